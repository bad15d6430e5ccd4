"""Coded documents → the store, in batches: a document is in with all its rows, or not at all.

A batch is one transaction. What becomes of a document is decided there, by what is in the store then: so any number of
runs may write at once, and a batch of which nobody knows whether it came through is written again, and doubles nothing.

Who merges, meanwhile, ties rows to events. A document whose rows are made anew is taken out of its events first, with
all that may have been merged because of it; rows that are tied to no event wait to be merged. Only one at a time does
either (`merging.one_at_a_time`), so that neither passes the other unseen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from time import monotonic

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

from conflictcli.store.again import again
from conflictcli.store.coding import Coded, Rows
from conflictcli.store.known import State
from conflictcli.store.merging import one_at_a_time, set_free
from conflictcli.store.open import Store
from conflictcli.store.schema import documents, events, superseded
from conflictcli.store.standing import Standing, settled
from conflictcli.tables import EVENT_COLUMNS, Cell

BATCH = 500
"""Documents that are written at a time, at most."""
SECONDS = 5.0
"""What was coded waits for others of its batch no longer than this, and then for the next."""
HEAVY = 32 << 20
"""Bytes that are written at a time, about: beyond, no more documents are waited for."""
A_ROW = 2000
"""Bytes of a row, about."""
WRITTEN = (State.NEW, State.CHANGED, State.CODED_OTHERWISE)
LONG_AGO = datetime.min.replace(tzinfo=timezone.utc)


@dataclass(slots=True)
class Counts:
    """What the documents that were handed in were to the store, and the rows of those that were not known.

    Versions that follow each other in one batch count as they do in several. `replaced`: how often a document took the
    place of another of its address, by address.
    """

    documents: Counter[State] = field(default_factory=Counter)
    rows: int = 0
    replaced: Counter[str] = field(default_factory=Counter)

    def hear(self, came: Iterable[Coded], states: Iterable[State]) -> None:
        """What is another article of its address is not counted: it comes once more, apart."""
        for each, found in zip(came, states, strict=True):
            self.documents[found] += found is not State.OTHER
            self.rows += len(each.rows) if found in WRITTEN else 0
            if found is State.CHANGED and each.url:
                self.replaced[each.url] += 1

    def add(self, more: Counts) -> None:
        self.documents.update(more.documents)
        self.rows += more.rows
        self.replaced.update(more.replaced)


@dataclass(slots=True)
class Writer:
    """Takes coded documents and writes them, a batch at a time; `finish` writes the last. Both raise StoreError.

    `run`: the number of the run in the store, which the documents are put down to. `ruleset`: by which they were coded.
    `recode`: whether documents that have rows by other rules are to have new ones.
    """

    store: Store
    run: int
    ruleset: str
    recode: bool = False
    counts: Counts = field(default_factory=Counts)
    _batch: list[Coded] = field(default_factory=list)
    _weight: int = 0
    _begun: float = 0.0
    _last: datetime = LONG_AGO

    def take(self, coded: Coded) -> bool:
        """Whether it was the last of a batch, which is in the store now."""
        if not self._batch:
            self._begun = monotonic()
        self._batch.append(coded)
        self._weight += len(coded.text or b"") + A_ROW * len(coded.rows)
        full = len(self._batch) >= BATCH or self._weight >= HEAVY or monotonic() - self._begun >= SECONDS
        if full:
            self.finish()
        return full

    def finish(self) -> None:
        """All that was taken is in the store."""
        if not self._batch:
            return
        # Unlike any before it: by it a batch is known that came through though the connection was lost.
        self._last = max(datetime.now(timezone.utc), self._last + timedelta(microseconds=1))
        self.counts.add(written(self.store, Batch(self._batch, self.run, self._last, self.ruleset, self.recode)))
        self._batch, self._weight = [], 0


@dataclass(frozen=True, slots=True)
class Batch:
    """Documents in the order in which they came, and what they are put down to. Each of a run has its own time."""

    coded: list[Coded]
    run: int
    at: datetime
    ruleset: str
    recode: bool


def written(store: Store, batch: Batch) -> Counts:
    """Write a batch, and try again where that may help. Raises StoreError."""
    counts: Counts | None = None

    def attempt() -> Counts:
        nonlocal counts
        with store.writing() as connection:
            if counts is None or not came_through(connection, batch):
                counts = write(connection, batch)
        return counts

    return again(attempt)


def came_through(connection: Connection, batch: Batch) -> bool:
    """Whether a batch that was tried before is in: what is in of it is all of it."""
    mine = sa.and_(documents.c.run == batch.run, documents.c.last_changed == batch.at)
    named = documents.c.identity.in_({name for each in batch.coded for name in (each.identity, each.apart)})
    return connection.execute(sa.select(documents.c.document).where(named, mine).limit(1)).first() is not None


def write(connection: Connection, batch: Batch) -> Counts:
    """What becomes of the documents of a batch, by what is in the store; in one transaction, which the caller has."""
    versions: dict[str, list[Coded]] = {}
    for each in batch.coded:
        versions.setdefault(each.identity, []).append(each)
    counts = Counts()
    while versions:
        there = standing_there(connection, versions)
        ends = {
            name: settled(there[name][1] if name in there else None, came, batch.ruleset, batch.recode)
            for name, came in versions.items()
        }
        fresh = {name: end.coded for name, (end, _) in ends.items() if name not in there and end.coded}
        numbers = put_in(connection, fresh, batch) | {name: number for name, (number, _) in there.items()}
        came = {name: (numbers[name], *ends[name]) for name in ends if name in numbers}
        change(connection, {n: end.coded for name, (n, end, _) in came.items() if name in there and end.coded}, batch)
        fill(
            connection, {n: end.coded.rows for name, (n, end, _) in came.items() if name in fresh and end.coded}, batch
        )
        note(connection, {n: end.left for n, end, _ in came.values() if end.left})
        # What another run has just put in: what these are to it is asked once more.
        left = {name: several for name, several in versions.items() if name not in numbers}
        for name, (_, _, states) in came.items():
            counts.hear(versions[name], states)
            for each, found in zip(versions[name], states, strict=True):
                if found is State.OTHER:
                    left.setdefault(each.apart, []).append(each)
        versions = left
    return counts


def standing_there(connection: Connection, names: Iterable[str], lock: bool = True) -> dict[str, tuple[int, Standing]]:
    """The documents of some identities that are in the store, by identity: their number, and how they stand.

    `lock`: on a server nobody else may change them until the transaction ends.
    """
    columns = ("identity", "document", "content", "ruleset", "published", "likeness", "title")
    asked = sa.select(*(documents.c[name] for name in columns)).where(documents.c.identity.in_(sorted(names)))
    asked = asked.order_by(documents.c.identity)
    found = connection.execute(asked.with_for_update() if lock else asked).all()
    old: dict[int, set[str]] = {each.document: set() for each in found}
    for number, version in connection.execute(sa.select(superseded).where(superseded.c.document.in_(old))):
        old[number].add(version)
    return {
        each.identity: (
            each.document,
            Standing(
                each.content, each.ruleset, each.published, each.likeness, each.title, frozenset(old[each.document])
            ),
        )
        for each in found
    }


def put_in(connection: Connection, fresh: Mapping[str, Coded], batch: Batch) -> dict[str, int]:
    """Documents that are new, put in in the order of their identities; the numbers of those that still were new."""
    if not fresh:
        return {}
    values = [
        {**of(coded, batch), "identity": name, "first_seen": batch.at, "text": coded.text}
        for name, coded in sorted(fresh.items())
    ]
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    connection.execute(insert(documents).on_conflict_do_nothing(index_elements=["identity"]), values)
    mine = sa.and_(documents.c.run == batch.run, documents.c.last_changed == batch.at)
    asked = sa.select(documents.c.identity, documents.c.document).where(documents.c.identity.in_(list(fresh)), mine)
    return {each.identity: each.document for each in connection.execute(asked)}


def of(coded: Coded, batch: Batch) -> dict[str, object]:
    """The cells of a document's row that a version of it decides."""
    return {
        "content": coded.content,
        "doc_id": coded.doc_id,
        "source": coded.source,
        "title": coded.title,
        "url": coded.url,
        "published": coded.published,
        "language": coded.language,
        "narrative": coded.narrative,
        "ruleset": batch.ruleset,
        "rows": len(coded.rows),
        "run": batch.run,
        "last_changed": batch.at,
        "likeness": coded.likeness,
        "raw": coded.raw,
    }


