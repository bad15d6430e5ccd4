"""Sentence → Runs: its capitalised words, people, papers, treaties and armed groups left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from conflictcli.mentions import Rule, read, settle
from conflictcli.places.known import known
from conflictcli.rules import masks
from conflictcli.rules.masks import Masked
from conflictcli.rules.places import NAMES, tail_of
from conflictcli.sentences import Sentence

Stretch = tuple[int, int, str]
"""Start and end in a sentence, and what stands there instead of a place."""


class Core(NamedTuple):
    """The words of a run, and all that decides how they are cut into names.

    `mask`: `body` where they are part of a body's name. `loud`: capitals tell nothing here. `opens`: the run opens its
    sentence. `dateline`: it stands in one.
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


def runs_of(sentence: Sentence, masked: Sequence[Stretch], bodies: Sequence[Rule]) -> Iterator[Run]:
    """The runs of capitalised words in a sentence, what is masked left out; `bodies` are the rules to try for them."""
    text = hidden(sentence.text, masked)
    spans = list(NAMES.spans(text))
    if not spans:
        return
    within, dateline = bodies_in(text, bodies), sentence.kind == "dateline"
    loud = is_loud(sentence) if masked or 4 * sum(b - a for a, b in spans) > len(text) else False
    for start, stop in spans:
        feature, after, end = tail_of(text, stop)
        core = text[start:stop]
        mask = "body" if any(a <= start < b and 2 * (b - a) > len(core) for a, b in within) else ""
        opens = start < LONGEST_OPENING and not text[:start].strip(" \"'“‘([-")
        yield Run(Core(core, mask, loud, opens, dateline), sentence.start + start, text[start:end], feature, after)


LONGEST_OPENING = 8
"""Characters of quotes and brackets before the first word of a sentence."""


def masked_in(sentence: Sentence, rules: Sequence[Rule]) -> list[Stretch]:
    """The stretches of a sentence that are people, papers, treaties or armed groups."""
    found = []
    for mention in settle([mention for rule in rules for mention in rule.mentions(sentence, sentence.text)]):
        told: Masked = mention.value
        start, end = mention.start - sentence.start, mention.end - sentence.start
        if told.what != "name" or not is_place_after_all(sentence.text, start, end):
            found.append((start, end, told.what))
    return found


def is_place_after_all(text: str, start: int, end: int) -> bool:
    """`in Hassan Abdal`: a first name and a surname that a list has as a whole, where a place is expected."""
    return bool(masks.EXPECTS_A_PLACE.search(text, max(0, start - 24), start)) and bool(known(text[start:end]))


LETTER = regex.compile(r"\S")


def hidden(text: str, masked: Sequence[Stretch]) -> str:
    """A text with what is masked blotted out, letter for letter."""
    for start, end, _what in masked:
        text = text[:start] + LETTER.sub("x", text[start:end]) + text[end:]
    return text


def bodies_in(text: str, rules: Sequence[Rule]) -> list[tuple[int, int]]:
    """Where the names of bodies begin and end: `Ostra National Army`."""
    return [(m.start("lead") if m["lead"] else m.start(), m.end()) for rule in rules for m in rule.matches(text)]


def is_loud(sentence: Sentence) -> bool:
    """Whether capitals tell nothing: ALL CAPS, or A Headline With Each Word So."""
    if sentence.text.isupper():
        return True
    words = [w for w in sentence.text.split() if len(w) > 3 and w[0].isalpha()]
    enough = 3 if sentence.kind in ("title", "heading") else 6
    return len(words) >= enough and sum(w[0].isupper() for w in words) >= 0.8 * len(words)


# ---- people --------------------------------------------------------------------------------------------------

LAST_NAME = regex.compile(r"\p{Lu}[\w’'-]+$")


def people_in(text: str, masked: Sequence[Stretch]) -> Iterator[str]:
    """The last names of the people that a sentence names in full."""
    for start, end, what in masked:
        if what in ("person", "name"):
            yield from LAST_NAME.findall(text[start:end])


def speakers_in(sentence: Sentence) -> Iterator[str]:
    """The last names of those whom a sentence lets speak."""
    for mention in read(sentence, masks.SPEAKERS):
        yield from LAST_NAME.findall(mention.text)
