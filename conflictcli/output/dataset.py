"""Table → a folder of Parquet files, `part-00000.parquet` and so on, each of which appears whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
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
    try:
        goal.mkdir(parents=True, exist_ok=True)
        if any(goal.glob("part-*.parquet")):
            raise CannotWrite(f"cannot write {folder}: it holds parts of another table. Name a new folder")
    except OSError as problem:
        raise CannotWrite(f"cannot write {folder}: {reason(problem)}") from problem
    beside = goal / f".{os.getpid()}.part"  # Whoever reads a data set passes over what is hidden.
    try:
        with suppress(FileNotFoundError):  # Of a run with this number that was killed.
            rmtree(beside)
        beside.mkdir()
        for number, some in enumerate(_some(iter(records), rows)):
            write_file(some, columns, str(beside / f"part-{number:05}.parquet"), ruleset)
        for part in sorted(beside.iterdir()):
            part.replace(goal / part.name)
    except OSError as problem:
        raise CannotWrite(f"cannot write {folder}: {reason(problem)}") from problem
    finally:
        rmtree(beside, ignore_errors=True)


def _some(records: Iterator[Record], rows: int) -> Iterator[Iterator[Record]]:
    """The records, so many at a time, none held; one empty portion where there are none."""
    for number in count():
        first = list(islice(records, 1))
        if not first and number:
            return
        yield chain(first, islice(records, rows - 1))
        if not first:
            return
