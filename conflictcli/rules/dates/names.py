"""Sentence, and a day in it → whether it is a name: "the 17 October Street", "the March 8 Alliance"."""

from __future__ import annotations

from typing import Any

from conflictcli.cues import Cues
from conflictcli.patterns import verbatim
from conflictcli.rules.dates.expressions import Day, Feast

ON = Cues(
    r"\b(?:on|since|by|until|till|before|after|from|between|early|late|this)\s$",
    finds=(
        "They left [on ]| 7 July, [since ]| 7 July, [by ]| 7 July, [until ]| 7 July, [till ]| 7 July.",
        "They left [before ]| 7 July, [after ]| 7 July, [from ]| 7 July, [between ]| 7 July and 9 July, [early ]| 7 July, [late ]| 7 July, [this ]| 7 July.",
    ),
    ignores=("Shells hit the | 7 July neighbourhood.",),
)
"""What stands before a day, not before a name."""
NAMED = verbatim(
    r"(?:(?:,|\sand)\s\p{Lu}[\w’'-]*(?:\s\p{Lu}[\w’'-]*){0,3})?(?:\s\p{Lu}[\w’'-]*){0,2}"
    r"\s(?i:neighbou?rhoods?|streets?|squares?|areas?|avenues?|bridges?|boulevards?|quarters?|suburbs?|roundabouts?"
    r"|university|mosque|camps?|coalition|alliance|movement|groups?|organi[sz]ation|brigades?|battalions?)\b"
    r"(?!\s(?i:(?:air)?(?:strikes?|raids?)|attacks?|bombings?|blasts?|explosions?|clash(?:es)?|shootings?|protests?|rall(?:y|ies)))"
)
"""What bears the name of a day, and may follow another name in a list ("7 July and Mill Road areas")."""
STREET = Cues(
    r"\s(?:Street|Square|Avenue|Bridge|Boulevard|Roundabout|Road|Mosque)\b",
    finds=(
        "On 26 July|[ Street] and 26 July|[ Square], near 26 July|[ Avenue], 26 July|[ Bridge] and 26 July|[ Boulevard],",
        "On 26 July|[ Roundabout], 26 July|[ Road] and at 26 July|[ Mosque]",
    ),
    ignores=("On 26 July| they left.",),
    minds_case=True,
)
"""What is named for a day though "on" stands before it: "on 26 July Street"."""
WIDTH = 20


def is_a_name(text: str, start: int, end: int, expression: Any) -> bool:
    """Whether a date from `start` to `end` of a text is a day without a year for which a place or a group is named."""
    if not isinstance(expression, (Day, Feast)) or expression.year is not None:
        return False
    if STREET.engine.match(text, end):
        return True
    return bool(NAMED.match(text, end)) and not ON.search(text[max(0, start - WIDTH) : start])
