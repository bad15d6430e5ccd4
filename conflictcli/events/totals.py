"""A total and its parts → what is left over, and whether it adds up: no strike is counted twice."""

from __future__ import annotations

from collections.abc import Sequence

from conflictcli.rules.count import Count


def remainder(total: Count, parts: Sequence[Count]) -> tuple[Count | None, str]:
    """What parts leave of a total: `(29; 12)` → 17 derived, ok; `(29; 20, 12)` → nothing, mismatch.

    The second value is the contract's `sum_check`: `ok`, the parts make the total or leave a remainder; `mismatch`,
    they exceed it; `partial`, some figure is not exact, so that the sum cannot be checked. Of a total "at least 29" at least
    17 are left.
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
