"""Rows, of any files → the same, none of them twice."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from conflictcli.tables import Record, parts_of


class Twice(ValueError):
    """A report came in two events, or as a row besides, and the sums would have it twice."""


def once(rows: Iterable[Record], again: Callable[[], None]) -> Iterator[Record]:
    """Rows and merged events, each `event_id` once; `again` is told of each that comes another time.

    A report that is in a merged event may neither come as a row nor be in another event: raises Twice as soon as it
    does. Memory holds the ids.
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
        reports: set[object] = set(parts_of(row.get("reports") or key)) if is_merged else {key}
        refuse(reports & inside, is_merged)
        if is_merged:
            refuse(reports & alone, False)
            inside |= reports
        yield row


def refuse(both: Collection[object], in_events: bool) -> None:
    """Raises Twice where there are reports that would count twice."""
    if not both:
        return
    where = "is in two merged events" if in_events else "came alone and in a merged event, too"
    instead = (
        "what one run of conflict merge wrote" if in_events else "rows, or the events that conflict merge made of them"
    )
    raise Twice(f"the row {min(map(str, both))} {where}, and would count twice. Name {instead}")
