"""Expression → Timex: what the rules for dates understand, and how each kind of it hangs on its anchor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from conflictcli.rules.timex import Anchor, Expression, Moment, Timex, between, dated, exists, moment, moved, stamp

PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime", "MI": "noon"}
"""TIMEX3's parts of day."""


def base(anchor: Anchor, unit: str, said: bool) -> Moment | None:
    """The moment that an expression counts from: the date said last, or the day of publication.

    `said`: the words themselves point back into the text ("that day", "a week later").
    """
    if said or anchor.narrative:
        fine = unit in ("day", "week", "weekend", "hour", "minute", "second")
        told = anchor.day if fine and anchor.day and near(anchor.day, anchor.previous) else anchor.previous
        if fine and not anchor.narrative and anchor.published:
            told = anchor.day
        if told and (found := moment(told.value)):
            return found
    if anchor.narrative or anchor.published is None:
        return None
    return of(anchor.published)


def near(day: Timex, previous: Timex | None) -> bool:
    """Whether the last day said still holds: the last date said names no other year."""
    a, b = moment(day.value), moment(previous.value) if previous else None
    return a is not None and (b is None or a.year == b.year)


def of(day: date) -> Moment:
    return Moment(day.year, day.month, day.day)


# ---- dates with a name ---------------------------------------------------------------------------------------


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
            return year_near(anchor, self.month)
        today = anchor.published
        order = (0, -1, 1) if self.weekday is not None else (0, 1, 2, 3, 4) if anchor.future else (0, -1, -2, -3, -4)
        for year in (today.year + n for n in order):
            if not exists(year, self.month, self.day):
                continue
            day = date(year, self.month, self.day)
            if self.weekday is not None and day.weekday() == self.weekday:
                return year
            if self.weekday is None and (day >= today if anchor.future else day <= today):
                return year
        return Day(self.month, self.day).year_by(anchor) if self.weekday is not None else None


def year_near(anchor: Anchor, month: int) -> int | None:
    """The year of a month in a history: the one in which it lies nearest to the date said last."""
    last = moment(anchor.previous.value) if anchor.previous else None
    if last is None:
        return None
    if last.month is None:
        return last.year
    ahead = month - last.month
    return next_year(last.year) if ahead < -6 else last.year - 1 if ahead > 6 else last.year


def next_year(year: int) -> int:
    return 1 if year == -1 else year + 1


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
            year = year_near(anchor, self.month)
            last = moment(anchor.previous.value) if anchor.previous else None
            if year and last and last.month and self.shift:
                year = last.year + (self.shift if (self.month - last.month) * self.shift <= 0 else 0)
            return dated(stamp(year, self.month))
        today = anchor.published
        if anchor.future or self.shift > 0:
            ahead = self.month > today.month or (self.month == today.month and not self.shift)
            return dated(stamp(today.year if ahead else today.year + 1, self.month))
        past = self.month < today.month or (self.month == today.month and not self.shift)
        return dated(stamp(today.year if past else today.year - 1, self.month))


@dataclass(frozen=True, slots=True)
class MonthOf:
    """A month of this, last or next year, or, `said`, of the year said last: "May last year", "August of that year"."""

    month: int
    shift: int = 0
    said: bool = False

    def on(self, anchor: Anchor) -> Timex:
        now = base(anchor, "year", self.said)
        year = moment(moved(now, "year", self.shift)) if now else None
        return dated(stamp(year.year if year else None, self.month))


@dataclass(frozen=True, slots=True)
class Year:
    """A year; before Christ it is negative."""

    year: int

    def on(self, anchor: Anchor) -> Timex:
        return dated(stamp(self.year))


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of the month said last: "the 23rd"."""

    day: int
    year: int | None = None

    def on(self, anchor: Anchor) -> Timex:
        last = base(anchor, "month", said=True)
        if last is None or last.month is None or not exists(last.year, last.month, self.day):
            return dated(f"XXXX-XX-{self.day:02d}")
        return dated(stamp(self.year or last.year, last.month, self.day))


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 Monday; `shift` -1 and 1 are "last Friday" and "next Friday", `said` "that Friday"."""

    weekday: int
    shift: int = 0
    said: bool = False

    def on(self, anchor: Anchor) -> Timex:
        from_said = self.said or anchor.narrative
        today = base(anchor, "day", self.said)
        day = today.date if today else None
        if day is None:
            return Timex("DATE", f"XXXX-WXX-{self.weekday + 1}")
        back, ahead = (day.weekday() - self.weekday) % 7, (self.weekday - day.weekday()) % 7
        forward = self.shift > 0 or (self.shift == 0 and (anchor.future or from_said))
        days = (ahead or 7 * abs(self.shift)) if forward else -(back or 7 * abs(self.shift))
        told = shifted(day, days)
        return dated(stamp(told.year, told.month, told.day)) if told else Timex("DATE", f"XXXX-WXX-{self.weekday + 1}")


