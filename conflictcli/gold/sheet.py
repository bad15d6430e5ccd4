"""A sample → a sheet: a line a row that the rules found, under the text of its document, for a person to correct."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from conflictcli.gold.draw import Drawn
from conflictcli.tables import EVENTS, Columns, Record

VERDICT, NOTE = "ok", "note"
STRATUM, WEIGHT = "stratum", "weight"

COUNTS = ("strikes", "munitions", "fatalities", "injuries")
"""Figures with bounds."""

_CORRECTED = (
    "evidence", "event_date", "event_date_end", "sub_event_type", "location", "admin1", "country",
    *(f"{name}{end}" for name in COUNTS[:2] for end in ("", "_min", "_max")),
    *(f"fatalities{end}" for end in ("", "_min", "_max")), "civilian_fatalities",
    *(f"injuries{end}" for end in ("", "_min", "_max")),
    "actor", "target", "status",
)  # fmt: skip
"""What a person goes through, in the order in which a sentence is read."""

_LEFT_ALONE = ("confidence", "rules", "start", "end", "source", "url", "event_id", "doc_id")

SHEET: Columns = {
    VERDICT: "text",
    "doc": "integer",
    "published": "date",
    "title": "text",
    "text": "text",
    **{name: EVENTS[name] for name in _CORRECTED},
    NOTE: "text",
    STRATUM: "text",
    WEIGHT: "decimal",
    **{name: EVENTS[name] for name in _LEFT_ALONE},
}
"""What was read, what was found in it, and behind these what nobody need look at."""

LONGEST = 30_000
"""Characters of a text: a cell of Excel or LibreOffice holds some more."""
AROUND = 600
CUT = "\n[…]\n"


def lines(sample: Iterable[Drawn]) -> Iterator[Record]:
    """The lines of each document: one a row, and an empty one for an event that was missed. The text stands in the
    first."""
    for number, drawn in enumerate(sample, 1):
        document = drawn.seen.document
        about: Record = {
            "doc": number,
            "doc_id": document.id,
            "source": document.source or None,
            "url": document.url or None,
            STRATUM: drawn.stratum,
            WEIGHT: drawn.weight,
        }
        shown: Record = {
            "published": document.published.isoformat() if document.published else None,
            "title": document.title or None,
            "text": cut(document.text, [span_of(row) for row in drawn.seen.rows]),
        }
        empty: Record = dict.fromkeys(SHEET)
        for at, row in enumerate((*drawn.seen.rows, None)):
            found = short(row) if row is not None else {}
            yield {**empty, **found, **about, **({} if at else shown)}


def short(row: Record) -> Record:
    """A row's cells without what only says the same again: a last day that is the first, bounds that are the figure.
    Whoever corrects one cell need not think of another. `whole` undoes it."""
    cells: Record = {name: row[name] for name in SHEET if name in EVENTS}
    for name in ("published", "title"):
        cells[name] = None
    if cells["event_date_end"] == cells["event_date"]:
        cells["event_date_end"] = None
    for name in COUNTS:
        best = cells[name]
        if best is not None and cells[f"{name}_min"] == cells[f"{name}_max"] == best:
            cells[f"{name}_min"] = cells[f"{name}_max"] = None
    return cells


def whole(cells: Record) -> Record:
    """A line with what goes without saying: a last day that is the first, bounds that are the figure. So "some 30",
    which has no bounds, is as 30; what it is based on has a column of its own."""
    told = dict(cells)
    if told["event_date_end"] is None:
        told["event_date_end"] = told["event_date"]
    for name in COUNTS:
        low, high = f"{name}_min", f"{name}_max"
        if told[low] is None and told[high] is None:
            told[low] = told[high] = told[name]
    return told


def span_of(row: Record) -> tuple[int, int] | None:
    start, end = row["start"], row["end"]
    return (int(start), int(end)) if start is not None and end is not None else None


def cut(text: str, spans: Sequence[tuple[int, int] | None], most: int = LONGEST) -> str:
    """A text that a cell can hold: all of it, else what stands around its events, then as much of its beginning as
    there is room for."""
    if len(text) <= most:
        return text
    around = sorted((max(0, s[0] - AROUND), min(len(text), s[1] + AROUND)) for s in spans if s)
    room = max(most // 2, most - sum(end - start + len(CUT) for start, end in around))
    parts = [[0, room]]
    for start, end in around:
        if start <= parts[-1][1]:
            parts[-1][1] = max(parts[-1][1], end)
        else:
            parts.append([start, end])
    told = CUT.join(text[start:end] for start, end in parts)
    return (told if parts[-1][1] >= len(text) else told + CUT)[: most + len(CUT)]
