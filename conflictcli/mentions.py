"""Sentence → Mentions: how rules read a sentence, and which of two overlapping readings stands."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Collection, Sequence
from operator import attrgetter

from conflictcli.mention import Mention
from conflictcli.rule import PART, Rule
from conflictcli.sentences import Sentence
from conflictcli.tried import Tried, tried


def read(
    sentence: Sentence, rules: Sequence[Rule], text: str | None = None, able: Collection[str] | None = None
) -> list[Mention]:
    """Every mention the rules find in a sentence, in order of place, overlaps settled.

    `text`: the sentence with some characters masked, of the same length, when earlier mentions must not be read again.
    `able`: the names of the rules that may find something, where that is known.
    """
    text = sentence.text if text is None else text
    return read_by(tried(rules, text), sentence, text, able)


def read_by(tries: Tried, sentence: Sentence, text: str, able: Collection[str] | None = None) -> list[Mention]:
    """The same, where it is known which rules are tried, and where."""
    found: list[Mention] = []
    for rule, places in tries:
        if able is None or rule.name in able:
            found += rule.mentions(sentence, text, places)
    return settle(found) if len(found) > 1 else found


def worded(rules: Sequence[Rule], text: str) -> list[Rule]:
    """Those of some rules of whose `words` one stands in a text."""
    words = frozenset(PART.findall(text))
    return [rule for rule in rules if not rule.words.isdisjoint(words)]


def settle(found: Sequence[Mention]) -> list[Mention]:
    """Of mentions of one kind that overlap, the longest stands; of equals the first, which is the earlier rule's."""
    ordered = sorted(found, key=PLACE)
    ends: dict[str, int] = {}
    for mention in ordered:
        if ends.get(mention.kind, mention.start) > mention.start:
            return sorted(longest(found), key=PLACE)
        ends[mention.kind] = mention.end
    return ordered


PLACE = attrgetter("start", "end")


def longest(found: Sequence[Mention]) -> list[Mention]:
    """The mentions that stand, the longest first."""
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
    return stand