def shifted(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


@dataclass(frozen=True, slots=True)
class Numeric:
    """A date in figures whose order is open, as written: "02/01/2015"."""

    first: int
    second: int
    year: int
    day_first: bool = False

    @property
    def shows(self) -> bool | None:
        """Whether it is day-first by itself: 25/12 is, 12/25 is not, 02/01 shows nothing."""
        if max(self.first, self.second) <= 12 or min(self.first, self.second) > 12:
            return None
        return self.first > 12

    def on(self, anchor: Anchor) -> Timex:
        order = self.shows if self.shows is not None else anchor.day_first
        day_first = self.day_first if order is None else order
        day, month = (self.first, self.second) if day_first else (self.second, self.first)
        return Day(month, day, self.year).on(anchor)


@dataclass(frozen=True, slots=True)
class Season:
    """A season, SP SU FA WI: "the summer of 1950", "last winter"; a winter bears the year in which it began."""

    season: str
    year: int | None = None
    shift: int = 0

    def on(self, anchor: Anchor) -> Timex:
        if self.year is not None:
            return dated(f"{stamp(self.year)}-{self.season}")
        now = base(anchor, "month", said=False)
        if now is None:
            return dated(f"XXXX-{self.season}")
        first = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[self.season]
        year = now.year
        if self.shift > 0 and now.month and now.month >= first:
            year += 1
        elif self.season == "WI" and now.month and now.month < 9 and (self.shift <= 0):
            year -= 1
        elif now.month and not anchor.narrative and not anchor.future and self.shift <= 0:
            year -= now.month < first or (self.shift < 0 and now.month < first + 3)
        return dated(f"{stamp(year)}-{self.season}")


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
        return dated(f"{stamp(now.year - past + self.shift)}-{self.part}")


@dataclass(frozen=True, slots=True)
class WeekOf:
    """A week of a month by its number, 0 the last: "the first week of March"."""

    number: int
    month: Month

    def on(self, anchor: Anchor) -> Timex:
        told = self.month.on(anchor)
        if told.start is None or told.end is None:
            return Timex("DATE", "XXXX-WXX")
        day = told.end - timedelta(days=6) if self.number == 0 else told.start + timedelta(days=7 * self.number - 7)
        return dated(moved(of(day), "week", 0))


@dataclass(frozen=True, slots=True)
class Named:
    """A day with a name, the same every year: "Christmas Eve"."""

    month: int
    day: int
    year: int | None = None

    def on(self, anchor: Anchor) -> Timex:
        return Day(self.month, self.day, self.year).on(anchor)


@dataclass(frozen=True, slots=True)
class Easter:
    """Western Easter and the days counted from it: "Good Friday" is -2."""

    days: int = 0
    year: int | None = None

    def on(self, anchor: Anchor) -> Timex:
        if self.year is None:
            now = base(anchor, "month", said=False)
            if now is None:
                return Timex("DATE", "XXXX-XX-XX")
            this = easter(now.year) + timedelta(days=self.days) if now.year > 1582 else None
            past = this is not None and now.date is not None and this > now.date and not anchor.future
            return Easter(self.days, now.year - past).on(anchor)
        if not 1582 < self.year < 4100:
            return Timex("DATE", stamp(self.year))
        day = easter(self.year) + timedelta(days=self.days)
        return dated(stamp(day.year, day.month, day.day))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, as printed by Meeus, 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * e) // 451
    month, day = divmod(h + e - 7 * m + 114, 31)
    return date(year, month, day + 1)


# ---- dates that point ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Turn:
    """This, last, next: "yesterday" is ("day", -1), "this week" ("week", 0), "the next day" ("day", 1, said)."""

    unit: str
    shift: int
    said: bool = False

    def on(self, anchor: Anchor) -> Timex:
        if self.unit == "day" and not self.said and anchor.narrative:
            return Timex("DATE", "PRESENT_REF" if self.shift == 0 else "XXXX-XX-XX")
        now = base(anchor, self.unit, self.said)
        if now is None:
            return Timex("DATE", UNKNOWN.get(self.unit, "XXXX"))
        return dated(moved(now, self.unit, self.shift))


UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "century": "XX",
}


