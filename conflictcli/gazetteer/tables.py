"""The tables of our own beside this file → rows."""

from __future__ import annotations

import csv
from pathlib import Path

HERE = Path(__file__).parent


def rows(table: str) -> list[dict[str, str]]:
    """The rows of one of our own tables, `rows("renames")`."""
    with (HERE / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def parts(cell: str) -> tuple[str, ...]:
    """`"a|b"` → `("a", "b")`."""
    return tuple(p for p in cell.split("|") if p)
