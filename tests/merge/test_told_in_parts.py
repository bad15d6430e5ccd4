"""Totals that one document tells of, and another in parts."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.merge.event import merged
from conflictcli.merge.parts import events, totals
from conflictcli.merge.report import Report, report_of
from conflictcli.tables import Cell, Record

PLACES: dict[str, Record] = {
    "Ostra": {"country": "Ostra", "admin1": None, "location": None},
    "Ostra; Lumia": {"country": "Ostra; Lumia", "admin1": None, "location": None},
    "Lumia": {"country": "Lumia", "admin1": None, "location": None},
    "Vell": {"country": "Ostra", "admin1": "Vell", "location": None},
    "Miro": {"country": "Ostra", "admin1": "Vell", "location": "Miro"},
    "Tarn": {"country": "Ostra", "admin1": "Vell", "location": "Tarn"},
    "Miro; Tarn": {"country": "Ostra", "admin1": "Vell", "location": "Miro; Tarn"},
    "Dov": {"country": "Ostra", "admin1": "Korr", "location": "Dov"},
    "Sesk": {"country": "Lumia", "admin1": "Sesk", "location": "Sesk"},
}


def told(document: str, place: str, strikes: int | None, **cells: Cell) -> Report:
    """A row by its document, its place and its number of strikes."""
    name = f"{document} {place} {strikes} {cells.get('event_date', '')}"
    base: Record = {
        "event_id": name,
        "doc_id": document,
        "event_date": "2031-05-02",
        "event_date_end": cells.get("event_date", "2031-05-02"),
        "time_precision": 1,
        "sub_event_type": "Air/drone strike",
        "strikes": strikes,
        "strikes_min": strikes,
        "strikes_max": strikes,
        "strikes_basis": "stated",
        "geo_precision": 3 if PLACES[place]["location"] is None else 1,
        **({"latitude": 1.0, "longitude": 2.0} if PLACES[place]["location"] else {}),
        "actor": "coalition",
        "evidence": name,
    }
    return report_of(base | PLACES[place] | cells)


def counted(*groups: tuple[Report, ...]) -> dict[str, list[str]]:
    """The events among groups, by the row of each that comes first, and the totals that each is a part of."""
    found = totals(report for group in groups for report in group)
    return {group[0].event_id.strip(): [t.event_id.strip() for t in told] for group, told in events(groups, found)}


TOTAL = (told("a", "Ostra; Lumia", 29),)
PARTS = ((told("b", "Ostra", 12),), (told("b", "Lumia", 17),))


def test_a_total_that_another_document_breaks_down_is_no_event() -> None:
    assert counted(TOTAL, *PARTS) == {"b Ostra 12": ["a Ostra; Lumia 29"], "b Lumia 17": ["a Ostra; Lumia 29"]}


def test_parts_of_parts() -> None:
    """29 = 12 + 17, and 12 = 5 + 7, as three documents have it."""
    towns = ((told("c", "Miro", 5),), (told("c", "Dov", 7),))
    assert counted(TOTAL, *PARTS, *towns) == {
        "b Lumia 17": ["a Ostra; Lumia 29"],
        "c Miro 5": ["a Ostra; Lumia 29", "b Ostra 12"],
        "c Dov 7": ["a Ostra; Lumia 29", "b Ostra 12"],
    }


def test_one_count_for_several_places() -> None:
    parts = ((told("b", "Miro", 2),), (told("b", "Tarn", 1),))
    assert set(counted((told("a", "Miro; Tarn", 3),), *parts)) == {"b Miro 2", "b Tarn 1"}


@pytest.mark.parametrize(
    "total, parts",
    [
        pytest.param(told("a", "Ostra; Lumia", 30), PARTS, id="it does not add up"),
        pytest.param(told("a", "Ostra; Lumia", 12), (PARTS[0],), id="the same figure"),
        pytest.param(told("b", "Ostra; Lumia", 29), PARTS, id="one document tells three events"),
        pytest.param(told("a", "Ostra", 29), PARTS, id="some of them are elsewhere"),
        pytest.param(told("a", "Ostra; Lumia", 29, event_date="2031-05-03"), PARTS, id="another day"),
        pytest.param(told("a", "Ostra; Lumia", 29, strikes_max=None), PARTS, id="at least so many"),
        pytest.param(told("a", "Ostra; Lumia", None), PARTS, id="no figure"),
        pytest.param(told("a", "Ostra; Lumia", 29, actor="Vell front"), PARTS, id="by others"),
        pytest.param(
            told("a", "Ostra; Lumia", 29, sub_event_type="Shelling/artillery/missile attack"), PARTS, id="otherwise"
        ),
        pytest.param(told("a", "Tarn", 3), ((told("b", "Miro", 2),), (told("b", "Dov", 1),)), id="a place beside"),
        pytest.param(
            told("a", "Ostra; Lumia", 29), (PARTS[0], (told("c", "Lumia", 17),)), id="parts of two documents"
        ),
        pytest.param(
            told("a", "Ostra; Lumia", 29), (*PARTS, (told("b", "Sesk", 3),)), id="there is one part more"
        ),
    ],
)  # fmt: skip
def test_what_is_no_total(total: Report, parts: tuple[tuple[Report, ...], ...]) -> None:
    assert len(counted((total,), *parts)) == 1 + len(parts)


def test_who_tells_of_the_whole_and_of_a_part_means_two() -> None:
    both = (told("b", "Ostra", 12), told("a", "Ostra", 12))
    assert len(counted(TOTAL, both, PARTS[1])) == 3
    other = (told("e", "Ostra; Lumia", 29),)
    assert len(counted(TOTAL, other, both, PARTS[1])) == 3


def test_a_larger_figure_that_is_no_total_changes_nothing() -> None:
    assert set(counted((told("z", "Miro", 40),), TOTAL, *PARTS)) == {"z Miro 40", "b Ostra 12", "b Lumia 17"}


@pytest.mark.parametrize(
    ("whole", "parts", "in_it"),
    [
        ("Ostra", ("Vell", "Dov"), True),
        ("Ostra", ("Ostra", "Ostra"), False),
        ("Ostra", ("Miro", "Sesk"), False),
        ("Vell", ("Miro", "Tarn"), True),
        ("Vell", ("Miro", "Dov"), False),
        ("Vell", ("Vell", "Miro"), False),
        ("Miro; Tarn", ("Miro", "Tarn"), True),
        ("Miro; Tarn", ("Miro", "Dov"), False),
        ("Miro; Tarn", ("Miro", "Vell"), False),
    ],
)
def test_parts_lie_in_the_whole_and_are_told_nearer(whole: str, parts: tuple[str, str], in_it: bool) -> None:
    rows = [(told("b", place, 2 + n),) for n, place in enumerate(parts)]
    assert (len(counted((told("a", whole, 5),), *rows)) == 2) is in_it


def test_of_a_group_one_report_is_enough() -> None:
    """Two papers have the total, one of them rounded."""
    total = (told("a", "Ostra; Lumia", 29), told("d", "Ostra; Lumia", 30))
    assert counted(total, *PARTS)["b Ostra 12"] == ["a Ostra; Lumia 29", "d Ostra; Lumia 30"]


def test_a_total_that_alone_tells_of_the_dead_stays_without_its_strikes() -> None:
    dead: Record = {"fatalities": 20, "fatalities_min": 20, "fatalities_max": 20}
    groups = [(told("a", "Ostra; Lumia", 29, **dead),), *PARTS]
    rows = [merged(*event) for event in events(groups, totals(report for group in groups for report in group))]
    assert sorted((r["strikes"] or 0, r["fatalities"] or 0, str(r["part_of"])) for r in rows) == [
        (0, 20, "29: a"), (12, 0, "29: a"), (17, 0, "29: a"),
    ]  # fmt: skip
    known = [(told("b", "Ostra", 12, **dead),), PARTS[1]]
    groups = [groups[0], *known]
    assert len(events(groups, totals(report for group in groups for report in group))) == 2


def test_a_week_is_told_by_its_week_alone() -> None:
    week: Any = {"event_date": "2031-05-01", "event_date_end": "2031-05-07", "time_precision": 2}
    whole = told("a", "Ostra; Lumia", 29, **week)
    assert len(counted((whole,), *PARTS)) == 3
    assert len(counted((whole,), (told("b", "Ostra", 12, **week),), (told("b", "Lumia", 17, **week),))) == 2


figures = st.sampled_from((None, 1, 2, 3, 5, 12))
rows = st.builds(told, st.sampled_from("abcd"), st.sampled_from(sorted(PLACES)), figures)


@given(st.lists(rows, max_size=9, unique_by=lambda r: r.event_id), st.randoms(use_true_random=False))
def test_whatever_the_order(reports: list[Report], chance: random.Random) -> None:
    """The events are the same, and every row is told: as an event, or as the total of one."""
    groups = [(report,) for report in reports]
    before = counted(*groups)
    chance.shuffle(groups)
    assert counted(*groups) == before
    named = {*before, *(total for totals in before.values() for total in totals)}
    assert named == {report.event_id.strip() for report in reports}
