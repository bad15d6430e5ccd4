"""PATHs → Documents: files, folders, patterns and standard input, as a stream in the order they were named.

    PATH → Source (sources; archives) → Stream of bytes (streams, compression) → Kind (kinds)
         → Record (json_lines, ranges, json_values, delimited; text by encoding) → Document (records, plain, published)

What cannot be read is a value too: a Skipped, with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from conflictcli.document import Document
from conflictcli.guard import TimeUp
from conflictcli.language import is_read, language_of, name_of
from conflictcli.readers.archives import DEEPEST, Member, tar_members, zip_members
from conflictcli.readers.delimited import is_header, row_records
from conflictcli.readers.encoding import whole
from conflictcli.readers.extras import MissingExtra
from conflictcli.readers.feeds import feed_entries
from conflictcli.readers.html import page_documents
from conflictcli.readers.json_lines import line_records
from conflictcli.readers.json_values import value_records
from conflictcli.readers.kinds import Kind, binary, kind_by_content, kind_by_mark, kind_by_name, settled
from conflictcli.readers.mail import mails
from conflictcli.readers.options import FIELDS, FieldError, ReadOptions, fields_of, unheard
from conflictcli.readers.parquet import parquet_records
from conflictcli.readers.pdf import pdf_document
from conflictcli.readers.plain import markdown, plain_text
from conflictcli.readers.ranges import Range, range_records
from conflictcli.readers.records import Record, document_of
from conflictcli.readers.skipped import Skipped, empty
from conflictcli.readers.sources import ALREADY, Edge, Source, met
from conflictcli.readers.streams import Stream, opened, stream_of
from conflictcli.readers.warc import archive_documents

__all__ = ["FIELDS", "FieldError", "ReadOptions", "Skipped", "fields_of", "read", "read_records"]

A_RECORD = ""
"""Among the columns seen, that a record came at all: no column that `--field` names is called so."""

_NOT_ENGLISH = "not English"
_Read = Document | Record | Skipped
_READERS: Mapping[Kind, Callable[[Source, Stream, ReadOptions], Iterator[_Read]]] = MappingProxyType(
    {
        Kind.TEXT: plain_text,
        Kind.MARKDOWN: markdown,
        Kind.HTML: page_documents,
        Kind.WARC: archive_documents,
        Kind.JSON_LINES: line_records,
        Kind.JSON: value_records,
        Kind.TABLE: row_records,
        Kind.PARQUET: parquet_records,
        Kind.FEED: feed_entries,
        Kind.PDF: pdf_document,
        Kind.MAIL: mails,
    }
)
_OF_RECORDS = frozenset((Kind.JSON_LINES, Kind.JSON, Kind.TABLE, Kind.PARQUET))
_ARCHIVES: Mapping[Kind, Callable[[Source, Stream, ReadOptions], Iterator[Member | Skipped]]] = MappingProxyType(
    {Kind.ZIP: zip_members, Kind.TAR: tar_members}
)


def read(paths: Sequence[str], options: ReadOptions) -> Iterator[Document | Skipped]:
    """The documents of all paths, in order, and what was skipped between them; bad input raises nothing.

    A path is a file, a folder (walked), a pattern or `-`; a file that several of them stand for is read once.
    Memory holds one document at a time and what it takes to find the next.
    """
    summary = Summary(options)
    for each in met(paths):
        if isinstance(each, Edge):
            yield from summary.at(each)
            continue
        for item in contents(each, options, summary.seen):
            summary.hear(item)
            yield item
    yield from summary.of_all()


def contents(source: Source | Range | Skipped, options: ReadOptions, seen: set[str]) -> Iterator[Document | Skipped]:
    """The documents of one source, or of a range of it, in order, and what was skipped between them.

    Adds to `seen` the columns that `options.fields` names and a record has, and A_RECORD where there is a record.
    """
    wanted = frozenset(options.fields.values())
    for item in _items(source, options):
        where = ""
        if isinstance(item, Record):
            if wanted:
                seen.add(A_RECORD)
                seen.update(wanted.intersection(item.values))
            where, item = item.where, document_of(item, options)
        if isinstance(item, Document) and not options.any_language and not is_read(item):
            item = _foreign(where or item.id, item)
        yield _showable(item)


def read_records(paths: Sequence[str], options: ReadOptions) -> Iterator[Record | Skipped]:
    """The records of all paths that `options.wanted` asks for, and what was skipped between them, as `read` has it."""
    summary = Summary(options)
    for each in met(paths):
        if isinstance(each, Edge):
            yield from summary.at(each)
            continue
        for item in _items(each, options):
            summary.hear(item)
            if isinstance(item, Record):
                yield item
            elif isinstance(item, Skipped):
                yield _told(item)


def _items(source: Source | Range | Skipped, options: ReadOptions) -> Iterable[_Read]:
    if isinstance(source, Skipped):
        return (source,)
    return range_records(source, options) if isinstance(source, Range) else _contents(source, options)


class Summary:
    """What can be told of a whole input and of no file in it: that a folder gave nothing, that a column is nowhere."""

    def __init__(self, options: ReadOptions, is_slice: bool = False) -> None:
        """`is_slice`: whether this is some of an input, whose columns may be in the rest of it."""
        self.seen: set[str] = set()
        self._fields = {} if is_slice else options.fields
        self._what = options.wanted.what if options.wanted else "documents"
        self._came = False

    def hear(self, item: object) -> None:
        """A document, or what else came of a source: all of them are told, in order."""
        self._came = (
            self._came
            or not isinstance(item, Skipped)
            or item.error
            or item.reason == ALREADY
            or item.sort == _NOT_ENGLISH
        )

    def at(self, edge: Edge) -> Iterator[Skipped]:
        """What to tell where all is read that a folder or a pattern stands for."""
        if edge.ends and not self._came:
            yield Skipped(whole(edge.path), f"nothing to read in it: no file with {self._what}")
        self._came = False

    def of_all(self) -> Iterator[Skipped]:
        """What to tell at the end; nothing of columns where no record came."""
        if A_RECORD not in self.seen:
            return
        for field, column in self._fields.items():
            if column not in self.seen:
                yield Skipped(f"--field {field}={column}", f"no record has a column {column!r}: check its spelling")


def _contents(source: Source, options: ReadOptions) -> Iterator[_Read]:
    kind = kind_by_name(source)
    if isinstance(kind, Skipped):
        yield kind
        return
    try:
        with opened(source, options) as stream:
            yield from _read(source, stream, kind, options)
    except OSError as error:
        yield Skipped(source.path, f"cannot be opened: {error.strerror or error}")
    except MissingExtra as missing:
        yield Skipped(source.path, str(missing))


def _read(source: Source, stream: Stream, kind: Kind | None, options: ReadOptions, depth: int = 0) -> Iterator[_Read]:
    """What a stream holds, `depth` archives deep, and what broke it."""
    head = stream.head()
    if head:
        yield from _headed(source, stream, head, kind, options, depth)
    elif not stream.fault:
        yield empty(source.path)
    if stream.fault:
        yield Skipped(source.path, f"broken: {stream.fault}; what comes before was read")


def _headed(
    source: Source, stream: Stream, head: bytes, kind: Kind | None, options: ReadOptions, depth: int
) -> Iterator[_Read]:
    marked = kind_by_mark(head)
    kind = marked or kind
    if kind and kind in _ARCHIVES:
        yield from _archive(source, stream, kind, options, depth)
        return
    if not marked and (what := binary(head)) and not _is_wanted_table(head, options):
        yield Skipped(source.path, f"{what}, not text, and none of the formats that are read: save its text as .txt")
        return
    found = settled(kind, head) if kind else kind_by_content(source, head, options)
    if isinstance(found, Skipped):
        yield found
    elif options.wanted and found not in _OF_RECORDS:
        what, hint = options.wanted.what, options.wanted.hint
        yield Skipped(source.path, f"{found.value}, not {what}. {hint}", error=not source.found)
    else:
        try:
            yield from _READERS[found](source, stream, options)
        except TimeUp as up:
            yield Skipped(source.path, f"reading {up}")


def _is_wanted_table(head: bytes, options: ReadOptions) -> bool:
    """Whether this is a table as this program writes it, which may quote any character, NUL among them."""
    return bool(options.wanted) and is_header(head.split(b"\n", 1)[0].decode("utf-8", "replace"), options)


def _archive(source: Source, stream: Stream, kind: Kind, options: ReadOptions, depth: int) -> Iterator[_Read]:
    """What the members of an archive hold, each read as a file in a folder."""
    if depth == DEEPEST:
        yield Skipped(source.path, f"{kind.value}, {depth} archives deep: unpack it to read it")
        return
    came = False
    for member in _ARCHIVES[kind](source, stream, options):
        for item in (member,) if isinstance(member, Skipped) else _member(member, stream, options, depth + 1):
            came = came or not isinstance(item, Skipped) or item.error
            yield item
    if not came and not stream.fault:
        yield Skipped(source.path, "nothing to read in it: no member is a document", error=not source.found)


def _member(member: Member, archive: Stream, options: ReadOptions, depth: int) -> Iterator[_Read]:
    kind = kind_by_name(member.source)
    if isinstance(kind, Skipped):
        yield kind
        return
    try:
        stream = stream_of(member.read, unheard, around=archive.swelling)
        yield from _read(member.source, stream, kind, options, depth)
    except OSError as error:
        yield Skipped(member.source.path, f"cannot be opened: {error.strerror or error}")
    except MissingExtra as missing:
        yield Skipped(member.source.path, str(missing))


def _foreign(where: str, document: Document) -> Skipped:
    language = name_of(language_of(document))
    reason = f"in {language}: only English is read; --any-language reads it anyway"
    return Skipped(where, reason, error=False, sort=_NOT_ENGLISH)


def _showable(item: Document | Skipped) -> Document | Skipped:
    """With a file name that is no text made one: whatever is read can be written."""
    return _told(item) if isinstance(item, Skipped) else item


def _told(skipped: Skipped) -> Skipped:
    return replace(skipped, where=whole(skipped.where), reason=whole(skipped.reason))
