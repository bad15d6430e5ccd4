"""Part → Pieces: its results as a worker sends them, some at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from conflictcli.gazetteer.overlay import NONE, Overlay
from conflictcli.guard import UNWATCHED, Watch
from conflictcli.readers.options import ReadOptions
from conflictcli.work.results import Asked, Attempt, Result, joined, results, unmarked

PIECE = 256
"""Results that are sent at a time."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What every worker is given at its start: what to ask of a document, how to read, the user's own places."""

    asked: Asked
    options: ReadOptions
    places: Overlay = NONE


@dataclass(frozen=True, slots=True)
class Piece:
    """Some results of a part, the bytes that were read for them, and the columns seen (`readers.contents`)."""

    results: tuple[Result, ...]
    size: int
    seen: frozenset[str]


def pieces(
    attempt: Attempt, setup: Setup, mark: Callable[[int], None] = unmarked, here: Watch = UNWATCHED
) -> Iterator[tuple[int, Piece]]:
    """The results of a part in pieces, each after the number of results that came by then. The last may be empty."""
    size = 0

    def heard(more: int) -> None:
        nonlocal size
        size += more

    seen: set[str] = set()
    found = results(attempt, setup.asked, replace(setup.options, progress=heard), seen, mark, here)
    number = attempt.after
    some: list[Result] = []
    for result in found:
        number += 1
        some.append(result)
        if len(some) == PIECE:
            yield number, Piece(tuple(joined(some)), size, frozenset(seen))
            some, size = [], 0
    yield number, Piece(tuple(joined(some)), size, frozenset(seen))
