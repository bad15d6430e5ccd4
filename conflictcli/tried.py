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

from conflictcli.literals import CLAUSES, EDGE, Piece, clauses, lowered
from conflictcli.openings import FIGURE, MORE
from conflictcli.rule import Rule
from conflictcli.sieve import LONGEST

MOST_WORDS = 40_000
LONGEST_WORD = 40
"""Bounds on the words that are remembered: some twelve megabytes."""
MOST_PAIRS = 5_000
"""Words that are remembered to follow one that tells next to nothing: "the", a figure."""
MOST_SETS = 1024
"""Sets of rules of which is remembered which they are."""
MOST_TEXTS = 256
"""Texts of which is remembered what their words say: those of a report, which several tuples of rules read."""

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


Told = tuple[int, int, "Pairs | None", "tuple[tuple[int, int, Pairs | None], ...] | None"]
"""What a word says: what it holds of that which rules ask for; the rules that may begin with it; what may follow, if it
tells next to nothing; and the same of words within it, with the place."""
Heard = tuple[int, int, list[tuple[int, int]]]
"""What the words of a text say: the rules that may find something; those that may if what guards them stands there as
it is written; and the places where some rules may begin, in order."""


class Unparted(ValueError):
    """White space in a word, other than what most texts have."""


GUARD, CLAUSE = 1, 2
WRITTEN = CLAUSE + CLAUSES
"""Of each rule there is a bit for its beginning, and above those of all rules one for its guard, for each of its
clauses, and for a guard that is to be looked for in the text itself, if a part of it stands there."""
ROOM = 320
"""Rules of a pool, if one tuple has no more: those that come with the package, and some of a codebook."""


