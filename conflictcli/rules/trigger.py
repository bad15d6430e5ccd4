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
PEACEFUL, INTERVENTION = "Peaceful protest", "Protest with intervention"
EXCESSIVE = "Excessive force against protesters"
DEMONSTRATION, MOB = "Violent demonstration", "Mob violence"
DEVELOPMENTS = (
    *("Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use"),
    *("Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory", "Other"),
)

REMOTE, BATTLES, CIVILIANS = "Explosions/Remote violence", "Battles", "Violence against civilians"
PROTESTS, RIOTS, STRATEGIC = "Protests", "Riots", "Strategic developments"
GROUND = frozenset((REGAINS, OVERTAKES))
EVENT_TYPE: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys((AIR, SHELLING, IED, SUICIDE, GRENADE, CHEMICAL), REMOTE),
        **dict.fromkeys((CLASH, REGAINS, OVERTAKES), BATTLES),
        **dict.fromkeys((ATTACK, ABDUCTION, SEXUAL), CIVILIANS),
        **dict.fromkeys((PEACEFUL, INTERVENTION, EXCESSIVE), PROTESTS),
        **dict.fromkeys((DEMONSTRATION, MOB), RIOTS),
        **dict.fromkeys(DEVELOPMENTS, STRATEGIC),
    }
)
"""ACLED's sub-event types and the event type of each (ACLED Codebook, 2021). The rules of ours tell of `VIOLENCE`
alone; of protests, riots and developments a user's codebook does."""
VIOLENCE = frozenset(kind for kind, event_type in EVENT_TYPE.items() if event_type in (REMOTE, BATTLES, CIVILIANS))


@dataclass(frozen=True, slots=True)
class Trigger:
    """What a phrase says happened.

    `types`: the sub-event types it may mean, the likeliest first: "airstrike" one, "blast" several.
    `count`: how many, None when the words give none. `determiner`: `a`, `the`, `another`, `no` or nothing; possessives
    ("Monday's", "its") are `the`. `plural`: whether the noun is. `munitions`: the count is of weapons, not of strikes.
    `verb`: the phrase is a verb, so its subject acts and its object suffers.
    Of a user's codebook: `coded` is the type of event that it says, in their terms; `general` words mean an event only in
    a text about arms; `counted`: its strikes are counted, whatever ACLED's type; `actor` and `target` are the words of
    the phrase itself that name them.
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
    counted: bool = False
    actor: str = ""
    target: str = ""
