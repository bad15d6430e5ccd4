"""What rows are grouped by: a column's cell, or the period in which the event's days fall."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from datetime import date

from conflictcli.summary.columns import SUMMARY_COLUMNS
from conflictcli.tables import EVENT_COLUMNS, EVENTS, READ, Cell, none_if_empty

PERIODS: tuple[str, ...] = ("day", "week", "month", "year")
"""What `--by` takes apart from columns: made of `event_date` and `event_date_end`."""

GROUPS: tuple[str, ...] = (*PERIODS, *(name for name in EVENT_COLUMNS if name not in SUMMARY_COLUMNS))
"""Every name that `aggregate` takes in `by`."""


class UnknownColumn(ValueError):
    """A column was asked for that a table does not have; the message says which there are."""


def groups(by: Sequence[str]) -> list[str]:
    """The names to group by, each once. Raises `UnknownColumn`, which lists them, for a name there is not."""
    for name in by:
        if name not in GROUPS:
            raise UnknownColumn(f"{why_not(name)} There are: {', '.join(GROUPS)}")
    return list(dict.fromkeys(by))


def why_not(name: str) -> str:
    if name in SUMMARY_COLUMNS:
        return f"{name} is added up, not grouped by."
    close = difflib.get_close_matches(name.lower(), GROUPS, n=1)
    return f"no column {name!r}{f'; did you mean {close[0]}?' if close else '.'}"


def key(cells: Mapping[str, Cell], name: str) -> Cell:
    """What groups a row: a column's cell, or the period its date falls in."""
    if name not in PERIODS:
        cell = none_if_empty(cells.get(name))
        return cell if cell is None else READ[EVENTS[name]](cell)
    start, end = cells.get("event_date"), cells.get("event_date_end")
    if not start:
        return None
    ends = dict.fromkeys(period(date.fromisoformat(str(day)), name) for day in (start, end or start))
    return "/".join(ends)


def period(day: date, name: str) -> str:
    """2015-01-01 → day "2015-01-01", week "2015-W01", month "2015-01", year "2015"."""
    if name == "week":
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[name]]


def order(cell: Cell) -> tuple[bool, bool, float, str]:
    """Numbers by size, then text by letters, then what is unknown."""
    return (cell is None, isinstance(cell, str), 0 if isinstance(cell, str) or cell is None else cell, str(cell))
