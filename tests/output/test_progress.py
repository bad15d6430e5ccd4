"""Progress: a bar after a while on a terminal, a line a minute in a log, and gone before anything else is written."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from types import SimpleNamespace

import pytest

from conflictcli.output import progress
from conflictcli.output.progress import MB, Progress, State, duration, within, words, words_of_rows
from conflictcli.output.screen import Screen

TERMINAL = Screen(colour=True, moves=True)


@pytest.fixture
def stderr(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """Standard error, where a bar appears at once."""
    stream = io.StringIO()
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=stream))
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    return stream


@pytest.mark.parametrize(
    ("screen", "patience", "drawn"), [(TERMINAL, -1.0, True), (TERMINAL, 60.0, False), (None, -1.0, False)]
)
@pytest.mark.parametrize("total", [20, None])
def test_when_it_is_drawn(
    monkeypatch: pytest.MonkeyPatch,
    stderr: io.StringIO,
    screen: Screen | None,
    patience: float,
    drawn: bool,
    total: int | None,
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", patience)
    with Progress(screen, None, lambda: total, "event") as bar:
        bar(10)
        bar(10)
    assert ("documents" in stderr.getvalue()) is drawn
    written = stderr.getvalue()
    bar(10)
    assert stderr.getvalue() == written


def test_in_ascii_and_without_colours(stderr: io.StringIO) -> None:
    with Progress(replace(TERMINAL, colour=False, signs=False), None, lambda: 20, "event", lambda *_: "a – b") as bar:
        bar(10)
    told = stderr.getvalue()
    assert told.isascii()
    assert f"[{'#' * 9}{' ' * 9}] a - b" in told
    assert not re.search(r"\x1b\[[0-9;]*m", told)


def test_blocks_and_colours_where_there_are_any(stderr: io.StringIO) -> None:
    with Progress(TERMINAL, None, lambda: 20, "event") as bar:
        bar(10)
    assert "━━━" in stderr.getvalue() and re.search(r"\x1b\[[0-9;]*m", stderr.getvalue())


@pytest.mark.parametrize(
    ("width", "says"),
    [
        (120, "12,400 documents, 310 events, 41 of 1,000 MB, 3.2 MB/s, about 5 min left"),
        (80, "12,400 documents, 310 events, about 5 min left"),
        (60, "12,400 documents, about 5 min left"),
        (30, "about 5 min left"),
    ],
)
def test_what_fits_beside_the_bar(width: int, says: str) -> None:
    assert within(words(State(12_400, 310, 41 * MB, 1000 * MB, 12.8), "event"), width) == says


class Clock:
    """Time that passes when it is told to."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_line_a_minute_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, told = Clock(), []
    monkeypatch.setattr(progress, "monotonic", clock)
    with Progress(None, lambda state: told.append(words(state, "event")), lambda: 100 * MB, "event") as log:
        log(MB)
        log.found(700, 20)
        clock.now += 59
        log(MB)
        assert told == []
        clock.now += 1
        log(8 * MB)
        log(MB)
        clock.now += 60
        log.found(500, 1)
    assert told == [
        "700 documents, 20 events, 10 of 100 MB, 0.2 MB/s, about 9 min left",
        "1,200 documents, 21 events, 11 of 100 MB, 0.1 MB/s, about 16 min left",
    ]


@pytest.mark.parametrize(
    ("state", "says"),
    [
        (
            State(12_400, 310, 41 * MB, 1000 * MB, 12.8),
            "12,400 documents, 310 events, 41 of 1,000 MB, 3.2 MB/s, about 5 min left",
        ),
        (State(1, 1, 2 * MB, None, 1.0), "1 document, 1 event, 2 MB, 2.0 MB/s"),
        (State(0, 0, 0, 5 * MB, 1.0), "0 documents, 0 events, 0 of 5 MB, 0.0 MB/s"),
        (State(9, 0, 6 * MB, 5 * MB, 1.0), "9 documents, 0 events, 6 of 5 MB, 6.0 MB/s, under a minute left"),
    ],
)
def test_what_it_says(state: State, says: str) -> None:
    assert words(state, "event") == says


@pytest.mark.parametrize(
    ("seconds", "says"),
    [
        (0, "under a minute"),
        (29, "under a minute"),
        (61, "about 1 min"),
        (3600, "about 1 h"),
        (7800, "about 2 h 10 min"),
    ],
)
def test_how_a_person_says_it(seconds: float, says: str) -> None:
    assert duration(seconds) == says


@pytest.mark.parametrize(
    ("state", "says"),
    [
        (State(0, 0, 412_000, 1_000_000, 100.0), "412,000 of 1,000,000 rows merged, about 2 min left"),
        (State(0, 0, 1, None, 0.5), "1 row merged"),
    ],
)
def test_rows_that_are_gone_through(state, says):
    assert words_of_rows(state, "row") == says


def test_rows_are_read_from_no_documents():
    assert words(State(0, 12_400, 41 * MB, None, 10.0), "row") == "12,400 rows, 41 MB, 4.1 MB/s"
