"""Rows, of any files → the same, none of them twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from conflictcli.tables import Record


class Twice(ValueError):
    """A report came as a row and in a merged event, too, and the sums would have it twice."""


def once(rows: Iterable[Record], again: Callable[[], None]) -> Iterator[Record]:
    """Rows and merged events, each `event_id` once; `again` is told of each that comes another time.

    What is in a merged event may not come as a row besides: raises Twice as soon as it does. Memory holds the ids.
    """
    alone: set[object] = set()
    merged: set[object] = set()
    inside: set[object] = set()
    for row in rows:
        key = row["event_id"]
        is_merged = row.get("n_reports") is not None
        seen = merged if is_merged else alone
        if key in seen:
            again()
            continue
        seen.add(key)
        reports = set(str(row.get("reports") or key).split("; ")) if is_merged else {key}
        if both := reports & (alone if is_merged else inside):
            raise Twice(
                f"the row {min(map(str, both))} came alone and in a merged event, too, and would count twice."
                " Name rows, or the events that conflict merge made of them"
            )
        if is_merged:
            inside |= reports
        yield row
