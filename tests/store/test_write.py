"""A document is in with all its rows, or not at all; written again, by whomever, it doubles nothing."""

from __future__ import annotations

import multiprocessing
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

from conflictcli.store import Passing, StoreError, again
from conflictcli.store import write as writing
from conflictcli.store.coding import Coded
from conflictcli.store.known import State
from conflictcli.store.open import Store, opened
from conflictcli.store.schema import documents, events, memberships, merged, runs, superseded
from conflictcli.store.write import Writer
from conflictcli.tables import EVENT_COLUMNS, EVENTS, Cell

NOW = datetime(2031, 5, 2, 12, tzinfo=timezone.utc)


def row(words: str) -> tuple[Cell, ...]:
    """A row with a cell of each kind; figures larger than four bytes hold."""
    cells: dict[str, Cell] = {"integer": 999_999_999_999, "decimal": 36.3489, "date": "2031-05-02", "text": words}
    return tuple(None if name == "target" else cells[EVENTS[name]] for name in EVENT_COLUMNS)


def version(name: str, words: str, rows: int = 1, published: str | None = None, text: bytes | None = None) -> Coded:
    told = tuple(row(f"{words} {nth}") for nth in range(rows))
    return Coded(name, words, f"{name}.txt", "Coast Herald", None, None, published, "en", None, text, told)


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    with opened(store_url) as store:
        yield store


def run_of(store: Store, number: int = 1) -> int:
    with store.writing() as connection:
        told = {"host": "here", "process": 1, "version": "0", "command": "ingest", "started": NOW, "alive": NOW}
        connection.execute(sa.insert(runs), [{"run": number, **told}])
    return number


def all_of(store: Store, table: sa.Table, *columns: str) -> list[Any]:
    with store.reading() as connection:
        asked = [table.c[name] for name in columns]
        return [tuple(found) for found in connection.execute(sa.select(*asked).order_by(*asked))]


def in_it(store: Store) -> list[Any]:
    """What the store holds, whatever its documents are numbered."""
    tied = sa.select(documents.c.identity, documents.c.content, documents.c.rows, events.c.nth, events.c.evidence)
    with store.reading() as connection:
        found = connection.execute(tied.outerjoin(events)).all()
    return sorted(tuple(each) for each in found)


def wrote(store: Store, *coded: Coded, run: int = 1, ruleset: str = "1", recode: bool = False) -> Counter[State]:
    writer = Writer(store, run, ruleset, recode)
    for each in coded:
        writer.take(each)
    writer.finish()
    return writer.counts.documents


def test_documents_come_in_with_their_rows(store: Store) -> None:
    run_of(store)
    assert wrote(store, version("a", "x", 2), version("b", "y", 0)) == {State.NEW: 2}
    assert in_it(store) == [("a", "x", 2, 0, "x 0"), ("a", "x", 2, 1, "x 1"), ("b", "y", 0, None, None)]
    assert all_of(store, events, *EVENT_COLUMNS) == [row("x 0"), row("x 1")]
    assert wrote(store, version("a", "x", 2), version("b", "y", 0)) == {State.KNOWN: 2}
    assert len(in_it(store)) == 3


