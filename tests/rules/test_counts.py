"""Words → numbers and counts: one value, the many ways to say it; and what is no number."""

from __future__ import annotations

import pytest

from conflictcli.patterns import compiled
from conflictcli.rule import expand
from conflictcli.rules import VOCABULARY
from conflictcli.rules.count import Count, about, at_least, at_most, between, exactly, vague
from conflictcli.rules.counts import count_of, number_of

NUMBERS: dict[int, tuple[str, ...]] = {
    1: ("1", "one", "a", "an", "One"),
    6: ("6", "six", "half a dozen", " six "),
    12: ("12", "twelve", "dozen", "a dozen", "TWELVE", "one dozen"),
    20: ("20", "twenty"),
    24: ("24", "twenty-four", "two dozen", "2 dozen"),
    29: ("29", "twenty-nine", "twenty nine", "Twenty-Nine"),
    100: ("100", "a hundred", "one hundred"),
    106: ("106", "a hundred and six", "one hundred six"),
    112: ("one hundred and twelve", "a hundred twelve"),
    129: ("a hundred and twenty-nine", "one hundred twenty-nine"),
    300: ("300", "3 hundred", "three hundred"),
    1000: ("1,000", "a thousand", "one thousand"),
    1200: ("1200", "1,200", "one thousand two hundred"),
    1006: ("a thousand and six",),
    2500: ("two thousand five hundred",),
    100_000: ("100,000", "100 thousand", "a hundred thousand", "one hundred thousand"),
    2_000_000: ("2 million", "two million", "2,000,000"),
    12_345_678: ("12,345,678",),
}

NO_NUMBERS = (
    *("", " ", "and", "half", "dozens", "several", "strikes", "1.5", "1/2", "12:30", "-3", "a few"),
    *("ten twenty", "six six", "six-six", "twenty-eleven", "thirty forty", "ten and fifteen", "a six", "1 200"),
    *("two strikes", "hundreds", "a hundred strikes", "twenty zero", "9" * 40),
)

COUNTS: dict[Count, tuple[str, ...]] = {
    exactly(2): ("2", "two", "a pair of", "a couple of", "another two", "a further two", "an additional two"),
    exactly(6): ("six", "half a dozen", "additional six", "further six", "only six", "just six", "a total of six"),
    exactly(29): (
        "29",
        "a series of 29",
        "a wave of twenty-nine",
        "a total of 29",
        "a combined 29",
        "a fresh round of 29",
    ),
    exactly(40): ("a barrage of 40", "a massive barrage of 40", "a rapid succession of forty", "a total\nof 40"),
    exactly(1200): ("1,200", "a total of 1,200", "one thousand two hundred"),
    at_least(12): (
        *("at least 12", "at least a dozen", "more than 12", "over twelve", "no fewer than 12", "no less than 12"),
        *("not fewer than 12", "not less than 12", "upwards of 12", "in excess of 12", "a minimum of 12"),
        *("a series of at least 12", "a total of at least 12", "at least a further 12", "At Least Twelve"),
    ),
    at_least(10): ("at least 10 and perhaps more than 15", "at least ten, but maybe more than fifteen"),
    at_least(100): ("more than a hundred", "at least 100", "over one hundred"),
    at_most(9): (
        *("up to 9", "up to nine", "as many as nine", "at most 9", "no more than 9", "a maximum of 9", "under 9"),
        *("fewer than 9", "less than nine"),
    ),
    at_most(24): ("up to two dozen", "fewer than two dozen"),
    about(30): (
        *("about 30", "around 30", "some 30", "roughly 30", "approximately 30", "nearly 30", "almost thirty"),
        *("close to 30", "an estimated 30", "estimated 30"),
    ),
    about(12): ("about a dozen", "nearly a dozen", "some twelve"),
    between(10, 15): (
        *("10 to 15", "10-15", "10–15", "10 – 15", "ten to fifteen", "10 or 15"),
        *("between 10 to 15", "from 10 to 15", "at least 10 and up to 15", "at least ten, and as many as fifteen,"),
        *("between 10 and 15", "between ten and fifteen", "about 10 to 15", "a series of 10 to 15"),
    ),
    between(4, 5): ("four or five", "4-5", "some four to five"),
    between(100, 200): ("between one hundred and two hundred", "100 to 200"),
    vague(2, None): ("a few", "few", "multiple", "a number of"),
    vague(3, None): ("several", "a handful of", "numerous", "many", "another several"),
    vague(20, None): ("tens of",),
    vague(24, None): ("dozens", "dozens of", "several dozen", "many dozens of", "a few dozen", "at least dozens"),
    vague(40, None): ("scores", "scores of"),
    vague(200, None): ("hundreds", "hundreds of", "several hundreds of", "several hundred", "a few hundred"),
    vague(2000, None): ("thousands of", "many thousand"),
    vague(200_000, None): ("hundreds of thousands of",),
    vague(20_000, None): ("tens of thousands of",),
}

