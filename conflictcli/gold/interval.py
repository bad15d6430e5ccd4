"""A share, document by document → the share of all, and within which bounds it lies with 95 %.

Documents are what was drawn, so they are the unit: rows of one document are right or wrong together. The variance is
that of a ratio of two sums over documents (W. G. Cochran, Sampling Techniques, 1977, chapter 6), with their weights;
what it says of how many independent rows there would have to be goes into E. B. Wilson's interval, which also holds
where all is right (as E. L. Korn and B. I. Graubard do, 1998, whose correction for few documents it has, too).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, sqrt

Z = 1.959964


@dataclass(frozen=True, slots=True)
class Part:
    """What a document adds: `hits` of `of`, with the weight it has; `rows`: on how many rows that rests."""

    weight: float
    hits: int
    of: int
    rows: int


@dataclass(frozen=True, slots=True)
class Rate:
    """A share with its bounds; None where there is nothing it could be a share of."""

    value: float | None = None
    low: float | None = None
    high: float | None = None


def rate(parts: Sequence[Part]) -> Rate:
    parts = [part for part in parts if part.of]
    whole = fsum(part.weight * part.of for part in parts)
    if not whole:
        return Rate()
    value = fsum(part.weight * part.hits for part in parts) / whole
    low, high = wilson(value, effective(parts, value, whole))
    return Rate(value, low, high)


def effective(parts: Sequence[Part], value: float, whole: float) -> float:
    """How many independent rows would tell as much: never more than there are, or than their weights leave of them.

    Where all rows are right, or none is, nothing tells whether those of a document go together: then a document is one.
    """
    documents = len(parts)
    if documents < 2:
        return 1.0
    if not 0 < value < 1:
        return independent([(part.weight, 1) for part in parts])
    left = [part.weight * (part.hits - value * part.of) / whole for part in parts]
    variance = documents / (documents - 1) * fsum(each**2 for each in left)
    most = independent([(part.weight, part.rows) for part in parts])
    told = min(most, value * (1 - value) / variance) if variance else most
    freer = student(sum(part.rows for part in parts) - 1) / student(documents - 1)
    return max(1.0, min(most, told * freer**2))


def independent(weighted: Sequence[tuple[float, int]]) -> float:
    """How many equal ones so many of each weight are worth (L. Kish's effective sample size)."""
    return fsum(weight * number for weight, number in weighted) ** 2 / fsum(w**2 * number for w, number in weighted)


def student(freedom: int) -> float:
    """Student's t for 95 %, by the first terms of its expansion: from 4 degrees of freedom on to within 2 %."""
    z = Z
    return z + (z**3 + z) / (4 * freedom) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)


def wilson(value: float, number: float) -> tuple[float, float]:
    spread = Z * sqrt(max(0.0, value * (1 - value)) / number + Z**2 / (4 * number**2))
    middle, scale = value + Z**2 / (2 * number), 1 + Z**2 / number
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)
