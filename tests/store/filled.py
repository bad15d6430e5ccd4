"""A store with documents and rows in it, without a word of news: for tests of what reads it."""

from __future__ import annotations

from collections.abc import Sequence

from conflictcli.store.coding import Coded
from conflictcli.store.open import Store
from conflictcli.store.runs import going
from conflictcli.store.write import Writer
from conflictcli.tables import EVENT_COLUMNS, Cell, Record


def row(doc_id: str, words: str, day: str | None = None, country: str | None = None) -> Record:
    cells: dict[str, Cell] = {
        **dict.fromkeys(EVENT_COLUMNS),
        "event_id": words,
        "doc_id": doc_id,
        "event_date": day,
        "country": country,
        "strikes": 12_000_000_000,
        "latitude": 36.0,
        "evidence": f"{words}, =1+1\n“two”",
    }
    return cells


def document(*told: Record, doc_id: str, identity: str = "") -> Coded:
    cells = tuple(tuple(each[name] for name in EVENT_COLUMNS) for each in told)
    return Coded(identity or doc_id, "first", doc_id, None, None, None, None, None, None, None, cells)


def put(store: Store, documents: Sequence[Coded], batch: int = 500) -> None:
    with going(store, "ingest dump/") as run:
        writer = Writer(store, run.number, "1")
        for number, each in enumerate(documents, 1):
            writer.take(each)
            if number % batch == 0:
                writer.finish()
        writer.finish()
