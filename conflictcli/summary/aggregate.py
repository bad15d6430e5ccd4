"""Rows → sums by group: the pandas of the package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from conflictcli.summary.columns import FIGURES, SUMMARY_COLUMNS
from conflictcli.summary.groups import groups, key, order
from conflictcli.summary.sums import at_least, at_most
from conflictcli.tables import EVENTS, Cell, Record, number, record

if TYPE_CHECKING:
    import pandas as pd

    from conflictcli.events.event import Event


def aggregate(rows: Iterable[Event | Mapping[str, Cell]], by: Sequence[str]) -> pd.DataFrame:
    """Events or rows → one row a group, with `SUMMARY_COLUMNS`. Raises `UnknownColumn`.

    `by`: any columns that are not summed, and `day`, `week` (ISO), `month`, `year`, which are of the event's date; an
    event of several days that a period does not hold is put under both its ends ("2014-12/2015-01"), never under one.
    Several countries on one row stay one group ("Iraq; Syria"): nothing is counted twice. What is unknown is None and
    comes last; the rest is in order.

    `strikes` adds up the figures, `strikes_low` what the rows commit to (the lower bound, else the figure),
    `strikes_high` the upper bounds (the figure, where a row has no bound), and is empty as soon as one row with a
    count is open above ("at least 12"). All three are empty where no row of the group counts;
    `events_without_count` says how many rows have no figure. `fatalities` likewise. `documents` counts different ones.
    """
    import pandas as pd

    by = groups(by)
    cells = [each if isinstance(each, Mapping) else record(each) for each in rows]
    if not cells:
        return pd.DataFrame(columns=[*by, *SUMMARY_COLUMNS], dtype=object)
    frame = pd.DataFrame({name: pd.Series([key(each, name) for each in cells], dtype=object) for name in by})
    frame["documents"] = pd.Series([each.get("doc_id") for each in cells], dtype=object)
    for figure in FIGURES:
        told = [tuple(number(each.get(figure + end)) for end in ("", "_min", "_max")) for each in cells]
        least = [at_least(*each) for each in told]
        frame[figure] = pd.array([stated for stated, _, _ in told], dtype="Int64")
        frame[f"{figure}_low"] = pd.array(least, dtype="Int64")
        frame[f"{figure}_high"] = pd.array([at_most(*each) for each in told], dtype="Int64")
        frame[f"{figure} open"] = [
            known is not None and at_most(*each) is None for known, each in zip(least, told, strict=True)
        ]
    frame["events_without_count"] = frame["strikes"].isna()
    grouped = frame.groupby(by, dropna=False, sort=False)
    sums = grouped[[figure + end for figure in FIGURES for end in ("", "_low", "_high")]].sum(min_count=1)
    for figure in FIGURES:
        sums[f"{figure}_high"] = sums[f"{figure}_high"].mask(grouped[f"{figure} open"].any())
    sums["events"] = grouped.size()
    sums["events_without_count"] = grouped["events_without_count"].sum()
    sums["documents"] = grouped["documents"].nunique()
    table = sums.reset_index().astype(object)[[*by, *SUMMARY_COLUMNS]]
    table = table.where(table.notna(), None)
    keys = [tuple(map(order, cells)) for cells in table[by].itertuples(index=False, name=None)]
    in_order = sorted(range(len(keys)), key=keys.__getitem__)
    return table.iloc[in_order].reset_index(drop=True)


def summary_records(table: pd.DataFrame) -> Iterator[Record]:
    """What `aggregate` gives → records, as every output takes them."""
    for cells in table.itertuples(index=False, name=None):
        yield dict(zip(table.columns, cells, strict=True))


def kinds_of(table: pd.DataFrame) -> dict[str, str]:
    """The columns of a summary and what each holds: groups are text, or a number's own kind; sums are whole numbers."""
    return {name: "integer" if name in SUMMARY_COLUMNS else EVENTS.get(name, "text") for name in table.columns}
