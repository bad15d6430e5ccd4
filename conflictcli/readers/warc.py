"""Web archive → Documents: the pages and texts of WARC and WET files, a record at a time.

    bytes → records → HTTP answers → pages (html) or texts → Documents

The format is ISO 28500 (WARC 1.0 and 1.1). Read here and not by a library: those that exist stop at the first record
that is broken, or give half of one as a whole. A record in which bytes are missing is told, what there is of it is
read, and the next record is looked for; where a compressed member is damaged, those behind it are read.
"""

from __future__ import annotations

import io
import os
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from conflictcli.document import Document
from conflictcli.readers.compression import packing_of, unpacked
from conflictcli.readers.extras import MissingExtra, library
from conflictcli.readers.html import LONGEST_PAGE, Origin, page_document
from conflictcli.readers.html.about import name_in_address
from conflictcli.readers.html.charset import markup_of
from conflictcli.readers.options import ReadOptions
from conflictcli.readers.records import Record, document_of
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import STDIN, Source
from conflictcli.readers.streams import Stream
from conflictcli.readers.swelling import Bomb, Swelling

_LINE = 64 * 1024  # bytes; a longer line is no header
_MOST_HEADERS = 1000
_CHUNK = 64 * 1024
_FEW = 16  # bytes: room for one or two of Brotli's meta-blocks, each of 16 MB at the most (RFC 7932, 9.2)
_BEGINS = re.compile(rb"WARC/\d\.\d\s*")
_HELD = frozenset(("response", "resource", "conversion"))
_PAGES = frozenset(("text/html", "application/xhtml+xml"))
_TEXTS = frozenset(("text/plain",))
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?\s+(\d{3})\b")
_HTTP_HEAD = re.compile(rb"\r?\n\r?\n")
_CHUNK_SIZE = re.compile(rb"\s*([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r?\n")
_GZIP = b"\x1f\x8b\x08"
_WINDOW = 1 << 20  # bytes of a damaged file that are looked through at a time
_EXTRA, _NAME, _COMMENT = 4, 8, 16  # what a gzip header has more (RFC 1952, 2.3.1)
_LONGEST_NAME = 4096  # bytes: no system has a longer path


@dataclass(frozen=True, slots=True)
class WarcRecord:
    """A record: its headers by their names in small letters, and its block, or the beginning of a long one.

    `number` counts from 1. `length` is what its header says, in bytes; `missing` is how many of them are not there.
    """

    number: int
    headers: Mapping[str, str]
    block: bytes
    length: int
    missing: int = 0


