"""The bounds of a share: how often they hold the true one over many samples drawn as `conflict sample` draws."""

from __future__ import annotations

import random
from math import fsum

from conflictcli.gold.interval import Part, rate

STRATA = ((400, 30, 0.9), (150, 20, 0.7), (50, 10, 0.4))
"""Documents, how many are drawn, and how likely a row of them is right; more or less so by document."""

Documents = list[tuple[int, int]]


def pile(chance: random.Random) -> list[Documents]:
    def document(likely: float) -> tuple[int, int]:
        rows, here = chance.randint(1, 4), min(1.0, max(0.0, chance.gauss(likely, 0.2)))
        return sum(chance.random() < here for _ in range(rows)), rows

    return [[document(likely) for _ in range(size)] for size, _, likely in STRATA]


def drawn(strata: list[Documents], chance: random.Random) -> list[Part]:
    return [
        Part(size / number, hits, of, of)
        for documents, (size, number, _) in zip(strata, STRATA, strict=True)
        for hits, of in chance.sample(documents, number)
    ]


def share(parts: list[Part]) -> float:
    return fsum(part.weight * part.hits for part in parts) / fsum(part.weight * part.of for part in parts)


def test_of_300_samples_the_bounds_hold_the_true_share_in_about_95_of_100() -> None:
    chance = random.Random(7)
    strata = pile(chance)
    true = share([Part(1, hits, of, of) for documents in strata for hits, of in documents])
    held = 0
    for _ in range(300):
        told = rate(drawn(strata, chance))
        assert told.low is not None and told.high is not None
        held += told.low <= true <= told.high
    assert 0.90 <= held / 300 <= 0.99


def test_the_bounds_are_about_those_of_a_bootstrap_over_documents() -> None:
    chance = random.Random(7)
    parts = drawn(pile(chance), chance)
    again = sorted(share(chance.choices(parts, k=len(parts))) for _ in range(2000))
    told = rate(parts)
    assert told.low is not None and told.high is not None
    width = again[1949] - again[50]
    assert 0.75 <= (told.high - told.low) / width <= 1.35


def held(documents: int, rows: int, wrong: float, chance: random.Random) -> float:
    """How often the bounds hold the true share where a document is right or wrong as a whole."""
    times = 0
    for _ in range(400):
        told = rate([Part(1, 0 if chance.random() < wrong else rows, rows, rows) for _ in range(documents)])
        assert told.low is not None and told.high is not None
        times += told.low <= 1 - wrong <= told.high
    return times / 400


def test_bounds_hold_where_errors_come_by_document() -> None:
    chance = random.Random(11)
    for documents, wrong in ((20, 0.05), (20, 0.3), (50, 0.02), (50, 0.1)):
        assert 0.93 <= held(documents, 5, wrong, chance) <= 0.995, (documents, wrong)


def test_where_all_is_right_a_document_is_one_however_many_rows_it_has() -> None:
    assert rate([Part(1, 3, 3, 3)] * 16) == rate([Part(1, 1, 1, 1)] * 16)
