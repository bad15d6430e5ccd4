"""What files are read for, where that is not documents: rows of a table, as this program has written them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


def unsaid(path: str, ruleset: str) -> None:
    """Where nobody asks by which rules rows were found."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Records that have the columns `names`, under just these names; `key` is the one without which a record is none.

    `what` is what a person calls them ("event rows"), `hint` what to try where there are none.
    `cell` is what the text of a cell of CSV or TSV says. A row of those must have a cell for each column, and is named
    by its line. `found_by` is told by which rules the rows of a file were found, where the file says so.
    """

    names: tuple[str, ...]
    key: str
    what: str
    hint: str
    cell: Callable[[str], str]
    found_by: Callable[[str, str], None] = unsaid

    def columns(self, columns: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        """Each of `names` → the column that holds it; none where it is missing."""
        there = frozenset(columns)
        return {name: (name,) if name in there else () for name in self.names}
