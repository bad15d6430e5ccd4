"""Table → a folder of Parquet files, `part-00000.parquet` and so on, each of which appears whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain, count, islice
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

from conflictcli.output.files import CannotWrite, reason
from conflictcli.output.parquet import write_file

if TYPE_CHECKING:
    from conflictcli.tables import Columns, Record

ROWS = 100_000
"""Rows of a file, at most."""


def is_folder(path: str) -> bool:
    """Whether a path means a folder: it ends as one, or is one."""
    return path.endswith("/") or os.path.isdir(path)  # noqa: PTH112 (a Path raises what forbids to look)


def write(
    records: Iterable[Record], columns: Columns, folder: str, rows: int = ROWS, ruleset: Callable[[], str] = str
) -> None:
    """The rows in order, so many a file; one file without rows where there is none. All files are there, or none is.

    A folder that holds such files already is left alone: nobody could tell its rows from these.
    Raises CannotWrite, and MissingExtra where Parquet's library is not installed.
    """
    goal = Path(folder)
    with _telling(folder):
        goal.mkdir(parents=True, exist_ok=True)
        if any(goal.glob("part-*.parquet")):
            raise CannotWrite(f"cannot write {folder}: it holds parts of another table. Name a new folder")
    beside = goal / f".{os.getpid()}.part"  # Whoever reads a data set passes over what is hidden.
    try:
        with _telling(folder):
            with suppress(FileNotFoundError):  # Of a run with this number that was killed.
                rmtree(beside)
            beside.mkdir()
        for number, some in enumerate(_some(iter(records), rows)):
            write_file(some, columns, str(beside / f"part-{number:05}.parquet"), ruleset)
        with _telling(folder):
            _moved(sorted(beside.iterdir()), goal)
    finally:
        rmtree(beside, ignore_errors=True)


@contextmanager
def _telling(folder: str) -> Iterator[None]:
    """What the system says of a folder. Raises CannotWrite."""
    try:
        yield
    except OSError as problem:
        raise CannotWrite(f"cannot write {folder}: {reason(problem)}") from problem


def _moved(parts: Iterable[Path], folder: Path) -> None:
    """All files into a folder, or, where that breaks off, none."""
    there: list[Path] = []
    try:
        for part in parts:
            there.append(folder / part.name)
            part.replace(there[-1])
    except BaseException:
        for part in there:
            part.unlink(missing_ok=True)
        raise


def _some(records: Iterator[Record], rows: int) -> Iterator[Iterator[Record]]:
    """The records, so many at a time, none held; one empty portion where there are none."""
    for number in count():
        first = list(islice(records, 1))
        if not first and number:
            return
        yield chain(first, islice(records, rows - 1))
        if not first:
            return
