"""What a worker does with a document: nothing where it is known; and where the store is lost, its work all the same."""

from __future__ import annotations

import multiprocessing
import pickle
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timezone
from typing import Any

import pytest
import sqlalchemy as sa
from command import REPORT

from conflictcli.document import Document
from conflictcli.rules.own.entries import BUILT_IN
from conflictcli.store import coding as codings
from conflictcli.store import eye
from conflictcli.store.coding import TOO_OLD, Coded, Coding
from conflictcli.store.open import Store, opened
from conflictcli.store.schema import documents, runs
from conflictcli.store.write import Writer
from conflictcli.tables import EVENT_COLUMNS

RAID = Document("1", REPORT, "A raid", date(2031, 5, 3), "Coast Herald", "https://paper.example/raid")
OTHER = replace(RAID, id="2", url="https://paper.example/other")


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    with opened(store_url) as store:
        begun(store)
        yield store


def begun(store: Store) -> None:
    """The run that documents are put down to."""
    at = datetime(2031, 5, 3, tzinfo=timezone.utc)
    told = {"run": 1, "host": "here", "process": 1, "version": "0", "command": "ingest", "started": at, "alive": at}
    with store.writing() as connection:
        connection.execute(sa.insert(runs), [told])


def asked(url: str | None, **others: Any) -> Coding:
    return Coding(url, "1", BUILT_IN, **others)


def put_in(store: Store, *coded: Any) -> None:
    writer = Writer(store, 1, "1")
    for each in coded:
        writer.take(each)
    writer.finish()


def test_what_is_new_is_coded_and_what_is_known_is_not(store: Store, store_url: str) -> None:
    coding = asked(store_url)
    (coded,) = coding(RAID)
    assert isinstance(coded, Coded)
    assert [dict(zip(EVENT_COLUMNS, cells, strict=True))["strikes"] for cells in coded.rows] == [4]
    assert coded.text is None
    put_in(store, coded)
    assert coding(RAID) == ()
    assert len(coding(replace(RAID, text="Nothing."))) == len(coding(OTHER)) == 1
    assert asked(store_url, since=date(2031, 5, 4))(OTHER) == (TOO_OLD,)
    assert len(asked(store_url, since=date(2031, 5, 4))(replace(OTHER, published=None))) == 1


def test_other_rules(store: Store, store_url: str) -> None:
    put_in(store, *asked(store_url)(RAID))
    assert replace(asked(store_url), ruleset="2")(RAID) == ()
    assert len(replace(asked(store_url, recode=True), ruleset="2")(RAID)) == 1
    assert asked(store_url, recode=True)(RAID) == ()


def test_without_a_store_all_is_new(tmp_path: Any) -> None:
    assert len(asked(None)(RAID)) == 1
    assert len(asked(str(tmp_path / "gone.db"))(RAID)) == 1
    assert list(tmp_path.iterdir()) == []


def test_texts_are_kept_where_that_is_asked_for() -> None:
    (coded,) = asked(None, keep_text=True)(RAID)
    assert isinstance(coded, Coded) and coded.text is not None
    assert codings.unpacked(coded.text) == RAID


def test_a_coding_that_was_used_can_be_sent_on(store: Store, store_url: str) -> None:
    coding = asked(store_url)
    put_in(store, *coding(RAID))
    assert coding(RAID) == ()
    assert pickle.loads(pickle.dumps(coding))(RAID) == ()


def looks(coding: Coding, connection: Any) -> None:
    connection.send(len(coding(RAID)))


@pytest.mark.parametrize("way", multiprocessing.get_all_start_methods())
def test_another_process_opens_a_connection_of_its_own(store: Store, store_url: str, way: str) -> None:
    coding = asked(store_url)
    put_in(store, *coding(RAID))
    assert coding(RAID) == ()
    context: Any = multiprocessing.get_context(way)
    ours, theirs = context.Pipe()
    process = context.Process(target=looks, args=(coding, theirs))
    process.start()
    assert ours.poll(60) and ours.recv() == 0
    process.join()
    assert coding(RAID) == ()  # this one was left alone


def test_a_store_that_is_lost_is_asked_again_after_a_while(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is known is coded once more meanwhile: whoever writes finds that out."""
    clock = [100.0]
    monkeypatch.setattr(eye, "monotonic", lambda: clock[0])
    with opened(postgres_url) as store:
        begun(store)
        coding = asked(postgres_url)
        put_in(store, *coding(RAID))
        assert coding(RAID) == ()
        with store.writing() as connection:
            connection.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE pid <> pg_backend_pid() AND datname = current_database()"
            )
        assert len(coding(RAID)) == len(coding(RAID)) == 1
        clock[0] += eye.AGAIN
        assert coding(RAID) == ()
        put_in(store, *asked(None)(RAID))
        with store.reading() as connection:
            assert connection.execute(sa.select(sa.func.count()).select_from(documents)).scalar() == 1
