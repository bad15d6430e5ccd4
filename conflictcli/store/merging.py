"""Rows that are new → the events they belong to.

A row waits until it is given an event. What it may change is merged anew with it: the rows that it may be one event
with, and those that these hang together with (their components). All else stays. The events are those that merging
every row at once would give, however the rows came in; but for crowds (`merge.blocks`), of which not all pairs are
looked at, and which of them depends on what is at hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from conflictcli.merge.event import merged as merged_row
from conflictcli.merge.groups import events_of, joined
from conflictcli.merge.report import Report, distinct, report_of
from conflictcli.store.again import again
from conflictcli.store.open import Store
from conflictcli.store.schema import documents, events, memberships, merged
from conflictcli.tables import EVENT_COLUMNS

SOME = 5_000
"""Rows that are given events in one transaction: some seconds, for which others wait on SQLite."""
FEW = 20
"""Rows that are given events together in any case."""
NEARBY = 30_000
"""Rows with an event that are looked at in one transaction, at most: a hundred megabytes. Where rows of many years wait
for a store that is full, fewer of them are taken at a time."""
NARROW = 14
"""Days of a window that is looked up by its beginning; wider ones, of which there are few, are gone through."""
AT_ONCE = 500
"""Values in one query: fewer than any database takes."""
ALONE = 7_215_074
"""The number of the lock under which a server's rows are tied to events, or set free: any, but always the same."""

Row = tuple[int, int]
"""A row's document, and its place among the document's rows."""


@dataclass(frozen=True, slots=True)
class Merging:
    """What merging came to: rows that waited and have an event now, and how many events the store holds."""

    rows: int
    events: int


def merge(store: Store, anew: bool = False) -> Merging:
    """Give every row an event. Whoever calls this holds the lock `merge`. `anew`: also those that have one.

    Killed at any moment, it leaves each row either waiting or with its event; the next call goes on. Anew it is one
    transaction, until whose end all see the events of before; on SQLite others wait to write meanwhile. Raises
    StoreError.
    """
    return again(lambda: _anew(store)) if anew else _merging(partial(_portion, store))


def _anew(store: Store) -> Merging:
    with store.writing() as connection:
        one_at_a_time(connection)
        connection.execute(sa.delete(merged))
        return _merging(partial(_some, connection))


def _portion(store: Store, most: int) -> tuple[int, int] | None:
    """`_some` in a transaction of its own."""

    def attempt() -> tuple[int, int] | None:
        with store.writing() as connection:
            one_at_a_time(connection)
            return _some(connection, most)

    return again(attempt)


def _merging(give: Callable[[int], tuple[int, int] | None]) -> Merging:
    """All rows that wait, some at a time. `give`: as `_some`, of how many rows at most."""
    done, most = 0, SOME
    while True:
        given = give(most)
        if given is None:
            most //= 2
            continue
        rows, number = given
        done += rows
        if rows < most:  # All that waited: it is never less otherwise.
            return Merging(done, number)
        most = min(most + most // 4 + 1, SOME)


def _some(connection: Connection, most: int) -> tuple[int, int] | None:
    """Give some of the rows that wait an event: how many, and how many events there are.

    None, and nothing is done, where so many have too much around them.
    """
    waiting = _waiting(connection, most)
    near: dict[Row, Held] = {}
    for held in _near(connection, waiting):
        near[held.row] = held
        if len(near) > NEARBY and most > FEW:
            return None
    if waiting:
        _give_events(connection, waiting, near.values())
    return len(waiting), _number(connection, merged)


def set_free(connection: Connection, numbers: Iterable[int]) -> None:
    """Let go of the events that the rows of some documents belong to, and of all that hangs together with these.

    To be called before the rows go; what is left of those events waits to be merged anew.
    """
    one_at_a_time(connection)
    touched = sa.select(memberships.c.component).where(memberships.c.document.in_(list(numbers)))
    theirs = sa.select(memberships.c.merged).where(memberships.c.component.in_(touched))
    connection.execute(sa.delete(merged).where(merged.c.merged.in_(theirs)))


def one_at_a_time(connection: Connection) -> None:
    """Until the transaction ends, nobody else ties rows to events or sets them free. On SQLite who writes is alone."""
    if connection.dialect.name != "sqlite":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(ALONE)))


