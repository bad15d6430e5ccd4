"""Telling and account → votes on whether they tell of one event, each with a name; their sum decides.

All that is told stays open to be one event until something speaks against it. A veto ends it: another day, "another
strike", other counts. Otherwise what speaks for it (the same place, the same toll, a headline above its lede) is
weighed against what does (a place beside it, another word for what happened).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from conflictcli.events.account import Account
from conflictcli.events.compare import counts_agree, days_agree, harm_agrees, listed_beside, place_agrees, within
from conflictcli.events.days import A_DAY, WEEK
from conflictcli.events.event import When
from conflictcli.events.harm import tally
from conflictcli.events.parties.scene import is_name
from conflictcli.events.telling import Telling
from conflictcli.places import Located
from conflictcli.rules.count import Count
from conflictcli.rules.trigger import (
    ABDUCTION,
    AIR,
    ATTACK,
    CHEMICAL,
    CLASH,
    EVENT_TYPE,
    IED,
    OVERTAKES,
    REGAINS,
    REMOTE,
    SHELLING,
)

VETO = -100
"""A vote that ends it."""
SOME, MANY = 4, 10
"""Dead: so many, told twice to the man, are seldom, and hardly ever, the dead of two events."""
GENERIC = 3
"""Types: words that may mean so many or more ("attack", "blast") say little of what happened."""
FORCES = (" forces", "coalition")
"""How the names of states' forces end."""
WEEKDAY = "XXXX-WXX-"
LEDE = 2
"""Paragraphs below a title in which the text comes to what the title tells."""

MISSILES = frozenset((AIR, SHELLING))
KIN: dict[frozenset[str], int] = {
    frozenset((CLASH, REGAINS)): -1,
    frozenset((CLASH, OVERTAKES)): -1,
    frozenset((ATTACK, REGAINS)): -2,
    frozenset((ATTACK, OVERTAKES)): -2,
    frozenset((ATTACK, CLASH)): -2,
    frozenset((ATTACK, ABDUCTION)): -2,
    frozenset((CHEMICAL, SHELLING)): -2,
    frozenset((CHEMICAL, AIR)): -2,
    frozenset((AIR, IED)): -1,
    MISSILES: -3,
}
"""Types of which one event may have two: a town is taken in a battle, a drone fires missiles (-1 where they are
counted: "five missiles hit the car")."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A question to a telling and an account; positive where they are one event, negative where not, else nothing."""

    name: str
    asked: Callable[[Telling, Account], int]


def verdict(telling: Telling, account: Account) -> int:
    """The sum of the votes; `VETO` as soon as one ends it."""
    total = 0
    for vote in VOTES:
        voice = vote.asked(telling, account)
        if voice <= VETO:
            return VETO
        total += voice
    return total


def reasons(telling: Telling, account: Account) -> list[tuple[str, int]]:
    """What each vote says, without those that say nothing."""
    told = [(vote.name, vote.asked(telling, account)) for vote in VOTES]
    return [(name, voice) for name, voice in told if voice]


def same(telling: Telling, account: Account) -> bool:
    """Whether a telling is of the event of an account."""
    return verdict(telling, account) >= 0


# ---- what happened -------------------------------------------------------------------------------------------


def kind(telling: Telling, account: Account) -> int:
    """ "A raid", "the strike": types they share; else types that one event may have, told of what was told just now."""
    if not set(telling.types).isdisjoint(account.types):
        return 0
    if not told_just_now(telling, account) or (telling.fresh and not on_title(account)):
        return VETO
    pairs = [KIN.get(frozenset((one, other)), VETO) for one in telling.types for other in account.types]
    near = max(pairs, default=VETO)
    fired = near == KIN[MISSILES] and bool(telling.munitions or account.gist.fired)
    if telling.sentence == account.tellings[-1].sentence and several(account.count):
        fired = False  # "28 air raids and 200 shells" are two
    return -1 if fired else near


def told_just_now(telling: Telling, account: Account) -> bool:
    """Whether a telling stands in the sentence that told an account, or right behind it."""
    last = account.tellings[-1].sentence
    return telling.sentence.paragraph - last.paragraph <= 1 or last.kind == "title"


