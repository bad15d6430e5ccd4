"""A telling whose words count nothing → whether it tells of one: "boarded a tug" does, "boarded three tugs" does not.

Asked of words whose entry says what one telling counts (`count = 1`).
"""

from __future__ import annotations

from functools import lru_cache

import regex

from conflictcli.patterns import spelled, verbatim
from conflictcli.rule import expand
from conflictcli.rules.casualties.people import PLURALS
from conflictcli.rules.counts import count_of
from conflictcli.rules.trigger import Trigger
from conflictcli.rules.vocabulary import VOCABULARY

WORD = r"(?!(?:in|on|at|off|near|and|or|but|with|by|for|from|to|of|after|before|as|while|when|who|which|that|outside"
WORD += r"|inside|around|along|between|during|over|under|into|against|within|late|early|about|last|this)\b)[\w’'-]+"
OBJECT = verbatim(rf"\s+({WORD}(?:\s+{WORD}){{0,3}})", regex.IGNORECASE)
"""What stands right behind a verb, as far as a preposition or a sign."""
SEVERAL_WERE = regex.compile(r"\b(?:were|have been|are)(?:\s+\w+ly)?\s+$", regex.IGNORECASE)
"""What stands right before a participle of which several were the object: "tugs were | boarded"."""
NO_PLURAL = ("ss", "us", "is", "’s", "'s")


def is_once(m: regex.Match[str], trigger: Trigger) -> bool:
    """Whether a number, or a plural, neither in the words nor right beside them says that it was done several times."""
    if not trigger.verb:
        return not trigger.plural and trigger.determiner != "no"
    if SEVERAL_WERE.search(m.string, max(0, m.start() - 40), m.start()):
        return False
    number = numbers().match(m.string, m.end())
    if number:
        count = count_of(number["count"])
        return count is not None and count.best == 1
    behind = OBJECT.match(m.string, m.end())
    return not any(is_several(words) for words in (trigger.target, behind[1] if behind else "") if words)


def is_several(words: str) -> bool:
    """Whether an object is more than one: "three tugs", "tugs", "several small tugs"."""
    first, last = words.split()[0].lower(), words.split()[-1].lower()
    if first in ("a", "an", "another"):
        return False
    count = count_of(first)
    if count is not None:
        return count.best != 1
    return last in PLURALS or (last.endswith("s") and not last.endswith(NO_PLURAL))


@lru_cache(maxsize=1)
def numbers() -> regex.Pattern[str]:
    """A number that stands right behind."""
    return verbatim(spelled(expand(" (?:(?:the|its|their) )?(?P<count>(?&COUNT))", VOCABULARY)), regex.IGNORECASE)
