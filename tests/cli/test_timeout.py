"""The last guard: a document that takes too long is told and left, and the run goes on; the time is the processor's."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import REPORT, Conflict

import conflictcli
from conflictcli.guard import SIZE, TICKS, TimeUp, Watch, watch

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timer, no guard")

LOADED = f"""
from conflictcli.document import Document
from conflictcli.rules.own.entries import BUILT_IN
from conflictcli.work.asked import Events
Events(BUILT_IN)(Document("", {REPORT!r}))
"""
"""The first document waits until the rules are loaded, and would have to be given that time, too."""
SLOW = f"""{LOADED}
import conflictcli.events, conflictcli.guard
conflictcli.guard.GRACE = 0.2
real = conflictcli.events.extract
def extract(document, **options):
    while document.id.startswith("slow"):
        try:
            pass
        except Exception:  # Who expects a fault of its own does not end the guard's.
            pass
    if document.id.startswith("deaf"):
        sum(range(10**13))  # In C, where nobody looks for signals.
    return real(document, **options)
conflictcli.events.extract = extract
"""
SLOW_READER = f"""{LOADED}
import conflictcli.readers.html as html
real = html.visible
def visible(markup):
    while "slow" in markup:
        pass
    return real(markup)
html.visible = visible
"""
LEFT = "took longer than 0.5 s and was left; --timeout 2.5 gives it more time"


def lines(*names: str) -> str:
    return "\n".join(json.dumps({"id": name, "text": f"{name}: {REPORT}"}) for name in names)


@pytest.fixture
def slow_everywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In every process some documents take as long as they are let."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "sitecustomize.py").write_text(SLOW)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "own"), prepend=os.pathsep)


def test_several_processes_say_the_same_and_one_that_hears_nothing_is_ended(
    conflict: Conflict, slow_everywhere: None, tmp_path: Path
) -> None:
    for name, ids in (("a", ("one", "slow-1", "two")), ("b", ("three", "deaf", "four", "slow-2")), ("c", ("five",))):
        (tmp_path / f"{name}.jsonl").write_text(lines(*ids))
    done = conflict("extract", "a.jsonl", "b.jsonl", "c.jsonl", "--timeout", "0.5", "--workers", "2")
    assert done.status == 1
    assert [row["doc_id"] for row in done.rows] == ["one", "two", "three", "four", "five"]
    ended = "the process that held it went on and on in one step, and was ended; --timeout gives it more time"
    assert done.err.splitlines() == [
        f"conflict: slow-1 {LEFT}",
        f"conflict: deaf could not be read: {ended}",
        f"conflict: slow-2 {LEFT}",
        "8 documents, 5 events, 20 strikes; 3 could not be read",
    ]


def test_a_page_is_left_and_what_stands_beside_it_is_read(fresh_conflict: Conflict, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as packed:
        for name in ("one", "slow", "two"):
            packed.writestr(f"{name}.html", f"<html><body><p>{name}</p><p>{REPORT}</p></body></html>")
    done = fresh_conflict("extract", "pages.zip", "--timeout", "0.5", "--log-format", "json", patched=SLOW_READER)
    assert done.status == 1
    assert [row["doc_id"] for row in done.rows] == ["pages.zip/one.html", "pages.zip/two.html"]
    (told,) = (each for each in map(json.loads, done.err.splitlines()) if each["event"] == "unread")
    assert (told["path"], told["reason"]) == ("pages.zip/slow.html", LEFT)


def test_what_takes_too_long_is_told_and_a_store_tries_it_again(fresh_conflict: Conflict, conflict: Conflict) -> None:
    asked = ("ingest", "-", "--workers", "1")
    first = fresh_conflict(*asked, "--timeout", "0.5", stdin=lines("one", "slow", "two"), patched=SLOW)
    assert first.status == 1
    assert first.err.splitlines() == [
        f"conflict: slow {LEFT}",
        "3 documents: 2 new; 2 rows, 1 event in all; 1 could not be read",
    ]
    again = conflict(*asked, stdin=lines("one", "slow", "two"))
    assert again.status == 0 and "3 documents: 1 new, 2 known" in again.closing


def test_no_bound_and_none_that_can_be_meant(conflict: Conflict) -> None:
    for forever in ("0", "1e12", "inf"):
        assert conflict("extract", "-", "--timeout", forever, stdin=REPORT).status == 0
    assert conflict("extract", "-", "--timeout", "-1", stdin=REPORT).status == 2
    with pytest.raises(ValueError, match="timeout=-1"):
        conflictcli.extract(REPORT, timeout=-1)
    with pytest.raises(ValueError, match="timeout=nan"):
        conflictcli.extract(REPORT, timeout=float("nan"))
    with pytest.raises(TypeError, match="no number of seconds"):
        conflictcli.extract(REPORT, timeout="60")  # type: ignore[arg-type]


@pytest.fixture
def slow_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def forever(*_: object, **__: object) -> list[object]:
        while True:
            pass

    monkeypatch.setattr("conflictcli.events.extract", forever)


@pytest.fixture
def alarm() -> Iterator[list[int]]:
    """A timer and a signal that somebody else had before."""
    heard: list[int] = []
    was = signal.signal(signal.SIGPROF, lambda number, _: heard.append(number))
    signal.setitimer(signal.ITIMER_PROF, 1000)
    yield heard
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, was)


def test_a_notebook_is_warned_and_finds_its_timer_as_it_was(slow_here: None, alarm: list[int]) -> None:
    handler = signal.getsignal(signal.SIGPROF)
    with pytest.warns(conflictcli.UnreadWarning, match="took longer than 0.1 s"):
        found = conflictcli.extract([REPORT], timeout=0.1)
    assert [each.where for each in found.skipped] == ["text:1"]
    assert signal.getsignal(signal.SIGPROF) is handler
    assert 900 < signal.getitimer(signal.ITIMER_PROF)[0] < 1001
    assert not alarm


def test_nobody_looks_in_another_thread() -> None:
    looked: list[float] = []

    def work() -> None:
        with watch(5) as here:
            looked.append(here.seconds)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert looked == [0.0]


# ---- the watch itself, looked at by hand -------------------------------------------------------------------------


def looks(here: Watch) -> int:
    """How often it is looked until the document at work has taken too long."""
    for number in range(1, 10_000):
        try:
            here.look()
        except TimeUp:
            return number
    raise AssertionError("it may take as long as it likes")


def test_a_long_document_may_take_longer_and_so_may_one_for_which_much_was_read() -> None:
    here = Watch(10)
    here.begin()
    assert looks(here) == TICKS + 1
    here.begin(3 * SIZE)
    assert looks(here) == 4 * TICKS + 1
    here.begin()
    here.more(SIZE)
    with pytest.raises(TimeUp, match="took longer than 20 s and was left; --timeout 50 gives it more time"):
        looks_until_told(here)


def looks_until_told(here: Watch) -> None:
    for _ in range(100):
        here.look()


def test_whoever_goes_on_after_it_has_as_much_again() -> None:
    here = Watch(10)
    here.begin()
    assert looks(here) == TICKS + 1
    assert looks(here) == TICKS


def test_between_documents_nothing_is_taken() -> None:
    here = Watch(10)
    here.begin()
    here.end()
    looks_until_told(here)


def test_waiting_is_no_work() -> None:
    """A pipe that says nothing for as long as it likes takes nothing of the processor."""
    with watch(0.05) as here:
        here.begin()
        time.sleep(0.2)
        here.end()
