"""The words around a party → what they make of it: one with the next, several together, a speaker."""

from __future__ import annotations

from functools import lru_cache

import regex

from conflictcli.patterns import verbatim


@lru_cache(maxsize=16)
def phrase(pattern: str) -> regex.Pattern[str]:
    """A piece of grammar, compiled when it is first needed."""
    return verbatim(pattern, regex.IGNORECASE)


BETWEEN_ONE = (
    r"['’]?s?\s*(?:\(\s*)?(?:(?:militant |terrorist |extremist |rebel |armed |militia |jihadist )?(?:group|movement|network)\s*)?(?:['’]s\s*)?(?:\(\s*)?"
    r"|\s+(?:group |network |movement |leaders? |members? |fighters )?(?:of|from|belonging to|loyal to|linked to|affiliated with|allied (?:with|to)"
    r"|known as|calling itself|aligned with|suspected to be|believed to be) (?:the )?(?:\p{L}+ )?"
    r"|\s+(?-i:\p{Lu}\p{L}+) (?:group|faction|movement) (?:known as|called) (?:the )?"
)
BETWEEN_SEVERAL = (
    r"\s*(?:,|/|,?\s(?:and|or|as well as|together with|along with|alongside|teamed(?: up)? with|joined by|accompanied by))\s+"
    r"(?:(?:the|their|its|other|some|members of|units of|at least|(?:\d+|two|three|four|five|six)(?: other| more)?)\s+)*"
)


def kinship(gap: str) -> str:
    """The words between two parties → `one` ("gunmen from | the …"), `several` ("… and their | …"), or empty."""
    return "one" if phrase(BETWEEN_ONE).fullmatch(gap) else "several" if phrase(BETWEEN_SEVERAL).fullmatch(gap) else ""


OFFICIAL = r"['’]?s?\s+(?:[\p{L}-]+\s+){0,2}?(?:spokes(?:man|woman|person)|officials?|chiefs?|commanders?|sources?|statement|general|officers?|leaders?|ministry|minister|media|radio)\b"


def speaks(after: str) -> bool:
    """Whether the words after a party make it an office: "army | spokesman"."""
    return phrase(OFFICIAL).match(after) is not None


PRONOUN = r"[\s,]*(?:on \p{Lu}\p{L}+ )?(?:that )?(?:it|its|they|their|he|his)\b"


def goes_on(after: str) -> bool:
    """Whether the words after a verb of saying speak of the speaker: "said | it had struck"."""
    return phrase(PRONOUN).match(after) is not None