@dataclass(frozen=True, slots=True)
class Lost:
    """Bytes that are no record: `number` is of the last before them."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class _Body:
    """What a record holds: its content type, the charset that was said, and its bytes; or why it is not read."""

    type: str = ""
    charset: str = ""
    data: bytes = b""
    reason: str = ""
    error: bool = False


def archive_documents(source: Source, stream: Stream, options: ReadOptions) -> Iterator[Document | Skipped]:
    """The documents of an archive: answers and resources that are pages or texts, and texts made of pages (WET).

    A document's id is its record's; its url is the address that was asked. The day a record was made is no day of
    publication.
    """
    number = 0
    for found in records(stream):
        number = found.number
        yield from _documents(source, found, stream.swelling, options)
    there = source.path != STDIN and os.path.isfile(source.path)  # noqa: PTH113
    if stream.fault and stream.packed and there and not stream.swelling.burst:
        # Each record is compressed by itself, as a rule: behind a damaged one there are more.
        swelling = Swelling(stored=Path(source.path).stat().st_size)
        try:
            for member in _members_behind_damage(Path(source.path), swelling):
                for found in records(io.BytesIO(member)):
                    number += 1
                    yield from _documents(source, replace(found, number=number), swelling, options)
        except Bomb as bomb:
            yield Skipped(source.path, f"not looked through behind record {number:,}: {bomb}")
    if not number:
        yield Skipped(source.path, "no records in it")


# ---- records -------------------------------------------------------------------------------------------------


def records(stream: BinaryIO) -> Iterator[WarcRecord | Lost]:
    """The records of an archive, one after another, and what is no record between them."""
    number = 0
    line = stream.readline(_LINE)
    while line:
        if not _BEGINS.fullmatch(line):
            lost = 0
            while line and not _BEGINS.fullmatch(line):
                lost += len(line.strip())
                line = stream.readline(_LINE)
            if lost:
                yield Lost(number, f"{lost:,} bytes that begin no record: a length is wrong, or bytes were lost")
            continue
        number += 1
        headers = _headers(iter(lambda: stream.readline(_LINE), b""))
        length = headers.get("content-length", "")
        if length.isascii() and length.isdecimal() and len(length) < 16:
            yield _record(stream, number, headers, int(length))
        else:
            yield Lost(number, "a record without a length: the next one was looked for")
        line = stream.readline(_LINE)


def _record(stream: BinaryIO, number: int, headers: Mapping[str, str], length: int) -> WarcRecord:
    # A little more than a page, so that its length can be told from that of what is around it.
    held = min(length, LONGEST_PAGE + _LINE) if headers.get("warc-type", "").lower() in _HELD else 0
    block = stream.read(held)
    left = length - len(block)
    while left and (passed := len(stream.read(min(left, _CHUNK)))):
        left -= passed
    return WarcRecord(number, headers, block, length, left)


def _headers(lines: Iterator[bytes]) -> dict[str, str]:
    """`Name: value` up to an empty line; a name that comes twice counts once."""
    headers: dict[str, str] = {}
    name = ""
    for _, line in zip(range(_MOST_HEADERS), lines, strict=False):
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        if not text:
            break
        if text[0] in " \t" and name:
            headers[name] = f"{headers[name]} {text.strip()}".strip()
            continue
        said, colon, value = text.partition(":")
        name = said.strip().lower()
        if colon:
            headers.setdefault(name, value.strip())
        else:
            name = ""
    return headers


def _members_behind_damage(path: Path, swelling: Swelling) -> Iterator[bytes]:
    """The gzip members of a file that follow the first damaged one, unpacked, each that is whole. Raises Bomb."""
    with path.open("rb") as file:
        packed = _Packed(file)
        at, damaged = 0, False
        while (start := packed.find(_GZIP, at)) >= 0:
            damaged = damaged or start != at
            # Before any damage a header is one, however long it is.
            unread = damaged and not _header_ends(packed, start)
            member, at = (b"", 0) if unread else _member(packed, start, damaged, swelling)
            if not at:
                at, damaged = start + 1, True
            elif member:
                yield member


class _Packed:
    """The bytes of a file by their offsets, found and cut as those of `bytes` are.

    They are not mapped into memory: of a mapped file that is cut off meanwhile the system kills whoever looks at it.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._at, self._held = file, 0, b""

    def __getitem__(self, window: slice) -> bytes:
        first, after = window.start - self._at, window.stop - self._at
        if first >= 0 and after <= len(self._held):
            return self._held[first:after]
        self._file.seek(window.start)
        return self._file.read(window.stop - window.start)

    def find(self, wanted: bytes, at: int) -> int:
        while True:
            if not self._at <= at <= self._at + len(self._held) - len(wanted):
                self._file.seek(at)
                self._at, self._held = at, self._file.read(_WINDOW)
            found = self._held.find(wanted, at - self._at)
            if found >= 0:
                return self._at + found
            if len(self._held) < _WINDOW:
                return -1
            at = self._at + len(self._held) - len(wanted) + 1


