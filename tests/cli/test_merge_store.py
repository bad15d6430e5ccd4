"""`conflict merge --db`: rows that a store was given without merging get their events."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from command import Conflict

PAPERS = Path(__file__).parents[2] / "seeds" / "three-papers.jsonl"


@pytest.fixture
def store(conflict: Conflict, tmp_path: Path) -> Path:
    """Three papers on one strike, not merged yet."""
    assert conflict("ingest", PAPERS, "--db", "events.db", "--no-merge").status == 0
    return tmp_path / "events.db"


def test_what_waits_is_merged_and_then_nothing(conflict: Conflict, store: Path) -> None:
    done = conflict("merge", "--db", store)
    assert (done.status, done.out, done.err) == (0, "", "3 rows merged; 1 event in the store\n")
    assert conflict("merge", "--db", store).err == "nothing to merge; 1 event in the store\n"
    assert conflict("merge", "--db", store, "--anew").err == "3 rows merged; 1 event in the store\n"


def test_its_events_are_those_of_its_rows_in_a_file(conflict: Conflict, store: Path) -> None:
    done = conflict("merge", "--db", store, "-f", "csv")
    assert conflict("export", "--db", store, "-o", "rows.csv").status == 0
    assert done.out == conflict("merge", "rows.csv").out
    assert [event["n_reports"] for event in done.rows] == ["3"]
    assert conflict("export", "--db", store, "--merged").out == done.out


def test_they_are_added_up(conflict: Conflict, store: Path) -> None:
    done = conflict("merge", "--db", store, "--by", "country")
    assert [(row["country"], row["events"], row["strikes"]) for row in done.rows] == [("Palestine", "1", "1")]


def test_who_merges_is_named_to_who_comes_then(conflict: Conflict, store: Path) -> None:
    """The lock of a process on another machine, which goes on."""
    with sqlite3.connect(store) as connection:
        moment = connection.execute("SELECT strftime('%Y-%m-%d %H:%M:%f', 'now')").fetchone()[0]
        values = ("merge", "monitor", 4711, "anna", "0" * 32, moment, moment)
        connection.execute("INSERT INTO locks VALUES (?, ?, ?, ?, ?, ?, ?)", values)
    done = conflict("merge", "--db", store)
    assert (done.status, done.out) == (3, "")
    assert "held by anna@monitor (process 4711)" in done.err


@pytest.mark.parametrize(
    "args, words",
    [
        (("--db", "none.db"), "there is no store"),
        (("rows.csv", "--db", "events.db"), "files get into it by conflict ingest"),
        (("rows.csv", "--anew"), "--anew and --wait are for a store"),
    ],
)
def test_what_cannot_be_meant(conflict: Conflict, tmp_path: Path, args: tuple[str, ...], words: str) -> None:
    done = conflict("merge", *args)
    assert done.status in (2, 3)
    assert words in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_store_is_no_file_of_rows(conflict: Conflict, store: Path) -> None:
    assert "a store of conflict is named by --db" in conflict("merge", store.name, "-v").err