# ---- rows ----------------------------------------------------------------------------------------------------

_OF_ROW = (events.c.document, events.c.nth, documents.c.identity, *(events.c[name] for name in EVENT_COLUMNS))
_TOGETHER = (events.c.event_date, events.c.event_date_end, documents.c.identity)
_TIED = sa.and_(memberships.c.document == events.c.document, memberships.c.nth == events.c.nth)


@dataclass(frozen=True, slots=True)
class Held:
    """A row of the store, as it is compared, and the component that it was put into, if it was."""

    row: Row
    report: Report
    component: int | None = None


def _held(cells: Sequence[Any]) -> Held:
    """A document is known by its identity here: names of documents may be given twice in the course of years."""
    document, nth, identity, *rest = cells
    record = dict(zip(EVENT_COLUMNS, rest, strict=False))  # Behind a row's cells may stand its component.
    component = rest[len(EVENT_COLUMNS)] if len(rest) > len(EVENT_COLUMNS) else None
    return Held((document, nth), replace(report_of(record), document=identity), component)


def _waiting(connection: Connection, most: int) -> list[Held]:
    """Some rows without an event, those of one time together: of a document's rows of one day all or none.

    Together they may be the parts of a total, which fewer of them would not be.
    """
    query = (
        sa.select(*_OF_ROW)
        .join(documents, documents.c.document == events.c.document)
        .outerjoin(memberships, _TIED)
        .where(memberships.c.document.is_(None))
        .order_by(*_TOGETHER, events.c.nth)
    )
    # Keys alone are gone through, which are a hundredth of a store: every hour some rows wait, of millions.
    keys = sa.select(events.c.document).outerjoin(memberships, _TIED).where(memberships.c.document.is_(None))
    theirs = connection.scalars(keys.limit(most)).all()
    if len(theirs) < most:
        portions = (query.where(events.c.document.in_(some)) for some in _portions(sorted(set(theirs))))
        return [_held(cells) for portion in portions for cells in connection.execute(portion)]
    some = connection.execute(query.limit(most)).all()
    if len(some) == most:
        last = some[-1]
        same = [column == last._mapping[column] for column in _TOGETHER if last._mapping[column] is not None]
        same += [column.is_(None) for column in _TOGETHER if last._mapping[column] is None]
        more = connection.execute(query.where(*same, events.c.nth > last._mapping[events.c.nth])).all()
        some = [*some, *more]
    return [_held(cells) for cells in some]


