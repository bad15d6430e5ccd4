"""Reports → Totals: which of them tell in one figure of what another document tells one by one; groups → events.

One paper tells of 29 strikes in Iraq and Syria, another of 12 in Iraq and 17 in Syria. The 29 are no further event: a
sum of strikes would count each of them twice. So where the rows of one document add up to what another tells of all
their places at once, the latter is a total, and no row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from conflictcli.merge.report import Report
from conflictcli.merge.spots import AREA, COUNTRY, Spots

Group = tuple[Report, ...]
"""Reports of one event, by `key`."""
Event = tuple[Group, Group]
"""A group, and the reports of the totals that it is a part of; its own where it is itself a total, and alone tells of
the dead or the hurt."""

FEWEST = 2
"""Parts that make a whole."""


@dataclass(frozen=True, slots=True)
class Total:
    """A report that tells of all that some rows of another document tell of: their keys."""

    whole: str
    parts: tuple[str, ...]


def totals(reports: Iterable[Report]) -> list[Total]:
    """The totals among reports, the largest first. Whole and parts are of the same days, and so of one window."""
    counted = [report for report in reports if figure(report)]
    by_days: dict[Days, dict[str, list[Report]]] = {}
    for report in counted:
        by_days.setdefault(days(report), {}).setdefault(report.document, []).append(report)
    several = {
        when: [rows for _, rows in sorted(documents.items()) if len(rows) >= FEWEST]
        for when, documents in by_days.items()
    }
    found = []
    for whole in sorted(counted, key=lambda report: (-(figure(report) or 0), report.key)):
        if not may_be_whole(whole):
            continue
        for rows in several[days(whole)]:
            parts = [row for row in rows if may_be_part(row, whole)]
            if len(parts) >= FEWEST and sum(figure(part) or 0 for part in parts) == figure(whole):
                found.append(Total(whole.key, tuple(sorted(part.key for part in parts))))
    return found


Days = tuple[int | None, int | None, str]


def days(report: Report) -> Days:
    """What whole and parts have in common: their days, and what happened."""
    return report.first, report.last, report.kind


def may_be_whole(report: Report) -> bool:
    """Whether a report has a day, more than one strike, and an area or several places."""
    wide = report.spots.level <= AREA or len(report.spots.names) > 1 or len(report.spots.countries) > 1
    return report.first is not None and (figure(report) or 0) >= FEWEST and wide


def may_be_part(part: Report, whole: Report) -> bool:
    """Whether one report may tell of some of the strikes that another tells of: fewer, on the same days, by the same,
    in its places."""
    few, many = figure(part), figure(whole)
    return (
        few is not None
        and many is not None
        and 0 < few < many
        and days(part) == days(whole)
        and part.document != whole.document
        and (not part.actors or not whole.actors or bool(part.actors & whole.actors))
        and in_places(part.spots, whole.spots)
    )


def figure(report: Report) -> int | None:
    """How many strikes a report tells of, where it tells a number of them and no bound."""
    told = report.strikes
    return told.best if told is not None and told.low == told.best == told.high else None


def in_places(part: Spots, whole: Spots) -> bool:
    """Whether a place is nearer told than another, and lies in it, or is one of several."""
    if whole.level < COUNTRY or not part.countries or not part.countries <= whole.countries:
        return False
    if part.names and part.names < whole.names:
        return True
    if whole.level == COUNTRY:
        return part.level > COUNTRY or part.countries < whole.countries
    return whole.level == AREA and part.level > AREA and bool(part.divisions) and part.divisions <= whole.divisions


def events(groups: Sequence[Group], totals: Iterable[Total]) -> list[Event]:
    """Groups → those that are events, each with the reports of the totals that it is a part of.

    `totals`: of the reports, the largest first, so that what is part of a total, and a total itself, hands on what it
    is a part of. The same for any order of the groups, and in their order.
    """
    place = {report.key: n for n, group in enumerate(groups) for report in group}
    tellers = [{report.document for report in group} for group in groups]
    told: dict[int, set[Report]] = {}
    wholes: set[int] = set()
    alone: set[int] = set()
    for total in totals:
        whole, parts = place[total.whole], [place[part] for part in total.parts]
        # A document that tells of the whole and of a part says that they are two.
        if whole in wholes or not all(tellers[whole].isdisjoint(tellers[part]) for part in parts):
            continue
        wholes.add(whole)
        if tells_alone(groups[whole], (groups[part] for part in parts)):
            alone.add(whole)
        for part in parts:
            told.setdefault(part, set()).update(groups[whole], told.get(whole, ()))
    return [
        (group, group if n in wholes else tuple(sorted(told.get(n, ()), key=lambda report: report.key)))
        for n, group in enumerate(groups)
        if n not in wholes or n in alone
    ]


def tells_alone(whole: Group, parts: Iterable[Group]) -> bool:
    """Whether a total tells of dead or hurt, and none of its parts does: without it they would be lost."""
    told = [report for part in parts for report in part]
    return any(any(map(harm, whole)) and not any(harm(r) is not None for r in told) for harm in HARM)


HARM: tuple[Callable[[Report], int | None], ...] = (
    lambda report: None if report.fatalities is None else report.fatalities.least,
    lambda report: None if report.injuries is None else report.injuries.least,
)
"""The dead and the hurt of a report, None where it tells of none."""
