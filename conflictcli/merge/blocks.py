"""Reports → pairs that may be one event, each once: they share a time and a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conflictcli.merge.report import Report


def pairs(reports: Sequence[Report]) -> Iterator[tuple[int, int]]:
    """The numbers of two reports, the smaller first: those whose windows overlap."""
    order = sorted(range(len(reports)), key=lambda n: reports[n].window)
    open_: list[int] = []
    for n in order:
        first = reports[n].window[0]
        open_ = [m for m in open_ if reports[m].window[1] >= first]
        for m in open_:
            yield min(m, n), max(m, n)
        open_.append(n)