def fill(connection: Connection, rows: Mapping[int, Rows], batch: Batch) -> None:
    """The rows of documents that have none."""
    values = [
        {"document": number, "nth": nth, "ruleset": batch.ruleset, **dict(zip(EVENT_COLUMNS, cells, strict=True))}
        for number, several in sorted(rows.items())
        for nth, cells in enumerate(several)
    ]
    if values:
        connection.execute(sa.insert(events), values)


def change(connection: Connection, coded: Mapping[int, Coded], batch: Batch) -> None:
    """Documents that are in, made another version. Where the rows are the same, they and their events stay."""
    if not coded:
        return
    one_at_a_time(connection)
    had = rows_of(connection, coded)
    differ = {number: each.rows for number, each in coded.items() if had.get(number, ()) != each.rows}
    set_free(connection, differ)
    connection.execute(sa.delete(events).where(events.c.document.in_(differ)))
    fill(connection, differ, batch)
    same = coded.keys() - differ.keys()
    connection.execute(sa.update(events).where(events.c.document.in_(same)).values(ruleset=batch.ruleset))
    number, version = sa.bindparam("its_number", type_=sa.Integer), sa.bindparam("its_content", type_=sa.String)
    text = sa.bindparam("its_text", type_=sa.LargeBinary)
    # The same version read again by other rules keeps its text, also where this run keeps none.
    kept = sa.case((documents.c.content == version, sa.func.coalesce(text, documents.c.text)), else_=text)
    connection.execute(
        sa.update(documents).where(documents.c.document == number).values(text=kept),
        [{"its_number": n, "its_content": each.content, "its_text": each.text} for n, each in coded.items()],
    )
    values = [{"its_number": n, **of(each, batch)} for n, each in sorted(coded.items())]
    connection.execute(sa.update(documents).where(documents.c.document == number), values)


def rows_of(connection: Connection, numbers: Iterable[int]) -> dict[int, Rows]:
    """The rows of some documents."""
    found: dict[int, list[tuple[Cell, ...]]] = {}
    columns = (events.c.document, *(events.c[name] for name in EVENT_COLUMNS))
    asked = sa.select(*columns).where(events.c.document.in_(list(numbers)))
    for number, *cells in connection.execute(asked.order_by(events.c.document, events.c.nth)):
        found.setdefault(number, []).append(tuple(cells))
    return {number: tuple(several) for number, several in found.items()}


def note(connection: Connection, left: Mapping[int, frozenset[str]]) -> None:
    """Versions that are no more: who meets one again leaves it."""
    values = [{"document": n, "content": version} for n, several in sorted(left.items()) for version in sorted(several)]
    if values:
        insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
        connection.execute(insert(superseded).on_conflict_do_nothing(), values)
