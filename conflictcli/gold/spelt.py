"""A cell as a spreadsheet has saved it → as rows have it: days and figures of other countries, and their guards.

Excel saves a table as the computer's country writes: `04.03.2031`, `3/4/2031`, `1,5`. What can be meant in one way is
read so; of what can be meant in two nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from conflictcli.rows.cells import BadCell, cell_of
from conflictcli.tables import Cell

DAYS = ("event_date", "event_date_end", "published")

DAY_FIRST, MONTH_FIRST = "day first", "month first"

_DOTTED = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?: .*)?", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?: .*)?", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?: .*)?", re.ASCII)
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+", re.ASCII)
_WHOLE = re.compile(r"(\d+),(0*)", re.ASCII)
_COMMA = re.compile(r"([+-]?\d+),(\d+)", re.ASCII)


ENGLISH: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("ja", "oui", "sí", "si", "sì", "sim", "да"), "yes"),
        **dict.fromkeys(("nein", "non", "não", "nee", "нет"), "no"),
    }
)
"""Verdicts as people write them. WAHR is as little one as TRUE is."""


class TwoDays(BadCell):
    """`3/4/2031`: a day that may be another."""


class NeverComputed:
    """The cell of a workbook that holds a formula, and nothing that it came to."""


def order_of_days(records: Iterable[Mapping[str, object]]) -> str:
    """Which of two comes first where days are written with slashes: DAY_FIRST, MONTH_FIRST, or empty where no day of
    the file tells, or one tells the one and another the other."""
    orders = {
        DAY_FIRST if int(found[1]) > 12 else MONTH_FIRST
        for values in records
        for name in DAYS
        if isinstance(value := values.get(name), str)
        and (found := _SLASHED.fullmatch(_bare(value)))
        and (int(found[1]) > 12) != (int(found[2]) > 12)
    }
    return orders.pop() if len(orders) == 1 else ""


def spelt(value: object, name: str, kind: str, order: str) -> Cell:
    """A cell of the column `name`. Raises BadCell; TwoDays where a day with slashes may be another."""
    if isinstance(value, NeverComputed):
        raise BadCell(
            f"its {name} is a formula that was never computed: open the workbook in a spreadsheet and save it, or "
            "write what it comes to"
        )
    if not isinstance(value, str):
        return cell_of(value, name, kind)
    if kind == "text":
        return cell_of(value.strip(), name, kind)
    if kind == "date":
        return cell_of(_day(_bare(value), name, order), name, kind)
    if kind == "integer":
        return cell_of(_integer(_bare(value), name), name, kind)
    return cell_of(_COMMA.sub(r"\1.\2", _bare(value)), name, kind)


def _bare(text: str) -> str:
    """Without the apostrophe by which a spreadsheet is told that a cell is text."""
    return text.strip().removeprefix("'").strip()


def _day(text: str, name: str, order: str) -> str:
    """As tables have it, where it is a day of another way to write; else as it is."""
    if found := _DOTTED.fullmatch(text):
        day, month, year = found.groups()
    elif found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found.groups()
    elif found := _SLASHED.fullmatch(text):
        day, month, year = found.groups()
        if not order and int(day) != int(month):
            raise TwoDays(
                f"its {name} is written as {text}, which may be two days: save the sheet as .xlsx, or write days as "
                "2015-01-31"
            )
        if order == MONTH_FIRST:
            day, month = month, day
    else:
        return text
    return f"{year}-{int(month):02}-{int(day):02}"


def _integer(text: str, name: str) -> str:
    if _THOUSANDS.fullmatch(text):
        raise BadCell(f"its {name} {text!r} may be a thousand times as many: write it without a mark")
    found = _WHOLE.fullmatch(text)
    return found[1] if found else text
