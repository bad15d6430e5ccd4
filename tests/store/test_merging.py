"""Rows of a store merged bit by bit: the events are those of merging all of them at once."""

from __future__ import annotations

import operator
import random
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import sqlalchemy as sa
from at_hand import events_at_hand
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictcli.merge.columns import MERGED_COLUMNS
from conflictcli.merge.event import merged as merged_row
from conflictcli.merge.report import report_of
from conflictcli.store import Passing, merging
from conflictcli.store.again import again
from conflictcli.store.merging import Merging, merge, set_free
from conflictcli.store.open import Store, opened
from conflictcli.store.schema import documents, events, memberships, merged, runs
from conflictcli.tables import EVENT_COLUMNS, Cell, Record

NOW = datetime(2031, 5, 6, tzinfo=timezone.utc)

PLACES = {
    "Miro": {"country": "Ostra", "admin1": "Vell", "location": "Miro", "latitude": 20.0, "longitude": 10.0},
    "Tarn": {"country": "Ostra", "admin1": "Vell", "location": "Tarn", "latitude": 20.8, "longitude": 10.9},
    "Sesk": {"country": "Lumia", "admin1": "Sesk", "location": "Sesk", "latitude": 20.0, "longitude": 10.1},
    "Ostra; Lumia": {"country": "Ostra; Lumia", "admin1": None, "location": None},
    "nowhere": {"country": None, "admin1": None, "location": None},
    "Vell": {"country": "Ostra", "admin1": "Vell", "location": None, "latitude": 20.5, "longitude": 10.5},
}


def row(document: str, nth: int, **cells: Cell) -> Record:
    base: Record = dict.fromkeys(EVENT_COLUMNS)
    place = PLACES[str(cells.pop("place", "Miro"))]
    return {
        **base,
        "event_id": f"{document}-{nth}",
        "doc_id": document,
        "source": f"Paper {document}",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Air/drone strike",
        "time_precision": 1,
        "geo_precision": 1,
        "strikes": 1,
        "strikes_basis": "implied",
        "status": "reported",
        "confidence": "high",
        "evidence": " ".join(random.Random(f"{document} {nth}").sample(WORDS, 8)),
        **place,
        **cells,
    }


WORDS = [f"{one}{other}" for one in ("mar", "bel", "tor", "sun", "kel", "rav") for other in ("in", "os", "ed", "ak")]
"""Of which no two documents make nearly the same text."""

Articles = Mapping[str, list[Record]]
"""The rows of documents by name."""


def put(store: Store, articles: Articles) -> None:
    """The documents with their rows, in place of what was there of them."""
    with store.writing() as connection:
        if connection.scalar(sa.select(sa.func.count()).select_from(runs)) == 0:
            connection.execute(
                sa.insert(runs).values(
                    run=1, host="a", process=1, version="1", command="ingest", started=NOW, alive=NOW
                )
            )
        for name, rows in articles.items():
            number = connection.scalar(sa.select(documents.c.document).where(documents.c.identity == name))
            if number is not None:
                set_free(connection, [number])
                connection.execute(sa.delete(documents).where(documents.c.document == number))
            found = connection.execute(
                sa.insert(documents).values(
                    identity=name, content=name, doc_id=name, ruleset="1", rows=len(rows), likeness=b"", run=1,
                    first_seen=NOW, last_changed=NOW,
                )
            ).inserted_primary_key  # fmt: skip
            assert found is not None
            for nth, cells in enumerate(rows):
                connection.execute(sa.insert(events).values(document=found[0], nth=nth, ruleset="1", **cells))


def held(store: Store) -> list[Record]:
    with store.reading() as connection:
        rows = connection.execute(sa.select(*(merged.c[name] for name in MERGED_COLUMNS)))
        return in_order(dict(each._mapping) for each in rows)


def at_once(articles: Articles) -> list[Record]:
    reports = [report_of(cells) for rows in articles.values() for cells in rows]
    return in_order(merged_row(*event) for event in events_at_hand(reports))


def in_order(rows: Iterable[Record]) -> list[Record]:
    return sorted(rows, key=lambda cells: str(cells["event_id"]))


