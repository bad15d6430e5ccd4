"""`conflict status`, as a person or a watchdog runs it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest
import sqlalchemy as sa
from command import Conflict
from filled import document, put, row

from conflictcli.store.open import Store, opened
from conflictcli.store.schema import runs


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    with opened(store_url) as store:
        yield store


@pytest.fixture
def url(store: Store, store_url: str) -> str:
    put(store, [document(row("a.txt", "a0", "2031-05-02"), doc_id="a.txt"), document(doc_id="b.txt")])
    return store_url


def test_for_a_person_also_on_a_pipe(conflict: Conflict, url: str) -> None:
    done = conflict("status", "--db", url)
    assert (done.status, done.err) == (0, "")
    told = [" ".join(line.split()) for line in done.out.splitlines()]
    assert "documents 2, 1 with rows" in told
    assert "rows 1, of 2031-05-02" in told
    assert any(line.endswith(" done 0 0 0 0 0") for line in told)
    assert max(map(len, done.out.splitlines())) <= 80


def test_for_programs(conflict: Conflict, url: str) -> None:
    told = json.loads(conflict("status", "--db", url, "-f", "json").out)
    assert (told["documents"], told["rows"], told["runs"][0]["outcome"]) == (2, 1, "done")
    assert told["rulesets"] == [{"ruleset": "1", "documents": 2, "current": False}]


def test_a_password_is_not_told(conflict: Conflict, url: str) -> None:
    address = url.replace("conflict@", "conflict:secret@")
    done = conflict("status", "--db", address, "-f", "json")
    assert done.status == 0
    assert "secret" not in done.out


def test_a_watchdog(conflict: Conflict, store: Store, url: str) -> None:
    assert conflict("status", "--db", url, "--max-age", "2h").status == 0
    with store.writing() as connection:
        connection.execute(sa.update(runs).values(ended=datetime.now(timezone.utc) - timedelta(hours=3, minutes=1)))
    done = conflict("status", "--db", url, "--max-age", "2h")
    assert done.status == 1
    assert done.err.endswith("no run has ended well for 2 hours: the last did 3 hours ago\n")
    assert "documents" in done.out
    assert conflict("status", "--db", url, "--max-age", "4h").status == 0
    with store.writing() as connection:
        connection.execute(sa.update(runs).values(outcome="failed"))
    told = conflict("status", "--db", url, "--max-age", "4h", "--log-format", "json")
    assert told.status == 1
    assert json.loads(told.err)["event"] == "overdue"
    assert json.loads(told.err)["message"].endswith("no run has ended well for 4 hours: none ever did")


@pytest.mark.parametrize(
    ("options", "status", "words"),
    [
        (["-f", "csv"], 2, "--format 'csv' is none that this can be told in. There are: table, json"),
        (["--max-age", "soon"], 2, "--max-age 'soon' is no time. Write minutes, hours or days: --max-age 90m"),
        ([], 3, "events.db: there is no store. Make one: "),
        (["--max-age", "2h"], 3, "events.db: there is no store. Make one: "),
    ],
)
def test_what_cannot_be(conflict: Conflict, options: list[str], status: int, words: str) -> None:
    done = conflict("status", *options)
    assert (done.status, done.out) == (status, "")
    assert done.err.startswith(f"conflict: {words}")
