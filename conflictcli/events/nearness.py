"""Telling and a mention → how far apart they stand, in characters and in clauses."""

from __future__ import annotations

from conflictcli.events.statement import Statement
from conflictcli.events.telling import Telling
from conflictcli.mention import Mention
from conflictcli.sentences import Sentence

CLAUSE = 100
"""Characters that a clause's edge is worth when distances are compared."""
FOLLOWS = 2
"""Paragraphs back in which what tells more of an event looks for it."""
FROM_THE_TOP = 8
"""Paragraphs from a title to the lede: the agency, the number of the release, the line of those it is for."""


def claim(telling: Telling, site: Mention, statement: Statement) -> int:
    """How far a place is from a telling; places follow what they locate, so one before counts double."""
    away = distance(telling, site, statement)
    return away if site.start >= telling.head.start else 2 * away + CLAUSE // 2


def distance(telling: Telling, other: Mention, statement: Statement) -> int:
    """Characters between a telling's nearest trigger and a mention, and an allowance for each new clause between."""
    ends = telling.triggers or (telling.head,)
    if len(ends) == 1:
        return away(ends[0], other, statement)
    return min(away(m, other, statement) for m in ends)


def away(a: Mention, b: Mention, statement: Statement) -> int:
    """Characters between two mentions, and an allowance for each new clause between."""
    first, second = in_order(a, b)
    return max(0, second.start - first.end) + CLAUSE * statement.breaks_within(first.end, second.start)


def gap(a: Mention, b: Mention) -> int:
    first, second = in_order(a, b)
    return max(0, second.start - first.end)


def in_order(a: Mention, b: Mention) -> tuple[Mention, Mention]:
    return (a, b) if a.start <= b.start else (b, a)


def breaks_between(a: Mention, b: Mention, statement: Statement) -> int:
    first, second = in_order(a, b)
    return statement.breaks_within(first.end, second.start)


def joints_between(telling: Telling, other: Mention, statement: Statement) -> list[str]:
    """What stands between a telling's nearest trigger and a mention: `break`, `speech`, `answer`."""
    trigger = min(telling.triggers or (telling.head,), key=lambda m: gap(m, other))
    first, second = in_order(trigger, other)
    told = [m.value.name for m in statement.of("joint") if first.end <= m.start < second.start]
    return [name for name in told if name in ("break", "speech", "answer")]


def follows(sentence: Sentence, told: Sentence) -> bool:
    """Whether a sentence stands so close behind one that told an event that it may tell more of it."""
    return sentence.paragraph <= last_to_follow(told)


def last_to_follow(told: Sentence) -> int:
    """The last paragraph that stands so close behind a sentence."""
    return told.paragraph + (FROM_THE_TOP if told.kind in ("title", "heading") else FOLLOWS)
