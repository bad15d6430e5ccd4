"""Two Reports → votes on whether they tell of one event, each with a name; their sum decides.

A veto ends it: two rows of one document, days apart, another country, what no paper takes for the other. Otherwise what
two reports share is weighed against what they do not. Where they do not tell the same place, or only a month, more than
weight is asked for: a figure or a wording that ties them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from conflictcli.gazetteer.choose import distance_km as km
from conflictcli.merge.report import Report
from conflictcli.merge.sketch import ALIKE, copies, in_common, tell_alike
from conflictcli.merge.spots import AREA, AROUND, COUNTRY, NAMED, NEAR, TOWN, Spots
from conflictcli.rules.count import Count
from conflictcli.rules.trigger import (
    ABDUCTION,
    AIR,
    ATTACK,
    CHEMICAL,
    CLASH,
    DEMONSTRATION,
    EXCESSIVE,
    GRENADE,
    IED,
    INTERVENTION,
    MOB,
    OVERTAKES,
    PEACEFUL,
    REGAINS,
    SHELLING,
    SUICIDE,
)

VETO, NEVER = -100, -1000
"""A vote that ends it for two reports; one that ends it for all that are grouped with them, too."""
SURE = 6
"""The sum from which on two reports are of one event."""
SOME, MANY = 3, 10
"""Dead or hurt: so many, told twice to the man, are seldom, and hardly ever, those of two events."""
HINT = 2
"""Telling words in common: so few are a hint."""
BROAD = 10
"""Days: a report that is told no closer needs a tie."""

KIN: dict[frozenset[str], int] = {
    frozenset(pair): voice
    for voice, pairs in (
        (1, ((AIR, SHELLING), (IED, SUICIDE), (CLASH, ATTACK))),
        (0, ((CLASH, REGAINS), (CLASH, OVERTAKES))),
        (-1, ((ATTACK, AIR), (ATTACK, SHELLING), (ATTACK, IED), (ATTACK, SUICIDE), (ATTACK, GRENADE))),
        (-1, ((ATTACK, ABDUCTION), (CLASH, SUICIDE), (CHEMICAL, AIR), (CHEMICAL, SHELLING))),
        (-1, ((GRENADE, IED), (GRENADE, SHELLING), (IED, AIR), (IED, SHELLING))),
        (-1, ((PEACEFUL, INTERVENTION), (INTERVENTION, EXCESSIVE), (PEACEFUL, DEMONSTRATION), (DEMONSTRATION, MOB))),
        (-3, ((CLASH, AIR), (CLASH, SHELLING), (CLASH, IED))),
        (-3, ((ATTACK, REGAINS), (ATTACK, OVERTAKES), (ATTACK, CHEMICAL))),
    )
    for pair in pairs
}
"""Types that papers take for one another, and how much that speaks against it."""


LONG_AGO = 7
"""Days after which an event is told of again, and no longer news."""
PEOPLE = frozenset("soldier police villager journalist displaced militant insurgent fighter family".split())
"""Targets that many events have."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A question to two reports, the same whichever comes first; positive where they are one event, negative where
    not, else nothing."""

    name: str
    asked: Callable[[Report, Report], int]


def score(a: Report, b: Report) -> int:
    """The sum of the votes; `VETO` or `NEVER` as soon as one ends it."""
    total = 0
    for ask in ASKED:
        voice = ask(a, b)
        if voice <= VETO:
            return voice
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
    return score(a, b) >= SURE and tied(a, b)


def tied(a: Report, b: Report) -> bool:
    """Whether two reports tell the same place, and no longer time than some days; or else the same dead, or the same
    wording; or what was hit alike; or, of one division, the same hurt or the same thing hit."""
    if not is_broad(a) and not is_broad(b) and any(key in b.spots.keys for key in a.spots.keys):
        return True
    dead, hurt_ = number(a.fatalities), number(a.injuries)
    same_dead, same_hurt = dead and dead == number(b.fatalities), hurt_ and hurt_ == number(b.injuries)
    if same_dead and dead and (dead >= SOME or same_hurt):
        return True
    if same_hurt and hurt_ and hurt_ >= MANY:
        return True
    broad = is_broad(a) or is_broad(b)
    in_one = bool(a.spots.divisions & b.spots.divisions)
    if in_one and (same_dead or same_hurt or a.targets & b.targets) and (not broad or place(a, b) > 1):
        return True
    if not broad and hit_alike(a, b, bool(same_dead)):
        return True
    return tell_alike(a.sketch, b.sketch) or copies(a.sketch, b.sketch)


def hit_alike(a: Report, b: Report, same_dead: bool) -> bool:
    """Whether two reports name the same thing hit, by one party or in telling words in common; or the same dead, by one
    party and in such words."""
    hit, party = bool(a.targets & b.targets - PEOPLE), bool(a.actors & b.actors)
    if not hit and not (same_dead and party):
        return False
    return (hit and party) or in_common(a.sketch, b.sketch) >= HINT


def is_broad(report: Report) -> bool:
    return report.window[1] - report.window[0] > BROAD


def number(count: Count | None) -> int | None:
    """The figure by which counts are looked up: the best, else the lower bound."""
    return None if count is None else count.low if count.best is None else count.best


# ---- who tells it --------------------------------------------------------------------------------------------


def document(a: Report, b: Report) -> int:
    """One document tells each event once."""
    return NEVER if a.document == b.document else 0


# ---- when ----------------------------------------------------------------------------------------------------


def window(a: Report, b: Report) -> int:
    """Two days apart are two events."""
    return VETO if a.window[0] > b.window[1] or b.window[0] > a.window[1] else 0


def day(a: Report, b: Report) -> int:
    """The same day speaks for it; a day beside it may be a slip; without a day, when the report came out stands for it
    a little."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return came_out(a, b)
    if slipped(a, b):
        return -1 if a.published == b.published else -2
    broad = max(a.last - a.first, b.last - b.first)
    if broad > BROAD:
        return -1 if broad <= 31 else -2
    return 2 if broad == 0 else 1 if broad <= 2 else 0


