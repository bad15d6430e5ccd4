"""Archive → its members, in the order they stand in it: zip and tar, each member as a file in a folder would be.

No member is held in memory, and none is unpacked to disk: its path is a name and no place. A tar archive is read as it
streams by; a zip archive has its directory at the end, so one that comes through a pipe or out of another archive is
first copied to a temporary file.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from copy import copy
from dataclasses import dataclass
from functools import partial
from io import SEEK_END
from sys import version_info
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO
from zlib import crc32

from conflictcli.readers.compression import LZMA, unpacked
from conflictcli.readers.options import ReadOptions
from conflictcli.readers.seekable import seekable
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Source
from conflictcli.readers.streams import Readable, Stream, read_of
from conflictcli.readers.swelling import Swelling

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

    from conflictcli.readers.tape import Tape, TarInfo

DEEPEST = 3
"""Archives within archives that are opened: an archive may hold itself, without end."""

_ENCRYPTED = 0x1  # of a zip member's flags (APPNOTE.TXT, 4.4.4)
# Stored, deflate, bzip2, LZMA (4.4.5), which Python reads, and Zstandard, which it reads since 3.14.
_METHODS = frozenset((0, 8, 12, 14, *((93,) if version_info >= (3, 14) else ())))
# Of these Python's reader unpacks all that it has read at once, which may be gigabytes.
_UNBOUNDED = MappingProxyType({12: "bzip2", 14: LZMA, 93: "zstandard"})
_LONGEST_DIRECTORY = 100 * 1024 * 1024  # bytes; ten times as many in memory, where it is held: of a million members
_UNKNOWN = 2**64 - 1  # the length, in the header of .lzma
_PROPERTIES = 5  # bytes, of LZMA
_OFFICE = ("[Content_Types].xml", "mimetype")  # what office files and books in EPUB begin with


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its source, named archive/path/in/it, and a read of it, which raises OSError.

    It can be read until the next one is asked for.
    """

    source: Source
    read: Callable[[int], bytes]


def zip_members(source: Source, stream: Stream, options: ReadOptions) -> Iterator[Member | Skipped]:
    """The members of a zip archive; encrypted ones, and those of a rare method, are errors. Raises OSError.

    Where its directory is missing, the members that are left are looked for.
    """
    from zipfile import BadZipFile, ZipFile

    from conflictcli.readers.salvage import salvaged

    fault = ""
    with ExitStack() as stack:
        file = stack.enter_context(seekable(stream, options))
        if stream.file is not None:
            stream.swelling.store(file.seek(0, SEEK_END))
        held: Iterable[tuple[ZipInfo, Callable[[], Readable]]]
        try:
            archive = stack.enter_context(ZipFile(_WithDirectory(file)))
        except (BadZipFile, NotImplementedError, ValueError) as error:
            fault = _words(error)
            held = ((info, partial(_same, contents)) for info, contents in salvaged(file, stream.swelling))
        else:
            held = ((info, partial(_unpacked, archive, info, stream.swelling)) for info in archive.infolist())
        names = _Names(source)
        for number, (info, opening) in enumerate(held):
            if stream.swelling.burst:  # however many members share what little there is
                yield Skipped(source.path, "a bomb, or like one: the other members were not read; unpack it first")
                return
            if not number and info.filename in _OFFICE:
                yield Skipped(source.path, "an office file or a book, not read: save its text as .txt")
                return
            yield from _zip_member(info, opening, names)
    if fault:
        yield Skipped(source.path, f"a broken zip archive: {fault}; what is left of its members was read")


def _zip_member(info: ZipInfo, opening: Callable[[], Readable], names: _Names) -> Iterator[Member | Skipped]:
    if info.filename.endswith("/"):  # a folder
        return
    member = names.member(info.filename, link=stat.S_ISLNK(info.external_attr >> 16))  # as Info-ZIP has it
    if isinstance(member, Skipped):
        yield member
    elif info.flag_bits & _ENCRYPTED:
        yield Skipped(member.path, "encrypted: unpack it with its password")
    elif info.compress_type not in _METHODS:
        yield Skipped(member.path, f"compressed by a method that is not read (number {info.compress_type}): unpack it")
    else:
        with _Reading(opening) as reading:
            yield Member(member, reading)


