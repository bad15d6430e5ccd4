"""Where a list of people can begin that stands before what befell them, so that a rule is tried there alone.

"Two soldiers … were killed" may begin with any number, article or name, and end after many words. To try that at each
letter of a sentence takes ten times as long as to read the rest of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from conflictcli.rule import Rule
from conflictcli.rules.casualties.told import DYING

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
AUXILIARY = ("was", "were", "is", "are", "being", "got", "been")
UNHELPED = (*DYING, "sustain", "suffer", "receiv")
"""Parts of the words of harm that need no auxiliary: "died", "lost his life", "suffered burns"."""
LONGEST = 3000
"""In a longer text every place is tried, and by the clock."""


@dataclass(frozen=True)
class SubjectFirst(Rule):
    """A rule whose matches begin with people and end with what befell them, of which its guards are parts.

    It is tried where somebody may be named (`opens`), in front of the last of its guards: of one of `helped` that
    stands before that guard, where the harm is told in the passive.
    """

    opens: re.Pattern[str] = SOMEBODY
    helped: tuple[str, ...] = ()

    def matches(self, text: str) -> Iterator[regex.Match[str]]:
        if len(text) > LONGEST:
            return super().matches(text)
        last = self.last(text.lower())
        if last <= 0 or not self.may_stand(text):
            return iter(())
        return iter(self.matches_at(text, [m.start() for m in self.opens.finditer(text, 0, last)]))

    def last(self, lowered: str) -> int:
        """The place behind which no match can begin."""
        harm = max(lowered.rfind(word) for word in self.guard)
        if not self.helped or harm < 0:
            return harm
        died = max(lowered.rfind(word) for word in UNHELPED)
        return max(died, *(lowered.rfind(word, 0, harm) for word in self.helped))
