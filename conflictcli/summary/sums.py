"""Figures added up: what is stated, the least that the words commit to, the most that they allow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictcli.tables import Cell, number

if TYPE_CHECKING:
    import pandas as pd

    Numbers = pd.Series[int]


@dataclass(slots=True)
class Sum:
    """Figures added up: what is stated, what the words commit to, and the most they allow.

    `stated` and `low` are None until a row has a figure; `high` is None as soon as one row's upper bound is open.
    `without` counts the rows that give no best figure.
    """

    stated: int | None = None
    low: int | None = None
    high: int | None = None
    is_open: bool = False
    without: int = 0

    def add(self, stated: int | None, low: int | None, high: int | None) -> None:
        self.without += stated is None
        self.stated = plus(self.stated, stated)
        if (least := at_least(stated, low, high)) is None:
            return
        self.low = plus(self.low, least)
        most = at_most(stated, low, high)
        self.is_open |= most is None
        self.high = None if self.is_open else plus(self.high, most)

    def join(self, more: Sum) -> None:
        """Adds another sum, as `add` would have added its rows."""
        self.without += more.without
        self.stated = plus(self.stated, more.stated)
        self.low = plus(self.low, more.low)
        self.is_open |= more.is_open
        self.high = None if self.is_open else plus(self.high, more.high)


def plus(total: int | None, more: int | None) -> int | None:
    return total if more is None else (total or 0) + more


def at_least(stated: int | None, low: int | None, high: int | None) -> int | None:
    """What a row commits to: its lower bound, else its figure; None when it counts nothing."""
    if low is None and stated is None:
        return None if high is None else 0
    return stated if low is None else low


def at_most(stated: int | None, low: int | None, high: int | None) -> int | None:
    """What a row allows: its upper bound; its figure where it has no bound at all ("about 30"); else None, open."""
    return stated if high is None and low is None else high


def bounds(stated: Numbers, low: Numbers, high: Numbers) -> tuple[Numbers, Numbers, pd.Series[bool]]:
    """`at_least` and `at_most` of many rows at once, and whether a row counts and is open above."""
    least = low.fillna(stated).mask(low.isna() & stated.isna() & high.notna(), 0)
    most = high.mask(high.isna() & low.isna(), stated)
    return least, most, least.notna() & most.isna()


@dataclass(slots=True)
class Totals:
    """The foot of a table: events, strikes, dead and hurt."""

    events: int
    strikes: Sum
    fatalities: Sum
    injuries: Sum

    @classmethod
    def none(cls) -> Totals:
        return cls(0, Sum(), Sum(), Sum())

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, Cell]]) -> Totals:
        totals = cls.none()
        for each in rows:
            totals.add(each)
        return totals

    def add(self, cells: Mapping[str, Cell]) -> None:
        self.events += 1
        for name, total in (("strikes", self.strikes), ("fatalities", self.fatalities), ("injuries", self.injuries)):
            total.add(*(number(cells.get(column)) for column in (name, f"{name}_min", f"{name}_max")))
