"""Codebook → rules: what the rest of the program reads with, beside the rules of its own.

Each entry becomes rules of the kinds there are (`strike`, `weapon`, `casualty`, …), and of two that only codebooks
have: `stop`, of what tells no event, and `type`, of what names an event's type. Verbs of harm become none of their own:
the built-in rules know them, too (`harming`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import regex

from conflictcli.patterns import compiled
from conflictcli.rule import Rule, Words
from conflictcli.rules.count import exactly
from conflictcli.rules.counts import count_of
from conflictcli.rules.own.arms import Says
from conflictcli.rules.own.arms import rules_of as rules_of_weapons
from conflictcli.rules.own.as_written import AsWritten
from conflictcli.rules.own.entries import Codebook, Entry, EventType, Harm, Pattern, Stop, Triggers, Weapons
from conflictcli.rules.own.harming import knowing, participles
from conflictcli.rules.own.hearing import heard, hearing
from conflictcli.rules.own.hurt import HURT, of_group
from conflictcli.rules.own.once import is_once
from conflictcli.rules.own.words import forms, guards, literally
from conflictcli.rules.strikes import ARTICLES, LEAD, ONE, happening, noun
from conflictcli.rules.trigger import EVENT_TYPE, REMOTE, Trigger

Meaning = Callable[[regex.Match[str]], Any]
Vocabulary = Mapping[str, Words]
Types = Mapping[str, EventType]


def made(codebook: Codebook, vocabulary: Vocabulary) -> tuple[Rule, ...]:
    """The rules of a codebook, in its order. `vocabulary`: the pieces of pattern that its own may name."""
    types = by_label(codebook)
    entries = (*codebook.triggers, *codebook.patterns, *codebook.weapons, *codebook.stops, *codebook.types)
    return tuple(rule for entry in entries for rule in rules_of(entry, types, vocabulary))


def with_words(rules: Sequence[Rule], codebook: Codebook) -> tuple[Rule, ...]:
    """The built-in rules, which know the codebook's words where they name such words."""
    types = by_label(codebook)
    counted = {each.type for each in codebook.triggers if is_counted(each.type, types)}
    return hearing(knowing(rules, codebook.harm), heard(codebook, counted))


def is_counted(name: str, types: Types) -> bool:
    """Whether the strikes of a type are counted, by its name."""
    own = types.get(name)
    return EVENT_TYPE.get(own.acled if own else name) == REMOTE or bool(own and own.counted)


def by_label(codebook: Codebook) -> Types:
    return {each.label: each for each in codebook.types}


def rules_of(entry: Entry, types: Types, vocabulary: Vocabulary) -> Iterator[Rule]:
    """The rules that an entry becomes by itself."""
    if isinstance(entry, Triggers):
        yield from of_triggers(entry, types, vocabulary)
    elif isinstance(entry, Pattern):
        yield from of_pattern(entry, types, vocabulary)
    elif isinstance(entry, Weapons):
        yield from rules_of_weapons(entry, vocabulary)
    elif isinstance(entry, Stop):
        yield of_stop(entry)
    elif isinstance(entry, EventType) and entry.where:
        yield of_type(entry)


# ---- what an entry is asked for --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Asked:
    """The rules with which an entry finds something; where they find more than what is its own, `words` must stand in
    what they find."""

    rules: tuple[Rule, ...]
    words: regex.Pattern[str] | None = None


@lru_cache(maxsize=512)
def asked_of(entry: Entry, codebook: Codebook) -> Asked:
    """The rules of an entry; of a type also those of the words and patterns that say it."""
    from conflictcli.rules import RULES, VOCABULARY

    types = by_label(codebook)
    if isinstance(entry, Harm):
        known = participles([entry])
        rules = knowing([rule for rule in RULES if rule.kind == "casualty"], [entry])
        return Asked(rules, compiled(literally((*known.killed, *known.injured))))
    sayers: list[Entry] = [entry]
    if isinstance(entry, EventType):
        sayers += [each for each in codebook.triggers if each.type == entry.label]
        sayers += [each for each in codebook.patterns if each.type == entry.label]
    return Asked(tuple(rule for each in sayers for rule in rules_of(each, types, VOCABULARY)))


