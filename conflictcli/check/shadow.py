"""A codebook → words and patterns in it that never speak, or that say what is known without them.

Each word is put into a plain sentence, and the sentence is read as any other: with all rules, of which the longest
reading stands. What is not heard then will hardly be heard in a report.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from conflictcli.codebook.evidence import told
from conflictcli.codebook.faults import Where
from conflictcli.document import Document
from conflictcli.mention import Mention
from conflictcli.reading import STOPPED, find, reading
from conflictcli.rules.actor import Actor
from conflictcli.rules.own.entries import BUILT_IN, Codebook, Pattern
from conflictcli.rules.own.words import plural
from conflictcli.rules.trigger import Trigger


@dataclass(frozen=True, slots=True)
class Said:
    """A word of an entry in a plain sentence. `kind`: of the mention it should be; `speaks`: whether a mention is it;
    `same`: whether a mention of the built-in rules says what it says; `other`: what else one says, in words."""

    where: Where
    word: str
    sentence: str
    kind: str
    speaks: Callable[[Mention], bool]
    same: Callable[[Mention], bool]
    other: Callable[[Mention], str] = lambda m: ""

    @property
    def span(self) -> tuple[int, int]:
        start = self.sentence.index(self.word)
        return start, start + len(self.word)


def silent(codebook: Codebook, whole: Codebook, progress: Callable[[int], None]) -> Iterator[tuple[Where, str]]:
    """Where in a file something does nothing, and why. `whole`: its codebook with those of the files before it.
    `progress` is told of each word."""
    for said in words(codebook, whole):
        progress(1)
        if problem := why_silent(said, whole):
            yield said.where, problem
    for pattern in codebook.patterns:
        yield from silent_examples(pattern, whole)
    yield from idle_stops(codebook, whole)


def why_silent(said: Said, codebook: Codebook) -> str:
    """Why a word says nothing, or nothing new; empty where it does."""
    heard = heard_in(said, codebook)
    if not any(said.speaks(m) for m in heard if m.kind == said.kind):
        return never(said, heard, codebook)
    known = heard_in(said, BUILT_IN)
    if any(said.same(m) for m in known if m.kind == said.kind):
        return f"the built-in rules know {said.word!r} as the same already; leave it out"
    return overridden(said, known)


def overridden(said: Said, known: Iterable[Mention]) -> str:
    """That the built-in rules know a word, all of it, as something else, which it no longer is."""
    start, end = said.span
    for m in known:
        if m.kind == said.kind and m.start <= start and end <= m.end and (other := said.other(m)):
            known_as = f"the built-in rule {m.rule} knows {said.word!r} as {other}"
            return f"{known_as}, and this goes over it; leave it out if your texts mean that, too"
    return ""


def never(said: Said, heard: Iterable[Mention], codebook: Codebook) -> str:
    stop = next((m for m in heard if m.kind == "stop"), None)
    if stop and said.kind in STOPPED:
        return f"{said.word!r} is never heard: the phrase {stop.text!r} of {stop.rule} stops it"
    other = next((m for m in heard if m.kind == said.kind), None)
    if other:
        return f"{said.word!r} is never heard: {whose(other, codebook)} reads {other.text!r} in its stead"
    if odd := re.search(r"[^\w\s'’./-]", said.word):
        return f"{said.word!r} is not heard in {said.sentence!r}: no word of a text holds {odd[0]!r} so"
    return f"{said.word!r} is not heard in {said.sentence!r}; write it as a text would"


def whose(mention: Mention, codebook: Codebook) -> str:
    own = mention.rule.removesuffix("-verbs") in names(codebook)
    return mention.rule if own else f"the built-in rule {mention.rule}"


def names(codebook: Codebook) -> frozenset[str]:
    return frozenset(entry.name for entry in codebook.entries)


def heard_in(said: Said, codebook: Codebook) -> list[Mention]:
    """What is found at the word of a plain sentence."""
    start, end = said.span
    return [m for m in read_for(said, codebook) if m.start < end and start < m.end]


def read_for(said: Said, codebook: Codebook) -> Sequence[Mention]:
    """What is read in a sentence. Of a party's parties alone are asked for: nothing else says whether it is heard, and
    lists of parties are long."""
    if said.kind == "actor":
        return find(Document("", said.sentence), ["actor"], codebook)
    return read(said.sentence, codebook)


def read(sentence: str, codebook: Codebook) -> tuple[Mention, ...]:
    return reading(Document("", sentence), codebook).mentions


# ---- words in plain sentences ------------------------------------------------------------------------------------


def words(codebook: Codebook, whole: Codebook) -> Iterator[Said]:
    """Every word of a codebook. `whole`: with the types of the files before it."""
    for trigger in codebook.triggers:
        rules = (trigger.name, f"{trigger.name}-verbs")
        by_rule = by_one_of(rules)
        same = says(trigger.type) if not trigger.general else nothing
        other = other_type(next((each.acled for each in whole.types if each.label == trigger.type), trigger.type))
        for n, word in enumerate(trigger.nouns):
            yield Said(
                (*trigger.place, "nouns", n), word, f"There was a {word} near Vell.", "strike", by_rule, same, other
            )
        for n, word in enumerate(trigger.verbs):
            yield Said((*trigger.place, "verbs", n), word, f"They {word} it near Vell.", "strike", by_rule, same, other)
    for weapon in codebook.weapons:
        like = is_value(weapon.like)
        for n, word in enumerate(weapon.words):
            where: Where = (*weapon.place, "words", n)
            yield Said(where, word, f"They used a {word} near Vell.", "weapon", like, like, other_weapon)
    for harm in codebook.harm:
        for key, verbs in (("killed", harm.killed), ("injured", harm.injured)):
            hurt = is_harm(key)
            for n, word in enumerate(verbs):
                where = (*harm.place, key, n)
                yield Said(where, word, f"Two men were {word} near Vell.", "casualty", hurt, hurt, other_harm)
    for stop in codebook.stops:
        for n, word in enumerate(stop.phrases):
            yield Said(
                (*stop.place, "phrases", n),
                word,
                f"Then came the {word} near Vell.",
                "stop",
                by_one_of((stop.name,)),
                nothing,
            )
    for kind in codebook.types:
        for n, word in enumerate(kind.where):
            yield Said(
                (*kind.place, "where", n),
                word,
                f"They attacked the {word} near Vell.",
                "type",
                is_value(kind.label),
                nothing,
            )
    for number, party in enumerate(codebook.parties.parties):
        for n, name in enumerate(party.names):
            where = ("actors", number, "name") if n == 0 else ("actors", number, "aliases", n - 1)
            named = is_party(party.actor.name)
            same = is_party(party.actor.name, party.actor.kind) if n else nothing
            other = other_party(party.actor, name)
            yield Said(where, name, f"Fighters of {name} attacked Vell.", "actor", named, same, other)


def by_one_of(rules: tuple[str, ...]) -> Callable[[Mention], bool]:
    return lambda m: m.rule in rules


def nothing(_: Mention) -> bool:
    return False


def says(type: str) -> Callable[[Mention], bool]:
    return lambda m: isinstance(m.value, Trigger) and m.value.types == (type,)


def is_value(value: Any) -> Callable[[Mention], bool]:
    return lambda m: bool(m.value == value)


def is_harm(harm: str) -> Callable[[Mention], bool]:
    return lambda m: getattr(m.value, "harm", "") == harm


def is_party(name: str, kind: str = "") -> Callable[[Mention], bool]:
    return lambda m: m.value.name == name and (not kind or m.value.kind == kind)


def other_type(acled: str) -> Callable[[Mention], str]:
    """What a word tells that is not of a type of ACLED's: some are of several, of which the weapon decides."""
    return lambda m: repr(m.value.types[0]) if isinstance(m.value, Trigger) and acled not in m.value.types else ""


