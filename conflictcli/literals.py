"""Pattern → what none of its matches does without: `shelled (?:a|the) town` → " shelled ", and " town ".

Worked out from the pattern itself, as `openings` are. A set of literals of which every match holds one is a need; a
pattern has several, and a text that lacks all literals of one of them holds no match. What is not understood here
asks for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import regex

from conflictcli.cursor import BLANKS, PIECES, TIMES, Cursor, NotUnderstood, fitting
from conflictcli.openings import COMMON
from conflictcli.patterns import spelled, worked_out
from conflictcli.rule import Rule, Words

ALTERNATIVES = 40
SOME = 24
"""Ways in which some texts are told apart."""
MOST = 300
"""Literals of one need; a piece of a pattern that can be written in more ways asks for nothing by itself."""
SHORTEST = 2
"""Characters of a literal, its edges among them."""
GAP = "\n"
"""In a way to write something: white space, at which a literal ends."""
EDGE = " "
"""In a literal, and in the words it is looked for in: any character that belongs to no word, or their end."""

NO_LETTER, NO_WORD, FIGURE = regex.compile(r"[\W\d_]"), regex.compile(r"[\W_]"), re.compile(r"\d")
"""`regex` tells them, as it will read the text: for Python's own `re` the mark in "raids²" belongs to the word."""

Need = frozenset[str]

TOKEN = re.compile(
    rf"\(\?&(?P<name>\w+)\)|(?P<ahead>\(\?<?=)|(?P<never>\(\?<?!)|(?P<either>\(\?\(\w+\))|{PIECES}", re.DOTALL
)
LETTERS = re.compile(r"[A-Za-z]+(?![?*+{])")
"""Pieces of one letter each, none of them repeated: they are read in one go."""

Needs = frozenset[Need]
"""Sets of literals: a match holds one of each."""
Ways = frozenset[Needs]
"""Needs of which a match fulfils one at least: those of each alternative."""
FREE_WAY: Needs = frozenset()
FREE: Ways = frozenset((FREE_WAY,))


@dataclass(frozen=True, slots=True)
class Piece:
    """What a piece of a pattern asks for: `texts` are all it can be, None where they are too many to tell."""

    texts: frozenset[str] | None = None
    needs: Ways = FREE

    @property
    def asked(self) -> Ways:
        return self.needs if self.texts is None else both(self.needs, ways_of(self.texts))


ANYTHING = Piece()
NOTHING = Piece(frozenset(("",)))
SPACE = Piece(frozenset((GAP,)))


def literals(texts: Iterable[str]) -> Needs:
    """Ways to write something → what a text that holds it needs: where they have as many words, one of each place."""
    told = [words_of(text) for text in texts]
    if len({len(words) for words in told}) == 1:
        sets = [frozenset(words) for words in zip(*told, strict=True)]
    else:
        sets = [frozenset(max(words, key=weight, default="") for words in told)]
    return frozenset(shortest(found) for found in sets if found and all(len(word) >= SHORTEST for word in found))


def ways_of(texts: frozenset[str]) -> Ways:
    """Ways to write something → what a text that holds one of them needs.

    "open fire", "opened fire" and "gunfire" are found where a text has "fire" and one of two other words, or "gunfire":
    no text with "fire" alone.
    """
    if len(texts) < 2:
        return frozenset((literals(texts),))
    told = [[word for word in words_of(text) if len(word) >= SHORTEST] for text in texts]
    telling = [[word for word in words if weight(word)] for words in told]
    if not all(telling):
        return frozenset((literals(texts),))
    groups: dict[tuple[int, str], list[list[str]]] = {}
    for words in telling:
        first = len(words) > 1 and sum(words[0] == other[0] for other in telling if len(other) > 1)
        last = len(words) > 1 and sum(words[-1] == other[-1] for other in telling if len(other) > 1)
        shared = (0, "") if len(words) == 1 else (1, words[0]) if first > last else (2, words[-1])
        groups.setdefault(shared, []).append(words)
    if len(groups) > SOME:
        return frozenset((literals(texts),))
    return fewest(grouped(words, place) for (place, _), words in groups.items())


