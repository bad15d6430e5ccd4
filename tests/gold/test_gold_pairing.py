"""Rows and gold of a document → which row is which event."""

from __future__ import annotations

import random
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judged import ALL, CLASH, RECORDS, raid, row

from conflictcli.assignment import Worth, best
from conflictcli.gold.pairing import may_be, paired, shared
from conflictcli.tables import Cell, Record


def pairs(rows: list[Record], wanted: list[Record]) -> list[tuple[Cell, Cell]]:
    return sorted((one["event_id"], other["event_id"]) for one, other in paired(rows, wanted, ALL).pairs)  # type: ignore[type-var]


# ---- which may be --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "may"),
    [
        ({}, True),
        ({"strikes": 9}, True),
        ({"location": "Miro", "sub_event_type": CLASH}, True),
        ({"location": "Miro", "sub_event_type": CLASH, "event_date": "2031-06-01", "strikes": 9}, False),
        ({"location": "Miro", "sub_event_type": CLASH, "event_date": "2031-06-01", "event_id": "1"}, True),
        ({"location": "Miro", "sub_event_type": CLASH, "event_date": "2031-06-01", "evidence": "Jets hit Ostra"}, True),
        ({"country": "Sudland", "location": "Miro", "evidence": "Shells fell."}, True),
        ({"country": "Sudland", "location": "Miro", "strikes": 9, "evidence": "Shells fell."}, False),
    ],
)
def test_a_row_may_be_an_event_of_its_id_its_words_or_its_facts(cells: dict[str, Cell], may: bool) -> None:
    event = raid(event_id="1", evidence="Jets hit Ostra. They came back.")
    assert may_be(row("a", **{**raid(event_id="2"), **cells, "doc_id": None}), event, ALL) is may


def test_rows_that_tell_nothing_are_each_other() -> None:
    assert may_be(row(), row(), ALL)
    assert not may_be(row(), row(actor="army"), ALL)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ({"evidence": "Jets hit Ostra."}, {"evidence": "jets hit  Ostra"}, 1.0),
        ({"evidence": "Jets hit Ostra."}, {"evidence": "Jets hit Ostra. They left."}, 14 / 24),
        ({"evidence": "Jets hit Ostra."}, {"evidence": "Shells fell."}, 0.0),
        ({"start": 0, "end": 10}, {"start": 5, "end": 20}, 0.25),
        ({"start": 0, "end": 10}, {"start": 10, "end": 20}, 0.0),
        ({"start": 0, "end": 10}, {}, 0.0),
    ],
)
def test_shared_evidence(one: dict[str, Cell], other: dict[str, Cell], share: float) -> None:
    assert shared(row(**one), row(**other)) == pytest.approx(share)
    assert shared(row(**other), row(**one)) == shared(row(**one), row(**other))


# ---- which are -----------------------------------------------------------------------------------------------


def test_what_agrees_most_is_paired() -> None:
    rows = [raid(event_id="r1", location="Miro"), raid(event_id="r2", location="Ostra")]
    wanted = [raid(event_id="g1", location="Ostra"), raid(event_id="g2", location="Miro")]
    assert pairs(rows, wanted) == [("r1", "g2"), ("r2", "g1")]


def test_no_event_is_left_over_for_the_sake_of_a_better_pair() -> None:
    """r2 agrees most with g1, but is the only one that may be g2."""
    rows = [raid(event_id="r1", strikes=9), raid(event_id="r2", evidence="Jets hit.")]
    wanted = [raid(event_id="g1"), row(event_id="g2", evidence="Jets hit.", country="Sudland", location="Miro")]
    assert pairs(rows, wanted) == [("r1", "g1"), ("r2", "g2")]


def test_each_row_and_each_event_is_used_once() -> None:
    told = paired([raid(event_id=str(at)) for at in range(3)], [raid(event_id="g")], ALL)
    assert (len(told.pairs), len(told.unfounded), len(told.missed)) == (1, 2, 0)
    told = paired([raid(event_id="r")], [raid(event_id=f"g{at}") for at in range(3)], ALL)
    assert (len(told.pairs), len(told.unfounded), len(told.missed)) == (1, 0, 2)


def test_a_row_that_is_corrected_is_still_that_event() -> None:
    wrong = raid(event_id="1", evidence="Jets and guns hit.")
    put_right = row(event_id="1", event_date="2031-01-01", sub_event_type=CLASH, location="Miro", country="Sudland")
    assert pairs([wrong], [put_right]) == [("1", "1")]


# ---- rows that a person refused ------------------------------------------------------------------------------

REFUSED = raid(event_id="1", evidence="Jets were said to have hit Ostra.")


