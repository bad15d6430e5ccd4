"""What every table for a person is made of: columns and rows → the layout that fits the screen.

A table is told once: its columns by name, its rows by the same names, and layouts, the widest first. A layout says
which columns stand side by side, and which one below the other: `(("when", "what"), ("where",), ("strikes",))`. The
first that fits without breaking a word or a number is drawn; where none does, each row is a list of its own.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TextIO

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Span, Text

from conflictcli.output.letters import letter
from conflictcli.output.screen import Screen
from conflictcli.output.wording import plain
from conflictcli.tables import Cell

Layout = Sequence[tuple[str, ...]]
"""The columns from left to right, each the names that stand in it from top to bottom."""

GAP = 2
"""Blanks between two columns."""

LONGEST = 24
"""Columns of the longest word that is not broken: an address, or Chinese, must not make a table a list."""

_WORD = re.compile(r"\S+")

RULE = box.SIMPLE_HEAD
RULE_IN_ASCII = box.Box("\n".join(("    ", "    ", " -- ", "    ", "    ", "    ", "    ", "    ")), ascii=True)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what stands over it, and how its cells may be laid out.

    `right`: figures, which stand to the right. `whole`: no line of it is broken; nor is one of figures. `least`,
    `most`: its width where there is too little room, or much. `breaks`: signs after which a long word may be broken.
    """

    heading: str = ""
    right: bool = False
    whole: bool = False
    least: int = 1
    most: int = 1000
    breaks: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells by column; those that are missing are empty. `apart`: whether a gap stands before it."""

    cells: Mapping[str, str | Text]
    style: str = ""
    apart: bool = False


class _Console(Console):
    """Whoever closes a pipe has what they want: Rich would end the program, and say that it went wrong."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))


def console(screen: Screen, stream: TextIO) -> Console:
    """What prints on a screen: nothing is marked up that a text brings, and no colour comes that nobody asked for."""
    return _Console(
        file=stream,
        width=screen.width,
        height=25,
        force_terminal=screen.colour or screen.moves,
        color_system="standard" if screen.colour else None,
        no_color=not screen.colour,
        highlight=False,
        markup=False,
        emoji=False,
    )


def table(screen: Screen, columns: Mapping[str, Column], rows: Sequence[Row], layouts: Sequence[Layout]) -> Table:
    """The rows in the first of the layouts that fits the screen; where none does, one cell below the other."""
    for layout in layouts:
        drawn = [_stacked([columns[name] for name in names], names, rows, screen) for names in layout]
        if widths := fitted([each.bounds() for each in drawn], screen.width):
            return _table(screen, drawn, widths, rows)
    return _listed(screen, columns, rows, layouts[0])


def fitted(bounds: Sequence[tuple[int, int]], width: int) -> list[int] | None:
    """The width of each column, from its least and what it would like, within so many columns of a screen.

    What there is goes to the narrow first. None where the least of all is too much.
    """
    room = width - GAP * (len(bounds) - 1)
    least, liked = [least for least, _ in bounds], [liked for _, liked in bounds]
    if sum(liked) <= room:
        return liked
    if sum(least) > room:
        return None
    level = 1
    while sum(level_widths := [min(b, max(a, level)) for a, b in bounds]) <= room:
        widths, level = level_widths, level + 1
    spare = room - sum(widths)
    for at, (has, wants) in enumerate(zip(widths, liked, strict=True)):
        more = int(spare > 0 and has < wants)
        widths[at] += more
        spare -= more
    return widths


def frame(screen: Screen) -> Table:
    """A table with a line under its head and no other."""
    return Table(
        box=RULE if screen.signs else RULE_IN_ASCII,
        padding=(0, 1, 0, 0),
        pad_edge=False,
        show_edge=False,
        header_style="bold",
    )


def bar(part: float, whole: float, width: int, screen: Screen) -> str:
    """A bar of `part` of `whole`, at most so many columns: in eighths of a column, or in ASCII in whole ones.

    What is not nothing is seen: it has an eighth at least (in ASCII a dot where less than half a column is due).
    """
    if part <= 0 or whole <= 0:
        return ""
    eighths = max(1, round(8 * width * min(part / whole, 1)))
    if not screen.signs:
        return "#" * round(eighths / 8) or "."
    full, rest = divmod(eighths, 8)
    return "█" * full + " ▏▎▍▌▋▊▉"[rest].strip()


