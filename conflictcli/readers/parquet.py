"""Parquet and Arrow files → Records: one a row, few of them in memory, of the columns that a document is made of."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import ModuleType
from typing import Any, BinaryIO

from conflictcli.readers import swelling
from conflictcli.readers.encoding import STRAY
from conflictcli.readers.extras import library
from conflictcli.readers.options import ReadOptions
from conflictcli.readers.records import Record, columns_used, key_columns, no_key_column
from conflictcli.readers.seekable import seekable
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Source
from conflictcli.readers.streams import Stream
from conflictcli.readers.swelling import Bomb, Swelling

_ROWS = 256  # at a time: as many articles are some MB
_DICTIONARY = re.compile(rb"\x15\x04\x15([\x80-\xff]{0,4}[\x00-\x7f])")
"""How a page begins that holds each value once (a Thrift struct: its sort, its length unpacked)."""
_BUFFER = 1024 * 1024  # bytes of a column read ahead; else all that a row group holds of it
_ARROW = b"ARROW1"
RULESET = b"ruleset"
"""What a file's own words of itself call the rules that found its rows."""
_TEXT, _LIST, _OBJECT, _VALUE = "text", "a list", "an object", "a number or the like"


def parquet_records(source: Source, stream: Stream, options: ReadOptions) -> Iterator[Record | Skipped]:
    """The records of a column file; each is named path:record, counted from 1.

    A row group that cannot be read is named, and the others are read. Raises MissingExtra.
    """
    pyarrow = library("pyarrow", "parquet", "a Parquet file")
    library("pyarrow.parquet", "parquet", "a Parquet file")
    pyarrow.set_cpu_count(1)  # workers are processes, one a core
    pyarrow.set_io_thread_count(1)
    is_arrow = stream.head().startswith(_ARROW)
    with seekable(stream, options) as file:
        try:
            table = _Arrow(file, pyarrow) if is_arrow else _Parquet(file, pyarrow)
        except _errors(pyarrow) as error:
            yield Skipped(source.path, f"broken column file: {_said(error)}; fetch it again, nothing of it can be read")
            return
        kinds = {field.name: _kind(field.type, pyarrow) for field in table.schema}
        if fault := _unfit(kinds, options):
            yield Skipped(source.path, fault, error=not source.found)
            return
        if options.wanted and (ruleset := table.words.get(RULESET)):
            options.wanted.found_by(source.path, ruleset.decode("utf-8", "replace"))
        texts = key_columns(kinds, options)
        used = [name for name in columns_used(kinds, options) if kinds[name] == _TEXT or name not in texts]
        yield from _records(source, table, [name for name in used if kinds[name] != _LIST], pyarrow)


def _records(
    source: Source, table: _Parquet | _Arrow, columns: Sequence[str], pyarrow: ModuleType
) -> Iterator[Record | Skipped]:
    name = source.name
    number = 0
    swells = Swelling(stored=table.stored)
    for group in range(table.groups):
        after = number + table.rows(group)
        try:
            for batch in table.batches(group, columns):
                for row in _rows(batch, pyarrow):
                    swells.unpack(sum(len(value) for value in row.values() if isinstance(value, str)))
                    number += 1
                    yield Record(f"{source.path}:{number}", name, row)
        except Bomb as bomb:
            yield Skipped(source.path, f"broken column file: {bomb}; it was read up to record {number:,}")
            return
        except _errors(pyarrow) as error:
            part = f"part {group + 1} of {table.groups} cannot be read on after record {number:,}"
            yield Skipped(source.path, f"broken column file: {part}: {_said(error)}")
        number = max(number, after)
    if not number:
        yield Skipped(source.path, "no records in it: columns alone", error=False)


