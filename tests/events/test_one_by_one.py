"""Several events counted together, then one by one: whose row each is, and what is left of the count and of the dead."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.tables import row

ALL = "Three car bombs killed 80 people in Mosul on Monday. "


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Strikes with their basis, place and dead of every row."""
    rows = [row(event) for event in extract(Document("t", text, "", date(2031, 5, 9)))]
    return [(r["strikes"], r["strikes_basis"], r["location"], r["fatalities"]) for r in rows]


ONE, REST = ("1", "implied", "Mosul"), ("1", "derived", "Mosul")
TOGETHER = ("3", "stated", "Mosul", "80")


@pytest.mark.parametrize(
    ("more", "rows"),
    [
        (
            "The first car bomb killed 30 people. Another car bomb killed 40.",
            [(*ONE, "30"), (*ONE, "40"), (*REST, "10")],
        ),
        (
            "The first killed 30 people near a bank. The second car bomb killed 40 near a school. "
            "The third car bomb killed ten.",
            [(*ONE, "30"), (*ONE, "40"), (*ONE, "10")],
        ),
        # One that has all the dead is no part of three, one that has fewer is.
        ("A car bomb killed 80 near a bank.", [TOGETHER]),
        ("A car bomb killed 79 near a bank.", [(*ONE, "79"), ("2", "derived", "Mosul", "1")]),
        # Elsewhere, another day, more of them: no part.
        ("A car bomb killed 20 in Tikrit.", [TOGETHER, ("1", "implied", "Tikrit", "20")]),
        ("The first car bomb on Tuesday killed 20.", [TOGETHER, ("1", "implied", "", "20")]),
        ("Two more car bombs killed 20 in Mosul.", [TOGETHER, ("2", "stated", "Mosul", "20")]),
    ],
)
def test_one_by_one(more: str, rows: list[tuple[str, str, str, str]]) -> None:
    assert told(ALL + more) == rows


def test_there_are_no_more_than_were_counted() -> None:
    text = ALL.replace("Three", "Two") + "The first car bomb killed 30. The second car bomb killed 40. "
    assert told(text + "A third car bomb killed ten.") == [(*ONE, "30"), (*ONE, "40"), ("1", "implied", "", "10")]
