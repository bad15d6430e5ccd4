"""A count and counts behind it → which are parts of it, what is left over, and what stands beside it."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.tables import row

TWELVE = "Twelve air strikes hit Iraq on Monday. "


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Strikes with their basis and check of every row, and the place, or else the country."""
    rows = [row(event) for event in extract(Document("t", text, "", date(2031, 5, 9)))]
    return [(r["strikes"], r["strikes_basis"], r["sum_check"], r["location"] or r["country"]) for r in rows]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        # Of nine an air strike may be one, of ten hardly: so many are told in numbers.
        ("Nine air strikes hit Iraq on Monday. An air strike hit Mosul.", "1 implied ok Mosul, 8 derived ok Iraq"),
        ("Two air strikes hit Iraq on Monday. An air strike hit Mosul.", "1 implied ok Mosul, 1 derived ok Iraq"),
        ("Ten air strikes hit Iraq on Monday. An air strike hit Mosul.", "10 stated - Mosul"),
        # "Of them".
        (TWELVE + "Half of them hit Mosul.", "6 stated ok Mosul, 6 derived ok Iraq"),
        (TWELVE.replace("Twelve", "Thirteen") + "Half of them hit Mosul.", "13 stated - Iraq"),
        (
            TWELVE + "Five of them hit Mosul, and four hit Tikrit.",
            "5 stated ok Mosul, 4 stated ok Tikrit, 3 derived ok Iraq",
        ),
        (TWELVE + "Five of them hit Mosul, and the rest hit Tikrit.", "5 stated ok Mosul, 7 derived ok Tikrit"),
        (TWELVE + "Most of them hit Mosul.", "12 stated - Iraq"),
        (TWELVE + "Fourteen of them hit Mosul.", "14 stated mismatch Mosul"),
        (TWELVE + "Five of them hit Mosul. Five of them hit Mosul.", "5 stated ok Mosul, 7 derived ok Iraq"),
        ("An air strike hit Iraq on Monday. Half of them hit Mosul.", "1 implied - Iraq"),
        ("Six of the eight air strikes hit Mosul on Monday.", "6 stated ok Mosul, 2 derived ok Iraq"),
        # By its place, or told right behind without any.
        (TWELVE + "Twelve air strikes hit Mosul.", "12 stated ok Mosul"),
        (TWELVE + "Five air strikes killed four people.", "5 stated ok Iraq, 7 derived ok Iraq"),
        (TWELVE + "\n\nFive air strikes killed four people.", "5 stated ok Iraq, 7 derived ok Iraq"),
        # Beside it.
        (TWELVE + "Seven air strikes hit Mosul on Tuesday.", "12 stated - Iraq, 7 stated - Mosul"),
        (TWELVE + "Seven air strikes hit Aleppo.", "12 stated - Iraq, 7 stated - Aleppo"),
        ("Sixteen air strikes hit Iraq on Monday and 13 in Syria.", "16 stated - Iraq, 13 stated - Syria"),
    ],
)
def test_parts_of_a_count(text: str, rows: str) -> None:
    assert ", ".join(" ".join(cell or "-" for cell in cells) for cells in told(text)) == rows


def test_a_paragraph_between_makes_it_another_count() -> None:
    text = TWELVE + "\n\nThe market was calm.\n\nFive air strikes killed four people."
    assert [strikes for strikes, *_ in told(text)] == ["12", "5"]
