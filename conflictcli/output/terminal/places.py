"""Places that names may mean → one line each, under the name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.table import Table
from rich.text import Text

from conflictcli.output.screen import Screen
from conflictcli.output.terminal.frame import Column, Layout, Row, one_line, said, table
from conflictcli.tables import Cell, Record

COLUMNS = {
    "rank": Column("", right=True),
    "place": Column("place", least=16),
    "at": Column("at", whole=True),
    "score": Column("score", right=True),
    "why": Column("why", least=24),
}

LAYOUTS: tuple[Layout, ...] = (
    (("rank",), ("place",), ("at",), ("score",), ("why",)),
    (("rank",), ("place", "why"), ("at",), ("score",)),
)


def places(rows: Sequence[Record], screen: Screen) -> Table:
    """One line a place that a name may mean, under that name."""
    told: list[Row] = []
    for row in rows:
        if row["rank"] in (None, 1):
            none = Text("" if row["rank"] else said(row["why"]), style="dim italic")
            told.append(Row({"place": Text(one_line(row["query"]), style="bold"), "why": none}, apart=bool(told)))
        if row["rank"]:
            known = ", ".join(dict.fromkeys(said(row[name]) for name in ("name", "admin1", "country") if row[name]))
            cells = {"rank": said(row["rank"]), "place": known, "at": point(row), "score": f"{row['score']:.1f}"}
            told.append(Row({**cells, "why": said(row["why"])}))
    return table(screen, COLUMNS, told, LAYOUTS)


def point(row: Mapping[str, Cell]) -> str:
    """Two decimals, about a kilometre: enough for a look."""
    return f"{row['latitude']:.2f}, {row['longitude']:.2f}"
