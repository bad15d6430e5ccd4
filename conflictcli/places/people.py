"""Names → those that the document does not use for people."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

import regex

from conflictcli import gazetteer
from conflictcli.places.name import SPEAKS, Name
from conflictcli.places.runs import Looked, Stretch, look
from conflictcli.rules import masks
from conflictcli.sentences import Sentence


def without_people(names: list[Name], sentences: Sequence[Sentence], looked: Mapping[int, Looked]) -> list[Name]:
    """The names that are nobody's; `looked`: what the sentences looked at so far tell, by their start."""
    words = {name.bare for name in names if name.found and (is_called_so(name) or may_be_a_person(name))}
    asked = [sentence for sentence in sentences if any(word in sentence.text for word in words)]
    seen = [(sentence, looked.get(sentence.start) or look(sentence.text)) for sentence in asked]
    named = {word for sentence, told in seen for word in people_of(sentence, told.masked)}
    heard = {word for sentence, told in seen if told.speaks for word in speakers_of(sentence)}
    given = given_names(sentences, looked, names)
    if not named and not heard and not given:
        return names
    called = [n for n in names if n.bare not in given and not (n.bare in named and is_called_so(n))]
    return [n for n in called if not is_person(n, named | heard)]


def is_person(name: Name, people: Collection[str]) -> bool:
    return name.bare in people and may_be_a_person(name)


def given_names(sentences: Sequence[Sentence], looked: Mapping[int, Looked], names: Sequence[Name]) -> Collection[str]:
    """`Georgia Ostra … Georgia won`: countries' names that are here a person's; none where the country is told of."""
    seen = [(sentence.text, looked[sentence.start].masked) for sentence in sentences if sentence.start in looked]
    called = {text[a:b].partition(" ")[0] for text, masked in seen for a, b, what in masked if what == "name"}
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


def people_of(sentence: Sentence, masked: Sequence[Stretch]) -> Iterator[str]:
    """The last names of the people that a sentence names in full."""
    for start, end, what in masked:
        if what in ("person", "name"):
            yield from LAST_NAME.findall(sentence.text[start:end])


def speakers_of(sentence: Sentence) -> Iterator[str]:
    """The last names of those whom a sentence lets speak."""
    places = beside_speech(sentence.text)
    for rule in masks.SPEAKERS if places else ():
        for mention in rule.mentions(sentence, sentence.text, places):
            yield from LAST_NAME.findall(mention.text)


NEXT = re.compile(r"\s+(\S+)")


def beside_speech(text: str) -> list[int]:
    """Where capitals stand in the words beside those of speech: elsewhere no speaker's name begins."""
    found: set[int] = set()
    for said in masks.SPEECH.finditer(text):
        before, after = text[: said.start()].rstrip(), NEXT.match(text, said.end())
        start = len(before) - len(before.rsplit(None, 1)[-1]) if before else 0
        found.update(range(start, len(before)))
        found.update(range(*after.span(1)) if after else ())
    return sorted(at for at in found if text[at].isupper())


def may_be_a_person(name: Name) -> bool:
    """Whether a name that a person has too is that person's: nothing says that it is a place."""
    if name.kind != "name" or name.after:
        return False
    if any(c.place.kind in ("country", "admin1") or c.place.population >= SPEAKS for c in name.found[:1]):
        return False
    return not name.before


def is_called_so(name: Name) -> bool:
    """Whether people are called as a country or a great city is, and nothing says that it is meant: "Jordan left"."""
    if name.kind != "name" or name.after or name.bare not in masks.FIRST_NAMES:
        return False
    return name.relation in ("", "agent")
