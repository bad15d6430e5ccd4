"""Rows, as many as there are → one row an event: days are gone through in order, and only what is open is in memory.

A report can be of one event only with those whose window overlaps its own (`Report.window`). So once the days have
passed the last window of all reports that are tied together, no later one can join them, and they are done with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing

from conflictcli.merge.columns import MERGED_COLUMNS
from conflictcli.merge.event import merged as event_of
from conflictcli.merge.groups import events_of, joined
from conflictcli.merge.parts import Event
from conflictcli.merge.report import APART, Report, report_of
from conflictcli.merge.spool import Spool, record_of, spooled
from conflictcli.tables import EVENT_COLUMNS, Record

AT_LEAST = 10_000
"""Reports that are taken in before it is looked for what is done with."""

UNDATED = "~"
"""Where an event without a day comes: after all days."""


def unheard(number: int) -> None:
    """Where nobody wants to know how far it is."""


def merged(records: Iterable[Record], at_least: int = AT_LEAST) -> Iterator[Record]:
    """Event rows in any order → one row an event, by event_date, then event_id; those without a day come last.

    The same as if all of them were at hand, in any order and with any `at_least`. Rows
    are on disk, once as they came and once merged. Memory holds `at_least` reports and twice those that are open: whose
    window the days have not passed, or that are tied to one whose window they have not. A day is open for two days, a
    month for a month, so these are few, but for rows that are told no closer than by a year: they stay in memory for a
    year's rows. A report takes some 6 kB. Raises SpoolError.
    """
    with closing(spooled(records)) as rows:
        yield from events(rows, at_least)


def events(rows: Spool, at_least: int = AT_LEAST, heard: Callable[[int], None] = unheard) -> Iterator[Record]:
    """What `spooled` gives → one row an event, as `merged` has it. `heard` is told how many rows more are done with."""
    told = (report_of(record_of(row, EVENT_COLUMNS)) for row in rows.in_order())
    with Spool() as found:
        for each in swept(told, at_least, heard):
            event = event_of(*each)
            place = str(event["event_date"] or UNDATED)
            # Rows of strangers may share an id.
            key = "\n".join(str(event[name] or "") for name in ("event_id", *APART, "doc_id", "reports"))
            found.add(place, key, tuple(event[name] for name in MERGED_COLUMNS))
        for row in found.in_order():
            yield record_of(row, MERGED_COLUMNS)


def swept(reports: Iterable[Report], at_least: int, heard: Callable[[int], None] = unheard) -> Iterator[Event]:
    """Reports by the first day of their window, none twice → their events, each as soon as it is done with."""
    held: list[Report] = []
    enough = at_least
    for report in reports:
        held.append(report)
        if len(held) >= enough:
            before = len(held)
            held, done = parted(held, report.window[0])
            heard(before - len(held))
            yield from done
            # As many again, so that what stays open is looked at a few times only.
            enough = at_least + 2 * len(held)
    _, done = parted(held, None)
    heard(len(held))
    yield from done


def parted(held: list[Report], day: int | None) -> tuple[list[Report], list[Event]]:
    """The reports that a window from `day` on may still be tied to, directly or through others; the events of the rest.

    None: no window comes any more.
    """
    told = sorted(held, key=lambda report: report.key)
    left: list[Report] = []
    done: list[Event] = []
    for component in joined(told):
        if day is not None and any(told[n].window[1] >= day for n in component.members):
            left.extend(told[n] for n in component.members)
        else:
            done.extend(events_of(told, component))
    return left, done
