"""A pattern's groups `killed` and `injured` → rules of their own, which find the people in these groups."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

import regex

from conflictcli.patterns import spelled, verbatim
from conflictcli.rule import Rule, expand
from conflictcli.rules.casualties.parties import SOME, Party, parties_of
from conflictcli.rules.casualties.people import PLURALS, group_of
from conflictcli.rules.casualties.told import civil, together
from conflictcli.rules.casualties.value import ONE, Casualties, Harm, add
from conflictcli.rules.casualties.words import WORDS
from conflictcli.rules.count import exactly
from conflictcli.rules.counts import count_of
from conflictcli.rules.own.as_written import AsWritten
from conflictcli.rules.vocabulary import VOCABULARY

HURT = tuple(harm for harm in get_args(Harm) if harm != "either")
AGE = regex.compile(r", \d{1,3}(?=$|,)")
"""How old somebody was: "Ana Ostra, 41"."""
NOBODY = regex.compile(r"(?:no|none|nobody)\b", regex.IGNORECASE)


@dataclass(frozen=True)
class OfGroup(AsWritten):
    """A rule whose mentions have the span of one group of its pattern; a match without that group is none."""

    group: str = ""

    def span_of(self, m: regex.Match[str]) -> tuple[int, int]:
        return m.span(self.group)


def of_group(rule: Rule, group: Harm) -> OfGroup:
    """The rule for those whom one group of another rule's pattern names."""

    def meaning(m: regex.Match[str]) -> Casualties | None:
        return hurt(m.string, *m.span(group), group) if m[group] else None

    name = f"{rule.name}-{group}"
    return OfGroup(name, "casualty", rule.pattern, meaning, {}, vocabulary=rule.vocabulary, group=group)


def hurt(text: str, start: int, end: int, harm: Harm) -> Casualties | None:
    """People named in a stretch of a text, or at its beginning: `two sailors`, `a cook and a guard from Ostra`,
    `sailors`, `nobody`. None where it holds a figure, and nobody knows of what."""
    parties = list_of(text, start, end) or of_words(text[start:end])
    if not parties:
        return None
    group = together({party.group for party in parties})
    own = any(party.own for party in parties)
    return Casualties(harm, add([party.count for party in parties]), group, civil(parties, group), own=own)


def list_of(text: str, start: int, end: int) -> list[Party]:
    """The people of a list that is all of a stretch, or that it begins with: "12 sailors from the Ana"."""
    found = people().fullmatch(text, start, end) or people_first().match(text, start, end)
    if found is None or (found.end() < end and figures_more().search(text, found.end(), end)):
        return []
    return parties_of(found, strict=False)


@lru_cache(maxsize=1)
def people() -> regex.Pattern[str]:
    """A list of people, as the rules for casualties read one."""
    return verbatim(spelled(expand("(?&LIST)", WORDS)), regex.IGNORECASE)


@lru_cache(maxsize=1)
def people_first() -> regex.Pattern[str]:
    """Such a list before what says more of them: where they were, who they are."""
    behind = r"(?=[,;:(]| [–—-] | (?:(?&PREPOSITION)|aboard|who|whose|that|which|when|while|as)\b)"
    return verbatim(spelled(expand(f"(?&LIST){behind}", WORDS)), regex.IGNORECASE)


@lru_cache(maxsize=1)
def figures_more() -> regex.Pattern[str]:
    """Others that are counted behind it: "… from the Ana and three guards"."""
    return verbatim(
        spelled(expand(r"\b(?:and|plus|with|as well as)(?: another)? (?&COUNT)\b", VOCABULARY)), regex.IGNORECASE
    )


@lru_cache(maxsize=1)
def figure() -> regex.Pattern[str]:
    return verbatim(spelled(expand(r"(?<!\w)(?&COUNT)(?!\w)", VOCABULARY)), regex.IGNORECASE)


def of_words(words: str) -> list[Party]:
    """Whom some words name that are no list: a number alone, several without one, one person, nobody."""
    group = group_of(words) or ""
    if NOBODY.match(words):
        return [Party(exactly(0), group)]
    count = count_of(words)
    if count is not None:
        return [Party(count, group)]
    if figure().search(AGE.sub("", words)):
        return []
    last = words.split()[-1].lower()
    return [Party(SOME if last in PLURALS or (last.endswith("s") and not last.endswith("ss")) else ONE, group)]
