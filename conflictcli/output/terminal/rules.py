"""Rules, pieces of pattern, parties → one line each, under the headings by which they are grouped."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from conflictcli.output.screen import Screen
from conflictcli.output.terminal.frame import Column, Layout, Row, one_line, table
from conflictcli.tables import Record

COLUMNS = {
    "name": Column("name", least=16, breaks="-"),
    "kind": Column("kind"),
    "says": Column("says", least=24),
    "finds": Column("finds", right=True),
    "ignores": Column("leaves", right=True),
}
LAYOUTS: tuple[Layout, ...] = (
    (("name",), ("kind",), ("says",), ("finds",), ("ignores",)),
    (("name", "kind"), ("says",), ("finds", "ignores")),
)
MOST = 160
"""Letters of what a thing says, on a screen; a file has all."""


def rules(rows: Sequence[Record], screen: Screen) -> Table:
    """Each group under its heading."""
    told: list[Row] = []
    heading = ""
    for row in rows:
        if row["group"] != heading:
            heading = str(row["group"])
            told.append(Row({"name": Text(heading, style="bold")}, apart=bool(told)))
        told.append(
            Row(
                {
                    "name": one_line(row["name"]),
                    "kind": one_line(row["kind"]),
                    "says": cut(one_line(row["says"]) or one_line(row["holds"])),
                    "finds": str(row["finds"] or ""),
                    "ignores": str(row["ignores"] or ""),
                }
            )
        )
    return table(screen, COLUMNS, told, LAYOUTS)


def cut(text: str) -> str:
    return text if len(text) <= MOST else f"{text[: MOST - 2].rstrip()} …"
