"""Mention → the entries of a codebook that are heard in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from conflictcli.codebook.cells import added_by
from conflictcli.codebook.shaped import brackets
from conflictcli.mentions import read
from conflictcli.rules import RULES, VOCABULARY, rules_with
from conflictcli.rules.own.entries import Codebook, Entry, Weapons
from conflictcli.rules.own.made import by_label, rules_of
from conflictcli.sentences import sentences
from conflictcli.tried import tried

if TYPE_CHECKING:
    from conflictcli.document import Document
    from conflictcli.mention import Mention
    from conflictcli.rule import Rule


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who speaks, each by its section and its name: what two sections call the same is two.

    `rules`: kinds and names of rules of entries; `words`: weapons and verbs of harm, which the built-in rules know as
    their own, in small letters; `parties`, `places` and `sources`: names.
    """

    rules: Mapping[tuple[str, str], str]
    words: tuple[tuple[str, str], ...]
    parties: frozenset[str]
    places: frozenset[str]
    sources: tuple[str, ...]

    def of(self, mention: Mention) -> Iterator[str]:
        """The entries that are heard in a mention."""
        if (mention.kind, mention.rule) in self.rules:
            yield self.rules[mention.kind, mention.rule]
        elif mention.kind in ("weapon", "casualty"):
            text = plain(mention.text)
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
                    *sorted(self.rules.values()),
                    *(name for _, name in self.words),
                    *(f"[[actors]] {name}" for name in sorted(self.parties)),
                    *(f"[[places]] {name}" for name in sorted(self.places)),
                    *(f"[[sources]] {name}" for name in self.sources),
                )
            )
        )


def of_source(document: Document, codebook: Codebook) -> Iterator[str]:
    """The entry of who published a document."""
    found = added_by(codebook).source(document.source, document.url)
    if found is not None:
        yield f"[[sources]] {found.names[0]}"


def plain(words: str) -> str:
    """Words in small letters with single blanks, also where hyphens stand."""
    return " ".join(words.lower().replace("-", " ").split())


@lru_cache(maxsize=4)
def own_rules(codebook: Codebook) -> tuple[Rule, ...]:
    """The rules that are not as they are built in, without those that only say of own words what they say of others."""
    built_in = {id(rule) for rule in RULES}
    return tuple(
        rule for rule in rules_with(codebook) if id(rule) not in built_in and rule.kind not in ("role", "share")
    )


@lru_cache(maxsize=4)
def speakers(codebook: Codebook) -> Speakers:
    by_words = [(word, label(entry)) for entry in codebook.weapons for word in entry.words]
    by_words += [(word, label(entry)) for entry in codebook.harm for word in (*entry.killed, *entry.injured)]
    types = by_label(codebook)
    by_rules = [
        ((rule.kind, rule.name), label(entry))
        for entry in codebook.entries
        if not isinstance(entry, Weapons)
        for rule in rules_of(entry, types, VOCABULARY)
    ]
    return Speakers(
        dict(by_rules),
        tuple((plain(word), name) for word, name in by_words),
        frozenset(party.actor.name for party in codebook.parties.parties),
        frozenset(place.name for place in codebook.places),
        tuple(dict.fromkeys(source.names[0] for source in codebook.sources)),
    )


def label(entry: Entry) -> str:
    """`[[triggers]] shipping:boarding`"""
    return f"{brackets(str(entry.place[0]))} {entry.name}"
