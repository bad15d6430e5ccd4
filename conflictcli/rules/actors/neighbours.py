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


PRONOUN = r"[\s,]*(?:on \p{Lu}\p{L}+ )?(?:that )?(?:it|its|they|their|he|his)\b"
OFFICIAL = r"['’]?s?\s+(?:[\p{L}-]+\s+){0,2}?(?:spokes(?:man|woman|person)|officials?|chiefs?|commanders?|sources?|statement|general|officers?|leaders?|ministry|minister|media|radio)\b"
SAYS = rf"\s+(?:say|believe|think|suspect|fear|allege|report|confirm)\b(?!{PRONOUN})"


def speaks(after: str) -> bool:
    """Whether the words after a party make it an office, or say something: "army | spokesman", "police | say"."""
    return phrase(OFFICIAL).match(after) is not None or phrase(SAYS).match(after) is not None


def goes_on(after: str) -> bool:
    """Whether the words after a verb of saying speak of the speaker: "said | it had struck"."""
    return phrase(PRONOUN).match(after) is not None


def is_thought_to_be(gap: str) -> bool:
    """Whether the words between "to" and a party say who somebody is: "believed to | be members of | …"."""
    return phrase(r"\s*be(?:en|long)?(?: to)? (?:\p{L}+ of )?(?:the |an? )?").fullmatch(gap) is not None


def opens_a_verb(words: str) -> bool:
    """Whether the words before a verb join it to another: "found the men | and | shot them"."""
    return phrase(r"(?:.*[\s,])?(?:and|then|before)(?: (?:then|later|also))? ?").fullmatch(words) is not None


OF_OLD = (
    r"\s*(?:for |of )?(?:(?:a|an|the|its|their|at least|more than|some|most of|many of|all) )?(?:(?:\p{L}+ )?(?:number|string|series|spate|wave|dozens?|hundreds|scores)"
    r" of )?(?:past|previous|similar|earlier|other|recent|many|several|most|numerous|multiple|dozens|hundreds|attacks|bombings|such)\b"
)


def is_of_old(after: str) -> bool:
    """Whether what a party claimed is no event just told: "claimed responsibility | for several recent attacks"."""
    return phrase(OF_OLD).match(after) is not None
