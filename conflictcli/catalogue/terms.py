"""Rule, piece of vocabulary, party, … → Written: the same in the terms of a user's `rules.toml`.

What a file cannot say (what a rule means is code, a file has no vocabulary of its own) is written as a remark, with the
reason.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from conflictcli.catalogue.groups import about
from conflictcli.catalogue.meanings import each_of, meant
from conflictcli.catalogue.written import Noted, Written
from conflictcli.codebook.wrong_patterns import GROUPS
from conflictcli.mentions import read
from conflictcli.rule import NAME, Rule, Words, expand
from conflictcli.rules import VOCABULARY
from conflictcli.rules.own.entries import Pattern
from conflictcli.rules.own.made import of_pattern
from conflictcli.rules.strikes import LEAD
from conflictcli.rules.trigger import EVENT_TYPE, Trigger
from conflictcli.rules.vague import Convention, Word, figure
from conflictcli.sentences import Sentence

GROUP = re.compile(r"\(\?P<(\w+)>")
OWN = "my-"
"""What stands before the name of a built-in rule in a file, where no entry may have its name."""

CANNOT = "Not in the terms of a file: "
UNSAID: Mapping[str, str] = MappingProxyType(
    {
        "strike": "what its words mean is worked out by code",
        "casualty": "who was hurt, and how many, is worked out by code; [[harm]] adds verbs of harm",
        "share": "whose part a number is, is worked out by code",
        "role": "it speaks of a trigger near by, as code decides; [[stop]] has phrases that tell no event",
        "tone": "it weighs with others whether general words mean an event; general = true asks for it",
        "beat": "it weighs with others whether a text is a crime report",
        "joint": "it tells where a clause ends, which code asks for",
        "apart": "it tells where another event begins, which code asks for",
        "tie": "it tells who acts and who suffers, which code asks for",
        "actor": "whom its words mean is worked out by code; [[actors]] adds parties",
        "date": "which day its words mean is worked out by code",
        "name": "names are looked up by code; [[places]] adds places",
        "mask": "it keeps a name from being a place, which a file cannot say",
    }
)
"""Kind of rule → why a file cannot say it."""


NOTHING: Mapping[str, Any] = MappingProxyType({})

# ---- rules ---------------------------------------------------------------------------------------------------


def of_rule(rule: Rule, group: str, expanded: bool = False) -> Written:
    """A built-in rule. `group`: the file of `conflictcli/rules/` in which it stands."""
    made = in_a_file(rule)
    told = made or rule
    pattern = told.expanded if expanded else told.pattern
    keys: list[tuple[str, Any]] = [("name", OWN + rule.name if made else rule.name), ("kind", kind_in_file(rule))]
    if rule.kind == "strike":
        keys.append(("type", type_of(rule)))
    if rule.kind == "weapon":
        keys.append(("like", rule.name))
    finds = [found(rule, made, *item) for item in rule.finds.items()]
    keys += [
        ("pattern", without_names(pattern) if expanded else pattern),
        ("finds", finds),
        ("ignores", [*rule.ignores]),
    ]
    return Written("patterns", tuple(keys), tuple(remarks(rule, group, expanded)), "" if made else reason(rule))


def remarks(rule: Rule, group: str, expanded: bool) -> Iterator[str]:
    yield f"{rule.name}: built in, of kind {rule.kind}. {about(group)}"
    others = sorted({kind for value in values_of(rule) if isinstance(value, Trigger) for kind in value.types})
    if rule.kind == "strike" and len(others) > 1:
        yield f"Built in, it may mean, as the rest of the text tells: {'; '.join(others)}"
    if rule.guard:
        yield f"Tried only where one of these stands: {', '.join(rule.guard)}"
    names = pieces_in(rule.pattern)
    if names and not expanded:
        yield f"Pieces that its pattern names, which conflict rules show tells: {', '.join(names)}"


def kind_in_file(rule: Rule) -> str:
    return "event" if rule.kind == "strike" else rule.kind


def type_of(rule: Rule) -> str:
    return next((value.types[0] for value in values_of(rule) if isinstance(value, Trigger)), "")


def values_of(rule: Rule) -> list[Any]:
    return [value for values in rule.finds.values() for value in each_of(values)]


def pieces_in(pattern: str) -> list[str]:
    """The names of vocabulary in a pattern, each once."""
    return list(dict.fromkeys(NAME.findall(pattern)))


def reason(rule: Rule) -> str:
    """Why a file cannot say a rule: by its kind, and in the words of the function that makes its values."""
    told = (inspect.getdoc(rule.meaning) or "").split("\n\n")[0].replace("\n", " ")
    return f"{CANNOT}{UNSAID.get(rule.kind, UNSAID['strike'])}{f' ({told})' if told and rule.kind == 'strike' else ''}."


def without_names(pattern: str) -> str:
    """A pattern without the names of groups that mean nothing in a file; those of the vocabulary go with it."""
    return GROUP.sub(lambda m: m[0] if m[1] in GROUPS else "(?:", pattern)


def in_a_file(rule: Rule) -> Rule | None:
    """The rule that a codebook would make of an entry, if it finds what the rule finds, means the same type by it, and
    leaves what it leaves."""
    if rule.kind not in ("strike", "weapon") or pieces_lacking(rule):
        return None
    # Words before the noun are read backwards from it; where a file cannot say so, forwards, or not at all.
    for pattern in dict.fromkeys((rule.pattern.replace(LEAD, "(?&LEAD)"), rule.pattern)):
        made = made_of(rule.name, rule.kind, without_names(pattern), type_of(rule))
        if all(meanings(made, sentence) == meanings(rule, sentence) for sentence in sentences_of(rule)):
            return made
    return None


def sentences_of(rule: Rule) -> list[str]:
    return [*map(plain, rule.finds), *rule.ignores]


def meanings(rule: Rule, sentence: str) -> list[Any]:
    """Where each match of a rule ends, and what is compared of its meaning."""
    return [(m.end, m.value.types[0] if isinstance(m.value, Trigger) else m.value) for m in heard(rule, sentence)]


def pieces_lacking(rule: Rule) -> bool:
    """Whether its vocabulary is another than that of a codebook's patterns."""
    try:
        return expand(rule.pattern, VOCABULARY) != rule.expanded
    except KeyError:
        return True


