"""Merged events → one line each, with how many tell of it and in what they differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import wrap

from rich.table import Table
from rich.text import Text

from conflictcli.output.screen import Screen
from conflictcli.output.terminal.cells import compact, parties, slashed, strikes, what, when, where
from conflictcli.output.terminal.frame import Column, Layout, Row, said, table
from conflictcli.output.wording import counted, figure
from conflictcli.summary.sums import Totals
from conflictcli.tables import Cell, Record, number

COLUMNS = {
    "when": Column("when", least=12),
    "where": Column("where", least=10),
    "what": Column("what", least=9, breaks="/"),
    "strikes": Column("strikes", right=True),
    "harm": Column("dead/hurt", right=True),
    "sources": Column("sources", right=True),
    "parties": Column("who → whom", least=10),
}

LAYOUTS: tuple[Layout, ...] = (
    (("when",), ("where",), ("what",), ("strikes",), ("harm",), ("sources",), ("parties",)),
    (("when", "what"), ("where", "parties"), ("strikes",), ("harm",), ("sources",)),
)


def merged(rows: Sequence[Record], screen: Screen) -> Table:
    """One line an event, with how many tell of it, and what they give as figures: the best, and its bounds below it.

    What the reports disagree on is marked.
    """
    sums = Totals.of(rows)
    total: dict[str, str | Text] = {
        "when": "total",
        "where": counted(sums.events, "event"),
        "strikes": compact(sums.strikes),
        "harm": ranged([(each.stated, each.low, each.high) for each in (sums.fatalities, sums.injuries)]),
    }
    return table(screen, COLUMNS, [*map(event, rows), Row(total, "bold", apart=True)], LAYOUTS)


def event(row: Record) -> Row:
    differ = frozenset(said(row["disagree"]).split("; "))
    harm = ranged([bounds(row, "fatalities"), bounds(row, "injuries")])
    return Row(
        {
            "when": marked(narrow(when(row)), "event_date" in differ),
            "where": marked(where(row), not differ.isdisjoint(("location", "admin1", "country"))),
            "what": marked(what(row), "sub_event_type" in differ),
            "strikes": struck(row, not differ.isdisjoint(("strikes", "munitions"))),
            "harm": marked(harm, not differ.isdisjoint(HARM)),
            "sources": told_by(row),
            "parties": marked(parties(row), not differ.isdisjoint(("actor", "target"))),
        }
    )


Bounds = tuple[int | None, int | None, int | None]
"""The best figure, the least, the most."""

NARROW = 12
"""Characters of bounds that are not broken into lines."""
HARM = ("fatalities", "civilian_fatalities", "injuries")


def struck(row: Mapping[str, Cell], differ: bool) -> Text:
    """The count with its bounds below, else the weapons fired in dim."""
    if row["strikes"] is None:
        return marked(strikes(row, "\n"), differ and row["sum_check"] != "mismatch")
    return marked(ranged([bounds(row, "strikes")]), differ or row["sum_check"] == "mismatch")


def marked(text: Text, differ: bool) -> Text:
    """The mark stands in the first line."""
    if not differ:
        return text
    first, *rest = text.split("\n")
    return Text("\n").join([first.append(" ≠", style="bold red"), *rest])


def narrow(when: Text) -> Text:
    """In lines as long as two days are, one above the other."""
    return Text("\n".join(wrap(when.plain, len("–2031-05-01"))), style=when.style)


def bounds(row: Mapping[str, Cell], name: str) -> Bounds:
    best, low, high = (number(row[name + end]) for end in ("", "_min", "_max"))
    return best, low, high


def ranged(figures: Sequence[Bounds]) -> Text:
    """The best figures, and what all reports allow below them, where that is more: 6/14, (5-7/12-15)."""
    told = [f"{best:,}" if best is not None else figure(best, low, high) for best, low, high in figures]
    allowed = [
        each if best is None or low is None or low == best == high else figure(None, low, high)
        for each, (best, low, high) in zip(told, figures, strict=True)
    ]
    text = Text(slashed(told))
    if told == allowed:
        return text
    below = f"({slashed(allowed)})"
    return text.append("\n" + (below if len(below) <= NARROW else below.replace("/", "/\n")), style="dim")


def told_by(row: Mapping[str, Cell]) -> Text:
    """How many independent sources, and of how many reports, where those are more."""
    sources, reports = number(row["n_sources"]), number(row["n_reports"])
    text = Text(f"{sources:,}")
    return text if sources == reports else text.append(f"\nof {reports:,}", style="dim")
