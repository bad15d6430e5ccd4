"""Text → the rules that are tried on it, and where.

A pattern run over a sentence stops at each letter and looks back from many: 5 to 50 µs, nearly always for nothing. At
one place alone it needs 1 µs. So a text is cut into words, and each is looked up: which rules may begin here
(`openings`), and what of that which a rule asks for stands in it, its guard and what its matches never lack
(`literals.clauses`). A rule is tried where one of its own words stands, if the text holds the rest, too.

Nothing is lost: what is left out could not have matched. Rules that are read in turn share one list of words, and what
it says of a text is kept for the next of them: it costs about the same for ten rules as for a hundred.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache, reduce
from operator import itemgetter, or_
from typing import NamedTuple

from conflictcli.literals import CLAUSES, EDGE, FIGURE, NO_LETTER, NO_WORD, Piece, clauses, lowered
from conflictcli.openings import FIGURE as ANY_FIGURE
from conflictcli.openings import MORE
from conflictcli.rule import Rule
from conflictcli.sieve import LONGEST

MOST_WORDS = 60_000
LONGEST_WORD = 40
"""Bounds on the words that are remembered."""
MOST_PAIRS = 20_000
"""Words that are remembered to follow one that tells next to nothing: "the", a figure."""
MOST_SETS = 4096
"""Sets of rules of which is remembered which they are."""
MOST_TEXTS = 256
"""Texts of which is remembered what their words say: those of a report, which several tuples of rules read."""
ODD = re.compile(r"[^\x00-\x7f](?<=[\dİıſK])")
"""Figures that are not ASCII, and letters that are the same as one of ASCII where letter case is free."""

Tried = list[tuple["Rule", list[int] | None]]
"""Rules in their order, each with the places in a text where it can begin; None is anywhere."""


def tried(rules: Sequence[Rule], text: str) -> Tried:
    """Those of some rules that may find something in a text, and where."""
    if not isinstance(rules, tuple):
        return [(rule, None) for rule in rules if is_guarded(rule, text)]
    return starts_of(rules).tried(text)


def ready(rules: Sequence[Rule], text: str) -> list[Rule]:
    """Those of some rules that may find something in a text, wherever."""
    return [rule for rule, _ in tried(rules, text)]


def is_guarded(rule: Rule, text: str) -> bool:
    """Whether one of the words that guard a rule stands in a text; one with capitals as it is written."""
    line = " ".join(text.split())
    return not rule.guard or any(word in line or word in line.lower() for word in rule.guard)


# ---- by the words of a text ------------------------------------------------------------------------------------


class Told(NamedTuple):
    """What a word says: what it holds of that which rules ask for, and the rules that may begin with it. `last`: what
    may follow, if it tells next to nothing; `inside`: the same of words in it, with the place."""

    held: int
    first: int = 0
    last: Pairs | None = None
    inside: tuple[tuple[int, int, Pairs | None], ...] = ()


class Heard(NamedTuple):
    """What the words of a text say: the rules that may find something, and by the number of each the places where it
    may begin, unless that is anywhere."""

    may: int
    places: dict[int, list[int]]


GUARD, CLAUSE = 1, 2
PHRASE = CLAUSE + CLAUSES
"""Of each rule there is a bit for its beginning, and above those of all rules one for its guard, for each of its
clauses, and for a guard of several words of which the longest stands there."""
ROOM = 320
"""Rules of a pool, if one tuple has no more: those that come with the package, and some of a codebook."""


class Pool(dict[str, Told]):
    """The words of texts → what they say of some rules. Each rule is a bit, by its number."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room
        self.all = (1 << room) - 1
        self.rules: list[Rule] = []
        self.numbers: dict[int, int] = {}
        self.anywhere = 0
        self.free = 0
        self.openings: dict[str, tuple[int, int]] = {}
        self.pairs: dict[str, Pairs] = {}
        self.letters, self.apart, self.marked, self.capitals = Parts(), Parts(), Parts(), Parts()
        self.phrases: dict[int, list[str]] = {}
        self.read: dict[int, dict[str, Piece]] = {}
        self.heard = lru_cache(maxsize=MOST_TEXTS)(self.hear)

    # ---- rules -----------------------------------------------------------------------------------------------

    def has_room(self, rules: Iterable[Rule]) -> bool:
        return len(self.rules) + len({id(rule) for rule in rules} - self.numbers.keys()) <= self.room

    def number(self, rule: Rule) -> int:
        """The number of a rule, which joins the pool if it is new."""
        known = self.numbers.get(id(rule))
        if known is None:
            known = self.numbers[id(rule)] = len(self.rules)
            self.rules.append(rule)
            self.ask_for(rule, 1 << known)
            self.phrases[known] = [words for words in rule.guard if " " in words]
            self.forget()
            self.heard.cache_clear()
        return known

    def forget(self) -> None:
        self.clear()
        for pairs in self.pairs.values():
            pairs.clear()

    def ask_for(self, rule: Rule, bit: int) -> None:
        """What a rule asks for; where it asks for nothing, its bit is free."""
        room, openings = self.room, rule.openings
        self.anywhere |= 0 if openings else bit
        for opening in openings:
            self.begin_with(opening, bit)
        self.free |= 0 if rule.guard else bit << GUARD * room
        for words in rule.guard:
            plane = GUARD if " " not in words else PHRASE
            part = max(words.split(), key=len)
            self.parts_like(part).add(part, bit << plane * room)
        asked = clauses(rule, self.read.setdefault(id(rule.vocabulary), {}))
        for plane in range(CLAUSE, PHRASE):
            clause = asked[plane - CLAUSE] if plane - CLAUSE < len(asked) else ()
            self.free |= 0 if clause else bit << plane * room
            for literal in clause:
                (self.apart if EDGE * 2 in literal else self.letters).add(literal, bit << plane * room)

    def parts_like(self, part: str) -> Parts:
        return self.capitals if part != part.lower() else self.letters if part.isalpha() else self.marked

    def begin_with(self, opening: str, bit: int) -> None:
        """An opening, and each part with which it begins, so that looking further ends where none goes on."""
        words = opening.removesuffix(MORE)
        for end in range(1, len(words)):
            self.openings.setdefault(words[:end], NOTHING)
        more, whole = self.openings.get(words, NOTHING)
        self.openings[words] = (more | bit, whole) if words != opening else (more, whole | bit)
        first, blank, _ = words.partition(" ")
        if blank and first not in self.pairs:
            self.pairs[first] = Pairs(self, first)

    # ---- words -----------------------------------------------------------------------------------------------

    def __missing__(self, word: str) -> Told:
        told = self.like_another(word) or self.learn(word)
        if len(word) <= LONGEST_WORD:
            if len(self) >= MOST_WORDS:
                self.forget()
            self[word] = told
        return told

    def like_another(self, word: str) -> Told | None:
        """What a word says that differs from another by capitals, or by marks around it, as most do that are new."""
        alike = SIMPLE.fullmatch(word)
        if alike is None or (low := alike[1].lower()) == word:
            return None
        held, first, last, _ = self[low]
        held |= self.capitals.within(word)
        start, end = alike.span(1)
        if end < len(word):
            if low + word[end] in self.openings:
                return None
            if last is not None:  # Nothing follows on it now.
                first, last = last[""], None
        if len(word) > len(low):
            held |= first | self.marked.within(word.lower()) | self.apart.within(edged(word))
        inside = (((start, first, last),) if first or last is not None else ()) if start else ()
        return Told(held, 0, None, inside) if start else Told(held, first, last)

    def learn(self, word: str) -> Told:
        shape, held = shaped(word), self.held_by(word)
        places: list[tuple[int, int, Pairs | None]] = []
        for m in BEGINS.finditer(shape):
            pairs = self.pairs.get(m[0]) if not shape[m.end() :].strip() else None
            bits = self.beginning(shape, m.start()) if pairs is None else 0
            if bits or pairs is not None:
                places.append((m.start(), bits, pairs))
                held |= bits
        _, first, last = places.pop(0) if places and not places[0][0] else (0, 0, None)
        return Told(held, first, last, tuple(places))

    def beginning(self, shape: str, at: int) -> int:
        """The rules that may begin at a place of some words."""
        found, openings = 0, self.openings
        if BLANK.search(shape, at):
            shape, at = BLANKS.sub(" ", shape[at:]), 0
        for end in range(at + 1, len(shape) + 1):
            told = openings.get(shape[at:end])
            if told is None:
                break
            more, whole = told
            found |= more
            if whole and not IN_WORD.match(shape, end):
                found |= whole
        return found

    def held_by(self, word: str) -> int:
        """What of that which rules ask for stands in a word. A figure may be blotted out: then it is an edge, too."""
        low, form = word.lower(), edged(word)
        found = self.letters.within(form) | self.apart.within(form)
        if FIGURE.search(word):
            form = EDGE + NO_WORD.sub(EDGE, lowered(word)) + EDGE
            found |= self.letters.within(form) | self.apart.within(form)
        if not low.isalpha():
            found |= self.marked.within(low)
        return found | self.capitals.within(word) if low != word else found

    # ---- texts -----------------------------------------------------------------------------------------------

    def hear(self, text: str) -> Heard:
        words = text.replace("\n", " ").split(" ")
        told = [*map(self.__getitem__, words)]
        held = reduce(or_, map(HELD, told))
        begun: list[tuple[int, int]] = []
        at, before, pairs = 0, 0, None
        for word, (_, first, last, inside) in zip(words, told, strict=True):
            if pairs is not None and word and not word.isspace():
                if bits := pairs[word]:
                    held |= bits
                    begun.append((before, bits))
                pairs = None
            if first:
                begun.append((at, first))
            elif last is not None:
                before, pairs = at, last
            for further, bits, follows in inside:
                if follows is None:
                    begun.append((at + further, bits))
                else:
                    before, pairs = at + further, follows
            at += len(word) + 1
        if pairs is not None and (bits := pairs[""]):
            held |= bits
            begun.append((before, bits))
        if len(text) > LONGEST or (not text.isascii() and ODD.search(text)):
            return Heard(self.met(held | self.all, text), {})
        may = self.met(held | self.anywhere, text)
        return Heard(may, by_rule(begun, may) if may else {})

    def met(self, held: int, text: str) -> int:
        """The rules whose demands are met where so much stands in a text."""
        room, stands = self.room, held | self.free
        met = self.all & held
        for plane in range(CLAUSE, PHRASE):
            met &= stands >> plane * room
        guarded = met & stands >> GUARD * room
        missed = met & ~guarded & held >> PHRASE * room
        if missed:
            line = text if PLAIN.fullmatch(text) else " ".join(text.split())
            low = line.lower()
            for n in members(missed):
                if any(words in low or words in line for words in self.phrases[n]):
                    guarded |= 1 << n
        return guarded


