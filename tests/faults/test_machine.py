"""What the machine does to a run: no memory, no streams, a file that is cut off while it is read."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command import REPORT, Conflict

from conflictcli import cli
from conflictcli.cli import ending
from conflictcli.cli.ending import last
from conflictcli.memory import lacks_memory
from conflictcli.readers import extras, warc
from conflictcli.work.pool import death, telling_of_memory
from conflictcli.work.results import NO_MEMORY, why


@pytest.mark.skipif(os.name != "posix", reason="a shell")
def test_a_closed_stream_is_told(tmp_path: Path) -> None:
    command = f"echo '{REPORT.strip()}' | {sys.executable} -m conflictcli extract -f csv >&-"
    done = subprocess.run(command, shell=True, cwd=tmp_path, stderr=subprocess.PIPE, timeout=100)
    assert done.returncode == 1
    assert done.stderr == b"conflict: cannot write to standard output: it is closed. Name a file: -o \xe2\x80\xa6\n"


def test_memory_that_runs_out_in_a_document_names_it(fresh_conflict: Conflict) -> None:
    crash = """
import conflictcli.events
def extract(document, **options):
    raise MemoryError
conflictcli.events.extract = extract
"""
    done = fresh_conflict("extract", "--workers", "1", stdin=REPORT, patched=crash)
    assert done.status == 1
    assert f"could not be read by the rules: {NO_MEMORY}\n" in done.err


@pytest.mark.parametrize(
    ("problem", "lacks"),
    [
        (MemoryError(), True),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), True),
        (ImportError("libopenblas.so: failed to map segment from shared object"), True),
        (RuntimeError("can't start new thread"), True),
        (SystemError("error return without exception set"), True),
        (ImportError("No module named 'pyarrow'"), False),
        (ValueError("a report says: cannot allocate memory"), False),
        (OSError(errno.ENOSPC, "No space left on device"), False),
    ],
)
def test_memory_ran_out_whatever_a_library_makes_of_it(problem: Exception, lacks: bool) -> None:
    wrapped = ImportError("Unable to import required dependency numpy")
    wrapped.__cause__ = problem
    assert lacks_memory(problem) is lacks_memory(wrapped) is lacks


def test_a_library_without_room_is_not_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def loaded(_: str) -> None:
        raise ImportError("libarrow.so: failed to map segment from shared object")

    monkeypatch.setattr(extras, "import_module", loaded)
    with pytest.raises(MemoryError):
        extras.library("pyarrow", "parquet", "Parquet")


def test_a_library_that_is_half_loaded_changes_no_status(fresh_conflict: Conflict) -> None:
    """One that was loaded until memory ran out may kill the process on its way out."""
    patched = """
import atexit, os
from conflictcli.cli import commands
def run(*_):
    raise MemoryError
commands.run = run
atexit.register(os.abort)
"""
    done = fresh_conflict("extract", patched=patched)
    assert (done.status, done.out) == (1, "")
    assert done.err.startswith("conflict: memory, or processes, ran out") and done.err.count("\n") == 1


NO_FILE = OSError(errno.EMFILE, "Too many open files")


@pytest.mark.parametrize("in_json", [False, True])
@pytest.mark.parametrize(("problem", "says"), [(MemoryError(), "memory ran out"), (NO_FILE, "Too many open files")])
def test_no_room_for_the_words_either(
    problem: Exception, says: str, in_json: bool, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def speechless(*_: object) -> int:
        raise problem

    monkeypatch.setattr(ending, "last", speechless)
    assert cli.crashed(problem, in_json) == 1
    told = capfd.readouterr().err
    assert told.count("\n") == 1
    if in_json:
        assert json.loads(told)["message"].startswith(says)
    else:
        assert told.startswith(f"conflict: {says}")


def test_what_broke_off_the_reading() -> None:
    assert why(MemoryError()) == NO_MEMORY
    assert why(OSError(errno.EIO, "Input/output error")) == "Input/output error"
    assert why(KeyError("x")).endswith("please report")


def test_a_worker_without_memory_says_so_by_its_status() -> None:
    with pytest.raises(SystemExit) as left, telling_of_memory():
        raise MemoryError
    assert death(int(left.value.code or 0)) == "ran out of memory"


@pytest.mark.parametrize(
    ("problem", "status", "says"),
    [
        (BrokenPipeError(), 0, ""),
        (MemoryError(), 1, "conflict: memory, or processes, ran out"),
        (OSError(errno.EMFILE, "Too many open files", "a.txt"), 1, "conflict: a.txt: Too many open files"),
        (KeyError("x"), 1, "conflict: a fault of conflict itself: KeyError: 'x'; please report it"),
    ],
)
def test_what_nobody_expected_is_a_line(
    problem: Exception, status: int, says: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("conflictcli.output.files.let_go", lambda: None)
    assert last(problem, False, ["extract"]) == status
    told = capsys.readouterr().err
    assert told.startswith(says) and told.count("\n") == bool(says)


def test_a_traceback_comes_with_the_line_where_more_is_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("conflictcli.output.files.let_go", lambda: None)
    assert last(KeyError("x"), False, ["extract", "-v"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "KeyError: 'x'" and told[-1].startswith("conflict: a fault of conflict itself: KeyError")


def test_a_file_that_is_cut_off_meanwhile_kills_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that was mapped into memory would: SIGBUS."""
    monkeypatch.setattr(warc, "_WINDOW", 64)
    path = tmp_path / "packed"
    path.write_bytes(b"x" * 100 + b"abc" + b"x" * 100_000)
    with path.open("rb") as file:
        packed = warc._Packed(file)
        assert packed.find(b"abc", 0) == 100
        assert packed[99:104] == b"xabcx"
        assert packed.find(b"abc", 101) == -1
        os.truncate(path, 10)
        assert packed[90_000:90_010] == b""
        assert packed.find(b"x", 50_000) == -1
