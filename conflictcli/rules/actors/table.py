"""`actors.csv`, and the user's own parties → the names of groups in a text, each folded to one.

A line is a name, its aliases ("|" between) and its kind; add a line to know one more. An alias behind a question mark means
other things, too: "?AFP" is the Philippine army only in a text that names it in full somewhere, "?KIA: Kachin/Myanmar" also
in one that has one of these words.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

import regex

from conflictcli.mention import Mention
from conflictcli.rule import SECONDS_PER_PATTERN, Rule
from conflictcli.rules.actor import LISTED, Actor, Kind
from conflictcli.rules.actors.words import SHARED
from conflictcli.rules.own_actors import LONGEST_NAME, NAME_WORD, NONE, OwnActors, Party

GAP_IN_NAME = regex.compile(r"[\s/-]+|\.\s?|['’]\s?")
ASCII_WORD = re.compile(r"[A-Za-z][A-Za-z\d]*(?:'(?!s\b)[A-Za-z]+)*|\d+[A-Za-z]*", re.ASCII)
"""`NAME_WORD` in a text that is all ASCII, by Python's own `re`, which is twice as fast."""
ARTICLES_IN_NAMES = ("al", "an", "as", "ash", "el")

Key = tuple[str, ...]


def folded(word: str) -> str:
    return word.replace("’", "'").lower()


@lru_cache(maxsize=16_384)
def key_of(name: str) -> Key:
    """The words of a name, folded; remembered, as the listed names are put together with those of a user again."""
    return tuple(folded(w) for w in NAME_WORD.findall(name))


@dataclass(frozen=True, slots=True)
class Entry:
    """One way to write a name: its words, how they are spelled, and whom they mean."""

    key: Key
    alias: str
    actor: Actor
    support: tuple[str, ...] = ()


@lru_cache(maxsize=16)
def words_of(text: str) -> Key:
    """The words of a text as they are written; remembered, as more than one rule may ask for those of a sentence."""
    return tuple((ASCII_WORD if text.isascii() else NAME_WORD).findall(text))


@dataclass(frozen=True)
class Names:
    """Every way to write a name: by its first word, longest first.

    `alone`: names of one word; `pairs`: the first two words of the others. Nearly all words that begin a name ("the")
    begin none where they stand, and these tell so at once.
    """

    entries: Mapping[str, tuple[Entry, ...]]
    alone: frozenset[str]
    pairs: frozenset[Key]
    known: Known = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "known", Known(self.entries))

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Names:
        table: dict[str, list[Entry]] = {}
        for entry in sorted(entries, key=lambda e: -len(e.key)):
            table.setdefault(entry.key[0], []).append(entry)
        keys = [entry.key for found in table.values() for entry in found]
        return cls(
            MappingProxyType({word: tuple(found) for word, found in table.items()}),
            frozenset(key[0] for key in keys if len(key) == 1),
            frozenset(key[:2] for key in keys if len(key) > 1),
        )

    def openings(self, text: str) -> list[int]:
        """At which of the words of a text a name may begin: all of its words stand there."""
        if not self.known.stand_in(text):
            return []
        words = tuple(map(folded, words_of(text)))
        entries, alone, pairs = self.entries, self.alone, self.pairs
        may = [n for n, word in enumerate(words) if word in entries and (word in alone or words[n : n + 2] in pairs)]
        return [n for n in may if any(words[n : n + len(e.key)] == e.key for e in entries[words[n]])]

    def named(
        self, text: str, words: Key, spans: Sequence[regex.Match[str] | re.Match[str]]
    ) -> tuple[int, int, Entry] | None:
        """The longest name that begins with the first of some words, with its span; `spans`: where they stand."""
        words = tuple(map(folded, words))
        for entry in self.entries.get(words[0], ()):
            size = len(entry.key)
            if words[:size] != entry.key:
                continue
            start, end = spans[0].start(), spans[size - 1].end()
            gaps = (text[a.end() : b.start()] for a, b in pairwise(spans[:size]))
            if all(GAP_IN_NAME.fullmatch(gap) for gap in gaps) and is_written_so(entry, text[start:end]):
                return start, end, entry
        return None

    def actor(self, m: regex.Match[str]) -> Actor | None:
        """Whom a match means that begins with a name."""
        entry = self.entry(m[0])
        return entry.actor if entry else None

    def entry(self, text: str) -> Entry | None:
        """The name with which a text begins."""
        found = self.named(text, words_of(text), spans_of(text))
        return found[2] if found else None


