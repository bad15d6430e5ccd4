"""An ACLED file passes a column-by-column check against what ACLED's codebook and API guide allow."""

from __future__ import annotations

import csv
import io
import re
from datetime import date

import pytest
from told_rows import WAR, event, full

from conflictcli import output
from conflictcli.gazetteer.countries import country_names
from conflictcli.schemas import schema_of
from conflictcli.schemas.acled import TYPES
from conflictcli.tables import Record

SCHEMA = schema_of("acled")

SUB_EVENTS = {
    "Battles": {"Armed clash", "Government regains territory", "Non-state actor overtakes territory"},
    "Explosions/Remote violence": {
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    },
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
}
REGIONS = {
    "Northern Africa", "Western Africa", "Middle Africa", "Eastern Africa", "Southern Africa", "Middle East",
    "South Asia", "Southeast Asia", "East Asia", "Caucasus and Central Asia", "Europe", "North America",
    "Central America", "South America", "Caribbean", "Oceania", "Antarctica",
}  # fmt: skip

INTERACTIONS = {f"{a}-{b}" for n, a in enumerate(TYPES) for b in TYPES[n:]}
INTERACTIONS ^= {"Civilians-External/Other forces", "External/Other forces-Civilians"}


def acled(**cells: object) -> Record:
    return SCHEMA.record(full(**cells))


def file_of(rows: list[Record]) -> list[dict[str, str]]:
    stream = io.StringIO()
    output.write(rows, SCHEMA.columns, stream, "csv", mapped=SCHEMA.record)
    return list(csv.DictReader(io.StringIO(stream.getvalue())))


def test_every_cell_of_a_file_is_one_that_acled_allows(rows, merged):
    names = {name for _, name in country_names()}
    inter = {"", *TYPES}
    for row in file_of(rows) + file_of(merged):
        assert row["event_id_cnty"]
        if row["event_date"]:
            assert date.fromisoformat(row["event_date"]).year == int(row["year"])
            assert row["time_precision"] in ("1", "2", "3")
        else:
            assert row["time_precision"] == ""
        assert re.fullmatch(r"(\d{4})?", row["year"])
        by_nobody = row["event_type"] == "Violence against civilians" and row["actor1"] == ""
        assert row["disorder_type"] == ("" if by_nobody else "Political violence")
        assert row["sub_event_type"] in SUB_EVENTS[row["event_type"]]
        assert row["inter1"] in inter and row["inter2"] in inter
        assert row["interaction"] in ("", *INTERACTIONS)
        assert row["civilian_targeting"] in ("", "Civilian targeting")
        several = "; " in row["country"]
        assert set(row["country"].split("; ")) <= names
        assert (row["iso"] == "") == several
        assert row["iso"] == "" or 0 < int(row["iso"]) < 1000
        assert row["region"] in REGIONS
        assert row["location"]
        assert -90 <= float(row["latitude"]) <= 90 and -180 <= float(row["longitude"]) <= 180
        assert row["geo_precision"] in ("1", "2", "3")
        assert re.fullmatch(r"\d*", row["fatalities"])
        assert all(re.fullmatch(r"\w+=[^=;]+", tag) for tag in row["tags"].split("; "))
        assert {row[name] for name in ("admin2", "admin3", "source_scale", "timestamp")} == {""}


def test_the_dead_are_counted_once_however_many_places_share_them(rows):
    assert sum(int(row["fatalities"] or 0) for row in file_of(rows)) == sum(int(row["fatalities"] or 0) for row in rows)
    assert len(file_of(rows)) == len(rows)
    shared = file_of(rows)[0]
    assert (shared["country"], shared["location"]) == ("Iraq; Syria", "Mosul; Sinjar; Raqqa")
    assert (shared["iso"], shared["region"], shared["geo_precision"]) == ("", "Middle East", "2")


@pytest.mark.parametrize(
    ("first", "last", "precision", "told"),
    [
        ("2031-05-02", "2031-05-02", 1, ("2031-05-02", 2031, 1)),
        ("2031-05-02", "2031-05-04", 1, ("2031-05-02", 2031, 1)),
        ("2031-04-21", "2031-04-27", 2, ("2031-04-24", 2031, 2)),
        ("2030-12-29", "2031-01-04", 2, ("2031-01-01", 2031, 2)),
        ("2031-04-01", "2031-04-30", 3, ("2031-04-15", 2031, 3)),
        ("2031-01-01", "2031-12-31", 4, (None, 2031, None)),
        ("2030-06-01", "2031-06-01", 4, (None, None, None)),
        (None, None, 5, (None, None, None)),
    ],
)
def test_the_day_is_the_middle_of_a_week_or_month_and_empty_for_more(first, last, precision, told):
    row = acled(event_date=first, event_date_end=last, time_precision=precision)
    assert (row["event_date"], row["year"], row["time_precision"]) == told


