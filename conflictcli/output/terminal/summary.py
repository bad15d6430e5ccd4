"""Sums → one line a group with a bar and a share, and a line of totals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from rich.cells import cell_len, chop_cells
from rich.console import Group
from rich.table import Table
from rich.text import Text

from conflictcli.output.screen import Screen
from conflictcli.output.terminal.frame import GAP, bar, frame, one_line, shown
from conflictcli.output.wording import counted, figure
from conflictcli.summary.aggregate import TOTAL, Line, Summary
from conflictcli.summary.columns import FIGURES
from conflictcli.summary.parts import Sums
from conflictcli.summary.periods import PERIODS
from conflictcli.tables import Cell

HEADINGS = {
    "events_without_count": "no\ncount",
    "documents": "docs",
    "fatalities": "dead",
    "civilian_fatalities": "civilian\ndead",
    "injuries": "hurt",
    "munitions": "weapons\nfired",
}
"""What stands over a value, where that is not its name."""

SHORT, LONG = 6, 40
"""Characters of a bar: the least that says anything, and the most."""
WORD = 26
"""Characters of a word for which room is made; a longer one may be broken."""
NARROW = 4
"""Characters that every name is given."""
AIRY = 3
"""Lines that stand under one name on average before a blank line between two names is worth its room."""

SHADE, SHADE_IN_ASCII = "░", "-"
DIM = "dim"
PIECE = re.compile(r"\s+|(?<!\S)\d{4}/\d{4}(?!\S)|[^\s/]*/|[^\s/]+")
"""What a line may be broken after: a space, a slash, but not that of two years."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it is drawn: what stands over it, a cell a line of the table, and how wide it is."""

    heading: str
    cells: Sequence[Text]
    width: int
    justify: str = "right"

    @classmethod
    def of(cls, heading: str, cells: Sequence[Text]) -> Column:
        return cls(
            heading, cells, max(map(cell_len, chain(*(told.split("\n") for told in (heading, *map(str, cells))))))
        )


def summary(summed: Summary, screen: Screen) -> Group:
    """One line a group, then the others and the total: in one table, or in several where the screen is too narrow."""
    names, tables = laid_out(summed, screen)
    drawn = [table(summed, [*names, *columns], screen) for columns in tables]
    blank_between: list[Table | Text] = [part for each in drawn for part in (Text(), each)]
    return Group(*blank_between[1:])


def table(summary: Summary, columns: Sequence[Column], screen: Screen) -> Table:
    drawn = frame(screen)
    for column in columns:
        drawn.add_column(column.heading, justify=column.justify, width=column.width, no_wrap=True)  # type: ignore[arg-type]
    breaks = breaks_of(summary)
    last = len(columns[0].cells) - 1
    for at, cells in enumerate(zip(*(column.cells for column in columns), strict=True)):
        if at in breaks:
            drawn.add_section()
        drawn.add_row(*cells, style="bold" if at == last else None)
    return drawn


# ---- what stands in the columns ------------------------------------------------------------------------------


def all_sums(summary: Summary) -> list[Sums]:
    """Of every line of the table, and of the total."""
    return [*(line.sums for line in summary.lines), summary.total]


def names(summary: Summary, screen: Screen) -> list[Column]:
    """The columns that group, as wide as they want to be. A name that is the one above is not told again."""
    told: list[tuple[Text, ...]] = []
    above: tuple[Cell, ...] = ()
    for line in summary.lines:
        same = next((at for at, (one, other) in enumerate(zip(line.group, above, strict=False)) if one != other), 0)
        cells = named_rest(summary, line) if line.is_rest else [name(cell) for cell in line.group]
        told.append(tuple(Text() if at < same else shown(cell, screen) for at, cell in enumerate(cells)))
        above = line.group
    told.append((Text(TOTAL), *[Text()] * (len(summary.pivot.by) - 1)))
    return [
        replace(Column.of(heading.replace("_", " "), cells), justify="left")
        for heading, cells in zip(summary.pivot.by, zip(*told, strict=True), strict=True)
    ]


