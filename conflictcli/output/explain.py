"""Explanation → a page for a person: the text with its mentions, the words behind every cell, and what gave no row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TextIO

from rich import box
from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from conflictcli.codebook.cells import added_by
from conflictcli.document import Document
from conflictcli.output.letters import in_letters
from conflictcli.output.screen import Screen
from conflictcli.output.terminal.frame import Column, Layout, Row, console, shown, table
from conflictcli.output.wording import counted, plain
from conflictcli.output.wording import line as on_a_line
from conflictcli.rules.own.entries import BUILT_IN, Codebook
from conflictcli.tables import Cell, records

if TYPE_CHECKING:
    from conflictcli.events import Explanation
    from conflictcli.mention import Mention

STYLES = {
    "strike": "bold red",
    "count": "bold yellow",
    "date": "bold cyan",
    "place": "bold green",
    "casualty": "bold magenta",
    "actor": "bold blue",
}
"""A colour for each kind of mention; a kind that is not here is underlined."""

OTHER = "underline"


@dataclass(frozen=True)
class Line:
    """One line of a row's panel: columns that were read from the same words.

    `words` is the column that holds those words, if one does; `kind` is the kind of mention they were read by.
    """

    columns: tuple[str, ...]
    words: str = ""
    kind: str = ""


LINES = (
    Line(("event_date", "event_date_end", "time_precision"), "date_text", "date"),
    Line(("sub_event_type", "event_type"), "strikes_text", "strike"),
    Line(("strikes", "strikes_min", "strikes_max", "strikes_basis", "sum_check"), "strikes_text", "strike"),
    Line(("munitions", "munitions_min", "munitions_max"), "munitions_text", "strike"),
    Line(("location", "admin1", "country", "geo_precision"), "location_text", "place"),
    Line(("latitude", "longitude"), "location_text", "place"),
    Line(("actor", "actor_code"), kind="actor"),
    Line(("target", "target_code"), kind="actor"),
    Line(("fatalities", "fatalities_min", "fatalities_max", "civilian_fatalities"), kind="casualty"),
    Line(("injuries", "injuries_min", "injuries_max"), kind="casualty"),
    Line(("status",)),
)
"""Every column of a row but the document's, the words themselves, the evidence, which stands above, and the confidence,
which stands below; and the codes that a user's codebook adds."""


COLUMNS = {
    "column": Column("column"),
    "value": Column("value", least=20, breaks="/"),
    "words": Column("read from", least=12, breaks="/"),
    "rules": Column("rules", least=10),
}

LAYOUTS: tuple[Layout, ...] = (
    (("column",), ("value",), ("words",), ("rules",)),
    (("column",), ("value",), ("words", "rules")),
    (("column",), ("value", "words", "rules")),
)

UNUSED_COLUMNS = {"words": Column(least=16), "kind": Column(), "why": Column(least=24)}

UNUSED_LAYOUTS: tuple[Layout, ...] = ((("words",), ("kind",), ("why",)), (("kind",), ("words", "why")))

INSIDE = 4
"""Columns that the frame of a panel takes."""


def write_rules(ruleset: str, stream: TextIO, screen: Screen) -> None:
    """By which rules all that follows was read."""
    page = console(screen, stream)
    page.print(shown(Text(plain(f"rules {ruleset}"), style="dim"), screen), soft_wrap=not screen.moves)
    page.print()


def write(
    document: Document, explanation: Explanation, stream: TextIO, screen: Screen, codebook: Codebook = BUILT_IN
) -> None:
    """One document's page; what was found is in colour, else in brackets: `[29 airstrikes|strike]`."""
    page = console(screen, stream)
    added = added_by(codebook)
    name = shown(on_a_line(document.id), screen)
    # A name may be longer than the screen is wide: it is told whole, then.
    page.print(name if len(name) > screen.width - INSIDE else ruled(name, screen))
    note = added.source(document.source, document.url)
    facts = [on_a_line(part) for part in (document.source, document.url, note.note if note else "") if part]
    day = f"published {document.published}" if document.published else "publication date unknown"
    page.print(shown(Text(", ".join([*facts, day]), style="dim"), screen), soft_wrap=not screen.moves)
    page.print()
    if screen.colour:
        page.print(shown(coloured(document, explanation.mentions), screen))
        page.print(legend(explanation.mentions))
    else:
        stream.write(in_letters(bracketed(document, explanation.mentions), screen) + "\n")
    page.print()
    rows = [added.to(row) for row in records(explanation.events)]
    for nth, row in enumerate(rows, 1):
        page.print(panel(nth, row, explanation.mentions, explanation.events[nth - 1].confidence_why, screen))
    if not rows:
        why = "" if explanation.unused else " No words in it tell of an event that has happened."
        page.print(f"No row.{why}", style="bold")
    if explanation.unused:
        page.print(unused(explanation.unused, screen))
    page.print()


def ruled(name: Text, screen: Screen) -> Text:
    """A name, and a line to the end of the screen."""
    return Text.assemble(name, " ", ("─" if screen.signs else "-") * (screen.width - cell_len(name.plain) - 1))


def framed(inside: RenderableType, title: str, screen: Screen, style: str = "") -> Panel:
    edges = box.ROUNDED if screen.signs else box.ASCII
    return Panel(inside, edges, title=Text(title), title_align="left", style=style)


