"""A group of Reports → one row: the event, and what every report says of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from conflictcli.merge.columns import FIGURES, MERGED_COLUMNS
from conflictcli.merge.figures import Told, best, by, contradict, least, most
from conflictcli.merge.origins import origins
from conflictcli.merge.report import Report
from conflictcli.merge.same import slipped
from conflictcli.rules.count import Count
from conflictcli.tables import Cell, Record

NEVER = 10**9
"""When a report without a date of publication is taken to have come out: last."""
SURENESS = ("low", "medium", "high")
STATUS = ("disputed", "reported", "claimed")
"""An event that one report disputes is disputed; one that one report tells as a fact is no mere claim."""

WHEN = ("event_date", "event_date_end", "time_precision", "date_text")
WHAT = ("event_type", "sub_event_type")
WHERE = ("country", "admin1", "location", "location_text", "latitude", "longitude", "geo_precision")
WORDS = {"strikes": ("strikes_text", "strikes_basis", "sum_check"), "munitions": ("munitions_text",)}
"""Columns that are taken from one report together."""


def merged(group: Sequence[Report], totals: Sequence[Report] = ()) -> Record:
    """One event's reports, in any order → its row, by `columns.MERGED_COLUMNS`. `totals`: reports that tell of it and
    of others in one figure; those of the group itself where it is a total, which has no strikes then.

    Document, title, address, evidence with its offsets and rules are those of the report that tells most. Of day, place
    and type, each, the most precise reports decide, and of these what most independent sources tell, as of actor and
    target. Figures as `figures` has them. `event_id` is that of the report that came out first.
    """
    told = sorted(group, key=lambda r: (NEVER if r.published is None else r.published, r.key))
    source = origins(told)
    main = max(told, key=tells)
    row: Record = dict.fromkeys(MERGED_COLUMNS)
    row |= main.cells
    row |= of(chosen(told, source, lambda r: (r.first, r.last), lambda r: -r.precision), WHEN)
    row |= of(chosen(told, source, lambda r: r.kind), WHAT)
    row |= of(chosen(told, source, lambda r: (r.spots.names, r.spots.countries), lambda r: r.spots.level), WHERE)
    row["actor"] = filled(told, source, "actor", lambda r: r.actors)
    row["target"] = filled(told, source, "target", lambda r: r.targets)
    row |= counts(told, source)
    if any(total in told for total in totals):  # It is the total itself: its parts have the strikes.
        row |= dict.fromkeys(("strikes", "strikes_min", "strikes_max", *WORDS["strikes"]))
    seen = sorted(r.words("published") for r in told if r.published is not None)
    return row | {
        "event_id": told[0].event_id,
        "status": min((r.words("status") for r in told), key=lambda s: STATUS.index(s) if s in STATUS else 3) or None,
        "confidence": max((r.words("confidence") for r in told), key=sureness) or None,
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
    """How much a report tells: by confidence, how near its place and day are told, cells filled; then by its key."""
    filled_cells = sum(cell is not None for cell in report.row)
    return sureness(report.words("confidence")), report.spots.level, -report.precision, filled_cells, report.key


def sureness(confidence: str) -> int:
    return SURENESS.index(confidence) if confidence in SURENESS else -1


def chosen(
    told: Sequence[Report],
    source: Sequence[int],
    value: Callable[[Report], Hashable],
    near: Callable[[Report], int] = lambda report: 0,
) -> Report:
    """Of the reports that tell something most nearly, one that tells it as most independent sources do; of these the
    one that tells most."""
    nearest = max(map(near, told))
    who: defaultdict[Hashable, set[int]] = defaultdict(set)
    for report, number in zip(told, source, strict=True):
        if near(report) == nearest:
            who[value(report)].add(number)
    return max((r for r in told if near(r) == nearest), key=lambda r: (len(who[value(r)]), tells(r)))


def of(report: Report, names: Iterable[str]) -> Record:
    return {name: report.cell(name) for name in names}


def filled(told: Sequence[Report], source: Sequence[int], name: str, value: Callable[[Report], Hashable]) -> Cell:
    """A cell as most independent sources have it of those that have it at all."""
    having = [n for n, report in enumerate(told) if report.cell(name) is not None]
    return chosen([told[n] for n in having], [source[n] for n in having], value).cell(name) if having else None


def listed(words: Iterable[str]) -> str | None:
    """The different words in order, `; ` between."""
    return "; ".join(dict.fromkeys(w for w in words if w)) or None


def count_in(report: Report, figure: str) -> Count | None:
    """The Count of a figure by its column's name."""
    return {
        "strikes": report.strikes,
        "munitions": report.munitions,
        "fatalities": report.fatalities,
        "civilian_fatalities": report.civilians,
        "injuries": report.injuries,
    }[figure]


def counts(told: Sequence[Report], source: Sequence[int]) -> Record:
    """The figures' columns: best, least, most, who told which; and the words of a report that tells the best."""
    row: Record = {}
    for figure in FIGURES:
        given = told_of(figure, told, source)
        row[figure] = best(given)
        row[f"{figure}_min"] = least(given)
        row[f"{figure}_max"] = most(given)
        row[f"{figure}_by"] = by(given)
        having = [r for r in told if (count := count_in(r, figure)) is not None and count.best == row[figure]]
        if having and figure in WORDS:
            row |= of(max(having, key=tells), WORDS[figure])
    return row


def told_of(figure: str, told: Sequence[Report], source: Sequence[int]) -> list[Told]:
    """A figure as those reports tell it that have it. `source`: the number of each report's independent source."""
    return [
        Told(count, number, r.words("source") or r.words("doc_id"), r.published or 0)
        for r, number in zip(told, source, strict=True)
        if (count := count_in(r, figure)) is not None
    ]


def disagreements(told: Sequence[Report]) -> list[str]:
    """The columns in which reports contradict each other: no number fits all, days do not meet, types differ, actors
    have no name in common."""
    found = [
        figure
        for figure in FIGURES
        if contradict([c for r in told if (c := count_in(r, figure)) is not None and c.basis != "implied"])
    ]
    dated = [r for r in told if r.first is not None]
    if dated and slipped(max(dated, key=lambda r: r.first or 0), min(dated, key=lambda r: r.last or 0)):
        found.append("event_date")
    if len({r.kind for r in told}) > 1:
        found.append("sub_event_type")
    named = [r.actors for r in told if r.actors]
    if named and not frozenset.intersection(*named):
        found.append("actor")
    placed = [r.spots.countries for r in told if r.spots.countries]
    towns = [r.spots.names for r in told if r.spots.level > 1]
    if (placed and not frozenset.intersection(*placed)) or (towns and not frozenset.intersection(*towns)):
        found.append("location")
    return found
