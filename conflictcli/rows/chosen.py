"""Rows → those of a time and a country."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictcli.tables import Record


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which rows are wanted: all, or those of a time and a country.

    `since` and `until` are the first and the last day on which an event may begin; with either of them a row without a
    day is left out. So the rows of January and those of February have none in common. `country` is a country's name, as
    rows write it; a row of several countries is one of each.
    """

    since: date | None = None
    until: date | None = None
    country: str = ""

    def takes(self, row: Record) -> bool:
        """Whether a row is one of these."""
        if not self.is_there(row) or self.lacks_a_day(row):
            return False
        day = str(row["event_date"] or "")
        return (self.since is None or day >= self.since.isoformat()) and (
            self.until is None or day <= self.until.isoformat()
        )

    def among(self, rows: Iterable[Record], undated: Callable[[], None]) -> Iterator[Record]:
        """Those of these rows; `undated` is told of each that is left out since it has no day."""
        for row in rows:
            if self.takes(row):
                yield row
            elif self.is_there(row) and self.lacks_a_day(row):
                undated()

    def is_there(self, row: Record) -> bool:
        return not self.country or self.country in str(row["country"] or "").split("; ")

    def lacks_a_day(self, row: Record) -> bool:
        """Whether a time is asked for and the row has no day."""
        return (self.since is not None or self.until is not None) and row["event_date"] is None
