"""Expression → Timex: a date with what stands around it: the end of March, Thursday night, 8 a.m. on Friday."""

from __future__ import annotations

from dataclasses import dataclass, replace

from conflictcli.rules.dates.expressions.lengths import Span
from conflictcli.rules.dates.expressions.pointing import Shift, Turn, shifted
from conflictcli.rules.timex import Anchor, Expression, Timex, between


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
        if "REF" in day.value:
            return Timex("TIME", f"XXXX-XX-XXT{self.part}")
        if day.type != "DATE":
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


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day, with its zone where one is said: "08:30 UTC"."""

    hour: int
    minute: int = 0
    zone: str = ""
    date: Expression | None = None

    def on(self, anchor: Anchor) -> Timex:
        told = f"T{self.hour:02d}:{self.minute:02d}"
        day = self.date.on(anchor) if self.date else Turn("day", 0, said=True).on(anchor)
        known = day.type == "DATE" and is_day(day.value)
        if not known:
            return Timex("TIME", f"XXXX-XX-XX{told}{self.zone}")
        return replace(day, type="TIME", value=f"{day.value}{told}{self.zone}")


NO_DATE = Timex("DATE", "")
"""What only a history makes a date of is none elsewhere."""


@dataclass(frozen=True, slots=True)
class SameTime:
    """The date said last, in a history: "at the same time"."""

    def on(self, anchor: Anchor) -> Timex:
        return anchor.previous if anchor.narrative and anchor.previous else NO_DATE


@dataclass(frozen=True, slots=True)
class FromEvent:
    """So long after (1) or before (-1) an event, in a history: "two days after the raid".

    The event is that of the date said last. `beside`: the date that it explains, as in "on 27 June, two days after the
    raid"; it is that date. Where what was said is not precise enough, a length of time remains; or nothing, where no
    `length` was said: "the day after the raid".
    """

    span: Span
    direction: int
    beside: Expression | None = None
    length: bool = True
    recent: bool = False

    def on(self, anchor: Anchor) -> Timex:
        if self.beside is not None:
            told = self.beside.on(anchor)
        elif self.recent:
            told = Shift(self.span.number, self.span.unit, self.direction, said=True).on(anchor)
        else:
            return self.otherwise(anchor)
        if "XX" in told.value or not as_fine(told.value, self.span.unit):
            return self.otherwise(anchor)
        return replace(told, mod=told.mod or self.span.mod)

    def otherwise(self, anchor: Anchor) -> Timex:
        return self.span.on(anchor) if self.length else NO_DATE


def as_fine(value: str, unit: str) -> bool:
    """Whether a date is told as precisely as lengths in a unit are: `1962` is no date four days after another."""
    least = {"decade": 0, "century": 0, "year": 0, "quarter": 1, "month": 1}.get(unit, 2)
    return value.removeprefix("BC").count("-") >= least


def is_day(value: str) -> bool:
    """Whether a value is precise to the day, known or not: `XXXX-WXX-4` is, `2014-W23` is not."""
    return value.count("-") >= 2 and not value.endswith("WE") and "/" not in value
