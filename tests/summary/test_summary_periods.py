"""Days → periods by name, their numbers, and all those from the first to the last."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.summary.periods import PERIODS, ends_of, every, first_day, nest, number_of, period, span


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2015, 1, 1), ("2015-01-01", "2015-W01", "2015-01", "2015")),
        (date(2014, 12, 29), ("2014-12-29", "2015-W01", "2014-12", "2014")),
        (date(2021, 1, 3), ("2021-01-03", "2020-W53", "2021-01", "2021")),
        (date(1, 1, 1), ("0001-01-01", "0001-W01", "0001-01", "0001")),
        (date(9999, 12, 31), ("9999-12-31", "9999-W52", "9999-12", "9999")),
    ],
)
def test_a_day_is_in_a_period_of_each_kind(day: date, names: tuple[str, ...]) -> None:
    assert tuple(period(day, name) for name in PERIODS) == names


@given(st.dates(), st.sampled_from(PERIODS))
def test_a_period_has_a_number_and_a_first_day(day: date, name: str) -> None:
    label = period(day, name)
    first = first_day(number_of(label, name), name)
    assert period(first, name) == label
    assert first <= day


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.sampled_from(PERIODS))
def test_the_next_period_has_the_next_number(day: date, name: str) -> None:
    number = number_of(period(day, name), name)
    first, then = first_day(number, name), first_day(number + 1, name)
    assert [period(date.fromordinal(at), name) for at in (first.toordinal(), then.toordinal() - 1)] == [
        period(day, name)
    ] * 2


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2014-12-30", "2014-12-31", "2014-12"),
        ("2014-12-30", "2015-01-02", "2014-12/2015-01"),
        ("2014-12-30", None, "2014-12"),
        (None, None, None),
    ],
)
def test_the_period_of_an_event(start: str | None, end: str | None, told: str | None) -> None:
    assert span(start, end, "month") == told


def test_the_first_and_the_last_also_of_those_that_go_over_several() -> None:
    for labels in ({"2015-01", "2014-12/2015-02", None}, {"2014-12", "2014-12/2015-02"}):
        ends = ends_of(labels, "month")
        assert ends and [first_day(end, "month") for end in ends] == [date(2014, 12, 1), date(2015, 2, 1)]
    assert ends_of({None}, "month") is None


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["year"], [{"year": "2014"}, {"year": "2015"}]),
        (["year", "month"], [{"year": "2014", "month": "2014-12"}, {"year": "2015", "month": "2015-01"}]),
        (
            ["week", "day"],
            [{"week": "2014-W52", "day": "2014-12-28"}, {"week": "2015-W01", "day": "2014-12-29"}],
        ),
    ],
)
def test_every_period_from_the_first_to_the_last(names: list[str], told: list[dict[str, str]]) -> None:
    finest = "day" if "day" in names else names[-1]
    ends = [number_of(each[finest], finest) for each in told]
    assert list(every(ends[0], ends[-1], names)) == told


@pytest.mark.parametrize(
    ("names", "is_so"),
    [
        (("week",), True),
        (("day", "week", "month"), True),
        (("month", "year"), True),
        ((), True),
        (("week", "month"), False),
        (("year", "week"), False),
    ],
)
def test_a_week_lies_in_no_month(names: tuple[str, ...], is_so: bool) -> None:
    assert nest(names) == is_so
