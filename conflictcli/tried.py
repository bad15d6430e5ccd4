"""Text → the rules that are tried on it, and where.

A pattern run over a sentence stops at each letter and looks back from many: 5 to 50 µs, nearly always for nothing. At
one place alone it needs 1 µs. So each word with which some rule may begin (`openings`) is found in one pass over the
text, and a rule is tried where one of its own stands, if the text holds a word that guards it, too.

Nothing is lost: what is left out could not have matched. It costs about the same for ten rules as for a hundred.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import TypeVar

from conflictcli.openings import FIGURE, MORE
from conflictcli.patterns import trie
from conflictcli.rule import Rule
from conflictcli.sieve import LONGEST

MOST_WORDS = 100_000
LONGEST_WORD = 40
"""Bounds on the words that are remembered."""
MOST_SETS = 4096
"""Sets of rules that can begin in one text, of which is remembered what they ask for."""
FEW_GUARDS = 30
"""So few guards are looked for in the text itself: that costs less than to look up its words."""
ODD = re.compile(r"[^\x00-\x7f](?<=[\dİıſK])")
"""Figures that are not ASCII, and letters that are the same as one of ASCII where letter case is free."""

Made = TypeVar("Made")
Tried = list[tuple["Rule", list[int] | None]]
"""Rules in their order, each with the places in a text where it can begin; None is anywhere."""


def tried(rules: Sequence[Rule], text: str) -> Tried:
    """Those of some rules that may find something in a text, and where."""
    if not isinstance(rules, tuple) or len(text) > LONGEST or (not text.isascii() and ODD.search(text)):
        return [(rule, None) for rule in ready(rules, text)]
    return starts_of(rules).tried(text)


def ready(rules: Sequence[Rule], text: str) -> list[Rule]:
    """Those of some rules that may find something in a text: one of the words that guard them stands there."""
    return guards_of(rules).ready(text)


# ---- by the words that begin ---------------------------------------------------------------------------------


class Starts(dict[str, int]):
    """The words of a text with which some rules may begin → these rules; each is a bit."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        super().__init__()
        self.rules = rules
        self.anywhere = 0
        self.openings: dict[str, int] = {}
        for n, rule in enumerate(rules):
            self.anywhere |= 0 if rule.openings else 1 << n
            for opening in rule.openings:
                self.openings[opening] = self.openings.get(opening, 0) | 1 << n
        self.members = lru_cache(maxsize=MOST_SETS)(members)
        self.words = re.compile(words_like(self.openings) if self.openings else "(?!)").finditer

    def tried(self, text: str) -> Tried:
        may, begun = self.anywhere, []
        for word in self.words(text.lower()):
            bits = self[word[1]]
            begun.append((word.start(), bits))
            may |= bits
        may = guards_of(self.rules).standing(text, may) if may else 0
        if not may:
            return []
        places: dict[int, list[int] | None] = dict.fromkeys(self.members(may & self.anywhere))
        for at, bits in begun:
            for n in self.members(bits & may):
                told = places.get(n)
                if told is None:
                    places[n] = [at]
                else:
                    told.append(at)
        rules = self.rules
        return [(rules[n], places[n]) for n in sorted(places)]

    def __missing__(self, words: str) -> int:
        """The rules that can begin as some words do, or as a part of them does that ends a word."""
        shape, found = FIGURES.sub(FIGURE, BLANKS.sub(" ", words)), 0
        for end in range(1, len(shape) + 1):
            told = shape[:end]
            if not IN_WORD.match(shape, end):
                found |= self.openings.get(told, 0)
            found |= self.openings.get(told + MORE, 0)
        remember(self, words, found)
        return found


FIGURES, BLANKS, IN_WORD = re.compile("[0-9]"), re.compile(r"\s+"), re.compile("[a-z0-9_]")
END = "\U0010ffff"
"""Stands behind each other character in a trie: of openings within each other the longer is found."""
AS_PATTERN = {r"\ ": r"\s+", FIGURE: "[0-9]", MORE + END: "", END: "(?![a-z0-9_])"}


def words_like(openings: Iterable[str]) -> str:
    """Openings → a pattern that finds each in a text in lower case.

    Its group holds all of the opening; what it matches is the first word, or the mark before it.
    """
    pattern = trie(opening + END for opening in openings)
    for written, meant in AS_PATTERN.items():
        pattern = pattern.replace(written, meant)
    return rf"(?<![a-z0-9_])(?=({pattern}))(?:[a-z0-9_]+|.)"