class _WithDirectory:
    """A file, no piece of which is read that is longer than the directory of an archive may be."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.seek, self.tell, self.seekable, self.close = file.seek, file.tell, file.seekable, file.close

    def read(self, size: int = -1, /) -> bytes:
        from zipfile import BadZipFile

        if size > _LONGEST_DIRECTORY:
            raise BadZipFile(f"its directory is longer than {_LONGEST_DIRECTORY:,} bytes")
        return self._file.read(size)


def _unpacked(archive: ZipFile, info: ZipInfo, around: Swelling) -> Readable:
    """What reads a member, a piece at a time, no more of it than may come of what is stored."""
    swelling = Swelling(around, info.compress_size)
    packing = _UNBOUNDED.get(info.compress_type)
    if packing is None:
        return _Measured(archive.open(info), swelling)
    stored = copy(info)
    stored.compress_type, stored.file_size, stored.CRC = 0, info.compress_size, None  # type: ignore[assignment]
    read = archive.open(stored).read
    return _Measured(
        _Unpacking(unpacked(packing, _with_header(read, info) if packing == LZMA else read), info), swelling
    )


def _with_header(read: Callable[[int], bytes], info: ZipInfo) -> Callable[[int], bytes]:
    """LZMA as a zip archive has it (APPNOTE.TXT, 5.8.8) → with the header of `.lzma`, which tells the length, too."""
    says_its_end = info.flag_bits & 0x2
    length = _UNKNOWN if says_its_end else info.file_size
    head = read(4)
    size = int.from_bytes(head[2:], "little")
    begins = [read(size) + length.to_bytes(8, "little")] if size == _PROPERTIES else []

    def read_on(size: int) -> bytes:
        return begins.pop() if begins else read(size)

    return read_on


class _Unpacking:
    """A member, whose check sum is looked at in the end."""

    def __init__(self, read: Callable[[int], bytes], info: ZipInfo) -> None:
        self._read = read
        self._info = info
        self._sum = 0

    def read(self, size: int, /) -> bytes:
        """Up to so many bytes. Raises OSError."""
        piece = self._read(size)
        self._sum = crc32(piece, self._sum)
        if not piece and self._sum != self._info.CRC:
            raise OSError(f"Bad CRC-32 for file {self._info.filename!r}")
        return piece

    def close(self) -> None:
        """Nothing to do: the file is the archive's."""


class _Measured:
    """A member that tells how much is unpacked from it."""

    def __init__(self, file: Readable, swelling: Swelling) -> None:
        self._file = file
        self._read = read_of(file)
        self._swelling = swelling

    def read(self, size: int, /) -> bytes:
        """Up to so many bytes. Raises Bomb, and what the library raises."""
        piece = self._read(size)
        self._swelling.unpack(len(piece))
        return piece

    def close(self) -> None:
        self._file.close()


def tar_members(source: Source, stream: Stream, options: ReadOptions) -> Iterator[Member | Skipped]:
    """The members of a tar archive, as it streams by: what follows a broken header is looked for."""
    from conflictcli.readers.tape import Tape, TarError

    names = _Names(source)
    fault = ""
    try:
        with Tape.of(stream) as tape:
            while info := tape.next():
                yield from _tar_member(tape, info, names)
                tape.members.clear()  # it would keep them all
            fault = tape.fault
    except TarError as error:
        fault = f"{_words(error)}; what comes before was read"
    if fault and not stream.fault:  # which says why
        yield Skipped(source.path, f"a broken tar archive: {fault}")


def _tar_member(tape: Tape, info: TarInfo, names: _Names) -> Iterator[Member | Skipped]:
    if info.isdir():
        return
    member = names.member(info.name, link=info.issym() or info.islnk())
    if isinstance(member, Skipped):
        yield member
    elif not info.isfile():
        yield Skipped(member.path, "a device, not a file", error=False)
    else:
        with _Reading(partial(tape.contents, info)) as reading:
            yield Member(member, reading)


class _Names:
    """The names of an archive's members, each given out once, and why some are not."""

    def __init__(self, archive: Source) -> None:
        self._archive = archive
        self._given: set[str] = set()

    def member(self, name: str, link: bool) -> Source | Skipped:
        """The source that a member of this name is, or why it is not read."""
        parts = [part for part in name.split("/") if part not in ("", ".")]
        path = "/".join((self._archive.path, *parts))
        if not parts:  # Called by the archive's own name it would be taken for what that is.
            return Skipped(path, "a member without a name, not read: unpack the archive to read it")
        if self._archive.suffix == ".wacz" and parts[:1] != ["archive"]:
            return Skipped(path, "about a web archive: an index of it", error=False)
        if "__MACOSX" in parts[:-1]:
            return Skipped(path, "left by macOS: what belongs to another file", error=False)
        if any(part.startswith(".") and part != ".." for part in parts):
            return Skipped(path, "hidden: unpack it to read it", error=False)
        if link:  # takes no name from a file: tar stores a file that is named twice as a link to itself
            return Skipped(path, "a link, not followed", False, "a link")
        if path in self._given:
            # Who added it meant it to take the place of the first, which has been read by now.
            return Skipped(path, "a later member of that name, not read: unpack the archive to read it")
        self._given.add(path)
        return Source(path, found=True)


class _Reading:
    """A read of a member, which is opened when it is first read. It raises nothing but OSError."""

    def __init__(self, opening: Callable[[], Readable]) -> None:
        self._opening = opening
        self._file: Readable | None = None

    def __enter__(self) -> _Reading:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file:
            self._file.close()

    def __call__(self, size: int) -> bytes:
        try:
            self._file = self._file or self._opening()
            return read_of(self._file)(size)
        except Exception as error:  # of either library, and of each that unpacks
            raise OSError(_words(error)) from None


def _same(contents: Readable) -> Readable:
    return contents


def _words(error: Exception) -> str:
    return str(error) or type(error).__name__