def slipped(a: Report, b: Report) -> bool:
    """Whether two reports tell days that are not the same."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return False
    return a.first > b.last or b.first > a.last


def came_out(a: Report, b: Report) -> int:
    if is_broad(a) or is_broad(b) or a.published is None or b.published is None:
        return 0
    if a.first is None and b.first is None:
        apart = abs(a.published - b.published)
        return 1 if apart == 0 else 0 if apart == 1 else -2
    told, out = (a, b) if a.first is not None else (b, a)
    late = (out.published or 0) - (told.first or 0)
    return 1 if 0 <= late <= 1 else 0 if late == 2 else -2


def recalled(a: Report, b: Report) -> int:
    """A day that is still named a week later is that of an event everybody knows: "the September 11 attacks"."""
    if a.first is None or b.first is None or (a.first, a.last) != (b.first, b.last) or a.precision > 1:
        return 0
    return 1 if any(r.published is not None and r.published - r.first > LONG_AGO for r in (a, b) if r.first) else 0


# ---- what happened -------------------------------------------------------------------------------------------


def kind(a: Report, b: Report) -> int:
    """The same type, or one that is taken for it."""
    return 2 if a.kind == b.kind else KIN.get(frozenset((a.kind, b.kind)), VETO)


def strikes(a: Report, b: Report) -> int:
    """ "Five strikes" are not two."""
    one, other = a.strikes, b.strikes
    if one is None or other is None or "implied" in (one.basis, other.basis) or one.best is None or other.best is None:
        return 0
    return -1 if one.best != other.best else 1 if one.best > 1 else 0


def munitions(a: Report, b: Report) -> int:
    """Weapons counted alike: "59 missiles"."""
    one, other = number(a.munitions), number(b.munitions)
    if not one or not other:
        return 0
    return 0 if one != other else 3 if one >= MANY else 1


# ---- where ---------------------------------------------------------------------------------------------------


def place(a: Report, b: Report) -> int:
    """The same place speaks for it, the more the nearer it is told; one that may lie in the other says nothing."""
    one, other = a.spots, b.spots
    if one is other:
        return (0, 1, 1, 3, 3)[one.level + 1]
    if one.level < COUNTRY or other.level < COUNTRY:
        return 0
    if one.countries and other.countries and not one.countries & other.countries:
        return NEVER
    if one.level == other.level == TOWN:
        return towns(one, other)
    if one.level == other.level == COUNTRY:
        return 1
    if one.names & other.names:
        return 1 if AREA in (one.level, other.level) else 3
    if one.divisions and other.divisions and not one.divisions & other.divisions:
        return NEVER
    if min(one.level, other.level) >= NAMED:
        return 3 if one.sounds & other.sounds else 1 if one.near or other.near else -3
    if one.level == other.level:
        return -1
    return 1 if one.divisions & other.divisions else 0


def towns(one: Spots, other: Spots) -> int:
    """Two places on the map: one, one near the other, or two."""
    if one.point is None or other.point is None:
        return 0
    away = km(one.point, other.point)
    named = bool(one.names & other.names)
    if away <= NEAR or (named and away <= AROUND):
        return 3
    if away <= AROUND:
        return 1 if one.near or other.near else -2
    return -2 if named or len(one.names) > 1 or len(other.names) > 1 else NEVER


# ---- with what harm ------------------------------------------------------------------------------------------


def toll(a: Report, b: Report) -> int:
    """The same dead speak for it, the more the stronger; a toll may rise, but not from 2 to 80."""
    return figure(a.fatalities, b.fatalities)


def hurt(a: Report, b: Report) -> int:
    """The same hurt, likewise; they are counted less well."""
    told = figure(a.injuries, b.injuries)
    return max(-3, told) if told < 0 else min(2, told)


def figure(one: Count | None, other: Count | None) -> int:
    if one is None or other is None:
        return 0
    x, y = number(one), number(other)
    if x is None or y is None:
        return 0
    exact = one.best is not None and other.best is not None
    if x == y:
        return (4 if x >= MANY else 3 if x >= SOME else 2 if x == 2 else 1 if x else 0) if exact else 0
    low, high = (x, y) if x < y else (y, x)
    if not exact:
        return 0
    if low == 0:
        return -3 if high < MANY else -5
    if high * 2 <= low * 3:
        return 1 if high >= SOME else 0
    if high < low * 2 or high - low <= 2:
        return 0
    if high <= low * 3:
        return -1
    return -3 if high <= low * 6 or high < MANY else -5


# ---- who to whom ---------------------------------------------------------------------------------------------


def actor(a: Report, b: Report) -> int:
    """One name in common; two names are two parties, or one that papers see differently."""
    if not a.actors or not b.actors:
        return 0
    return 1 if a.actors & b.actors else -2


def target(a: Report, b: Report) -> int:
    """The same thing hit, or one that the other's sentence names."""
    if shared := a.targets & b.targets:
        return 1 if shared <= PEOPLE else 3
    if a.target_bits & b.sketch.telling or b.target_bits & a.sketch.telling:
        return 1
    return -1 if a.targets and b.targets else 0


# ---- in which words ------------------------------------------------------------------------------------------


def wording(a: Report, b: Report) -> int:
    """The same text is one report printed twice; much of it in common nearly so; a few telling words are a hint."""
    if a.sketch.anchors and a.sketch.pairs == b.sketch.pairs:
        return 5
    if copies(a.sketch, b.sketch):
        return 4
    shared = in_common(a.sketch, b.sketch)
    return 2 if shared >= ALIKE else 1 if shared >= HINT else 0


VOTES: tuple[Vote, ...] = (
    Vote("document", document),
    Vote("place", place),
    Vote("window", window),
    Vote("types", kind),
    Vote("day", day),
    Vote("recalled", recalled),
    Vote("strikes", strikes),
    Vote("munitions", munitions),
    Vote("toll", toll),
    Vote("hurt", hurt),
    Vote("actor", actor),
    Vote("target", target),
    Vote("wording", wording),
)
"""The votes, vetoes first."""

ASKED = tuple(vote.asked for vote in VOTES)
