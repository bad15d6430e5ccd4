"""Documents → a sample: how many of each stratum, which ones, and for how many they stand."""

from __future__ import annotations

import random
from collections import Counter
from math import fsum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judged import AIR, CLASH, raid

from conflictcli.document import Document
from conflictcli.gold.draw import LEAST, MOST_STRATA, REST, TooManyStrata, Urn, allotted, pooled
from conflictcli.gold.seen import Seen
from conflictcli.gold.stratum import DEFAULT, KEYS, NO_ROW, TURNED_AWAY, stratum_of
from conflictcli.tables import Record

SIZES = st.dictionaries(
    st.sampled_from(["one row, high", "one row, low", "several rows, low", NO_ROW, TURNED_AWAY]),
    st.integers(1, 5000),
    min_size=1,
)


def seen(id: str, *rows: Record, passed: bool = True, text: str = "Jets hit Ostra.") -> Seen:
    return Seen(Document(id, text), rows, passed)


# ---- strata --------------------------------------------------------------------------------------------------


def test_strata_are_what_the_rules_make_of_a_document() -> None:
    high, low = raid(), raid(confidence="low", sub_event_type=CLASH, country="Sudland")
    assert stratum_of(seen("a", high), DEFAULT) == "one row, high"
    assert stratum_of(seen("a", high, low), DEFAULT) == "several rows, low"
    assert stratum_of(seen("a", high, low), ("type",)) == AIR
    assert stratum_of(seen("a", low), ("country", "type")) == f"Sudland, {CLASH}"
    assert stratum_of(seen("a"), DEFAULT) == NO_ROW
    assert stratum_of(seen("a", passed=False), ("type",)) == TURNED_AWAY


def test_what_a_document_does_not_tell_is_a_kind_too() -> None:
    assert [stratum_of(seen("a", raid(country=None)), (name,)) for name in KEYS] == [
        "one row",
        "high",
        AIR,
        "unknown",
        "unknown",
        "unknown",
    ]


# ---- how many ------------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(SIZES, st.integers(5, 200))
def test_what_is_allotted_is_all_that_was_asked_for(sizes: dict[str, int], size: int) -> None:
    chosen = allotted(sizes, size)
    assert sum(chosen.values()) == min(size, sum(sizes.values()))
    assert all(1 <= chosen[name] <= number for name, number in sizes.items())
    if size >= LEAST * len(sizes):
        assert all(chosen[name] >= min(LEAST, number) for name, number in sizes.items())


def test_rare_kinds_have_more_than_their_part_and_the_silent_have_their_share() -> None:
    sizes = {"high": 6400, "low": 100, NO_ROW: 4000, TURNED_AWAY: 90_000}
    assert allotted(sizes, 100) == {"high": 63, "low": 7, NO_ROW: 20, TURNED_AWAY: 10}


def test_where_all_are_wanted_all_are_drawn() -> None:
    assert allotted({"high": 3, NO_ROW: 1}, 50) == {"high": 3, NO_ROW: 1}
    assert allotted({}, 50) == {}


def test_more_kinds_than_documents_to_draw_are_pooled_the_smallest_first() -> None:
    assert pooled({"a": 9, "b": 5, "c": 1, "d": 1}, 3) == {"a": "a", "b": "b", "c": REST, "d": REST}
    assert pooled({"a": 9, "b": 5}, 2) == {"a": "a", "b": "b"}


# ---- which ---------------------------------------------------------------------------------------------------


def drawn(documents: list[tuple[Seen, str]], size: int, seed: int = 1) -> list[tuple[str, str, float]]:
    urn = Urn(size, seed)
    for each, stratum in documents:
        urn.add(each, stratum)
    return [(each.seen.document.id, each.stratum, each.weight) for each in urn.drawn()]


