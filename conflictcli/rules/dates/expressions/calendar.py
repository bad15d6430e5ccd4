"""Expression → Timex: dates with a name on the calendar: 25 June 1950, October, 02/01/2015, last winter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from conflictcli.rules.dates.expressions.pointing import Weekday, base, of, pointed_at, shifted
from conflictcli.rules.timex import (
    SEASONS,
    Anchor,
    Timex,
    between,
    dated,
    exists,
    moment,
    month_ends,
    moved,
    season_months,
    stamp,
    year_on,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month: "25 June 1950", "Jan. 2", "Thursday, January 1"."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None

    def on(self, anchor: Anchor) -> Timex:
        year = self.year if self.year is not None else self.year_by(anchor)
        if not exists(year, self.month, self.day):
            year = None
        return dated(stamp(year, self.month, self.day))

    def year_by(self, anchor: Anchor) -> int | None:
        """The year of a day said without one: in a history near the last date, in news the last one that is past."""
        if anchor.narrative or not anchor.published:
            year = year_near(anchor, self.month)
            if self.weekday is None or year is None or not 1582 < year < 9998:
                return year
            fits = (day.year for day in self.near(date(year, 1, 1), (0, 1, -1)) if day.weekday() == self.weekday)
            return next(fits, year)
        today = anchor.published
        if self.weekday is not None:
            fits = (day.year for day in self.near(today, (0, -1, 1)) if day.weekday() == self.weekday)
            return next(fits, None) or Day(self.month, self.day).year_by(anchor)
        past = next((day for day in self.near(today, (0, -1, -2, -3, -4)) if day <= today), None)
        coming = next((day for day in self.near(today, (0, 1, 2, 3, 4)) if day >= today), None)
        if anchor.future or (anchor.tense == "unknown" and coming and close_ahead(coming, today)):
            return coming.year if coming else None
        return past.year if past else None

    def near(self, today: date, years: Iterable[int]) -> Iterator[date]:
        """The day in years counted from today's, where they have it."""
        told = (today.year + n for n in years)
        return (date(year, self.month, self.day) for year in told if year > 0 and exists(year, self.month, self.day))


CLOSE = 45
"""Days ahead within which a day that no verb puts into the past is the coming one: "payment date is May 5"."""


def close_ahead(coming: date, today: date) -> bool:
    return coming - today <= timedelta(days=CLOSE)


MIDDLE = {season: season_months(season)[1] for season in SEASONS}


def when(told: Timex | None) -> tuple[int, int] | None:
    """The year and month at which a date begins, month 0 where only the year or less is known."""
    now = moment(told.value) if told else None
    if now is None or told is None:
        return None
    season = MIDDLE.get(told.value[-2:])
    if told.start is not None and (season or now.month):
        return told.start.year, told.start.month
    return now.year, now.month or season or 0


def year_near(anchor: Anchor, month: int) -> int | None:
    """The year of a month in a history: the first one after the date the account has come to, unless it is far."""
    line = when(anchor.line)
    if line is None:
        return None
    year, last = line
    if not last:
        begun = anchor.ahead == 0 and anchor.line is not None and anchor.line.mod == "START"
        return year_on(year, -1) if begun and month > 6 else year
    after = year_on(year, 1) if month < last else year
    before = year if month < last else year_on(year, -1)
    first, final = anchor.section or (0, 0)
    ahead, within = anchor.ahead, (first <= before <= final, first <= after <= final)
    if ahead < 12 and any(within) and not all(within):
        strict = first == final and month > 2  # A section of one year runs on into the winter after it.
        ahead = max(ahead, 10) if within[1] else min(ahead, 3 if strict else 5)
    return after if (month - last) % 12 <= ahead else before


@dataclass(frozen=True, slots=True)
class Month:
    """A month: "June 1950", "in October"; `shift` -1 and 1 are "last June" and "next June"."""

    month: int
    year: int | None = None
    shift: int = 0

    def on(self, anchor: Anchor) -> Timex:
        if self.year is not None:
            return dated(stamp(self.year, self.month))
        if anchor.narrative or not anchor.published:
            year, last = year_near(anchor, self.month), when(anchor.line)
            if last and last[1] and self.shift:
                year = year_on(last[0], self.shift if (self.month - last[1]) * self.shift <= 0 else 0)
            return dated(stamp(year, self.month))
        today = anchor.published
        close = anchor.tense == "unknown" and not self.shift and (self.month - today.month) % 12 == 1
        if anchor.future or close or self.shift > 0:
            ahead = self.month > today.month or (self.month == today.month and not self.shift)
            return dated(stamp(today.year if ahead else today.year + 1, self.month))
        past = self.month < today.month or (self.month == today.month and not self.shift)
        return dated(stamp(today.year if past else year_on(today.year, -1), self.month))