def _header_ends(packed: _Packed, start: int) -> bool:
    """Whether the name and the comment of a gzip header end soon, which have no length (RFC 1952, 2.3.1).

    What only looks like a header would else be read to the end of the file, each time that it comes.
    """
    flags = int.from_bytes(packed[start + 3 : start + 4], "little")
    at = start + 10
    if flags & _EXTRA:
        at += 2 + int.from_bytes(packed[at : at + 2], "little")
    for flag in (_NAME, _COMMENT):
        if flags & flag:
            length = packed[at : at + _LONGEST_NAME].find(b"\0")
            if length < 0:
                return False
            at += length + 1
    return True


def _member(packed: _Packed, start: int, held: bool, swelling: Swelling) -> tuple[bytes, int]:
    """What a member says, where it is to be `held`, and where it ends: 0 where it is damaged. Raises Bomb.

    Bytes can be made so that each of many seems to begin a member that goes on to the end of the file.
    """
    decoder = zlib.decompressobj(31)
    pieces: list[bytes] = []
    size, at = 0, start
    try:
        while not decoder.eof:
            chunk = decoder.unconsumed_tail or packed[at : at + _CHUNK]
            if not chunk:
                return b"", 0
            if not decoder.unconsumed_tail:
                at += len(chunk)
            swelling.unpack(len(chunk))  # where it is damaged nothing comes of it, and it was looked at all the same
            piece = decoder.decompress(chunk, _CHUNK * 16)
            swelling.unpack(len(piece))
            size += len(piece)
            if held and size <= LONGEST_PAGE + _LINE:
                pieces.append(piece)
    except zlib.error:
        return b"", 0
    return b"".join(pieces), at - len(decoder.unused_data)


# ---- documents -----------------------------------------------------------------------------------------------


def _documents(
    source: Source, found: WarcRecord | Lost, swelling: Swelling, options: ReadOptions
) -> Iterator[Document | Skipped]:
    where = f"{source.path}:{found.number}"
    if isinstance(found, Lost):
        yield Skipped(where, found.reason)
        return
    body = _body(found, swelling)
    if found.missing:
        there = f"{found.length - found.missing:,} of {found.length:,} bytes"
        what = "what there is was read" if body.data else "nothing of it was read"
        yield Skipped(where, f"the record is cut off after {there}: {what}")
    if body.reason:
        if not found.missing:
            yield Skipped(where, body.reason, error=body.error)
        return
    url = found.headers.get("warc-target-uri", "").strip("<>")
    name = found.headers.get("warc-record-id", "").strip("<> ") or where
    if body.type in _PAGES:
        yield page_document(body.data, body.charset, Origin(where, name, "", url), options)
        return
    text = markup_of(body.data, body.charset)
    if "\0" in text:
        yield Skipped(where, "binary data, not text")
        return
    values = {
        "id": name,
        "text": text,
        "url": url,
        "source": _host(url),
        "language": found.headers.get("warc-identified-content-language", "").split(",")[0],
    }
    # --field names columns, and a record has none.
    yield document_of(Record(where, name_in_address(url), values), replace(options, fields={}))


def _body(record: WarcRecord, swelling: Swelling) -> _Body:
    kind = record.headers.get("warc-type", "").lower()
    if kind not in _HELD:
        return _Body(reason=f"{_with_article(kind or 'nameless')} record: no page")
    said = record.headers.get("content-type", "")
    if not said.lower().startswith("application/http"):
        return _typed(record, said, record.block)
    head = _HTTP_HEAD.search(record.block, 0, _LINE)
    status = _STATUS.match(record.block)
    if not head or not status:
        return _Body(reason="not an answer by HTTP: the record is broken", error=True)
    if status[1] != b"200":
        return _Body(reason=f"HTTP status {int(status[1])}")
    headers = _headers(iter(record.block[: head.start()].split(b"\n")[1:]))
    typed = _typed(record, headers.get("content-type", ""), record.block[head.end() :])
    return typed if typed.reason else _unwrapped(typed, headers, swelling)


