"""Sentence → Mentions: what a rule is, how rules read a sentence, and which of two overlapping readings stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import regex

from conflictcli.sentences import Sentence

SECONDS_PER_PATTERN = 2.0
"""The last guard: no pattern may work longer on one sentence. `TimeoutError` is raised and the document is reported."""


@dataclass(frozen=True, slots=True)
class Mention:
    """What one rule found: a span of the document's text and what it means.

    `start` and `end` count characters of `Document.text`; in a title, which stands before the text, they are negative.
    `value` is one of the small frozen values of `rules/`; `rule` is the name of the rule that spoke.
    """

    kind: str
    start: int
    end: int
    text: str
    value: Any
    rule: str

    def overlaps(self, other: Mention) -> bool:
        return self.start < other.end and other.start < self.end


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
    are whole words, letter case is free except inside `(?-i:…)`, and `(?&NAME)` stands for `vocabulary["NAME"]`. `meaning` makes a value of a match, or None to
    decline. `guard`: words of which a sentence must hold one, in lower case, before the pattern is tried.
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

    @property
    def expanded(self) -> str:
        """The pattern with every `(?&NAME)` written out."""
        return expand(self.pattern, self.vocabulary)

    def matches(self, text: str) -> Iterator[regex.Match[str]]:
        return compiled(self.expanded).finditer(text, timeout=SECONDS_PER_PATTERN)

    def mentions(self, sentence: Sentence, text: str) -> Iterator[Mention]:
        """What this rule finds in a sentence; a group `lead`, read backwards from the match, belongs to the span."""
        for m in self.matches(text):
            value = self.meaning(m)
            if value is not None:
                start = m.start("lead") if "lead" in m.groupdict() and m["lead"] else m.start()
                words = sentence.text[start : m.end()]
                yield Mention(self.kind, sentence.start + start, sentence.start + m.end(), words, value, self.name)


def expand(pattern: str, vocabulary: Mapping[str, Words]) -> str:
    """Write every `(?&NAME)` of a pattern out, also those inside what was written out.

    Raises `KeyError` for a name that the vocabulary lacks.
    """
    return regex.sub(r"\(\?&(\w+)\)", lambda m: f"(?:{expand(vocabulary[m[1]].pattern, vocabulary)})", pattern)


def spelled(pattern: str) -> str:
    """The spaces of a pattern as any white space; " ?" as white space, a hyphen or nothing."""
    return pattern.replace(" ?", r"[\s\-–]?").replace(" ", r"\s+")


@lru_cache(maxsize=1024)
def compiled(pattern: str) -> regex.Pattern[str]:
    """A pattern as rules write it → a compiled one, whole words at its edges.

    A hyphen belongs to a word ("five-year" holds no "five"); so does an apostrophe before it, but "Thursday's" is
    "Thursday". Raises `ValueError` for a pattern that can match nothing.
    """
    found = regex.compile(rf"(?<![\w$€£]|\w['’-])(?:{spelled(pattern)})(?!\w|-\w)", regex.IGNORECASE)
    if found.search("") or found.search(" "):
        raise ValueError(f"this pattern can match nothing: {pattern}")
    return found


def read(sentence: Sentence, rules: Iterable[Rule], text: str | None = None) -> list[Mention]:
    """Every mention the rules find in a sentence, in order of place, overlaps settled.

    `text`: the sentence with some characters masked, of the same length, when earlier mentions must not be read again.
    """
    text = sentence.text if text is None else text
    lowered = text.lower()
    ready = (rule for rule in rules if not rule.guard or any(word in lowered for word in rule.guard))
    return settle([mention for rule in ready for mention in rule.mentions(sentence, text)])


def settle(found: Sequence[Mention]) -> list[Mention]:
    """Of mentions of one kind that overlap, the longest stands; of equals the first, which is the earlier rule's."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: m.start - m.end):
        if not any(mention.kind == other.kind and mention.overlaps(other) for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: (m.start, m.end))
