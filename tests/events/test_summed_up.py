"""What adds up strikes told before it is no event beside them."""

from __future__ import annotations

import pytest

from conflictcli.document import Document
from conflictcli.events import extract


def strikes(text: str) -> list[int | None]:
    """The strikes of every row."""
    return [event.strikes.best if event.strikes else None for event in extract(Document("1", text))]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("An air strike hit Mosul on Monday. Another air strike hit Tikrit. The two strikes killed eight.", [1, 1]),
        ("Five air strikes hit Mosul and seven air strikes hit Tikrit. The 12 air strikes destroyed a depot.", [5, 7]),
        ("On Monday an air strike hit Mosul. A second air strike hit it. In total, two air strikes hit it.", [1, 1]),
        ("On Monday five air strikes hit Mosul, on Tuesday seven air strikes. In all, 12 air strikes hit it.", [5, 7]),
        ("In all, 12 air strikes hit Mosul on Monday.", [12]),
        (
            "Four air strikes hit Ramadi, five air strikes hit Mosul and seven air strikes hit Tikrit. "
            "The 12 air strikes destroyed a depot.",
            [4, 5, 7],
        ),
        (
            "Five air strikes hit Mosul and seven air strikes hit Tikrit. In all, 15 air strikes were carried out.",
            [5, 7, 3],
        ),
        (
            "An air strike hit Mosul on Monday. A car bomb went off in Mosul. The two air strikes killed eight.",
            [1, 1, 2],
        ),
        (
            "An air strike hit Mosul on Monday. Another air strike hit Tikrit on Monday. "
            "The two air strikes on Tuesday killed eight.",
            [1, 1, 2],
        ),
        ("An air strike hit Mosul on Monday. The two strikes on Tikrit on Sunday killed three.", [1, 2]),
        (
            "An air strike hit Mosul on Monday. Another air strike hit Tikrit. The two air strikes on Kirkuk failed.",
            [1, 1, 2],
        ),
    ],
)
def test_a_total_told_last_adds_nothing(text: str, rows: list[int | None]) -> None:
    assert strikes(text) == rows


def test_a_title_may_tell_one_of_several() -> None:
    text = "The two air strikes on Mosul on Monday killed six people."
    (event,) = extract(Document("1", text, title="Air strike hits Mosul"))
    assert event.strikes is not None
    assert event.strikes.best == 2
