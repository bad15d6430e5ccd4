"""Payload → what is drawn on the map: a mark a point, as large as the strikes there are many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import sqrt

from conflictcli.report.payload import Payload
from conflictcli.report.spots import AREA
from conflictcli.report.still.looks import shown
from conflictcli.summary.sums import at_least

LARGEST, SMALLEST = 18.0, 4.0
"""Dots: the radius of what has most strikes, and of what has none that are counted."""

FILLED, LARGE, IN_AREA, SHARED = 0.75, 0.45, 0.18, 0.0
"""How far a mark is filled: one like most, a large one, one somewhere in an area, and one of shared counts."""

MANY = 40
"""Where nothing has so many strikes, nothing is drawn as large as can be."""


@dataclass
class Mark:
    """What happened at one point: its place, how many events, how many strikes at least, and of which types.

    `is_area`: all of it is known to no more than a division or country. `is_shared`: all of it is counts that several
    places share, `has_shared`: some of it.
    """

    place: int
    events: int = 0
    strikes: int = 0
    types: Counter[int] = field(default_factory=Counter)
    is_area: bool = True
    is_shared: bool = True
    has_shared: bool = False

    @property
    def weight(self) -> int:
        """How much happened there: its strikes, or its events where those are more."""
        return max(self.strikes, self.events)

    @property
    def type(self) -> int:
        """That of most events; of two, the one of more events over all."""
        return min(self.types, key=lambda kind: (-self.types[kind], kind))


def marks(payload: Payload) -> list[Mark]:
    """The marks, large ones first. An entry whose count several places share is at all of them."""
    columns, entries = payload.columns, range(payload.entries)
    nothing = [None] * payload.entries
    strikes = [columns.get(name, nothing) for name in ("strikes", "strikes_min", "strikes_max")]
    precision = columns.get("geo_precision", nothing)
    points = [(place["lat"], place["lon"]) for place in payload.places]
    # What is called after its point comes before what lies somewhere around it.
    ordered = sorted(range(len(points)), key=lambda place: (payload.places[place]["precision"], place))
    first = {points[place]: place for place in reversed(ordered)}
    found: dict[int, Mark] = {}
    for entry in entries:
        told = columns["places"][entry]
        for place in dict.fromkeys(first[points[place]] for place in told):
            mark = found.setdefault(place, Mark(place))
            events = columns["events"][entry] if "events" in columns else 1
            mark.events += events
            mark.strikes += at_least(*(figure[entry] for figure in strikes)) or 0
            mark.types[columns["type"][entry]] += events
            rough = precision[entry] if "geo_precision" in columns else payload.places[place]["precision"]
            mark.is_area &= rough == AREA
            mark.is_shared &= len(told) > 1
            mark.has_shared |= len(told) > 1
    return sorted(found.values(), key=lambda mark: (-mark.strikes, -mark.events, mark.place))


def name_of(payload: Payload, mark: Mark) -> str:
    """A place's name; an area's own, not that of a place which is somewhere in it; "" for a country."""
    place = payload.places[mark.place]
    name = shown(str((mark.is_area and (place["admin1"] or place["country"])) or place["name"]))
    return "" if name == place["country"] else name


def of_most(found: Sequence[Mark]) -> list[Mark]:
    return sorted(found, key=lambda mark: (-mark.weight, mark.place))


def radius(strikes: int, most: int) -> float:
    """In dots; `most`: the strikes of the largest mark."""
    return max(SMALLEST, LARGEST * sqrt(strikes / max(MANY, most)))


def area_of(dots: float) -> float:
    """A radius in dots → the size that scatter takes: square points of the circle's square."""
    return float((2 * dots * 72 / 100) ** 2)
