"""Document → whether it may report an event at all, so that the rest of the rules need not read it.

Most news reports none. Three looks, each at what the one before let pass:

words     one pass over each paragraph: do its words hold what some rule that begins an event needs? Then over each
          sentence of those that do; the others are not cut.
mentions  only the sentences that hold such words: do these rules find something?
doubt     would what they find stand, given what the whole text is about: labour disputes, the police pages, sport? Of
          that only what decides is read, in the sentences whose words may say it.

Nothing is lost: each of them turns away only what gives no event in `events.explain`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from conflictcli.as_seen import as_seen
from conflictcli.gate.words import Words, blocks, runs_on
from conflictcli.literals import COMMONEST
from conflictcli.rules import rules_with
from conflictcli.rules.actor import LISTED
from conflictcli.rules.actors.table import Entry, Listed
from conflictcli.rules.casualties.nobody import NOBODY_HURT
from conflictcli.rules.own.entries import BUILT_IN, Codebook

if TYPE_CHECKING:
    from conflictcli.document import Document
    from conflictcli.rule import Rule


@dataclass(frozen=True)
class Rules:
    """The rules that the gate asks, each list in their order.

    A mention of `strikes` or `shares` begins an event; one of `harm` and one of `arms` in one sentence do together:
    "Gunmen killed a guard". `tones` and `beats` say what a text is about, `around` what governs a trigger. `stopping`:
    a user's codebook has phrases that keep such mentions from telling an event.
    """

    strikes: tuple[Rule, ...]
    shares: tuple[Rule, ...]
    harm: tuple[Rule, ...]
    arms: tuple[Rule, ...]
    tones: tuple[Rule, ...]
    beats: tuple[Rule, ...]
    around: tuple[Rule, ...]
    listed: Listed
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
            arms=tuple(saying("arms", of_kind("tone"))),
            tones=of_kind("tone"),
            beats=of_kind("beat"),
            around=of_kind("role", "joint"),
            listed=next(rule for rule in rules if isinstance(rule, Listed) and rule.name == LISTED),
            stopping=any(rule.kind == "stop" for rule in rules),
        )

    @property
    def about(self) -> tuple[Rule, ...]:
        """All that say what a text is about."""
        return *self.tones, *self.beats


def is_loud(entry: Entry) -> bool:
    """Whether capitals alone make it a name: "IS" is one, "is" a word that stands everywhere."""
    return len(entry.key) == 1 and entry.key[0] in COMMONEST and sum(map(str.isupper, entry.alias)) > 1


def counted(rule: Rule) -> tuple[str, ...]:
    """The nouns of which a share begins an event where it says the whole, too: "six of the eight [sorties]"."""
    return tuple(dict.fromkeys(words.split()[-1] for words in rule.vocabulary["STRIKES"].finds))


class Vocabulary:
    """The words that the rules of the gate need, and what they are asked for."""

    def __init__(self, codebook: Codebook) -> None:
        self.rules = Rules.of(codebook)
        self.words = Words()
        self.strikes, self.shares, self.harm, self.arms = (
            self.words.asked(rules)
            for rules in (self.rules.strikes, self.rules.shares, self.rules.harm, self.rules.arms)
        )

        entries = chain.from_iterable(self.rules.listed.names.entries.values())
        groups = [entry for entry in entries if entry.actor.kind == "non-state"]
        self.loud = frozenset(entry.alias for entry in groups if is_loud(entry))
        self.names = self.words.named(LISTED, [entry.key for entry in groups if entry.alias not in self.loud])
        self.spared = self.words.asked([rule for rule in self.rules.harm if rule.name == NOBODY_HURT.name])
        about = {"tone": self.rules.tones, "beat": self.rules.beats}
        self.of = {
            "strike": (self.strikes, self.rules.strikes),
            "share": (self.shares, self.rules.shares),
            "casualty": (self.harm, self.rules.harm),
            **{kind: (self.words.asked(rules), rules) for kind, rules in about.items()},
        }
        told = {tone for rule in self.rules.about for tone in rule.says}
        self.saying = {
            tone: [(kind, self.words.asked(able)) for kind, rules in about.items() if (able := saying(tone, rules))]
            for tone in told
        }

    def may_name(self, held: int, text: str) -> bool:
        """Whether a text, which holds so much, may name an armed group."""
        return self.names.any(held) or any(name in text for name in self.loud)

    def may_tell(self, tone: str, held: int) -> bool:
        """Whether what a text holds would let a rule try that tells a tone."""
        return any(asked.any(held) for _, asked in self.saying.get(tone, ()))

    def may_begin(self, held: int) -> bool:
        """Whether what a text holds would let a rule try that begins an event, or two that do so together."""
        return self.strikes.any(held) or self.shares.any(held) or (self.harm.any(held) and self.arms.any(held))


def saying(tone: str, rules: Iterable[Rule]) -> list[Rule]:
    """Those of some rules that may say a tone."""
    return [rule for rule in rules if tone in rule.says]


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
    return may_stand(seen, codebook)
