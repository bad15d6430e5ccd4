"""Events → rows: each column, and what must hold for any events."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from norland import DOCUMENT, EVENTS, MIRO, NORLAND, OSTRA, RAIDS, SUDVIK

from conflictcli import tables
from conflictcli.document import Document
from conflictcli.events.event import Event, When, Where
from conflictcli.rules.count import Count, about, at_least, at_most, between, exactly, vague
from conflictcli.tables import EVENT_COLUMNS, records, row

# ---- columns -------------------------------------------------------------------------------------------------


def test_the_columns_are_those_of_the_contract_in_its_order() -> None:
    assert " ".join(EVENT_COLUMNS) == (
        "event_id doc_id source title url published event_date event_date_end time_precision date_text event_type "
        "sub_event_type strikes strikes_min strikes_max strikes_text strikes_basis munitions munitions_min "
        "munitions_max munitions_text sum_check country admin1 location location_text latitude longitude geo_precision "
        "actor target fatalities fatalities_min fatalities_max civilian_fatalities injuries injuries_min injuries_max "
        "status evidence start end rules confidence"
    )


def test_every_column_says_in_one_line_what_it_holds() -> None:
    assert all(column.about and "\n" not in column.about for column in tables.COLUMNS)


def test_a_row() -> None:
    assert row(RAIDS) == dict.fromkeys(EVENT_COLUMNS, "") | {
        "event_id": "6ad33d97228b698a",
        "doc_id": "wire/7",
        "source": "Vell Wire",
        "title": "Raids in Norland",
        "url": "https://vell.example/7",
        "published": "2031-05-04",
        "event_date": "2031-05-02",
        "event_date_end": "2031-05-02",
        "time_precision": "1",
        "date_text": "Friday",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Air/drone strike",
        "strikes": "4",
        "strikes_min": "4",
        "strikes_max": "4",
        "strikes_text": "four raids",
        "strikes_basis": "stated",
        "sum_check": "ok",
        "country": "Norland",
        "admin1": "Vell Province",
        "location": "Ostra; Miro",
        "location_text": "Ostra; Miro",
        "latitude": "33.1235",
        "longitude": "-44.0",
        "geo_precision": "2",
        "actor": "jets",
        "fatalities": "12",
        "fatalities_min": "12",
        "status": "reported",
        "evidence": DOCUMENT.text,
        "start": "0",
        "end": "86",
        "rules": "raids carried out; weekday",
        "confidence": "high",
    }


def test_a_row_that_knows_nothing_is_empty_but_for_what_it_is() -> None:
    told = {name for name, cell in row(Event(Document("d", ""), "Armed clash", "Battles")).items() if cell}
    assert told == {"event_id", "doc_id", "event_type", "sub_event_type", "time_precision", "status", "confidence"}


@pytest.mark.parametrize(
    ("where", "country", "location"),
    [
        (Where((NORLAND,), ("Norland",), "Norland", 3), "Norland", ""),
        (Where((NORLAND,), ("Tel Voss",), "Tel Voss", 3), "Norland", "Tel Voss"),
        (Where((OSTRA, SUDVIK), ("Ostra", "Sudvik"), "", 2), "Norland; Sudland", "Ostra; Sudvik"),
        (Where(), "", ""),
    ],
    ids=["a country alone", "a village no list knows", "two countries", "nowhere"],
)
def test_places(where: Where, country: str, location: str) -> None:
    cells = row(replace(RAIDS, where=where))
    assert (cells["country"], cells["location"]) == (country, location)


@pytest.mark.parametrize(
    ("count", "cells"),
    [
        (exactly(0), ("0", "0", "0", "stated")),
        (at_least(12), ("12", "12", "", "at_least")),
        (at_most(9), ("9", "0", "9", "at_most")),
        (about(30), ("30", "", "", "approximate")),
        (between(10, 15), ("", "10", "15", "range")),
        (vague(24, None), ("", "24", "", "vague")),
        (None, ("", "", "", "")),
    ],
)
def test_counts(count: Count | None, cells: tuple[str, ...]) -> None:
    made = row(replace(RAIDS, strikes=count))
    assert tuple(made[f"strikes{end}"] for end in ("", "_min", "_max", "_basis")) == cells


def test_the_words_of_a_title_have_no_place_in_the_text() -> None:
    cells = row(replace(RAIDS, evidence="Raids in Norland", start=-17, end=-1))
    assert (cells["start"], cells["end"]) == ("", "")


# ---- ids -----------------------------------------------------------------------------------------------------


def test_an_id_is_the_same_in_every_run_and_release() -> None:
    assert row(RAIDS)["event_id"] == "6ad33d97228b698a"


def test_an_id_does_not_hang_on_what_words_were_resolved_to_nor_on_where_they_stand() -> None:
    moved = replace(RAIDS, start=20, end=106, where=Where((MIRO,), ("Miro",), "Ostra; Miro", 1), rules=(), actor="")
    assert row(moved)["event_id"] == row(RAIDS)["event_id"]


@pytest.mark.parametrize(
    "other",
    [
        replace(RAIDS, document=replace(DOCUMENT, id="wire/8")),
        replace(RAIDS, evidence="Other words."),
        replace(RAIDS, sub_event_type="Grenade"),
        replace(RAIDS, where=Where((OSTRA,), ("Ostra",), "Ostra", 1)),
        replace(RAIDS, strikes_text="three raids"),
        replace(RAIDS, when=When(text="Monday")),
    ],
)
def test_other_words_give_another_id(other: Event) -> None:
    assert row(other)["event_id"] != row(RAIDS)["event_id"]


def test_rows_of_the_same_words_have_ids_of_their_own() -> None:
    ids = [cells["event_id"] for cells in records([RAIDS, RAIDS, RAIDS])]
    assert len(set(ids)) == 3
    assert ids[0] == row(RAIDS)["event_id"]


@settings(max_examples=60, deadline=None)
@given(st.lists(EVENTS, max_size=12))
def test_no_two_rows_of_a_document_have_the_same_id(events: list[Event]) -> None:
    assert len({cells["event_id"] for cells in records(events)}) == len(events)
