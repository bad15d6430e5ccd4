"""What a store holds is read in an order of its own: by day and document, however it got in."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import islice

import pytest
import sqlalchemy as sa
from filled import document, put, row

from conflictcli.merge.columns import MERGED, MERGED_COLUMNS
from conflictcli.store.open import Store, opened
from conflictcli.store.read import Wanted, merged_rows, rows, waiting
from conflictcli.store.schema import memberships, merged
from conflictcli.tables import EVENT_COLUMNS, Cell, Record


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    with opened(store_url) as store:
        yield store


DOCUMENTS = [
    document(row("b.txt", "b0", "2031-05-02"), row("b.txt", "b1"), row("b.txt", "b2", "2031-05-01"), doc_id="b.txt"),
    document(row("B.txt", "B0", "2031-05-02"), doc_id="B.txt"),
    document(row("a-1.txt", "a-0", "2031-05-02"), row("a-1.txt", "a-1", "2031-05-02"), doc_id="a-1.txt"),
    document(row("a1.txt", "a0", "2031-05-02"), doc_id="a1.txt"),
    document(row("ä.txt", "ä0"), doc_id="ä.txt"),
    document(doc_id="silent.txt"),
    document(row("same.txt", "one", "2031-05-03"), doc_id="same.txt", identity="2"),
    document(row("same.txt", "two", "2031-05-03"), doc_id="same.txt", identity="1"),
]
ORDER = ["b2", "B0", "a-0", "a-1", "a0", "b0", "two", "one", "b1", "ä0"]


@pytest.mark.parametrize("seed", range(3))
def test_the_order_is_that_of_days_and_documents_however_they_came(store: Store, seed: int) -> None:
    put(store, random.Random(seed).sample(DOCUMENTS, len(DOCUMENTS)), batch=seed + 1)
    assert [each["event_id"] for each in rows(store)] == ORDER


def test_a_row_is_what_it_was(store: Store) -> None:
    told = row("a.txt", "a0", "2031-05-02", "Iraq; Syria")
    put(store, [document(told, doc_id="a.txt")])
    assert list(rows(store)) == [told]
    assert [list(each) for each in rows(store)] == [list(EVENT_COLUMNS)]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(since=date(2031, 5, 2)), ["2", "3"]),
        (Wanted(until=date(2031, 5, 2)), ["1", "2"]),
        (Wanted(date(2031, 5, 2), date(2031, 5, 2)), ["2"]),
        (Wanted(country="Niger"), ["1", "3"]),
        (Wanted(country="Nigeria"), ["2"]),
        (Wanted(country="Mali"), ["3"]),
        (Wanted(country="Ni_er"), []),
        (Wanted(since=date(2031, 5, 2), country="Niger"), ["3"]),
        (Wanted(), ["1", "2", "3", "4"]),
    ],
)
def test_those_of_a_time_and_a_country(store: Store, wanted: Wanted, found: list[str]) -> None:
    told = [
        row("a.txt", "1", "2031-05-01", "Niger"),
        row("a.txt", "2", "2031-05-02", "Nigeria"),
        row("a.txt", "3", "2031-05-03", "Chad; Mali; Niger"),
        row("a.txt", "4"),
    ]
    put(store, [document(*told, doc_id="a.txt")])
    assert [each["event_id"] for each in rows(store, wanted)] == found


def event(words: str, day: str | None) -> Record:
    sample: dict[str, Cell] = {"text": None, "date": None, "integer": 3, "decimal": 36.5}
    cells = {name: sample[kind] for name, kind in MERGED.items()}
    return {**cells, "event_id": words, "event_date": day, "country": "Iraq"}


def test_events_each_once(store: Store) -> None:
    told = [event("b", "2031-05-02"), event("B", "2031-05-02"), event("c", None), event("a", "2031-05-01")]
    with store.writing() as connection:
        connection.execute(sa.insert(merged), told)
    found = list(merged_rows(store))
    assert found == [told[3], told[1], told[0], told[2]]
    assert list(found[0]) == list(MERGED_COLUMNS)
    assert [each["event_id"] for each in merged_rows(store, Wanted(since=date(2031, 5, 2)))] == ["B", "b"]
    assert list(merged_rows(store, Wanted(country="Iran"))) == []


def test_who_stops_early_leaves_nothing_open(store: Store) -> None:
    put(store, DOCUMENTS)
    with closing(rows(store)) as records:
        assert len(list(islice(records, 2))) == 2
    put(store, [document(row("new.txt", "new"), doc_id="new.txt")])
    assert len(list(rows(store))) == len(ORDER) + 1


def test_what_is_written_meanwhile_is_not_half_there(store: Store) -> None:
    put(store, DOCUMENTS)
    with closing(rows(store)) as records:
        first = next(records)
        put(store, [document(row("new.txt", "new", "2031-06-01"), doc_id="new.txt")])
        assert [each["event_id"] for each in (first, *records)] == ORDER


def test_rows_that_wait(store: Store) -> None:
    put(store, DOCUMENTS[:2])
    with store.reading() as connection:
        assert waiting(connection) == 4
    with store.writing() as connection:
        connection.execute(sa.insert(merged), [event("b", None)])
        one = {"document": 1, "nth": 0, "merged": 1, "component": 1, "first": 1, "last": 2, "wide": False}
        connection.execute(sa.insert(memberships), [one])
    with store.reading() as connection:
        assert waiting(connection) == 3
