"""Tables in a notebook. All that comes from an article is text: escaped, and without what a browser would not show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from conflictcli.output.days import days
from conflictcli.output.letters import in_letters
from conflictcli.output.screen import FILE
from conflictcli.output.terminal.frame import said
from conflictcli.output.wording import plain

if TYPE_CHECKING:
    from conflictcli.tables import Cell

SHOWN = 20
"""Rows that are shown of a table."""
LONGEST = 300
"""Characters that are shown of a cell."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere, where the address is one of the web."""

    words: str
    address: str

    def html(self) -> str:
        if not self.address.lower().startswith(("https://", "http://")):
            return text(self.words)
        return f'<a href="{escape(self.address)}" rel="noopener noreferrer nofollow">{text(self.words)}</a>'


def text(words: str) -> str:
    """Words as HTML, cut off where they are long."""
    words = words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"
    return escape(in_letters(plain(words), FILE))


def when(record: Mapping[str, Cell]) -> str:
    """The day or days, as the page of `report` words them; where no date is known, the words of the text."""
    first = said(record["event_date"])
    if not first:
        return said(record["date_text"]) or "unknown"
    return days(first, said(record["event_date_end"]) or first)


FIGURES = frozenset(("strikes", "dead", "hurt", "characters"))
"""What stands to the right. Everything else is told to stand to the left: notebooks have it otherwise."""
WIDTHS = {"when": "; white-space: nowrap", "published": "; white-space: nowrap", "evidence": "; min-width: 24em"}
"""What is not broken into lines, and what is given room."""


def table(caption: str, headings: Sequence[str], rows: Iterable[Sequence[str | Link]], note: str = "") -> str:
    """A table with what it comes to above it, and what it leaves out below."""
    styles = [style_of(each) for each in headings]
    head = "".join(f'<th scope="col"{how}>{text(each)}</th>' for each, how in zip(headings, styles, strict=True))
    body = "".join(
        f"<tr>{''.join(_cell(cell, how) for cell, how in zip(row, styles, strict=True))}</tr>" for row in rows
    )
    below = f"<p>{text(note)}</p>" if note else ""
    above = f"<caption>{text(caption)}</caption><thead><tr>{head}</tr></thead>"
    return f"<table>{above}<tbody>{body}</tbody></table>{below}"


def style_of(heading: str) -> str:
    if heading in FIGURES:
        return ' style="text-align: right"'
    return f' style="text-align: left{WIDTHS.get(heading, "")}"'


def _cell(cell: str | Link, style: str) -> str:
    return f"<td{style}>{cell.html() if isinstance(cell, Link) else text(cell)}</td>"
