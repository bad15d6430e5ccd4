"""Place of a user's → what is odd about its point: it lies far outside its country.

The towns of each country are known. A point that is far from all of them and near a town of another country is hardly
meant; at sea, where no town is near, nobody can tell.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from conflictcli.gazetteer.choose import distance_km
from conflictcli.gazetteer.lookup import country, query
from conflictcli.gazetteer.stored import KINDS, SCALE

if TYPE_CHECKING:
    from conflictcli.gazetteer.entries import Entry

FAR_KM = 300.0
"""A point farther from the towns of its country than this is outside of it."""
NEAR_KM = 100.0
"""A point nearer to a town than this is in that town's country, or on its coast."""
KM_OF_A_DEGREE = 111.2

Town = tuple[float, float, str, str]
"""Latitude, longitude, country, name."""


def outside(place: Entry) -> str:
    """In words, that a place lies outside its country, and what may be meant; empty where it does not."""
    code, point = place.country, (place.latitude, place.longitude)
    if not code or not towns(code) or distance(towns(code), point) <= FAR_KM:
        return ""
    swapped = (point[1], point[0])
    is_swapped = abs(swapped[0]) <= 90 and distance(towns(code), swapped) <= NEAR_KM
    found = nearest(towns(""), point)
    if not is_swapped and (found is None or distance_km(point, found[:2]) > NEAR_KM):
        return ""
    lies = f"{place.latitude:g}, {place.longitude:g} lies outside {country(code).name}"
    if found is not None and distance_km(point, found[:2]) <= NEAR_KM:
        lies += f", near {found[3]} in {country(found[2]).name}"
    return f"{lies}; {SWAPPED if is_swapped else 'look at latitude, longitude and country again'}"


SWAPPED = "it lies inside it if latitude and longitude change places"


@lru_cache(maxsize=16)
def towns(code: str) -> Sequence[Town]:
    """The listed towns of a country, by latitude; of all where none is named."""
    found = query(
        "SELECT latitude, longitude, country, name FROM place WHERE kind = ? AND (country = ? OR ? = '')"
        " ORDER BY latitude, longitude",
        KINDS.index("place"),
        code,
        code,
    )
    return [(latitude / SCALE, longitude / SCALE, of, name) for latitude, longitude, of, name in found]


def distance(listed: Sequence[Town], point: tuple[float, float]) -> float:
    """Kilometres to the nearest of some towns, if it is not farther than `FAR_KM`; else without end."""
    found = nearest(listed, point)
    return math.inf if found is None else distance_km(point, found[:2])


def nearest(listed: Sequence[Town], point: tuple[float, float]) -> Town | None:
    """The nearest of some towns; None where none is within `FAR_KM`."""
    wide = FAR_KM / KM_OF_A_DEGREE
    first = bisect_left(listed, (point[0] - wide,))
    last = bisect_left(listed, (point[0] + wide,))
    best = min(listed[first:last], key=lambda town: distance_km(point, town[:2]), default=None)
    return best if best is not None and distance_km(point, best[:2]) <= FAR_KM else None
