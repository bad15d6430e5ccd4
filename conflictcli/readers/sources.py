"""PATH → Sources: the files of a folder or a pattern, in order, each named as a person would name it."""

from __future__ import annotations

import errno
import glob
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from conflictcli.readers.skipped import Skipped

STDIN = "-"
NO_MATCH = "no file matches this pattern: check it, or name a folder"
HIDDEN = "hidden: name it to read it"
SPECIAL = "not a regular file: name it to read it"
_URL = re.compile(r"[a-z][a-z0-9+.-]+://")  # two letters at least: one is a drive
_COMPRESSED = frozenset(("gz", "bz2", "xz", "zst"))
ALREADY = "already read"
"""Why a file is passed over that was met before: an event told twice is two events in a sum."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or standard input (`-`). `found` when a walk or a pattern came upon it and nobody named it.

    `called` is its name, where that is not the end of its path: `https://example.org/feed.jsonl?key=7`.
    `size` is its length in bytes, as stored, where that is known before it is opened.
    """

    path: str
    found: bool = False
    called: str = ""
    size: int | None = None

    @property
    def name(self) -> str:
        """The name that tells its kind, and perhaps its day."""
        return self.called or os.path.basename(self.path)  # noqa: PTH119 (a Path is ten times as slow)

    @property
    def suffix(self) -> str:
        """The suffix that tells the kind, in lower case: `feed.JSONL.gz` → `.jsonl`; else the empty string."""
        _, *suffixes = self.name.lstrip(".").lower().split(".")
        return next((f".{suffix}" for suffix in reversed(suffixes) if suffix and suffix not in _COMPRESSED), "")


@dataclass(frozen=True, slots=True)
class Edge:
    """Where that begins, or ends, which a folder or a pattern stands for."""

    path: str
    ends: bool


def met(paths: Iterable[str]) -> Iterator[Source | Skipped | Edge]:
    """The sources of all paths, in order, each the first time that it is met; folders and patterns between edges."""
    already: set[tuple[str, str]] = set()
    real = _Real()
    for path in paths:
        many = is_many(path)
        if many:
            yield Edge(path, ends=False)
        for source in sources_of(path):
            if isinstance(source, Skipped):
                yield source
                continue
            file = real(source.path)
            yield Skipped(source.path, ALREADY, error=False) if file in already else source
            already.add(file)
        if many:
            yield Edge(path, ends=True)


class _Real:
    """Path → its folder, without links, and its name: a folder is looked up once, for that takes as long as a file."""

    def __init__(self) -> None:
        self._folder: str | None = None
        self._real = ""

    def __call__(self, path: str) -> tuple[str, str]:
        if path == STDIN or is_remote(path):
            return "", path
        folder, name = os.path.split(path)
        if name in ("", ".", "..") or os.path.islink(path):  # noqa: PTH114
            return os.path.split(real_path(path))
        if folder != self._folder:
            self._folder, self._real = folder, real_path(folder)
        return self._real, name


def sources_of(path: str) -> Iterator[Source | Skipped]:
    """The files that `path` stands for: itself, those of a folder (walked, sorted), those of a pattern (sorted)."""
    path = _local(path)
    if path == STDIN:
        yield Source(STDIN)
    elif is_remote(path):
        from conflictcli.readers.remote import remote_sources

        yield from remote_sources(path)
    elif os.path.isdir(path):  # noqa: PTH112 (a Path raises what forbids to look)
        yield from _walked(path, real_path(path))
    elif os.path.lexists(path):
        yield Source(path)
    elif glob.has_magic(path):
        yield from _matched(path)
    else:
        yield Skipped(path, _why_not_there(path))


def _why_not_there(path: str) -> str:
    """Why a path that is named leads nowhere."""
    try:
        os.lstat(path)
    except OSError as error:
        if error.errno not in (errno.ENOENT, errno.ENOTDIR):
            return f"cannot be opened: {error.strerror or error}"
    except ValueError:  # No system has a NUL in a name.
        pass
    return "no such file or folder: check the spelling, or the folder you are in"


