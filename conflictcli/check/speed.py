"""A rule of a codebook → the text on which it takes too long, if there is one.

A pattern that can read the same words in many ways takes, for four times the text, sixteen times as long or more, and
whoever writes it sees nothing of that: sentences of examples are short. So each is tried on texts of the kind that make
such patterns slow: hostile ones, its own words and its own examples over and over, up to twice as long as the longest
sentence there is. What is measured is the time of this process, and what looks slow is measured again, so that a busy
machine turns nothing away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from time import process_time

import regex

from conflictcli.rule import NAME, Rule

LENGTH = 6000
"""Letters of a text: twice those of the longest sentence."""
SLOW = 1.0
"""Seconds that a text of that length may take at most."""
NOTED = 0.05
"""Seconds below which nobody asks how they grow."""
GROWTH = 8.0, 2.6
"""For four times the text, and for twice: what grows with the text takes 4 and 2 times as long, with its square 16
and 4."""
PATIENCE = 3.0
"""Seconds on the wall after which a pattern is stopped."""

Measure = Callable[[Rule, str], float]
"""Seconds that a rule takes for a text; infinite where it was stopped."""


@dataclass(frozen=True, slots=True)
class Slow:
    """A text that takes too long: what it is made of, its letters, the seconds, and how many times that is of the
    seconds for a quarter of it; 0 where that was not measured."""

    kind: str
    letters: int
    seconds: float
    times: float

    def __str__(self) -> str:
        took = f"over {PATIENCE:.0f}" if self.seconds == float("inf") else f"{self.seconds:.2f}"
        grown = f", {self.times:.0f} times as long as for a quarter of them" if 0 < self.times < float("inf") else ""
        return f"{took} seconds for {self.letters:,} letters of {self.kind}{grown}"


@dataclass(frozen=True, slots=True)
class Text:
    """A piece that comes over and over, and how the text ends. `kind`: what a person calls it."""

    kind: str
    piece: str
    end: str = ""

    def of(self, letters: int) -> str:
        return (self.piece * (letters // len(self.piece) + 1))[:letters] + self.end


HOSTILE = ("a.", "A-", "a", " ", "10,", "U.S. ", "Abc ", "Ab's ", "an ", "a b c ", "at least 10 ", "killed and ")
"""What makes a pattern slow that can read the same words in many ways."""
MOST_WORDS = 12
"""Words of a pattern that are tried."""
MOST_LEFT_OUT = 4
"""Words that are left out at its end."""
BREAK = " .;,:!?\n "
"""What a pattern that reads on and on stops at."""


def too_slow(rule: Rule, examples: Iterable[str], measure: Measure | None = None) -> Slow | None:
    """The first text on which a rule takes too long; None where it takes none."""
    measure = measure or seconds
    for text in texts(rule, examples):
        took = measure(rule, text.of(LENGTH))
        if took < NOTED:
            continue
        found = verdict(rule, text, measure)
        if found:
            return found
    return None


def verdict(rule: Rule, text: Text, measure: Measure) -> Slow | None:
    """Whether what looks slow is: each length is measured three times, and the least of them counts."""
    long = least(rule, text.of(LENGTH), measure)
    if long == float("inf"):
        return Slow(text.kind, LENGTH, long, 0)
    half = least(rule, text.of(LENGTH // 2), measure)
    quarter = least(rule, text.of(LENGTH // 4), measure)
    times = long / max(quarter, 1e-9)
    grows = long >= NOTED and times > GROWTH[0] and long / max(half, 1e-9) > GROWTH[1]
    return Slow(text.kind, LENGTH, long, times) if grows or long > SLOW else None


def least(rule: Rule, text: str, measure: Measure) -> float:
    return min(measure(rule, text) for _ in range(3))


def seconds(rule: Rule, text: str) -> float:
    """Seconds of this process; infinite where they are more than `SLOW` and the pattern had to be stopped."""
    begun = process_time()
    patience = PATIENCE
    while True:
        try:
            for _ in rule.engine.finditer(text, timeout=patience):
                pass
        except TimeoutError:
            if process_time() - begun > SLOW:
                return float("inf")
            patience *= 2  # The machine was busy with something else.
            continue
        return process_time() - begun


# ---- texts -------------------------------------------------------------------------------------------------------


def texts(rule: Rule, examples: Iterable[str]) -> Iterator[Text]:
    """What a rule is tried on. Each comes with and without the rule's own words at the end, which nothing leads up to:
    where a word is missing that it needs, a pattern may be done at once. Of several words the last ones are left out,
    too, so that it begins over and over and never comes to an end."""
    words = list(dict.fromkeys(literals(rule.pattern)))
    end = f"{BREAK}{' '.join(words)}"
    own = [*words[:MOST_WORDS], *(f"{word} " for word in words[:MOST_WORDS])]
    several = [f"{' '.join(words[:many])} " for many in range(max(2, len(words) - MOST_LEFT_OUT), len(words) + 1)]
    for kind, pieces in (
        ("", HOSTILE),
        ("the pattern's word ", own),
        ("the pattern's words ", several),
        ("its example ", [plain(each) + " " for each in examples]),
    ):
        for piece in pieces:
            shown = piece if len(piece) <= 40 else f"{piece[:39]}…"
            yield Text(f"{kind}{shown!r}", piece)
            yield Text(f"{kind}{shown!r}", piece, end)


SILENT = regex.compile(r"\(\?P?[<&=>][^)>]*[)>]?|\\[pP]\{[^}]*\}|\\.|\[[^\]]*\]|\(\?[a-zA-Z-]*[:)]|\{[\d,]*\}")
"""What stands in a pattern and is no word of a text."""


def literals(pattern: str) -> list[str]:
    """The words of a pattern: runs of letters and figures that stand for themselves; what it names, as a text may."""
    named = NAME.sub(" 12 ", pattern)
    return regex.findall(r"[\p{L}\p{N}]+", SILENT.sub(" ", named))


def plain(example: str) -> str:
    return example.replace("[", "").replace("]", "")
