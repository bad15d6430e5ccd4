"""Words → Count: "at least two dozen" is 24 or more. Vocabulary in `vocabulary.py`; the conventions for vague words here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import regex

from conflictcli.rules.count import Count, about, at_least, at_most, between, exactly, vague
from conflictcli.rules.vocabulary import VOCABULARY

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORTH: Mapping[str, int] = MappingProxyType(
    {
        **{word: n for n, word in enumerate(ONES)},
        **{word: 20 + 10 * n for n, word in enumerate(TENS)},
        "a": 1,
        "an": 1,
        "no": 0,
    }
)
SCALE: Mapping[str, int] = MappingProxyType({"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12})

VAGUE_BOUNDS: Mapping[str, tuple[int, int | None]] = MappingProxyType(
    {
        "dozens": (24, None),
        "scores": (40, None),
        "hundreds": (200, None),
        "thousands": (2000, None),
        "tens": (20, None),
        "several": (3, None),
        "handful": (3, None),
        "number": (2, None),
        "numerous": (3, None),
        "multiple": (2, None),
        "many": (3, None),
        "few": (2, None),
    }
)
"""What a vague word commits to: the plural of its unit, twice ("dozens": 24, "scores": 40), or the least number that a
reader would accept. No upper bound and no best value: the words give none."""

LOWER = frozenset(
    "at least|more than|over|no fewer than|no less than|not fewer than|not less than|upwards of|in excess of|a minimum of".split(
        "|"
    )
)
UPPER = frozenset("at most|up to|as many as|no more than|a maximum of|under|fewer than|less than".split("|"))
NEAR = frozenset("nearly|almost|close to|about|around|some|roughly|approximately|an estimated|estimated".split("|"))


def number_of(words: str) -> int | None:
    """`1,200` → 1200; `twenty-nine` → 29; `a hundred and six` → 106; `two dozen` → 24; None for anything else."""
    words = words.strip().lower().replace(",", "")
    if words.isdecimal():
        return int(words)
    total, current = 0, None
    for word in regex.split(r"[\s-]+", words.replace(" and ", " ")):
        if word.isdecimal():
            current = int(word)
        elif word in SCALE:
            total, current = total + (1 if current is None else current) * SCALE[word], None
        elif word in WORTH:
            current = (current or 0) + WORTH[word]
        elif word == "half" and current is None and words == "half a dozen":
            return 6
        else:
            return None
    return total + (current or 0)


def count_of(words: str) -> Count | None:
    """A phrase that `(?&COUNT)` matched → its Count; None where the words hold no number."""
    plain = regex.sub(r"\s+", " ", words.lower()).strip()
    plain = regex.sub(rf"^{VOCABULARY['WRAPPER'].pattern} ", "", plain)
    bound, plain = take_bound(plain)
    plain = regex.sub(r"^(?:another|an? further|an? additional|further|additional) ", "", plain)
    if pair := span_of(plain):
        return between(*pair)
    if regex.fullmatch(r"an? (?:pair|couple) of", plain):
        return exactly(2)
    if (number := number_of(plain)) is not None:
        return with_bound(bound, number)
    return vague_of(plain)


def take_bound(plain: str) -> tuple[str, str]:
    """`at least 12` → (`at least`, `12`); no bound: an empty string."""
    for bound in sorted(LOWER | UPPER | NEAR | {"only", "just", "a total of"}, key=len, reverse=True):
        if plain.startswith(bound + " "):
            return bound, plain[len(bound) + 1 :]
    return "", plain


def with_bound(bound: str, number: int) -> Count:
    if bound in LOWER:
        return at_least(number)
    if bound in UPPER:
        return at_most(number)
    return about(number) if bound in NEAR else exactly(number)


def span_of(plain: str) -> tuple[int, int] | None:
    """`10 to 15`, `between ten and fifteen`, `10-15` → (10, 15); None when the second is not the larger."""
    found = regex.fullmatch(r"(?:between )?(.+?)(?: to | and | or |\s?[-–—]\s?)(.+)", plain)
    if not found or ("and" in plain and not plain.startswith("between")):
        return None
    low, high = number_of(found[1]), number_of(found[2])
    return (low, high) if low is not None and high is not None and low < high else None


def vague_of(plain: str) -> Count | None:
    found = next((word for word in regex.findall(r"\w+", plain) if word in VAGUE_BOUNDS), None)
    if found is None:
        return None
    if "tens of thousands" in plain:
        return vague(20_000, None)
    return vague(*VAGUE_BOUNDS[found])
