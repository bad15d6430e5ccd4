"""Telling, and the dates of its sentence → the day of the event: that of its clause, not of what else is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from conflictcli.events.event import When
from conflictcli.events.nearness import distance, nearer_to_another, of_speech
from conflictcli.events.telling import Telling
from conflictcli.mentions import Mention
from conflictcli.rules.joints import Apart
from conflictcli.rules.timex import Timex

WEEK = 2
"""ACLED's precision of a week: a month or a year gives way to a nearer day."""

DAYS = {"hour": 0, "day": 1, "week": 7, "month": 30}
A_FEW = {"hour": (0, 0), "day": (1, 7), "week": (7, 28), "month": (30, 180)}
"""First and last day before that "days before" may mean: a few of the unit."""


def with_day(telling: Telling, mentions: Sequence[Mention], told: Sequence[Telling] = ()) -> Telling:
    """The telling with the day that its clause, or else its sentence, gives; of several days not another telling's."""
    days = days_told(mentions)
    if telling.apart:
        after = [m for m in days if m.start > telling.head.start]
        days = after
    if not days:
        return telling
    others = [t for t in told if t.head is not telling.head]
    mine = [m for m in days if not nearer_to_another([m], telling, others, mentions)]
    if all(m.value.precision > WEEK for m in mine):
        mine = days
    best = min(mine, key=lambda m: (m.value.precision > WEEK, distance(telling, m, mentions)))
    return replace(telling, when=when_of(best), day=best)


def days_told(mentions: Sequence[Mention]) -> list[Mention]:
    """The dates that may be an event's, in order; not those on which something was said."""
    return [m for m in mentions if m.kind == "date" and is_day(m.value) and not of_speech(m, mentions)]


def is_day(timex: Timex) -> bool:
    """Whether a date may be an event's: a stretch of the calendar, or a day that only the anchor is missing for."""
    if timex.since or timex.until or timex.type in ("DURATION", "SET"):
        return False
    return timex.start is not None or timex.value.startswith("XXXX-")


def when_of(mention: Mention) -> When:
    timex: Timex = mention.value
    end = timex.last or timex.end
    precision = timex.precision if timex.start else 5
    if timex.start and end and timex.last:
        precision = max(precision, 2 if (end - timex.start).days <= 7 else 3)
    return When(timex.start, end, precision, mention.text)


def apart(head: Mention, mentions: Sequence[Mention]) -> tuple[int, int] | None:
    """Days by which an event lies before the one told: "just days after [18 raids]", "days before, [18 raids]"."""
    cue = next((m for m in reversed(mentions) if m.kind == "apart" and m.end <= head.start), None)
    if cue is None:
        return None
    gap_: Apart = cue.value
    said_first = head.start - cue.end > 3
    sign = 1 if gap_.after or said_first else -1
    if gap_.number is None:
        first, last = A_FEW[gap_.unit]
    else:
        first = last = gap_.number * DAYS[gap_.unit]
    return (sign * first, sign * last)


def shifted(when: When, by: tuple[int, int], text: str) -> When:
    """A day and how far before it something lies → when that was."""
    if when.start is None or when.end is None:
        return When(text=text)
    first, last = when.start - timedelta(days=max(by)), when.end - timedelta(days=min(by))
    width = (last - first).days
    precision = 1 if width == 0 else 2 if width <= 7 else 3 if width <= 31 else 4
    return When(first, last, precision, text)
