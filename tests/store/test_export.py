"""`conflict export`, as a person or a job runs it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet
import pytest
import sqlalchemy as sa
from command import Conflict
from filled import document, put, row

from conflictcli.merge.columns import MERGED, MERGED_COLUMNS
from conflictcli.store.open import Store, opened
from conflictcli.store.schema import merged
from conflictcli.tables import EVENT_COLUMNS

DOCUMENTS = [
    document(row("b.txt", "b0", "2031-05-02", "Syria"), row("b.txt", "b1"), doc_id="b.txt"),
    document(row("a.txt", "a0", "2031-05-02", "Iraq"), doc_id="a.txt"),
    document(row("c.txt", "c0", "2031-04-30", "Iraq; Syria"), doc_id="c.txt"),
]


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    with opened(store_url) as store:
        yield store


@pytest.fixture
def url(store: Store, store_url: str) -> str:
    """A store with rows of three documents, and with one event."""
    put(store, DOCUMENTS)
    event = {name: 3 if kind == "integer" else None for name, kind in MERGED.items()}
    with store.writing() as connection:
        connection.execute(sa.insert(merged), [{**event, "event_id": "a0", "event_date": "2031-05-02"}])
    return store_url


def ids(told: list[dict[str, str]]) -> list[str]:
    return [each["event_id"] for each in told]


def test_rows_by_day_and_document(conflict: Conflict, url: str) -> None:
    done = conflict("export", "--db", url)
    assert (done.status, done.closing) == (0, "4 rows")
    assert done.out.split("\n")[0] == ",".join(EVENT_COLUMNS)
    assert ids(done.rows) == ["c0", "a0", "b0", "b1"]
    assert done.rows[1]["evidence"] == "a0, =1+1\n“two”"


def test_the_same_bytes_however_they_came(conflict: Conflict, url: str, tmp_path: Path) -> None:
    with opened(str(tmp_path / "other.db")) as other:
        put(other, DOCUMENTS[::-1], batch=1)
    for form in ("csv", "jsonl", "parquet"):
        for name, address in (("one", url), ("other", "other.db")):
            assert conflict("export", "--db", address, "-o", f"{name}.{form}").err == "4 rows\n"
        assert (tmp_path / f"one.{form}").read_bytes() == (tmp_path / f"other.{form}").read_bytes()
    assert len((tmp_path / "one.jsonl").read_text(encoding="utf-8").splitlines()) == 4
    assert pyarrow.parquet.read_table(tmp_path / "one.parquet").column("event_id").to_pylist() == [
        "c0",
        "a0",
        "b0",
        "b1",
    ]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--since", "2031-05-01"], ["a0", "b0"]),
        (["--until", "2031-05-01"], ["c0"]),
        (["--country", "SY"], ["c0", "b0"]),
        (["--country", "syria", "--since", "2031-05-02", "--until", "2031-05-02"], ["b0"]),
        (["--since", "0d"], ["c0", "a0", "b0"]),
        (["--since", "999999d"], ["c0", "a0", "b0"]),
        (["--country", "Yemen"], []),
    ],
)
def test_some_of_them(conflict: Conflict, url: str, options: list[str], found: list[str]) -> None:
    done = conflict("export", "--db", url, *options, "-f", "csv")
    assert done.status == 0
    assert ids(done.rows) == found


def test_what_has_no_day_and_is_left_out_is_told(conflict: Conflict, store: Store, url: str) -> None:
    put(store, [document(row("d.txt", "d0", None, "Syria"), row("d.txt", "d1", None, "Mali"), doc_id="d.txt")])
    assert conflict("export", "--db", url, "--since", "2031-05-01").closing == "2 rows; 3 rows without a day left out"
    told = conflict("export", "--db", url, "--until", "2031-05-01", "--country", "SY", "--log-format", "json").err
    assert (json.loads(told)["rows"], json.loads(told)["without_a_day"]) == (1, 1)
    assert conflict("export", "--db", url, "--country", "SY").closing == "3 rows"
    event = {name: 3 if kind == "integer" else None for name, kind in MERGED.items()}
    with store.writing() as connection:
        connection.execute(sa.insert(merged), [{**event, "merged": 4, "event_id": "d0"}])
    done = conflict("export", "--db", url, "--merged", "--since", "2031-05-01")
    assert done.closing == "1 event; 1 event without a day left out"


def test_events_each_once(conflict: Conflict, url: str, tmp_path: Path) -> None:
    done = conflict("export", "--db", url, "--merged")
    assert done.out.split("\n")[0] == ",".join(MERGED_COLUMNS)
    assert [(each["event_id"], each["n_reports"]) for each in done.rows] == [("a0", "3")]
    assert done.err == (
        "conflict: 4 rows still to be merged, and in none of these events: conflict merge --db …\n1 event\n"
    )
    assert conflict("export", "--db", url, "--merged", "-o", "events.parquet", "--quiet").err == ""
    types = {field.name: str(field.type) for field in pyarrow.parquet.read_schema(tmp_path / "events.parquet")}
    assert (types["n_reports"], types["first_seen"], types["sources"]) == ("int64", "date32[day]", "string")


def test_talk_for_programs(conflict: Conflict, url: str) -> None:
    told = [
        json.loads(line)
        for line in conflict("export", "--db", url, "--merged", "--log-format", "json").err.splitlines()
    ]
    assert [(each["level"], each["event"]) for each in told] == [("warning", "unmerged"), ("info", "done")]
    assert (told[0]["rows"], told[1]["events"]) == (4, 1)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--since", "May"], "--since 'May' is no day. Write it as year-month-day: --since 2015-01-02, or as days"),
        (["--until", "2031-02-30"], "--until '2031-02-30' is no day"),
        (["--since", "2031-05-02", "--until", "2031-05-01"], "--since 2031-05-02 comes after --until 2031-05-01"),
        (["--country", "Atlantis"], "--country 'Atlantis' is none that is known"),
        (["-f", "xml"], "--format 'xml' is none that can be written"),
        (["--db", "mysql://host/x"], "mysql:// is no store that is known"),
    ],
)
def test_wrong_usage(conflict: Conflict, options: list[str], words: str) -> None:
    done = conflict("export", *options)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"conflict: {words}")


def test_the_store_of_the_folder_or_of_the_environment(
    conflict: Conflict, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(str(tmp_path / "events.db")) as store:
        put(store, DOCUMENTS[:1])
    with opened(str(tmp_path / "other.db")) as store:
        put(store, DOCUMENTS[1:2])
    assert ids(conflict("export").rows) == ["b0", "b1"]
    monkeypatch.setenv("CONFLICT_DB", f"sqlite:///{tmp_path}/other.db")
    assert ids(conflict("export").rows) == ["a0"]
    assert ids(conflict("export", "--db", "events.db").rows) == ["b0", "b1"]


def test_where_there_is_no_store_none_is_made(conflict: Conflict, tmp_path: Path) -> None:
    done = conflict("export", "-o", "rows.csv")
    assert (done.status, done.err) == (
        3,
        "conflict: events.db: there is no store. Make one: conflict ingest PATH --db events.db\n",
    )
    assert list(tmp_path.iterdir()) == []


def test_an_empty_store_has_a_header(conflict: Conflict, store: Store, store_url: str) -> None:
    done = conflict("export", "--db", store_url)
    assert (done.status, done.rows, done.closing) == (0, [], "0 rows")
    assert done.out.rstrip("\n") == ",".join(EVENT_COLUMNS)


def test_a_damaged_store_is_no_half_file(conflict: Conflict, tmp_path: Path) -> None:
    with opened(str(tmp_path / "events.db")) as store:
        put(store, DOCUMENTS)
    with sqlite3.connect(tmp_path / "events.db") as raw:
        raw.execute("DROP TABLE events")
    done = conflict("export", "-o", "rows.csv")
    assert done.status == 3
    assert not (tmp_path / "rows.csv").exists()


def test_without_the_library(conflict: Conflict) -> None:
    done = conflict("export", patched="import sys\nsys.modules['sqlalchemy'] = None")
    assert (done.status, done.out) == (2, "")
    assert "a store needs " in done.err