@dataclass(frozen=True, slots=True)
class Opens:
    """The first date of a range that hangs on its end: "from October to March", which turns the year, "from Friday to
    Saturday"."""

    first: Day | Month | Weekday
    last: Day | Month | Weekday

    def on(self, anchor: Anchor) -> Timex:
        told = self.last.on(anchor)
        if isinstance(self.first, Weekday):
            back = told.start and shifted(told.start, -((told.start.weekday() - self.first.weekday) % 7))
            ahead = back and anchor.future and anchor.published and back < anchor.published
            if anchor.narrative or not back or ahead:
                return self.first.on(anchor)
            return dated(stamp(back.year, back.month, back.day))
        end = moment(told.value)
        return (replace(self.first, year=year_on(end.year, -1)) if end else self.first).on(anchor)


@dataclass(frozen=True, slots=True)
class MonthOf:
    """A month, or a day of it, of this, last or next year, or, `said`, of the year said last: "May last year", "4 August
    of that year"."""

    month: int
    shift: int = 0
    said: bool = False
    day: int | None = None

    def on(self, anchor: Anchor) -> Timex:
        now = base(pointed_at(anchor) if self.said and self.shift == 0 else anchor, "year", self.said)
        year = moment(moved(now, "year", self.shift)) if now else None
        if self.day is not None:
            return Day(self.month, self.day, year.year).on(anchor) if year else dated(stamp(None, self.month, self.day))
        return dated(stamp(year.year if year else None, self.month))


@dataclass(frozen=True, slots=True)
class Year:
    """A year; before Christ it is negative."""

    year: int

    def on(self, anchor: Anchor) -> Timex:
        return dated(stamp(self.year))


