"""The table of sums for a person: literal at 60, 80 and 120 columns, in ASCII, and whatever stands in it."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from conflictcli.output import terminal
from conflictcli.output.screen import FILE, Screen
from conflictcli.output.terminal.summary import bounds, lines_of, percent, ranged
from conflictcli.summary.aggregate import summarize
from conflictcli.summary.columns import VALUES
from conflictcli.summary.pivot import Pivot
from conflictcli.tables import Cell, Record

ASCII = replace(FILE, signs=False)


def drawn(rows: list[Record], pivot: Pivot, width: int = 80, screen: Screen = FILE) -> str:
    stream = io.StringIO()
    terminal.write_summary(summarize(rows, pivot), stream, replace(screen, width=width))
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def event(country: str | None, day: str | None, kind: str, strikes: int | None, **cells: Cell) -> Record:
    return {
        "country": country, "event_date": day, "event_date_end": day, "sub_event_type": kind, "strikes": strikes,
        "strikes_min": strikes, "strikes_max": strikes, "doc_id": f"{country}{day}", **cells,
    }  # fmt: skip


AIR, SHELLING, CLASH = "Air/drone strike", "Shelling/artillery/missile attack", "Armed clash"
WAR = [
    *[event("Norland", "2031-05-02", AIR, 400, fatalities=2, fatalities_min=2, fatalities_max=2)] * 3,
    event("Norland", "2031-07-20", SHELLING, None, strikes_min=24, strikes_max=None),
    event("Republic of Upper Sudland", "2031-05-05", AIR, 12, strikes_max=900, fatalities=1400, fatalities_min=1300),
    event("Republic of Upper Sudland", "2031-06-05", CLASH, None, fatalities=3, injuries=12),
    event("Vell; Norland", "2031-06-30", AIR, 1),
    event(None, None, CLASH, None),
]


def test_at_60_columns_bounds_stand_below_their_figures() -> None:
    assert drawn(WAR, Pivot(("country",)), 60) == dedent(
        """\
                                        strikes     no          dead
        country        events             range  count  docs   range
        ────────────────────────────────────────────────────────────
        Norland             4  ███████    1,200      1     2       6
                                         1,224+
        Republic of         2  ███▌          12      1     2   1,403
        Upper Sudland                    12-900               1,303+
        Vell; Norland       1  █▊             1      0     1
        unknown             1  █▊                    1     1

        total               8             1,213      3     6   1,409
                                         1,237+               1,309+
        """
    )


def test_at_80_columns() -> None:
    assert drawn(WAR, Pivot(("country",)), 80) == dedent(
        """\
                                                                  no
        country        events           share  strikes range   count  docs   dead range
        ────────────────────────────────────────────────────────────────────────────────
        Norland             4  ███████   50 %    1,200 1,224+      1     2      6
        Republic of         2  ███▌      25 %       12 12-900      1     2  1,403 1,303+
        Upper Sudland
        Vell; Norland       1  █▊        12 %        1             0     1
        unknown             1  █▊        12 %                      1     1

        total               8                    1,213 1,237+      3     6  1,409 1,309+
        """
    )


def test_at_120_columns_bars_have_the_room() -> None:
    assert drawn(WAR, Pivot(("country",)), 120) == dedent(
        """\
                                                                                                          no
        country                    events                                       share  strikes range   count  docs   dead range
        ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
        Norland                         4  ███████████████████████████████████   50 %    1,200 1,224+      1     2      6
        Republic of Upper Sudland       2  █████████████████▌                    25 %       12 12-900      1     2  1,403 1,303+
        Vell; Norland                   1  ████████▊                             12 %        1             0     1
        unknown                         1  ████████▊                             12 %                      1     1

        total                           8                                                1,213 1,237+      3     6  1,409 1,309+
        """
    )


def test_two_years_stand_on_one_line_however_narrow() -> None:
    row = event("Republic of Upper Sudland", "2031-12-05", SHELLING, 3, event_date_end="2032-01-02")
    told = drawn([row], Pivot(("country", "sub_event_type", "year"), ("events", "strikes", "fatalities")), 50)
    assert "2031/2032" in told and "Shelling/" in told.split()


def test_several_names_are_groups_of_groups() -> None:
    assert drawn(WAR, Pivot(("country", "month"), ("strikes", "injuries"), fill=True)) == dedent(
        """\
        country                    month    strikes range                    share  hurt
        ────────────────────────────────────────────────────────────────────────────────
        Norland                    2031-05    1,200         ███████████████   99 %
                                   2031-06        0                            0 %     0
                                   2031-07          24+     ░
        Republic of Upper Sudland  2031-05       12 12-900  ▏░░░░░░░░░░░      <1 %
                                   2031-06                                            12
                                   2031-07        0                            0 %     0
        Vell; Norland              2031-05        0                            0 %     0
                                   2031-06        1         ▏                 <1 %
                                   2031-07        0                            0 %     0
        unknown                    unknown

        total                                 1,213 1,237+                            12
        """
    )


def test_the_largest_and_the_others() -> None:
    assert drawn(WAR, Pivot(("sub_event_type",), ("events", "documents"), top=1)) == dedent(
        """\
        sub event type    events                                            share  docs
        ───────────────────────────────────────────────────────────────────────────────
        Air/drone strike       5  ████████████████████████████████████████   62 %     3

        2 others               3                                             38 %     3
        total                  8                                                      6
        """
    )


def test_the_others_month_by_month() -> None:
    assert drawn(WAR, Pivot(("month", "country"), ("events",), fill=True, top=1)) == dedent(
        """\
        month    country   events                                            share
        ──────────────────────────────────────────────────────────────────────────
        2031-05  Norland        3  ████████████████████████████████████████   38 %
                 3 others       1                                             12 %
        2031-06  Norland        0                                              0 %
                 3 others       2                                             25 %
        2031-07  Norland        1  █████████████▍                             12 %
                 3 others       0                                              0 %
        unknown  3 others       1                                             12 %

        total                   8
        """
    )


def test_in_ascii() -> None:
    assert drawn(WAR, Pivot(("sub_event_type",), ("strikes", "fatalities"), top=2), 60, ASCII) == dedent(
        """\
        sub event
        type        strikes range                share   dead range
        ------------------------------------------------------------
        Air/drone     1,213 1,213-2,101  ######  100 %  1,406 1,306+
        strike
        Shelling/           24+          -
        artillery/
        missile
        attack

        1 other                                             3
        total         1,213 1,237+                      1,409 1,309+
        """
    )


def test_what_has_no_room_is_a_table_of_its_own() -> None:
    assert drawn(WAR[3:5], Pivot(("country", "sub_event_type"), VALUES), 60) == dedent(
        """\
                  sub event   strikes    dead  civilian
        country   type          range   range      dead  hurt
        ─────────────────────────────────────────────────────
        Norland   Shelling/       24+
                  artillery/
                  missile
                  attack
        Republic  Air/drone        12   1,400
        of Upper  strike       12-900  1,300+
        Sudland

        total                      12   1,400
                                  36+  1,300+

                  sub event   weapons             no
        country   type          fired  events  count  docs  reports
        ───────────────────────────────────────────────────────────
        Norland   Shelling/                 1      1     1        1
                  artillery/
                  missile
                  attack
        Republic  Air/drone                 1      0     1        1
        of Upper  strike
        Sudland

        total                               2      1     2        2

                  sub event
        country   type        sources  places
        ─────────────────────────────────────
        Norland   Shelling/         0       1
                  artillery/
                  missile
                  attack
        Republic  Air/drone         0       1
        of Upper  strike
        Sudland

        total                       0       2
        """
    )


def test_no_groups_draw_nothing() -> None:
    assert drawn([], Pivot(("country",))) == "\n"


def test_what_a_screen_lacks_is_replaced_and_what_a_terminal_obeys_is_not_obeyed() -> None:
    row = event("[red]Óstra[/red]\x1b[2J\nVell", None, AIR, 1)
    told = drawn([row], Pivot(("country",)), screen=replace(ASCII, encoding="ascii"))
    assert "\x1b" not in told and "[red]Ostra[/red]?[2J Vell" in told
    assert told.isascii()


def test_colours_where_there_are_any() -> None:
    assert "\x1b[36m██" in drawn(WAR, Pivot(("country",)), screen=replace(FILE, colour=True))
    assert "\x1b" not in drawn(WAR, Pivot(("country",)), screen=FILE)


@pytest.mark.parametrize(
    ("stated", "most", "told"),
    [
        (8, 8, "████"),
        (4, 4, "██"),
        (3, 3, "█▌"),
        (0, 0, ""),
        (0, 8, "░░░░"),
        (4, 8, "██░░"),
        (3, 5, "█▌░"),
        (4, 800, "██░░"),
    ],
)
def test_bars(stated: int, most: int, told: str) -> None:
    assert str(ranged(stated, most, 8, 4, FILE)) == told


def test_others_have_no_bar_and_do_not_shorten_those_of_the_largest() -> None:
    told = drawn([event(f"Vell {at}", None, AIR, 1) for at in range(9)], Pivot(("country",), ("strikes",), top=1), 60)
    assert [line.count("█") for line in told.splitlines() if "%" in line] == [34, 0]


def test_a_bar_of_nothing_at_all() -> None:
    assert str(ranged(0, 0, 0, 4, FILE)) == ""


@pytest.mark.parametrize(
    ("sums", "told"),
    [((5, 5, 5), ""), ((None, None, None), ""), ((5, 5, None), "5+"), ((None, 24, None), "24+"), ((9, 0, 12), "0-12")],
)
def test_bounds_where_they_say_more(sums: tuple[int | None, ...], told: str) -> None:
    assert bounds(dict(zip(("strikes", "strikes_low", "strikes_high"), sums, strict=True)), "strikes") == told


@pytest.mark.parametrize(
    ("share", "told"),
    [(None, ""), (0.0, "0 %"), (0.01, "<1 %"), (33.33, "33 %"), (99.7, ">99 %"), (100.0, "100 %")],
)
def test_shares(share: float | None, told: str) -> None:
    assert percent(share) == told


def test_the_share_of_one_strike_of_very_many_is_something() -> None:
    rows = [event("Norland", None, AIR, 999_999), event("Vell", None, AIR, 1)]
    told = drawn(rows, Pivot.of(["country"], ["strikes"]))
    assert ">99 %" in told and "<1 %" in told
    (most, least) = summarize(rows, Pivot.of(["country"], ["strikes"], shares=True)).records()
    assert (most["strikes_percent"], least["strikes_percent"]) == (100.0, 0.0)


@pytest.mark.parametrize(
    ("told", "width", "lines"),
    [
        ("Shelling/artillery/missile attack", 12, ["Shelling/", "artillery/", "missile", "attack"]),
        ("Shelling/artillery/missile attack", 19, ["Shelling/artillery/", "missile attack"]),
        ("2014-12/2015-01", 8, ["2014-12/", "2015-01"]),
        ("2016/2017", 9, ["2016/2017"]),
        ("war of 2016/2017", 11, ["war of", "2016/2017"]),
        ("Miro", 2, ["Mi", "ro"]),
        ("of Miropolis", 4, ["of", "Miro", "poli", "s"]),
        ("ミロ地方", 4, ["ミロ", "地方"]),
        ("", 4, [""]),
    ],
)
def test_names_are_folded_after_spaces_and_slashes(told: str, width: int, lines: list[str]) -> None:
    assert lines_of(told, width) == lines


WORDS = st.lists(
    st.sampled_from(["Ostra", "Republic", "of", "Upper/Lower", "North-Eastern", "ミロ"]), min_size=1, max_size=5
)
ANY = st.builds(
    lambda words, month, strikes, dead: event(
        " ".join(words), f"2031-{month:02}-01", AIR, strikes, strikes_max=None, fatalities=dead
    ),
    WORDS,
    st.integers(1, 12),
    st.none() | st.integers(0, 3_000_000),
    st.none() | st.integers(0, 30_000),
)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(ANY, min_size=1, max_size=5),
    st.lists(st.sampled_from(["country", "month", "sub_event_type"]), min_size=1, unique=True),
    st.lists(st.sampled_from(VALUES), min_size=1, unique=True),
    st.integers(60, 130),
    st.sampled_from([FILE, ASCII]),
)
def test_it_fits_and_breaks_no_word_and_no_number(
    rows: list[Record], by: list[str], values: list[str], width: int, screen: Screen
) -> None:
    summary = summarize(rows, Pivot.of(by, values))
    told = drawn(rows, Pivot.of(by, values), width, screen)
    assert max(map(cell_len, told.splitlines())) <= width
    pieces = set(re.findall(r"[^\s/]+", told))
    for record in summary.records():
        for name, cell in record.items():
            if isinstance(cell, int) and not name.endswith(("_low", "_high")):
                assert f"{cell:,}" in pieces
            elif isinstance(cell, str):
                assert pieces.issuperset(re.findall(r"[^\s/]+", cell))
