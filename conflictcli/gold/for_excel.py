"""A sheet to correct → an Excel workbook: texts in lines, the verdict from a list, what is to be read in sight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from conflictcli.gold.sheet import NOTE, VERDICT
from conflictcli.output.xlsx import ROWS, Sheet
from conflictcli.tables import Cell, Columns, Record

IN_LINES = {"text": 90, "evidence": 60, NOTE: 30}
"""Columns whose text is broken into lines, and how many characters wide they are."""
NARROW = {VERDICT: 5, "doc": 5}
HIGHEST, OF_A_LINE = 405, 15
"""Points: the highest row that Excel has, nearly, and a line of text."""


class SheetToCorrect(Sheet):
    """As any sheet, but for reading."""

    def __init__(self, book: Any, sheet: Any, columns: Columns) -> None:
        super().__init__(book, sheet, columns)
        self.day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"})
        self.top = book.add_format({"valign": "top"})
        self.wrapped = book.add_format({"valign": "top", "text_wrap": True})

    def fill(self, records: Iterable[Record]) -> int:
        cut = super().fill(self.heightened(records))
        names = list(self.columns)
        for name, width in {**IN_LINES, **NARROW}.items():
            self.sheet.set_column(names.index(name), names.index(name), width)
        self.sheet.freeze_panes(1, 2)
        verdict = names.index(VERDICT)
        choice = {"validate": "list", "source": ["y", "n", "?"], "error_type": "warning"}
        self.sheet.data_validation(1, verdict, ROWS - 1, verdict, choice)
        return cut

    def heightened(self, records: Iterable[Record]) -> Iterator[Record]:
        """Each row as high as its text asks for: told before its cells are written, which are then gone."""
        for row, record in enumerate(records, 1):
            lines = max(lines_of(record[name], width) for name, width in IN_LINES.items())
            self.sheet.set_row(row, min(HIGHEST, OF_A_LINE * lines))
            yield record

    def put(self, row: int, at: int, cell: Cell, kind: str) -> None:
        if isinstance(cell, str) and cell and kind == "text":
            wraps = list(self.columns)[at] in IN_LINES
            self.sheet.write_string(row, at, self.fitting(cell), self.wrapped if wraps else self.top)
        elif isinstance(cell, (int, float)):
            self.sheet.write_number(row, at, cell, self.top)
        else:
            super().put(row, at, cell, kind)


def lines_of(cell: Cell, width: int) -> int:
    """How many lines a text takes, about."""
    return sum(1 + len(line) // width for line in str(cell or "").split("\n"))
