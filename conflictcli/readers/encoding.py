"""Stream → text: UTF-8 or UTF-16 by their marks, UTF-8 without, else detected; never a crash, never a rewrite."""

from __future__ import annotations

import codecs
import io
import re
from typing import BinaryIO, TextIO

from conflictcli.readers.streams import HEAD, Stream

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
STRAY = "conflictcli.stray"
"""The handler of errors that takes bytes of Windows-1252 out of UTF-8."""

_ALL_MARKS = tuple(mark for mark, _ in _MARKS)
_SAMPLE = 32 * 1024  # bytes: enough for a detector, and its time grows with them
_CHUNK = 1024 * 1024  # characters
_HIGH = re.compile(rb"[\x80-\xff]")
_LONE = re.compile("[\ud800-\udfff]")


def text_of(stream: Stream, newline: str = "") -> TextIO:
    """The stream as text, its line ends kept as they are.

    `newline` says what ends a line for `readline`: any of `\\n`, `\\r`, `\\r\\n` (""), or `\\n` alone.
    Bytes that do not decode become what Windows-1252 makes of them in UTF-8, else U+FFFD.
    """
    return text_in(encoding_of(stream.head()), stream, newline)


def text_in(encoding: str, stream: io.BufferedReader, newline: str = "") -> TextIO:
    """The stream as text in an encoding that is known."""
    return io.TextIOWrapper(stream, encoding=encoding, errors=errors_in(encoding), newline=newline)


def errors_in(encoding: str) -> str:
    """What becomes of bytes that do not decode, by its name."""
    return STRAY if encoding.startswith("utf-8") else "replace"


def utf8_of(stream: Stream) -> BinaryIO:
    """The stream in UTF-8, with what strays from it and its mark: itself, unless it is in another encoding."""
    encoding = encoding_of(stream.head())
    return stream if encoding.startswith("utf-8") else io.BufferedReader(_Recoded(text_in(encoding, stream)), HEAD)


class _Recoded(io.RawIOBase):
    """A text as bytes of UTF-8."""

    def __init__(self, text: TextIO) -> None:
        self._text = text

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        coded = self._text.read(len(view) // 4).encode("utf-8", "replace")  # of 4 bytes a character at the most
        view[: len(coded)] = coded
        return len(coded)


def content_of(stream: Stream, most: int) -> str:
    """All of a stream as text, or a little more than `most` characters of it: enough to see that it is too long."""
    head = stream.head()
    if len(head) < HEAD:  # It is all there is, as of most files in a folder.
        encoding = encoding_of(head)
        return head.decode(encoding, errors_in(encoding))
    text = text_of(stream)
    chunks: list[str] = []
    size = 0
    while size <= most and (chunk := text.read(_CHUNK)):
        chunks.append(chunk)
        size += len(chunk)
    return "".join(chunks)


def has_mark(head: bytes) -> bool:
    """Whether a mark says which Unicode this is (and a NUL byte therefore says nothing)."""
    return head.startswith(_ALL_MARKS)


def encoding_of(head: bytes) -> str:
    """The name of the encoding of a text that begins with these bytes."""
    marked = next((encoding for mark, encoding in _MARKS if head.startswith(mark)), None)
    return marked or ("utf-8" if _is_utf8(head) else _detected(head))


def whole(text: str) -> str:
    """The text with each lone surrogate, which no file can hold, as U+FFFD; as long as before."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return _LONE.sub("\ufffd", text)
    return text


def _is_utf8(head: bytes) -> bool:
    """Whether these are bytes of UTF-8, or so many of them that the others are strays."""
    if head.isascii():
        return True
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    text = decoder.decode(head, final=len(head) < HEAD)
    bad = text.count("\ufffd")
    # Other encodings hardly ever make a well-formed sequence, let alone more of them than bad bytes.
    return not bad or sum(not char.isascii() for char in text) - bad > bad


def _detected(head: bytes) -> str:
    """The likeliest encoding of bytes that are not UTF-8; Windows-1252 where nothing speaks against it."""
    from charset_normalizer import from_bytes  # 40 ms, for few inputs

    first = _HIGH.search(head)
    start = max(0, first.start() - _SAMPLE // 2) if first else 0
    matches = from_bytes(head[start : start + _SAMPLE])
    best = matches.best()
    if best is None:
        return "cp1252"
    usual = next((match for match in matches if "cp1252" in match.could_be_from_charset), None)
    return "cp1252" if usual is not None and usual.chaos <= best.chaos else best.encoding


def _stray(error: UnicodeError) -> tuple[str, int]:
    """What Windows-1252 makes of bytes that are not UTF-8: in text that is UTF-8 they were pasted from there."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(STRAY, _stray)
