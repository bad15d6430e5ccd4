"""conflict: reports of violence in, a table of events out.

The map of the package is the flow of the data:

    readers → gate → sentences → mentions (rules, gazetteer, places) → events → tables → output
    └──────────── work: by one process, by several, by a cluster ────────────┘

    rows (tables, read back) → merge (events, each once) → output
    └─────── store: documents, rows and events ────────┘

`extract(document)` is everything between a document and its events. `rows`, `merge` and `store` have maps of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictcli.document import Document
    from conflictcli.events.event import Event
    from conflictcli.rules.own_actors import OwnActors
    from conflictcli.rules.vague import Convention

__version__ = "0.1.0"


def extract(document: Document, convention: Convention | None = None, own: OwnActors | None = None) -> list[Event]:
    """The events that a document reports, in order of reading. The rules are loaded at the first call.

    `convention`: what vague words ("dozens") are worth; one of `rules.vague.CONVENTIONS`, None for bounds alone.
    `own`: parties besides those we list, as `rules.own_actors.read_own` reads them from a file.
    """
    from conflictcli import events
    from conflictcli.rules.own_actors import NONE
    from conflictcli.rules.vague import BOUNDS

    return events.extract(document, convention or BOUNDS, own or NONE)
