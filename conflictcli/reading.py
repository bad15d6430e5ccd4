"""Document → Reading: its sentences, and every mention that the rules find in them.

Rules and places are loaded where they are asked for: whoever wants dates alone waits for neither.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import accumulate
from typing import Protocol

from conflictcli.as_seen import Seen, as_seen
from conflictcli.document import Document
from conflictcli.mention import KINDS, Mention
from conflictcli.mentions import read
from conflictcli.rule import Rule
from conflictcli.rules import dates, vague
from conflictcli.rules.own.entries import BUILT_IN, Codebook
from conflictcli.rules.vague import BOUNDS, Convention
from conflictcli.sentences import Sentence, sentences

MASK = "\x00"
DIGIT = re.compile(r"\d")
SHOWN = KINDS
MOST_SENTENCES = 1024
"""Sentences of which is remembered what dates are heard in them: those of a report."""
EMPHASIS = re.compile(r"(?<![\w*])[*_]{1,3}(?=\w)|(?<=[\w.,;:!?)])[*_]{1,3}(?![\w*])")


class Kinds(dict[str, Sequence[Mention]]):
    """Kind → the mentions of that kind, in order; of most kinds there are none."""

    __slots__ = ()

    def __missing__(self, kind: str) -> Sequence[Mention]:
        return ()

    def may(self, kind: str, thing: str = "") -> bool:
        """Whether there may be one of a kind, or one that says a thing, or that such a rule finds; if not, none need be
        read to know it."""
        return bool(self[kind])


def by_kind(mentions: Iterable[Mention]) -> Kinds:
    """Mentions in order → those of each kind, in order."""
    kinds = Kinds()
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.kind in found:
            found[mention.kind].append(mention)
        else:
            kinds[mention.kind] = found[mention.kind] = [mention]
    return kinds


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as the rules read it: sentences and mentions, both in order of reading.

    `written`: the day it was published, else that of its dateline, None when nothing says so. `codebook`: what a user
    had added to the rules. `stopped`: mentions that a phrase of the codebook keeps from telling an event, each with it.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    written: date | None = None
    codebook: Codebook = BUILT_IN
    stopped: tuple[tuple[Mention, Mention], ...] = ()

    def within(self, sentence: Sentence) -> list[Mention]:
        return list(within(self.mentions, sentence))

    def told(self, sentence: Sentence) -> Kinds:
        """The mentions that begin in a sentence, by kind."""
        return by_kind(within(self.mentions, sentence))

    def saying(self, kind: str, thing: str) -> Iterator[Kinds]:
        """The mentions of each sentence in which one of a kind may say a thing (`Kinds.may`)."""
        return map(self.told, self.sentences)

    def of(self, kind: str) -> Iterator[Mention]:
        """Every mention of a kind, in order of reading."""
        return (m for m in self.mentions if m.kind == kind)


class Read(Protocol):
    """A document of which events can be asked for: read as a whole, or as far as they ask (`needed`)."""

    @property
    def document(self) -> Document: ...
    @property
    def sentences(self) -> tuple[Sentence, ...]: ...
    @property
    def written(self) -> date | None: ...
    @property
    def codebook(self) -> Codebook: ...
    def told(self, sentence: Sentence) -> Kinds: ...
    def saying(self, kind: str, thing: str) -> Iterable[Kinds]: ...
    def of(self, kind: str) -> Iterator[Mention]: ...


def within(mentions: Sequence[Mention], sentence: Sentence) -> Sequence[Mention]:
    """Of mentions in order those that begin in a sentence."""
    first = bisect_left(mentions, sentence.start, key=start_of)
    return mentions[first : bisect_left(mentions, sentence.end, first, key=start_of)]


def start_of(mention: Mention) -> int:
    return mention.start


def reading(document: Document, codebook: Codebook = BUILT_IN) -> Reading:
    """Everything that the rules say of a document. `codebook`: what a user adds to the rules."""
    from conflictcli import places
    from conflictcli.rules import rules_with
    from conflictcli.rules.actors.meant import meant

    cut = sentences(document)
    plain = [unmarked(sentence) for sentence in cut]
    heard = dates.hear(plain)
    written = document.published or dates.written(heard)
    days = dates.in_time(heard, written, document.narrative)
    texts = ((sentence, masked(sentence, said)) for sentence, said in heard)
    told = [m for sentence, text in texts for m in read(sentence, rules_with(codebook), text)]
    found = seen_by(codebook.convention, meant([*days, *places.find(plain), *told], document.text, codebook.parties))
    left, stopped = parted(found, cut)
    return Reading(document, tuple(cut), tuple(left), written, codebook, stopped)


STOPPED = frozenset(("strike", "casualty", "share"))
"""Kinds of mention that a phrase can stop which tells no event."""


def parted(
    mentions: Sequence[Mention], cut: Sequence[Sentence]
) -> tuple[Sequence[Mention], tuple[tuple[Mention, Mention], ...]]:
    """Mentions without those that a phrase of a codebook keeps from telling an event; and these, each with it."""
    stops = [m for m in mentions if m.kind == "stop"]
    if not stops:
        return mentions, ()
    reach = Stops(stops, cut)
    told = [(m, reach.stop_of(m) if m.kind in STOPPED else None) for m in mentions]
    return [m for m, stop in told if stop is None], tuple((m, stop) for m, stop in told if stop is not None)


class Stops:
    """The phrases of a document that keep what stands in their reach from telling an event."""

    def __init__(self, stops: Sequence[Mention], cut: Sequence[Sentence]) -> None:
        self.everywhere = next((stop for stop in stops if stop.value == "document"), None)
        wide = [stop for stop in stops if stop.value == "sentence"]
        phrases = [(stop.start, stop.end, stop) for stop in stops if stop.value == "phrase"]
        whole = [(s.start, s.end, stop) for s in cut for stop in within(wide, s)[:1]]
        self.lists = (Reach(phrases), Reach(whole))

    def stop_of(self, m: Mention) -> Mention | None:
        """The phrase that stops a mention, if one does."""
        return self.everywhere or next(filter(None, (each.over(m) for each in self.lists)), None)


class Reach:
    """Stretches of a text in order, each with the phrase that stops what overlaps it."""

    def __init__(self, stretches: Sequence[tuple[int, int, Mention]]) -> None:
        self.stretches = stretches
        self.starts = [start for start, _, _ in stretches]
        self.ends = [*accumulate((end for _, end, _ in stretches), max)]

    def over(self, mention: Mention) -> Mention | None:
        """The first of the phrases whose stretch a mention overlaps."""
        after = bisect_left(self.starts, mention.end)
        for n in range(bisect_right(self.ends, mention.start, 0, after), after):
            _, end, stop = self.stretches[n]
            if mention.start < end:
                return stop
        return None


def seen_by(convention: Convention, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Mentions with their vague counts ("dozens") as a convention has them."""
    if convention == BOUNDS:
        return mentions
    return [replace(m, value=vague.seen_by(convention, m.value)) for m in mentions]


