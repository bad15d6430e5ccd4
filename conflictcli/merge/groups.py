"""Reports → groups, each of one event; groups → events, but for those that are totals of others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count

from conflictcli.merge import parts
from conflictcli.merge.blocks import pairs
from conflictcli.merge.parts import Event, Group, Total, totals
from conflictcli.merge.report import Report, distinct
from conflictcli.merge.roots import find, join
from conflictcli.merge.same import NEVER, SURE, VETO, score, slipped, tied

Edge = tuple[int, int, int]
"""A pair that is one event: its score, negative so that the best sorts first, and the two reports by number."""

ON_ONE_TEXT, ON_FEW, ON_MANY = 3, 3.5, 4.5
"""The mean score of all pairs across from which on two groups are one: where one of them is a single text, where it is
few beside the other, else. What one paper gets wrong is not what many do."""
WITH_A_SLIP = 6
"""The same, of two groups that many tell of different days."""
CROWD, IN_A_CROWD = 400, 5
"""Where so many reports hang together, days and towns are full of events: so much more is asked for."""
FEW = 2
"""So many times fewer are few."""


@dataclass(frozen=True, slots=True)
class Component:
    """Reports that hang together, by number and in order; the pairs of them that are one event, and the totals."""

    members: Sequence[int]
    edges: Sequence[Edge]
    totals: Sequence[Total]


def groups(reports: Iterable[Report]) -> list[Group]:
    """Reports → one group an event, each by `key`, the groups by that of their first report.

    The same for any order of the reports. No group holds two that cannot be one event, so days do not chain.
    """
    told = distinct(reports)
    return sorted((g for part in joined(told) for g in grouped(told, part)), key=lambda g: g[0].key)


def joined(told: Sequence[Report]) -> Iterator[Component]:
    """The connected components of reports in order of `key`: what `same_event` ties together, directly or through
    others, and totals with their parts. No group crosses them."""
    edges = []
    for i, j in pairs(told):
        voice = score(told[i], told[j])
        if voice >= SURE and tied(told[i], told[j]):
            edges.append((-voice, i, j))
    sums = totals(told)
    number = {report.key: n for n, report in enumerate(told)}
    root = list(range(len(told)))
    ties = [(number[total.whole], number[part]) for total in sums for part in total.parts]
    for i, j in [*((i, j) for _, i, j in edges), *ties]:
        join(root, i, j)
    members: dict[int, list[int]] = {}
    for n in range(len(told)):
        members.setdefault(find(root, n), []).append(n)
    within: dict[int, list[Edge]] = {}
    for edge in edges:
        within.setdefault(find(root, edge[1]), []).append(edge)
    summed: dict[int, list[Total]] = {}
    for total in sums:
        summed.setdefault(find(root, number[total.whole]), []).append(total)
    for first, numbers in members.items():
        yield Component(numbers, within.get(first, ()), summed.get(first, ()))


# ---- one component -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Across:
    """What lies across two groups: the scores of all pairs but vetoes, added up; `dated`, how many pairs tell days,
    `slips`, how many different ones, `loose`, how many not quite the same; `vetoes`; and whether they are `never` one
    event."""

    total: int
    pairs: int
    dated: int = 0
    slips: int = 0
    loose: int = 0
    vetoes: int = 0
    never: bool = False

    def __add__(self, other: Across) -> Across:
        return Across(
            self.total + other.total,
            self.pairs + other.pairs,
            self.dated + other.dated,
            self.slips + other.slips,
            self.loose + other.loose,
            self.vetoes + other.vetoes,
            self.never or other.never,
        )

    @property
    def mean(self) -> float:
        return self.total / max(1, self.pairs - self.vetoes)

    @property
    def order(self) -> tuple[int, float]:
        """What is told of one day comes first, what some cannot be in comes last; then what has the highest mean."""
        return 2 if self.vetoes else 1 if self.loose else 0, -self.mean


def across(voice: int, a: Report, b: Report) -> Across:
    """What lies across two reports."""
    if voice <= VETO:
        return Across(0, 1, vetoes=1, never=voice <= NEVER)
    dated = a.first is not None and b.first is not None
    return Across(voice, 1, dated, slipped(a, b), not dated or (a.first, a.last) != (b.first, b.last))


def events_of(told: Sequence[Report], component: Component) -> list[Event]:
    """One component → its events."""
    return parts.events(list(grouped(told, component)), component.totals)


def grouped(told: Sequence[Report], component: Component) -> Iterator[Group]:
    """One component → its groups, by average linkage: of all that an edge ties, the two groups whose pairs have the
    highest mean score become one, again and again, as long as that is high enough.

    Those of one day come first, so that a report whose day slipped joins the many that tell the right one. Where few
    reports of two groups cannot be of one event, they are taken out.
    """
    linked = Linked(told, component.members, component.edges)
    linked.join()
    for group in linked.groups.values():
        yield tuple(told[n] for n in sorted(group))


def twins(told: Sequence[Report], members: Sequence[int]) -> Iterator[list[int]]:
    """Members, by number; those together that tell of the same day, place and kind in the same words, each in a
    document of its own: a wire's text in hundreds of papers."""
    alike: defaultdict[Hashable, list[int]] = defaultdict(list)
    times: Counter[Hashable] = Counter()
    for n in members:
        report = told[n]
        key: Hashable = (report.sketch.pairs, report.spots, report.kind, report.first, report.last)
        if not report.sketch.anchors or report.first is None:
            key = n
        turn = times[key, report.document]
        times[key, report.document] += 1
        alike[key, turn].append(n)
    for numbers in alike.values():
        first, *more = numbers
        if all(score(told[first], told[n]) >= ON_ONE_TEXT + IN_A_CROWD for n in more):
            yield numbers
        else:
            yield from ([n] for n in numbers)