class Known(dict[str, tuple[tuple[str, Key], ...]]):
    """Part of a text, as white space parts it → the names of which it holds the word that tells most, with the one that
    tells most of their others.

    "IS" may be a name, "is" may not. Each part is worked out once and remembered: of many texts it is known at once that
    no name stands in them, and of most others when the other words of a few names are looked for.
    """

    def __init__(self, entries: Mapping[str, tuple[Entry, ...]]) -> None:
        super().__init__()
        self.asked: dict[str, list[tuple[str, Entry]]] = {}
        self.dull: set[str] = set()
        names = [entry for found in entries.values() for entry in found]
        often = Counter(word for entry in names for word in set(entry.key))
        for entry in names:
            telling = sorted(entry.key, key=lambda word: (len(word) < SHORT, often[word], -len(word)))
            self.asked.setdefault(telling[0], []).append(((telling + telling)[1], entry))

    def stand_in(self, text: str) -> bool:
        """Whether a name may stand in a text."""
        dull, parts = self.dull, text.split()
        if dull.issuperset(parts):
            return False
        low = folded(text)
        for part in parts:
            if part not in dull:
                for next_most, key in self[part]:
                    if next_most in low and all(word in low for word in key):
                        return True
        return False

    def __missing__(self, part: str) -> tuple[tuple[str, Key], ...]:
        told = [(word, *each) for word in NAME_WORD.findall(part) for each in self.asked.get(folded(word), ())]
        found = tuple((other, e.key) for word, other, e in told if folded(word) != e.key[0] or may_begin(e, word))
        if len(part) <= LONGEST_PART:
            if len(self) + len(self.dull) >= MOST_PARTS:
                self.clear()
                self.dull.clear()
            if found:
                self[part] = found
            else:
                self.dull.add(part)
        return found


SHORT = 4
"""Letters of a word; one of fewer tells less than any other."""
MOST_PARTS, LONGEST_PART = 40_000, 40
"""Bounds on what is remembered."""


def may_begin(entry: Entry, word: str) -> bool:
    """Whether capitals allow it to begin with its first word as that is written; see `is_written_so`."""
    return is_written_so(entry, word) or (
        len(entry.key) > 1 and any(a.startswith(folded(word)) for a in ARTICLES_IN_NAMES)
    )


def spans_of(text: str) -> list[regex.Match[str] | re.Match[str]]:
    """Where the words of a text stand."""
    return list((ASCII_WORD if text.isascii() else NAME_WORD).finditer(text))


def is_written_so(entry: Entry, text: str) -> bool:
    """Whether capitals allow the name: "IS" is the group and "is" is not, nor is "IS" in a line of capitals."""
    if sum(c.isupper() for c in entry.alias) > 1 and len(entry.key) == 1:
        return text == entry.alias
    return not text[0].islower() or entry.alias[0].islower() or folded(text).startswith(ARTICLES_IN_NAMES)


@lru_cache(maxsize=1)
def listed() -> tuple[Party, ...]:
    """The lines of `actors.csv`."""
    rows = csv.DictReader(Path(__file__).with_name("actors.csv").read_text(encoding="utf-8").splitlines())
    return tuple(Party.of(row["name"], row["aliases"], cast(Kind, row["kind"])) for row in rows)


@lru_cache(maxsize=16)
def names_of(own: OwnActors, doubtful: bool = False) -> Names:
    """The names of `actors.csv` and of a user's list. Theirs win, of two the first; of a party that both have, ours
    leaves its aliases.

    `doubtful`: those that mean other things, too, and no others.
    """
    theirs = {key_of(name): party.actor for party in reversed(own.parties) for name in names_in(party)}
    found: list[Entry] = []
    for party in (*own.parties, *listed()):
        actor = theirs.get(key_of(party.actor.name), party.actor)
        for alias, support in party.doubtful if doubtful else ((name, ()) for name in party.names):
            key = key_of(alias)
            if theirs.get(key, actor) == actor:
                found.append(Entry(key, alias, actor, support))
    return Names.of(found)


def names_in(party: Party) -> tuple[str, ...]:
    return (*party.names, *(name for name, _ in party.doubtful))


