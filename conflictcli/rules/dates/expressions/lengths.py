"""Expression → Timex: lengths of time and what comes again: three days, the past year, daily."""

from __future__ import annotations

from dataclasses import dataclass, replace

from conflictcli.rules.dates.expressions.pointing import shifted
from conflictcli.rules.timex import SMALLER, Anchor, Expression, Timex, between


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
        days = LENGTHS.get(self.unit) if self.unit != "hour" or self.number >= 24 else None
        other = shifted(today, round(self.direction * self.number * days)) if days else None
        return between(told, *sorted((today, other))) if other else told


LENGTHS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.44, "quarter": 91.3, "year": 365.25, "decade": 3652.5}
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
    """(3, "day") → P3D, (None, "hour") → PTXH, (1.5, "year") → P1.5Y, (2, "decade") → P2DE; half a century is P50Y."""
    if number is not None and number != int(number) and (unit in WHOLE or number < 1):
        number, unit = number * SMALLER[unit][1], SMALLER[unit][0]
    count = "X" if number is None else f"{number:.0f}" if number == int(number) else f"{number:g}"
    return f"PT{count}{CLOCK[unit]}" if unit in CLOCK else f"P{count}{LETTERS[unit]}"


WHOLE = ("decade", "century")


@dataclass(frozen=True, slots=True)
class Every:
    """What comes again: "daily" is (1, "day")."""

    number: float | None
    unit: str

    def on(self, anchor: Anchor) -> Timex:
        return Timex("SET", period(self.number, self.unit))


@dataclass(frozen=True, slots=True)
class Each:
    """What comes again on a day, in a part of the day or of the year: "Sundays" is XXXX-WXX-7, "nights" XXXX-XX-XXTNI."""

    value: str

    def on(self, anchor: Anchor) -> Timex:
        return Timex("SET", self.value)


@dataclass(frozen=True, slots=True)
class Days:
    """The days from one to another in one phrase: "July 12-14", "the night of 14-15 March". The value is the first."""

    first: Expression
    last: Expression

    def on(self, anchor: Anchor) -> Timex:
        last = self.last.on(anchor)
        first = self.first.on(replace(anchor, previous=last, line=last, narrative=True) if last.start else anchor)
        if first.start and last.end and first.start <= last.end:
            return between(first, first.start, last.end)
        return first
