"""TIMEX3 value → days: what a date means on the calendar, and what it is anchored to.

Values follow TimeML's TIMEX3 (ISO 8601 with `XX` for what is not known, seasons `SP SU FA WI`, parts of day `MO AF EV
NI`, decades `201X`, `PRESENT_REF`); years before Christ are written `BC0490`.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, Protocol

import regex

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""First and last month of the meteorological seasons of the north; winter runs into the next year."""
WEEKDAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
SMALLER = {
    "century": ("year", 100),
    "decade": ("year", 10),
    "year": ("month", 12),
    "quarter": ("month", 3),
    "month": ("day", 30),
    "week": ("day", 7),
    "weekend": ("day", 2),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "second": ("second", 1),
}
"""What a fraction of a unit is counted in: half an hour is thirty minutes."""


@dataclass(frozen=True, slots=True)
class Timex:
    """A date as a text gives it, anchored.

    `type` is TIMEX3's DATE, TIME, DURATION or SET, `value` its value. `start` and `end` are the first and last day
    where it denotes a definite stretch of the calendar, else None. `precision` is ACLED's time precision: 1 the day,
    2 within a week, 3 within a month, 4 within a year, 5 unknown. `mod` is TIMEX3's (START, MID, END, MORE_THAN, …).
    `since`: the words before it say that something began then and went on ("since August"); `until`: that it ended.
    `last` is the last day of the range that this date opens ("between Aug. 8 and Aug. 10"), else None.
    """

    type: str
    value: str
    start: date | None = None
    end: date | None = None
    precision: int = 5
    mod: str = ""
    since: bool = False
    until: bool = False
    last: date | None = None


