"""Document → the same as it is seen, with the way back: no sign in a word but its letters, and each letter one sign.

"air\\u00adstrikes" is one word on the page, and so is "São" where its tilde is a sign of its own; "ſtrikes" is an old
"strikes". The rules and the lists of places know such words as they are seen. What was found is then told of the
text as it stands: offsets count its characters, and evidence is its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from unicodedata import normalize

from conflictcli.document import Document

UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""What says where a word may be broken, or may not, and is no letter of it."""
MARKS = "\u0300-\u036f"
"""Marks that join the letter before them."""
LONG_S = "ſ"
_SIGNS = (*(sign.encode() for sign in (*UNSEEN, LONG_S)), b"\xcc", b"\xcd")
"""The same in UTF-8, where a mark begins with one of two bytes: to look for these takes a twentieth of the time that
letter by letter takes."""
_WRITTEN = re.compile(f"[^\\W{MARKS}][{UNSEEN}]*[{MARKS}][{UNSEEN}{MARKS}]*|[{UNSEEN}]+|{LONG_S}")
_UNSEEN = re.compile(f"[{UNSEEN}]+")


@dataclass(frozen=True, slots=True)
class Seen:
    """A document as it is seen. `cuts`: where its text leaves something out, in order: behind so many characters of it
    the text as it stands is so much further on. `within`: likewise, where that belongs to the letter before."""

    document: Document
    cuts: tuple[tuple[int, int], ...] = ()
    within: tuple[tuple[int, int], ...] = ()

    def start(self, offset: int) -> int:
        """Where the character that stands at an offset stands in the text itself. A title, before the text, stays."""
        at = bisect_right(self.cuts, offset, key=_offset)
        return offset + (self.cuts[at - 1][1] if at else 0)

    def end(self, offset: int) -> int:
        """Where what ends at an offset ends in the text itself."""
        at = bisect_left(self.within, offset, key=_offset)
        return offset + (self.within[at - 1][1] if at else 0)


def _offset(cut: tuple[int, int]) -> int:
    return cut[0]


def as_seen(document: Document) -> Seen:
    """The document itself where nothing hides in it, as in nearly all."""
    return _rewritten(document) if hides(document.text) or hides(document.title) else Seen(document)


def hides(words: str) -> bool:
    """Whether some sign of some words may be none that is seen."""
    if words.isascii():
        return False
    stored = words.encode("utf-8", "surrogatepass")
    return any(sign in stored for sign in _SIGNS)


@lru_cache(maxsize=1)
def _rewritten(document: Document) -> Seen:
    """The last is remembered: the gate asks for it, and then those who read what it lets through."""
    text = document.text
    parts: list[str] = []
    cuts: list[tuple[int, int]] = []
    within: list[tuple[int, int]] = []
    at = seen = 0
    for found in _WRITTEN.finditer(text):
        start, end = found.span()
        letter = _shown(found)
        seen += start - at
        parts += text[at:start], letter
        at = end
        # A letter that has no sign of its own keeps its marks.
        last = seen + max(len(letter) - 1, 0)
        seen += len(letter)
        if end != seen + (cuts[-1][1] if cuts else 0):
            cuts.append((seen, end - seen))
            within.append((last if letter else seen, end - seen))
    shown = "".join((*parts, text[at:]))
    return Seen(replace(document, text=shown, title=seen_words(document.title)), tuple(cuts), tuple(within))


def seen_words(words: str) -> str:
    return _WRITTEN.sub(_shown, words)


def _shown(found: re.Match[str]) -> str:
    return normalize("NFC", _UNSEEN.sub("", found[0])).replace(LONG_S, "s")
