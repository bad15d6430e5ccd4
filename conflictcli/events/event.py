"""Event: one row of the table, before it is a row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from conflictcli.document import Document
from conflictcli.gazetteer.place import Place
from conflictcli.rules.count import Count


@dataclass(frozen=True, slots=True)
class When:
    """The day or days of an event: first, last, ACLED's time precision (1 day … 5 unknown), and the words."""

    start: date | None = None
    end: date | None = None
    precision: int = 5
    text: str = ""


UNKNOWN = When()
"""No day: `time_precision` 5 and no words."""


@dataclass(frozen=True, slots=True)
class Where:
    """The place or places of an event, ACLED's geo precision (1 the place, 2 near or shared, 3 area), and the words.

    `places` are what the gazetteer knows; `names` are the names to show, one for each place, which may be as written
    where the place itself is unknown and stands at its division or country. Empty `places` means no place was given.
    """

    places: tuple[Place, ...] = ()
    names: tuple[str, ...] = ()
    text: str = ""
    precision: int | None = None


NOWHERE = Where()
"""No place at all."""


@dataclass(frozen=True, slots=True)
class Event:
    """One conflict event as one document tells it; the meaning of each field is its column's in the contract.

    `confidence_why` is what decided its confidence, in words, and no column.
    """

    document: Document
    sub_event_type: str
    event_type: str
    when: When = UNKNOWN
    where: Where = NOWHERE
    strikes: Count | None = None
    strikes_text: str = ""
    munitions: Count | None = None
    munitions_text: str = ""
    sum_check: str = ""
    actor: str = ""
    target: str = ""
    fatalities: Count | None = None
    civilian_fatalities: int | None = None
    injuries: Count | None = None
    status: str = "reported"
    evidence: str = ""
    start: int | None = None
    end: int | None = None
    rules: tuple[str, ...] = ()
    confidence: str = "low"
    confidence_why: str = ""
