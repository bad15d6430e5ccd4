"""Mentions of a document → the same, where "the group" and "the militants" have the name that was said before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from conflictcli.mention import Mention
from conflictcli.rules.actor import Actor
from conflictcli.rules.actors.people import THE_GROUP
from conflictcli.rules.actors.table import supported
from conflictcli.rules.own_actors import OwnActors

POINTING = frozenset(
    "militants rebels insurgents extremists jihadists guerrillas separatists terrorists fighters militia militias".split()
)
"""What "the" makes a party that was named before, if one was."""
NEAR = 400
"""Characters back in which one name is the one that is meant, whoever else was named before."""
ARTICLE = "the "
SAYS_WHICH = (" that ", " who ", " which ", " of ")
"""What stands behind a party that these words define: "the militias that fight beside them"."""
OF_ANY = frozenset("Islamist Sunni Shiite jihadist armed hardline".split())
"""What may stand before them and tells no group from another."""


def meant(mentions: Iterable[Mention], text: str, own: OwnActors) -> list[Mention]:
    """The mentions of a document in order, without names that nothing supports, and with each party that points back as
    the one it points to. "The group" that points to none goes.
    """
    found = sorted(supported(list(mentions), text, own), key=lambda m: (m.start, m.end))
    return list(resolved(found, text, []))


def resolved(mentions: Iterable[Mention], text: str, said: list[Mention]) -> Iterator[Mention]:
    """Mentions in order, with each party that points back as the one it points to.

    `said`: the groups that were named before them, to which those that they name are added.
    """
    for m in mentions:
        if m.kind == "actor" and points_back(m, text):
            actor = the_one(said, m.start)
            if actor is not None:
                yield replace(m, value=actor)
            elif m.rule != THE_GROUP:
                yield m
            continue
        if m.kind == "actor" and is_group(m.value):
            said.append(m)
        yield m


def points_back(m: Mention, text: str) -> bool:
    if m.rule == THE_GROUP:
        return True
    the = m.start >= len(ARTICLE) and text[m.start - len(ARTICLE) : m.start].lower() == ARTICLE
    *told, head = m.value.name.split()
    defined = text.startswith(SAYS_WHICH, m.end)
    return the and not defined and m.value.kind == "non-state" and head in POINTING and OF_ANY.issuperset(told)


def is_group(actor: Actor) -> bool:
    """Whether a party is no state's and has a name of its own."""
    return actor.kind == "non-state" and not actor.name.islower() and actor.name.split()[-1] not in POINTING


def the_one(said: Sequence[Mention], at: int) -> Actor | None:
    """The group that was named just before, if it is one; else the only one of all that were named."""
    near = {m.value for m in said if at - m.end <= NEAR}
    found = near or {m.value for m in said}
    return next(iter(found)) if len(found) == 1 else None
