"""An Excel workbook that a person has corrected → its records: of the sheet that is most like one to correct."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from conflictcli.gold.spelt import NeverComputed
from conflictcli.output.delimited import unguarded
from conflictcli.readers.extras import MissingExtra, library
from conflictcli.readers.records import Record
from conflictcli.readers.skipped import Skipped

FIRST = 10
"""Rows of a sheet among which its header is looked for: above it may stand a title."""
ROWS = 1_048_576
"""That a sheet can have. Some file may say that it has more."""
UNPACKED = 100_000_000
"""Bytes that a workbook may unpack to: some ten thousand reports."""
HEAD = 65_536
"""Bytes of a part in which a document type would be declared."""

Rank = Callable[[Collection[str]], tuple[int, ...]]
"""Of a header: how likely it is that of a sheet to correct."""
Cells = Sequence[Any]
"""A row as the library has it."""
Names = Mapping[int, str]
"""The columns of a sheet by where they stand."""


def records(path: str, key: str, hint: str, rank: Rank) -> Iterator[Record | Skipped]:
    """The records of a workbook, each named path:line; a Skipped where it cannot be read, or has no such column."""
    try:
        found = lines(Path(path), key, rank)
    except OSError as problem:
        yield Skipped(path, problem.strerror or str(problem))
        return
    except MissingExtra as problem:
        yield Skipped(path, str(problem))
        return
    except Exception as problem:  # Of a damaged archive the library raises whatever it stumbles over.
        yield Skipped(path, f"no Excel workbook that can be read ({problem}). Save it anew as .xlsx or .csv")
        return
    if found is None:
        yield Skipped(path, f"no column {key!r} in the first {FIRST} rows of any of its sheets. {hint}")
        return
    for line, values in found:
        yield Record(f"{path}:{line}", Path(path).name, values)


def lines(path: Path, key: str, rank: Rank) -> list[tuple[int, dict[str, object]]] | None:
    """The rows below the header that ranks highest, each with its number; None where no header has the key.

    Raises MissingExtra, and what the library raises.
    """
    openpyxl = library("openpyxl", "xlsx", "an Excel workbook")
    check(path)
    # Formulas as what they came to, and as they were written: only both tell one that came to nothing yet.
    with path.open("rb") as file, path.open("rb") as again, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Of what a workbook has beside its cells, and the library cannot keep.
        sheets = openpyxl.load_workbook(file, read_only=True, data_only=True).worksheets
        there = [(at, line, names) for at, sheet in enumerate(sheets) for line, names in headers(sheet, key)]
        if not there:
            return None
        at, header, names = max(there, key=lambda each: rank(each[2].values()))
        written = openpyxl.load_workbook(again, read_only=True).worksheets[at]
        both = zip(rows(sheets[at]), rows(written), strict=False)
        told = (
            (line, values_of(names, come_to, as_written))
            for line, (come_to, as_written) in enumerate(both, 1)
            if line > header
        )
        return [(line, values) for line, values in told if any(value not in (None, "") for value in values.values())]


def check(path: Path) -> None:
    """Raises ValueError where a workbook is made to do harm: it would fill the memory, or brings entities."""
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
        if sum(part.file_size for part in parts) > UNPACKED:
            raise ValueError(f"it would unpack to more than {UNPACKED // 1_000_000} MB")
        for part in parts:
            with archive.open(part) as stream:
                if b"<!DOCTYPE" in stream.read(HEAD).replace(b"\0", b""):
                    raise ValueError(f"{part.filename} declares a document type, which no spreadsheet does")


def headers(sheet: Any, key: str) -> Iterator[tuple[int, Names]]:
    for line, cells in enumerate(islice(rows(sheet), FIRST), 1):
        names = {at: str(cell.value).strip() for at, cell in enumerate(cells) if cell.value is not None}
        if key in names.values():
            yield line, names


def rows(sheet: Any) -> Iterator[Cells]:
    sheet.reset_dimensions()  # Some programs write another size than the sheet has.
    yield from islice(sheet.iter_rows(), ROWS)


def values_of(names: Names, come_to: Cells, as_written: Cells) -> dict[str, object]:
    return {
        name: NeverComputed() if lacks_value(come_to[at], as_written[at]) else value_of(come_to[at].value)
        for at, name in names.items()
        if at < len(come_to)
    }


def lacks_value(come_to: Any, as_written: Any) -> bool:
    """Whether a cell is a formula that came to nothing yet: not to an empty text, which is a value."""
    return come_to.value is None and as_written.value is not None and come_to.data_type != "str"


def value_of(cell: object) -> object:
    """A day as tables have it, without the midnight that Excel puts there; TRUE, as a ticked box is, as a word.

    A text that was guarded in the CSV of which the workbook was made is so still.
    """
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, str):
        return unguarded(cell)
    return cell.strftime("%Y-%m-%d") if isinstance(cell, date) else cell
