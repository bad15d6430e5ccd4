"""What a document has told so far: its accounts, and what was left out with the reason."""

from __future__ import annotations

from collections.abc import Iterator
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
    an attack. `dated`: the numbers of the accounts that have a day, so that a text without days is not searched for one
    over and over.
    """

    frame: When = UNKNOWN
    said: tuple[int, When] = (-1, UNKNOWN)
    scene: Scene = NOWHERE
    accounts: tuple[Account, ...] = ()
    spare: tuple[Telling, ...] = ()
    called: tuple[Telling, ...] = ()
    unused: tuple[tuple[Mention, str], ...] = ()
    dated: tuple[int, ...] = ()

    def leaving_out(self, telling: Telling, reason: str) -> Assembly:
        return replace(self, unused=(*self.unused, (telling.head, reason)))

    def sparing(self, telling: Telling) -> Assembly:
        return replace(self.leaving_out(telling, "too vague"), spare=(*self.spare, telling))

    def with_account(self, account: Account) -> Assembly:
        dated = (*self.dated, len(self.accounts)) if has_day(account) else self.dated
        return replace(self, accounts=(*self.accounts, account), dated=dated)

    def with_changed(self, number: int, account: Account) -> Assembly:
        before = self.accounts[number]
        if account is before:
            return self
        changed = (*self.accounts[:number], account, *self.accounts[number + 1 :])
        dated = self.dated
        if has_day(account) != has_day(before):
            dated = tuple(sorted({*dated} ^ {number}))
        return replace(self, accounts=changed, dated=dated)

    def with_days(self, latest_first: bool = False) -> Iterator[Account]:
        """The accounts that have a day, in order, or the latest first."""
        numbers = reversed(self.dated) if latest_first else self.dated
        return (self.accounts[number] for number in numbers)


def has_day(account: Account) -> bool:
    """Whether a day is told of an event, be it only in words."""
    return account.when.start is not None or bool(account.when.text)
