"""Several processes, and several shards, give what one process gives, byte for byte, whatever happens to them."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import REPORT, Conflict

from conflictcli.work.parts import LARGE

FILLER = "The council met again about the harbour, and the choir sang. " * 60


def feed(size: int) -> Iterator[str]:
    """Lines of JSON, so many bytes at least: few report anything, some have no id, one is broken, some are blank."""
    written = number = 0
    while written < size:
        number += 1
        record = {"title": f"Number {number}", "text": REPORT if number % 97 == 0 else FILLER}
        if number % 3:
            record["id"] = f"x{number}"
        line = '{"text": "cut o' if number == 500 else "" if number % 211 == 0 else json.dumps(record)
        written += len(line)
        yield line


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of everything: a big file that can be cut, one that cannot, small ones, bad ones, links."""
    folder = tmp_path_factory.mktemp("dump")
    big = folder / "b-big.jsonl"
    big.write_text("\r\n".join(feed(LARGE + 2_000_000)))
    (folder / "a.txt").write_text(REPORT)
    (folder / "c-again.jsonl").symlink_to(big)
    (folder / "d-empty.txt").touch()
    (folder / "e-zipped.jsonl.gz").write_bytes(gzip.compress("\n".join(feed(200_000)).encode()))
    (folder / "f.csv").write_text(f'id,text\n1,"{REPORT}"\n2,"{FILLER}"\n')
    (folder / ".hidden.txt").write_text(REPORT)
    small = folder / "small"
    small.mkdir()
    for number in range(150):
        (small / f"{number:03}.txt").write_text(REPORT if number % 50 == 0 else FILLER)
    (folder / "void").mkdir()
    return folder


def test_workers_give_the_same_bytes(conflict: Conflict, dump: Path) -> None:
    args = ("extract", dump, dump / "void", dump / "gone.txt", "--field", "text=text", "--field", "source=paper", "-v")
    one = conflict(*args, "--workers", "1")
    assert one.status == 1
    assert len(one.rows) > 10
    assert "b-big.jsonl:500: broken JSON" in one.err
    for workers in ("2", "4"):
        assert conflict(*args, "--workers", workers) == one


def test_mentions_by_workers(conflict: Conflict, dump: Path) -> None:
    args = ("mentions", dump / "small", dump / "f.csv", "--kind", "date", "-f", "jsonl")
    one = conflict(*args, "--workers", "1")
    assert one.out
    assert conflict(*args, "--workers", "2") == one


def test_strict_stops_all_at_the_same_place(conflict: Conflict, dump: Path) -> None:
    args = ("extract", dump / "b-big.jsonl", "--strict", "-f", "jsonl")
    one = conflict(*args, "--workers", "1")
    assert (one.status, one.err.splitlines()[-1]) == (1, "conflict: stopped there, as --strict asks")
    assert conflict(*args, "--workers", "2") == one


def test_standard_input_is_shared_out(conflict: Conflict) -> None:
    text = "\n".join(feed(500_000))
    one = conflict("extract", "--workers", "1", stdin=text)
    assert one.rows
    assert conflict("extract", "--workers", "2", stdin=text) == one


# ---- what may happen to them ---------------------------------------------------------------------------------


@pytest.fixture
def deadly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In every process a document that is called deadly kills the one that reads it, and a slow one takes a minute."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "sitecustomize.py").write_text("""
import os, signal, time
import conflictcli.events
real = conflictcli.events.extract
def extract(document, **options):
    if document.id.startswith("deadly"):
        os.kill(os.getpid(), signal.SIGKILL)
    if document.id == "slow":
        open("begun", "w").close()
        time.sleep(60)
    return real(document, **options)
conflictcli.events.extract = extract
""")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "own"), prepend=os.pathsep)


def lines(*names: str) -> str:
    return "\n".join(json.dumps({"id": name, "text": REPORT}) for name in names)


posix = pytest.mark.skipif(os.name != "posix", reason="signals")


@posix
@pytest.mark.usefixtures("deadly")
def test_a_worker_that_dies_names_its_document_and_the_run_goes_on(conflict: Conflict, tmp_path: Path) -> None:
    for name, ids in (("a", ("one", "deadly-1", "two")), ("b", ("three", "deadly-2", "deadly-3")), ("c", ("four",))):
        (tmp_path / f"{name}.jsonl").write_text(lines(*ids))
    done = conflict("extract", "a.jsonl", "b.jsonl", "c.jsonl", "--workers", "2")
    assert done.status == 1
    assert [row["doc_id"] for row in done.rows] == ["one", "two", "three", "four"]
    how = "could not be read: the process that held it was ended by SIGKILL; perhaps memory ran out"
    assert done.err.splitlines() == [
        *(f"conflict: deadly-{number} {how}" for number in (1, 2, 3)),
        "7 documents, 4 events, 16 strikes; 3 could not be read",
    ]


@posix
@pytest.mark.usefixtures("deadly")
@pytest.mark.parametrize(
    ("sent", "status", "says"),
    [(signal.SIGINT, 130, b"conflict: interrupted\n"), (signal.SIGTERM, 143, b"conflict: ended by SIGTERM\n")],
)
def test_a_stop_ends_all_at_once(tmp_path: Path, sent: signal.Signals, status: int, says: bytes) -> None:
    (tmp_path / "feed.jsonl").write_text(lines("one", "slow", "two"))
    command = [sys.executable, "-m", "conflictcli", "extract", "feed.jsonl", "--workers", "2", "-o", "events.csv"]
    # A session of its own, so that Ctrl-C can be sent to all of it, as a terminal does.
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, start_new_session=True) as running:
        assert running.stderr
        until = time.monotonic() + 50
        while not (tmp_path / "begun").exists() and time.monotonic() < until:
            time.sleep(0.02)
        os.killpg(running.pid, sent) if sent == signal.SIGINT else running.send_signal(sent)
        since = time.monotonic()
        assert running.stderr.read() == says  # at its end nobody is left who could write to it
    assert running.returncode == status
    assert time.monotonic() - since < 20
    assert sorted(path.name for path in tmp_path.iterdir()) == ["begun", "feed.jsonl", "own"]


def test_a_closed_pipe_ends_all_quietly(tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text(lines(*map(str, range(400))))
    command = [sys.executable, "-m", "conflictcli", "extract", "many.jsonl", "--workers", "2"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout and running.stderr
        assert running.stdout.readline().startswith(b"event_id")
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


@posix
@pytest.mark.parametrize(
    ("first", "says"),
    [
        ("begun", "deadly could not be read: the process that held it was ended by SIGKILL"),
        ("nobody", "a worker process could not be started: ended with status 3. Try fewer: --workers 1"),
    ],
)
def test_workers_that_die_at_their_start_leave_the_work_to_the_others(
    conflict: Conflict, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: str, says: str
) -> None:
    """Once a file is there, no process starts any more: `begun` is made when both work, `nobody` at once."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "sitecustomize.py").write_text("""
