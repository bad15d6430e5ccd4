"""The built-in rules and what a user adds → Items: all that there is to know by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any

from conflictcli.catalogue import own_terms, terms
from conflictcli.catalogue.decided import decisions, of_decision, supporting
from conflictcli.catalogue.groups import HEADINGS, listed
from conflictcli.catalogue.meanings import each_of, value_shown
from conflictcli.catalogue.own_terms import NO_EVIDENCE
from conflictcli.catalogue.written import Written
from conflictcli.rule import Rule, Words, expand
from conflictcli.rules import VOCABULARY
from conflictcli.rules.actors import table as actors
from conflictcli.rules.dates.words import ALL_WORDS, DATE_WORDS
from conflictcli.rules.masks import MASK_WORDS
from conflictcli.rules.own.entries import Codebook, Entry, EventType, Evidence, Harm, Pattern, Stop, Triggers, Weapons
from conflictcli.rules.own_actors import Party
from conflictcli.rules.place_words import PLACE_WORDS
from conflictcli.rules.trigger import EVENT_TYPE
from conflictcli.rules.vague import CONVENTIONS, WORDS
from conflictcli.tables import Record

BUILT_IN = "built in"
SECTIONS = ("types", "triggers", "weapons", "harm", "stop", "patterns", "actors", "places", "counts", "sources")
"""The tables of a file, in an order to read them in."""
VOCABULARIES: Mapping[str, tuple[Mapping[str, Words], Mapping[str, Words]]] = {
    "Pieces that a pattern may name": (VOCABULARY, VOCABULARY),
    "Pieces that only rules for dates name": (DATE_WORDS, ALL_WORDS),
    "Pieces that only rules for places name": (PLACE_WORDS, PLACE_WORDS),
    "Pieces that only rules for masks name": (MASK_WORDS, {**PLACE_WORDS, **MASK_WORDS}),
}
"""Heading → pieces by name, and the vocabulary in which they are written out."""
SECTION_OF_KIND: Mapping[str, str] = {"strike": "patterns", "weapon": "patterns"}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that has a name. `section`: the table of a file in which such a thing stands, empty where none does.

    `kind`: "strike", "role", … of a rule, "words" of a piece of vocabulary, "party", "type", …; `says`: what it means,
    in a few words; `holds`: its pattern, or its names; `origin`: the user's codebook, or `BUILT_IN`. `told`: its
    evidence. `write` gives it as a file has it, patterns written out or not.
    """

    heading: str
    section: str
    kind: str
    name: str
    says: str
    holds: str
    finds: Sequence[str]
    ignores: Sequence[str]
    write: Callable[[bool], Written] = field(repr=False, compare=False)
    origin: str = BUILT_IN

    @property
    def record(self) -> Record:
        return {
            "origin": self.origin,
            "section": self.section,
            "kind": self.kind,
            "name": self.name,
            "says": self.says,
            "holds": self.holds,
            "finds": len(self.finds),
            "ignores": len(self.ignores),
            "group": self.heading,
        }

    def has(self, words: Iterable[str]) -> bool:
        """Whether each of some words stands in its name, in what it holds, or in its evidence."""
        told = "\n".join((self.name, self.holds, *self.finds, *self.ignores)).replace("[", "").replace("]", "").lower()
        return all(word.lower() in told for word in words)


def known(codebook: Codebook) -> tuple[Item, ...]:
    """A user's own first, in the order of the file; then ours, in the order of reading."""
    return (*of_codebook(codebook), *built_in())


# ---- built in ------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def built_in() -> tuple[Item, ...]:
    return (*types(), *rules(), *decided(), *vocabulary(), *parties(), *vague_words(), *conventions())


def types() -> Iterator[Item]:
    for name, event_type in EVENT_TYPE.items():
        says = f"of the event type {event_type}"
        yield Item("Types of event", "types", "type", name, says, "", (), (), always(terms.of_type, name))


def always(make: Callable[..., Written], *given: Any) -> Callable[[bool], Written]:
    """What writes a thing that has no pattern to write out."""
    return lambda expanded: make(*given)


def rules() -> Iterator[Item]:
    for group, heading in HEADINGS.items():
        for rule in listed(group):
            yield Item(
                heading,
                SECTION_OF_KIND.get(rule.kind, ""),
                rule.kind,
                rule.name,
                says(rule),
                rule.pattern,
                tuple(rule.finds),
                tuple(rule.ignores),
                partial(terms.of_rule, rule, group),
            )


def decided() -> Iterator[Item]:
    """What else the column `rules` names."""
    kind, place = "What decides the type of an event", "What makes a name a place"
    told = [(kind, *each) for each in decisions()] + [
        (place, name, "a name is a place by that") for name in supporting()
    ]
    for heading, name, about in told:
        yield Item(heading, "", "decision", name, about, "", (), (), always(of_decision, name, about))


