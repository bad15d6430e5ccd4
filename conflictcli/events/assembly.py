"""What a document has told so far: its accounts, and what was left out with the reason."""

from __future__ import annotations

from dataclasses import dataclass, replace

from conflictcli.events.account import Account
from conflictcli.events.event import UNKNOWN, When
from conflictcli.events.scene import NOWHERE, Scene
from conflictcli.events.telling import Telling
from conflictcli.mention import Mention


@dataclass(frozen=True)
class Assembly:
    """The accounts of a document so far, and what was left out with the reason.

    `frame`: the days that a list of strikes covers, from the words above it. `said`: the last paragraph that named a
    day, and that day. `spare`: tellings too general to open an account beside others. `called`: what a later word calls
    an attack.
    """

    frame: When = UNKNOWN
    said: tuple[int, When] = (-1, UNKNOWN)
    scene: Scene = NOWHERE
    accounts: tuple[Account, ...] = ()
    spare: tuple[Telling, ...] = ()
    called: tuple[Telling, ...] = ()
    unused: tuple[tuple[Mention, str], ...] = ()

    def leaving_out(self, telling: Telling, reason: str) -> Assembly:
        return replace(self, unused=(*self.unused, (telling.head, reason)))

    def sparing(self, telling: Telling) -> Assembly:
        return replace(self.leaving_out(telling, "too vague"), spare=(*self.spare, telling))

    def with_account(self, account: Account) -> Assembly:
        return replace(self, accounts=(*self.accounts, account))

    def with_changed(self, number: int, account: Account) -> Assembly:
        if account is self.accounts[number]:
            return self
        changed = (*self.accounts[:number], account, *self.accounts[number + 1 :])
        return replace(self, accounts=changed)