# ---- entries → rules -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Said:
    """What an entry says of its triggers: the codebook's type, whether its strikes are counted, whether the words are
    general, and what one telling counts, 0 for nothing."""

    coded: str
    counted: bool
    general: bool = False
    count: int = 0


def said_of(entry: Triggers | Pattern, types: Types) -> Said:
    _, coded = meant_by(entry.type, types)
    return Said(coded, bool(coded) and types[coded].counted, getattr(entry, "general", False), entry.count)


def meant_by(name: str, types: Types) -> tuple[str, str]:
    """A type by its name → ACLED's, and its label where it is one of the codebook's."""
    own = types.get(name)
    return (own.acled, own.label) if own else (name, "")


def said_by(meaning: Meaning, said: Said) -> Meaning:
    """A meaning whose trigger says what an entry does."""

    def meant(m: regex.Match[str]) -> Any:
        trigger = meaning(m)
        if trigger is None:
            return None
        trigger = replace(trigger, coded=said.coded, counted=said.counted, general=said.general)
        if said.count and trigger.count is None and is_once(m, trigger):
            return replace(trigger, count=exactly(said.count, "implied"))
        return trigger

    return meant


def of_triggers(entry: Triggers, types: Types, vocabulary: Vocabulary) -> Iterator[Rule]:
    acled, _ = meant_by(entry.type, types)
    said = said_of(entry, types)
    if entry.nouns:
        nouns = forms(entry.nouns)
        meaning = said_by(noun(acled), said)
        pattern = rf"{LEAD}(?P<noun>{literally(nouns)})"
        yield Rule(entry.name, "strike", pattern, meaning, {}, guard=guards(nouns), vocabulary=vocabulary)
    if entry.verbs:
        meaning = said_by(happening(acled), said)
        name = f"{entry.name}-verbs" if entry.nouns else entry.name
        guard = guards(entry.verbs)
        yield Rule(name, "strike", literally(entry.verbs), meaning, {}, guard=guard, vocabulary=vocabulary)


def of_pattern(entry: Pattern, types: Types, vocabulary: Vocabulary) -> Iterator[Rule]:
    def rule(kind: str, meaning: Meaning, name: str = entry.name, finds: Mapping[str, Any] | None = None) -> Rule:
        return AsWritten(name, kind, entry.pattern, meaning, finds or {}, vocabulary=vocabulary)

    if entry.kind == "stop":
        yield rule("stop", Says(entry.scope))
    elif entry.kind == "weapon":
        yield rule("weapon", Says(entry.like))
        yield rule("tone", Says("arms"), f"{entry.name}-arms", {entry.pattern: "arms"})
    else:
        told = rule("strike", said_by(triggered(meant_by(entry.type, types)[0]), said_of(entry, types)))
        yield told
        yield from (of_group(told, group) for group in HURT if f"(?P<{group}>" in told.expanded)


def triggered(acled: str) -> Meaning:
    """A meaning for a pattern of an event: its groups tell how many, and who.

    A group `noun` makes it a noun, which tells of one, or of several, by its number, and of how many by `count`, as the
    built-in ones do. A group of a number that holds none tells nothing; the event is told all the same.
    """

    def meaning(m: regex.Match[str]) -> Trigger:
        told = {name: words for name, words in m.groupdict().items() if words}
        count = number_of(told.get("count", ""))
        head = told["noun"].split()[-1].lower() if "noun" in told else ""
        plural = head.endswith("s")
        determiner = ARTICLES.get(told.get("det", "").lower(), "the") if head else ""
        return Trigger(
            (acled,),
            count or (ONE if head and not plural and determiner != "no" else None),
            determiner,
            plural,
            number_of(told.get("munitions", "")),
            verb=not head,
            actor=told.get("actor", ""),
            target=told.get("target", ""),
        )

    return meaning


def number_of(words: str) -> Any:
    return count_of(words) if words else None


def of_stop(entry: Stop) -> Rule:
    return Rule(entry.name, "stop", literally(entry.phrases), Says(entry.scope), {}, guard=guards(entry.phrases))


def of_type(entry: EventType) -> Rule:
    words = forms(entry.where)
    return Rule(entry.name, "type", literally(words), Says(entry.label), {}, guard=guards(words))