def named_rest(summary: Summary, line: Line) -> list[Text]:
    """The names of a line that stands for others: how many they are, and of which period where each has them."""
    pivot = summary.pivot
    cells = [
        name(cell) if pivot.is_series and by in PERIODS else Text()
        for by, cell in zip(pivot.by, line.group, strict=True)
    ]
    cells[pivot.label] = Text(counted(summary.left, "other"), style="dim italic")
    return cells


def name(cell: Cell) -> Text:
    return Text("unknown", style="dim italic") if cell is None else Text(one_line(cell))


def value(summary: Summary, name: str, beside: bool) -> Column:
    """A column of sums; of a figure also the bounds, where they say more: `beside` it, or else below."""
    sums = all_sums(summary)
    best = [amount(each[name]) for each in sums]
    heading = HEADINGS.get(name, name.replace("_", " "))
    ranges = [bounds(each, name) for each in sums] if name in FIGURES else [""] * len(sums)
    if not any(ranges):
        return Column.of(heading, [quiet(told) for told in best])
    both = list(zip(best, ranges, strict=True))
    if not beside:
        cells = [quiet(told).append("\n" * bool(told and range_) + range_, DIM) for told, range_ in both]
        return Column.of(f"{heading}\nrange", cells)
    width = max(map(len, (*best, *heading.split("\n"))))
    room = max(map(len, (*ranges, "range")))
    cells = [
        Text(" " * (width - len(told))).append(quiet(told)).append(f" {range_:{room}}", style=DIM)
        for told, range_ in both
    ]
    lines = [line.rjust(width) for line in heading.split("\n")]
    lines = [f"{line} {'':{room}}" for line in lines[:-1]] + [f"{lines[-1]} {'range':{room}}"]
    return replace(Column.of("\n".join(lines), cells), justify="left")


def amount(sum_: int | None) -> str:
    return "" if sum_ is None else f"{sum_:,}"


def quiet(told: str) -> Text:
    """Nothing is less to look at than something."""
    return Text(told, style=DIM if told == "0" else "")


def bounds(sums: Sums, name: str) -> str:
    """53-60, or 104+ where it is open above; nothing where the words are exact."""
    stated, low, high = (sums[name + end] for end in ("", "_low", "_high"))
    return "" if stated == low == high else figure(None, low, high)


def shares(summary: Summary) -> Column:
    sums = all_sums(summary)
    cells = [Text(percent(summary.percent(each)), style=DIM) for each in sums[:-1]]
    return Column.of("share", [*cells, Text()])


def percent(share: float | None) -> str:
    """33 %; what is not nothing is not told as 0, what is not all not as 100."""
    if share is None:
        return ""
    return "<1 %" if 0 < share < 1 else ">99 %" if 99 < share < 100 else f"{share:.0f} %"


def bars(summary: Summary, width: int, screen: Screen) -> Column:
    """As long as what is stated of the first value, and lighter up to the most that the words allow.

    A bar is full where the largest figure, or the largest least of its bounds, is. Others and total have none: they
    would dwarf the rest.
    """
    first = summary.pivot.first
    told = [[line.sums.get(first + end) or 0 for end in ("", "_low", "_high")] for line in summary.lines]
    pairs = list(zip(told, summary.lines, strict=True))
    scale = max((max(stated, low) for (stated, low, _), line in pairs if not line.is_rest), default=0)
    drawn = [
        Text() if line.is_rest else ranged(stated, max(stated, low, high), scale, width, screen)
        for (stated, low, high), line in pairs
    ]
    return Column("", [*drawn, Text()], width, "left")


def ranged(stated: int, most: int, scale: int, width: int, screen: Screen) -> Text:
    solid = bar(stated, scale, width, screen)
    more = len(bar(most, scale, width, screen)) - len(solid) if most > stated else 0
    return Text(solid, style="cyan").append((SHADE if screen.signs else SHADE_IN_ASCII) * more, style="dim cyan")