def other_weapon(m: Mention) -> str:
    return f"a weapon like {m.value!r}"


def other_harm(m: Mention) -> str:
    return repr(getattr(m.value, "harm", ""))


def other_party(actor: Actor, name: str) -> Callable[[Mention], str]:
    """Who else goes by a name: whoever does in any text ("the army"), or a party of another kind. To call a party that
    is known by another name of one's own is right."""

    def other(m: Mention) -> str:
        found = m.value
        if found.name == actor.name or not (name[:1].islower() or found.kind != actor.kind):
            return ""
        return f"{found.name!r} ({found.kind})"

    return other


# ---- patterns and phrases ----------------------------------------------------------------------------------------


def silent_examples(pattern: Pattern, codebook: Codebook) -> Iterator[tuple[Where, str]]:
    """Sentences in which a pattern finds something, that all rules together read otherwise."""
    kind = {"event": "strike", "weapon": "weapon", "stop": "stop"}[pattern.kind]
    for n, example in enumerate(pattern.evidence.finds):
        sentence, spans = told(example.text)
        heard = read(sentence, codebook)
        if any(m.rule == pattern.name for m in heard):
            continue
        others = [m for m in heard if any(m.start < end and start < m.end for start, end in spans)]
        stop = next((m for m in others if m.kind == "stop"), None)
        other = next((m for m in others if m.kind == kind), None)
        where = (*pattern.place, "finds", n)
        if stop and kind in STOPPED:
            yield where, f"the pattern never speaks here: the phrase {stop.text!r} of {stop.rule} stops it"
        elif other:
            words = f"the pattern never speaks here: {whose(other, codebook)} reads {other.text!r}, which is longer"
            yield where, words


def idle_stops(codebook: Codebook, whole: Codebook) -> Iterator[tuple[Where, str]]:
    """Phrases that stop only what overlaps them, and that nothing overlaps."""
    for stop in codebook.stops:
        if stop.scope != "phrase":
            continue
        without = Codebook(types=whole.types, triggers=whole.triggers, patterns=whole.patterns)
        for n, phrase in enumerate(stop.phrases):
            forms = (phrase, plural(phrase))
            sentences = [
                frame.format(form) for form in forms for frame in ("Then came the {} near Vell.", "They {} it.")
            ]
            if not any(m.kind in STOPPED for sentence in sentences for m in read(sentence, without)):
                words = f'{phrase!r} holds no word that tells an event, so it stops none; scope = "sentence" stops more'
                yield (*stop.place, "phrases", n), words
