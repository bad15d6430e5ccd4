"""Mentions → one line each, under their document."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from conflictcli.output.terminal.frame import frame, one_line, said
from conflictcli.tables import Cell, Record


def mentions(rows: Sequence[Record]) -> Table:
    table = frame()
    table.add_column("kind")
    table.add_column("at", justify="right")
    table.add_column("text", overflow="fold")
    table.add_column("value", overflow="fold")
    table.add_column("rule", overflow="fold")
    document: Cell = None
    for row in rows:
        if row["doc_id"] != document:
            document = row["doc_id"]
            table.add_section()
            table.add_row("", "", Text(said(document), style="bold"), "", "")
        known = ", ".join(dict.fromkeys(said(row[name]) for name in ("value", "admin1", "country") if row[name]))
        table.add_row(
            *(
                Text(part)
                for part in (said(row["kind"]), said(row["start"]), one_line(row["text"]), known, said(row["rule"]))
            )
        )
    return table
