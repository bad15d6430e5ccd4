"""The table for a person: literal, within 80 columns, and nothing of an article is obeyed."""

from __future__ import annotations

import io
from textwrap import dedent

import pytest

from conflictcli import output
from conflictcli.events.event import Event
from conflictcli.merge.columns import MERGED
from conflictcli.summary.aggregate import aggregate, kinds_of, summary_records
from conflictcli.tables import EVENTS, MENTIONS, PLACES, Columns, Record


def drawn(rows: list[Record], columns: Columns, stream: io.StringIO | None = None) -> str:
    stream = stream or io.StringIO()
    output.write(rows, columns, stream, "table")
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def test_events(rows: list[Record]) -> None:
    assert drawn(rows, EVENTS) == dedent(
        """\
        when         where          what              strikes  dead/hurt  who → whom
        ────────────────────────────────────────────────────────────────────────────────
        2031-05-02   Ostra; Miro,   Air/ drone             12      5/12+  Northern
                     Norland        strike                                Alliance →
                                                                          River Front
        2031-04-25   Sudland        Shelling/           24+ ≠             =HYPERLINK("x"
        –2031-05-01                 artillery/                            ) (claimed)
                                    missile
                                    attack
        Monday                      Government     (40 fired)
                                    regains
                                    territory

        total        3 events                              12      5/12+
                                                          36+
        1 row marked ≠: the parts and the total in the text disagree.
        """
    )


def test_merged_events(rows: list[Record]) -> None:
    empty: Record = dict.fromkeys(MERGED)
    figures: Record = {
        "strikes_min": 10, "strikes_max": None, "fatalities": 6, "fatalities_min": 5, "fatalities_max": 7,
        "injuries": None, "injuries_min": 12, "injuries_max": 20, "n_reports": 1200, "n_sources": 3,
        "disagree": "fatalities; location; sub_event_type; actor",
    }  # fmt: skip
    alone: Record = {"n_reports": 1, "n_sources": 1}
    told = [empty | rows[0] | figures, empty | rows[1] | alone | {"disagree": "event_date"}, empty | rows[2] | alone]
    assert drawn(told, MERGED) == dedent(
        """\
        when          where       what        strikes    dead/hurt   sources  who → whom
        ────────────────────────────────────────────────────────────────────────────────
        2031-05-02    Ostra;      Air/ drone       12    6/12-20 ≠         3  Northern
                      Miro,       strike ≠      (10+)  (5-7/12-20)  of 1,200  Alliance →
                      Norland ≠                                               River
                                                                              Front ≠
        2031-04-25 ≠  Sudland     Shelling/     24+ ≠                      1  =HYPERLINK
        –2031-05-01               artillery/                                  ("x")
                                  missile                                     (claimed)
                                  attack
        Monday                    Government      (40                      1
                                  regains      fired)
                                  territory

        total         3 events                     12      6/12-20
                                                  34+  (5-7/12-20)
        1 row marked ≠: the parts and the total in the text disagree.
        2 events marked ≠: the reports disagree; -f csv says who told what.
        """
    )


def test_a_summary(events: list[Event]) -> None:
    table = aggregate(events, ["country", "month"])
    rows = list(summary_records(table))
    assert drawn(rows, kinds_of(table)) == dedent(
        """\
                                                                 no
        country  month            events  strikes  low  high  count  docs  dead
        ───────────────────────────────────────────────────────────────────────
        Norland  2031-05               1       12   12    12      0     1     5
        Sudland  2031-04/2031-05       1            24            1     1
        unknown  unknown               1                          1     1

        total                          3       12   36            2           5
        """
    )


def test_mentions() -> None:
    place: Record = dict.fromkeys(MENTIONS) | {
        "doc_id": "wire/7", "kind": "place", "start": 47, "end": 52, "text": "Ostra", "value": "Ostra",
        "latitude": 33.0, "longitude": 44.0, "country": "Norland", "admin1": "Vell Province", "rule": "near a place",
    }  # fmt: skip
    day: Record = dict.fromkeys(MENTIONS) | {
        "doc_id": "wire/7", "kind": "date", "start": 65, "end": 71, "text": "on\nFriday",
        "value": "2031-05-02", "rule": "weekday",
    }  # fmt: skip
    assert drawn([place, day], MENTIONS) == dedent(
        """\
        kind   at  text       value                          rule
        ─────────────────────────────────────────────────────────────────
                   wire/7
        place  47  Ostra      Ostra, Vell Province, Norland  near a place
        date   65  on Friday  2031-05-02                     weekday
        """
    )


def test_places() -> None:
    ostra: Record = {
        "query": "Ostra", "rank": 1, "name": "Ostra", "kind": "place", "country": "Norland", "country_code": "NN",
        "admin1": "Vell", "latitude": -33.128, "longitude": 44.0, "population": None, "score": 5.67,
        "why": "primary name; own list; 1.4 above the next",
    }  # fmt: skip
    other = ostra | {"rank": 2, "admin1": None, "score": 4.27, "why": "1.4 below the first"}
    nobody: Record = dict.fromkeys(PLACES) | {"query": "[Miro] \x1b", "why": "no list knows it"}
    assert drawn([ostra, other, nobody], PLACES) == dedent(
        """\
           place                 at             score  why
        ────────────────────────────────────────────────────────────────────────────────
           Ostra
        1  Ostra, Vell, Norland  -33.13, 44.00    5.7  primary name; own list; 1.4 above
                                                       the next
        2  Ostra, Norland        -33.13, 44.00    4.3  1.4 below the first

           [Miro] �                                    no list knows it
        """
    )


def test_no_rows_draw_nothing() -> None:
    assert drawn([], EVENTS) == "\n"


@pytest.mark.parametrize("width", ["60", "80", "200"])
def test_it_fits(rows: list[Record], width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    rows[0]["actor"] = "the very long name of an armed group " * 4
    assert max(map(len, drawn(rows, EVENTS).splitlines())) <= int(width)


def test_colours_on_a_terminal_but_none_that_an_article_brings(rows: list[Record], screen: io.StringIO) -> None:
    rows[0]["location"] = "[red]Ostra[/red] \x1b[2J:bomb:"
    told = drawn(rows, EVENTS, screen)
    assert "\x1b[1mwhen" in told
    assert "\x1b[2J" not in told
    assert "[red]" in told and ":bomb:" in told.replace("\n", "")
