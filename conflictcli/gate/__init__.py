"""Document → whether it may report an event at all, so that the rest of the rules need not read it.

Most news reports none. Three looks, each at what the one before let pass:

words     one pass over the text: do its words hold what some rule that begins an event needs?
mentions  only the sentences that hold such words: do these rules find something?
doubt     would what they find stand, given what the whole text is about: labour disputes, the police pages, sport?

Nothing is lost: each of them turns away only what gives no event in `events.explain`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from conflictcli.gate.words import Words, blocks, runs_on
from conflictcli.rules import RULES, VOCABULARY

if TYPE_CHECKING:
    from conflictcli.document import Document
    from conflictcli.rules.own_actors import OwnActors

STRIKES = tuple(rule for rule in RULES if rule.kind == "strike")
NOUNS = tuple(dict.fromkeys(words.split()[-1] for words in VOCABULARY["STRIKES"].finds))
"""The nouns of which a share begins an event where it says the whole, too: "six of the eight [sorties]"."""
SHARES = tuple(replace(rule, guard=NOUNS) for rule in RULES if rule.kind == "share" and "(?P<whole>" in rule.pattern)
"""Rules of which a mention begins an event."""
HARM = tuple(rule for rule in RULES if rule.kind == "casualty")
ARMS = tuple(rule for rule in RULES if rule.kind == "tone" and any("arms" in values for values in rule.finds.values()))
"""Rules of which two mentions in one sentence begin an event: "Gunmen killed a guard"."""
ABOUT = tuple(rule for rule in RULES if rule.kind in ("tone", "beat"))
"""Rules that say what a text is about."""


class Vocabulary:
    """The words that the rules of the gate need, and what they are asked for."""

    def __init__(self) -> None:
        self.words = Words()
        self.strikes, self.shares, self.harm, self.arms, self.about = (
            self.words.asked(rules) for rules in (STRIKES, SHARES, HARM, ARMS, ABOUT)
        )

    def may_begin(self, held: int) -> bool:
        """Whether what a text holds would let a rule try that begins an event, or two that do so together."""
        return self.strikes.any(held) or self.shares.any(held) or (self.harm.any(held) and self.arms.any(held))


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    return Vocabulary()


def has_words(*texts: str) -> bool:
    """Whether some texts, read as one, hold words with which a report of an event can be told.

    For any visible text: a page's with its menus, a title and a body. In time that grows with the text, some tens of
    megabytes a second. It never loses a document: it is False only where no rule would find what begins an event, in
    any part of the texts, however they are cut into sentences, and whatever stands around them.
    """
    known = vocabulary()
    held = 0
    for text in texts:
        if runs_on(text):
            return True
        for block in blocks(text):
            held |= known.words.held(block)
            if known.may_begin(held):
                return True
    return False


def may_report(document: Document, own: OwnActors | None = None) -> bool:
    """Whether a document may report an event; False only where `events.explain` finds none.

    `own`: a user's parties, which tell what a text is about as ours do.
    """
    from conflictcli.gate.doubt import may_stand
    from conflictcli.rules.own_actors import NONE

    return has_words(document.title, document.text) and may_stand(document, own or NONE)
