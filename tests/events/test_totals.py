"""A total and its parts: what is left over, whether it adds up, and the rows that come of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.events.harm import Harm
from conflictcli.events.totals import harm_left, remainder
from conflictcli.rules.count import Count, about, at_least, at_most, between, exactly, vague
from conflictcli.tables import row

EXACT = st.builds(exactly, st.integers(1, 40), st.sampled_from(("stated", "implied", "derived")))
ANY = st.one_of(
    EXACT,
    st.builds(at_least, st.integers(1, 40)),
    st.builds(at_most, st.integers(1, 40)),
    st.builds(about, st.integers(1, 40)),
    st.integers(1, 40).flatmap(lambda low: st.builds(between, st.just(low), st.integers(low + 1, 60))),
    st.builds(vague, st.integers(2, 40), st.none()),
)


BOUNDED = ANY.filter(lambda count: count.basis != "approximate")


def allowed(count: Count) -> st.SearchStrategy[int]:
    """The true numbers that a count's words allow."""
    return st.integers(count.least, count.least + 10 if count.most is None else count.most)


def derived(number: int) -> Count:
    return Count(number, number, number, "derived")


# ---- the arithmetic ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("total", "parts", "expected"),
    [
        (exactly(29), [exactly(12)], (derived(17), "ok")),
        (exactly(29), [exactly(12), exactly(17)], (None, "ok")),
        (exactly(29), [exactly(20), exactly(12)], (None, "mismatch")),
        (exactly(8), [exactly(1, "implied"), exactly(6)], (derived(1), "ok")),
        (at_least(29), [exactly(12)], (Count(17, 17, None, "derived"), "partial")),
        (at_least(29), [exactly(29)], (None, "partial")),
        (at_least(9), [exactly(12)], (None, "partial")),
        (about(30), [exactly(12)], (Count(18, None, None, "derived"), "partial")),
        (exactly(29), [at_least(12)], (Count(17, 0, 17, "derived"), "partial")),
        (exactly(29), [between(10, 12)], (Count(None, 17, 19, "derived"), "partial")),
        (exactly(29), [vague(24, None)], (Count(None, 0, 5, "derived"), "partial")),
        (vague(24, None), [exactly(3)], (Count(None, 21, None, "derived"), "partial")),
        (between(10, 15), [exactly(3)], (Count(None, 7, 12, "derived"), "partial")),
        (at_least(9), [vague(24, None)], (None, "partial")),
    ],
)
def test_remainder(total: Count, parts: list[Count], expected: tuple[Count | None, str]) -> None:
    assert remainder(total, parts) == expected


@given(EXACT, st.lists(EXACT, min_size=1, max_size=6))
def test_exact_parts_and_the_rest_make_the_total_or_say_that_they_do_not(total: Count, parts: list[Count]) -> None:
    left, check = remainder(total, parts)
    together = sum(part.best or 0 for part in parts) + (left.best or 0 if left else 0)
    if total.basis == "stated":
        assert check == ("ok" if together == total.best else "mismatch")
    assert left is None or left.basis == "derived"


@given(ANY, st.lists(ANY, min_size=1, max_size=6))
def test_what_is_left_is_never_negative_and_never_more_than_the_total(total: Count, parts: list[Count]) -> None:
    left, check = remainder(total, parts)
    assert check in ("ok", "mismatch", "partial")
    if left is not None:
        assert left.best is None or (total.best is not None and 0 < left.best <= total.best)
        assert left.low is None or left.low >= 0
        assert left.low is None or left.high is None or left.low <= left.high


@given(st.data(), BOUNDED, st.lists(BOUNDED, min_size=1, max_size=4))
def test_the_bounds_of_what_is_left_are_true(data: st.DataObject, total: Count, parts: list[Count]) -> None:
    """Whatever the true numbers are that the words allow, what is really left lies within the bounds."""
    true = [data.draw(allowed(part)) for part in parts]
    whole = data.draw(allowed(total))
    left, _ = remainder(total, parts)
    if left is not None and sum(true) <= whole:
        assert left.low is None or left.low <= whole - sum(true)
        assert left.high is None or left.high >= whole - sum(true)


