"""The rules, written out once and in order: order is meaning.

Dates, places and masks have lists of their own, which `rules.dates`, `places` and `rules.masks` read first.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from conflictcli.rule import Rule, Words
from conflictcli.rules import (
    abductions,
    actors,
    attacks,
    battles,
    beats,
    casualties,
    explosives,
    fire,
    ground,
    joints,
    launched,
    roles,
    shares,
    strikes,
    tones,
    violence,
    vocabulary,
    weapons,
)
from conflictcli.rules.actors.table import with_own
from conflictcli.rules.own.entries import BUILT_IN, Codebook

VOCABULARY: Mapping[str, Words] = MappingProxyType(
    {
        **vocabulary.VOCABULARY,
        **casualties.CASUALTY_WORDS,
        **actors.ACTOR_WORDS,
        **fire.FIRE_WORDS,
        **launched.LAUNCHED_WORDS,
        **ground.GROUND_WORDS,
    }
)
RULES: tuple[Rule, ...] = (
    *strikes.RULES,
    *explosives.RULES,
    *launched.RULES,
    *fire.RULES,
    *battles.RULES,
    *ground.RULES,
    *attacks.RULES,
    *violence.RULES,
    *abductions.RULES,
    *shares.RULES,
    *roles.RULES,
    *casualties.RULES,
    *joints.RULES,
    *tones.RULES,
    *beats.RULES,
    *weapons.RULES,
    *actors.RULES,
)


@lru_cache(maxsize=8)
def rules_with(codebook: Codebook) -> tuple[Rule, ...]:
    """The rules, as they read with a user's codebook: its own first, since of equals the first stands."""
    from conflictcli.rules.own.made import made, with_words

    if codebook == BUILT_IN:
        return RULES
    known = with_words(RULES, codebook)
    return (*made(codebook, VOCABULARY), *(with_own(known, codebook.parties) if codebook.parties.parties else known))
