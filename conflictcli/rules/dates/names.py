"""Sentence, and a day in it → whether it is a name: "the 17 October Street", "the March 8 Alliance"."""

from __future__ import annotations

from typing import Any

import regex

from conflictcli.rules.dates.expressions import Day, Feast

ON = regex.compile(r"\b(?:on|since|by|until|till|before|after|from|between|early|late|this)\s$", regex.I)
"""What stands before a day, not before a name."""
NAMED = regex.compile(
    r"(?:(?:,|\sand)\s\p{Lu}[\w’'-]*(?:\s\p{Lu}[\w’'-]*){0,3})?(?:\s\p{Lu}[\w’'-]*){0,2}"
    r"\s(?i:neighbou?rhoods?|streets?|squares?|areas?|avenues?|bridges?|boulevards?|quarters?|suburbs?|roundabouts?"
    r"|university|mosque|camps?|coalition|alliance|movement|groups?|organi[sz]ation|brigades?|battalions?)\b"
    r"(?!\s(?i:(?:air)?(?:strikes?|raids?)|attacks?|bombings?|blasts?|explosions?|clash(?:es)?|shootings?|protests?|rall(?:y|ies)))"
)
"""What bears the name of a day, and may follow another name in a list ("7 July and Mill Road areas")."""
STREET = regex.compile(r"\s(?:Street|Square|Avenue|Bridge|Boulevard|Roundabout|Road|Mosque)\b")
"""What is named for a day though "on" stands before it: "on 26 July Street"."""
WIDTH = 20


def is_a_name(text: str, start: int, end: int, expression: Any) -> bool:
    """Whether a date from `start` to `end` of a text is a day without a year for which a place or a group is named."""
    if not isinstance(expression, (Day, Feast)) or expression.year is not None:
        return False
    if STREET.match(text, end):
        return True
    return bool(NAMED.match(text, end)) and not ON.search(text[max(0, start - WIDTH) : start])
