"""Counts of one event, told by several → the best, the least and the most, and who told which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conflictcli.rules.count import Count
from conflictcli.summary.sums import at_least

SOME_MORE, VAGUE = 5, 10
"""What "at least" may leave out of a small number; how many times its least a vague word may mean."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of one report: the number of its independent source, the name it goes by, the day it came out (an
    ordinal, 0 where unknown)."""

    count: Count
    origin: int
    source: str
    published: int


def best(told: Sequence[Told]) -> int | None:
    """The figure that most independent sources allow, then that most of them give, then the latest, then the smaller;
    None where none is given.

    "At least 80" allows 112, and "at least 7" does not (`reach`). A source that corrected itself counts by what it said
    last: tolls rise. "An air strike" counts only where nobody counts them.
    """
    counted = [t for t in told if t.count.best is not None and t.count.basis != "implied"]
    counted = counted or [t for t in told if t.count.best is not None]
    if not counted:
        return None
    last: dict[int, int] = {}
    for t in counted:
        last[t.origin] = max(t.published, last.get(t.origin, 0))
    counted = [t for t in counted if t.published == last[t.origin]]

    def worth(figure: int) -> tuple[int, int, int, int]:
        by = [t for t in counted if t.count.best == figure]
        allow = {t.origin for t in counted if t.count.best == figure or t.count.least <= figure <= reach(t.count)}
        return len(allow), len({t.origin for t in by}), max(t.published for t in by), -figure

    return max({t.count.best for t in counted if t.count.best is not None}, key=worth)


def reach(count: Count) -> int:
    """How far up a count goes: an open one ("at least 7") to twice what it names, or five more; "dozens" to 240."""
    if count.most is not None:
        return count.most
    named = max(count.least, count.best or 0)
    return VAGUE * named if count.basis == "vague" else max(2 * named, named + SOME_MORE)


def least(told: Iterable[Told]) -> int | None:
    """The least that a source commits to; None where none does."""
    bounds = (at_least(t.count.best, t.count.low, t.count.high) for t in told)
    return min((n for n in bounds if n is not None), default=None)


def most(told: Sequence[Told]) -> int | None:
    """The greatest figure that a source allows or names; None, open, where every source leaves it open, or none tells.

    "At least 5" beside 7 is 7 at most; "at least 9" beside 7 is 9: what is named is never above it.
    """
    if all(t.count.most is None for t in told):
        return None
    figures = (n for t in told for n in (t.count.most, t.count.best, t.count.low) if n is not None)
    return max(figures, default=None)


def shown(count: Count) -> str:
    """`5`, `5+` for at least five, `up to 9`, `~30`, `10-15`."""
    best_, low, high = count.best, count.low, count.high
    if count.basis == "approximate" and best_ is not None:
        return f"~{best_}"
    if best_ is None:
        return f"{low if low is not None else 0}{'+' if high is None else f'-{high}'}"
    if high is None and low is not None:
        return f"{best_}+"
    return f"up to {best_}" if low == 0 and best_ else str(best_)


def by(told: Iterable[Told]) -> str | None:
    """`"5: Coast Herald; 6+: Northern Wire; 7: Levant Post"`; None where nobody counts."""
    who: dict[tuple[int, str], set[str]] = {}
    for t in told:
        who.setdefault((t.count.best if t.count.best is not None else t.count.least, shown(t.count)), set()).add(
            t.source
        )
    return "; ".join(f"{figure}: {', '.join(sorted(names))}" for (_, figure), names in sorted(who.items())) or None


def contradict(counts: Sequence[Count]) -> bool:
    """Whether no number is allowed by all: "at least 5" does not contradict 7, and contradicts 112."""
    return bool(counts) and min(map(reach, counts)) < max(c.least for c in counts)