import os, signal, sys, time
if os.path.exists("closed") and "--multiprocessing-fork" in sys.orig_argv:
    os._exit(3)
import conflictcli.events
real = conflictcli.events.extract
def extract(document, **options):
    if document.id == "begun":
        open("begun", "w").close()
    if document.id == "deadly":
        until = time.monotonic() + 60
        while not os.path.exists("begun") and time.monotonic() < until:
            time.sleep(0.02)
        open("closed", "w").close()
        os.kill(os.getpid(), signal.SIGKILL)
    return real(document, **options)
conflictcli.events.extract = extract
""")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path / "own"), os.environ.get("PYTHONPATH", "")]))
    long = "\n" + json.dumps({"text": "la " * 350_000})
    (tmp_path / "a.jsonl").write_text(lines("deadly", "one") + long)
    (tmp_path / "b.jsonl").write_text(lines("begun", "two") + long)
    if first == "nobody":
        (tmp_path / "closed").touch()
    done = conflict("extract", "a.jsonl", "b.jsonl", "--workers", "2")
    assert done.status == 1
    assert done.err.startswith(f"conflict: {says}")
    assert [row["doc_id"] for row in done.rows] == (["one", "begun", "two"] if first == "begun" else [])


def test_workers_that_cannot_be_started(conflict: Conflict) -> None:
    refused = """
from multiprocessing.context import SpawnProcess
def start(self):
    raise BlockingIOError(11, "Resource temporarily unavailable")
SpawnProcess.start = start
"""
    done = conflict("extract", "--workers", "2", stdin=REPORT, patched=refused)
    assert done.status == 1
    assert done.err == (
        "conflict: a worker process could not be started: Resource temporarily unavailable. Try fewer: --workers 1\n"
    )


@pytest.mark.parametrize("told", ["0", "-1", "many", "1.5", "²"])
def test_a_number_of_workers_that_is_none(conflict: Conflict, told: str) -> None:
    done = conflict("extract", f"--workers={told}", stdin=REPORT)
    assert done.status == 2
    assert done.err.startswith(f"conflict: --workers {told!r} is no number. Write how many processes: --workers 4")


# ---- shards --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def slices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that is cut, and whole ones before and after it."""
    folder = tmp_path_factory.mktemp("slices")
    (folder / "a.txt").write_text(REPORT)
    record = json.dumps({"text": REPORT})
    rest = json.dumps({"text": "la " * 50_000})
    (folder / "b.jsonl").write_text("\n".join(record if n % 3 == 0 else rest for n in range(24)))
    (folder / "c.md").write_text(REPORT)
    return folder


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_shards_together_are_the_whole(conflict: Conflict, slices: Path, form: str) -> None:
    whole = conflict("extract", slices, "-f", form)
    done = [conflict("extract", slices, "-f", form, "--shard", f"{n}/3") for n in (1, 2, 3)]
    assert "".join(each.out for each in done) == whole.out
    assert all(each.out for each in done)
    assert {each.status for each in done} == {0}


def test_a_shard_by_workers(conflict: Conflict, slices: Path) -> None:
    one = conflict("extract", slices, "-f", "csv", "--shard", "2/3")
    assert one.out
    assert conflict("extract", slices, "-f", "csv", "--shard", "2/3", "--workers", "2") == one


def test_a_shard_says_nothing_of_columns_that_the_rest_may_have(conflict: Conflict, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": REPORT}))
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": REPORT, "paper": "The Ostra Post"}))
    for number in (1, 2, 3):
        done = conflict("extract", ".", "-f", "csv", "--field", "source=paper", "--shard", f"{number}/3", "-q")
        assert (done.status, done.err) == (0, "")


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("--shard", "0/4", "."), "--shard '0/4' is no slice. Write which, and of how many: --shard 1/4"),
        (("--shard", "5/4", "."), "--shard '5/4' is no slice."),
        (("--shard", "half", "."), "--shard 'half' is no slice."),
        (("--shard", "1/2", ".", "-f", "json"), "--shard gives slices to be put together, and json cannot be: add -f"),
        (("--shard", "1/2", ".", "-f", "table"), "--shard gives slices to be put together, and table cannot be"),
        (("--shard", "1/2", ".", "--by", "country"), "--shard gives rows, and sums of slices are no sums of the whole"),
        (("--shard", "1/2", "-"), "--shard needs files: nobody knows the size of standard input"),
    ],
)
def test_shards_that_cannot_be(conflict: Conflict, args: tuple[str, ...], says: str) -> None:
    done = conflict("extract", *args, stdin=REPORT)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"conflict: {says}")
