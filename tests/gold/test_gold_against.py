"""Two runs on one gold → what the second gained and lost; and the cases behind all figures."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judged import ALL, CLASH, TABLES, gold_of, raid

from conflictcli.gold.against import GAINED, LOST, Compared, compared, faults, sign_test
from conflictcli.gold.score import Scored, scored
from conflictcli.gold.told import CASES, brief, cases, counts_of
from conflictcli.tables import Record

GOLD = gold_of(
    raid("a", event_id="a1"),
    raid("b", event_id="b1"),
    raid("c", event_id="c1"),
    silent=("quiet",),
)


def score(*rows: Record) -> Scored:
    return scored(GOLD, rows, ALL)


def changes(old: Scored, new: Scored) -> list[tuple[str, str, str]]:
    return [(each.sort, each.what, each.id) for each in compared(old, new).changes]


def test_what_is_as_before_is_no_change() -> None:
    told = compared(score(raid("a"), raid("quiet")), score(raid("a"), raid("quiet")))
    assert told == Compared((), 0, 0, 4)
    assert told.chance == 1.0


def test_events_found_and_lost() -> None:
    old, new = score(raid("a"), raid("b")), score(raid("a"), raid("c"))
    assert changes(old, new) == [(LOST, "event", "b"), (GAINED, "event", "c")]
    assert (compared(old, new).better, compared(old, new).worse) == (1, 1)


def test_false_rows_gone_and_come() -> None:
    assert changes(score(raid("quiet")), score()) == [(GAINED, "false row", "quiet")]
    assert changes(score(), score(raid("quiet"))) == [(LOST, "false row", "quiet")]
    other = raid("quiet", sub_event_type=CLASH, location="Miro", event_date="2031-06-01", strikes=None)
    assert changes(score(raid("quiet")), score(other)) == [(LOST, "false row", "quiet"), (GAINED, "false row", "quiet")]


def test_cells_that_went_from_wrong_to_right_and_back() -> None:
    old = score(raid("a", strikes=9, actor="army"), raid("b"))
    new = score(raid("a"), raid("b", location="Miro"))
    assert changes(old, new) == [
        *[(GAINED, name, "a") for name in ("strikes", "strikes_min", "strikes_max", "actor")],
        (LOST, "location", "b"),
    ]


@settings(deadline=None)
@given(TABLES, TABLES, TABLES)
def test_what_one_way_is_gained_is_lost_the_other_way(old: list[Record], new: list[Record], gold: list[Record]) -> None:
    found = gold_of(*gold, silent=("a", "b", "c"))
    before, after = (scored(found, rows, ALL) for rows in (old, new))
    there, back = compared(before, after), compared(after, before)
    assert (there.better, there.worse, there.same) == (back.worse, back.better, back.same)
    turned = {name: (lost, gained) for name, (gained, lost) in counts_of(back).items()}
    assert {name: pair for name, pair in counts_of(there).items() if name != "false row"} == {
        name: pair for name, pair in turned.items() if name != "false row"
    }


@settings(deadline=None)
@given(TABLES, TABLES, TABLES)
def test_changes_add_up_to_the_difference_in_faults(old: list[Record], new: list[Record], gold: list[Record]) -> None:
    """Where an event is found or lost its cells come or go with it; of all others each change is one fault."""
    found = gold_of(*gold, silent=("a", "b", "c"))
    before, after = (scored(found, rows, ALL) for rows in (old, new))
    told = compared(before, after)
    by_sort = {name: gained - lost for name, (gained, lost) in counts_of(told).items()}
    was, is_ = (sum(len(case.paired.missed) for case in each.cases) for each in (before, after))
    assert by_sort.get("event", 0) == was - is_
    was, is_ = (sum(len(case.paired.unfounded) for case in each.cases) for each in (before, after))
    assert by_sort.get("false row", 0) == was - is_


@pytest.mark.parametrize(
    ("better", "worse", "chance"), [(0, 0, 1.0), (1, 0, 1.0), (5, 0, 0.0625), (9, 1, 0.021484375), (5, 5, 1.0)]
)
def test_the_sign_test(better: int, worse: int, chance: float) -> None:
    assert sign_test(better, worse) == chance
    assert sign_test(worse, better) == chance


@settings(deadline=None)
@given(st.integers(0, 300), st.integers(0, 300))
def test_a_chance_is_a_chance(better: int, worse: int) -> None:
    assert 0 <= sign_test(better, worse) <= 1


# ---- cases ---------------------------------------------------------------------------------------------------


def test_each_fault_is_a_case_with_what_was_wanted_and_what_came() -> None:
    told = list(
        cases(score(raid("a", event_id="a2", strikes=9, actor="army"), raid("quiet"), raid("b", location=None)))
    )
    assert [(each["sort"], each["column"], each["doc_id"], each["wanted"], each["came"]) for each in told] == [
        ("wrong", "strikes", "a", "4", "9"),
        ("wrong", "strikes_min", "a", "4", "9"),
        ("wrong", "strikes_max", "a", "4", "9"),
        ("unfounded", "actor", "a", None, "army"),
        ("missing", "location", "b", "Ostra", None),
        ("missed event", None, "c", "2031-05-02; Air/drone strike; strikes 4; Ostra; Norland", None),
        ("false row", None, "quiet", None, "2031-05-02; Air/drone strike; strikes 4; Ostra; Norland"),
    ]
    assert (told[0]["event_id"], told[0]["gold_event_id"]) == ("a2", "a1")
    assert {tuple(each) for each in told} == {tuple(CASES)}


def test_changes_come_behind_the_cases() -> None:
    old, new = score(raid("a", strikes=9), raid("quiet")), score(raid("a"), raid("b"), raid("c"))
    told = list(cases(new, compared(old, new)))
    assert [(each["sort"], each["column"], each["wanted"], each["came"]) for each in told[:1]] == [
        ("gained", "strikes", "4", "9 → 4")
    ]
    assert [(each["sort"], each["column"], each["doc_id"]) for each in told[3:]] == [
        ("gained", "event", "b"),
        ("gained", "event", "c"),
        ("gained", "false row", "quiet"),
    ]


def test_a_span_of_days_is_told_with_both_ends() -> None:
    assert brief(raid(event_date_end="2031-05-04")) == (
        "2031-05-02 – 2031-05-04; Air/drone strike; strikes 4; Ostra; Norland"
    )
    assert brief(None) is None


@settings(deadline=None)
@given(TABLES, TABLES)
def test_there_are_as_many_cases_as_faults(rows: list[Record], gold: list[Record]) -> None:
    told = scored(gold_of(*gold, silent=("a", "b", "c")), rows, ALL)
    assert len(list(cases(told))) == sum(faults(case, ALL) for case in told.cases)
