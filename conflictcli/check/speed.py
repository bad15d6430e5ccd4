"""A rule of a codebook → the text on which it takes too long, if there is one.

A pattern that can read the same words in many ways takes, for four times the text, sixteen times as long or more, and
whoever writes it sees nothing of that: sentences of examples are short. So each is tried on texts of the kind that make
such patterns slow: hostile ones, its own words and its own examples over and over, as long as the longest sentence
there is.

What is measured is counted in steps: in the time that the same engine takes, in the same moment, to go one letter on in
the plainest of patterns. So the verdict is one of the pattern, and not of the machine, nor of what else it does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from time import process_time
from typing import Literal

import regex

from conflictcli.rule import NAME, Rule
from conflictcli.sentences import LONGEST_SENTENCE

LENGTH = LONGEST_SENTENCE
"""Letters of a text."""
NOTED = 500_000
"""Steps below which nobody asks how they grow."""
SLOW = 70_000_000
"""Steps that a text of that length may take at most: a fraction of the 2 seconds after which a run stops a pattern."""
SQUARE, CUBE = 8.0, 32.0
"""For four times the text: what grows with the text takes 4 times as long, with its square 16, with its cube 64. What
takes longer than this is told from what grows less."""
PATIENCE = 2
"""How many times `SLOW` a pattern may take before it is stopped."""

Measure = Callable[[Rule, str], float]
"""Steps that a rule takes for a text; infinite where it was stopped."""


@dataclass(frozen=True, slots=True)
class Slow:
    """A text that takes too long. `kind`: what it is made of; `grows`: with what of its length, empty where that is no
    matter. What is an error may stop a run; what is a warning is slow where a sentence is long."""

    kind: str
    level: Literal["error", "warning"]
    grows: Literal["", "the square", "the cube, or more,"] = ""

    def __str__(self) -> str:
        if self.level == "warning":
            return (
                f"this is slow in long sentences: its time grows with {self.grows} of their length, as in {self.where}"
            )
        grown = f": its time grows with {self.grows} of the length of a sentence" if self.grows else ""
        return f"this takes too long{grown}, as in {self.where}"

    @property
    def where(self) -> str:
        return f"{LENGTH:,} letters of {self.kind}"


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
MOST_AT_END = 60
"""Words that stand at the end of a text: of a long list not all."""
MOST_LEFT_OUT = 4
"""Words that are left out at its end."""
BREAK = " .;,:!?\n "
"""What a pattern that reads on and on stops at."""


def too_slow(rule: Rule, examples: Iterable[str], measure: Measure | None = None) -> Slow | None:
    """The first text on which a rule takes so long that it is an error, else the first on which it is slow; None where
    there is neither."""
    measure = measure or steps
    slow: Slow | None = None
    for text in texts(rule, examples):
        took = measure(rule, text.of(LENGTH))
        if took < NOTED or (slow and not is_worse(rule, text, took, measure)):
            continue
        found = verdict(rule, text, measure, took)
        if found and found.level == "error":
            return found
        slow = slow or found
    return slow


def is_worse(rule: Rule, text: Text, took: float, measure: Measure) -> bool:
    """Whether a text on which a rule takes so many steps may be an error: that others are slow is known already."""
    return took >= SLOW or took >= CUBE * measure(rule, text.of(LENGTH // 4))


def verdict(rule: Rule, text: Text, measure: Measure, took: float) -> Slow | None:
    """Whether what took so many steps is slow: each length is measured several times, and the least of them counts;
    what had to be stopped is tried once more."""
    was_stopped = took == float("inf")
    long = measure(rule, text.of(LENGTH)) if was_stopped else min(took, least(rule, text.of(LENGTH), measure))
    if long == float("inf"):
        return Slow(text.kind, "error")
    times = long / max(least(rule, text.of(LENGTH // 4), measure), 1.0)
    if long < NOTED or (times < SQUARE and long < SLOW):
        return None
    if times < SQUARE:
        return Slow(text.kind, "error")
    grows: Literal["the square", "the cube, or more,"] = "the square" if times < CUBE else "the cube, or more,"
    return Slow(text.kind, "error" if times >= CUBE or long >= SLOW else "warning", grows)


TIMES = 3
"""How often what looks slow is measured: a moment in which the machine was busy is no fault of a pattern."""


def least(rule: Rule, text: str, measure: Measure) -> float:
    return min(measure(rule, text) for _ in range(TIMES))


def steps(rule: Rule, text: str) -> float:
    """The steps of a rule in a text; infinite where they were so many that it had to be stopped."""
    one = usual_step()
    begun = process_time()
    patience = PATIENCE * SLOW * one
    while True:
        try:
            for _ in rule.engine.finditer(text, timeout=patience):
                pass
        except TimeoutError:
            if process_time() - begun > SLOW * one:
                return float("inf")
            patience *= 2  # The machine was busy with something else.
            continue
        took = process_time() - begun
        # A machine runs faster now, and slower then: what took long is measured against a step of the same moment.
        return took / (max(one, step()) if took > NOTED * one / 2 else one)


PLAINEST = regex.compile(r"(?s)a.*?b")
"""What goes on letter by letter, and asks of each whether it may stop."""
YARDSTICK = f"a{' ' * 50_000}"


@lru_cache(maxsize=1)
def usual_step() -> float:
    return min(step() for _ in range(10))


def step() -> float:
    """The seconds that the engine takes to go one letter on, now."""
    begun = process_time()
    PLAINEST.search(YARDSTICK)
    return max((process_time() - begun) / len(YARDSTICK), 1e-12)


# ---- texts -------------------------------------------------------------------------------------------------------


def texts(rule: Rule, examples: Iterable[str]) -> Iterator[Text]:
    """What a rule is tried on. Each comes with and without the rule's own words at the end, which nothing leads up to:
    where a word is missing that it needs, a pattern may be done at once. Of several words the last ones are left out,
    too, so that it begins over and over and never comes to an end."""
    words = [*islice(dict.fromkeys(literals(rule.pattern)), MOST_AT_END)]
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
