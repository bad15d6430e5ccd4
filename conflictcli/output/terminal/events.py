"""Event rows → one line each, and a line of totals."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table

from conflictcli.output.screen import Screen
from conflictcli.output.terminal.cells import compact, harm, pair, parties, strikes, what, when, where
from conflictcli.output.terminal.frame import Column, Layout, Row, table
from conflictcli.output.wording import counted, figure
from conflictcli.summary.sums import Totals
from conflictcli.tables import Record

COLUMNS = {
    "when": Column("when", least=10, most=11),
    "where": Column("where", least=12),
    "what": Column("what", least=9, breaks="/"),
    "strikes": Column("strikes", right=True),
    "harm": Column("dead/hurt", right=True),
    "parties": Column("who → whom", least=12),
}

LAYOUTS: tuple[Layout, ...] = (
    (("when",), ("where",), ("what",), ("strikes",), ("harm",), ("parties",)),
    (("when", "what"), ("where", "parties"), ("strikes",), ("harm",)),
)


def events(rows: Sequence[Record], screen: Screen) -> Table:
    """One line an event: when, where, what, strikes, dead/hurt, who → whom."""
    told = [
        Row(
            {
                "when": when(row),
                "where": where(row),
                "what": what(row),
                "strikes": strikes(row),
                "harm": harm(row),
                "parties": parties(row),
            }
        )
        for row in rows
    ]
    sums = Totals.of(rows)
    total = {
        "when": "total",
        "where": counted(sums.events, "event"),
        "strikes": compact(sums.strikes),
        "harm": pair(*(figure(each.stated, each.low, each.high) for each in (sums.fatalities, sums.injuries))),
    }
    return table(screen, COLUMNS, [*told, Row(total, "bold", apart=True)], LAYOUTS)
