"""Pattern → the same, where what its alternatives share is read once: `killed|kills|kicked` → `ki(?:ll(?:ed|s)|cked)`.

An engine tries the alternatives of a pattern one after another, and most of ours are long lists of words, of which none
fits nearly anywhere. Written so, it looks at a letter or two and is done. Rules stay written as they are read; this is
how they are compiled.

Of alternatives that can both match at one place the first wins, and that stays so: only those move that begin with
different letters. So each match, and each group in it, is what it was.

What is looked for behind a place is read from its end, so that there what alternatives end with is read once:
`(?<=killed|wounded)` → `(?<=(?:kill|wound)ed)`. A way holds its pieces as they are read: here it begins with its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from conflictcli.cursor import TIMES, Cursor, NotUnderstood, fitting

TOKEN = re.compile(
    r"(?P<group>\((?:\?(?:P<\w+>|<?[=!]|[:>]|-?i:|\(\w+\))))|(?P<again>\(\?(?:P=|&)\w+\))"
    r"|(?P<edge>\\[bBAZ]|[\^$])|(?P<blanks>\\s\+(?![?+]))|(?P<class>\.|\\[sSdDwW]|\\p\{\w+\}|\[\^?(?:\\.|[^\]\\])+\])"
    r"|(?P<letter>\\[^\w\s]|[^\\()\[\]{}?*+|\s])",
    re.DOTALL,
)
PLAIN = "(?:"
EITHER, AGAIN = "(?(", "(?P="
AHEAD, BEHIND = ("(?=", "(?!"), ("(?<=", "(?<!")
FREE, NOT_FREE = "(?i:", "(?-i:"
BLANK, OTHER = " ", "é"
"""Among the characters that a piece may begin with: any white space, and any that is not ASCII."""
FOLDED = frozenset("iks")
"""Letters of ASCII that are the same as one that is not, where letter case is free."""

First = frozenset[str]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an alternative: a character, a set of some, a group, something looked for around; with its number.

    `key`: what tells it from others with which it can be read as one; none for what cannot. `first`: the characters
    that a match of it may begin with, None for any. `empty`: it may match nothing. `ways`: the alternatives of a group
    that does nothing else.
    """

    text: str
    key: str = ""
    first: First | None = None
    empty: bool = False
    ways: tuple[Way, ...] | None = None


Way = tuple[Piece, ...]
"""An alternative: its pieces as they are read."""


def factored(pattern: str, free: bool = True) -> str:
    """A pattern as `spelled` writes it → one that matches the same, group by group; itself where it is not understood.

    `free`: letter case is, where the pattern does not say otherwise.
    """
    try:
        return written(map(looked_ahead, alternatives(pattern, free, behind=False)), behind=False)
    except NotUnderstood:
        return pattern


LONG = 1_000
"""Characters of what is looked for behind a place, from which on that is looked for last."""
GROUP = re.compile(r"\(\?P<\w+>")


def looked_ahead(way: Way) -> Way:
    """An alternative with a long look-behind → the same, where what follows that is looked for before.

    At most places it does not stand, which costs a tenth of finding how it was led up to.
    """
    at = next((n for n, piece in enumerate(way) if piece.text.startswith(BEHIND) and len(piece.text) >= LONG), None)
    ahead = "" if at is None else GROUP.sub(PLAIN, text_of(way[at + 1 :], behind=False))
    if not ahead or EITHER in ahead or AGAIN in ahead:
        return way
    return (*way[:at], Piece(f"(?={ahead})", first=frozenset(), empty=True), *way[at:])


# ---- a pattern's text → its pieces ---------------------------------------------------------------------------


def alternatives(pattern: str, free: bool, behind: bool) -> tuple[Way, ...]:
    """A pattern → its alternatives; `behind`: it is read from its end. Raises NotUnderstood."""
    step = -1 if behind else 1
    ways: list[Way] = []
    way: list[Piece] = []
    at = 0
    while at < len(pattern):
        if pattern[at] == "|":
            ways.append(tuple(way[::step]))
            way = []
            at += 1
            continue
        told = TOKEN.match(pattern, at)
        if told is None:
            raise NotUnderstood(pattern[at:])
        end = closing(pattern, told.end()) if told["group"] else told.end()
        times = TIMES.match(pattern, end)
        piece = one(pattern[at:end], free, behind)
        way.append(piece if times is None else repeated(piece, times))
        at = end if times is None else times.end()
    ways.append(tuple(way[::step]))
    return tuple(ways)


def closing(pattern: str, at: int) -> int:
    """The place behind the bracket that closes what a place stands in. Raises NotUnderstood where none does."""
    cursor = Cursor(pattern)
    cursor.at = at
    cursor.skip()
    cursor.close()
    return cursor.at


@lru_cache(maxsize=4096)
def one(text: str, free: bool, behind: bool) -> Piece:
    """One piece without its number; remembered, as the same words are written out in many places."""
    told = TOKEN.match(text)
    if told is None:
        raise NotUnderstood(text)
    if told["letter"]:
        letter = text[-1]
        return Piece(text, key=letter.casefold() if free else letter, first=beginning(letter))
    if told["blanks"]:
        return Piece(text, key=text, first=frozenset(BLANK))
    if told["class"]:
        return Piece(text, first=of_class(text))
    if told["edge"]:
        return Piece(text, first=frozenset(), empty=True)
    if told["again"]:
        return Piece(text, empty=True)
    opens = told["group"]
    free = opens == FREE or (free and opens != NOT_FREE)
    behind = opens in BEHIND or (behind and opens not in AHEAD)
    return group(opens, alternatives(text[told.end() : -1], free, behind), behind)


