"""The work on a document grows with its length, whatever it holds. Calls of functions are counted, and no clock read."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from conflictcli.document import Document
from conflictcli.events import extract, harm
from conflictcli.reading import hears
from conflictcli.sentences import LONGEST_SENTENCE

TOWNS = "Mosul Ramadi Fallujah Kirkuk Tikrit Raqqa Aleppo Homs Manbij Palmyra Kabul Kandahar Ghazni Kunduz".split()
EVENT = "An air strike hit Mosul. "


def town(n: int) -> str:
    return TOWNS[n % len(TOWNS)]


SHAPES: dict[str, Callable[[int], str]] = {
    "no full stop": lambda n: f"an air strike hit {town(n)}, officials said, and ",
    "bullets": lambda n: f"\n- {town(n)}: {n % 9 + 2} air strikes.",
    "headings": lambda n: f"\n\n# Air strike in {town(n)}\n\nA strike killed {n % 9 + 2} in {town(n + 3)}. ",
    "numbers": lambda n: f"{n % 80 + 10} and {n % 70 + 20}, ",
    "dates": lambda n: f"{n % 28 + 1} May {2000 + n % 20}, last week, ",
    "places": lambda n: f"{town(n)}, ",
    "parties": lambda n: "the Taliban, the Afghan army and Hamas ",
    "casualties": lambda n: f"killed {n % 80 + 10} people and wounded {n % 70 + 10}, ",
    "told again": lambda n: "The attack killed many, officials said. ",
    "quotes": lambda n: 'He said "it hit." ',
    "quotes in quotes": lambda n: "“('[",
    "letters with stops": lambda n: "U.S. A. ",
    "wrapped": lambda n: (
        f"An air strike hit the northern town of {town(n)} on monday,\nofficials there said on friday. "
    ),
}


def calls(text: str) -> int:
    """How many functions are called to read a text."""
    count = 0

    def heard(_: Any, event: str, __: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    hears.cache_clear()  # The longer text begins with the sentences of the shorter one.
    document = Document(f"{len(text)}", text, published=date(2019, 1, 1))
    before = sys.getprofile()
    sys.setprofile(heard)
    try:
        extract(document)
    finally:
        sys.setprofile(before)
    return count


@pytest.fixture(scope="module")
def warmed() -> None:
    """What is worked out once is not counted."""
    extract(Document("", EVENT + "".join(piece(1) for piece in SHAPES.values())))


@pytest.mark.parametrize("shape", SHAPES)
def test_three_times_the_text_is_three_times_the_work(shape: str, warmed: None) -> None:
    """Sentences are of bounded length, so that the shortest text has one of them at least."""
    piece = SHAPES[shape]
    size = LONGEST_SENTENCE // len(piece(7))

    def text(times: int) -> str:
        return EVENT + "".join(piece(n) for n in range(times * size))

    assert calls(text(3)) < 4.5 * calls(text(1))


def test_an_event_told_a_thousand_times_is_added_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each telling once went through the casualties of all before it: 10 minutes for 100,000 letters."""
    asked = 0
    real = harm.read_telling

    def counted(*told: Any) -> harm.Reckoning:
        nonlocal asked
        asked += 1
        return real(*told)

    monkeypatch.setattr(harm, "read_telling", counted)
    assert extract(Document("", "Jets hit Mosul on Monday. " + "The attack killed many, officials said. " * 200))
    assert asked < 200 * 10
