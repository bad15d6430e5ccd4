"""Failures and changes → rows of a table: case by case what was wanted and what came."""

from __future__ import annotations

from collections.abc import Iterator

from conflictcli.gold.against import GAINED, Compared
from conflictcli.gold.same import SCORED
from conflictcli.gold.score import Failure, Scored, failures
from conflictcli.tables import Cell, Columns, Record, joined

CASES: Columns = {
    "sort": "text",
    "column": "text",
    "doc_id": "text",
    "wanted": "text",
    "came": "text",
    "evidence": "text",
    "rules": "text",
    "confidence": "text",
    "event_id": "text",
    "gold_event_id": "text",
    "stratum": "text",
    "weight": "decimal",
}
"""`sort` is "missed event", "false row", "wrong", "missing" or "unfounded"; with an earlier run also "gained" and
"lost", of which `column` says what."""

SHOWN = ("event_date", "sub_event_type", "strikes", "location", "country", "fatalities", "actor", "target")
"""What stands for a whole event."""
FIGURES = ("strikes", "fatalities")
"""Numbers among these, which say what they count."""


def cases(scored: Scored, against: Compared | None = None) -> Iterator[Record]:
    """Every failure, document by document; behind them what changed since an earlier run."""
    for case in scored.cases:
        for failure in failures(case, scored.figures):
            yield case_of(failure)
    documents = {case.document.id: case.document for case in scored.cases}
    for change in against.changes if against else ():
        document = documents[change.id]
        cell = change.what in SCORED
        row = change.after if change.after is not None else change.before
        yield {
            **dict.fromkeys(CASES),
            "sort": change.sort,
            "column": change.what,
            "doc_id": change.id,
            "wanted": text(change.event, change.what) if cell else brief(change.event),
            "came": f"{text(change.before, change.what)} → {text(change.after, change.what)}" if cell else brief(row),
            **of_row(row),
            "gold_event_id": change.event["event_id"] if change.event is not None else None,
            "stratum": document.stratum or None,
            "weight": round(document.weight, 6),
        }


def case_of(failure: Failure) -> Record:
    row, event = failure.row or None, failure.event or None
    return {
        **dict.fromkeys(CASES),
        "sort": failure.sort,
        "column": failure.column or None,
        "doc_id": failure.document.id,
        "wanted": (text(event, failure.column) or None) if failure.column else brief(event),
        "came": (text(row, failure.column) or None) if failure.column else brief(row),
        **of_row(row if row is not None else event),
        "event_id": row["event_id"] if row is not None else None,
        "gold_event_id": event["event_id"] if event is not None else None,
        "stratum": failure.document.stratum or None,
        "weight": round(failure.document.weight, 6),
    }


def of_row(row: Record | None) -> Record:
    return {name: row[name] if row is not None else None for name in ("evidence", "rules", "confidence", "event_id")}


def text(row: Record | None, column: str) -> str:
    """A cell; a day with its last day where that is another."""
    if row is None or row.get(column) is None:
        return ""
    cells: list[Cell] = [row[column]]
    if column == "event_date" and row["event_date_end"] not in (None, row[column]):
        cells.append(row["event_date_end"])
    return " – ".join(map(str, cells))


def brief(row: Record | None) -> Cell:
    """An event in a line."""
    if row is None:
        return None
    told = {name: text(row, name) for name in SHOWN}
    return joined(f"{name} {words}" if words and name in FIGURES else words for name, words in told.items()) or None


def counts_of(changes: Compared) -> dict[str, tuple[int, int]]:
    """What changed → how often it was gained, and lost; events and false rows first."""
    told: dict[str, tuple[int, int]] = {}
    order = {name: at for at, name in enumerate(("event", "false row", *SCORED))}
    for change in sorted(changes.changes, key=lambda each: order[each.what]):
        gained, lost = told.get(change.what, (0, 0))
        told[change.what] = (gained + (change.sort == GAINED), lost + (change.sort != GAINED))
    return told
