"""Sentences → place Mentions: found by their support, and resolved over the whole document.

    sentence → runs → cut → links → choice → support → located

Runs of capitalised words are spotted, people and bodies masked (`runs`); what the gazetteer knows is cut out of them
(`cut`); neighbours are linked ("Ostra, Vell, Norland"; "Ostra, Miro and Vell", `links`), and only then is each name
given its place: by what it is linked to, by the heading above it, by what the document names elsewhere (`choice`).
What nothing supports is no place (`support`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from conflictcli import gazetteer
from conflictcli.mentions import Mention
from conflictcli.places.choice import Evidence, resolve, settle_quarters
from conflictcli.places.cut import may_hold_a_place, names_of
from conflictcli.places.links import OPENS_A_LINE, by_sentence, give_headings, link, name_groups
from conflictcli.places.located import mention
from conflictcli.places.name import SPEAKS, Located, Name
from conflictcli.places.runs import Span, Stretch, covers, cues_in, masked_in, people_in, runs_of, spans_in, speakers_in
from conflictcli.places.support import echo, expect, support_of
from conflictcli.rules import masks
from conflictcli.rules.places import is_typed
from conflictcli.sentences import Sentence

__all__ = ["Located", "find"]


def find(sentences: Sequence[Sentence]) -> list[Mention]:
    """Every place that the sentences name, in order of reading; `value` is a `Located`, `rule` names the support."""
    names = spot(sentences)
    give_headings(names, sentences)
    for line in by_sentence(names):
        link(line)
    name_groups(names)
    evidence = Evidence.of(names, sentences)
    for name in names:
        resolve(name, evidence)
    for line in by_sentence(names):
        settle_quarters(line)
    for name in names:
        name.support = support_of(name, evidence)
    echo(names)
    expect(names, evidence)
    return [mention(name, evidence) for name in names if name.support]


def spot(sentences: Sequence[Sentence]) -> list[Name]:
    """The names in the sentences without those that the document uses for people.

    Two sentences of three hold no name that could be a place; what is costly is done for the third alone.
    """
    headed = any(sentence.kind == "heading" for sentence in sentences)
    names: list[Name] = []
    hidden: dict[int, list[Stretch]] = {}
    for sentence in sentences:
        spans = spans_in(sentence.text)
        if spans and is_hopeful(sentence, spans, headed):
            cues = cues_in(sentence.text)
            masked = hidden[sentence.start] = masked_in(sentence.text, cues) if cues else []
            for run in runs_of(sentence, spans, masked, cues):
                names += names_of(run, sentence)
    words = {name.bare for name in names if name.found and (is_called_so(name) or may_be_a_person(name))}
    named = set(chain.from_iterable(people_of(sentence, hidden.get(sentence.start), words) for sentence in sentences))
    heard = set(chain.from_iterable(speakers_of(sentence, words) for sentence in sentences))
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
        elif name.kind != "name" or name.after or name.feature or is_placed(name):
            return True
    return False


def is_placed(name: Name) -> bool:
    """`in Georgia's south`, `from Georgia`, `Tbilisi, Georgia`; not `from Georgia's hard work`."""
    relation, typed = name.told
    text = name.sentence.text
    owns = text[name.at + len(name.text) :].startswith(("'s", "’s"))
    follows = text[: name.at].rstrip()[-1:] in (",", "(")
    return bool(typed) or relation in ("in", "near") or (not owns and (bool(relation) or follows))


def people_of(sentence: Sentence, masked: Sequence[Stretch] | None, words: Collection[str]) -> Iterator[str]:
    """The last names of people that a sentence names in full, if it holds one of some words; `masked`, if known."""
    if any(word in sentence.text for word in words):
        if masked is None:
            masked = masked_in(sentence.text, cues_in(sentence.text))
        yield from people_in(sentence.text, masked)


def speakers_of(sentence: Sentence, words: Collection[str]) -> Iterator[str]:
    """The names that a sentence lets speak, if it holds one of some words."""
    if any(word in sentence.text for word in words):
        yield from speakers_in(sentence)


def is_hopeful(sentence: Sentence, spans: Sequence[Span], headed: bool) -> bool:
    """Whether one of the names in a sentence can be a place: some list has it, or its type stands by it."""
    if sentence.kind != "prose" or (headed and OPENS_A_LINE.match(sentence.text)):
        return True  # A heading above it may say where the unknown lies; capitals may tell nothing.
    text = sentence.text
    for a, b in spans:
        if may_hold_a_place(text[a:b]) or text[:a].endswith(NEAR):
            return True
    return covers(spans, text) or any(is_typed(text, a, b) for a, b in spans)


NEAR = ("near ", "outside ")
"""What is near must be a place, also where no list has it."""


def may_be_a_person(name: Name) -> bool:
    """Whether a name that a person has too is that person's: nothing says that it is a place."""
    if name.kind != "name" or name.after or name.before:
        return False
    return not any(c.place.kind in ("country", "admin1") or c.place.population >= SPEAKS for c in name.found[:1])


def is_called_so(name: Name) -> bool:
    """Whether people are called as a country or a great city is, and nothing says that it is meant: "Jordan left"."""
    stands_free = name.kind == "name" and not name.after and name.relation in ("", "agent")
    return stands_free and name.bare in masks.FIRST_NAMES
