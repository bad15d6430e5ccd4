"""A row → what it is compared by: days and windows, places and their keys, names, things and wording."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import record, report

from conflictcli.gazetteer.choose import distance_km as km
from conflictcli.merge.report import LOOKING_BACK, UNDATED, report_of
from conflictcli.merge.sketch import copies, in_common, sketch_of
from conflictcli.merge.spots import AREA, AROUND, COUNTRY, NAMED, NOWHERE, TOWN, cells
from conflictcli.merge.words import actors, things

THIRD = date(2031, 3, 3).toordinal()


def test_the_window_of_a_day_reaches_to_the_next_and_that_of_none_back_from_its_publication() -> None:
    assert report("Ostra 3").window == (THIRD, THIRD + 1)
    assert report("Ostra 3-9").window == (THIRD, THIRD + 7)
    assert report("Ostra ?").window == (THIRD + 1 - LOOKING_BACK, THIRD + 1)
    alone = report("Ostra ?", published=None, evidence="Jets hit Ostra.")
    assert alone.window[0] == alone.window[1] >= UNDATED
    assert alone.window == report("Farr ?", published=None, evidence="jets hit: OSTRA").window
    assert alone.window != report("Ostra ?", published=None, evidence="Jets hit Farr.").window


def test_a_day_that_is_no_day_is_not_told_and_two_in_the_wrong_order_are_put_right() -> None:
    assert report("Ostra 3", event_date="soon", event_date_end="later").first is None
    swapped = report("Ostra 3", event_date="2031-03-05", event_date_end="2031-03-03")
    assert (swapped.first, swapped.last) == (THIRD, THIRD + 2)
    assert report("Ostra 3", event_date_end=None).last == THIRD


def test_a_precision_is_never_finer_than_the_days_are_apart() -> None:
    assert report("Ostra 1-31", time_precision=1).precision == 3
    assert report("Ostra 3", time_precision=2).precision == 2
    assert report("Ostra ?", time_precision=1).precision == 5


@pytest.mark.parametrize(
    ("words", "level"),
    [("Ostra", TOWN), ("Umm Qarnayn", NAMED), ("Vell", AREA), ("Norland", COUNTRY), ("", NOWHERE.level)],
)
def test_how_near_a_place_is_told(words: str, level: int) -> None:
    assert report(words).spots.level == level


def test_a_side_of_a_division_is_an_area() -> None:
    assert report("Vell", location="northern Vell").spots.level == AREA


points = st.tuples(st.floats(-75, 75), st.floats(-179.9, 179.9))


@given(points, st.floats(-0.2, 0.2), st.floats(-0.2, 0.2))
def test_points_that_are_near_share_a_cell_of_the_map(point: tuple[float, float], up: float, along: float) -> None:
    other = (point[0] + up, (point[1] + along + 180) % 360 - 180)
    if km(point, other) <= AROUND:
        assert set(cells(point)) & set(cells(other))


def test_names_of_parties() -> None:
    assert actors("Israeli forces; Hamas") == {"israeli", "hamas"}
    assert actors("unidentified gunmen") == actors("") == frozenset()


def test_things() -> None:
    assert things("two clinics") == things("maternity hospital") == {"hospital"}
    assert things("Blue Mosque") == {"mosque"}
    assert things("civilians") == things("Islamic State") == things("") == frozenset()


WIRE = "The grain mill of Ostra burned until morning, said a baker who had hidden in a cellar with her sons."


def test_a_copy_may_be_cut_or_headed_and_other_words_are_none() -> None:
    wire = sketch_of(WIRE)
    assert copies(wire, sketch_of(WIRE.rpartition(" with ")[0]))
    assert copies(wire, sketch_of(f"(Wire) {WIRE}"))
    assert not copies(wire, sketch_of("Farr slept while Ostra burned, and a baker with sons told of it only at noon."))
    assert not copies(sketch_of("Air strike"), sketch_of("Air strike")), "too short to be known by"


def test_names_that_columns_hold_and_common_words_tell_nothing() -> None:
    one, other = (
        "An air strike killed several people near Ostra on Monday.",
        "Officials said people near Ostra were killed.",
    )
    assert in_common(sketch_of(one, ["ostra"]), sketch_of(other, ["ostra"])) == 0
    assert in_common(sketch_of(WIRE), sketch_of("A baker in a cellar saw the mill burn.")) >= 3


def test_a_row_comes_back_as_it_was() -> None:
    row = record("Ostra 3 air 5+ by Red Army at market", evidence=WIRE, injuries=3)
    assert report_of(row).cells == row
