"""Accounts → accounts in which what tells of several attacks together has those that are told one by one as its parts.

"Bombs in and around Ostra killed 30 people on Thursday. … A bomb in the east of the city killed 18. Another …, killing
seven": the first tells of the others, which happened on its day; it is no event beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflictcli.events.account import Account, broken_down, same_type
from conflictcli.events.compare import days_agree, places_agree
from conflictcli.rules.trigger import EVENT_TYPE

LEAST = 2
"""Attacks: one alone is no part, but what was told, told again."""
REACH = 12
"""Paragraphs in which the attacks that a roundup is about are told."""


def rounded_up(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """Every account that tells of several with those as its parts, which take over its day where they have none."""
    told = list(accounts)
    for number, account in enumerate(accounts):
        if parts := parts_of(told, number):
            told = broken_down(told, number, parts)
            for part in parts:
                told[part] = dated(told[part], account)
    return tuple(told)


def parts_of(accounts: Sequence[Account], number: int) -> tuple[int, ...]:
    """The accounts that tell one by one what an account tells together; none where their tolls exceed its own."""
    whole = accounts[number]
    if not tells_of_several(whole):
        return ()
    later = [n for n in range(number + 1, len(accounts)) if may_be_part(accounts[n], whole)]
    dead = sum(least_dead(accounts[n]) for n in later)
    return tuple(later) if len(later) >= LEAST and dead <= least_dead(whole) else ()


def tells_of_several(account: Account) -> bool:
    """Whether an account tells the toll of attacks that it does not count: "Bombs … killed 30"."""
    uncounted = not account.counted and account.of is None and not account.parts
    prose = next((t for t in account.tellings if not t.heads), account.first)
    plural = any(m.value.plural for m in prose.triggers)
    return uncounted and plural and least_dead(account) > 1


def may_be_part(account: Account, whole: Account) -> bool:
    """Whether an account may be one of several told before it: an attack of their kind, at their place, on their day,
    with a toll of its own."""
    near = account.first.sentence.paragraph - whole.first.sentence.paragraph <= REACH
    alike = same_type(account.types, whole.types) or EVENT_TYPE[account.types[0]] == EVENT_TYPE[whole.types[0]]
    single = account.of is None and not account.parts and not any(m.value.plural for m in account.first.triggers)
    agree = days_agree(account.when, whole.when) and places_agree(account.located, whole.located)
    return near and alike and single and agree and bool(account.places) and least_dead(account) > 0


def least_dead(account: Account) -> int:
    dead = account.toll.fatalities
    return dead.least if dead is not None else 0


def dated(account: Account, whole: Account) -> Account:
    """A part with the day of the whole, where it has none."""
    if account.when.text or not whole.when.text:
        return account
    return account.with_first(replace(account.first, when=whole.when))
