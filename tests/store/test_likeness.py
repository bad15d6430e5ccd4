"""Whether two texts can be versions of one article."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.store.likeness import MOST, SIZE, alike, likeness

LEDE = "Warplanes struck the grain market of Miro at dawn on Tuesday, killing four traders, the governor said."
MORE = "Rescuers dug through the rubble until noon. Nobody claimed the raid, the second in a week."
OTHER = "Negotiators left the capital without a deal on Thursday, and both sides said they would not return soon."


@pytest.mark.parametrize(
    "one, other",
    [
        (LEDE, LEDE),
        (LEDE, f"{LEDE} {MORE}"),
        (LEDE, LEDE.replace("four", "six").replace("traders", "people")),
        (f"{LEDE} {MORE}", f"{OTHER} {MORE} {LEDE}"),
        (LEDE, LEDE.upper().replace(",", " –")),
        ("Two words", "two words"),
        ("", " \n"),
    ],
)
def test_versions_of_one_article(one: str, other: str) -> None:
    assert alike(likeness(one), likeness(other))


@pytest.mark.parametrize("one, other", [(LEDE, OTHER), (LEDE, MORE), (LEDE, ""), ("Raid", "Budget")])
def test_other_articles(one: str, other: str) -> None:
    assert not alike(likeness(one), likeness(other))


def words(chance: random.Random, number: int) -> list[str]:
    return [f"w{chance.randrange(5_000)}" for _ in range(number)]


@given(st.integers(0, 2**32), st.integers(2, 8))
def test_an_article_that_grows(seed: int, times: int) -> None:
    """To twice its length it is known for what it was; to more as a rule, and the same either way round."""
    chance = random.Random(seed)
    first = words(chance, 80)
    grown = first + words(chance, 80 * (times - 1))
    one, other = likeness(" ".join(first)), likeness(" ".join(grown))
    assert alike(one, other) == alike(other, one)
    assert alike(one, other) or times > 2
    assert not alike(one, likeness(" ".join(words(chance, 400))))


@given(st.text())
def test_any_text(text: str) -> None:
    told = likeness(text)
    assert len(told) % SIZE == 0
    assert len(told) <= MOST * SIZE
    assert alike(told, told)
