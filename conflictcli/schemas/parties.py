"""The names in a row's actor and target → who is what: a state's force, a coalition, a group, civilians.

A row has the names alone. The rules that found them are asked again: a name that they do not read as one party as a
whole is none ("family home"), or one of the user's own: what it is then says their codebook, by `coded`. Of civilians
alone more may be said ("Israeli civilians").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat

from conflictcli.rules.actor import Actor
from conflictcli.rules.actors import RULES, table
from conflictcli.rules.trigger import CIVILIANS
from conflictcli.schemas.cells import number, parts, text
from conflictcli.schemas.nations import Nation, nation_of, nation_of_party
from conflictcli.tables import BETWEEN as BETWEEN_NAMES
from conflictcli.tables import Record

STATES = ("state", "coalition")
ARMED = ("state", "coalition", "non-state")

CAUSES = frozenset(
    "rebels insurgents guerrillas separatists militants jihadists extremists terrorists fighters militias "
    "militiamen forces troops groups".split()
)
"""What people are called who fight together for something, also where their group is not named."""

RIOTERS = ("rioters", "mob")
"""Whom our rules count among civilians, and who are violent themselves."""

ANYBODY = frozenset("gunmen militants attackers assailants kidnappers snipers bombers groups".split())
"""What armed people are called of whom the text says nothing else."""

BETWEEN = frozenset("of for from in on at near with and or by to armed".split())
"""Words that make what stands before "civilians" more than what they are like."""


@dataclass(frozen=True, slots=True)
class Party:
    """A party and what it is: `state`, `coalition`, `non-state`, `civilians`, `unknown`, or nothing where no rule of
    ours says so. `named`: it has a name of its own, "Hamas" and not "Kurdish militants". `nation`: whose force it is,
    where its name tells. `code`: what the user's codebook calls it."""

    name: str
    kind: str
    named: bool = False
    nation: Nation | None = None
    code: str = ""

    @property
    def known(self) -> bool:
        """Whether the text says who it was: a state's force, a coalition, a group by its name."""
        return self.kind in STATES or (self.kind == "non-state" and self.named)

    @property
    def organised(self) -> bool:
        """Whether it is known, or at least said to fight for something: "rebels", and not "gunmen"."""
        return self.known or (self.kind == "non-state" and self.name.split()[-1].lower() in CAUSES)

    @property
    def unidentified(self) -> bool:
        """Whether the text says no more than that they were armed: "masked gunmen", and not "Kurdish militants"."""
        nobody = self.kind in ("non-state", "unknown") and self.name == self.name.lower()
        return nobody and self.name.split()[-1] in ANYBODY


@lru_cache(maxsize=4096)
def party(name: str, kind: str = "", code: str = "") -> Party:
    """A party by its name. `kind` and `code`: what the user's codebook says of it."""
    kind, named = (kind, True) if kind else _kind(name)
    return Party(name, kind, named, nation_of_party(name) if kind == "state" else None, code)


def parties(row: Record, column: str) -> Iterator[Party]:
    """Those named in a column, with their kinds and codes where these stand beside it, in step."""
    names = parts(row, column)
    told = (text(row, f"{column}_{of}") for of in ("kind", "code"))
    yield from map(party, names, *(each.split(BETWEEN_NAMES) if each else repeat("") for each in told))


def _kind(name: str) -> tuple[str, bool]:
    """What a party is, and whether it is one by a name of its own."""
    people = False
    for rule in RULES:
        for found in rule.matches(name):
            if found.end() != len(name) or not isinstance(actor := rule.meaning(found), Actor):
                continue
            if found.start() == 0:
                return actor.kind, rule in table.RULES
            people = people or (actor.kind == "civilians" and BETWEEN.isdisjoint(name[: found.start()].lower().split()))
    return ("civilians", False) if people else ("", False)


def actors(row: Record) -> tuple[Party, ...]:
    """Who acted."""
    return tuple(parties(row, "actor"))


def targets(row: Record) -> tuple[Party, ...]:
    """Who was struck; things that were struck ("a family home") are no parties."""
    return tuple(told for told in parties(row, "target") if told.kind)


def civilians_alone(row: Record) -> bool:
    """Whether civilians, and no rioters, were the target, and nothing and nobody else."""
    told = tuple(parties(row, "target"))
    return bool(told) and all(who.kind == "civilians" and who.name.lower() not in RIOTERS for who in told)


def civilians_attacked(row: Record) -> bool:
    """Whether an attack was on civilians: they alone were the target; or the event is violence against civilians of
    whom some died, and no armed party was its target. The type alone does not settle it: it is also that of an attack
    of which the text says neither on whom nor who died."""
    if civilians_alone(row):
        return True
    told = row.get("event_type") == CIVILIANS and (number(row, "civilian_fatalities") or 0) > 0
    return told and all(target.kind == "civilians" for target in targets(row))


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
