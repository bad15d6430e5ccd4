"""A row → the places that it tells of, each with its point: of several that share one count it holds the first's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conflictcli.gazetteer import candidates, remembered
from conflictcli.gazetteer.compass import direction_of, part
from conflictcli.gazetteer.countries import country_codes, country_key
from conflictcli.gazetteer.lookup import country as country_at
from conflictcli.gazetteer.place import Place
from conflictcli.tables import Cell, Record, degrees, parts_of

AREA = 3
"""`geo_precision` where one of the places may be a division, or one that no list knows."""
AREAS = ("admin1", "admin2", "region")


@dataclass(frozen=True, slots=True)
class Point:
    """A place of a row: its name as the row has it, what it lies in (empty where the row tells that of several), and
    degrees of four decimals, as rows have them."""

    name: str
    country: str
    admin1: str
    latitude: float
    longitude: float


def names_of(record: Record) -> tuple[str, ...]:
    """The names of a row's places, one for each of `points_of`: those in `location`, and the countries that are told
    as a whole ("Mosul, and Syria"). A row that tells only countries has these; one without any place has none."""
    return _found(record)[0]


def points_of(record: Record) -> tuple[Point | None, ...]:
    """Where the places of a row are, one a name in `names_of`; the first is at the row's own latitude and longitude.

    Every other one is looked up by its exact name in the row's countries and divisions, and is None where no place is
    called so there, or several are: never guessed. So is one that was found in a list of the user's own.
    """
    return _found(record)[1]


Found = tuple[tuple[str, ...], tuple[Point | None, ...]]


def _found(record: Record) -> Found:
    latitude, longitude = record.get("latitude"), record.get("longitude")
    return _places(
        _parts(record.get("country")),
        _parts(record.get("admin1")),
        _parts(record.get("location")),
        None if latitude is None or longitude is None else (float(latitude), float(longitude)),
        record.get("geo_precision") == AREA,
    )


def _parts(cell: Cell) -> tuple[str, ...]:
    return tuple(dict.fromkeys(parts_of(cell)))


@remembered(maxsize=16_384)
def _places(
    countries: tuple[str, ...],
    divisions: tuple[str, ...],
    names: tuple[str, ...],
    own: tuple[float, float] | None,
    may_be_area: bool,
) -> Found:
    if own is None:
        return names or countries, (None,) * len(names or countries)
    if len(names) <= 1 and len(countries) <= 1:
        country, division = (*countries, "")[0], (*divisions, "")[0]
        name = (*names, country)[0]
        return (name,), (Point(name, country, division, *own),)
    known = {name: place for name in names if (place := _place(name, countries, divisions, may_be_area))}
    whole = {name: place for name in countries if (place := _country(name))}
    # A country is a place of its own where none of the others lies in it.
    lain_in = {place.country for place in known.values()}
    alone = [name for name in countries if name not in lain_in] if len(known) == len(names) else []
    if names and alone[:1] and alone[0] == countries[0] and _is_at(whole.get(alone[0]), own):
        told = (alone[0], *names, *alone[1:])
    else:
        told = (*names, *alone)
    found = {**whole, **known}
    first = _first(told[0], found.get(told[0]), countries, own)
    return told, (first, *(_point(name, found.get(name)) for name in told[1:]))


def _first(name: str, place: Place | None, countries: Sequence[str], own: tuple[float, float]) -> Point:
    """The first place stands where the row says, whatever the lists have of its name."""
    if place is not None and _is_at(place, own):
        return Point(name, place.country, place.admin1, *own)
    return Point(name, countries[0] if len(countries) == 1 else "", "", *own)


def _is_at(place: Place | None, point: tuple[float, float]) -> bool:
    return place is not None and (degrees(place.latitude), degrees(place.longitude)) == point


def _point(name: str, place: Place | None) -> Point | None:
    if place is None:
        return None
    latitude, longitude = degrees(place.latitude), degrees(place.longitude)
    assert latitude is not None and longitude is not None
    return Point(name, place.country, place.admin1, latitude, longitude)


def _country(name: str) -> Place | None:
    code = country_codes().get(country_key(name))
    place = country_at(code) if code else None
    return place if place is not None and place.name == name else None


def _place(name: str, countries: Sequence[str], divisions: Sequence[str], may_be_area: bool) -> Place | None:
    """The only place of exactly this name in these countries and divisions; a division is one itself."""
    found = {
        place
        for country in countries
        if (whole := _country(country)) is not None
        for place in (*_called(name, whole.country_code), *_sides(name, whole, divisions))
        if place.admin1 in divisions or not place.admin1
        if may_be_area or place.kind not in AREAS
    }
    return found.pop() if len(found) == 1 else None


def _called(name: str, code: str) -> Iterator[Place]:
    for candidate in candidates(name, code):
        place = candidate.place
        if place.name == name and place.kind != "country" and not candidate.transliterated:
            yield place


def _sides(name: str, country: Place, divisions: Sequence[str]) -> Iterator[Place]:
    """ "southern Lebanon", "western Vell": a side of the country, or of one of the divisions."""
    side, _, rest = name.partition(" ")
    if not rest or direction_of(side) is None:
        return
    areas = [country, *(c for division in divisions for c in _called(division, country.country_code))]
    for area in areas:
        place = part(area, side) if area.kind in ("country", "admin1") else None
        if place is not None and place.name == name:
            yield place
