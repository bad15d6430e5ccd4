"""Codes stand in step with the names of parties, notes are of whoever published, by name or by host."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.codebook.cells import added_by, host_of
from conflictcli.merge.columns import MERGED
from conflictcli.rules.own.entries import BUILT_IN, Codebook, Coded, Source
from conflictcli.rules.own_actors import OwnActors, Party
from conflictcli.tables import ADDED, BETWEEN, EVENTS, MENTIONS, PLACES, parts_of

CORSAIRS = Party.of("Ostra Corsairs", "OCS|the Corsairs", "non-state")
HERALD, PORT = Source(("Coast Herald", "herald.example"), "state paper"), Source(("port.herald.example",), "the port's")
BOOK = Codebook(
    "shipping-2",
    parties=OwnActors((CORSAIRS,)),
    codes=(Coded("Ostra Corsairs", "CORS"), Coded("Hezbollah", "HZB")),
    sources=(HERALD, PORT, Source(("Vell Post",), "tabloid; often first")),
)


@pytest.mark.parametrize(
    ("parties", "codes"),
    [
        ("Ostra Corsairs", "CORS"),
        ("ostra  corsairs", "CORS"),
        ("OCS", "CORS"),
        ("police; Ostra Corsairs; gunmen", "; CORS; "),
        ("Hezbollah; Ostra Corsairs", "HZB; CORS"),
        ("police", None),
        ("police; gunmen", None),
        (None, None),
    ],
)
def test_codes(parties: str | None, codes: str | None) -> None:
    told = added_by(BOOK).to({"event_id": "a", "actor": parties, "target": None})
    assert (told["actor_code"], told["target_code"]) == (codes, None)


NAMES = st.lists(st.sampled_from(["police", "OCS", "Hezbollah", "Ostra Corsairs"]), min_size=1)


@given(NAMES)
def test_a_slot_a_name(names: list[str]) -> None:
    codes = added_by(BOOK).coded(BETWEEN.join(names))
    slots = [""] * len(names) if codes is None else str(codes).split(BETWEEN)
    alone = {name: added_by(BOOK).coded(name) or "" for name in names}
    assert slots == [alone[name] for name in parts_of(BETWEEN.join(names))]


@pytest.mark.parametrize(
    ("told", "host"),
    [
        ("https://www.Herald.example/a?b", "herald.example"),
        ("http://user@news.herald.example:8080", "news.herald.example"),
        ("www.herald.example/en", "herald.example"),
        ("herald.example.", "herald.example"),
        ("Coast Herald", ""),
        ("Herald", ""),
        ("", ""),
        ("https://[", ""),
        ("anna@herald.example", "herald.example"),
    ],
)
def test_hosts(told: str, host: str) -> None:
    assert host_of(told) == host


@given(st.text(max_size=40))
def test_anything_may_stand_for_an_address(told: str) -> None:
    assert added_by(BOOK).source(told, told) in (None, *BOOK.sources)


@pytest.mark.parametrize(
    ("source", "url", "note"),
    [
        ("Coast Herald", None, "state paper"),
        ("COAST  HERALD", "https://vell.example", "state paper"),
        (None, "https://news.herald.example/1", "state paper"),
        (None, "https://port.herald.example/1", "the port's"),
        (None, "https://a.port.herald.example/1", "the port's"),
        ("www.herald.example", None, "state paper"),
        ("Herald", "https://otherherald.example", None),
        ("example", "https://example", None),
        (None, None, None),
    ],
)
def test_notes(source: str | None, url: str | None, note: str | None) -> None:
    assert added_by(BOOK).to({"event_id": "a", "source": source, "url": url})["source_note"] == note


def test_a_merged_event_has_the_notes_of_all_its_sources() -> None:
    row = {"n_reports": 3, "source": "Vell Post", "sources": "Ostra Times; Vell Post; Coast Herald",
           "urls": "https://herald.example/1; https://port.herald.example/2"}  # fmt: skip
    assert added_by(BOOK).note(row) == (
        "Vell Post: tabloid; often first; Coast Herald: state paper; port.herald.example: the port's"
    )
    assert added_by(BOOK).note({"n_reports": 1, "source": "Vell Post", "sources": "Ostra Times", "urls": None}) is None


def test_columns_stand_behind_ours_and_only_those_that_the_codebook_gives() -> None:
    assert [*added_by(BOOK).columns(EVENTS)] == [*EVENTS, *ADDED]
    assert [*added_by(BOOK).columns(MERGED)] == [*MERGED, *ADDED]
    only = Codebook(sources=(HERALD,))
    assert [*added_by(only).columns(EVENTS)] == [*EVENTS, "source_note"]
    for columns in (MENTIONS, PLACES):
        assert added_by(BOOK).columns(columns) == columns
    for none in (BUILT_IN, None):
        assert added_by(none).columns(EVENTS) == EVENTS
        assert added_by(none).to({"event_id": "a"}) == {"event_id": "a"}


def test_of_two_that_share_a_name_the_last_stands() -> None:
    both = Codebook(sources=(HERALD, Source(("COAST HERALD",), "independent now")))
    assert added_by(both).note({"source": "Coast Herald"}) == "independent now"
