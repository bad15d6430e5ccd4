"""JSON and JSON Lines: typed, one object a line."""

from __future__ import annotations

import io
import json

import pytest

from conflictcli import output
from conflictcli.tables import EVENT_COLUMNS, Record

ROWS: list[Record] = [
    {"location": "Óstra", "strikes": 4, "latitude": 33.1},
    {"location": None, "strikes": None, "latitude": None},
]


def written(records: list[Record], form: str) -> str:
    stream = io.StringIO()
    output.write(records, ["location", "strikes", "latitude"], stream, form)
    return stream.getvalue()


def test_lines() -> None:
    assert written(ROWS, "jsonl") == (
        '{"location": "Óstra", "strikes": 4, "latitude": 33.1}\n'
        '{"location": null, "strikes": null, "latitude": null}\n'
    )  # fmt: skip


@pytest.mark.parametrize("rows", [[], ROWS[:1], ROWS])
def test_an_array(rows: list[Record]) -> None:
    assert json.loads(written(rows, "json")) == rows
    assert written(rows, "json").endswith("]\n")


def test_no_rows_are_no_lines() -> None:
    assert written([], "jsonl") == ""


def test_an_event_has_every_column_and_numbers_are_numbers(rows: list[Record]) -> None:
    told = json.loads(written(rows, "jsonl").splitlines()[0])
    assert tuple(told) == EVENT_COLUMNS
    assert (told["strikes"], told["strikes_max"], told["latitude"], told["injuries_max"]) == (12, 12, 33.0, None)
