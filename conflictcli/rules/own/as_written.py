"""AsWritten: a rule whose pattern a user wrote; nothing is known of it but what `regex` says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import regex

from conflictcli.rule import SECONDS_PER_PATTERN, Rule
from conflictcli.sieve import Sieve


@dataclass(frozen=True)
class AsWritten(Rule):
    """A rule that is always tried by the clock; PCRE2, which may read a pattern in another way, is not asked of it."""

    @cached_property
    def sieve(self) -> Sieve | None:
        return None

    def matches_at(self, text: str, places: Iterable[int]) -> list[regex.Match[str]]:
        match, end, found = self.engine.match, 0, []
        for place in places:
            m = match(text, place, timeout=SECONDS_PER_PATTERN) if place >= end else None
            if m is not None:
                end = m.end()
                found.append(m)
        return found
