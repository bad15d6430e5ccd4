"""Where the places of a row are: the first at the row's own point, the others looked up, none guessed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictcli import gazetteer
from conflictcli.document import Document
from conflictcli.events.event import Event, Where
from conflictcli.gazetteer.own import read_own
from conflictcli.rows.points import Point, names_of, points_of
from conflictcli.tables import Record, record


def row(
    country: str = "", admin1: str = "", location: str = "", precision: int = 2, at: tuple = (36.335, 43.1189)
) -> Record:
    latitude, longitude = at if at else (None, None)
    return {
        "country": country or None,
        "admin1": admin1 or None,
        "location": location or None,
        "latitude": latitude,
        "longitude": longitude,
        "geo_precision": precision,
    }


def shown(point: Point | None) -> object:
    return (point.name, point.country, point.admin1) if point else None


def test_one_place_is_at_the_rows_own_point_whatever_the_lists_say():
    told = row("Iraq", "Nineveh", "Mosul", 1, (1.5, 2.25))
    assert points_of(told) == (Point("Mosul", "Iraq", "Nineveh", 1.5, 2.25),)
    assert names_of(told) == ("Mosul",)


def test_several_places_are_looked_up_by_name():
    told = row("Iraq; Syria", "Nineveh; Raqqa", "Mosul; Sinjar; Raqqa")
    first, second, third = points_of(told)
    assert first == Point("Mosul", "Iraq", "Nineveh", 36.335, 43.1189)
    assert shown(second) == ("Sinjar", "Iraq", "Nineveh")
    assert shown(third) == ("Raqqa", "Syria", "Raqqa")
    assert (round(third.latitude), round(third.longitude)) == (36, 39)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        # A town and its division have one name: as long as it may be either, it is neither.
        (row("Iraq; Syria", "Nineveh; Idlib", "Mosul; Idlib", 3), [("Mosul", "Iraq", "Nineveh"), None]),
        (
            row("Iraq; Syria", "Nineveh; Idlib", "Mosul; Idlib", 2),
            [("Mosul", "Iraq", "Nineveh"), ("Idlib", "Syria", "Idlib")],
        ),
        # Not in the division that the row tells, nor in its country.
        (row("Iraq", "Nineveh", "Mosul; Fallujah"), [("Mosul", "Iraq", "Nineveh"), None]),
        (row("Iraq", "Nineveh; Raqqa", "Mosul; Raqqa"), [("Mosul", "Iraq", "Nineveh"), None]),
        # Only by its exact name: neither by another one of it, nor by its sound.
        (row("Iraq", "Nineveh", "Mosul; Singar"), [("Mosul", "Iraq", "Nineveh"), None]),
        (row("Iraq", "Nineveh", "Mosul; Nowhereabad"), [("Mosul", "Iraq", "Nineveh"), None]),
        # A division that stands as a place, and a side of one.
        (row("Iraq", "Nineveh; Anbar", "Mosul; Anbar", 3), [("Mosul", "Iraq", "Nineveh"), ("Anbar", "Iraq", "Anbar")]),
        (
            row("Iraq; Lebanon", "Nineveh", "Mosul; Southern Lebanon", 3),
            [("Mosul", "Iraq", "Nineveh"), ("Southern Lebanon", "Lebanon", "")],
        ),
        # A border has no one point.
        (row("Iraq; Syria", "Nineveh", "Mosul; Syria-Turkey border", 3), [("Mosul", "Iraq", "Nineveh"), None]),
    ],
)
def test_a_place_is_found_by_its_exact_name_alone(told: Record, found: list):
    assert [shown(point) for point in points_of(told)] == found


def test_a_country_in_which_no_other_place_lies_is_a_place_itself():
    told = row("Iraq; Syria", "Nineveh", "Mosul", 3)
    assert names_of(told) == ("Mosul", "Syria")
    assert [shown(point) for point in points_of(told)] == [("Mosul", "Iraq", "Nineveh"), ("Syria", "Syria", "")]


def test_a_country_told_first_has_the_rows_point():
    syria = gazetteer.country("SY")
    at = (round(syria.latitude, 4), round(syria.longitude, 4))
    told = row("Syria; Iraq", "Nineveh", "Mosul", 3, at)
    assert names_of(told) == ("Syria", "Mosul")
    assert points_of(told)[0] == Point("Syria", "Syria", "", *at)


def test_where_a_place_is_in_no_list_no_country_is_thought_empty():
    told = row("Iraq; Syria", "Nineveh", "Mosul; Nowhereabad", 3)
    assert names_of(told) == ("Mosul", "Nowhereabad")
    assert [shown(point) for point in points_of(told)] == [("Mosul", "Iraq", "Nineveh"), None]


def test_countries_alone_are_at_their_points():
    iraq = gazetteer.country("IQ")
    told = row("Iraq; Syria", precision=3, at=(round(iraq.latitude, 4), round(iraq.longitude, 4)))
    assert [shown(point) for point in points_of(told)] == [("Iraq", "Iraq", ""), ("Syria", "Syria", "")]


def test_nothing_known_is_nothing_found():
    assert points_of(row(at=())) == () == names_of(row(at=()))
    told = row("", "", "Ostra; Miro", 3, ())
    assert (names_of(told), points_of(told)) == (("Ostra", "Miro"), (None, None))


def test_places_without_a_country_are_not_looked_up():
    told = row("", "", "Ostra; Miro; Ostra")
    assert names_of(told) == ("Ostra", "Miro")
    assert [shown(point) for point in points_of(told)] == [("Ostra", "", ""), None]


NAMES = st.lists(
    st.sampled_from(["Iraq", "Syria", "Georgia", "Mosul", "Idlib", "Southern Lebanon", "", ";", "Ostra", " "]),
    max_size=4,
).map("; ".join)


@given(NAMES, NAMES, NAMES, st.sampled_from([1, 2, 3]), st.none() | st.tuples(st.floats(-90, 90), st.floats(-180, 180)))
@settings(max_examples=60, deadline=None)
def test_any_row_has_a_point_a_name_and_the_first_is_its_own(country, admin1, location, precision, at):
    told = row(country, admin1, location, precision, at or ())
    assert len(points_of(told)) == len(names_of(told))
    if at:
        first = points_of(told)[0]
        assert first is not None and (first.latitude, first.longitude) == at
    else:
        assert set(points_of(told)) <= {None}


def test_what_an_event_was_resolved_to_is_found_again():
    names = (("Mosul", "IQ"), ("Fallujah", "IQ"), ("Raqqa", "SY"), ("Beirut", "LB"))
    places = tuple(gazetteer.candidates(*name)[0].place for name in names)
    event = Event(Document("a", ""), "Attack", "", where=Where(places, tuple(place.name for place in places), "", 2))
    told = [(place.name, round(place.latitude, 4), round(place.longitude, 4)) for place in places]
    assert [(p.name, p.latitude, p.longitude) for p in points_of(record(event)) if p] == told


def test_places_of_the_users_own_are_known_while_they_are_in_use(tmp_path):
    told = row("Iraq", "Nineveh", "Mosul; Nowhereabad")
    assert points_of(told)[1] is None
    (tmp_path / "own.csv").write_text("name,latitude,longitude,country,admin1\nNowhereabad,36.1,43.2,IQ,Nineveh\n")
    try:
        gazetteer.use(read_own(str(tmp_path / "own.csv")))
        assert shown(points_of(told)[1]) == ("Nowhereabad", "Iraq", "Nineveh")
    finally:
        gazetteer.use(gazetteer.NONE)
    assert points_of(told)[1] is None
