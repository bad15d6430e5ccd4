"""Paths → rows: files of event rows in every format that they are written in, as a stream in the order named."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

from conflictcli.output.delimited import unguarded
from conflictcli.readers import ReadOptions, Skipped, read_records
from conflictcli.readers.options import unheard
from conflictcli.readers.wanted import Wanted, unsaid
from conflictcli.rows.cells import BadCell, cell_of
from conflictcli.tables import ADDED, EVENTS

if TYPE_CHECKING:
    from conflictcli.readers.records import Record as Found
    from conflictcli.tables import Columns, Record

KEY = "event_id"
ONLY_MERGED = "n_reports"
"""A column that only merged events have."""

HINT = "Name what `conflict extract` wrote"
FIRST = 20
"""Records without an event_id, each named, that stand before the first row of a file."""


def wanted_of(columns: Columns, found_by: Callable[[str, str], None] = unsaid) -> Wanted:
    """What readers look for in a file: the columns, and what tells merged events from rows."""
    names = tuple(dict.fromkeys((*columns, ONLY_MERGED)))
    return Wanted(names, KEY, "event rows", HINT, unguarded, found_by)


def rows(
    paths: Sequence[str],
    stdin: BinaryIO | None = None,
    *,
    columns: Columns = EVENTS,
    merged: bool = True,
    progress: Callable[[int], None] = unheard,
    found_by: Callable[[str], object] = str,
    there: set[str] | None = None,
) -> Iterator[Record | Skipped]:
    """The rows of all paths, each with all of `columns`, and what was skipped between them.

    `columns`: `tables.EVENTS`, or `merge.columns.MERGED` for what merged events say of their reports, too; with either
    what a codebook has added.
    A path is a file (CSV, TSV, JSON, JSON Lines, Parquet; also packed, also in an archive), a folder of them, a
    pattern, an address or `-`, which is `stdin`; a file that several of them stand for is read once. A cell that is
    empty, or whose column is missing, is None. A row that cannot be read is a Skipped that names path:line (path:record
    in JSON and Parquet). `merged`: whether merged events are taken as rows; else a file of them is refused.
    `progress` is told the bytes read, as stored. `found_by` is told of each file that has rows the name of the rules
    that found them, empty where it does not say: only Parquet can. `there` gets those of the columns of a codebook
    that files have, of those asked for. Bad input raises nothing.
    """
    rulesets: dict[str, str] = {}
    options = ReadOptions(stdin=stdin, wanted=wanted_of(columns, rulesets.__setitem__), progress=progress)
    file = _File("", columns)
    added = [] if there is None else [name for name in ADDED if name in columns]
    for item in read_records(paths, options):
        if isinstance(item, Skipped):
            yield item
            continue
        path = item.where.rpartition(":")[0] or item.where
        if path != file.path:
            yield from file.end()
            file = _File(path, columns)
        if there is not None and added:
            there.update(name for name in added if name in item.values)
        had_rows = file.has_rows
        for each in file.of(item, merged):
            if file.has_rows and not had_rows:
                found_by(rulesets.get(path, ""))
                had_rows = True
            yield each
    yield from file.end()


@dataclass
class _File:
    """What is known of the file that rows are of: whether it holds any, else what its records were."""

    path: str
    wanted: Columns
    has_rows: bool = False
    is_refused: bool = False
    strange: list[Skipped] = field(default_factory=list)
    unnamed: int = 0
    columns: tuple[str, ...] = ()

    def of(self, found: Found, merged: bool) -> Iterator[Record | Skipped]:
        """What comes of a record: a row, the reason why it is none, or nothing before it is seen what the file is."""
        values = found.values
        if self.is_refused:
            return
        if ONLY_MERGED in values and not merged:
            self.is_refused = True
            yield Skipped(self.path, f"merged events, which are no rows of one report each. {HINT}")
        elif KEY not in values:
            yield from self._stranger(found)
        else:
            yield from self._before()
            yield row_of(values, found.where, self.wanted)

    def end(self) -> Iterator[Skipped]:
        """What is told of a file at its end, where no row came."""
        if self.strange and not self.has_rows:
            names = ", ".join(str(name)[:40] for name in self.columns[:20])
            yield Skipped(self.path, f"no event rows: no column {KEY!r} (its columns: {names or 'none'}). {HINT}")

    def _stranger(self, found: Found) -> Iterator[Skipped]:
        """A record that is no row: an error of its own only in a file that has rows."""
        skipped = Skipped(found.where, f"no {KEY}: not an event row")
        if self.has_rows:
            yield skipped
        elif len(self.strange) < FIRST:
            self.columns = self.columns or tuple(map(str, found.values))
            self.strange.append(skipped)
        else:
            self.unnamed += 1

    def _before(self) -> Iterator[Skipped]:
        if self.has_rows:
            return
        self.has_rows = True
        yield from self.strange
        if self.unnamed:
            yield Skipped(self.path, f"no {KEY} in {self.unnamed:,} more records before the first row")


def row_of(values: Mapping[str, object], where: str, columns: Columns = EVENTS) -> Record | Skipped:
    """A record's cells by `columns`, typed; or the reason why it is no row, named by `where` it stands."""
    try:
        cells: Record = {name: cell_of(values.get(name), name, kind) for name, kind in columns.items()}
    except BadCell as bad:
        return Skipped(where, f"{bad}: the row is left out")
    if cells[KEY] is None:
        return Skipped(where, f"no {KEY}: the row is left out")
    first, last = cells["event_date"], cells["event_date_end"]
    if first is not None and last is not None and str(last) < str(first):
        return Skipped(where, f"its last day {last} is before its first, {first}: the row is left out")
    return cells
