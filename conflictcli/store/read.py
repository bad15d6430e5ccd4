"""The store → rows, and events each once: as they come, in an order that does not depend on how they got in."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection
from sqlalchemy.sql.elements import ColumnElement

from conflictcli.merge.columns import MERGED_COLUMNS
from conflictcli.merge.report import APART
from conflictcli.rows.chosen import Chosen
from conflictcli.ruleset import together
from conflictcli.store.open import Store
from conflictcli.store.schema import documents, events, memberships, merged
from conflictcli.tables import EVENT_COLUMNS, Record

AT_ONCE = 1_000
"""Rows that are fetched at a time: memory stays flat however many there are."""


class Wanted(Chosen):
    """Which rows are wanted, asked of the database."""

    def of(self, table: sa.Table) -> list[ColumnElement[bool]]:
        told: list[ColumnElement[bool]] = []
        if self.since:
            told.append(table.c.event_date >= self.since.isoformat())
        if self.until:
            told.append(table.c.event_date <= self.until.isoformat())
        if self.country:
            told.append(("; " + table.c.country + "; ").contains(f"; {self.country}; ", autoescape=True))
        return told


ALL = Wanted()


def without_a_day(connection: Connection, table: sa.Table, wanted: Wanted) -> int:
    """How many rows of `events`, or of `merged`, are left out as they have no day: none where no time is asked for."""
    if not (wanted.since or wanted.until):
        return 0
    there = replace(wanted, since=None, until=None).of(table)
    asked = sa.select(sa.func.count()).select_from(table).where(table.c.event_date.is_(None), *there)
    return int(connection.execute(asked).scalar_one())


def rows(store: Store, wanted: Wanted = ALL) -> Generator[Record, None, None]:
    """The rows, as `conflict extract` writes them: by day, those without one last; then by document. Raises StoreError.

    Whoever stops before the end must close this.
    """
    # Two documents may be called the same: what tells them apart is theirs, whenever each of them came.
    order = ((events.c.event_date, documents.c.doc_id, documents.c.identity), (events.c.nth,))
    asked = sa.select(*(events.c[name] for name in EVENT_COLUMNS)).join(documents).where(*wanted.of(events))
    return _records(store, asked, EVENT_COLUMNS, *order)


def merged_rows(store: Store, wanted: Wanted = ALL) -> Generator[Record, None, None]:
    """Events, each once, as `conflict merge` writes them: by day, those without one last. Raises StoreError.

    Rows that wait to be merged are in none of them. Whoever stops before the end must close this.
    """
    apart = (sa.func.coalesce(merged.c[name], "") for name in APART)
    asked = sa.select(*(merged.c[name] for name in MERGED_COLUMNS)).where(*wanted.of(merged))
    return _records(store, asked, MERGED_COLUMNS, (merged.c.event_date, merged.c.event_id, *apart), (merged.c.merged,))


def ruleset(store: Store) -> str:
    """The name of the rules that found the rows; of several, all of them. Raises StoreError."""
    with store.reading() as connection:
        return together(connection.execute(sa.select(events.c.ruleset).distinct()).scalars())


def _records(
    store: Store,
    asked: sa.Select[Any],
    columns: Sequence[str],
    by_text: Sequence[ColumnElement[Any]],
    by_number: Sequence[sa.Column[Any]],
) -> Generator[Record, None, None]:
    # Each database has an order of letters of its own, a server that of its country; that of their codes is the same.
    letters = "BINARY" if store.is_sqlite else "C"
    day = by_text[0]
    order: list[ColumnElement[Any]] = [day.is_(None), *(sa.collate(column, letters) for column in by_text), *by_number]
    with store.reading() as connection:
        for cells in connection.execution_options(yield_per=AT_ONCE).execute(asked.order_by(*order)):
            yield dict(zip(columns, cells, strict=True))


def waiting(connection: Connection) -> int:
    """How many rows are in no event yet."""
    belongs = (memberships.c.document == events.c.document) & (memberships.c.nth == events.c.nth)
    asked = sa.select(sa.func.count()).select_from(events.outerjoin(memberships, belongs))
    return int(connection.execute(asked.where(memberships.c.document.is_(None))).scalar_one())
