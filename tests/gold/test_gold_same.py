"""Two rows, a column → whether they say the same in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from judged import ALL, RECORDS, row

from conflictcli.gold.same import FIGURES, SCORED, Figure, figures, outcome
from conflictcli.tables import ADDED, EVENTS, Cell, Record

BY_NAME = {figure.name: figure for figure in FIGURES}


@pytest.mark.parametrize(
    ("name", "one", "other", "same"),
    [
        ("event_type", "Battles", "battles", True),
        ("event_type", "Battles", "Protests", False),
        ("sub_event_type", "Air/drone strike", "Air / drone strike", True),
        ("status", "claimed", "disputed", False),
        ("strikes", 4, 4, True),
        ("strikes", 4, 5, False),
        ("strikes_max", 4, 5, False),
        ("country", "Turkey", "Türkiye", True),
        ("country", "Iraq; Syria", "Syria;Iraq", True),
        ("country", "Iraq; Syria", "Syria", False),
        ("country", "Norland", "norland", True),
        ("admin1", "Vell Province", "Vell", True),
        ("location", "al-Ostra", "Ostra", True),
        ("location", "Óstra", "ostra", True),
        ("location", "Ostra", "Miro", False),
        ("location", "Ostra; Miro", "Miro; Ostra", True),
        ("location", "Ostra; Miro", "Ostra", False),
        ("location", "上海", "上海", True),
        ("location", "上海", "北京", False),
        ("actor", "the Army", "army", True),
        ("actor", "army; police", "police; army", True),
        ("actor", "army; police", "army", False),
        ("target", "civilians", "a convoy", False),
        ("target_meets", "house", "three-storey house", True),
        ("target_meets", "police; recruits", "a school; the police", True),
        ("target_meets", "housing", "house", False),
        ("actor_meets", "army", "rebels", False),
    ],
)
def test_cells_that_say_the_same(name: str, one: Cell, other: Cell, same: bool) -> None:
    figure = BY_NAME[name]
    told = outcome(figure, row(**{figure.column: one}), row(**{figure.column: other}))
    assert told == ("right" if same else "wrong")


@pytest.mark.parametrize(
    ("one", "other", "exact", "meets"),
    [
        (("2031-05-02", "2031-05-02"), ("2031-05-02", "2031-05-02"), True, True),
        (("2031-05-02", None), ("2031-05-02", "2031-05-02"), True, True),
        (("2031-05-02", "2031-05-02"), ("2031-05-01", "2031-05-31"), False, True),
        (("2031-05-02", "2031-05-03"), ("2031-05-03", "2031-05-04"), False, True),
        (("2031-05-02", "2031-05-02"), ("2031-05-03", "2031-05-03"), False, False),
    ],
)
def test_days(one: tuple[str, str | None], other: tuple[str, str], exact: bool, meets: bool) -> None:
    rows = [row(event_date=first, event_date_end=last) for first, last in (one, other)]
    assert (outcome(BY_NAME["event_date"], *rows) == "right") is exact
    assert (outcome(BY_NAME["event_date_meets"], *rows) == "right") is meets


@pytest.mark.parametrize(
    ("latitude", "near", "around"),
    [(30.0, False, False), (30.1, True, True), (30.3, False, True), (30.5, False, False), (None, False, False)],
)
def test_another_name_is_right_where_it_lies_near(latitude: float | None, near: bool, around: bool) -> None:
    """At no distance at all the name alone was corrected, and the point is still that of the wrong place."""
    one = row(location="Ostra", latitude=30.0, longitude=40.0)
    other = row(location="Miro", latitude=latitude, longitude=40.0)
    assert (outcome(BY_NAME["location"], one, other) == "right") is near
    assert (outcome(BY_NAME["location_50km"], one, other) == "right") is around


def test_of_several_places_the_point_is_that_of_the_first_alone() -> None:
    one = row(location="Ostra; Vell", latitude=30.0, longitude=40.0)
    other = row(location="Miro", latitude=30.1, longitude=40.0)
    assert outcome(BY_NAME["location"], one, other) == "wrong"


def test_what_one_leaves_empty_is_missing_or_unfounded() -> None:
    figure = BY_NAME["strikes"]
    assert outcome(figure, row(strikes=None), row(strikes=4)) == "missing"
    assert outcome(figure, row(strikes=0), row(strikes=None)) == "unfounded"
    assert outcome(figure, row(strikes=None), row(strikes=None)) == ""


def test_columns_are_scored_that_gold_has() -> None:
    assert [figure.name for figure in figures({"event_date", "strikes", "evidence"})] == [
        "event_date",
        "event_date_meets",
        "strikes",
    ]
    assert set(SCORED) <= {*EVENTS, *ADDED}
    assert not {"evidence", "rules", "confidence", "start", "doc_id", "event_id"} & set(SCORED)


SWAPPED = {"missing": "unfounded", "unfounded": "missing"}


@settings(deadline=None)
@given(RECORDS, RECORDS)
def test_which_comes_first_does_not_matter(one: Record, other: Record) -> None:
    for figure in ALL:
        told = outcome(figure, one, other)
        assert outcome(figure, other, one) == SWAPPED.get(told, told), figure.name


@settings(deadline=None)
@given(RECORDS)
def test_a_row_says_what_it_says(record: Record) -> None:
    assert {outcome(figure, record, dict(record)) for figure in ALL} <= {"right", ""}


def test_milder_figures_are_never_the_only_ones_of_a_column() -> None:
    strict = {figure.column for figure in FIGURES if not figure.near}
    assert {figure.column for figure in FIGURES if figure.near} <= strict
    assert isinstance(FIGURES[0], Figure)
