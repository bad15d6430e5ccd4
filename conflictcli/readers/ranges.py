"""Big file of JSON Lines → Ranges, cut at line feeds → the Records of each, as the whole file would give them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from conflictcli.readers.encoding import encoding_of
from conflictcli.readers.extras import MissingExtra
from conflictcli.readers.json_lines import numbered_records
from conflictcli.readers.kinds import Kind, binary, kind_by_content, kind_by_name, settled
from conflictcli.readers.options import ReadOptions
from conflictcli.readers.records import Record, example_of
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Source
from conflictcli.readers.streams import HEAD, file_of

BLOCK = 1 << 20
"""Bytes that are looked at at a time for line feeds."""


@dataclass(frozen=True, slots=True)
class Range:
    """The lines of a file that begin at the bytes from `start` to before `end`; the first is number `line`."""

    source: Source
    start: int
    end: int
    line: int = 1


def is_lines(source: Source, options: ReadOptions) -> bool:
    """Whether a file is JSON Lines in UTF-8 and not compressed: then it can be cut at any line feed."""
    kind = kind_by_name(source)
    if kind not in (Kind.JSON_LINES, Kind.JSON, None):
        return False
    try:
        with file_of(source.path) as file:
            head, seekable = file.read(HEAD), file.seekable()
        if not seekable or binary(head) or not encoding_of(head).startswith("utf-8"):
            return False
        found = settled(kind, head) if isinstance(kind, Kind) else kind_by_content(source, head, options)
    except Exception:  # Reading it will tell, and whoever reads names the file.
        return False
    return found is Kind.JSON_LINES


def ranges(source: Source, size: int, start: int = 0, end: int | None = None) -> Iterator[Range | Skipped]:
    """The lines that begin from byte `start` to before byte `end`, in ranges of `size` bytes and the rest of a line.

    Reads the file up to `end` to number its lines, at the speed of the disk or the net. What breaks that comes last.
    """
    try:
        yield from _cut(source, size, start, end)
    except (OSError, MissingExtra, ValueError) as error:  # ValueError: what cannot be sought in
        words = error.strerror if isinstance(error, OSError) else None
        yield Skipped(source.path, f"cannot be read: {words or error}")


def _cut(source: Source, size: int, start: int, end: int | None) -> Iterator[Range]:
    with file_of(source.path) as file:
        last = file.seek(0, io.SEEK_END)
        end = last if end is None else min(end, last)
        at = next_line(file, start)
        line = 1 + line_feeds(file, 0, at)
        while at < end:
            stop = next_line(file, min(at + size, end))
            yield Range(source, at, stop, line)
            line += line_feeds(file, at, stop)
            at = stop


def next_line(file: BinaryIO, byte: int) -> int:
    """Where the first line begins that begins at `byte` or later; the end of the file, where there is none."""
    if byte == 0:
        return 0
    at = file.seek(byte - 1)
    while block := file.read(BLOCK):
        if (found := block.find(b"\n")) >= 0:
            return at + found + 1
        at += len(block)
    return at


def line_feeds(file: BinaryIO, start: int, end: int) -> int:
    """How many there are from byte `start` to before byte `end`."""
    file.seek(start)
    found = 0
    while start < end and (block := file.read(min(BLOCK, end - start))):
        found += block.count(b"\n")
        start += len(block)
    return found


def range_records(part: Range, options: ReadOptions) -> Iterator[Record | Skipped]:
    """The records of a range; each is named path:line."""
    try:
        with file_of(part.source.path) as file:
            file.seek(part.start)
            slice_ = _Slice(file, part.end - part.start, options)
            # The head of the file has told the encoding, and this range does not hold it.
            lines = io.BufferedReader(slice_, HEAD)
            yield from numbered_records(part.source, lines, part.line, example_of(options))
            if slice_.fault:
                yield Skipped(part.source.path, f"broken: {slice_.fault}; what comes before was read")
    except OSError as error:
        yield Skipped(part.source.path, f"cannot be opened: {error.strerror or error}")


class _Slice(io.RawIOBase):
    """The next bytes of a file; what breaks ends them and is kept as `fault`."""

    def __init__(self, file: BinaryIO, size: int, options: ReadOptions) -> None:
        self.fault = ""
        self._file = file
        self._left = size
        self._heard = options.progress

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)[: self._left]  # type: ignore[arg-type]
        try:
            filled: int = self._file.readinto(view) if view else 0  # type: ignore[attr-defined]
        except OSError as error:
            self.fault = error.strerror or str(error)
            return 0
        if view and not filled:
            self.fault = "it was cut off while it was read"
        self._left -= filled
        self._heard(filled)
        return filled
