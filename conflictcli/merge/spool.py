"""Rows in any order and number → the same rows by the days they may be of, each once: on disk, not in memory."""

from __future__ import annotations

import marshal
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType

from conflictcli.merge import SpoolError
from conflictcli.merge.report import days, key_of, ordinal, text, weight_of, window_of
from conflictcli.tables import EVENT_COLUMNS, Cell, Record

CACHE = 16 * 1024 * 1024
"""Bytes of the file that are held in memory."""
AT_ONCE = 1_000
"""Rows written at a time."""

Row = tuple[Cell, ...]


class Spool:
    """Rows with something to sort them by, in a file that is gone when it is closed, and when the program dies.

    The file takes about as much room as the rows have as CSV; it is in the folder that SQLITE_TMPDIR or TMPDIR names,
    else in /var/tmp. Few rows never leave memory. `again`: how many rows `once` has taken out. Every method raises
    SpoolError.
    """

    def __init__(self) -> None:
        # A file without a name: SQLite makes it once CACHE is full, and takes its name away at once.
        self._file = sqlite3.connect("", isolation_level=None)
        self._waiting: list[tuple[str, str, bytes]] = []
        self.again = 0
        with told():
            for setting in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = -{CACHE // 1024}"):
                self._file.execute(f"PRAGMA {setting}")
            self._file.execute("PRAGMA temp_store = FILE")
            self._file.execute("CREATE TABLE rows (place TEXT, key TEXT, cells BLOB)")
            self._file.execute("BEGIN")

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._file.close()

    def add(self, place: str, key: str, row: Row) -> None:
        """One more row: they come back by `place`, then by `key`."""
        self._waiting.append((place, key, marshal.dumps(row)))
        if len(self._waiting) >= AT_ONCE:
            self._write()

    def in_order(self) -> Iterator[Row]:
        """All rows, by place and key, then as they came."""
        self._write()
        with told():
            self._file.execute("CREATE INDEX by_place ON rows (place, key)")
            # The index alone is sorted, not the rows: they are long.
            for (cells,) in self._file.execute("SELECT cells FROM rows INDEXED BY by_place ORDER BY place, key"):
                yield marshal.loads(cells)

    def once(self) -> None:
        """Of several rows with one key leave the one of most `weight`, whichever came first."""
        self._write()
        with told():
            self._file.execute("CREATE INDEX by_key ON rows (key)")
            again = self._file.execute("SELECT key FROM rows GROUP BY key HAVING count(*) > 1")
            while some := again.fetchmany(AT_ONCE):
                for (key,) in some:
                    versions = self._file.execute("SELECT rowid, cells FROM rows WHERE key = ?", (key,)).fetchall()
                    chosen = max(versions, key=lambda version: (weight_of(marshal.loads(version[1])), -version[0]))
                    self._file.execute("DELETE FROM rows WHERE key = ? AND rowid <> ?", (key, chosen[0]))
                    self.again += len(versions) - 1
            self._file.execute("DROP INDEX by_key")

    def _write(self) -> None:
        with told():
            self._file.executemany("INSERT INTO rows VALUES (?, ?, ?)", self._waiting)
        self._waiting.clear()


@contextmanager
def told() -> Iterator[None]:
    """What the disk says, in words."""
    try:
        yield
    except sqlite3.Error as problem:
        raise SpoolError(
            f"no room on disk for the rows while they are sorted ({problem}). Free some, or name a folder"
            " with room: TMPDIR=/large conflict merge …"
        ) from problem


def spooled(records: Iterable[Record]) -> Spool:
    """Event rows, each once by `Report.key`, by the first day of their `Report.window`. Whoever takes it closes it."""
    spool = Spool()
    try:
        for record in records:
            spool.add(place_of(record), key_of(record, "event_id"), tuple(record.get(name) for name in EVENT_COLUMNS))
        spool.once()
    except BaseException:
        spool.close()
        raise
    return spool


def place_of(record: Record) -> str:
    """The first day of a row's window, so that text sorts as days do."""
    first, last = days(record.get("event_date"), record.get("event_date_end"))
    window = window_of(first, last, ordinal(record.get("published")), text(record, "evidence"))
    return f"{window[0]:020}"


def record_of(row: Row, columns: Sequence[str]) -> Record:
    return dict(zip(columns, row, strict=True))
