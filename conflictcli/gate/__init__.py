"""Document → whether it may report an event at all, so that the rest of the rules need not read it.

Most news reports none. Three looks, each at what the one before let pass:

words     one pass over the text: do its words hold what some rule that begins an event needs?
mentions  only the sentences that hold such words: do these rules find something?
doubt     would what they find stand, given what the whole text is about: labour disputes, the police pages, sport?

Nothing is lost: each of them turns away only what gives no event in `events.explain`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from conflictcli.as_seen import as_seen
from conflictcli.gate.words import Words, blocks, runs_on
from conflictcli.rules import rules_with
from conflictcli.rules.own.entries import BUILT_IN, Codebook

if TYPE_CHECKING:
    from conflictcli.document import Document
    from conflictcli.rule import Rule


@dataclass(frozen=True)
class Rules:
    """The rules that the gate asks, each list in their order.

    A mention of `strikes` or `shares` begins an event; one of `harm` and one of `arms` in one sentence do together:
    "Gunmen killed a guard". `about` say what a text is about, `around` what governs a trigger. `stopping`: a user's
    codebook has phrases that keep such mentions from telling an event.
    """

    strikes: tuple[Rule, ...]
    shares: tuple[Rule, ...]
    harm: tuple[Rule, ...]
    arms: tuple[Rule, ...]
    about: tuple[Rule, ...]
    around: tuple[Rule, ...]
    listed: Rule
    stopping: bool = False

    @classmethod
    def of(cls, codebook: Codebook) -> Rules:
        rules = rules_with(codebook)

        def of_kind(*kinds: str) -> tuple[Rule, ...]:
            return tuple(rule for rule in rules if rule.kind in kinds)

        return cls(
            strikes=of_kind("strike"),
            shares=tuple(
                replace(rule, guard=counted(rule)) for rule in of_kind("share") if "(?P<whole>" in rule.pattern
            ),
            harm=of_kind("casualty"),
            arms=tuple(rule for rule in of_kind("tone") if any("arms" in values for values in rule.finds.values())),
            about=of_kind("tone", "beat"),
            around=of_kind("role", "joint"),
            listed=next(rule for rule in rules if rule.name == "listed-actor"),
            stopping=any(rule.kind == "stop" for rule in rules),
        )


def counted(rule: Rule) -> tuple[str, ...]:
    """The nouns of which a share begins an event where it says the whole, too: "six of the eight [sorties]"."""
    return tuple(dict.fromkeys(words.split()[-1] for words in rule.vocabulary["STRIKES"].finds))


class Vocabulary:
    """The words that the rules of the gate need, and what they are asked for."""

    def __init__(self, codebook: Codebook) -> None:
        self.rules = Rules.of(codebook)
        self.words = Words()
        self.strikes, self.shares, self.harm, self.arms, self.about = (
            self.words.asked(rules)
            for rules in (self.rules.strikes, self.rules.shares, self.rules.harm, self.rules.arms, self.rules.about)
        )

    def may_begin(self, held: int) -> bool:
        """Whether what a text holds would let a rule try that begins an event, or two that do so together."""
        return self.strikes.any(held) or self.shares.any(held) or (self.harm.any(held) and self.arms.any(held))


@lru_cache(maxsize=4)
def vocabulary(codebook: Codebook = BUILT_IN) -> Vocabulary:
    return Vocabulary(codebook)


def has_words(*texts: str, codebook: Codebook = BUILT_IN) -> bool:
    """Whether some texts, read as one, hold words with which a report of an event can be told.

    For any visible text: a page's with its menus, a title and a body. In time that grows with the text, some tens of
    megabytes a second. It never loses a document: it is False only where no rule would find what begins an event, in
    any part of the texts, however they are cut into sentences, and whatever stands around them.
    """
    known = vocabulary(codebook)
    held = 0
    for text in texts:
        if runs_on(text):
            return True
        for block in blocks(text):
            held |= known.words.held(block)
            if known.may_begin(held):
                return True
    return False


def may_report(document: Document, codebook: Codebook = BUILT_IN) -> bool:
    """Whether a document may report an event; False only where `events.explain` finds none with the same codebook."""
    from conflictcli.gate.doubt import may_stand

    seen = as_seen(document).document
    return has_words(seen.title, seen.text, codebook=codebook) and may_stand(seen, codebook)
