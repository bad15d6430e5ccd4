"""Event rows → one line each, and a line of totals."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table

from conflictcli.output.terminal.cells import compact, harm, pair, parties, strikes, what, when, where
from conflictcli.output.terminal.frame import frame
from conflictcli.output.wording import counted, figure
from conflictcli.summary.sums import Totals
from conflictcli.tables import Record


def events(rows: Sequence[Record]) -> Table:
    """One line an event: when, where, what, strikes, dead/hurt, who → whom."""
    table = frame()
    table.add_column("when", min_width=10, max_width=11)
    table.add_column("where", overflow="fold")
    table.add_column("what", min_width=9, overflow="fold")
    table.add_column("strikes", justify="right", min_width=7)
    table.add_column("dead/hurt", justify="right", min_width=9)
    table.add_column("who → whom", overflow="fold")
    for row in rows:
        table.add_row(when(row), where(row), what(row), strikes(row), harm(row), parties(row))
    sums = Totals.of(rows)
    table.add_section()
    table.add_row(
        "total",
        counted(sums.events, "event"),
        "",
        compact(sums.strikes),
        pair(*(figure(each.stated, each.low, each.high) for each in (sums.fatalities, sums.injuries))),
        "",
        style="bold",
    )
    return table
