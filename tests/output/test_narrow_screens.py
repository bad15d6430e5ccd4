"""Sixty columns: what does not fit beside each other stands below, and no word is broken."""

from __future__ import annotations

import io
from dataclasses import replace
from textwrap import dedent
from types import SimpleNamespace

from conflictcli import output
from conflictcli.merge.columns import MERGED
from conflictcli.output import explain
from conflictcli.output.screen import FILE
from conflictcli.tables import MENTIONS, PLACES, Columns, Record

NARROW = replace(FILE, width=60)
OSTRA: Record = {
    "query": "Ostra", "rank": 1, "name": "Ostra", "kind": "place", "country": "Norland", "country_code": "NN",
    "admin1": "Vell", "latitude": -33.128, "longitude": 44.0, "population": None, "score": 5.67,
    "why": "primary name; own list; 1.4 above the next",
}  # fmt: skip
PLACE: Record = dict.fromkeys(MENTIONS) | {
    "doc_id": "wire/7", "kind": "place", "start": 47, "end": 52, "text": "Ostra", "value": "Ostra",
    "latitude": 33.0, "longitude": 44.0, "country": "Norland", "admin1": "Vell Province",
    "rule": "near a place, with its country or division",
}  # fmt: skip
TOLD: Record = {
    "strikes_min": 10, "strikes_max": None, "fatalities": 6, "fatalities_min": 5, "fatalities_max": 7,
    "injuries": None, "injuries_min": 12, "injuries_max": 20, "n_reports": 4, "n_sources": 3,
    "disagree": "fatalities; location; sub_event_type; actor",
}  # fmt: skip


def drawn(rows: list[Record], columns: Columns) -> str:
    stream = io.StringIO()
    output.write(rows, columns, stream, "table", screen=NARROW)
    return trimmed(stream)


def trimmed(stream: io.StringIO) -> str:
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def test_places() -> None:
    assert drawn([OSTRA], PLACES) == dedent(
        """\
           place
           why                                  at             score
        ────────────────────────────────────────────────────────────
           Ostra
        1  Ostra, Vell, Norland                 -33.13, 44.00    5.7
           primary name; own list; 1.4 above
           the next
        """
    )


def test_mentions() -> None:
    assert drawn([PLACE], MENTIONS) == dedent(
        """\
        kind   at  text    value                 rule
        ────────────────────────────────────────────────────────────
                   wire/7
        place  47  Ostra   Ostra, Vell           near a place, with
                           Province, Norland     its country or
                                                 division
        """
    )


def test_merged_events(rows: list[Record]) -> None:
    told: Record = {**dict.fromkeys(MERGED), **rows[0], **TOLD}
    assert drawn([told], MERGED) == dedent(
        """\
        when            where
        what            who → whom     strikes    dead/hurt  sources
        ────────────────────────────────────────────────────────────
        2031-05-02      Ostra; Miro,        12    6/12-20 ≠        3
        Air/drone       Norland ≠        (10+)  (5-7/12-20)     of 4
        strike ≠        Northern
                        Alliance →
                        River Front ≠

        total           1 event             12      6/12-20
                                           10+  (5-7/12-20)
        1 event marked ≠: the reports disagree; -f csv says who told
        what.
        """
    )


def test_why_a_row_says_what_it_says(explanation: SimpleNamespace) -> None:
    stream = io.StringIO()
    explain.write(explanation.events[0].document, explanation, stream, NARROW)  # type: ignore[arg-type]
    assert trimmed(stream) == dedent(
        """\
        wire/7 ─────────────────────────────────────────────────────
        Vell Wire, published 2031-05-04

        Jets of the [b]Alliance[/b] carried out [[12|count] raids|strike] near [Ostra|place] and Miro on [Friday|date].
        [Shelling|strike] hit Sudland �[31mlast week.

        ╭─ row 1 ──────────────────────────────────────────────────╮
        │ Jets of the [b]Alliance[/b] carried out 12 raids near    │
        │ Ostra and Miro on Friday.                                │
        │                                                          │
        │                                        read from         │
        │ column          value                  rules             │
        │ ──────────────────────────────────────────────────────── │
        │ event_date      2031-05-02,            “Friday”          │
        │                 time_precision 1       weekday           │
        │ sub_event_type  Air/drone strike,      “12 raids”        │
        │                 event_type             raids carried out │
        │                 Explosions/Remote                        │
        │                 violence                                 │
        │ strikes         12, strikes_basis      “12 raids”        │
        │                 stated, sum_check ok   raids carried out │
        │ location        Ostra; Miro, admin1    “Ostra; Miro”     │
        │                 Vell Province,                           │
        │                 country Norland,                         │
        │                 geo_precision 2                          │
        │ latitude        33.0, longitude 44.0   “Ostra; Miro”     │
        │ actor           Northern Alliance                        │
        │ target          River Front                              │
        │ fatalities      5                                        │
        │ injuries        12                                       │
        │ status          reported                                 │
        │                                                          │
        │ confidence high: nothing competes with them              │
        │ rules: raids carried out; weekday                        │
        ╰──────────────────────────────────────────────────────────╯
        ╭─ no row from 1 mention ──────────────────────────────────╮
        │ “Shelling”  strike  no count, and it sums up a period    │
        ╰──────────────────────────────────────────────────────────╯

        """
    )
