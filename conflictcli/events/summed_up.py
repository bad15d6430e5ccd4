"""Accounts → accounts in which a total that is told after its parts has those as its parts: no strike is counted twice.

"A strike hit Ostra on Monday. On Tuesday another hit Miro. The two strikes killed eight people": the last sentence adds
up the two before it; it is no event beside them.
"""

from __future__ import annotations

from collections.abc import Sequence

from conflictcli.events.account import Account, broken_down, same_type
from conflictcli.events.compare import days_agree, places_agree
from conflictcli.events.same import is_total


def summed_up(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """Every account that adds up those right before it with those as its parts."""
    told = list(accounts)
    for number in range(len(told)):
        if parts := added_up(told, number):
            told = broken_down(told, number, parts)
    return tuple(told)


def added_up(accounts: Sequence[Account], number: int) -> tuple[int, ...]:
    """The latest accounts before one that its count adds up, all of it or a part; none where it does not point back."""
    whole = accounts[number]
    if not points_back(whole) or whole.count is None or whole.count.best is None:
        return ()
    left, parts = whole.count.best, []
    for n in reversed(range(number)):
        one = accounts[n]
        if one.of is not None or one.count is None or one.count.best is None or not may_be_part(one, whole):
            break
        if one.count.best >= whole.count.best or one.count.best > left:
            break
        left -= one.count.best
        parts.append(n)
    return tuple(reversed(parts))


def may_be_part(one: Account, whole: Account) -> bool:
    """Whether neither the type, nor the day or place that the total has of its own, speaks against it."""
    day = whole.first.day is None or days_agree(one.when, whole.when)
    return day and same_type(one.types, whole.types) and places_agree(one.located, whole.located)


def points_back(account: Account) -> bool:
    """Whether an account, by its first words, adds up what was told: "the two strikes", "in all, two strikes"."""
    return is_total(account.first) and account.of is None and not account.parts
