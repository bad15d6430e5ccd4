"""Stream → a file that appears whole or not at all."""

from __future__ import annotations

import errno
import gzip
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO, cast

if TYPE_CHECKING:
    from conflictcli.output.screen import Screen

SUFFIXES = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".parquet": "parquet",
    ".geojson": "geojson",
    ".xlsx": "xlsx",
}
PACKED = {"parquet": "Parquet", "xlsx": "an Excel workbook"}
"""The formats that pack themselves."""


class UnknownSuffix(ValueError):
    """A file's name does not say in which format to write it; the message says which there are."""


class CannotWrite(Exception):
    """A file, or standard output, could not be written; the message says why."""


def form_of(path: str, otherwise: str = "add --format") -> str:
    """`events.csv` → csv, `events.jsonl.gz` → jsonl. Raises `UnknownSuffix`.

    `otherwise`: what a person may do who keeps a name that says nothing.
    """
    form = SUFFIXES.get(Path(path.lower().removesuffix(".gz")).suffix)
    if form in PACKED and path.lower().endswith(".gz"):
        raise UnknownSuffix(f"{path}: {PACKED[form]} is packed already. Leave .gz away")
    if not form:
        endings = ", ".join(SUFFIXES)
        raise UnknownSuffix(
            f"{path}: no format known by this name. Name it {endings} (.gz may follow text), or {otherwise}"
        )
    return form


def is_called(path: str, *endings: str) -> bool:
    """Whether a file's name ends so; what is there and is no regular file (/dev/stdout, a named pipe) may have any."""
    there = os.path.exists(path)  # noqa: PTH110 (a Path raises what forbids to look)
    return Path(path).suffix.lower() in endings or (there and not os.path.isfile(path) and not os.path.isdir(path))  # noqa: PTH112, PTH113


@contextmanager
def standard_output(screen: Screen | None = None) -> Iterator[TextIO]:
    """Standard output with `\\n`, flushed at the end. Raises `CannotWrite`, or `BrokenPipeError` as it is.

    Data is UTF-8 wherever it goes, and a terminal obeys nothing in it; what is drawn for a `screen` is in the screen's
    own encoding.
    """
    encoding = "utf-8" if screen is None else screen.encoding
    if sys.stdout is None:
        raise CannotWrite("cannot write to standard output: it is closed. Name a file: -o …")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, errors="replace", newline="\n")
    try:
        yield sys.stdout if screen is not None or not sys.stdout.isatty() else cast(TextIO, _OnScreen(sys.stdout))
        sys.stdout.flush()
    except BrokenPipeError:
        let_go()
        raise
    except OSError as problem:
        let_go()
        if problem.filename is not None:  # Whatever broke off has a name, and is something else.
            raise
        raise CannotWrite(f"cannot write to standard output: {reason(problem)}") from problem


class _OnScreen:
    """Data that runs over a terminal, where somebody looks at it: without what the terminal would obey."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        from conflictcli.output.wording import plain

        return self._stream.write(plain(text))


def let_go() -> None:
    """What is still in the buffer goes nowhere, or Python would fail once more on its way out."""
    with suppress(OSError, ValueError, AttributeError):  # The last where it is closed: there is none.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def whole(path: str) -> Iterator[TextIO]:
    """A stream whose text is at `path` once all of it is written, and nowhere when anything fails; gzip by `.gz`.

    A link keeps pointing where it did, and what is no regular file (/dev/null, a named pipe) is written straight.
    Raises `CannotWrite`.
    """
    try:
        goal = Path(os.path.realpath(path))
        straight = goal.exists() and not goal.is_file()
    except OSError as problem:  # Nobody may look there, or the folder is gone that this runs in.
        raise CannotWrite(f"cannot write {path}: {reason(problem)}") from problem
    beside = goal if straight else goal.with_name(f".{goal.name}.{os.getpid()}.part")
    try:
        if goal.is_dir():
            raise IsADirectoryError(errno.EISDIR, "it is a folder; name a file in it")
        with goal.open("wb") if straight else _new(beside, goal) as binary:
            with _text(binary, zipped=path.lower().endswith(".gz")) as stream:
                yield stream
            if not straight:
                os.fsync(binary.fileno())
        if not straight:
            if goal.exists():
                beside.chmod(permissions(goal))
            beside.replace(goal)
    except OSError as problem:
        raise CannotWrite(f"cannot write {path}: {reason(problem)}") from problem
    finally:
        if not straight:
            with suppress(OSError):
                beside.unlink()


def _new(beside: Path, goal: Path) -> BinaryIO:
    """A file that was not there, open to those alone who may read what it is going to replace.

    In a folder where others write, too, one of them may have laid a link there, for us to write through: where
    something is there again at once, it is refused.
    """
    mode = permissions(goal) if goal.exists() else 0o666
    beside.unlink(missing_ok=True)  # Of a run with this number that was killed.
    return os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode), "wb")


def permissions(path: Path) -> int:
    return path.stat().st_mode & 0o777


@contextmanager
def _text(binary: BinaryIO, *, zipped: bool) -> Iterator[TextIO]:
    # No name and no time in the gzip header: the same rows give the same bytes on any day.
    packed = gzip.GzipFile(filename="", mode="wb", fileobj=binary, mtime=0) if zipped else binary
    stream = io.TextIOWrapper(packed, encoding="utf-8", errors="replace", newline="\n")
    try:
        yield stream
        stream.flush()
        if packed is not binary:
            packed.close()
    finally:
        with suppress(OSError, ValueError):
            stream.detach()
        if packed is not binary:
            with suppress(OSError, ValueError):
                packed.close()


def reason(problem: OSError) -> str:
    if problem.errno == errno.ENOENT:
        return "there is no such folder; make it first"
    if problem.errno == errno.ENOTDIR:
        return "part of its path is a file, not a folder"
    return problem.strerror or str(problem)
