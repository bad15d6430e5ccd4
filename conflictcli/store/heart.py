"""A beat every few seconds, from a thread: others see by it that this process goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta, timezone
from threading import Event, Thread

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from conflictcli.store import StoreError

EVERY = 15.0
"""Seconds between two beats."""

STILL = timedelta(minutes=2)
"""After so long without a beat a process on another machine counts as lost."""

LAST = 5.0
"""Seconds that a beat may take at the end; then it is left alone."""


@contextmanager
def beating(beat: Callable[[], None], every: float = EVERY) -> Iterator[None]:
    """Calls `beat` every so many seconds. One that fails is left out: the next may come through."""
    stop = Event()

    def beats() -> None:
        while not stop.wait(every):
            with suppress(StoreError):
                beat()

    thread = Thread(target=beats, name="heart", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(LAST)


def now(connection: Connection) -> datetime:
    """The time, in UTC, by the clock of the server: those of several machines may disagree."""
    if connection.dialect.name == "sqlite":
        return datetime.now(timezone.utc)
    told: datetime = connection.execute(sa.select(sa.func.clock_timestamp())).scalar_one()
    return told.astimezone(timezone.utc)