def test_a_batch_is_written_when_it_is_full_or_heavy_or_old(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    run_of(store)
    monkeypatch.setattr(writing, "BATCH", 3)
    writer = Writer(store, 1, "1")
    for name in "abcd":
        writer.take(version(name, "x"))
    assert [each[0] for each in in_it(store)] == ["a", "b", "c"]
    writer.take(version("e", "x", text=b"." * writing.HEAVY))
    assert len(in_it(store)) == 5
    monkeypatch.setattr(writing, "SECONDS", 0)
    writer.take(version("f", "x"))
    assert len(in_it(store)) == 6
    assert writer.counts.documents == {State.NEW: 6}
    assert writer.counts.rows == 6


def test_a_newer_version_takes_the_place_of_an_older_one_and_is_not_taken_back(store: Store) -> None:
    run_of(store)
    first, second, early = version("a", "x", 2), version("a", "y", 1, "2031-05-02"), version("a", "z", 1, "2031-05-01")
    wrote(store, first)
    assert wrote(store, second) == {State.CHANGED: 1}
    assert in_it(store) == [("a", "y", 1, 0, "y 0")]
    assert wrote(store, first, early) == {State.KNOWN: 1, State.OLDER: 1}
    assert wrote(store, early, first, second) == {State.KNOWN: 3}
    assert in_it(store) == [("a", "y", 1, 0, "y 0")]
    assert all_of(store, superseded, "content") == [("x",), ("z",)]


def test_several_versions_in_one_batch(store: Store) -> None:
    run_of(store)
    assert wrote(store, version("a", "x"), version("b", "u"), version("a", "y"), version("a", "x")) == {
        State.NEW: 2,
        State.CHANGED: 1,
        State.KNOWN: 1,
    }
    assert in_it(store) == [("a", "y", 1, 0, "y 0"), ("b", "u", 1, 0, "u 0")]
    assert all_of(store, superseded, "content") == [("x",)]


def test_rows_by_other_rules_are_made_anew_only_where_that_is_asked_for(store: Store) -> None:
    run_of(store)
    wrote(store, version("a", "x", 2, text=b"kept"))
    assert wrote(store, version("a", "x", 1), ruleset="2") == {State.KNOWN: 1}
    assert wrote(store, version("a", "x", 1), ruleset="2", recode=True) == {State.CODED_OTHERWISE: 1}
    assert in_it(store) == [("a", "x", 1, 0, "x 0")]
    assert all_of(store, documents, "ruleset", "text") == [("2", b"kept")]
    assert all_of(store, events, "ruleset") == [("2",)]
    wrote(store, version("a", "y"), ruleset="2")
    assert all_of(store, documents, "text") == [(None,)]  # of another version


def tie(store: Store, groups: dict[int, list[str]], component: int = 1) -> None:
    """Put the first rows of documents into events: number → documents."""
    numbers = dict(all_of(store, documents, "identity", "document"))
    with store.writing() as connection:
        for number, names in groups.items():
            connection.execute(sa.insert(merged), [{"merged": number, "event_id": str(number)}])
            tied = {"nth": 0, "merged": number, "component": component, "first": 1, "last": 1, "wide": False}
            connection.execute(sa.insert(memberships), [{"document": numbers[name], **tied} for name in names])


def test_a_changed_document_sets_free_all_that_was_merged_because_of_it(store: Store) -> None:
    run_of(store)
    wrote(store, *(version(name, "x") for name in "abcd"))
    tie(store, {1: ["a", "b"], 2: ["c"]}, component=1)
    tie(store, {3: ["d"]}, component=2)
    wrote(store, version("a", "y"))
    assert all_of(store, merged, "merged") == [(3,)]
    assert all_of(store, memberships, "merged") == [(3,)]


def test_the_same_rows_keep_their_events(store: Store) -> None:
    run_of(store)
    wrote(store, version("a", "x"), version("b", "x"))
    tie(store, {1: ["a", "b"]})
    wrote(store, replace(version("a", "x"), content="y"))  # a comma of a sentence that gives no row
    assert wrote(store, version("b", "x"), ruleset="2", recode=True) == {State.CODED_OTHERWISE: 1}
    assert all_of(store, memberships, "merged") == [(1,), (1,)]
    assert all_of(store, documents, "content", "ruleset") == [("x", "2"), ("y", "1")]


# ---- what may happen meanwhile -------------------------------------------------------------------------------


class Broken:
    """A store of which the connection is lost: before, or after, the batch came through."""

    def __init__(self, store: Store, after: bool, times: int = 1) -> None:
        self.store, self.after, self.times = store, after, times
        self.tried = 0

    @contextmanager
    def writing(self) -> Iterator[Any]:
        self.tried += 1
        with self.store.writing() as connection:
            yield connection
            if self.tried <= self.times and not self.after:
                raise Passing("lost before")
        if self.tried <= self.times:
            raise Passing("lost behind")


@pytest.mark.parametrize("after", [False, True])
def test_a_batch_that_is_tried_again_doubles_nothing(
    store: Store, after: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(again, "PAUSES", (0.0, 0.0))
    run_of(store)
    wrote(store, version("a", "x"))
    broken: Any = Broken(store, after, times=2)
    assert wrote(broken, version("a", "y", 2), version("b", "u"), version("a", "x")) == {
        State.CHANGED: 1,
        State.NEW: 1,
        State.KNOWN: 1,
    }
    assert broken.tried == 3
    assert in_it(store) == [("a", "y", 2, 0, "y 0"), ("a", "y", 2, 1, "y 1"), ("b", "u", 1, 0, "u 0")]
    broken = Broken(store, after, times=9)
    with pytest.raises(Passing):
        wrote(broken, version("c", "x"))
    assert broken.tried == 3


def test_a_connection_that_the_server_ends_is_made_anew(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again, "PAUSES", (0.0, 0.0))
    with opened(postgres_url) as store, opened(postgres_url) as other:
        run_of(store)
        real = writing.write
        ended = []

        def ending(connection: Any, batch: Any) -> Any:
            counts = real(connection, batch)
            if not ended:
                ended.append(connection.exec_driver_sql("SELECT pg_backend_pid()").scalar())
                with other.writing() as theirs:
                    theirs.exec_driver_sql(f"SELECT pg_terminate_backend({ended[0]})")
            return counts

        monkeypatch.setattr(writing, "write", ending)
        assert wrote(store, version("a", "x"), version("b", "y")) == {State.NEW: 2}
        assert len(in_it(store)) == 2


def lots(url: str, names: list[str], number: int, ready: Any) -> None:
    with opened(url) as store:
        ready.wait()
        for at in range(0, len(names), 20):
            wrote(store, *(version(name, "x" if number % 2 else "y", 2) for name in names[at : at + 20]), run=number)


def test_four_at_once_leave_each_document_once(store_url: str) -> None:
    """Two versions of each, which take each other's place in any order: all rows of a document are of one version."""
    names = [f"{n:03}" for n in range(200)]
    halves = (names[:120], names[80:], names[::-1][:120], names[::-1][80:])
    with opened(store_url) as store:
        for number in range(4):
            run_of(store, number)
        context = multiprocessing.get_context("spawn")
        ready = context.Barrier(4)
        running = [
            context.Process(target=lots, args=(store_url, half, number, ready)) for number, half in enumerate(halves)
        ]
        for each in running:
            each.start()
        for each in running:
            each.join()
        assert [each.exitcode for each in running] == [0] * 4
        found = in_it(store)
        assert [(name, nth) for name, _, _, nth, _ in found] == [(name, nth) for name in names for nth in (0, 1)]
        assert all(evidence == f"{content} {nth}" for _, content, _, nth, evidence in found)


def test_two_that_lock_each_other_out_are_both_written(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One holds `b` and waits for `a`, the other the other way round: the server ends one, which is tried again."""
    with opened(postgres_url) as store:
        run_of(store, 1)
        run_of(store, 2)
        met = threading.Barrier(2, timeout=20)
        real = writing.put_in
        waited: set[int] = set()

        def in_turn(connection: Any, fresh: Any, batch: Any) -> Any:
            numbers: dict[str, int] = {}
            for name in sorted(fresh, reverse=batch.run == 2):
                numbers |= real(connection, {name: fresh[name]}, batch)
                if batch.run not in waited:
                    waited.add(batch.run)
                    met.wait()
            return numbers

        monkeypatch.setattr(writing, "put_in", in_turn)
        found: dict[int, Counter[State]] = {}

        def work(run: int) -> None:
            found[run] = wrote(store, version("a", "x"), version("b", "x"), run=run)

        threads = [threading.Thread(target=work, args=(run,)) for run in (1, 2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert sum(found.values(), Counter()) == {State.NEW: 2, State.KNOWN: 2}
        assert [each[0] for each in in_it(store)] == ["a", "b"]


def test_a_disk_that_is_full_leaves_what_was_there(tmp_path: Path) -> None:
    """SQLite is told how large a file may become, as a full disk tells it."""
    with opened(str(tmp_path / "events.db")) as store:
        run_of(store)
        wrote(store, version("a", "x"))
        with store.engine.connect() as connection:
            size = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {size}")
        with pytest.raises(StoreError, match=r"the disk is full\. Make room and run this again") as caught:
            wrote(store, *(version(f"b{n}", "y", 20) for n in range(50)))
        assert isinstance(caught.value.__cause__, OperationalError)
        assert in_it(store) == [("a", "x", 1, 0, "x 0")]
