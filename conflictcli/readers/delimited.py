"""CSV and TSV → Records: a header, then one record a row, as a stream."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import partial
from itertools import chain

from conflictcli.readers.encoding import text_of
from conflictcli.readers.options import LONGEST, ReadOptions
from conflictcli.readers.records import Record, has_key_column, known_columns, not_wanted
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Source
from conflictcli.readers.streams import Stream

_DELIMITERS = ",;\t|"


def row_records(source: Source, stream: Stream, options: ReadOptions) -> Iterator[Record | Skipped]:
    """The records of a table; each is named path:record, counted from 1 below the header; path:line, where it is wanted
    that each row has a cell for each column. A header in the middle is that of a table that another was put behind.
    """
    csv.field_size_limit(LONGEST)  # of the whole process, and the same at every call
    lines = iter(partial(text_of(stream).readline, LONGEST), "")
    first = next((line for line in lines if line.strip()), "")
    delimiter = "\t" if source.suffix in (".tsv", ".tab") else delimiter_of(first, options)
    rows = _rows(lines, first, delimiter)
    header = next((row for row, _, _ in rows), [])
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


def _rows(lines: Iterator[str], first: str, delimiter: str) -> Iterator[tuple[list[str], int, str]]:
    """Each row that is not empty, the line that it ends at, and what is wrong with it."""
    # Strict: else a quote that nobody closed takes the rest of the file into one cell, without a word.
    reader = csv.reader(chain((first,), lines), delimiter=delimiter, strict=True)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield [], reader.line_num, str(error)
        else:
            if any(row):
                yield row, reader.line_num, ""
