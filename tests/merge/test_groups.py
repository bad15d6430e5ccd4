"""Reports → groups: what becomes of chains, slips and totals, in any order; and how many of a made war are right."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import OTHER, Shape, made
from told import record, report

from conflictcli.merge.blocks import pairs
from conflictcli.merge.event import merged
from conflictcli.merge.groups import CROWD, Across, across, groups, joined, twins
from conflictcli.merge.parts import Group
from conflictcli.merge.report import Report, distinct, report_of
from conflictcli.merge.same import NEVER, VETO, same_event, score
from conflictcli.tables import Record


def sets(found: Iterable[Group]) -> list[list[str]]:
    return sorted(sorted(r.event_id for r in group) for group in found)


def grouped(*words: str) -> list[list[str]]:
    return sets(groups(map(report, words)))


def test_reports_of_one_event_are_one_group_whatever_is_between() -> None:
    assert grouped("Ostra 3 air 5", "Ostra 3 air 6+ by Red Army", "Ostra 3 air 7 at house", "Farr 3 air 7") == [
        ["Farr 3 air 7"],
        ["Ostra 3 air 5", "Ostra 3 air 6+ by Red Army", "Ostra 3 air 7 at house"],
    ]


def test_days_do_not_chain() -> None:
    found = grouped("Ostra 3 air 12", "Ostra 4 air 12", "Ostra 5 air 12")
    assert len(found) == 2
    assert not any("Ostra 3 air 12" in group and "Ostra 5 air 12" in group for group in found)


SENTENCE = "Jets hit the grain mill of Ostra at dusk, said a baker hiding in a cellar with her sons."
SAYINGS = (
    "Bread queues scattered when jets came over",
    "Glass covered the square by noon",
    "A teacher counted eleven craters",
    "Nobody opened the shutters until evening",
    "Smoke hid the minaret from travellers",
    "Ambulances drove through the orchard",
    "The ferry stopped running",
    "Shepherds heard engines",
)


def test_a_slip_joins_the_many_and_two_days_of_many_stay_two() -> None:
    monday = [report("Ostra 3 air", event_id=f"a{n}", doc_id=f"a{n}", evidence=SAYINGS[n]) for n in range(4)]
    tuesday = [report("Ostra 4 air", event_id=f"b{n}", doc_id=f"b{n}", evidence=SAYINGS[n + 4]) for n in range(4)]
    slip = report("Ostra 4 air", event_id="c", evidence=SAYINGS[0], published="2031-03-04")
    assert sets(groups(monday + tuesday)) == [["a0", "a1", "a2", "a3"], ["b0", "b1", "b2", "b3"]]
    assert sets(groups([*monday, slip])) == [["a0", "a1", "a2", "a3", "c"]]


def test_rows_without_a_day_do_not_make_one_of_two_days() -> None:
    """A town struck each night: half of the papers name the day, the others come out on the next."""
    monday = ("Ostra 3 air 7", "Ostra 3 air 7+", "Ostra ? air 7", "Ostra ? air 7+")
    tuesday = ("Ostra 4 air 5", "Ostra 4 air 5+", "Ostra ? air 5", "Ostra ? air 5+")
    rows = [
        report(words, published=f"2031-03-0{out + (' ? ' in words)}", evidence=SAYINGS[n])
        for out, night in ((3, monday), (4, tuesday))
        for n, words in enumerate(night, start=4 * (out - 3))
    ]
    assert sets(groups(rows)) == [sorted(monday), sorted(tuesday)]


def test_two_rows_of_one_document_are_two_events_that_others_may_tell() -> None:
    rows = [
        report("Ostra 3 air 5 at house", doc_id="one"),
        report("Ostra 3 air 9 at market", doc_id="one"),
        report("Ostra 3 air 5"),
        report("Ostra 3 air 9"),
    ]
    assert sets(groups(rows)) == [
        ["Ostra 3 air 5", "Ostra 3 air 5 at house"],
        ["Ostra 3 air 9", "Ostra 3 air 9 at market"],
    ]


def test_undated_copies_are_one_and_other_undated_rows_are_not() -> None:
    text = "Jets hit the grain mill of Ostra at dusk, said a baker."
    bare = {"published": None}
    rows = [
        report("Ostra ? air", evidence=text, doc_id="one", event_id="one", **bare),
        report("Ostra ? air", evidence=text, doc_id="two", event_id="two", **bare),
        report("Ostra ? air", evidence="Jets hit Ostra, again.", doc_id="three", event_id="three", **bare),
    ]
    assert sets(groups(rows)) == [["one", "two"], ["three"]]


def test_of_versions_of_a_row_one_is_taken_and_never_by_order() -> None:
    versions = [record("Ostra 3 air 5", event_id="a"), record("Ostra 3 air 5 by Red Army", event_id="a")]
    for rows in (versions, versions[::-1]):
        (group,) = groups(map(report_of, rows))
        assert [r.cell("actor") for r in group] == ["Red Army"]


def test_the_few_that_others_cannot_be_with_are_taken_out() -> None:
    """Five papers tell of shells and three of a grenade, as may be; the one that heard jets was elsewhere."""
    kinds = (("shelling", 5), ("grenade", 3), ("air", 1))
    names = [(kind, f"{kind}{n}") for kind, many in kinds for n in range(many)]
    found = sets(groups(report(f"Ostra 3 {kind} 12", event_id=name, doc_id=name) for kind, name in names))
    assert found == [["air0"], sorted(name for kind, name in names if kind != "air")]


def test_jets_as_many_as_shells_keep_a_grenade_out() -> None:
    names = [(kind, f"{kind}{n}") for kind in ("shelling", "air") for n in range(3)]
    told = [report(f"Ostra 3 {kind} 12", event_id=name, doc_id=name) for kind, name in names]
    found = sets(groups([*told, report("Ostra 3 grenade 12")]))
    assert found == [["Ostra 3 grenade 12"], ["air0", "air1", "air2", "shelling0", "shelling1", "shelling2"]]


def test_in_a_crowd_copies_are_one_from_the_start_and_others_are_asked_for_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    papers = [report("Ostra 3 air 12", event_id=f"{n}", doc_id=f"{n}", evidence=SENTENCE) for n in range(5)]
    own_words = report("Ostra 3 air 12", event_id="own", evidence=SAYINGS[0])
    poor = report("Ostra 3 air", event_id="poor", evidence=SAYINGS[2])
    second = report("Ostra 3 shelling 9", event_id="x", doc_id="0", evidence=SENTENCE)
    told = [*papers, own_words, poor, second]
    assert sets(groups(told)) == [["0", "1", "2", "3", "4", "own", "poor"], ["x"]]
    monkeypatch.setattr("conflictcli.merge.groups.CROWD", len(told))
    assert sets(groups(told)) == [["0", "1", "2", "3", "4", "own"], ["poor"], ["x"]]


def test_what_lies_across_two_groups_adds_up() -> None:
    both = Across(10, 2, 2, 1, 1) + Across(-4, 3, 1, 0, 2, 1)
    assert both == Across(6, 5, 3, 1, 3, 1, False)
    assert (both + Across(0, 1, vetoes=1, never=True)).never
    assert (both.mean, Across(0, 1, vetoes=1).mean) == (1.5, 0.0)
    one_day, slip, clash = Across(8, 1, 1), Across(11, 1, 1, 1, 1), Across(11, 2, 1, vetoes=1)
    assert sorted((clash, slip, one_day), key=lambda each: each.order) == [one_day, slip, clash]
    assert Across(11, 1).order < Across(8, 1).order


def test_what_lies_across_two_reports() -> None:
    one, slip, undated = report("Ostra 3 air 12"), report("Ostra 4 air 12"), report("Ostra ? air 12")
    assert across(11, one, one) == Across(11, 1, True, False, False)
    assert across(8, one, slip) == Across(8, 1, True, True, True)
    assert across(9, one, undated) == across(9, undated, one) == Across(9, 1, False, False, True)
    assert across(VETO, one, one) == Across(0, 1, vetoes=1)
    assert across(NEVER, one, one) == Across(0, 1, vetoes=1, never=True)


def test_twins_have_a_text_a_day_and_a_document_of_their_own() -> None:
    def alike(words: str, evidence: str | None, *documents: str) -> list[list[int]]:
        told = [report(words, doc_id=name, event_id=f"{n}", evidence=evidence) for n, name in enumerate(documents)]
        return list(twins(told, range(len(told))))

    assert alike("Ostra 3 air 12", SENTENCE, "one", "two", "three") == [[0, 1, 2]]
    assert alike("Ostra 3 air 12", SENTENCE, "one", "two", "one") == [[0, 1], [2]]
    assert alike("Ostra 3 air 12", None, "one", "two") == [[0], [1]]
    assert alike("Ostra ? air 12", SENTENCE, "one", "two") == [[0], [1]]


PLACES = ("Ostra", "near Ostra", "Ostra Quarter", "Miro", "Umm Qarnayn", "Um Qarnein", "Vell", "Norland", "Sudland", "")
EVIDENCE = (
    None,
    SENTENCE,
    "Jets hit the grain mill of Ostra at dusk, said a baker hiding in a cellar with her sons, residents said.",
    "Hiding in a cellar a baker and her sons heard jets, and then no grain mill was left at dusk.",
)


@st.composite
def rows(draw: st.DrawFn) -> list[Record]:
    """Up to a dozen rows, of which most pairs may be one event."""
    found = []
    for n in range(draw(st.integers(1, 12))):
        day = draw(st.sampled_from(("3", "4", "5", "3-4", "1-7", "1-31", "?")))
        kind = draw(st.sampled_from(("air", "shelling", "attack")))
        dead = draw(st.sampled_from(("", "1", "3", "5", "6+", "12")))
        actor = draw(st.sampled_from(("", " by Red Army", " by Blue Front")))
        target = draw(st.sampled_from(("", " at market", " at bridge")))
        words = f"{draw(st.sampled_from(PLACES))} {day} {kind} {dead}{actor}{target}".strip()
        found.append(
            record(
                words,
                event_id=f"{draw(st.integers(0, 9**6)):06}-{n}",
                doc_id=f"document {draw(st.integers(0, 8))}",
                source=f"Paper {draw(st.integers(0, 3))}",
                published=draw(st.sampled_from((None, "2031-03-03", "2031-03-04", "2031-03-06"))),
                evidence=draw(st.sampled_from(EVIDENCE)),
                strikes=draw(st.sampled_from((None, 1, 2))),
                injuries=draw(st.sampled_from((None, 4, 30))),
            )
        )
    return found


@settings(max_examples=150, deadline=None)
@given(rows(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(told: list[Record], chance: random.Random) -> None:
    shuffled = chance.sample(told, len(told))
    once, again = groups(map(report_of, told)), groups(map(report_of, shuffled))
    assert sets(once) == sets(again)
    assert [merged(group) for group in once] == [merged(group) for group in again]
    assert [merged(group) for group in once] == [merged(group[::-1]) for group in once]


@settings(max_examples=150, deadline=None)
@given(rows())
def test_what_must_hold_for_any_rows(told: list[Record]) -> None:
    reports = distinct(map(report_of, told))
    one_event = {(i, j) for j in range(len(reports)) for i in range(j) if same_event(reports[i], reports[j])}
    met = list(pairs(reports))
    assert one_event <= set(met), "a pair that is one event was not looked at"
    assert len(met) == len(set(met)), "a pair was looked at twice"
    for i, j in one_event:
        a, b = reports[i].window, reports[j].window
        assert a[0] <= b[1] and b[0] <= a[1], "windows do not overlap"
    assert all(score(a, b) == score(b, a) for a in reports for b in reports)
    whole = [{reports[n].event_id for n in part.members} for part in joined(reports)]
    for group in groups(reports):
        assert any({r.event_id for r in group} <= part for part in whole), "a group crosses components"
        assert all(score(a, b) > VETO for a in group for b in group if a is not b), "two cannot be together"
    assert sum(len(group) for group in groups(reports)) == len(reports)


@settings(max_examples=100, deadline=None)
@given(rows())
def test_what_must_hold_for_the_figures_of_any_rows(told: list[Record]) -> None:
    events = [merged(group) for group in groups(map(report_of, told))]
    for figure in ("strikes", "fatalities", "injuries"):
        assert total(events, figure) <= total(told, figure), "a figure was counted twice"
        for event in events:
            least, best, most = (event[name] for name in (f"{figure}_min", figure, f"{figure}_max"))
            assert best is None or least is None or int(least) <= int(best)
            assert best is None or most is None or int(best) <= int(most)
    assert sum(int(event["n_reports"] or 0) for event in events) == len({row["event_id"] for row in told})
    assert all(1 <= int(e["n_sources"] or 0) <= int(e["n_reports"] or 0) for e in events)


def total(rows: Sequence[Record], figure: str) -> int:
    return sum(int(row[figure] or 0) for row in rows)


# ---- a made war ----------------------------------------------------------------------------------------------


def right(found: Sequence[Group], truth: Mapping[str, int]) -> tuple[float, float]:
    """Of the pairs that are put together, the share that is one event; of those that are, the share put together."""
    together = sum(choose_two(len(group)) for group in found)
    hits = sum(choose_two(n) for group in found for n in Counter(truth[r.event_id] for r in group).values())
    return hits / together, hits / sum(map(choose_two, Counter(truth.values()).values()))


def choose_two(n: int) -> int:
    return n * (n - 1) // 2


def of_size(shape: Shape, times: int) -> Shape:
    """As much in a day as in the whole, over fewer days."""
    return replace(shape, events=shape.events // times, rows=shape.rows // times, days=shape.days // times)


@pytest.mark.parametrize(("shape", "seed"), [(of_size(Shape(), 10), 1), (of_size(OTHER, 6), 2)])
def test_most_pairs_of_a_made_war_are_right(shape: Shape, seed: int) -> None:
    rows = made(shape, seed)
    truth = {str(row["event_id"]): event for row, event in rows}
    precision, recall = right(groups(report_of(row) for row, _ in rows), truth)
    assert 2 * precision * recall / (precision + recall) >= 0.94
    assert precision >= 0.95


def test_one_text_in_hundreds_of_papers_is_one_event() -> None:
    papers = [report("Ostra 3 air", event_id=f"{n:04}", doc_id=f"{n}", evidence=SENTENCE) for n in range(CROWD + 50)]
    second = report("Ostra 3 air", event_id="x", doc_id="0", evidence=SENTENCE)
    assert [len(group) for group in groups(papers)] == [len(papers)]
    assert sorted(len(group) for group in groups([*papers[::-1], second])) == [1, len(papers)]


def test_a_crowd_of_one_town_and_day_is_looked_at_in_part() -> None:
    crowd = Shape(events=400, rows=2000, countries=("PS",), towns=1, days=1, twins=0, sums=0, villages=0)
    reports: list[Report] = [report_of(row) for row, _ in made(crowd, 1)]
    assert len(list(pairs(reports))) < 150 * len(reports) < choose_two(len(reports))
    assert NEVER < VETO
