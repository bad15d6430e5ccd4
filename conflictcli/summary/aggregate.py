"""Rows → the table: groups in order, gaps filled, the rest and the total."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictcli.merge.columns import MERGED
from conflictcli.summary.columns import COUNTS, DEFAULT
from conflictcli.summary.groups import Group, order_of
from conflictcli.summary.parts import Parts, Row, Sums, apart
from conflictcli.summary.periods import ends_of, every, finest_of, first_day, period
from conflictcli.summary.pivot import CannotFill, Pivot
from conflictcli.tables import Cell, Columns, Record

if TYPE_CHECKING:
    import pandas as pd

    from conflictcli.events.event import Event

MOST = 100_000
"""Rows that filled gaps may come to: a single event of long ago would make millions."""

OTHERS, TOTAL = "others", "total"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: a group and what it comes to."""

    group: Group
    sums: Sums


@dataclass(frozen=True, slots=True)
class Summary:
    """Rows added up. `lines`: the groups, in the order asked for. `others`: what the groups left out come to, `left` in
    number; None where there are none. `total`: what all rows come to; a document in two groups is one here.
    """

    pivot: Pivot
    lines: Sequence[Line]
    others: Sums | None
    left: int
    total: Sums
    filled: int
    """How many of the groups are gaps that were filled."""

    @property
    def has_labels(self) -> bool:
        """Whether a record is no group, and so stands under a word in the first column."""
        return self.others is not None or self.pivot.totals

    @property
    def columns(self) -> Columns:
        """The columns and what each holds: groups are text, or their column's own kind; sums are whole numbers."""
        kinds = {name: MERGED.get(name, "text") for name in self.pivot.by}
        if self.has_labels:
            kinds[self.pivot.by[0]] = "text"
        share = {self.pivot.share: "decimal"} if self.pivot.shares else {}
        return kinds | dict.fromkeys(self.pivot.columns, "integer") | share

    def records(self) -> Iterator[Record]:
        """A record a line; then the others, where there are any; then the total, where it is asked for."""
        firsts = {line.group[0] for line in self.lines}
        for line in self.lines:
            yield self._record(line.group, line.sums)
        if self.others is not None:
            yield self._record(self._labelled(OTHERS, firsts), self.others)
        if self.pivot.totals:
            yield self._record(self._labelled(TOTAL, firsts), self.total)

    def percent(self, sums: Sums) -> float | None:
        """How much of the total of the first value this is; None where one of them is unknown, or there is nothing."""
        part, whole = sums[self.pivot.first], self.total[self.pivot.first]
        return None if part is None or not whole else round(100 * part / whole, 2)

    def _record(self, group: Group, sums: Sums) -> Record:
        share: Record = {self.pivot.share: self.percent(sums)} if self.pivot.shares else {}
        return {**dict(zip(self.pivot.by, group, strict=True)), **sums, **share}

    def _labelled(self, label: str, taken: Iterable[Cell]) -> Group:
        """A word that is no group of the table, in the first column."""
        while label in taken:
            label = f"({label})"
        return (label, *[None] * (len(self.pivot.by) - 1))


def summarize(rows: Iterable[Event | Row], pivot: Pivot) -> Summary:
    """Events, rows or merged events → a line a group. Raises `CannotFill` and `TooLarge`.

    An event of several days that a period does not hold is put under both its ends ("2014-12/2015-01"), never under
    one. Several countries on one row stay one group ("Iraq; Syria"): nothing is counted twice. What is unknown is None
    and comes last; the rest is in order, or the largest first, and of one size in order.
    """
    parts = apart(rows, pivot)
    lines = [Line(group, sums) for group, sums in zip(parts.groups, parts.sums(), strict=True)]
    gaps = (
        [Line(group, dict.fromkeys(pivot.columns, 0)) for group in missing(parts.groups, pivot)] if pivot.fill else []
    )
    lines = sorted([*lines, *gaps], key=lambda line: order_of(line.group))
    ranked = sorted(lines, key=lambda line: -pivot.size(line.sums))
    chosen, left = ranked[: pivot.top], ranked[pivot.top :] if pivot.top is not None else []
    if not pivot.is_ranked:
        inside = {line.group for line in chosen}
        chosen = [line for line in lines if line.group in inside]
    return Summary(pivot, chosen, rest(parts, left) if left else None, len(left), whole(parts), len(gaps))


def rest(parts: Parts, left: Sequence[Line]) -> Sums:
    """What the groups that are left out come to, counted anew: one document may be in two of them."""
    outside = {line.group for line in left}
    if outside.isdisjoint(parts.groups):
        return dict.fromkeys(parts.pivot.columns, 0)
    is_out = [group in outside for group in parts.groups]
    return parts.sums([int(is_out[at]) for at in parts.group_of], 2)[1]


def whole(parts: Parts) -> Sums:
    """What all rows come to; of none, no figures."""
    if not parts.groups:
        return {name: 0 if name in COUNTS else None for name in parts.pivot.columns}
    return parts.sums([0] * len(parts.group_of), 1)[0]


def missing(groups: Sequence[Group], pivot: Pivot) -> list[Group]:
    """The periods between the first and the last that have no group, for each combination of the other names that has
    a day at all.

    Raises `CannotFill` where they are too many.
    """
    places = {name: pivot.by.index(name) for name in pivot.periods}
    finest = finest_of(pivot.periods)
    ends = ends_of({group[places[finest]] for group in groups}, finest)
    if ends is None:
        return []
    dated = (group for group in groups if group[places[finest]] is not None)
    others = list(dict.fromkeys(without(group, places.values()) for group in dated))
    first, last = ends
    if (number := len(others) * (last - first + 1)) > MOST:
        days = " to ".join(period(first_day(end, finest), finest) for end in ends)
        raise CannotFill(
            f"would make {number:,} rows: {finest}s from {days}"
            + (f", for each of {len(others):,} groups" if len(others) > 1 else "")
            + ". Take longer periods or fewer columns: --by year; or leave out what is long ago"
        )
    there = set(groups)
    gaps = (
        tuple(spell.get(name, cell) for name, cell in zip(pivot.by, other, strict=True))
        for spell in every(first, last, pivot.periods)
        for other in others
    )
    return [gap for gap in gaps if gap not in there]


def without(group: Group, places: Iterable[int]) -> Group:
    """A group without its periods."""
    left_out = set(places)
    return tuple(None if at in left_out else cell for at, cell in enumerate(group))


def aggregate(rows: Iterable[Event | Row], by: Sequence[str], values: Sequence[str] = DEFAULT) -> pd.DataFrame:
    """The same as a pandas table: a row a group, in order. Raises `UnknownColumn` and `TooLarge`."""
    import pandas as pd

    summary = summarize(rows, Pivot.of(by, values))
    return pd.DataFrame(list(summary.records()), columns=list(summary.columns), dtype=object)
