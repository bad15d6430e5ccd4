"""What a command says on standard error: words for a person, or an object a line for programs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from command import Conflict, Done

from conflictcli import __version__
from conflictcli.talk import Talk


def objects(done: Done) -> list[dict[str, Any]]:
    """Every line of talk is an object, or this fails."""
    return [json.loads(line) for line in done.err.splitlines()]


def moment(told: dict[str, Any]) -> datetime:
    return datetime.fromisoformat(told["time"].replace("Z", "+00:00"))


def test_each_line_is_an_object_with_what_the_words_say(conflict: Conflict, report: Path) -> None:
    before = datetime.now(timezone.utc) - timedelta(seconds=1)
    done = conflict("extract", report, "nöt\nthere.txt", "--log-format", "json")
    assert done.status == 1
    assert len(done.rows) == 1
    unread, closing = objects(done)
    assert {**unread, "time": "", "message": "", "reason": ""} == {
        "time": "",
        "level": "error",
        "event": "unread",
        "message": "",
        "path": "nöt\nthere.txt",
        "reason": "",
    }
    assert unread["message"] == f"{unread['path']}: {unread['reason']}"
    assert str(closing.pop("ruleset")).startswith(f"{__version__}+")
    assert {**closing, "time": ""} == {
        "time": "",
        "level": "info",
        "event": "done",
        "message": "1 document, 1 event, 4 strikes; 1 could not be read",
        "documents": 1,
        "events": 1,
        "strikes": 4,
        "strikes_low": 4,
        "strikes_high": 4,
        "skipped": {},
        "unread": 1,
    }
    assert before <= moment(unread) <= moment(closing) <= datetime.now(timezone.utc)
    assert closing["time"].endswith("Z")


def test_a_crash_of_the_rules_names_its_document(conflict: Conflict, report: Path) -> None:
    patched = (
        "import conflictcli.events\ndef crash(*_, **__): raise ValueError('odd')\nconflictcli.events.extract = crash"
    )
    told = objects(conflict("extract", report, "--log-format", "json", patched=patched))[0]
    assert (told["event"], told["path"]) == ("unread", str(report))


def test_quiet_leaves_errors_alone(conflict: Conflict, report: Path) -> None:
    assert conflict("extract", report, "--log-format", "json", "--quiet").err == ""
    told = objects(conflict("extract", report, "nowhere", "--log-format", "json", "--quiet"))
    assert [each["level"] for each in told] == ["error"]


def test_verbose_names_what_was_skipped(conflict: Conflict, report: Path) -> None:
    report.with_name("photo.jpg").write_bytes(b"\xff\xd8\xff")
    done = conflict("extract", report.parent, "--log-format", "json", "--verbose")
    skipped, closing = objects(done)
    assert (skipped["level"], skipped["event"], skipped["path"]) == (
        "debug",
        "skipped",
        str(report.with_name("photo.jpg")),
    )
    assert closing["skipped"] == {"a picture": 1}


@pytest.mark.parametrize(
    ("arguments", "event", "status"),
    [
        (["extract", "x", "--vague", "odd"], "usage", 2),
        (["extract", "nowhere", "--strict"], "stopped", 1),
        (["extract", "report.txt", "-o", "no/such/folder.csv"], "unwritten", 1),
        (["mentions", "x", "--kind", "odd"], "usage", 2),
        (["explain", "x", "--vague", "odd"], "usage", 2),
        (["places", "Mosul", "--top", "odd"], "usage", 2),
        (["extract", "x", "--no-such-option"], "usage", 2),
        (["no-such-command"], "usage", 2),
    ],
)
def test_what_ends_a_command_is_an_object_too(
    conflict: Conflict, report: Path, arguments: list[str], event: str, status: int
) -> None:
    done = conflict(*arguments, "--log-format", "json")
    assert done.status == status
    last = objects(done)[-1]
    assert (last["level"], last["event"]) == ("error", event)


@pytest.mark.parametrize(
    ("command", "counts"),
    [
        (["mentions", "report.txt", "--kind", "date"], {"documents": 1, "mentions": 1}),
        (["explain", "report.txt"], {"documents": 1, "events": 1}),
        (["places", "Mosul", "Qwxyzzy"], {"names": 2, "unknown": 1}),
    ],
)
def test_every_command_counts(conflict: Conflict, report: Path, command: list[str], counts: dict[str, int]) -> None:
    closing = objects(conflict(*command, "--log-format", "json"))[-1]
    assert {name: closing[name] for name in counts} == counts


@pytest.mark.parametrize("option", [["--log-format", "json"], ["--log-format=json"]])
def test_help_is_no_talk(conflict: Conflict, option: list[str]) -> None:
    done = conflict("extract", *option, "--help")
    assert (done.status, done.err) == (0, "")
    assert "--log-format" in done.out


def test_no_other_form(conflict: Conflict) -> None:
    done = conflict("extract", "x", "--log-format", "xml")
    assert done.status == 2
    assert "There are: text, json" in " ".join(done.err.split())


def test_words_for_a_person(capsys: pytest.CaptureFixture[str]) -> None:
    talk = Talk()
    talk.error("unread", "a\x1b[31m.txt: is no text", path="a")
    talk.warn("waiting", "somebody else is at it")
    talk.info("done", "2 documents", documents=2)
    talk.detail("skipped", "skipped b.jpg", path="b.jpg")
    out, err = capsys.readouterr()
    assert out == ""
    assert (
        err
        == "conflict: a\N{REPLACEMENT CHARACTER}[31m.txt: is no text\nconflict: somebody else is at it\n2 documents\n"
    )


def test_who_listens_no_more_does_not_end_a_run(report: Path) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    command = [sys.executable, "-m", "conflictcli", "extract", "nowhere", report, "--format", "jsonl"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs)
    os.close(theirs)
    assert (done.returncode, done.stdout.count(b"\n")) == (1, 1)


def test_what_is_known_of_a_run_is_in_every_line(capsys: pytest.CaptureFixture[str]) -> None:
    Talk("json").about(run=12).info("done", "2 documents", documents=2)
    told = json.loads(capsys.readouterr().err)
    assert (told["run"], told["documents"]) == (12, 2)
