"""The table for a person: literal, as wide as the screen, and nothing of an article is obeyed."""

from __future__ import annotations

import io
from dataclasses import replace
from textwrap import dedent

import pytest
from rich.cells import cell_len

from conflictcli import output
from conflictcli.merge.columns import MERGED
from conflictcli.output.screen import FILE, Screen
from conflictcli.tables import EVENTS, MENTIONS, PLACES, Columns, Record

NARROW = replace(FILE, width=60)
ASCII = replace(FILE, signs=False)


def drawn(rows: list[Record], columns: Columns, screen: Screen = FILE) -> str:
    stream = io.StringIO()
    output.write(rows, columns, stream, "table", screen=screen)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def test_events(rows: list[Record]) -> None:
    assert drawn(rows, EVENTS) == dedent(
        """\
        when         where          what             strikes  dead/hurt  who → whom
        ────────────────────────────────────────────────────────────────────────────────
        2031-05-02   Ostra; Miro,   Air/drone             12      5/12+  Northern
                     Norland        strike                               Alliance →
                                                                         River Front
        2031-04-25   Sudland        Shelling/          24+ ≠             =HYPERLINK("x")
        –2031-05-01                 artillery/                           (claimed)
                                    missile
                                    attack
        Monday                      Government    (40 fired)
                                    regains
                                    territory

        total        3 events                             12      5/12+
                                                         36+
        1 row marked ≠: the parts and the total in the text disagree.
        """
    )


def test_events_on_60_columns(rows: list[Record]) -> None:
    assert drawn(rows, EVENTS, replace(FILE, width=60)) == dedent(
        """\
        when                where
        what                who → whom            strikes  dead/hurt
        ────────────────────────────────────────────────────────────
        2031-05-02          Ostra; Miro,               12      5/12+
        Air/drone strike    Norland
                            Northern Alliance
                            → River Front
        2031-04-25          Sudland                 24+ ≠
        –2031-05-01         =HYPERLINK("x")
        Shelling/           (claimed)
        artillery/missile
        attack
        Monday                                 (40 fired)
        Government regains
        territory

        total               3 events                   12      5/12+
                                                      36+
        1 row marked ≠: the parts and the total in the text
        disagree.
        """
    )


def test_events_on_120_columns(rows: list[Record]) -> None:
    assert drawn(rows, EVENTS, replace(FILE, width=120)) == dedent(
        """\
        when         where                 what                               strikes  dead/hurt  who → whom
        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
        2031-05-02   Ostra; Miro, Norland  Air/drone strike                        12      5/12+  Northern Alliance → River
                                                                                                  Front
        2031-04-25   Sudland               Shelling/artillery/missile           24+ ≠             =HYPERLINK("x") (claimed)
        –2031-05-01                        attack
        Monday                             Government regains territory    (40 fired)

        total        3 events                                                      12      5/12+
                                                                                  36+
        1 row marked ≠: the parts and the total in the text disagree.
        """
    )


def test_events_on_40_columns(rows: list[Record]) -> None:
    assert drawn(rows, EVENTS, replace(FILE, width=40)) == dedent(
        """\
        when       2031-05-02
        where      Ostra; Miro, Norland
        what       Air/drone strike
        strikes    12
        dead/hurt  5/12+
        who → whom Northern Alliance → River
                   Front

        when       2031-04-25 –2031-05-01
        where      Sudland
        what       Shelling/artillery/missile
                   attack
        strikes    24+ ≠
        who → whom =HYPERLINK("x") (claimed)

        when       Monday
        what       Government regains territory
        strikes    (40 fired)

        when       total
        where      3 events
        strikes    12
                   36+
        dead/hurt  5/12+
        1 row marked ≠: the parts and the total
        in the text disagree.
        """
    )


