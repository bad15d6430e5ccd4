"""An Excel workbook that a person has corrected → its records: the first sheet that has the column asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from conflictcli.readers.extras import MissingExtra, library
from conflictcli.readers.records import Record
from conflictcli.readers.skipped import Skipped

Rows = Sequence[Sequence[object]]
"""Rows of a sheet from its first, each with its cells."""


def records(path: str, key: str, hint: str) -> Iterator[Record | Skipped]:
    """The records of a workbook, each named path:line; a Skipped where it cannot be read, or has no such column."""
    try:
        sheets = tables(Path(path))
    except OSError as problem:
        yield Skipped(path, problem.strerror or str(problem))
        return
    except MissingExtra as problem:
        yield Skipped(path, str(problem))
        return
    except Exception as problem:  # Of a damaged archive the library raises whatever it stumbles over.
        yield Skipped(path, f"no Excel workbook that can be read ({problem}). Save it anew as .xlsx or .csv")
        return
    for header, *rows in filter(None, sheets):
        names = {at: str(name).strip() for at, name in enumerate(header) if name is not None}
        if key not in names.values():
            continue
        for line, cells in enumerate(rows, 2):
            values = {name: value_of(cells[at]) for at, name in names.items() if at < len(cells)}
            if any(value not in (None, "") for value in values.values()):
                yield Record(f"{path}:{line}", Path(path).name, values)
        return
    yield Skipped(path, f"no column {key!r} in any of its sheets. {hint}")


def tables(path: Path) -> list[Rows]:
    """The sheets of a workbook; formulas as what they came to. Raises MissingExtra, and what the library raises."""
    openpyxl = library("openpyxl", "xlsx", "an Excel workbook")
    with path.open("rb") as file:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
        found: list[Rows] = []
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # Some programs write another size than the sheet has.
            found.append(list(sheet.iter_rows(values_only=True)))
        return found


def value_of(cell: object) -> object:
    """A day as tables have it, without the midnight that Excel puts there; TRUE, as a ticked box is, as a word."""
    if isinstance(cell, bool):
        return str(cell).lower()
    return cell.strftime("%Y-%m-%d") if isinstance(cell, date) else cell
