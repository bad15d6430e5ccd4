"""Text → which rules its words would let try: one look at each different word, for what the rules' patterns need.

What a rule needs is worked out from its own pattern and guard (`literals`): there is one source of truth. Each word of
the news is searched for it once, and remembered; the next time, sets are compared.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, reduce
from operator import or_
from types import MappingProxyType

from conflictcli.literals import (
    EDGE,
    FIGURE,
    NO_LETTER,
    NO_WORD,
    SHORTEST,
    Need,
    Needs,
    Piece,
    able,
    looked_for,
    lowered,
    needs_of,
    strength,
    weight,
)
from conflictcli.patterns import trie
from conflictcli.rule import Rule
from conflictcli.sentences import LONGEST_SENTENCE

MOST_WORDS = 32_000
"""Different words that are remembered, and so many of before: some eight megabytes."""
BLOCK = 1 << 20
"""Characters that are looked at in one go, so that a long text needs no more memory than a short one."""
HEAD = SHORTEST + 1
"""Characters by which a literal is found; one of `SHORTEST` by these."""
MOST_SETS = 1024
"""Sets of needs that one text holds, of which is remembered what they allow."""

GROUPS = 32
"""Into so many groups names of several words are put: "Free Army" and "Red Front" should not be asked for together,
where "free" and "front" would do; and for each name by itself, they would be too many."""
ALL = -1
"""All needs there are: what a text may hold that is cut within its words."""

SPACE = re.compile(r"\s")


class Words:
    """What the words of a text hold of the needs of some rules; each need is a bit."""

    def __init__(self) -> None:
        self.bits: dict[Need, int] = {}
        self.alone: dict[str, int] = {}
        self.starts: dict[str, dict[str, int]] = {}
        self.held_by = Held(self.within)

    def asked(self, rules: Sequence[Rule]) -> Asked:
        """What some rules need; to be asked before any text is looked at."""
        read: dict[int, dict[str, Piece]] = {}
        return Asked(
            (rule.name, self.key(way), self.mask(way))
            for rule in rules
            for way in map(able, needs_of(rule, read.setdefault(id(rule.vocabulary), {})))
        )

    def named(self, name: str, keys: Iterable[Sequence[str]]) -> Asked:
        """What a rule needs that looks for names, each of some words: a name of one word, or of another two."""
        told = {tuple(map(edged, key)) for key in keys}
        alone = frozenset(key[0] for key in told if len(key) == 1)
        longer = [key for key in told if alone.isdisjoint(key)]
        times = Counter(word for key in longer for word in key)

        def rarest(key: Sequence[str]) -> list[str]:
            return sorted(key, key=lambda word: (not weight(word), times[word], -len(word), word))[:2]

        pairs = sorted(map(rarest, longer))
        first = {word: n % GROUPS for n, word in enumerate(dict.fromkeys(one for one, _ in pairs))}
        groups = [[pair for pair in pairs if first[pair[0]] == n] for n in range(GROUPS)]
        ways = [frozenset((alone,)), *(frozenset(map(frozenset, zip(*group, strict=True))) for group in groups)]
        return Asked((name, self.key(way), self.mask(way)) for way in map(able, ways) if way and all(way))

    def key(self, way: Needs) -> int:
        """Of what is needed what stands in the fewest texts, as far as literals show."""
        return self.mask((max(way, key=strength),)) if way else 0

    def mask(self, way: Iterable[Need]) -> int:
        mask = 0
        for need in way:
            if need not in self.bits:
                self.bits[need] = 1 << len(self.bits)
                for literal in need:
                    self.add(literal, self.bits[need])
            mask |= self.bits[need]
        return mask

    def add(self, literal: str, bit: int) -> None:
        """A literal to be found as a word, where it is one, else by its first characters."""
        literal = looked_for(literal)
        word = literal[1:-1]
        if literal == EDGE + word + EDGE and word and EDGE not in word:
            self.alone[word] = self.alone.get(word, 0) | bit
            return
        alike = self.starts.setdefault(literal[:HEAD], {})
        alike[literal] = alike.get(literal, 0) | bit

    @cached_property
    def begins(self) -> re.Pattern[str]:
        """Where a literal begins in a word; most words hold none."""
        return re.compile(f"(?={trie(literal for alike in self.starts.values() for literal in alike)})")

    # ---- texts -----------------------------------------------------------------------------------------------

    def held(self, text: str) -> int:
        """The needs of which one literal stands in a text."""
        held_by, found = self.held_by, 0
        if len(held_by) > MOST_WORDS:
            held_by.turn_over()
        for bits in filter(None, map(held_by.__getitem__, lowered(text).split())):
            found |= bits
        return found

    def held_in(self, texts: Iterable[str]) -> Iterator[int]:
        """The same of each of some texts, and of what stands in any part of them, however it is cut into sentences."""
        return (ALL if len(text) > LONGEST_SENTENCE and runs_on(text) else self.held(text) for text in texts)

    def within(self, word: str) -> int:
        """The needs of which one literal stands in a word.

        A figure may be blotted out, since it is that of a date: then it is an edge, too.
        """
        plain = PLAIN.fullmatch(word)
        if plain is not None:
            return self.standing_in(EDGE + plain[1] + (EDGE + EDGE if plain[2] else EDGE))
        found = self.standing_in(EDGE + NO_LETTER.sub(EDGE, word) + EDGE)
        return found | self.standing_in(EDGE + NO_WORD.sub(EDGE, word) + EDGE) if FIGURE.search(word) else found

    def standing_in(self, word: str) -> int:
        found, starts = 0, self.starts
        for part in word.split(EDGE):
            found |= self.alone.get(part, 0)
        for begin in self.begins.finditer(word):
            at = begin.start()
            for head in (word[at : at + SHORTEST], word[at : at + HEAD]):
                for literal, bits in starts.get(head, NOTHING).items():
                    found |= bits if word.startswith(literal, at) else 0
        return found


NOTHING: Mapping[str, int] = MappingProxyType({})
PLAIN = re.compile(r"([a-z]+)([.,;:!?)\"”’']?)")


class Asked:
    """What some rules need: for each of a rule's alternatives its bits, and of these the one to look for first."""

    def __init__(self, asked: Iterable[tuple[str, int, int]]) -> None:
        self.by_key: dict[int, list[tuple[str, int]]] = {}
        self.free: list[str] = []
        for rule, key, mask in asked:
            if key:
                self.by_key.setdefault(key, []).append((rule, mask))
            else:
                self.free.append(rule)
        self.keys = reduce(or_, self.by_key, 0)
        self.all = reduce(or_, (mask for ways in self.by_key.values() for _, mask in ways), 0)
        self.rules_for = lru_cache(maxsize=MOST_SETS)(self.rules_with)

    def rules(self, held: int) -> frozenset[str]:
        """The names of the rules that may find something in a text that holds some needs."""
        return self.rules_for(held & self.all) if held & self.keys or self.free else NO_RULES

    def rules_with(self, held: int) -> frozenset[str]:
        return frozenset((*self.free, *self.fulfilled(held)))

    def any(self, held: int) -> bool:
        """Whether one of the rules may find something in such a text."""
        return bool(self.free) or (held & self.keys != 0 and next(self.fulfilled(held), None) is not None)

    def fulfilled(self, held: int) -> Iterator[str]:
        keys = held & self.keys
        while keys:
            key = keys & -keys
            keys ^= key
            for rule, mask in self.by_key[key]:
                if held & mask == mask:
                    yield rule


