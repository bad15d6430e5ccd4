"""Table → the table for a person: a few columns, folded into the width of the screen, with a line of totals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from conflictcli.merge.columns import MERGED_COLUMNS
from conflictcli.output.wording import counted, figure, plain
from conflictcli.tables import (
    EVENT_COLUMNS,
    MENTION_COLUMNS,
    PLACE_COLUMNS,
    SUMMARY_COLUMNS,
    Cell,
    Record,
    Sum,
    Totals,
    number,
)


def write(records: Iterable[Record], columns: Sequence[str], stream: TextIO) -> None:
    """Draw events, mentions, places or a summary, whichever `columns` are."""
    rows = list(records)
    draw = {
        EVENT_COLUMNS: events,
        MERGED_COLUMNS: merged,
        MENTION_COLUMNS: mentions,
        PLACE_COLUMNS: places,
    }.get(tuple(columns), summary)
    console = Console(file=stream, highlight=False)
    if rows:
        console.print(draw(rows))
        for note in notes(rows):
            console.print(note, style="yellow")


def notes(rows: Sequence[Record]) -> list[str]:
    """What a reader of the table must know and its columns do not say."""
    wrong = sum(row.get("sum_check") == "mismatch" for row in rows)
    differ = sum(bool(row.get("disagree")) for row in rows)
    return [
        *[f"{counted(wrong, 'row')} marked ≠: the parts and the total in the text disagree."] * bool(wrong),
        *[f"{counted(differ, 'event')} marked ≠: the reports disagree; -f csv says who told what."] * bool(differ),
    ]


def frame() -> Table:
    """A table with a line under its head and no other."""
    return Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False, header_style="bold")


def said(cell: Cell) -> str:
    return "" if cell is None else plain(str(cell))


# ---- events --------------------------------------------------------------------------------------------------


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


def when(row: Mapping[str, Cell]) -> Text:
    """The day or days; where no date is known, the words."""
    start, end = said(row["event_date"]), said(row["event_date_end"])
    if not start:
        return Text(said(row["date_text"]) or "unknown", style="dim italic")
    return Text(start if end in ("", start) else f"{start} –{end}")


def where(row: Mapping[str, Cell]) -> Text:
    """The place and its country; where neither is known, the words."""
    known = ", ".join(part for part in (said(row["location"]), said(row["country"])) if part)
    return Text(known) if known else Text(said(row["location_text"]), style="dim italic")


def what(row: Mapping[str, Cell]) -> Text:
    """ACLED's sub-event type, with room to fold after a slash."""
    return Text(said(row["sub_event_type"]).replace("/", "/ "))


def strikes(row: Mapping[str, Cell], between: str = " ") -> Text:
    """The count, else the weapons fired in dim, marked where the text's numbers do not add up."""
    told = counted_as(row, "strikes")
    text = (
        Text(told)
        if told
        else Text(f"({fired}{between}fired)" if (fired := counted_as(row, "munitions")) else "", style="dim")
    )
    if row["sum_check"] == "mismatch":
        text.append(" ≠", style="bold red")
    return text


def harm(row: Mapping[str, Cell]) -> Text:
    return Text(pair(counted_as(row, "fatalities"), counted_as(row, "injuries")))


def pair(dead: str, hurt: str) -> str:
    return slashed((dead, hurt))


def parties(row: Mapping[str, Cell]) -> Text:
    actor, target = said(row["actor"]), said(row["target"])
    text = Text(actor)
    if target:
        text.append(f"{' ' if actor else ''}→ {target}")
    if row["status"] not in (None, "reported"):
        text.append(f" ({said(row['status'])})", style="yellow")
    return text


def counted_as(row: Mapping[str, Cell], name: str) -> str:
    best, low, high = (number(row[name + end]) for end in ("", "_min", "_max"))
    return figure(best, low, high)


def compact(sums: Sum) -> str:
    """A sum in a narrow column: 63, or 63+ where a part is open above; its bounds below it where they differ."""
    if sums.low is None or sums.stated in (None, sums.low):
        return figure(sums.stated, sums.low, sums.high)
    return f"{sums.stated:,}\n{figure(None, sums.low, sums.high)}"


# ---- merged events -------------------------------------------------------------------------------------------


def merged(rows: Sequence[Record]) -> Table:
    """One line an event, with how many tell of it, and what they give as figures: the best, and its bounds below it.

    What the reports disagree on is marked.
    """
    table = frame()
    table.add_column("when", no_wrap=True)
    table.add_column("where", overflow="fold")
    table.add_column("what", overflow="fold")
    table.add_column("strikes", justify="right", no_wrap=True)
    table.add_column("dead/hurt", justify="right", no_wrap=True)
    table.add_column("sources", justify="right", no_wrap=True)
    table.add_column("who → whom", overflow="fold")
    for row in rows:
        differ = frozenset(said(row["disagree"]).split("; "))
        table.add_row(
            marked(narrow(when(row)), "event_date" in differ),
            marked(where(row), not differ.isdisjoint(("location", "admin1", "country"))),
            marked(what(row), "sub_event_type" in differ),
            struck(row, not differ.isdisjoint(("strikes", "munitions"))),
            marked(ranged([bounds(row, "fatalities"), bounds(row, "injuries")]), not differ.isdisjoint(HARM)),
            told_by(row),
            marked(parties(row), not differ.isdisjoint(("actor", "target"))),
        )
    sums = Totals.of(rows)
    table.add_section()
    table.add_row(
        "total",
        counted(sums.events, "event"),
        "",
        compact(sums.strikes),
        ranged([(each.stated, each.low, each.high) for each in (sums.fatalities, sums.injuries)]),
        style="bold",
    )
    return table


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


def slashed(told: Sequence[str]) -> str:
    """5 and 12 → "5/12"; an unknown side is a dash, and two of them are nothing."""
    return "/".join(each or "–" for each in told) if any(told) else ""


def told_by(row: Mapping[str, Cell]) -> Text:
    """How many independent sources, and of how many reports, where those are more."""
    sources, reports = number(row["n_sources"]), number(row["n_reports"])
    text = Text(f"{sources:,}")
    return text if sources == reports else text.append(f"\nof {reports:,}", style="dim")


# ---- mentions ------------------------------------------------------------------------------------------------


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


def one_line(cell: Cell) -> str:
    return " ".join(said(cell).split())


# ---- places --------------------------------------------------------------------------------------------------


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


# ---- summaries -----------------------------------------------------------------------------------------------

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


def summary(rows: Sequence[Record]) -> Table:
    """One line a group, and a line of totals, which leaves out documents: one may be in two groups."""
    table = frame()
    keys = [name for name in rows[0] if name not in SUMMARY_COLUMNS]
    for name in keys:
        table.add_column(name, overflow="fold")
    for heading in HEADINGS.values():
        table.add_column(heading, justify="right")
    sums = {"strikes": Sum(), "fatalities": Sum()}
    for row in rows:
        for name, each in sums.items():
            each.add(*(number(row[name + end]) for end in ("", "_low", "_high")))
        table.add_row(*(group(row[name]) for name in keys), *(amount(number(row[name])) for name in HEADINGS))
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
