"""Figures and foreign text as words."""

from __future__ import annotations

import pytest

from conflictcli.output.wording import counted, figure, plain, total
from conflictcli.rules.count import Count, about, at_least, at_most, between, exactly, vague


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (exactly(1200), "1,200"),
        (exactly(0), "0"),
        (at_least(12), "12+"),
        (at_most(9), "≤9"),
        (about(30), "~30"),
        (between(10, 15), "10-15"),
        (vague(24, None), "24+"),
        (Count(5, 4, 7), "5 (4-7)"),
        (Count(5, 4, None), "5 (4+)"),
        (Count(None, None, None), ""),
    ],
)
def test_a_figure(count: Count, shown: str) -> None:
    assert figure(count.best, count.low, count.high) == shown


@pytest.mark.parametrize(
    ("sums", "shown"),
    [
        ((63, 63, 63), "63 strikes"),
        ((1, 1, 1), "1 strike"),
        ((63, 60, 70), "63 strikes (60-70)"),
        ((29, 53, None), "29 strikes (at least 53)"),
        ((None, 10, 15), "10-15 strikes"),
        ((None, 24, None), "at least 24 strikes"),
        ((None, None, None), "no strikes counted"),
    ],
)
def test_a_total(sums: tuple[int | None, int | None, int | None], shown: str) -> None:
    assert total(*sums, "strike") == shown


def test_how_many() -> None:
    assert [counted(n, "event") for n in (0, 1, 1200)] == ["0 events", "1 event", "1,200 events"]


def test_text_cannot_move_the_cursor_and_keeps_its_length() -> None:
    assert plain("a\x1b[2Jb\x07\x9bc\r\nd\te") == "a�[2Jb��c \nd\te"
