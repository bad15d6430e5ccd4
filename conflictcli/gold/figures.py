"""Scored → figures: of events, of each column, of each type, of groups; each with its counts, shares and bounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from conflictcli.gold.interval import Part, Rate, rate
from conflictcli.gold.same import Figure, outcome
from conflictcli.gold.score import Case, Scored
from conflictcli.gold.sheet import STRATUM
from conflictcli.summary.periods import PERIODS, span
from conflictcli.tables import Cell, Columns, Record

EVENTS_FOUND = "events"
TYPE = "sub_event_type"
NONE = "none"
"""Where there is no row, or no event; and a group without a name."""


@dataclass(frozen=True, slots=True)
class Counts:
    """`right` and `wrong` are both in the rows and in the gold, `missing` only in the gold, `unfounded` only in the
    rows. Of events none is wrong: a row is one, or is not."""

    right: int = 0
    wrong: int = 0
    missing: int = 0
    unfounded: int = 0

    @classmethod
    def of(cls, told: Iterable[str]) -> Counts:
        """Of what `same.outcome` says."""
        counts = Counter(told)
        return cls(*(counts[name] for name in ("right", "wrong", "missing", "unfounded")))

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right + other.right,
            self.wrong + other.wrong,
            self.missing + other.missing,
            self.unfounded + other.unfounded,
        )

    @property
    def rows(self) -> int:
        return self.right + self.wrong + self.unfounded

    @property
    def gold(self) -> int:
        return self.right + self.wrong + self.missing


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure: `section` is events, column, type or by; `counts` are counted, the shares weighted."""

    section: str
    name: str
    counts: Counts
    precision: Rate
    recall: Rate
    f1: Rate


def measure(section: str, name: str, documents: Sequence[tuple[float, Counts]]) -> Measure:
    """Weights and counts, a document each → a figure."""
    total = Counts()
    for _, counts in documents:
        total += counts

    def share(hits: Callable[[Counts], int], of: Callable[[Counts], int], rows: Callable[[Counts], int]) -> Rate:
        return rate([Part(weight, hits(each), of(each), rows(each)) for weight, each in documents])

    return Measure(
        section,
        name,
        total,
        share(lambda c: c.right, lambda c: c.rows, lambda c: c.rows),
        share(lambda c: c.right, lambda c: c.gold, lambda c: c.gold),
        share(lambda c: 2 * c.right, lambda c: c.rows + c.gold, lambda c: c.rows + c.missing),
    )


def of_events(scored: Scored) -> Measure:
    return measure("events", EVENTS_FOUND, [(case.document.weight, events_in(case)) for case in scored.cases])


def events_in(case: Case) -> Counts:
    told = case.paired
    return Counts(len(told.pairs), 0, len(told.missed), len(told.unfounded))


def of_columns(scored: Scored) -> list[Measure]:
    """A figure a column that the gold has, over the rows that are events of it."""
    return [
        measure("column", figure.name, [(case.document.weight, cells_in(case, figure)) for case in scored.cases])
        for figure in scored.figures
    ]


def cells_in(case: Case, figure: Figure) -> Counts:
    return Counts.of(outcome(figure, row, event) for row, event in case.paired.pairs)


def of_types(scored: Scored) -> list[Measure]:
    """A figure a type: a row is right that is an event of the gold, and of its type."""
    return grouped("type", scored, lambda row: str(row[TYPE] or NONE), both=True)


OF_ROWS = ("confidence", "rules")
"""What rows have and no gold: what stands there in a sheet is of the rows that it was made of."""


def of_groups(scored: Scored, column: str) -> list[Measure]:
    """A figure a group: a column, a period, or the strata of the sample.

    An event is of the group of its gold, a row that is none of its own; where the gold's cell is empty a pair is of its
    row's. Of OF_ROWS only the rows' cells count, so that an event without a row is of none.
    """
    if column == STRATUM:
        strata: dict[str, list[tuple[float, Counts]]] = {}
        for case in scored.cases:
            strata.setdefault(case.document.stratum or NONE, []).append((case.document.weight, events_in(case)))
        return [measure("by", name, strata[name]) for name in sorted(strata)]
    if column in OF_ROWS:
        return grouped("by", scored, lambda row: group_of(row, column), lambda _: NONE)
    return grouped("by", scored, lambda row: group_of(row, column))


