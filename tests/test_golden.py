"""Golden files: a short article a phenomenon, and beside it the rows that a person reads out of it.

The rows were written from the contract before the tool had run. Where the tool differs, one of the two is wrong.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.gazetteer.normal import normal_form
from conflictcli.readers import ReadOptions, read
from conflictcli.tables import row

HERE = Path(__file__).parent / "golden"
ARTICLES = sorted(HERE.glob("*.txt"))
NOT_YET: dict[str, str] = {}
"""Articles that the tool does not read right yet, each with the reason."""

Row = dict[str, str]


def folded(cells: Row) -> Row:
    """A row with its places in the form in which names are compared."""
    return {**cells, "location": "; ".join(normal_form(name) for name in cells["location"].split("; "))}


def wanted(article: Path) -> list[Row]:
    with article.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
        return [folded(cells) for cells in csv.DictReader(file)]


def found(article: Path, columns: list[str]) -> list[Row]:
    (document,) = read([str(article)], ReadOptions())
    assert isinstance(document, Document)
    rows = [row(event) for event in extract(document)]
    return [folded({column: cells[column] for column in columns}) for cells in rows]


def in_order(rows: list[Row]) -> list[str]:
    """Rows as lines that compare and print well; their order is not the point."""
    return sorted(" | ".join(cells.values()) for cells in rows)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_rows_are_those_a_person_reads(article: Path, request: pytest.FixtureRequest) -> None:
    if reason := NOT_YET.get(article.stem):
        request.applymarker(pytest.mark.xfail(strict=True, reason=reason))
    expected = wanted(article)
    assert in_order(found(article, list(expected[0]))) == in_order(expected)


def test_every_article_has_its_rows() -> None:
    assert {path.stem for path in ARTICLES} == {path.stem for path in HERE.glob("*.csv")}
    assert {path.stem for path in ARTICLES} >= set(NOT_YET)
