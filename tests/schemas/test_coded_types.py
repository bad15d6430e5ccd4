"""A type of a user's codebook is ACLED's in every schema; one that nobody knows is left out, and said once."""

from __future__ import annotations

from typing import Any

import pytest

from conflictcli.rules.own.entries import Codebook, Coded, EventType, Source
from conflictcli.rules.own_actors import OwnActors, Party
from conflictcli.rules.trigger import ABDUCTION, AIR, CIVILIANS, EVENT_TYPE, REMOTE, SHELLING
from conflictcli.schemas import SCHEMAS, schema_of
from conflictcli.schemas.coded import Coded as InTerms
from conflictcli.tables import EVENTS, Record

BOOK = Codebook(
    "shipping-2",
    types=(
        EventType("shipping:boarding", label="Boarding", acled=ABDUCTION),
        EventType("shipping:ship", label="Attack on a ship", acled=SHELLING),
    ),
    parties=OwnActors((Party.of("Ostra Corsairs", "OCS", "non-state"), Party.of("Vell Guard", "", "state"))),
    codes=(Coded("Ostra Corsairs", "CORS"), Coded("Iraqi forces", "IRQMIL")),
    sources=(Source(("Coast Herald",), "state paper"),),
)


def row(**cells: Any) -> Record:
    return {**dict.fromkeys(EVENTS), "event_id": "a1", **cells}


BOARDING = row(event_type=CIVILIANS, sub_event_type="Boarding", actor="Ostra Corsairs", source="Coast Herald")


def told(schema: str, *rows: Record, codebook: Codebook | None = BOOK) -> list[dict[str, Any]]:
    return list(map(InTerms(schema_of(schema), codebook).record, rows))


@pytest.mark.parametrize(
    ("schema", "column", "cell"),
    [
        ("acled", "sub_event_type", ABDUCTION),
        ("plover", "event_subtype", ABDUCTION),
        ("plover", "mode", ["abduct"]),
        ("airwars", "strike_type_name", f"Not a strike ({ABDUCTION})"),
    ],
)
def test_it_is_acleds(schema: str, column: str, cell: object) -> None:
    (found,) = told(schema, BOARDING)
    assert found[column] == cell
    plain = {**BOARDING, "sub_event_type": ABDUCTION}
    assert told(schema, plain)[0][column] == cell


def test_a_shell_of_ones_own_is_an_explosive_weapon() -> None:
    (found,) = told("airwars", row(event_type=REMOTE, sub_event_type="Attack on a ship"))
    assert found["strike_type_name"] == SHELLING


@pytest.mark.parametrize("schema", SCHEMAS)
def test_rows_in_acleds_terms_are_what_they_were(schema: str) -> None:
    rows = [row(event_type=kind, sub_event_type=name, actor="Hamas") for name, kind in EVENT_TYPE.items()]
    plain = list(map(schema_of(schema).record, rows))
    assert told(schema, *rows, codebook=None) == plain
    assert told(schema, *rows, codebook=BOOK) == plain


def test_the_label_stands_with_what_acled_has_no_column_for() -> None:
    (found,) = told("acled", BOARDING)
    assert found["event_type"] == CIVILIANS
    assert str(found["tags"]).endswith("own_type=Boarding; actor_code=CORS; source_note=state paper")


def test_codes_go_where_plover_has_them_and_before_a_states_letters() -> None:
    (found,) = told("plover", row(actor="Ostra Corsairs; Iraqi forces; police", target="OCS"))
    assert [each.get("code") for each in found["source"]] == ["CORS", "IRQMIL", None]
    assert [each["code"] for each in found["recipient"]] == ["CORS"]
    (plain,) = told("plover", row(actor="Iraqi forces"), codebook=None)
    assert plain["source"][0]["code"] == "IRQ"


def test_a_party_is_what_the_codebook_says_it_is() -> None:
    fight = row(event_type="Battles", sub_event_type="Armed clash", actor="Vell Guard", target="Ostra Corsairs")
    (found,) = told("ucdp", fight)
    assert (found["type_of_violence"], found["side_b"]) == (1, "Ostra Corsairs")
    assert found["dyad_name"] == "Vell Guard - Ostra Corsairs"
    (unknown,) = told("ucdp", fight, codebook=None)
    assert (unknown["type_of_violence"], unknown["side_b"]) == (None, None)


@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_label_that_nobody_knows_is_left_out_and_said_once(schema: str) -> None:
    coded = InTerms(schema_of(schema), BOOK)
    found = [
        coded.record(row(event_type=REMOTE, sub_event_type=name)) for name in ("Ramming", AIR, "Ramming", "Boarding")
    ]
    assert "Ramming" not in [value for name, value in found[0].items() if name not in ("tags", "comment")]
    said: list[str] = []
    coded.tell(said.append)
    assert len(said) == 1
    assert said[0].startswith("'Ramming': no type of ACLED's") and "--rules" in said[0]


def test_where_all_are_known_nothing_is_said() -> None:
    coded = InTerms(schema_of("acled"), BOOK)
    coded.record(BOARDING)
    coded.record(row())
    coded.tell(pytest.fail)