# ---- the text ------------------------------------------------------------------------------------------------


def page(document: Document, mentions: Sequence[Mention]) -> tuple[str, int]:
    """The text as shown, and what to add to an offset. A title that was read stands before it, at negative offsets."""
    title = document.title.strip()
    if title and any(mention.start < 0 for mention in mentions):
        return plain(f"{title}\n{document.text}"), len(title) + 1
    return plain(document.text), 0


def coloured(document: Document, mentions: Sequence[Mention]) -> Text:
    shown, shift = page(document, mentions)
    text = Text(shown.rstrip())
    for mention in mentions:
        text.stylize(STYLES.get(mention.kind, OTHER), mention.start + shift, mention.end + shift)
    return text


def legend(mentions: Sequence[Mention]) -> Text:
    kinds = dict.fromkeys(mention.kind for mention in mentions)
    return Text("  ").join(Text(kind, style=STYLES.get(kind, OTHER)) for kind in kinds)


def bracketed(document: Document, mentions: Sequence[Mention]) -> str:
    """`[29 airstrikes|strike] in [Norland|place]`; a mention within another is a bracket within a bracket."""
    shown, shift = page(document, mentions)
    # Long before short where they start together, short before long where they end together.
    opens = sorted(mentions, key=lambda m: (m.start, -m.end))
    closes = sorted(mentions, key=lambda m: (m.end, -m.start))
    marks = [(m.end + shift, 0, f"|{m.kind}]") for m in closes] + [(m.start + shift, 1, "[") for m in opens]
    parts, at = [], 0
    for where, _, mark in sorted(marks, key=lambda mark: mark[:2]):
        parts += [shown[at:where], mark]
        at = where
    return "".join([*parts, shown[at:]]).rstrip()


# ---- a row ---------------------------------------------------------------------------------------------------


def panel(nth: int, row: Mapping[str, Cell], mentions: Sequence[Mention], why: str, screen: Screen) -> Panel:
    """The evidence, the filled cells of a row, each with the words and the rules it comes from, and all that spoke.

    `why` is what decided the row's confidence.
    """
    spoke = str(row["rules"] or "").split("; ")
    told = []
    for line in LINES:
        filled = [name for name in line.columns if row.get(name) is not None]
        if not filled:
            continue
        behind = sources(line, row, mentions)
        words = str(row[line.words]) if line.words and row[line.words] else ""
        words = words or "; ".join(dict.fromkeys(each.text for each in behind))
        rules = dict.fromkeys(each.rule for each in behind if each.rule in spoke)
        if "sub_event_type" in filled:
            rules |= dict.fromkeys(each.rule for each in mentions if each.kind == "type" and each.rule in spoke)
        cells = {
            "column": filled[0],
            "value": value(filled, row),
            "words": f"“{folded(words)}”" if words else "",
            "rules": ", ".join(rules),
        }
        told.append(Row({name: plain(cell) for name, cell in cells.items()}))
    inside = replace(screen, width=screen.width - INSIDE)
    page = Group(
        shown(Text(plain(folded(str(row["evidence"] or ""))), style="italic"), screen),
        "",
        table(inside, COLUMNS, told, LAYOUTS),
        "",
        shown(plain(f"confidence {row['confidence']}: {why}"), screen),
        shown(Text(plain(f"rules: {row['rules'] or 'none'}"), style="dim"), screen),
    )
    return framed(page, f"row {nth}", screen)


def value(filled: Sequence[str], row: Mapping[str, Cell]) -> str:
    """The first cell, then the others by name; a bound or a last day that only repeats it is left out."""
    first, *others = filled
    told = [
        f"{name} {row[name]}"
        for name in others
        if not (name.endswith(("_min", "_max", "_end")) and row[name] == row[first])
    ]
    return ", ".join([str(row[first]), *told])


def sources(line: Line, row: Mapping[str, Cell], mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions a line was read from: of its kind, with its words where the row names them, else in the evidence."""
    alike = [mention for mention in mentions if mention.kind == line.kind]
    if line.words and row[line.words]:
        words = str(row[line.words]).split("; ")
        return [mention for mention in alike if mention.text in words]
    start, end = row["start"], row["end"]
    if not isinstance(start, int) or not isinstance(end, int):
        return []
    return [mention for mention in alike if start <= mention.start < end]


def folded(text: str) -> str:
    """On one line, however the text was wrapped."""
    return " ".join(text.split())


# ---- what gave no row ----------------------------------------------------------------------------------------


def unused(left: Sequence[tuple[Mention, str]], screen: Screen) -> Panel:
    from conflictcli.events.reasons import REASONS

    inside = replace(screen, width=screen.width - INSIDE)
    told = [
        {"words": f"“{folded(mention.text)}”", "kind": mention.kind, "why": REASONS.get(code, code)}
        for mention, code in left
    ]
    rows = [Row({name: plain(cell) for name, cell in cells.items()}) for cells in told]
    made = table(inside, UNUSED_COLUMNS, rows, UNUSED_LAYOUTS)
    made.show_header = False
    return framed(made, f"no row from {counted(len(left), 'mention')}", screen, "dim")
