"""What the commands write, where, and with which exit status."""

from __future__ import annotations

import gzip
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command import REPORT, Conflict

from conflictcli import __version__
from conflictcli.gazetteer.overlay import NONE
from conflictcli.rules.own.entries import BUILT_IN
from conflictcli.ruleset import ruleset
from conflictcli.summary.columns import SUMMARY_COLUMNS
from conflictcli.tables import EVENT_COLUMNS, MENTION_COLUMNS


def test_csv_on_a_pipe_and_counts_on_standard_error(fresh_conflict: Conflict, report: Path) -> None:
    done = fresh_conflict("extract", report.name)
    assert (done.status, done.err) == (0, "1 document, 1 event, 4 strikes\n")
    assert done.out.startswith(",".join(EVENT_COLUMNS) + "\n")
    assert [(row["doc_id"], row["strikes"], row["event_date"]) for row in done.rows] == [
        ("report.txt", "4", "2031-05-02")
    ]


def test_standard_input_is_read_when_nothing_is_named(fresh_conflict: Conflict) -> None:
    done = fresh_conflict("extract", stdin=REPORT)
    assert done.rows[0]["strikes"] == "4"
    assert done.out == fresh_conflict("extract", "-", stdin=REPORT).out


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "jsonl"])
def test_a_file_holds_what_the_pipe_would(conflict: Conflict, report: Path, tmp_path: Path, form: str) -> None:
    piped = conflict("extract", report.name, "-f", form).out
    done = conflict("extract", report.name, "-o", f"events.{form}")
    assert (done.status, done.out) == (0, "")
    assert (tmp_path / f"events.{form}").read_text() == piped


def test_a_zipped_file(conflict: Conflict, report: Path, tmp_path: Path) -> None:
    conflict("extract", report.name, "-o", "events.csv.gz")
    assert gzip.decompress((tmp_path / "events.csv.gz").read_bytes()).startswith(b"event_id,")


def test_the_format_stands_over_the_name(conflict: Conflict, report: Path, tmp_path: Path) -> None:
    conflict("extract", report.name, "-o", "events.dat", "-f", "jsonl")
    assert json.loads((tmp_path / "events.dat").read_text())["strikes"] == 4


def test_a_table_when_asked(conflict: Conflict, report: Path) -> None:
    done = conflict("extract", report.name, "-f", "table")
    assert done.out.split()[:3] == ["when", "where", "what"]
    assert max(map(len, done.out.splitlines())) <= 80


def test_adding_up(conflict: Conflict, report: Path) -> None:
    done = conflict("extract", report.name, "--by", "country,month")
    assert done.out.splitlines()[0] == ",".join(["country", "month", *SUMMARY_COLUMNS])
    assert done.out.splitlines()[1].startswith("Iraq,2031-05,1,4,4,4,0,1,")
    assert done.closing == "1 document, 1 event, 4 strikes"


def test_adding_up_as_json_has_numbers(conflict: Conflict, report: Path) -> None:
    told = json.loads(conflict("extract", report.name, "--by", "country", "-f", "json").out)
    assert (told[0]["country"], told[0]["strikes"], told[0]["fatalities"]) == ("Iraq", 4, None)


def test_mentions(conflict: Conflict, report: Path) -> None:
    done = conflict("mentions", report.name)
    assert done.out.startswith(",".join(MENTION_COLUMNS) + "\n")
    assert {"date", "place", "strike"} <= {row["kind"] for row in done.rows}
    assert all(REPORT[int(row["start"]) : int(row["end"])] == row["text"] for row in done.rows)
    assert done.closing == f"1 document, {len(done.rows)} mentions"


def test_mentions_of_some_kinds(conflict: Conflict, report: Path) -> None:
    done = conflict("mentions", report.name, "--kind", "date", "--kind", "place")
    assert {row["kind"] for row in done.rows} == {"date", "place"}
    assert ("2 May 2031", "2031-05-02") in [(row["text"], row["value"]) for row in done.rows]


def test_explain(conflict: Conflict, report: Path) -> None:
    done = conflict("explain", report.name)
    assert done.status == 0
    assert re.search(r"\[.*four.* airstrikes.*\|strike\]", done.out)
    assert "row 1" in done.out
    assert "2031-05-02" in done.out