Tense = Literal["past", "future", "unknown"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a date that is not said in full hangs on.

    `published`: the day of the report, None when unknown. `previous`: the last calendar date said before, `day`: the
    last one that was precise to the day. `tense`: that of the clause. `narrative`: the text tells a history, in which dates
    follow each other, and does not look back from its day of publication. `day_first`: how this text writes 02/01/2015,
    None when nothing shows it. `line`: the date that the account itself has come to, asides left out. `section`: the
    first and the last year that the heading names. `ahead`: so many months after the line a month without a year may
    lie; one farther ahead lies behind. `aside`: the year last said in passing, and where. `age`: the decade or century
    said last, until a finer date is said. `at`: where the sentence starts that told the line. `last`: the calendar date
    said last, asides too.
    """

    published: date | None = None
    previous: Timex | None = None
    day: Timex | None = None
    tense: Tense = "unknown"
    narrative: bool = False
    day_first: bool | None = None
    line: Timex | None = None
    section: tuple[int, int] | None = None
    ahead: int = 7
    aside: tuple[int, int] | None = None
    age: Timex | None = None
    at: int = -1
    last: Timex | None = None

    @property
    def future(self) -> bool:
        """Whether the clause speaks of what is to come."""
        return self.tense == "future"


class Expression(Protocol):
    """What a rule understood, not anchored yet."""

    def on(self, anchor: Anchor) -> Timex:
        """The date it is, seen from the anchor. Pure: the same anchor gives the same date on any day."""


def resolve(expression: Expression, anchor: Anchor) -> Timex:
    """An expression and what it hangs on → the date. What the anchor does not give stays `XX`, without days."""
    return expression.on(anchor)


# ---- values --------------------------------------------------------------------------------------------------

VALUE = regex.compile(r"(?P<era>BC)?(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?![\d-])")


VALUE_OF_A_YEAR = regex.compile(r"(?P<era>BC)?(?P<year>\d{4})(?P<month>)(?P<day>)")


@dataclass(frozen=True, slots=True)
class Moment:
    """Year, month and day as far as a value gives them; years before Christ are negative."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> date | None:
        """The day itself, None where it is not given or before our calendar."""
        return date(self.year, self.month, self.day) if self.month and self.day and self.year > 0 else None


@lru_cache(maxsize=4096)
def moment(value: str) -> Moment | None:
    """`1950-06` → Moment(1950, 6); None where no year is known. Of weeks and seasons only the year counts."""
    found = VALUE.match(value) or VALUE_OF_A_YEAR.match(value)
    if not found:
        return None
    year = -int(found["year"]) if found["era"] else int(found["year"])
    return Moment(year, int(found["month"]) if found["month"] else None, int(found["day"]) if found["day"] else None)


def stamp(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """Numbers → value: `1950-06-25`, `BC0490`, `XXXX-03-24`; month and day None are left off."""
    head = "XXXX" if year is None or year > 9999 else f"BC{-year:04d}" if year < 0 else f"{year:04d}"
    return head + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if month and day else "")


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether there is such a day; without a year, whether there is one in a leap year. There is no year 0."""
    if year is not None and (year == 0 or year > 9999):
        return False
    return 1 <= month <= 12 and 1 <= day <= monthrange(year if year and year > 0 else 2000, month)[1]


def month_ends(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month; months beyond 12 run into the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


STRETCHES = regex.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:T.*)?"
    r"|(?P<year>\d{4})-W(?P<week>\d\d)(?:-(?P<weekend>WE))?"
    r"|(?P<year>\d{4})-(?P<month>\d\d)"
    r"|(?P<year>\d{4})-(?P<part>Q\d|H\d|SP|SU|FA|WI)"
    r"|(?P<year>\d{4})|(?P<decade>\d{3})X|(?P<century>\d\d)"
)


@lru_cache(maxsize=4096)
def days_of(value: str) -> tuple[date, date] | None:
    """First and last day of a calendar value; None where it is no definite stretch of our calendar."""
    if "/" in value:
        begin, end = (days_of(part) for part in value.split("/", 1))
        return (begin[0], end[1]) if begin and end else None
    found = STRETCHES.fullmatch(value)
    if not found:
        return None
    if found["century"] or found["decade"]:
        first = int(found["century"] or 0) * 100 or int(found["decade"] or 0) * 10
        return (date(first, 1, 1), date(first + (99 if found["century"] else 9), 12, 31)) if first else None
    year = int(found["year"])
    if not 1 <= year < 9999:
        return None
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return day, day
    if found["week"]:
        if not 1 <= int(found["week"]) <= weeks_in(year):
            return None
        monday = date.fromisocalendar(year, int(found["week"]), 1)
        return monday + timedelta(days=5 if found["weekend"] else 0), monday + timedelta(days=6)
    if found["month"]:
        return month_ends(year, int(found["month"]))
    first, last = months_of(found["part"]) if found["part"] else (1, 12)
    return month_ends(year, first)[0], month_ends(year, last)[1]


def weeks_in(year: int) -> int:
    """The number of the last week of a year by ISO 8601: 52 or 53."""
    return date(year, 12, 28).isocalendar().week


def months_of(part: str) -> tuple[int, int]:
    """A quarter, half or season → its first and last month."""
    if part in SEASONS:
        return SEASONS[part]
    length = 3 if part[0] == "Q" else 6
    return length * (int(part[1]) - 1) + 1, length * int(part[1])


def season_months(season: str) -> tuple[int, ...]:
    """The months of a season, in order: 12, 1, 2 for WI."""
    first, last = SEASONS[season]
    return tuple((month - 1) % 12 + 1 for month in range(first, last + 1))


def precision(start: date, end: date) -> int:
    """ACLED's time precision of a stretch of days, continued: 4 within a year, 5 longer."""
    days = (end - start).days + 1
    return next((code for most, code in ((1, 1), (7, 2), (31, 3), (366, 4)) if days <= most), 5)


@lru_cache(maxsize=4096)
def stretch(value: str) -> tuple[str, date | None, date | None, int]:
    """TIMEX3's type of a value, its first and last day, where it has some, and its precision."""
    kind, days = "TIME" if "T" in value else "DATE", days_of(value)
    return (kind, *days, precision(*days)) if days else (kind, None, None, 5)


def dated(value: str, mod: str = "") -> Timex:
    """A value of the calendar or the clock → Timex with its days, where it has some; a new one each time."""
    kind, start, end, precise = stretch(value)
    return Timex(kind, value, start, end, precise, mod)


def between(timex: Timex, start: date, end: date) -> Timex:
    """The same date with days of its own: a night runs into the next day."""
    return replace(timex, start=start, end=end, precision=precision(start, end))


# ---- arithmetic ----------------------------------------------------------------------------------------------


def age(year: int, length: int, by: int = 0) -> str:
    """The decade (`length` 10) or century (100) of a year, or one some ages on: `193X`, `BC04`; years to the birth of
    Christ are counted down."""
    number = abs(year) // length + (by if year > 0 else -by)
    if not 0 <= number * length <= 9999 or abs(year) > 9999:
        return "XXXX" if length == 10 else "XX"
    return ("BC" if year < 0 else "") + (f"{number:03d}X" if length == 10 else f"{number:02d}")


def year_on(year: int, by: int) -> int:
    """The year so many years on; -1, the year before Christ, is followed by 1."""
    told = counted(year) + by
    return told if told > 0 else told - 1


def counted(year: int) -> int:
    """A year as astronomers count, with a year 0, so that one can reckon with it."""
    return year if year > 0 else year + 1


def moved(base: Moment, unit: str, by: int) -> str:
    """The day, week, month, … that lies `by` units from a moment, as precise as the unit and the moment allow.

    `unit` is one of day, week, weekend, month, quarter, year, decade, century.
    """
    year, month = base.year, base.month
    if unit in ("decade", "century"):
        return age(year, 10 if unit == "decade" else 100, by)
    if unit == "year":
        return stamp(year_on(year, by))
    if unit in ("month", "quarter"):
        if month is None:
            return stamp(year) + ("-XX" if unit == "month" else "-QX")
        months = month - 1 + by * (3 if unit == "quarter" else 1)
        year, month = year_on(year, months // 12), months % 12 + 1
        return stamp(year, month) if unit == "month" else f"{stamp(year)}-Q{(month + 2) // 3}"
    day = base.date
    if day is None:
        return stamp(year, month) + ("-XX" if month else "-XX-XX" if unit == "day" else "-WXX")
    try:
        day += timedelta(days=by * (1 if unit == "day" else 7))
    except OverflowError:
        return "XXXX-XX-XX"
    if unit == "day":
        return stamp(day.year, day.month, day.day)
    week = day.isocalendar()
    return f"{week.year:04d}-W{week.week:02d}" + ("-WE" if unit == "weekend" else "")
