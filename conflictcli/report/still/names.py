"""Marks as boxes → where their names stand: those of the most first, each where it covers least."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import dist

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in dots."""

FIRST, MOST, TRIED = 10, 26, 80
"""Names that may stand on marks, for what they name matters more; names at most; names that are tried at most."""

LETTER, HALF = 7.2, 7.0
"""Dots that a letter takes, about, and half of a name's height."""

GAP = 3.0
"""Dots between a mark and its name."""

CELL = 40.0
"""Dots: the width and height of the cells in which marks are looked for."""

NEAR, AROUND = 12.0, 60.0
"""Dots: of marks that lie closer together one is named; what matters most so far around may stand on marks, too."""


@dataclass(frozen=True)
class Named:
    """A name, its box, and the side of it at which the mark is: how wide letters are is no more than guessed."""

    name: str
    box: Box
    align: str


def named(wanted: Sequence[tuple[str, Box]], marks: Sequence[Box], view: Box) -> list[Named]:
    """`wanted`: names with the boxes of their marks, what matters most first. No two names overlap, none is cut.

    Where there is no room for a name, none that matters less stands close to it.
    """
    cells = in_cells(marks)
    found: list[Named] = []
    middles: list[tuple[float, float]] = []
    passed: list[tuple[float, float]] = []
    for rank, (name, mark) in enumerate(wanted[:TRIED]):
        middle = (mark[0] + mark[2]) / 2, (mark[1] + mark[3]) / 2
        if any(dist(middle, other) < NEAR for other in middles):
            continue
        if any(dist(middle, other) < 2 * NEAR for other in passed):
            continue
        is_first = rank < FIRST or all(dist(middle, other) >= AROUND for other in middles)
        free = [
            (covered(box, cells, mark), nth, box, align)
            for nth, (align, box) in enumerate(beside(mark, LETTER * len(name)))
            if within(box, view) and not any(overlap(box, other.box) for other in found)
        ]
        if free and (is_first or min(free)[0] == 0):
            found.append(Named(name, *min(free)[2:]))
            middles.append(middle)
        else:
            passed.append(middle)
        if len(found) == MOST:
            break
    return found


def beside(mark: Box, width: float) -> Iterator[tuple[str, Box]]:
    """Where a name may stand by its mark, the best place first: right, left, above, below, and at the corners."""
    left, bottom, right, top = mark
    x, y = (left + right) / 2, (bottom + top) / 2
    after, before, middle = right + GAP, left - GAP - width, x - width / 2
    high, low = top + HALF, bottom - HALF
    for align, start, centre in (
        ("left", after, y), ("right", before, y), ("center", middle, high + GAP), ("center", middle, low - GAP),
        ("left", after, high), ("left", after, low), ("right", before, high), ("right", before, low),
    ):  # fmt: skip
        yield align, (start, centre - HALF, start + width, centre + HALF)


Cells = dict[tuple[int, int], list[Box]]


def in_cells(marks: Sequence[Box]) -> Cells:
    """Marks by the cells in which they lie: there may be tens of thousands."""
    found: Cells = {}
    for mark in marks:
        for cell in cells_of(mark):
            found.setdefault(cell, []).append(mark)
    return found


def cells_of(box: Box) -> Iterator[tuple[int, int]]:
    left, bottom, right, top = (int(each // CELL) for each in box)
    return product(range(left, right + 1), range(bottom, top + 1))


def covered(box: Box, cells: Cells, own: Box) -> int:
    """How many marks a box lies on, but for its own."""
    return len({mark for cell in cells_of(box) for mark in cells.get(cell, ()) if overlap(box, mark)} - {own})


def overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def within(box: Box, view: Box) -> bool:
    return view[0] <= box[0] and box[2] <= view[2] and view[1] <= box[1] and box[3] <= view[3]
