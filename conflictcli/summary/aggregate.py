"""Rows → the table: groups in order, gaps filled, the rest and the total."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictcli.merge.columns import MERGED
from conflictcli.summary.columns import COUNTS
from conflictcli.summary.groups import Group, order, order_of
from conflictcli.summary.parts import Parts, Row, Sums, apart
from conflictcli.summary.periods import PERIODS, ends_of, every, finest_of, first_day, number_of, period
from conflictcli.summary.pivot import CannotFill, Pivot
from conflictcli.tables import Cell, Columns, Record

if TYPE_CHECKING:
    from conflictcli.events.event import Event

MOST = 100_000
"""Rows that filled gaps may come to: a single event of long ago would make millions."""

OTHERS, TOTAL = "others", "total"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: a group and what it comes to. `is_rest`: whether it stands for the groups left out."""

    group: Group
    sums: Sums
    is_rest: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """Rows added up. `lines`: the groups, and those that stand for others, in the order asked for. `total`: what all
    rows come to; a document in two groups is one here.
    """

    pivot: Pivot
    lines: Sequence[Line]
    total: Sums
    groups: int
    """How many groups there are, also those left out."""
    gaps: int
    """How many of them are gaps that were filled."""
    left: int
    """How many of what is ranked are left out."""

    @property
    def columns(self) -> Columns:
        """The columns and what each holds: groups are text, or their column's own kind; sums are whole numbers."""
        kinds = {name: MERGED.get(name, "text") for name in self.pivot.by}
        if self.left:
            kinds[self.pivot.by[self.pivot.label]] = "text"
        if self.pivot.totals:
            kinds[self.pivot.by[0]] = "text"
        share = {self.pivot.share: "decimal"} if self.pivot.shares else {}
        return kinds | dict.fromkeys(self.pivot.columns, "integer") | share

    def records(self) -> Iterator[Record]:
        """A record a line; then the total, where it is asked for."""
        for line in self.lines:
            yield self._record(line.group, line.sums)
        if self.pivot.totals:
            label = free(TOTAL, (line.group[0] for line in self.lines))
            yield self._record((label, *[None] * (len(self.pivot.by) - 1)), self.total)

    def percent(self, sums: Sums) -> float | None:
        """How much of the total of the first value this is; None where one of them is unknown, or there is nothing."""
        part, whole = sums[self.pivot.first], self.total[self.pivot.first]
        return None if part is None or not whole else 100 * part / whole

    def _record(self, group: Group, sums: Sums) -> Record:
        percent = self.percent(sums) if self.pivot.shares else None
        share: Record = {self.pivot.share: percent and round(percent, 2)} if self.pivot.shares else {}
        return {**dict(zip(self.pivot.by, group, strict=True)), **sums, **share}


def free(label: str, taken: Iterable[Cell]) -> str:
    """A word that is no name of the table: total, or (total) where something is called so."""
    names = set(taken)
    while label in names:
        label = f"({label})"
    return label


def summarize(rows: Iterable[Event | Row], pivot: Pivot) -> Summary:
    """Events, rows or merged events → a line a group. Raises `CannotFill` and `TooLarge`.

    An event of several days that a period does not hold is put under both its ends ("2014-12/2015-01"), never under
    one. Several countries on one row stay one group ("Iraq; Syria"): nothing is counted twice. What is unknown is None
    and comes last; the rest is in order, or the largest first, and of one size in order.
    """
    parts = apart(rows, pivot)
    lines = [Line(group, sums) for group, sums in zip(parts.groups, parts.sums(), strict=True)]
    gaps = [Line(gap, dict.fromkeys(pivot.columns, 0)) for gap in (missing(parts.groups, pivot) if pivot.fill else ())]
    lines += gaps
    ranks = ranking(parts, lines, pivot)
    top = len(ranks) if pivot.top is None else pivot.top
    chosen = [line for line in lines if ranks[pivot.ranked(line.group)] < top]
    left = [line for line in lines if ranks[pivot.ranked(line.group)] >= top]
    shown = [*chosen, *rest(parts, left)]
    shown.sort(key=lambda line: place(line, ranks, pivot))
    return Summary(pivot, shown, whole(parts), len(lines), len(gaps), max(0, len(ranks) - top))