def grouped(told: list[list[str]], place: int) -> Needs:
    """What stands in each of some ways to write something: of words that share none, their first, or their last."""
    if not place:
        return frozenset((shortest(words[0] for words in told),))
    shared = told[0][0] if place == 1 else told[0][-1]
    rest = (words[1:] if place == 1 else words[:-1] for words in told)
    return frozenset((frozenset((shared,)), shortest(max(words, key=weight) for words in rest)))


def words_of(way: str) -> list[str]:
    """The words of a way to write something, or parts of words, with edges where they end."""
    parts = way.split(GAP)
    edged = (EDGE * (n > 0) + part + EDGE * (n < len(parts) - 1) for n, part in enumerate(parts))
    return [NO_WORD.sub(EDGE, word) for word in edged if word.strip(EDGE)]


def weight(literal: str) -> int:
    """How much a literal says: nothing where it is one of the commonest words."""
    word = literal.strip(EDGE)
    return int(word in GUIDES) if word in COMMONEST else len(word)


COMMONEST = COMMON | frozenset(
    "about after against and are as be been but by can could for had has have he her his if into is it of one or other "
    "said she some than their them then there they to was we were when where which who will with would you".split()
)
"""Words that stand in most texts."""
GUIDES = frozenset("from into against after them".split())
"""Of these the words that tell little of a text, but something of a sentence."""


def telling(way: Needs) -> Needs:
    """Of some needs those that tell something; all, where none does."""
    return frozenset(need for need in way if strength(need)[0]) or way


def shortest(found: Iterable[str]) -> Need:
    """Literals without those that hold another of them."""
    kept: list[str] = []
    for word in sorted(found, key=len):
        if not any(other in word for other in kept):
            kept.append(word)
    return frozenset(kept)


def either(pieces: Iterable[Piece]) -> Piece:
    """One of some pieces: all their texts, or else the needs of each."""
    pieces = list(pieces)
    if all(piece.texts is not None and piece.needs == FREE for piece in pieces):
        texts = frozenset(text for piece in pieces for text in piece.texts or ())
        if len(texts) <= MOST:
            return Piece(texts)
    return Piece(None, fewest(way for piece in pieces for way in piece.asked))


def both(one: Ways, other: Ways) -> Ways:
    """The needs of two pieces that both stand in a match."""
    if FREE in (one, other):
        return other if one == FREE else one
    if len(one) * len(other) > ALTERNATIVES:
        one, other = (one, merged(other)) if len(other) > len(one) else (merged(one), other)
    if len(one) * len(other) > ALTERNATIVES:
        one, other = merged(one), merged(other)
    return fewest(narrow(a | b) for a in one for b in other)


def fewest(ways: Iterable[Needs]) -> Ways:
    """Alternatives without those that ask for all that another one does; one that stands for all if they are many."""
    told = sorted(set(ways), key=len)
    kept: list[Needs] = []
    for way in told:
        if not any(other <= way for other in kept):
            kept.append(way)
    told_apart = joined(kept)
    if len(told_apart) < len(kept):
        return fewest(told_apart)
    return told_apart if len(told_apart) <= ALTERNATIVES else merged(told_apart)


def joined(ways: Iterable[Needs]) -> Ways:
    """Alternatives of which no two differ in one need alone: those that do are one that asks for either."""
    told = set(ways)
    while True:
        alike: dict[Needs, set[Need]] = {}
        for way in told:
            for need in way:
                alike.setdefault(way - {need}, set()).add(need)
        if not alike:
            return frozenset(told)
        shared, either = max(
            alike.items(), key=lambda kept: (len(kept[1]), -len(kept[0]), sorted(map(sorted, kept[0])))
        )
        union = shortest(word for need in either for word in need)
        if len(either) < 2 or len(union) > MOST:
            return frozenset(told)
        told -= {shared | {need} for need in either}
        told.add(narrow(shared | {union}))


def merged(ways: Ways) -> Ways:
    """One alternative that is fulfilled wherever one of some is: what all ask for, and one literal of any."""
    shared = frozenset.intersection(*ways)
    if not all(ways):
        return frozenset((shared,))
    union = shortest(word for way in ways for word in max(way, key=strength))
    return frozenset((narrow(shared | {union}) if len(union) <= MOST else shared,))


