"""`actors.csv` → the names of groups in a text, each folded to one.

A line is a name, its aliases ("|" between) and its kind; add a line to know one more.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import cast

import regex

from conflictcli.patterns import compiled
from conflictcli.rule import SECONDS_PER_PATTERN, Rule
from conflictcli.rules.actors.actor import Actor, Kind
from conflictcli.rules.actors.words import SHARED

NAME_WORD = regex.compile(r"\p{L}[\p{L}\d]*(?:['’](?!s\b)\p{L}+)*|\d+")
GAP_IN_NAME = regex.compile(r"[\s/-]+|['’]\s?")
ARTICLES_IN_NAMES = ("al", "an", "as", "ash", "el")

Key = tuple[str, ...]


def folded(word: str) -> str:
    return word.replace("’", "'").lower()


@dataclass(frozen=True, slots=True)
class Entry:
    """One way to write a name: its words, how they are spelled, and whom they mean."""

    key: Key
    alias: str
    actor: Actor


@lru_cache(maxsize=1)
def entries() -> Mapping[str, tuple[Entry, ...]]:
    """Every alias of `actors.csv` by its first word, longest first."""
    table: dict[str, list[Entry]] = {}
    text = Path(__file__).with_name("actors.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        for alias in (row["name"], *filter(None, row["aliases"].split("|"))):
            key = tuple(folded(w) for w in NAME_WORD.findall(alias))
            table.setdefault(key[0], []).append(Entry(key, alias, Actor(row["name"], cast(Kind, row["kind"]))))
    return MappingProxyType({k: tuple(sorted(v, key=lambda e: -len(e.key))) for k, v in table.items()})


def is_written_so(entry: Entry, text: str) -> bool:
    """Whether capitals allow the name: "IS" is the group and "is" is not, nor is "IS" in a line of capitals."""
    if sum(c.isupper() for c in entry.alias) > 1 and len(entry.key) == 1:
        return text == entry.alias
    return text[0].isupper() or entry.alias[0].islower() or folded(text).startswith(ARTICLES_IN_NAMES)


def named(text: str, words: list[regex.Match[str]]) -> tuple[int, int, Actor] | None:
    """The longest listed name that begins with the first of some words, with its span."""
    for entry in entries().get(folded(words[0][0]), ()):
        found = words[: len(entry.key)]
        if tuple(folded(w[0]) for w in found) != entry.key:
            continue
        start, end = found[0].start(), found[-1].end()
        gaps = (text[a.end() : b.start()] for a, b in pairwise(found))
        if all(GAP_IN_NAME.fullmatch(gap) for gap in gaps) and is_written_so(entry, text[start:end]):
            return start, end, entry.actor
    return None


LONGEST_NAME = 10


@dataclass(frozen=True)
class Listed(Rule):
    """A rule that finds the names of `actors.csv`, the longest that begins at a word; `pattern` is the shape of a name."""

    def matches(self, text: str) -> Iterator[regex.Match[str]]:
        shape = compiled(self.expanded)
        words = list(NAME_WORD.finditer(text))
        loud = text.isupper()
        at = 0
        for n, word in enumerate(words):
            if word.start() < at or folded(word[0]) not in entries():
                continue
            found = named(text, words[n : n + LONGEST_NAME])
            if found is None or (loud and found[1] - found[0] == 2):
                continue
            match = shape.fullmatch(text, found[0], found[1], timeout=SECONDS_PER_PATTERN)
            if match is not None and not follows_hyphen(text, found[0], found[1]):
                yield match
                at = found[1]


def follows_hyphen(text: str, start: int, end: int) -> bool:
    """Whether a name is only a part of a word: "al-Qaeda" in "al-Qaeda-linked", "IS" in "anti-IS"."""
    return (text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha()) or text[max(0, start - 1) : start] == "-"


def listed(m: regex.Match[str]) -> Actor | None:
    found = named(m[0], list(NAME_WORD.finditer(m[0])))
    return found[2] if found else None


RULES: tuple[Rule, ...] = (
    Listed(
        name="listed-actor",
        kind="actor",
        pattern=r"\p{L}[\p{L}\d'’]*(?:[\s/-]+[\p{L}\d'’]+){0,9}",
        meaning=listed,
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
)
