"""Two runs, scored on one gold → what the second gained and lost: events, cells, false rows, documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from conflictcli.gold.pairing import order_of, paired
from conflictcli.gold.same import Figure, outcome
from conflictcli.gold.score import Case, Scored, failures
from conflictcli.tables import Record

GAINED, LOST = "gained", "lost"


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is otherwise than in the run before.

    `sort`: gained or lost. `what`: "event" (found now, or no longer), "false row" (gone, or come), else the column of a
    cell that went from wrong to right, or back. `before`, `after`: the rows, None where there is none.
    """

    sort: str
    what: str
    id: str
    before: Record | None
    after: Record | None
    event: Record | None


@dataclass(frozen=True)
class Compared:
    """All changes, and how many documents have fewer faults than before, more, and as many."""

    changes: tuple[Change, ...]
    better: int
    worse: int
    same: int

    @property
    def chance(self) -> float:
        """How likely it is that documents change so much to one side where a change is as likely good as bad: the sign
        test, which is McNemar's, exactly."""
        return sign_test(self.better, self.worse)


def sign_test(better: int, worse: int) -> float:
    """Both sides; 1 where nothing changed."""
    number, fewer = better + worse, min(better, worse)
    ways = as_far = 1  # Of choosing so many of them, and so many or fewer.
    for chosen in range(fewer):
        ways = ways * (number - chosen) // (chosen + 1)
        as_far += ways
    return min(1.0, float(Fraction(2 * as_far, 2**number)))


def compared(before: Scored, after: Scored) -> Compared:
    """`before` and `after` are of the same gold and score the same figures."""
    changes: list[Change] = []
    better = worse = same = 0
    for old, new in zip(before.cases, after.cases, strict=True):
        changes += changes_in(old, new, after.figures)
        was, is_ = faults(old, after.figures), faults(new, after.figures)
        better, worse, same = better + (is_ < was), worse + (is_ > was), same + (is_ == was)
    return Compared(tuple(changes), better, worse, same)


def faults(case: Case, figures: Sequence[Figure]) -> int:
    """What is wrong in a document: rows that are no events, events without a row, and cells."""
    return sum(1 for _ in failures(case, figures))


def changes_in(old: Case, new: Case, figures: Sequence[Figure]) -> Iterator[Change]:
    id = new.document.id
    was = {place: row for row, place in placed(old)}
    is_ = {place: row for row, place in placed(new)}
    events = sorted(new.document.events, key=order_of)
    for place, event in enumerate(events):
        before, after = was.get(place), is_.get(place)
        if before is None and after is not None:
            yield Change(GAINED, "event", id, None, after, event)
        elif before is not None and after is None:
            yield Change(LOST, "event", id, before, None, event)
        elif before is not None and after is not None:
            for figure in figures:
                if figure.near:
                    continue
                good = [outcome(figure, row, event) in ("right", "") for row in (before, after)]
                if good[0] != good[1]:
                    yield Change(GAINED if good[1] else LOST, figure.column, id, before, after, event)
    falsely = paired(new.paired.unfounded, old.paired.unfounded, figures)
    for row in falsely.unfounded:
        yield Change(LOST, "false row", id, None, row, None)
    for row in falsely.missed:
        yield Change(GAINED, "false row", id, row, None, None)


def placed(case: Case) -> Iterator[tuple[Record, int]]:
    """Each row that is an event, with the number of that event among those of its document, in their order.

    Events that are alike to the last cell have numbers of their own, given in turn.
    """
    free: dict[tuple[str, ...], list[int]] = {}
    for place, event in enumerate(sorted(case.document.events, key=order_of)):
        free.setdefault(order_of(event), []).append(place)
    for row, event in case.paired.pairs:
        yield row, free[order_of(event)].pop(0)
