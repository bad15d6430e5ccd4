"""What the rules make of a document → its stratum: the kind of documents that it stands for in a sample."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from conflictcli.gold.seen import Seen

NO_ROW = "no row"
"""Documents that all rules read, and that gave no row: where an event is missed, it is most likely here."""
TURNED_AWAY = "turned away"
"""Documents of which the gate says that they report nothing."""
BETWEEN = ", "
UNKNOWN = "unknown"
_RANKS = ("low", "medium", "high")


def stratum_of(seen: Seen, by: Sequence[str]) -> str:
    """ "several rows, low", by rows and confidence; documents without rows are of two strata, whatever `by` is."""
    if not seen.rows:
        return NO_ROW if seen.passed else TURNED_AWAY
    return BETWEEN.join(KEYS[name](seen) for name in by)


def _rows(seen: Seen) -> str:
    return "several rows" if len(seen.rows) > 1 else "one row"


def _confidence(seen: Seen) -> str:
    """The lowest of its rows."""
    there = {str(row["confidence"]) for row in seen.rows}
    return next((rank for rank in _RANKS if rank in there), UNKNOWN)


def _type(seen: Seen) -> str:
    return str(seen.rows[0]["sub_event_type"] or UNKNOWN)


def _country(seen: Seen) -> str:
    return str(seen.rows[0]["country"] or UNKNOWN)


def _source(seen: Seen) -> str:
    return seen.document.source or UNKNOWN


def _month(seen: Seen) -> str:
    return f"{seen.document.published:%Y-%m}" if seen.document.published else UNKNOWN


KEYS: Mapping[str, Callable[[Seen], str]] = MappingProxyType(
    {
        "rows": _rows,
        "confidence": _confidence,
        "type": _type,
        "country": _country,
        "source": _source,
        "month": _month,
    }
)
"""What documents with rows may be parted by."""

DEFAULT = ("rows", "confidence")