# ---- by the words that guard ---------------------------------------------------------------------------------


class Guards(dict[str, int]):
    """Word → the rules of whose guards one stands in it; each is a bit.

    Each word of a text is looked up, and only one not met before is searched for the words that guard rules. Above the
    bits of these rules are those of rules with a guard of several words of which the longest stands in it.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        super().__init__()
        self.rules = rules
        self.free = 0
        self.bits: dict[str, int] = {}
        for n, rule in enumerate(rules):
            self.free |= 0 if rule.guard else 1 << n
            for word in rule.guard:
                self.bits[word] = self.bits.get(word, 0) | 1 << n
        self.phrases = {words: bits for words, bits in self.bits.items() if " " in words}
        self.phrased = reduce(or_, self.phrases.values(), 0)
        self.all = (1 << len(rules)) - 1
        self.parts: dict[str, int] = {}
        for words, bits in self.phrases.items():
            part = max(words.split(), key=len)
            self.parts[part] = self.parts.get(part, 0) | bits
        asked = [*self.bits.items(), *((part, bits << len(rules)) for part, bits in self.parts.items())]
        self.begun = begun_by(asked)
        self.any = re.compile(f"(?=({trie(word + END for word in self.begun).replace(END, '')}))")

    def ready(self, text: str) -> list[Rule]:
        may = self.standing(text, self.all)
        return [self.rules[n] for n in members(may)]

    def standing(self, text: str, may: int) -> int:
        """Those of some rules of whose guards one stands in a text."""
        found = 0
        if len(self.bits) <= FEW_GUARDS:
            found = within(self.bits, text) | self.phrased << len(self.rules)
        else:
            for word in text.split():
                found |= self[word]
        stand = self.free | found & self.all
        missed = may & found >> len(self.rules) & ~stand
        if missed:
            line = " ".join(text.split())
            stand |= within({words: bits for words, bits in self.phrases.items() if bits & missed}, line)
        return may & stand

    def __missing__(self, word: str) -> int:
        found = 0
        for m in self.any.finditer(word.lower()):
            for guard, bits in self.begun.get(m[1], ()):
                found |= bits if guard.islower() or guard in word else 0
        remember(self, word, found)
        return found


def begun_by(guards: Iterable[tuple[str, int]]) -> dict[str, list[tuple[str, int]]]:
    """Guards with their bits → each of them in lower case → those with which it begins, itself among them.

    The longest that stands at a place of a word tells so of all that stand there.
    """
    known: dict[str, list[tuple[str, int]]] = {}
    for guard, bits in guards:
        known.setdefault(guard.lower(), []).append((guard, bits))
    return {word: [told for end in range(1, len(word) + 1) for told in known.get(word[:end], ())] for word in known}


def members(bits: int) -> tuple[int, ...]:
    """The numbers of some bits, in order."""
    return tuple(n for n in range(bits.bit_length()) if bits >> n & 1)


def within(guards: Mapping[str, int], text: str) -> int:
    """The rules of whose guards one stands in a text; a guard with capitals is looked for as it is written."""
    found, lowered = 0, text.lower()
    for guard, bits in guards.items():
        if guard in lowered or guard in text:
            found |= bits
    return found


def remember(known: dict[str, int], word: str, bits: int) -> None:
    if len(word) <= LONGEST_WORD:
        if len(known) >= MOST_WORDS:
            known.clear()
        known[word] = bits


# ---- made once for each tuple of rules -----------------------------------------------------------------------

GUARDS: dict[int, Guards] = {}
STARTS: dict[int, Starts] = {}
"""By `id` of the rules. They hold them, so that it stays theirs."""
MOST_TUPLES = 128
"""Tuples of rules of which either is kept, those that came last: a codebook takes a dozen."""


def guards_of(rules: Sequence[Rule]) -> Guards:
    guards = GUARDS.get(id(rules))
    if guards is None or guards.rules is not rules:
        guards = Guards(rules)
        if isinstance(rules, tuple):
            keep(GUARDS, rules, guards)
    return guards


def starts_of(rules: Sequence[Rule]) -> Starts:
    starts = STARTS.get(id(rules))
    if starts is None or starts.rules is not rules:
        starts = Starts(rules)
        keep(STARTS, rules, starts)
    return starts


def keep(known: dict[int, Made], rules: Sequence[Rule], made: Made) -> None:
    """One that is in use but came long ago goes, too, and comes back: to look that up each time would cost more."""
    while len(known) >= MOST_TUPLES:
        known.pop(next(iter(known)), None)
    known[id(rules)] = made
