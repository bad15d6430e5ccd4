"""What a paragraph may tell by itself: it lets pass all that the gate does, and turns away most that is no news of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conflictcli.document import Document
from conflictcli.gate import may_report
from conflictcli.gate.paragraph import LONGEST, may_tell

ROOT = Path(__file__).parent.parent
FILES = sorted([*ROOT.glob("seeds/*.txt"), *ROOT.glob("seeds/*.md"), *ROOT.glob("tests/golden/*.txt")])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_it_loses_nothing_that_the_gate_lets_pass(file: Path) -> None:
    paragraphs = [part for part in re.split(r"\n\s*\n", file.read_text(encoding="utf-8")) if part.strip()]
    document = Document("", "\n\n".join(paragraphs))
    assert may_tell(*paragraphs) or not may_report(document)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Warplanes carried out four airstrikes near Mosul in Iraq on Friday.",
        "Gunmen killed a guard.",
        # Against it speaks only what else the text may be about.
        "Police said that a man was shot dead outside a bar, and that they seek a jilted lover.",
        "The market was quiet. " * 60 + "Then a car bomb went off in Mosul.",
    ],
)
def test_what_may_begin_an_event(paragraph: str) -> None:
    assert may_tell("Home", paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        *("", "Home", "The council met again about the harbour.", "Rail workers voted to walk out on Monday."),
        *("The deal is dead.", "He killed time at the airport."),
        "The council met again about the harbour. " * (LONGEST // 20),
    ],
)
def test_what_may_not(paragraph: str) -> None:
    assert not may_tell(paragraph)
