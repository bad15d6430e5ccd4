"""Where a list of people can begin that stands before what befell them, so that a rule is tried there alone.

"Two soldiers … were killed" may begin with any number, article or name, and end after many words. To try that at each
letter of a sentence takes ten times as long as to read the rest of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

import regex

from conflictcli.openings import FIGURE, MORE, openings
from conflictcli.patterns import compiled, trie
from conflictcli.rule import Rule, expand
from conflictcli.sieve import LONGEST, is_sure

SOMEBODY = re.compile(
    r"(?<![\w$€£])(?:\d|(?:"
    r"an?|the|another|his|her|their|its|our|this|these|those|all|both|other|him|himself|herself|themselves|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|at|more|over|no|not|upwards|in|up|as|under|fewer"
    r"|less|nearly|almost|close|about|around|some|roughly|approximately|estimated|only|just|between|dozens|scores"
    r"|hundreds|thousands|tens|several|numerous|multiple|many|few|half|further|additional|from(?=\s\S+\sto\s))(?!\w))",
    re.IGNORECASE,
)
"""The first words of `COUNTED` and `SINGLE`: articles, numbers, and the words that bound them."""
CAPITAL = re.compile(r"(?<![\w$€£])[^\W\d_a-z]")
"""The first letter of a name; more than capitals, where letters are not those of English."""


class Fate:
    """What befalls people, as words behind them tell it; made once for all rules with the same words."""

    def __init__(self, pattern: str) -> None:
        self.engine = compiled(pattern)
        words = {opening.partition(" ")[0].rstrip(MORE) for opening in openings(pattern)}
        self.begins = (
            re.compile(rf"\s(?={trie(words)})") if words and not any(FIGURE in word for word in words) else None
        )
        self.last = lru_cache(maxsize=16)(self._last)

    def _last(self, text: str) -> int:
        """The place where it is told for the last time; before it stand those whom it befell. -1 for nowhere."""
        low = text.lower()
        if self.begins is None or len(low) != len(text):
            return len(text)
        places = [m.end() for m in self.begins.finditer(low)]
        return next((place for place in reversed(places) if self.engine.match(text, place)), -1)


fate_of = lru_cache(maxsize=64)(Fate)


@dataclass(frozen=True)
class SubjectFirst(Rule):
    """A rule whose matches begin with people and end with what befell them.

    `befell`: a pattern of the end of it, behind a blank: a sentence that holds nothing of the kind is left at once.
    `opens`: where somebody may be named. There it is tried where PCRE2 does not say where.
    """

    opens: re.Pattern[str] = SOMEBODY
    befell: str = ""

    @cached_property
    def fate(self) -> Fate:
        return fate_of(expand(self.befell, self.vocabulary))

    def matches(self, text: str) -> Iterator[regex.Match[str]]:
        if len(text) > LONGEST:
            return super().matches(text)
        last = self.fate.last(text)
        if last < 0:
            return iter(())
        if self.sieve is not None and is_sure(text):
            return super().matches(text)
        return iter(self.matches_at(text, [m.start() for m in self.opens.finditer(text, 0, last)]))