def group(opens: str, ways: tuple[Way, ...], behind: bool) -> Piece:
    """What a bracket opens, and the alternatives in it."""
    if opens.startswith(EITHER):  # Its two ways are no alternatives: a group that matched or did not tells which.
        return Piece(f"{opens}{'|'.join(text_of(way, behind) for way in ways)})", empty=True)
    text = f"{opens}{written(ways, behind)})"
    if opens in AHEAD + BEHIND:
        return Piece(text, first=frozenset(), empty=True)
    firsts = [first_of(way) for way in ways]
    told = None if None in firsts else frozenset().union(*(first for first in firsts if first is not None))
    return Piece(text, first=told, empty=any(is_empty(way) for way in ways), ways=ways if opens == PLAIN else None)


def repeated(piece: Piece, times: re.Match[str]) -> Piece:
    """A piece with the number that stands behind it."""
    none = times["mark"] in ("?", "*") or (not times["mark"] and not int(times["least"] or 0))
    return Piece(piece.text + times[0], first=piece.first, empty=piece.empty or none)


def beginning(letter: str) -> First:
    lower = letter.casefold()
    return frozenset((lower,)) if lower.isascii() else frozenset((OTHER,))


BLANKS = "\t\n\r \xa0\u2009"


@lru_cache(maxsize=512)
def of_class(text: str) -> First:
    """What a set of characters may begin with; of what is not ASCII it may be any. Raises NotUnderstood."""
    letters = (letter for letter in fitting(text) if letter.isascii() and letter not in BLANKS)
    blanks = regex.compile(text, regex.DOTALL).match
    return frozenset((OTHER, *FOLDED, *letters, *(BLANK for letter in BLANKS if blanks(letter))))


def first_of(way: Way) -> First | None:
    """What a match of an alternative may begin with; None for anything, where it may be empty, too."""
    found: First = frozenset()
    for piece in way:
        if piece.first is None:
            return None
        found |= piece.first
        if not piece.empty:
            return found
    return None


def is_empty(way: Way) -> bool:
    return all(piece.empty for piece in way)


def text_of(way: Way, behind: bool) -> str:
    return "".join(piece.text for piece in (reversed(way) if behind else way))


# ---- alternatives → their text, with what they share once ----------------------------------------------------


@dataclass(slots=True)
class Shared:
    """Alternatives that begin with the same, or one that shares nothing."""

    key: str
    first: First | None
    ways: list[Way]

    def apart_from(self, first: First | None) -> bool:
        """Whether none of them can match where something that begins otherwise does."""
        return self.first is not None and first is not None and self.first.isdisjoint(first)


def written(ways: Iterable[Way], behind: bool) -> str:
    """Alternatives → their text; `behind`: they are read from their end."""
    return "|".join(told(shared, behind) for shared in gathered(flat(ways, behind)))


def flat(ways: Iterable[Way], behind: bool) -> list[Way]:
    """Alternatives without brackets round some of them, each once: what failed before fails again."""
    found: dict[str, Way] = {}
    for way in ways:
        inside = way[0].ways if len(way) == 1 else None
        for each in (way,) if inside is None else flat(inside, behind):
            found.setdefault(text_of(each, behind), each)
    return list(found.values())


def gathered(ways: Sequence[Way]) -> list[Shared]:
    """Those that begin with the same together, if nothing that could match there, too, stood between them."""
    found: list[Shared] = []
    for way in ways:
        first, key = first_of(way), key_of(way)
        for shared in reversed(found) if key else ():
            if shared.key == key:
                shared.ways.append(way)
                break
            if not shared.apart_from(first):
                found.append(Shared(key, first, [way]))
                break
        else:
            found.append(Shared(key, first, [way]))
    return found


def key_of(way: Way) -> str:
    """What an alternative may share with others; of white space only where it can be followed by none of it."""
    if not way or not way[0].key:
        return ""
    if way[0].key == r"\s+":
        after = first_of(way[1:])
        return way[0].key if after is not None and BLANK not in after else ""
    return way[0].key


def told(shared: Shared, behind: bool) -> str:
    """Alternatives that begin with the same → their text."""
    if len(shared.ways) == 1:
        return text_of(shared.ways[0], behind)
    head, rest = shared.ways[0][0].text, in_turn(flat((way[1:] for way in shared.ways), behind), behind)
    return rest + head if behind else head + rest


def in_turn(ways: Sequence[Way], behind: bool) -> str:
    """What goes on after that with which some alternatives begin → its text."""
    parts = gathered(ways)
    if len(parts) == 1:
        return told(parts[0], behind)
    letters = [way[0].text for way in ways if len(way) == 1 and way[0].key and way[0].text.isalnum()]
    last = not ways[-1]
    if len(letters) == len(ways) - last:
        return f"{letters[0] if len(letters) == 1 else '[' + ''.join(letters) + ']'}{'?' * last}"
    if last and not any(is_empty(way) for way in ways[:-1]):
        return f"(?:{'|'.join(told(part, behind) for part in parts[:-1])})?"
    return f"(?:{'|'.join(told(part, behind) for part in parts)})"
