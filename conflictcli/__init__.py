"""conflict: reports of violence in, a table of conflict events out.

    from conflictcli import extract, read

    extract("Warplanes carried out four airstrikes near Mosul on 2 May 2031.")[0].strikes    # 4
    extract(read("reports/")).frame()                                                        # a pandas DataFrame

The map of the package is the flow of the data:

    readers → gate → sentences → mentions (rules, gazetteer, places) → events → tables → output
    └──────────── work: by one process, by several, by a cluster ────────────┘

    rows (tables, read back) ─┬─ merge (events, each once) → output
                              ├─ summary (sums by group) → output
                              ├─ schemas (the columns of others) → output
                              └─ report (a page to look at)
    └─────── store: documents, rows and events ────────┘

`events.extract(document)` is everything between a document and its events. `api` is what a notebook uses, and what is
named here; `rows`, `merge`, `store` and the others have maps of their own.
"""

from __future__ import annotations

TYPE_CHECKING = False  # As type checkers know it: `typing` itself would put off the moment from which Ctrl-C is heard.

if TYPE_CHECKING:
    from conflictcli.api import Documents, Events, MergedRow, Row, UnreadWarning, extract, read, read_events
    from conflictcli.document import Document
    from conflictcli.output.files import CannotWrite
    from conflictcli.readers.extras import MissingExtra

__version__ = "0.1.0"

__all__ = [
    "CannotWrite",
    "Document",
    "Documents",
    "Events",
    "MergedRow",
    "MissingExtra",
    "Row",
    "UnreadWarning",
    "__version__",
    "extract",
    "read",
    "read_events",
]


ELSEWHERE = {
    "CannotWrite": "conflictcli.output.files",
    "Document": "conflictcli.document",
    "MissingExtra": "conflictcli.readers.extras",
}
"""Where those are that are not in `api`."""


def __getattr__(name: str) -> object:
    """What is named above, loaded when it is first asked for: the command needs none of it."""
    from importlib import import_module

    if name in __all__:
        return getattr(import_module(ELSEWHERE.get(name, "conflictcli.api")), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
