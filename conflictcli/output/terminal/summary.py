"""Sums → one line a group, and a line of totals."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from conflictcli.output.screen import Screen
from conflictcli.output.terminal.frame import frame, said, shown
from conflictcli.summary.columns import SUMMARY_COLUMNS
from conflictcli.summary.sums import Sum
from conflictcli.tables import Cell, Record, number

HEADINGS = {
    "events": "events",
    "strikes": "strikes",
    "strikes_low": "low",
    "strikes_high": "high",
    "events_without_count": "no\ncount",
    "documents": "docs",
    "fatalities": "dead",
}
"""The sums that are shown and what stands over them; the bounds of the dead are left to CSV."""


def summary(rows: Sequence[Record], screen: Screen) -> Table:
    """One line a group, and a line of totals, which leaves out documents: one may be in two groups."""
    table = frame(screen)
    keys = [name for name in rows[0] if name not in SUMMARY_COLUMNS]
    for name in keys:
        table.add_column(name, overflow="fold")
    for heading in HEADINGS.values():
        table.add_column(heading, justify="right")
    sums = {"strikes": Sum(), "fatalities": Sum()}
    for row in rows:
        for name, each in sums.items():
            each.add(*(number(row[name + end]) for end in ("", "_low", "_high")))
        told = (shown(group(row[name]), screen) for name in keys)
        table.add_row(*told, *(amount(number(row[name])) for name in HEADINGS))
    added = {name: sum(number(row[name]) or 0 for row in rows) for name in ("events", "events_without_count")}
    foot = {
        **added,
        "strikes": sums["strikes"].stated,
        "strikes_low": sums["strikes"].low,
        "strikes_high": sums["strikes"].high,
        "documents": None,
        "fatalities": sums["fatalities"].stated,
    }
    table.add_section()
    table.add_row("total", *[""] * (len(keys) - 1), *(amount(foot[name]) for name in HEADINGS), style="bold")
    return table


def group(cell: Cell) -> Text:
    return Text("unknown", style="dim italic") if cell is None else Text(said(cell))


def amount(figure: int | None) -> str:
    return "" if figure is None else f"{figure:,}"
