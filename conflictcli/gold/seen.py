"""Document → what the rules make of it: a value that can be sent to another process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictcli.document import Document
    from conflictcli.rules.own.entries import Codebook
    from conflictcli.tables import Record


@dataclass(frozen=True, slots=True)
class Seen:
    """A document with its rows; `passed`: whether the gate let it through, so that all rules read it."""

    document: Document
    rows: tuple[Record, ...]
    passed: bool


@dataclass(frozen=True, slots=True)
class Look:
    """What the rules make of a document, with a user's codebook."""

    codebook: Codebook

    def __call__(self, document: Document) -> list[Seen]:
        from conflictcli import events, tables
        from conflictcli.gate import may_report

        if not may_report(document, self.codebook):
            return [Seen(document, (), False)]
        return [Seen(document, tuple(tables.records(events.let_through(document, self.codebook))), True)]
