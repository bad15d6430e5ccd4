"""More rows than can be shown one by one → sums by place, month and type, no more of them than can be shown."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import atan2, cos, degrees, hypot, radians, sin
from typing import Any

from conflictcli.report.figures import Sums
from conflictcli.report.spots import AREA, Spot
from conflictcli.tables import Record

MOST = 40_000
"""Sums that are shown: beyond, they are made coarser."""

NO_COUNTRY = "country not told"

Type = tuple[str, str]
Span = tuple[str, str]
"""The first and the last month ("2015-01") or year ("2015") in which events fall."""

Area = tuple[str, ...]
"""A country, or a country and its division."""


@dataclass(frozen=True)
class Level:
    """How fine sums are: by `place` (4 the place, 2 its division, 1 its country, 0 none), by a span of so many letters
    of a day (7 months, 4 years, 0 none), by type or not."""

    place: int
    span: int
    types: bool
    words: str


LEVELS = (
    Level(4, 7, True, "by place, month and type"),
    Level(2, 7, True, "by division, month and type"),
    Level(1, 7, True, "by country, month and type"),
    Level(1, 4, True, "by country, year and type"),
    Level(0, 4, False, "by year"),
    Level(0, 0, False, "to a single sum"),
)
"""From fine to coarse: each can be made of the one before it, so that the order of rows changes nothing."""


@dataclass(frozen=True, slots=True)
class Key:
    """What is added up: events at the same places, in the same span, of the same type."""

    places: tuple[Any, ...]
    span: Span | None
    kind: Type


@dataclass(frozen=True, slots=True)
class Entry:
    """A sum as the page shows it; `first` and `last` day of its span."""

    spots: tuple[Spot, ...]
    first: str | None
    last: str | None
    kind: Type
    sums: Sums


@dataclass(slots=True)
class Middle:
    """The middle of points on the globe: whole numbers, so that their order changes nothing."""

    x: int = 0
    y: int = 0
    z: int = 0

    def add(self, x: int, y: int, z: int) -> None:
        self.x += x
        self.y += y
        self.z += z

    def point(self) -> tuple[float, float]:
        """Latitude and longitude in degrees."""
        flat = hypot(self.x, self.y)
        return round(degrees(atan2(self.z, flat)), 2) + 0.0, round(degrees(atan2(self.y, self.x)), 2) + 0.0


@lru_cache(maxsize=16_384)
def on_globe(latitude: float, longitude: float) -> tuple[int, int, int]:
    """A point, given in degrees, in tens of millionths of the globe's radius."""
    lat, lon = radians(latitude), radians(longitude)
    return round(1e7 * cos(lat) * cos(lon)), round(1e7 * cos(lat) * sin(lon)), round(1e7 * sin(lat))


@dataclass
class Groups:
    """Sums of rows, at the finest level at which there are no more than `most`."""

    most: int = MOST
    level: int = 0
    sums: dict[Key, Sums] = field(default_factory=dict)
    spots: dict[tuple[Any, ...], Spot] = field(default_factory=dict)
    middles: dict[Area, Middle] = field(default_factory=dict)

    def add(self, row: Record, spots: Sequence[Spot], kind: Type) -> None:
        for spot in spots:
            point = on_globe(spot.latitude, spot.longitude)
            for area in ((spot.country,), (spot.country, spot.admin1)):
                if area not in self.middles:
                    self.middles[area] = Middle()
                self.middles[area].add(*point)
            if self.level == 0:
                known = self.spots.setdefault(spot.key, spot)
                if spot.precision < known.precision:
                    self.spots[spot.key] = spot
        fine = Key(tuple(spot.key for spot in spots), months(row), kind)
        key = coarser(fine, LEVELS[self.level])
        if key not in self.sums:
            self.sums[key] = Sums()
        self.sums[key].add(row)
        while len(self.sums) > self.most and self.level < len(LEVELS) - 1:
            self._coarsen()

    def _coarsen(self) -> None:
        self.level += 1
        self.spots.clear()
        fine, self.sums = self.sums, {}
        for key, sums in fine.items():
            self.sums.setdefault(coarser(key, LEVELS[self.level]), Sums()).join(sums)

    def told(self) -> list[Entry]:
        """The sums, in no order."""
        drawn = dict(self._drawn())
        return [
            Entry(tuple(drawn[place] for place in key.places), *days(key.span), key.kind, sums)
            for key, sums in self.sums.items()
        ]

    def _drawn(self) -> Iterator[tuple[tuple[Any, ...], Spot]]:
        """What places are called, and where they are drawn: a division or country at the middle of its events."""
        yield from self.spots.items()
        for area, middle in self.middles.items() if self.level else ():
            country, division = area[0], area[1] if len(area) > 1 else ""
            yield area, Spot(division or country or NO_COUNTRY, division, country, *middle.point(), AREA)

    def whole(self) -> Sums:
        """The sums of all events."""
        found = Sums()
        for sums in self.sums.values():
            found.join(sums)
        return found

    def types(self) -> Counter[Type]:
        found: Counter[Type] = Counter()
        for key, sums in self.sums.items():
            found[key.kind] += sums.events
        return found

    def note(self, events: int) -> str:
        words = LEVELS[self.level].words
        middle = " A division or country stands at the middle of its events." if self.level in (1, 2, 3) else ""
        return (
            f"{events:,} events are too many to show one by one: they are added up {words}. "
            f"No event counts twice, and the sums are those of all events.{middle}"
        )


def months(row: Record) -> Span | None:
    if row["event_date"] is None:
        return None
    first = str(row["event_date"])
    return first[:7], str(row["event_date_end"] or first)[:7]


def coarser(key: Key, level: Level) -> Key:
    """What a key is at a coarser level, of which `level` is one."""
    places = tuple(dict.fromkeys(place[: level.place] for place in key.places)) if level.place < 4 else key.places
    span = tuple(end[: level.span] for end in key.span) if key.span and level.span else None
    return Key(places if level.place else (), span, key.kind if level.types else ("", ""))  # type: ignore[arg-type]


def days(span: Span | None) -> tuple[str | None, str | None]:
    """The first and the last day of a span."""
    if span is None:
        return None, None
    first, last = span
    if len(last) == 4:
        return f"{first}-01-01", f"{last}-12-31"
    year, month = map(int, last.split("-"))
    return f"{first}-01", f"{last}-{monthrange(year, month)[1]:02}"
