"""A question to the store → an answer: a connection for look-ups, one for each process that asks."""

from __future__ import annotations

import os
from contextlib import suppress
from time import monotonic
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from conflictcli.store import StoreError
from conflictcli.store.open import engine_of, url_of

AGAIN = 5.0
"""Seconds after which a store that did not answer is asked again. Until then all is taken for new."""


class Eye:
    """A connection for look-ups, opened where it is used first, and opened anew in another process."""

    def __init__(self) -> None:
        self._process = 0
        self._cursor: Any = None
        self._not_before = 0.0
        self._mark = ""

    def __reduce__(self) -> tuple[type[Eye], tuple[()]]:
        return Eye, ()

    def ask(self, address: str, question: str, *values: str) -> tuple[Any, ...] | None:
        """The first row that answers; None where none does, or the store does not answer.

        `question` is SQL, with `{0}` where a value is to stand: each driver has a mark of its own.
        """
        if self._process != os.getpid():
            self._process, self._cursor, self._not_before = os.getpid(), None, 0.0
        if self._cursor is None:
            if monotonic() < self._not_before:
                return None
            self._open(address)
        try:
            if self._cursor is None:
                return None
            found: tuple[Any, ...] | None = self._cursor.execute(question.format(self._mark), values).fetchone()
            return found
        except Exception as problem:  # The driver's own, whichever it is: whoever writes will meet it, and tell.
            if not type(problem).__module__.startswith(("sqlite3", "psycopg")):
                raise
            self._lose()
            return None

    def _open(self, address: str) -> None:
        try:
            engine = engine_of(url_of(address), writes=False)
            raw = engine.raw_connection()
        except (StoreError, SQLAlchemyError):
            self._lose()
            return
        driver: Any = raw.driver_connection
        raw.detach()  # It is for this alone, and goes with it.
        is_sqlite = engine.dialect.name == "sqlite"
        if not is_sqlite:
            # Each look-up by itself: none must hold up those who write. Prepared by the driver after some.
            driver.autocommit = True
        self._cursor = driver.cursor()
        self._mark = "?" if is_sqlite else "%s"

    def _lose(self) -> None:
        with suppress(Exception):
            self._cursor.connection.close()
        self._cursor, self._not_before = None, monotonic() + AGAIN
