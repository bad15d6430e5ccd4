"""Whatever is wrong is told on one line, and everything else is still written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command import REPORT, Conflict

from conflictcli.gazetteer.overlay import NONE
from conflictcli.rules.own.entries import BUILT_IN
from conflictcli.ruleset import ruleset
from conflictcli.tables import EVENT_COLUMNS

HEADER = ",".join(EVENT_COLUMNS) + "\n"


# ---- documents: status 1 -------------------------------------------------------------------------------------


def test_a_path_that_is_not_there(conflict: Conflict, report: Path) -> None:
    done = conflict("extract", "absent.txt", report.name)
    assert done.status == 1
    assert done.err.startswith("conflict: absent.txt: no such file")
    assert [row["doc_id"] for row in done.rows] == ["report.txt"]
    assert done.closing == "1 document, 1 event, 4 strikes; 1 could not be read"


def test_an_empty_file_is_no_failure(conflict: Conflict, tmp_path: Path) -> None:
    """Feeds are empty in an hour without news, and a job that runs every hour must not fail for it."""
    (tmp_path / "empty.txt").touch()
    done = conflict("extract", "empty.txt", "-v")
    assert (done.status, done.out) == (0, HEADER)
    assert done.err == (
        "skipped empty.txt: empty: there is no text in it\n"
        "0 documents, 0 events, no strikes counted; 1 skipped (1 empty file); "
        f"rules {ruleset(BUILT_IN, NONE)}\n"
    )


def test_a_folder_with_nothing_to_read(conflict: Conflict, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    done = conflict("extract", "folder")
    assert (done.status, done.out) == (1, HEADER)
    assert "conflict: folder: nothing to read" in done.err


def test_a_binary_file(conflict: Conflict, tmp_path: Path, report: Path) -> None:
    (tmp_path / "report.bin").write_bytes(bytes(range(256)) * 40)
    done = conflict("extract", "report.bin", report.name)
    assert done.status == 1
    assert done.err.startswith("conflict: report.bin: ")
    assert len(done.rows) == 1


def test_a_broken_line_among_good_ones(conflict: Conflict, tmp_path: Path) -> None:
    good = [json.dumps({"id": name, "text": REPORT}) for name in "ab"]
    (tmp_path / "feed.jsonl").write_text("\n".join([good[0], '{"text": "cut o', good[1]]) + "\n")
    done = conflict("extract", "feed.jsonl")
    assert done.status == 1
    assert done.err.startswith("conflict: feed.jsonl:2: ")
    assert [row["doc_id"] for row in done.rows] == ["a", "b"]


def test_a_record_without_text(conflict: Conflict, tmp_path: Path) -> None:
    (tmp_path / "feed.jsonl").write_text(json.dumps({"id": "a", "text": REPORT}) + '\n{"id": "b", "title": "Raids"}\n')
    done = conflict("extract", "feed.jsonl")
    assert done.status == 1
    assert "conflict: feed.jsonl:2: " in done.err
    assert [row["doc_id"] for row in done.rows] == ["a"]


def test_a_file_that_cannot_be_opened(conflict: Conflict, tmp_path: Path, report: Path) -> None:
    # A link to itself, because permissions do not stop a superuser.
    (tmp_path / "locked.txt").symlink_to("locked.txt")
    done = conflict("extract", "locked.txt", report.name)
    assert done.status == 1
    assert "conflict: locked.txt: " in done.err
    assert len(done.rows) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="a superuser may read everything")
def test_a_file_without_permission(conflict: Conflict, report: Path) -> None:
    report.chmod(0)
    done = conflict("extract", report.name)
    assert done.status == 1
    assert done.err.startswith("conflict: report.txt: cannot be opened: Permission denied")


def test_a_column_that_no_record_has(conflict: Conflict, tmp_path: Path) -> None:
    (tmp_path / "feed.jsonl").write_text(json.dumps({"text": REPORT}) + "\n")
    done = conflict("extract", "feed.jsonl", "--field", "text=stroy")
    assert done.status == 1
    assert "stroy" in done.err


def test_fifty_megabytes_on_one_line(conflict: Conflict, tmp_path: Path, report: Path) -> None:
    (tmp_path / "long.txt").write_text("The council met again about the harbour. " * (50_000_000 // 41))
    done = conflict("extract", "long.txt", report.name)
    assert (done.status, len(done.rows)) == (0, 1)
    assert done.closing == "2 documents, 1 event, 4 strikes"


def test_fifty_megabytes_of_one_record(conflict: Conflict, tmp_path: Path) -> None:
    filler = "The council met again about the harbour. " * (50_000_000 // 41)
    lines = [json.dumps({"id": "long", "text": filler}), json.dumps({"id": "short", "text": REPORT})]
    (tmp_path / "feed.jsonl").write_text("\n".join(lines))
    done = conflict("extract", "feed.jsonl")
    assert (done.status, [row["doc_id"] for row in done.rows]) == (0, ["short"])


def test_strict_stops_at_the_first(conflict: Conflict, tmp_path: Path, report: Path) -> None:
    done = conflict("extract", "absent.txt", report.name, "--strict", "-o", "events.csv")
    assert done.status == 1
    assert done.err.splitlines()[-1] == "conflict: stopped there, as --strict asks"
    assert not (tmp_path / "events.csv").exists()


# ---- output: status 1 ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("output", "says"),
    [
        ("absent/events.csv", "there is no such folder; make it first"),
        ("report.txt/events.csv", "part of its path is a file, not a folder"),
        ("/proc/events.csv", ""),
    ],
)
def test_a_place_where_nothing_can_be_written(
    conflict: Conflict, report: Path, tmp_path: Path, output: str, says: str
) -> None:
    done = conflict("extract", report.name, "-o", output)
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith(f"conflict: cannot write {output}: {says}")
    assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk(conflict: Conflict, report: Path) -> None:
    done = conflict("extract", report.name, "-f", "csv", "-o", "/dev/full")
    assert (done.status, done.err) == (1, "conflict: cannot write /dev/full: No space left on device\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("form", ["csv", "json", "table"])
def test_a_full_disk_behind_standard_output(report: Path, tmp_path: Path, form: str) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "conflictcli", "extract", report.name, "-f", form]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, cwd=tmp_path, text=True, timeout=60)
    said = "conflict: cannot write to standard output: No space left on device\n"
    assert (done.returncode, done.stderr) == (1, said)


# ---- usage: status 2, before anything is read ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("--published", "04.05.2031"), "--published '04.05.2031' is no day. Write it as year-month-day"),
        (("--published", "2031-02-30"), "--published '2031-02-30' is no day."),
        (("--published", "20310504"), "--published '20310504' is no day."),
        (("--by", "contry"), "--by contry: no column 'contry'; did you mean country? There are: day, week"),
        (("--by", ","), "--by names no column. There are: day, week"),
        (("--by", "country,strikes"), "--by country,strikes: strikes is added up, not grouped by. There are:"),
        (("--field", "txt=body"), "unknown field 'txt': a document has id, text, title"),
        (("--field", "body"), "--field 'body' names no column: say --field text=COLUMN"),
        (("--format", "xls"), "--format 'xls' is none that can be written. There are: table, csv, tsv, json, jsonl"),
        (("--output", "events.xls"), "--output events.xls: no format known by this name. Name it .csv, .tsv,"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, tuple) else "",
)
def test_wrong_usage(conflict: Conflict, report: Path, args: tuple[str, ...], says: str) -> None:
    done = conflict("extract", report.name, *args)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"conflict: {says}")
    assert len(done.err.splitlines()) == 1


def test_a_kind_of_mention_there_is_not(conflict: Conflict, report: Path) -> None:
    done = conflict("mentions", report.name, "--kind", "dates")
    assert done.status == 2
    assert done.err.startswith("conflict: --kind 'dates' is none there is. There are: ")


def test_an_option_there_is_not(conflict: Conflict) -> None:
    done = conflict("extract", "--no-such-option")
    assert done.status == 2
    assert "No such option" in done.err


@pytest.mark.skipif(os.name != "posix", reason="a terminal of our own")
@pytest.mark.parametrize("command", ["extract", "mentions", "explain"])
def test_nothing_named_and_nothing_piped(command: str, tmp_path: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    try:
        start = [sys.executable, "-m", "conflictcli", command]
        done = subprocess.run(start, stdin=theirs, capture_output=True, cwd=tmp_path, text=True, timeout=60)
    finally:
        os.close(ours)
        os.close(theirs)
    assert done.returncode == 2
    assert done.stderr == (
        "conflict: nothing to read. Name files or folders, or pipe text in: cat report.txt | conflict extract\n"
    )


@pytest.mark.parametrize("command", ["extract", "mentions", "explain"])
@pytest.mark.parametrize("name", ["acle", ""])
def test_a_convention_that_is_not_known(conflict: Conflict, report: Path, command: str, name: str) -> None:
    done = conflict(command, report.name, "--vague", name)
    assert (done.status, done.out) == (2, "")
    assert (
        done.err
        == f"conflict: --vague {name!r} is no convention that is known. There are: acled, airwars, isaf, none\n"
    )
