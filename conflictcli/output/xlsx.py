"""Table → an Excel workbook: typed cells, real days, a header that stays in sight, rows written as they come.

Text is only ever text: no formula, no link. The same rows give the same bytes. It is made in a temporary file.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory, gettempdir
from types import ModuleType
from typing import TYPE_CHECKING, Any, BinaryIO

from conflictcli.output.files import CannotWrite
from conflictcli.output.wording import counted
from conflictcli.readers.extras import library

if TYPE_CHECKING:
    from conflictcli.tables import Cell, Columns, Record

ROWS, LONGEST, LARGEST = 1_048_576, 32_767, 10**15
"""What Excel holds: rows of a sheet with the header, characters of a cell (as UTF-16 has them), whole numbers that are
not rounded."""
FIRST_DAY = date(1900, 3, 1)
"""Excel takes 1900 for a leap year, and has no day before it: earlier days are written as text."""
CUT = " […]"

WIDTHS = {"text": 24, "date": 11, "integer": 9, "decimal": 10}
LONG = frozenset(("evidence", "notes", "summary", "title", "url", "urls", "why"))
WIDE = 60

_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_MADE = datetime(1980, 1, 1)
"""When a workbook says that it was made: the same on any day, as the dates in its zip archive are."""


def writer() -> ModuleType:
    """The library that writes workbooks. Raises MissingExtra."""
    return library("xlsxwriter", "xlsx", "Excel")


def write(
    records: Iterable[Record],
    columns: Columns,
    binary: BinaryIO,
    told: Callable[[str], None] = lambda _: None,
    sheet: type[Sheet] | None = None,
    ruleset: Callable[[], str] = str,
) -> None:
    """The columns with their types, also with no rows; `told` hears what was too long for a cell.
    `sheet`: how it looks. `ruleset`, where it is known, is among the workbook's properties, as its comments.

    Raises MissingExtra, and CannotWrite where there are more rows than a sheet holds.
    """
    library = writer()
    with TemporaryDirectory(prefix="conflict-", ignore_cleanup_errors=True) as folder:
        # A stream that breaks off in the library's hands would end in noise: it is given the whole at the end.
        made = Path(folder) / "made.xlsx"
        with room_for_it():
            book = library.Workbook(str(made), {"constant_memory": True, "tmpdir": folder})
            cut = (sheet or Sheet)(book, book.add_worksheet("conflict"), columns).fill(records)
            book.set_properties({"created": _MADE, **({"comments": f"ruleset: {name}"} if (name := ruleset()) else {})})
            try:
                book.close()
            except library.exceptions.FileCreateError as problem:  # It says nothing more than what it was made of.
                raise (problem.args[0] if isinstance(problem.args[0], OSError) else problem) from None
        with made.open("rb") as file:
            copyfileobj(file, binary)
    if cut:
        told(f"longer than Excel holds (32,767 characters): {counted(cut, 'cell')}, cut off at “{CUT.strip()}”")


@contextmanager
def room_for_it() -> Iterator[None]:
    """Where it is made may be full, and the folder it goes to not. Raises CannotWrite."""
    try:
        yield
    except OSError as problem:
        if problem.errno != errno.ENOSPC:
            raise
        raise CannotWrite(
            f"no room in {gettempdir()}, where a workbook is made. Free some, or name a folder with room: TMPDIR=/large"
        ) from problem


class Sheet:
    """A sheet that is filled from the top: its formats, and where it is."""

    def __init__(self, book: Any, sheet: Any, columns: Columns) -> None:
        self.sheet, self.columns, self.cut = sheet, columns, 0
        self.head = book.add_format({"bold": True})
        self.day = book.add_format({"num_format": "yyyy-mm-dd"})

    def fill(self, records: Iterable[Record]) -> int:
        """The header and all rows → how many cells were cut."""
        for at, (name, kind) in enumerate(self.columns.items()):
            self.sheet.set_column(at, at, WIDE if name in LONG else max(WIDTHS[kind], len(name) + 3))
            self.sheet.write_string(0, at, name, self.head)
        self.sheet.freeze_panes(1, 0)
        last = 0
        for last, record in enumerate(records, 1):
            if last >= ROWS:
                raise CannotWrite(
                    f"Excel holds {ROWS - 1:,} rows under the header, and these are more. "
                    "Choose some by --since, --until or --country, or write -f csv or -f parquet"
                )
            for at, (name, kind) in enumerate(self.columns.items()):
                self.put(last, at, record[name], kind)
        if self.columns:
            self.sheet.autofilter(0, 0, last, len(self.columns) - 1)
        return self.cut

    def put(self, row: int, at: int, cell: Cell, kind: str) -> None:
        if cell is None or cell == "":
            return
        if kind == "date" and (day := date.fromisoformat(str(cell))) >= FIRST_DAY:
            self.sheet.write_datetime(row, at, datetime(day.year, day.month, day.day), self.day)
        elif kind in ("integer", "decimal") and isinstance(cell, (int, float)) and abs(cell) < LARGEST:
            self.sheet.write_number(row, at, cell)
        else:
            self.sheet.write_string(row, at, self.fitting(str(cell)))

    def fitting(self, text: str) -> str:
        """What XML can hold, and no more than Excel does."""
        text = _NO_XML.sub("?", text)
        if text.startswith("<r>") and text.endswith("</r>"):
            text += " "  # The library would take it for markup of its own.
        if len(text) <= LONGEST // 2 or len(text.encode("utf-16-le")) // 2 <= LONGEST:
            return text
        self.cut += 1
        kept = text.encode("utf-16-le")[: 2 * (LONGEST - len(CUT))].decode("utf-16-le", "ignore")
        return kept + CUT
