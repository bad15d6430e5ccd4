"""Telling and a mention → how far apart they stand, in characters and in clauses."""

from __future__ import annotations

from collections.abc import Sequence

from conflictcli.events.telling import Telling
from conflictcli.mention import Mention
from conflictcli.sentences import Sentence

CLAUSE = 100
"""Characters that a clause's edge is worth when distances are compared."""
FOLLOWS = 2
"""Paragraphs back in which what tells more of an event looks for it."""
FROM_THE_TOP = 8
"""Paragraphs from a title to the lede: the agency, the number of the release, the line of those it is for."""
SPEECH_REACH = 6
"""Characters between a verb of saying and the day or place of the saying: "said on | Friday"."""


def nearer_to_another(
    group: Sequence[Mention], telling: Telling, others: Sequence[Telling], mentions: Sequence[Mention]
) -> bool:
    """Whether another counted telling of the sentence has the better claim on a place or a day."""
    mine = claim(telling, group[0], mentions)
    return any(claim(other, group[0], mentions) < mine for other in others)


def claim(telling: Telling, site: Mention, mentions: Sequence[Mention]) -> int:
    """How far a place is from a telling; places follow what they locate, so one before counts double."""
    away = distance(telling, site, mentions)
    return away if site.start >= telling.head.start else 2 * away + CLAUSE // 2


def distance(telling: Telling, other: Mention, mentions: Sequence[Mention]) -> int:
    """Characters between a telling's nearest trigger and a mention, and an allowance for each new clause between."""
    ends = telling.triggers or (telling.head,)
    return min(gap(m, other) + CLAUSE * breaks_between(m, other, mentions) for m in ends)


def gap(a: Mention, b: Mention) -> int:
    first, second = sorted((a, b), key=lambda m: m.start)
    return max(0, second.start - first.end)


def breaks_between(a: Mention, b: Mention, mentions: Sequence[Mention]) -> int:
    first, second = sorted((a, b), key=lambda m: m.start)
    return sum(m.kind == "joint" and m.value.name == "break" and first.end <= m.start < second.start for m in mentions)


def joints_between(telling: Telling, other: Mention, mentions: Sequence[Mention]) -> list[str]:
    """What stands between a telling's nearest trigger and a mention: `break`, `speech`, `answer`."""
    trigger = min(telling.triggers or (telling.head,), key=lambda m: gap(m, other))
    first, second = sorted((trigger, other), key=lambda m: m.start)
    told = [m.value.name for m in mentions if m.kind == "joint" and first.end <= m.start < second.start]
    return [name for name in told if name in ("break", "speech", "answer")]


def of_speech(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a day or place is that of a saying: "said on Friday", "told reporters in Miro"."""
    return any(
        m.kind == "joint" and m.value.name == "speech" and 0 <= mention.start - m.end <= SPEECH_REACH for m in mentions
    )


def follows(sentence: Sentence, told: Sentence) -> bool:
    """Whether a sentence stands so close behind one that told an event that it may tell more of it."""
    reach = FROM_THE_TOP if told.kind in ("title", "heading") else FOLLOWS
    return sentence.paragraph - told.paragraph <= reach
