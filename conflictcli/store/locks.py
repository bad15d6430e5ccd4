"""One at a time, where only one may: a row with who has it, since when, and when it last said that it goes on.

A lock whose owner is dead is taken over: at once where that was a process of this machine, after two minutes without a
beat where it was elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_hex
from time import monotonic, sleep

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection

from conflictcli.output.wording import age
from conflictcli.store import Busy, StoreError
from conflictcli.store.again import again
from conflictcli.store.heart import EVERY, STILL, beating, now
from conflictcli.store.open import Store
from conflictcli.store.process import Process, is_there, this_process
from conflictcli.store.schema import locks

LOOK = 0.5
"""Seconds between two looks at a lock that somebody else has."""

TELL = 60.0
"""Seconds between two words on what is waited for."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Who has a lock. `token`: the process's mark, and what tells its locks from each other. `age`: for how long."""

    name: str
    process: Process
    token: str
    alive: datetime
    age: timedelta
    is_dead: bool

    def __str__(self) -> str:
        return f"held by {self.process} for {age(self.age.total_seconds())}"


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that is held."""

    name: str
    token: str

    def confirm(self, connection: Connection) -> None:
        """Within a transaction: until its end the lock is ours. Raises StoreError where it was taken over.

        That can happen where this process was asleep for minutes, or cut off from the server.
        """
        wanted = sa.select(locks.c.token).where(locks.c.name == self.name).with_for_update()
        if connection.execute(wanted).scalar() != self.token:
            raise StoreError(
                f"the lock {self.name} was lost: this process gave no sign of life for {age(STILL.total_seconds())},"
                " and another run took over. Run this again"
            )


@contextmanager
def held(
    store: Store,
    name: str,
    wait: float = 0.0,
    waiting: Callable[[str], None] | None = None,
    every: float = EVERY,
) -> Iterator[Lock]:
    """The lock `name`, for as long as the block takes.

    `wait`: seconds to wait for it, at most. `waiting` is told at the beginning of that, and every minute, in words, who
    has it. `every`: seconds between two beats. Raises Busy, StoreError.
    """
    lock = taken(store, name, wait, waiting)
    try:
        with beating(lambda: beat(store, lock), every):
            yield lock
    finally:
        with suppress(StoreError):  # It is taken over, then, as soon as this process has ended.
            release(store, lock)


def owners(connection: Connection) -> list[Owner]:
    """Who has which lock, by the names of the locks."""
    moment = now(connection)
    return [_owner(row, moment) for row in connection.execute(sa.select(locks).order_by(locks.c.name))]


def taken(store: Store, name: str, wait: float, waiting: Callable[[str], None] | None) -> Lock:
    process = this_process()
    lock = Lock(name, process.mark + token_hex(7))
    until = monotonic() + wait
    tell = monotonic()
    while owner := again(lambda: attempt(store, lock, process)):
        if (at := monotonic()) >= until:
            raise Busy(f"{store.name}: the lock {name} is {owner}. Run this again when that run is done")
        if waiting and at >= tell:
            waiting(f"waiting: the lock {name} is {owner}")
            tell = at + TELL
        sleep(min(LOOK, max(0.0, until - at)))
    return lock


def attempt(store: Store, lock: Lock, process: Process) -> Owner | None:
    """The lock is ours: None; or whose it is."""
    with store.reading() as connection:
        owner = _found(connection, lock.name)
    if owner and owner.token == lock.token:  # The connection was lost after it had come through.
        return None
    if owner and not owner.is_dead:
        return owner
    with store.writing() as connection:
        moment = now(connection)
        mine = {
            "host": process.host,
            "process": process.number,
            "user": process.user,
            "token": lock.token,
            "since": moment,
            "alive": moment,
        }
        if owner:
            as_it_was = (locks.c.name == lock.name) & (locks.c.token == owner.token) & (locks.c.alive == owner.alive)
            connection.execute(sa.update(locks).where(as_it_was).values(mine))
        else:
            insert = (sqlite if store.is_sqlite else postgresql).insert(locks)
            connection.execute(insert.values(name=lock.name, **mine).on_conflict_do_nothing())
        if connection.execute(sa.select(locks.c.token).where(locks.c.name == lock.name)).scalar() == lock.token:
            return None
    # Somebody was faster, or the owner has just given another sign of life; or it is free by now.
    with store.reading() as connection:
        return _found(connection, lock.name) or attempt(store, lock, process)


def beat(store: Store, lock: Lock) -> None:
    with store.writing() as connection:
        ours = (locks.c.name == lock.name) & (locks.c.token == lock.token)
        connection.execute(sa.update(locks).where(ours).values(alive=now(connection)))


def release(store: Store, lock: Lock) -> None:
    with store.writing() as connection:
        connection.execute(sa.delete(locks).where((locks.c.name == lock.name) & (locks.c.token == lock.token)))


def _found(connection: Connection, name: str) -> Owner | None:
    row = connection.execute(sa.select(locks).where(locks.c.name == name)).first()
    return None if row is None else _owner(row, now(connection))


def _owner(row: sa.Row[tuple[object, ...]], moment: datetime) -> Owner:
    process = Process(row.host, row.process, row.user, row.token[:18])
    there = is_there(process)
    is_dead = moment - row.alive > STILL if there is None else not there
    return Owner(row.name, process, row.token, row.alive, moment - row.since, is_dead)