def ranking(parts: Parts, lines: Sequence[Line], pivot: Pivot) -> dict[Group, int]:
    """What is ranked (groups, or lines of time) → its rank from 0, the largest first, and of one size in order."""
    ranked = sorted({pivot.ranked(line.group) for line in lines}, key=order_of)
    number = {group: at for at, group in enumerate(ranked)}
    if pivot.is_series:
        sums = parts.sums([number[pivot.ranked(parts.groups[at])] for at in parts.group_of], len(ranked))
    else:
        known = {line.group: line.sums for line in lines}
        sums = [known[group] for group in ranked]
    largest = sorted(range(len(ranked)), key=lambda at: -pivot.size(sums[at]))
    return {ranked[at]: rank for rank, at in enumerate(largest)}


def rest(parts: Parts, left: Sequence[Line]) -> list[Line]:
    """What stands for the groups left out: a line, or one a period; counted anew, for a document may be in two of them.

    What happened in none of them, since they are gaps alone, comes to 0.
    """
    pivot = parts.pivot
    label = free(OTHERS, (group[pivot.label] for group in parts.groups))
    under = {line.group: pivot.rest(line.group, label) for line in left}
    number = {group: at for at, group in enumerate(dict.fromkeys(under.values()))}
    if not number:
        return []
    of_rows = [number.get(under.get(parts.groups[at], ()), len(number)) for at in parts.group_of]
    sums, told = parts.sums(of_rows, len(number) + 1), set(of_rows)
    nothing: Sums = dict.fromkeys(pivot.columns, 0)
    return [Line(group, sums[at] if at in told else nothing, is_rest=True) for group, at in number.items()]


def place(line: Line, ranks: Mapping[Group, int], pivot: Pivot) -> tuple[object, ...]:
    """What a line is sorted by: names in order or by rank, the others behind them, and periods in order."""
    rank = len(ranks) if line.is_rest else ranks[pivot.ranked(line.group)]
    if not pivot.is_ranked:
        return tuple((line.is_rest and at == pivot.label, order(cell)) for at, cell in enumerate(line.group))
    if not pivot.is_series:
        return (rank,)
    cells = enumerate(line.group)
    return tuple(
        rank if at == pivot.label else order(cell) for at, cell in cells if at == pivot.label or pivot.by[at] in PERIODS
    )


def whole(parts: Parts) -> Sums:
    """What all rows come to; of none, no figures."""
    if not parts.groups:
        return {name: 0 if name in COUNTS else None for name in parts.pivot.columns}
    return parts.sums([0] * len(parts.group_of), 1)[0]


def missing(groups: Sequence[Group], pivot: Pivot) -> list[Group]:
    """The periods between the first and the last that have no group, for each combination of the other names that has
    a day at all. The first and the last are those that were asked for; else those of the events.

    Raises `CannotFill` where they are too many.
    """
    places = {name: pivot.by.index(name) for name in pivot.periods}
    finest = finest_of(pivot.periods)
    ends = ends_to_fill({group[places[finest]] for group in groups}, finest, pivot)
    if ends is None:
        return []
    first, last = ends
    dated = (group for group in groups if group[places[finest]] is not None)
    others = list(dict.fromkeys(pivot.untimed(group) for group in dated))
    if len(places) == len(pivot.by):
        others = [(None,) * len(pivot.by)]  # A time in which nothing happened at all has its periods, too.
    if (number := len(others) * (last - first + 1)) > MOST:
        days = " to ".join(period(first_day(end, finest), finest) for end in ends)
        raise CannotFill(
            f"would make {number:,} rows: {finest}s from {days}"
            + (f", for each of {len(others):,} groups" if len(others) > 1 else "")
            + ". Take longer periods, as years, or fewer columns; or leave out what is long ago"
        )
    there = set(groups)
    gaps = (
        tuple(spell.get(name, cell) for name, cell in zip(pivot.by, other, strict=True))
        for spell in every(first, last, pivot.periods)
        for other in others
    )
    return [gap for gap in gaps if gap not in there]


def ends_to_fill(labels: Iterable[Cell], name: str, pivot: Pivot) -> tuple[int, int] | None:
    """The numbers of the first and the last period: those asked for, which no event stretches; else those there are."""
    since, until = (None if day is None else number_of(period(day, name), name) for day in (pivot.since, pivot.until))
    there = ends_of(labels, name)
    if there is None:
        return None if since is None or until is None else (since, until)
    return (there[0] if since is None else since, there[1] if until is None else until)
