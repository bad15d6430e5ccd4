"""Document → what a codebook changes in it: its rows with and without, and which entries spoke."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from conflictcli.check.paired import RowChange, row_changes

if TYPE_CHECKING:
    from conflictcli.document import Document
    from conflictcli.gazetteer import Overlay
    from conflictcli.rules.own.entries import Codebook
    from conflictcli.tables import Cell, Columns, Record


@dataclass(frozen=True, slots=True)
class Difference:
    """What a codebook makes of a document. `spoke`: what each of its entries found, by name."""

    document: str
    changes: tuple[RowChange, ...]
    spoke: Counter[str]
    rows: int
    """Rows that the document has with it."""


@dataclass(frozen=True, slots=True)
class With:
    """Rules to read with: what a user adds, and the places that are known besides ours."""

    codebook: Codebook
    places: Overlay


@dataclass(frozen=True, slots=True)
class Comparison:
    """Asks for the differences of each document: `before` is without the codebook that is checked, `after` with it."""

    before: With
    after: With

    def __call__(self, document: Document) -> list[Difference]:
        from conflictcli.gazetteer.overlay import looking_in

        with looking_in(self.before.places):
            old = self.rows(document, self.before.codebook)
        with looking_in(self.after.places):
            new = self.rows(document, self.after.codebook)
            spoke = heard(document, self.after.codebook)
        return [Difference(document.id, tuple(row_changes(old, new)), spoke, len(new))]

    def rows(self, document: Document, codebook: Codebook) -> list[Record]:
        """The rows of a document, with the codes and notes that the codebook adds."""
        from conflictcli import events, tables
        from conflictcli.codebook.cells import added_by

        added = added_by(codebook)
        empty: Record = dict.fromkeys((*added_by(self.before.codebook).names, *added_by(self.after.codebook).names))
        return [{**empty, **added.to(row)} for row in tables.records(events.extract(document, codebook))]

    @property
    def columns(self) -> Columns:
        """The columns of a table of rows that differ."""
        from conflictcli.codebook.cells import added_by
        from conflictcli.tables import EVENTS

        return {
            "change": "text",
            **added_by(self.before.codebook).columns(added_by(self.after.codebook).columns(EVENTS)),
        }


def heard(document: Document, codebook: Codebook) -> Counter[str]:
    """What each entry of a codebook found in a document, whether or not a row came of it; of sources the document."""
    from conflictcli.check.speakers import of_source, speakers
    from conflictcli.reading import reading

    ask = speakers(codebook)
    found = Counter(of_source(document, codebook))
    if ask.may_speak(document, codebook):
        found.update(name for mention in reading(document, codebook).mentions for name in ask.of(mention))
    return found


# ---- all of them ---------------------------------------------------------------------------------------------------


@dataclass
class Tally:
    """What came of all documents."""

    changes: Counter[str] = field(default_factory=Counter)
    spoke: Counter[str] = field(default_factory=Counter)
    documents: int = 0
    changed: int = 0
    rows: int = 0

    def add(self, difference: Difference) -> None:
        self.documents += 1
        self.changed += bool(difference.changes)
        self.rows += difference.rows
        self.changes.update(change.kind for change in difference.changes)
        self.spoke.update(difference.spoke)


def records(change: RowChange) -> Iterator[Record]:
    """A row that came or went; one that changed is two, as it was and as it is."""
    if change.before is not None:
        yield {"change": "gone" if change.after is None else "before", **change.before}
    if change.after is not None:
        yield {"change": "new" if change.before is None else "after", **change.after}


def shown(cell: Cell) -> str:
    """A cell in a list of changes."""
    return "—" if cell is None or cell == "" else " ".join(str(cell).split())