class Linked:
    """The groups of a component, each under one of its numbers, and what lies across those that edges tie."""

    def __init__(self, told: Sequence[Report], members: Sequence[int], edges: Iterable[Edge]) -> None:
        self.told = told
        self.crowd = 0 if len(members) < CROWD else IN_A_CROWD
        starts = twins(told, members) if self.crowd else ([n] for n in members)
        self.groups = {numbers[0]: numbers for numbers in starts}
        self.across: defaultdict[int, dict[int, Across]] = defaultdict(dict)
        self.best: list[tuple[tuple[int, float], int, int]] = []
        self.out: set[int] = set()
        self.fresh = count(len(told))
        within = {n: group for group, numbers in self.groups.items() for n in numbers}
        for voice, i, j in edges:
            one, other = within[i], within[j]
            if len(self.groups[one]) == len(self.groups[other]) == 1:
                self.put(one, other, across(-voice, told[i], told[j]))
            elif one != other and other not in self.across[one]:
                self.put(one, other, self.between(one, other))

    def put(self, one: int, other: int, across: Across) -> None:
        self.across[one][other] = self.across[other][one] = across
        if not across.never and across.vetoes * FEW < across.pairs:
            heappush(self.best, (across.order, min(one, other), max(one, other)))

    def join(self) -> None:
        while self.best:
            order, one, other = heappop(self.best)
            across = self.across[one].get(other)
            if across is None or across.never or across.order != order or not self.are_one(one, other, across):
                continue
            if self.crowd and across != (exactly := self.between(one, other)):
                self.put(one, other, exactly)
            elif across.vetoes:
                self.take_out(one, other)
            else:
                self.merge(one, other)

    def are_one(self, one: int, other: int, across: Across) -> bool:
        """Whether two groups are one on the whole. Where they tell different days one of them must be told by few, or
        all else be the same: a slip is the error of one paper, and a town may be struck day after day."""
        few, many = sorted((self.texts(one), self.texts(other)))
        if across.slips * 2 > across.dated and across.mean < WITH_A_SLIP and few * FEW > many:
            return False
        at_least = ON_ONE_TEXT if few == 1 else ON_FEW if few * FEW <= many else ON_MANY
        return across.mean >= at_least + self.crowd

    def texts(self, group: int) -> int:
        return len({self.told[n].sketch.pairs for n in self.groups[group]})

    def merge(self, one: int, other: int) -> None:
        """The second group becomes part of the first."""
        mine, its = self.across[one], self.across.pop(other)
        del mine[other], its[one]
        for third in sorted(mine.keys() | its.keys()):
            left = mine.get(third) or self.untied(one, third)
            right = its.get(third) or self.untied(other, third)
            self.across[third].pop(other, None)
            self.put(one, third, left + right)
        self.groups[one] += self.groups.pop(other)

    def untied(self, one: int, other: int) -> Across:
        """What lies across two groups that no edge ties; in a crowd it is counted as nothing until they may be one."""
        if self.crowd:
            return Across(0, len(self.groups[one]) * len(self.groups[other]))
        return self.between(one, other)

    def between(self, one: int, other: int) -> Across:
        sum_ = Across(0, 0)
        for a in self.groups[one]:
            for b in self.groups[other]:
                sum_ += across(score(self.told[a], self.told[b]), self.told[a], self.told[b])
                if sum_.never and not self.crowd:
                    return sum_
        return sum_

    def take_out(self, one: int, other: int) -> None:
        """Takes those out of one of two groups that cannot be with the other, if they are few. They stay together, as a
        group of their own, and none is taken out twice."""
        clashes = [
            (a, b) for a in self.groups[one] for b in self.groups[other] if score(self.told[a], self.told[b]) <= VETO
        ]
        sides = ((one, {a for a, _ in clashes}), (other, {b for _, b in clashes}))
        few = [
            (len(out), group, out)
            for group, out in sides
            if len(out) * (FEW + 1) <= len(self.groups[group]) and not out & self.out
        ]
        if not few:
            return
        _, group, out = min(few)
        new = next(self.fresh)
        self.out |= out
        self.groups[group] = [n for n in self.groups[group] if n not in out]
        self.groups[new] = sorted(out)
        for third in sorted(self.across[group]):
            self.put(group, third, self.between(group, third))
            self.put(new, third, self.between(new, third))
