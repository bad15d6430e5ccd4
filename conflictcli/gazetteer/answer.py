"""A name as a person gives it, alone or as a chain → the places that it may mean, the likeliest first, and why.

    answer("Tripoli")
    answer("Ostra, Vell, Norland")     # what stands after a comma tells where it lies
    answer("Tripoli", country="LB")

The places and their order are those of `candidates` and `choose`, by which documents are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from conflictcli.gazetteer.choose import Candidate, Setting, ranked
from conflictcli.gazetteer.common import is_common
from conflictcli.gazetteer.lookup import candidates
from conflictcli.gazetteer.place import Place
from conflictcli.gazetteer.why import why

# What stands after a comma is read as the wider first, as in documents; so many readings of a chain are tried, and
# its last links are read.
WIDTH = {"country": 0, "admin1": 1, "region": 2, "admin2": 3, "place": 4}
AREAS, READINGS, LINKS = 8, 32, 6


@dataclass(frozen=True, slots=True)
class Resolved:
    """A place that the name may mean, what it is worth, and why."""

    place: Place
    worth: float
    why: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a name may mean, the likeliest first; where nothing, `why` says so."""

    query: str
    places: tuple[Resolved, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """What is known besides a name: its country (an ISO code), what it lies in or near, and what no list knows."""

    country: str = ""
    areas: tuple[Place, ...] = ()
    near: tuple[Place, ...] = ()
    unknown: tuple[str, ...] = ()

    def within(self, area: Place) -> Around:
        """This, and that the name lies in an area; the narrowest counts."""
        if area.kind == "country":
            return replace(self, country=area.country_code)
        if area.kind == "place":
            return replace(self, country=area.country_code, near=(area,))
        return replace(self, country=area.country_code, areas=(area,))

    @property
    def setting(self) -> Setting:
        """As `choose` is told it. Only a first-level division has an edge that rules a town out."""
        named = {place.country_code for place in self.near if place.country_code} if not self.country else ()
        near = tuple(place for place in self.near if place.kind != "country")
        strict = all(area.kind == "admin1" for area in self.areas)
        return Setting(named, self.areas, near, strict_division=strict)


def answer(query: str, country: str = "", near: Place | None = None) -> Answer:
    """The places of a name; `country` an ISO code, `near` a place that it is near to, or the country that it is in."""
    name, *above = [part for part in map(str.strip, query.split(",")) if part] or [""]
    if not name:
        return Answer(query, ())
    first: Answer | None = None
    for around in islice(readings(above[-LINKS:], Around(country, near=(near,) if near else ())), READINGS):
        if around.unknown and not around.country:
            found: list[Candidate] = []  # With nothing known of where it lies, the largest namesake would be a guess.
        else:
            found = ranked(candidates(name, around.country or None), around.setting)
        told = Answer(query, tuple(resolved(name, found, around)), "" if found else why_none(around))
        if found and not found[0].transliterated:
            return told
        first = told if first is None or (found and not first.places) else first
    return first or Answer(query, ())


def readings(above: Sequence[str], around: Around) -> Iterator[Around]:
    """What the rest of a chain may tell, read from its end: of "Ostra, Vell, Norland" that Vell lies in Norland."""
    if not above:
        yield around
        return
    *rest, last = above
    areas = areas_of(last, around.country)
    for area in areas:
        yield from readings(rest, around.within(area))
    if not areas:
        yield from readings(rest, replace(around, unknown=(*around.unknown, last)))


def areas_of(name: str, country: str) -> list[Place]:
    """The places that a name may mean where it tells in what another lies, the wider first."""
    found = candidates(name, country or None)
    if not found:  # "Ostra, Norland" where another country was given: the name knows better.
        found = tuple(c for c in candidates(name) if c.place.kind == "country")
    return [c.place for c in sorted(found[:AREAS], key=lambda c: (c.transliterated, WIDTH[c.place.kind]))]


def resolved(name: str, found: Sequence[Candidate], around: Around) -> Iterator[Resolved]:
    """The candidates, in order, with what sets each apart."""
    setting = around.setting
    worth = [setting.worth(candidate) for candidate in found]
    lost = tuple(f"no list knows {name}" for name in around.unknown)
    word = ("a common word, too",) if is_common(name) else ()
    for at, candidate in enumerate(found):
        # The user's own may stand first with less; then nobody is told that it is below the first.
        lead = max(worth[0] - worth[1], 0.0) if not at and len(found) > 1 else min(worth[at] - worth[0], -0.0001)
        yield Resolved(
            candidate.place,
            worth[at],
            "; ".join((why(candidate, setting, lead if len(found) > 1 else None), *word, *lost)),
        )


def why_none(around: Around) -> str:
    if around.unknown:
        return f"no list knows {' nor '.join(around.unknown)}"
    where = [area.name for area in (*around.areas, *around.near)]
    return f"none known in {where[0]}" if where else "no list knows it"
