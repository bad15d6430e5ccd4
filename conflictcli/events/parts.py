"""A count that breaks another down → a part of that total: by its place within it, by "of them", "half", "the rest"."""

from __future__ import annotations

from dataclasses import replace

from conflictcli.events.account import Account, same_type
from conflictcli.events.assembly import Assembly
from conflictcli.events.compare import contains, days_agree, listed_beside, places_agree
from conflictcli.events.telling import Telling
from conflictcli.mention import Mention
from conflictcli.rules.count import Count, exactly
from conflictcli.rules.strikes import ONE
from conflictcli.rules.trigger import EVENT_TYPE, REMOTE

ELLIPSES = frozenset(("so-many-elsewhere", "another-struck"))
"""Rules of counts with the noun left unsaid: they go on counting as often as they break down ("and 13 in Sudland")."""
ORDINAL = "the-first-of-them"
"""The rule of parts that are told apart by number: "the first … the second"."""
LOOK_BACK = 200
"""Accounts back in which a total is looked for: a release has a line for each of its parts."""
FEW = 9
"""Strikes: so many may be told one by one, each as "a strike"; more are told in numbers."""


def total_of(assembly: Assembly, telling: Telling) -> int | None:
    """The account whose count this one breaks down: it was counted before, is no smaller, and the place lies within."""
    late = reversed(range(max(0, len(assembly.accounts) - LOOK_BACK), len(assembly.accounts)))
    return next((n for n in late if is_part(telling, assembly.accounts[n])), None)


def is_part(telling: Telling, account: Account) -> bool:
    """Whether a count breaks an account's down: no larger, of the same day and type, within its place."""
    if not account.counted or not telling.count or not account.count or not same_type(telling.types, account.types):
        return False
    if telling.apart or telling.also or not days_agree(telling.when, account.when):
        return False
    if listed_beside(telling, account):
        return False
    if telling.sentence.kind == "bullet" and account.gist.listed:
        return False
    whole, few = account.count.best, telling.count.best
    if whole is None or few is None or few > whole:
        return False
    if not contains(account.located, telling.located) and not goes_on_about(account, telling):
        return False
    if telling.count.basis == "implied":
        return whole >= 2 and (whole <= FEW or telling.sentence.kind == "bullet")
    return few < whole or bool(account.places or account.parts) or telling.definite or telling.sentence.kind != "prose"


def goes_on_about(account: Account, telling: Telling) -> bool:
    """Whether fewer strikes are told right behind a count, with neither day nor place: "One strike killed four"."""
    bare = not telling.places and not telling.when.text and telling.counted
    near = 0 <= telling.sentence.paragraph - account.tellings[-1].sentence.paragraph <= 1
    return bare and near and telling.count is not None and account.count is not None and telling.count != account.count


def part(assembly: Assembly, whole: int, telling: Telling) -> Assembly:
    """A telling becomes a part of a total; the same part told twice is one."""
    account = assembly.accounts[whole]
    for number in account.parts:
        known = assembly.accounts[number]
        apart = ORDINAL in (telling.head.rule, known.first.head.rule) and telling.head.text != known.first.head.text
        if not apart and known.count == telling.count and places_agree(telling.located, known.located):
            return assembly.with_changed(number, known.also(telling))
    return as_part(assembly, whole, telling)


def as_part(assembly: Assembly, whole: int, telling: Telling) -> Assembly:
    """A telling becomes a new part of an account, and takes over its day and places where it has none."""
    account, new = assembly.accounts[whole], len(assembly.accounts)
    when = telling.when if telling.when.text else account.when
    telling = replace(telling, when=when, places=telling.places or account.places)
    assembly = assembly.with_account(Account((telling,), of=whole))
    return assembly.with_changed(whole, replace(account, parts=(*account.parts, new)))


