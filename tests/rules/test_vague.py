"""Vague words → bounds, or the figure of a convention: each word with each; what is not vague stays as it is."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.reading import find
from conflictcli.rules.casualties import Casualties
from conflictcli.rules.casualties.value import add
from conflictcli.rules.count import Count, about, at_least, at_most, between, exactly
from conflictcli.rules.counts import VAGUE, count_of
from conflictcli.rules.own.entries import Codebook
from conflictcli.rules.share import Share
from conflictcli.rules.trigger import AIR, Trigger
from conflictcli.rules.vague import ACLED, AIRWARS, BOUNDS, CONVENTIONS, ISAF, NONE, WORDS, by, figure, seen_by

PAGE = (Path(__file__).parent.parent.parent / "docs" / "vague.md").read_text(encoding="utf-8")

# words: the least they commit to, ACLED's figure, that of the ISAF data; None where a source says nothing.
TABLE: dict[str, tuple[int, int | None, int | None]] = {
    "few": (2, None, None),
    "a few": (2, None, None),
    "a number of": (2, None, None),
    "multiple": (2, None, 3),
    "several": (3, None, 3),
    "a handful of": (3, None, None),
    "many": (3, None, None),
    "numerous": (3, None, 4),
    "tens of": (20, 10, None),
    "dozens": (24, 12, 24),
    "dozens of": (24, 12, 24),
    "many dozens of": (24, 12, 24),
    "several dozen": (24, None, None),
    "a few dozen": (24, None, None),
    "scores of": (40, None, None),
    "hundreds of": (200, 100, None),
    "several hundreds of": (200, 100, None),
    "a few hundred": (200, None, None),
    "thousands of": (2000, 1000, None),
    "many thousand": (2000, None, None),
    "tens of thousands of": (20_000, None, None),
    "hundreds of thousands of": (200_000, None, None),
}


def parts(count: Count) -> tuple[int | None, int | None, int | None, str]:
    return count.best, count.low, count.high, count.basis


@pytest.mark.parametrize(("words", "told"), TABLE.items())
def test_words_by_each_convention(words: str, told: tuple[int, int | None, int | None]) -> None:
    least, acled, isaf = told
    count = count_of(words)
    assert count is not None
    assert parts(count) == (None, least, None, "vague")
    for convention, wanted in ((BOUNDS, None), (ACLED, acled), (ISAF, isaf), (AIRWARS, None)):
        assert parts(by(convention, count)) == (wanted, wanted or least, None, "vague"), convention.name
    assert parts(by(NONE, count)) == (None, None, None, "vague")


def test_the_table_holds_every_word() -> None:
    assert {count.words for words in TABLE if (count := count_of(words))} == {(word,) for word in WORDS}
    assert set(VAGUE.values()) <= set(WORDS)


@pytest.mark.parametrize("convention", CONVENTIONS.values(), ids=CONVENTIONS)
def test_only_vague_counts_change(convention: object) -> None:
    for count in (exactly(4), at_least(12), at_most(9), about(30), between(10, 15), Count(None, 3, 5, "derived")):
        assert by(CONVENTIONS[convention.name], count) == count  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("counts", "acled", "isaf"),
    [
        (("three", "dozens"), (15, 15, None), (27, 27, None)),
        (("dozens", "hundreds"), (112, 112, None), (None, 224, None)),
        (("at least 3", "dozens"), (15, 15, None), (27, 27, None)),
        (("10 to 15", "dozens"), (None, 34, None), (None, 34, None)),
        (("several", "dozens"), (None, 27, None), (27, 27, None)),
    ],
)
def test_sums(counts: tuple[str, ...], acled: tuple[object, ...], isaf: tuple[object, ...]) -> None:
    """A word in a sum counts by its figure, where every vague word of the sum has one."""
    whole = add([count for words in counts if (count := count_of(words))])
    assert parts(by(ACLED, whole)) == (*acled, "vague")
    assert parts(by(ISAF, whole)) == (*isaf, "vague")


def test_every_count_of_a_value() -> None:
    dozens, hundreds = count_of("dozens"), count_of("hundreds")
    assert dozens and hundreds
    for value, seen in (
        (Trigger((AIR,), dozens, munitions=hundreds), (12, 100)),
        (Share("some", dozens, hundreds), (12, 100)),
        (Casualties("killed", dozens), (12,)),
    ):
        coded = seen_by(ACLED, value)
        found = [getattr(coded, name) for name in ("count", "munitions", "whole") if getattr(coded, name, None)]
        assert tuple(count.best for count in found) == seen
    assert seen_by(ACLED, "2015-01-01") == "2015-01-01"


RAID = (
    "Warplanes carried out dozens of airstrikes near Mosul on 2 May 2031, killing several people and wounding hundreds.",
    ("strikes", "fatalities", "injuries"),
)
SALVO = (
    "Rebels fired hundreds of rockets at Kirkuk on 3 May 2031, killing three soldiers and dozens of farmers.",
    ("munitions", "fatalities"),
)


@pytest.mark.parametrize(
    ("report", "name", "told"),
    [
        (RAID, None, ["24+", "3+", "200+"]),
        (RAID, "acled", ["12, 12+", "3+", "100, 100+"]),
        (RAID, "isaf", ["24, 24+", "3, 3+", "200+"]),
        (RAID, "airwars", ["24+", "3+", "200+"]),
        (RAID, "none", ["", "", ""]),
        (SALVO, None, ["200+", "27+"]),
        (SALVO, "acled", ["100, 100+", "15, 15+"]),
        (SALVO, "none", ["", ""]),
    ],
)
def test_an_event(report: tuple[str, tuple[str, ...]], name: str | None, told: list[str]) -> None:
    text, columns = report
    (event,) = extract(
        Document("t", text, "", date(2031, 5, 4)), Codebook(convention=CONVENTIONS[name] if name else BOUNDS)
    )
    counts = [getattr(event, column) for column in columns]
    assert [
        ", ".join(f"{n}{plus}" for n, plus in ((c.best, ""), (c.low, "+")) if n is not None) for c in counts
    ] == told
    assert all(count.high is None and count.basis == "vague" for count in counts)


def test_mentions_show_it() -> None:
    text = "They carried out dozens of airstrikes."
    shown = {
        name: find(Document("t", text), {"strike"}, Codebook(convention=told))[0].shown
        for name, told in CONVENTIONS.items()
    }
    assert shown == {
        "acled": f"{AIR} 12+",
        "airwars": f"{AIR} 24+",
        "isaf": f"{AIR} 24+",
        "none": AIR,
    }


def test_its_page_has_the_table() -> None:
    rows = {
        cells[0]: cells[1:]
        for line in re.findall(r"^\| (.*) \|$", PAGE, re.MULTILINE)
        if (cells := [cell.strip() for cell in line.split("|")])[0] in WORDS
    }
    shown = {
        word: [f"{told.least:,}", *(f"{n:,}" if (n := figure(word, c)) else "" for c in (ACLED, ISAF, AIRWARS))]
        for word, told in WORDS.items()
    }
    assert rows == shown
    for convention in CONVENTIONS.values():
        assert f"`{convention.name}`" in PAGE


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("dozens of", (30, 24, None, "vague")),
        ("scores of", (None, 50, None, "vague")),
        ("tens of", (10, 10, None, "vague")),
        ("several", (None, 3, None, "vague")),
        ("12", (12, 12, 12, "stated")),
    ],
)
def test_figures_of_a_user_stand_before_those_of_a_convention(words: str, told: tuple[object, ...]) -> None:
    own = replace(ACLED, figures=(("dozens", 24, 30), ("scores", 50, None)))
    count = count_of(words)
    assert count is not None
    assert parts(by(own, count)) == told


def test_figures_of_a_user_in_a_sum() -> None:
    own = replace(BOUNDS, figures=(("dozens", 20, 30), ("scores", 50, None)))
    dozens, scores, several = (count_of(words) for words in ("dozens", "scores", "several"))
    assert dozens is not None
    assert scores is not None
    assert several is not None
    assert parts(by(own, add([exactly(3), dozens]))) == (33, 23, None, "vague")
    assert parts(by(own, add([dozens, scores]))) == (None, 70, None, "vague")
    assert parts(by(own, add([dozens, several]))) == (None, 23, None, "vague")
    assert parts(by(replace(NONE, figures=own.figures), dozens)) == (30, 20, None, "vague")
    assert parts(by(replace(NONE, figures=own.figures), several)) == (None, None, None, "vague")
