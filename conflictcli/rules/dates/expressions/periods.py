"""Expression → Timex: periods of business and of comparison: fiscal 2013, the same month a year ago."""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from conflictcli.rules.dates.expressions.pointing import Shift, Turn, base, shifted
from conflictcli.rules.timex import (
    Anchor,
    Expression,
    Moment,
    Timex,
    dated,
    exists,
    moment,
    moved,
    stamp,
    weeks_in,
    year_on,
)


@dataclass(frozen=True, slots=True)
class Fiscal:
    """A fiscal year, by the year it is named for: FY2013; `shift` -1 and 1 are last and next. It has no days: whose
    it is, and so when it begins, is not said. `part`: a quarter of it."""

    year: int | None = None
    shift: int = 0
    part: str = ""

    def on(self, anchor: Anchor) -> Timex:
        year = self.year
        if year is None:
            now = base(anchor, "year", said=False)
            year = year_on(now.year, self.shift) if now else None
        return Timex("DATE", "FY" + stamp(year if year and year > 0 else None) + (self.part and f"-{self.part}"))


@dataclass(frozen=True, slots=True)
class Same:
    """The period said last, some years before: "the same month a year ago", "the same period in 2012".

    `unit` "period" is whatever was said last; "" is the time of publication ("this time last year").
    """

    unit: str
    shift: int = -1
    year: int | None = None

    def on(self, anchor: Anchor) -> Timex:
        now = base(anchor, "year", said=False)
        told = anchor.previous.value if anchor.previous and self.unit else now and stamp(now.year, now.month)
        last = moment(told) if told else None
        first = last or now
        year = self.year or (year_on(first.year, self.shift) if first else None)
        if year is None or year < 1 or not told:
            return dated(stamp(year))
        form, length = FORMS.get(self.unit, FORMS["period"])
        found = form.match(told)
        if found and self.unit == "week":
            return dated(f"{year:04d}-W{min(int(found[0][6:]), weeks_in(year)):02d}")
        return dated(f"{year:04d}{found[0][4:][:length]}" if found else stamp(year))


FORMS = {
    "period": (regex.compile(r"\d{4}(?:-(?:\d\d(?!\d)|Q\d|H\d|SP|SU|FA|WI)(?!-WE))?"), 3),
    "month": (regex.compile(r"\d{4}-\d\d"), 3),
    "quarter": (regex.compile(r"\d{4}-Q\d"), 3),
    "week": (regex.compile(r"\d{4}-W\d\d"), 4),
    "day": (regex.compile(r"\d{4}-\d\d-(?!29)\d\d"), 6),
}
"""What of the value said last is kept in the other year."""


@dataclass(frozen=True, slots=True)
class YearBefore:
    """ "A year earlier", "a year ago": in news that compares, the same month, quarter or half of the year before.

    `said`: it counts from the date said last; `compared`: so does "a year ago" in "up from 14 percent a year ago".
    """

    said: bool
    compared: bool = False

    def on(self, anchor: Anchor) -> Timex:
        told = anchor.previous.value if anchor.previous else ""
        part = PART.fullmatch(told)
        if part and not anchor.narrative and (self.said or self.compared):
            return dated(f"{stamp(year_on(int(part['year']), -1))}{part['rest']}")
        return Shift(1, "year", -1, self.said).on(anchor)


PART = regex.compile(r"(?P<year>\d{4})(?P<rest>-(?:\d\d|Q\d|H\d))")


@dataclass(frozen=True, slots=True)
class TheQuarter:
    """ "The quarter" in news of business: the one said last; without one it is none."""

    def on(self, anchor: Anchor) -> Timex:
        told = anchor.previous.value if anchor.previous else ""
        return dated(told) if told[4:6] == "-Q" else Timex("DATE", "")


@dataclass(frozen=True, slots=True)
class Pointed:
    """A word that points from the day of the report ("soon"); in a history it points to what follows, and is no date.

    `tense`: that of its clause, where only that makes it one: "will soon".
    """

    value: str
    tense: str = ""

    def on(self, anchor: Anchor) -> Timex:
        stands = not anchor.narrative and self.tense in ("", anchor.tense)
        return Timex("DATE", self.value if stands else "")


@dataclass(frozen=True, slots=True)
class WeekWith:
    """The week or weekend in which a day lies: "the week of March 18", "the week ended March 16"."""

    date: Expression
    unit: str = "week"

    def on(self, anchor: Anchor) -> Timex:
        day = self.date.on(anchor).start
        if day is None:
            return Timex("DATE", "XXXX-WXX" + ("-WE" if self.unit == "weekend" else ""))
        return dated(moved(Moment(day.year, day.month, day.day), self.unit, 0))


@dataclass(frozen=True, slots=True)
class DayIn:
    """A day of this, last or next month: "the 12th of this month"."""

    day: int
    month: Expression

    def on(self, anchor: Anchor) -> Timex:
        month = self.month.on(anchor).start
        if month is None or not exists(month.year, month.month, self.day):
            return Timex("DATE", f"XXXX-XX-{self.day:02d}")
        return dated(stamp(month.year, month.month, self.day))


@dataclass(frozen=True, slots=True)
class NthIn:
    """A day or a weekday of a stretch by its number, 0 the last: "the second Friday of June", "the last day of 2014"."""

    number: int
    weekday: int | None
    stretch: Expression

    def on(self, anchor: Anchor) -> Timex:
        told, today = self.day_of(self.stretch, anchor), anchor.published
        past = anchor.tense == "past" and not anchor.narrative and told.start and today and told.start > today
        if past and isinstance(self.stretch, Turn) and not self.stretch.shift:  # "Fell on the last day of the year"
            return self.day_of(replace(self.stretch, shift=-1), anchor)
        return told

    def day_of(self, stretch: Expression, anchor: Anchor) -> Timex:
        told = stretch.on(anchor)
        if told.start is None or told.end is None:
            return Timex("DATE", "XXXX-XX-XX" if self.weekday is None else f"XXXX-WXX-{self.weekday + 1}")
        step = 1 if self.weekday is None else 7
        if self.number == 0:
            off = 0 if self.weekday is None else (told.end.weekday() - self.weekday) % 7
            day = shifted(told.end, -off)
        else:
            off = 0 if self.weekday is None else (self.weekday - told.start.weekday()) % 7
            day = shifted(told.start, off + step * (self.number - 1))
        if day is None or not told.start <= day <= told.end:
            return Timex("DATE", "XXXX-XX-XX")
        return dated(stamp(day.year, day.month, day.day))


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """A day of last, this or next week: "Tuesday of last week"."""

    weekday: int
    shift: int
    said: bool = False

    def on(self, anchor: Anchor) -> Timex:
        week = Turn("week", self.shift, self.said).on(anchor)
        day = shifted(week.start, self.weekday) if week.start else None
        if day is None:
            return Timex("DATE", f"XXXX-WXX-{self.weekday + 1}")
        return dated(stamp(day.year, day.month, day.day))


@dataclass(frozen=True, slots=True)
class Off:
    """So many days from a date: "a week from Tuesday", "a week ago Friday"; one day less is the night before it."""

    date: Expression
    days: int

    def on(self, anchor: Anchor) -> Timex:
        seen = anchor if abs(self.days) < 7 else replace(anchor, tense="future" if self.days > 0 else "past")
        told = self.date.on(seen)
        day = shifted(told.start, self.days) if told.start else None
        return dated(stamp(day.year, day.month, day.day)) if day else told
