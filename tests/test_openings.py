"""With which words the matches of a pattern begin."""

from __future__ import annotations

import pytest

from conflictcli.openings import openings


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("(?:mon|fri)day (?:night|evening)", "monday friday"),
        ("(?:heavy )?(?P<what>raids?|strikes?)", "heavy raid raids strike strikes"),
        ("air ?strike", "air airstrike"),
        ("air(?: |-)strike", "air"),
        (r"\d{1,2}(?:st|nd)?", "# ## #st ##st #nd ##nd"),
        ("[12][05]th|9/11", "##th #"),
        ("(?-i:May)", "may"),
        ("raid.+", "raid*"),
        ("raid.*", "raid raid*"),
        ("ra{2,3}id", "raaid raaaid"),
        ("ra+id", "raid raaid raaaid raaaaid raaaaa*"),
        ("(?<=(?P<lead>on (?:the )?))(?=[mf])(?!mond)(?:mon|fri)day", "monday friday"),
        (r"(?P<a>x|y)-(?P=a)", "x y"),
        (r"ra(?:id\b|zed)$", "raid razed"),
        ("O[’']Neill", "o"),
        ("caf(?:é|e)s", "caf cafes"),
        (r"a\.m\.|p\.?m", "a p pm"),
    ],
)
def test_the_first_word(pattern: str, told: str) -> None:
    assert openings(pattern) == set(told.split())


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("the (?:day|week) before", ["the day", "the week"]),
        ("(?:the )?(?:next|same) day", ["the next", "the same", "next day", "same"]),
        ("th(?:e|at) d", ["the d", "that d"]),
        (r"the \w+ war", ["the *"]),
        ("the$", ["the"]),
    ],
)
def test_of_common_words_the_second_counts_too(pattern: str, told: list[str]) -> None:
    assert openings(pattern) == set(told)


@pytest.mark.parametrize(
    "pattern",
    [
        r"\w+ raids",
        r"\p{Lu}\w+ raids",
        "(?:two )?.+ raids",
        "“raids",
        "éa raids",
        r"(?(one)two|three)",
        r"\X raids",
        r"[^x]raids",
        "(?:raids|)",
        "raids)",
        "(?:raids",
    ],
)
def test_none_where_any_word_may_be_the_first(pattern: str) -> None:
    assert openings(pattern) == frozenset()
