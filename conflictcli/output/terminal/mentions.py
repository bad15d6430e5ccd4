"""Mentions → one line each, under their document."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from conflictcli.output.screen import Screen
from conflictcli.output.terminal.frame import Column, Layout, Row, one_line, said, table
from conflictcli.tables import Cell, Record

COLUMNS = {
    "kind": Column("kind"),
    "at": Column("at", right=True),
    "text": Column("text", least=12),
    "value": Column("value", least=12),
    "rule": Column("rule", least=12),
}

LAYOUTS: tuple[Layout, ...] = (
    (("kind",), ("at",), ("text",), ("value",), ("rule",)),
    (("kind",), ("at",), ("text", "rule"), ("value",)),
    (("kind",), ("at",), ("text", "value", "rule")),
)


def mentions(rows: Sequence[Record], screen: Screen) -> Table:
    """One line a mention, under its document."""
    told: list[Row] = []
    document: Cell = None
    for row in rows:
        if row["doc_id"] != document:
            document = row["doc_id"]
            told.append(Row({"text": Text(one_line(document), style="bold")}, apart=bool(told)))
        known = ", ".join(dict.fromkeys(said(row[name]) for name in ("value", "admin1", "country") if row[name]))
        cells = {"kind": said(row["kind"]), "at": said(row["start"]), "text": one_line(row["text"]), "value": known}
        told.append(Row({**cells, "rule": Text(said(row["rule"]), style="dim")}))
    return table(screen, COLUMNS, told, LAYOUTS)
