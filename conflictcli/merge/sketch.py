"""Text → Sketch: so few bytes of it that any two tell at once how much of their wording is the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from operator import eq
from zlib import crc32

SIZE = 32
"""Bytes of a sketch."""
ANCHORS = 3
"""How many of the smallest hashes are kept to find copies by."""
LIKE = 0.55
"""The share of pairs of words in common from which on a text is a copy of another: a desk cuts, or adds a name."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sketch:
    """`least`: the least hash (1–255) of the pairs of words in each of `SIZE` bins, 0 where a bin is empty
    (one-permutation hashing: Li, Owen and Zhang 2012). `anchors`: the smallest hashes of all, by which copies find
    each other.
    """

    least: bytes
    anchors: tuple[int, ...]


def words(text: str) -> list[str]:
    """The words of a text in lower case; of a number that is written with commas, its parts."""
    return _WORD.findall(text.lower())


def sketch_of(text: str) -> Sketch:
    told = words(text)
    pairs = {crc32(f"{one} {two}".encode("utf-8", "surrogatepass")) for one, two in pairwise(told)}
    least = bytearray(SIZE)
    for number in pairs:
        at = number % SIZE
        value = 1 + (number >> 8) % 255
        if not least[at] or value < least[at]:
            least[at] = value
    return Sketch(bytes(least), tuple(sorted(pairs)[:ANCHORS]))


def likeness(one: Sketch, other: Sketch) -> float:
    """About the share of pairs of words that two texts have in common, 0 to 1 (Jaccard index)."""
    a, b = one.least, other.least
    both_empty = sum(not x and not y for x, y in zip(a, b, strict=True))
    if both_empty == SIZE:
        return 0.0
    return float(sum(map(eq, a, b)) - both_empty) / (SIZE - both_empty)


def copies(one: Sketch, other: Sketch) -> bool:
    """Whether two texts are nearly the same."""
    return one is other or likeness(one, other) >= LIKE


def copy_number(text: str) -> int:
    """A number that texts of the same words share, below 2 to the 32."""
    return crc32(" ".join(words(text)).encode("utf-8", "surrogatepass"))
