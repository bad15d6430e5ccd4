"""What is asked of rows: by which columns, which sums, how many groups, in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from conflictcli.summary.columns import DEFAULT, FIGURES, VALUES, columns_of_values
from conflictcli.summary.groups import Group, UnknownColumn, did_you_mean, groups
from conflictcli.summary.periods import PERIODS, nest

GROUP = "group"
"""What `sort` is where the groups stand in their own order."""


@dataclass(frozen=True, slots=True)
class Pivot:
    """A table that is asked for; `Pivot.of` checks what a person wrote.

    `by`: what rows are grouped by. `values`: what is added up, the first of which is ranked and shown as a share.
    `fill`: whether periods without an event are groups, too. `top`: how many stand for themselves, the others being
    one; None for all. `sort`: GROUP, one of `values` (the largest first), or "": by the first value where there is a
    `top`, else GROUP. `totals`, `shares`: whether rows are to have a total below them, and a share beside them.
    `since`, `until`: the days from and to which periods are filled; None for those of the first and the last event.

    Groups are what is ranked; where gaps are filled for each country, countries are, each with all its months.
    """

    by: tuple[str, ...]
    values: tuple[str, ...] = DEFAULT
    fill: bool = False
    top: int | None = None
    sort: str = ""
    totals: bool = False
    shares: bool = False
    since: date | None = None
    until: date | None = None

    @classmethod
    def of(
        cls,
        by: Sequence[str],
        values: Sequence[str] = DEFAULT,
        *,
        fill: bool = False,
        top: int | None = None,
        sort: str = "",
        totals: bool = False,
        shares: bool = False,
        since: date | None = None,
        until: date | None = None,
    ) -> Pivot:
        """Raises `UnknownColumn` for a name there is not, `CannotFill` where `fill` has nothing to go by."""
        values = summed(values)
        sort = sorting(sort, values)
        names = tuple(groups(by, columns_of_values(values)))
        pivot = cls(names, tuple(values), fill, top, sort, totals, shares, since, until)
        if fill and not pivot.periods:
            raise CannotFill(f"needs {', '.join(PERIODS[:-1])} or {PERIODS[-1]} to group by, as country,month has")
        if fill and not nest(pivot.periods):
            raise CannotFill("cannot go by week and month or year at once: a week may lie in two of them")
        return pivot

    @property
    def periods(self) -> tuple[str, ...]:
        return tuple(name for name in self.by if name in PERIODS)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of sums, in order."""
        return columns_of_values(self.values)

    @property
    def first(self) -> str:
        """The value that is shown as a bar and a share."""
        return self.values[0]

    @property
    def ranked_by(self) -> str:
        """The value by which groups are the largest."""
        return self.first if self.sort in ("", GROUP) else self.sort

    @property
    def is_ranked(self) -> bool:
        """Whether the largest group comes first."""
        return self.sort not in ("", GROUP) or (not self.sort and self.top is not None)

    @property
    def is_series(self) -> bool:
        """Whether lines of time are ranked, not groups."""
        return self.fill and len(self.periods) < len(self.by)

    @property
    def label(self) -> int:
        """Which column names the others: the first, or the first that is no period where each period has them."""
        return next(at for at, name in enumerate(self.by) if not (self.is_series and name in PERIODS))

    def ranked(self, group: Group) -> Group:
        """What a group is ranked as: itself, or the line of time that it is in."""
        return self.untimed(group) if self.is_series else group

    def untimed(self, group: Group) -> Group:
        """A group without its periods."""
        return tuple(None if name in PERIODS else cell for name, cell in zip(self.by, group, strict=True))

    def rest(self, group: Group, label: str) -> Group:
        """What a group that is left out stands under."""
        return tuple(
            label if at == self.label else cell if self.is_series and self.by[at] in PERIODS else None
            for at, cell in enumerate(group)
        )

    @property
    def share(self) -> str:
        """What the column of shares is called."""
        return f"{self.first}_percent"

    def size(self, sums: dict[str, int | None]) -> int:
        """How large a group is: its figure, or the least that the words commit to where that is more; -1 unknown."""
        ends = ("", "_low") if self.ranked_by in FIGURES else ("",)
        return max((-1 if (told := sums[self.ranked_by + end]) is None else told) for end in ends)


def summed(values: Sequence[str]) -> list[str]:
    """The names to add up, each once. Raises `UnknownColumn`, which lists them, for one there is not."""
    for name in values:
        if name not in VALUES:
            raise UnknownColumn(f"no value {name!r}{did_you_mean(name, VALUES)} There are: {', '.join(VALUES)}")
    return list(dict.fromkeys(values))


def sorting(sort: str, values: Sequence[str]) -> str:
    """What to sort by: GROUP, or one of the values of the table. Raises `UnknownColumn` for anything else."""
    there = (GROUP, *values)
    if sort and sort not in there:
        raise UnknownColumn(
            f"{sort!r} is no value of the table{did_you_mean(sort, there)} There are: {', '.join(there)}"
        )
    return sort


class CannotFill(ValueError):
    """Gaps cannot be filled; the message says why, and what to ask instead."""
