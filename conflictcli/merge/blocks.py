"""Reports → pairs that may be one event, each once: windows that overlap, and a place or a tie in common.

The windows are gone through in order of their first day. Each report looks up those before it whose window has not
passed, by what `same.tied` asks for: its places, the dead it tells, the beginnings of its text. So the cost grows with
the rows of one place in a few days, and not with all rows.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from conflictcli.merge.report import Report
from conflictcli.merge.same import MANY, SOME, is_broad, number
from conflictcli.merge.spots import TOWN

Key = Hashable


class Open:
    """What is looked up by key: reports by number, those whose window has passed taken out as they are met.

    `any` pairs with all that have the key, `loose` ones with each other and with the rest, but the rest not with the
    rest: two towns that tell three dead each are not looked at for that alone.
    """

    def __init__(self, reports: Sequence[Report]) -> None:
        self._last = [report.window[1] for report in reports]
        self._met: dict[Key, list[int]] = {}

    def meet(self, key: Key, day: int) -> list[int]:
        """The reports with a key whose window reaches `day`."""
        met = self._met.get(key)
        if met is None:
            return []
        if any(self._last[n] < day for n in met):
            met[:] = [n for n in met if self._last[n] >= day]
        return met

    def add(self, key: Key, n: int) -> None:
        self._met.setdefault(key, []).append(n)


def pairs(reports: Sequence[Report]) -> Iterator[tuple[int, int]]:
    """The numbers of two reports, the smaller first. All pairs that are `same_event` are among them."""
    open_ = Open(reports)
    for n in sorted(range(len(reports)), key=lambda n: (reports[n].window, n)):
        report = reports[n]
        day = report.window[0]
        found: set[int] = set()
        if not is_broad(report):
            for spot in report.spots.keys:
                found.update(open_.meet(spot, day))
                open_.add(spot, n)
        loose = is_loose(report)
        for key in ties(report):
            found.update(open_.meet((key, "loose"), day))
            if loose:
                found.update(open_.meet((key, "firm"), day))
            open_.add((key, "loose" if loose else "firm"), n)
        for m in found:
            yield (m, n) if m < n else (n, m)


def is_loose(report: Report) -> bool:
    """Whether a report may be of one event with another that it shares no place with, or no week."""
    return report.spots.level < TOWN or is_broad(report)


def ties(report: Report) -> Iterator[Key]:
    """What may tie a report to one that it shares no place with: the dead of one country; the dead, the hurt or the
    target of one division; the text."""
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
    yield from report.sketch.anchors
    for mark in report.sketch.marks:
        yield "mark", mark
