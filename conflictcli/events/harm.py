"""Casualty mentions of one event → its figures: repeats told once, parts not added, competing figures kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from conflictcli.mention import Mention
from conflictcli.rules.casualties import Casualties, add
from conflictcli.rules.count import Count, at_least, between, exactly

NOBODY = exactly(0)
ABOUT = 0.25
"""How far from "about 30" a figure may lie and still be the same one."""
RIVAL = 0.7
"""Of two figures that exclude each other, a smaller one below this share of the larger is a part of it, not a rival."""
SHARE = 0.25
"""The same where the words say that the figures compete."""


@dataclass(frozen=True, slots=True)
class Harm:
    """The dead and the injured of one event; None where the text says nothing of them."""

    fatalities: Count | None = None
    civilian_fatalities: int | None = None
    injuries: Count | None = None
    disputed: bool = False


def tally(mentions: Iterable[Mention]) -> Harm:
    """Every casualty mention of one event, in order of reading → its figures. Mentions of other kinds are passed over.

    A part, a sum over a period and a repeat add nothing; a toll that rises leaves its last figure; figures that exclude
    each other become bounds, and the harm is disputed.
    """
    return Tally().also(mentions).harm


def survivors(either: Count | None, dead: Count | None) -> Count | None:
    """Of "15 casualties, including four dead" the injured: 11; of "30 killed or wounded" none to 30."""
    exact = either is not None and dead is not None and either.basis == dead.basis == "stated"
    if exact and either is not None and dead is not None and either.least > dead.least > 0:
        return exactly(either.least - dead.least, "derived")
    return unsorted(either) if dead is None or either == exactly(0) else None


def unsorted(either: Count | None) -> Count | None:
    """`30 killed or wounded` → none to 30 of each; nobody → nobody."""
    if either is None or either == exactly(0):
        return either
    return Count(None, 0, either.most, "range") if either.most is not None else None


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What has been read so far: the figure of each group, one of people whose group is not said, and any dispute."""

    groups: tuple[tuple[str, Count], ...] = ()
    disputed: bool = False

    def of(self, group: str) -> Count | None:
        return next((count for name, count in self.groups if name == group), None)

    def with_figure(self, group: str, count: Count, disputed: bool = False) -> Reckoning:
        others = tuple(pair for pair in self.groups if pair[0] != group)
        return Reckoning((*others, (group, count)), self.disputed or disputed)


