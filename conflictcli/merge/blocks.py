"""Reports → pairs that may be one event, each once: windows that overlap, and a place or a tie in common.

The windows are gone through in order of their first day. Each report looks up those before it whose window has not
passed, by what `same.tied` asks for: its places, the dead it tells, the beginnings of its text. So the cost grows with
the rows of one place in a few days, and not with all rows. Where thousands of reports crowd in one town on one day, not
all pairs are looked at, but those that share a figure, a target or telling words: the cost stays near linear.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from conflictcli.merge.report import Report
from conflictcli.merge.same import MANY, PEOPLE, SOME, is_broad, number
from conflictcli.merge.spots import TOWN

Key = Hashable
CROWD = 60
"""Reports of one place in a day or two: where there are more, they are looked up by what else they tell, too."""
ENOUGH = 8
"""So many of those that tell one thing more are looked at, in a crowd."""


class Open:
    """What is looked up by key: reports by number, those whose window has passed taken out as they are met.

    Where a key is but a tie, `loose` reports pair with each other and with the rest, but the rest not with the rest:
    two towns that tell three dead each are not looked at for that alone.
    """

    def __init__(self, reports: Sequence[Report]) -> None:
        self._last = [report.window[1] for report in reports]
        self._met: dict[Key, list[int]] = {}
        self._soonest: dict[Key, int] = {}

    def meet(self, key: Key, day: int) -> list[int]:
        """The reports with a key whose window reaches `day`, in order of their windows."""
        met = self._met.get(key)
        if met is None:
            return []
        if self._soonest[key] < day:
            met[:] = [n for n in met if self._last[n] >= day]
            self._soonest[key] = min((self._last[n] for n in met), default=day)
        return met

    def some(self, key: Key, day: int) -> list[int]:
        """The same; of a crowd, the last to come."""
        met = self.meet(key, day)
        return met if len(met) <= CROWD else met[-ENOUGH:]

    def add(self, key: Key, n: int) -> None:
        self._met.setdefault(key, []).append(n)
        self._soonest[key] = min(self._last[n], self._soonest.get(key, self._last[n]))


def pairs(reports: Sequence[Report]) -> Iterator[tuple[int, int]]:
    """The numbers of two reports, the smaller first. All pairs that are `same_event` are among them,
    but for those of a crowd that share nothing but its place, or something that many share."""
    open_ = Open(reports)
    for n in sorted(range(len(reports)), key=lambda n: (reports[n].window, n)):
        report = reports[n]
        day = report.window[0]
        found: set[int] = set()
        if not is_broad(report):
            crowded = False
            for spot in report.spots.keys:
                met = open_.meet(spot, day)
                crowded |= len(met) > CROWD
                found.update(open_.some(spot, day))
                open_.add(spot, n)
            for key in details(report):
                if crowded:
                    found.update(open_.some(key, day))
                open_.add(key, n)
        loose = is_loose(report)
        for key in ties(report):
            found.update(open_.some((key, "loose"), day))
            if loose:
                found.update(open_.some((key, "firm"), day))
            open_.add((key, "loose" if loose else "firm"), n)
        for m in found:
            yield (m, n) if m < n else (n, m)


def details(report: Report) -> Iterator[Key]:
    """A place, and one thing more that is told of it."""
    for spot in report.spots.keys[-1:]:
        for name, count in (("dead", report.fatalities), ("hurt", report.injuries)):
            if (told := number(count)) is not None:
                yield spot, name, told
        for target in report.targets:
            yield spot, target
        for mark in report.sketch.marks:
            yield spot, mark
        if report.fatalities is None and not report.targets:
            yield spot, "bare", report.kind


def is_loose(report: Report) -> bool:
    """Whether a report may be of one event with another that it shares no place with, or no week."""
    return report.spots.level < TOWN or is_broad(report)


def ties(report: Report) -> Iterator[Key]:
    """What may tie a report to one that it shares no place with: the dead of one country; the dead, the hurt or the
    target of one division; the thing hit; the dead by one party; the text."""
    dead, hurt = number(report.fatalities), number(report.injuries)
    for country in (*report.spots.countries, ""):
        if dead and dead >= SOME:
            yield country, dead
        if dead and hurt:
            yield country, dead, hurt
        if hurt and hurt >= MANY:
            yield country, "hurt", hurt
    for division in report.spots.divisions:
        if dead:
            yield division, "dead", dead
        if hurt:
            yield division, "hurt", hurt
        for target in report.targets:
            yield division, target
    if not is_broad(report):
        yield from (("hit", target) for target in report.targets - PEOPLE)
        yield from (("by", party, dead) for party in report.actors if dead)
    yield from report.sketch.anchors
    for mark in report.sketch.marks:
        yield "mark", mark
