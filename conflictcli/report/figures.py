"""Rows → the figure strip: events, strikes, dead, places, span."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from conflictcli.report.spots import Spot, parts
from conflictcli.summary.sums import Sum
from conflictcli.tables import Record, number

COUNTED = ("strikes", "munitions", "fatalities", "civilian_fatalities", "injuries")
"""What is added up, each with its `_min` and `_max`."""


@dataclass(slots=True)
class Sums:
    """Events, and what they come to."""

    events: int = 0
    of: dict[str, Sum] = field(default_factory=lambda: {name: Sum() for name in COUNTED})

    def add(self, row: Record) -> None:
        self.events += 1
        for name, total in self.of.items():
            total.add(number(row[name]), number(row.get(f"{name}_min")), number(row.get(f"{name}_max")))


@dataclass(slots=True)
class Figures:
    """What all rows come to."""

    sums: Sums = field(default_factory=Sums)
    undated: int = 0
    unplaced: int = 0
    merged: int = 0
    reports: int = 0
    places: set[tuple[Any, ...]] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    first: str | None = None
    last: str | None = None

    @property
    def events(self) -> int:
        return self.sums.events

    def add(self, row: Record, spots: Sequence[Spot]) -> None:
        self.sums.add(row)
        self.undated += row["event_date"] is None
        self.unplaced += not spots
        told = number(row["n_reports"])
        self.merged += told is not None
        self.reports += 1 if told is None else told
        self.places.update(spot.key for spot in spots)
        self.countries.update(parts(row, "country"))
        self.sources.update(parts(row, "sources") or parts(row, "source"))
        if row["event_date"] is not None:
            first, last = str(row["event_date"]), str(row["event_date_end"] or row["event_date"])
            self.first = first if self.first is None else min(self.first, first)
            self.last = last if self.last is None else max(self.last, last)

    def told(self) -> dict[str, Any]:
        """As the payload has them."""
        return {
            "events": self.events,
            "reports": self.reports if self.merged else None,
            **{name: [total.stated, total.low, total.high] for name, total in self.sums.of.items()},
            "uncounted": self.sums.of["strikes"].without,
            "places": len(self.places),
            "countries": len(self.countries),
            "sources": len(self.sources),
            "from": self.first,
            "to": self.last,
            "undated": self.undated,
            "unplaced": self.unplaced,
        }