@dataclass(frozen=True, slots=True)
class ShortYear:
    """A year by its last two figures, '68: in a history of the century that its account has come to."""

    figures: int

    @property
    def year(self) -> int:
        return self.figures + (1900 if self.figures >= 30 else 2000)

    def on(self, anchor: Anchor) -> Timex:
        line = when(anchor.line) if anchor.narrative or not anchor.published else None
        told = line[0] // 100 * 100 + self.figures if line and line[0] > 0 else 0
        return dated(stamp(told or self.year))


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of the month said last: "the 23rd"; in news that said none, of the last one that had it, or of the next."""

    day: int
    year: int | None = None

    def on(self, anchor: Anchor) -> Timex:
        last = base(anchor, "month", said=True)
        if last is None or last.month is None or not exists(last.year, last.month, self.day):
            return dated(f"XXXX-XX-{self.day:02d}")
        month = last.year * 12 + last.month - 1
        if anchor.published and not anchor.narrative and not self.year and last == of(anchor.published):
            today = anchor.published.day
            month += anchor.future and self.day < today
            month -= anchor.tense == "past" and self.day > today
        year, month = month // 12, month % 12 + 1
        if not exists(year, month, self.day):
            return dated(f"XXXX-XX-{self.day:02d}")
        return dated(stamp(self.year or year, month, self.day))


@dataclass(frozen=True, slots=True)
class Numeric:
    """A date in figures whose order is open, as written: "02/01/2015"; `weekday` where it is said: "Fri 02/01/2015"."""

    first: int
    second: int
    year: int
    day_first: bool = False
    weekday: int | None = None

    def read(self, day_first: bool) -> tuple[int, int, int]:
        """Year, month and day in one of the two orders."""
        return (self.year, self.second, self.first) if day_first else (self.year, self.first, self.second)

    @property
    def shows(self) -> bool | None:
        """Whether it is day-first by itself: 25/12 is, 12/25 is not, 02/01 shows nothing unless a weekday fits one. A
        weekday that fits neither is mistaken."""
        real = [order for order in (True, False) if exists(*self.read(order))]
        fits = [order for order in real if self.fits(order)] or real
        return fits[0] if len(fits) == 1 else None

    def fits(self, day_first: bool) -> bool:
        year, month, day = self.read(day_first)
        if not exists(year, month, day):
            return False
        return self.weekday is None or date(year, month, day).weekday() == self.weekday

    def on(self, anchor: Anchor) -> Timex:
        order = self.shows if self.shows is not None else anchor.day_first
        year, month, day = self.read(self.day_first if order is None else order)
        return Day(month, day, year).on(anchor)


@dataclass(frozen=True, slots=True)
class Season:
    """A season, SP SU FA WI: "the summer of 1950", "last winter"; a winter bears the year in which it began.

    `january`: it bears the year in which it ended, as in "the winter and spring of 1943". `this`: "this summer".
    """

    season: str
    year: int | None = None
    shift: int = 0
    january: bool = False
    this: bool = False

    def on(self, anchor: Anchor) -> Timex:
        if self.year is not None:
            told = dated(f"{stamp(self.year)}-{self.season}")
            return before_january(told, self.year) if self.january else told
        if anchor.narrative:
            return self.after(anchor)
        now = base(anchor, "month", said=False)
        if now is None:
            return dated(f"XXXX-{self.season}")
        first = SEASONS[self.season][0]
        year = now.year
        if self.this and self.season != "WI":
            return dated(f"{stamp(year)}-{self.season}")
        by = 0
        if self.shift > 0 and now.month and now.month >= first:
            by = 1
        elif self.season == "WI" and now.month and now.month < 9 and (self.shift <= 0):
            by = -2 if self.shift < 0 and now.month < 3 else -1
        elif now.month and not anchor.future and self.shift <= 0:
            by = -(now.month < first or (self.shift < 0 and now.month < first + 3))
        return dated(f"{stamp(year_on(year, by))}-{self.season}")

    def after(self, anchor: Anchor) -> Timex:
        """The season of a history that is nearest to the date said last; a winter bears the year of its January."""
        line, month = when(anchor.line), MIDDLE[self.season]
        if line is None:
            return dated(f"XXXX-{self.season}")
        year = year_on(line[0], 1) if self.season == "WI" and not line[1] else year_near(anchor, month)
        if self.shift > 0 and line[1]:
            year = year_on(line[0], 1) if month <= line[1] else line[0]
        if self.shift < 0:
            year = year_on(line[0], -1) if month >= (line[1] or 1) else line[0]
        told = dated(f"{stamp(year)}-{self.season}")
        return before_january(told, year) if self.season == "WI" and year else told


def before_january(told: Timex, year: int) -> Timex:
    """A winter with the days of that which ends in a year."""
    return between(told, month_ends(year, 0)[0], month_ends(year, 2)[1]) if told.start and year > 1 else told


@dataclass(frozen=True, slots=True)
class Portion:
    """A quarter or half of a year: "the fourth quarter of 2005", "the first half of the year"."""

    part: str
    year: int | None = None
    shift: int = 0

    def on(self, anchor: Anchor) -> Timex:
        if self.year is not None:
            return dated(f"{stamp(self.year)}-{self.part}")
        now = base(anchor, "month", said=False)
        if now is None:
            return dated(f"XXXX-{self.part}")
        first = 3 * int(self.part[1]) - 2 if self.part[0] == "Q" else 6 * int(self.part[1]) - 5
        past = not anchor.future and not self.shift and now.month is not None and now.month < first
        return dated(f"{stamp(year_on(now.year, self.shift - past))}-{self.part}")


@dataclass(frozen=True, slots=True)
class WeekOf:
    """A week of a month by its number, 0 the last: "the first week of March"."""

    number: int
    month: Month

    def on(self, anchor: Anchor) -> Timex:
        told = self.month.on(anchor)
        if told.start is None or told.end is None:
            return Timex("DATE", "XXXX-WXX")
        if self.number == 0:
            return dated(moved(of(told.end - timedelta(days=3)), "week", 0))
        first = told.start + timedelta(days=7 * self.number - 7)
        if first > told.end:
            return Timex("DATE", "XXXX-WXX")  # No February but that of a leap year has a fifth week.
        return dated(moved(of(min(first + timedelta(days=3), told.end)), "week", 0))