def breaks_of(summary: Summary) -> set[int]:
    """Before which lines a blank one stands: before those below the groups, and between groups of groups."""
    pivot, lines = summary.pivot, summary.lines
    foot = len(lines) - (bool(summary.left) and not pivot.is_series)
    firsts = [line.group[0] for line in lines[:foot]]
    breaks = {at for at in range(1, foot) if firsts[at] != firsts[at - 1]}
    is_airy = len(pivot.by) > 1 and foot >= AIRY * (len(breaks) + 1)
    return {foot, *(breaks if is_airy else ())}


# ---- how wide they are ---------------------------------------------------------------------------------------


SPARED = ((True, True, True), (False, True, True), (False, True, False), (False, False, False))
"""Whether bounds stand beside their figures, and whether there are a bar and a share: the more room, the more of it."""


def laid_out(summary: Summary, screen: Screen) -> tuple[list[Column], list[list[Column]]]:
    """The columns that group, and those of figures: of one table, or of several where they are too many for one.

    What is given up where room is short, in this order: a long bar, full names, bounds beside figures, the share, the
    bar, one table for all.
    """
    wide, width = names(summary, screen), screen.width + GAP
    least = [longest_word(column) for column in wide]
    first, *rest = summary.pivot.values
    for beside, barred, shared in SPARED:
        figures = [value(summary, each, beside) for each in (first, *rest)]
        figures[1:1] = [shares(summary)] * shared
        room = width - taken(figures) - GAP * len(wide) - sum(least)
        if room >= (SHORT + GAP) * barred:
            break
    else:
        cap = (width - max(column.width for column in figures)) // len(wide) - GAP
        least = [min(each, max(cap, NARROW)) for each in least]
        room = 0
    if not barred:
        shown = [folded(column, each) for column, each in zip(wide, given(wide, least, room), strict=True)]
        return shown, [[*table] for table in in_tables(figures, width - taken(shown))]
    widths = given(wide, least, room - SHORT - GAP)
    shown = [folded(column, each) for column, each in zip(wide, widths, strict=True)]
    long = min(LONG, width - taken(shown) - taken(figures) - GAP)
    return shown, [[figures[0], bars(summary, long, screen), *figures[1:]]]


def taken(columns: Sequence[Column]) -> int:
    """The room that columns take, with the blanks behind each; the last one of a table needs none."""
    return sum(column.width + GAP for column in columns)


def longest_word(column: Column) -> int:
    words = (piece.rstrip() for told in (column.heading, *map(str, column.cells)) for piece in PIECE.findall(told))
    return min(WORD, max(map(cell_len, words), default=1))


def given(wide: Sequence[Column], least: Sequence[int], room: int) -> list[int]:
    """Room shared out among names, by turns, until each has what it wants."""
    widths = list(least)
    while room > 0 and (short := [at for at, column in enumerate(wide) if widths[at] < column.width]):
        for at in short[:room]:
            widths[at] += 1
        room -= len(short[:room])
    return widths


def in_tables(columns: Sequence[Column], width: int) -> list[list[Column]]:
    """As many columns a table as it has room for, with the blanks behind each."""
    tables: list[list[Column]] = []
    left = 0
    for column in columns:
        if not tables or left < column.width + GAP:
            tables.append([])
            left = width
        tables[-1].append(column)
        left -= column.width + GAP
    return tables


def folded(column: Column, width: int) -> Column:
    """A column of names in lines of this width, no wider than its longest line."""
    heading = "\n".join(lines_of(column.heading, width))
    cells = [Text("\n".join(lines_of(str(cell), width)), style=cell.style) for cell in column.cells]
    return replace(Column.of(heading, cells), justify=column.justify)


def lines_of(told: str, width: int) -> list[str]:
    """Broken after spaces and slashes; within a word only where that is longer than a line."""
    lines = [""]
    for piece in PIECE.findall(told):
        if cell_len(lines[-1] + piece.rstrip()) > width:
            lines.append("")
            piece = piece.lstrip()
        *full, piece = chop_cells(piece, width) or [""]
        if full:
            lines = [*lines[:-1], *full, ""] if not lines[-1] else [*lines, *full, ""]
        lines[-1] += piece
    return [line.rstrip() for line in lines if line.strip()] or [""]