@given(ANY, st.lists(ANY, min_size=2, max_size=6), st.randoms())
def test_the_order_of_parts_is_nothing(total: Count, parts: list[Count], random: object) -> None:
    shuffled = sorted(parts, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert remainder(total, parts) == remainder(total, shuffled)


@pytest.mark.parametrize(
    ("total", "parts", "left"),
    [
        (exactly(30), [exactly(18), exactly(7)], derived(5)),
        (exactly(30), [exactly(18), None], derived(12)),
        (exactly(30), [exactly(30), None], None),
        (exactly(30), [None, None], exactly(30)),
        (exactly(30), [], exactly(30)),
        (None, [exactly(18)], None),
    ],
)
def test_the_dead_and_the_hurt_that_parts_leave(
    total: Count | None, parts: list[Count | None], left: Count | None
) -> None:
    nobody = Harm()
    for name in ("fatalities", "injuries"):
        found = harm_left(replace(nobody, **{name: total}), [replace(nobody, **{name: part}) for part in parts])
        assert found == replace(nobody, **{name: left})


def test_civilians_stay_with_the_dead_of_all_and_with_no_rest_of_them() -> None:
    whole = Harm(exactly(30), 4, None, True)
    assert harm_left(whole, [Harm()]) == whole
    assert harm_left(whole, [Harm(exactly(18))]) == Harm(derived(12), None, None, True)


# ---- the rows ------------------------------------------------------------------------------------------------

Line = tuple[str, str, str, str, str]


def told(text: str) -> list[Line]:
    rows = [row(event) for event in extract(Document("t", text, "", date(2016, 3, 18)))]
    return [(r["strikes"], r["strikes_basis"], r["sum_check"], r["country"], r["location"]) for r in rows]


def test_a_total_that_is_not_broken_down_is_a_row() -> None:
    assert told("Jets carried out 29 air strikes in Iraq and Syria on Tuesday.") == [
        ("29", "stated", "", "Iraq; Syria", "")
    ]


def test_the_rest_is_where_no_part_was() -> None:
    text = "Jets carried out 29 air strikes in Iraq and Syria on Tuesday. Twelve of the air strikes hit Mosul."
    assert told(text) == [("12", "stated", "ok", "Iraq", "Mosul"), ("17", "derived", "ok", "Syria", "")]


def test_the_rest_is_where_the_others_are_hinted_to_be() -> None:
    text = (
        "Jets carried out 29 air strikes in Iraq and Syria on Tuesday. Twelve of the air strikes were in Iraq. "
        "In Syria, most of them hit Homs and Raqqa."
    )
    assert told(text)[1] == ("17", "derived", "ok", "Syria", "Homs; Raqqa")


def test_the_rest_is_where_the_rest_is_said_to_be() -> None:
    text = (
        "Jets carried out eight air strikes in Syria on Tuesday. Six of the eight strikes hit Homs; the rest hit Raqqa."
    )
    assert told(text) == [("6", "stated", "ok", "Syria", "Homs"), ("2", "derived", "ok", "Syria", "Raqqa")]


def test_the_rest_is_elsewhere_in_the_country() -> None:
    assert told("Six of the eight air strikes on Tuesday hit near Homs in Syria.") == [
        ("6", "stated", "ok", "Syria", "Homs"),
        ("2", "derived", "ok", "Syria", ""),
    ]


def test_parts_that_exceed_their_total_stand_and_say_so() -> None:
    text = (
        "Jets carried out nine air strikes in Syria on Tuesday. Six air strikes hit Homs. Five air strikes hit Raqqa."
    )
    assert told(text) == [("6", "stated", "mismatch", "Syria", "Homs"), ("5", "stated", "mismatch", "Syria", "Raqqa")]


def test_a_part_may_be_broken_down_too() -> None:
    text = (
        "Jets carried out 20 air strikes in Iraq and Syria on Tuesday. Twelve of the air strikes were in Iraq. "
        "Five air strikes hit Mosul. Eight air strikes were in Syria."
    )
    assert sorted(told(text)) == [
        ("5", "stated", "ok", "Iraq", "Mosul"),
        ("7", "derived", "ok", "Iraq", ""),
        ("8", "stated", "ok", "Syria", ""),
    ]


def test_of_at_least_so_many_at_least_so_many_are_left() -> None:
    text = "Jets carried out at least nine air strikes in Syria on Tuesday. Six of the air strikes hit Homs."
    rows = [row(event) for event in extract(Document("t", text, "", date(2016, 3, 18)))]
    assert [(r["strikes"], r["strikes_min"], r["strikes_max"], r["sum_check"]) for r in rows] == [
        ("6", "6", "6", "partial"),
        ("3", "3", "", "partial"),
    ]


def test_a_vague_part_leaves_the_total_in_sight() -> None:
    """Nothing is hidden: where the rest cannot be reckoned, the rows still allow as many strikes as the total."""
    text = "Jets carried out 29 air strikes in Syria on Tuesday. Several of the air strikes hit Homs."
    rows = [row(event) for event in extract(Document("t", text, "", date(2016, 3, 18)))]
    assert {r["sum_check"] for r in rows} == {"partial"}
    assert sum(int(r["strikes_max"] or r["strikes"] or r["strikes_min"] or 0) for r in rows) >= 29


def test_what_is_left_of_a_toll_is_that_of_the_rest() -> None:
    text = (
        "Three bombs killed 30 people in Baghdad on Tuesday. One in Sadr City killed 18 people. "
        "Another in Kadhimiya killed seven."
    )
    rows = [row(event) for event in extract(Document("t", text, "", date(2016, 3, 18)))]
    assert [(r["location"], r["strikes"], r["fatalities"]) for r in rows] == [
        ("Sadr City", "1", "18"),
        ("Kadhimiya", "1", "7"),
        ("Baghdad", "1", "5"),
    ]


def test_the_toll_of_all_stays_with_the_rest_where_no_part_has_one() -> None:
    text = "Jets carried out 12 air strikes near Mosul on Tuesday, killing 30 militants. One strike destroyed a tunnel."
    rows = [row(event) for event in extract(Document("t", text, "", date(2016, 3, 18)))]
    assert [(r["strikes"], r["fatalities"]) for r in rows] == [("1", ""), ("11", "30")]
