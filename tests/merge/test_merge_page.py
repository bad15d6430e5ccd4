"""docs/merge.md: its rows are what it says they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from told import report

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.merge.event import merged
from conflictcli.merge.groups import groups
from conflictcli.merge.report import report_of
from conflictcli.merge.same import same_event
from conflictcli.readers import ReadOptions, read
from conflictcli.tables import records

ROOT = Path(__file__).parents[2]


def table(head: str) -> Iterator[list[str]]:
    """The rows below a table's head."""
    lines = iter((ROOT / "docs" / "merge.md").read_text(encoding="utf-8").splitlines())
    for line in lines:
        if line == head:
            next(lines)
            break
    for line in lines:
        if not line.startswith("|"):
            return
        yield [cell.strip() for cell in line.strip("|").split(" | ")]


@pytest.mark.parametrize("cells", list(table("| row | row | one event |")))
def test_whether_two_rows_are_one_event(cells: list[str]) -> None:
    one, other, answer = cells
    assert same_event(report(one), report(other, doc_id="another")) is (answer == "yes")


def test_three_papers() -> None:
    documents = (
        d for d in read([str(ROOT / "seeds" / "three-papers.jsonl")], ReadOptions()) if isinstance(d, Document)
    )
    (group,) = groups(report_of(row) for document in documents for row in records(extract(document)))
    row = merged(group)
    said = dict(table("| column | holds |"))
    assert len(said) == 10
    assert {name: str(row[name]) for name in said} == said