def on_title(account: Account) -> bool:
    """Whether nothing but a title has told an event yet."""
    return account.gist.heads


def is_lede(telling: Telling, account: Account) -> bool:
    """Whether a telling is the first below the title that told an account: it is that event, whatever it is set
    against ("another blast", "days after a blast")."""
    return on_title(account) and telling.sentence.kind == "prose" and telling.sentence.paragraph <= LEDE


def another(telling: Telling, account: Account) -> int:
    """ "Another strike", "separately, a strike"."""
    if is_lede(telling, account):
        return 0
    said = any(m.value.determiner == "another" for m in telling.triggers)
    return VETO if said or (telling.also and telling.fresh) else 0


def set_apart(telling: Telling, account: Account) -> int:
    """ "Days after a strike", of which the account is not told to be one."""
    return VETO if telling.apart and not is_lede(telling, account) else 0


def in_a_list(telling: Telling, account: Account) -> int:
    """ "Two cattle raids and a livestock raid": each noun counts its own."""
    return VETO if listed_beside(telling, account) else 0


def line_of_a_list(telling: Telling, account: Account) -> int:
    """Each bullet tells its own; a total above a list is none of them."""
    if telling.sentence.kind != "bullet" or telling.sentence.paragraph == account.tellings[-1].sentence.paragraph:
        return 0
    several = account.counted and account.count is not None and account.count.best != 1
    return VETO if several or account.gist.listed else 0


def title(telling: Telling, account: Account) -> int:
    """A headline tells what the text below begins with; in other words only where the dead are the same."""
    if not is_lede(telling, account):
        return 0
    if not set(telling.types).isdisjoint(account.types):
        return 2
    return 1 if toll(telling, account) > 0 else 0


def pointing(telling: Telling, account: Account) -> int:
    """ "The attack", right behind it."""
    return 1 if telling.definite and told_just_now(telling, account) else 0


def actor(telling: Telling, account: Account) -> int:
    """ "Israeli forces" are not "Hezbollah"; "gunmen" may be anybody, and rebels have more names than one."""
    one, other = telling.parties[0], account.parties[0]
    if not (one.endswith(FORCES) or other.endswith(FORCES)):
        return 0
    if not is_name(one) or not is_name(other) or set(one.split("; ")) & set(other.split("; ")):
        return 0
    return -3


# ---- when ----------------------------------------------------------------------------------------------------


def day(telling: Telling, account: Account) -> int:
    """Another day is another event, but for one told from the other side of midnight; and a title's day is rough."""
    one, other = telling.when, account.when
    if not days_agree(one, other):
        if one.start is None or other.start is None:
            return VETO if other_weekday(telling, account) else 0
        if on_title(account) and gap(one, other) <= 1:
            return -1
        return -3 if telling.definite and gap(one, other) <= 1 and told_just_now(telling, account) else VETO
    exact = one.precision == other.precision == 1 and one.start is not None
    return 1 if exact and one.start == other.start else 0


def other_weekday(telling: Telling, account: Account) -> bool:
    """Whether both name a day that lacks its anchor, and not the same: "Tuesday" and "Friday", not "at 6 p.m."."""
    told = (t.day.value.value for t in (telling, *account.tellings) if t.day is not None and t.when.text)
    named = [day[: len(WEEKDAY) + 1] for day in islice(filter(names_a_day, told), 2)]
    one, other = (named * 2)[:2] if named else ("", "")
    return one.startswith(WEEKDAY) is other.startswith(WEEKDAY) and one != other


def names_a_day(value: str) -> bool:
    """Whether a date lacks its anchor but not its day: "Tuesday", "4 May"; not "at 6 p.m."."""
    return value.startswith(WEEKDAY) or value[5:7].isdigit()


