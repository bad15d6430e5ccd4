"""Words around what a rule has found → what code makes of them; with the evidence, as rules have it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import regex

from conflictcli.patterns import verbatim

Search = Callable[[str], regex.Match[str] | None]


@dataclass(frozen=True)
class Cues:
    """A pattern by which code decides, and the sentences that show what it is for.

    Letter case is free, unless it `minds_case`.

    `finds`: sentences in which square brackets mark all that it finds; `ignores`: near misses, in which it finds
    nothing. A bar stands where a figure, a party or a date begins or ends, before or behind which it is looked for: in
    "[One source put the dead at] | 40" each side is read by itself.
    """

    pattern: str
    finds: Sequence[str]
    ignores: Sequence[str]
    minds_case: bool = False

    @cached_property
    def engine(self) -> regex.Pattern[str]:
        return verbatim(self.pattern, 0 if self.minds_case else regex.IGNORECASE)

    @cached_property
    def search(self) -> Search:
        return self.engine.search

    @cached_property
    def match(self) -> Search:
        return self.engine.match

    @cached_property
    def fullmatch(self) -> Search:
        return self.engine.fullmatch


@dataclass(frozen=True)
class Between(Cues):
    """A pattern of words between two things: what is in brackets fits it as a whole, in near misses it does not."""


def cues(words: str, finds: Sequence[str], ignores: Sequence[str]) -> Cues:
    """The same of whole words: "crash(?:es|ed)?" is not found in "crashing"."""
    return Cues(rf"\b(?:{words})\b", finds, ignores)
