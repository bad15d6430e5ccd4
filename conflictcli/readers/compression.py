"""Compressed bytes → bytes: gzip, bzip2, xz and zstandard, known by their first bytes, a piece at a time.

A piece is never longer than was asked for, however well it was packed: a small file that unpacks to terabytes takes
time and no memory, for LONGEST bounds what is held of a line or a text. What a decoder holds has a bound, too: WINDOW.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Protocol

from conflictcli.readers.extras import library

Read = Callable[[int], bytes]
"""Up to so many bytes, none at the end."""

WINDOW = 128 * 1024 * 1024
"""Bytes that a decoder may look back on. `xz -9` takes 64 MB and `zstd --ultra -22` takes 128 MB: only options that few
know go beyond (`zstd --long=31`)."""

_CHUNK = 64 * 1024
_MARK = 16  # bytes: longer than any mark at the beginning
_SUM = 8  # bytes: gzip's check sum and length at the end, the longest
LZMA = "lzma"
"""LZMA with the header of its first format, before xz: what a member of a zip archive is made to look like."""

_GZIP_WINDOW = 31  # the largest, with a header and a check sum as gzip has them (zlib.h, inflateInit2)


class _Decoder(Protocol):
    """One compressed stream, as `bz2.BZ2Decompressor` has it."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


def packing_of(head: bytes) -> str:
    """How bytes that begin like this are compressed: "gzip", "bzip2", "xz", "zstandard", or the empty string."""
    mark = _ANY_MARK.match(head)
    return mark.lastgroup or "" if mark else ""


def unpacked(packing: str, read: Read) -> Read:
    """What reads the bytes that `read` gives compressed.

    It raises OSError where they are damaged or cut short, after all that came before.
    Raises MissingExtra where what unpacks them is not installed.
    """
    return _Streams(packing, read, _DECODERS[packing]()).read


class _Streams:
    """Compressed streams one after another: `cat a.xz b.xz` is as good as one."""

    def __init__(self, packing: str, read: Read, new: Callable[[], _Decoder]) -> None:
        self._packing = packing
        self._packed = _pieces(read)
        self._rest = b""  # of the last piece, behind the stream that ended in it
        self._new = new
        self._decoder = new()

    def read(self, size: int) -> bytes:
        while not self._decoder.eof or self._next_begins():
            data = self._next_packed() if self._decoder.needs_input else b""
            ended = self._decoder.needs_input and not data
            try:
                piece = self._decoder.decompress(data, size)
            except Exception as error:  # each library has an error of its own
                raise OSError(_reason(self._packing, error)) from None
            if piece:
                return piece
            if ended and not self._decoder.eof:
                raise OSError(f"its {self._packing} data is cut short")
        return b""

    def _next_begins(self) -> bool:
        """Whether another stream follows: what fills up a block (zeros, as on a tape) is none."""
        rest = self._decoder.unused_data.lstrip(b"\0")
        while len(rest) < _MARK and (piece := next(self._packed, b"")):
            rest = (rest + piece).lstrip(b"\0")
        if not rest:
            return False
        if packing_of(rest) != self._packing:
            raise OSError(f"more follows its {self._packing} data, and is none")
        self._decoder, self._rest = self._new(), rest
        return True

    def _next_packed(self) -> bytes:
        # Not an iterator around the last one: an archive of web pages has a stream for each of millions of records.
        rest, self._rest = self._rest, b""
        return rest or next(self._packed, b"")


def _pieces(read: Read) -> Iterator[bytes]:
    """What there is to read, its last bytes apart: a check sum that is wrong then takes nothing with it."""
    last = b""
    while chunk := read(_CHUNK):
        last += chunk
        if len(last) > _SUM:
            yield last[:-_SUM]
            last = last[-_SUM:]
    if last:
        yield last


class _Inflating:
    """zlib's decoder, made to look like the others."""

    def __init__(self, module: str) -> None:
        self._decoder = import_module(module).decompressobj(_GZIP_WINDOW)

    @property
    def eof(self) -> bool:
        return bool(self._decoder.eof)

    @property
    def needs_input(self) -> bool:
        return not self._decoder.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return bytes(self._decoder.unused_data)

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        return bytes(self._decoder.decompress(self._decoder.unconsumed_tail + data, max_length))


def _gzip() -> Callable[[], _Decoder]:
    try:
        import_module("isal.isal_zlib")  # as zlib, at four times its speed
    except ImportError:
        return lambda: _Inflating("zlib")
    return lambda: _Inflating("isal.isal_zlib")


def _bzip2() -> Callable[[], _Decoder]:
    from bz2 import BZ2Decompressor

    return BZ2Decompressor


def _xz() -> Callable[[], _Decoder]:
    import lzma

    return lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=2 * WINDOW)


def _lzma() -> Callable[[], _Decoder]:
    import lzma

    return lambda: lzma.LZMADecompressor(lzma.FORMAT_ALONE, memlimit=2 * WINDOW)


def _zstandard() -> Callable[[], _Decoder]:
    try:
        zstd = import_module("compression.zstd")  # Python 3.14 has it
    except ImportError:
        zstd = library("backports.zstd", "zstd", "zstandard (.zst)")
    # WINDOW is what the library itself allows.
    new: Callable[[], _Decoder] = zstd.ZstdDecompressor
    return new


def _reason(packing: str, error: Exception) -> str:
    """Why a decoder gave up: the libraries' own words differ from one to the other."""
    words = str(error).lower()
    if "memory" in words:
        return f"its {packing} data needs more than {WINDOW // 1024**2} MB to unpack: unpack it first"
    return f"its {packing} data is damaged"


_ANY_MARK = re.compile(
    rb"(?P<gzip>\x1f\x8b)|(?P<bzip2>BZh[1-9](?:1AY&SY|\x17rE8P\x90))|(?P<xz>\xfd7zXZ\0)"
    # A frame, or one to be skipped, as pzstd begins with (RFC 8878, 3.1).
    rb"|(?P<zstandard>\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18)"
)
_DECODERS: Mapping[str, Callable[[], Callable[[], _Decoder]]] = MappingProxyType(
    {"gzip": _gzip, "bzip2": _bzip2, "xz": _xz, "zstandard": _zstandard, LZMA: _lzma}
)