class Pool(dict[str, Told]):
    """The words of texts, as they stand between blanks → what they say of some rules. A rule is a bit, by its number.

    `held`: what each run of letters and figures in them holds, of which there are far fewer. `alike`: what is said by
    many words, most of which say nothing, is there once.
    """

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room
        self.all = (1 << room) - 1
        self.rules: list[Rule] = []
        self.numbers: dict[int, int] = {}
        self.anywhere = 0
        self.free = 0
        self.openings: dict[str, tuple[int, int]] = {}
        self.marks, self.begins = "", re.compile("[a-z0-9_]+")
        self.pairs: dict[str, Pairs] = {}
        self.held = Parts()
        self.alike: dict[tuple[int, int], Told] = {}
        self.written: dict[int, tuple[list[str], list[str]]] = {}
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
            self.ask_for(rule, known)
            self.forget()
            self.heard.cache_clear()
        return known

    def forget(self) -> None:
        self.clear()
        self.alike.clear()
        self.held.clear()
        for pairs in self.pairs.values():
            pairs.clear()

    def ask_for(self, rule: Rule, n: int) -> None:
        """What a rule asks for; where it asks for nothing, its bit is free."""
        room, bit, openings = self.room, 1 << n, rule.openings
        self.anywhere |= 0 if openings else bit
        for opening in openings:
            self.begin_with(opening, bit)
        self.free |= 0 if rule.guard else bit << GUARD * room
        written = [words for words in rule.guard if not RUN.fullmatch(words)]
        self.written[n] = [w for w in written if w == w.lower()], [w for w in written if w != w.lower()]
        for words in rule.guard:
            self.demand((run_of(lowered(words)),), bit << (GUARD if RUN.fullmatch(words) else WRITTEN) * room)
        asked = clauses(rule, self.read.setdefault(id(rule.vocabulary), {}))
        for at in range(CLAUSES):
            self.demand(map(run_of, asked[at]) if at < len(asked) else ("",), bit << (CLAUSE + at) * room)

    def demand(self, parts: Iterable[str], bit: int) -> None:
        """One of some parts of words must stand in a text; it may be lacking where one of them tells nothing."""
        for part in parts:
            if part:
                self.held.add(part, bit)
            else:
                self.free |= bit

    def begin_with(self, opening: str, bit: int) -> None:
        """An opening, and each part with which it begins, so that looking further ends where none goes on."""
        words = opening.removesuffix(MORE)
        for end in range(1, len(words)):
            self.openings.setdefault(words[:end], NOTHING)
        more, whole = self.openings.get(words, NOTHING)
        self.openings[words] = (more | bit, whole) if words != opening else (more, whole | bit)
        if not RUN.match(words) and words[0] not in self.marks:
            self.marks += words[0]
            self.begins = re.compile(f"[a-z0-9_]+|[{re.escape(self.marks)}]")
        first, blank, _ = words.partition(" ")
        if blank and first not in self.pairs:
            self.pairs[first] = Pairs(self, first)

    # ---- words -----------------------------------------------------------------------------------------------

    def __missing__(self, word: str) -> Told:
        told = self.like_another(word) or self.learn(word)
        if len(word) <= LONGEST_WORD:
            if len(self) >= MOST_WORDS:
                self.clear()
                self.alike.clear()
            if told[2] is None and told[3] is None:
                told = self.alike.setdefault(told[:2], told)
            self[word] = told
        return told

    def like_another(self, word: str) -> Told | None:
        """What a word says that differs from another by capitals, or by a mark behind it, as most do that are new."""
        alike = SIMPLE.match(word)
        if alike is None:
            return None
        low = alike[1].lower()
        if low == word or low + alike[2] in self.openings:
            return None
        told = self[low]
        if alike[2] and told[2] is not None:  # Nothing follows on it now.
            first = told[2][""]
            return told[0] | first, first, None, None
        return told

    def learn(self, word: str) -> Told:
        if word and [word] != word.split():
            raise Unparted(word)
        low = lowered(word)
        shape = low if low.isalpha() else shaped(low)
        held, first, last = 0, 0, None
        inside: list[tuple[int, int, Pairs | None]] = []
        for m in self.begins.finditer(shape):
            at, end = m.span()
            held |= self.held[low[at:end]]
            pairs = self.pairs.get(shape[at:end]) if end == len(shape) else None
            bits = self.beginning(shape, at) if pairs is None else 0
            held |= bits
            if at == 0:
                first, last = bits, pairs
            elif bits or pairs is not None:
                inside.append((at, bits, pairs))
        return held, first, last, tuple(inside) or None

    def beginning(self, shape: str, at: int) -> int:
        """The rules that may begin at a place of some words."""
        found, openings = 0, self.openings
        for end in range(at + 1, len(shape) + 1):
            told = openings.get(shape[at:end])
            if told is None:
                break
            more, whole = told
            found |= more
            if whole and not IN_WORD.match(shape, end):
                found |= whole
        return found

    # ---- texts -----------------------------------------------------------------------------------------------

    def hear(self, text: str) -> Heard:
        words = text.replace("\n", " ").split(" ")
        try:
            told = [*map(self.__getitem__, words)]
        except Unparted:
            words = BLANK.sub(" ", text).split(" ")
            told = [*map(self.__getitem__, words)]
        held = reduce(or_, map(HELD, told))
        begun: list[tuple[int, int]] = []
        at, before, pairs = 0, 0, None
        for word, (_, first, last, inside) in zip(words, told, strict=True):
            if pairs is not None and word:
                if bits := pairs[word]:
                    held |= bits
                    begun.append((before, bits))
                pairs = None
            if first:
                begun.append((at, first))
            elif last is not None:
                before, pairs = at, last
            if inside is not None:
                for further, bits, follows in inside:
                    if follows is None:
                        begun.append((at + further, bits))
                    else:
                        before, pairs = at + further, follows
            at += len(word) + 1
        if pairs is not None and (bits := pairs[""]):
            held |= bits
            begun.append((before, bits))
        room, stands = self.room, held | self.free
        met = held | self.all if len(text) > LONGEST else held | self.anywhere
        met &= self.all
        for plane in range(CLAUSE, WRITTEN):
            met &= stands >> plane * room
        guarded = met & stands >> GUARD * room
        return guarded, met & ~guarded & stands >> WRITTEN * room, begun

    def guarded(self, may: int, text: str) -> int:
        """Those of some rules with a guard that stands in a text as it is written."""
        found, line = 0, " ".join(text.split())
        low = line.lower()
        for n in members(may):
            for words in self.written[n][0]:
                if words in low:
                    found |= 1 << n
                    break
            else:
                if any(words in line for words in self.written[n][1]):
                    found |= 1 << n
        return found


NOTHING = (0, 0)
HELD = itemgetter(0)
SIMPLE = re.compile(r"([A-Za-z]+)([.,;:!?)\"”’']?)$")
IN_WORD = re.compile("[a-z0-9_]")
FIGURES = re.compile(r"\d")
BLANK = re.compile(r"\s")
RUN = re.compile("[a-z0-9]+")


