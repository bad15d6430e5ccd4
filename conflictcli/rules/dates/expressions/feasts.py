"""Expression → Timex: days with a name of their own: Christmas Eve, Good Friday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from conflictcli.rules.dates.expressions.calendar import Day
from conflictcli.rules.dates.expressions.pointing import base
from conflictcli.rules.timex import Anchor, Timex, dated, stamp


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
