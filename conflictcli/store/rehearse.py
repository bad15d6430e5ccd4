"""Coded documents → what a Writer would do with them; nothing is written."""

from __future__ import annotations

from dataclasses import dataclass, field

from conflictcli.store.coding import Coded
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
        before = self._stands.get(coded.identity) or self._in_store(coded.identity)
        end, states = settled(before, (coded,), self.ruleset, self.recode)
        self.counts.hear((coded,), states)
        self._stands[coded.identity] = Standing(end.content, end.ruleset, end.published, end.superseded)
        return False

    def finish(self) -> None:
        """As a Writer's; all is counted already."""

    def _in_store(self, name: str) -> Standing | None:
        if self.store is None:
            return None
        with self.store.reading() as connection:
            there = standing_there(connection, (name,), lock=False)
        return there[name][1] if name in there else None
