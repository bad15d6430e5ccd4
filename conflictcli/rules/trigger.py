"""Trigger: the words that say that something happened, and what kinds of event they may mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from conflictcli.rules.count import Count

AIR = "Air/drone strike"
SHELLING = "Shelling/artillery/missile attack"
IED = "Remote explosive/landmine/IED"
SUICIDE = "Suicide bomb"
GRENADE = "Grenade"
CHEMICAL = "Chemical weapon"
CLASH = "Armed clash"
REGAINS = "Government regains territory"
OVERTAKES = "Non-state actor overtakes territory"
ATTACK = "Attack"
ABDUCTION = "Abduction/forced disappearance"
SEXUAL = "Sexual violence"

REMOTE, BATTLES, CIVILIANS = "Explosions/Remote violence", "Battles", "Violence against civilians"
GROUND = frozenset((REGAINS, OVERTAKES))
EVENT_TYPE: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys((AIR, SHELLING, IED, SUICIDE, GRENADE, CHEMICAL), REMOTE),
        **dict.fromkeys((CLASH, REGAINS, OVERTAKES), BATTLES),
        **dict.fromkeys((ATTACK, ABDUCTION, SEXUAL), CIVILIANS),
    }
)
"""ACLED's sub-event types and the event type of each (ACLED Codebook, 2021)."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """What a phrase says happened.

    `types`: the sub-event types it may mean, the likeliest first: "airstrike" one, "blast" several.
    `count`: how many, None when the words give none. `determiner`: `a`, `the`, `another`, `no` or nothing; possessives
    ("Monday's", "its") are `the`. `plural`: whether the noun is. `munitions`: the count is of weapons, not of strikes.
    `verb`: the phrase is a verb, so its subject acts and its object suffers.
    Of a user's codebook: `coded` is the type of event that it says, in their terms; `general` words mean an event only in
    a text about arms; `actor` and `target` are the words of the phrase itself that name them.
    """

    types: tuple[str, ...]
    count: Count | None = None
    determiner: str = ""
    plural: bool = False
    munitions: Count | None = None
    verb: bool = False
    ordinal: bool = False
    coded: str = ""
    general: bool = False
    actor: str = ""
    target: str = ""