@dataclass(frozen=True, slots=True)
class Weekend:
    """A weekend as news says it: of the week of publication, or the one before where the days are past."""

    shift: int = 0

    def on(self, anchor: Anchor) -> Timex:
        now = base(anchor, "weekend", said=False)
        if now is None:
            return Timex("DATE", "XXXX-WXX-WE")
        day = now.date
        early = day is not None and day.weekday() < 4 and not self.shift and not anchor.future
        return dated(moved(now, "weekend", self.shift - early))


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from publication ("two days ago") or, `said`, from the date said last ("a week later").

    `number` None is vague ("some days later"): no date but FUTURE_REF or PAST_REF.
    """

    number: float | None
    unit: str
    direction: int
    said: bool = False

    def on(self, anchor: Anchor) -> Timex:
        now = base(anchor, self.unit, self.said)
        if self.number is None and self.unit not in ("hour", "minute", "second"):
            return Timex("DATE", "PAST_REF" if self.direction < 0 else "FUTURE_REF")
        if self.unit in ("hour", "minute", "second"):
            return dated(moved(now, "day", 0) + "TXX") if now and now.date else Timex("TIME", "XXXX-XX-XXTXX")
        if now is None or self.number is None:
            return Timex("DATE", UNKNOWN.get(self.unit, "XXXX"))
        unit, number = self.unit, self.number * self.direction
        if number != int(number):
            unit, number = SMALLER.get(unit, (unit, 1))[0], number * SMALLER.get(unit, (unit, 1))[1]
        return dated(moved(now, unit, int(number)))


SMALLER = {"year": ("month", 12), "decade": ("year", 10), "century": ("year", 100), "week": ("day", 7)}


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that hangs on nothing: PRESENT_REF, 201X, 18 (the 19th century), PXY."""

    value: str
    type: str = "DATE"

    def on(self, anchor: Anchor) -> Timex:
        return replace(dated(self.value), type=self.type)


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time: "three days" is (3, "day"); `number` None is not known ("several years").

    `direction` -1 and 1: "the last three days", "the next six months", which have days of their own.
    """

    number: float | None
    unit: str
    mod: str = ""
    direction: int = 0

    def on(self, anchor: Anchor) -> Timex:
        told = Timex("DURATION", period(self.number, self.unit), mod=self.mod)
        today = anchor.published
        if not self.direction or self.number is None or today is None or anchor.narrative or self.number > 200:
            return told
        days = LENGTHS.get(self.unit)
        other = shifted(today, round(self.direction * self.number * days)) if days else None
        return between(told, *sorted((today, other))) if other else told


LENGTHS = {"day": 1.0, "week": 7.0, "month": 30.44, "quarter": 91.3, "year": 365.25, "decade": 3652.5}
LETTERS = {
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
CLOCK = {"hour": "H", "minute": "M", "second": "S"}


def period(number: float | None, unit: str) -> str:
    """(3, "day") → P3D, (None, "hour") → PTXH, (1.5, "year") → P1.5Y; a decade is P10Y, a century P100Y."""
    if unit in ("decade", "century"):
        number, unit = None if number is None else number * (10 if unit == "decade" else 100), "year"
    count = "X" if number is None else f"{number:g}"
    return f"PT{count}{CLOCK[unit]}" if unit in CLOCK else f"P{count}{LETTERS[unit]}"


@dataclass(frozen=True, slots=True)
class Every:
    """What comes again: "daily" is (1, "day")."""

    number: float | None
    unit: str

    def on(self, anchor: Anchor) -> Timex:
        return Timex("SET", period(self.number, self.unit))


# ---- frames around a date ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning, middle or end of a date: START, MID, END; APPROX for "around"."""

    date: Expression
    mod: str

    def on(self, anchor: Anchor) -> Timex:
        return replace(self.date.on(anchor), mod=self.mod)


@dataclass(frozen=True, slots=True)
class PartOf:
    """A part of a day: "Thursday night", "the night of 14-15 March"; `date` None is the day said last."""

    date: Expression | None
    part: str

    def on(self, anchor: Anchor) -> Timex:
        day = self.date.on(anchor) if self.date else Turn("day", 0, said=True).on(anchor)
        if day.type != "DATE" or "REF" in day.value:
            return day
        if not is_day(day.value):
            return day if self.date else Timex("TIME", f"XXXX-XX-XXT{self.part}")
        return replace(day, type="TIME", value=f"{day.value}T{self.part}")


@dataclass(frozen=True, slots=True)
class Overnight:
    """The night that ends on the day of publication; said alone ("overnight")."""

    def on(self, anchor: Anchor) -> Timex:
        told = PartOf(Turn("day", 0), "NI").on(anchor)
        eve = shifted(told.start, -1) if told.start else None
        return between(told, eve, told.start) if eve and told.start else told


def is_day(value: str) -> bool:
    """Whether a value is precise to the day, known or not: `XXXX-WXX-4` is, `2014-W23` is not."""
    return value.count("-") >= 2 and not value.endswith("WE")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day, with its zone where one is said: "08:30 UTC"."""

    hour: int
    minute: int = 0
    second: int | None = None
    zone: str = ""
    date: Expression | None = None

    def on(self, anchor: Anchor) -> Timex:
        told = f"T{self.hour:02d}:{self.minute:02d}" + (f":{self.second:02d}" if self.second is not None else "")
        day = self.date.on(anchor) if self.date else Turn("day", 0, said=True).on(anchor)
        known = day.type == "DATE" and is_day(day.value)
        if not known:
            return Timex("TIME", f"XXXX-XX-XX{told}{self.zone}")
        return replace(day, type="TIME", value=f"{day.value}{told}{self.zone}")


@dataclass(frozen=True, slots=True)
class Days:
    """The days from one to another in one phrase: "July 12-14", "the night of 14-15 March". The value is the first."""

    first: Expression
    last: Expression

    def on(self, anchor: Anchor) -> Timex:
        last = self.last.on(anchor)
        first = self.first.on(replace(anchor, previous=last, narrative=True) if last.start else anchor)
        if first.start and last.end and first.start <= last.end:
            return between(first, first.start, last.end)
        return first