def by_rule(begun: Iterable[tuple[int, int]], may: int) -> dict[int, list[int]]:
    """Places in order, each with the rules that may begin there → for each of some rules its places."""
    places: dict[int, list[int]] = {}
    for at, bits in begun:
        for n in members(bits & may):
            told = places.get(n)
            if told is None:
                places[n] = [at]
            else:
                told.append(at)
    return places


NOTHING = (0, 0)
HELD = itemgetter(0)
SIMPLE = re.compile(r"[(\"“‘']?([A-Za-z]+)[.,;:!?)\"”’']*")
BEGINS, IN_WORD = re.compile(r"[a-z0-9_]+|[^a-z0-9_\s]"), re.compile("[a-z0-9_]")
FIGURES, PLAIN = re.compile("[0-9]"), re.compile(r"(?:\S+ )*\S*")
BLANKS, BLANK = re.compile(r"\s+"), re.compile(r"[^\S ]|  ")


def shaped(words: str) -> str:
    """Words as openings have them, of the same length: in lower case, with one figure for all."""
    return FIGURES.sub(ANY_FIGURE, words.lower())


def edged(word: str) -> str:
    """A word as literals are looked for in it."""
    return EDGE + NO_LETTER.sub(EDGE, lowered(word)) + EDGE


class Pairs(dict[str, int]):
    """Words that follow on one that tells next to nothing → the rules that may begin with the two, or the first."""

    def __init__(self, pool: Pool, first: str) -> None:
        super().__init__()
        self.pool, self.first = pool, first

    def __missing__(self, word: str) -> int:
        bits = self.pool.beginning(f"{self.first} {shaped(word).lstrip()}" if word else self.first, 0)
        if len(word) <= LONGEST_WORD:
            if len(self) >= MOST_PAIRS:
                self.clear()
            self[word] = bits
        return bits


