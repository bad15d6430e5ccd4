"""Sentence → Mentions: what a rule is, how rules read a sentence, and which of two overlapping readings stands."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import regex

from conflictcli.openings import openings
from conflictcli.patterns import compiled, spelled
from conflictcli.sentences import Sentence
from conflictcli.tried import tried

if TYPE_CHECKING:
    from conflictcli.gazetteer.place import Place

__all__ = ["Mention", "Rule", "Words", "compiled", "expand", "read", "settle", "spelled"]

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

    @property
    def place(self) -> Place | None:
        """Where it is, of a mention of kind `place`; None where no list knows it, and of other mentions."""
        return self.value.place if self.kind == "place" else None

    @property
    def shown(self) -> str:
        """The value in a few words for a table: "2015-01-01", "Mosul", "Air/drone strike 29", "killed 5+"."""
        return SHOWN.get(self.kind, str)(self.value)


def figure(count: Any) -> str:
    """A `Count` as short as can be: 12, 12+, ≤9, ~30, 10-15, and nothing for None."""
    if count is None:
        return ""
    if count.basis == "approximate":
        return f"~{count.best}"
    if count.basis == "at_most":
        return f"≤{count.high}"
    if count.high is None:
        return f"{count.least}+"
    return f"{count.low}" if count.low == count.high else f"{count.low}-{count.high}"


def told(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def strike_shown(trigger: Any) -> str:
    """The types it may mean and how many; weapons fired are called so."""
    types, fired = "; ".join(trigger.types), figure(trigger.munitions)
    return told(types, figure(trigger.count), fired and f"({fired} munitions)")


SHOWN: Mapping[str, Callable[[Any], str]] = MappingProxyType(
    {
        "date": lambda timex: str(timex.value),
        "place": lambda located: str(located.name),
        "actor": lambda actor: str(actor.name),
        "strike": strike_shown,
        "casualty": lambda hurt: told(hurt.harm, figure(hurt.count)),
        "share": lambda share: told(share.kind, figure(share.count), share.whole and f"of {figure(share.whole)}"),
    }
)
"""How the values of each kind are shown; they come from `rules/`, which this file does not know."""


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

    def matches(self, text: str) -> Iterator[regex.Match[str]]:
        return self.engine.finditer(text, timeout=SECONDS_PER_PATTERN)

    def matches_at(self, text: str, places: Iterable[int]) -> list[regex.Match[str]]:
        """The same, where all places at which the pattern may begin are known, in order."""
        match, end, found = self.engine.match, 0, []
        for place in places:
            m = match(text, place) if place >= end else None
            if m is not None:
                end = m.end()
                found.append(m)
        return found

    def mentions(self, sentence: Sentence, text: str, places: Iterable[int] | None = None) -> Iterable[Mention]:
        """What this rule finds in a sentence; a group `lead`, read backwards from the match, belongs to the span."""
        if self.words and self.words.isdisjoint(PART.findall(text)):
            return ()
        matches = self.matches(text) if places is None else self.matches_at(text, places)
        return self.meant(sentence, matches) if matches else ()

    def meant(self, sentence: Sentence, matches: Iterable[regex.Match[str]]) -> Iterator[Mention]:
        for m in matches:
            value = self.meaning(m)
            if value is not None:
                start, end = m.span()
                start = m.start("lead") if self.leads and m["lead"] else start
                words = sentence.text[start:end]
                yield Mention(self.kind, sentence.start + start, sentence.start + end, words, value, self.name)


PART = re.compile(r"\w+")
NAME = re.compile(r"\(\?&(\w+)\)")


def expand(pattern: str, vocabulary: Mapping[str, Words]) -> str:
    """Write every `(?&NAME)` of a pattern out, also those inside what was written out.

    Raises `KeyError` for a name that the vocabulary lacks.
    """
    return NAME.sub(lambda m: f"(?:{expand(vocabulary[m[1]].pattern, vocabulary)})", pattern)


# ---- a sentence read -----------------------------------------------------------------------------------------


def read(sentence: Sentence, rules: Sequence[Rule], text: str | None = None) -> list[Mention]:
    """Every mention the rules find in a sentence, in order of place, overlaps settled.

    `text`: the sentence with some characters masked, of the same length, when earlier mentions must not be read again.
    """
    text = sentence.text if text is None else text
    found: list[Mention] = []
    for rule, places in tried(rules, text):
        found += rule.mentions(sentence, text, places)
    return settle(found) if len(found) > 1 else found


def worded(rules: Sequence[Rule], text: str) -> list[Rule]:
    """Those of some rules of whose `words` one stands in a text."""
    words = frozenset(PART.findall(text))
    return [rule for rule in rules if not rule.words.isdisjoint(words)]


def settle(found: Sequence[Mention]) -> list[Mention]:
    """Of mentions of one kind that overlap, the longest stands; of equals the first, which is the earlier rule's."""
    if len(found) < 2:
        return list(found)
    kept: dict[str, list[tuple[int, int]]] = {}
    stand: list[Mention] = []
    for mention in sorted(found, key=lambda m: m.start - m.end):
        spans = kept.setdefault(mention.kind, [])  # In order, and none overlaps another: only neighbours can.
        at = bisect(spans, (mention.start, mention.end))
        before = at > 0 and spans[at - 1][1] > mention.start
        after = at < len(spans) and spans[at][0] < mention.end
        if not before and not after:
            spans.insert(at, (mention.start, mention.end))
            stand.append(mention)
    return sorted(stand, key=lambda m: (m.start, m.end))
