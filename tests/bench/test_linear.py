"""Every pattern of the package takes time that grows with the text, and no more; `bench/linear.py` tries many texts."""

from __future__ import annotations

import re
import signal
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "bench"))

from linear import BOUNDED, OWN, Text, growth, is_tried_once, patterns, room, soon, texts

POWER = 1.5
"""For four times the text eight times as long: between what grows with it and what grows with its square."""

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="what takes too long could not be stopped")


def test_no_pattern_takes_longer_than_a_text_grows() -> None:
    found = patterns()
    assert len(found) > 800
    assert {"sentences CUT", "readers.html.visible _TAG", "rules[air-strike]"} <= set(found)
    slow = [
        (name, str(grown.text), round(grown.power, 2))
        for name, pattern in found.items()
        if room(name) not in OWN and name not in BOUNDED
        for text in soon(pattern)
        if (grown := growth(pattern, text, name)) and grown.power >= POWER
    ]
    assert slow == []


@pytest.mark.parametrize("pattern", [r"\s+x", r"(?:a+)+b"])
def test_one_that_does_is_found(pattern: str) -> None:
    engine = re.compile(pattern)
    assert any((grown := growth(engine, text)) and grown.power >= POWER for text in texts(engine, thorough=False))


@pytest.mark.parametrize("pattern", [r"(?<!\s)\s+x", r"\bkilled \d+", r"[^.;]{0,60}x"])
def test_one_that_does_not_is_none(pattern: str) -> None:
    engine = re.compile(pattern)
    assert all((grown := growth(engine, text)) is None or grown.power < POWER for text in soon(engine))


def test_texts_are_of_the_parts_of_a_pattern() -> None:
    told = {str(text) for text in texts(re.compile(r"killed (?:by )?((?:an? )?\w+, )*near"), thorough=True)}
    assert {"'killed by ' + 'an a, ' × N", "'killed by an a, ' × N"} <= told
    assert Text("", " ").in_sentence(120) == " " * 49 + "a" + " " * 49 + "a"


def test_what_is_only_matched_at_a_place_is_known() -> None:
    assert is_tried_once("readers.feeds _PROLOG")
    assert not is_tried_once("sentences CUT")