class Parts:
    """Parts of words → bits, found by their first characters."""

    def __init__(self) -> None:
        self.starts: dict[str, dict[str, int]] = {}
        self.sizes: tuple[int, ...] = ()

    def add(self, part: str, bits: int) -> None:
        head = part[:HEAD]
        alike = self.starts.setdefault(head, {})
        alike[part] = alike.get(part, 0) | bits
        self.sizes = tuple(sorted({*self.sizes, len(head)}))

    def within(self, word: str) -> int:
        """The bits of all that stand in a word."""
        found, starts = 0, self.starts
        for at in range(len(word)):
            for size in self.sizes:
                alike = starts.get(word[at : at + size])
                if alike is not None:
                    for part, bits in alike.items():
                        if word.startswith(part, at):
                            found |= bits
        return found


HEAD = 3


@lru_cache(maxsize=MOST_SETS)
def members(bits: int) -> tuple[int, ...]:
    """The numbers of some bits, in order."""
    found = []
    while bits:
        bit = bits & -bits
        found.append(bit.bit_length() - 1)
        bits ^= bit
    return tuple(found)


# ---- made once for each tuple of rules -------------------------------------------------------------------------


class Starts:
    """A tuple of rules, of those of a pool."""

    def __init__(self, rules: tuple[Rule, ...], pool: Pool) -> None:
        self.rules = rules
        self.pool = pool
        self.order = {pool.number(rule): at for at, rule in enumerate(rules)}
        self.mask = reduce(or_, (1 << n for n in self.order), 0)
        self.chosen = lru_cache(maxsize=MOST_SETS)(self.choose)

    def tried(self, text: str) -> Tried:
        may, places = self.pool.heard(text)
        may &= self.mask
        return [(rule, places.get(n)) for rule, n in self.chosen(may)] if may else []

    def choose(self, bits: int) -> list[tuple[Rule, int]]:
        """The rules of some bits in their order, each with its number."""
        return [(self.pool.rules[n], n) for n in sorted(members(bits), key=self.order.__getitem__)]


STARTS: dict[int, Starts] = {}
"""By `id` of the rules. It holds them, so that it stays theirs."""
MOST_TUPLES = 128
"""Tuples of rules that are kept, those that came last: a codebook takes a dozen."""


def starts_of(rules: tuple[Rule, ...]) -> Starts:
    starts = STARTS.get(id(rules))
    if starts is None or starts.rules is not rules:
        starts = Starts(rules, pool_for(rules))
        while len(STARTS) >= MOST_TUPLES:  # One that is in use but came long ago goes, too, and comes back.
            STARTS.pop(next(iter(STARTS)), None)
        STARTS[id(rules)] = starts
    return starts


def pool_for(rules: tuple[Rule, ...]) -> Pool:
    """The pool of the tuple that came last, where that has room for some rules."""
    last = next(reversed(STARTS.values()), None)
    return last.pool if last is not None and last.pool.has_room(rules) else Pool(max(ROOM, len(rules)))
