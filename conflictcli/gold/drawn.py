"""Figures → a report for a person: events, columns, types, groups, and what changed since an earlier run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from rich.table import Table
from rich.text import Text

from conflictcli.gold.against import Compared
from conflictcli.gold.figures import NONE, Confusion, Counts, Measure
from conflictcli.gold.interval import Rate
from conflictcli.gold.same import FIGURES
from conflictcli.gold.told import counts_of
from conflictcli.output.screen import Screen
from conflictcli.output.terminal.frame import Column, Row, console, one_line, shown, table
from conflictcli.output.wording import counted

EVENTS = {
    "name": Column("events"),
    "share": Column("%", right=True),
    "bounds": Column("95 %", whole=True),
    "counts": Column(""),
}
COUNTS = {
    "right": Column("right", right=True),
    "wrong": Column("wrong", right=True),
    "missing": Column("miss-\ning", right=True),
    "unfounded": Column("un-\nfounded", right=True),
}
SHARES = {
    "precision": Column("pre-\ncision", right=True),
    "recall": Column("recall", right=True),
    "f1": Column("f1", right=True),
    "bounds": Column("95 %", whole=True),
}


@dataclass(frozen=True)
class Report:
    """What is told; groups by the column that they are of. `before`: the figure of events of the earlier run."""

    events: Measure
    columns: Sequence[Measure] = ()
    types: Sequence[Measure] = ()
    confusion: Confusion | None = None
    groups: Sequence[tuple[str, Sequence[Measure]]] = ()
    changes: Compared | None = None
    before: Measure | None = None
    documents: int = 0
    stand_for: float | None = None
    """For how many documents these stand, where the gold says."""


def write(report: Report, stream: TextIO, screen: Screen) -> None:
    page = console(screen, stream)
    for at, part in enumerate(parts(report, screen)):
        if at:
            page.print()
        page.print(part)


def parts(report: Report, screen: Screen) -> Iterator[Table | Text]:
    yield events(report, screen)
    if report.stand_for is not None:
        words = f"Weighted: {counted(report.documents, 'document')} for {round(report.stand_for):,}."
        yield shown(Text(words, style="dim"), screen)
    if columns := telling(report.columns):
        yield counts("column", columns, screen)
    if report.types:
        yield counts("type", report.types, screen)
    if report.confusion is not None and report.confusion.errs:
        yield matrix(report.confusion, screen)
    for name, measures in report.groups:
        yield counts(name, measures, screen)
    if report.changes is not None:
        yield changes(report.changes, screen)
        yield shown(Text(verdict(report), style="bold"), screen)


def telling(columns: Sequence[Measure]) -> list[Measure]:
    """Without those that nothing was found of nor wanted, and milder measures that say no more than the strict ones."""
    strict = {each.name: each.counts for each in columns}
    told = [each for each in columns if each.counts != Counts()]
    return [each for each in told if each.counts != strict.get(MILDER.get(each.name, ""))]


MILDER = {figure.name: figure.column for figure in FIGURES if figure.near}


def events(report: Report, screen: Screen) -> Table:
    """The three shares of events, each with what it is of."""
    told, found = report.events, report.events.counts
    rows = (
        ("precision", told.precision, f"{found.right:,} of {counted(found.rows, 'row')} are events of the gold"),
        ("recall", told.recall, f"{found.right:,} of {counted(found.gold, 'event')} of the gold have a row"),
        ("f1", told.f1, f"in {counted(report.documents, 'document')}"),
    )
    lines = [
        Row({"name": name, "share": percent(share), "bounds": bounds(share), "counts": Text(words, style="dim")})
        for name, share, words in rows
    ]
    return table(screen, EVENTS, lines, ((("name",), ("share",), ("bounds",), ("counts",)),))


def counts(name: str, measures: Sequence[Measure], screen: Screen) -> Table:
    """A line a figure; its bounds where the screen has room for them."""
    columns = {"name": Column(name, least=12, breaks="/_"), **COUNTS, **SHARES}
    lines = [line(each) for each in measures]
    wide = tuple((each,) for each in columns)
    return table(
        screen,
        columns,
        lines,
        (wide, wide[:-1], (("name",), ("right", "wrong"), ("missing", "unfounded"), ("precision", "recall", "f1"))),
    )


def line(measure: Measure) -> Row:
    told = measure.counts
    cells: dict[str, str | Text] = {
        "name": Text(one_line(measure.name), style="dim italic" if measure.name == NONE else ""),
        **{each: number(getattr(told, each)) for each in COUNTS},
        "precision": percent(measure.precision),
        "recall": percent(measure.recall),
        "f1": percent(measure.f1),
        "bounds": bounds(measure.f1),
    }
    return Row(cells)


def matrix(told: Confusion, screen: Screen) -> Table:
    """A line a type of the gold, a column a type of the rows, by the numbers before their names."""
    names = [*told.names, NONE]
    heads = {name: str(at) for at, name in enumerate(told.names, 1)} | {NONE: NONE}
    columns = {
        "name": Column("gold \\ row", least=16, breaks="/"),
        **{h: Column(h, right=True) for h in heads.values()},
    }
    lines = []
    for name in names:
        said = f"{heads[name]} {one_line(name)}" if name != NONE else NONE
        cells: dict[str, str | Text] = {"name": Text(said, style="" if name != NONE else "dim italic")}
        for other in names:
            many = number(told.counts[name, other]) if (name, other) in told.counts else ""
            cells[heads[other]] = Text(many, style="bold" if name == other else "")
        lines.append(Row(cells))
    return table(screen, columns, lines, (tuple((each,) for each in columns),))


def changes(told: Compared, screen: Screen) -> Table:
    columns = {
        "name": Column("since the run before"),
        "gained": Column("gained", right=True),
        "lost": Column("lost", right=True),
    }
    called = {"event": "events that have a row", "false row": "false rows gone, or come"}
    lines = [
        Row({"name": called.get(what, what), "gained": number(gained), "lost": number(lost)})
        for what, (gained, lost) in counts_of(told).items()
    ]
    return table(screen, columns, lines or [Row({"name": "nothing"})], (tuple((each,) for each in columns),))


def verdict(report: Report) -> str:
    """What the changes come to, in a sentence."""
    told = report.changes
    assert told is not None
    f1 = ""
    if report.before is not None and None not in (report.before.f1.value, report.events.f1.value):
        f1 = f"; f1 {percent(report.before.f1)} → {percent(report.events.f1)}"
    words = f"{counted(told.better, 'document')} better, {told.worse:,} worse, {told.same:,} as before{f1}."
    if told.better == told.worse:
        return words
    side = "A gain" if told.better > told.worse else "A loss"
    # Rounded up where it is small: never said to be nothing.
    odds = "< 0.001" if told.chance < 0.001 else f"= {told.chance:.3f}"
    doubt = "" if told.chance < 0.05 else ", which may be chance"
    return f"{words} {side}{doubt} (sign test: p {odds})."


def percent(rate: Rate) -> str:
    return "" if rate.value is None else f"{100 * rate.value:.1f}"


def bounds(rate: Rate) -> str:
    return "" if rate.low is None or rate.high is None else f"{100 * rate.low:.1f}–{100 * rate.high:.1f}"


def number(many: int) -> str:
    return f"{many:,}"
