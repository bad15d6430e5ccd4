"""What a name may mean: the shipped table of places, looked up."""

from __future__ import annotations

import csv
import hashlib
import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from conflictcli import gazetteer
from conflictcli.gazetteer import candidates, lookup
from conflictcli.gazetteer.tables import HERE, parts, rows


def first(name: str, country: str | None = None) -> gazetteer.Place:
    return candidates(name, country)[0].place


@pytest.mark.parametrize(
    ("name", "canonical", "code", "division"),
    [
        ("Ayn al-Arab", "Kobani", "SY", "Aleppo"),
        ("Ar Raqqah", "Raqqa", "SY", "Raqqa"),
        ("Deir al-Zour", "Deir ez-Zor", "SY", "Deir ez-Zor"),
        ("Halab", "Aleppo", "SY", "Aleppo"),
        ("Tadmur", "Palmyra", "SY", "Homs"),
        ("Kiev", "Kyiv", "UA", "Kyiv"),
        ("Sana'a", "Sanaa", "YE", "Amanat al Asimah"),
        ("Mogadishu", "Mogadishu", "SO", "Banadir"),
        ("Al Hudaydah", "Hodeidah", "YE", "Al Hudaydah"),
        ("Slavyansk", "Sloviansk", "UA", "Donetsk"),
        ("Bakhdida", "Qaraqosh", "IQ", "Nineveh"),
        ("Mosul", "Mosul", "IQ", "Nineveh"),
        ("Gaza City", "Gaza City", "PS", "Gaza Strip"),
        ("Mexico City", "Mexico City", "MX", "Ciudad de Mexico"),
        ("Benin City", "Benin City", "NG", "Edo"),
        ("Washington", "Washington", "US", "District of Columbia"),
    ],
)
def test_canonical_names_of_towns(name: str, canonical: str, code: str, division: str) -> None:
    place = first(name)
    assert (place.name, place.kind, place.country_code, place.admin1) == (canonical, "place", code, division)


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("Gaza", "admin1", "PS"),
        ("Gaza Strip", "admin1", "PS"),
        ("Idlib", "place", "SY"),
        ("Idlib province", "admin1", "SY"),
        ("Aleppo", "place", "SY"),
        ("Aleppo Governorate", "admin1", "SY"),
        ("city of Homs", "place", "SY"),
        ("Anbar", "admin1", "IQ"),
        ("Texas", "admin1", "US"),
        ("Kansas", "admin1", "US"),
        ("Kansas City", "place", "US"),
        ("Sinai", "region", "EG"),
        ("Donbas", "region", "UA"),
        ("Golan Heights", "region", "SY"),
        ("Darfur", "region", "SD"),
        ("Tigray", "admin1", "ET"),
        ("Crimea", "admin1", "UA"),
        ("North Waziristan", "region", "PK"),
        ("Eastern Ghouta", "region", "SY"),
        ("Nagorno-Karabakh", "region", "AZ"),
        ("Kashmir", "region", ""),
        ("Sahel", "region", ""),
        ("Georgia", "country", "GE"),
        ("Niger", "country", "NE"),
        ("Syria", "country", "SY"),
        ("El Salvador", "country", "SV"),
        ("Salvador", "place", "BR"),
        ("Africa", "region", ""),
    ],
)
def test_what_a_bare_name_means(name: str, kind: str, code: str) -> None:
    assert (first(name).kind, first(name).country_code) == (kind, code)


def test_points_of_divisions_are_geonames_own() -> None:
    texas = gazetteer.division("US", "Texas")
    assert texas is not None
    assert (round(texas.latitude, 2), round(texas.longitude, 2)) == (31.25, -99.25)


def test_divisions() -> None:
    idlib = gazetteer.division("SY", "Idlib governorate")
    assert idlib is not None
    assert (idlib.kind, idlib.name, idlib.admin1) == ("admin1", "Idlib", "Idlib")
    assert gazetteer.division("SY", "Anbar") is None
    assert gazetteer.division("SO", "Puntland") is not None


def test_homonyms_stand_in_order_of_people() -> None:
    towns = [c.place for c in candidates("Tripoli") if c.place.kind == "place"]
    assert [t.country_code for t in towns[:2]] == ["LY", "LB"]
    scores = [c.score for c in candidates("Tripoli")]
    assert scores == sorted(scores, reverse=True)


def test_a_country_given_leaves_only_its_places() -> None:
    assert {c.place.country_code for c in candidates("Tripoli", "LB")} == {"LB"}
    assert candidates("Aleppo", "IQ") == ()


