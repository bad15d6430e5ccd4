"""A row with a user's types and codes → the same in ACLED's terms, as schemas have it.

A codebook's type stands in `sub_event_type` by its label, and says which of ACLED's it is. Schemas see that; the label
is beside it as `own_type`, as are codes of parties (`actor_code`) and the kinds that the codebook gives them
(`actor_kind`, in step with their names).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from conflictcli.codebook.cells import added_by, key
from conflictcli.rules.own.entries import BUILT_IN, Codebook
from conflictcli.rules.trigger import EVENT_TYPE
from conflictcli.schemas.field import Schema
from conflictcli.tables import BETWEEN, Record, parts_of

KINDS = {"actor_kind": "actor", "target_kind": "target"}


class Coded:
    """Rows → the records of a schema, by the codebook in force. `unknown`: labels that are no type of it, nor
    ACLED's, in the order in which they came: such a row has no sub-event type there."""

    def __init__(self, schema: Schema, codebook: Codebook | None) -> None:
        codebook = codebook or BUILT_IN
        self.schema = schema
        self.added = added_by(codebook)
        self.types = {each.label: each.acled for each in codebook.types}
        self.kinds = {key(name): party.actor.kind for party in codebook.parties.parties for name in party.names}
        self.unknown: dict[str, None] = {}

    def record(self, row: Record) -> dict[str, Any]:
        """A row, or a merged event, in the columns of the schema."""
        return self.schema.record(self.in_terms(row))

    def in_terms(self, row: Record) -> Record:
        told = self.added.to(row)
        if self.kinds:
            told |= {name: self.kinds_of(str(row.get(of) or "")) for name, of in KINDS.items()}
        label = row.get("sub_event_type")
        if label is not None and label not in EVENT_TYPE:
            told |= {"sub_event_type": self.types.get(str(label)), "own_type": label}
            if label not in self.types:
                self.unknown[str(label)] = None
        return told

    def kinds_of(self, parties: str) -> str:
        return BETWEEN.join(self.kinds.get(key(name), "") for name in parts_of(parties))

    def tell(self, warn: Callable[[str], None]) -> None:
        """Say which labels nobody could make anything of, if there were any, and what can be done."""
        if self.unknown:
            labels = ", ".join(map(repr, self.unknown))
            warn(
                f"{labels}: no {'type' if len(self.unknown) == 1 else 'types'} of ACLED's, and of no codebook that is "
                f"in force: left out in {self.schema.title}. Name the codebook: --rules rules.toml"
            )
