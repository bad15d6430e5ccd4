"""Source → stream: the bytes of a file or of standard input, unpacked, counted, never raising in the middle."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO, Protocol

from conflictcli.readers.compression import packing_of, unpacked
from conflictcli.readers.options import ReadOptions, unheard
from conflictcli.readers.sources import STDIN, Source, is_remote
from conflictcli.readers.swelling import Swelling

HEAD = 256 * 1024
"""Bytes looked at before reading, to tell formats and encodings: one buffer."""


class Readable(Protocol):
    """What bytes can be read of, and closed."""

    def read(self, size: int, /) -> bytes: ...
    def close(self) -> object: ...


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
        except OSError as error:
            self.fault = error.strerror or str(error) or type(error).__name__
            return b""


class Stream(io.BufferedReader):
    """Bytes with a head to look at and a fault to ask for at the end.

    `file` is the file itself, at its beginning or anywhere, where it can be read in any order and is not compressed.
    `packed` is whether this was compressed, or is out of an archive: it may be far longer than what is stored.
    `swelling` is told what more is unpacked from it.
    """

    def __init__(self, taps: tuple[_Tap, ...], packed: bool, swelling: Swelling, file: BinaryIO | None = None) -> None:
        super().__init__(taps[-1], HEAD)
        self._taps = taps
        self.packed = packed
        self.swelling = swelling
        self.file = file

    def head(self) -> bytes:
        """The first bytes, up to HEAD, without reading on; all of a shorter stream."""
        return self.peek(HEAD)

    @property
    def fault(self) -> str:
        """Why the stream ended before its end, else the empty string."""
        return next((tap.fault for tap in self._taps if tap.fault), "")


@contextmanager
def opened(source: Source, options: ReadOptions) -> Iterator[Stream]:
    """The bytes of a source, unpacked where they are compressed, whatever the name says.

    Raises OSError where the file cannot be opened, MissingExtra where what unpacks it is not installed.
    """
    with nullcontext(options.stdin) if source.path == STDIN else file_of(source.path) as file:
        raw = file or io.BytesIO()
        yield stream_of(read_of(raw), options.progress, file=raw if raw.seekable() else None)


def stream_of(
    read: Callable[[int], bytes],
    heard: Callable[[int], None],
    *,
    file: BinaryIO | None = None,
    around: Swelling | None = None,
) -> Stream:
    """What `read` gives, unpacked where it is compressed; `heard` is told the bytes read, as stored.

    `file` is what is read, where it can be read in any order; `around` is that of the archive that it is out of.
    Raises MissingExtra where what unpacks it is not installed.
    """
    swelling = Swelling(around)

    def stored_and_heard(size: int) -> None:
        swelling.store(size)
        heard(size)

    stored = _Tap(read, stored_and_heard)
    stream = Stream((stored,), around is not None, swelling, file)
    packing = packing_of(stream.head())
    if not packing:
        return stream
    return Stream((stored, _Tap(_measured(unpacked(packing, stream.read), swelling), unheard)), True, swelling)


def _measured(read: Callable[[int], bytes], swelling: Swelling) -> Callable[[int], bytes]:
    def measured(size: int) -> bytes:
        piece = read(size)
        swelling.unpack(len(piece))
        return piece

    return measured


def file_of(path: str) -> AbstractContextManager[BinaryIO]:
    """A file's bytes as stored, at its beginning. Raises OSError, and MissingExtra."""
    if is_remote(path):
        from conflictcli.readers.remote import remote_file

        return remote_file(path)
    return Path(path).open("rb", buffering=0)


def read_of(file: Readable) -> Callable[[int], bytes]:
    """One read of what is there: a pipe gives less than it was asked for."""
    read: Callable[[int], bytes] = getattr(file, "read1", file.read)
    return read
