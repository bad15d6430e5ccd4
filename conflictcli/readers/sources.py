"""PATH → Sources: the files of a folder or a pattern, in order, each named as a person would name it."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from conflictcli.readers.skipped import Skipped

STDIN = "-"
_COMPRESSED = frozenset((".gz", ".bz2", ".xz", ".zst"))
ALREADY = "already read"
"""Why a file is passed over that was met before: an event told twice is two events in a sum."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or standard input (`-`). `found` when a walk or a pattern came upon it and nobody named it.

    `called` is its name, where that is not the end of its path: `https://example.org/feed.jsonl?key=7`.
    """

    path: str
    found: bool = False
    called: str = ""

    @property
    def name(self) -> str:
        """The name that tells its kind, and perhaps its day."""
        return self.called or Path(self.path).name

    @property
    def suffix(self) -> str:
        """The suffix that tells the kind, in lower case: `feed.JSONL.gz` → `.jsonl`; else the empty string."""
        suffixes = [suffix.lower() for suffix in Path(self.name).suffixes]
        return next((suffix for suffix in reversed(suffixes) if suffix not in _COMPRESSED), "")


@dataclass(frozen=True, slots=True)
class Edge:
    """Where that begins, or ends, which a folder or a pattern stands for."""

    path: str
    ends: bool


def met(paths: Iterable[str]) -> Iterator[Source | Skipped | Edge]:
    """The sources of all paths, in order, each the first time that it is met; folders and patterns between edges."""
    already: set[str] = set()
    for path in paths:
        many = is_many(path)
        if many:
            yield Edge(path, ends=False)
        for source in sources_of(path):
            if isinstance(source, Skipped):
                yield source
                continue
            file = source.path if source.path == STDIN else os.path.realpath(source.path)
            yield Skipped(source.path, ALREADY, error=False) if file in already else source
            already.add(file)
        if many:
            yield Edge(path, ends=True)


def sources_of(path: str) -> Iterator[Source | Skipped]:
    """The files that `path` stands for: itself, those of a folder (walked, sorted), those of a pattern (sorted)."""
    if path == STDIN:
        yield Source(STDIN)
    elif Path(path).is_dir():
        yield from _walked(path)
    elif os.path.lexists(path):
        yield Source(path)
    elif glob.has_magic(path):
        yield from _matched(path)
    else:
        yield Skipped(path, "no such file or folder: check the spelling, or the folder you are in")


def is_many(path: str) -> bool:
    """Whether `path` stands for whatever is there: a folder or a pattern, not one named file."""
    return path != STDIN and (Path(path).is_dir() or (not os.path.lexists(path) and glob.has_magic(path)))


def size_of(source: Source) -> int | None:
    """Bytes as stored; 0 where there is nothing to read, None where only reading tells."""
    path = Path(source.path)
    if source.path == STDIN or (path.exists() and not path.is_file()):
        return None
    return path.stat().st_size if path.is_file() else 0


def _matched(pattern: str) -> Iterator[Source | Skipped]:
    # "**" already goes into folders: walking those it names as well would read their files twice.
    folders = "**" not in pattern
    # Not Path.glob: the names stay as a person wrote them, "./" and all.
    paths = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207
    if not paths:
        yield Skipped(pattern, "no file matches this pattern: check it, or name a folder")
    for path in paths:
        if not Path(path).is_dir():
            yield Source(path, found=True)
        elif folders:
            yield from _walked(path)


def _walked(folder: str) -> Iterator[Source | Skipped]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield Skipped(folder, f"cannot list this folder: {error.strerror or error}")
        return
    for entry in entries:
        yield from _entry(entry)


def _entry(entry: os.DirEntry[str]) -> Iterator[Source | Skipped]:
    if entry.name.startswith("."):
        yield Skipped(entry.path, "hidden: name it to read it", error=False)
    elif entry.is_dir(follow_symlinks=False):
        yield from _walked(entry.path)
    elif entry.is_dir():
        # A link may lead back to where we came from, or to files that are read in their own place.
        yield Skipped(entry.path, "a link to a folder, not followed: name it to read it", False, "a linked folder")
    elif entry.is_file() or entry.is_symlink():
        yield Source(entry.path, found=True)
    else:
        yield Skipped(entry.path, "not a regular file: name it to read it", error=False)