def says(rule: Rule) -> str:
    """What its words mean: the types of a strike, else the first value that its evidence has."""
    values = terms.values_of(rule)
    if rule.kind == "strike":
        return "; ".join(dict.fromkeys(kind for value in values for kind in value.types))
    if rule.kind == "weapon":
        return f"a weapon: {rule.name}"
    if rule.kind == "actor":
        return value_shown(rule, each_of(values)[0])
    return re.sub(r"\s+", " ", value_shown(rule, values[0])) if values else ""


def vocabulary() -> Iterator[Item]:
    for heading, (pieces, within) in VOCABULARIES.items():
        for name, words in pieces.items():
            yield Item(
                heading,
                "",
                "words",
                name,
                " · ".join(words.finds[:4]),
                words.pattern,
                tuple(words.finds),
                tuple(words.ignores),
                partial(terms.of_words, name, words, within, within is VOCABULARY),
            )


def parties() -> Iterator[Item]:
    for party in actors.listed():
        yield of_party("Parties", party, BUILT_IN)


def of_party(heading: str, party: Party, origin: str, code: str = "", evidence: Evidence = NO_EVIDENCE) -> Item:
    aliases = terms.aliases_of(party.names[1:], party.doubtful)
    name, kind = party.actor.name, party.actor.kind
    says = f"{kind}, {code}" if code else kind
    return Item(
        heading,
        "actors",
        "party",
        name,
        says,
        "|".join(aliases),
        tuple(each.text for each in evidence.finds),
        evidence.ignores,
        always(terms.of_party, name, aliases, kind, code, own_terms.of_evidence(evidence)),
        origin,
    )


def vague_words() -> Iterator[Item]:
    for name, word in WORDS.items():
        says = f"{word.least} at least"
        write = always(terms.of_vague, name, word)
        yield Item("Vague words", "counts", "vague", name, says, "", (), (), write)


def conventions() -> Iterator[Item]:
    for name, each in CONVENTIONS.items():
        write = always(terms.of_convention, each, WORDS)
        yield Item("Conventions for vague words", "counts", "convention", name, each.says, each.source, (), (), write)


# ---- a user's own --------------------------------------------------------------------------------------------


def of_codebook(codebook: Codebook) -> Iterator[Item]:
    heading = f"Your rules: {codebook.title}"
    for entry in codebook.entries:
        yield Item(
            heading,
            own_terms.section_of(entry),
            KINDS[type(entry)],
            entry.name,
            said_by(entry),
            held_by(entry),
            tuple(each.text for each in entry.evidence.finds),
            entry.evidence.ignores,
            partial(own_entry, entry),
            codebook.title,
        )
    codes = {each.name: each.code for each in codebook.codes}
    proofs = {(each.place[0], each.label): each.evidence for each in codebook.named}
    for party in codebook.parties.parties:
        told = proofs.get(("actors", party.actor.name), NO_EVIDENCE)
        yield of_party(heading, party, codebook.title, codes.get(party.actor.name, ""), told)
    for place in codebook.places:
        says, names = place.country, "|".join(name for name in (*place.primary, *place.aliases) if name != place.name)
        told = proofs.get(("places", place.name), NO_EVIDENCE)
        write, finds = always(own_terms.of_place, place, told), tuple(each.text for each in told.finds)
        yield Item(heading, "places", "place", place.name, says, names, finds, told.ignores, write, codebook.title)
    for source in codebook.sources:
        names, write = "|".join(source.names[1:]), always(own_terms.of_source, source)
        yield Item(heading, "sources", "source", source.names[0], source.note, names, (), (), write, codebook.title)


KINDS: Mapping[type, str] = {
    EventType: "type",
    Triggers: "strike",
    Weapons: "weapon",
    Harm: "harm",
    Stop: "stop",
    Pattern: "strike",
}


def said_by(entry: Entry) -> str:
    if isinstance(entry, EventType):
        return f"{entry.label}: {entry.acled}"
    if isinstance(entry, Triggers):
        return f"{entry.type}{', where a text is about arms' if entry.general else ''}"
    if isinstance(entry, Weapons):
        return f"a weapon: {entry.like}"
    if isinstance(entry, Stop):
        return f"no event: {entry.scope}"
    if isinstance(entry, Pattern):
        return {"event": entry.type, "weapon": f"a weapon: {entry.like}", "stop": f"no event: {entry.scope}"}[
            entry.kind
        ]
    return "harm"


def held_by(entry: Entry) -> str:
    if isinstance(entry, Pattern):
        return entry.pattern
    names = ("where", "nouns", "verbs", "words", "killed", "injured", "phrases")
    return "|".join(word for name in names for word in getattr(entry, name, ()))


def own_entry(entry: Entry, expanded: bool) -> Written:
    pattern = expand(entry.pattern, VOCABULARY) if expanded and isinstance(entry, Pattern) else ""
    return own_terms.of_entry(entry, pattern)
