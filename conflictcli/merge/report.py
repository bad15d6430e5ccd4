"""Record → Report: what of a row two reports are compared by, with the row itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from sys import intern

from conflictcli.merge.sketch import Sketch, bit_of, bits, copy_number, sketch_of
from conflictcli.merge.spots import Spots, spots_of
from conflictcli.merge.words import Words, actors, names_in, things
from conflictcli.rules.count import Count
from conflictcli.tables import EVENT_COLUMNS, Cell, Record

LOOKING_BACK = 3
"""Days before it came out in which a report without a day of its own may have happened."""
UNDATED = 10_000_000
"""Where windows of reports begin that have neither a day nor a date of publication: after all days."""
APART = ("published", "url", "source")
"""Columns that tell rows, and documents, of one id apart."""
DAY, WEEK = 1, 2
"""`time_precision`."""


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """One document's row of one event, as it is compared with others.

    Days are ordinals (`date.toordinal`), None where unknown. `window` is the first and the last day on which another
    report must have a window, too, for both to be of one event: windows that do not overlap are never one. A report
    with neither a day nor a date of publication has a window after all days, which only copies of its text share.

    `key` is the row's own, whichever run gave it; `document` is that of its document. Figures are None where the row
    gives none. `target_bits` are those that the targets would have in a sketch. `row` holds the cells in the order of
    `tables.EVENT_COLUMNS`.
    """

    key: str
    event_id: str
    document: str
    published: int | None
    first: int | None
    last: int | None
    precision: int
    window: tuple[int, int]
    spots: Spots
    kind: str
    strikes: Count | None
    munitions: Count | None
    fatalities: Count | None
    civilians: Count | None
    injuries: Count | None
    actors: Words
    targets: Words
    target_bits: int
    sketch: Sketch
    row: tuple[Cell, ...]

    @property
    def cells(self) -> Record:
        """The whole row by column."""
        return dict(zip(EVENT_COLUMNS, self.row, strict=True))

    def cell(self, name: str) -> Cell:
        return self.row[PLACE_OF[name]]

    def words(self, name: str) -> str:
        """A cell as text, empty where the cell is."""
        cell = self.row[PLACE_OF[name]]
        return "" if cell is None else str(cell)


PLACE_OF: dict[str, int] = {name: at for at, name in enumerate(EVENT_COLUMNS)}


def report_of(record: Record) -> Report:
    """A row → what it is compared by. Cells are typed as `tables.KINDS` has them; columns that are missing are empty.

    A day that is no day is taken as not told.
    """
    row = tuple(shared(record.get(name)) for name in EVENT_COLUMNS)
    first, last = days(record.get("event_date"), record.get("event_date_end"))
    published = ordinal(record.get("published"))
    evidence = text(record, "evidence")
    targets = things(text(record, "target"))
    return Report(
        key=key_of(record, "event_id"),
        event_id=text(record, "event_id"),
        document=key_of(record, "doc_id"),
        published=published,
        first=first,
        last=last,
        precision=precision_of(record, first, last),
        window=window_of(first, last, published, evidence),
        spots=spots_of(record),
        kind=intern(text(record, "sub_event_type")),
        strikes=count_of(record, "strikes", text(record, "strikes_basis")),
        munitions=count_of(record, "munitions"),
        fatalities=count_of(record, "fatalities"),
        civilians=count_of(record, "civilian_fatalities"),
        injuries=count_of(record, "injuries"),
        actors=actors(text(record, "actor")),
        targets=targets,
        target_bits=bits(map(bit_of, targets)),
        sketch=sketch_of(evidence, known(record)),
        row=row,
    )


def key_of(record: Record, name: str) -> str:
    """An id, told apart from others like it: what comes every week by the name of `bulletin.txt`, with the same words,
    comes from another day."""
    return "\n".join(text(record, each) for each in (name, *APART)).rstrip()


def distinct(reports: Iterable[Report]) -> list[Report]:
    """Each row once, by `key`; of several versions the one that tells most, else the last by its cells: never
    the first or last to come."""
    chosen: dict[str, Report] = {}
    for report in reports:
        other = chosen.setdefault(report.key, report)
        if other is not report and weight(report) > weight(other):
            chosen[report.key] = report
    return sorted(chosen.values(), key=lambda report: report.key)


def weight(report: Report) -> tuple[int, tuple[str, ...]]:
    """How much a row tells, then what: orders the versions of one row."""
    return weight_of(report.row)


def weight_of(row: tuple[Cell, ...]) -> tuple[int, tuple[str, ...]]:
    return sum(cell is not None for cell in row), tuple(map(str, row))


NAMED = ("location", "location_text", "admin1", "country", "actor", "source")
"""The columns that hold names: in the evidence they tell nothing more."""


def known(record: Record) -> frozenset[str]:
    return frozenset().union(*(names_in(text(record, name)) for name in NAMED))


# ---- cells ---------------------------------------------------------------------------------------------------


def text(record: Record, name: str) -> str:
    cell = record.get(name)
    return "" if cell is None else str(cell)


def shared(cell: Cell) -> Cell:
    """A cell that others have too is kept once: most are short, and most of those are told again and again."""
    return intern(cell) if type(cell) is str and len(cell) < 60 else cell


def ordinal(cell: Cell) -> int | None:
    try:
        return date.fromisoformat(str(cell)[:10]).toordinal() if cell else None
    except ValueError:
        return None


def days(start: Cell, end: Cell) -> tuple[int | None, int | None]:
    """The first and the last day; one alone stands for both, two in the wrong order are put right."""
    first, last = ordinal(start), ordinal(end)
    first, last = (last if first is None else first), (first if last is None else last)
    return (last, first) if first is not None and last is not None and last < first else (first, last)


def precision_of(record: Record, first: int | None, last: int | None) -> int:
    """The `time_precision` of the row, but never finer than its days are far apart."""
    if first is None or last is None:
        return 5
    told = record.get("time_precision")
    spans = last - first
    least = 1 if spans <= 2 else 2 if spans <= 10 else 3 if spans <= 45 else 4
    return max(least, min(4, int(told))) if isinstance(told, int | float) else least


def window_of(first: int | None, last: int | None, published: int | None, evidence: str) -> tuple[int, int]:
    """The days around an event on which a report of the same event has its window: a slip of a day is allowed."""
    if first is not None and last is not None:
        return first, last + 1
    if published is not None:
        return published - LOOKING_BACK, published
    alone = UNDATED + copy_number(evidence)
    return alone, alone


def count_of(record: Record, name: str, basis: str = "") -> Count | None:
    """A figure with its bounds as a Count; None where the row has neither. The basis, where no column has it, is what
    the bounds tell."""
    best, low, high = (whole(record.get(column)) for column in (name, f"{name}_min", f"{name}_max"))
    if best is None and low is None and high is None:
        return None
    if f"{name}_min" not in PLACE_OF:
        low = high = best
    return Count(best, low, high, basis or basis_of(best, low, high))


def basis_of(best: int | None, low: int | None, high: int | None) -> str:
    if best is None:
        return "range"
    if low == best == high:
        return "stated"
    if low is None and high is None:
        return "approximate"
    return "at_least" if high is None else "at_most" if best == high else "range"


def whole(cell: Cell) -> int | None:
    return None if cell is None or cell == "" else int(float(cell))