@dataclass(frozen=True, slots=True)
class Tellings:
    """Figures that add to each other ("two soldiers … and another three") stand together; the rest tell of the same.

    `last`: those of the last telling; `seen`: every figure there was.
    """

    last: tuple[Casualties, ...] = ()
    seen: frozenset[Casualties] = frozenset()

    def and_then(self, figure: Casualties) -> Tellings | None:
        """With one more figure; None where it is only told again."""
        if figure.more and self.last and figure not in self.last:
            return Tellings((*self.last, figure), self.seen | {figure})
        if not figure.more or figure not in self.seen:
            return Tellings((figure,), self.seen if figure in self.seen else self.seen | {figure})
        return None


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of one harm, in order of reading, kept up so that one more costs no more.

    `before`: what was read but for the last telling, `known`: with it. `timely`: some figure still stands that was
    given before; where none does, what no longer stands is all that is told. `whole`: one is of people of any group.
    """

    tellings: Tellings = Tellings()
    before: Reckoning = Reckoning()
    known: Reckoning = Reckoning()
    timely: bool = False
    whole: bool = False

    def and_then(self, figure: Casualties) -> Line:
        if figure.part or (figure.early and self.timely):
            return self
        if not figure.early and not self.timely:
            return Line(timely=True).added(figure)
        return self.added(figure)

    def added(self, figure: Casualties) -> Line:
        whole = self.whole or not figure.group
        told = self.tellings.and_then(figure) if figure.count != NOBODY else None
        if told is None:
            return self if whole == self.whole else replace(self, whole=whole)
        before = self.known if len(told.last) == 1 else self.before
        return Line(told, before, read_telling(before, told.last), self.timely, whole)

    def figure(self) -> tuple[Count | None, bool]:
        """The figure, and whether some of those told exclude each other."""
        if not self.tellings.last:
            return (NOBODY if self.whole else None), False
        return total(self.known)


@dataclass(frozen=True, slots=True)
class Civilians:
    """How many of the dead the text calls civilians: the most that any telling or part gives; None when none does."""

    tellings: Tellings = Tellings()
    most: int | None = None
    none: bool = False
    always: bool = True

    def and_then(self, figure: Casualties) -> Civilians:
        said = figure.civilians is not None
        told = None if figure.part else self.tellings.and_then(figure)
        most = max((n for n in (self.most, figure.civilians) if n is not None), default=None)
        whole = sum(c.civilians or 0 for c in told.last) if told else 0
        return Civilians(
            told or self.tellings,
            max(most, whole) if most is not None else whole or None,
            self.none or (figure.group == "civilians" and figure.count == NOBODY),
            self.always and (said or figure.part),
        )

    def figure(self) -> int | None:
        return self.most if self.most or self.none or self.always else None


@dataclass(frozen=True, slots=True)
class Tally:
    """The casualties of one event as far as they are read."""

    dead: Line = Line()
    hurt: Line = Line()
    either: Line = Line()
    civil: Civilians = Civilians()

    def also(self, mentions: Iterable[Mention]) -> Tally:
        """With more of them."""
        found = self
        for mention in mentions:
            if isinstance(mention.value, Casualties) and not mention.value.cumulative:
                found = found.and_then(mention.value)
        return found

    def and_then(self, figure: Casualties) -> Tally:
        if figure.harm == "killed":
            return replace(self, dead=self.dead.and_then(figure), civil=self.civil.and_then(figure))
        if figure.harm == "injured":
            return replace(self, hurt=self.hurt.and_then(figure))
        civil = self.civil.and_then(figure) if figure.count == NOBODY else self.civil
        return replace(self, either=self.either.and_then(figure), civil=civil)

    @property
    def harm(self) -> Harm:
        (dead, rivals), (hurt, others), (either, _) = self.dead.figure(), self.hurt.figure(), self.either.figure()
        civil = self.civil.figure()
        if civil is not None and dead is not None and dead.most is not None and civil > dead.most:
            civil = None  # Civilians of another event: there cannot be more of them than dead.
        return Harm(dead or unsorted(either), civil, hurt or survivors(either, dead), rivals or others)


def read_telling(known: Reckoning, telling: Sequence[Casualties]) -> Reckoning:
    whole, _ = total(known)
    if whole is not None and any(c.rival for c in telling) and compete(whole, add([c.count for c in telling])):
        count, disputed = contested(whole, add([c.count for c in telling]))
        return Reckoning((("", count),), known.disputed or disputed)
    if any(c.toll for c in telling):
        return Reckoning((("", add([c.count for c in telling])),))
    if not all(c.group for c in telling):
        return read_figure(known, "", add([c.count for c in telling]))
    for group in dict.fromkeys(c.group for c in telling):
        known = read_figure(known, group, add([c.count for c in telling if c.group == group]))
    return known


def read_figure(known: Reckoning, group: str, count: Count) -> Reckoning:
    before = known.of(group)
    if before is None:
        return known.with_figure(group, count)
    return known.with_figure(group, *settled(before, count))


def total(known: Reckoning) -> tuple[Count | None, bool]:
    """The groups together; a figure for people of any group is their total when it is not the smaller."""
    whole = known.of("")
    parts = [count for group, count in known.groups if group]
    if not parts:
        return whole, known.disputed
    together = add(parts)
    if whole is None:
        return together, known.disputed
    if whole.least > together.least and not agree(whole, together):
        return whole, known.disputed
    count, disputed = settled(whole, together)
    return count, known.disputed or disputed


def settled(first: Count, second: Count) -> tuple[Count, bool]:
    """Two figures for the same people → the one that both allow, or bounds; and whether they exclude each other."""
    if agree(first, second):
        return narrower(first, second), False
    small, large = sorted((first, second), key=lambda c: (c.least, c.most is None, c.most or 0))
    if small.basis in ("implied", "vague") or (large.basis == "vague" and small.basis != "vague"):
        return (small if large.basis == "vague" and small.basis != "implied" else large), False
    if small.least < RIVAL * large.least:
        return large, False
    high = None if large.most is None else max(large.most, small.most or 0)
    return Count(None, min(small.least, large.least), high, "range" if high is not None else "at_least"), True


def compete(first: Count, second: Count) -> bool:
    """Whether two figures can be of the same dead: "one report said that a woman had died" is a part of 20."""
    small, large = sorted((first.most or first.least, second.most or second.least))
    return "implied" not in (first.basis, second.basis) and small >= SHARE * large


def contested(first: Count, second: Count) -> tuple[Count, bool]:
    """Two figures of which the words say that they compete → both as bounds; and whether they differ."""
    figures = [c.least if c.best is None or c.basis == "at_most" else c.best for c in (first, second)]
    if first == second or "vague" in (first.basis, second.basis):
        return narrower(first, second) if agree(first, second) else first, False
    low = min(figures)
    high = max(c.most if c.most is not None else figure for c, figure in zip((first, second), figures, strict=True))
    larger = first if figures[0] > figures[1] else second
    return (at_least(low) if larger.most is None else between(low, high) if low < high else exactly(low)), True


def agree(first: Count, second: Count) -> bool:
    """Whether some number is allowed by both."""
    (low, high), (least, most) = bounds(first), bounds(second)
    return (high is None or least <= high) and (most is None or low <= most)


def bounds(count: Count) -> tuple[float, float | None]:
    if count.basis == "approximate" and count.best is not None:
        return count.best * (1 - ABOUT), count.best * (1 + ABOUT)
    return count.least, count.most


EXACT = ("stated", "implied", "approximate", "range", "at_least", "at_most", "vague")


def narrower(first: Count, second: Count) -> Count:
    """Of two figures that agree, what both leave open."""
    if first == second:
        return first
    first, second = sorted((first, second), key=lambda c: EXACT.index(c.basis))
    if first.basis in ("stated", "implied", "approximate"):
        return first
    low = max(first.least, second.least)
    high = min((c.most for c in (first, second) if c.most is not None), default=None)
    if low == high:
        return exactly(low)
    if high is None:
        return max((first, second), key=lambda c: c.least)
    return between(low, high)
