"""Words of a sentence → the pattern for such words: numbers, parties and objects made groups, the rest as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from conflictcli.catalogue.example import Wanted, mentions
from conflictcli.catalogue.guesses import is_name, singular
from conflictcli.catalogue.telling import DETERMINERS, SMALL, Telling, Token, is_verb, tokens
from conflictcli.patterns import compiled
from conflictcli.rule import expand
from conflictcli.rules import VOCABULARY
from conflictcli.rules.counts import count_of
from conflictcli.rules.own.entries import Codebook
from conflictcli.rules.own.words import plural

DETERMINER = r"(?:an?|the|its|their|his|her)"
ADJECTIVES_BEFORE = r"(?:[\p{L}-]+ ){0,2}"
PERSON = {"count": "count", "killed": "killed", "injured": "injured"}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a phrase that a group holds, with its pattern; `end` of a number is that of what it counts."""

    start: int
    end: int
    pattern: str
    group: str


def number_in(sentence: str, number: int, taken: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Where a number stands that is no part of a date or a name."""
    for m in compiled(expand("(?&COUNT)", VOCABULARY)).finditer(sentence):
        found = count_of(m[0])
        if found is not None and found.best == number and not any(m.start() < b and a < m.end() for a, b in taken):
            return m.span()
    return None


def counted_noun(span: tuple[int, int], words: Sequence[Token], stop: int) -> list[Token]:
    """What a number counts: the words behind it, to the last noun; none beyond `stop`, where what tells it begins."""
    run: list[Token] = []
    for each in words:
        if each.start < span[1]:
            continue
        is_next = not run or each.start - run[-1].end == 1
        if (
            each.low in SMALL
            or is_verb(each, words)
            or not each.is_word
            or not is_next
            or (stop >= 0 and each.start >= stop)
        ):
            break
        run.append(each)
    return run[:3]


def noun_pattern(word: str) -> str:
    """A noun in both numbers, whichever it stands in: `ships` → `ships?`."""
    one = singular(word)
    if word in ONE_FORM:
        return re.escape(word)
    if one == word and plural(word) == f"{word}s" and word.endswith("s"):
        return re.escape(word)
    return f"{re.escape(one)}s?" if plural(one) == f"{one}s" else f"(?:{re.escape(one)}|{re.escape(plural(one))})"


ONE_FORM = frozenset(
    "people police cattle sheep fish aircraft personnel livestock poultry gendarmerie infantry cavalry".split()
)
"""Nouns that mean several without an s."""


def party_pattern(words: str, sentence: str = "") -> str:
    """A party: by its last word where that is no name, else by its capitals."""
    *_, last = words.split()
    if last[:1].islower() or not is_name(words, sentence):
        return rf"{ADJECTIVES_BEFORE}{noun_pattern(last.lower())}"
    capital = r"(?-i:\p{Lu})[\p{L}’'-]*"
    return rf"{capital}(?: {capital}){{0,3}}"


def number_part(wanted: Wanted, name: str, telling: Telling, taken: Sequence[tuple[int, int]]) -> Part | None:
    """A number with what it counts, if it stands in the sentence and counts something."""
    value = getattr(wanted, name)
    span = number_in(wanted.sentence, value, taken) if value else None
    if span is None or (span[0] < telling.end and telling.start < span[1]):
        return None
    words = tokens(wanted.sentence)
    run = counted_noun(span, words, telling.start if span[0] < telling.start else -1)
    if not run:
        return None
    noun = noun_pattern(run[-1].low)
    if name == "count":
        return Part(span[0], run[-1].end, rf"(?P<count>(?&COUNT)) {ADJECTIVES_BEFORE}{noun}", name)
    return Part(span[0], run[-1].end, rf"(?P<{name}>(?&COUNT) {ADJECTIVES_BEFORE}{noun})", name)


def party_part(wanted: Wanted, name: str, telling: Telling) -> Part | None:
    words = getattr(wanted, name)
    span = wanted.span(words)
    if span is None or (span[0] < telling.end and telling.start < span[1]):
        return None
    return Part(*span, f"(?P<{name}>{party_pattern(words, wanted.sentence)})", name)


def object_part(wanted: Wanted, telling: Telling, taken: Sequence[tuple[int, int]]) -> Part | None:
    """What a verb has for an object: "blocked | the road |"; of a passive its subject: "| the road | was blocked"."""
    words, number = tokens(wanted.sentence), None
    before = [each for each in words if each.end <= telling.start]
    if is_passive(telling, wanted.sentence):
        run = backwards(before[:-1], words, taken)
    else:
        behind = [each for each in words if each.start >= telling.end]
        first = behind[0] if behind else None
        number = first if first and is_number(first) and first.start - telling.end == 1 else None
        behind = behind[1:] if first and (number or first.low in DETERMINERS) else behind
        run = counted_noun((0, behind[0].start), words, -1) if behind and behind[0].start - telling.end < 8 else []
    if not run or any(run[0].start < b and a < run[-1].end for a, b in taken):
        return None
    if number:
        return Part(
            number.start, run[-1].end, rf"(?:(?&COUNT) )?{ADJECTIVES_BEFORE}{noun_pattern(run[-1].low)}", "object"
        )
    start = run[0].start
    at = next((n for n, each in enumerate(words) if each.start == start), 0)
    if at and words[at - 1].low in DETERMINERS and words[at - 1].start >= telling.end:
        start = words[at - 1].start
    return Part(start, run[-1].end, rf"(?:{DETERMINER} )?{ADJECTIVES_BEFORE}{noun_pattern(run[-1].low)}", "object")


def is_passive(telling: Telling, sentence: str) -> bool:
    """Whether what a verb is done to stands before it: "was blocked"."""
    before = [each for each in tokens(sentence) if each.end <= telling.start]
    return bool(before) and before[-1].low in ("was", "were")


def is_number(token: Token) -> bool:
    return count_of(token.text) is not None and token.low not in DETERMINERS


def backwards(before: Sequence[Token], words: Sequence[Token], taken: Sequence[tuple[int, int]]) -> list[Token]:
    """The subject before a verb: of "the road to Vell" the road."""
    run: list[Token] = []
    for each in reversed(before):
        if each.low in DETERMINERS or not each.is_word or is_verb(each, words):
            break
        is_beside = each.low in SMALL or any(each.start < b and a < each.end for a, b in taken)
        run = [] if is_beside else [each, *run]
    return run[-3:]


def phrase(wanted: Wanted, telling: Telling, names: Sequence[str], codebook: Codebook) -> str:
    """The pattern for the telling words with the parts of some names; empty where one of them does not stand there."""
    taken = [(m.start, m.end) for kind in ("date", "place") for m in mentions(wanted.sentence, kind, codebook)]
    place = wanted.span(wanted.place)
    taken += [place] if place else []
    made = [
        number_part(wanted, name, telling, taken)
        if name in PERSON
        else object_part(wanted, telling, taken)
        if name == "object"
        else party_part(wanted, name, telling)
        for name in names
    ]
    parts = [each for each in made if each is not None]
    if len(parts) < len(names):
        return ""
    core = Part(telling.start, telling.end, core_of(telling, wanted.sentence), "")
    ordered = sorted((core, *parts), key=lambda part: part.start)
    if any(a.end > b.start for a, b in pairwise(ordered)):
        return ""
    pattern = ordered[0].pattern
    for before, after in pairwise(ordered):
        pattern += between(wanted.sentence, before.end, after.start, taken) + after.pattern
    return pattern


def core_of(telling: Telling, sentence: str) -> str:
    words = " ".join(telling.words(sentence).split())
    return re.escape(words).replace(r"\ ", " ").replace(r"\-", "-")


def between(sentence: str, start: int, end: int, taken: Sequence[tuple[int, int]]) -> str:
    """What stands between two parts: small words as they are, whatever may be there or not as so many words."""
    pattern, skipped, pending = "", 0, ""
    text = sentence[start:end]
    for token in tokens(text):
        at = start + token.start
        is_taken = any(at < b and a < at + len(token.text) for a, b in taken)
        if is_taken or token.text[0].isupper() or token.low.endswith("ly"):
            skipped += 1 + bool(pending)
            pending = ""
            continue
        pattern += gap(skipped) + (f" {pending}" if pending else "")
        skipped, pending = 0, word_pattern(token)
        if token.low not in ("in", "on", "at", "near", "from", "off", "to", "of"):
            pattern, pending = f"{pattern} {pending}", ""
    pattern += gap(skipped) + (f" {pending}" if pending else "")
    if "," in text and not pattern:
        pattern = ","
    return f"{pattern} "


def gap(words: int) -> str:
    """Room for so many words, and one more: a place or a day that another sentence has or has not."""
    return rf"(?: [^\s;:()]+){{0,{words + 1}}}" if words else ""


def word_pattern(token: Token) -> str:
    if token.low in ("a", "an", "the", "its", "their", "his", "her"):
        return DETERMINER
    if token.low in ("was", "were"):
        return "(?:was|were)"
    return re.escape(token.low).replace(r"\-", "-")


def bracketed(sentence: str, spans: Sequence[tuple[int, int]]) -> str:
    """A sentence with brackets round some spans."""
    return "".join(pieces(sentence, spans))


def pieces(sentence: str, spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    at = 0
    for start, end in spans:
        yield from (sentence[at:start], "[", sentence[start:end], "]")
        at = end
    yield sentence[at:]
