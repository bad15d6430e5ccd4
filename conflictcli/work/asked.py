"""Document → what a command asks of it: values that can be sent to another process, called with one document each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictcli.document import Document
    from conflictcli.events import Explanation
    from conflictcli.rules.own.entries import Codebook
    from conflictcli.tables import Record


@dataclass(frozen=True, slots=True)
class Events:
    """The rows of a document's events."""

    codebook: Codebook

    def __call__(self, document: Document) -> list[Record]:
        from conflictcli import events, tables

        return list(tables.records(events.extract(document, codebook=self.codebook)))


@dataclass(frozen=True, slots=True)
class Mentions:
    """The rows of a document's mentions, of some kinds."""

    kinds: frozenset[str]
    codebook: Codebook

    def __call__(self, document: Document) -> list[Record]:
        from conflictcli import tables
        from conflictcli.reading import find

        found = find(document, self.kinds, self.codebook)
        return [tables.mention_record(document, mention) for mention in found]


@dataclass(frozen=True, slots=True)
class Pages:
    """A document and everything that was found in it."""

    codebook: Codebook

    def __call__(self, document: Document) -> list[tuple[Document, Explanation]]:
        from conflictcli import events

        return [(document, events.explain(document, self.codebook))]
