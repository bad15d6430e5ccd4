"""Document → what a command asks of it: values that can be sent to another process, called with one document each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictcli.document import Document
    from conflictcli.events import Explanation
    from conflictcli.rules.own_actors import OwnActors
    from conflictcli.rules.vague import Convention
    from conflictcli.tables import Record


@dataclass(frozen=True, slots=True)
class Events:
    """The rows of a document's events."""

    convention: Convention
    own: OwnActors

    def __call__(self, document: Document) -> list[Record]:
        from conflictcli import events, tables

        return list(tables.records(events.extract(document, convention=self.convention, own=self.own)))


@dataclass(frozen=True, slots=True)
class Mentions:
    """The rows of a document's mentions, of some kinds."""

    kinds: frozenset[str]
    convention: Convention
    own: OwnActors

    def __call__(self, document: Document) -> list[Record]:
        from conflictcli import tables
        from conflictcli.reading import find

        found = find(document, self.kinds, self.convention, self.own)
        return [tables.mention_record(document, mention) for mention in found]


@dataclass(frozen=True, slots=True)
class Pages:
    """A document and everything that was found in it."""

    convention: Convention
    own: OwnActors

    def __call__(self, document: Document) -> list[tuple[Document, Explanation]]:
        from conflictcli import events

        return [(document, events.explain(document, self.convention, self.own))]
