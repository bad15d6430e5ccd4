"""Whoever ends a run is heard at any moment, and however often: one line, the exit status, nothing half written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from conflictcli.cli import stops
from conflictcli.cli.stops import Ended, Stops

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals")


@contextmanager
def started(folder: Path, patched: str, *args: str) -> Iterator[subprocess.Popen[bytes]]:
    code = f"{patched}\nfrom conflictcli.cli import main\nmain()"
    command = [sys.executable, "-c", code, *args]
    # Behind a shell's & it is ignored, and so it would be here.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as running:
            yield running
    finally:
        signal.signal(signal.SIGINT, before)


def test_while_the_command_is_loaded(tmp_path: Path) -> None:
    """The first moment: modules are being imported, and one of those that import makes another error of it."""
    patched = """
import importlib.abc, os, signal, sys
class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == "typer":
            try:
                for _ in range(10):
                    os.kill(os.getpid(), signal.SIGINT)
                sum(range(1000))
            except BaseException as problem:
                raise RuntimeError("cannot be loaded") from problem
sys.meta_path.insert(0, Finder())
"""
    with started(tmp_path, patched, "extract", "-") as running:
        assert running.communicate()[1] == b"conflict: interrupted\n"
    assert running.returncode == 130


def test_ten_times_while_it_ends_and_afterwards(tmp_path: Path) -> None:
    """While the half of a file is taken away, while the line is written, while Python itself takes leave."""
    patched = """
import atexit, os, pathlib, signal
def again(*_):
    for _ in range(10):
        os.kill(os.getpid(), signal.SIGINT)
unlink = pathlib.Path.unlink
def slow(self, *args, **kwargs):
    if self.exists():  # Not before anything is written.
        again()
    unlink(self, *args, **kwargs)
pathlib.Path.unlink = slow
atexit.register(again)
"""
    # What is registered before the command's own runs after it: the very last moment.
    with started(tmp_path, patched, "extract", "-", "-o", "events.csv") as running:
        until = time.monotonic() + 60
        while not list(tmp_path.iterdir()) and time.monotonic() < until:
            time.sleep(0.02)
        running.send_signal(signal.SIGINT)
        assert running.stderr is not None and running.stderr.read() == b"conflict: interrupted\n"
    assert running.returncode == 130
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_does_not_read_is_not_waited_for(tmp_path: Path) -> None:
    """The pipe is full, and nobody empties it: what is still to be written to it would keep the run for ever."""
    out, into = os.pipe()
    os.set_blocking(into, False)
    with suppress(BlockingIOError):
        while os.write(into, b"x" * 4096):
            continue
    os.set_blocking(into, True)
    buffered = {**os.environ, "PYTHONUNBUFFERED": ""}
    code = "import os, signal, sys\nfrom conflictcli.cli import commands, main\ndef run(*_):\n    sys.stdout.write('x' * 100)\n    os.kill(os.getpid(), signal.SIGTERM)\n    sum(range(1000))\ncommands.run = run\nmain()"
    try:
        done = subprocess.run(
            [sys.executable, "-c", code], stdout=into, stderr=subprocess.PIPE, env=buffered, timeout=60
        )
    finally:
        os.close(out)
        os.close(into)
    assert (done.returncode, done.stderr) == (143, b"conflict: ended by SIGTERM\n")


# ---- one by one ----------------------------------------------------------------------------------------------


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that a test sets."""
    told = [100.0]
    monkeypatch.setattr(stops.time, "monotonic", lambda: told[0])
    return told


def heard(stopping: Stops, numbers: Sequence[int]) -> list[int]:
    """Which of some signals end what goes on."""
    ended = []
    for number in numbers:
        try:
            stopping.hear(number, None)
        except Ended as end:
            ended.append(end.number)
    return ended


def test_the_first_is_heard_and_one_that_comes_late(now: list[float]) -> None:
    stopping = Stops()
    assert heard(stopping, [signal.SIGINT, signal.SIGINT, signal.SIGTERM]) == [signal.SIGINT]
    now[0] += stops.PATIENCE
    assert heard(stopping, [signal.SIGTERM, signal.SIGINT]) == [signal.SIGTERM]


def test_when_all_is_done_it_comes_too_late(now: list[float]) -> None:
    stopping = Stops()
    stopping.done()
    assert heard(stopping, [signal.SIGINT, signal.SIGTERM]) == []


def test_an_end_that_takes_too_long_is_cut_short(now: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    stopping = Stops()
    stopping.done()
    now[0] += stops.PATIENCE

    def left(status: int) -> None:
        raise SystemExit(status)

    monkeypatch.setattr(stops.os, "_exit", left)
    with pytest.raises(SystemExit, match="130"):
        stopping.hear(signal.SIGINT, None)


def test_what_others_made_of_it_is_an_end_all_the_same() -> None:
    stopping = Stops()
    assert heard(stopping, [signal.SIGTERM]) == [signal.SIGTERM]
    for problem in (RuntimeError("no module"), ImportError(), SystemExit(1), KeyboardInterrupt()):
        assert stopping.ended_by(problem) is not None
    assert stopping.ended_by(SystemExit(0)) is None  # It was swallowed, and all was done.
    assert Stops().ended_by(ValueError()) is None
    assert Ended(129).words.startswith("ended by SIGHUP")


def test_a_loop_of_a_shell_learns_of_it(tmp_path: Path) -> None:
    """On a terminal the process dies of the signal: a shell goes on with the next round where it only had a status."""
    ours, theirs = os.openpty()
    code = "import os, signal\nfrom conflictcli.cli import commands, main\ndef run(*_):\n    os.kill(os.getpid(), signal.SIGINT)\n    sum(range(1000))\ncommands.run = run\nmain()"
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with subprocess.Popen([sys.executable, "-c", code], stderr=theirs) as running:
            running.wait(100)
        assert os.read(ours, 1000).strip() == b"conflict: interrupted"
    finally:
        signal.signal(signal.SIGINT, before)
        os.close(ours)
        os.close(theirs)
    assert running.returncode == -signal.SIGINT
