"""Days → days, weeks, months and years by name, and all those from the first to the last."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from conflictcli.tables import Cell

PERIODS: tuple[str, ...] = ("day", "week", "month", "year")
"""What rows are grouped by apart from columns, the finest first: made of `event_date` and `event_date_end`."""


def period(day: date, name: str) -> str:
    """2015-01-01 → day "2015-01-01", week "2015-W01", month "2015-01", year "2015"."""
    if name == "week":
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[name]]


def span(start: Cell, end: Cell, name: str) -> str | None:
    """The period that holds an event's days; both ends where none does: "2014-12/2015-01"; None without a day."""
    if not start:
        return None
    ends = dict.fromkeys(period(date.fromisoformat(str(day)), name) for day in (start, end or start))
    return "/".join(ends)


def number_of(label: str, name: str) -> int:
    """A period → its number, so that the next one has the next: days, weeks, months or years since the year 1."""
    if name == "day":
        return date.fromisoformat(label).toordinal()
    if name == "week":
        return date.fromisocalendar(int(label[:4]), int(label[6:]), 1).toordinal() // 7
    return int(label) if name == "year" else int(label[:4]) * 12 + int(label[5:]) - 1


def first_day(number: int, name: str) -> date:
    """The first day of the period that `number_of` gives this number."""
    if name == "day":
        return date.fromordinal(number)
    if name == "week":
        return date.fromordinal(number * 7 + 1)
    year, month = (number, 0) if name == "year" else divmod(number, 12)
    return date(year, month + 1, 1)


def ends_of(labels: Iterable[Cell], name: str) -> tuple[int, int] | None:
    """The numbers of the first and the last of some periods, also of those that go over several; None without any."""
    numbers = [number_of(end, name) for label in labels if label is not None for end in str(label).split("/")]
    return (min(numbers), max(numbers)) if numbers else None


def every(first: int, last: int, names: Collection[str]) -> Iterator[dict[str, str]]:
    """All periods from one number to another, of the finest of `names`, each with the coarser ones that it lies in."""
    finest = finest_of(names)
    for number in range(first, last + 1):
        yield {name: period(first_day(number, finest), name) for name in names}


def finest_of(names: Collection[str]) -> str:
    return next(name for name in PERIODS if name in names)


def nest(names: Collection[str]) -> bool:
    """Whether each of the finest of these periods lies in one of the others: a week may lie in two months."""
    return not names or finest_of(names) != "week" or len(names) == 1
