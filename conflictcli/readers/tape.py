"""Stream → the headers of a tar archive, also those past one that is broken: what was wrong is told at the end."""

from __future__ import annotations

import tarfile
from tarfile import TarError, TarInfo
from typing import BinaryIO

from conflictcli.readers.streams import Readable

__all__ = ["Tape", "TarError", "TarInfo"]

_LONG_HEADER = 1024**2
"""Bytes of names and attributes that a header may announce: they are held in memory, and no file has longer ones."""

_BUFFER = 256 * 1024
# What the library raises of headers, each a tarfile.HeaderError.
_ZEROS = tarfile.EOFHeaderError  # type: ignore[attr-defined]
_NOTHING = tarfile.EmptyHeaderError  # type: ignore[attr-defined]
_INVALID = tarfile.InvalidHeaderError  # type: ignore[attr-defined]
_ANNOUNCING = (tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE, tarfile.GNUTYPE_LONGNAME)


class Tape(tarfile.TarFile):
    """A tar archive that is read once, from its beginning to its end, with `next()`.

    `fault` is what was wrong on the way, else the empty string. `next` raises TarError where reading on makes no sense.
    """

    fault = ""
    ended = False
    members: list[TarInfo]

    @classmethod
    def of(cls, stream: BinaryIO) -> Tape:
        """The archive that streams by. Raises TarError."""
        # Archives one after another are read like one: zeros end none of them.
        return cls.open(
            fileobj=stream, mode="r|", bufsize=_BUFFER, tarinfo=_Header, ignore_zeros=True, errors="surrogateescape"
        )

    def contents(self, info: TarInfo) -> Readable:
        """What a file holds, to be read before the next header is."""
        held = self.extractfile(info) if info.issparse() else None
        assert self.fileobj
        return held or _Contents(self.fileobj, info.size)


class _Contents:
    """What a file holds, as it streams by: all there is of it, where the archive is cut short."""

    def __init__(self, stream: Readable, size: int) -> None:
        self._stream = stream
        self._left = size

    def read(self, size: int, /) -> bytes:
        """Up to so many bytes. Raises TarError."""
        piece = self._stream.read(min(size, self._left))
        if not piece and self._left:
            raise TarError("unexpected end of data")
        self._left -= len(piece)
        return piece

    def close(self) -> None:
        """Nothing to do: the next header is looked for behind it."""


class _Header(TarInfo):
    """A member's header, which tells the archive what the library keeps to itself."""

    @classmethod
    def fromtarfile(cls, tape: tarfile.TarFile) -> _Header:
        """The next header. Raises tarfile.HeaderError."""
        assert isinstance(tape, Tape)
        try:
            return super().fromtarfile(tape)
        except _ZEROS:
            tape.ended = True
            raise
        except _NOTHING:
            if not tape.ended:
                tape.fault = tape.fault or "it ends without an end mark; what comes before was read"
            raise
        except tarfile.HeaderError:
            tape.fault = tape.fault or "a header cannot be read; the members behind it were looked for"
            raise

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> _Header:
        """The header in these 512 bytes. Raises tarfile.HeaderError."""
        header = super().frombuf(buf, encoding, errors)
        if header.type in _ANNOUNCING and header.size > _LONG_HEADER:
            raise _INVALID("names longer than any")
        return header
