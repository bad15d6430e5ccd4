"""The store → how it is: what it holds, what waits, who ran when and what came of it, who has a lock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from conflictcli.store.heart import STILL, now
from conflictcli.store.locks import Owner, owners
from conflictcli.store.open import Store
from conflictcli.store.process import UNKNOWN, Process, is_there
from conflictcli.store.read import waiting
from conflictcli.store.runs import DONE, Tally
from conflictcli.store.schema import documents, events, failures, merged, runs

LAST = 10
"""Runs that are told of, besides those that go on."""

LONG = timedelta(days=1)
"""Who gave no sign of life for so long is looked for among the last runs alone."""

READING = "ingest"
"""How the command begins of a run that reads documents."""

RUNNING, LOST = "running", "lost"
"""Outcomes of runs that have none yet, or never will: those were killed, or their machine was."""


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day of something, None where there is none; and how many have no day."""

    first: str | None
    last: str | None
    unknown: int


@dataclass(frozen=True, slots=True)
class Rules:
    """A rule set, how many documents were coded by it, and whether another release's rules are in it, or another
    codebook's than is in force."""

    name: str
    documents: int
    is_other: bool


@dataclass(frozen=True, slots=True)
class Run:
    """A run. `outcome`: done, failed, interrupted, `RUNNING` or `LOST`.

    `seconds`: how long it took, or takes so far; of one that was lost, to its last sign of life (`alive`).
    """

    number: int
    process: Process
    command: str
    version: str
    started: datetime
    alive: datetime
    ended: datetime | None
    outcome: str
    seconds: float
    tally: Tally


@dataclass(frozen=True, slots=True)
class State:
    """How a store is, at one moment.

    `telling`: documents that gave a row. `texts`: those of which the text is kept. `waiting`: rows that are in no event
    yet. `ruleset`: the rules in force. `runs`: the last, and those that go on, latest first. `failures`: what the last
    run that read documents could not read, `failed` how many that was. `since_done`: how long ago the last such run
    ended well, None where none did.
    """

    name: str
    at: datetime
    documents: int
    telling: int
    texts: int
    published: Days
    rows: int
    days: Days
    events: int
    waiting: int
    ruleset: str
    rules: tuple[Rules, ...]
    runs: tuple[Run, ...]
    locks: tuple[Owner, ...]
    failures: tuple[str, ...]
    failed: int
    since_done: timedelta | None


def state(store: Store, ruleset: str) -> State:
    """How a store is. `ruleset`: one of this program's. Raises StoreError."""
    with store.reading() as connection:
        moment = now(connection)
        reading = connection.execute(
            sa.select(runs.c.run, runs.c.failed).where(_reads()).order_by(runs.c.run.desc()).limit(1)
        ).first()
        return State(
            name=store.name,
            at=moment,
            documents=_count(connection, documents),
            telling=_count(connection, documents, documents.c.rows > 0),
            texts=_count(connection, documents, documents.c.text.is_not(None)),
            published=_days(connection, documents.c.published, documents.c.published),
            rows=_count(connection, events),
            days=_days(connection, events.c.event_date, events.c.event_date_end),
            events=_count(connection, merged),
            waiting=waiting(connection),
            ruleset=ruleset,
            rules=tuple(_rules(connection, ruleset)),
            runs=tuple(_runs(connection, moment)),
            locks=tuple(owners(connection)),
            failures=_failures(connection, reading.run) if reading else (),
            failed=reading.failed if reading else 0,
            since_done=_since_done(connection, moment),
        )


def is_other(name: str, ours: str) -> bool:
    """Whether rules are those of another release, or of another codebook than is in force.

    What else a person chose for a run, and does not tell again (`vague=acled`, `actors=9f…`), makes no others of them.
    """
    theirs, wanted = set(name.split(" ")), set(ours.split(" "))
    return not wanted <= theirs or any(each.startswith("rules=") for each in theirs - wanted)


def _count(connection: Connection, table: sa.Table, *where: sa.ColumnElement[bool]) -> int:
    return int(connection.execute(sa.select(sa.func.count()).select_from(table).where(*where)).scalar_one())


def _days(connection: Connection, first: sa.Column[Any], last: sa.Column[Any]) -> Days:
    ends = sa.func.min(first), sa.func.max(sa.func.coalesce(last, first))
    low, high, every, known = connection.execute(sa.select(*ends, sa.func.count(), sa.func.count(first))).one()
    return Days(low, high, every - known)


def _rules(connection: Connection, ours: str) -> Iterable[Rules]:
    asked = sa.select(documents.c.ruleset, sa.func.count()).group_by(documents.c.ruleset)
    found = [Rules(name, number, is_other(name, ours)) for name, number in connection.execute(asked)]
    return sorted(found, key=lambda each: (each.is_other, -each.documents, each.name))


def _runs(connection: Connection, moment: datetime) -> Iterable[Run]:
    last = sa.select(runs.c.run).order_by(runs.c.run.desc()).limit(LAST).subquery()
    going = sa.and_(runs.c.ended.is_(None), runs.c.alive > moment - LONG)
    asked = sa.select(runs).where(sa.or_(going, runs.c.run.in_(sa.select(last.c.run))))
    for row in connection.execute(asked.order_by(runs.c.run.desc())):
        process = Process(row.host, row.process, row.user, row.mark or "0" * 8 + UNKNOWN)
        outcome = row.outcome or (RUNNING if _goes_on(process, row.alive, moment) else LOST)
        end = row.ended or (row.alive if outcome == LOST else moment)
        yield Run(
            number=row.run,
            process=process,
            command=row.command,
            version=row.version,
            started=row.started,
            alive=row.alive,
            ended=row.ended,
            outcome=outcome,
            seconds=max(0.0, (end - row.started).total_seconds()),
            tally=Tally(row.read, row.new, row.changed, row.known, row.skipped, row.failed, row.rows),
        )


def _goes_on(process: Process, alive: datetime, moment: datetime) -> bool:
    there = is_there(process)
    return moment - alive <= STILL if there is None else there


def _reads() -> sa.ColumnElement[bool]:
    return runs.c.command.startswith(READING)


def _failures(connection: Connection, run: int) -> tuple[str, ...]:
    asked = sa.select(failures.c.words).where(failures.c.run == run).order_by(failures.c.failure)
    return tuple(connection.execute(asked).scalars())


def _since_done(connection: Connection, moment: datetime) -> timedelta | None:
    asked = sa.select(runs.c.ended).where(_reads(), runs.c.outcome == DONE).order_by(runs.c.ended.desc()).limit(1)
    ended = connection.execute(asked).scalar()
    return None if ended is None else max(timedelta(), moment - ended)
