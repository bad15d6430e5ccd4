"""Table → Parquet: typed columns, row groups written as rows come; the same rows give the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from types import ModuleType
from typing import TYPE_CHECKING, Any, BinaryIO

from conflictcli.output.files import whole
from conflictcli.readers.extras import library

if TYPE_CHECKING:
    from conflictcli.tables import Cell, Columns, Record

BATCH = 1_000
"""Rows held as Python objects, some 40 times as large as in a column."""

GROUP_ROWS = 100_000
GROUP_BYTES = 8 * 1024 * 1024
"""A row group ends where it has so many rows or bytes: large enough to be read fast, small enough for any memory."""


def arrow() -> ModuleType:
    """pyarrow, with one thread: workers are processes, one a core. Raises MissingExtra."""
    pyarrow = library("pyarrow", "parquet", "Parquet")
    library("pyarrow.parquet", "parquet", "Parquet")
    pyarrow.set_cpu_count(1)
    pyarrow.set_io_thread_count(1)
    return pyarrow


RULESET = "ruleset"
"""The key of the file's metadata that names the rules which found its rows."""


def write_file(records: Iterable[Record], columns: Columns, path: str, ruleset: Callable[[], str] = str) -> None:
    """A table as the file `path`, which appears whole or not at all. Raises CannotWrite and MissingExtra."""
    arrow()
    with whole(path) as stream:
        write(records, columns, stream.buffer, ruleset)


def write(records: Iterable[Record], columns: Columns, binary: BinaryIO, ruleset: Callable[[], str] = str) -> None:
    """The columns with their types, also with no rows. An empty cell is null, a date a day. Raises MissingExtra.

    The stream need not seek: a pipe will do. `ruleset`, where it is known, is in the file's metadata.
    """
    pyarrow = arrow()
    types = {
        "text": pyarrow.string(),
        "date": pyarrow.date32(),
        "integer": pyarrow.int64(),
        "decimal": pyarrow.float64(),
    }
    schema = pyarrow.schema([(name, types[kind]) for name, kind in columns.items()])
    with pyarrow.parquet.ParquetWriter(binary, schema, compression="zstd") as writer:
        for group in _groups(_batches(iter(records), columns, schema, pyarrow)):
            writer.write_table(pyarrow.Table.from_batches(group, schema=schema))
        if name := ruleset():
            writer.add_key_value_metadata({RULESET: name})


def _batches(records: Iterator[Record], columns: Columns, schema: Any, pyarrow: ModuleType) -> Iterator[Any]:
    """The rows by columns, a few at a time."""
    while rows := list(islice(records, BATCH)):
        arrays = [
            pyarrow.array([_value(row[field.name], columns[field.name]) for row in rows], field.type)
            for field in schema
        ]
        yield pyarrow.RecordBatch.from_arrays(arrays, schema=schema)


def _groups(batches: Iterator[Any]) -> Iterator[list[Any]]:
    """As many batches as make a row group: how many depends on the rows alone, never on when they came."""
    held: list[Any] = []
    for batch in batches:
        held.append(batch)
        if sum(map(len, held)) >= GROUP_ROWS or sum(each.nbytes for each in held) >= GROUP_BYTES:
            yield held
            held = []
    if held:
        yield held


def _value(cell: Cell, kind: str) -> object:
    if cell is None:
        return None
    if kind == "text":
        # Half a character, which no file can hold, becomes "?", as in every other format.
        return str(cell).encode("utf-8", "replace").decode()
    return date.fromisoformat(str(cell)) if kind == "date" else cell