def test_a_sound_is_looked_up_in_a_known_country_only() -> None:
    assert candidates("Jisr al-Choghoor") == ()
    found = candidates("Jisr al-Choghoor", "SY")
    assert [c.place.name for c in found] == ["Jisr al-Shughur"]
    assert all(c.transliterated and not c.primary for c in found)
    assert not any(c.transliterated for c in candidates("Jisr al-Shughour", "SY"))


def test_capitals_tell_a_country_from_a_word() -> None:
    assert first("US").name == "United States"
    assert not any(c.place.kind == "country" for name in ("Us", "us", "turkey") for c in candidates(name))


def test_names_that_no_list_knows() -> None:
    assert candidates("Ostramirovell") == ()
    assert candidates("") == ()
    assert candidates("'; DROP TABLE place; --") == ()
    assert candidates("x" * 10_000, "SY") == ()


WORDS = (
    "Of Same Bar March Mobile Reading Nice Man Hit Split Most Police Date Along Buy Battle Van Border Front But Army"
)
NAMES = "Congress May Smith Central Navy Hamas Boko Haram Taliban Clinton Ahmed Monday Northern Delta"


@pytest.mark.parametrize("name", [*WORDS.split(), *NAMES.split(), "White House"])
def test_common_names(name: str) -> None:
    assert gazetteer.is_common(name)


@pytest.mark.parametrize("name", ["Aleppo", "Kobani", "Jordan", "Chad", "Georgia", "Mali", "Paris", "Sydney", "CAR"])
def test_names_that_are_not_common(name: str) -> None:
    assert not gazetteer.is_common(name)


def test_a_common_name_keeps_its_place() -> None:
    assert first("Hit", "IQ").admin1 == "Anbar"


@pytest.mark.parametrize(
    "alias", [r["name"] for r in rows("bad_aliases") if r["country"] == "*" and r["name"] not in ("America", "Sinai")]
)
def test_no_bad_alias(alias: str) -> None:
    """A listed place of a bad name must be called so; and no bad name stands high but as a region of our own."""
    key = lookup.normal_form(alias)
    for candidate in candidates(alias):
        own = candidate.place.kind in ("country", "region")
        assert own or (candidate.primary and key == lookup.normal_form(candidate.place.name))


@pytest.mark.parametrize(("name", "latitude", "longitude"), [("Sloviansk", 48.85, 37.6), ("Chernobyl", 51.27, 30.22)])
def test_aliases_that_were_on_wrong_rows(name: str, latitude: float, longitude: float) -> None:
    place = first(name)
    assert gazetteer.distance_km((place.latitude, place.longitude), (latitude, longitude)) < 10


def boxes() -> dict[str, tuple[float, float, float, float]]:
    """Country → (south, west, north, east) of its listed towns, in degrees."""
    query = "SELECT country, min(latitude), min(longitude), max(latitude), max(longitude) FROM place WHERE kind = 3"
    found = lookup._connection(0, 0).execute(f"{query} GROUP BY country").fetchall()
    return {row[0]: (row[1] / 1e5, row[2] / 1e5, row[3] / 1e5, row[4] / 1e5) for row in found}


def test_the_supplement_lies_within_its_countries() -> None:
    bounds = boxes()
    for row in rows("supplement"):
        latitude, longitude = float(row["latitude"]), float(row["longitude"])
        assert -90 <= latitude <= 90 and -180 <= longitude <= 180, row
        if row["country"]:
            south, west, north, east = bounds[row["country"]]
            assert south - 1 <= latitude <= north + 1 and west - 1 <= longitude <= east + 1, row


def test_the_supplement_wins() -> None:
    """Every hand-listed place is found by each of its names, in its country, where it says."""
    for row in rows("supplement"):
        for name in (row["name"], *parts(row["aliases"])):
            points = [(c.place.latitude, c.place.longitude) for c in candidates(name, row["country"] or None)]
            assert (float(row["latitude"]), float(row["longitude"])) in points, (row["name"], name)


@pytest.mark.parametrize("table", ["supplement", "countries", "divisions", "renames", "bad_aliases"])
def test_tables_are_whole(table: str) -> None:
    with (HERE / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    assert {len(line) for line in lines} == {len(lines[0])}
    assert len({tuple(line) for line in lines}) == len(lines)


def test_the_shipped_file_is_what_the_build_recorded() -> None:
    digest, name = Path(HERE / "places.db.sha256").read_text(encoding="ascii").split()
    assert hashlib.sha256((HERE / name).read_bytes()).hexdigest() == digest


def names_of(name: str) -> list[str]:
    return [c.place.name for c in candidates(name)]


def test_look_ups_work_in_threads_and_other_processes() -> None:
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(names_of, ["Mosul"] * 8)) == [names_of("Mosul")] * 8
    with multiprocessing.get_context("spawn").Pool(1) as processes:
        assert processes.map(names_of, ["Mosul"]) == [names_of("Mosul")]