def strength(need: Need) -> tuple[int, int]:
    return min(map(weight, need)), -len(need)


def needs(pattern: str, vocabulary: Mapping[str, Words], known: dict[str, Piece] | None = None) -> Ways:
    """A pattern as rules write it → what its matches need: of one of the alternatives each set of literals.

    A literal stands within one word of a text in lower case, white space being what parts words, with each character
    of no word (a hyphen, a stop) as `EDGE`, and one at either end. `known`: names of the vocabulary that were read
    before, and are not to be read again.
    """
    try:
        return Parser(spelled(pattern), vocabulary, {} if known is None else known).whole().asked
    except NotUnderstood:
        return FREE


def narrow(asked: Needs) -> Needs:
    """Needs without those that others imply."""
    kept: list[Need] = []
    for need in sorted(asked, key=strength, reverse=True):
        if not any(all(any(word in longer for word in need) for longer in other) for other in kept):
            kept.append(need)
    return frozenset(kept)


class Parser(Cursor):
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str, vocabulary: Mapping[str, Words], known: dict[str, Piece]) -> None:
        super().__init__(pattern)
        self.vocabulary = vocabulary
        self.known = known

    def whole(self) -> Piece:
        found = self.alternatives(SPACE)
        self.end()
        return found

    def alternatives(self, edge: Piece = NOTHING) -> Piece:
        found = [self.sequence(edge)]
        while self.taken("|"):
            found.append(self.sequence(edge))
        return either(found)

    def sequence(self, edge: Piece = NOTHING) -> Piece:
        """Pieces one after another, `edge` before and after them."""
        asked, run, whole = FREE, edge, True
        while True:
            ended = self.at >= len(self.pattern) or self.pattern[self.at] in "|)"
            piece = edge if ended else SPACE if self.taken(BLANKS) else self.repeated()
            asked = both(asked, piece.needs)
            longer = followed(run.texts, piece.texts)
            if longer is None:
                whole = False
                asked = both(asked, run.asked)
                run = Piece(piece.texts) if piece.texts is not None else NOTHING
            else:
                run = Piece(longer)
            if ended:
                return Piece(run.texts, asked) if whole else Piece(None, both(asked, run.asked))

    def repeated(self) -> Piece:
        piece = self.piece()
        times = TIMES.match(self.pattern, self.at)
        if times is None:
            return piece
        self.at = times.end()
        least = int(times["mark"] == "+") if times["mark"] else int(times["least"] or 0)
        most = 1 if times["mark"] == "?" or (not times["mark"] and times["most"] == "1") else None
        if least == 0:
            return Piece(piece.texts | {""}) if most == 1 and piece.texts is not None else ANYTHING
        return piece if times["least"] == times["most"] == "1" else Piece(None, piece.asked)

    def piece(self) -> Piece:
        if letters := LETTERS.match(self.pattern, self.at):
            self.at = letters.end()
            return Piece(frozenset((letters[0].lower(),)))
        told = TOKEN.match(self.pattern, self.at)
        if told is None:
            raise NotUnderstood(self.pattern[self.at :])
        self.at = told.end()
        if told["one"]:
            return character(told["one"])
        if told["name"]:
            return self.named(told["name"])
        if told["group"] or told["either"]:
            found = self.alternatives()
            self.close()
            return found
        if told["ahead"]:
            found = self.alternatives()
            self.close()
            return Piece(NOTHING.texts, found.asked)
        if told["never"]:
            self.skip()
            self.close()
        return ANYTHING if told["again"] else NOTHING

    def named(self, name: str) -> Piece:
        """What the vocabulary has under a name."""
        if name not in self.known:
            inside = Parser(spelled(self.vocabulary[name].pattern), self.vocabulary, self.known)
            self.known[name] = inside.alternatives()
            inside.end()
        return self.known[name]


def followed(ways: frozenset[str] | None, more: frozenset[str] | None) -> frozenset[str] | None:
    """All ways to write one piece and then another; None where they are too many."""
    if ways is None or more is None or len(ways) * len(more) > MOST:
        return None
    return frozenset(way + after for way in ways for after in more)