@lru_cache(maxsize=256)
def made_of(name: str, kind: str, pattern: str, type: str) -> Rule:
    """The rule that a codebook makes of a pattern."""
    entry = (
        Pattern(name, pattern=pattern, type=type)
        if kind == "strike"
        else Pattern(name, pattern=pattern, kind="weapon", like=name)
    )
    return next(iter(of_pattern(entry, {}, VOCABULARY)))


def heard(rule: Rule, sentence: str) -> list[Any]:
    return list(read(Sentence(sentence, 0), [rule]))


def plain(sentence: str) -> str:
    return sentence.replace("[", "").replace("]", "")


def found(rule: Rule, made: Rule | None, sentence: str, values: Any) -> Any:
    """A sentence of evidence with what all its spans mean, as far as a file can say it, else with that as a remark.

    `made`: what a codebook makes of the rule; brackets stand round what it finds.
    """
    if made is None:
        return Noted(sentence if "[" in sentence else f"[{sentence}]", " ".join(meant(rule, values).split()))
    matches = heard(made, plain(sentence))
    text = bracketed(plain(sentence), [(m.start, m.end) for m in matches])
    if rule.kind != "strike":
        return text
    told = {figures(m.value) for m in matches}
    if len(told) == 1:
        return {"text": text, **dict(*told)} if dict(*told) else text
    return Noted(text, meant(rule, values))


def bracketed(sentence: str, spans: Iterable[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in spans:
        parts += [sentence[at:start], "[", sentence[start:end], "]"]
        at = end
    return "".join([*parts, sentence[at:]])


def figures(trigger: Trigger) -> tuple[tuple[str, int], ...]:
    """What a file says of a match: how many strikes, how many munitions, where there is one figure."""
    counts = (("strikes", trigger.count), ("munitions", trigger.munitions))
    return tuple((name, count.best) for name, count in counts if count is not None and count.best is not None)


# ---- vocabulary ----------------------------------------------------------------------------------------------


def of_words(name: str, words: Words, vocabulary: Mapping[str, Words], nameable: bool, expanded: bool) -> Written:
    """A named piece of pattern. `nameable`: whether a pattern of a file may name it."""
    pattern = expand(words.pattern, vocabulary) if expanded else words.pattern
    told = f"{name}: a piece of pattern. " + (
        f"A pattern of yours names it (?&{name})." if nameable else "Only the rules for dates and places name it."
    )
    names = pieces_in(words.pattern)
    more = [] if expanded or not names else [f"Pieces that it names itself: {', '.join(names)}"]
    keys = (("name", name), ("pattern", pattern), ("takes", [*words.finds]), ("leaves", [*words.ignores]))
    return Written(
        "vocabulary", keys, (told, *more), f"{CANNOT}it has no vocabulary of its own; write the words into a pattern."
    )


# ---- parties, counts, types ----------------------------------------------------------------------------------


def of_party(
    name: str, aliases: Sequence[str], kind: str, code: str = "", evidence: Mapping[str, Any] = NOTHING
) -> Written:
    keys = {"name": name, "aliases": [*aliases], "kind": kind, "code": code, **evidence}
    return Written("actors", tuple((key, held) for key, held in keys.items() if held))


def aliases_of(names: Iterable[str], doubtful: Iterable[tuple[str, tuple[str, ...]]]) -> list[str]:
    """A party's other names as a file has them: `?KIA: Kachin/Myanmar` for one that means other things, too."""
    return [*names, *(f"?{name}{f': {chr(47).join(words)}' if words else ''}" for name, words in doubtful)]


def of_vague(name: str, word: Word) -> Written:
    figures = [f"{who} {number}" for who in ("acled", "airwars", "isaf") if (number := getattr(word, who)) is not None]
    told = f"By the conventions that give a figure: {', '.join(figures)}." if figures else "No convention has a figure."
    return Written("counts.words", ((name, {"least": word.least}),), (f"{name}: {word.least} at least. {told}",))


def of_convention(convention: Convention, words: Mapping[str, Word]) -> Written:
    told = [f"{convention.name}: {convention.says}"]
    if convention.source:
        told.append(f"Source: {convention.source}")
    known = {word: number for word in words if (number := figure(word, convention)) is not None}
    if known:
        told.append(f"Its figures: {', '.join(f'{word} {number}' for word, number in known.items())}")
    return Written("counts", (("vague", convention.name),), tuple(told))


def of_type(name: str) -> Written:
    told = (
        f"{name}: a sub-event type of ACLED's, of the event type {EVENT_TYPE[name]}. An entry may have it as its type."
    )
    return Written(
        "types",
        (("name", "A name of your own"), ("acled", name)),
        (told,),
        "It is known without an entry. A type of your own that is of this kind would stand so:",
    )
