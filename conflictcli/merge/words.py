"""`actor` and `target` → the names in them, so that they can be compared."""

from __future__ import annotations

from functools import lru_cache

from conflictcli.gazetteer.normal import words_of

Names = frozenset[str]

EMPTY: Names = frozenset()
GENERIC = frozenset(
    "forces force army military troops soldiers police security government the of and allied militia militias rebels "
    "rebel militants militant gunmen fighters group groups insurgents men people civilians attackers".split()
)
"""Words that many parties share."""


@lru_cache(maxsize=65_536)
def actors(told: str) -> Names:
    """`"Israeli forces; Hamas"` → `{"israeli", "hamas"}`; nothing for "gunmen", who may be anybody."""
    return frozenset(w for w in words_of(told).split() if w not in GENERIC) if told else EMPTY


@lru_cache(maxsize=65_536)
def things(told: str) -> frozenset[str]:
    """`"two houses; market"` → `{"house", "market"}`."""
    return frozenset(w.removesuffix("s") for w in words_of(told).split() if len(w) > 2) if told else EMPTY
