"""Directions → parts of countries and divisions: on made towns, and on the shipped table."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from conflictcli.gazetteer import build, candidates, country, direction_of, distance_km, division, part
from conflictcli.gazetteer.sectors import DIRECTIONS, bounds, middle_of, parts_of, without_date_line

# A country of 10 by 10 degrees with a town at each whole degree.
SQUARE = [(float(lat), float(lon)) for lat in range(11) for lon in range(11)]


@pytest.mark.parametrize(
    ("direction", "middle"),
    [
        ("north", (8.5, 5.0)),
        ("south", (1.5, 5.0)),
        ("east", (5.0, 8.5)),
        ("west", (5.0, 1.5)),
        ("central", (5.0, 5.0)),
    ],
)
def test_parts_of_a_square(direction: str, middle: tuple[float, float]) -> None:
    assert middle_of(SQUARE, direction) == middle


@pytest.mark.parametrize(
    ("direction", "corner"),
    [("northeast", (10, 10)), ("northwest", (10, 0)), ("southeast", (0, 10)), ("southwest", (0, 0))],
)
def test_corners_of_a_square(direction: str, corner: tuple[int, int]) -> None:
    latitude, longitude = middle_of(SQUARE, direction)
    assert abs(latitude - corner[0]) <= 2.5 and abs(longitude - corner[1]) <= 2.5


def test_a_part_is_cut_by_degrees_not_by_numbers_of_towns() -> None:
    crowded_south = [(0.1 * i, 5.0) for i in range(20)] + [(8.0, 5.0), (9.0, 5.0), (10.0, 5.0)]
    assert middle_of(crowded_south, "north")[0] == 9.0


def test_a_stray_island_does_not_widen_the_country() -> None:
    assert bounds([*map(float, range(100)), 900.0])[1] < 100


def test_a_country_on_both_sides_of_the_date_line() -> None:
    towns = [(0.0, 177.0), (0.0, 178.0), (0.0, 179.0), (0.0, -179.0), (0.0, -178.0), (0.0, -177.0)]
    assert max(lon for _, lon in without_date_line(towns)) == 183.0
    assert middle_of(towns, "east")[1] < 0 < middle_of(towns, "west")[1]


def test_a_handful_of_towns_has_no_parts() -> None:
    assert list(parts_of({("NN", ""): SQUARE[:5]})) == []
    assert [p[2] for p in parts_of({("NN", "Vell"): SQUARE})] == sorted(DIRECTIONS)


def test_parts_are_written_into_the_file(tmp_path: Path) -> None:
    build.write([], tmp_path / "a.db", {("NN", "Vell"): SQUARE})
    found = sqlite3.connect(tmp_path / "a.db").execute("SELECT * FROM part WHERE direction = 'north'").fetchall()
    assert found == [("NN", "Vell", "north", 850_000, 500_000)]


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        ("southern", "south"),
        ("Northern", "north"),
        ("northernmost", "north"),
        ("far north", "north"),
        ("far-northern", "north"),
        ("north-east", "northeast"),
        ("South-Eastern", "southeast"),
        ("north western", "northwest"),
        ("southwest", "southwest"),
        ("east", "east"),
        ("western", "west"),
        ("central", "central"),
        ("centre", "central"),
        ("", None),
        ("far", None),
        ("nor", None),
        ("upper", None),
        ("norther", None),
        ("eastwest", None),
        ("southern and eastern", None),
    ],
)
def test_directions(words: str, direction: str | None) -> None:
    assert direction_of(words) == direction


# The shipped table.

PARTS_OF_COUNTRIES = """
ML north 17.3 -1.0; ML central 14.5 -4.5; NG north 11.8 8.5; NG northwest 12.2 6.2; NG southeast 5.7 7.3;
SY north 36.4 37.8; SY northeast 36.6 40.6; SY northwest 35.9 36.6; SY south 32.7 36.2; SY east 35.2 40.4;
LB south 33.2 35.4; LB east 33.9 36.1; LB north 34.45 35.95; UA west 49.5 24.5; UA south 46.9 33.0;
IQ north 36.2 43.3; IQ south 31.0 46.8; IQ central 33.2 44.3; AF south 31.6 65.5; AF east 34.4 70.4;
AF north 36.6 67.5; AF west 34.0 62.5; SO south 1.0 43.0; SO central 5.0 46.0; SO north 10.0 47.0;
BF north 14.0 -1.2; BF east 12.2 0.7; NE west 14.3 1.8; YE south 13.5 45.5; YE north 16.5 43.8; YE west 14.8 43.0;
PH south 7.0 124.5; TR southeast 37.7 41.0; LY east 32.0 21.8; LY south 26.0 14.7; LY west 32.6 12.7;
ET north 13.3 39.0; CM north 10.5 14.3; TD east 13.3 21.5; SD west 13.0 24.5; UG north 3.0 32.5; CO southwest 2.2 -77.0
"""


@pytest.mark.parametrize("line", [line.strip() for line in PARTS_OF_COUNTRIES.split(";")])
def test_where_the_news_means(line: str) -> None:
    """Told by hand, before the table was made, from where such news happens."""
    code, direction, latitude, longitude = line.split()
    place = part(country(code), direction)
    assert place is not None
    assert distance_km((place.latitude, place.longitude), (float(latitude), float(longitude))) < 165


@pytest.mark.parametrize(
    ("code", "name", "direction", "latitude", "longitude"),
    [
        ("PS", "Gaza", "northern", 31.53, 34.5),
        ("PS", "Gaza Strip", "southern", 31.32, 34.3),
        ("PS", "Gaza Strip", "central", 31.42, 34.38),
        ("SY", "Idlib province", "northern", 36.1, 36.6),
        ("SY", "Aleppo province", "southern", 36.0, 37.2),
        ("UA", "Donetsk", "northern", 48.8, 37.6),
        ("NG", "Borno", "southern", 10.8, 12.5),
    ],
)
def test_parts_of_divisions(code: str, name: str, direction: str, latitude: float, longitude: float) -> None:
    over = division(code, name)
    assert over is not None
    place = part(over, direction)
    assert place is not None
    assert (place.kind, place.admin1, place.country_code) == ("region", over.name, code)
    assert distance_km((place.latitude, place.longitude), (latitude, longitude)) < 35


@pytest.mark.parametrize(
    ("code", "direction", "name"),
    [
        ("UA", "eastern", "eastern Ukraine"),
        ("ML", "Central", "central Mali"),
        ("NG", "north-east", "northeastern Nigeria"),
        ("LB", "south", "Southern Lebanon"),
    ],
)
def test_names_as_an_analyst_writes_them(code: str, direction: str, name: str) -> None:
    place = part(country(code), direction)
    assert place is not None
    assert (place.name, place.kind, place.country_code, place.admin1, place.population) == (name, "region", code, "", 0)


def test_a_listed_region_of_that_name_wins() -> None:
    listed = candidates("southern Lebanon")[0].place
    assert part(country("LB"), "southern") == listed
    listed, found = candidates("Northeast Syria")[0].place, part(country("SY"), "northeast")
    assert found is not None
    assert (found.latitude, found.longitude) == (listed.latitude, listed.longitude)
    assert found.name == "northeastern Syria"


def test_a_country_is_not_the_part_of_its_neighbour() -> None:
    south = part(country("SD"), "south")
    assert south is not None
    assert (south.name, south.country_code) == ("southern Sudan", "SD")


def test_what_has_no_parts() -> None:
    town = candidates("Idlib")[0].place
    assert town.kind == "place"
    assert part(town, "northern") is None
    assert part(country("SY"), "upper") is None
    assert part(country("VA"), "northern") is None
