"""A run's row tells what it did, also of one that was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from conflictcli import __version__
from conflictcli.store import Passing, StoreError, runs
from conflictcli.store.heart import now
from conflictcli.store.open import Store, opened
from conflictcli.store.runs import Tally, going, shown
from conflictcli.store.schema import failures
from conflictcli.store.schema import runs as table


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    with opened(store_url) as store:
        yield store


def rows(store: Store) -> list[dict[str, Any]]:
    with store.reading() as connection:
        return [dict(row._mapping) for row in connection.execute(sa.select(table).order_by(table.c.run))]


def failed(store: Store) -> list[str]:
    with store.reading() as connection:
        return list(connection.execute(sa.select(failures.c.words).order_by(failures.c.failure)).scalars())


def test_a_run_and_what_came_of_it(store: Store) -> None:
    with going(store, "ingest dump/", "0.1.0+abc") as run:
        (begun,) = rows(store)
        assert (begun["ended"], begun["outcome"], begun["process"]) == (None, None, os.getpid())
        run.tally = Tally(read=20, new=12, changed=3, known=4, failed=1, rows=7)
        run.failed("dump/x.pdf: is damaged")
    (ended,) = rows(store)
    assert ended["run"] == run.number
    assert (ended["outcome"], ended["version"], ended["ruleset"]) == ("done", __version__, "0.1.0+abc")
    assert ended["command"] == "ingest dump/"
    assert [ended[name] for name in ("read", "new", "changed", "known", "skipped", "failed", "rows")] == [
        20, 12, 3, 4, 0, 1, 7,
    ]  # fmt: skip
    assert ended["started"] <= ended["alive"] == ended["ended"] < ended["started"] + timedelta(minutes=5)
    assert failed(store) == ["dump/x.pdf: is damaged"]


@pytest.mark.parametrize(
    ("end", "outcome", "told"),
    [
        (StoreError("the disk is full"), "failed", ["the disk is full"]),
        (ValueError(), "failed", ["ValueError"]),
        (KeyboardInterrupt(), "interrupted", []),
        (SystemExit(143), "interrupted", []),
    ],
)
def test_how_it_ended(store: Store, end: BaseException, outcome: str, told: list[str]) -> None:
    with pytest.raises(type(end)), going(store, "ingest dump/") as run:
        run.tally = Tally(new=3)
        raise end
    (row,) = rows(store)
    assert (row["outcome"], row["new"], row["ended"] is None) == (outcome, 3, False)
    assert failed(store) == told


def test_a_connection_lost_at_its_ends_is_tried_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = []

    def lossy(connection: Any) -> Any:
        if len(broken) in (0, 2):
            broken.append(True)
            raise Passing("the connection was lost")
        broken.append(False)
        return now(connection)

    monkeypatch.setattr(runs, "now", lossy)
    with going(store, "ingest dump/") as run:
        run.failed("a.pdf: is damaged")
    assert broken == [True, False, True, False]
    assert [row["outcome"] for row in rows(store)] == ["done"]
    assert failed(store) == ["a.pdf: is damaged"]


def test_what_ends_it_is_told_also_where_the_store_is_gone(store: Store) -> None:
    with pytest.raises(StoreError, match="the disk is full"), going(store, "ingest dump/"):
        with store.writing() as connection:
            connection.execute(sa.text("DROP TABLE failures"))
        raise StoreError("the disk is full")


def test_a_killed_run_tells_what_it_did_to_the_last_beat(store: Store, store_url: str) -> None:
    program = f"""
import time
from conflictcli.store.open import opened
from conflictcli.store.runs import Tally, going
with opened({store_url!r}) as store, going(store, "ingest dump/", every=0.02) as run:
    run.tally = Tally(read=5, new=5)
    run.failed("dump/x.pdf: is damaged")
    before = len(run._failures)
    while run._failures: time.sleep(0.01)
    print("told", flush=True)
    time.sleep(600)
"""
    killed = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert killed.stdout is not None
    assert killed.stdout.readline() == "told\n"
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    (row,) = rows(store)
    assert (row["read"], row["new"], row["ended"], row["outcome"]) == (5, 5, None, None)
    assert failed(store) == ["dump/x.pdf: is damaged"]


def test_a_failure_told_within_a_transaction_does_not_wait(store: Store) -> None:
    with going(store, "ingest dump/", every=0.001) as run, store.writing():
        for number in range(50):
            run.failed(f"{number}: is damaged")
    assert failed(store) == [f"{number}: is damaged" for number in range(50)]


def test_failures_do_not_fill_the_store(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "MOST", 3)
    monkeypatch.setattr(runs, "RUNS", 2)
    for hour in range(4):
        with going(store, "ingest dump/") as run:
            for number in range(5):
                run.failed(f"{hour}:{number}")
    assert failed(store) == ["2:0", "2:1", "2:2", "3:0", "3:1", "3:2"]
    assert len(rows(store)) == 4


@pytest.mark.parametrize(
    ("arguments", "kept"),
    [
        (["ingest", "my dump/", "--since", "2d"], "ingest 'my dump/' --since 2d"),
        (["--db", "postgresql://anna:s3:cr%40t@host/db"], "--db 'postgresql://anna:***@host/db'"),
        (["--db", "postgresql://anna@host/db"], "--db postgresql://anna@host/db"),
        (["--db=postgresql://:x@host/db"], "'--db=postgresql://:***@host/db'"),
        (["--db", "postgresql://host/db?password=x&user=a"], "--db 'postgresql://host/db?password=***&user=a'"),
        (["https://anna:x@host/feed.xml"], "'https://anna:***@host/feed.xml'"),
        (["https://host/a:b/c@d"], "https://host/a:b/c@d"),
        (["--db", "postgresql://anna@corp:s3cret@host/db"], "--db 'postgresql://anna@corp:***@host/db'"),
        (["--db", "postgresql://anna:s3/c#r@t x@host/db"], "--db 'postgresql://anna:***@host/db'"),
        (["--db=postgresql://host/db?password=s3@c/r t"], "'--db=postgresql://host/db?password=***'"),
    ],
)
def test_no_password_is_kept(arguments: list[str], kept: str) -> None:
    assert shown(arguments) == kept
