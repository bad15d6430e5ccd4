"""How a store is: what it holds, what waits, and how its runs went, also those that nobody ended."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
import sqlalchemy as sa

from conflictcli.output.screen import FILE
from conflictcli.output.state import facts, lasted, span, write
from conflictcli.store.coding import Coded
from conflictcli.store.heart import STILL
from conflictcli.store.locks import held
from conflictcli.store.open import Store, opened
from conflictcli.store.runs import Tally, going
from conflictcli.store.schema import memberships, merged, runs
from conflictcli.store.state import LAST, Days, State, is_other, state
from conflictcli.store.write import Writer
from conflictcli.tables import EVENT_COLUMNS

OURS = "0.1.0+bbb"


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    with opened(store_url) as store:
        yield store


def page(found: State, form: str = "table", width: int = 140) -> str:
    stream = io.StringIO()
    write(found, stream, form, replace(FILE, width=width))
    return stream.getvalue()


def put(store: Store, run: int, name: str, days: list[str | None], ruleset: str, published: str | None) -> None:
    rows = tuple(
        tuple(day if column in ("event_date", "event_date_end") else None for column in EVENT_COLUMNS) for day in days
    )
    text = b"packed" if days else None
    writer = Writer(store, run, ruleset)
    writer.take(Coded(name, "first", f"{name}.txt", None, None, None, published, None, None, text, rows))
    writer.finish()


def test_an_empty_store(store: Store) -> None:
    found = state(store, OURS)
    assert (found.documents, found.rows, found.events, found.waiting, found.runs, found.locks) == (0, 0, 0, 0, (), ())
    assert (found.published, found.since_done) == (Days(None, None, 0), None)
    told = page(found)
    assert re.search(r"documents +0\n", told)
    assert "run" not in told


def test_what_it_holds(store: Store) -> None:
    with going(store, "ingest dump/") as run:
        put(store, run.number, "a", ["2031-05-02", None], OURS, "2031-05-03")
        put(store, run.number, "b", ["2031-04-30"], f"{OURS} vague=acled", None)
        put(store, run.number, "c", [], "0.1.0+aaa vague=acled", "2031-05-01")
        with store.writing() as connection:
            connection.execute(sa.insert(merged), [{"event_id": "x"}])
            one = {"document": 1, "nth": 0, "merged": 1, "component": 1, "first": 1, "last": 2, "wide": False}
            connection.execute(sa.insert(memberships), [one])
    found = state(store, OURS)
    assert (found.documents, found.telling, found.texts, found.rows, found.events, found.waiting) == (3, 2, 2, 3, 1, 2)
    assert found.published == Days("2031-05-01", "2031-05-03", 1)
    assert found.days == Days("2031-04-30", "2031-05-02", 1)
    assert [(each.name, each.documents, each.is_other) for each in found.rules] == [
        (OURS, 1, False),
        (f"{OURS} vague=acled", 1, False),
        ("0.1.0+aaa vague=acled", 1, True),
    ]
    told = re.sub(r" +", " ", page(found))
    for line in (
        "documents 3, 2 with rows, 2 with their text",
        "published 2031-05-01 – 2031-05-03, 1 without a day",
        "rows 3, of 2031-04-30 – 2031-05-02, 1 without a day",
        "events 1; 2 rows to be merged: conflict merge --db …",
        f"rules {OURS}: 1 document",
        "rules 0.1.0+aaa vague=acled: 1 document; coded anew with conflict ingest --recode",
    ):
        assert f"{line}\n" in told.replace(" \n", "\n")
    narrow = page(found, width=60)
    assert max(map(len, narrow.splitlines())) <= 60
    assert {"(UTC)", "outcome", "failed", "done"} <= set(narrow.split())


def test_the_last_day_of_rows_is_the_last_that_one_of_them_lasts(store: Store) -> None:
    cells: list[Any] = [None] * len(EVENT_COLUMNS)
    cells[EVENT_COLUMNS.index("event_date")] = "2031-05-01"
    cells[EVENT_COLUMNS.index("event_date_end")] = "2031-05-31"
    with going(store, "ingest dump/") as run:
        writer = Writer(store, run.number, OURS)
        writer.take(Coded("a", "first", "a.txt", None, None, None, None, None, None, None, (tuple(cells),)))
        writer.finish()
    assert state(store, OURS).days == Days("2031-05-01", "2031-05-31", 0)


def test_how_runs_ended(store: Store) -> None:
    with going(store, "ingest dump/", OURS) as run:
        run.tally = Tally(read=1200, new=1100, changed=60, known=39, failed=1, rows=7)
    with pytest.raises(KeyboardInterrupt), going(store, "ingest dump/", OURS):
        raise KeyboardInterrupt
    with going(store, "ingest dump/", OURS):
        found = state(store, OURS)
    assert [each.outcome for each in found.runs] == ["running", "interrupted", "done"]
    assert found.runs[2].tally == Tally(read=1200, new=1100, changed=60, known=39, failed=1, rows=7)
    told = re.sub(r" +", " ", page(found))
    assert re.search(r"\d{4}-\d\d-\d\d \d\d:\d\d \d+ s goes on 0 ", told)
    assert re.search(r"running run \d+ of .*process", told)
    assert re.search(r" 0 s done 1,100 60 39 1 7\n", told.replace(" \n", "\n"))


def test_a_killed_run_is_told_at_once(store: Store, store_url: str) -> None:
    program = f"""
import sys
from conflictcli.store.open import opened
from conflictcli.store.runs import going
with opened({store_url!r}) as store, going(store, "ingest dump/"):
    print("goes on", flush=True)
    sys.stdin.readline()
