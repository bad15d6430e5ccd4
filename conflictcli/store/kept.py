"""Texts that a store has kept → Documents whose rows are by other rules, in the order in which they came in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import sqlalchemy as sa

from conflictcli.document import Document
from conflictcli.store.again import again
from conflictcli.store.coding import unpacked
from conflictcli.store.open import Store
from conflictcli.store.schema import documents
from conflictcli.work.parts import Survey
from conflictcli.work.spread import Work

SOME = 200
"""Documents that are fetched at a time: between them nothing is held, so that others may write."""


@dataclass
class Kept(Work):
    """The texts of a store, shared out as files are."""

    store: Store | None = None
    ruleset: str = ""

    @cached_property
    def survey(self) -> Survey:
        return Survey(None, 0, 1)

    def places(self) -> Iterator[Document]:
        return kept(self.store, self.ruleset) if self.store else iter(())


def kept(store: Store, ruleset: str) -> Iterator[Document]:
    """Documents that have rows by other rules than these, and whose text is kept. Raises StoreError."""
    last = -1
    while True:
        asked = sa.select(documents.c.document, documents.c.text).where(
            documents.c.document > last, documents.c.ruleset != ruleset, documents.c.text.is_not(None)
        )
        found = again(partial(_fetched, store, asked.order_by(documents.c.document).limit(SOME)))
        if not found:
            return
        for each in found:
            yield unpacked(each.text)
        last = found[-1].document


def _fetched(store: Store, asked: sa.Select[Any]) -> Sequence[sa.Row[Any]]:
    with store.reading() as connection:
        return connection.execute(asked).all()


def by_others(store: Store, ruleset: str) -> int:
    """How many documents have rows by other rules."""
    return _counted(store, documents.c.ruleset != ruleset)


def without_text(store: Store, ruleset: str) -> int:
    """How many documents have rows by other rules and no text that could be read anew."""
    return _counted(store, documents.c.ruleset != ruleset, documents.c.text.is_(None))


def _counted(store: Store, *which: sa.ColumnElement[bool]) -> int:
    with store.reading() as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(documents).where(*which)).scalar_one()