FEW = 12
"""What may be one of more characters may as well be any."""
OPEN = re.compile(r"\\[A-Zpwsd]|\[\^|[^\x00-\x7f]-|…")
"""What stands for characters that cannot be told one by one."""


@lru_cache(maxsize=512)
def character(written: str) -> Piece:
    """What stands for one character: those that it may be."""
    if written == BLANKS_OR_HYPHEN:
        return Piece(frozenset((GAP, "-")))
    if written == "." or OPEN.search(written):
        return ANYTHING
    ways = fitting(written)
    return Piece(frozenset(ways)) if len(ways) <= FEW else ANYTHING


BLANKS_OR_HYPHEN = r"[\s\-–]"
"""What a space that may be left out stands for, as `spelled` has it."""


# ---- of a rule, and as texts are looked through for it ---------------------------------------------------------


def needs_of(rule: Rule, read: dict[str, Piece]) -> Ways:
    """What a rule needs: what its pattern does, and one of the words that guard it.

    `read`: names of its vocabulary that were read before.
    """

    def made() -> Ways:
        return both(needs(rule.pattern, rule.vocabulary, read), frozenset((guard_of(rule),)))

    return worked_out("needs", MADE_BY, (rule.pattern, rule.expanded, *rule.guard), made)


def guard_of(rule: Rule) -> Needs:
    """One of the words that guard a rule."""
    return literals(lowered(word).replace(" ", GAP) for word in rule.guard)


MADE_BY = (
    *("literals.py", "openings.py", "cursor.py", "patterns.py", "factored.py"),
    *("rule.py", "sieve.py", "mention.py", "sentences.py", "document.py"),
)
"""Whose code that hangs on: these files, and all that they load."""


CLAUSES = 2
"""Of a rule: of more there is next to nothing to be had."""


def clauses(rule: Rule, read: dict[str, Piece]) -> tuple[Need, ...]:
    """Of what a rule needs some sets of literals, of each of which every match holds one: less, but soon looked for.

    What tells most of each alternative makes up one of them, then what tells most of the rest; its guard tells nothing
    new to whoever looks for that, too.
    """
    guard = guard_of(rule)
    ways = [sorted(way - guard, key=order, reverse=True) for way in map(able, needs_of(rule, read))]
    fewest = min(map(len, ways))
    return tuple(frozenset(looked_for(word) for way in ways for word in way[at]) for at in range(min(fewest, CLAUSES)))


def order(need: Need) -> tuple[tuple[int, int], list[str]]:
    return strength(need), sorted(need)


def able(way: Needs) -> Needs:
    """Of some needs those that tell something, and can be looked for: one figure alone cannot."""
    return telling(frozenset(need for need in way if all(len(looked_for(word)) >= SHORTEST for word in need)))


def looked_for(literal: str) -> str:
    """A literal as it is looked for; one with figures wherever it stands in a word."""
    literal = lowered(literal)
    return literal.strip(EDGE) if FIGURE.search(literal) else literal


ALIKE = (
    *("İıi", "ſs", "\u212ak", "µμ", "Σςσ", "ϐβ", "ϵε", "ϑϴθ", "ϰκ", "ϖπ", "ϱρ", "ϕφ", "\u0345\u1fbeι", "\u1fd3\u0390"),
    *("\u1fe3\u03b0", "ẛṡ", "\ufb05\ufb06"),
    *("\u1c80в", "\u1c81д", "\u1c82о", "\u1c83с", "\u1c84\u1c85т", "\u1c86ъ", "\u1c87ѣ", "\u1c88ꙋ"),
)
"""Letters that are the same where letter case is free, though not in lower case: the last stands for all."""
SAME = str.maketrans({letter: told[-1] for told in ALIKE for letter in told[:-1]})
ODD = re.compile(f"[{''.join(map(chr, SAME))}]")


def lowered(text: str) -> str:
    """A text in lower case, as patterns see it where letter case is free."""
    return (text if text.isascii() or not ODD.search(text) else text.translate(SAME)).lower()