DOCUMENTS = st.lists(st.sampled_from(["high", "low", NO_ROW, TURNED_AWAY, "s1", "s2", "s3"]), max_size=60).map(
    lambda strata: [(seen(str(at)), stratum) for at, stratum in enumerate(strata)]
)


@settings(deadline=None)
@given(DOCUMENTS, st.integers(1, 30), st.integers())
def test_weights_add_up_to_the_number_of_documents(documents: list[tuple[Seen, str]], size: int, seed: int) -> None:
    sample = drawn(documents, size, seed)
    assert len(sample) == min(size, len(documents))
    assert len({id for id, _, _ in sample}) == len(sample)
    assert fsum(weight for _, _, weight in sample) == pytest.approx(len(documents), abs=1e-4)


@settings(deadline=None)
@given(DOCUMENTS, st.integers(1, 30), st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(
    documents: list[tuple[Seen, str]], size: int, chance: random.Random
) -> None:
    shuffled = list(documents)
    chance.shuffle(shuffled)
    assert drawn(shuffled, size) == drawn(documents, size)


def test_a_sample_is_a_function_of_ids_and_seed() -> None:
    documents = [(seen(str(at)), "high") for at in range(200)]
    first, again, other = drawn(documents, 20), drawn(documents, 20), drawn(documents, 20, seed=2)
    assert first == again
    assert {id for id, _, _ in first} != {id for id, _, _ in other}
    # Whatever was drawn of some is drawn of more, unless what came comes before it.
    more = drawn([*documents, *((seen(f"new{at}"), "high") for at in range(200))], 20)
    old = [id for id, _, _ in more if not id.startswith("new")]
    assert old == [id for id, _, _ in first][: len(old)]


def test_each_document_is_drawn_as_often_as_any_other() -> None:
    documents = [(seen(str(at)), "high") for at in range(20)]
    times = Counter(id for seed in range(400) for id, _, _ in drawn(documents, 5, seed))
    assert sum(times.values()) == 2000
    assert all(60 < times[str(at)] < 140 for at in range(20))


def test_documents_of_one_id_and_several_texts_are_not_drawn() -> None:
    """Rows are known by the id alone: those of the one would be false rows of the other."""
    documents = [seen("a", text="One."), seen("b"), seen("a", text="Other."), seen("c"), seen("a", text="Third.")]
    urn = Urn(50, 1)
    for each in documents:
        urn.add(each, "high")
    assert sorted((each.seen.document.id, each.weight) for each in urn.drawn()) == [("b", 1), ("c", 1)]
    told = urn.repeated()
    assert (told.number, told.again, urn.example(told.mixed)) == (3, 0, "a")


def test_a_document_that_comes_again_counts_once() -> None:
    documents = [(seen(id), "high") for id in "abcaabz"]
    assert drawn(documents, 50) == drawn([(seen(id), "high") for id in "abcz"], 50)
    assert drawn(documents, 2) == drawn([(seen(id), "high") for id in "abcz"], 2)


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from(["One.", "Other."])), max_size=20), st.integers(1, 20)
)
def test_weights_add_up_to_the_documents_that_can_be_told_apart(documents: list[tuple[str, str]], size: int) -> None:
    """Of the two strata one is of each text, so that a document of two texts is of two strata."""
    texts: dict[str, set[str]] = {}
    for id, text in documents:
        texts.setdefault(id, set()).add(text)
    alone = {id for id, told in texts.items() if len(told) == 1}
    sample = drawn([(seen(id, text=text), text) for id, text in documents], size)
    assert {id for id, _, _ in sample} <= alone
    if size >= len(texts):
        assert {id for id, _, _ in sample} == alone
        assert {weight for _, _, weight in sample} <= {1.0}


def test_too_many_kinds_are_refused() -> None:
    urn = Urn(5, 1)
    for at in range(MOST_STRATA):
        urn.add(seen(str(at)), str(at))
    with pytest.raises(TooManyStrata, match="more than 200 kinds"):
        urn.add(seen("more"), "more")
