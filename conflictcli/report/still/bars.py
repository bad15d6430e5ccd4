"""Payload → bars: how many events of each type begin in each day, week, month or year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from conflictcli.output.days import MONTHS
from conflictcli.report.payload import Payload

MOST = 160
"""Bars that can be told apart."""

UNITS = ("day", "week", "month", "year")
APART = {"day": (1, 2, 7, 14), "week": (1, 2, 4, 13), "month": (1, 3, 6, 12, 24), "year": (1, 2, 5, 10, 20, 50, 100)}
"""How many bars apart days are written below them."""


FEW = 0.01
"""Of the events: so many at either end may be left out, where the others are then told far plainer."""

MANY = 60
"""Bars of which half may stand empty for the sake of a few events."""


@dataclass(frozen=True)
class Bars:
    """`starts`: the first day of each bar, with none left out; `counts`: events by bar and type.

    `earlier`, `later`: events that lie so far off the others that they have no bar.
    """

    unit: str
    starts: tuple[date, ...]
    counts: Counter[tuple[int, int]]
    earlier: int = 0
    later: int = 0


def bars(payload: Payload) -> Bars | None:
    """None where no event has a day. Sums by month are never told by the day."""
    days, types = payload.columns["from"], payload.columns["type"]
    weights = payload.columns.get("events", [1] * payload.entries)
    known = sorted(
        (date.fromisoformat(day), kind, events)
        for day, kind, events in zip(days, types, weights, strict=True)
        if day is not None
    )
    if not known:
        return None
    units = UNITS[2:] if payload.kind == "groups" else UNITS
    first, last = known[0][0], known[-1][0]
    near = most_of([(day, events) for day, _, events in known])
    if is_plainer(near, (first, last), units):
        first, last = near
    unit = unit_of(first, last, units)
    begins = starts(first, last, unit)
    at = {day: number for number, day in enumerate(begins)}
    counts: Counter[tuple[int, int]] = Counter()
    earlier = later = 0
    for day, kind, events in known:
        begin = start(day, unit)
        if begin in at:
            counts[at[begin], kind] += events
        elif day < first:
            earlier += events
        else:
            later += events
    return Bars(unit, begins, counts, earlier, later)


def most_of(days: Sequence[tuple[date, int]]) -> tuple[date, date]:
    """The first and last day of nearly all events, which come in order of days, each with how many they are."""
    few = FEW * sum(events for _, events in days)
    first = next(day for day, sum_ in summed(days) if sum_ > few)
    last = next(day for day, sum_ in summed(list(reversed(days))) if sum_ > few)
    return min(first, last), max(first, last)


def is_plainer(near: tuple[date, date], whole: tuple[date, date], units: Sequence[str]) -> bool:
    """Whether nearly all events can be told by a finer unit than all of them, or by half as many bars of many."""
    unit = unit_of(*whole, units)
    if unit_of(*near, units) != unit:
        return True
    bars_near, bars_whole = (len(starts(*days, unit)) for days in (near, whole))
    return bars_whole > MANY and bars_near * 2 <= bars_whole


def unit_of(first: date, last: date, units: Sequence[str]) -> str:
    """The finest unit of which there are not too many."""
    return next((unit for unit in units if len(starts(first, last, unit)) <= MOST), units[-1])


def summed(days: Sequence[tuple[date, int]]) -> Iterator[tuple[date, int]]:
    """Each day with all events up to it."""
    return zip((day for day, _ in days), accumulate(events for _, events in days), strict=True)


def start(day: date, unit: str) -> date:
    """The first day of the day's week (a Monday), month or year."""
    if unit == "week":
        return day - timedelta(min(day.weekday(), (day - date.min).days))
    return day.replace(day=day.day if unit == "day" else 1, month=1 if unit == "year" else day.month)


def starts(first: date, last: date, unit: str) -> tuple[date, ...]:
    """The first days of all units from `first` to `last`."""
    found, day = [], start(first, unit)
    while day <= last:
        found.append(day)
        if len(found) > MOST and unit != "year":
            break
        try:
            day = after(day, unit)
        except (OverflowError, ValueError):  # The end of time.
            break
    return tuple(found)


def after(day: date, unit: str) -> date:
    """The first day of the next one."""
    if unit in ("day", "week"):
        return day + timedelta(1 if unit == "day" else 7)
    years, month = (1, 0) if unit == "year" else divmod(day.month, 12)
    return day.replace(year=day.year + years, month=1 if unit == "year" else month + 1)


def ticks(bars: Bars, most: int = 12) -> list[tuple[int, str]]:
    """Bars below which a day is written, evenly apart, and what is written there."""
    apart = next((step for step in APART[bars.unit] if len(bars.starts) / step <= most), -(-len(bars.starts) // most))
    begin = next((n for n, day in enumerate(bars.starts) if counted(day, bars.unit) % apart == 0), 0)
    return [(number, tick(bars.starts[number], bars.unit)) for number in range(begin, len(bars.starts), apart)]


def counted(day: date, unit: str) -> int:
    """The number of a month or year, so that what is written is a quarter, or a decade, and not just any."""
    return {"month": day.year * 12 + day.month - 1, "year": day.year}.get(unit, 0)


def tick(day: date, unit: str) -> str:
    if unit == "year":
        return str(day.year)
    month = f"{MONTHS[day.month - 1]} {day.year}"
    return month if unit == "month" else f"{day.day} {month}"
