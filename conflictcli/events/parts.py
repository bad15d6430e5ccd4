"""A count that breaks another down → a part of that total: by its place within it, by "of them", "half", "the rest"."""

from __future__ import annotations

from dataclasses import replace

from conflictcli.events.account import Account, same_type
from conflictcli.events.assembly import Assembly
from conflictcli.events.compare import contains, days_agree, places_agree
from conflictcli.events.telling import Telling
from conflictcli.rules.count import Count, exactly
from conflictcli.rules.trigger import EVENT_TYPE, REMOTE

ELLIPSES = frozenset(("so-many-elsewhere", "another-struck"))
"""Rules of counts with the noun left unsaid: they go on counting as often as they break down ("and 13 in Sudland")."""
FEW = 9
"""Strikes: so many may be told one by one, each as "a strike"; more are told in numbers."""


def total_of(assembly: Assembly, telling: Telling) -> int | None:
    """The account whose count this one breaks down: it was counted before, is no smaller, and the place lies within."""
    able = [n for n, account in enumerate(assembly.accounts) if is_part(telling, account)]
    return max(able, default=None)


def is_part(telling: Telling, account: Account) -> bool:
    """Whether a count breaks an account's down: no larger, of the same day and type, within its place."""
    if not account.counted or not telling.count or not account.count or not same_type(telling.types, account.types):
        return False
    if telling.apart or telling.also or not days_agree(telling.when, account.when):
        return False
    whole, few = account.count.best, telling.count.best
    if whole is None or few is None or few > whole:
        return False
    if not contains(account.located, telling.located):
        return False
    if telling.count.basis == "implied":
        return whole >= 2 and (whole <= FEW or telling.sentence.kind == "bullet")
    return few < whole or bool(account.places or account.parts) or telling.definite or telling.sentence.kind != "prose"


def part(assembly: Assembly, whole: int, telling: Telling) -> Assembly:
    """A telling becomes a part of a total; the same part told twice is one."""
    account = assembly.accounts[whole]
    for number in account.parts:
        known = assembly.accounts[number]
        if known.count == telling.count and places_agree(telling.located, known.located):
            return assembly.with_changed(number, known.also(telling))
    new = len(assembly.accounts)
    telling = telling if telling.when.text else replace(telling, when=account.when)
    assembly = assembly.with_account(Account((telling,), of=whole))
    return assembly.with_changed(whole, replace(account, parts=(*account.parts, new)))


def share(assembly: Assembly, telling: Telling) -> Assembly:
    """ "twelve of them", "half", "the rest", "most": parts of the strikes counted last."""
    whole = last_counted(assembly, telling)
    if whole is None:
        return stated_whole(assembly, telling) if telling.whole else assembly.leaving_out(telling, "share of nothing")
    account = assembly.accounts[whole]
    if telling.share == "rest":
        return assembly.with_changed(whole, replace(account, rest=telling.places))
    if telling.share == "most":
        return assembly.with_changed(whole, replace(account, hints=(*account.hints, telling.places)))
    count = half(account.count) if telling.share == "half" else telling.count
    if count is None:
        return assembly.leaving_out(telling, "share of nothing")
    telling = replace(telling, count=count, types=account.types)
    if telling.head.rule not in ELLIPSES or (fits(assembly, account, count) and not lies_beside(telling, account)):
        return part(assembly, whole, telling)
    return beside(assembly, telling, account)


def lies_beside(telling: Telling, account: Account) -> bool:
    """ "16 strikes in Norland and [13] in Sudland": places that do not lie within the first count's are beside it."""
    return bool(telling.places and account.places) and not contains(account.located, telling.located)


def half(count: Count | None) -> Count | None:
    return exactly(count.best // 2) if count and count.best and count.best % 2 == 0 else None


def fits(assembly: Assembly, account: Account, count: Count) -> bool:
    """Whether so many more are still left of a total."""
    counts = [assembly.accounts[n].count for n in account.parts]
    taken = sum(c.best or 0 for c in counts if c is not None)
    return account.count is not None and (account.count.best or 0) >= taken + (count.best or count.least)


def last_counted(assembly: Assembly, telling: Telling) -> int | None:
    """The total that a share is of: the one of that size when it is said, else the latest counted one."""
    counted = [n for n, a in enumerate(assembly.accounts) if a.count is not None and EVENT_TYPE[a.types[0]] == REMOTE]
    if telling.whole:
        return next((n for n in reversed(counted) if assembly.accounts[n].count == telling.whole), None)
    if not counted:
        return None
    above = assembly.accounts[counted[-1]].of
    return counted[-1] if above is None or telling.share == "some" else above


def beside(assembly: Assembly, telling: Telling, account: Account) -> Assembly:
    """ "16 strikes in Norland and [13] in Sudland": the next of a row of counts, not a part of the one before."""
    telling = telling if telling.when.text else replace(telling, when=account.when)
    if account.of is not None:
        return part(assembly, account.of, telling)
    return assembly.with_account(Account((telling,)))


def stated_whole(assembly: Assembly, telling: Telling) -> Assembly:
    """ "Six of the eight strikes hit near Ostra" where no eight were told: eight in that country, six of them there."""
    whole = replace(telling, count=telling.whole, share="", places=())
    assembly = assembly.with_account(Account((whole,)))
    return part(assembly, len(assembly.accounts) - 1, telling)
