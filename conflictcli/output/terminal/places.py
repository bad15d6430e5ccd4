"""Places that names may mean → one line each, under the name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.table import Table
from rich.text import Text

from conflictcli.output.terminal.frame import frame, one_line, said
from conflictcli.tables import Cell, Record


def places(rows: Sequence[Record]) -> Table:
    """One line a place that a name may mean, under that name."""
    table = frame()
    table.add_column("", justify="right")
    table.add_column("place", ratio=2, overflow="fold")
    table.add_column("at", no_wrap=True)
    table.add_column("score", justify="right")
    table.add_column("why", ratio=3, overflow="fold")
    for row in rows:
        if row["rank"] in (None, 1):
            none = Text("" if row["rank"] else said(row["why"]), style="dim italic")
            table.add_section()
            table.add_row("", Text(one_line(row["query"]), style="bold"), "", "", none)
        if row["rank"]:
            known = ", ".join(dict.fromkeys(said(row[name]) for name in ("name", "admin1", "country") if row[name]))
            score = f"{row['score']:.1f}"
            table.add_row(said(row["rank"]), Text(known), Text(point(row)), score, Text(said(row["why"])))
    return table


def point(row: Mapping[str, Cell]) -> str:
    """Two decimals, about a kilometre: enough for a look."""
    return f"{row['latitude']:.2f}, {row['longitude']:.2f}"