@pytest.mark.parametrize(
    ("actor", "target", "country", "told"),
    [
        ("Iraqi forces", "Islamic State", "Iraq", ("State forces", None, None)),
        ("Iraqi forces", "civilians", "Iraq", ("State forces", "Civilians", "State forces-Civilians")),
        (
            "US forces",
            "Iraqi forces",
            "Iraq",
            ("External/Other forces", "State forces", "State forces-External/Other forces"),
        ),
        ("police", "protesters", "Iraq", ("State forces", "Protesters", "State forces-Protesters")),
        ("police", "mob", "Iraq", ("State forces", "Rioters", "State forces-Rioters")),
        ("police", "demonstrators", "Iraq", ("State forces", "Protesters", "State forces-Protesters")),
        ("Iraqi forces", "", "Iraq; Syria", ("State forces", None, None)),
        ("Iraqi forces", "", "", (None, None, None)),
        ("US-led coalition", "house", "Syria", ("External/Other forces", None, None)),
        (
            "US-led coalition",
            "civilians",
            "Syria",
            ("External/Other forces", "Civilians", "External/Other forces-Civilians"),
        ),
        ("rebels", "villagers", "Mali", ("Rebel group", "Civilians", "Rebel group-Civilians")),
        ("gunmen", "villagers", "Mali", ("Political militia", "Civilians", "Political militia-Civilians")),
        ("gunmen", "villagers", "Mali; Niger", (None, "Civilians", None)),
        ("assailants", "", "Mali", ("Political militia", None, None)),
        ("settlers", "villagers", "Mali", (None, "Civilians", None)),
        ("Tuareg militants", "", "Mali", (None, None, None)),
        ("terrorists", "", "Mali", (None, None, None)),
        ("", "", "Mali", (None, None, None)),
    ],
)
def test_the_type_of_an_actor_only_where_its_kind_settles_it(actor, target, country, told):
    row = acled(actor=actor or None, target=target or None, country=country or None)
    assert (row["inter1"], row["inter2"], row["interaction"]) == told


def test_several_parties_and_things():
    row = acled(actor="Iraqi forces; Shia militias; US forces", target="house; civilians; police")
    assert (row["actor1"], row["assoc_actor_1"]) == ("Iraqi forces", "Shia militias; US forces")
    assert (row["actor2"], row["assoc_actor_2"]) == ("civilians", "police")
    assert row["civilian_targeting"] == "Civilian targeting"
    assert acled(target="house")["actor2"] is None


def test_armed_people_of_whom_no_more_is_said_are_an_unidentified_group_of_the_country():
    row = acled(actor="masked gunmen; suicide bombers; Taliban", target="militants", country="Mali")
    assert (row["actor1"], row["assoc_actor_1"]) == ("Unidentified Armed Group (Mali)", "Taliban")
    assert row["actor2"] == "Unidentified Armed Group (Mali)"
    assert row["tags"] == "unidentified=masked gunmen, suicide bombers, militants"
    told = acled(actor="gunmen", country="Mali; Niger")
    assert (told["actor1"], told["tags"]) == ("gunmen", None)
    assert acled(country="Mali")["actor1"] is None
    assert acled(actor="Tuareg militants", country="Mali")["actor1"] == "Tuareg militants"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"target": "civilians"}, "Civilian targeting"),
        ({"target": "Israeli civilians"}, "Civilian targeting"),
        ({"target": "protesters"}, "Civilian targeting"),
        ({"target": "mob"}, None),
        ({"target": "civilians", "event_type": "Explosions/Remote violence"}, "Civilian targeting"),
        ({"target": "police"}, None),
        ({"target": "police", "civilian_fatalities": 3}, None),
        ({"target": "Islamic State; civilians", "civilian_fatalities": 3}, None),
        ({"target": "market", "civilian_fatalities": 3}, "Civilian targeting"),
        ({"civilian_fatalities": 3}, "Civilian targeting"),
        ({"civilian_fatalities": 0, "fatalities": 3}, None),
        ({"target": "military convoy"}, None),
        ({"civilian_fatalities": 3, "event_type": "Explosions/Remote violence"}, None),
        ({}, None),
    ],
)
def test_civilian_targeting_is_where_civilians_were_the_target_and_never_an_armed_party(cells, told):
    assert acled(**{"event_type": "Violence against civilians", **cells})["civilian_targeting"] == told


@pytest.mark.parametrize(
    ("kind", "actor", "told"),
    [
        ("Battles", None, "Political violence"),
        ("Explosions/Remote violence", None, "Political violence"),
        ("Violence against civilians", "police", "Political violence"),
        ("Violence against civilians", "gunmen", "Political violence"),
        ("Violence against civilians", "attackers", "Political violence"),
        ("Violence against civilians", "settlers", None),
        ("Violence against civilians", None, None),
        (None, "police", None),
    ],
)
def test_political_violence_is_of_armed_parties_and_explosives(kind, actor, told):
    assert acled(event_type=kind, actor=actor)["disorder_type"] == told


def test_what_acled_has_no_column_for_is_in_its_tags():
    row = acled(strikes=12, strikes_min=12, strikes_max=None, strikes_basis="at_least", injuries=0, confidence="low")
    assert row["tags"] == "strikes=12; strikes_basis=at_least; injuries=0; confidence=low"
    assert acled(strikes_min=24, strikes_basis="vague")["tags"] == "strikes_min=24; strikes_basis=vague"
    assert acled(strikes=10, strikes_min=9, strikes_max=12)["tags"] == "strikes=10; strikes_min=9; strikes_max=12"
    assert acled(fatalities=12, fatalities_min=12)["tags"] is None
    assert acled(fatalities_min=24)["tags"] == "fatalities_min=24"


def test_a_merged_event_names_all_its_sources():
    told = event(source="Coast Herald", sources="Coast Herald; Levant Post")
    assert SCHEMA.record(told)["source"] == "Coast Herald; Levant Post"
    assert acled(source="Coast Herald")["source"] == "Coast Herald"


def test_a_place_is_named_by_what_is_known_of_it():
    assert acled(country="Syria")["location"] == "Syria"
    assert acled(country="Syria", admin1="Idlib")["location"] == "Idlib"
    assert acled(country="Syria", admin1="Idlib", location="Saraqib")["location"] == "Saraqib"
    assert acled()["location"] is None


def test_unknown_dead_stay_unknown():
    assert acled()["fatalities"] is None
    assert acled(fatalities=0)["fatalities"] == 0


def test_the_war_has_what_is_tested():
    assert {row["event_type"] for row in WAR} == set(SUB_EVENTS)
    assert {row["time_precision"] for row in WAR} == {1, 2, 3, 4, 5}
