"""Reports → groups, each of one event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from conflictcli.merge.blocks import pairs
from conflictcli.merge.report import Report, distinct
from conflictcli.merge.same import SURE, apart, score

Group = tuple[Report, ...]
Edge = tuple[int, int, int]
"""A pair that is one event: its score, negative so that the best sorts first, and the two reports by number."""


def groups(reports: Iterable[Report]) -> list[Group]:
    """Reports → one group an event, each by `event_id`, the groups by that of their first report.

    The same for any order of the reports. No group holds two that cannot be one event, so days do not chain.
    """
    told = distinct(reports)
    return sorted((g for part in joined(told) for g in grouped(told, *part)), key=lambda g: g[0].event_id)


def components(reports: Iterable[Report]) -> list[Group]:
    """Reports → sets that `same_event` ties together, directly or through others: no group crosses them."""
    told = distinct(reports)
    return [tuple(told[n] for n in members) for members, _ in joined(told)]


def joined(told: Sequence[Report]) -> Iterator[tuple[list[int], list[Edge]]]:
    """The connected components: the numbers of their reports, in order, and the edges within them."""
    edges = [(-voice, i, j) for i, j in pairs(told) if (voice := score(told[i], told[j])) >= SURE]
    root = list(range(len(told)))
    for _, i, j in edges:
        one, other = find(root, i), find(root, j)
        root[max(one, other)] = min(one, other)
    members: dict[int, list[int]] = {}
    for n in range(len(told)):
        members.setdefault(find(root, n), []).append(n)
    within: dict[int, list[Edge]] = {}
    for edge in edges:
        within.setdefault(find(root, edge[1]), []).append(edge)
    for first, numbers in members.items():
        yield numbers, within.get(first, [])


def find(root: list[int], n: int) -> int:
    while root[n] != n:
        root[n] = root[root[n]]
        n = root[n]
    return n


def grouped(told: Sequence[Report], members: Sequence[int], edges: Iterable[Edge]) -> Iterator[Group]:
    """One component → its groups: the surest pairs first, joined unless any two of them cannot be one event."""
    group = {n: [n] for n in members}
    for _, i, j in sorted(edges):
        one, other = group[i], group[j]
        if one is other or any(apart(told[a], told[b]) for a in one for b in other):
            continue
        one.extend(other)
        for n in other:
            group[n] = one
    for n in members:
        if group[n] and min(group[n]) == n:
            yield tuple(told[m] for m in sorted(group[n]))