NO_COUNTS = (
    "at least 15 and up to 10",
    "another",
    "at least",
    "a series of",
    "15 to 10",
    "between 15 and 10",
    "strikes",
    "the",
    "",
)


@pytest.mark.parametrize(("number", "words"), [(n, words) for n, said in NUMBERS.items() for words in said])
def test_words_are_a_number(number: int, words: str) -> None:
    assert number_of(words) == number


@pytest.mark.parametrize("words", NO_NUMBERS)
def test_words_are_no_number(words: str) -> None:
    assert number_of(words) is None


@pytest.mark.parametrize("number", range(1, 100))
def test_every_number_in_words(number: int) -> None:
    assert number_of(in_words(number)) == number


def in_words(number: int) -> str:
    ones = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    small = [*ones.split(), "eighteen", "nineteen"]
    if number < 20:
        return small[number - 1]
    tens = "twenty thirty forty fifty sixty seventy eighty ninety".split()[number // 10 - 2]
    return f"{tens}-{small[number % 10 - 1]}" if number % 10 else tens


@pytest.mark.parametrize(("count", "words"), [(count, words) for count, said in COUNTS.items() for words in said])
def test_words_are_a_count(count: Count, words: str) -> None:
    assert count_of(words) == count


@pytest.mark.parametrize("words", NO_COUNTS)
def test_words_are_no_count(words: str) -> None:
    assert count_of(words) is None


@pytest.mark.parametrize("words", [words for said in COUNTS.values() for words in said])
def test_a_count_is_read_whole(words: str) -> None:
    """What `count_of` understands the shared pattern finds, and it takes all of the words."""
    found = compiled(expand("(?&COUNT)", VOCABULARY)).search(f"They said {words} strikes hit Ostra.")
    assert found is not None
    assert found[0] == words


@pytest.mark.parametrize("words", VOCABULARY["COUNT"].finds)
def test_what_the_pattern_finds_is_a_count(words: str) -> None:
    assert count_of(words) is not None


# What a count commits to, and what it allows at most.
BOUNDS: list[tuple[Count, int, int | None]] = [
    (exactly(29), 29, 29),
    (exactly(0), 0, 0),
    (at_least(12), 12, None),
    (at_most(9), 0, 9),
    (about(30), 30, 30),
    (between(10, 15), 10, 15),
    (vague(24, None), 24, None),
    (Count(18, None, None, "derived"), 18, None),
    (Count(None, None, 9, "derived"), 0, 9),
    (Count(None, None, None), 0, None),
]


@pytest.mark.parametrize(("count", "least", "most"), BOUNDS)
def test_what_a_count_commits_to_and_allows(count: Count, least: int, most: int | None) -> None:
    assert (count.least, count.most) == (least, most)


def test_the_basis_of_a_count_is_what_its_words_tell() -> None:
    bases = [make.basis for make in (exactly(5), at_least(5), at_most(5), about(5), between(4, 5), vague(2, 9, "few"))]
    assert bases == ["stated", "at_least", "at_most", "approximate", "range", "vague"]
    assert exactly(1, "implied").basis == "implied"
    assert vague(2, 9, "few") == Count(None, 2, 9, "vague")
    assert vague(2, 9, "few").words == ("few",)
