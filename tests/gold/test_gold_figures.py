"""Scored → figures: what a table scores against itself, against more and less, and with weights."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judged import AIR, ALL, CLASH, TABLES, gold_of, raid

from conflictcli.gold.figures import (
    FIGURE_COLUMNS,
    NONE,
    Counts,
    Measure,
    confusion,
    every,
    of_columns,
    of_events,
    of_groups,
    of_types,
    record,
)
from conflictcli.gold.interval import Part, rate, wilson
from conflictcli.gold.least import Floor, NoFloor, floor_of
from conflictcli.gold.read import Gold
from conflictcli.gold.score import Scored, scored
from conflictcli.tables import Record


def score(rows: Sequence[Record], gold: Gold) -> Scored:
    return scored(gold, rows, ALL)


def shares(measure: Measure) -> tuple[float | None, float | None, float | None]:
    return measure.precision.value, measure.recall.value, measure.f1.value


# ---- events --------------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(TABLES)
def test_a_table_scores_1_against_itself_everywhere(rows: list[Record]) -> None:
    for measure in every(score(rows, gold_of(*rows)), ["country", "month", "source"]):
        counts = measure.counts
        assert (counts.wrong, counts.missing, counts.unfounded) == (0, 0, 0), measure.name
        assert set(shares(measure)) <= {1.0, None}
        assert (measure.f1.value is None) == (counts.right == 0)


ROWS = [raid(f"{at}", event_id=f"{at}") for at in range(8)]


@settings(deadline=None)
@given(st.integers(0, 8))
def test_rows_taken_away_lower_recall_by_their_part(kept: int) -> None:
    events = of_events(score(ROWS[:kept], gold_of(*ROWS)))
    assert events.counts == Counts(right=kept, missing=8 - kept)
    assert events.recall.value == kept / 8
    assert events.precision.value == (1.0 if kept else None)


@settings(deadline=None)
@given(st.integers(0, 8), st.integers(0, 5))
def test_rows_put_in_lower_precision_by_their_part(at: int, more: int) -> None:
    false = [raid(f"{at % 8}", event_id=f"x{n}", sub_event_type=CLASH) for n in range(more)]
    events = of_events(score([*ROWS, *false], gold_of(*ROWS)))
    assert events.counts == Counts(right=8, unfounded=more)
    assert events.precision.value == pytest.approx(8 / (8 + more))
    assert events.recall.value == 1.0


@settings(deadline=None)
@given(TABLES, TABLES)
def test_swapped_precision_is_recall(rows: list[Record], wanted: list[Record]) -> None:
    ids = ("a", "b", "c")
    one = of_events(score(rows, gold_of(*wanted, silent=ids)))
    other = of_events(score(wanted, gold_of(*rows, silent=ids)))
    assert (one.precision, one.recall, one.f1) == (other.recall, other.precision, other.f1)


@settings(deadline=None)
@given(TABLES, TABLES, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_no_figure(rows: list[Record], wanted: list[Record], chance: random.Random) -> None:
    told = every(score(rows, gold_of(*wanted)), ["country"])
    assert (
        every(score(chance.sample(rows, len(rows)), gold_of(*chance.sample(wanted, len(wanted)))), ["country"]) == told
    )


@settings(deadline=None)
@given(TABLES, TABLES)
def test_each_row_and_event_counts_once_however_they_are_grouped(rows: list[Record], wanted: list[Record]) -> None:
    told = score(rows, gold_of(*wanted, silent=("a", "b", "c")))
    events = of_events(told).counts
    assert (events.rows, events.gold) == (len(rows), len(wanted))
    for column in ("country", "confidence", "week", "sub_event_type"):
        groups = of_groups(told, column)
        assert sum((each.counts for each in groups), Counts()) == events
    types = sum((each.counts for each in of_types(told)), Counts())
    assert (types.rows, types.gold) == (events.rows, events.gold)
    assert sum(confusion(told).counts.values()) == events.right + events.missing + events.unfounded


def test_a_document_without_events_makes_its_rows_false() -> None:
    events = of_events(score([raid("quiet"), raid("a")], gold_of(raid("a"), silent=("quiet",))))
    assert events.counts == Counts(right=1, unfounded=1)


def test_rows_of_documents_that_the_gold_does_not_name_count_for_nothing() -> None:
    told = score([raid("a"), raid("elsewhere")], gold_of(raid("a")))
    assert of_events(told).counts == Counts(right=1)
    assert told.apart == 1


# ---- columns -------------------------------------------------------------------------------------------------


def test_cells_are_right_wrong_missing_or_unfounded() -> None:
    wanted = [raid(id, strikes=strikes) for id, strikes in zip("abcde", (4, 4, 4, None, None), strict=True)]
    rows = [raid(id, strikes=strikes) for id, strikes in zip("abcde", (4, 5, None, 4, None), strict=True)]
    strikes = next(each for each in of_columns(score(rows, gold_of(*wanted))) if each.name == "strikes")
    assert strikes.counts == Counts(right=1, wrong=1, missing=1, unfounded=1)
    assert shares(strikes) == (1 / 3, 1 / 3, pytest.approx(1 / 3))


def test_cells_of_rows_that_are_no_event_count_for_nothing() -> None:
    told = score([raid("a"), raid("a", sub_event_type=CLASH, location="Miro")], gold_of(raid("a")))
    assert next(each for each in of_columns(told) if each.name == "location").counts == Counts(right=1)


def test_a_gold_that_tells_first_days_alone_says_nothing_of_last_days() -> None:
    wanted = raid("a", event_date_end=None)
    found = Gold(gold_of(wanted).documents, frozenset(("event_date",)))
    told = scored(found, [raid("a", event_date_end="2031-05-09")], ALL[:1])
    assert of_columns(told)[0].counts == Counts(right=1)


def test_a_figure_without_bounds_is_as_one_whose_bounds_are_itself() -> None:
    told = score([raid("a", strikes_min=None, strikes_max=None)], gold_of(raid("a")))
    assert {each.counts for each in of_columns(told) if each.name.startswith("strikes_m")} == {Counts(right=1)}


# ---- types and groups ----------------------------------------------------------------------------------------


def test_types_that_were_taken_for_others() -> None:
    rows = [raid("a"), raid("b", sub_event_type=CLASH), raid("c"), raid("quiet")]
    told = score(rows, gold_of(raid("a"), raid("b"), raid("c"), raid("d"), silent=("quiet",)))
    assert {each.name: each.counts for each in of_types(told)} == {
        AIR: Counts(right=2, missing=2, unfounded=1),
        CLASH: Counts(unfounded=1),
    }
    found = confusion(told)
    assert found.names == (AIR, CLASH)
    assert found.counts == {(AIR, AIR): 2, (AIR, CLASH): 1, (AIR, NONE): 1, (NONE, AIR): 1}


def test_an_event_is_of_the_group_of_its_gold_and_a_false_row_of_its_own() -> None:
    rows = [raid("a", country="Sudland"), raid("b", country="Vell")]
    told = score(rows, gold_of(raid("a"), raid("c"), silent=("b",)))
    assert {each.name: each.counts for each in of_groups(told, "country")} == {
        "Norland": Counts(right=1, missing=1),
        "Vell": Counts(unfounded=1),
    }


def test_confidence_is_that_of_rows_and_events_without_a_row_have_none() -> None:
    rows = [raid("a", confidence="low"), raid("b", confidence="medium")]
    told = score(rows, gold_of(raid("a"), raid("c"), silent=("b",)))
    assert [(each.name, each.counts) for each in of_groups(told, "confidence")] == [
        ("low", Counts(right=1)),
        ("medium", Counts(unfounded=1)),
        (NONE, Counts(missing=1)),
    ]


# ---- weights and bounds --------------------------------------------------------------------------------------


def test_a_document_counts_for_as_many_as_it_stands_for() -> None:
    found = gold_of(raid("a"), raid("b"), weights={"a": 9.0, "b": 1.0})
    events = of_events(score([raid("a")], found))
    assert events.counts == Counts(right=1, missing=1)
    assert events.recall.value == pytest.approx(0.9)


PARTS = st.lists(
    st.builds(
        lambda weight, hits, more: Part(weight, hits, hits + more, hits + more),
        st.floats(0.1, 100),
        st.integers(0, 5),
        st.integers(0, 5),
    ),
    max_size=12,
)


@settings(deadline=None)
@given(PARTS)
def test_a_share_lies_within_its_bounds(parts: list[Part]) -> None:
    found = rate(parts)
    if not any(part.of for part in parts):
        assert found.value is None
        return
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    assert 0 <= found.low <= found.value + 1e-9
    assert found.value - 1e-9 <= found.high <= 1
    assert found.low < found.high


def test_bounds_do_not_leap_where_documents_agree_to_the_last_digit() -> None:
    alike, nearly = ([Part(1.0, 1, 5, 5), Part(weight, 1, 5, 5)] for weight in (2.0, 2.0 + 1e-9))
    assert rate(alike).low == pytest.approx(rate(nearly).low, abs=1e-6)


@settings(deadline=None)
@given(PARTS, st.floats(0.5, 20))
def test_weights_count_by_what_they_are_to_each_other(parts: list[Part], times: float) -> None:
    scaled = [Part(part.weight * times, part.hits, part.of, part.rows) for part in parts]
    one, other = rate(parts), rate(scaled)
    assert one.value == (None if other.value is None else pytest.approx(other.value))
    assert one.low == (None if other.low is None else pytest.approx(other.low, abs=1e-6))


def test_bounds_are_wilsons_where_each_document_has_a_row() -> None:
    """8 of 10: 0.4902 to 0.9433 (R. G. Newcombe, 1998, gives such figures)."""
    found = rate([Part(1.0, int(at < 8), 1, 1) for at in range(10)])
    assert found.value == 0.8
    low, high = wilson(0.8, 10)
    assert (low, high) == (pytest.approx(0.4902, abs=1e-4), pytest.approx(0.9433, abs=1e-4))
    # The variance between documents is that of a sample, of one fewer.
    assert (found.low, found.high) == (pytest.approx(low, abs=0.02), pytest.approx(high, abs=0.02))


def test_rows_that_are_right_or_wrong_together_tell_less() -> None:
    alone = rate([Part(1.0, int(at % 2), 1, 1) for at in range(100)])
    together = rate([Part(1.0, 10 * (at % 2), 10, 10) for at in range(10)])
    assert alone.value == together.value == 0.5
    assert together.high - together.low > 2 * (alone.high - alone.low)  # type: ignore[operator]


def test_weights_that_differ_tell_less() -> None:
    even = rate([Part(1.0, 1, 1, 1) for _ in range(20)])
    uneven = rate([Part(100.0 if not at else 1.0, 1, 1, 1) for at in range(20)])
    assert uneven.low < even.low  # type: ignore[operator]


def test_of_one_document_little_is_known() -> None:
    found = rate([Part(1.0, 9, 10, 10)])
    assert found.high - found.low > 0.7  # type: ignore[operator]


# ---- as a table ----------------------------------------------------------------------------------------------


def test_a_figure_is_a_row_of_the_table() -> None:
    told = record(of_events(score([raid("a"), raid("b")], gold_of(raid("a"), raid("c"), silent=("b",)))))
    assert tuple(told) == tuple(FIGURE_COLUMNS)
    assert (told["section"], told["name"], told["gold"], told["rows"], told["right"]) == ("events", "events", 2, 2, 1)
    assert (told["precision"], told["recall"], told["f1"]) == (0.5, 0.5, 0.5)


# ---- floors --------------------------------------------------------------------------------------------------

COLUMNS = ("strikes", "location")


@pytest.mark.parametrize(
    ("told", "floor"),
    [
        ("0.8", Floor("f1", 0.8)),
        (".8", Floor("f1", 0.8)),
        ("f1=1", Floor("f1", 1.0)),
        ("recall = 0.9", Floor("recall", 0.9)),
        ("strikes=0.7", Floor("f1", 0.7, "strikes")),
        ("strikes.precision=0.7", Floor("precision", 0.7, "strikes")),
    ],
)
def test_floors_are_read(told: str, floor: Floor) -> None:
    assert floor_of(told, COLUMNS) == floor


@pytest.mark.parametrize("told", ["80", "f1=80", "", "f1", "f1=", "dead=0.8", "strikes.f2=0.8", "f1=-1", "nan"])
def test_what_is_no_floor_is_refused(told: str) -> None:
    with pytest.raises(NoFloor):
        floor_of(told, COLUMNS)


def test_what_is_below_a_floor_is_said() -> None:
    told = score([raid("a", strikes=9)], gold_of(raid("a"), raid("b")))
    events, columns = of_events(told), of_columns(told)
    assert Floor("precision", 1.0).below(events, columns) == ""
    assert Floor("recall", 0.6).below(events, columns) == "recall is 0.5000, below 0.6"
    assert Floor("f1", 0.5, "strikes").below(events, columns) == "strikes f1 is 0.0000, below 0.5"
    assert Floor("f1", 0.5, "sum_check").below(events, columns) == ""  # There is nothing to be right in.
