"""Account → the type that a user's codebook gives its event, besides ACLED's; and what a plural is worth to them."""

from __future__ import annotations

from dataclasses import dataclass

from conflictcli.events.account import Account
from conflictcli.mention import Mention
from conflictcli.reading import Read
from conflictcli.rules.count import Count, vague
from conflictcli.rules.own.entries import EventType
from conflictcli.rules.trigger import EVENT_TYPE, REMOTE


@dataclass(frozen=True, slots=True)
class Typed:
    """An event's type as its row has it, ACLED's event type, whether its strikes are counted, and the rule of the
    codebook that says it."""

    name: str
    event_type: str
    counted: bool
    rule: str = ""


def typed(account: Account, kind: str, reading: Read) -> Typed:
    """`kind`: the sub-event type of ACLED's that the rules give it."""
    own, rule = own_type(account, kind, reading) or (None, "")
    acled = own.acled if own else kind
    event_type = EVENT_TYPE[acled]
    return Typed(own.label if own else kind, event_type, event_type == REMOTE or bool(own and own.counted), rule)


def own_type(account: Account, kind: str, reading: Read) -> tuple[EventType, str] | None:
    """The type that the words of an event say, the first of several; else the first in the codebook that is for events
    of its kind and for what its sentences name. With the name of the rule that found them.

    A type that words say counts where it is of that kind, or of one that all words of the event leave open: whatever
    else the sentences name ("boarded … with drones").
    """
    types = reading.codebook.types
    if not types:
        return None
    by_label = {each.label: each for each in types}
    words = [m for t in account.tellings for m in (t.head, *t.triggers, *t.shared)]
    told = [(by_label.get(getattr(m.value, "coded", "")), m.rule) for m in words]
    said = [(each, rule) for each, rule in told if each is not None]
    for kinds in ((kind,), account.types):
        found = next(((each, rule) for each, rule in said if each.acled in kinds), None)
        if found is not None:
            return found
    named = {m.value: m.rule for t in account.tellings for m in reading.told(t.sentence)["type"]}
    able = (each for each in types if each.label in named and kind in (each.of or (each.acled,)))
    return next(((each, named[each.label]) for each in able), None)


def several(account: Account, least: int) -> tuple[Count, Mention] | None:
    """What a plural without a number is worth, and the words: "air strikes hit Miro" is `least` or more.

    None for an event of which a number is told, which a noun tells that points back ("the strikes"), or that is told in
    the singular, too. `least`: 0 where a plural is worth nothing.
    """
    if not least or account.count is not None or account.parts or account.of is not None:
        return None
    if any(t.munitions or t.share for t in account.tellings):
        return None
    nouns = [m for t in account.tellings if not t.definite for m in t.triggers if not m.value.verb or m.value.plural]
    if not nouns or not nouns[0].value.plural or nouns[0].value.determiner == "the":
        return None
    return vague(least, None), nouns[0]
