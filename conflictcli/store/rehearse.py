"""Coded documents → what a Writer would do with them; nothing is written."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from conflictcli.store.coding import Coded
from conflictcli.store.known import State
from conflictcli.store.open import Store
from conflictcli.store.standing import Standing, settled
from conflictcli.store.write import Counts, standing_there


@dataclass(slots=True)
class Rehearsal:
    """Takes coded documents as `Writer` does, and counts. `store`: None where there is none yet.

    Remembers what would stand of each document that came, some hundred bytes.
    """

    store: Store | None
    ruleset: str
    recode: bool = False
    counts: Counts = field(default_factory=Counts)
    _stands: dict[str, Standing] = field(default_factory=dict)

    def take(self, coded: Coded) -> bool:
        """Nothing is ever written."""
        for name in (coded.identity, coded.apart):
            before = self._stands.get(name) or self._in_store(name)
            end, states = settled(before, (coded,), self.ruleset, self.recode)
            self.counts.hear((coded,), states)
            self._stands[name] = replace(end, coded=None, left=frozenset())
            if State.OTHER not in states:
                break
        return False

    def finish(self) -> None:
        """As a Writer's; all is counted already."""

    def _in_store(self, name: str) -> Standing | None:
        if self.store is None:
            return None
        with self.store.reading() as connection:
            there = standing_there(connection, (name,), lock=False)
        return there[name][1] if name in there else None
