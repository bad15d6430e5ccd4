"""The names in a row's actor and target → who is what: a state's force, a coalition, a group, civilians.

A row has the names alone. The rules that found them are asked again: a name that they do not read as one party as a
whole is none ("family home"), or one of the user's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from conflictcli.rules.actor import Actor
from conflictcli.rules.actors import RULES
from conflictcli.schemas.cells import parts
from conflictcli.schemas.nations import Nation, nation_of, nation_of_party
from conflictcli.tables import Record

STATES = ("state", "coalition")
ARMED = ("state", "coalition", "non-state")


@dataclass(frozen=True, slots=True)
class Party:
    """A party and what it is: `state`, `coalition`, `non-state`, `civilians`, `unknown`, or nothing where no rule of
    ours says so. `nation`: whose force it is, where its name tells."""

    name: str
    kind: str
    nation: Nation | None = None


@lru_cache(maxsize=4096)
def party(name: str) -> Party:
    kind = _kind(name)
    return Party(name, kind, nation_of_party(name) if kind == "state" else None)


def _kind(name: str) -> str:
    for rule in RULES:
        for found in rule.matches(name):
            if found.span() == (0, len(name)) and isinstance(actor := rule.meaning(found), Actor):
                return actor.kind
    return ""


def actors(row: Record) -> tuple[Party, ...]:
    """Who acted."""
    return tuple(map(party, parts(row, "actor")))


def targets(row: Record) -> tuple[Party, ...]:
    """Who was struck; things that were struck ("a family home") are no parties."""
    return tuple(told for told in map(party, parts(row, "target")) if told.kind)


def is_at_home(state: Party, row: Record) -> bool | None:
    """Whether a state's force acted in its own country; None where its name, or the row, does not say."""
    here = [nation_of(country) for country in parts(row, "country")]
    if not here:
        return None
    if state.nation is None:  # "government forces", "police" are those of the country they are in.
        return True if state.name == state.name.lower() else None
    return state.nation in here


def is_called_rebels(party: Party) -> bool:
    """ "rebels", "Tuareg rebels", "insurgents"."""
    return party.name.lower().split()[-1] in ("rebels", "insurgents")
