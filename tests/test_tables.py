"""Events → rows → sums: each column, each rule of adding up, and what must hold for any events."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictcli import tables
from conflictcli.document import Document
from conflictcli.events.event import Event, When, Where
from conflictcli.gazetteer.place import Place
from conflictcli.rules.count import Count, about, at_least, at_most, between, exactly, vague
from conflictcli.summary.aggregate import aggregate, summary_records
from conflictcli.summary.columns import SUMMARY_COLUMNS
from conflictcli.summary.groups import GROUPS, UnknownColumn
from conflictcli.summary.sums import Sum, Totals
from conflictcli.tables import EVENT_COLUMNS, number, records, row

DOCUMENT = Document(
    id="wire/7",
    text="Jets carried out four raids near Ostra and Miro on Friday, killing at least 12 people.",
    title="Raids in Norland",
    published=date(2031, 5, 4),
    source="Vell Wire",
    url="https://vell.example/7",
)
OSTRA = Place("Ostra", "place", "NL", "Norland", "Vell Province", 33.123456, -44.00001, 80_000)
MIRO = Place("Miro", "place", "NL", "Norland", "Vell Province", 34.0, -45.5)
SUDVIK = Place("Sudvik", "place", "SL", "Sudland", "", 10.0, 20.0)
NORLAND = Place("Norland", "country", "NL", "Norland", "", 30.0, -40.0)
FRIDAY = When(date(2031, 5, 2), date(2031, 5, 2), 1, "Friday")
RAIDS = Event(
    document=DOCUMENT,
    sub_event_type="Air/drone strike",
    event_type="Explosions/Remote violence",
    when=FRIDAY,
    where=Where((OSTRA, MIRO), ("Ostra", "Miro"), "Ostra; Miro", 2),
    strikes=exactly(4),
    strikes_text="four raids",
    sum_check="ok",
    actor="jets",
    fatalities=at_least(12),
    evidence=DOCUMENT.text,
    start=0,
    end=len(DOCUMENT.text),
    rules=("raids carried out", "weekday"),
    confidence="high",
)


def in_country(country: str, strikes: Count | None, when: When = FRIDAY, doc: str = "a") -> Event:
    place = Place(country, "country", country[:2], country, "", 0.0, 0.0)
    where = Where((place,), (country,), country, 3)
    return replace(RAIDS, document=replace(DOCUMENT, id=doc), where=where, strikes=strikes, when=when, fatalities=None)


def days(first: date, last: date) -> When:
    return When(first, last, 2, "then")


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


# ---- sums ----------------------------------------------------------------------------------------------------


def summed(events: list[Event], *by: str) -> list[tuple[object, ...]]:
    """Groups with events, strikes, low, high, events without a count, documents."""
    table = aggregate(events, by)
    return list(table[[*by, *SUMMARY_COLUMNS[:6]]].itertuples(index=False, name=None))


def test_a_group_is_a_row_in_order_with_the_unknown_last() -> None:
    nowhere = replace(in_country("", exactly(1)), where=Where())
    events = [
        nowhere,
        in_country("Sudland", exactly(2)),
        in_country("Norland", exactly(3)),
        in_country("Sudland", exactly(5), doc="b"),
    ]
    assert summed(events, "country") == [
        ("Norland", 1, 3, 3, 3, 0, 1),
        ("Sudland", 2, 7, 7, 7, 0, 2),
        (None, 1, 1, 1, 1, 0, 1),
    ]


@pytest.mark.parametrize(
    ("counts", "sums"),
    [
        ([exactly(3), exactly(4)], (7, 7, 7, 0)),
        ([exactly(3), at_least(12)], (15, 15, None, 0)),
        ([exactly(3), at_most(9)], (12, 3, 12, 0)),
        ([exactly(3), about(30)], (33, 33, 33, 0)),
        ([exactly(3), between(10, 15)], (3, 13, 18, 1)),
        ([exactly(3), vague(24, None)], (3, 27, None, 1)),
        ([exactly(3), None], (3, 3, 3, 1)),
        ([between(10, 15)], (None, 10, 15, 1)),
        ([exactly(0)], (0, 0, 0, 0)),
        ([None, None], (None, None, None, 2)),
    ],
)
def test_bounds_add_up(counts: list[Count | None], sums: tuple[int | None, ...]) -> None:
    events = [in_country("Norland", count) for count in counts]
    assert summed(events, "country") == [("Norland", len(counts), *sums, 1)]
    strikes = Totals.of(map(tables.record, events)).strikes
    assert (strikes.stated, strikes.low, strikes.high, strikes.without) == sums


def test_the_dead_add_up_too() -> None:
    table = aggregate([RAIDS, replace(RAIDS, fatalities=exactly(3))], ["country"])
    assert table.loc[0, ["fatalities", "fatalities_low", "fatalities_high"]].tolist() == [15, 15, None]


def test_several_countries_on_one_row_are_one_group() -> None:
    both = replace(RAIDS, where=Where((OSTRA, SUDVIK), ("Ostra", "Sudvik"), "", 2))
    assert [group[0] for group in summed([both, RAIDS], "country")] == ["Norland", "Norland; Sudland"]


@pytest.mark.parametrize(
    ("when", "day", "week", "month", "year"),
    [
        (FRIDAY, "2031-05-02", "2031-W18", "2031-05", "2031"),
        (days(date(2014, 12, 29), date(2014, 12, 29)), "2014-12-29", "2015-W01", "2014-12", "2014"),
        (
            days(date(2014, 12, 29), date(2015, 1, 4)),
            "2014-12-29/2015-01-04",
            "2015-W01",
            "2014-12/2015-01",
            "2014/2015",
        ),
        (When(date(2014, 12, 29), None, 1, ""), "2014-12-29", "2015-W01", "2014-12", "2014"),
        (When(text="Friday"), None, None, None, None),
    ],
)
def test_periods(when: When, day: str, week: str, month: str, year: str) -> None:
    table = aggregate([replace(RAIDS, when=when)], ["day", "week", "month", "year"])
    assert table.iloc[0, :4].tolist() == [day, week, month, year]


def test_numbers_are_in_the_order_of_numbers() -> None:
    events = [replace(RAIDS, start=n, end=n + 1) for n in (100, 9, 20)]
    assert aggregate(events, ["start"])["start"].tolist() == [9, 20, 100]


def test_no_events_are_a_table_without_rows() -> None:
    table = aggregate([], ["country"])
    assert list(table.columns) == ["country", *SUMMARY_COLUMNS]
    assert table.empty


@pytest.mark.parametrize(
    ("by", "says"),
    [
        ("contry", r"no column 'contry'; did you mean country\? There are: day, week, .*, confidence"),
        ("zzz", r"no column 'zzz'\. There are: day"),
        ("strikes", r"strikes is added up, not grouped by\. There are: day"),
    ],
)
def test_a_column_there_is_not(by: str, says: str) -> None:
    with pytest.raises(UnknownColumn, match=says):
        aggregate([RAIDS], ["country", by])


# ---- whatever the events -------------------------------------------------------------------------------------

NUMBERS = st.integers(0, 60)
COUNTS = st.one_of(
    st.none(),
    NUMBERS.map(exactly),
    NUMBERS.map(at_least),
    NUMBERS.map(at_most),
    NUMBERS.map(about),
    st.tuples(NUMBERS, NUMBERS).map(lambda pair: between(min(pair), max(pair))),
    NUMBERS.map(lambda low: vague(low, None)),
)
DAYS = st.dates(date(2013, 12, 1), date(2015, 2, 1))
WHENS = st.one_of(
    st.just(When()),
    DAYS.map(lambda day: When(day, day, 1, "that day")),
    st.tuples(DAYS, st.integers(0, 40)).map(lambda span: days(span[0], span[0] + timedelta(days=span[1]))),
)
TEXTS = st.text(max_size=12)
EVENTS = st.builds(
    lambda event, fatalities, actor, target: replace(event, fatalities=fatalities, actor=actor, target=target),
    st.builds(in_country, st.sampled_from(["Norland", "Sudland", "Vell"]), COUNTS, WHENS, st.sampled_from("abc")),
    COUNTS,
    TEXTS,
    TEXTS,
)
BY = st.lists(st.sampled_from(GROUPS), min_size=1, max_size=3)


@settings(max_examples=60, deadline=None)
@given(st.lists(EVENTS, max_size=12), BY)
def test_the_sums_of_the_groups_are_the_sums_of_the_rows(events: list[Event], by: list[str]) -> None:
    table = aggregate(events, by)
    totals = Totals.of(map(tables.record, events))
    for name, of_rows in (("strikes", totals.strikes), ("fatalities", totals.fatalities)):
        of_groups = Sum()
        for cells in summary_records(table):
            of_groups.add(*(number(cells[name + end]) for end in ("", "_low", "_high")))
        assert (of_groups.stated, of_groups.low, of_groups.high) == (of_rows.stated, of_rows.low, of_rows.high)
    assert table["events"].sum() == len(events)
    assert table["events_without_count"].sum() == totals.strikes.without


@settings(max_examples=60, deadline=None)
@given(st.lists(EVENTS, max_size=8), BY, st.randoms())
def test_the_order_of_the_rows_does_not_matter(events: list[Event], by: list[str], random: object) -> None:
    shuffled = sorted(events, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert aggregate(shuffled, by).equals(aggregate(events, by))


@settings(max_examples=40, deadline=None)
@given(st.lists(EVENTS, max_size=8), BY)
def test_rows_read_back_from_csv_add_up_alike(events: list[Event], by: list[str]) -> None:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, EVENT_COLUMNS)
    writer.writeheader()
    writer.writerows(map(row, events))
    file.seek(0)
    assert aggregate(csv.DictReader(file), by).equals(aggregate(events, by))


@settings(max_examples=60, deadline=None)
@given(st.lists(EVENTS, max_size=12))
def test_no_two_rows_of_a_document_have_the_same_id(events: list[Event]) -> None:
    assert len({cells["event_id"] for cells in records(events)}) == len(events)
