"""The columns of place → Spots: where a report puts its event, and how near that is to where another does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from conflictcli.events.compare import EARTH_DIAMETER
from conflictcli.gazetteer.normal import normal_form, transliteration_key
from conflictcli.tables import Cell, Record

COUNTRY, AREA, NAMED, TOWN = 0, 1, 2, 3
"""How near a place is told: a country, an area in it, a place that no list knows, a place on the map."""
NEAR = 5.0
"""Kilometres within which two places may be one by two names."""
AROUND = 25.0
"""Kilometres around a place within which "near" it may be."""
COMPASS = frozenset("north south east west northern southern eastern western central".split())


@dataclass(frozen=True, slots=True)
class Spots:
    """`names`, `countries` and `divisions` in normal form; the point is that of the first place."""

    level: int
    names: frozenset[str]
    sounds: frozenset[str]
    countries: frozenset[str]
    divisions: frozenset[str]
    point: tuple[float, float] | None
    near: bool


NOWHERE = Spots(-1, frozenset(), frozenset(), frozenset(), frozenset(), None, False)


def spots_of(record: Record) -> Spots:
    """The places of a row; `NOWHERE` where it has none."""
    return spots(
        cell(record.get("country")),
        cell(record.get("admin1")),
        cell(record.get("location")),
        number(record.get("latitude")),
        number(record.get("longitude")),
        int(number(record.get("geo_precision")) or 3),
    )


def cell(told: Cell) -> str:
    return "" if told is None else str(told)


def number(told: Cell) -> float | None:
    return None if told is None or told == "" else float(told)


@lru_cache(maxsize=65_536)
def spots(
    country: str, admin1: str, location: str, latitude: float | None, longitude: float | None, precision: int
) -> Spots:
    if not country and not admin1 and not location:
        return NOWHERE
    countries, divisions, names = normal(country), normal(admin1), normal(location)
    point = (latitude, longitude) if latitude is not None and longitude is not None else None
    sounds = frozenset(s for name in location.split("; ") if len(s := transliteration_key(name)) >= 3)
    return Spots(
        level(location, divisions, point, precision), names, sounds, countries, divisions, point, precision == 2
    )


def normal(told: str) -> frozenset[str]:
    return frozenset(n for part in told.split("; ") if (n := normal_form(part)))


def level(location: str, divisions: frozenset[str], point: tuple[float, float] | None, precision: int) -> int:
    if not location:
        return AREA if divisions else COUNTRY
    if precision < 3 and point is not None:
        return TOWN
    return AREA if all(is_area(part, divisions) for part in location.split("; ")) else NAMED


def is_area(name: str, divisions: frozenset[str]) -> bool:
    """Whether a name is that of a division, or of a side of one: "northern Gaza Strip"."""
    whole = normal_form(name)
    rest = normal_form(" ".join(word for word in name.split() if word.lower() not in COMPASS))
    return whole in divisions or rest in divisions or rest != whole


def km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Great-circle distance in kilometres."""
    p, q = radians(one[0]), radians(other[0])
    across = radians(other[1] - one[1])
    h = sin((q - p) / 2) ** 2 + cos(p) * cos(q) * sin(across / 2) ** 2
    return EARTH_DIAMETER * asin(min(1.0, sqrt(h)))
