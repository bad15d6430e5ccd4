"""Two countries → the border they share, as a place: "near the Turkish border"."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

from conflictcli.gazetteer.choose import distance_km
from conflictcli.gazetteer.lookup import country
from conflictcli.gazetteer.place import Place
from conflictcli.gazetteer.tables import parts, rows


@lru_cache(maxsize=1)
def _borders() -> MappingProxyType[frozenset[str], dict[str, str]]:
    return MappingProxyType({frozenset((row["first"], row["second"])): row for row in rows("borders")})


def neighbours(code: str) -> frozenset[str]:
    """The ISO codes of the countries that share a land border with one: `neighbours("LB")` → {"IL", "SY"}."""
    return frozenset(other for pair in _borders() if code in pair for other in pair - {code})


def border_length_km(first: str, second: str) -> int:
    """The length of the border as the base map draws it; 0 where there is none."""
    row = _borders().get(frozenset((first, second)))
    return int(row["length_km"]) if row else 0


@lru_cache(maxsize=4096)
def border(first: str, second: str, near: Place | None = None) -> Place | None:
    """The land border of two countries (ISO codes), told from the first: `border("SY", "TR")` → "Syria-Turkey border".

    A region of the first country, at the middle of the border; with `near`, a place or division that the text gives
    with it, at the point of the border nearest to that (the table has one about every 50 km). None where the two share
    no land border.
    """
    row = _borders().get(frozenset((first, second)))
    if row is None or first == second:
        return None
    point = (float(row["latitude"]), float(row["longitude"]))
    if near is not None:
        here = (near.latitude, near.longitude)
        point = min(map(_point, parts(row["points"])), key=lambda p: distance_km(p, here))
    ours, theirs = country(first).name, country(second).name
    return Place(f"{ours}-{theirs} border", "region", first, ours, "", *point)


def _point(cell: str) -> tuple[float, float]:
    latitude, longitude = cell.split()
    return float(latitude), float(longitude)