"""
    killed = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert killed.stdout is not None
    assert killed.stdout.readline() == "goes on\n"
    assert state(store, OURS).runs[0].outcome == "running"
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    found = state(store, OURS)
    assert found.runs[0].outcome == "lost"
    assert f"killed or lost, last heard of {found.runs[0].alive:%H:%M}" in " ".join(page(found).split())


def put_run(store: Store, **values: object) -> None:
    with store.writing() as connection:
        connection.execute(sa.update(runs).values(values))


def test_elsewhere_a_beat_tells(store: Store) -> None:
    with going(store, "ingest dump/"):
        moment = datetime.now(timezone.utc)
        put_run(store, host="elsewhere", alive=moment - timedelta(seconds=100))
        assert state(store, OURS).runs[0].outcome == "running"
        put_run(store, alive=moment - STILL - timedelta(seconds=30), started=moment - timedelta(minutes=10))
        lost = state(store, OURS).runs[0]
        assert lost.outcome == "lost"
        assert lost.seconds == pytest.approx(600 - STILL.total_seconds() - 30, abs=1)


def test_the_last_runs_and_those_that_go_on(store: Store) -> None:
    with going(store, "ingest slow/"):
        for _ in range(LAST + 3):
            with going(store, "merge"):
                pass
        found = state(store, OURS)
    assert [each.number for each in found.runs] == [*range(LAST + 4, 4, -1), 1] != []
    assert found.runs[-1].command == "ingest slow/"


def test_what_counts_as_done(store: Store) -> None:
    with going(store, "merge"):
        pass
    assert state(store, OURS).since_done is None
    with going(store, "ingest dump/"):
        pass
    ended = datetime.now(timezone.utc) - timedelta(hours=5)
    with store.writing() as connection:
        connection.execute(sa.update(runs).where(runs.c.command == "ingest dump/").values(ended=ended))
    with pytest.raises(ValueError, match="odd"), going(store, "ingest dump/"):
        raise ValueError("odd")
    found = state(store, OURS)
    assert found.since_done is not None
    assert timedelta(hours=5) <= found.since_done < timedelta(hours=5, minutes=5)
    assert re.search(r"last done +5 hours ago", page(found))


def test_what_the_last_run_could_not_read(store: Store) -> None:
    with going(store, "ingest dump/") as run:
        run.failed("old.pdf: is damaged")
    with going(store, "ingest dump/") as run:
        run.tally = Tally(failed=14)
        for number in range(12):
            run.failed(f"{number}.pdf: is damaged")
    with going(store, "merge"):
        pass
    found = state(store, OURS)
    assert (found.failed, len(found.failures)) == (14, 12)
    told = page(found)
    assert "the last run could not read 14 documents:\n  0.pdf: is damaged\n" in told
    assert told.endswith("  9.pdf: is damaged\n  and 4 more\n")


def test_who_has_a_lock(store: Store) -> None:
    with held(store, "merge"):
        found = state(store, OURS)
    told = page(found)
    assert re.search(r"lock +merge is held by \S+ \(process \d+\) for under a minute\n", re.sub(r" +\n", "\n", told))
    assert facts(found)["locks"] == [
        {
            "lock": "merge",
            "user": found.locks[0].process.user,
            "host": found.locks[0].process.host,
            "process": os.getpid(),
            "seconds": pytest.approx(0, abs=60),
            "dead": False,
        }
    ]


def test_for_programs(store: Store) -> None:
    with going(store, "ingest dump/", OURS) as run:
        put(store, run.number, "ä", ["2031-05-02"], OURS, None)
        run.tally = Tally(read=1, new=1, rows=1)
    told = json.loads(page(state(store, OURS), form="json"))
    assert told["documents"] == told["documents_with_rows"] == told["rows"] == told["rows_waiting"] == 1
    assert told["published"] == {"first": None, "last": None, "unknown": 1}
    assert told["rulesets"] == [{"ruleset": OURS, "documents": 1, "current": True}]
    (run_told,) = told["runs"]
    assert (run_told["outcome"], run_told["new"], run_told["command"]) == ("done", 1, "ingest dump/")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", run_told["started"])
    assert 0 <= told["seconds_since_done"] < 300


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (Days(None, None, 0), "none"),
        (Days(None, None, 3), "3 without a day"),
        (Days("2031-05-02", "2031-05-02", 0), "2031-05-02"),
        (Days("2031-05-02", "2031-05-03", 1), "2031-05-02 – 2031-05-03, 1 without a day"),
    ],
)
def test_spans(days: Days, words: str) -> None:
    assert span(days) == words


@pytest.mark.parametrize(("seconds", "words"), [(0.4, "0 s"), (99, "99 s"), (130, "2 min"), (9000, "2.5 h")])
def test_how_long(seconds: float, words: str) -> None:
    assert lasted(seconds) == words


@pytest.mark.parametrize(
    ("name", "ours", "other"),
    [
        ("0.1.0+1f", "0.1.0+1f", False),
        ("0.1.0+1f vague=acled actors=9f", "0.1.0+1f", False),
        ("0.1.0+2e", "0.1.0+1f", True),
        ("0.1.0+1f rules=shipping-1@05 vague=acled", "0.1.0+1f", True),
        ("0.1.0+1f", "0.1.0+1f rules=shipping-1@05", True),
        ("0.1.0+1f rules=shipping-1@05", "0.1.0+1f rules=shipping-1@06", True),
        ("0.1.0+1f rules=shipping-1@05 vague=acled", "0.1.0+1f rules=shipping-1@05", False),
        ("0.1.0+1f rules=shipping-1@05 actors=9f", "0.1.0+1f rules=shipping-1@05 actors=8e", True),
    ],
)
def test_rules_of_the_release_and_of_the_codebook(name: str, ours: str, other: bool) -> None:
    assert is_other(name, ours) is other
