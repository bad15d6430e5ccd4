"""Several events counted together, then told one by one: "Three bombs killed 80 … The first … Another …" → parts.

What is not counted ("Bombings killed 23") is left to `roundup`, which looks at the whole text.
"""

from __future__ import annotations

from dataclasses import replace

from conflictcli.events.account import Account, same_type
from conflictcli.events.assembly import Assembly
from conflictcli.events.compare import days_agree, harm_agrees, listed_beside, place_agrees
from conflictcli.events.harm import tally
from conflictcli.events.parts import FEW, as_part, fits
from conflictcli.events.same import same_country, verdict
from conflictcli.events.telling import Telling

LOOK_BACK = 20
"""Accounts back in which what was told together is looked for."""


def told_together(assembly: Assembly, telling: Telling) -> int | None:
    """The account of several events of which a telling tells one, or some more; the latest that may be it."""
    late = reversed(range(max(0, len(assembly.accounts) - LOOK_BACK), len(assembly.accounts)))
    return next((n for n in late if is_one_of(telling, assembly, assembly.accounts[n])), None)


def is_one_of(telling: Telling, assembly: Assembly, account: Account) -> bool:
    """Whether a telling tells one of several: it counts on ("the first", "another"), or gives fewer dead than all."""
    if not is_several(account) or not tells_one(telling, account) or not may_be_there(telling, account):
        return False
    if not has_room(assembly, account, telling):
        return False
    if numbered(telling):
        return True
    if counts_on(telling):
        return bool(account.parts)
    return fewer_dead(telling, account)


def is_several(account: Account) -> bool:
    """Whether an account is of several events, few enough to be told one by one."""
    return account.count is not None and account.count.best is not None and 2 <= account.count.best <= FEW


def tells_one(telling: Telling, account: Account) -> bool:
    """Whether a telling brings one of its own, or, of those counted, a few more."""
    if telling.count is None or telling.share or telling.apart or telling.sentence.kind != "prose":
        return False
    if listed_beside(telling, account):
        return False
    if not same_type(telling.types, account.types) or not days_agree(telling.when, account.when):
        return False
    if telling.count.best == 1:
        return telling.fresh or numbered(telling)
    return counts_on(telling)


def may_be_there(telling: Telling, account: Account) -> bool:
    """Whether the place of a telling may lie within that of several events; where it is numbered ("the first attack")
    or no list knows it, anywhere in the country."""
    one, other = telling.located, account.located
    loose = numbered(telling)
    near = (place_agrees(a, b) or (same_country(a, b) and (loose or not a.known)) for a in one for b in other)
    return not one or not other or any(near)


def has_room(assembly: Assembly, account: Account, telling: Telling) -> bool:
    """Whether a count leaves so many over."""
    return telling.count is not None and fits(assembly, account, telling.count)


def numbered(telling: Telling) -> bool:
    """ "The first attack", "in a second blast"."""
    return any(m.value.ordinal for m in telling.triggers)


def counts_on(telling: Telling) -> bool:
    """ "Another bomb", "two more blasts"."""
    return any(m.value.determiner == "another" for m in telling.triggers) or (telling.also and telling.fresh)


def fewer_dead(telling: Telling, account: Account) -> bool:
    """Whether a telling has a toll of its own, and the several events together a larger one."""
    one, other = tally(telling.harm).fatalities, account.toll.fatalities
    return one is not None and other is not None and 0 < one.least < other.least


def apart_from(assembly: Assembly, whole: int, telling: Telling) -> Assembly:
    """A telling becomes one of several, or tells more of one that was told before."""
    account = assembly.accounts[whole]
    for number in reversed(account.parts):
        if told_before(telling, assembly.accounts[number]):
            return assembly.with_changed(number, assembly.accounts[number].also(telling))
    types = tuple(kind for kind in telling.types if kind in account.types) or telling.types
    return as_part(assembly, whole, replace(telling, types=types))


def told_before(telling: Telling, part: Account) -> bool:
    """Whether a telling tells a part again: it does not count on, and neither place, day nor toll speaks against it."""
    if counts_on(telling) or verdict(telling, part) < 0 or not harm_agrees(part.toll, tally(telling.harm), True):
        return False
    return not numbered(telling) or bool(telling.harm and part.harm) or bool(telling.places and part.places)
