"""What rows are grouped by: a column's cell, or the period in which the event's days fall."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Mapping, Sequence

from conflictcli.merge.columns import MERGED
from conflictcli.summary.columns import SUMMARY_COLUMNS
from conflictcli.summary.periods import PERIODS, span
from conflictcli.tables import ADDED, BETWEEN, EVENT_COLUMNS, EVENTS, READ, Cell, none_if_empty

GROUPS: tuple[str, ...] = (*PERIODS, *(name for name in EVENT_COLUMNS if name not in SUMMARY_COLUMNS))
"""The names to group event rows by, as far as these are not added up."""

OF_MERGED: tuple[str, ...] = tuple(name for name in MERGED if name not in EVENTS)
"""Those that only merged events have."""

Group = tuple[Cell, ...]
"""What the rows of a group have in common: a cell for each name that they are grouped by."""


class UnknownColumn(ValueError):
    """A column was asked for that a table does not have; the message says which there are."""


def groups(by: Sequence[str], summed: Collection[str] = SUMMARY_COLUMNS) -> list[str]:
    """The names to group by, each once. Raises `UnknownColumn`, which lists them, for a name there is not.

    `summed`: the columns of sums beside them, which cannot have the same name.
    """
    there = [*PERIODS, *MERGED, *ADDED]
    for name in by:
        if name in summed:
            raise UnknownColumn(f"{name} is added up, not grouped by. {told(summed)}")
        if name not in there:
            raise UnknownColumn(f"no column {name!r}{did_you_mean(name, there)} {told(summed)}")
    return list(dict.fromkeys(by))


MEANT: Mapping[str, str] = {
    **dict.fromkeys(("date", "dates", "days", "daily"), "day"),
    **dict.fromkeys(("weekly",), "week"),
    **dict.fromkeys(("monthly",), "month"),
    **dict.fromkeys(("annual", "yearly"), "year"),
    **dict.fromkeys(("dead", "death", "deaths", "killed", "deadly"), "fatalities"),
    **dict.fromkeys(("hurt", "injured", "wounded"), "injuries"),
    **dict.fromkeys(("attacks", "raids"), "strikes"),
    **dict.fromkeys(("paper", "papers"), "sources"),
    **dict.fromkeys(("weapons", "shells"), "munitions"),
}
"""Words that people write for a name, and that no letters lead to."""
OTHER_PERIODS = ("decade", "fortnight", "half", "hour", "quarter", "season")


def did_you_mean(name: str, there: Sequence[str]) -> str:
    """What a name that there is not may mean: "; did you mean country?", or a full stop."""
    name = name.lower()
    if name.removesuffix("s") in OTHER_PERIODS and set(PERIODS) <= set(there):
        return f"; periods are {', '.join(PERIODS[:-1])} and {PERIODS[-1]}."
    meant = [MEANT[name]] if MEANT.get(name) in there else difflib.get_close_matches(name, there, n=1)
    return f"; did you mean {meant[0]}?" if meant else "."


def told(summed: Collection[str] = SUMMARY_COLUMNS) -> str:
    """Which columns there are."""
    of_rows = [*PERIODS, *(name for name in EVENT_COLUMNS if name not in summed)]
    of_merged = [name for name in OF_MERGED if name not in summed]
    return (
        f"There are: {', '.join(of_rows)}; of merged events also: {', '.join(of_merged)}; "
        f"with a codebook that gives them: {', '.join(ADDED)}"
    )


def keys(cells: Sequence[Cell], name: str, ends: Sequence[Cell]) -> list[Cell]:
    """What groups rows by `name`: a cell each, of the column's `cells`; of a period, of the first and last days."""
    known: dict[object, Cell] = {}
    if name in PERIODS:
        for days in set(zip(cells, ends, strict=True)):
            known[days] = span(*days, name)
        return [known[days] for days in zip(cells, ends, strict=True)]
    read = READ[MERGED.get(name, "text")]
    for cell in set(cells):
        known[cell] = None if none_if_empty(cell) is None else read(cell)
    alike = in_one_order(known.values()) if name in SETS else {}
    return [alike.get(told, told) for told in map(known.__getitem__, cells)]


SETS = frozenset(("country", "admin1", "location", "actor", "target", "sources", "actor_code", "target_code"))
"""Columns that may hold several names: in whatever order a report has them, they are the same group."""


def in_one_order(told: Iterable[Cell]) -> dict[Cell, Cell]:
    """Cells of several names → how all those of the same names are written: "Syria; Iraq" → "Iraq; Syria", the first
    by letters of those that there are."""
    several = [cell for cell in told if isinstance(cell, str) and BETWEEN in cell]
    ways: dict[tuple[str, ...], str] = {}
    for cell in several:
        names = tuple(sorted(cell.split(BETWEEN)))
        ways[names] = min(ways.get(names, cell), cell)
    return {cell: ways[tuple(sorted(cell.split(BETWEEN)))] for cell in several}


def order(cell: Cell) -> tuple[bool, bool, float, str]:
    """Numbers by size, then text by letters, then what is unknown."""
    return (cell is None, isinstance(cell, str), 0 if isinstance(cell, str) or cell is None else cell, str(cell))


def order_of(group: Group) -> tuple[tuple[bool, bool, float, str], ...]:
    return tuple(map(order, group))