class _Parquet:
    """A Parquet file: its columns, and its row groups by number."""

    def __init__(self, file: BinaryIO, pyarrow: ModuleType) -> None:
        self._raw = file
        self.stored = file.seek(0, io.SEEK_END)
        self._file = pyarrow.parquet.ParquetFile(file, pre_buffer=False, buffer_size=_BUFFER)
        self.schema = self._file.schema_arrow
        self.groups: int = self._file.num_row_groups
        self.words: Mapping[bytes, bytes] = self._file.metadata.metadata or {}

    def rows(self, group: int) -> int:
        """How many rows a group says it has."""
        return int(self._file.metadata.row_group(group).num_rows)

    def batches(self, group: int, columns: Sequence[str]) -> Iterator[Any]:
        rows = self._rows_at_a_time(group, columns)
        batches: Iterator[Any] = self._file.iter_batches(
            rows, row_groups=[group], columns=list(columns), use_threads=False
        )
        return batches

    def _rows_at_a_time(self, group: int, columns: Sequence[str]) -> int:
        """So few that they are no more than FREE bytes, though each may be the longest value that its column holds
        once, and names a thousand times. Raises Bomb where a group is one by what it says of itself."""
        of_group = self._file.metadata.row_group(group)
        Swelling(stored=self.stored).unpack(of_group.total_byte_size)
        if 0 <= of_group.total_byte_size <= swelling.FREE // _ROWS:
            return _ROWS
        # Asked of a column that is broken, the library ends the process: it says so only to whoever reads.
        next(self._file.iter_batches(1, row_groups=[group], columns=list(columns), use_threads=False), None)
        longest = 1
        for number in range(len(self._file.schema)):
            if self._file.schema.column(number).path.partition(".")[0] in columns:
                column = of_group.column(number)
                first = column.dictionary_page_offset if column.has_dictionary_page else column.data_page_offset
                if 0 <= first < self.stored:
                    self._raw.seek(first)
                    longest = max(longest, _length_of_dictionary(self._raw.read(8)))
        return max(1, min(_ROWS, swelling.FREE // longest))


def _length_of_dictionary(head: bytes) -> int:
    """How long the values are together that a page holds once, by its first bytes; 0 of any other page."""
    found = _DICTIONARY.match(head)
    number = sum((byte & 0x7F) << 7 * place for place, byte in enumerate(found[1])) if found else 0
    return number >> 1  # zigzag


class _Arrow:
    """An Arrow (or Feather) file, whose batches are its groups: each is read as a whole."""

    def __init__(self, file: BinaryIO, pyarrow: ModuleType) -> None:
        self._file = file
        self._pyarrow = pyarrow
        self._ipc = library("pyarrow.ipc", "parquet", "an Arrow file")
        self.stored = file.seek(0, io.SEEK_END)
        self._reader = self._ipc.open_file(file)
        self._columns: Sequence[str] = ()
        self.schema = self._reader.schema
        self.groups: int = self._reader.num_record_batches
        self.words: Mapping[bytes, bytes] = self.schema.metadata or {}

    def rows(self, group: int) -> int:
        """None are known before they are read."""
        return 0

    def batches(self, group: int, columns: Sequence[str]) -> Iterator[Any]:
        if columns != self._columns:
            places = [self.schema.get_field_index(name) for name in columns]
            options = self._ipc.IpcReadOptions(included_fields=places, use_threads=False)
            self._reader = self._ipc.open_file(self._file, options=options)
            self._columns = columns
        batch = self._reader.get_batch(group)
        for column in batch.columns:
            _check(column, self._pyarrow)
        for start in range(0, batch.num_rows, _ROWS):
            yield batch.slice(start, _ROWS)


def _check(column: Any, pyarrow: ModuleType) -> None:
    """Raises ArrowInvalid where a column of an Arrow file points beyond itself: whatever lies in memory there would be
    read as its text. Text that is no UTF-8 is none of that, and is read."""
    types = pyarrow.types
    if types.is_string(column.type):
        column = column.view(pyarrow.binary())
    elif types.is_large_string(column.type):
        column = column.view(pyarrow.large_binary())
    column.validate(full=True)


def _unfit(kinds: Mapping[str, str], options: ReadOptions) -> str:
    """Why these columns cannot be read as documents; the empty string where they can."""
    texts = key_columns(kinds, options)
    if not texts:
        return no_key_column(kinds, options)
    if all(kinds[name] != _TEXT for name in texts):
        return (
            f"its {texts[0]!r} is not text but {kinds[texts[0]]}: say which column is the text with --field text=COLUMN"
        )
    for field, column in options.fields.items():
        if kinds.get(column) == _LIST:
            return f"its {column!r} is a list, and a {field} is one value: name another with --field {field}=COLUMN"
    return ""


def _kind(arrow_type: Any, pyarrow: ModuleType) -> str:
    types = pyarrow.types
    held = arrow_type.value_type if types.is_dictionary(arrow_type) else arrow_type
    # Older programs write text as bytes.
    if any(str(held).startswith(name) for name in ("string", "large_string", "binary", "large_binary")):
        return _TEXT
    if types.is_struct(held):
        return _OBJECT
    return _LIST if types.is_nested(held) else _VALUE


def _rows(batch: Any, pyarrow: ModuleType) -> Iterator[dict[str, object]]:
    columns = [_values(column, pyarrow) for column in batch.columns]
    for values in zip(*columns, strict=True):
        yield dict(zip(batch.schema.names, values, strict=True))


def _values(column: Any, pyarrow: ModuleType) -> list[object]:
    """A column's values in Python. A moment with a zone is as its clock showed it there: its day is never moved."""
    if pyarrow.types.is_dictionary(column.type):
        # Each value once in Python, too, however many rows have it; of a long list those alone that these rows have.
        used = column.indices.unique().drop_null()
        held = dict(zip(used.to_pylist(), _values(column.dictionary.take(used), pyarrow), strict=True))
        return [held.get(index) for index in column.indices.to_pylist()]
    if pyarrow.types.is_timestamp(column.type):
        # What is finer than Python's own would come as values of pandas.
        column = column.cast(pyarrow.timestamp("s", column.type.tz), safe=False)
    try:
        values = column.to_pylist()
    except (ValueError, OverflowError, KeyError):
        values = [_value(scalar) for scalar in column]
    return [value if isinstance(value, str) else _plain(value) for value in values]


def _value(scalar: Any) -> object:
    """A value that may be none: text that is not UTF-8, a day before the calendar, a zone that nobody knows."""
    try:
        return scalar.as_py()
    except UnicodeDecodeError:
        return scalar.as_buffer().to_pybytes()
    except (ValueError, OverflowError, KeyError):
        return None


def _plain(value: object) -> object:
    """A value as JSON or CSV would give it, so that records are alike whatever file they come from."""
    if isinstance(value, bytes):
        return value.decode("utf-8", STRAY)
    if isinstance(value, float) and math.isnan(value):
        return None
    return value if value is None or isinstance(value, (int, float, date, dict)) else str(value)


def _errors(pyarrow: ModuleType) -> tuple[type[Exception], ...]:
    """What pyarrow raises at a broken file."""
    return (pyarrow.ArrowException, OSError, ValueError, OverflowError, KeyError)


def _said(error: Exception) -> str:
    """The first sentence of a message that may go on for lines."""
    return (str(error).strip() or type(error).__name__).splitlines()[0].split(". ")[0].rstrip(".:")[:200]
