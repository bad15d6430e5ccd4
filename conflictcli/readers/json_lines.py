"""JSON Lines → Records: one a line, by the line feed alone; a broken line is named and the others are read.

Lines stay bytes until they are parsed, and orjson parses them where it is installed. A line that the two parsers might
read differently, and every line that orjson refuses, goes to Python's own: what comes out is the same with both.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from types import NoneType
from typing import BinaryIO

from conflictcli.readers.encoding import STRAY, utf8_of
from conflictcli.readers.options import LONGEST, ReadOptions
from conflictcli.readers.records import EXAMPLE, Record, example_of
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Source
from conflictcli.readers.streams import Stream

_SIMPLE = frozenset((str, int, bool, NoneType))
# What orjson rounds to a float (more than 64 bits), or refuses at another depth than Python does.
_LARGE_NUMBER = re.compile(rb"[0-9]{19}")
_DEEP = 100
_REST = 1024 * 1024  # bytes of a line that is too long, passed over at a time


def line_records(source: Source, stream: Stream, options: ReadOptions) -> Iterator[Record | Skipped]:
    """The records of a stream; each is named path:line."""
    return numbered_records(source, utf8_of(stream), 1, example_of(options))


def numbered_records(source: Source, lines: BinaryIO, first: int, example: str = EXAMPLE) -> Iterator[Record | Skipped]:
    """The records of lines in UTF-8, the first of which is number `first` of its file.

    `example` is what a person is told that a line should look like.
    """
    name, path = source.name, source.path
    quick = _quick()
    for number, line in enumerate(_lines(lines), start=first):
        if line == b"\n":  # of which a bomb has millions
            continue
        values = quick(line)
        if values is not None:
            yield Record(f"{path}:{number}", name, values)
        elif not line.isspace():
            yield from _careful(f"{path}:{number}", name, line, example)


def _lines(lines: BinaryIO) -> Iterator[bytes]:
    """The lines; one that is longer than any report is cut, and its rest passed over, so that memory has a bound."""
    while line := lines.readline(LONGEST + 1):
        yield line
        if len(line) > LONGEST:
            ends = line.endswith(b"\n")
            line = b""
            while not ends and (rest := lines.readline(_REST)):
                ends = rest.endswith(b"\n")


@lru_cache(maxsize=1)
def _quick() -> Callable[[bytes], dict[str, object] | None]:
    """What reads a line that is an object and leaves no doubt of how it is read; it gives None for any other."""
    try:
        from orjson import loads
    except ImportError:
        return lambda line: None

    def values_of(line: bytes) -> dict[str, object] | None:
        if len(line) > LONGEST:
            return None
        try:
            values = loads(line)
        except ValueError:
            return None
        if type(values) is not dict:
            return None
        return values if _SIMPLE.issuperset(map(type, values.values())) or _is_certain(line) else None

    return values_of


def _is_certain(line: bytes) -> bool:
    """Whether both parsers read a line alike that holds lists, objects or fractions."""
    return line.count(b"[") + line.count(b"{") < _DEEP and not _LARGE_NUMBER.search(line)


def _careful(where: str, name: str, line: bytes, example: str) -> Iterator[Record | Skipped]:
    """The record of a line as Python's parser reads it, or why it is none; nothing, where it is blank."""
    if len(line) > LONGEST:
        yield Skipped(where, f"a line longer than {LONGEST:,} bytes: split it into reports")
        return
    text = line.decode("utf-8", STRAY)
    if text.isspace():
        return
    try:
        value = json.loads(text.removeprefix("\ufeff").rstrip())  # a mark in the middle: files put together by `cat`
    except json.JSONDecodeError as error:
        yield Skipped(where, f"broken JSON: {error.msg.removesuffix(' at')} at column {error.colno}")
    except RecursionError:
        yield Skipped(where, "broken JSON: nested too deep")
    except ValueError as error:  # a number of thousands of digits
        yield Skipped(where, f"broken JSON: {error}")
    else:
        if isinstance(value, dict):
            yield Record(where, name, value)
        else:
            yield Skipped(where, f"not a record: a line is an object such as {example}")
