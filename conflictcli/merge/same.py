"""Two Reports → votes on whether they tell of one event, each with a name; their sum decides.

A veto ends it: two rows of one document, days apart, another country, tolls that no one event can have. Otherwise
what they share is weighed against what they do not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from conflictcli.merge.report import WEEK, Report
from conflictcli.merge.sketch import copies
from conflictcli.merge.spots import AREA, AROUND, COUNTRY, NEAR, TOWN, Spots, km
from conflictcli.rules.count import Count
from conflictcli.rules.trigger import (
    ABDUCTION,
    AIR,
    ATTACK,
    CHEMICAL,
    CLASH,
    GRENADE,
    IED,
    OVERTAKES,
    REGAINS,
    SHELLING,
    SUICIDE,
)

VETO = -100
"""A vote that ends it."""
SURE = 6
"""The sum from which on two reports are of one event."""

KIN: dict[frozenset[str], int] = {
    frozenset((AIR, SHELLING)): 0,
    frozenset((AIR, ATTACK)): -1,
    frozenset((SHELLING, ATTACK)): -1,
    frozenset((IED, ATTACK)): -1,
    frozenset((IED, SUICIDE)): 0,
    frozenset((SUICIDE, ATTACK)): -1,
    frozenset((GRENADE, ATTACK)): -1,
    frozenset((GRENADE, IED)): -1,
    frozenset((CLASH, ATTACK)): -1,
    frozenset((CLASH, REGAINS)): -2,
    frozenset((CLASH, OVERTAKES)): -2,
    frozenset((AIR, CHEMICAL)): -1,
    frozenset((SHELLING, CHEMICAL)): -1,
    frozenset((ATTACK, ABDUCTION)): -2,
}
"""Types that papers take for one another, and how much that speaks against it."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A question to two reports, the same whichever comes first; positive where they are one event, negative where
    not, else nothing."""

    name: str
    asked: Callable[[Report, Report], int]


def score(a: Report, b: Report) -> int:
    """The sum of the votes; `VETO` as soon as one ends it."""
    total = 0
    for vote in VOTES:
        voice = vote.asked(a, b)
        if voice <= VETO:
            return VETO
        total += voice
    return total


def votes(a: Report, b: Report) -> list[tuple[str, int]]:
    """What each vote says, without those that say nothing."""
    told = [(vote.name, vote.asked(a, b)) for vote in VOTES]
    return [(name, voice) for name, voice in told if voice]


def same_event(a: Report, b: Report) -> bool:
    """Whether two reports are of one event: symmetric, and never true of two rows of one document.

    True only of reports whose `window`s overlap.
    """
    return score(a, b) >= SURE


def apart(a: Report, b: Report) -> bool:
    """Whether two reports cannot be of one event, whatever others tell."""
    return score(a, b) <= VETO


# ---- who tells it --------------------------------------------------------------------------------------------


def document(a: Report, b: Report) -> int:
    """One document tells each event once."""
    return VETO if a.doc_id == b.doc_id else 0


# ---- when ----------------------------------------------------------------------------------------------------


def window(a: Report, b: Report) -> int:
    return VETO if a.window[0] > b.window[1] or b.window[0] > a.window[1] else 0


def day(a: Report, b: Report) -> int:
    """The same day speaks for it; a day beside it may be a slip."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return 0
    if a.first > b.last or b.first > a.last:
        return -1 if a.precision == b.precision == 1 else VETO
    if a.precision == b.precision == 1:
        return 3 if (a.first, a.last) == (b.first, b.last) else 2
    return 1 if max(a.precision, b.precision) <= WEEK else 0


# ---- what happened -------------------------------------------------------------------------------------------


def kind(a: Report, b: Report) -> int:
    return 1 if a.kind == b.kind else KIN.get(frozenset((a.kind, b.kind)), VETO)


# ---- where ---------------------------------------------------------------------------------------------------


def place(a: Report, b: Report) -> int:
    """The same place speaks for it, the more the nearer it is told."""
    one, other = a.spots, b.spots
    if one.level < COUNTRY or other.level < COUNTRY:
        return 0
    if one.countries and other.countries and not one.countries & other.countries:
        return VETO
    if one.names & other.names:
        return 3 if one.level > AREA and other.level > AREA else 2
    if one.level == other.level == TOWN:
        return towns(one, other)
    if one.level > AREA and other.level > AREA:
        return 3 if one.sounds & other.sounds else -3
    if one.divisions and other.divisions:
        return 0 if one.divisions & other.divisions else VETO
    return 1 if one.level == other.level == COUNTRY else 0


def towns(one: Spots, other: Spots) -> int:
    if one.point is None or other.point is None:
        return 0
    away = km(one.point, other.point)
    if away <= NEAR:
        return 3
    if away <= AROUND:
        return 1 if one.near or other.near else -3
    return -3 if len(one.names) > 1 or len(other.names) > 1 else VETO


# ---- with what harm ------------------------------------------------------------------------------------------


def toll(a: Report, b: Report) -> int:
    """The same dead speak for it, the more the stronger; very different ones end it."""
    return figure(a.fatalities, b.fatalities, 3, 10)


def hurt(a: Report, b: Report) -> int:
    told = figure(a.injuries, b.injuries, 5, 20)
    return max(told, -3)


def figure(one: Count | None, other: Count | None, some: int, many: int) -> int:
    if one is None or other is None:
        return 0
    x, y = one.best, other.best
    if x is not None and x == y:
        return 4 if x >= many else 3 if x >= some else 2 if x == 2 else 1
    low, high = sorted((one, other), key=lambda c: (c.least, c.most is None, c.most or 0))
    if low.most is None or low.most >= high.least:
        return 0
    gap, most = high.least - low.most, high.least
    if gap <= 2 or gap * 3 <= most:
        return 0
    return -2 if gap <= 5 or gap * 2 <= most else VETO


# ---- who to whom ---------------------------------------------------------------------------------------------


def actor(a: Report, b: Report) -> int:
    if not a.actors or not b.actors:
        return 0
    return 1 if a.actors & b.actors else -3


def target(a: Report, b: Report) -> int:
    if not a.targets or not b.targets:
        return 0
    return 2 if a.targets & b.targets else 0


# ---- in which words ------------------------------------------------------------------------------------------


def wording(a: Report, b: Report) -> int:
    """Nearly the same text is one report printed twice."""
    return 6 if copies(a.sketch, b.sketch) else 0


VOTES: tuple[Vote, ...] = (
    Vote("document", document),
    Vote("window", window),
    Vote("day", day),
    Vote("types", kind),
    Vote("place", place),
    Vote("toll", toll),
    Vote("hurt", hurt),
    Vote("actor", actor),
    Vote("target", target),
    Vote("wording", wording),
)
"""The votes, vetoes first."""
