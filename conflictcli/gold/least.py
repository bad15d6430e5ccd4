"""`--least f1=0.8` → a floor under a figure, and whether the figure falls below it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from conflictcli.gold.figures import SHARES, Measure

_TOLD = re.compile(r"(?:(?P<name>[^=]+)=)?(?P<value>\d*\.?\d+)", re.ASCII)


class NoFloor(ValueError):
    """A `--least` that cannot be meant; the message says how one is written."""


@dataclass(frozen=True, slots=True)
class Floor:
    """The least that a share may be: of events, or of a column."""

    share: str
    least: float
    column: str = ""

    @property
    def name(self) -> str:
        return f"{self.column} {self.share}" if self.column else self.share

    def below(self, events: Measure, columns: Sequence[Measure]) -> str:
        """What is said where the figure is below it; empty where it is not. A figure of nothing is not below."""
        measure = next((each for each in columns if each.name == self.column), None) if self.column else events
        value = getattr(measure, self.share).value if measure is not None else None
        if value is None or value >= self.least:
            return ""
        return f"{self.name} is {value:.4f}, below {self.least:g}"


def floor_of(told: str, columns: Collection[str]) -> Floor:
    """`0.8` and `f1=0.8` are of events; `recall=0.9`; `strikes=0.8` is the f1 of a column, `strikes.recall=0.8` another
    share of it. Raises NoFloor."""
    found = _TOLD.fullmatch(told.replace(" ", ""))
    if not found or not 0 <= float(found["value"]) <= 1:
        raise NoFloor(f"{told!r} is no floor. Write a share from 0 to 1: 0.8, or recall=0.8, or strikes=0.8")
    name, value = found["name"] or "f1", float(found["value"])
    if name in SHARES:
        return Floor(name, value)
    column, _, share = name.partition(".")
    if column not in columns:
        raise NoFloor(f"{told!r}: {column!r} is not scored. There are: {', '.join((*SHARES, *columns))}")
    if share and share not in SHARES:
        raise NoFloor(f"{told!r}: {share!r} is none of {', '.join(SHARES)}")
    return Floor(share or "f1", value, column)