def _tied(*where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    return (
        sa.select(*_OF_ROW, memberships.c.component)
        .join(documents, documents.c.document == events.c.document)
        .join(memberships, _TIED)
        .where(*where)
    )


def _near(connection: Connection, waiting: Iterable[Held]) -> Iterator[Held]:
    """The rows with an event that may be of one with a row that waits: windows overlap, and no other country is told.

    Some may come twice.
    """
    windows: dict[str | None, list[Window]] = {}
    for held in waiting:
        windows.setdefault(_country(held.report), []).append(held.report.window)
    for country, some in sorted(windows.items(), key=lambda each: each[0] or ""):
        there = [] if country is None else [_may_be_in(country)]
        narrow = [window for window in some if not _is_wide(window)]
        wide = [window for window in some if _is_wide(window)]
        for first, last in [*_together(narrow), *_together(wide)]:
            begins = memberships.c.first
            few = sa.and_(~memberships.c.wide, begins.between(first - NARROW, last), memberships.c.last >= first)
            many = sa.and_(memberships.c.wide, begins <= last, memberships.c.last >= first)
            for where in (few, many):
                yield from map(_held, connection.execute(_tied(where, *there)))


Window = tuple[int, int]


def _is_wide(window: Window) -> bool:
    return window[1] - window[0] > NARROW


def _country(report: Report) -> str | None:
    """The one country that a report tells of, if it is one."""
    told = report.words("country")
    return told if told and "; " not in told else None


def _may_be_in(country: str) -> sa.ColumnElement[bool]:
    there = events.c.country
    return sa.or_(there == country, there.is_(None), there.contains("; "))


def _together(windows: list[Window]) -> list[Window]:
    """Windows that overlap, or lie beside each other, as one."""
    found: list[Window] = []
    for first, last in sorted(windows):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def _of_components(connection: Connection, numbers: Sequence[int]) -> Iterator[Held]:
    for some in _portions(numbers):
        yield from map(_held, connection.execute(_tied(memberships.c.component.in_(some))))


# ---- events --------------------------------------------------------------------------------------------------


def _give_events(connection: Connection, waiting: list[Held], near: Iterable[Held]) -> None:
    touched = _touched(waiting, near)
    rows = {held.row: held for held in [*waiting, *_of_components(connection, touched)]}
    for some in _portions(touched):
        theirs = sa.select(memberships.c.merged).where(memberships.c.component.in_(some))
        connection.execute(sa.delete(merged).where(merged.c.merged.in_(theirs)))
    _put_in(connection, rows.values())


def _touched(waiting: Iterable[Held], near: Iterable[Held]) -> list[int]:
    """The components of rows that may be one event with a row that waits, directly or through others."""
    held = _by_report([*waiting, *near])
    told = distinct(each.report for same in held.values() for each in same)
    found: set[int] = set()
    for component in joined(told):
        members = [each for n in component.members for each in held[told[n].key]]
        if any(each.component is None for each in members):
            found.update(each.component for each in members if each.component is not None)
    return sorted(found)


def _put_in(connection: Connection, rows: Iterable[Held]) -> None:
    """Events of these rows, none of which has one."""
    held = _by_report(rows)
    reports = distinct(each.report for same in held.values() for each in same)
    number = _last(connection, merged.c.merged)
    named = _last(connection, memberships.c.component)
    told: list[dict[str, Any]] = []
    ties: list[dict[str, Any]] = []
    for component in joined(reports):
        named += 1
        home: dict[str, int] = {}
        for group, totals in events_of(reports, component):
            number += 1
            told.append({"merged": number, **merged_row(group, totals)})
            # A total is no event: it is tied to the first of its parts.
            home = {total.key: number for total in totals} | home | {r.key: number for r in group}
        ties += [
            _tie(each, home[report], named)
            for report in (reports[n].key for n in component.members)
            for each in held[report]
        ]
    connection.execute(sa.insert(merged), told)
    connection.execute(sa.insert(memberships), ties)


def _by_report(rows: Iterable[Held]) -> dict[str, list[Held]]:
    """By key: a report may be held twice, as documents of one name may say the same."""
    held: dict[str, list[Held]] = {}
    for each in rows:
        held.setdefault(each.report.key, []).append(each)
    return held


def _tie(held: Held, number: int, component: int) -> dict[str, Any]:
    document, nth = held.row
    first, last = held.report.window
    return {
        "document": document,
        "nth": nth,
        "merged": number,
        "component": component,
        "first": first,
        "last": last,
        "wide": _is_wide(held.report.window),
    }


def _last(connection: Connection, column: sa.Column[Any]) -> int:
    return int(connection.scalar(sa.select(sa.func.coalesce(sa.func.max(column), 0))) or 0)


def _number(connection: Connection, table: sa.Table) -> int:
    return int(connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0)


def _portions(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    for at in range(0, len(numbers), AT_ONCE):
        yield numbers[at : at + AT_ONCE]
