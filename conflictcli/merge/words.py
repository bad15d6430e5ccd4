"""`actor` and `target` → the names in them, so that they can be compared."""

from __future__ import annotations

from functools import lru_cache

from conflictcli.gazetteer.normal import words_of
from conflictcli.merge.sketch import words
from conflictcli.merge.stems import ONE_THING, stem, thing

Words = frozenset[str]

NONE: Words = frozenset()
ANYBODY = frozenset(
    "forces force army military troops soldiers police security government the of and in on at allied militia militias "
    "rebels rebel militants militant gunmen gunman fighters fighter group groups insurgents men people attackers armed "
    "assailants unidentified unknown suicide bomber bombers terrorists terrorist jihadists mob backed led pro local "
    "movement party organization islamist extremists guerrillas paramilitary".split()
)
"""Words for parties that may be anybody."""
LOOSE = frozenset(
    "the two three several some civilian civilians people resident area areas other member station".split()
)
"""Words for targets that fit nearly any."""


@lru_cache(maxsize=65_536)
def actors(told: str) -> Words:
    """`"Israeli forces; Hamas"` → `{"israeli", "hamas"}`; nothing for "gunmen", who may be anybody."""
    return frozenset(w for w in words_of(told.replace(";", " ")).split() if w not in ANYBODY) if told else NONE


@lru_cache(maxsize=65_536)
def things(told: str) -> Words:
    """`"two-storey houses"` → `{"house", "storey"}`, `"Blue Mosque"` → `{"mosque"}`; nothing for "civilians", who may
    be in any of them, nor for "Islamic State": a party is hit more than once."""
    stems = (stem(w) for w in words_of(told.replace(";", " ")).split() if len(w) > 2) if told else ()
    names = {stem(w) for part in told.split() if part[:1].isupper() for w in words_of(part).split()}
    return frozenset(thing(w) for w in stems if w not in LOOSE and (w not in names or w in ONE_THING))


@lru_cache(maxsize=65_536)
def names_in(told: str) -> Words:
    """`"Khan Younis"` → `{"khan", "younis"}`."""
    return frozenset(words(told)) if told else NONE