def test_documents_of_another_program(conflict: Conflict) -> None:
    lines = json.dumps({"id": "x1", "story": REPORT, "day": "2031-05-03"})
    done = conflict("extract", "--field", "text=story", "--field", "published=day", stdin=lines)
    assert [(row["doc_id"], row["published"]) for row in done.rows] == [("x1", "2031-05-03")]


def test_the_publication_date_handed_in(conflict: Conflict, report: Path) -> None:
    assert conflict("extract", report.name).rows[0]["published"] == ""
    assert conflict("extract", report.name, "--published", "2031-05-04").rows[0]["published"] == "2031-05-04"


def test_text_that_a_spreadsheet_would_run(conflict: Conflict) -> None:
    line = json.dumps({"id": "1", "text": REPORT, "title": "=1+2"})
    assert conflict("extract", stdin=line).rows[0]["title"] == "'=1+2"
    assert conflict("extract", "--raw", stdin=line).rows[0]["title"] == "=1+2"


def test_no_rows_are_a_header(conflict: Conflict) -> None:
    done = conflict("extract", stdin="The choir sang in the old hall.\n")
    assert (done.status, done.out) == (0, ",".join(EVENT_COLUMNS) + "\n")
    assert done.closing == "1 document, 0 events, no strikes counted"


def test_quiet(conflict: Conflict, report: Path) -> None:
    assert conflict("extract", report.name, "--quiet").err == ""


def test_verbose_names_what_was_skipped(conflict: Conflict, report: Path, tmp_path: Path) -> None:
    (tmp_path / ".hidden.txt").write_text(REPORT)
    assert conflict("extract", ".").err == "1 document, 1 event, 4 strikes; 1 skipped (1 hidden)\n"
    assert "skipped ./.hidden.txt: hidden" in conflict("extract", ".", "--verbose").err


def test_the_same_bytes_twice(fresh_conflict: Conflict, report: Path) -> None:
    assert fresh_conflict("extract", report.name).out == fresh_conflict("extract", report.name).out


def test_version(fresh_conflict: Conflict) -> None:
    version, rules = fresh_conflict("--version").out.splitlines()
    assert version == f"conflict {__version__}"
    assert rules == f"rules {ruleset(BUILT_IN, NONE)}"


@pytest.mark.parametrize("command", [(), ("extract",), ("mentions",), ("explain",), ("places",)])
def test_help_fits_and_has_examples(conflict: Conflict, command: tuple[str, ...]) -> None:
    done = conflict(*command, "--help")
    assert done.status == 0
    assert max(map(len, done.out.splitlines())) <= 80
    assert not command or f"conflict {command[0]} " in done.out.partition("Examples:")[2]


# ---- what must stay unloaded ---------------------------------------------------------------------------------

HEAVY = ("pandas", "numpy", "rich")


@pytest.mark.parametrize(
    ("args", "absent"),
    [
        (("--help",), (*HEAVY, "regex", "conflictcli.rules", "conflictcli.tables")),
        (("extract", "--help"), (*HEAVY, "regex", "conflictcli.rules", "conflictcli.tables")),
        (("extract", "report.txt"), HEAVY),
        (("mentions", "report.txt", "-f", "jsonl"), HEAVY),
        (("extract", "report.txt", "-f", "table"), ("pandas", "numpy")),
    ],
    ids=" ".join,
)
def test_what_is_not_needed_is_not_loaded(
    fresh_conflict: Conflict, report: Path, args: tuple[str, ...], absent: tuple[str, ...]
) -> None:
    told = "import atexit, sys; atexit.register(lambda: sys.stderr.write('LOADED ' + ' '.join(sys.modules)))"
    loaded = set(fresh_conflict(*args, patched=told).err.partition("LOADED ")[2].split())
    assert "typer" in loaded
    assert loaded.isdisjoint(absent)


# ---- how a run ends ------------------------------------------------------------------------------------------


