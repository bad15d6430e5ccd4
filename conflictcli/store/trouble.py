"""What a driver says → StoreError: what happened, in words, and what to do."""

from __future__ import annotations

import re

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoneFree

from conflictcli.store import Passing, StoreError

SAFE = "what is in it is sound, and the next run goes on from there"

_SQLITE: tuple[tuple[str, type[StoreError], str], ...] = (
    ("is locked", Passing, "another process has been writing to it for too long. Run this again when it is done"),
    ("disk is full", StoreError, f"the disk is full. Make room and run this again: {SAFE}"),
    (
        "disk I/O error",
        StoreError,
        "the disk does not take what is written: it is full, over its quota, or broken. Make room and run this again:"
        f" {SAFE}",
    ),
    ("readonly database", StoreError, "it can be read and not written: see to whom the file and its folder belong"),
    ("unable to open", StoreError, "it cannot be opened: see whether its folder is there, and may be written to"),
    ("not a database", StoreError, "this file is no database. Name another: --db sqlite:///events.db"),
    ("malformed", StoreError, "the file is damaged. Put back a copy of it, or begin a new one and read all once more"),
)
"""Words in SQLite's message (Python 3.10 gives no code), what it comes to, and what to say."""

_STATES: tuple[tuple[str, type[StoreError], str], ...] = (
    ("40", Passing, "it was in the way of another run, again and again. Run this again"),
    ("55P03", Passing, "it was in the way of another run for too long. Run this again"),
    ("57P0", Passing, f"the server is going down or just starting. Run this again: {SAFE}"),
    ("08", Passing, f"the connection was lost. Run this again: {SAFE}"),
    ("53300", Passing, "the server has no connection left. Run this again later, or let it have more"),
    ("53", StoreError, f"the server has run out of disk or memory. Make room there and run this again: {SAFE}"),
    ("25006", StoreError, "the server can be read and not written: it is a copy, or was set so"),
    ("42501", StoreError, "the user may not do this. Let them: GRANT ALL ON SCHEMA public TO …"),
    ("28", StoreError, "the server does not let this user in: see the name and the password"),
    ("3D000", StoreError, "the server has no such database. Make it: createdb …"),
)
"""How a state of PostgreSQL begins (appendix A of its manual), what it comes to, and what to say."""

_GREETINGS: tuple[tuple[str, str], ...] = (
    ("password", "28"),
    ("no pg_hba.conf entry", "28"),
    ("role ", "28"),
    ("does not exist", "3D000"),
    ("starting up", "57P0"),
    ("shutting down", "57P0"),
    ("too many clients", "53300"),
    ("remaining connection slots", "53300"),
)
"""Words of a server that lets nobody in, which come without a state."""


_NO_WAY: tuple[str, ...] = (
    "connection failed",
    "connection is bad",
    "Connection refused",
    "connection timeout expired",
    "failed to resolve host",
    "Name or service not known",
    "could not translate host name",
)
"""Words of a driver that reached no server, or was let in by none."""


def trouble(problem: SQLAlchemyError, name: str) -> StoreError:
    """What to tell a person of a driver's error. `name`: of the store, without a password."""
    cause = problem.orig if isinstance(problem, DBAPIError) else None
    if isinstance(problem, NoneFree):
        return Passing(f"{name}: no connection was free. Run this again")
    if cause is None:
        return StoreError(f"{name}: {first_line(problem)}")
    if type(cause).__module__.startswith("sqlite3"):
        return _of_sqlite(cause, name)
    return _of_server(cause, name)


def _of_sqlite(cause: BaseException, name: str) -> StoreError:
    said = str(cause)
    for words, kind, advice in _SQLITE:
        if words in said:
            return kind(f"{name}: {advice}")
    return StoreError(f"{name}: {first_line(cause)}")


def _of_server(cause: BaseException, name: str) -> StoreError:
    said = first_line(cause)
    state = getattr(cause, "sqlstate", None)
    if state is None and type(cause).__name__ not in ("OperationalError", "InterfaceError", "ConnectionTimeout"):
        return StoreError(f"{name}: {said}")
    if state is None and any(words in said for words in _NO_WAY):
        state = next((state for words, state in _GREETINGS if words in said), None)
        if state is None:
            # An address may leave the place to the driver, which then tells it.
            told = said.partition(": ")[2] if "on socket" in said else reason(said)
            return Passing(f"{name} cannot be reached: {told}. See whether the server runs, and the address")
    for begins, kind, advice in _STATES:
        if (state or "08").startswith(begins):
            return kind(f"{name}: {advice} ({reason(said)})")
    return StoreError(f"{name}: {said}")


def reason(said: str) -> str:
    """The end of what PostgreSQL says, which is the reason: "… failed: FATAL:  database "x" does not exist"."""
    return re.sub(r"^.*(?:FATAL:|failed:)\s*", "", said).rstrip(".")


def first_line(problem: BaseException) -> str:
    return (str(problem).strip() or type(problem).__name__).splitlines()[0]
