"""Sentence with its mentions → Statement: its mentions by kind, and where its clauses begin, reckoned once.

A sentence has many mentions and is asked of many things: which dates, which verbs of saying, how many clauses between.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from conflictcli.mention import Mention
from conflictcli.reading import Reading
from conflictcli.rules.timex import Timex
from conflictcli.sentences import Sentence

SPEECH_REACH = 6
"""Characters between a verb of saying and the day or place of the saying: "said on | Friday"."""
YEAR = 4
"""ACLED's precision of a year: a decade is no event's day."""

Kinds = Mapping[str, Sequence[Mention]]
"""Kind → the mentions of that kind, in order."""


def by_kind(mentions: Iterable[Mention]) -> Kinds:
    """Mentions in order → those of each kind, in order."""
    kinds: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.kind in kinds:
            kinds[mention.kind].append(mention)
        else:
            kinds[mention.kind] = [mention]
    return kinds


@dataclass(frozen=True, eq=False)
class Statement:
    """One sentence, with the mentions of each kind that begin in it."""

    sentence: Sentence
    kinds: Kinds

    def of(self, kind: str) -> Sequence[Mention]:
        """The mentions of a kind, in order."""
        return self.kinds.get(kind, ())

    def joints(self, name: str) -> Sequence[Mention]:
        """The joints of a name (see `rules.joints`), in order: `break`, `speech`, `back`, …"""
        return self._joints.get(name, ()) if "joint" in self.kinds else ()

    @cached_property
    def _joints(self) -> Kinds:
        named: dict[str, list[Mention]] = {}
        for joint in self.of("joint"):
            named.setdefault(joint.value.name, []).append(joint)
        return named

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


def statements(reading: Reading) -> Iterator[Statement]:
    """Every sentence of a document with its mentions, in order of reading."""
    for sentence in reading.sentences:
        yield stated(sentence, reading.within(sentence))
