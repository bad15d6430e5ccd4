"""What every table for a person is made of."""

from __future__ import annotations

from rich import box
from rich.table import Table

from conflictcli.output.wording import plain
from conflictcli.tables import Cell


def frame() -> Table:
    """A table with a line under its head and no other."""
    return Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False, header_style="bold")


def said(cell: Cell) -> str:
    return "" if cell is None else plain(str(cell))


def one_line(cell: Cell) -> str:
    return " ".join(said(cell).split())
