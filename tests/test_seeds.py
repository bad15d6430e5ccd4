"""seeds/ and seeds/events.csv say the same: the rows that a careful person reads out of every sample report."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.gazetteer.normal import normal_form
from conflictcli.readers import ReadOptions, read
from conflictcli.tables import row

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
COLUMNS = (
    *("event_date", "event_date_end", "sub_event_type", "strikes", "strikes_min", "strikes_max", "strikes_basis"),
    *("country", "location", "fatalities", "injuries", "status"),
)


@lru_cache(maxsize=1)
def documents() -> dict[str, Document]:
    """Every seed by its id, a path counted from the project's root."""
    items = read([str(SEEDS)], ReadOptions())
    found = [item for item in items if isinstance(item, Document)]
    return {name_of(document): document for document in found}


def name_of(document: Document) -> str:
    path = Path(document.id)
    return path.relative_to(ROOT).as_posix() if path.is_absolute() else document.id


@lru_cache(maxsize=1)
def wanted() -> dict[str, list[str]]:
    by_document: dict[str, list[str]] = defaultdict(list)
    with (SEEDS / "events.csv").open(encoding="utf-8", newline="") as file:
        for cells in csv.DictReader(file):
            by_document[cells["doc_id"]].append(line(cells))
    return by_document


def line(cells: dict[str, str]) -> str:
    """The compared columns of a row, its places in the form in which names are compared."""
    places = "; ".join(normal_form(name) for name in cells["location"].split("; "))
    return " | ".join({**cells, "location": places}[column] for column in COLUMNS)


def test_every_row_has_its_document() -> None:
    assert set(wanted()) <= set(documents())


@pytest.mark.parametrize("name", sorted(documents()))
def test_a_seed_reports_its_rows(name: str) -> None:
    rows = [row(event) for event in extract(documents()[name])]
    assert sorted(map(line, rows)) == sorted(wanted().get(name, []))


# ---- the founding text ---------------------------------------------------------------------------------------

FOUNDING = "seeds/founding.txt"


def strikes(document: Document) -> list[tuple[str, str, str, str]]:
    rows = [row(event) for event in extract(document)]
    return [(r["event_date"], r["strikes"], r["strikes_basis"], r["sum_check"]) for r in rows if r["strikes"]]


def test_the_founding_text_adds_up() -> None:
    assert strikes(documents()[FOUNDING]) == [
        ("2015-01-01", "12", "stated", "ok"),
        ("2015-01-01", "17", "derived", "ok"),
        ("2014-12-25", "18", "stated", ""),
    ]


def test_the_founding_text_without_a_day_guesses_none() -> None:
    """Without the line that says when it came out, "Thursday" stays a word."""
    whole = documents()[FOUNDING]
    lines = [text for text in whole.text.splitlines() if not text.startswith("Published:")]
    undated = replace(whole, text="\n".join(lines), published=None)
    assert strikes(undated) == [("", "12", "stated", "ok"), ("", "17", "derived", "ok"), ("", "18", "stated", "")]
    rows = [row(event) for event in extract(undated)]
    assert [r["event_date"] for r in rows] == ["", "", "", ""]
    assert [r["date_text"] for r in rows if r["strikes"] in ("12", "17")] == ["Thursday", "Thursday"]
    assert sum(int(r["strikes"] or 0) for r in rows) == 47
