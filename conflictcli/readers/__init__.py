"""PATHs → Documents: files, folders, patterns and standard input, as a stream in the order they were named.

    PATH → Source (sources) → Stream of bytes (streams) → Kind (kinds)
         → Record (json_lines, json_values, delimited; text by encoding) → Document (records, plain, published)

What cannot be read is a value too: a Skipped, with the reason.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from conflictcli.document import Document
from conflictcli.readers.delimited import row_records
from conflictcli.readers.encoding import whole
from conflictcli.readers.extras import MissingExtra
from conflictcli.readers.json_lines import line_records
from conflictcli.readers.json_values import value_records
from conflictcli.readers.kinds import Kind, binary, kind_by_content, kind_by_name, settled
from conflictcli.readers.options import FIELDS, FieldError, ReadOptions, fields_of
from conflictcli.readers.plain import markdown, plain_text
from conflictcli.readers.records import Record, document_of
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import STDIN, Source, is_many, size_of, sources_of
from conflictcli.readers.streams import Stream, opened

__all__ = ["FIELDS", "FieldError", "ReadOptions", "Skipped", "fields_of", "read", "total_bytes"]

_ALREADY = "already read"
_Read = Document | Record | Skipped
_READERS: Mapping[Kind, Callable[[Source, Stream, ReadOptions], Iterator[_Read]]] = MappingProxyType(
    {
        Kind.TEXT: plain_text,
        Kind.MARKDOWN: markdown,
        Kind.JSON_LINES: line_records,
        Kind.JSON: value_records,
        Kind.TABLE: row_records,
    }
)


def read(paths: Sequence[str], options: ReadOptions) -> Iterator[Document | Skipped]:
    """The documents of all paths, in order, and what was skipped between them; bad input raises nothing.

    A path is a file, a folder (walked), a pattern or `-`; a file that several of them stand for is read once.
    Memory holds one document at a time and what it takes to find the next.
    """
    unseen = set(options.fields.values())
    already: set[str] = set()
    for path in paths:
        came = False
        for source in sources_of(path):
            for item in _once(source, options, already):
                if isinstance(item, Record):
                    unseen.difference_update(item.values)
                    item = document_of(item, options)
                came = came or isinstance(item, Document) or item.error or item.reason == _ALREADY
                yield _showable(item)
        if not came and is_many(path):
            yield _showable(Skipped(path, "nothing to read in it: no text, JSON or CSV with documents"))
    for field, column in options.fields.items():
        if column in unseen:
            yield Skipped(f"--field {field}={column}", f"no record has a column {column!r}: check its spelling")


def total_bytes(paths: Sequence[str]) -> int | None:
    """The bytes that reading these paths will tell `progress`, about; None where only reading tells (standard input).

    About: a table that turns out to hold no documents is left after its first rows.
    """
    named = (source for path in paths for source in sources_of(path) if isinstance(source, Source))
    sizes = [size_of(source) for source in named if not isinstance(kind_by_name(source), Skipped)]
    return None if None in sizes else sum(size for size in sizes if size is not None)


def _once(source: Source | Skipped, options: ReadOptions, already: set[str]) -> Iterator[_Read]:
    """What a source holds, the first time that it is met: an event told twice is two events in a sum."""
    if isinstance(source, Skipped):
        yield source
        return
    file = source.path if source.path == STDIN else os.path.realpath(source.path)
    if file in already:
        yield Skipped(source.path, _ALREADY, error=False)
        return
    already.add(file)
    yield from _contents(source, options)


def _contents(source: Source, options: ReadOptions) -> Iterator[_Read]:
    kind = kind_by_name(source)
    if isinstance(kind, Skipped):
        yield kind
        return
    try:
        with opened(source, options) as stream:
            yield from _read(source, stream, kind, options)
            if stream.fault:
                yield Skipped(source.path, f"broken: {stream.fault}; what comes before was read")
    except OSError as error:
        yield Skipped(source.path, f"cannot be opened: {error.strerror or error}")
    except MissingExtra as missing:
        yield Skipped(source.path, str(missing))


def _read(source: Source, stream: Stream, kind: Kind | None, options: ReadOptions) -> Iterator[_Read]:
    head = stream.head()
    if not head:
        if not stream.fault:
            yield Skipped(source.path, "empty: nothing in it")
        return
    if what := binary(head):
        yield Skipped(source.path, f"{what}, not text: name files of text, JSON or CSV")
        return
    found = settled(kind, head) if kind else kind_by_content(source, head, options)
    if isinstance(found, Skipped):
        yield found
        return
    yield from _READERS[found](source, stream, options)


def _showable(item: Document | Skipped) -> Document | Skipped:
    """With a file name that is no text made one: whatever is read can be written."""
    return Skipped(whole(item.where), whole(item.reason), item.error) if isinstance(item, Skipped) else item
