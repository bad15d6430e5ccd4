"""What the fields of a schema ask of a row, or of a merged event: a row of one report lacks the columns of merging."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from conflictcli import tables
from conflictcli.tables import BETWEEN, Cell, Record, none_if_empty


def same(name: str) -> Callable[[Record], Cell]:
    """A field that is one of our columns as it is."""
    return lambda row: row.get(name)


def either(first: str, second: str) -> Callable[[Record], Cell]:
    """A field that is one of our columns, or, where that says nothing, another."""
    return lambda row: second_if_none(row.get(first), row.get(second))


def second_if_none(first: Cell, second: Cell) -> Cell:
    return second if first is None else first


def text(row: Record, name: str) -> str:
    cell = row.get(name)
    return "" if cell is None else str(cell)


def number(row: Record, name: str) -> int | None:
    return tables.number(row.get(name))


def decimal(row: Record, name: str) -> float | None:
    return tables.decimal(row.get(name))


def parts(row: Record, name: str) -> tuple[str, ...]:
    """What a cell holds, of several things told with "; " between."""
    return tables.parts_of(row.get(name))


def only(row: Record, name: str) -> str:
    """What a cell holds where it is a single thing, else nothing."""
    told = parts(row, name)
    return told[0] if len(told) == 1 else ""


def joined(told: Iterable[str]) -> Cell:
    return none_if_empty(BETWEEN.join(told))


def first_day(row: Record) -> date | None:
    return date.fromisoformat(text(row, "event_date")) if text(row, "event_date") else None


def last_day(row: Record) -> date | None:
    return date.fromisoformat(text(row, "event_date_end")) if text(row, "event_date_end") else first_day(row)


def days(row: Record) -> int | None:
    """How many days an event may have been on, or was on; None where no day is known."""
    first, last = first_day(row), last_day(row)
    return None if first is None or last is None else (last - first).days + 1


def middle_day(row: Record) -> date | None:
    """The day in the middle of a span; of an even number of days the earlier of the two."""
    first, told = first_day(row), days(row)
    return None if first is None or told is None else first + timedelta(days=(told - 1) // 2)


def year(row: Record) -> int | None:
    """The year of an event, also where no day of it is known; None where it may be one of two."""
    first, last = first_day(row), last_day(row)
    return first.year if first is not None and last is not None and first.year == last.year else None


def is_shared(row: Record) -> bool:
    """Whether several places share one count."""
    return max(len(parts(row, "location")), len(parts(row, "country"))) > 1
