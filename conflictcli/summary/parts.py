"""Rows → what groups them and what is added up → sums by group: the pandas of the package."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from conflictcli.summary.columns import FIGURES
from conflictcli.summary.groups import Group, keys
from conflictcli.summary.periods import PERIODS
from conflictcli.summary.sums import bounds
from conflictcli.tables import Cell, number, parts_of, record

if TYPE_CHECKING:
    import pandas as pd

    from conflictcli.events.event import Event
    from conflictcli.summary.pivot import Pivot

Row = Mapping[str, Cell]
Sums = dict[str, int | None]
"""What a group comes to: a number for each column of sums."""

LARGEST = 2**63 - 1
"""The largest whole number that every format can hold."""


class TooLarge(ValueError):
    """A sum that no format can hold; the message says of what."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Rows taken apart. `group_of`: of each row, which of `groups` it is in. `cells`: what is to be added up."""

    pivot: Pivot
    groups: Sequence[Group]
    group_of: Sequence[int]
    cells: pd.DataFrame

    def sums(self, group_of: Sequence[int] | None = None, number: int | None = None) -> list[Sums]:
        """The sums of each group; or, of rows grouped otherwise, of each of a `number` of groups, none without rows.

        A figure is what is stated, the least that the rows commit to, and the most that they allow: None as soon as one
        row is open above. All three are None where no row of the group counts.
        """
        import pandas as pd

        of = pd.Series(self.group_of if group_of is None else group_of, dtype="int64")
        several = [value for value in self.pivot.values if value in SEVERAL]
        different = [value for value in self.pivot.values if value in DIFFERENT]
        added = self.cells.drop(columns=several + different).groupby(of).sum(min_count=1)
        columns = {}
        for value in self.pivot.values:
            if value in FIGURES:
                columns[value] = added[f"{value} stated"]
                columns[f"{value}_low"] = added[f"{value} least"]
                columns[f"{value}_high"] = added[f"{value} most"].mask(added[f"{value} is_open"] > 0)
            elif value in different:
                columns[value] = self.cells.groupby(of)[value].nunique()
            elif value in several:
                told = self.cells[value].explode()
                columns[value] = told.groupby(of.loc[told.index].to_numpy()).nunique()
            else:
                columns[value] = added[value]
        table = pd.DataFrame(columns, index=range(len(self.groups) if number is None else number))
        # A group without rows has nothing, which must not make decimals of the numbers of the others.
        table = table[list(self.pivot.columns)].astype("Int64").astype(object)
        return table.where(table.notna(), None).to_dict("records")  # type: ignore[return-value]


DIFFERENT = frozenset(("documents", "places"))
"""What is counted once in a group, however many rows have it."""
SEVERAL = frozenset(("sources",))
"""Likewise, and a row may have several."""


def apart(rows: Iterable[Event | Row], pivot: Pivot) -> Parts:
    """Events, rows or merged events → what groups them, and what is to be added up. Raises `TooLarge`.

    `rows` may be more than fit into memory as they are: what is not asked for is not kept.
    """
    import pandas as pd

    names = needed(pivot)
    kept = [tuple(map(each.get, names)) for each in (row if isinstance(row, Mapping) else record(row) for row in rows)]
    columns: dict[str, Sequence[Cell]] = dict(
        zip(names, zip(*kept, strict=True) if kept else [()] * len(names), strict=True)
    )
    by = [
        keys(columns["event_date" if name in PERIODS else name], name, columns.get("event_date_end", ()))
        for name in pivot.by
    ]
    seen: dict[Group, int] = {}
    group_of = [seen.setdefault(group, len(seen)) for group in zip(*by, strict=True)]
    cells: dict[str, Any] = {}
    for value in pivot.values:
        if value in FIGURES:
            stated, low, high = (
                pd.Series(whole_numbers(columns[value + end], value), dtype="Int64") for end in ("", "_min", "_max")
            )
            least, most, is_open = bounds(stated, low, high)
            told = {"stated": stated, "least": least, "most": most, "is_open": is_open.astype("int64")}
            cells |= {f"{value} {part}": series for part, series in told.items()}
        else:
            cells[value] = 1 if value == "events" else counted(value, columns)
    return Parts(pivot, list(seen), group_of, pd.DataFrame(cells, index=range(len(kept))))


def whole_numbers(cells: Sequence[Cell], value: str) -> list[int | None]:
    """Cells as numbers. Raises `TooLarge` where these, and what stands in for those that are missing, may come to more
    than a column holds.
    """
    numbers = list(map(number, cells))
    if sum(cell for cell in numbers if cell) > LARGEST // 2:
        raise TooLarge(f"the {value} of all rows are more than can be written. See which row has so many")
    return numbers


def needed(pivot: Pivot) -> list[str]:
    """The columns of rows that a pivot takes."""
    names: list[str] = []
    for name in pivot.by:
        names += ["event_date", "event_date_end"] if name in PERIODS else [name]
    for value in pivot.values:
        names += [f"{value}{end}" for end in ("", "_min", "_max")] if value in FIGURES else OF[value]
    return list(dict.fromkeys(names))


OF: Mapping[str, list[str]] = {
    "events": ["event_id"],
    "events_without_count": ["strikes"],
    "documents": ["doc_id"],
    "reports": ["n_reports"],
    "sources": ["source", "sources", "n_reports"],
    "places": ["country", "admin1", "location"],
}
"""The columns that are counted."""


def counted(value: str, columns: Mapping[str, Sequence[Cell]]) -> pd.Series[Any]:
    """What is counted of each row: whether, how many, or which."""
    import pandas as pd

    told = [columns[name] for name in OF[value]]
    if value == "events_without_count":
        return pd.Series([cell is None or cell == "" for cell in told[0]], dtype=bool)
    if value == "reports":
        return pd.Series([cell or 1 for cell in whole_numbers(told[0], value)], dtype="int64")
    if value == "documents":
        return pd.Series([cell or None for cell in told[0]], dtype=object)
    if value == "places":
        known: dict[tuple[Cell, ...], int] = {}
        places = [known.setdefault(place, len(known)) if any(place) else None for place in zip(*told, strict=True)]
        return pd.Series(places, dtype="Int64")
    # A paper's name may have a semicolon: only merged events have several papers.
    return pd.Series(
        [list(parts_of(several)) if merged else [one or None] for one, several, merged in zip(*told, strict=True)],
        dtype=object,
    )
