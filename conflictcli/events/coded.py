"""Account → the type that a user's codebook gives its event, besides ACLED's."""

from __future__ import annotations

from conflictcli.events.account import Account
from conflictcli.reading import Reading


def coded(account: Account, kind: str, reading: Reading) -> str:
    """The type that the words of an event say, else the one for what its sentences name; empty without a codebook.

    `kind`: its sub-event type of ACLED's. A type counts where it is that, or where it is for events of that.
    """
    types = reading.codebook.types
    if not types:
        return ""
    acled = {each.label: each.acled for each in types}
    said = (getattr(m.value, "coded", "") for t in account.tellings for m in (t.head, *t.triggers))
    found = next((name for name in said if acled.get(name) == kind), "")
    if found:
        return found
    named = {m.value for t in account.tellings for m in reading.within(t.sentence) if m.kind == "type"}
    return next((each.label for each in types if each.label in named and kind in (each.of or (each.acled,))), "")
