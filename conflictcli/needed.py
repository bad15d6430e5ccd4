"""Sentences → Mentions, without those that no event asks for.

Most sentences of a report tell no event. Of these the events ask what they are about, their days and places, and whom
they name; who stands to whom (ties, roles, parties without a name) matters only where something is told, and that
takes half of the time. Rows are those of a whole reading; `reading` gives one to whoever shows mentions.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from conflictcli.mention import Mention
from conflictcli.mentions import read
from conflictcli.rule import Rule
from conflictcli.rules.own.entries import Codebook
from conflictcli.sentences import Sentence

TELLING = frozenset(("strike", "casualty", "share"))
"""Kinds of mention with which a telling begins, or that are told of one."""
AROUND = frozenset(("role", "tie", "apart", "actor"))
"""Kinds that are asked for only in a sentence that tells something."""
SPEAKING_BACK = frozenset(("disputed", "claims"))
"""What a sentence without a telling says of the event before: that it is disputed, who claimed it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Rules by where they are asked for, in their order.

    `first`: in each sentence; `around`: in one that tells something, or speaks of what was told; `parties`: in one that
    has a party with a name, which a longer one may hold.
    """

    first: tuple[Rule, ...]
    around: tuple[Rule, ...]
    parties: tuple[Rule, ...]


@lru_cache(maxsize=8)
def asked(codebook: Codebook) -> Asked:
    from conflictcli.rules import rules_with
    from conflictcli.rules.actors.table import Listed

    rules = rules_with(codebook)
    around = tuple(rule for rule in rules if rule.kind in AROUND)
    first = (rule for rule in rules if rule.kind not in AROUND or isinstance(rule, Listed) or speaks_back(rule))
    return Asked(tuple(first), around, tuple(rule for rule in around if rule.kind == "actor"))


def speaks_back(rule: Rule) -> bool:
    """Whether some mention of a rule says something of the event before, as its evidence has it."""
    values = (value if isinstance(value, tuple) else (value,) for value in rule.finds.values())
    return any(getattr(value, "name", "") in SPEAKING_BACK for told in values for value in told)


def needed(sentences: Iterable[tuple[Sentence, str]], document: str, codebook: Codebook) -> list[Mention]:
    """What the events ask for of the sentences of a document, each with its text as the rules read it.

    `document`: its text; `codebook`: what a user adds to the rules.
    """
    from conflictcli.rules.actors.meant import points_back

    rules = asked(codebook)
    found: list[Mention] = []
    passed: list[tuple[Sentence, str]] = []
    points = False
    for sentence, text in sentences:
        here = read(sentence, rules.first, text)
        kinds = {m.kind for m in here}
        found += (m for m in here if m.kind not in AROUND) if kinds & AROUND else here
        if not kinds.isdisjoint(TELLING) or "role" in kinds or "tie" in kinds:
            more = read(sentence, rules.around, text)
            points = points or any(m.kind == "actor" and points_back(m, document) for m in more)
        elif "actor" in kinds:
            more = read(sentence, rules.parties, text)
        else:
            passed.append((sentence, text))
            continue
        found += more
    if points:  # "The rebels" may be any party that was named before.
        found += (m for sentence, text in passed for m in read(sentence, rules.parties, text))
    return found
