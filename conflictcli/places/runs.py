"""Sentence → Runs: its capitalised words, people, papers, treaties and armed groups left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from conflictcli import gazetteer
from conflictcli.places.known import known
from conflictcli.rule import PART, Rule
from conflictcli.rules import masks
from conflictcli.rules.masks import Anchored, Masked
from conflictcli.rules.places import NAMES, tail_of
from conflictcli.sentences import Sentence

Stretch = tuple[int, int, str]
"""Start and end in a sentence, and what stands there instead of a place."""


class Core(NamedTuple):
    """The words of a run, and all that decides how they are cut into names.

    `mask`: `body` where they are part of a body's name. `loud`: capitals tell nothing here. `opens`: the run opens its
    sentence with a common word. `dateline`: it stands in one.
    """

    text: str
    mask: str = ""
    loud: bool = False
    opens: bool = False
    dateline: bool = False


class Run(NamedTuple):
    """Capitalised words in a row: `core`, at `start` of the document's text; `text` takes in the feature after it.

    `after` is the type word that follows: "district".
    """

    core: Core
    start: int
    text: str
    feature: str
    after: str


Span = tuple[int, int]

Cue = tuple[Rule, re.Match[str]]
"""A rule for people, papers, bodies … and a word at which it is to be tried."""


class Looked(NamedTuple):
    """What a sentence's words tell before its names are read.

    `cues`: where rules for people, papers, bodies may begin; `masked`: what they find but for bodies; `speaks`: whether
    a word of speech stands in it.
    """

    cues: Sequence[Cue]
    masked: Sequence[Stretch]
    speaks: bool


def look(text: str) -> Looked:
    words = words_in(text)
    cues = cues_in(text, words)
    return Looked(cues, masked_in(text, cues) if cues else (), not masks.OF_SPEECH.isdisjoint(words))


def cues_in(text: str, words: Sequence[str]) -> list[Cue]:
    """Every word of a text at which a rule of masks may begin."""
    by_word = masks.BY_WORD
    wanted = [*filter(by_word.__contains__, words)]
    return [(rule, found) for found in occurrences(wanted, text) for rule in by_word[found[0]]] if wanted else []


MARKS = "".join(c if c.isalnum() or c == "_" else " " for c in map(chr, range(128)))
"""What parts words in ASCII → a blank."""


def words_in(text: str) -> list[str]:
    """The words of a text: what `PART` finds, in half the time where all of it is ASCII."""
    return text.translate(MARKS).split() if text.isascii() else PART.findall(text)


WHOLE_WORD = re.compile(r"\b\w+")


def occurrences(words: Sequence[str], text: str) -> Iterator[re.Match[str]]:
    """Where some words of a text stand, given in their order: to look at every other word would cost more."""
    at = 0
    for word in words:
        found = None
        while found is None or found[0] != word:
            at = text.index(word, at)
            found = WHOLE_WORD.match(text, at)
            at += 1
        at = found.end()
        yield found


def spans_in(text: str) -> list[Span]:
    """Start and end of every name in a text."""
    return NAMES.spans(text)


def runs_of(sentence: Sentence, spans: Sequence[Span], masked: Sequence[Stretch], cues: Sequence[Cue]) -> list[Run]:
    """The runs of capitalised words in a sentence, what is masked left out; `spans` are those of its names."""
    text, begin = sentence.text, sentence.start
    loud = covers(spans, text) and is_loud(sentence)
    if masked:
        text = hidden(text, masked)
        spans = list(beside(spans, masked, text))
    within, dateline = bodies_in(text, cues) if cues else [], sentence.kind == "dateline"
    found = []
    for start, stop in spans:
        feature, after, end = tail_of(text, stop)
        words = text[start:stop]
        mask = "body" if within and any(a <= start < b and 2 * (b - a) > len(words) for a, b in within) else ""
        opens = start < LONGEST_OPENING and " " in words and is_opening(words) and not text[:start].strip(" \"'“‘([-")
        named = words if end == stop else text[start:end]
        found.append(Run(Core(words, mask, loud, opens, dateline), begin + start, named, feature, after))
    return found


def beside(spans: Sequence[Span], masked: Sequence[Stretch], text: str) -> Iterator[Span]:
    """The names that are left when some stretches of a text are hidden: those beside them, and what sticks out."""
    for start, end in spans:
        if all(end <= a or b <= start for a, b, _ in masked):
            yield start, end
        else:
            yield from ((start + a, start + b) for a, b in spans_in(text[start:end]))


def is_opening(words: str) -> bool:
    """Whether some words begin with one that may owe its capital to the sentence: `Yesterday Ostra`."""
    first, blank, _ = words.partition(" ")
    return bool(blank) and gazetteer.is_common(first)


LONGEST_OPENING = 8
"""Characters of quotes and brackets before the first word of a sentence."""


def masked_in(text: str, cues: Sequence[Cue]) -> list[Stretch]:
    """The stretches of a text that are people, papers, treaties or armed groups: of those that overlap the longest."""
    found: list[Stretch] = []
    for rule, m in matches_at(text, cues, "mask"):
        told: Masked | None = rule.meaning(m)
        if told is not None:
            found.append((*m.span(), told.what))
    if len(found) > 1:
        found = apart(found)
    return [(a, b, what) for a, b, what in found if what != "name" or not is_place_after_all(text, a, b)]


def matches_at(text: str, cues: Sequence[Cue], kind: str) -> Iterator[tuple[Rule, regex.Match[str]]]:
    """What the rules of a kind find at their words; one that finds words before its own reads the whole text, once."""
    done: dict[str, int] = {}
    for rule, word in cues:
        if rule.kind != kind or word.start() < done.get(rule.name, 0):
            continue
        if isinstance(rule, Anchored):
            m = rule.match_at(text, word)
            if m is not None:
                done[rule.name] = m.end()
                yield rule, m
        else:
            done[rule.name] = len(text)
            yield from ((rule, m) for m in rule.matches(text))


def apart(found: Sequence[Stretch]) -> list[Stretch]:
    """Of stretches that overlap the longest, of equals the first; in order."""
    kept: list[Stretch] = []
    for stretch in sorted(found, key=lambda s: s[0] - s[1]):
        if all(stretch[1] <= a or b <= stretch[0] for a, b, _ in kept):
            kept.append(stretch)
    return sorted(kept)


def is_place_after_all(text: str, start: int, end: int) -> bool:
    """`in Hassan Abdal`, `Tikrit, Salah al-Din`: a first name and more that a list has, where a place is expected."""
    if masks.EXPECTS_A_PLACE.search(text, max(0, start - 24), start):
        return bool(known(text[start:end]))
    in_chain = text[max(0, start - 2) : start] == ", " or text[max(0, start - 1) : start] == "("
    return in_chain and any(c.place.kind == "admin1" for c in known(text[start:end])[:1])


LETTER = re.compile(r"\S")


def hidden(text: str, masked: Sequence[Stretch]) -> str:
    """A text with what is masked blotted out, letter for letter."""
    for start, end, _what in masked:
        text = text[:start] + LETTER.sub("x", text[start:end]) + text[end:]
    return text


def bodies_in(text: str, cues: Sequence[Cue]) -> list[Span]:
    """Where the names of bodies begin and end: `Ostra National Army`."""
    return [(m.start("lead") if m["lead"] else m.start(), m.end()) for _, m in matches_at(text, cues, "body")]


def covers(spans: Sequence[Span], text: str) -> bool:
    """Whether names are so much of a text that its capitals may tell nothing."""
    return 4 * sum([b - a for a, b in spans]) > len(text)


def is_loud(sentence: Sentence) -> bool:
    """Whether capitals tell nothing: ALL CAPS, or A Headline With Each Word So."""
    if sentence.text.isupper():
        return True
    words = [w for w in sentence.text.split() if len(w) > 3 and w[0].isalpha()]
    enough = 3 if sentence.kind in ("title", "heading") else 6
    return len(words) >= enough and sum(w[0].isupper() for w in words) >= 0.8 * len(words)