@pytest.mark.parametrize(
    ("cells", "right"),
    [
        ({}, False),  # Told by day, place and country alone.
        ({"evidence": "Guns fell silent in Ostra."}, False),
        ({"evidence": "Jets were said to have hit Ostra. They had."}, True),
        ({"evidence": REFUSED["evidence"], "event_id": "1"}, True),  # The line was copied, and its cells corrected.
        ({"evidence": "Guns fell silent in Ostra.", "event_id": "1"}, False),  # Copied only for its doc_id.
        ({"evidence": REFUSED["evidence"], "event_id": "2"}, False),  # Another row of the sentence, which is right.
    ],
)
@pytest.mark.parametrize("more", [{}, {"start": 0, "end": 33}])
def test_a_refused_row_is_an_event_only_where_one_quotes_it(
    cells: dict[str, Cell], right: bool, more: dict[str, Cell]
) -> None:
    row, event = {**REFUSED, **more}, raid(**cells, **more)
    assert bool(paired([row], [event], ALL, [REFUSED]).pairs) is right
    assert paired([row], [event], ALL).pairs


def test_a_refused_row_is_known_by_its_words_where_other_rules_gave_it_another_id() -> None:
    again = {**REFUSED, "event_id": "9"}
    assert not paired([again], [raid()], ALL, [REFUSED]).pairs
    assert paired([again], [raid(evidence=REFUSED["evidence"])], ALL, [REFUSED]).pairs
    assert paired([{**again, "evidence": "Jets hit Ostra."}], [raid()], ALL, [REFUSED]).pairs


def test_a_row_that_was_right_beside_a_refused_one_of_its_sentence_stays_right() -> None:
    kept = raid(event_id="2", evidence=REFUSED["evidence"], location="Miro")
    told = paired([REFUSED, kept], [kept], ALL, [REFUSED])
    assert (told.pairs, told.unfounded) == (((kept, kept),), (REFUSED,))
    otherwise = {**kept, "event_id": "9"}
    assert paired([otherwise], [kept], ALL, [REFUSED]).pairs == ((otherwise, kept),)
    assert paired([kept], [{**kept, "evidence": None}], ALL, [REFUSED]).pairs


@settings(deadline=None)
@given(st.lists(RECORDS, max_size=4), st.lists(RECORDS, max_size=4), st.lists(RECORDS, max_size=3))
def test_refused_rows_only_take_pairs_away(rows: list[Record], wanted: list[Record], refused: list[Record]) -> None:
    told = paired(rows, wanted, ALL, refused)
    assert len(told.pairs) <= len(paired(rows, wanted, ALL).pairs)
    assert len(told.pairs) + len(told.unfounded) == len(rows)


WORTHS = st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 50), min_size=1)


@settings(deadline=None)
@given(WORTHS)
def test_no_assignment_is_worth_more(worth: Worth) -> None:
    chosen = best(worth)
    assert len({at for at, _ in chosen}) == len({to for _, to in chosen}) == len(chosen)
    most = max(sum(worth.get((at, to), 0) for at, to in enumerate(order)) for order in permutations(range(5)))
    assert sum(worth[pair] for pair in chosen) == most


@settings(deadline=None)
@given(st.lists(RECORDS, max_size=5), st.lists(RECORDS, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(rows: list[Record], wanted: list[Record], chance: random.Random) -> None:
    told = paired(rows, wanted, ALL)
    assert paired(chance.sample(rows, len(rows)), chance.sample(wanted, len(wanted)), ALL) == told
    assert len(told.pairs) + len(told.unfounded) == len(rows)
    assert len(told.pairs) + len(told.missed) == len(wanted)


@settings(deadline=None)
@given(st.lists(RECORDS, max_size=5), st.lists(RECORDS, max_size=5))
def test_it_does_not_matter_which_is_the_gold(rows: list[Record], wanted: list[Record]) -> None:
    assert len(paired(rows, wanted, ALL).pairs) == len(paired(wanted, rows, ALL).pairs)


def test_ids_that_come_twice_tell_nothing_for_certain() -> None:
    """A line that was copied in the sheet, to tell a second event, has the id of the first."""
    rows = [raid(event_id="1", location="Ostra"), raid(event_id="2", location="Miro")]
    wanted = [raid(event_id="1", location="Ostra"), raid(event_id="1", location="Miro")]
    assert [(one["location"], other["location"]) for one, other in paired(rows, wanted, ALL).pairs] == [
        ("Ostra", "Ostra"),
        ("Miro", "Miro"),
    ]


@settings(deadline=None)
@given(st.lists(RECORDS, max_size=5), st.lists(RECORDS, max_size=5))
def test_rows_of_one_id_are_one_event(rows: list[Record], wanted: list[Record]) -> None:
    ids = [[each["event_id"] for each in told] for told in (rows, wanted)]
    sure = {id for id in ids[0] if id is not None and ids[0].count(id) == ids[1].count(id) == 1}
    told = {(one["event_id"], other["event_id"]) for one, other in paired(rows, wanted, ALL).pairs}
    assert {(id, id) for id in sure} <= told
