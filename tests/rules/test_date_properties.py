"""Dates, properties: no value outside what its anchor allows, no day off the calendar, whole years shift whole years."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictcli.document import Document
from conflictcli.mention import Mention
from conflictcli.rules import dates
from conflictcli.rules.dates import expressions
from conflictcli.rules.dates.expressions import (
    Clock,
    Day,
    DayIn,
    DayOfMonth,
    Days,
    Each,
    Edge,
    Every,
    Feast,
    Fiscal,
    Fixed,
    FromEvent,
    Month,
    MonthOf,
    NthIn,
    Numeric,
    Off,
    Opens,
    Overnight,
    PartOf,
    Pointed,
    Portion,
    Same,
    SameTime,
    Season,
    Shift,
    Span,
    TheQuarter,
    Turn,
    Weekday,
    WeekdayOf,
    Weekend,
    WeekOf,
    WeekWith,
    Year,
    YearBefore,
    when,
)
from conflictcli.rules.timex import Anchor, Expression, Timex, dated, resolve
from conflictcli.sentences import sentences

SOME_DAY = st.dates(date(1905, 1, 1), date(2090, 12, 31))
UNITS = ("day", "week", "month", "year")


def found(text: str, published: date | None = None, narrative: bool | None = None) -> list[Mention]:
    return dates.find(sentences(Document("x", text)), published, narrative)


def told(text: str, published: date) -> Timex:
    """The last date of a text of the news."""
    return found(text, published, narrative=False)[-1].value


def history(day: date, text: str) -> Timex:
    """The last date of a history that told a day before."""
    return found(f"On {day.day} {day:%B} {day.year} they landed. {text}", None, narrative=True)[-1].value


# ---- within the anchor's range -----------------------------------------------------------------------------


@given(SOME_DAY, st.sampled_from(("week", "month", "quarter", "year", "Friday", "June", "summer", "winter", "weekend")))
@settings(max_examples=80, deadline=None)
def test_the_last_one_is_over_before_the_day_of_publication(published: date, unit: str) -> None:
    value = told(f"They fled last {unit}.", published)
    assert value.start is not None and value.start < published, value
    assert published - value.start < timedelta(days=2 * 366), value


@given(SOME_DAY, st.sampled_from(("week", "month", "quarter", "year", "Friday", "June", "summer", "weekend")))
@settings(max_examples=80, deadline=None)
def test_the_next_one_ends_after_the_day_of_publication(published: date, unit: str) -> None:
    value = told(f"They will flee next {unit}.", published)
    assert value.end is not None and value.end > published, value
    assert value.end - published < timedelta(days=3 * 366), value


@given(SOME_DAY, st.integers(1, 99), st.sampled_from(UNITS))
@settings(max_examples=80, deadline=None)
def test_so_long_ago_is_that_far_back(published: date, number: int, unit: str) -> None:
    value = told(f"They fled {number} {unit}s ago.", published)
    assert within_a_unit(value, published, -number, unit)


@given(SOME_DAY, st.integers(1, 99), st.sampled_from(UNITS), st.sampled_from(("earlier", "later")))
@settings(max_examples=80, deadline=None)
def test_so_long_later_in_a_history_is_that_far_on(day: date, number: int, unit: str, way: str) -> None:
    value = history(day, f"They fled {number} {unit}s {way}.")
    assert within_a_unit(value, day, number if way == "later" else -number, unit)


def within_a_unit(value: Timex, day: date, number: int, unit: str) -> bool:
    """Whether a date lies so many units from a day, give or take the one it is as precise as."""
    length = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}[unit]
    there = day + timedelta(days=number * length)
    slack = timedelta(days=0 if unit == "day" else length + 2)
    return value.start is not None and value.end is not None and value.start - slack <= there <= value.end + slack


@given(SOME_DAY, st.integers(1, 12))
@settings(max_examples=80, deadline=None)
def test_a_month_of_a_history_lies_near_the_date_said_last(day: date, month: int) -> None:
    value = when(history(day, f"In {date(2000, month, 1):%B} they fled."))
    assert value is not None
    ahead = 12 * (value[0] - day.year) + value[1] - day.month
    assert value[1] == month and -4 <= ahead <= 7


@given(SOME_DAY, st.integers(1, 12))
@settings(max_examples=80, deadline=None)
def test_since_a_month_is_since_the_last_one_there_was(day: date, month: int) -> None:
    value = when(history(day, f"They had fought since {date(2000, month, 1):%B}."))
    assert value is not None
    assert 0 <= 12 * (day.year - value[0]) + day.month - value[1] < 12


@given(SOME_DAY, st.sampled_from(("the next day", "the following day", "that day", "the same day", "the previous day")))
@settings(max_examples=60, deadline=None)
def test_the_days_beside_the_one_said_last(day: date, words: str) -> None:
    by = 1 if words.endswith(("next day", "following day")) else -1 if "previous" in words else 0
    assert history(day, f"They fled {words}.").start == day + timedelta(days=by)


# ---- on the calendar ---------------------------------------------------------------------------------------

FEAST_UNITS = ("day", "week", "MON", "SUN")
EXPRESSIONS: tuple[Expression, ...] = (
    *(Day(2, 29), Day(2, 28), Day(12, 31), Day(1, 1, None, 3), Day(6, 15, 1942), Month(2), Month(12, None, -1)),
    *(
        Month(1, None, 1),
        Month(6, 1942),
        MonthOf(3, 1),
        MonthOf(3, 0, True),
        Year(1),
        Year(-1),
        Year(9999),
        DayOfMonth(31),
    ),
    *(Opens(Month(10), Month(3)), Opens(Day(12, 30), Day(2, 28)), Portion("Q4"), Portion("H1", None, -1)),
    *(Season(code, None, shift) for code in ("SP", "SU", "FA", "WI") for shift in (-1, 0, 1)),
    *(Season("WI", 1, january=True), WeekOf(1, Month(3)), WeekOf(5, Month(2)), WeekOf(0, Month(12))),
    *(
        Turn(unit, shift, said)
        for unit in (*UNITS, "weekend", "quarter", "decade", "century")
        for shift in (-1, 0, 1)
        for said in (True, False)
    ),
    *(Shift(number, unit, way, True) for number in (1, 2.5, 99) for unit in UNITS for way in (-1, 1)),
    *(Weekday(day, shift, said) for day in (0, 6) for shift in (-1, 0, 1) for said in (True, False)),
    *(Weekend(-1), Weekend(0), Weekend(1), Overnight(), PartOf(None, "NI"), PartOf(Turn("day", 0), "NI"), Clock(8, 30)),
    *(
        Edge(Month(2), "END"),
        Feast("easter"),
        Feast("christmas", None, -1),
        Feast("easter", 1942, off=-2),
        SameTime(),
        FromEvent(Span(2, "month"), 1, recent=True),
    ),
    *(FromEvent(Span(1, "day"), 1, Day(2, 28)), FromEvent(Span(1, "day"), -1, length=False, recent=True)),
    *(Numeric(25, 12, 2014, weekday=0), Numeric(2, 1, 2015), Numeric(30, 3, 2015, weekday=0), Numeric(12, 31, 9999)),
    *(Same(unit, shift) for unit in ("", "period", "day", "week", "month", "quarter") for shift in (-1, -99)),
    *(Same("week", 0, 2015), YearBefore(True), YearBefore(False, True), TheQuarter(), Pointed("PAST_REF")),
    *(Fiscal(), Fiscal(None, -1, "Q4"), Fiscal(2013), WeekWith(Day(12, 31)), WeekWith(Day(1, 1, 1), "weekend")),
    *(DayIn(31, Turn("month", shift)) for shift in (-1, 0, 1)),
    *(NthIn(5, 4, Month(2)), NthIn(0, 0, Year(9998)), NthIn(366, None, Year(2015)), NthIn(0, None, Turn("year", 0))),
    *(
        WeekdayOf(0, -1),
        WeekdayOf(6, 1),
        WeekdayOf(6, 0, True),
        Off(Weekday(1), 7),
        Off(Weekday(4), -7),
        Off(Year(1), -7),
    ),
    *(Days(Day(7, 12), Day(7, 14)), Days(Day(12, 30), Day(1, 2, 2015)), Days(Day(2, 29), Day(2, 29))),
    *(
        Feast("ramadan", year, nth=nth, unit=unit)
        for year in (None, 2014)
        for nth in (0, 1, 5, 31)
        for unit in FEAST_UNITS
    ),
    *(
        Feast("easter", None, 1, weekend=True),
        Every(2, "week"),
        Span(2, "week", "", -1),
        Span(0.5, "century"),
        expressions.ShortYear(69),
        expressions.ShortYear(0),
        Each("XXXX-WXX-7"),
        Fixed("BC000X"),
    ),
)
ENDS = (date(1, 1, 1), date(1, 12, 31), date(9999, 1, 1), date(9999, 12, 31))
SAID = (
    "1950-06-25",
    "1950-06",
    "1950",
    "BC0490",
    "BC0001-12-31",
    "BC0480-08",
    "2014-W23",
    "2016-02-29",
    "9999-12-31",
    "0001-01-01",
    "0001",
    "1941-WI",
    "2014-W01-WE",
    "199X",
    "BC047X",
    "19",
    "2015-01-01TMO",
    "XXXX-05",
)
ON_THE_CALENDAR = regex.compile(
    r"(?:BC|FY)?(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?"
    r"|-W(?P<week>\d\d|XX)(?:-(?:WE|[1-7]))?|-(?:[QH][\dX]|SP|SU|FA|WI))?"
    r"(?:T(?:(?:[01]\d|2[0-3]|24(?=:00)):[0-5]\d.*|[A-Z]{2,3}))?|\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d"
    r"|(?:BC)?\d{3}X?|(?:BC)?\d\d|XX|P.+|[A-Z]+_REF"
)
MAY_BE_NONE = (SameTime, FromEvent, TheQuarter, Pointed)
"""What is no date where the text gives it nothing to hang on."""


def test_every_kind_of_expression_is_among_those_tried() -> None:
    kinds = {kind for name in expressions.__all__ if isinstance(kind := getattr(expressions, name), type)}
    assert kinds == {type(expression) for expression in EXPRESSIONS}


@given(
    st.sampled_from(EXPRESSIONS),
    st.none() | st.sampled_from(ENDS) | st.dates(date(1, 1, 1), date(9999, 12, 31)),
    st.none() | st.sampled_from(SAID),
    st.sampled_from(("past", "future", "unknown")),
    st.booleans(),
    st.sampled_from((None, (1949, 1951), (-480, -479))),
    st.sampled_from((0, 3, 7, 12)),
)
@settings(max_examples=1500, deadline=None)
def test_no_expression_leaves_the_calendar(
    expression: Expression,
    published: date | None,
    said: str | None,
    tense: str,
    narrative: bool,
    section: tuple[int, int] | None,
    ahead: int,
) -> None:
    last = dated(said) if said else None
    anchor = Anchor(published, last, last, tense, narrative, None, last, section, ahead, age=last)  # type: ignore[arg-type]
    value = resolve(expression, anchor)
    if not value.value and isinstance(expression, MAY_BE_NONE):
        return
    parts = ON_THE_CALENDAR.fullmatch(value.value)
    assert parts, value
    assert parts["year"] != "0000", value
    assert (value.start is None) == (value.end is None)
    assert value.start is None or value.end is None or value.start <= value.end, value
    year, month, day = (parts[name] or "X" for name in ("year", "month", "day"))
    if month.isdigit():
        assert 1 <= int(month) <= 12, value
        if day.isdigit():
            real = int(year) if year.isdigit() and not value.value.startswith("BC") else 2000
            assert 1 <= int(day) <= monthrange(real, int(month))[1], value
    if parts["week"] and parts["week"].isdigit():
        assert 1 <= int(parts["week"]) <= 53, value


# ---- whole years -------------------------------------------------------------------------------------------

HISTORIES = (
    "In June {0} they met. On the 28 February they landed. Two days later it snowed. In October they left.",
    "The siege ({0}–{1})\n\nIn spring they came. Over the winter they froze. By the end of {1} they were gone.",
    "On 5 March {0} they met. It had been burnt in {2}, and a book printed in {3} tells how. In August it fell.",
    "From October to March they fought, in May {0}. That year they lost; the following year, in July, they won.",
    "In {0} they met; three weeks after that, on 7 May, they fled. The next month, on the 9th, they were back.",
    "On Tuesday, 5 May, they met, in {0}. On Friday they fled. Last winter, in {0}, it had snowed.",
)
NEWS = (
    "They fled on Friday. On March 24 they had met; in {2} they had fought, and in early {0}.",
    "They will meet next Monday, two days before the vote of June 5. Last week 9 fled; a year ago, in May {2}, 8.",
    "Over the weekend guns spoke. This summer 9 fled, in the last three days 8, on Christmas Eve 7, overnight 6.",
    "From October to March they fought. By the end of the year they had fled; on the night of 4-5 May {0} they met.",
)


LEAPS_KEPT = st.tuples(st.integers(1910, 1950), st.sampled_from((28, 56, 84, 112)))
"""A year and a step that keeps weekdays and leap years, as long as no century intervenes; or the whole cycle."""
WHOLE_CYCLE = st.tuples(st.integers(1605, 1670), st.just(400))


@given(LEAPS_KEPT | WHOLE_CYCLE, st.sampled_from(HISTORIES))
@settings(max_examples=80, deadline=None)
def test_a_history_of_other_years_has_the_same_dates_in_other_years(step: tuple[int, int], text: str) -> None:
    year, by = step
    assert moved(found(years_in(text, year), None, True), by) == values(found(years_in(text, year + by), None, True))


@given(st.dates(date(1912, 1, 1), date(1980, 12, 31)), st.sampled_from((28, 56, 84, 112)), st.sampled_from(NEWS))
@settings(max_examples=60, deadline=None)
def test_news_of_another_year_has_the_same_dates_in_that_year(published: date, by: int, text: str) -> None:
    now = found(years_in(text, published.year), published, False)
    then = found(years_in(text, published.year + by), published.replace(year=published.year + by), False)
    assert moved(now, by) == values(then)


def years_in(text: str, year: int) -> str:
    """A text with its years: that of the story, the next, one before and one of a book written later."""
    return text.format(year, year + 1, year - 3, year + 25)


def values(mentions: list[Mention]) -> list[tuple[str, str | None]]:
    return [(m.value.value, m.value.start and m.value.start.isoformat()) for m in mentions]


def moved(mentions: list[Mention], by: int) -> list[tuple[str, str | None]]:
    """What the values of dates would be so many years on."""
    return [(later(value, by), start and later(start, by)) for value, start in values(mentions)]


def later(value: str, by: int) -> str:
    return f"{int(value[:4]) + by:04d}{value[4:]}" if value[:4].isdigit() else value