def test_a_closed_pipe_ends_it_quietly(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(n), "text": REPORT}) for n in range(400)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines))
    command = [sys.executable, "-m", "conflictcli", "extract", "many.jsonl"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout and running.stderr
        assert running.stdout.readline().startswith(b"event_id")
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize(
    ("name", "status", "says"),
    [
        ("SIGINT", 130, b"conflict: interrupted\n"),
        ("SIGTERM", 143, b"conflict: ended by SIGTERM\n"),
        ("SIGHUP", 129, b"conflict: ended by SIGHUP: the terminal was closed (nohup conflict "),
    ],
)
def test_a_stop_leaves_nothing_half_written(tmp_path: Path, name: str, status: int, says: bytes) -> None:
    sent = signal.Signals[name]
    if signal.getsignal(sent) is signal.SIG_IGN:
        pytest.skip(f"{sent.name} is ignored here, as in a job behind &")
    command = [sys.executable, "-m", "conflictcli", "extract", "-", "-o", "events.csv"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdin and running.stderr
        until = time.monotonic() + 60
        while not list(tmp_path.iterdir()) and time.monotonic() < until:
            time.sleep(0.02)
        assert [path.suffix for path in tmp_path.iterdir()] == [".part"]
        running.send_signal(sent)
        told = running.stderr.read()
    assert told.startswith(says) and told.count(b"\n") == 1
    assert running.returncode == status
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_the_end_of_a_job_is_told_to_programs(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "conflictcli", "extract", "-", "-o", "events.csv", "--log-format", "json"]
    with subprocess.Popen(command, cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdin and running.stderr
        until = time.monotonic() + 60
        while not list(tmp_path.iterdir()) and time.monotonic() < until:
            time.sleep(0.02)
        running.terminate()
        told = json.loads(running.stderr.read())
    assert (running.returncode, told["level"], told["event"]) == (143, "error", "interrupted")


def test_a_crash_of_a_rule_is_told_and_the_rest_is_written(conflict: Conflict) -> None:
    crash = """
import conflictcli.events
real = conflictcli.events.extract
def extract(document, **options):
    if document.id == "bad":
        raise ZeroDivisionError("by nought")
    return real(document, **options)
conflictcli.events.extract = extract
"""
    lines = "\n".join(json.dumps({"id": name, "text": REPORT}) for name in ("one", "bad", "two"))
    done = conflict("extract", stdin=lines, patched=crash)
    assert done.status == 1
    assert [row["doc_id"] for row in done.rows] == ["one", "two"]
    first, closing = done.err.splitlines()
    assert re.fullmatch(
        r"conflict: bad could not be read by the rules: ZeroDivisionError: by nought \(<string>:\d+\); please report",
        first,
    )
    assert closing == "3 documents, 2 events, 8 strikes; 1 could not be read"


HISTORY = (
    "On 3 May 2014 planes bombed Ostra, killing 4 people. On 5 May they bombed Miro, killing 3 people. "
    "The next day they bombed Vell, killing 2 people."
)


@pytest.mark.parametrize(
    "option, days",
    [
        ((), ["2014-05-03", "2015-05-05", "2015-05-06"]),
        (("--news",), ["2014-05-03", "2015-05-05", "2015-05-06"]),
        (("--narrative",), ["2014-05-03", "2014-05-05", "2014-05-06"]),
    ],
)
def test_a_person_may_say_that_texts_tell_a_history(
    conflict: Conflict, option: tuple[str, ...], days: list[str]
) -> None:
    done = conflict("mentions", "--kind", "date", "--published", "2015-06-01", *option, stdin=HISTORY)
    assert [row["value"] for row in done.rows] == days
    events = conflict("extract", "--published", "2015-06-01", *option, stdin=HISTORY)
    assert [row["event_date"] for row in events.rows] == days


@pytest.mark.parametrize(
    ("asked", "strikes", "closing"),
    [
        ((), ("", "24"), "1 document, 1 event, at least 24 strikes"),
        (("--vague", "acled"), ("12", "12"), "1 document, 1 event, 12 strikes (at least 12)"),
        (("--vague", "ISAF"), ("24", "24"), "1 document, 1 event, 24 strikes (at least 24)"),
        (("--vague", "none"), ("", ""), "1 document, 1 event, no strikes counted"),
    ],
)
def test_what_vague_words_are_worth(
    conflict: Conflict, asked: tuple[str, ...], strikes: tuple[str, str], closing: str
) -> None:
    text = "Warplanes carried out dozens of airstrikes near Mosul in Iraq on 2 May 2031."
    done = conflict("extract", *asked, stdin=text)
    (row,) = done.rows
    assert (row["strikes"], row["strikes_min"]) == strikes
    assert (row["strikes_text"], row["strikes_basis"]) == ("dozens of airstrikes", "vague")
    assert done.closing == closing
    assert "dozens of airstrikes" in conflict("explain", *asked, stdin=text).out
    (mention,) = conflict("mentions", *asked, "--kind", "strike", stdin=text).rows
    assert mention["value"] == " ".join(filter(None, ("Air/drone strike", strikes[1] and f"{strikes[1]}+")))
