"""Targets: a document → its events, by way of the gate; what holds of any row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from conflictcli.document import Document
from conflictcli.events import explain, extract
from conflictcli.events.event import Event
from conflictcli.gate import has_words, may_report
from conflictcli.reading import find
from conflictcli.rows.cells import LARGEST
from conflictcli.tables import EVENTS, Record, mention_record, records
from fuzz.prose import AS_WRITTEN, document_of, plain, seeds
from fuzz.rules import WORDS, check_count, check_spans
from fuzz.target import Target, holds

REPORT = 700
"""Bytes of a report as it is written, and of more choices than a text is made of."""
GOLDEN = Path(__file__).parent.parent / "tests" / "golden"
DAY = re.compile(r"\d{4}-\d\d-\d\d")
FIGURES = ("strikes", "munitions", "fatalities", "injuries")
STATUS = ("reported", "claimed", "disputed")
BASIS = ("stated", "at_least", "at_most", "approximate", "range", "vague", "implied", "derived")


def check_events(data: bytes) -> None:
    """What the gate lets through, or does not, gives the rows that it gives without a gate; each row is in order."""
    document = document_of(data)
    gated = extract(document)
    told = explain(document)
    holds(tuple(gated) == told.events, "rows are lost, or differ, by the gate", gated, told.events, document)
    check_spans(document, told.mentions, plain=True)
    for event in gated:
        check_event(document, event)
    rows = list(records(gated))
    holds(len({row["event_id"] for row in rows}) == len(rows), "two rows of one id", rows)
    for row in rows:
        check_row(document, row)


def check_event(document: Document, event: Event) -> None:
    for count in (event.strikes, event.munitions, event.fatalities, event.injuries):
        check_count(count, (event, document))
    if event.start is not None and event.end is not None and event.start >= 0:
        held = document.text[event.start : event.end]
        holds(held == event.evidence, "evidence with other words than its text", event.evidence, held, document)
    holds(event.evidence, "a row without evidence", event)
    holds(event.rules, "a row that no rule spoke for", event)


def check_row(document: Document, row: Record) -> None:
    """A row as the contract has it."""
    holds(tuple(row) == tuple(EVENTS), "other columns", tuple(row))
    for name, kind in EVENTS.items():
        cell = row[name]
        if cell is None:
            continue
        if kind == "integer":
            holds(
                isinstance(cell, int) and 0 <= cell <= LARGEST,
                "no whole number that every format can hold",
                name,
                cell,
                document,
            )
        elif kind == "decimal":
            holds(isinstance(cell, float) and abs(cell) <= 180, name, cell)
        else:
            holds(isinstance(cell, str) and cell, "an empty cell that is not None", name, cell)
        if kind == "date":
            holds(DAY.fullmatch(str(cell)), "a day that is no day", name, cell, document)
    for name in FIGURES:
        told = [n for n in (row[f"{name}_min"], row[name], row[f"{name}_max"]) if n is not None]
        holds(told == sorted(told), "a figure outside of its bounds", name, told, document)  # type: ignore[type-var]
    first, last = row["event_date"], row["event_date_end"]
    holds((first is None) == (last is None) and str(first) <= str(last), "days in disorder", first, last, document)
    holds(row["time_precision"] in (1, 2, 3, 4, 5), row["time_precision"])
    holds(row["geo_precision"] in (None, 1, 2, 3), row["geo_precision"])
    holds((row["latitude"] is None) == (row["longitude"] is None), "half a point", row)
    holds(row["status"] in STATUS and row["confidence"] in ("high", "medium", "low"), row)
    holds(row["strikes_basis"] in (None, *BASIS) and row["sum_check"] in (None, "ok", "mismatch", "partial"), row)
    least, civilians = row["fatalities_max"], row["civilian_fatalities"]
    if isinstance(least, int) and isinstance(civilians, int):
        holds(civilians <= least, "more civilians dead than people", row, document)


def check_mentions(data: bytes) -> None:
    """Every mention is shown by the words it was read from, the second time as the first."""
    document = document_of(data)
    found = find(document)
    check_spans(document, found)
    for m in found:
        row = mention_record(document, m)
        holds(isinstance(row["value"], (str, type(None))), row)
    again = find(Document("again", document.text, document.title, document.published))
    holds(found == again, "the second time is read otherwise", found, again)


def check_gate(data: bytes) -> None:
    """The looks of the gate agree: where no words are, nothing may report; cut anywhere, words stay words."""
    document = document_of(data)
    may = may_report(document)
    words = has_words(document.title, document.text)
    holds(words or not may, "reports without words", document)
    if not words:
        half = len(document.text) // 2
        holds(not explain(Document("half", document.text[:half])).events, "rows of a half that held no words", document)


def reports() -> Iterator[bytes]:
    """Those that have golden rows, too: totals, parts, recaps, bullets."""
    yield from seeds()
    for path in sorted(GOLDEN.glob("*.txt")):
        yield AS_WRITTEN + path.read_bytes()[:REPORT]


TARGETS = (
    Target("gate", "rules", check_gate, seeds, WORDS, REPORT, 2, plain),
    Target("mentions", "rules", check_mentions, seeds, WORDS, REPORT, 2, plain),
    Target("events", "rules", check_events, reports, WORDS, REPORT, 6, plain),
)
