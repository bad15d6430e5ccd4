"""A type that only a codebook tells goes through every command, in its own words and in those of each schema."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

RULES = """
[codebook]
name = "town"

[[types]]
name = "Sit-down"
acled = "Excessive force against protesters"
counted = true

[[triggers]]
type = "Sit-down"
nouns = ["sit-down"]

[[triggers]]
type = "Arrests"
nouns = ["round-up"]
"""
TEXTS = ("Two sit-downs were held in Mosul on 2 May.", "A round-up was held in Tikrit on 3 May.")
SIT_DOWN = ("Sit-down", "Protests", "2")


@pytest.fixture
def rows(conflict, tmp_path: Path) -> Path:
    for n, text in enumerate(TEXTS):
        (tmp_path / f"{n}.txt").write_text(f"Published: 2031-05-05\n\n{text}\n", encoding="utf-8")
    (tmp_path / "town.toml").write_text(RULES, encoding="utf-8")
    reports = [tmp_path / f"{n}.txt" for n in range(len(TEXTS))]
    done = conflict("extract", *reports, "--rules", tmp_path / "town.toml", "-q", "-o", tmp_path / "rows.csv")
    assert done.status == 0, done.err
    return tmp_path / "rows.csv"


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_extract_merge_summarize_and_report(conflict, rows: Path) -> None:
    rules = ("--rules", rows.parent / "town.toml")
    found = table(rows.read_text(encoding="utf-8"))
    assert (found[0]["sub_event_type"], found[0]["event_type"], found[0]["strikes"]) == SIT_DOWN
    assert (found[1]["sub_event_type"], found[1]["event_type"]) == ("Arrests", "Strategic developments")
    merged = conflict("merge", rows, *rules, "-q", "-f", "csv")
    assert {row["sub_event_type"] for row in table(merged.out)} == {"Sit-down", "Arrests"}
    summed = conflict("summarize", rows, "--by", "sub_event_type", "-q", "-f", "csv")
    assert "Sit-down" in summed.out, summed.err
    page = rows.parent / "page.html"
    assert conflict("report", rows, *rules, "-q", "-o", page).status == 0
    assert "Sit-down" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("schema", "column", "cells"),
    [
        ("acled", "sub_event_type", ["Excessive force against protesters", "Arrests"]),
        ("acled", "disorder_type", ["Political violence; Demonstrations", "Strategic developments"]),
        ("plover", "event", [["ASSAULT"], ["COERCE"]]),
        (
            "airwars",
            "strike_type_name",
            ["Not a strike (Excessive force against protesters)", "Not a strike (Arrests)"],
        ),
        ("ucdp", "type_of_violence", ["", ""]),
    ],
)
def test_schemas(conflict, rows: Path, schema: str, column: str, cells: list[object]) -> None:
    form = "jsonl" if schema == "plover" else "csv"
    done = conflict("export", rows, "--schema", schema, "--rules", rows.parent / "town.toml", "-q", "-f", form)
    found = [json.loads(line) for line in done.out.splitlines()] if form == "jsonl" else table(done.out)
    assert [row[column] for row in found] == cells, done.err
