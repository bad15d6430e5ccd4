"""JSON Lines → Records: one a line, by the line feed alone; a broken line is named and the others are read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from conflictcli.readers.encoding import text_of
from conflictcli.readers.options import LONGEST, ReadOptions
from conflictcli.readers.records import Record
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Source
from conflictcli.readers.streams import Stream


def line_records(source: Source, stream: Stream, options: ReadOptions) -> Iterator[Record | Skipped]:
    """The records of a stream; each is named path:line."""
    return numbered_records(source, text_of(stream, newline="\n"), 1)


def numbered_records(source: Source, text: TextIO, first: int) -> Iterator[Record | Skipped]:
    """The records of a text whose first line is number `first` of its file."""
    name = Path(source.path).name
    for number, line in enumerate(_lines(text), start=first):
        if line and not line.isspace():
            yield _record(f"{source.path}:{number}", name, line)


def _record(where: str, name: str, line: str) -> Record | Skipped:
    if len(line) > LONGEST:
        return Skipped(where, f"a line longer than {LONGEST:,} characters: split it into reports")
    try:
        value = json.loads(line.removeprefix("\ufeff").rstrip())  # a mark in the middle: files put together by `cat`
    except json.JSONDecodeError as error:
        return Skipped(where, f"broken JSON: {error.msg.removesuffix(' at')} at column {error.colno}")
    except RecursionError:
        return Skipped(where, "broken JSON: nested too deep")
    except ValueError as error:  # a number of thousands of digits
        return Skipped(where, f"broken JSON: {error}")
    if not isinstance(value, dict):
        return Skipped(where, 'not a record: a line is an object such as {"text": "..."}')
    return Record(where, name, value)


def _lines(text: TextIO) -> Iterator[str]:
    """The lines; one that is longer than any report is cut, and its rest passed over, so that memory has a bound."""
    while line := text.readline(LONGEST + 1):
        yield line
        while len(line) > LONGEST and not line.endswith("\n"):
            line = text.readline(LONGEST + 1)
