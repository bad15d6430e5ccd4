"""Stream → a file in which a reader can go back and forth, for formats whose table of contents stands at their end."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

from conflictcli.readers.options import ReadOptions
from conflictcli.readers.streams import HEAD, Stream

IN_MEMORY = 8 * 1024 * 1024
"""Bytes of a copy that is held in memory; a larger one lies in the folder for temporary files while it is read."""

COPIED = 1024**3
"""Bytes of what was packed that are copied: it may be far longer than what is stored, and fill the disk."""


@contextmanager
def seekable(stream: Stream, options: ReadOptions) -> Iterator[BinaryIO]:
    """The file itself where it can be read in any order, else (compressed, piped) a copy of the stream.

    Raises OSError where there is no room for the copy, or what was packed is longer than COPIED.
    """
    if stream.file is not None:
        told = len(stream.head())  # by the stream itself
        size = stream.file.seek(0, io.SEEK_END)
        stream.file.seek(0)
        raw = _Told(stream.file, size - told, options.progress)
        yield io.BufferedReader(raw)
        raw.tell_rest()
        return
    # Not a SpooledTemporaryFile: before Python 3.11 it cannot say that one may go back in it.
    first = stream.read(IN_MEMORY)
    with io.BytesIO() if len(first) < IN_MEMORY else tempfile.TemporaryFile() as copy:
        copy.write(first)
        while chunk := stream.read(HEAD):
            if copy.tell() + len(chunk) > COPIED and stream.packed:
                raise OSError(f"longer than {COPIED // 1024**2:,} MB where it was packed: unpack it first")
            copy.write(chunk)
        copy.seek(0)
        yield copy


class _Told(io.RawIOBase):
    """A file that tells how much of it is read: all told `left`, however often a part is read again. It closes none."""

    def __init__(self, file: BinaryIO, left: int, progress: Callable[[int], None]) -> None:
        self._file = file
        self._left = left
        self._progress = progress

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        chunk = self._file.read(len(view))
        view[: len(chunk)] = chunk
        self._tell(len(chunk))
        return len(chunk)

    def tell_rest(self) -> None:
        self._tell(self._left)

    def _tell(self, size: int) -> None:
        size = min(size, self._left)
        if size:
            self._left -= size
            self._progress(size)
