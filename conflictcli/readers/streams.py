"""Source → stream: the bytes of a file or of standard input, unpacked, counted, never raising in the middle."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO

from conflictcli.readers.options import ReadOptions
from conflictcli.readers.sources import STDIN, Source

HEAD = 256 * 1024
"""Bytes looked at before reading, to tell formats and encodings: one buffer."""

_GZIP = b"\x1f\x8b"


class _Tap(io.RawIOBase):
    """Bytes from a `read(size)`, told to `heard`; what breaks ends them and is kept as `fault`.

    A stream that raised half way would lose what stands in the buffers before the fault.
    """

    def __init__(self, read: Callable[[int], bytes | None], heard: Callable[[int], None]) -> None:
        self.fault = ""
        self._read = read
        self._heard = heard

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        # Filled to the brim, so that the head is the same however a pipe delivers it.
        view = memoryview(buffer)  # type: ignore[arg-type]
        filled = 0
        while filled < len(view) and (chunk := self._next(len(view) - filled)):
            view[filled : filled + len(chunk)] = chunk
            filled += len(chunk)
        self._heard(filled)
        return filled

    def _next(self, size: int) -> bytes:
        if self.fault:
            return b""
        try:
            return self._read(size) or b""
        except (OSError, EOFError, zlib.error) as error:
            self.fault = str(error) or type(error).__name__
            return b""


class Stream(io.BufferedReader):
    """Bytes with a head to look at and a fault to ask for at the end."""

    def __init__(self, taps: tuple[_Tap, ...]) -> None:
        super().__init__(taps[-1], HEAD)
        self._taps = taps

    def head(self) -> bytes:
        """The first bytes, up to HEAD, without reading on; all of a shorter stream."""
        return self.peek(HEAD)

    @property
    def fault(self) -> str:
        """Why the stream ended before its end, else the empty string."""
        return next((tap.fault for tap in self._taps if tap.fault), "")


@contextmanager
def opened(source: Source, options: ReadOptions) -> Iterator[Stream]:
    """The bytes of a source, unpacked where they are gzip, whatever the name says.

    Raises OSError where the file cannot be opened.
    """
    with nullcontext(options.stdin) if source.path == STDIN else _file(source.path) as raw:
        packed = _Tap(_reading(raw or io.BytesIO()), options.progress)
        stream = Stream((packed,))
        if stream.head().startswith(_GZIP):
            # read1 gives what is there; read would lose it when the file is broken further on.
            unpacked = gzip.GzipFile(fileobj=stream).read1
            stream = Stream((packed, _Tap(unpacked, lambda size: None)))
        yield stream


def _file(path: str) -> BinaryIO:
    return Path(path).open("rb", buffering=0)


def _reading(raw: BinaryIO) -> Callable[[int], bytes]:
    """One read of what is there: a pipe gives less than it was asked for."""
    read: Callable[[int], bytes] = getattr(raw, "read1", raw.read)
    return read
