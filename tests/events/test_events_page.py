"""docs/events.md: every table is read; each sentence is a report of its own, the other columns are those of its row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from conflictcli.document import Document
from conflictcli.events import explain, extract
from conflictcli.tables import row

PAGE = Path(__file__).parents[2] / "docs" / "events.md"
DAY = date(2015, 1, 2)
"""The day of publication of every report on the page."""


def tables() -> Iterator[tuple[list[str], list[list[str]]]]:
    """Every table of the page: its header and its lines."""
    lines = [line.strip() for line in PAGE.read_text(encoding="utf-8").splitlines()]
    starts = [n for n, line in enumerate(lines) if line.startswith("| sentence")]
    for start in starts:
        body = []
        for line in lines[start + 2 :]:
            if not line.startswith("|"):
                break
            body.append(cells(line))
        yield cells(lines[start]), body


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def cases(*, rows: bool) -> list[tuple[str, dict[str, str]]]:
    """Sentence and wanted cells: of tables that tell a row, or of those that tell why there is none."""
    found = []
    for header, body in tables():
        if ("why" in header) != rows:
            found += [(line[0], dict(zip(header[1:], line[1:], strict=True))) for line in body]
    return found


@pytest.mark.parametrize(
    ("sentence", "wanted"), cases(rows=True), ids=lambda case: case[:60] if isinstance(case, str) else ""
)
def test_a_sentence_gives_its_row(sentence: str, wanted: dict[str, str]) -> None:
    found = [row(event) for event in extract(Document("d", sentence, published=DAY))]
    if "rows" in wanted:
        assert len(found) == int(wanted["rows"])
        strikes = sum(int(r["strikes"] or 0) for r in found)
        assert (str(strikes or ""), "; ".join(r["location"] or r["country"] for r in found)) == (
            wanted["strikes"],
            wanted["location"],
        )
    else:
        assert [{name: r[name] for name in wanted} for r in found] == [wanted]


@pytest.mark.parametrize(
    ("sentence", "wanted"), cases(rows=False), ids=lambda case: case[:60] if isinstance(case, str) else ""
)
def test_a_sentence_gives_no_row_and_says_why(sentence: str, wanted: dict[str, str]) -> None:
    explanation = explain(Document("d", sentence, published=DAY))
    assert explanation.events == ()
    assert wanted["why"] in [why for _, why in explanation.unused]
