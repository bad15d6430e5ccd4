"""Airwars: civilians killed from least to most, and no grading of our own."""

from __future__ import annotations

import pytest
from told_rows import event, full

from conflictcli.schemas import schema_of

SCHEMA = schema_of("airwars")
KILLED = ("civilian_non_combatants_killed_min", "civilian_non_combatants_killed_max")
INJURED = ("civilian_non_combatants_injured_min", "civilian_non_combatants_injured_max")


def airwars(**cells: object) -> dict[str, object]:
    return SCHEMA.record(full(**cells))


def test_civilians_killed():
    assert [airwars(civilian_fatalities=7)[name] for name in KILLED] == [7, 7]
    merged = SCHEMA.record(event(civilian_fatalities=7, civilian_fatalities_min=5, civilian_fatalities_max=None))
    assert [merged[name] for name in KILLED] == [5, None]
    assert [airwars(fatalities=7)[name] for name in KILLED] == [None, None]


@pytest.mark.parametrize(("told", "reported"), [(7, "Yes"), (0, "No"), (None, None)])
def test_whether_harm_to_civilians_is_reported(told, reported):
    assert airwars(civilian_fatalities=told)["civilian_harm_reported"] == reported


@pytest.mark.parametrize(
    ("target", "told"),
    [("civilians", [12, 15]), ("house; civilians", [None, None]), ("police", [None, None]), (None, [None, None])],
)
def test_the_hurt_count_as_civilians_where_nobody_else_was_the_target(target, told):
    row = airwars(target=target, injuries=13, injuries_min=12, injuries_max=15)
    assert [row[name] for name in INJURED] == told


@pytest.mark.parametrize(
    ("kind", "told"),
    [("Air/drone strike", "Airstrike"), ("Shelling/artillery/missile attack", "Artillery"), ("Armed clash", None)],
)
def test_the_type_of_strike_in_airwars_terms(kind, told):
    assert airwars(sub_event_type=kind)["strike_type_name"] == told


def test_who():
    row = airwars(
        actor="Russian forces; Syrian forces; Hezbollah", target="Islamic State; civilians; house", status="disputed"
    )
    assert [row[f"belligerent_{n}_belligerent_name"] for n in (1, 2)] == ["Russian forces", "Syrian forces"]
    assert row["targeted_belligerent_name"] == "Islamic State"
    assert row["strike_status_name"] == "Contested strike"
    assert airwars(status="claimed")["strike_status_name"] is None


def test_what_is_an_assessment_stays_empty(rows):
    judged = ("civilian_harm_status_name", "belligerent_1_type", "geolocation_status_name", "children_killed_min")
    assert {SCHEMA.record(row)[name] for row in rows for name in judged} == {None}
