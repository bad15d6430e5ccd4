"""Airwars: civilians killed from least to most, and no grading of our own."""

from __future__ import annotations

import pytest
from told_rows import event, full

from conflictcli.rules.trigger import EVENT_TYPE
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
    one_named_soldiers = event(
        civilian_fatalities=7, civilian_fatalities_min=0, civilian_fatalities_max=7, fatalities=9
    )
    assert [SCHEMA.record(one_named_soldiers)[name] for name in KILLED] == [None, 7]
    assert [airwars(fatalities=7)[name] for name in KILLED] == [None, None]


def told_dead(best: int | None, least: int | None, most: int | None) -> dict[str, int | None]:
    return {"fatalities": best, "fatalities_min": least, "fatalities_max": most}


@pytest.mark.parametrize(
    ("cells", "reported", "killed"),
    [
        ({"civilian_fatalities": 7}, "Yes", [7, 7]),
        # "19 soldiers were killed": of civilians it says nothing.
        ({"civilian_fatalities": 0, **told_dead(19, 19, 19)}, None, [None, None]),
        ({"civilian_fatalities": 0, **told_dead(19, 19, 19), "injuries": 4}, None, [None, None]),
        ({"civilian_fatalities": 0, **told_dead(None, 24, None)}, None, [None, None]),
        ({"civilian_fatalities": 0, **told_dead(3, 0, 3)}, None, [None, None]),
        # "No civilians were killed"; "nobody was killed"; "there were no casualties".
        ({"civilian_fatalities": 0}, "No", [0, 0]),
        ({"civilian_fatalities": 0, **told_dead(0, 0, 0)}, "No", [0, 0]),
        ({**told_dead(0, 0, 0)}, "No", [0, 0]),
        ({**told_dead(0, 0, 0), "injuries": 0}, "No", [0, 0]),
        # Nobody died, but some were hurt: who they were is known where civilians were the target.
        ({**told_dead(0, 0, 0), "injuries": 4}, None, [0, 0]),
        ({**told_dead(0, 0, 0), "injuries_min": 24, "target": "police"}, None, [0, 0]),
        ({**told_dead(0, 0, 0), "injuries": 4, "target": "villagers"}, "Yes", [0, 0]),
        ({"injuries": 4, "target": "Israeli civilians"}, "Yes", [None, None]),
        ({"civilian_fatalities": 0, "injuries_min": 0, "injuries_max": 3}, None, [0, 0]),
        ({"injuries": 0, "injuries_min": 0, "injuries_max": 3, "target": "villagers"}, None, [None, None]),
        ({"injuries": 4, "target": "civilians; police"}, None, [None, None]),
        ({**told_dead(0, 0, 3)}, None, [None, None]),
        ({**told_dead(4, 4, 4)}, None, [None, None]),
        ({}, None, [None, None]),
    ],
)
def test_whether_harm_to_civilians_is_reported_and_none_only_where_the_text_says_so(cells, reported, killed):
    row = airwars(**cells)
    assert (row["civilian_harm_reported"], [row[name] for name in KILLED]) == (reported, killed)


def test_reports_of_an_event_that_differ_over_dead_civilians_are_no_finding_of_none():
    row = SCHEMA.record(event(civilian_fatalities=0, civilian_fatalities_min=0, civilian_fatalities_max=3))
    assert (row["civilian_harm_reported"], [row[name] for name in KILLED]) == (None, [None, 3])


@pytest.mark.parametrize(
    ("target", "told"),
    [("civilians", [12, 15]), ("house; civilians", [None, None]), ("police", [None, None]), (None, [None, None])],
)
def test_the_hurt_count_as_civilians_where_nobody_else_was_the_target(target, told):
    row = airwars(target=target, injuries=13, injuries_min=12, injuries_max=15)
    assert [row[name] for name in INJURED] == told


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("Air/drone strike", "Airstrike"),
        ("Shelling/artillery/missile attack", "Shelling/artillery/missile attack"),
        ("Suicide bomb", "Suicide bomb"),
        ("Armed clash", "Not a strike (Armed clash)"),
        ("Attack", "Not a strike (Attack)"),
        ("Abduction/forced disappearance", "Not a strike (Abduction/forced disappearance)"),
        (None, None),
    ],
)
def test_the_type_of_strike_in_airwars_terms_and_what_is_none(kind, told):
    assert airwars(sub_event_type=kind, event_type=kind and EVENT_TYPE[kind])["strike_type_name"] == told


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
