"""The report for a person: literal at 80 columns and fewer, in ASCII, and whatever stands in it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from textwrap import dedent

import pytest
from judged import CLASH, gold_of, raid
from rich.cells import cell_len

from conflictcli.gold import drawn
from conflictcli.gold.against import compared
from conflictcli.gold.figures import confusion, of_columns, of_events, of_groups, of_types
from conflictcli.gold.same import figures
from conflictcli.gold.score import Scored, scored
from conflictcli.output.screen import FILE, Screen
from conflictcli.tables import Record

SCORED = figures(("event_date", "sub_event_type", "strikes", "location", "actor"))
SHELLING = "Shelling/artillery/missile attack"
WANTED = [
    *[raid(str(at), source="Vell Wire") for at in range(7)],
    raid("7", location="Miro", source="Coast Herald", sub_event_type=SHELLING, strikes=None, actor="army"),
    raid("8", location="Miro", source="Coast Herald", sub_event_type=SHELLING, strikes=12),
    raid("9", source="Coast Herald", sub_event_type=CLASH, strikes=None),
]
GOLD = gold_of(*WANTED, silent=("quiet",))
ROWS = [
    *WANTED[:5],
    raid("5", source="Vell Wire", strikes=None, event_date_end="2031-05-03"),
    raid("7", location="Ostra", source="Coast Herald", sub_event_type=SHELLING, strikes=None),
    raid("8", location="Miro", source="Coast Herald", strikes=2, actor="army"),
    raid("quiet", confidence="low", source="Coast Herald"),
]
BEFORE = [*WANTED[:2], *ROWS[5:8], raid("quiet", strikes=1)]


def score(rows: Sequence[Record]) -> Scored:
    return scored(GOLD, rows, SCORED)


def report(*, by: str = "", against: bool = False, stand_for: float | None = None) -> drawn.Report:
    now = score(ROWS)
    return drawn.Report(
        of_events(now),
        of_columns(now),
        of_types(now),
        confusion(now),
        [(by, of_groups(now, by))] if by else [],
        compared(score(BEFORE), now) if against else None,
        of_events(score(BEFORE)) if against else None,
        len(now.cases),
        stand_for,
    )


def shown(told: drawn.Report, screen: Screen = FILE) -> str:
    stream = io.StringIO()
    drawn.write(told, stream, screen)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def test_a_report_at_80_columns() -> None:
    assert shown(report()) == dedent(
        """\
        events        %  95 %
        ─────────────────────────────────────────────────────────────────
        precision  88.9  54.4–98.2  8 of 9 rows are events of the gold
        recall     80.0  47.4–94.7  8 of 10 events of the gold have a row
        f1         84.2  54.8–95.9  in 11 documents

                                       miss-      un-    pre-
        column           right  wrong    ing  founded  cision  recall     f1  95 %
        ────────────────────────────────────────────────────────────────────────────────
        event_date           7      1      0        0    87.5    87.5   87.5  50.5–98.0
        event_date_          8      0      0        0   100.0   100.0  100.0  67.6–100.0
        meets
        sub_event_type       7      1      0        0    87.5    87.5   87.5  50.5–98.0
        strikes              5      1      1        0    83.3    71.4   76.9  39.1–94.5
        location             7      1      0        0    87.5    87.5   87.5  50.5–98.0
        actor                0      0      1        1     0.0     0.0    0.0  0.0–65.8

                                         miss-      un-    pre-
        type               right  wrong    ing  founded  cision  recall    f1  95 %
        ────────────────────────────────────────────────────────────────────────────────
        Air/drone strike       6      0      1        2    75.0    85.7  80.0  47.4–94.7
        Armed clash            0      0      1        0             0.0   0.0  0.0–79.3
        Shelling/              1      0      1        0   100.0    50.0  66.7  10.4–97.2
        artillery/missile
        attack

        gold \\ row                           1  2  3  none
        ──────────────────────────────────────────────────
        1 Air/drone strike                   6           1
        2 Armed clash                                    1
        3 Shelling/artillery/missile attack  1     1
        none                                 1
        """
    )


def test_groups_weights_and_what_changed() -> None:
    told = replace(report(by="source", against=True, stand_for=1234.4), columns=(), types=(), confusion=None)
    assert shown(told) == dedent(
        """\
        events        %  95 %
        ─────────────────────────────────────────────────────────────────
        precision  88.9  54.4–98.2  8 of 9 rows are events of the gold
        recall     80.0  47.4–94.7  8 of 10 events of the gold have a row
        f1         84.2  54.8–95.9  in 11 documents

        Weighted: 11 documents for 1,234.

                                    miss-      un-    pre-
        source        right  wrong    ing  founded  cision  recall    f1  95 %
        ───────────────────────────────────────────────────────────────────────────
        Coast Herald      2      0      1        1    66.7    66.7  66.7  22.3–93.3
        Vell Wire         6      0      1        0   100.0    85.7  92.3  55.5–99.1

        since the run before    gained  lost
        ────────────────────────────────────
        events that have a row       3     0

        3 documents better, 0 worse, 8 as before; f1 62.5 → 84.2. A gain, which may be
        chance (sign test: p = 0.250).
        """
    )


def test_a_report_at_50_columns_in_ascii() -> None:
    told = replace(report(against=True), types=())
    assert shown(told, replace(FILE, width=50, signs=False)) == dedent(
        """\
        events        %  95 %
        --------------------------------------------------
        precision  88.9  54.4-98.2  8 of 9 rows are events
                                    of the gold
        recall     80.0  47.4-94.7  8 of 10 events of the
                                    gold have a row
        f1         84.2  54.8-95.9  in 11 documents

                                   miss-    pre-
                                     ing  cision
                          right      un-  recall
        column            wrong  founded      f1
        ----------------------------------------
        event_date            7        0    87.5
                              1        0    87.5
                                            87.5
        event_date_meets      8        0   100.0
                              0        0   100.0
                                           100.0
        sub_event_type        7        0    87.5
                              1        0    87.5
                                            87.5
        strikes               5        1    83.3
                              1        0    71.4
                                            76.9
        location              7        0    87.5
                              1        0    87.5
                                            87.5
        actor                 0        1     0.0
                              0        1     0.0
                                             0.0

        gold \\ row                           1  2  3  none
        --------------------------------------------------
        1 Air/drone strike                   6           1
        2 Armed clash                                    1
        3 Shelling/artillery/missile attack  1     1
        none                                 1

        since the run before    gained  lost
        ------------------------------------
        events that have a row       3     0

        3 documents better, 0 worse, 8 as before; f1 62.5
        -> 84.2. A gain, which may be chance (sign test: p
        = 0.250).
        """
    )


def test_no_events_at_all() -> None:
    now = scored(gold_of(silent=("quiet",)), [], SCORED)
    told = drawn.Report(of_events(now), of_columns(now), of_types(now), confusion(now), documents=1)
    assert shown(told) == dedent(
        """\
        events     %  95 %
        ────────────────────────────────────────────────────────
        precision           0 of 0 rows are events of the gold
        recall              0 of 0 events of the gold have a row
        f1                  in 1 document
        """
    )


@pytest.mark.parametrize("width", [20, 40, 60, 79, 80, 120])
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    lines = shown(report(by="source", against=True), replace(FILE, width=width)).splitlines()
    assert max(map(cell_len, lines)) <= width


def test_nothing_of_a_row_is_obeyed() -> None:
    told = scored(gold_of(raid("a", source="[red]\x1b[31mVell")), [raid("a", source="[red]\x1b[31mVell")], SCORED)
    text = shown(drawn.Report(of_events(told), groups=[("source", of_groups(told, "source"))]))
    assert "[red]\N{REPLACEMENT CHARACTER}[31mVell" in text