NO_RULES: frozenset[str] = frozenset()


class Held(dict[str, int]):
    """Word → the needs that stand in it, looked for once. `before`: what was remembered until it was too much; of that
    what comes again is taken over. What is held by many words is there once."""

    def __init__(self, within: Callable[[str], int]) -> None:
        super().__init__()
        self.within = within
        self.before: dict[str, int] = {}
        self.alike: dict[int, int] = {}

    def __missing__(self, word: str) -> int:
        found = self.before.get(word)
        if found is None:
            found = self.within(word)
            found = self.alike.setdefault(found, found)
        self[word] = found
        return found

    def turn_over(self) -> None:
        self.before = dict(self)
        self.clear()
        self.alike.clear()


def edged(word: str) -> str:
    """A word as a literal that is that word alone."""
    return EDGE + NO_WORD.sub(EDGE, lowered(word)) + EDGE


def blocks(text: str) -> Iterable[str]:
    """A text in pieces that are cut at white space, where there is some: no word lies in two of them."""
    at = 0
    while at < len(text):
        space = SPACE.search(text, at + BLOCK)
        end = space.start() if space else len(text)
        yield text[at:end]
        at = end


def runs_on(text: str) -> bool:
    """Whether a text has so many characters without a blank that a sentence may be cut within a word."""
    at = 0
    while len(text) - at > LONGEST_SENTENCE:
        at = text.rfind(" ", at + 1, at + LONGEST_SENTENCE)
        if at < 0:
            return True
    return False
