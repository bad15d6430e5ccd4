"""People hurt: "killing two soldiers and a child" → Casualties("killed", 3): whom, how many, and how it is told.

Order is meaning: of two readings of equal length the earlier rule's stands.
"""

from __future__ import annotations

from conflictcli.rule import Rule
from conflictcli.rules.casualties.hurting import DEATH_OF_PEOPLE, HURT_PEOPLE, SHOT_PEOPLE_DEAD
from conflictcli.rules.casualties.nobody import NOBODY_HURT
from conflictcli.rules.casualties.parts import FATALLY, IDENTIFIED, INCLUDING_PEOPLE
from conflictcli.rules.casualties.people import PEOPLE
from conflictcli.rules.casualties.people_hurt import NAMED_WAS_HURT, PEOPLE_DEAD, PEOPLE_WERE_HURT
from conflictcli.rules.casualties.someone import DEATH_OF_SOMEBODY, HEADLINE, SOMEONE_WAS_HURT
from conflictcli.rules.casualties.tolls import DEATH_TOLL, FATALITIES
from conflictcli.rules.casualties.value import Casualties, add
from conflictcli.rules.casualties.words import CASUALTY_WORDS

__all__ = ["CASUALTY_WORDS", "PEOPLE", "RULES", "Casualties", "add"]

RULES: tuple[Rule, ...] = (
    PEOPLE_WERE_HURT,
    NAMED_WAS_HURT,
    HURT_PEOPLE,
    SHOT_PEOPLE_DEAD,
    PEOPLE_DEAD,
    SOMEONE_WAS_HURT,
    HEADLINE,
    DEATH_OF_SOMEBODY,
    DEATH_TOLL,
    FATALITIES,
    DEATH_OF_PEOPLE,
    NOBODY_HURT,
    INCLUDING_PEOPLE,
    FATALLY,
    IDENTIFIED,
)
