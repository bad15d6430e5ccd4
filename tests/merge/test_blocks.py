"""Two reports → whether they are looked at as a pair: what they must have in common, and what a crowd leaves out."""

from __future__ import annotations

import pytest
from told import report

from conflictcli.merge import blocks
from conflictcli.merge.blocks import pairs
from conflictcli.tables import Cell

SENTENCE = "Jets hit the grain mill of Ostra at dusk, said a baker who had hidden in the flour cellar with her sons"
RETOLD = "The flour cellar of the mill kept a baker and her sons alive when jets came at dusk"

# One report, another, cells that both have, whether they meet.
MET: list[tuple[str, str, dict[str, Cell], bool]] = [
    ("Ostra 3 air", "Ostra Quarter 3 air", {}, True),
    ("Ostra 4 air", "Ostra 3 air", {}, True),
    ("Ostra 3 air", "Ostra 5 air", {}, False),
    ("Ostra 3 air", "Farr 3 air", {}, False),
    ("Ostra 3 air", "Ostra 1-31 air", {}, False),
    ("Ostra 3 air 12", "Ostra 1-31 air 12", {}, True),
    ("Ostra 3 air 3", "Norland 3 air 3", {}, True),
    ("Norland 3 air 3", "Ostra 3 air 3", {}, True),
    ("Ostra 3 air 3", "Norland 3 air 4", {}, False),
    ("Ostra 3 air 2", "Norland 3 air 2", {}, False),
    ("Ostra 3 air 3", "Farr 3 air 3", {}, False),
    ("Ostra 3 air 2", "Norland 3 air 2", {"injuries": 4}, True),
    ("Ostra 3 air", "Norland 3 air", {"injuries": 4}, False),
    ("Ostra 3 air", "Norland 3 air", {"injuries": 10}, True),
    ("Ostra 3 air", "Norland 3 air", {"injuries": 9}, False),
    ("Ostra 3 air 2", "Vell 3 air 2", {}, True),
    ("Ostra 3 air 2", "Vell 3 air 1", {}, False),
    ("Ostra 3 air", "Vell 3 air", {"injuries": 4}, True),
    ("Ostra 3 air", "Vell 3 air", {}, False),
    ("Ostra at soldiers", "Vell at soldiers", {}, True),
    ("Ostra at mill", "Norland at mill", {}, True),
    ("Ostra at mill", "Norland 1-31 at mill", {}, False),
    ("Ostra at soldiers", "Norland at soldiers", {}, False),
    ("Ostra 3 air 1 by Red Army", "Norland 3 air 1 by Red Army", {}, True),
    ("Ostra 3 air by Red Army", "Norland 3 air by Red Army", {}, False),
]


@pytest.mark.parametrize(("one", "other", "cells", "meet"), MET)
def test_who_meets(one: str, other: str, cells: dict[str, Cell], meet: bool) -> None:
    found = list(pairs([report(one, **cells), report(other, **cells)]))
    assert found == ([(0, 1)] if meet else [])


def test_texts_meet_by_what_they_tell_in_common() -> None:
    one = report("Ostra", evidence=SENTENCE)
    for evidence, meet in ((SENTENCE, True), (RETOLD, True), ("An air strike killed two people on Monday.", False)):
        assert bool(list(pairs([one, report("", evidence=evidence)]))) is meet


SHARED: list[dict[str, Cell]] = [{"fatalities": 5}, {"injuries": 5}, {"target": "mill"}, {"evidence": SENTENCE}, {}]


@pytest.mark.parametrize("cells", SHARED, ids=lambda cells: next(iter(cells), "nothing told"))
def test_in_a_crowd_those_meet_that_tell_one_thing_more(
    cells: dict[str, Cell], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "CROWD", 3)
    monkeypatch.setattr(blocks, "ENOUGH", 1)
    crowd = [report("Ostra", event_id=f"{n}", fatalities=n + 20, injuries=n + 40) for n in range(9)]
    assert (0, 10) in set(pairs([report("Ostra", **cells), *crowd, report("Ostra", **cells)]))
    assert (0, 10) not in set(pairs([report("Ostra", **cells), *crowd, report("Ostra", fatalities=90)]))


def test_a_crowd_begins_where_more_have_come_than_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "CROWD", 3)
    monkeypatch.setattr(blocks, "ENOUGH", 2)
    rows = [report("Ostra", event_id=f"{n}", fatalities=n + 20) for n in range(6)]
    assert len(set(pairs(rows[:4]))) == 6
    assert set(pairs(rows)) - set(pairs(rows[:4])) == {(2, 4), (3, 4), (3, 5), (4, 5)}
