"""Dates in the wire's own style, published Friday, 22 March 2013: one sentence a line, each date as [words|value]."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import regex

from conflictcli.document import Document
from conflictcli.rules import dates
from conflictcli.sentences import sentences

FRIDAY = date(2013, 3, 22)
LINES = (Path(__file__).parent / "newswire.txt").read_text(encoding="utf-8").splitlines()
MARK = regex.compile(r"\[([^|\]]*)\|([^\]]*)\]")


def read(plain: str) -> str:
    """A line with what is found in it in brackets, and the day behind it."""
    told, at = "", 0
    for mention in dates.find(sentences(Document("x", plain)), FRIDAY):
        told += f"{plain[at : mention.start]}[{mention.text}|{mention.value.value}]"
        at = mention.end
    return told + plain[at:]


def test_the_wire_is_read() -> None:
    assert [line for line in LINES if read(MARK.sub(r"\1", line)) != line] == []