def gap(one: When, other: When) -> int:
    """Days between two times; none where they overlap or one is unknown."""
    if one.start is None or other.start is None:
        return 0
    first, second = sorted((one, other), key=lambda w: (w.start is None, w.start))
    assert second.start is not None
    return max(0, (second.start - (first.end or first.start or second.start)) // A_DAY)


def looks_back(telling: Telling, account: Account) -> int:
    """ "A blast killed six … he had survived a bombing in January": what is news is not of that month."""
    rough = telling.when.start is not None and telling.when.precision > WEEK
    return VETO if rough and not account.when.text else 0


# ---- where ---------------------------------------------------------------------------------------------------


def place(telling: Telling, account: Account) -> int:
    """The same place speaks for it; one that no list knows, or that of a title, may be the same under another name."""
    one, other = telling.located, account.located
    if not one or not other:
        return 0
    if any(a.name == b.name for a in one for b in other):
        return 2
    if any(place_agrees(a, b) for a in one for b in other):
        return 1
    if not any(same_country(a, b) for a in one for b in other):
        return -3 if on_title(account) else VETO
    unknown = not all(p.known for p in (*one, *other))
    if on_title(account):
        return -1 if unknown else -3
    return -3 if unknown else -4


def same_country(one: Located, other: Located) -> bool:
    """Whether two places may lie in one country."""
    return one.place is None or other.place is None or one.place.country_code == other.place.country_code


# ---- how many ------------------------------------------------------------------------------------------------


def count(telling: Telling, account: Account) -> int:
    """ "Six strikes" are not five; "the two strikes" are not one of them."""
    if is_total(telling) and is_single(account):
        return VETO
    if not telling.counted or not account.counted:
        return 0
    if not counts_agree(telling.count, account.count):
        return VETO
    return 1 if several(telling.count) and telling.count == account.count else 0


def is_total(telling: Telling) -> bool:
    """Whether a telling counts strikes told before: "the two strikes"; "the three attacks" may be anything."""
    strikes = EVENT_TYPE[telling.types[0]] == REMOTE or telling.of_counted
    return strikes and telling.definite and telling.counted and several(telling.count)


def is_single(account: Account) -> bool:
    """Whether the text itself, and not only its title, tells of one strike: "a strike"."""
    return account.count is not None and account.count.best == 1 and not on_title(account)


def several(count_: Count | None) -> bool:
    return count_ is not None and (count_.best or 0) >= 2


def number(telling: Telling, account: Account) -> int:
    """ "The attacks" are rather the three that were told than one of them."""
    nouns = [m.value for m in telling.triggers if not m.value.verb]
    if not telling.definite or telling.counted or not nouns or not nouns[0].plural or account.count is None:
        return 0
    return 1 if several(account.count) else -1 if account.count.best == 1 else 0


def toll(telling: Telling, account: Account) -> int:
    """The same dead speak for it, the more the stronger; what is newly told with other dead ("a bomb killed 8") is
    another event."""
    if not telling.harm or not account.harm:
        return 0
    one, other = tally(telling.harm), account.toll
    if not harm_agrees(other, one, telling.fresh):
        return VETO
    if fewer(one.fatalities, other.fatalities) and not telling.definite and telling.parties[0] != account.parties[0]:
        return -3
    voices = [equal(one.fatalities, other.fatalities), equal(one.injuries, other.injuries)]
    return sum(voices)


def fewer(one: Count | None, other: Count | None) -> bool:
    """Whether a toll is below the one told before: a toll that rises is of one event, one that falls of another."""
    if one is None or other is None or one.best is None or one.basis != "stated":
        return False
    return 0 < one.best < other.least


def equal(one: Count | None, other: Count | None) -> int:
    """2 for the same figure, up to 4 where it is large; nothing for one, nobody, or a vague one."""
    if one is None or other is None or one.best is None or one.best < 2:
        return 0
    if one.best != other.best and not (within(one, other) and other.best is None and one.best == other.least):
        return 0
    return 4 if one.best >= MANY else 3 if one.best >= SOME else 2


VOTES: tuple[Vote, ...] = (
    Vote("types", kind),
    Vote("another", another),
    Vote("set apart", set_apart),
    Vote("in a list", in_a_list),
    Vote("line of a list", line_of_a_list),
    Vote("looks back", looks_back),
    Vote("day", day),
    Vote("count", count),
    Vote("number", number),
    Vote("place", place),
    Vote("toll", toll),
    Vote("title", title),
    Vote("actor", actor),
    Vote("pointing", pointing),
)
"""The votes, vetoes first: most tellings meet one, and the rest is not asked."""
