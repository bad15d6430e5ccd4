"""A transaction that something passing broke → tried again."""

from __future__ import annotations

from collections.abc import Callable
from time import sleep
from typing import TypeVar

from conflictcli.store import Passing

Made = TypeVar("Made")

PAUSES = (0.1, 0.5, 2.0, 5.0, 10.0, 20.0)
"""Seconds before each further try, after a lost connection or a deadlock: long enough for a server to start anew."""


def again(attempt: Callable[[], Made]) -> Made:
    """What an attempt gives, the first time that nothing passing breaks it. Raises StoreError where none succeeds."""
    pauses = iter(PAUSES)
    while True:
        try:
            return attempt()
        except Passing:
            pause = next(pauses, None)
            if pause is None:
                raise
        sleep(pause)