def _typed(record: WarcRecord, said: str, data: bytes) -> _Body:
    kind = said.partition(";")[0].strip().lower()
    charset = _CHARSET.search(said)
    if kind not in _PAGES | _TEXTS:
        return _Body(reason=f"not a page: {kind or 'nothing says what it is'}")
    if record.length > LONGEST_PAGE + _LINE:
        return _Body(reason=f"a page longer than {LONGEST_PAGE:,} bytes: save its text as .txt", error=True)
    if not data.strip():
        return _Body(reason="an empty page")
    return _Body(kind, charset[1] if charset else "", data)


def _unwrapped(body: _Body, headers: Mapping[str, str], swelling: Swelling) -> _Body:
    """The body without its chunks and its compression, where it has them still: some archives only say so."""
    data = body.data
    if "chunked" in headers.get("transfer-encoding", "").lower():
        data = _without_chunks(data)
    for coding in reversed([name.strip() for name in headers.get("content-encoding", "").lower().split(",")]):
        try:
            bare = _decoded(coding, data)
            if bare is not data:
                swelling.unpack(len(bare))
            data = bare
        except (OSError, MissingExtra) as error:  # of this page: the others may do without
            return _Body(reason=str(error), error=True)
    return replace(body, data=data)


def _without_chunks(data: bytes) -> bytes:
    """The chunks of an answer put together; the data as it is, where it does not begin with one."""
    pieces: list[bytes] = []
    at = 0
    while size := _CHUNK_SIZE.match(data, at):
        length = int(size[1], 16)
        if not length:
            return b"".join(pieces)
        pieces.append(data[size.end() : size.end() + length])
        at = size.end() + length
    return b"".join(pieces) if pieces and at >= len(data.rstrip()) else data


def _decoded(coding: str, data: bytes) -> bytes:
    """The data without this content coding (RFC 9110), as far as it can be read. Raises OSError, MissingExtra."""
    if coding in ("gzip", "x-gzip", "zstd"):
        packing = packing_of(data)
        return _read_all(packing, data) if packing else data
    if coding == "deflate":
        return _inflated(data)
    if coding == "br":
        brotli = library("brotli", "warc", "a page that is packed with Brotli")
        try:
            return _page_of(_by_brotli(brotli.Decompressor(), data))
        except brotli.error:
            return data  # taken off already, as browsers' archives have it
    return data


def _by_brotli(decoder: Any, data: bytes) -> Iterator[bytes]:
    """What Brotli packed, a piece at a time. Raises brotli.error."""
    if not hasattr(decoder, "can_accept_more_data"):
        # Before 1.2 no piece had a bound, but so few bytes cannot hold much.
        for at in range(0, len(data), _FEW):
            yield decoder.process(data[at : at + _FEW])
        return
    yield decoder.process(data, output_buffer_limit=_CHUNK)
    while not decoder.is_finished():
        piece = decoder.process(b"", output_buffer_limit=_CHUNK)
        if not piece and decoder.can_accept_more_data():  # cut short
            return
        yield piece


def _page_of(pieces: Iterator[bytes]) -> bytes:
    """Pieces put together, up to the first that makes them too long for a page."""
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size > LONGEST_PAGE:
            break
    return b"".join(held)[: LONGEST_PAGE + 1]


def _read_all(packing: str, data: bytes) -> bytes:
    read = unpacked(packing, io.BytesIO(data).read)
    pieces: list[bytes] = []
    size = 0
    try:
        while size <= LONGEST_PAGE and (piece := read(_CHUNK)):
            pieces.append(piece)
            size += len(piece)
    except OSError:
        if not pieces:
            raise
    return b"".join(pieces)


def _inflated(data: bytes) -> bytes:
    """With zlib's header, as the standard has it, or without, as servers send it."""
    for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        try:
            return zlib.decompressobj(window).decompress(data, LONGEST_PAGE + 1)
        except zlib.error:
            continue
    return data


def _with_article(word: str) -> str:
    return f"{'an' if word[:1] in 'aeiou' else 'a'} {word}"


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
