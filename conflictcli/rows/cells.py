"""A cell as a file holds it → as its column's kind has it; words on what is wrong where it cannot be that."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import date

from conflictcli.readers.encoding import whole
from conflictcli.tables import Cell

LARGEST = 2**63 - 1
"""The largest whole number that every format can hold."""

_INTEGER = re.compile(r"(\d+)(?:\.0*)?", re.ASCII)
# A day, or the midnight that a library of tables made of it.
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ].*)?", re.ASCII)
_DEGREES = {"latitude": 90.0, "longitude": 180.0}


class BadCell(ValueError):
    """A cell that cannot be what its column holds; the message says what it is."""


def cell_of(value: object, name: str, kind: str) -> Cell:
    """A value of CSV, JSON or Parquet as the column `name` has it, None where it is empty. Raises BadCell.

    `kind` is `text`, `date`, `integer` or `decimal`, as `tables.EVENTS` has it.
    """
    if value is None or value == "":
        return None
    if type(value) is str and kind == "text":  # nearly all are
        return value if value.isascii() else whole(value)
    try:
        return _READ[kind](value, name)
    except BadCell as bad:
        raise BadCell(f"its {name} {bad}") from None


def _text(value: object, name: str) -> Cell:
    if isinstance(value, bool) or not isinstance(value, (str, int, float, date)):
        raise BadCell(f"is {_called(value)}, not text")
    return whole(str(value))


def _day(value: object, name: str) -> Cell:
    found = _DAY.fullmatch(str(value).strip()) if isinstance(value, (str, date)) else None
    try:
        if found:
            return date.fromisoformat(found[1]).isoformat()
    except ValueError:
        pass
    raise BadCell(f"is no day: {_shown(value)}. Days are written 2015-01-31")


def _integer(value: object, name: str) -> Cell:
    """A whole number from 0; `5.0` is one, for a library of tables makes that of a column with empty cells."""
    if type(value) is int and 0 <= value <= LARGEST:
        return value
    found = _INTEGER.fullmatch(str(value).strip()) if _is_number(value) else None
    if not found:
        raise BadCell(f"is no whole number: {_shown(value)}")
    number = int(found[1])
    if number > LARGEST:
        raise BadCell(f"is larger than can be: {_shown(value)}")
    return number


def _decimal(value: object, name: str) -> Cell:
    try:
        number = float(value) if _is_number(value) else math.nan  # type: ignore[arg-type]
    except (ValueError, OverflowError):
        number = math.nan
    if not math.isfinite(number):
        raise BadCell(f"is no number: {_shown(value)}")
    if abs(number) > _DEGREES.get(name, math.inf):
        raise BadCell(f"is not on the globe: {_shown(value)}")
    return number


def _is_number(value: object) -> bool:
    return isinstance(value, (str, int, float)) and not isinstance(value, bool)


def _shown(value: object) -> str:
    """A value for a message: in a line, and not much of a long one."""
    return repr(value if len(str(value)) <= 40 else f"{str(value)[:40]}…")


def _called(value: object) -> str:
    kinds = {bool: "true or false", list: "a list", dict: "an object"}
    return kinds.get(type(value), type(value).__name__)


_READ: Mapping[str, Callable[[object, str], Cell]] = {
    "text": _text,
    "date": _day,
    "integer": _integer,
    "decimal": _decimal,
}