def real_path(path: str) -> str:
    """Where a path leads without links; itself, where the folder is gone that this runs in."""
    try:
        return os.path.realpath(path)
    except OSError:
        return path


def is_many(path: str) -> bool:
    """Whether `path` stands for whatever is there: a folder or a pattern, not one named file."""
    path = _local(path)
    if is_remote(path):
        from conflictcli.readers.remote import is_pattern, is_remote_folder

        return is_pattern(path) or is_remote_folder(path)
    is_folder = path != STDIN and os.path.isdir(path)  # noqa: PTH112
    return is_folder or (path != STDIN and not os.path.lexists(path) and glob.has_magic(path))


def size_of(source: Source) -> int | None:
    """Bytes as stored; 0 where there is nothing to read, None where only reading tells."""
    if source.size is not None:
        return source.size
    if is_remote(source.path):
        from conflictcli.readers.remote import remote_size

        return remote_size(source.path)
    path = Path(source.path)
    if source.path == STDIN or (path.exists() and not path.is_file()):
        return None
    return path.stat().st_size if path.is_file() else 0


def is_remote(path: str) -> bool:
    """Whether a path is a URL, which fsspec reads; a file of such a name is a file."""
    return bool(_URL.match(path)) and not os.path.lexists(path)


def _local(path: str) -> str:
    """`file:///news/a.txt` → `/news/a.txt`; any other path as it is."""
    if not path.startswith("file://"):
        return path
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    return url2pathname(urlsplit(path).path)


def _matched(pattern: str) -> Iterator[Source | Skipped]:
    # "**" already goes into folders: walking those it names as well would read their files twice.
    folders = "**" not in pattern
    # Not Path.glob: the names stay as a person wrote them, "./" and all.
    paths = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207
    if not paths:
        yield Skipped(pattern, NO_MATCH)
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112
            yield from _walked(path, real_path(path)) if folders else ()
        elif _is_special(path):
            yield Skipped(path, SPECIAL, error=False)
        else:
            yield Source(path, found=True)


def _walked(folder: str, root: str) -> Iterator[Source | Skipped]:
    """The files of a folder; `root` is the one that was named, without links."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield Skipped(folder, f"cannot list this folder: {error.strerror or error}")
        return
    for entry in entries:
        try:
            yield from _entry(entry, root)
        except OSError as error:  # It may be listed, and no more be looked at.
            yield Skipped(entry.path, f"cannot be opened: {error.strerror or error}")


def _entry(entry: os.DirEntry[str], root: str) -> Iterator[Source | Skipped]:
    if entry.name.startswith("."):
        yield Skipped(entry.path, HIDDEN, error=False)
    elif entry.is_dir(follow_symlinks=False):
        yield from _walked(entry.path, root)
    elif entry.is_symlink():
        yield _linked(entry.path, root)
    elif entry.is_file():
        yield Source(entry.path, found=True)
    else:
        yield Skipped(entry.path, SPECIAL, error=False)


def _linked(path: str, root: str) -> Source | Skipped:
    """What a link in a folder leads to: a file in it is read, and one that is gone is named when it is opened."""
    if os.path.isdir(path):  # noqa: PTH112
        # A link may lead back to where we came from, or to files that are read in their own place.
        return Skipped(path, "a link to a folder, not followed: name it to read it", False, "a linked folder")
    if _is_special(path):
        return Skipped(path, SPECIAL, error=False)
    if os.path.exists(path) and not Path(real_path(path)).is_relative_to(root):  # noqa: PTH110
        # Whoever made the folder may have been a stranger: what else lies on this machine is none of theirs.
        return Skipped(path, "a link out of the folder, not followed: name it to read it", False, "an outside link")
    return Source(path, found=True)


def _is_special(path: str) -> bool:
    """Whether a path leads to a device, a pipe or a socket, which may have no end, or none to write to it."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)
