"""Nouns and verbs of events → the built-in rules that know them, too: "feared a cattle raid", "never rustled".

What did not happen, or not now, or is a part of what was counted is told by rules of roles and of shares. They name
events by pieces of vocabulary, which learn a codebook's words here, or list some of their own, which grow by them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from conflictcli.rule import Rule, Words
from conflictcli.rules.own.arms import ATTACKS
from conflictcli.rules.own.entries import Codebook
from conflictcli.rules.own.words import forms, guards, literally
from conflictcli.rules.vocabulary import BEFORE_ASSAULT, BEFORE_STRIKES

NOUNS, VERBS, STRIKES = "OWN_NOUN", "OWN_VERB", "OWN_STRIKES"
"""Names of pieces of vocabulary: nouns of events in both numbers, verbs as they are written, plurals that are counted."""

GROWN: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "so-many-this-year": (("strikes|raids|attacks|sorties", NOUNS),),
        "so-many-a-day": (("strikes|raids|attacks|sorties", NOUNS),),
        "condemned-all": (("attacks|strikes|raids", NOUNS),),
        "statistics": (("murder|homicide", NOUNS),),
        "drill": (("air|drone|missile", NOUNS),),
        "in-the-film": (("bombing|bombardment", NOUNS),),
        "attack-on-a-record": (("attacks?|assaults?|raids?", NOUNS),),
        "no-strike-hit": (("missiles?|rockets?", NOUNS), ("hit|fell|fallen", VERBS), ("attacked|shot|fired", VERBS)),
        "claimed": (("killed|been|hit", VERBS), ("killed|shot down|destroyed", VERBS)),
    }
)
"""Rule → the beginning of a list of words in its pattern, and what is listed there, too."""
DOUBT = (
    r"(?:doubt|question|wonder|secret|matter|longer|more|less|fewer|sooner|the|that|its|their|his|her|where|who|which)"
)
MORE: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "would-strike": ((VERBS, rf"(?:could|might) have(?= (?&{VERBS}))"),),
        "warned-of-a-strike": ((VERBS, rf"expect(?:s|ed)? to(?: have)?(?= (?&{VERBS}))"),),
        "did-not-strike": ((VERBS, rf"(?:was|were|is|are)(?: not|n['’]t)(?= (?&{VERBS}))"),),
        "no-strike-hit": (
            (VERBS, rf"nobody(?= (?&{VERBS}))"),
            (
                VERBS,
                rf"no (?:(?!{DOUBT}\b)[\p{{L}}-]+ ){{1,3}}?(?:was|were|has been|have been|had been)(?= (?&{VERBS}))",
            ),
        ),
    }
)
"""Rule → what else it says of such words, which it does not say of all that it knows."""


@dataclass(frozen=True)
class Heard:
    """The words of a codebook that tell events. `strikes`: nouns of a type whose strikes are counted; `arms`: words for
    weapons."""

    nouns: tuple[str, ...]
    verbs: tuple[str, ...]
    strikes: tuple[str, ...]
    arms: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        return (*self.nouns, *self.verbs, *self.arms)


def heard(codebook: Codebook, counted: Iterable[str]) -> Heard:
    """`counted`: the types whose strikes are counted."""
    told, types = codebook.triggers, frozenset(counted)
    return Heard(
        forms(noun for each in told for noun in each.nouns),
        tuple(dict.fromkeys(verb for each in told for verb in each.verbs)),
        tuple(dict.fromkeys(forms([noun])[-1] for each in told if each.type in types for noun in each.nouns)),
        forms(word for each in codebook.weapons for word in each.words),
    )


def hearing(rules: Sequence[Rule], known: Heard) -> tuple[Rule, ...]:
    """Rules of roles and of shares that know such words wherever they know their own."""
    if not known.words:
        return tuple(rules)
    vocabularies: dict[int, Mapping[str, Words]] = {}

    def told(rule: Rule) -> Rule:
        if rule.kind not in ("role", "share"):
            return rule
        if id(rule.vocabulary) not in vocabularies:
            vocabularies[id(rule.vocabulary)] = with_words(rule.vocabulary, known)
        vocabulary = vocabularies[id(rule.vocabulary)]
        pattern = grown(rule, vocabulary)
        guard = (*rule.guard, *guards(known.words)) if rule.guard and pattern != rule.pattern else rule.guard
        changed = replace(rule, pattern=pattern, guard=guard, vocabulary=vocabulary)
        return changed if changed.expanded != rule.expanded else rule

    return tuple(map(told, rules))


def grown(rule: Rule, vocabulary: Mapping[str, Words]) -> str:
    """A rule's pattern with the words that it lists, and what it says of them alone."""
    pattern = rule.pattern
    for listed, name in GROWN.get(rule.name, ()):
        if name in vocabulary:
            pattern = pattern.replace(f"(?:{listed}", f"(?:(?&{name})|{listed}")
    return "|".join((pattern, *(more for name, more in MORE.get(rule.name, ()) if name in vocabulary)))


def with_words(vocabulary: Mapping[str, Words], known: Heard) -> Mapping[str, Words]:
    """A vocabulary in which each piece that has words for events has these, too."""
    nouns = "|".join(filter(None, (literally(known.nouns), armed(known.arms))))
    verbs, strikes = literally(known.verbs), literally(known.strikes)
    own = {NOUNS: nouns, VERBS: verbs, STRIKES: strikes}
    more = {
        "ASSAULT": nouns and rf"{BEFORE_ASSAULT}(?:{nouns})\b",
        "DOING": verbs and rf"(?:{verbs})\b",
        "DONE": verbs and rf"(?:{verbs})\b",
        "STRIKES": strikes and rf"{BEFORE_STRIKES}(?:{strikes})",
    }
    told = {name: Words(rf"(?:{pattern})\b", ()) for name, pattern in own.items() if pattern}
    for name, pattern in more.items():
        if pattern:
            words = vocabulary[name]
            finds = (*words.finds, *known.strikes) if name == "STRIKES" else words.finds
            told[name] = replace(words, pattern=f"{words.pattern}|{pattern}", finds=finds)
    return MappingProxyType({**vocabulary, **told})


def armed(words: tuple[str, ...]) -> str:
    """What is done with weapons: "a Kestrel strike"."""
    return f"(?:{literally(words)}) ?{ATTACKS}" if words else ""
