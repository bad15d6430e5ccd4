"""The entries → places.db, the one read-only file that the package ships.

    python -m conflictcli.gazetteer.build

needs the extra `[gazetteer]`. The same lists and tables give the same bytes: rows go in sorted, and the bytes of the
header in which SQLite signs with its own version and counts writes are set to fixed values.
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from conflictcli.gazetteer.entries import Entry, read_areas, read_entries
from conflictcli.gazetteer.keys import keys_of, sounds_of
from conflictcli.gazetteer.sectors import Point, parts_of
from conflictcli.gazetteer.stored import KINDS, SCALE, WEIGHTS, key_hash
from conflictcli.gazetteer.tables import HERE

SCHEMA = """
    CREATE TABLE place (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind INTEGER NOT NULL, country TEXT NOT NULL,
        division INTEGER, latitude INTEGER NOT NULL, longitude INTEGER NOT NULL, population INTEGER NOT NULL,
        prior INTEGER NOT NULL
    );
    CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, how INTEGER NOT NULL, PRIMARY KEY (key, place))
        WITHOUT ROWID;
    CREATE TABLE sound (country TEXT NOT NULL, key TEXT NOT NULL, place INTEGER NOT NULL,
        PRIMARY KEY (country, key, place)) WITHOUT ROWID;
    CREATE TABLE part (country TEXT NOT NULL, division TEXT NOT NULL, direction TEXT NOT NULL,
        latitude INTEGER NOT NULL, longitude INTEGER NOT NULL, PRIMARY KEY (country, division, direction))
        WITHOUT ROWID;
    CREATE TABLE hash (sorted BLOB NOT NULL);
"""
PAGE_BYTES = 8192

# SQLite's header: the change counter, the counter that the version number is valid for, and the version of the
# library that wrote last. Readers ignore all three in an immutable file.
_HEADER_FIELDS = {24: 1, 92: 1, 96: 3_040_000}


def place_rows(entries: list[Entry]) -> Iterator[tuple[int, str, int, str, int | None, int, int, int, int]]:
    """Rows of the table of places: numbers from 1 in the order given; degrees and priors as whole numbers."""
    numbers = {entry.code: number for number, entry in enumerate(entries, 1) if entry.code}
    for number, entry in enumerate(entries, 1):
        yield (
            number,
            entry.name,
            KINDS.index(entry.kind),
            entry.country,
            numbers.get(entry.division),
            round(entry.latitude * SCALE),
            round(entry.longitude * SCALE),
            entry.population,
            round(entry.prior * WEIGHTS),
        )


def name_rows(entries: Iterable[Entry]) -> list[tuple[str, int, int]]:
    """Rows of the table of names, sorted."""
    return sorted((key, number, how) for number, e in enumerate(entries, 1) for key, how in keys_of(e).items())


def hashes(names: Iterable[tuple[str, int, int]]) -> bytes:
    """The hashes of all keys, sorted, each in four bytes, the least first."""
    return b"".join(h.to_bytes(4, "little") for h in sorted({key_hash(key) for key, _, _ in names}))


def sound_rows(entries: Iterable[Entry]) -> list[tuple[str, str, int]]:
    """Rows of the table of transliteration keys, sorted."""
    return sorted((e.country, key, number) for number, e in enumerate(entries, 1) for key in sounds_of(e))


def part_rows(areas: dict[tuple[str, str], list[Point]]) -> list[tuple[str, str, str, int, int]]:
    """Rows of the table of parts ("northern Mali"), sorted."""
    return [
        (country, division, direction, round(latitude * SCALE), round(longitude * SCALE))
        for country, division, direction, (latitude, longitude) in parts_of(areas)
    ]


def write(entries: list[Entry], path: Path, areas: dict[tuple[str, str], list[Point]] | None = None) -> str:
    """Writes the file anew and returns its SHA-256 in hexadecimal.

    `areas`: the points of the towns of each (country, division), and of each (country, "").
    """
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(f"PRAGMA page_size = {PAGE_BYTES}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
    connection.executescript(SCHEMA)
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", place_rows(entries))
    names = name_rows(entries)
    connection.executemany("INSERT INTO name VALUES (?, ?, ?)", names)
    connection.execute("INSERT INTO hash VALUES (?)", (hashes(names),))
    connection.executemany("INSERT INTO sound VALUES (?, ?, ?)", sound_rows(entries))
    connection.executemany("INSERT INTO part VALUES (?, ?, ?, ?, ?)", part_rows(areas or {}))
    connection.execute("COMMIT")
    connection.execute("VACUUM")
    connection.close()
    data = unsigned(path.read_bytes())
    path.write_bytes(data)
    return hashlib.sha256(data).hexdigest()


def unsigned(data: bytes) -> bytes:
    """A database without what SQLite's version and the number of writes leave in its header."""
    out = bytearray(data)
    for offset, value in _HEADER_FIELDS.items():
        out[offset : offset + 4] = value.to_bytes(4, "big")
    return bytes(out)


def main() -> None:
    """Builds places.db beside this file, and places.db.sha256 with its digest."""
    entries = read_entries()
    path = HERE / "places.db"
    digest = write(entries, path, read_areas(entries))
    (HERE / "places.db.sha256").write_text(f"{digest}  places.db\n", encoding="ascii")
    sys.stderr.write(f"{path.name}: {len(entries):,} places, {path.stat().st_size:,} bytes, sha256 {digest}\n")


if __name__ == "__main__":
    main()