@contextmanager
def fresh() -> Iterator[Store]:
    with TemporaryDirectory() as folder, opened(str(Path(folder) / "events.db")) as store:
        yield store


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    with opened(store_url) as made:
        yield made


TWO: Articles = {
    "a": [
        row(
            "a",
            0,
            event_date="2031-05-02",
            event_date_end="2031-05-02",
            fatalities=5,
            fatalities_min=5,
            fatalities_max=5,
        )
    ],
    "b": [
        row(
            "b",
            0,
            event_date="2031-05-02",
            event_date_end="2031-05-02",
            fatalities=7,
            fatalities_min=7,
            fatalities_max=7,
        )
    ],
}


def test_two_reports_of_two_runs_are_one_event(store: Store) -> None:
    put(store, {"a": TWO["a"]})
    assert merge(store) == Merging(rows=1, events=1)
    put(store, {"b": TWO["b"]})
    assert merge(store) == Merging(rows=1, events=1)
    assert [(each["n_reports"], each["fatalities_min"], each["fatalities_by"]) for each in held(store)] == [
        (2, 5, "5: Paper a; 7: Paper b")
    ]


def test_what_is_merged_stays_as_it_is(store: Store) -> None:
    put(store, TWO)
    merge(store)
    before = numbers(store)
    put(store, {"c": [row("c", 0, place="Tarn", event_date="2031-05-20", event_date_end="2031-05-20")]})
    assert merge(store) == Merging(rows=1, events=2)
    assert numbers(store)[: len(before)] == before
    assert merge(store) == Merging(rows=0, events=2)


def numbers(store: Store) -> list[int]:
    with store.reading() as connection:
        return list(connection.scalars(sa.select(merged.c.merged).order_by(merged.c.merged)))


def test_an_article_that_tells_another_day_leaves_its_event(store: Store) -> None:
    put(store, TWO)
    merge(store)
    moved = {"b": [row("b", 0, event_date="2031-05-12", event_date_end="2031-05-12", fatalities=7)]}
    put(store, moved)
    assert numbers(store) == []  # What is left of the event waits, too.
    assert merge(store) == Merging(rows=2, events=2)
    assert held(store) == at_once({**TWO, **moved})


def test_an_article_that_tells_nothing_any_more(store: Store) -> None:
    put(store, TWO)
    merge(store)
    put(store, {"a": []})
    merge(store)
    assert held(store) == at_once({"b": TWO["b"]})


def test_two_documents_of_one_name(store: Store) -> None:
    """As they come through a pipe, hour by hour: `-:1`. They are two all the same."""
    put(store, TWO)
    with store.writing() as connection:
        connection.execute(sa.update(events).values(doc_id="-:1"))
    assert merge(store) == Merging(rows=2, events=1)


def test_a_row_told_twice_word_for_word_has_its_event(store: Store) -> None:
    put(store, TWO)
    with store.writing() as connection:
        connection.execute(sa.update(events).values(event_id="same"))
    merge(store)
    with store.reading() as connection:
        tied = connection.execute(sa.select(memberships.c.document, memberships.c.merged)).all()
    assert len(tied) == 2
    assert len({number for _, number in tied}) == 1


def test_a_total_that_comes_before_its_parts(store: Store) -> None:
    """It is an event until they are told, and again when they are not."""
    day: Record = {"event_date": "2031-05-02", "event_date_end": "2031-05-02"}

    def counted(place: str, document: str, nth: int, strikes: int) -> Record:
        figures: Record = {"strikes": strikes, "strikes_min": strikes, "strikes_max": strikes, "geo_precision": 3}
        words = f"{strikes} raids were flown over {place}."
        return row(document, nth, place=place, evidence=words, strikes_basis="stated", **day, **figures)

    total = {"a": [counted("Ostra; Lumia", "a", 0, 5)]}
    parts = {"b": [counted("Vell", "b", 0, 2), counted("Sesk", "b", 1, 3)]}
    put(store, total)
    assert merge(store) == Merging(rows=1, events=1)
    put(store, parts)
    assert merge(store) == Merging(rows=2, events=2)
    assert [(each["strikes"], each["part_of"]) for each in held(store)] == [(2, "5: Paper a"), (3, "5: Paper a")]
    put(store, {"b": parts["b"][:1]})
    assert merge(store) == Merging(rows=2, events=2)
    assert sorted((each["strikes"], each["part_of"]) for each in held(store)) == [(2, None), (5, None)]


