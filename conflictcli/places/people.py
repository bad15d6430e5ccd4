"""Names → those that the document does not use for people."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import regex

from conflictcli import gazetteer
from conflictcli.mentions import read
from conflictcli.places.name import SPEAKS, Name
from conflictcli.places.runs import Stretch, cues_in, masked_in
from conflictcli.rules import masks
from conflictcli.sentences import Sentence


def without_people(
    names: list[Name], sentences: Sequence[Sentence], hidden: Mapping[int, Sequence[Stretch]]
) -> list[Name]:
    """The names that are nobody's; `hidden` is what is masked in the sentences looked at so far, by their start."""
    words = {name.bare for name in names if name.found and (is_called_so(name) or may_be_a_person(name))}
    asked = [sentence for sentence in sentences if any(word in sentence.text for word in words)]
    named = {word for sentence in asked for word in people_of(sentence, hidden.get(sentence.start))}
    heard = {word for sentence in asked for word in speakers_of(sentence)}
    given = given_names(sentences, hidden, names)
    if not named and not heard and not given:
        return names
    called = [n for n in names if n.bare not in given and not (n.bare in named and is_called_so(n))]
    return [n for n in called if not is_person(n, named | heard)]


def is_person(name: Name, people: Collection[str]) -> bool:
    return name.bare in people and may_be_a_person(name)


def given_names(
    sentences: Sequence[Sentence], hidden: Mapping[int, Sequence[Stretch]], names: Sequence[Name]
) -> Collection[str]:
    """`Georgia Ostra … Georgia won`: countries' names that are here a person's; none where the country is told of."""
    texts = ((sentence.text, hidden.get(sentence.start, ())) for sentence in sentences)
    called = {text[a:b].partition(" ")[0] for text, masked in texts for a, b, what in masked if what == "name"}
    if not called:
        return called
    called &= {name.bare for name in names if name.found and name.found[0].place.kind in ("country", "admin1")}
    return {word for word in called if not is_told_of(word, names)}


def is_told_of(word: str, names: Sequence[Name]) -> bool:
    """Whether the words around a country's name, or another name of that country, say that the country is meant."""
    codes = {name.found[0].place.country_code for name in names if name.bare == word and name.found}
    for name in names:
        if name.bare != word:
            if gazetteer.demonym(name.bare) in codes or {c.place.country_code for c in name.found[:1]} & codes:
                return True
        elif name.kind != "name" or name.after or name.feature or is_at_home(name):
            return True
    return False


def is_at_home(name: Name) -> bool:
    """`in Georgia's south`, `from Georgia`, `Tbilisi, Georgia`; not `from Georgia's hard work`."""
    relation, typed = name.told
    text = name.sentence.text
    owns = text[name.at + len(name.text) :].startswith(("'s", "’s"))
    follows = text[: name.at].rstrip()[-1:] in (",", "(")
    return bool(typed) or relation in ("in", "near") or (not owns and (bool(relation) or follows))


LAST_NAME = regex.compile(r"\p{Lu}[\w’'-]+$")


def people_of(sentence: Sentence, masked: Sequence[Stretch] | None) -> Iterator[str]:
    """The last names of the people that a sentence names in full; `masked`, if it is known already."""
    if masked is None:
        masked = masked_in(sentence.text, cues_in(sentence.text))
    for start, end, what in masked:
        if what in ("person", "name"):
            yield from LAST_NAME.findall(sentence.text[start:end])


def speakers_of(sentence: Sentence) -> Iterator[str]:
    """The last names of those whom a sentence lets speak."""
    for mention in read(sentence, masks.SPEAKERS):
        yield from LAST_NAME.findall(mention.text)


def may_be_a_person(name: Name) -> bool:
    """Whether a name that a person has too is that person's: nothing says that it is a place."""
    if name.kind != "name" or name.after or name.before:
        return False
    return not any(c.place.kind in ("country", "admin1") or c.place.population >= SPEAKS for c in name.found[:1])


def is_called_so(name: Name) -> bool:
    """Whether people are called as a country or a great city is, and nothing says that it is meant: "Jordan left"."""
    stands_free = name.kind == "name" and not name.after and name.relation in ("", "agent")
    return stands_free and name.bare in masks.FIRST_NAMES
