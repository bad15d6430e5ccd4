"""Pattern → what its matches begin with: `(?:mon|fri)day (?:night|evening)` → `monday`, `friday`.

Worked out from the pattern itself, so that whoever writes a rule need not think of it; `tried` says what it is for.
What a pattern only looks back at is left out, nothing is added: a match begins with one of these openings. Where it
holds what is not understood here, or may begin with any word, there are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from string import digits

from conflictcli.cursor import BLANKS, PIECES, TIMES, Cursor, NotUnderstood, fitting
from conflictcli.patterns import spelled, worked_out

MORE = "…"
"""At the end of an opening: anything may follow, in the same word, too."""
FIGURE = "0"
"""In an opening: any digit."""
COMMON = frozenset(
    "the that this these at in on last next first more very right new good all from a an its our each every".split()
)
"""Words that tell next to nothing. Of these, and of figures, the word after them belongs to the opening."""
MOST = 100
SHORT = 3
"""Openings of a pattern; where there would be more, what comes next is cut to so many characters, or left out."""
LONGEST = 5
"""So often something is told over again within a word: `\\d{1,4}`."""

TOKEN = re.compile(rf"(?P<look>\(\?<?[=!])|{PIECES}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Opening:
    """What a piece of a pattern puts into an opening.

    `on`: what it is in full; `out`: what it is where the opening ends within it.
    """

    on: frozenset[str] = frozenset()
    out: frozenset[str] = frozenset()

    def then(self, other: Opening) -> Opening:
        if len(self.on) > 1 and len(self.on) * len(other.on | other.out) > MOST:
            other = Opening(out=frozenset(word.rstrip(MORE)[:SHORT] + MORE for word in other.on | other.out))
            if len(self.on) * len(other.out) > MOST:
                return Opening(out=self.out | {word + MORE for word in self.on})
        on = {word + more for word in self.on for more in other.on}
        out = {word + more for word in self.on for more in other.out}
        full = {words for words in on if is_full(words)}
        return Opening(frozenset(on - full), self.out | {cut(words) for words in out | full})

    def times(self, least: int, most: int | None) -> Opening:
        """It, so many times over."""
        found, last = NOTHING, []
        for n in range(LONGEST if most is None else min(most, LONGEST)):
            if n >= least:
                last.append(found)
            found = found.then(self)
        goes_on = most is None or most > LONGEST
        last.append(found.then(ANYTHING) if goes_on else found)
        return either(last)


def cut(words: str) -> str:
    """As much of some words as an opening holds: the first, or two where the first tells nothing.

    What begins with white space follows on a word not seen here.
    """
    first, blank, rest = words.partition(" ")
    return f"{first} {rest.partition(' ')[0]}" if blank and tells_nothing(first) else first


def tells_nothing(word: str) -> bool:
    return word in COMMON or not word.strip(FIGURE)


def is_full(words: str) -> bool:
    """Whether nothing that follows on some words can be a part of the opening."""
    return " " in words and cut(words) != words


def either(ways: Iterable[Opening]) -> Opening:
    ways = list(ways)
    return Opening(frozenset().union(*(way.on for way in ways)), frozenset().union(*(way.out for way in ways)))


NOTHING = Opening(on=frozenset(("",)))
ANYTHING = Opening(out=frozenset((MORE,)))
SPACE = Opening(on=frozenset((" ",)))


def openings(pattern: str) -> frozenset[str]:
    """A pattern as rules write it, names written out → its openings, in lower case, with single spaces.

    None where a match may begin with anything.
    """
    return worked_out("openings", MADE_BY, (pattern,), lambda: read_from(pattern))


MADE_BY = ("openings.py", "cursor.py", "patterns.py", "factored.py")
"""Whose code they hang on."""


def read_from(pattern: str) -> frozenset[str]:
    try:
        found = Parser(spelled(pattern)).whole()
    except NotUnderstood:
        return frozenset()
    words = found.on | found.out
    return frozenset() if any(word[:1] in ("", " ", MORE) for word in words) else words


class Parser(Cursor):
    """Reads a pattern from left to right."""

    def whole(self) -> Opening:
        found = self.alternatives()
        self.end()
        return found

    def alternatives(self) -> Opening:
        found = [self.sequence()]
        while self.taken("|"):
            found.append(self.sequence())
        return either(found)

    def sequence(self) -> Opening:
        found = NOTHING
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            if found.on and self.taken("(?="):
                found = self.followed(found)
            elif found.on:
                found = found.then(SPACE if self.taken(BLANKS) else self.repeated())
            else:
                self.skip("|)")  # Nothing of it stands in the opening any more.
        return found

    def followed(self, found: Opening) -> Opening:
        """What is looked ahead for ends an opening; before anything else it tells less than what comes after it."""
        ahead = self.alternatives()
        self.close()
        words = ahead.on | ahead.out
        if found == NOTHING or "" in words:
            return found
        return found.then(Opening(out=frozenset(word.rstrip(MORE) + MORE for word in words)))

    def repeated(self) -> Opening:
        found = self.piece()
        times = TIMES.match(self.pattern, self.at)
        if times is None:
            return found
        self.at = times.end()
        if times["mark"]:
            return found.times(int(times["mark"] == "+"), 1 if times["mark"] == "?" else None)
        least, most = times["least"], times["most"] if times["comma"] else times["least"]
        return found.times(int(least or 0), int(most) if most else None)

    def piece(self) -> Opening:
        told = TOKEN.match(self.pattern, self.at)
        if told is None:
            raise NotUnderstood(self.pattern[self.at :])
        self.at = told.end()
        if told["one"]:
            return character(told["one"])
        if told["group"]:
            found = self.alternatives()
            self.close()
            return found
        if told["look"]:
            self.skip()
            self.close()
        return ANYTHING if told["again"] else NOTHING


MANY = 20
"""What may be one of so many characters may as well be any."""
OPEN = re.compile(r"\\[A-Zpw]|\[\^|[^\x00-\x7f]-|[^\W\d_a-zA-Z]|…")
"""What stands for characters that cannot be told one by one here, and for letters with more than two cases."""


@lru_cache(maxsize=512)
def character(written: str) -> Opening:
    """What stands for one character: those that it may be."""
    if written == "." or OPEN.search(written):
        return ANYTHING
    on = fitting(written)
    figures = on.intersection(digits)
    on = on - figures | {FIGURE} if figures else on
    return ANYTHING if len(on) >= MANY else Opening(frozenset(on))