def unmarked(sentence: Sentence) -> Sentence:
    """The sentence with Markdown's marks of emphasis as blanks: "shelled **Miro**" names Miro. No offset moves."""
    if "*" not in sentence.text and "_" not in sentence.text:
        return sentence
    return replace(sentence, text=EMPHASIS.sub(lambda m: " " * len(m[0]), sentence.text))


def as_written(mentions: list[Mention], text: str) -> list[Mention]:
    """Mentions of a text as they stand in it, with the marks of emphasis that rules do not see: "Deir **Ali**"."""
    if "*" not in text and "_" not in text:
        return mentions
    return [replace(m, text=text[m.start : m.end]) for m in mentions]


def masked(sentence: Sentence, days: Sequence[Mention]) -> str:
    """The sentence with the digits of its dates blotted out: "On March 24 strikes …" counts no 24 strikes.

    `days`: dates in order, also those of other sentences.
    """
    parts, at = [], 0
    for day in within(days, sentence):
        start, end = day.start - sentence.start, day.end - sentence.start
        parts += [sentence.text[at:start], DIGIT.sub(MASK, sentence.text[start:end])]
        at = end
    return "".join([*parts, sentence.text[at:]]) if parts else sentence.text


def as_read(sentence: Sentence) -> str:
    """A sentence as rules read it that find no dates, without the figures of these.

    A date with figures is one whatever else the document tells; so this takes the sentence alone.
    """
    return masked(sentence, hears(sentence)) if DIGIT.search(sentence.text) else sentence.text


@lru_cache(maxsize=MOST_SENTENCES)
def hears(sentence: Sentence) -> Sequence[Mention]:
    """The dates of a sentence, not anchored yet: the gate asks, and then those who read what it lets through."""
    return tuple(dates.heard_in(sentence))


def find(document: Document, kinds: Collection[str] = SHOWN, codebook: Codebook = BUILT_IN) -> list[Mention]:
    """The mentions of a document's text that mean something by themselves, in order: those of some kinds.

    Only what these kinds need is read.
    """
    seen = as_seen(document)
    document, itself = seen.document, document
    plain = [unmarked(sentence) for sentence in sentences(document)]
    rules = rules_of(frozenset(kinds), codebook)
    days = dates.find(plain, document.published, document.narrative) if "date" in kinds else None
    found = days or []
    if "place" in kinds:
        from conflictcli import places

        found = [*found, *places.find(plain)]
    if rules:
        texts = ((sentence, as_read(sentence) if days is None else masked(sentence, days)) for sentence in plain)
        found = [*found, *(m for sentence, text in texts for m in read(sentence, rules, text))]
        from conflictcli.rules.actors.meant import meant

        found = [*parted(meant(found, document.text, codebook.parties), plain)[0]]
    told = as_written([m for m in found if m.start >= 0 and m.kind in kinds], document.text)
    return sorted(seen_by(codebook.convention, in_text(told, itself, seen)), key=lambda m: (m.start, m.end))


def in_text(mentions: list[Mention], document: Document, seen: Seen) -> list[Mention]:
    """Mentions of a document as it is seen → the same of the document as it stands."""
    if seen.document is document:
        return mentions
    spans = [(m, seen.start(m.start), seen.end(m.end)) for m in mentions]
    return [replace(m, start=start, end=end, text=document.text[start:end]) for m, start, end in spans]


@lru_cache(maxsize=64)
def rules_of(kinds: frozenset[str], codebook: Codebook) -> tuple[Rule, ...]:
    """The rules that find mentions of some kinds; dates and places have lists of their own."""
    if kinds <= LISTED_APART:
        return ()
    from conflictcli.rules import rules_with

    asked = kinds | {"stop"} if kinds & STOPPED else kinds
    return tuple(rule for rule in rules_with(codebook) if rule.kind in asked)


LISTED_APART = frozenset(("date", "place"))
