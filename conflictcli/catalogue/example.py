"""A sentence and what it means → what the rules read in it otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from conflictcli.codebook.evidence import Happening, happenings
from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.mention import Mention
from conflictcli.reading import find
from conflictcli.rules.own.entries import Codebook


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person says that a sentence means; empty or None is not said.

    `at`: latitude and longitude of the place, where the person gives them; `acled`: what a type of their own is there;
    `weapon`: the words for it; `told`: from where to where the words stand that tell it; `around`: whether a pattern of
    the words around is wanted, also where words alone would do.
    """

    sentence: str
    told: tuple[int, int] | None = None
    type: str = ""
    acled: str = ""
    count: int | None = None
    killed: int | None = None
    injured: int | None = None
    actor: str = ""
    target: str = ""
    place: str = ""
    at: tuple[float, float] | None = None
    country: str = ""
    day: date | None = None
    published: date | None = None
    weapon: str = ""
    name: str = ""
    around: bool = False

    def span(self, words: str) -> tuple[int, int] | None:
        """Where words stand in the sentence; letter case is free."""
        at = self.sentence.lower().find(words.lower()) if words else -1
        return (at, at + len(words)) if at >= 0 else None


@dataclass(frozen=True, slots=True)
class Difference:
    """What is wanted and what is read instead: `what` by the name of the option."""

    what: str
    wanted: Any
    found: Any

    def __str__(self) -> str:
        return f"{self.what}: {self.wanted} is meant, {shown(self.found)} is read"


def shown(found: Any) -> str:
    return "nothing" if found in (None, "") else str(found)


VALUES = {
    "type": "type",
    "count": "strikes",
    "killed": "killed",
    "injured": "injured",
    "actor": "actor",
    "target": "target",
}
"""Option → the value of an example that it means."""


def differences(wanted: Wanted, codebook: Codebook) -> list[Difference]:
    """What the rules read otherwise than it is meant; nothing where all is right."""
    told = happening(wanted, codebook)
    if told is None:
        missing = [name for name in VALUES if getattr(wanted, name) not in (None, "")] or ["type"]
        found = [Difference(name, getattr(wanted, name) or "an event", None) for name in missing]
    else:
        found = [*of_values(wanted, told, codebook)]
    return [*found, *of_place(wanted, codebook), *of_day(wanted, codebook), *of_weapon(wanted, codebook)]


def happening(wanted: Wanted, codebook: Codebook) -> Happening | None:
    """What the sentence tells, of several that which is most what is meant; None where it tells no event."""
    told = happenings(wanted.sentence, codebook)
    span = wanted.told
    if span:
        told = tuple(each for each in told if each.start < span[1] and span[0] < each.end)
    return min(told, key=lambda each: len([*of_values(wanted, each, codebook)]), default=None)


def of_values(wanted: Wanted, told: Happening, codebook: Codebook) -> Iterator[Difference]:
    for name, value in VALUES.items():
        want, found = getattr(wanted, name), told.values.get(value)
        if want in (None, ""):
            continue
        if name in ("actor", "target"):
            if not is_party(wanted, want, found, codebook):
                yield Difference(name, want, found)
        elif name == "count":
            if want not in (found, told.values.get("munitions")):
                yield Difference(name, want, found)
        elif str(found).lower() != str(want).lower():
            yield Difference(name, want, found)


def is_party(wanted: Wanted, words: str, found: Any, codebook: Codebook) -> bool:
    """Whether the party that is read is the one that is meant, or what the rules call it."""
    names = {words.lower(), *(m.value.name.lower() for m in over(wanted, words, "actor", codebook))}
    return any(name.strip().lower() in names for name in (found or "").split(";"))


def over(wanted: Wanted, words: str, kind: str, codebook: Codebook) -> list[Mention]:
    """The mentions of a kind over some words of the sentence."""
    span = wanted.span(words)
    found = mentions(wanted.sentence, kind, codebook) if span else []
    return [m for m in found if span and m.start < span[1] and span[0] < m.end]


def mentions(sentence: str, kind: str, codebook: Codebook) -> list[Mention]:
    return find(Document("", sentence), [kind], codebook)


def of_place(wanted: Wanted, codebook: Codebook) -> Iterator[Difference]:
    if wanted.place and not any(is_known(m, wanted.place) for m in over(wanted, wanted.place, "place", codebook)):
        yield Difference("place", wanted.place, None)


def is_known(mention: Mention, words: str) -> bool:
    """Whether the place of a mention is that which some words name: of "Wadi Miro, Norland" that no list knows all that
    is read is the country."""
    from conflictcli.gazetteer import candidates

    place = mention.place
    if place is None:
        return False
    named = (*candidates(words), *candidates(mention.text), *candidates(words, country=place.country_code))
    here = (place.name, place.kind, place.country_code)
    return any((each.place.name, each.place.kind, each.place.country_code) == here for each in named)


def of_day(wanted: Wanted, codebook: Codebook) -> Iterator[Difference]:
    if wanted.day is None:
        return
    events = extract(Document("", wanted.sentence, published=wanted.published), codebook)
    days = [event.when.start for event in events if event.when.start]
    if events and wanted.day not in days:
        yield Difference("date", wanted.day, ", ".join(map(str, days)))


def of_weapon(wanted: Wanted, codebook: Codebook) -> Iterator[Difference]:
    if not wanted.weapon:
        return
    from conflictcli.codebook.evidence import heard
    from conflictcli.rules import rules_with

    span = wanted.span(wanted.weapon)
    rules = [rule for rule in rules_with(codebook) if rule.kind == "weapon"]
    if not any(span and m.start < span[1] and span[0] < m.end for m in heard(rules, wanted.sentence)):
        yield Difference("weapon", wanted.weapon, None)


def is_said(wanted: Wanted) -> bool:
    """Whether anything is said of what the sentence means."""
    return any(getattr(wanted, each.name) not in (None, "") for each in fields(wanted) if each.name in MEANT)


MEANT = ("type", "count", "killed", "injured", "actor", "target", "place", "day", "weapon")
