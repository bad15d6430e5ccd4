"""Rows → the table: what is added up, the largest groups and the others, gaps, totals, shares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from norland import BY, EVENTS

from conflictcli import tables
from conflictcli.events.event import Event
from conflictcli.summary import aggregate
from conflictcli.summary.aggregate import summarize
from conflictcli.summary.columns import COUNTS, DEFAULT, FIGURES, SUMMARY_COLUMNS, VALUES
from conflictcli.summary.groups import UnknownColumn
from conflictcli.summary.parts import LARGEST, TooLarge
from conflictcli.summary.periods import PERIODS, nest
from conflictcli.summary.pivot import CannotFill, Pivot
from conflictcli.summary.sums import Sum
from conflictcli.tables import Cell, Record, number


def raid(country: str | None, day: str | None = "2031-05-02", strikes: int | None = 1, **cells: Cell) -> Record:
    return {"country": country, "event_date": day, "event_date_end": day, "strikes": strikes, "doc_id": "a", **cells}


def told(rows: Iterable[Record], pivot: Pivot) -> list[tuple[Cell, ...]]:
    return [tuple(each.values()) for each in summarize(rows, pivot).records()]


WAR = [
    raid("Norland", "2031-05-02", 4, doc_id="a", source="Vell Wire"),
    raid("Norland", "2031-05-20", None, strikes_min=24, doc_id="a", source="Vell Wire"),
    raid("Sudland", "2031-08-01", 7, doc_id="b", source="Coast Herald", fatalities=3, fatalities_min=3),
    raid("Vell", "2031-05-02", 2, doc_id="a", source="Coast Herald"),
    raid(None, None, 1, doc_id="c"),
]


# ---- what is added up ----------------------------------------------------------------------------------------


def test_nothing_else_is_added_up_where_nothing_is_said() -> None:
    assert (
        Pivot(("country",)).columns
        == SUMMARY_COLUMNS
        == (
            "events", "strikes", "strikes_low", "strikes_high", "events_without_count", "documents",
            "fatalities", "fatalities_low", "fatalities_high",
        )
    )  # fmt: skip


def test_values_stand_in_the_order_asked_for_each_once() -> None:
    summary = summarize(WAR, Pivot.of(["country"], ["fatalities", "sources", "events", "sources"]))
    assert list(summary.columns) == [
        "country", "fatalities", "fatalities_low", "fatalities_high", "sources", "events",
    ]  # fmt: skip
    assert [tuple(each.values()) for each in summary.records()] == [
        ("Norland", None, None, None, 1, 2),
        ("Sudland", 3, 3, None, 1, 1),
        ("Vell", None, None, None, 1, 1),
        (None, None, None, None, 0, 1),
    ]


def test_every_value_has_a_line_that_says_what_it_is() -> None:
    assert all({**FIGURES, **COUNTS}[value] for value in VALUES)
    assert set(DEFAULT) <= set(VALUES)


def test_civilians_have_bounds_in_merged_events_alone() -> None:
    rows = [
        raid("Norland", civilian_fatalities=2),
        raid("Norland", civilian_fatalities=5, civilian_fatalities_min=4, civilian_fatalities_max=9, n_reports=3),
        raid("Sudland", civilian_fatalities=5, civilian_fatalities_min=5, n_reports=2),
    ]
    assert told(rows, Pivot(("country",), ("civilian_fatalities", "reports"))) == [
        ("Norland", 7, 6, 11, 4),
        ("Sudland", 5, 5, None, 2),
    ]


def test_a_merged_event_has_several_papers_and_a_row_one() -> None:
    rows = [
        raid("Norland", source="Vell Wire", sources="Vell Wire; Coast Herald", n_reports=3),
        raid("Norland", source="Coast Herald"),
        raid("Norland", source="Now; Then"),
        raid("Norland", source=None, sources=None, n_reports=1),
    ]
    assert told(rows, Pivot(("country",), ("sources", "reports"))) == [("Norland", 3, 6)]


def test_a_place_is_its_names_and_nowhere_is_none() -> None:
    rows = [
        raid("Norland", location="Ostra"),
        raid("Norland", location="Ostra"),
        raid("Norland", admin1="Vell", location="Ostra"),
        raid("Norland", location="Miro"),
        raid(None),
    ]
    assert told(rows, Pivot(("event_date",), ("places",))) == [("2031-05-02", 3)]


def test_columns_of_merged_events_group() -> None:
    rows = [raid("Norland", n_sources=10), raid("Norland", n_sources=9), raid("Norland", n_sources="9")]
    assert told(rows, Pivot.of(["n_sources"], ["events"])) == [(9, 2), (10, 1)]


def test_what_is_not_added_up_groups() -> None:
    assert told(WAR, Pivot.of(["strikes"], ["events"])) == [(1, 1), (2, 1), (4, 1), (7, 1), (None, 1)]


@pytest.mark.parametrize("column", ["strikes", "strikes_min", "strikes_max", "n_reports"])
@pytest.mark.parametrize("number", [LARGEST, str(LARGEST), LARGEST // 3])
def test_a_sum_that_no_format_holds_is_refused(column: str, number: Cell) -> None:
    rows = [raid("Norland") | {column: number}] * 2
    value = "reports" if column == "n_reports" else "strikes"
    with pytest.raises(TooLarge, match=f"the {value} of all rows are more than can be written"):
        summarize(rows, Pivot(("country",), (value,)))


def test_large_numbers_are_added_up_to_the_last_digit() -> None:
    rows = [raid("Norland", strikes=2**60 + 1), raid("Norland", strikes=2)]
    assert told(rows, Pivot(("country",), ("strikes",)))[0][1] == 2**60 + 3


@pytest.mark.parametrize(
    ("by", "values", "sort", "says"),
    [
        (["country"], ["strike"], "", r"no value 'strike'; did you mean strikes\? There are: strikes, fatalities, .*"),
        (["country"], ["events", "country"], "", r"no value 'country'\. There are"),
        (["n_source"], ["events"], "", r"no column 'n_source'; did you mean n_sources\?"),
        (["country"], ["events"], "strikes", r"'strikes' is no value of the table\. There are: group, events"),
        (["country"], ["events"], "event", r"'event' is no value of the table; did you mean events\?"),
        (["sources"], ["sources"], "", r"sources is added up, not grouped by"),
    ],
)
def test_what_there_is_not(by: list[str], values: list[str], sort: str, says: str) -> None:
    with pytest.raises(UnknownColumn, match=says):
        Pivot.of(by, values, sort=sort)


# ---- the largest ---------------------------------------------------------------------------------------------


def test_the_largest_groups_come_first_and_the_others_are_one() -> None:
    assert told(WAR, Pivot(("country",), ("events", "strikes"), top=1)) == [
        ("Norland", 2, 4, 28, None),
        ("others", 3, 10, 10, 10),
    ]


def test_a_figure_is_as_large_as_its_words_commit_to() -> None:
    rows = told(WAR, Pivot(("country",), ("strikes", "documents"), top=2))
    assert rows == [("Norland", 4, 28, None, 1), ("Sudland", 7, 7, 7, 1), ("others", 3, 3, 3, 2)]


def test_groups_of_one_size_stand_in_order_and_the_unknown_last() -> None:
    rows = told(WAR, Pivot(("country",), ("fatalities",), sort="fatalities"))
    assert [row[0] for row in rows] == ["Sudland", "Norland", "Vell", None]


def test_by_another_value_than_the_first() -> None:
    rows = told(WAR, Pivot(("country",), ("events", "fatalities"), top=1, sort="fatalities"))
    assert [row[0] for row in rows] == ["Sudland", "others"]


def test_the_largest_in_the_order_of_groups() -> None:
    rows = told(WAR, Pivot(("month", "country"), ("strikes",), top=3, sort="group"))
    assert [row[:2] for row in rows] == [
        ("2031-05", "Norland"),
        ("2031-05", "Vell"),
        ("2031-08", "Sudland"),
        ("others", None),
    ]


@pytest.mark.parametrize("top", [4, 5, 1000])
def test_without_a_rest_there_are_no_others(top: int) -> None:
    assert "others" not in [row[0] for row in told(WAR, Pivot(("country",), top=top))]


def test_a_group_of_that_name_is_not_the_rest() -> None:
    rows = [raid("others", strikes=5), raid("others", strikes=5), raid("total", strikes=2), raid("Vell"), raid("Miro")]
    assert [row[0] for row in told(rows, Pivot(("country",), ("strikes",), top=2, totals=True))] == [
        "others", "total", "(others)", "(total)",
    ]  # fmt: skip


def test_a_document_in_two_of_the_others_is_one() -> None:
    rows = [raid("Norland"), raid("Norland"), raid("Sudland", doc_id="b"), raid("Vell", doc_id="b")]
    assert told(rows, Pivot(("country",), ("events", "documents"), top=1, totals=True)) == [
        ("Norland", 2, 1),
        ("others", 2, 1),
        ("total", 4, 2),
    ]


# ---- gaps ----------------------------------------------------------------------------------------------------


def test_months_without_an_event_are_filled_for_each_country() -> None:
    rows = told(WAR, Pivot.of(["country", "month"], ["events"], fill=True))
    assert rows == [
        (country, month, events)
        for country, counts in (("Norland", (2, 0, 0, 0)), ("Sudland", (0, 0, 0, 1)), ("Vell", (1, 0, 0, 0)))
        for month, events in zip(("2031-05", "2031-06", "2031-07", "2031-08"), counts, strict=True)
    ] + [(None, None, 1)]


def test_nothing_happened_in_a_gap_so_all_its_sums_are_0() -> None:
    rows = [raid("Norland", "2014-01-01", None), raid("Norland", "2016-01-01", None)]
    assert told(rows, Pivot(("year",), fill=True)) == [
        ("2014", 1, None, None, None, 1, 1, None, None, None),
        ("2015", 0, 0, 0, 0, 0, 0, 0, 0, 0),
        ("2016", 1, None, None, None, 1, 1, None, None, None),
    ]


def test_an_event_of_two_months_stands_between_them_and_both_are_filled() -> None:
    rows = [raid("Norland", "2014-12-30") | {"event_date_end": "2015-01-02"}, raid("Norland", "2015-03-01")]
    assert told(rows, Pivot(("month",), ("events",), fill=True)) == [
        ("2014-12", 0),
        ("2014-12/2015-01", 1),
        ("2015-01", 0),
        ("2015-02", 0),
        ("2015-03", 1),
    ]


def test_years_beside_months_are_filled_too() -> None:
    rows = [raid("Norland", "2014-12-30"), raid("Norland", "2015-02-01")]
    assert told(rows, Pivot.of(["year", "month"], ["events"], fill=True)) == [
        ("2014", "2014-12", 1),
        ("2015", "2015-01", 0),
        ("2015", "2015-02", 1),
    ]


@pytest.mark.parametrize("rows", [[], [raid("Norland", None)]])
def test_without_a_day_there_are_no_gaps(rows: list[Record]) -> None:
    assert summarize(rows, Pivot(("country", "week"), fill=True)).gaps == 0


def test_the_rest_may_be_gaps_alone() -> None:
    rows = [raid("Norland", "2014-01-01"), raid("Norland", "2016-01-01")]
    assert told(rows, Pivot(("year",), ("events", "strikes"), fill=True, top=2)) == [
        ("2014", 1, 1, 1, 1),
        ("2016", 1, 1, 1, 1),
        ("others", 0, 0, 0, 0),
    ]


def test_an_event_of_long_ago_does_not_make_a_million_rows() -> None:
    rows = [raid("Norland", "1703-05-02"), raid("Sudland", "2031-05-02")]
    with pytest.raises(
        CannotFill,
        match=r"would make 239,602 rows: days from 1703-05-02 to 2031-05-02, for each of 2 groups\. Take longer",
    ):
        summarize(rows, Pivot.of(["country", "day"], fill=True))
    assert len(summarize(rows, Pivot.of(["country", "year"], fill=True)).lines) == 2 * 329


def test_as_many_rows_as_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [raid("Norland", "2031-05-01"), raid("Norland", "2031-05-10")]
    monkeypatch.setattr(aggregate, "MOST", 10)
    assert len(summarize(rows, Pivot(("day",), fill=True)).lines) == 10
    monkeypatch.setattr(aggregate, "MOST", 9)
    with pytest.raises(CannotFill, match=r"would make 10 rows: days from 2031-05-01 to 2031-05-10\. Take"):
        summarize(rows, Pivot(("day",), fill=True))


@pytest.mark.parametrize(
    ("by", "says"),
    [
        (["country"], "needs day, week, month or year to group by, as country,month has"),
        (["week", "month"], "cannot go by week and month or year at once"),
    ],
)
def test_gaps_of_what(by: list[str], says: str) -> None:
    with pytest.raises(CannotFill, match=says):
        Pivot.of(by, fill=True)


SINCE, UNTIL = date(2031, 4, 9), date(2031, 6, 2)


def test_gaps_are_filled_from_and_to_the_days_asked_for() -> None:
    rows = [raid("Norland", "2031-05-01", 9), raid("Vell", "2031-05-30", 2, event_date_end="2031-09-02")]
    assert told(rows, Pivot(("month",), ("strikes",), fill=True, since=SINCE, until=UNTIL)) == [
        ("2031-04", 0, 0, 0),
        ("2031-05", 9, 9, 9),
        ("2031-05/2031-09", 2, 2, 2),
        ("2031-06", 0, 0, 0),
    ]
    since = told(rows[:1], Pivot(("country", "month"), ("strikes",), fill=True, since=SINCE))
    assert [cells[:3] for cells in since] == [("Norland", "2031-04", 0), ("Norland", "2031-05", 9)]
    until = told(rows[:1], Pivot(("month",), ("strikes",), fill=True, until=UNTIL))
    assert [cells[:2] for cells in until] == [("2031-05", 9), ("2031-06", 0)]


def test_a_time_without_an_event_has_its_periods() -> None:
    asked = Pivot(("month",), ("events",), fill=True, since=SINCE, until=UNTIL, totals=True)
    assert told([], asked) == [("2031-04", 0), ("2031-05", 0), ("2031-06", 0), ("total", 0)]
    assert told([], replace(asked, until=None, totals=False)) == []
    assert told([], replace(asked, by=("country", "month"), totals=False)) == []


def test_with_gaps_filled_the_largest_are_lines_of_time() -> None:
    rows = [raid("Norland", "2031-05-01", 9), raid("Vell", "2031-06-01", 4), raid("Vell", "2031-05-01", 6), raid(None)]
    rows += [raid("Miro", "2031-06-01", 2), raid("Sudland", None, 3)]
    assert told(rows, Pivot(("country", "month"), ("strikes",), fill=True, top=2)) == [
        ("Vell", "2031-05", 6, 6, 6),
        ("Vell", "2031-06", 4, 4, 4),
        ("Norland", "2031-05", 9, 9, 9),
        ("Norland", "2031-06", 0, 0, 0),
        ("others", "2031-05", 1, 1, 1),
        ("others", "2031-06", 2, 2, 2),
        ("others", None, 3, 3, 3),
    ]
    by_month = [cells[:3] for cells in told(rows, Pivot(("month", "country"), ("strikes",), fill=True, top=1))]
    assert by_month == [
        ("2031-05", "Vell", 6),
        ("2031-05", "others", 10),
        ("2031-06", "Vell", 4),
        ("2031-06", "others", 2),
        (None, "others", 3),
    ]
    in_order = told(rows, Pivot(("country", "month"), ("strikes",), fill=True, top=2, sort="group"))
    assert [cells[:2] for cells in in_order] == [
        ("Norland", "2031-05"),
        ("Norland", "2031-06"),
        ("Vell", "2031-05"),
        ("Vell", "2031-06"),
        ("others", "2031-05"),
        ("others", "2031-06"),
        ("others", None),
    ]


# ---- totals and shares ---------------------------------------------------------------------------------------


def test_a_total_below_and_a_share_beside() -> None:
    summary = summarize(WAR, Pivot(("country", "month"), ("events",), totals=True, shares=True))
    assert list(summary.records())[-2:] == [
        {"country": None, "month": None, "events": 1, "events_percent": 20.0},
        {"country": "total", "month": None, "events": 5, "events_percent": 100.0},
    ]
    assert summary.columns == {"country": "text", "month": "text", "events": "integer", "events_percent": "decimal"}


def test_a_share_is_of_what_is_stated() -> None:
    rows = told(WAR, Pivot(("country",), ("strikes",), shares=True))
    assert [row[-1] for row in rows] == [28.57, 50.0, 14.29, 7.14]


@pytest.mark.parametrize("strikes", [None, 0])
def test_of_nothing_there_is_no_share(strikes: int | None) -> None:
    assert told([raid("Norland", strikes=strikes)], Pivot(("country",), ("strikes",), shares=True))[0][-1] is None


def test_a_column_of_numbers_is_text_where_a_word_stands_in_it() -> None:
    rows = [raid("Norland", geo_precision=1), raid("Norland", geo_precision=3)]
    assert summarize(rows, Pivot(("geo_precision",))).columns["geo_precision"] == "integer"
    assert summarize(rows, Pivot(("geo_precision",), totals=True)).columns["geo_precision"] == "text"
    assert summarize(rows, Pivot(("geo_precision",), top=1)).columns["geo_precision"] == "text"


def test_no_rows_come_to_nothing() -> None:
    summary = summarize([], Pivot(("country",), ("events", "strikes"), totals=True, top=3, fill=False))
    assert list(summary.records()) == [
        {"country": "total", "events": 0, "strikes": None, "strikes_low": None, "strikes_high": None}
    ]


# ---- whatever the events -------------------------------------------------------------------------------------

PIVOTS = st.builds(
    lambda by, values, top, sort, fill: Pivot.of(
        [name for name in by if name not in Pivot((), tuple(values)).columns] or ["month"],
        values,
        top=top,
        sort=sort if sort in values else "",
        fill=fill,
        totals=True,
    ),
    BY.map(lambda by: [*by, "month"]).filter(lambda by: "week" not in by),
    st.lists(st.sampled_from(VALUES), min_size=1, max_size=4, unique=True),
    st.none() | st.integers(1, 4),
    st.sampled_from(VALUES),
    st.booleans(),
)


def plainly(rows: Iterable[Mapping[str, Cell]], value: str) -> tuple[Cell, ...]:
    """The same sum, row by row."""
    rows = list(rows)
    if value in FIGURES:
        added = Sum()
        for row in rows:
            added.add(*(number(row.get(value + end)) for end in ("", "_min", "_max")))
        return (added.stated, added.low, added.high)
    return (
        {
            "events": len(rows),
            "events_without_count": sum(row["strikes"] is None for row in rows),
            "documents": len({row["doc_id"] for row in rows}),
            "reports": len(rows),
            "sources": len({row["source"] for row in rows}),
            "places": len({(row["country"], row["admin1"], row["location"]) for row in rows}),
        }[value],
    )


@settings(max_examples=25, deadline=None)
@given(st.lists(EVENTS, max_size=10), PIVOTS)
def test_groups_and_others_come_to_the_total_which_is_that_of_the_rows(events: list[Event], pivot: Pivot) -> None:
    rows = [tables.record(event) for event in events]
    assume(nest(pivot.periods))
    *groups, total = summarize(rows, pivot).records()
    for value in pivot.values:
        columns = [value + end for end in ("", "_low", "_high")] if value in FIGURES else [value]
        assert tuple(total[column] for column in columns) == plainly(rows, value)
        if value in ("documents", "sources", "places"):  # One may be in several groups.
            assert sum(number(each[value]) or 0 for each in groups) >= (number(total[value]) or 0)
            continue
        if value in FIGURES:
            of_groups = Sum()
            for each in groups:
                of_groups.add(*(number(each[column]) for column in columns))
            added = (of_groups.stated, of_groups.low, of_groups.high)
            if pivot.fill and total[columns[1]] is None:  # Gaps have 0 where nobody counts.
                assert set(added) <= {0, None}
                continue
        else:
            added = (sum(number(each[value]) or 0 for each in groups),)
        wanted = tuple(total[column] for column in columns)
        assert tuple(a or 0 for a in added) == tuple(w or 0 for w in wanted) if pivot.fill else added == wanted


@settings(max_examples=25, deadline=None)
@given(st.lists(EVENTS, max_size=10), st.lists(st.sampled_from(VALUES), min_size=1, max_size=3, unique=True))
def test_each_group_is_the_sum_of_its_rows(events: list[Event], values: list[str]) -> None:
    rows = [tables.record(event) for event in events]
    for cells in summarize(rows, Pivot.of(["country"], values)).records():
        inside = [row for row in rows if row["country"] == cells["country"]]
        assert tuple(cells.values())[1:] == tuple(cell for value in values for cell in plainly(inside, value))


@settings(max_examples=25, deadline=None)
@given(st.lists(EVENTS, max_size=8), PIVOTS, st.randoms())
def test_the_order_of_rows_changes_nothing(events: list[Event], pivot: Pivot, random: object) -> None:
    rows = [tables.record(event) for event in events]
    shuffled = sorted(rows, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert told(shuffled, pivot) == told(rows, pivot)


@settings(max_examples=25, deadline=None)
@given(st.lists(EVENTS, max_size=10), PIVOTS)
def test_what_stands_for_itself_is_larger_than_the_rest(events: list[Event], pivot: Pivot) -> None:
    rows = [tables.record(event) for event in events]
    names = [name for name in pivot.by if not (pivot.is_series and name in PERIODS)]
    of_all = summarize(rows, Pivot.of(names, pivot.values, fill=pivot.fill and not pivot.is_series)).lines
    sizes = {line.group: pivot.size(line.sums) for line in of_all}
    summary = summarize(rows, pivot)
    shown = {
        tuple(cell for name, cell in zip(pivot.by, line.group, strict=True) if name in names)
        for line in summary.lines
        if not line.is_rest
    }
    assert len(shown) == min(len(sizes), pivot.top or len(sizes)) == len(sizes) - summary.left
    assert min((sizes[each] for each in shown), default=0) >= max(
        (sizes[each] for each in sizes.keys() - shown), default=-1
    )


def test_several_names_are_one_group_in_any_order() -> None:
    rows = [raid(country) for country in ("Vell; Norland", "Norland; Vell", "Norland", "Vell; Norland")]
    by = Pivot(("country",), ("events",))
    assert told(rows, by) == [("Norland", 1), ("Norland; Vell", 3)]
    assert told(rows[::3], by) == [("Vell; Norland", 2)]
