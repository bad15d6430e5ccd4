"""The arithmetic of the calendar: values → days and back, ages, leap years, weeks, and what lies so many on."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli.rules.timex import (
    Moment,
    age,
    between,
    counted,
    dated,
    days_of,
    exists,
    moment,
    month_ends,
    months_of,
    moved,
    precision,
    season_months,
    stamp,
    weeks_in,
    year_on,
)


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2031-05-02", "2031-05-02 2031-05-02"),
        ("2031-05-02TEV", "2031-05-02 2031-05-02"),
        ("2031-05", "2031-05-01 2031-05-31"),
        ("2032-02", "2032-02-01 2032-02-29"),
        ("2031-W01", "2030-12-30 2031-01-05"),
        ("2031-W01-WE", "2031-01-04 2031-01-05"),
        ("2026-W53", "2026-12-28 2027-01-03"),
        ("2031-W53", ""),
        ("2031-W00", ""),
        ("2031-Q1", "2031-01-01 2031-03-31"),
        ("2031-Q4", "2031-10-01 2031-12-31"),
        ("2031-H1", "2031-01-01 2031-06-30"),
        ("2031-H2", "2031-07-01 2031-12-31"),
        ("2031-SU", "2031-06-01 2031-08-31"),
        ("2031-WI", "2031-12-01 2032-02-29"),
        ("2031", "2031-01-01 2031-12-31"),
        ("193X", "1930-01-01 1939-12-31"),
        ("19", "1900-01-01 1999-12-31"),
        ("2031-05-02/2031-05-04", "2031-05-02 2031-05-04"),
        ("2031-05/2031-06-04", "2031-05-01 2031-06-04"),
        ("2031-05-02/XXXX", ""),
        ("XXXX/2031-05-02", ""),
        ("0001", "0001-01-01 0001-12-31"),
        ("9998", "9998-01-01 9998-12-31"),
        ("9999", ""),
        ("0000", ""),
        ("000X", ""),
        ("00", ""),
        ("XXXX-05", ""),
        ("P3D", ""),
    ],
)
def test_the_days_of_a_value(value: str, days: str) -> None:
    found = days_of(value)
    assert (" ".join(day.isoformat() for day in found) if found else "") == days


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("1950-06-25", Moment(1950, 6, 25)),
        ("1950-06", Moment(1950, 6)),
        ("1950", Moment(1950)),
        ("1950-W12", Moment(1950)),
        ("1950-SU", Moment(1950)),
        ("BC0490-09", Moment(-490, 9)),
        ("XXXX-06", None),
        ("195X", None),
    ],
)
def test_a_value_is_a_moment(value: str, read: Moment | None) -> None:
    assert moment(value) == read


def test_a_moment_has_a_day_where_our_calendar_has_it() -> None:
    assert Moment(1950, 6, 25).date == date(1950, 6, 25)
    assert Moment(1950, 6).date is None
    assert Moment(-490, 9, 12).date is None


@pytest.mark.parametrize(
    ("numbers", "value"),
    [
        ((1950, 6, 25), "1950-06-25"),
        ((1950, 6, None), "1950-06"),
        ((1950, None, 25), "1950"),
        ((-490, None, None), "BC0490"),
        ((None, 3, 24), "XXXX-03-24"),
        ((9999, 1, None), "9999-01"),
        ((10_000, 1, None), "XXXX-01"),
    ],
)
def test_numbers_are_a_value(numbers: tuple[int | None, int | None, int | None], value: str) -> None:
    assert stamp(*numbers) == value


@pytest.mark.parametrize(
    ("day", "there"),
    [
        ((2031, 2, 28), True),
        ((2031, 2, 29), False),
        ((2032, 2, 29), True),
        ((None, 2, 29), True),
        ((None, 2, 30), False),
        ((2031, 12, 31), True),
        ((2031, 13, 1), False),
        ((2031, 0, 1), False),
        ((2031, 1, 1), True),
        ((2031, 5, 0), False),
        ((0, 5, 1), False),
        ((9999, 5, 1), True),
        ((10_000, 5, 1), False),
        ((-490, 2, 29), True),
    ],
)
def test_there_is_such_a_day(day: tuple[int | None, int, int], there: bool) -> None:
    assert exists(*day) is there


def test_months_run_into_the_next_year_and_back() -> None:
    assert month_ends(2031, 14) == (date(2032, 2, 1), date(2032, 2, 29))
    assert month_ends(2031, 12) == (date(2031, 12, 1), date(2031, 12, 31))
    assert month_ends(2031, 0) == (date(2030, 12, 1), date(2030, 12, 31))
    assert season_months("WI") == (12, 1, 2)
    assert season_months("SP") == (3, 4, 5)
    assert [months_of(part) for part in ("Q1", "Q2", "H2")] == [(1, 3), (4, 6), (7, 12)]
    assert [weeks_in(year) for year in (2020, 2025, 2026)] == [53, 52, 53]


@pytest.mark.parametrize(
    ("days", "code"), [(1, 1), (2, 2), (7, 2), (8, 3), (31, 3), (32, 4), (366, 4), (367, 5), (4000, 5)]
)
def test_how_near_so_many_days_are_told(days: int, code: int) -> None:
    start = date(2031, 5, 2)
    assert precision(start, date.fromordinal(start.toordinal() + days - 1)) == code


def test_a_value_with_its_days() -> None:
    night = dated("2031-05-02TNI", "MID")
    assert (night.type, night.start, night.end, night.precision, night.mod) == (
        "TIME",
        date(2031, 5, 2),
        date(2031, 5, 2),
        1,
        "MID",
    )
    assert (dated("XXXX-05").type, dated("XXXX-05").start, dated("XXXX-05", "END").mod) == ("DATE", None, "END")
    longer = between(night, date(2031, 5, 2), date(2031, 5, 3))
    assert (longer.end, longer.precision, longer.value) == (date(2031, 5, 3), 2, "2031-05-02TNI")


@pytest.mark.parametrize(
    ("year", "length", "by", "value"),
    [
        (1934, 10, 0, "193X"),
        (1934, 10, -1, "192X"),
        (1934, 100, 0, "19"),
        (1934, 100, 1, "20"),
        (-490, 100, 0, "BC04"),
        (-490, 100, 1, "BC03"),
        (-490, 10, -1, "BC050X"),
        (5, 10, -1, "XXXX"),
        (5, 100, -1, "XX"),
        (9999, 10, 0, "999X"),
        (9999, 10, 1, "XXXX"),
        (10_000, 100, 0, "XX"),
    ],
)
def test_ages(year: int, length: int, by: int, value: str) -> None:
    assert age(year, length, by) == value


def test_there_is_no_year_0() -> None:
    assert [year_on(-1, by) for by in (-1, 0, 1, 2)] == [-2, -1, 1, 2]
    assert [year_on(1, by) for by in (-2, -1, 0, 1)] == [-2, -1, 1, 2]
    assert [counted(year) for year in (-2, -1, 1, 2)] == [-1, 0, 1, 2]


@pytest.mark.parametrize(
    ("base", "unit", "by", "value"),
    [
        (Moment(2031, 5, 2), "day", 1, "2031-05-03"),
        (Moment(2031, 5, 2), "day", -2, "2031-04-30"),
        (Moment(2031, 5, 2), "week", 0, "2031-W18"),
        (Moment(2031, 5, 2), "week", -1, "2031-W17"),
        (Moment(2031, 5, 2), "weekend", 1, "2031-W19-WE"),
        (Moment(2031, 1, 2), "week", -1, "2030-W52"),
        (Moment(2031, 5, 2), "month", -5, "2030-12"),
        (Moment(2031, 12), "month", 1, "2032-01"),
        (Moment(2031, 5), "quarter", 0, "2031-Q2"),
        (Moment(2031, 1), "quarter", -1, "2030-Q4"),
        (Moment(2031, 11), "quarter", 1, "2032-Q1"),
        (Moment(2031, 5, 2), "year", -31, "2000"),
        (Moment(2031, 5, 2), "decade", -1, "202X"),
        (Moment(2031, 5, 2), "century", -1, "19"),
        (Moment(-1, 12), "month", 1, "0001-01"),
        (Moment(2031), "month", 1, "2031-XX"),
        (Moment(2031), "quarter", 1, "2031-QX"),
        (Moment(2031), "day", 1, "2031-XX-XX"),
        (Moment(2031, 5), "day", 1, "2031-05-XX"),
        (Moment(2031), "week", 1, "2031-WXX"),
        (Moment(9999, 12, 31), "day", 1, "XXXX-XX-XX"),
    ],
)
def test_so_many_on(base: Moment, unit: str, by: int, value: str) -> None:
    assert moved(base, unit, by) == value