def share(assembly: Assembly, telling: Telling) -> Assembly:
    """ "twelve of them", "half", "the rest", "and 13 in Sudland": parts of strikes counted before, or beside them."""
    above = totals_above(assembly, telling)
    if not above:
        return stated_whole(assembly, telling) if telling.whole else assembly.leaving_out(telling, "share of nothing")
    whole = above[-1] if len(above) == 1 or telling.share == "some" else above[1]
    account = assembly.accounts[whole]
    if telling.share == "rest":
        return assembly.with_changed(whole, replace(account, rest=telling.places))
    if telling.share == "most":
        return assembly.with_changed(whole, replace(account, hints=(*account.hints, telling.places)))
    count = half(account.count) if telling.share == "half" else telling.count
    if count is None:
        return assembly.leaving_out(telling, "share of nothing")
    telling = replace(telling, count=count, types=account.types, shared=telling.shared or own_words(account))
    roomy = above[-1:] if telling.head.rule == ORDINAL else above
    home = next((n for n in roomy if has_room(assembly, n, telling)), None)
    if home is None and telling.head.rule in ELLIPSES:
        return beside(assembly, telling, assembly.accounts[above[0]])
    if home is None and account.count == ONE:
        return assembly.leaving_out(telling, "share of nothing")
    return part(assembly, whole if home is None else home, telling)


def totals_above(assembly: Assembly, telling: Telling) -> list[int]:
    """The counts that a share may be of: the one of the size it says, else the latest, its total, and so on up."""
    counted = [n for n, a in enumerate(assembly.accounts) if a.count is not None and is_of_strikes(a)]
    if telling.whole:
        return [n for n in reversed(counted) if assembly.accounts[n].count == telling.whole][:1]
    chain = counted[-1:]
    while chain and (above := assembly.accounts[chain[-1]].of) is not None:
        chain.append(above)
    return chain


def is_of_strikes(account: Account) -> bool:
    """Whether an account's strikes are counted: by its type, or by the words of a user's codebook."""
    return EVENT_TYPE[account.types[0]] == REMOTE or any(t.of_counted for t in account.tellings)


def own_words(account: Account) -> tuple[Mention, ...]:
    """The words of a user's codebook that say what an account tells."""
    return tuple(m for t in account.tellings for m in (*t.triggers, *t.shared) if m.value.coded)


def has_room(assembly: Assembly, number: int, telling: Telling) -> bool:
    """Whether a count leaves so many over, at such a place."""
    account = assembly.accounts[number]
    within = not (telling.places and account.places) or contains(account.located, telling.located)
    partitive = telling.head.rule not in ELLIPSES and account.of is None
    single = account.count is not None and account.count.best == 1
    return bool(telling.count and not single and fits(assembly, account, telling.count) and (within or partitive))


def half(count: Count | None) -> Count | None:
    return exactly(count.best // 2) if count and count.best and count.best % 2 == 0 else None


def fits(assembly: Assembly, account: Account, count: Count) -> bool:
    """Whether so many more are still left of a total."""
    counts = [assembly.accounts[n].count for n in account.parts]
    taken = sum(c.best or 0 for c in counts if c is not None)
    return account.count is not None and (account.count.best or 0) >= taken + (count.best or count.least)


def beside(assembly: Assembly, telling: Telling, account: Account) -> Assembly:
    """ "16 strikes in Norland and [13] in Sudland": the next of a row of counts, not a part of the one before."""
    telling = telling if telling.when.text else replace(telling, when=account.when)
    if account.of is not None:
        return part(assembly, account.of, telling)
    return assembly.with_account(Account((telling,)))


def stated_whole(assembly: Assembly, telling: Telling) -> Assembly:
    """ "Six of the eight strikes hit near Ostra" where no eight were told: eight in that country, six of them there."""
    types = telling.shared[0].value.types if telling.shared else telling.types
    telling = replace(telling, types=types)
    whole = replace(telling, count=telling.whole, share="", places=())
    assembly = assembly.with_account(Account((whole,)))
    return part(assembly, len(assembly.accounts) - 1, telling)
