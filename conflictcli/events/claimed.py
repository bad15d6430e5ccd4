"""A later sentence → the actor of the event told before it: "Ten people died in a blast. The Miro Front claimed it.".

What is claimed is the last event told, if that is near or the only one; a named actor told before stays.
"""

from __future__ import annotations

from dataclasses import replace

from conflictcli.events.assembly import Assembly
from conflictcli.events.nearness import follows
from conflictcli.events.parties import claims
from conflictcli.events.parties.scene import is_name
from conflictcli.events.statement import Statement


def claimed(assembly: Assembly, statement: Statement) -> Assembly:
    """The events told so far, the last of them with the party that a sentence says claimed it."""
    if not assembly.accounts or not statement.may("tie", "claims"):
        return assembly
    number = len(assembly.accounts) - 1
    account = assembly.accounts[number]
    last = account.tellings[-1]
    if is_name(account.parties[0]) or not (number == 0 or follows(statement.sentence, last.sentence)):
        return assembly
    said = any(m.value.name == "claims" for m in statement.of("tie"))
    who = claims(statement) if said else ""
    if not who or who == account.parties[1]:
        return assembly
    told = replace(last, parties=(who, last.parties[1]))
    return assembly.with_changed(number, account.with_last(told))
