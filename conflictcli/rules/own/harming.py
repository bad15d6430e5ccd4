"""Verbs of harm → the built-in rules as they know them, too: "two men were smitten", "smitten: two rebels"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any, cast

from conflictcli.rule import Rule, Words
from conflictcli.rules.casualties.told import Participles
from conflictcli.rules.own.entries import Harm
from conflictcli.rules.own.words import guards, literally, lower, spellings
from conflictcli.rules.violence import HURTING, hurt_whom


def knowing(rules: Sequence[Rule], entries: Iterable[Harm]) -> tuple[Rule, ...]:
    """Rules that know the participles of some entries wherever they know their own."""
    known = participles(entries)
    words = (*known.killed, *known.injured)
    if not words:
        return tuple(rules)
    vocabularies: dict[int, Mapping[str, Words]] = {}

    def told(rule: Rule) -> Rule:
        guard = (*rule.guard, *guards(words)) if rule.guard else ()
        if rule.kind == "casualty":
            id_ = id(rule.vocabulary)
            vocabularies.setdefault(id_, with_participles(rule.vocabulary, known))
            meaning = partial(cast("Any", rule.meaning), known=known)
            return replace(rule, meaning=meaning, guard=guard, vocabulary=vocabularies[id_])
        if rule.name == "hurt-somebody" and known.killed:
            pattern = hurt_whom(f"{HURTING}|{literally(known.killed)}")
            return replace(rule, pattern=pattern, guard=guard)
        if rule.name == "killed-whom":
            return replace(rule, pattern=f"{rule.pattern}|{literally(words)}", guard=guard)
        return rule

    return tuple(map(told, rules))


def participles(entries: Iterable[Harm]) -> Participles:
    """The words of some entries, in lower case."""
    told = list(entries)
    return Participles(
        as_told(word for entry in told for word in entry.killed),
        as_told(word for entry in told for word in entry.injured),
    )


def as_told(words: Iterable[str]) -> tuple[str, ...]:
    """Participles in lower case, in each way to write them."""
    return tuple(dict.fromkeys(way for word in lower(words) for way in spellings(word) or (word,)))


def with_participles(vocabulary: Mapping[str, Words], known: Participles) -> Mapping[str, Words]:
    """A vocabulary in which each piece that has such verbs has these, too."""
    killed, injured = literally(known.killed), literally(known.injured)
    dead, hurt = "|".join(filter(None, ("killed|dead", killed))), "|".join(filter(None, ("wounded|injured", injured)))
    more = {
        "HARMED": (killed, injured),
        "SLAYING": (killed,),
        "MAIMED": (injured,),
        "KILLING": (killed,),
        "WOUNDING": (injured,),
        "UNHURT": (killed, injured),
        "IN_HEADLINE": (killed, injured),
        "BOTH_HARMS": (f"(?:{dead}) (?:or|and) (?:{hurt})", f"(?:{hurt}) (?:or|and) (?:{dead})"),
    }
    told = {
        name: replace(vocabulary[name], pattern="|".join((vocabulary[name].pattern, *filter(None, words))))
        for name, words in more.items()
    }
    return MappingProxyType({**vocabulary, **told})
