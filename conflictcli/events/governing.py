"""Trigger with the cues of its sentence → the role that these give it, and whether the event is only claimed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflictcli.events.account import Account
from conflictcli.events.nearness import follows, in_order
from conflictcli.events.statement import Statement
from conflictcli.events.telling import Telling
from conflictcli.events.victims import definite_one
from conflictcli.mention import Mention
from conflictcli.rules.role import Role

DOUBTS = ("disputed", "claimed")
"""Roles of what is an event all the same, the stronger first: they are the status of its row."""


def governing(trigger: Mention, statement: Statement) -> str:
    """The role that the words around a trigger give it; empty when it simply happened."""
    found = ""
    for cue in statement.of("role"):
        role: Role = cue.value
        if not governs(cue, trigger, statement) or (role.name == "cumulative" and definite_one(trigger)):
            continue
        if role.name not in DOUBTS:
            return role.name
        found = found if found == DOUBTS[0] else role.name
    return found


def governs(cue: Mention, trigger: Mention, statement: Statement) -> bool:
    """Whether a cue reaches a trigger: few enough words between, and no new clause (unless it reaches the sentence)."""
    role: Role = cue.value
    if cue.overlaps(trigger):
        return role.name not in ("hypothetical",)
    if cue.start > trigger.start and not role.before:
        return False
    near, far = in_order(cue, trigger)
    if far.start - near.end > 12 * role.words:
        return False
    return role.words >= 100 or not statement.breaks_within(near.end, far.start)


def shared_role(roles: Sequence[str]) -> str:
    """The role of an event of which every trigger has one; a single trigger that simply happened makes it happen."""
    told = [role for role in roles if role and role not in DOUBTS]
    return told[0] if len(told) == len(roles) else ""


def shared_status(roles: Sequence[str]) -> str:
    """The contract's status of an event: the strongest doubt of its triggers."""
    return next((doubt for doubt in DOUBTS if doubt in roles), "reported")


def status_of(tellings: Sequence[Telling]) -> str:
    """The status of an event told several times: disputed where one telling says so, claimed where every one does."""
    told = {t.status for t in tellings}
    return DOUBTS[0] if DOUBTS[0] in told else DOUBTS[1] if told == {DOUBTS[1]} else "reported"


def doubted(account: Account, statement: Statement) -> Account:
    """An event of which the sentence after it says that it is disputed: "The army denied responsibility." """
    last = account.tellings[-1]
    if not statement.may("role", DOUBTS[0]) or not follows(statement.sentence, last.sentence):
        return account
    denied = any(m.value.name == DOUBTS[0] for m in statement.of("role"))
    return account.with_last(replace(last, status=DOUBTS[0])) if denied else account
