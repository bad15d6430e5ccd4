"""Progress: a bar after a while on a terminal, a line a minute in a log, and gone before anything else is written."""

from __future__ import annotations

import io
import sys

import pytest

from conflictcli.output import progress
from conflictcli.output.progress import MB, Progress, State, duration, words, words_of_rows


@pytest.mark.parametrize(
    ("shown", "patience", "drawn"), [(True, -1.0, True), (True, 60.0, False), (False, -1.0, False)]
)
@pytest.mark.parametrize("total", [20, None])
def test_when_it_is_drawn(
    monkeypatch: pytest.MonkeyPatch, screen: io.StringIO, shown: bool, patience: float, drawn: bool, total: int | None
) -> None:
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    with Progress(shown, None, lambda: total, "event") as bar:
        bar(10)
        bar(10)
    assert ("documents" in screen.getvalue()) is drawn
    written = screen.getvalue()
    bar(10)
    assert screen.getvalue() == written


class Clock:
    """Time that passes when it is told to."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_line_a_minute_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, told = Clock(), []
    monkeypatch.setattr(progress, "monotonic", clock)
    with Progress(False, lambda state: told.append(words(state, "event")), lambda: 100 * MB, "event") as log:
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