def test_events_in_ascii(rows: list[Record]) -> None:
    assert drawn(rows, EVENTS, ASCII) == dedent(
        """\
        when         where          what             strikes  dead/hurt  who -> whom
        --------------------------------------------------------------------------------
        2031-05-02   Ostra; Miro,   Air/drone             12      5/12+  Northern
                     Norland        strike                               Alliance ->
                                                                         River Front
        2031-04-25   Sudland        Shelling/         24+ !=             =HYPERLINK("x")
        -2031-05-01                 artillery/                           (claimed)
                                    missile
                                    attack
        Monday                      Government    (40 fired)
                                    regains
                                    territory

        total        3 events                             12      5/12+
                                                         36+
        1 row marked !=: the parts and the total in the text disagree.
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
        when                     where
        what                     who → whom               strikes    dead/hurt   sources
        ────────────────────────────────────────────────────────────────────────────────
        2031-05-02               Ostra; Miro, Norland ≠        12    6/12-20 ≠         3
        Air/drone strike ≠       Northern Alliance →        (10+)  (5-7/12-20)  of 1,200
                                 River Front ≠
        2031-04-25 ≠             Sudland                    24+ ≠                      1
        –2031-05-01              =HYPERLINK("x")
        Shelling/artillery/      (claimed)
        missile attack
        Monday                                                (40                      1
        Government regains                                 fired)
        territory

        total                    3 events                      12      6/12-20
                                                              34+  (5-7/12-20)
        1 row marked ≠: the parts and the total in the text disagree.
        2 events marked ≠: the reports disagree; -f csv says who told what.
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


# ---- any width, any letters ----------------------------------------------------------------------------------


@pytest.mark.parametrize("width", range(8, 240, 7))
def test_nothing_is_wider_than_the_screen(rows: list[Record], width: int) -> None:
    rows[0]["actor"] = "the very long name of an armed group " * 4
    rows[1]["location"] = "w" * 300
    told = drawn(rows, EVENTS, replace(FILE, width=width))
    assert max(map(cell_len, told.splitlines())) <= width


@pytest.mark.parametrize("width", [60, 66, 72, 80, 100, 120, 200])
def test_no_word_and_no_number_is_broken(rows: list[Record], width: int) -> None:
    rows[0] |= {"location": "Ostramiro-by-the-Sea; Vell", "actor": "Counterinsurgency Directorate", "strikes": 1234567}
    rows[0] |= {"strikes_min": 1234567, "strikes_max": 1234567, "sub_event_type": "Abduction/forced disappearance"}
    told = drawn(rows, EVENTS, replace(FILE, width=width)).split()
    assert {"Ostramiro-by-the-Sea;", "Counterinsurgency", "Directorate", "1,234,567", "disappearance"} <= set(told)


def test_a_table_stays_one_where_a_name_is_too_long_for_any_column(rows: list[Record]) -> None:
    rows[0]["actor"] = "https://paper.example/" + "a" * 100
    first, second, *_ = drawn(rows, EVENTS).splitlines()
    assert (first.split(), second.split()[-2:]) == (["when", "where"], ["strikes", "dead/hurt"])


@pytest.mark.parametrize(
    "name", ["北京市", "مُحَمَّد", "e\u0301tat", "Zürich", "क्षेत्र", "\u200bMi\u00adro\ufeff", "می\u200cرود"]
)
def test_columns_stay_in_line(rows: list[Record], name: str) -> None:
    plain = drawn(rows, EVENTS).splitlines()
    rows[0]["location"] = name
    wide = drawn(rows, EVENTS).splitlines()

    def ends(lines: list[str]) -> list[int]:
        return [
            cell_len(line[: line.index(mark) + len(mark)]) for line, mark in ((lines[0], "strikes"), (lines[2], " 12"))
        ]

    assert ends(wide)[0] == ends(wide)[1] and ends(plain)[0] == ends(plain)[1]


def test_what_cannot_be_seen_is_not_there_and_what_turns_the_text_is_seen(rows: list[Record]) -> None:
    rows[0] |= {"location": "Mi\u200bro\u2060\ufeff", "actor": "\u202eymrA\u2069", "target": "a\u2028b"}
    told = drawn(rows, EVENTS)
    assert "Miro, Norland" in " ".join(told.split())
    assert "\ufffdymrA\ufffd" in told
    assert not set("\u202e\u2069\u200b\u2060\ufeff\u2028") & set(told)


def test_ascii_is_of_our_signs_and_names_stay_as_they_are(rows: list[Record]) -> None:
    rows[0] |= {"location": "Zürich “Old Town”", "actor": "الجيش"}
    told = drawn(rows, EVENTS, replace(ASCII, width=160))
    assert 'Zürich "Old Town", Norland' in told and "الجيش -> River Front" in told
    assert set(told) - set("ü" + "الجيش") <= set(map(chr, range(128)))


def test_letters_that_the_screen_lacks_are_replaced(rows: list[Record]) -> None:
    rows[0] |= {"location": "Zürich", "actor": "الجيش", "target": "Łódź 北京"}
    screen = replace(ASCII, encoding="ascii", width=160)
    assert "Zurich, Norland" in drawn(rows, EVENTS, screen)
    assert "????? -> ?odz ????" in drawn(rows, EVENTS, screen)
    assert "Zürich, Norland" in drawn(rows, EVENTS, replace(screen, encoding="cp437"))


def test_colours_where_there_are_any_but_none_that_an_article_brings(rows: list[Record], coloured: Screen) -> None:
    rows[0]["location"] = "[red]Ostra[/red] \x1b[2J:bomb:"
    told = drawn(rows, EVENTS, coloured)
    assert "\x1b[1mwhen" in told
    assert "\x1b[2J" not in told
    assert "[red]" in told and ":bomb:" in told.replace("\n", "")
    assert "\x1b" not in drawn(rows, EVENTS, replace(coloured, colour=False))
