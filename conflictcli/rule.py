"""Rule: a pattern, what it means, and the evidence for both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import regex

from conflictcli.mention import Mention
from conflictcli.openings import openings
from conflictcli.patterns import compiled
from conflictcli.sentences import Sentence
from conflictcli.sieve import LONG, Sieve, is_sure, sieve

SECONDS_PER_PATTERN = 2.0
"""The last guard: no pattern may work longer on one sentence. `TimeoutError` is raised and the document is reported."""


@dataclass(frozen=True)
class Words:
    """A named piece of pattern that rules share, written `(?&NAME)` in them.

    Evidence: each of `finds` is matched as a whole, none of `ignores` is.
    """

    pattern: str
    finds: Sequence[str]
    ignores: Sequence[str] = ()


@dataclass(frozen=True)
class Rule:
    """A pattern, what it means, and the evidence for both.

    `pattern` reads like the newspaper: a space is any white space, " ?" also a hyphen or nothing ("air ?strike"), edges
    are whole words, letter case is free except inside `(?-i:…)`, and `(?&NAME)` stands for `vocabulary["NAME"]`.
    `meaning` makes a value of a match, or None to decline. `guard`: words, or parts of words, of which a sentence must
    hold one before the pattern is tried, in lower case, or as they are written where they have capitals; a space in
    them is any white space. `words`: whole words as they are written, without hyphens, which do the same for rules of
    many names.
    `finds` maps a sentence, in which square brackets mark the span, to the value or values; `ignores` are near misses.
    """

    name: str
    kind: str
    pattern: str
    meaning: Callable[[regex.Match[str]], Any]
    finds: Mapping[str, Any]
    ignores: Sequence[str] = ()
    guard: Sequence[str] = ()
    vocabulary: Mapping[str, Words] = field(default_factory=dict, repr=False)
    words: frozenset[str] = field(default=frozenset(), repr=False)

    @cached_property
    def expanded(self) -> str:
        """The pattern with every `(?&NAME)` written out."""
        return expand(self.pattern, self.vocabulary)

    @cached_property
    def says(self) -> frozenset[str]:
        """What it may say, as its evidence has it: a tone, or the name of a joint, a role, a tie."""
        values = (value if isinstance(value, (tuple, list)) else (value,) for value in self.finds.values())
        return frozenset(str(getattr(value, "name", value)) for told in values for value in told)

    @cached_property
    def leads(self) -> bool:
        """Whether words before the match belong to what it found."""
        return "(?P<lead>" in self.expanded

    @cached_property
    def openings(self) -> frozenset[str]:
        """The words with which its matches begin; none for a rule that looks for them in a way of its own."""
        return openings(self.expanded) if type(self).matches is Rule.matches else frozenset()

    @cached_property
    def engine(self) -> regex.Pattern[str]:
        return compiled(self.expanded)

    @cached_property
    def sieve(self) -> Sieve | None:
        """A fast test of where it cannot match, for a pattern that is large enough to need one."""
        return sieve(self.pattern, self.vocabulary) if len(self.expanded) >= LONG else None

    def matches(self, text: str) -> Iterator[regex.Match[str]]:
        if self.sieve is None or not is_sure(text):
            yield from self.engine.finditer(text, timeout=SECONDS_PER_PATTERN)
            return
        m = self.next_match(text, 0)
        while m is not None:
            yield m
            m = self.next_match(text, max(m.end(), m.start() + 1))

    def next_match(self, text: str, at: int) -> regex.Match[str] | None:
        """The first match from a place on. The sieve finds where it may begin, at a fifth of what a search takes."""
        if self.sieve is None or not is_sure(text):
            return self.engine.search(text, at, timeout=SECONDS_PER_PATTERN)
        place = self.sieve.next_place(text, at)
        while place >= 0:
            m = self.engine.match(text, place, timeout=SECONDS_PER_PATTERN)
            if m is not None:
                return m
            place = self.sieve.next_place(text, place + 1)
        return None

    def matches_at(self, text: str, places: Iterable[int]) -> list[regex.Match[str]]:
        """The same as `matches`, where all places at which the pattern may begin are known, in order."""
        match, end, found = self.engine.match, 0, []
        for place in places:
            if place >= end and (m := match(text, place)) is not None:
                end = m.end()
                found.append(m)
        return found

    def span_of(self, m: regex.Match[str]) -> tuple[int, int]:
        """What of a match is the mention."""
        start, end = m.span()
        return (m.start("lead") if self.leads and m["lead"] else start), end

    def mentions(self, sentence: Sentence, text: str, places: Iterable[int] | None = None) -> Iterable[Mention]:
        """What this rule finds in a sentence; a group `lead`, read backwards from the match, belongs to the span."""
        if self.words and self.words.isdisjoint(PART.findall(text)):
            return []
        matches = self.matches(text) if places is None else self.matches_at(text, places)
        if not matches:
            return []
        found = []
        for m in matches:
            value = self.meaning(m)
            if value is not None:
                start, end = self.span_of(m)
                words = sentence.text[start:end]
                found.append(Mention(self.kind, sentence.start + start, sentence.start + end, words, value, self.name))
        return found


PART = re.compile(r"\w+")
NAME = re.compile(r"\(\?&(\w+)\)")


def expand(pattern: str, vocabulary: Mapping[str, Words]) -> str:
    """Write every `(?&NAME)` of a pattern out, also those inside what was written out.

    Raises `KeyError` for a name that the vocabulary lacks.
    """
    return NAME.sub(lambda m: f"(?:{expand(vocabulary[m[1]].pattern, vocabulary)})", pattern)