def test_anew(store: Store) -> None:
    put(store, TWO)
    merge(store)
    before = held(store)
    assert merge(store, anew=True) == Merging(rows=2, events=1)
    assert held(store) == before


def test_anew_broken_off_leaves_the_events_of_before(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    told = {f"d{n}": [row(f"d{n}", 0, event_date=f"2031-05-{n:02}")] for n in range(1, 9)}
    put(store, told)
    merge(store)
    before = held(store)
    give = merging._give_events
    seen: list[list[Record]] = []

    def killed(connection: sa.Connection, waiting: list[merging.Held], near: Iterable[merging.Held]) -> None:
        give(connection, waiting, near)
        seen.append(held(store))  # As another one sees it.
        if len(seen) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(merging, "SOME", 3)
    monkeypatch.setattr(merging, "_give_events", killed)
    with pytest.raises(KeyboardInterrupt):
        merge(store, anew=True)
    assert seen == [before, before]
    assert held(store) == before
    monkeypatch.setattr(merging, "_give_events", give)
    assert merge(store) == Merging(rows=0, events=len(before))


def test_anew_is_tried_again_as_a_whole(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    put(store, TWO)
    merge(store)
    before = held(store)
    give = merging._give_events
    lost = iter([True])

    def loses(connection: sa.Connection, waiting: list[merging.Held], near: Iterable[merging.Held]) -> None:
        give(connection, waiting, near)
        if next(lost, False):
            raise Passing("the connection was lost")

    monkeypatch.setattr(merging, "_give_events", loses)
    assert merge(store, anew=True) == Merging(rows=2, events=1)
    assert held(store) == before


def test_a_full_store_is_looked_at_bit_by_bit(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows of many years, one here and there, have most of a store around them: not all of it at once."""
    old = {f"old {n}": [row(f"old {n}", 0, event_date=f"2031-{1 + n // 2:02}-02")] for n in range(24)}
    put(store, old)
    merge(store)
    late = {f"late {n}": [row(f"late {n}", 0, event_date=f"2031-{n:02}-02")] for n in range(1, 13)}
    put(store, late)
    seen: list[int] = []
    give = merging._give_events

    def noted(connection: sa.Connection, waiting: list[merging.Held], near: Iterable[merging.Held]) -> None:
        near = list(near)
        seen.append(len(near))
        give(connection, waiting, near)

    monkeypatch.setattr(merging, "_give_events", noted)
    monkeypatch.setattr(merging, "FEW", 1)
    monkeypatch.setattr(merging, "NEARBY", 5)
    assert merge(store).rows == 12
    assert max(seen) <= 5
    assert held(store) == at_once(old | late)


def test_a_row_that_waits_is_found_by_keys_alone(sqlite_url: str) -> None:
    """Not by going through the rows of years, every hour."""
    asked: list[str] = []
    with opened(sqlite_url) as store:
        put(store, TWO)
        merge(store)
        put(store, {"c": [row("c", 0, place="Tarn", event_date="2031-05-20", event_date_end="2031-05-20")]})

        @sa.event.listens_for(store.engine, "before_cursor_execute")
        def ask(connection: object, cursor: sqlite3.Cursor, told: str, given: Any, *others: object) -> None:
            if told.startswith("SELECT"):
                asked.extend(each[3] for each in cursor.execute(f"EXPLAIN QUERY PLAN {told}", given).fetchall())

        assert merge(store).rows == 1
    through = [each for each in asked if each.startswith("SCAN") and "events" in each]
    assert through and all("COVERING INDEX" in each for each in through)


def test_articles_that_change_while_they_are_merged(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """No row is tied to an event that it left, none is lost, and nobody stands in another's way for good."""
    monkeypatch.setattr(merging, "SOME", 3)
    days = [f"2031-05-{day:02}" for day in range(1, 9)]
    told = {f"d{n}": [row(f"d{n}", 0, event_date=day, event_date_end=day)] for n, day in enumerate(days * 2)}
    put(store, told)
    changed = {name: [cells | {"fatalities": 3} for cells in rows] for name, rows in told.items()}

    def change() -> None:
        for name, rows in changed.items():
            again(lambda name=name, rows=rows: put(store, {name: rows}))  # type: ignore[misc]

    with ThreadPoolExecutor(3) as threads:
        for done in [threads.submit(change), *(threads.submit(merge, store) for _ in range(2))]:
            done.result()
    merge(store)
    assert held(store) == at_once(changed)


# ---- however they come ---------------------------------------------------------------------------------------

days = st.integers(1, 9).map(lambda day: f"2031-05-{day:02}")


@st.composite
def cells(draw: Callable[..., Cell]) -> Record:
    """A row with a day, with a week or a year, or without any, in one of three places."""
    first, length = draw(days), draw(st.sampled_from(("day", "day", "day", "week", "year", "none")))
    told: Record = {
        "place": draw(st.sampled_from(sorted(PLACES))),
        "strikes": (count := draw(st.sampled_from((1, 1, 2, 3)))),
        "strikes_min": count,
        "strikes_max": count,
        "fatalities": (dead := draw(st.sampled_from((None, 2, 5, 6, 40)))),
        "fatalities_min": dead,
        "fatalities_max": dead,
        "actor": draw(st.sampled_from((None, "Ostran army", "Vell front"))),
        "published": draw(st.sampled_from((None, "2031-05-05", "2031-05-10"))),
    }
    spans: dict[Cell, Record] = {
        "day": {"event_date": first, "event_date_end": first},
        "week": {"event_date": first, "event_date_end": "2031-05-12", "time_precision": 2},
        "year": {"event_date": "2031-01-01", "event_date_end": "2031-12-31", "time_precision": 4},
        "none": {"time_precision": 5},
    }
    return told | spans[length]


PARTS = ("Miro", "Sesk", "Tarn")


@st.composite
def broken_down(draw: Callable[..., Cell]) -> list[list[Record]]:
    """What one document tells in parts, and another as a total, which may be wrong by one."""
    first: Cell = draw(days)
    day: Record = {"event_date": first, "event_date_end": first, "strikes_basis": "stated"}
    counts = [int(str(draw(st.integers(1, 3)))) for _ in range(int(str(draw(st.integers(2, 3)))))]
    total = sum(counts) + int(str(draw(st.sampled_from((0, 0, 0, 1)))))
    parts = [day | counted(count, place) for count, place in zip(counts, PARTS, strict=False)]
    return [parts, [day | counted(total, "Ostra; Lumia") | {"geo_precision": 3}]]


def counted(count: int, place: str) -> Record:
    return {"place": place, "strikes": count, "strikes_min": count, "strikes_max": count}


articles = st.lists(st.lists(cells(), max_size=3), min_size=1, max_size=9)


@pytest.fixture(scope="module")
def one_store() -> Iterator[Store]:
    with fresh() as made:
        yield made


def emptied(store: Store) -> Store:
    with store.writing() as connection:
        for table in (memberships, merged, events, documents):
            connection.execute(sa.delete(table))
    return store


@settings(max_examples=15, deadline=None)
@given(
    st.one_of(articles, st.builds(operator.add, articles, broken_down())),
    st.randoms(use_true_random=False),
    st.integers(1, 4),
)
def test_however_they_come(one_store: Store, told: list[list[Record]], chance: random.Random, some: int) -> None:
    """In any order, in any batches, some of them changed later: as at once."""
    named = {
        f"d{n}": [row(f"d{n}", m, **each | {"published": rows[0].get("published")}) for m, each in enumerate(rows)]
        for n, rows in enumerate(told)
    }
    names = sorted(named)
    chance.shuffle(names)
    store = emptied(one_store)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merging, "SOME", some)
        patch.setattr(merging, "FEW", 1)
        patch.setattr(merging, "NEARBY", some)
        for name in names:
            if chance.random() < 0.3:  # An older version of it, first.
                other = chance.choice(names)
                put(store, {name: [each | {"event_id": f"{name}-{n}", "doc_id": name} for n, each in
                                   enumerate(named[other])]})  # fmt: skip
                merge(store)
            put(store, {name: named[name]})
            if chance.random() < 0.5:
                merge(store)
        merge(store)
        assert held(store) == at_once(named)
