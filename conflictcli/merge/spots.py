"""The columns of place → Spots: where a report puts its event, and how near that is to where another does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from math import cos, floor, radians

from conflictcli.gazetteer.normal import normal_form, transliteration_key
from conflictcli.tables import Cell, Record

COUNTRY, AREA, NAMED, TOWN = 0, 1, 2, 3
"""How near a place is told: a country, an area in it, a place that no list knows, a place on the map."""
NEAR = 5.0
"""Kilometres within which two places may be one by two names."""
AROUND = 25.0
"""Kilometres around a place within which "near" it may be."""
CELL = 0.5
"""Degrees of a cell of the map."""
KM_A_DEGREE = 111.0
"""Kilometres of a degree of latitude, rounded down."""
COMPASS = frozenset("north south east west northern southern eastern western central".split())


Key = tuple[str, ...] | tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spots:
    """`names`, `countries` and `divisions` in normal form, `sounds` by which spellings of one name are one; the point
    is that of the first place, in degrees. Places that may be the same share one of `keys`.
    """

    level: int
    names: frozenset[str]
    sounds: frozenset[str]
    countries: frozenset[str]
    divisions: frozenset[str]
    point: tuple[float, float] | None
    near: bool
    keys: tuple[Key, ...]


NOWHERE = Spots(-1, frozenset(), frozenset(), frozenset(), frozenset(), None, False, ())


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
    how_near = level(location, divisions, point, precision)
    spots_ = Spots(how_near, names, sounds, countries, divisions, point, precision == 2, ())
    return replace(spots_, keys=tuple(dict.fromkeys(keys_of(spots_))))


def keys_of(spots_: Spots) -> Iterator[Key]:
    """A town by the cells of the map that its surroundings touch and by its sound; a place that no list knows by its
    sound, and, as it may be near a town, by its division; an area by its name, a country by its own."""
    some = sorted(spots_.countries) or [""]
    if spots_.level == TOWN and spots_.point is not None:
        yield from cells(spots_.point)
    if spots_.level in (TOWN, NAMED):
        yield from ((country, "sounds", sound) for country in some for sound in sorted(spots_.sounds or spots_.names))
    if spots_.level == NAMED or (spots_.level == TOWN and spots_.near):
        yield from ((country, "in", division) for country in some for division in sorted(spots_.divisions) or [""])
    elif spots_.level == AREA:
        yield from ((country, "area", name) for country in some for name in sorted(spots_.names or spots_.divisions))
    elif spots_.level == COUNTRY:
        yield from ((country,) for country in some)


def cells(point: tuple[float, float]) -> Iterator[Key]:
    """The cells of half a degree within half of `AROUND` of a point: two points that are `AROUND` apart share one."""
    half = AROUND / 2 / KM_A_DEGREE
    latitude, longitude = point
    wide = half / max(0.05, cos(radians(min(89.0, abs(latitude) + half))))
    for x in range(floor((latitude - half) / CELL), floor((latitude + half) / CELL) + 1):
        for y in range(floor((longitude - wide) / CELL), floor((longitude + wide) / CELL) + 1):
            yield x, y % round(360 / CELL)


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
