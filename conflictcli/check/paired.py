"""Rows of a document without a codebook and with it → which of them came, went or changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from conflictcli.assignment import best
from conflictcli.tables import Record

Kind = Literal["new", "gone", "changed"]

SILENT = ("event_id", "rules")
"""Columns in which a difference is none: what a row is called, and which rule read it."""
WHERE_AND_WHAT = ("event_date", "location_text", "strikes_text", "sub_event_type", "actor", "target", "evidence")
"""Columns by which of several rows from the same words the nearest is found."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row before and after; one of them is missing where it came or went."""

    before: Record | None
    after: Record | None

    @property
    def kind(self) -> Kind:
        return "new" if self.before is None else "gone" if self.after is None else "changed"

    @property
    def row(self) -> Record:
        """The row as it is, else as it was."""
        return self.after or self.before or {}

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns in which both differ, in order."""
        before, after = self.before, self.after
        return different(before, after) if before and after else ()


def different(one: Record, other: Record) -> tuple[str, ...]:
    names = dict.fromkeys((*one, *other))
    return tuple(name for name in names if name not in SILENT and one.get(name) != other.get(name))


def row_changes(before: Sequence[Record], after: Sequence[Record]) -> list[RowChange]:
    """The rows that differ, in order of reading. Rows are of one document.

    First what is the same goes; of the rest two rows are one that have the same id, or words in common: as many as
    can be, and of all ways to pair them the one in which they have most in common.
    """
    old, new = without_same(before, after)
    worth = {
        (i, j): A_PAIR + nearness(one, other)
        for i, one in enumerate(old)
        for j, other in enumerate(new)
        if one["event_id"] == other["event_id"] or share_words(one, other)
    }
    partner = dict(best(worth))
    taken = set(partner.values())
    changes = [RowChange(one, new[partner[i]] if i in partner else None) for i, one in enumerate(old)]
    changes += [RowChange(None, other) for j, other in enumerate(new) if j not in taken]
    return sorted(changes, key=lambda change: place(change.row))


A_PAIR = 10**6
"""More than rows of a document have in common."""


def without_same(before: Sequence[Record], after: Sequence[Record]) -> tuple[list[Record], list[Record]]:
    """Both without the rows that stand in both; a row that stands twice in one and once in the other stays once."""
    old, new = list(before), []
    for row in after:
        same = next((n for n, each in enumerate(old) if not different(each, row)), None)
        if same is None:
            new.append(row)
        else:
            del old[same]
    return old, new


def place(row: Record) -> tuple[int, int]:
    """Where a row was read; a title comes first."""
    return int(row["start"] if row["start"] is not None else -1), int(row["end"] if row["end"] is not None else -1)


def share_words(one: Record, other: Record) -> bool:
    """Whether the words of two rows overlap."""
    (start, end), (first, last) = place(one), place(other)
    if start < 0 or first < 0:
        return one["evidence"] == other["evidence"]
    return start < last and first < end


def nearness(one: Record, other: Record) -> int:
    """How much two rows have in common."""
    same = sum(one.get(name) == other.get(name) for name in WHERE_AND_WHAT)
    return same + len(WHERE_AND_WHAT) * (one["event_id"] == other["event_id"])
