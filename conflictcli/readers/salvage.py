"""Zip archive without its directory → its members, by the header before each: what a download that broke off left.

The headers tell less than the directory does: a member's length may stand behind it. So each is unpacked to its end.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

from conflictcli.readers.swelling import Swelling

# APPNOTE.TXT, 4.3.7
_HEADER = struct.Struct("<4s5H3L2H")
_MARK = b"PK\x03\x04"
_UTF_8, _LENGTH_BEHIND = 0x800, 0x8  # flags (4.4.4)
_LONG = 0xFFFFFFFF  # the length is elsewhere (4.4.8)
_RAW = -15  # deflate without a header (zlib.h, inflateInit2)
_CHUNK = 64 * 1024


def salvaged(file: BinaryIO, around: Swelling) -> Iterator[tuple[ZipInfo, Contents]]:
    """What the header of each member says of it, and its contents, to be read before the next is asked for.

    `around` is what the archive swells to.
    """
    at = _next_header(file, 0)
    while at >= 0:
        file.seek(at)
        header = file.read(_HEADER.size)
        if len(header) < _HEADER.size:
            return
        _, _, flags, method, _, _, _, length, _, of_name, of_extra = _HEADER.unpack(header)
        name = file.read(of_name)
        if len(name) < of_name:
            return
        if not name:  # the mark alone, by chance
            at = _next_header(file, at + len(_MARK))
            continue
        info = ZipInfo(name.decode("utf-8" if flags & _UTF_8 else "cp437", "replace"))
        info.flag_bits, info.compress_type, info.header_offset = flags, method, at
        known = length if length != _LONG and not flags & _LENGTH_BEHIND else None
        contents = Contents(file, at + _HEADER.size + of_name + of_extra, method, known, Swelling(around))
        yield info, contents
        at = _next_header(file, contents.end())


class Contents:
    """What a member holds, from byte `start` of the archive; `length` is that of its packed bytes, None if unknown."""

    def __init__(self, file: BinaryIO, start: int, method: int, length: int | None, swelling: Swelling) -> None:
        self._file = file
        self._start = self._at = start
        self._method = method
        self._length = length
        self._swelling = swelling
        self._decoder = zlib.decompressobj(_RAW)

    def read(self, size: int, /) -> bytes:
        """Up to so many bytes. Raises OSError where it is cut short, or cannot be read without the directory."""
        if self._method == ZIP_STORED and self._length is not None:
            return self._packed(size)
        if self._method != ZIP_DEFLATED:
            raise OSError("it cannot be unpacked without the archive's directory")
        while not self._decoder.eof:
            packed = self._decoder.unconsumed_tail or self._packed(_CHUNK)
            try:
                piece = self._decoder.decompress(packed, size)
            except zlib.error:
                raise OSError("it is damaged") from None
            if piece:
                self._swelling.unpack(len(piece))
                return piece
            if not packed:
                raise OSError("it is cut short")
        return b""

    def end(self) -> int:
        """The byte behind it, as far as can be told; it is read to its end."""
        if self._length is not None:
            return self._start + self._length
        try:
            while self.read(_CHUNK):
                pass
        except OSError:
            return self._start
        return self._at - len(self._decoder.unused_data)

    def close(self) -> None:
        """Nothing to do: the file is the archive's."""

    def _packed(self, size: int) -> bytes:
        left = size if self._length is None else min(size, self._start + self._length - self._at)
        self._file.seek(self._at)
        data = self._file.read(left)
        self._at += len(data)
        self._swelling.store(len(data))
        if left and not data and self._method == ZIP_STORED:
            raise OSError("it is cut short")
        return data


def _next_header(file: BinaryIO, start: int) -> int:
    """Where the next header stands from byte `start` on; -1 where none does."""
    at = file.seek(start)
    before = b""
    while block := file.read(_CHUNK):
        seen = before + block
        if (found := seen.find(_MARK)) >= 0:
            return at - len(before) + found
        at += len(block)
        before = seen[-len(_MARK) + 1 :]
    return -1
