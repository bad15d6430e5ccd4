"""Groups → the events among them, and which of their reports tell several events in one figure.

One paper tells of 29 strikes in Iraq and Syria, another of 12 in Iraq and 17 in Syria. The 29 are no further event: a
sum of strikes would count each of them twice. So where the rows of one document add up to what another tells of all
their places at once, the latter is a total, and no row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from conflictcli.merge.report import Report
from conflictcli.merge.spots import AREA, COUNTRY, Spots

Group = tuple[Report, ...]

FEWEST = 2
"""Parts that make a whole."""


def may_be_part(part: Report, whole: Report) -> bool:
    """Whether one report may tell of some of the strikes that another tells of: fewer, by the same, in its days and
    its places."""
    few, many = figure(part), figure(whole)
    return (
        few is not None
        and many is not None
        and 0 < few < many
        and part.kind == whole.kind
        and part.doc_id != whole.doc_id
        and in_days(part, whole)
        and (not part.actors or not whole.actors or bool(part.actors & whole.actors))
        and in_places(part.spots, whole.spots)
    )


def figure(report: Report) -> int | None:
    """How many strikes a report tells of, where it tells a number of them and no bound."""
    told = report.strikes
    return told.best if told is not None and told.low == told.best == told.high else None


def in_days(part: Report, whole: Report) -> bool:
    if part.first is None or part.last is None or whole.first is None or whole.last is None:
        return False
    return whole.first <= part.first and part.last <= whole.last


def in_places(part: Spots, whole: Spots) -> bool:
    """Whether a place is nearer told than another, and lies in it, or is one of several."""
    if whole.level < COUNTRY or not part.countries or not part.countries <= whole.countries:
        return False
    if part.names and part.names < whole.names:
        return True
    if whole.level == COUNTRY:
        return part.level > COUNTRY or part.countries < whole.countries
    return whole.level == AREA and part.level > AREA and bool(part.divisions) and part.divisions <= whole.divisions


def events(groups: Sequence[Group]) -> list[tuple[Group, Group]]:
    """Groups of one component → those that are events, each with the reports of the totals that it is a part of.

    The same for any order of the groups, in their order.
    """
    rows = rows_by_document(groups)
    totals: dict[int, set[Report]] = {}
    wholes: set[int] = set()
    # The largest first: what is part of a total may be a total itself, and hands on what it is a part of.
    for n in sorted(range(len(groups)), key=lambda n: (-largest(groups[n]), groups[n][0].event_id)):
        parts = parts_of(groups[n], groups, rows)
        if parts:
            wholes.add(n)
            for part in parts:
                totals.setdefault(part, set()).update(groups[n], totals.get(n, ()))
    return [
        (group, tuple(sorted(totals.get(n, ()), key=lambda report: report.event_id)))
        for n, group in enumerate(groups)
        if n not in wholes
    ]


Rows = Mapping[str, Sequence[tuple[Report, int]]]
"""By document: its reports, each with the number of its group."""


def rows_by_document(groups: Iterable[Group]) -> Rows:
    """Of the documents that tell of several strikes in figures."""
    rows: dict[str, list[tuple[Report, int]]] = {}
    for n, group in enumerate(groups):
        for report in group:
            if figure(report):
                rows.setdefault(report.doc_id, []).append((report, n))
    return {name: rows[name] for name in sorted(rows) if len(rows[name]) >= FEWEST}


def largest(group: Group) -> int:
    return max((told for report in group if (told := figure(report)) is not None), default=0)


def parts_of(whole: Group, groups: Sequence[Group], rows: Rows) -> list[int]:
    """The numbers of the groups that together are one group, as some document tells them; none where no document does.

    A document that tells of the whole and of a part says that they are two.
    """
    if largest(whole) < FEWEST:
        return []
    tellers = {report.doc_id for report in whole}
    for told in rows.values():
        for report in whole:
            parts = [(part, n) for part, n in told if may_be_part(part, report)]
            if len(parts) >= FEWEST and sum(figure(part) or 0 for part, _ in parts) == figure(report):
                numbers = sorted({n for _, n in parts})
                if all(tellers.isdisjoint(each.doc_id for each in groups[n]) for n in numbers):
                    return numbers
    return []
