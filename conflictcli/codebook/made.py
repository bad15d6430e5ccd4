"""Codebook → rules: what the rest of the program reads with, beside the rules of its own.

Each entry becomes rules of the kinds there are (`strike`, `weapon`, …), and of two that only codebooks have: `stop`, of
what tells no event, and `type`, of what names an event's type.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import regex

from conflictcli.codebook.entries import Codebook, EventType, Pattern, Stop, Triggers
from conflictcli.rule import Rule, Words
from conflictcli.rules.counts import count_of
from conflictcli.rules.strikes import LEAD, happening, noun
from conflictcli.rules.trigger import Trigger

Meaning = Callable[[regex.Match[str]], Any]
Vocabulary = Mapping[str, Words]


def made(codebook: Codebook, vocabulary: Vocabulary) -> tuple[Rule, ...]:
    """The rules of a codebook, in its order. `vocabulary`: the pieces of pattern that its own may name."""
    types = {each.label: each for each in codebook.types}
    return (
        *(rule for entry in codebook.triggers for rule in of_triggers(entry, types, vocabulary)),
        *(rule for entry in codebook.patterns for rule in of_pattern(entry, types, vocabulary)),
        *(of_stop(entry) for entry in codebook.stops),
        *(of_type(entry) for entry in codebook.types if entry.where),
    )


def with_words(rules: Sequence[Rule], codebook: Codebook) -> tuple[Rule, ...]:
    """The built-in rules, which know the codebook's words where they name such words."""
    return tuple(rules)


# ---- words → patterns ----------------------------------------------------------------------------------------


def literally(words: Iterable[str]) -> str:
    """Words as a pattern that matches them as they are written; a blank is any white space."""
    return "|".join(re.escape(" ".join(word.split())).replace(r"\ ", " ") for word in words)


def plural(noun: str) -> str:
    """`boarding` → `boardings`, `piracy` → `piracies`, `ambush` → `ambushes`."""
    if re.search(r"[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if re.search(r"(?:s|x|z|ch|sh)$", noun) else f"{noun}s"


def lower(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(word.lower().split()) for word in words))


# ---- entries → rules -----------------------------------------------------------------------------------------


def meant_by(name: str, types: Mapping[str, EventType]) -> tuple[str, str]:
    """A type by its name → ACLED's, and its label where it is one of the codebook's."""
    own = types.get(name)
    return (own.acled, own.label) if own else (name, "")


def said_by(meaning: Meaning, coded: str, general: bool = False) -> Meaning:
    """A meaning whose trigger says the type of a codebook."""

    def meant(m: regex.Match[str]) -> Any:
        trigger = meaning(m)
        return replace(trigger, coded=coded, general=general) if trigger else None

    return meant


def of_triggers(entry: Triggers, types: Mapping[str, EventType], vocabulary: Vocabulary) -> Iterator[Rule]:
    acled, coded = meant_by(entry.type, types)
    if entry.nouns:
        nouns = [form for word in entry.nouns for form in (word, plural(word))]
        meaning = said_by(noun(acled), coded, entry.general)
        pattern = rf"{LEAD}(?P<noun>{literally(nouns)})"
        yield Rule(entry.name, "strike", pattern, meaning, {}, guard=lower(nouns), vocabulary=vocabulary)
    if entry.verbs:
        meaning = said_by(happening(acled), coded, entry.general)
        name = f"{entry.name}-verbs" if entry.nouns else entry.name
        yield Rule(name, "strike", literally(entry.verbs), meaning, {}, guard=lower(entry.verbs), vocabulary=vocabulary)


def of_pattern(entry: Pattern, types: Mapping[str, EventType], vocabulary: Vocabulary) -> Iterator[Rule]:
    if entry.kind == "stop":
        yield Rule(entry.name, "stop", entry.pattern, always(entry.scope), {}, vocabulary=vocabulary)
    elif entry.kind == "weapon":
        yield Rule(entry.name, "weapon", entry.pattern, always(entry.like), {}, vocabulary=vocabulary)
    else:
        acled, coded = meant_by(entry.type, types)
        yield Rule(entry.name, "strike", entry.pattern, triggered(acled, coded), {}, vocabulary=vocabulary)


def triggered(acled: str, coded: str) -> Meaning:
    """A meaning for a pattern of an event: its groups tell how many, and who."""

    def meaning(m: regex.Match[str]) -> Trigger:
        told = {name: words for name, words in m.groupdict().items() if words}
        return Trigger(
            (acled,),
            count_of(told["count"]) if "count" in told else None,
            munitions=count_of(told["munitions"]) if "munitions" in told else None,
            verb="noun" not in m.groupdict(),
            coded=coded,
            actor=told.get("actor", ""),
            target=told.get("target", ""),
        )

    return meaning


def of_stop(entry: Stop) -> Rule:
    return Rule(entry.name, "stop", literally(entry.phrases), always(entry.scope), {}, guard=lower(entry.phrases))


def of_type(entry: EventType) -> Rule:
    words = [form for word in entry.where for form in (word, plural(word))]
    return Rule(entry.name, "type", literally(words), always(entry.label), {}, guard=lower(words))


def always(value: Any) -> Meaning:
    return lambda m: value
