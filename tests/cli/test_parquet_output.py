"""`-o events.parquet`, `-f parquet`: the same rows as CSV, with types."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from command import REPORT, Conflict

from conflictcli.summary.columns import SUMMARY_COLUMNS
from conflictcli.tables import EVENT_COLUMNS, MENTION_COLUMNS

WITHOUT = "import sys; sys.modules['pyarrow'] = None"


def table(path: Path) -> dict[str, list[object]]:
    pq = pytest.importorskip("pyarrow.parquet", reason="pip install 'conflictcli[parquet]' to test Parquet")
    told: dict[str, list[object]] = pq.read_table(path).to_pydict()
    return told


def test_a_file_holds_the_rows(conflict: Conflict, report: Path, tmp_path: Path) -> None:
    done = conflict("extract", report.name, "-o", "events.parquet")
    assert (done.status, done.out, done.closing) == (0, "", "1 document, 1 event, 4 strikes")
    events = table(tmp_path / "events.parquet")
    assert tuple(events) == EVENT_COLUMNS and events["strikes"] == [4] and str(events["event_date"][0]) == "2031-05-02"


def test_mentions(conflict: Conflict, report: Path, tmp_path: Path) -> None:
    conflict("mentions", report.name, "-o", "mentions.parquet")
    mentions = table(tmp_path / "mentions.parquet")
    assert tuple(mentions) == MENTION_COLUMNS and all(isinstance(start, int) for start in mentions["start"])


def test_sums(conflict: Conflict, report: Path, tmp_path: Path) -> None:
    conflict("extract", report.name, "--by", "country,week", "-f", "parquet", "-o", "sums")
    sums = table(tmp_path / "sums")
    assert tuple(sums) == ("country", "week", *SUMMARY_COLUMNS)
    assert (sums["week"], sums["strikes"]) == (["2031-W18"], [4])


def test_a_pipe_that_closes_ends_it_quietly(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="pip install 'conflictcli[parquet]' to test Parquet")
    (tmp_path / "many.jsonl").write_text("\n".join(json.dumps({"text": REPORT}) for _ in range(50)))
    command = [sys.executable, "-m", "conflictcli", "extract", "many.jsonl", "-f", "parquet"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout and running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


def test_without_its_library_nothing_is_read(conflict: Conflict, report: Path, tmp_path: Path) -> None:
    done = conflict("extract", report.name, "-o", "events.parquet", patched=WITHOUT)
    assert (done.status, done.out) == (2, "") and list(tmp_path.iterdir()) == [report]
    assert done.err.startswith("conflict: Parquet needs pyarrow: python3 -m pip install ")
    assert "conflictcli[" not in done.err and done.err.count("\n") == 1


def test_it_is_packed_already(conflict: Conflict, report: Path) -> None:
    done = conflict("extract", report.name, "-o", "events.parquet.gz")
    assert done.status == 2 and "events.parquet.gz: Parquet is packed already. Leave .gz away" in done.err
