"""A total and its parts → what is left over, and whether it adds up: no strike is counted twice."""

from __future__ import annotations

from collections.abc import Sequence

from conflictcli.events.harm import Harm
from conflictcli.rules.count import Count

EXACT = frozenset(("stated", "implied", "derived"))
"""Bases of figures that can be added up to the last strike."""


def remainder(total: Count, parts: Sequence[Count]) -> tuple[Count | None, str]:
    """What parts leave of a total: `(29; 12)` → 17 derived, ok; `(29; 20, 12)` → nothing, mismatch.

    The second value is the contract's `sum_check`: `ok`, the parts make the total or leave some; `mismatch`,
    they exceed it; `partial`, some figure is not exact, so that nothing can be checked. Bounds subtract as bounds do:
    of 29 with "10 to 12" among them 17 to 19 are left, of "at least 29" with 12 at least 17.
    """
    exact = all(c.basis in EXACT for c in (total, *parts))
    least, most = sum(p.least for p in parts), added([p.most for p in parts])
    if total.most is not None and least > total.most:
        return None, "mismatch" if total.basis in EXACT else "partial"
    low = None if total.low is None else 0 if most is None else max(0, total.low - most)
    high = None if total.high is None else total.high - least
    best = None
    if total.best is not None and all(p.best is not None for p in parts):
        best = total.best - sum(p.best or 0 for p in parts)
    nothing = best <= 0 if best is not None else high == 0 or (not low and high is None)
    return None if nothing else Count(best, low, high, "derived"), "ok" if exact else "partial"


def added(bounds: Sequence[int | None]) -> int | None:
    """The sum of upper bounds; open (None) when one of them is."""
    return None if None in bounds else sum(b for b in bounds if b is not None)


def harm_left(total: Harm, parts: Sequence[Harm]) -> Harm:
    """What the tolls of parts leave of the toll of all: of 30 dead in three bombings, 18 and 7 of them told, 5.

    Where no part has a toll, that of all stays with the rest.
    """
    dead = figure_left(total.fatalities, [p.fatalities for p in parts])
    civilians = total.civilian_fatalities if dead == total.fatalities else None
    return Harm(dead, civilians, figure_left(total.injuries, [p.injuries for p in parts]), total.disputed)


def figure_left(total: Count | None, parts: Sequence[Count | None]) -> Count | None:
    told = [figure for figure in parts if figure is not None]
    return remainder(total, told)[0] if total is not None and told else total
