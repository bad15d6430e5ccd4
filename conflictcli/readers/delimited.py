"""CSV and TSV → Records: a header, then one record a row, as a stream."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import TextIO

from conflictcli.readers.encoding import text_of
from conflictcli.readers.options import LONGEST, ReadOptions
from conflictcli.readers.records import Record, has_key_column, known_columns, not_wanted
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Source
from conflictcli.readers.streams import Stream

_DELIMITERS = ",;\t|"
_MOST_CELLS = 100_000
"""Cells of a row that is read: each takes twenty times its length in memory. No table of documents has a hundred."""
_PIECE = 1024 * 1024  # characters of a line at a time
_LONG = 64 * 1024  # characters; a row that is shorter has fewer cells
_ENDS = ("\n", "\r")


def row_records(source: Source, stream: Stream, options: ReadOptions) -> Iterator[Record | Skipped]:
    """The records of a table; each is named path:record, counted from 1 below the header; path:line, where it is wanted
    that each row has a cell for each column. A header in the middle is that of a table that another was put behind.
    """
    csv.field_size_limit(LONGEST)  # of the whole process, and the same at every call
    lines = _Lines(text_of(stream))
    first = lines.first()
    lines.delimiter = "\t" if source.suffix in (".tsv", ".tab") else delimiter_of(first, options)
    rows = _rows(lines)
    header, _, fault = next(rows, ([], 0, ""))
    if fault:
        yield Skipped(source.path, f"its header is broken: {fault}", error=not source.found)
        return
    if not has_key_column(header, options):
        yield not_wanted(source, header, options)
        return
    wanted = options.wanted
    name = source.name
    number = 0
    before = 1
    for number, (row, line, fault) in enumerate(rows, start=1):
        where = f"{source.path}:{before + 1 if wanted else number}"
        before = line
        if fault:
            yield Skipped(where, f"broken row that ends at line {line}: {fault}; check its quotes")
        elif any(row[len(header) :]) or (wanted and len(row) < len(header)):
            cause = "quote a cell that holds the delimiter" if len(row) > len(header) else "the row was cut short"
            yield Skipped(where, f"{len(row)} cells where the header names {len(header)} (line {line}): {cause}")
        elif not wanted:
            yield Record(where, name, dict(zip(header, row, strict=False)))
        elif row != header:
            yield Record(where, name, dict(zip(header, map(wanted.cell, row), strict=False)))
    if not number:
        yield Skipped(source.path, "no records in it: a header alone", False, "without records")


def delimiter_of(line: str, options: ReadOptions) -> str:
    """The delimiter by which a header reads best: as columns we know, then as many columns."""
    return max(_DELIMITERS, key=lambda delimiter: _fit(header_of(line, delimiter), options))


def header_of(line: str, delimiter: str) -> list[str]:
    """The names in a header line; none where it is no row."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def is_header(line: str, options: ReadOptions) -> bool:
    """Whether a line is a header of documents rather than prose: columns that we know, the text among them."""
    header = header_of(line, delimiter_of(line, options))
    return len(header) > 1 and has_key_column(header, options) and known_columns(header, options) > 1


def _fit(header: list[str], options: ReadOptions) -> tuple[bool, int]:
    return has_key_column(header, options), len(header)


def _rows(lines: _Lines) -> Iterator[tuple[list[str], int, str]]:
    """Each row that is not empty, the line that it ends at, and what is wrong with it."""
    # Strict: else a quote that nobody closed takes the rest of the file into one cell, without a word.
    reader = csv.reader(lines, delimiter=lines.delimiter, strict=True)
    while True:
        lines.begin()
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield [], reader.line_num, str(error)
        else:
            if any(row):
                yield row, reader.line_num, ""


class _Lines:
    """The lines of a table, up to what is too much for one row: there the rest of a line is passed over."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._size = self._cells = 0
        self._again = ""
        self.delimiter = ","

    def __iter__(self) -> _Lines:
        return self

    def first(self) -> str:
        """The first that is not blank, or the beginning of it: it comes again."""
        while not self._again.strip() and (line := self._text.readline(_PIECE)):
            self._again = line
        return self._again

    def begin(self) -> None:
        """What comes next is another row."""
        self._size = self._cells = 0

    def __next__(self) -> str:
        """Raises csv.Error where the row is longer than any."""
        line, self._again = self._again or self._text.readline(_PIECE), ""
        if not line:
            raise StopIteration
        goes_on = self._size > 0  # A row has a second line within quotation marks only.
        self._size += len(line)
        return line if self._size <= _LONG else self._whole(line, goes_on)

    def _whole(self, line: str, quoted: bool) -> str:
        """The line that begins so, in a row that is long."""
        pieces = [line]
        while not line.endswith(_ENDS) and self._size <= LONGEST and (line := self._text.readline(_PIECE)):
            self._size += len(line)
            pieces.append(line)
        whole = "".join(pieces)
        self._cells += _cells(whole, self.delimiter, quoted)
        if self._cells > _MOST_CELLS or self._size > LONGEST:
            while not line.endswith(_ENDS) and (line := self._text.readline(_PIECE)):
                pass
            what = f"{_MOST_CELLS:,} cells" if self._cells > _MOST_CELLS else f"{LONGEST:,} characters"
            raise csv.Error(f"it has more than {what}")
        return whole


def _cells(line: str, delimiter: str, quoted: bool) -> int:
    """How many cells end in a line, before its last; no more are counted than are too many. `quoted`: it begins within
    quotation marks."""
    line = f'"{line}' if quoted else line
    ended = at = 0
    while ended <= _MOST_CELLS:
        while line.startswith('"', at):  # Two of them, within a cell, are a sign of it.
            at = line.find('"', at + 1) + 1
            if not at:
                return ended
        at = line.find(delimiter, at) + 1
        if not at:
            break
        ended += 1
    return ended
