"""Text → Sketch: two numbers that tell at once how much of the wording of any two texts is the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

from conflictcli.merge.common_words import COMMON
from conflictcli.merge.stems import stem, thing

BITS = 1024
"""Bits of each number: an evidence has some 40 words, so that few fall on one bit by chance."""
ANCHORS, MARKS = 3, 4
"""How many of the smallest hashes are kept to find copies by, and texts that tell alike."""
LIKE = 0.5
"""The share of pairs of words in common from which on a text is a copy of another: a desk cuts, or adds a name."""
ALIKE = 4
"""Telling words in common from which on two texts are hardly of two events."""
FEW = 5
"""Pairs of words: a shorter text says too little to be known by its wording."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sketch:
    """`pairs`: a bit for each pair of neighbouring words; `telling`: one for each word that is not in most news.
    `anchors`: the smallest hashes of the pairs, by which copies find each other; none in a text of few words. `marks`:
    those of the telling words.
    """

    pairs: int
    telling: int
    anchors: tuple[int, ...]
    marks: tuple[int, ...]


def words(text: str) -> list[str]:
    """The words of a text in lower case; of a number that is written with commas, its parts. None holds a surrogate."""
    return _WORD.findall(text.lower())


def sketch_of(text: str, known: Iterable[str] = ()) -> Sketch:
    """The sketch of a text; `known` are names that other columns hold, which tell nothing more."""
    told = words(text)
    pairs = {crc32(f"{one} {two}".encode()) for one, two in pairwise(told)}
    telling = {w for w in told if len(w) > 3 and not w.isdigit()} - COMMON - set(known)
    hashes = sorted({bit_of(w) for w in telling})
    anchors = tuple(sorted(pairs)[:ANCHORS]) if len(pairs) >= FEW else ()
    return Sketch(bits(pairs), bits(hashes), anchors, tuple(hashes[:MARKS]) if len(hashes) >= ALIKE else ())


def bit_of(word: str) -> int:
    return crc32(thing(stem(word)).encode("utf-8", "surrogatepass"))


def bits(hashes: Iterable[int]) -> int:
    number = 0
    for each in hashes:
        number |= 1 << each % BITS
    return number


def copies(one: Sketch, other: Sketch) -> bool:
    """Whether two texts are nearly the same: by the Jaccard index of their pairs of words, but for chance."""
    if not one.anchors or not other.anchors:
        return False
    a, b = one.pairs, other.pairs
    return a == b or (a & b).bit_count() >= LIKE * (a | b).bit_count()


def in_common(one: Sketch, other: Sketch) -> int:
    """How many telling words two texts share, within one or two that fall on one bit by chance."""
    return (one.telling & other.telling).bit_count()


def tell_alike(one: Sketch, other: Sketch) -> bool:
    """Whether two texts share so many telling words, one of their `marks` among them."""
    return in_common(one, other) >= ALIKE and any(mark in other.marks for mark in one.marks)


def copy_number(text: str) -> int:
    """A number that texts of the same words share, below 2 to the 32."""
    return crc32(" ".join(words(text)).encode())
