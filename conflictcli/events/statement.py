"""Sentence with its mentions → Statement: its mentions by kind, and where its clauses begin, reckoned once.

A sentence has many mentions and is asked of many things: which dates, which verbs of saying, how many clauses between.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from conflictcli.mention import Mention
from conflictcli.reading import Kinds, Read, by_kind
from conflictcli.rules.timex import Timex
from conflictcli.sentences import Sentence

SPEECH_REACH = 6
"""Characters between a verb of saying and the day or place of the saying: "said on | Friday"."""
YEAR = 4
"""ACLED's precision of a year: a decade is no event's day."""


@dataclass(frozen=True, eq=False)
class Statement:
    """One sentence, with the mentions of each kind that begin in it."""

    sentence: Sentence
    kinds: Kinds

    def of(self, kind: str) -> Sequence[Mention]:
        """The mentions of a kind, in order."""
        return self.kinds[kind]

    def may(self, kind: str, thing: str = "") -> bool:
        """Whether there may be a mention of a kind, or one that says a thing, as the words of the sentence have it."""
        return self.kinds.may(kind, thing)

    def saying(self, kind: str, thing: str) -> Sequence[Kinds]:
        """Its mentions, if one of a kind may say a thing: asked as a whole document is (`Read.saying`)."""
        return (self.kinds,) if self.kinds.may(kind, thing) else ()

    def is_of(self, tone: str) -> bool:
        """Whether some word of it is of a tone."""
        return self.may("tone", tone) and any(m.value == tone for m in self.of("tone"))

    def joints(self, name: str) -> Sequence[Mention]:
        """The joints of a name (see `rules.joints`), in order: `break`, `speech`, `back`, …"""
        return self._joints[name] if self.may("joint", name) else ()

    @cached_property
    def _joints(self) -> Kinds:
        named: dict[str, list[Mention]] = {}
        for joint in self.of("joint"):
            named.setdefault(joint.value.name, []).append(joint)
        return Kinds(named)

    @cached_property
    def days(self) -> Sequence[Mention]:
        """The dates that may be an event's, in order; not those on which something was said."""
        dates = self.of("date")
        return [m for m in dates if is_day(m.value) and not self.of_speech(m)] if dates else ()

    # ---- clauses ---------------------------------------------------------------------------------------------

    @cached_property
    def _breaks(self) -> Sequence[int]:
        return [m.start for m in self.joints("break")]

    def breaks_within(self, start: int, end: int) -> int:
        """How many clauses begin in a stretch of the text."""
        breaks = self._breaks
        return max(0, bisect_left(breaks, end) - bisect_left(breaks, start)) if breaks else 0

    def clauses(self, mention: Mention) -> range:
        """The numbers of the clauses in which a mention stands: of most mentions one."""
        breaks = self._breaks
        return range(bisect_left(breaks, mention.start), bisect_left(breaks, mention.end) + 1)

    # ---- sayings ---------------------------------------------------------------------------------------------

    @cached_property
    def _sayings(self) -> frozenset[int]:
        return ends_of(self.joints("speech"))

    def of_speech(self, mention: Mention) -> bool:
        """Whether a day or place is that of a saying: "said on Friday", "told reporters in Miro"."""
        return of_speech(mention, self._sayings)


def ends_of(mentions: Iterable[Mention]) -> frozenset[int]:
    return frozenset(m.end for m in mentions)


def of_speech(mention: Mention, sayings: frozenset[int]) -> bool:
    """Whether a day or place stands right behind a saying; `sayings` are where verbs of saying end."""
    return bool(sayings) and not sayings.isdisjoint(range(mention.start - SPEECH_REACH, mention.start + 1))


def is_day(timex: Timex) -> bool:
    """Whether a date may be an event's: at most a year, or a day that only the anchor is missing for."""
    if timex.since or timex.until or timex.type in ("DURATION", "SET"):
        return False
    return timex.value.startswith("XXXX-") if timex.start is None else timex.precision <= YEAR


def stated(sentence: Sentence, mentions: Iterable[Mention]) -> Statement:
    return Statement(sentence, by_kind(mentions))


def told_in(sentence: Sentence, reading: Read) -> Statement:
    return Statement(sentence, reading.told(sentence))


def statements(reading: Read) -> Iterator[Statement]:
    """Every sentence of a document with its mentions, in order of reading."""
    for sentence in reading.sentences:
        yield told_in(sentence, reading)
