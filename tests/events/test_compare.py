"""Whether two tellings can be of one event: days, places, counts and tolls, each question by small examples."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli import gazetteer
from conflictcli.document import Document
from conflictcli.events.compare import (
    contains,
    counts_agree,
    days_agree,
    harm_agrees,
    km,
    lies_in,
    place_agrees,
    places_agree,
)
from conflictcli.events.event import When
from conflictcli.events.harm import tally
from conflictcli.gazetteer import Place
from conflictcli.mention import Mention
from conflictcli.places import Located
from conflictcli.reading import reading
from conflictcli.rules.count import Count, about, at_least, at_most, between, exactly, vague


def day(number: int, last: int | None = None, text: str = "then") -> When:
    return When(date(2015, 1, number), date(2015, 1, last or number), 1, text)


def at(name: str, code: str = "", *, known: bool = True) -> Located:
    """A place as the gazetteer has it; one that no list knows stands at its country."""
    if not known:
        return Located(name, gazetteer.country(code), False, "event", "in", 3, False, 0)
    found = gazetteer.candidates(name)
    place = next(c.place for c in found if not code or c.place.country_code == code)
    return Located(place.name, place, True, "event", "in", 3 if place.kind == "country" else 1, False, 0)


def made(name: str, kind: str, north: float, population: int = 0, admin1: str = "Vell") -> Located:
    """A place made for the test, so many kilometres north of the middle of Norland."""
    place = Place(name, kind, "NL", "Norland", admin1, 40 + north / 111.2, 30.0, population)
    return Located(name, place, True, "event", "in", 1, False, 0)


# ---- days ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (day(1), day(1), True),
        (day(1), day(2), False),
        (day(1, 4), day(3), True),
        (day(1, 4), day(4, 8), True),
        (day(1, 4), day(5, 8), False),
        (day(1), When(), True),
        (When(), When(), True),
        (When(text="Thursday"), When(text="thursday"), True),
        (When(text="Thursday"), When(text="Friday"), False),
        (When(text="Thursday"), When(), True),
    ],
)
def test_days(one: When, other: When, agree: bool) -> None:
    assert days_agree(one, other) is days_agree(other, one) is agree


# ---- places --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (at("Mosul"), at("Mosul"), True),
        (at("Mosul"), at("Tikrit"), False),
        (at("Mosul"), at("Iraq"), True),
        (at("Mosul"), at("Syria"), False),
        (at("Ostrava Dam", "IQ", known=False), at("Iraq"), True),
        (at("Ostrava Dam", "IQ", known=False), at("Mosul"), False),
        (made("Vell", "admin1", 0), made("Ostra", "place", 90), True),
        (made("Vell", "admin1", 0), made("Ostra", "place", 90, admin1="Oke"), False),
        (made("Strip", "region", 0), made("Ostra", "place", 150), True),
        (made("Strip", "region", 0), made("Ostra", "place", 250), False),
        (made("Ostra", "place", 0, 1000), made("Miro", "place", 2, 1000), True),
        (made("Ostra", "place", 0, 1000), made("Miro", "place", 8, 1000), False),
        (made("Ostra", "place", 0, 900_000), made("Quarter", "place", 8, 5000), True),
        (made("Ostra", "place", 0, 900_000), made("Miro", "place", 40, 5000), False),
        (Located("Ostra", None, False, "event", "in", 1, False, 0), made("Vell", "place", 0), False),
    ],
)
def test_two_places(one: Located, other: Located, agree: bool) -> None:
    assert place_agrees(one, other) is place_agrees(other, one) is agree


def test_lists_of_places_agree_where_some_place_does_or_none_is_given() -> None:
    mosul, tikrit, homs = at("Mosul"), at("Tikrit"), at("Homs")
    assert places_agree([mosul, homs], [tikrit, homs])
    assert not places_agree([mosul], [tikrit, homs])
    assert places_agree([], [homs])
    assert places_agree([], [])


@pytest.mark.parametrize(
    ("part", "whole", "within"),
    [
        (at("Mosul"), at("Iraq"), True),
        (at("Mosul"), at("Syria"), False),
        (at("Iraq"), at("Mosul"), False),
        (at("Mosul"), at("Mosul"), True),
        (made("Ostra", "place", 90), made("Vell", "admin1", 0), True),
        (made("Ostra", "place", 90, admin1="Oke"), made("Vell", "admin1", 0), False),
    ],
)
def test_lying_in(part: Located, whole: Located, within: bool) -> None:
    assert lies_in(part, whole) is within


@pytest.mark.parametrize(
    ("whole", "part", "holds"),
    [
        ([at("Iraq"), at("Syria")], [at("Mosul")], True),
        ([at("Iraq"), at("Syria")], [at("Iraq")], True),
        ([at("Iraq")], [at("Mosul"), at("Homs")], False),
        ([at("Iraq")], [at("Iraq")], False),
        ([at("Iraq"), at("Syria")], [at("Syria"), at("Iraq")], False),
        ([], [at("Mosul")], True),
        ([at("Iraq")], [], False),
    ],
)
def test_containing(whole: list[Located], part: list[Located], holds: bool) -> None:
    assert contains(whole, part) is holds


@given(st.floats(-89, 89), st.floats(-180, 180), st.floats(-89, 89), st.floats(-180, 180))
def test_kilometres(north: float, east: float, other_north: float, other_east: float) -> None:
    one = Place("A", "place", "NL", "Norland", "", north, east)
    other = Place("B", "place", "NL", "Norland", "", other_north, other_east)
    assert 0 <= km(one, other) <= 20038
    assert km(one, other) == pytest.approx(km(other, one))
    assert km(one, one) == 0


def test_a_degree_is_111_kilometres() -> None:
    assert km(Place("A", "place", "", "", "", 0, 0), Place("B", "place", "", "", "", 1, 0)) == pytest.approx(
        111.2, abs=0.1
    )


# ---- counts --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (exactly(12), exactly(12), True),
        (exactly(12), exactly(13), False),
        (exactly(12), None, True),
        (None, None, True),
        (exactly(12), exactly(1, "implied"), True),
        (at_least(12), exactly(14), True),
        (at_least(12), exactly(11), False),
        (at_most(12), exactly(11), True),
        (at_most(12), exactly(13), False),
        (between(10, 15), exactly(12), True),
        (between(10, 15), exactly(16), False),
        (vague(24, None), exactly(30), True),
        (vague(24, None), exactly(9), False),
        (about(30), exactly(30), True),
        (at_least(12), at_least(9), True),
        (between(10, 15), at_least(12), True),
    ],
)
def test_counts(one: Count | None, other: Count | None, agree: bool) -> None:
    assert counts_agree(one, other) is counts_agree(other, one) is agree


# ---- tolls ---------------------------------------------------------------------------------------------------


def toll(text: str) -> list[Mention]:
    return [m for m in reading(Document("t", text)).mentions if m.kind == "casualty"]


@pytest.mark.parametrize(
    ("one", "other", "new", "agree"),
    [
        ("It killed eight people.", "It killed three people.", True, False),
        ("It killed eight people.", "It killed three people.", False, True),
        ("It killed eight people.", "It killed eight people.", True, True),
        ("It killed at least six people.", "It killed eight people.", True, True),
        ("It killed eight people.", "It wounded three people.", True, True),
        ("It killed eight people.", "", True, True),
    ],
)
def test_an_event_newly_told_with_another_toll_is_another(one: str, other: str, new: bool, agree: bool) -> None:
    assert harm_agrees(tally(toll(one)), tally(toll(other)), new) is agree