def shown(text: str | Text, screen: Screen) -> Text:
    """The text as a screen can show it (`letters.letter`), with its styles. It comes before everything is laid out."""
    text = text if isinstance(text, Text) else Text(text)
    if text.plain.isascii():
        return text
    parts = [letter(each, screen.signs, screen.encoding) for each in text.plain]
    at = [0, *accumulate(map(len, parts))]
    spans = [Span(at[span.start], at[min(span.end, len(parts))], span.style) for span in text.spans]
    return Text("".join(parts), style=text.style, spans=spans)


def said(cell: Cell) -> str:
    return "" if cell is None else plain(str(cell))


def one_line(cell: Cell) -> str:
    return " ".join(said(cell).split())


# ---- how it is laid out --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Drawn:
    """One column of a layout: its heading, its cells, and the widths that it may have."""

    heading: Text
    cells: list[Text]
    right: bool
    whole: bool
    least: int
    most: int
    breaks: str

    def bounds(self) -> tuple[int, int]:
        """The narrowest that breaks no word, and no figure; and the width at which nothing is folded."""
        texts = [text.plain for text in (self.heading, *self.cells)]
        lines = max((cell_len(line) for text in texts for line in text.splitlines()), default=0)
        words = max((min(cell_len(word), LONGEST) for text in texts for word in self._words(text)), default=0)
        words = lines if self.whole else words
        lines = max(words, min(self.most, lines))
        return max(words, min(self.least, lines)), lines

    def _words(self, text: str) -> list[str]:
        for sign in self.breaks:
            text = text.replace(sign, f"{sign} ")
        return text.split()

    def cell(self, at: int, width: int) -> Text:
        """A cell within so many columns: a word that is longer is broken after one of `breaks`, if it has any."""
        cell = self.cells[at]
        cuts = [cut for word in _WORD.finditer(cell.plain) for cut in self._cuts(word, width)]
        return Text(" ").join(cell.divide(cuts)) if cuts else cell

    def _cuts(self, word: re.Match[str], width: int) -> Iterator[int]:
        """Where lines end within a word: each as late as it can."""
        if cell_len(word[0]) <= width:
            return
        line = end = word.start()
        may_end = [at for at in range(word.start() + 1, word.end()) if word.string[at - 1] in self.breaks]
        for at in [*may_end, word.end()]:
            if cell_len(word.string[line:at]) > width and end > line:
                yield end
                line = end
            end = at


def _stacked(told: Sequence[Column], names: Sequence[str], rows: Iterable[Row], screen: Screen) -> _Drawn:
    """The columns of these names, one below the other in one."""

    def cell(row: Row) -> Text:
        parts = [shown(row.cells.get(name, ""), screen) for name in names]
        return Text("\n").join(part for part in parts if part.plain)

    return _Drawn(
        Text("\n").join(shown(each.heading, screen) for each in told if each.heading),
        [cell(row) for row in rows],
        all(each.right for each in told),
        all(each.right or each.whole for each in told),
        max(each.least for each in told),
        max(each.most for each in told),
        "".join(each.breaks for each in told),
    )


def _table(screen: Screen, drawn: Sequence[_Drawn], widths: Sequence[int], rows: Sequence[Row]) -> Table:
    made = frame(screen)
    for each, width in zip(drawn, widths, strict=True):
        made.add_column(each.heading, width=width, justify="right" if each.right else "left", overflow="fold")
    for at, row in enumerate(rows):
        if row.apart:
            made.add_section()
        made.add_row(*(each.cell(at, width) for each, width in zip(drawn, widths, strict=True)), style=row.style)
    return made


def _listed(screen: Screen, columns: Mapping[str, Column], rows: Sequence[Row], layout: Layout) -> Table:
    """Each row as lines of its own, one a cell, under what stands over its column: for the narrowest of screens."""
    made = Table.grid(padding=(0, 1, 0, 0), pad_edge=False)
    made.add_column(overflow="fold", style="bold")
    made.add_column(overflow="fold")
    for at, row in enumerate(rows):
        if at:
            made.add_row()
        for name in (name for names in layout for name in names):
            if cell := row.cells.get(name, ""):
                heading = " ".join(columns[name].heading.split())
                made.add_row(shown(heading, screen), shown(cell, screen), style=row.style)
    return made
