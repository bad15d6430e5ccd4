"""A country or division and a direction → that part of it, as a place: "southern Lebanon"."""

from __future__ import annotations

import re

from conflictcli.gazetteer.lookup import candidates, query
from conflictcli.gazetteer.normal import normal_form
from conflictcli.gazetteer.overlay import remembered
from conflictcli.gazetteer.place import Place
from conflictcli.gazetteer.stored import SCALE

_NO_LETTER = re.compile(r"[^a-z]+")
_CENTRE = frozenset(["central", "centre", "center", "middle", "heart"])
_SIDES = re.compile(r"(?:far|extreme|deep)?(?P<side>(?:north|south)?(?:east|west)?)(?:ern)?(?:most)?")
_MIDDLES = "SELECT latitude, longitude FROM part WHERE country = ? AND division = ? AND direction = ?"


def direction_of(words: str) -> str | None:
    """`"South-Eastern"`, `"southeast"` → `"southeast"`; `"far northern"` → `"north"`; `"central"`; else None."""
    letters = _NO_LETTER.sub("", words.lower())
    if letters in _CENTRE:
        return "central"
    found = _SIDES.fullmatch(letters)
    return found["side"] or None if found else None


@remembered(maxsize=4096)
def part(place: Place, direction: str) -> Place | None:
    """`part(country("LB"), "southern")` → the region "southern Lebanon"; also of a first-level division.

    It stands in the middle of the towns there (`conflictcli.gazetteer.sectors`), unless a region of that name is
    listed: then at the listed point. A part of a division has that division as `admin1`. None where the direction is
    none, or the place neither a country nor a division with some towns.
    """
    side = direction_of(direction)
    if side is None or place.kind not in ("country", "admin1"):
        return None
    adjective = side if side == "central" else f"{side}ern"
    name = f"{adjective} {place.name}"
    division = place.admin1 if place.kind == "admin1" else ""
    listed = _listed(place.country_code, (name, f"{side} {place.name}"))
    if listed is not None:
        same = normal_form(listed.name) == normal_form(name)
        name, point = listed.name if same else name, (listed.latitude, listed.longitude)
    else:
        middle = _middle(place.country_code, place.name if division else "", side)
        if middle is None:
            return None
        point = middle
    return Place(name, "region", place.country_code, place.country, division, *point)


def _middle(country: str, division: str, side: str) -> tuple[float, float] | None:
    """What the table says, in degrees."""
    for latitude, longitude in query(_MIDDLES, country, division, side):
        return latitude / SCALE, longitude / SCALE
    return None


def _listed(country: str, names: tuple[str, ...]) -> Place | None:
    """The region that is listed under one of the names."""
    found = (c.place for name in names for c in candidates(name, country) if not c.transliterated)
    return next((p for p in found if p.kind == "region" and p.country_code == country), None)
