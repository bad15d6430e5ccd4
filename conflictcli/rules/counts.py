"""Words → Count: "at least two dozen" is 24 or more. Vocabulary in `vocabulary.py`; those that are vague in `vague.py`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import regex

from conflictcli.rules.count import Count, about, at_least, at_most, between, exactly, vague
from conflictcli.rules.vague import WORDS
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

VAGUE: Mapping[str, str] = MappingProxyType(
    {
        **{word: word for word in WORDS if " " not in word},
        "number": "a number of",
        "handful": "a handful",
        **{unit: f"several {unit}" for unit in ("dozen", "hundred", "thousand")},
    }
)
"""The word of a phrase that tells → the vague word that it is. `a few hundred` is worth what `several hundred` is."""

LOWER = frozenset(
    "at least|more than|over|no fewer than|no less than|not fewer than|not less than|upwards of|in excess of"
    "|a minimum of".split("|")
)
UPPER = frozenset("at most|up to|as many as|no more than|a maximum of|under|fewer than|less than".split("|"))
NEAR = frozenset("nearly|almost|close to|about|around|some|roughly|approximately|an estimated|estimated".split("|"))
NO_BOUND = frozenset("only|just|a total of|a combined".split("|"))
BOUNDS = tuple(sorted(LOWER | UPPER | NEAR | NO_BOUND, key=len, reverse=True))

MOST_DIGITS = 18
"""Of a figure: the largest whole number of a table, 2^63 - 1, has one more."""


def number_of(words: str) -> int | None:
    """`1,200` → 1200; `twenty-nine` → 29; `a hundred and six` → 106; `two dozen` → 24; None for anything else."""
    words = words.strip().lower().replace(",", "")
    if words == "half a dozen":
        return 6
    total, current = 0, None
    for word in regex.split(r"[\s-]+", words.replace(" and ", " ")):
        scale, value = SCALE.get(word), figure_of(word) if word.isdecimal() else WORTH.get(word)
        if scale is not None and scale >= 1000:
            total, current = total + (1 if current is None else current) * scale, None
        elif scale is not None:
            current = (1 if current is None else current) * scale
        elif value is not None and (current is None or follows(current, value)):
            current = (current or 0) + value
        else:
            return None
    return total + (current or 0)


def figure_of(digits: str) -> int | None:
    """`1200` → 1200; None for more digits than anything is counted in: no table holds them."""
    return int(digits) if len(digits) <= MOST_DIGITS else None


def follows(number: int, value: int) -> bool:
    """Whether a word of some worth may come next: "six" behind "twenty" or "a hundred", not behind "ten" or "six"."""
    if number % 100 == 0:
        return 0 < value < 100 <= number
    return number % 100 in range(20, 100, 10) and 0 < value < 10


@lru_cache(maxsize=4096)
def count_of(words: str) -> Count | None:
    """A phrase that `(?&COUNT)` matched → its Count; None where the words hold no number."""
    plain = regex.sub(r"\s+", " ", words.lower()).strip()
    plain = regex.sub(rf"^{VOCABULARY['WRAPPER'].pattern} ", "", plain)
    if both := BOTH_BOUNDS.fullmatch(plain):
        return both_bounds(number_of(both["low"]), number_of(both["high"]), both["bound"] == "more than")
    bound, plain = take_bound(plain)
    plain = regex.sub(r"^(?:another|an? further|an? additional|further|additional) ", "", plain)
    if pair := span_of(plain):
        return between(*pair)
    if regex.fullmatch(r"an? (?:pair|couple) of", plain):
        return exactly(2)
    if (number := number_of(plain)) is not None:
        return with_bound(bound, number)
    return vague_of(plain)


BOTH_BOUNDS = regex.compile(
    r"at least (?P<low>.+?),? (?:and|but|or|to) (?:\w+ly |perhaps |maybe )?"
    r"(?P<bound>up to|as many as|at most|no more than|more than) (?P<high>.+?),?"
)


def both_bounds(low: int | None, high: int | None, open_: bool) -> Count | None:
    """ "at least 10 and up to 15" → 10 to 15; "at least 10 and perhaps more than 15" has no upper bound."""
    if low is None or high is None or low >= high:
        return None
    return at_least(low) if open_ else between(low, high)


def take_bound(plain: str) -> tuple[str, str]:
    """`at least 12` → (`at least`, `12`); no bound: an empty string."""
    bound = next((bound for bound in BOUNDS if plain.startswith(bound + " ")), "")
    return bound, plain[len(bound) :].lstrip()


def with_bound(bound: str, number: int) -> Count:
    if bound in LOWER:
        return at_least(number)
    if bound in UPPER:
        return at_most(number)
    return about(number) if bound in NEAR else exactly(number)


def span_of(plain: str) -> tuple[int, int] | None:
    """`10 to 15`, `between ten and fifteen`, `10-15` → (10, 15); None when the second is not the larger."""
    found = regex.fullmatch(r"(?:between |from )?(.+?)(?: to | and | or |\s?[-–—]\s?)(.+)", plain)
    if not found or ("and" in plain and not plain.startswith("between")):
        return None
    low, high = number_of(found[1]), number_of(found[2])
    return (low, high) if low is not None and high is not None and low < high else None


def vague_of(plain: str) -> Count | None:
    """`several` → 3 or more; of two vague words the larger tells: `several hundreds of` → 200 or more."""
    found = [VAGUE[word] for word in regex.findall(r"\w+", plain) if word in VAGUE]
    if not found:
        return None
    large = next((word for word in ("tens of thousands", "hundreds of thousands") if word in plain), None)
    told = large or max(found, key=lambda word: WORDS[word].least)
    return vague(WORDS[told].least, None, told)
