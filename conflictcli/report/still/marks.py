"""Payload → what is drawn on the map: a mark a point, as large as the strikes there are many."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from math import sqrt

from conflictcli.report.payload import Payload
from conflictcli.report.spots import AREA

LARGEST, SMALLEST = 27.0, 4.0
"""Dots: the radius of what has most strikes, and of what has none that are counted."""

MANY = 40
"""Where nothing has so many strikes, nothing is drawn as large as can be."""


@dataclass
class Mark:
    """What happened at one point: its place, how many events and strikes, and of which types.

    `is_area`: all of it is known to no more than a division or country. `is_shared`: all of it is counts that several
    places share.
    """

    place: int
    events: int = 0
    strikes: int = 0
    types: Counter[int] = field(default_factory=Counter)
    is_area: bool = True
    is_shared: bool = True

    @property
    def type(self) -> int:
        """That of most events; of two, the one of more events over all."""
        return min(self.types, key=lambda kind: (-self.types[kind], kind))


def marks(payload: Payload) -> list[Mark]:
    """The marks, large ones first. An entry whose count several places share is at all of them."""
    columns, entries = payload.columns, range(payload.entries)
    nothing = [None] * payload.entries
    strikes, least = (columns.get(name, nothing) for name in ("strikes", "strikes_min"))
    precision = columns.get("geo_precision", nothing)
    points = [(place["lat"], place["lon"]) for place in payload.places]
    first = {point: place for place, point in reversed(list(enumerate(points)))}
    found: dict[int, Mark] = {}
    for entry in entries:
        told = columns["places"][entry]
        for place in dict.fromkeys(first[points[place]] for place in told):
            mark = found.setdefault(place, Mark(place))
            events = columns["events"][entry] if "events" in columns else 1
            mark.events += events
            mark.strikes += strikes[entry] if strikes[entry] is not None else least[entry] or 0
            mark.types[columns["type"][entry]] += events
            rough = precision[entry] if "geo_precision" in columns else payload.places[place]["precision"]
            mark.is_area &= rough == AREA
            mark.is_shared &= len(told) > 1
    return sorted(found.values(), key=lambda mark: (-mark.strikes, -mark.events, mark.place))


def radius(strikes: int, most: int) -> float:
    """In dots; `most`: the strikes of the largest mark."""
    return max(SMALLEST, LARGEST * sqrt(strikes / max(MANY, most)))
