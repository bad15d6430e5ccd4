"""Table → JSON or JSON Lines: numbers are numbers, an empty cell is null."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from conflictcli.tables import Record


def write_lines(records: Iterable[Record], stream: TextIO) -> None:
    """One object a line, as the records come."""
    for record in records:
        stream.write(line(record) + "\n")


def write_array(records: Iterable[Record], stream: TextIO) -> None:
    """One array, one object a line, as the records come; `[]` where there is none."""
    between = "[\n"
    for record in records:
        stream.write(between + line(record))
        between = ",\n"
    stream.write("[]\n" if between == "[\n" else "\n]\n")


def line(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False)
