"""A row as an object: an attribute a column, with the types of the columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from conflictcli.tables import Cell


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Row:
    """One event as one document tells it; None where the document does not say. docs/columns.md tells more of each.

    A notebook shows its evidence and all that is known of it; `repr` is short.
    """

    event_id: str
    doc_id: str | None
    source: str | None
    title: str | None
    url: str | None
    published: date | None
    event_date: date | None
    event_date_end: date | None
    time_precision: int | None
    date_text: str | None
    event_type: str | None
    sub_event_type: str | None
    strikes: int | None
    strikes_min: int | None
    strikes_max: int | None
    strikes_text: str | None
    strikes_basis: str | None
    munitions: int | None
    munitions_min: int | None
    munitions_max: int | None
    munitions_text: str | None
    sum_check: str | None
    country: str | None
    admin1: str | None
    location: str | None
    location_text: str | None
    latitude: float | None
    longitude: float | None
    geo_precision: int | None
    actor: str | None
    target: str | None
    fatalities: int | None
    fatalities_min: int | None
    fatalities_max: int | None
    civilian_fatalities: int | None
    injuries: int | None
    injuries_min: int | None
    injuries_max: int | None
    status: str | None
    evidence: str | None
    start: int | None
    end: int | None
    rules: str | None
    confidence: str | None

    def __repr__(self) -> str:
        from conflictcli.api.html import line

        return f"<{type(self).__name__}: {line(record_of(self))}>"

    def _repr_html_(self) -> str:
        from conflictcli.api.html import card

        return card(record_of(self))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MergedRow(Row):
    """One event, with what all its reports say of it."""

    civilian_fatalities_min: int | None
    civilian_fatalities_max: int | None
    n_reports: int | None
    n_sources: int | None
    first_seen: date | None
    last_seen: date | None
    sources: str | None
    reports: str | None
    urls: str | None
    strikes_by: str | None
    munitions_by: str | None
    fatalities_by: str | None
    civilian_fatalities_by: str | None
    injuries_by: str | None
    part_of: str | None
    disagree: str | None


Kind = TypeVar("Kind", bound=Row)


def row_of(kind: type[Kind], record: Mapping[str, Cell]) -> Kind:
    """A record with the columns of a row → the row."""
    cells: dict[str, Any] = {**record}
    for name in _days(kind):
        cells[name] = date.fromisoformat(cells[name]) if cells[name] else None
    return kind(**cells)


def record_of(row: Row) -> dict[str, Cell]:
    """A row → its record: days as text."""
    cells = {field.name: getattr(row, field.name) for field in fields(row)}
    return {name: cell.isoformat() if isinstance(cell, date) else cell for name, cell in cells.items()}


def _days(kind: type[Row]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.type == "date | None")
