"""A group of Reports → one row: the event, and what every report says of it."""

from __future__ import annotations

from collections.abc import Sequence

from conflictcli.merge.columns import MERGED_COLUMNS
from conflictcli.merge.figures import Told, best, by, contradict, least, most
from conflictcli.merge.origins import origins
from conflictcli.merge.report import Report
from conflictcli.rules.count import Count
from conflictcli.tables import Cell, Record

SURENESS = ("low", "medium", "high")
NEVER = 10**9


def merged(group: Sequence[Report], totals: Sequence[Report] = ()) -> Record:
    """One event's reports, in any order → its row, by `columns.MERGED_COLUMNS`. `totals`: reports that tell of it and
    of others in one figure.

    Words, offsets and document are those of the report that tells most; day, place and type those that most
    independent sources give, of the most precise; figures as `figures` has them. `event_id` is that of the report that
    came out first.
    """
    told = sorted(group, key=lambda r: (NEVER if r.published is None else r.published, r.event_id))
    source = origins(told)
    main = max(told, key=tells)
    cells: Record = dict.fromkeys(MERGED_COLUMNS)
    cells.update(main.cells)
    cells["event_id"] = told[0].event_id
    seen = sorted(str(p) for r in told if (p := r.cell("published")))
    return cells | {
        **{name: filled(main, told, name) for name in ("actor", "target")},
        **counts(told, source),
        "n_reports": len(told),
        "n_sources": len(set(source)),
        "first_seen": seen[0] if seen else None,
        "last_seen": seen[-1] if seen else None,
        "sources": listed(r.words("source") for r in told),
        "reports": listed(r.event_id for r in told),
        "urls": listed(r.words("url") for r in told),
        "part_of": by(told_of("strikes", totals, range(len(totals)))),
        "disagree": listed(disagreements(told)),
    }


def tells(report: Report) -> tuple[int, int, int, int, str]:
    """How much a report tells: by confidence, precision of place and day, cells filled; then by its id."""
    sure = SURENESS.index(report.words("confidence")) if report.words("confidence") in SURENESS else 0
    filled_cells = sum(cell is not None for cell in report.row)
    return sure, report.spots.level, -report.precision, filled_cells, report.event_id


def filled(main: Report, told: Sequence[Report], name: str) -> Cell:
    """A cell of the report that tells most, or, where it is empty there, of the next that has it."""
    having = [r for r in told if r.cell(name) is not None]
    return main.cell(name) if main in having else max(having, key=tells).cell(name) if having else None


def listed(words: object) -> str | None:
    assert not isinstance(words, str)
    return "; ".join(dict.fromkeys(w for w in words if w)) or None  # type: ignore[attr-defined]


FIGURE_OF = {
    "strikes": "strikes",
    "munitions": "munitions",
    "fatalities": "fatalities",
    "civilian_fatalities": "civilians",
    "injuries": "injuries",
}


def counts(told: Sequence[Report], source: Sequence[int]) -> Record:
    """The figures' columns: best, least, most, and who told which."""
    cells: Record = {}
    for figure, attribute in FIGURE_OF.items():
        given = told_of(attribute, told, source)
        cells[figure] = best(given)
        cells[f"{figure}_min"] = least(given)
        cells[f"{figure}_max"] = most(given) if given else None
        cells[f"{figure}_by"] = by(given)
    return cells


def told_of(attribute: str, reports: Sequence[Report], source: Sequence[int]) -> list[Told]:
    """A figure as those reports tell it that have it. `source`: the number of each report's independent source."""
    return [
        Told(count, n, r.words("source") or r.doc_id, r.published or 0)
        for r, n in zip(reports, source, strict=True)
        if (count := getattr(r, attribute)) is not None
    ]


def disagreements(told: Sequence[Report]) -> list[str]:
    """The columns in which no value fits all."""
    found = []
    for figure, attribute in FIGURE_OF.items():
        given: list[Count] = [c for r in told if (c := getattr(r, attribute)) is not None and c.basis != "implied"]
        if contradict(given):
            found.append(figure)
    dated = [r for r in told if r.first is not None and r.last is not None]
    if dated and max(r.first or 0 for r in dated) > min(r.last or 0 for r in dated):
        found.append("event_date")
    if len({r.kind for r in told}) > 1:
        found.append("sub_event_type")
    return found
