"""Words → Actor: who fights and who is fought, folded to the name that an analyst would group by.

Groups with a name of their own are in `actors.csv`. For the rest the names are folded so that one party is one name:

- a state's arms are one: "Iraqi government forces", "Iraq's army", "Iraqi jets" are `Iraqi forces`; police stay police;
- a country that acts ("Israel struck") and a nationality before a strike ("Israeli air strikes") are its forces too;
- "U.S.-led coalition", "US-led air strikes" are `US-led coalition`; so is "the U.S. and its allies";
- people without a name are in the plural with what tells them apart: `Kurdish militants`, `unidentified gunmen`.
"""

from __future__ import annotations

from conflictcli.rule import Rule
from conflictcli.rules.actor import Actor, Kind
from conflictcli.rules.actors import forces, people, table
from conflictcli.rules.actors.nations import nation, plural
from conflictcli.rules.actors.neighbours import goes_on, is_of_old, is_thought_to_be, kinship, opens_a_verb, speaks
from conflictcli.rules.actors.things import SITES, belongs, is_a_name, is_a_people, may_be_struck, thing
from conflictcli.rules.actors.ties import TIES, Tie
from conflictcli.rules.actors.words import ACTOR_WORDS, SHARED

__all__ = [
    "ACTOR_WORDS",
    "RULES",
    "SHARED",
    "SITES",
    "Actor",
    "Kind",
    "Tie",
    "belongs",
    "goes_on",
    "is_a_name",
    "is_a_people",
    "is_of_old",
    "is_thought_to_be",
    "kinship",
    "may_be_struck",
    "nation",
    "opens_a_verb",
    "plural",
    "speaks",
    "thing",
]

RULES: tuple[Rule, ...] = (*table.RULES, *forces.RULES, *people.RULES, *TIES)
