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
from conflictcli.output.wording import counted, plain
from conflictcli.tables import number

if TYPE_CHECKING:
    from conflictcli.tables import Cell

SHOWN = 20
"""Rows that are shown of a table."""
LONGEST = 300
"""Characters that are shown of a cell."""
LONGEST_ALONE = 3_000
"""Characters that are shown of a cell of an event that stands alone."""
LONGEST_NAME = 60
"""Characters that a line has of a place."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere, where the address is one of the web."""

    words: str
    address: str

    def html(self) -> str:
        if not self.address.lower().startswith(("https://", "http://")):
            return text(self.words)
        return f'<a href="{escape(self.address)}" rel="noopener noreferrer nofollow">{text(self.words)}</a>'


def text(words: str, longest: int = LONGEST) -> str:
    """Words as HTML, cut off where they are long."""
    return escape(_safe(words, longest))


def _safe(words: str, longest: int) -> str:
    words = words if len(words) <= longest else f"{words[:longest].rstrip()}…"
    return in_letters(plain(words), FILE)


def when(record: Mapping[str, Cell], unknown: str = "unknown") -> str:
    """The day or days, as the page of `report` words them; where no date is known, the words of the text."""
    first = said(record["event_date"])
    if not first:
        return said(record["date_text"]) or unknown
    return days(first, said(record["event_date_end"]) or first)


COUNTED = (("strikes", "strike", "strikes"), ("fatalities", "dead", "dead"), ("injuries", "hurt", "hurt"))
"""Figures that a line tells, as one and as several are called."""
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


def line(record: Mapping[str, Cell]) -> str:
    """An event in a line of plain text: "1 Jan 2015; Mosul, Iraq; Air/drone strike; 4 strikes; 12 dead"."""
    from conflictcli.output.terminal import cells

    reports = number(record.get("n_reports"))
    told = [
        when(record, "day unknown"),
        cells.where(record).plain,
        cells.what(record).plain,
        *(
            f"{figure} {word if figure != '1' else one}"
            for name, one, word in COUNTED
            if (figure := cells.counted_as(record, name))
        ),
        "" if reports is None else f"of {counted(reports, 'report')}",
    ]
    return "; ".join(" ".join(_safe(part, LONGEST_NAME).split()) for part in told if part)


def card(record: Mapping[str, Cell]) -> str:
    """An event alone: its line, the evidence in full, and a row for each column of which something is known."""
    evidence = said(record["evidence"])
    quoted = f"<blockquote>{text(evidence, LONGEST_ALONE)}</blockquote>" if evidence else ""
    left = style_of("")
    rows = "".join(
        f'<tr><th scope="row"{left}>{name}</th><td{left}>{_known(name, told)}</td></tr>'
        for name, cell in record.items()
        if name != "evidence" and (told := said(cell))
    )
    return f"<p>{text(line(record), LONGEST_ALONE)}</p>{quoted}<table><tbody>{rows}</tbody></table>"


def _known(name: str, told: str) -> str:
    return Link(told, told).html() if name == "url" else text(told, LONGEST_ALONE)


def style_of(heading: str) -> str:
    if heading in FIGURES:
        return ' style="text-align: right"'
    return f' style="text-align: left{WIDTHS.get(heading, "")}"'


def _cell(cell: str | Link, style: str) -> str:
    return f"<td{style}>{cell.html() if isinstance(cell, Link) else text(cell)}</td>"
