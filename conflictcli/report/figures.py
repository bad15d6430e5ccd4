"""Rows → the figure strip: events, strikes, dead, places, span."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from conflictcli.report.spots import Spot
from conflictcli.summary.sums import Sum
from conflictcli.tables import Record, number, parts_of

COUNTED = ("strikes", "munitions", "fatalities", "civilian_fatalities", "injuries")
"""What is added up, each with its `_min` and `_max`."""

TOLL, SMALL = 1_000, 20
"""So many dead in one event are often a running total; of no more events than SMALL nothing is said of it."""

CELLS = tuple((name, f"{name}_min", f"{name}_max") for name in COUNTED)


@dataclass(slots=True)
class Sums:
    """Events, and what they come to."""

    events: int = 0
    of: dict[str, Sum] = field(default_factory=lambda: {name: Sum() for name in COUNTED})

    def add(self, row: Record) -> None:
        self.events += 1
        for (name, low, high), total in zip(CELLS, self.of.values(), strict=True):
            told, least, most = row[name], row.get(low), row.get(high)
            if told is None and least is None and most is None:  # most are
                total.without += 1
            else:
                total.add(number(told), number(least), number(most))

    def join(self, more: Sums) -> None:
        """Adds other sums to these, as `add` would have added their events."""
        self.events += more.events
        for name, total in self.of.items():
            total.join(more.of[name])


@dataclass(slots=True)
class Figures:
    """What all rows come to, but for the sums."""

    undated: int = 0
    unplaced: int = 0
    merged: int = 0
    reports: int = 0
    places: set[tuple[Any, ...]] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    first: str | None = None
    last: str | None = None
    tolls: int = 0
    dead_of_tolls: int = 0

    def add(self, row: Record, spots: Sequence[Spot]) -> None:
        self.undated += row["event_date"] is None
        self.unplaced += not spots
        told = number(row["n_reports"])
        self.merged += told is not None
        self.reports += 1 if told is None else told
        self.places.update(spot.key for spot in spots)
        self.countries.update(parts_of(row["country"]))
        self.sources.update(parts_of(row["sources"]) or parts_of(row["source"]))
        dead = number(row["fatalities"]) or 0
        if dead >= TOLL:
            self.tolls += 1
            self.dead_of_tolls += dead
        if row["event_date"] is not None:
            first, last = str(row["event_date"]), str(row["event_date_end"] or row["event_date"])
            self.first = first if self.first is None else min(self.first, first)
            self.last = last if self.last is None else max(self.last, last)

    def notes(self, sums: Sums) -> tuple[str, ...]:
        """What a reader must know of the sums of all rows: whether a few events make up most of the dead."""
        dead = sums.of["fatalities"].stated or 0
        if sums.events <= SMALL or self.dead_of_tolls * 2 <= dead:
            return ()
        share = self.dead_of_tolls * 100 // dead
        some = (
            "1 event of 1,000 dead or more makes"
            if self.tolls == 1
            else f"{self.tolls:,} events of 1,000 dead or more make"
        )
        return (f"{some} up {share} % of the dead. Such figures are often running totals: look at their evidence.",)

    def told(self, sums: Sums) -> dict[str, Any]:
        """As the payload has them, with the sums of all rows."""
        return {
            "events": sums.events,
            "reports": self.reports if self.merged else None,
            **{name: [total.stated, total.low, total.high] for name, total in sums.of.items()},
            "uncounted": sums.of["strikes"].without,
            "places": len(self.places),
            "countries": len(self.countries),
            "sources": len(self.sources),
            "from": self.first,
            "to": self.last,
            "undated": self.undated,
            "unplaced": self.unplaced,
        }
