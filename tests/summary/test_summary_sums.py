"""Rows → sums: each rule of adding up, and what must hold for any events."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import product

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from norland import BY, EVENTS, FRIDAY, OSTRA, RAIDS, SUDVIK, days, in_country

from conflictcli import tables
from conflictcli.events.event import Event, When, Where
from conflictcli.rules.count import Count, about, at_least, at_most, between, exactly, vague
from conflictcli.summary import sums
from conflictcli.summary.aggregate import summarize
from conflictcli.summary.columns import SUMMARY_COLUMNS
from conflictcli.summary.groups import UnknownColumn
from conflictcli.summary.pivot import Pivot
from conflictcli.summary.sums import Totals, bounds
from conflictcli.tables import EVENT_COLUMNS, row

# ---- sums ----------------------------------------------------------------------------------------------------


def aggregate(events: list[Event], by: Sequence[str]) -> pd.DataFrame:
    """A row a group, in order."""
    summary = summarize(events, Pivot.of(by))
    return pd.DataFrame(list(summary.records()), columns=list(summary.columns), dtype=object)


def summed(events: list[Event], *by: str) -> list[tuple[object, ...]]:
    """Groups with events, strikes, low, high, events without a count, documents."""
    table = aggregate(events, by)
    return list(table[[*by, *SUMMARY_COLUMNS[:6]]].itertuples(index=False, name=None))


def test_a_group_is_a_row_in_order_with_the_unknown_last() -> None:
    nowhere = replace(in_country("", exactly(1)), where=Where())
    events = [
        nowhere,
        in_country("Sudland", exactly(2)),
        in_country("Norland", exactly(3)),
        in_country("Sudland", exactly(5), doc="b"),
    ]
    assert summed(events, "country") == [
        ("Norland", 1, 3, 3, 3, 0, 1),
        ("Sudland", 2, 7, 7, 7, 0, 2),
        (None, 1, 1, 1, 1, 0, 1),
    ]


@pytest.mark.parametrize(
    ("counts", "sums"),
    [
        ([exactly(3), exactly(4)], (7, 7, 7, 0)),
        ([exactly(3), at_least(12)], (15, 15, None, 0)),
        ([exactly(3), at_most(9)], (12, 3, 12, 0)),
        ([exactly(3), about(30)], (33, 33, 33, 0)),
        ([exactly(3), between(10, 15)], (3, 13, 18, 1)),
        ([exactly(3), vague(24, None)], (3, 27, None, 1)),
        ([exactly(3), None], (3, 3, 3, 1)),
        ([between(10, 15)], (None, 10, 15, 1)),
        ([exactly(0)], (0, 0, 0, 0)),
        ([None, None], (None, None, None, 2)),
    ],
)
def test_bounds_add_up(counts: list[Count | None], sums: tuple[int | None, ...]) -> None:
    events = [in_country("Norland", count) for count in counts]
    assert summed(events, "country") == [("Norland", len(counts), *sums, 1)]
    strikes = Totals.of(map(tables.record, events)).strikes
    assert (strikes.stated, strikes.low, strikes.high, strikes.without) == sums


FIGURES = list(product((None, 0, 2, 5), repeat=3))
"""Figure, lower and upper bound, each told or not."""


def test_many_rows_at_once_are_bounded_as_one_by_one() -> None:
    columns = (pd.Series(column, dtype="Int64") for column in zip(*FIGURES, strict=True))
    least, most, is_open = (list(column) for column in bounds(*columns))
    assert [None if n is pd.NA else n for n in least] == [sums.at_least(*each) for each in FIGURES]
    assert [None if n is pd.NA else n for n in most] == [sums.at_most(*each) for each in FIGURES]
    assert is_open == [at_least is not None and at_most is None for at_least, at_most in map(both, FIGURES)]


def both(figure: tuple[int | None, int | None, int | None]) -> tuple[int | None, int | None]:
    return sums.at_least(*figure), sums.at_most(*figure)


@pytest.mark.parametrize(
    ("figure", "least", "most"),
    [
        ((5, None, None), 5, 5),
        ((5, 2, None), 2, None),
        ((None, 2, None), 2, None),
        ((None, None, 9), 0, 9),
        ((5, None, 9), 5, 9),
        ((5, 0, 9), 0, 9),
        ((None, None, None), None, None),
    ],
)
def test_what_a_row_commits_to_and_allows(
    figure: tuple[int | None, int | None, int | None], least: int | None, most: int | None
) -> None:
    assert both(figure) == (least, most)


@pytest.mark.parametrize("cut", range(6))
def test_sums_of_parts_are_the_sum_of_all(cut: int) -> None:
    rows = [(3, 3, 3), (None, 10, 15), (30, None, None), (None, None, None), (4, 4, None)]
    whole, one, other = sums.Sum(), sums.Sum(), sums.Sum()
    for n, each in enumerate(rows):
        whole.add(*each)
        (one if n < cut else other).add(*each)
    one.join(other)
    assert one == whole == sums.Sum(37, 47, None, True, 2)


def test_a_bound_that_was_open_once_stays_open() -> None:
    open_, told = sums.Sum(), sums.Sum()
    open_.add(4, 4, None)
    told.add(3, 3, 3)
    for one, other in ((open_, told), (told, open_)):
        both_ = replace(one)
        both_.join(other)
        assert (both_.stated, both_.low, both_.high) == (7, 7, None)


def test_the_foot_of_a_table_sums_each_figure_apart() -> None:
    names = ("strikes", "fatalities", "injuries")
    rows = [
        {f"{name}{end}": n for n, name in enumerate(names, start=k) for end in ("", "_min", "_max")} for k in (1, 5)
    ]
    foot = Totals.of(rows)
    assert (foot.events, foot.strikes.stated, foot.fatalities.low, foot.injuries.high) == (2, 6, 8, 10)
    assert Totals.none() == Totals.of([])


def test_the_dead_add_up_too() -> None:
    table = aggregate([RAIDS, replace(RAIDS, fatalities=exactly(3))], ["country"])
    assert table.loc[0, ["fatalities", "fatalities_low", "fatalities_high"]].tolist() == [15, 15, None]


def test_several_countries_on_one_row_are_one_group() -> None:
    both = replace(RAIDS, where=Where((OSTRA, SUDVIK), ("Ostra", "Sudvik"), "", 2))
    assert [group[0] for group in summed([both, RAIDS], "country")] == ["Norland", "Norland; Sudland"]


@pytest.mark.parametrize(
    ("when", "day", "week", "month", "year"),
    [
        (FRIDAY, "2031-05-02", "2031-W18", "2031-05", "2031"),
        (days(date(2014, 12, 29), date(2014, 12, 29)), "2014-12-29", "2015-W01", "2014-12", "2014"),
        (
            days(date(2014, 12, 29), date(2015, 1, 4)),
            "2014-12-29/2015-01-04",
            "2015-W01",
            "2014-12/2015-01",
            "2014/2015",
        ),
        (When(date(2014, 12, 29), None, 1, ""), "2014-12-29", "2015-W01", "2014-12", "2014"),
        (When(text="Friday"), None, None, None, None),
    ],
)
def test_periods(when: When, day: str, week: str, month: str, year: str) -> None:
    table = aggregate([replace(RAIDS, when=when)], ["day", "week", "month", "year"])
    assert table.iloc[0, :4].tolist() == [day, week, month, year]


def test_numbers_are_in_the_order_of_numbers() -> None:
    events = [replace(RAIDS, start=n, end=n + 1) for n in (100, 9, 20)]
    assert aggregate(events, ["start"])["start"].tolist() == [9, 20, 100]


def test_no_events_are_a_table_without_rows() -> None:
    table = aggregate([], ["country"])
    assert list(table.columns) == ["country", *SUMMARY_COLUMNS]
    assert table.empty


@pytest.mark.parametrize(
    ("by", "says"),
    [
        ("contry", r"no column 'contry'; did you mean country\? There are: day, week, .*, confidence"),
        ("zzz", r"no column 'zzz'\. There are: day"),
        ("strikes", r"strikes is added up, not grouped by\. There are: day"),
    ],
)
def test_a_column_there_is_not(by: str, says: str) -> None:
    with pytest.raises(UnknownColumn, match=says):
        aggregate([RAIDS], ["country", by])


# ---- whatever the events -------------------------------------------------------------------------------------


@settings(max_examples=25, deadline=None)
@given(st.lists(EVENTS, max_size=8), BY)
def test_rows_read_back_from_csv_add_up_alike(events: list[Event], by: list[str]) -> None:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, EVENT_COLUMNS)
    writer.writeheader()
    writer.writerows(map(row, events))
    file.seek(0)
    assert aggregate(csv.DictReader(file), by).equals(aggregate(events, by))
