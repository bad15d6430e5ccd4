"""The rules, written out once and in order: order is meaning.

Dates, places and masks have lists of their own, which `rules.dates`, `places` and `rules.masks` read first.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from conflictcli.rule import Rule, Words
from conflictcli.rules import (
    actors,
    attacks,
    battles,
    beats,
    casualties,
    fire,
    joints,
    launched,
    roles,
    shares,
    strikes,
    tones,
    violence,
    vocabulary,
)

VOCABULARY: Mapping[str, Words] = MappingProxyType(
    {
        **vocabulary.VOCABULARY,
        **casualties.CASUALTY_WORDS,
        **actors.ACTOR_WORDS,
        **fire.FIRE_WORDS,
        **launched.LAUNCHED_WORDS,
    }
)
RULES: tuple[Rule, ...] = (
    *strikes.RULES,
    *launched.RULES,
    *fire.RULES,
    *battles.RULES,
    *attacks.RULES,
    *violence.RULES,
    *shares.RULES,
    *roles.RULES,
    *casualties.RULES,
    *joints.RULES,
    *tones.RULES,
    *beats.RULES,
    *actors.RULES,
)
