"""Counted tellings → a total with its parts: what is left over is a row of its own, and no strike is counted twice.

A total is "29 airstrikes in Norland and Sudland"; its parts lie within it: a country of its countries, a place of its
country. `Node` is a total or a part; parts may be totals themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from conflictcli.events.telling import Telling
from conflictcli.rules.count import Count, exactly


@dataclass(frozen=True)
class Node:
    """A counted telling and the parts that the document gives of it. `left`: what the parts leave over, if anything.

    `check` is the contract's `sum_check`; empty when nothing was broken down.
    """

    telling: Telling
    parts: tuple[Node, ...] = ()
    left: Count | None = None
    check: str = ""


def settled(telling: Telling, parts: Sequence[Telling]) -> Node:
    """A total and its parts → a node with what is left over.

    `ok`: the parts make the total, or leave a remainder; `mismatch`: they exceed it; `partial`: some part is not exact,
    so that the sum cannot be checked.
    """
    nodes = tuple(Node(part) for part in parts)
    if not parts or telling.count is None:
        return Node(telling)
    left, check = remainder(telling.count, [p.count for p in parts if p.count])
    return Node(telling, nodes, left, check)


def remainder(total: Count, parts: Sequence[Count]) -> tuple[Count | None, str]:
    """What parts leave of a total: `(29; 12)` → 17 derived, ok; `(29; 20, 12)` → nothing, mismatch.

    Of a total "at least 29" at least 17 are left. Parts that are not exact leave bounds.
    """
    if total.best is None or any(p.best is None for p in parts):
        return None, "partial"
    rest = total.best - sum(p.best or 0 for p in parts)
    if rest < 0:
        return None, "mismatch" if total.basis == "stated" else "partial"
    exact = all(p.basis in ("stated", "implied", "derived") for p in parts)
    check = "ok" if exact and total.basis == "stated" else "partial"
    if rest == 0:
        return None, check
    bounds = (rest, rest) if check == "ok" else (rest if total.low else None, None)
    return Count(rest, bounds[0], bounds[1], "derived"), check
