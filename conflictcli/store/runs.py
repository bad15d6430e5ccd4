"""A run of a command → its row: who ran what and when, what came of it, and what could not be read."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from threading import Lock

import sqlalchemy as sa

from conflictcli import __version__
from conflictcli.store import StoreError
from conflictcli.store.again import again
from conflictcli.store.heart import EVERY, beating, now
from conflictcli.store.open import Store
from conflictcli.store.process import this_process
from conflictcli.store.schema import failures, runs

DONE, FAILED, INTERRUPTED = "done", "failed", "interrupted"

MOST = 1_000
"""Failures that are kept of a run; all are counted, and told."""

RUNS = 100
"""Runs of which failures are kept: the same broken file, met every hour for years, must not fill the store."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What a run did, in documents; and how many rows it wrote."""

    read: int = 0
    new: int = 0
    changed: int = 0
    known: int = 0
    skipped: int = 0
    failed: int = 0
    rows: int = 0


class Running:
    """A run that goes on. `number`: its key in `runs`. Whoever runs it keeps `tally`, which is written at each beat."""

    def __init__(self, store: Store, number: int) -> None:
        self.number = number
        self.tally = Tally()
        self._store = store
        self._told = 0
        self._failures: list[str] = []
        """Those that are not in the store yet."""
        self._turn = Lock()

    def reached(self, tally: Tally) -> None:
        """So far the run is. It is in the store with the next beat, or at the end."""
        self.tally = tally

    def failed(self, words: str) -> None:
        """Something could not be read. It is in the store with the next beat, or at the end."""
        if self._told < MOST:
            self._told += 1
            self._failures.append(words)

    def beat(self) -> None:
        """A sign of life. Raises StoreError."""
        self._write()

    def end(self, outcome: str) -> None:
        """The run is over. Raises StoreError."""
        self._write(outcome)

    def _write(self, outcome: str | None = None) -> None:
        with self._turn:
            # Others may be added meanwhile, by one who is in the middle of a transaction and cannot wait for this one.
            pending = list(self._failures)
            with self._store.writing() as connection:
                if pending:
                    told = [{"run": self.number, "words": words} for words in pending]
                    connection.execute(sa.insert(failures), told)
                moment = now(connection)
                last = {} if outcome is None else {"ended": moment, "outcome": outcome}
                values = {**asdict(self.tally), "alive": moment, **last}
                connection.execute(sa.update(runs).where(runs.c.run == self.number).values(values))
            del self._failures[: len(pending)]


@contextmanager
def going(store: Store, command: str, ruleset: str | None = None, every: float = EVERY) -> Iterator[Running]:
    """A run, from its beginning to its end, however that comes. `command`: as `shown` gives it.

    Raises StoreError. `every`: seconds between two signs of life.
    """
    running = Running(store, again(lambda: _begun(store, command, ruleset)))
    try:
        with beating(running.beat, every):
            yield running
    except Exception as problem:
        running.failed(str(problem).strip() or type(problem).__name__)
        _end(running, FAILED)
        raise
    except BaseException:
        _end(running, INTERRUPTED)
        raise
    # Who could read nothing at all (a folder that is gone, a disk that is not there) has not ended well.
    tally = running.tally
    outcome = FAILED if tally.failed and not tally.read else DONE
    again(lambda: running.end(outcome))


def shown(arguments: Sequence[str]) -> str:
    """A command line as it may be kept: without passwords."""
    return shlex.join(re.sub(r"(?i)(password=)[^&]*", r"\1***", _hidden(word)) for word in arguments)


def _hidden(word: str) -> str:
    """An address without its password. That of a database's user may hold any sign, and some of their names an @."""
    is_web = re.search(r"(?i)\bhttps?://", word)
    return re.sub(r"(://[^/:@\s]*):[^@/\s]*@" if is_web else r"(?s)(://[^/:]*):.*@", r"\1:***@", word)


def _begun(store: Store, command: str, ruleset: str | None) -> int:
    process = this_process()
    with store.writing() as connection:
        moment = now(connection)
        values = {
            "host": process.host,
            "process": process.number,
            "user": process.user,
            "mark": process.mark,
            "version": __version__,
            "ruleset": ruleset,
            "command": command,
            "started": moment,
            "alive": moment,
        }
        (number,) = connection.execute(sa.insert(runs).values(values)).inserted_primary_key or (0,)
        connection.execute(sa.delete(failures).where(failures.c.run <= number - RUNS))
    return int(number)


def _end(running: Running, outcome: str) -> None:
    """The end of a run that something else has ended: that is told, not what comes of it here."""
    try:
        running.end(outcome)
    except StoreError:
        return