@dataclass(frozen=True)
class Listed(Rule):
    """A rule that finds listed names, the longest that begins at a word; `pattern` is the shape of a name."""

    names: Names = field(default_factory=lambda: names_of(NONE), repr=False)
    doubtful: bool = False

    def matches(self, text: str) -> Iterator[regex.Match[str]]:
        openings = self.names.openings(text)
        if not openings:
            return
        shape, words, spans, loud = self.engine, words_of(text), spans_of(text), text.isupper()
        at = 0
        for n in openings:
            if spans[n].start() < at:
                continue
            found = self.names.named(text, words[n : n + LONGEST_NAME], spans[n : n + LONGEST_NAME])
            if found is None or (loud and found[1] - found[0] == 2):
                continue
            match = shape.fullmatch(text, found[0], found[1], timeout=SECONDS_PER_PATTERN)
            if match is not None and not follows_hyphen(text, found[0], found[1]):
                yield match
                at = found[1]


def follows_hyphen(text: str, start: int, end: int) -> bool:
    """Whether a name is only a part of a word: "al-Qaeda" in "al-Qaeda-linked", "IS" in "anti-IS"."""
    return (text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha()) or text[max(0, start - 1) : start] == "-"


def with_own(rules: Iterable[Rule], own: OwnActors) -> tuple[Rule, ...]:
    """Rules that know a user's parties, too: they find their names, and call ours by theirs."""
    theirs = {name: party.actor for party in reversed(own.parties) for name in party.names}
    return tuple(
        knowing(rule, names_of(own, rule.doubtful))
        if isinstance(rule, Listed)
        else replace(rule, meaning=called(rule.meaning, theirs))
        if rule.kind == "actor"
        else rule
        for rule in rules
    )


def knowing(rule: Listed, names: Names) -> Listed:
    return replace(rule, names=names, meaning=names.actor)


NAME = r"[\p{L}\d][\p{L}\d'’]*(?:(?:[\s/-]+|\.\s?)[\p{L}\d'’]+){0,9}"
DOUBTFUL = "doubtful-actor"


def supported(mentions: Sequence[Mention], text: str, own: OwnActors) -> list[Mention]:
    """Mentions of a document without the doubtful names that nothing in its text supports."""
    doubtful = [m for m in mentions if m.rule == DOUBTFUL]
    if not doubtful:
        return list(mentions)
    sure = {m.value.name for m in mentions if m.rule == LISTED}
    names = names_of(own, doubtful=True)

    def stands(m: Mention) -> bool:
        entry = names.entry(m.text)
        return m.value.name in sure or (entry is not None and any(word in text for word in entry.support))

    return [m for m in mentions if m.rule != DOUBTFUL or stands(m)]


def called(
    meaning: Callable[[regex.Match[str]], Any], theirs: Mapping[str, Actor]
) -> Callable[[regex.Match[str]], Any]:
    """A meaning that gives a party as the user's list calls it: `Israeli forces`, where they have that name."""

    def theirs_or_ours(m: regex.Match[str]) -> Any:
        actor = meaning(m)
        return theirs.get(actor.name, actor) if isinstance(actor, Actor) else actor

    return theirs_or_ours


RULES: tuple[Rule, ...] = (
    Listed(
        name=LISTED,
        kind="actor",
        pattern=NAME,
        meaning=names_of(NONE).actor,
        finds={
            "Fighters of [ISIS] and the [Islamic State group] met.": Actor("Islamic State", "non-state"),
            "[AQAP] and [al Qaida in the Arabian Peninsula] are one.": Actor(
                "al-Qaeda in the Arabian Peninsula", "non-state"
            ),
            "[Al-Qaeda] denied it; so did [al-Shabab] and [IS].": (
                Actor("al-Qaeda", "non-state"),
                Actor("al-Shabaab", "non-state"),
                Actor("Islamic State", "non-state"),
            ),
            "[Hamas]’s men, the [Houthis]' guns, [Lashkar-e-Taiba].": (
                Actor("Hamas", "non-state"),
                Actor("Houthis", "non-state"),
                Actor("Lashkar-e-Taiba", "non-state"),
            ),
        },
        ignores=("It is said.", "THE ARMY IS HERE.", "An al-Qaeda-linked preacher, an anti-IS rally.", "She let them."),
        vocabulary=SHARED,
    ),
    Listed(
        name=DOUBTFUL,
        kind="actor",
        pattern=NAME,
        meaning=names_of(NONE, doubtful=True).actor,
        names=names_of(NONE, doubtful=True),
        doubtful=True,
        finds={
            "The [AFP] and the [ADF].": (
                Actor("Filipino forces", "state"),
                Actor("Allied Democratic Forces", "non-state"),
            )
        },
        ignores=("An afp, an Adf.", "The AFP-run desk."),
        vocabulary=SHARED,
    ),
)
