"""Figures and foreign text as words."""

from __future__ import annotations

import pytest

from conflictcli.output.wording import by_sort, counted, figure, plain, total
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
        ((29, 53, None), "29 strikes (at least 53 with vague ones)"),
        ((29, 53, 60), "29 strikes (53-60 with vague ones)"),
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


@pytest.mark.parametrize(
    ("sorts", "shown"),
    [
        ({"not English": 1, "hidden": 3, "a picture": 8}, "8 pictures, 3 hidden, 1 not English"),
        ({"an office file": 1, "a web page": 1}, "1 web page, 1 office file"),
        ({"b": 1, "a": 1, "a thing": 1_200}, "1,200 things, 1 a, 1 b"),
        ({letter: number for number, letter in enumerate("abcdefg", start=1)}, "7 g, 6 f, 5 e, 4 d, 3 c, 3 others"),
        ({"a page with its pictures": 2, "a part of it": 1}, "2 pages with its pictures, 1 part of it"),
        ({}, ""),
    ],
)
def test_sorts_of_what_was_skipped(sorts: dict[str, int], shown: str) -> None:
    assert by_sort(sorts) == shown
