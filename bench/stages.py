"""News → where the time of one process goes: reading, the gate, events and what they ask for, rows.

Events ask for sentences, dates, places and all other mentions as they need them. What a whole reading of each of these
would take stands beside it: that is what `conflict explain` and `mentions` do.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from time import process_time
from typing import TypeVar

from conflictcli import events, gate, places, reading, sentences, tables
from conflictcli.document import Document
from conflictcli.output import delimited
from conflictcli.readers import ReadOptions, read
from conflictcli.rules import dates

Value = TypeVar("Value")

WARM = 100
"""Documents read beforehand, so that what is loaded and compiled once is not counted."""


@dataclass(frozen=True)
class Stage:
    """A step: how many documents and MB of text came to it, and the seconds of the processor that it took.

    `is_step`: it is one of a run, and no measure beside it.
    """

    name: str
    documents: int
    megabytes: float
    seconds: float
    is_step: bool = True


def stages(path: Path, most: int) -> list[Stage]:
    """What each step takes with the first documents of a file; later steps see only what the gate lets pass."""
    for document in islice(documents(path), WARM):
        events.explain(document)
    read_, came = timed(lambda: list(islice(documents(path), most)))
    gated, passed = timed(lambda: [document for document in came if gate.may_report(document)])
    told_, told = timed(lambda: [events.let_through(document) for document in passed])
    cut_, cut = timed(lambda: [sentences.sentences(document) for document in passed])
    dated, _ = timed(lambda: [dates.hear(found) for found in cut])
    placed, _ = timed(lambda: [places.find(found) for found in cut])
    ruled, _ = timed(lambda: [reading.reading(document) for document in passed])
    rows = [event for found in told for event in found]
    written, _ = timed(
        lambda: delimited.write(tables.records(rows), tables.EVENT_COLUMNS, io.StringIO(), delimiter=",")
    )
    whole = (
        ("all sentences", cut_),
        ("all dates", dated),
        ("all places", placed),
        ("all other mentions", max(0.0, ruled - cut_ - dated - placed)),
    )
    return [
        Stage("read", len(came), size(came), read_),
        Stage("gate", len(came), size(came), gated),
        Stage("events", len(passed), size(passed), told_),
        Stage(f"rows ({len(rows):,})", sum(map(bool, told)), size(passed), written),
        *(Stage(name, len(passed), size(passed), seconds, is_step=False) for name, seconds in whole),
    ]


def documents(path: Path) -> Iterable[Document]:
    return (item for item in read([str(path)], ReadOptions()) if isinstance(item, Document))


def size(found: Iterable[Document]) -> float:
    return sum(len(document.text.encode()) for document in found) / 1_000_000


def timed(work: Callable[[], Value]) -> tuple[float, Value]:
    began = process_time()
    value = work()
    return process_time() - began, value