def shaped(low: str) -> str:
    """Words in lower case as openings have them, of the same length: with one figure for all."""
    return FIGURES.sub(FIGURE, low)


def run_of(words: str) -> str:
    """Of some words the longest run of letters and figures, with edges where it ends among them: `air force` →
    ` force`."""
    runs = (EDGE * (m.start() > 0) + m[0] + EDGE * (m.end() < len(words)) for m in RUN.finditer(words))
    return max(runs, key=len, default="")


class Pairs(dict[str, int]):
    """Words that follow on one that tells next to nothing → the rules that may begin with the two, or the first."""

    def __init__(self, pool: Pool, first: str) -> None:
        super().__init__()
        self.pool, self.first = pool, first

    def __missing__(self, word: str) -> int:
        bits = self.pool.beginning(f"{self.first} {shaped(lowered(word))}" if word else self.first, 0)
        if len(word) <= LONGEST_WORD:
            if len(self) >= MOST_PAIRS:
                self.clear()
            self[word] = bits
        return bits


class Parts(dict[str, int]):
    """Runs of letters and figures → the bits of all parts of words that stand in them, the same bits once."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: dict[str, int] = {}
        self.alike: dict[int, int] = {}

    def add(self, part: str, bits: int) -> None:
        """A part, with edges where it ends a run; and each with which it begins, so that looking further has an end."""
        for end in range(1, len(part)):
            self.parts.setdefault(part[:end], 0)
        self.parts[part] = self.parts.get(part, 0) | bits

    def __missing__(self, run: str) -> int:
        found, parts = 0, self.parts
        edged = f"{EDGE}{run}{EDGE}".replace("_", EDGE)
        for at in range(len(run) + 1):
            for end in range(at + 1, len(edged) + 1):
                bits = parts.get(edged[at:end])
                if bits is None:
                    break
                found |= bits
        if len(run) <= LONGEST_WORD:
            if len(self) >= MOST_WORDS:
                self.clear()
                self.alike.clear()
            found = self[run] = self.alike.setdefault(found, found)
        return found


@lru_cache(maxsize=MOST_SETS)
def members(bits: int) -> tuple[int, ...]:
    """The numbers of some bits, in order."""
    found = []
    while bits:
        bit = bits & -bits
        found.append(bit.bit_length() - 1)
        bits ^= bit
    return tuple(found)


class Hearing:
    """A text of which is asked, of some rules of a pool at a time, whether they may find something in it, and where."""

    __slots__ = ("_begun", "_may", "_pool", "_text", "_written")

    def __init__(self, pool: Pool, text: str) -> None:
        self._pool, self._text = pool, text
        self._may, self._written, self._begun = pool.heard(text)

    @property
    def likely(self) -> int:
        """Those of all rules that may, as far as is known: what guards some may have to be looked for yet."""
        return self._may | self._written

    def able(self, some: int) -> int:
        """Those of some rules that may find something."""
        written = self._written & some
        if written:
            self._written ^= written
            self._may |= self._pool.guarded(written, self._text)
        return self._may & some

    def places(self, able: int) -> dict[int, list[int]]:
        """The number of each of some rules that can → where it can begin; of one that is not there it is anywhere."""
        places: dict[int, list[int]] = {}
        if len(self._text) > LONGEST:
            return places
        for at, bits in self._begun:
            bits &= able
            if bits:
                for n in members(bits):
                    told = places.get(n)
                    if told is None:
                        places[n] = [at]
                    else:
                        told.append(at)
        return places


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
        return self.among(self.mask, self.hearing(text))

    def hearing(self, text: str) -> Hearing:
        return Hearing(self.pool, text)

    def among(self, some: int, hearing: Hearing) -> Tried:
        """Those of some of the rules, by their bits, that may find something in a text, and where."""
        may = hearing.able(some)
        if not may:
            return []
        places = hearing.places(may)
        return [(rule, places.get(n)) for rule, n in self.chosen(may)]

    def bits(self, rules: Iterable[Rule]) -> int:
        """Some of the rules as `among` is asked for them."""
        return reduce(or_, (1 << self.pool.number(rule) for rule in rules), 0)

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
