"""Mention → the entries of a codebook that are heard in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from conflictcli.check.shadow import entries
from conflictcli.mentions import read
from conflictcli.rules import RULES, rules_with
from conflictcli.rules.own.entries import Codebook
from conflictcli.sentences import sentences
from conflictcli.tried import tried

if TYPE_CHECKING:
    from conflictcli.document import Document
    from conflictcli.mention import Mention
    from conflictcli.rule import Rule


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who speaks. `rules`: names of rules of entries; `words`: weapons and verbs of harm, which the built-in rules know
    as their own, in small letters; `parties` and `places`: names."""

    rules: frozenset[str]
    words: tuple[tuple[str, str], ...]
    parties: frozenset[str]
    places: frozenset[str]

    def of(self, mention: Mention) -> Iterator[str]:
        """The names of the entries that are heard in a mention."""
        rule = mention.rule if mention.rule in self.rules else mention.rule.removesuffix("-verbs")
        if rule in self.rules:
            yield rule
        elif mention.kind in ("weapon", "casualty"):
            text = " ".join(mention.text.lower().split())
            yield from dict.fromkeys(name for word, name in self.words if word in text)
        elif mention.kind == "actor" and mention.value.name in self.parties:
            yield f"[[actors]] {mention.value.name}"
        elif mention.place is not None and mention.place.name in self.places:
            yield f"[[places]] {mention.place.name}"

    def may_speak(self, document: Document, codebook: Codebook) -> bool:
        """Whether anything in a document lets an entry speak; to read all of it takes longer."""
        text = f"{document.title} {document.text}"
        lowered = text.lower()
        if any(word.split()[0] in lowered for word, _ in self.words) or any(name in text for name in self.places):
            return True
        rules = own_rules(codebook)
        return any(tried(rules, sentence.text) and read(sentence, rules) for sentence in sentences(document))

    def names(self) -> tuple[str, ...]:
        """Everyone who may speak."""
        return tuple(
            dict.fromkeys(
                (
                    *sorted(self.rules),
                    *(name for _, name in self.words),
                    *(f"[[actors]] {name}" for name in sorted(self.parties)),
                    *(f"[[places]] {name}" for name in sorted(self.places)),
                )
            )
        )


@lru_cache(maxsize=4)
def own_rules(codebook: Codebook) -> tuple[Rule, ...]:
    """The rules that are not as they are built in."""
    built_in = {id(rule) for rule in RULES}
    return tuple(rule for rule in rules_with(codebook) if id(rule) not in built_in)


@lru_cache(maxsize=4)
def speakers(codebook: Codebook) -> Speakers:
    by_words = [(word, entry.name) for entry in codebook.weapons for word in entry.words]
    by_words += [(word, entry.name) for entry in codebook.harm for word in (*entry.killed, *entry.injured)]
    others = (*codebook.weapons, *codebook.harm, *(entry for entry in codebook.types if not entry.where))
    return Speakers(
        frozenset(entry.name for entry in entries(codebook) if entry not in others),
        tuple((" ".join(word.lower().split()), name) for word, name in by_words),
        frozenset(party.actor.name for party in codebook.parties.parties),
        frozenset(place.name for place in codebook.places),
    )
