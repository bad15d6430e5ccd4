"""Casualties: how many people came to what harm, as one phrase tells it; and several figures added up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from conflictcli.rules.count import Count, exactly

Harm = Literal["killed", "injured", "either"]
Group = Literal["civilians", "forces", "militants", "combatants", ""]


@dataclass(frozen=True, slots=True)
class Casualties:
    """How many people came to what harm, as one phrase tells it.

    `group`: whom, when all of them are of one kind; `forces` are a state's, `militants` are not, `combatants` are both.
    `civilians`: how many of them the words call civilians, None when they do not say.
    `part`: they are counted in another figure ("including 2 children"). `cumulative`: they sum up a period. `own`: the
    attacker is among them. `more`: they come on top of the figure before ("another two", ", and a guard").
    `toll`: the figure is a running total of this event ("the death toll rose to 40"). `rival`: another source gives it
    ("other reports said 18"). `early`: a later one has replaced it ("up from an earlier toll of 30"). `several`: it is
    the sum of several attacks ("in two separate blasts").
    """

    harm: Harm
    count: Count
    group: Group = ""
    civilians: int | None = None
    part: bool = False
    cumulative: bool = False
    own: bool = False
    more: bool = False
    toll: bool = False
    rival: bool = False
    early: bool = False
    several: bool = False


def add(counts: Sequence[Count]) -> Count:
    """Counts of different people → all of them together."""
    if len(counts) == 1:
        return counts[0]
    low = sum(c.least for c in counts)
    if all(c.basis in ("stated", "implied") for c in counts):
        return exactly(low)
    best = None if any(c.best is None for c in counts) else sum(c.best or 0 for c in counts)
    high = None if any(c.high is None for c in counts) else sum(c.high or 0 for c in counts)
    basis = next(
        b for b in ("vague", "approximate", "range", "at_most", "at_least") if any(c.basis == b for c in counts)
    )
    words = () if any(c.basis in ("range", "at_most") for c in counts) else tuple(w for c in counts for w in c.words)
    return Count(best, low, high, basis, words)


ONE = exactly(1, "implied")

# ---- for the evidence of the rules ---------------------------------------------------------------------------

killed, injured, either = partial(Casualties, "killed"), partial(Casualties, "injured"), partial(Casualties, "either")
CIVILIAN, SOLDIER, REBEL = killed(ONE, "civilians", 1), killed(ONE, "forces", 0), killed(ONE, "militants", 0)
