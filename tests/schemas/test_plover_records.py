"""PLOVER's records: nested JSON, with offsets and sizes, and nothing that is not known."""

from __future__ import annotations

import io
import json

from told_rows import full

from conflictcli import output
from conflictcli.schemas import schema_of

SCHEMA = schema_of("plover")


def plover(**cells: object) -> dict[str, object]:
    return SCHEMA.record(full(**cells))


def test_a_record_as_a_whole(rows):
    told = SCHEMA.record(rows[1] | {"start": 10, "end": 30, "injuries_min": 12})
    assert told == {
        "id": rows[1]["event_id"],
        "date": "2031-04-29",
        "enddate": "2031-04-29",
        "source": [{"code": "ISR", "sector": "MIL", "actor_text": "Israeli forces"}],
        "recipient": [{"sector": "CVL", "actor_text": "civilians"}],
        "event": ["ASSAULT"],
        "event_subtype": "Shelling/artillery/missile attack",
        "event_loc": {
            "name": "Khan Younis",
            "latitude": rows[1]["latitude"],
            "longitude": rows[1]["longitude"],
            "country code": "PS",
            "cc3": "PSE",
            "admin1 name": "Gaza Strip",
        },
        "event_text": [rows[1]["evidence"]],
        "quad_code": 4,
        "mode": ["heavy-weapons"],
        "context": ["military"],
        "dead": 7,
        "injured": 12,
        "size_info": {
            "dead": 7,
            "dead_min": 7,
            "dead_max": 7,
            "civilian_dead": 7,
            "injured": 12,
            "injured_min": 12,
            "injured_max": 12,
        },
        "text_info": {"start": 10, "end": 30},
        "cite_info": told["cite_info"],
        "comment": "status: reported; confidence: high",
    }
    assert set(told["cite_info"]) == {"citation", "url", "title", "publication", "coder", "codebook"}


def test_what_is_not_known_is_left_out_but_for_what_is_required():
    told = plover()
    assert {name: told[name] for name in ("date", "source", "event")} == {
        "date": None,
        "source": [],
        "event": ["ASSAULT"],
    }
    assert set(told) == {"id", "date", "source", "event", "quad_code", "cite_info"}


def test_in_a_clash_both_sides_are_the_source():
    told = plover(sub_event_type="Armed clash", event_type="Battles", actor="Iraqi forces", target="Islamic State")
    assert [actor["actor_text"] for actor in told["source"]] == ["Iraqi forces", "Islamic State"]
    assert "recipient" not in told and "mode" not in told
    told = plover(sub_event_type="Armed clash", event_type="Battles", actor="Iraqi forces", target="civilians")
    assert len(told["source"]) == 1 and told["recipient"] == [{"sector": "CVL", "actor_text": "civilians"}]


def test_all_places_of_a_shared_count(rows):
    told = SCHEMA.record(rows[0])
    assert [place["name"] for place in told["event_locs"]] == ["Mosul", "Sinjar", "Raqqa"]
    assert told["event_loc"] == told["event_locs"][0]
    assert [place["cc3"] for place in told["event_locs"]] == ["IRQ", "IRQ", "SYR"]
    unknown = SCHEMA.record(rows[0] | {"location": "Mosul; Nowhereabad"})
    assert unknown["event_locs"][1] == {"name": "Nowhereabad"}


def test_how_parties_are_coded():
    told = plover(actor="Yemeni police; rebels; assailants; Houthis; US-led coalition")["source"]
    assert told == [
        {"code": "YEM", "sector": "COP", "actor_text": "Yemeni police"},
        {"sector": "REB", "actor_text": "rebels"},
        {"sector": "UAF", "actor_text": "assailants"},
        {"actor_text": "Houthis"},
        {"sector": "MIL", "actor_text": "US-led coalition"},
    ]


def test_poison_is_a_context():
    assert plover(sub_event_type="Chemical weapon")["context"] == ["cbrn"]


def test_json_lines_and_json(rows):
    for form, read in (("jsonl", lambda told: [json.loads(line) for line in told.splitlines()]), ("json", json.loads)):
        stream = io.StringIO()
        output.write(rows, SCHEMA.columns, stream, form, mapped=SCHEMA.record)
        assert read(stream.getvalue()) == [SCHEMA.record(row) for row in rows]