def group_of(row: Record, column: str) -> str:
    if column in PERIODS:
        return str(span(row["event_date"], row["event_date_end"] or row["event_date"], column) or NONE)
    cell = row[column]
    return NONE if cell is None else str(cell)


Name = Callable[[Record], str]


def grouped(
    section: str, scored: Scored, of_row: Name, of_event: Name | None = None, both: bool = False
) -> list[Measure]:
    """`both`: whether row and event must be of one group to be right; else a pair is of one."""
    documents: dict[str, list[tuple[float, Counts]]] = {}
    for case in scored.cases:
        for name, counts in groups_in(case, of_row, of_event or of_row, both).items():
            documents.setdefault(name, []).append((case.document.weight, counts))
    # What has no name comes last.
    return [
        measure(section, name, documents[name]) for name in sorted(documents, key=lambda name: (name == NONE, name))
    ]


def groups_in(case: Case, of_row: Name, of_event: Name, both: bool) -> Mapping[str, Counts]:
    found: dict[str, Counts] = {}

    def add(name: str, counts: Counts) -> None:
        found[name] = found.get(name, Counts()) + counts

    for row, event in case.paired.pairs:
        has, wants = of_row(row), of_event(event)
        if not both:
            add(has if wants == NONE else wants, Counts(right=1))
        elif has == wants:
            add(has, Counts(right=1))
        else:
            add(has, Counts(unfounded=1))
            add(wants, Counts(missing=1))
    for event in case.paired.missed:
        add(of_event(event), Counts(missing=1))
    for row in case.paired.unfounded:
        add(of_row(row), Counts(unfounded=1))
    return found


@dataclass(frozen=True)
class Confusion:
    """Which types were taken for which: how many events, by the gold's type and the row's; either may be NONE."""

    names: tuple[str, ...]
    counts: Mapping[tuple[str, str], int] = field(default_factory=dict)

    @property
    def errs(self) -> bool:
        """Whether any was taken for another."""
        return any(wanted != came for wanted, came in self.counts)


def confusion(scored: Scored) -> Confusion:
    counts: Counter[tuple[str, str]] = Counter()
    for case in scored.cases:
        counts.update((str(event[TYPE] or NONE), str(row[TYPE] or NONE)) for row, event in case.paired.pairs)
        counts.update((str(event[TYPE] or NONE), NONE) for event in case.paired.missed)
        counts.update((NONE, str(row[TYPE] or NONE)) for row in case.paired.unfounded)
    return Confusion(tuple(sorted({name for pair in counts for name in pair} - {NONE})), counts)


# ---- as a table ----------------------------------------------------------------------------------------------

SHARES = ("precision", "recall", "f1")
FIGURE_COLUMNS: Columns = {
    "section": "text",
    "name": "text",
    "gold": "integer",
    "rows": "integer",
    "right": "integer",
    "wrong": "integer",
    "missing": "integer",
    "unfounded": "integer",
    **{f"{share}{end}": "decimal" for share in SHARES for end in ("", "_low", "_high")},
}
BEFORE = "f1_before"
"""With an earlier run."""


def record(measure: Measure) -> Record:
    """A figure as a row; shares from 0 to 1 with four decimals."""
    counts = measure.counts
    cells: Record = {
        "section": measure.section,
        "name": measure.name,
        "gold": counts.gold,
        "rows": counts.rows,
        "right": counts.right,
        "wrong": counts.wrong,
        "missing": counts.missing,
        "unfounded": counts.unfounded,
    }
    for name, share in zip(SHARES, (measure.precision, measure.recall, measure.f1), strict=True):
        cells |= {name: short(share.value), f"{name}_low": short(share.low), f"{name}_high": short(share.high)}
    return cells


def short(share: float | None) -> Cell:
    return None if share is None else round(share, 4) + 0.0


def every(scored: Scored, by: Sequence[str]) -> list[Measure]:
    """All figures: of events, columns, types and groups; a group is named by its column, too: "country: Norland"."""
    typed = any(figure.column == TYPE for figure in scored.figures)
    groups = [replace(each, name=f"{name}: {each.name}") for name in by for each in of_groups(scored, name)]
    return [of_events(scored), *of_columns(scored), *(of_types(scored) if typed else ()), *groups]
