"""A CSV that the user hands over → its lines, and what is wrong with it told line by line.

table = OwnTable("villages.csv", needed=("name", "country"), columns=("name", "country", "kind"))
entries = table.each(entry_of, table.lines())
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

TOLD = 10
"""Lines that are wrong are told up to this many."""
LONGEST = 128 * 1024 * 1024
"""Bytes of the longest table: a device that is named by mistake has no end."""

Cells = Mapping[str, str]
Made = TypeVar("Made")


class TableError(ValueError):
    """A table cannot be used; `args` has a line for each fault: where it is, and what to try."""

    def __str__(self) -> str:
        return "\n".join(self.args)


class Fault(ValueError):
    """What is wrong with one line."""


@dataclass
class OwnTable:
    """One file: the columns that are looked at, those of them that must be there, and the faults found so far."""

    path: str
    needed: Sequence[str]
    columns: Sequence[str]
    faults: list[str] = field(default_factory=list)

    def lines(self) -> list[tuple[int, Cells]]:
        """Each line's number and its cells by column. Lines of another length are faults, blank ones are none.

        Raises `TableError` for what is no such table at all.
        """
        found: list[tuple[int, Cells]] = []
        reader = csv.reader(io.StringIO(self.text(), newline=""), strict=True)
        try:
            header = [name.strip().lower() for name in next(reader, [])]
            self.check(header)
            for row in reader:
                if len(row) > len(header) and any(row[len(header) :]):
                    self.fault(
                        reader.line_num,
                        f"{len(row)} cells where the header names {len(header)}; quote a cell that holds a comma",
                    )
                elif any(cell.strip() for cell in row):
                    cells = {name: cell.strip() for name, cell in zip(header, row, strict=False)}
                    found.append((reader.line_num, {name: cells.get(name, "") for name in self.columns}))
        except csv.Error as error:
            raise TableError(f"{self.path}:{reader.line_num}: no CSV: {error}; check its quotes") from error
        return found

    def each(self, make: Callable[[Cells], Made], lines: Iterable[tuple[int, Cells]]) -> list[Made]:
        """What `make` makes of each line, which may raise `Fault`. Raises `TableError` if anything is wrong."""
        made: list[Made] = []
        for number, cells in lines:
            try:
                made.append(make(cells))
            except Fault as fault:
                self.fault(number, str(fault))
        if self.faults:
            more = len(self.faults) - TOLD
            rest = [f"{self.path}: {more:,} more such lines"] if more > 0 else []
            raise TableError(*self.faults[:TOLD], *rest)
        return made

    def fault(self, line: int, words: str) -> None:
        self.faults.append(f"{self.path}:{line}: {words}")

    def text(self) -> str:
        names = ",".join(self.columns)
        try:
            with Path(self.path).open("rb") as file:
                data = file.read(LONGEST + 1)
        except FileNotFoundError as error:
            raise TableError(f"{self.path}: no such file; name a CSV with the columns {names}") from error
        except OSError as error:
            raise TableError(f"{self.path}: cannot be read: {error.strerror}; name a CSV file") from error
        if len(data) > LONGEST:
            raise TableError(f"{self.path}: longer than {LONGEST:,} bytes; name a CSV with the columns {names}")
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise TableError(f"{self.path}:{line}: no UTF-8; save the file as CSV in UTF-8") from error

    def check(self, header: Sequence[str]) -> None:
        """Raises `TableError` for a header without the columns that are needed."""
        if not any(header):
            names = ",".join(self.columns)
            raise TableError(f"{self.path}: empty; its first line must name the columns: {names}")
        missing = [name for name in self.needed if name not in header]
        if missing:
            alone = len(header) == 1 < len(self.needed)
            hint = "part the cells by commas" if alone else f"its first line must hold: {', '.join(self.needed)}"
            raise TableError(f"{self.path}:1: no column {', '.join(missing)}; {hint}")
        twice = next((name for name in self.columns if header.count(name) > 1), None)
        if twice:
            raise TableError(f"{self.path}:1: two columns are named {twice}; rename one")


def parts(cell: str) -> tuple[str, ...]:
    """`"a| b"` → `("a", "b")`."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())
