"""Expression → Timex: dates that point: yesterday, last week, that day, two days ago, Friday."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from conflictcli.rules.timex import SMALLER, Anchor, Moment, Timex, dated, moment, moved, stamp


def base(anchor: Anchor, unit: str, said: bool) -> Moment | None:
    """The moment that an expression counts from: the date said last, or the day of publication.

    `said`: the words themselves point back into the text ("that day", "a week later").
    """
    if unit in ("decade", "century") and (said or anchor.narrative) and anchor.age:
        return of_age(anchor.age.value)
    if said or anchor.narrative:
        fine = unit in ("day", "week", "weekend", "hour", "minute", "second")
        held = anchor.day is not None and (anchor.narrative or near(anchor.day, anchor.previous))
        told = anchor.day if fine and held else anchor.previous
        if fine and not anchor.narrative and anchor.published:
            told = anchor.day
        if told and (found := moment(told.value)):
            return found
    if anchor.narrative or anchor.published is None:
        return None
    return of(anchor.published)


def pointed_at(anchor: Anchor) -> Anchor:
    """The anchor of what points at the very last date: "that year" may be one said in passing."""
    return replace(anchor, previous=anchor.last)


def lies_ahead(anchor: Anchor, now: Moment | None) -> bool:
    """Whether "the next day" would be one after publication, of something past: what it follows is not known."""
    return (
        anchor.tense == "past" and not anchor.narrative and anchor.published is not None and now == of(anchor.published)
    )


def is_coming(anchor: Anchor, this: bool) -> bool:
    """Whether a weekday or weekend is the coming one: so its clause says; "this Friday" is, unless a verb is past."""
    return anchor.future or (this and anchor.tense == "unknown")


def of_age(value: str) -> Moment | None:
    """The first year named by a decade or century: 1930 for `193X`, -400 for `BC04`."""
    digits = value.removeprefix("BC").removesuffix("X")
    if not digits.isdigit():
        return None
    year = int(digits) * 10 ** (4 - len(digits))
    return Moment(-year if value.startswith("BC") else year)


def near(day: Timex, previous: Timex | None) -> bool:
    """Whether the last day said still holds: the last date said names no other year."""
    a, b = moment(day.value), moment(previous.value) if previous else None
    return a is not None and (b is None or a.year == b.year)


def of(day: date) -> Moment:
    return Moment(day.year, day.month, day.day)


@dataclass(frozen=True, slots=True)
class Turn:
    """This, last, next: "yesterday" is ("day", -1), "this week" ("week", 0), "the next day" ("day", 1, said)."""

    unit: str
    shift: int
    said: bool = False

    def on(self, anchor: Anchor) -> Timex:
        if self.unit == "day" and not self.said and anchor.narrative:
            return Timex("DATE", "PRESENT_REF" if self.shift == 0 else "XXXX-XX-XX")
        that = self.said and self.shift == 0 and self.unit in ("month", "quarter", "year")
        now = base(pointed_at(anchor) if that else anchor, self.unit, self.said)
        if now is None or (self.said and self.shift > 0 and lies_ahead(anchor, now)):
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
    """A weekend as news says it: of the week of publication, or the one before where the days are past.

    `this`: "this weekend", which lies ahead unless a verb puts it into the past.
    """

    shift: int = 0
    this: bool = False

    def on(self, anchor: Anchor) -> Timex:
        now = base(anchor, "weekend", said=False)
        if now is None:
            return Timex("DATE", "XXXX-WXX-WE")
        day = now.date
        over = day is not None and (day.weekday() < 4 or (day.weekday() == 4 and anchor.tense == "past"))
        early = over and not self.shift and not is_coming(anchor, self.this)
        return dated(moved(now, "weekend", self.shift - early))


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 Monday; `shift` -1 and 1 are "last Friday" and "next Friday", `said` "that Friday".

    `this`: "this Friday", which lies ahead unless a verb puts it into the past.
    """

    weekday: int
    shift: int = 0
    said: bool = False
    this: bool = False

    def on(self, anchor: Anchor) -> Timex:
        from_said = self.said or anchor.narrative
        today = base(anchor, "day", self.said)
        day = today.date if today else None
        if day is None:
            return Timex("DATE", f"XXXX-WXX-{self.weekday + 1}")
        back, ahead = (day.weekday() - self.weekday) % 7, (self.weekday - day.weekday()) % 7
        forward = self.shift > 0 or (self.shift == 0 and (from_said or is_coming(anchor, self.this)))
        days = (ahead or 7 * abs(self.shift)) if forward else -(back or 7 * abs(self.shift))
        told = shifted(day, days)
        return dated(stamp(told.year, told.month, told.day)) if told else Timex("DATE", f"XXXX-WXX-{self.weekday + 1}")


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
        if now is None or self.number is None or (self.said and self.direction > 0 and lies_ahead(anchor, now)):
            return Timex("DATE", UNKNOWN.get(self.unit, "XXXX"))
        unit, number = self.unit, self.number * self.direction
        if number != int(number) and unit in DIVIDED:
            unit, number = SMALLER[unit][0], number * SMALLER[unit][1]
        return dated(moved(now, unit, int(number)))


DIVIDED = ("year", "decade", "century", "week")
"""Units of which a half leads to a smaller one; a month and a half ago is told by the month."""


def shifted(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that hangs on nothing: PRESENT_REF, 201X, 18 (the 19th century), PXY."""

    value: str
    type: str = "DATE"

    def on(self, anchor: Anchor) -> Timex:
        told = dated(self.value)
        return told if told.type == self.type else replace(told, type=self.type)
