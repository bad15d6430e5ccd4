"""Codebook → whether each of its entries finds what its examples say, and leaves its near misses.

An entry is asked by itself, as the built-in rules are: its own rules read the sentence, and what stands in brackets is
what they are to find. What an example says besides (`strikes`, `type`, `killed`, `actor`, …) is asked of the sentence
as all the rules read it, the codebook's and the built-in ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from conflictcli.document import Document
from conflictcli.mentions import read
from conflictcli.rule import Rule
from conflictcli.rules.count import Count
from conflictcli.rules.own.entries import Codebook, Entry, Example, Named, Stop
from conflictcli.rules.own.made import asked_of
from conflictcli.sentences import Sentence

BRACKETS = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Heard:
    """What an entry's rules find in a sentence: from where to where, of what kind, and what it means."""

    start: int
    end: int
    kind: str
    value: Any
    rule: str


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that is not as it says.

    `place`: ("triggers", 3, "finds", 0), where it stands in its file; `entry`: its name; `sentence`: as the file has
    it; `words`: what is wrong with it.
    """

    place: tuple[str | int, ...]
    entry: str
    sentence: str
    words: str


# ---- one sentence ----------------------------------------------------------------------------------------------


def told(sentence: str) -> tuple[str, list[tuple[int, int]]]:
    """`Two [boardings] off Miro.` → the plain sentence, and the spans that were in brackets."""
    spans: list[tuple[int, int]] = []
    plain, at = "", 0
    for m in BRACKETS.finditer(sentence):
        plain += sentence[at : m.start()]
        spans.append((len(plain), len(plain) + len(m[1])))
        plain += m[1]
        at = m.end()
    return plain + sentence[at:], spans


def heard(rules: Sequence[Rule], sentence: str) -> list[Heard]:
    """What some rules find in a plain sentence, in order."""
    found = read(Sentence(sentence, 0), rules)
    return [Heard(m.start, m.end, m.kind, m.value, m.rule) for m in found]


# ---- a codebook ------------------------------------------------------------------------------------------------


def failures(codebook: Codebook) -> Iterator[Failure]:
    """All examples of a codebook that are not as they say, in the order of its entries."""
    for entry in entries_of(codebook):
        yield from failures_of(entry, codebook)


def entries_of(codebook: Codebook) -> tuple[Entry, ...]:
    """Every entry that may have examples."""
    return (*codebook.entries, *codebook.named)


def failures_of(entry: Entry, codebook: Codebook) -> Iterator[Failure]:
    """The examples of one entry that are not as they say."""
    for number, example in enumerate(entry.evidence.finds):
        for words in missed(entry, example, codebook):
            yield Failure((*entry.place, "finds", number), entry.name, example.text, words)
    for number, sentence in enumerate(entry.evidence.ignores):
        plain, _ = told(sentence)
        found = found_by(entry, plain, codebook)
        if found:
            words = f"is to be left, but {quoted(plain, found)} found"
            yield Failure((*entry.place, "ignores", number), entry.name, sentence, words)


def found_by(entry: Entry, sentence: str, codebook: Codebook) -> list[Heard]:
    """What an entry by itself finds in a plain sentence."""
    if isinstance(entry, Named):
        return named_in(entry, sentence, codebook)
    asked = asked_of(entry, codebook)
    found = heard(asked.rules, sentence)
    if asked.words is None:
        return found
    return [each for each in found if asked.words.search(sentence, each.start, each.end)]


def missed(entry: Entry, example: Example, codebook: Codebook) -> Iterator[str]:
    """What is wrong with an example, in words."""
    plain, spans = told(example.text)
    found = found_by(entry, plain, codebook)
    where = {(each.start, each.end) for each in found}
    lost = [span for span in spans if span not in where and not is_word_of(span, entry, plain, found, codebook)]
    if lost:
        words = " and ".join(f"“{plain[a:b]}”" for a, b in lost)
        yield f"{words} is to be found, but {quoted(plain, found)} found"
    elif not found:
        yield "something is to be found in it, but nothing is"
    more = [each for each in found if spans and not any(a < each.end and each.start < b for a, b in spans)]
    if more:
        yield f"{quoted(plain, more)} found, too, and in no brackets"
    if not lost:
        yield from other_values(entry, example, plain, spans, codebook)


def is_word_of(span: tuple[int, int], entry: Entry, plain: str, found: Sequence[Heard], codebook: Codebook) -> bool:
    """Whether brackets stand round the word itself where more is found: "two men were [slain]"."""
    words = None if isinstance(entry, Named) else asked_of(entry, codebook).words
    within = any(each.start <= span[0] and span[1] <= each.end for each in found)
    return within and words is not None and words.fullmatch(plain, *span) is not None


def quoted(plain: str, found: Sequence[Heard]) -> str:
    """`“a”, “b” are`, `nothing is`."""
    words = list(dict.fromkeys(f"“{plain[each.start : each.end]}”" for each in found))
    if not words:
        return "nothing is"
    return f"{', '.join(words)} {'is' if len(words) == 1 else 'are'}"


# ---- what an example says besides ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Happening:
    """What one telling of a sentence says: its span, and its values by the names that examples have for them."""

    start: int
    end: int
    values: Mapping[str, Any]


def other_values(
    entry: Entry, example: Example, plain: str, spans: Sequence[tuple[int, int]], codebook: Codebook
) -> Iterator[str]:
    """Which values of an example are none of those that are read in it."""
    if isinstance(entry, Stop):
        if any(happenings(plain, codebook)):
            yield "it is to tell no event, but it does"
        return
    if not example.values:
        return
    told_there = happenings(plain, codebook)
    able = [h for h in told_there if any(a < h.end and h.start < b for a, b in spans)] or list(told_there)
    if not able:
        yield "no event is read in it"
        return
    best = min(able, key=lambda h: sum(not same(h.values.get(name), value) for name, value in example.values))
    for name, value in example.values:
        found = best.values.get(name)
        if not same(found, value):
            yield f"{name} is to be {shown(value)}, but is {shown(found)}"


def same(found: Any, wanted: Any) -> bool:
    if isinstance(wanted, str):
        return str(found or "").lower() == wanted.lower()
    return bool(found == wanted)


def shown(value: Any) -> str:
    return "nothing" if value in (None, "") else repr(value) if isinstance(value, str) else str(value)


@lru_cache(maxsize=256)
def happenings(plain: str, codebook: Codebook) -> tuple[Happening, ...]:
    """What a sentence tells, each event with its values, though it may be too vague for a row."""
    from conflictcli.events import attach
    from conflictcli.events.account import Account
    from conflictcli.events.coded import typed
    from conflictcli.events.harm import tally
    from conflictcli.events.kind import kind_of, weighed
    from conflictcli.events.statement import statements
    from conflictcli.reading import reading

    whole = reading(Document("", plain), codebook)
    found = []
    for statement in statements(whole):
        for telling in attach.tellings(statement) or attach.of_harm(statement):
            if telling.role:
                continue
            (account,) = weighed(whole, (Account((telling,)),))
            kind, _ = kind_of(account, *account.parties)
            harm = tally(account.harm)
            values = {
                "type": typed(account, kind, whole).name,
                "strikes": figure(telling.count),
                "munitions": figure(telling.munitions),
                "killed": figure(harm.fatalities),
                "injured": figure(harm.injuries),
                "actor": telling.parties[0],
                "target": telling.parties[1],
            }
            spans = [(m.start, m.end) for m in (telling.head, *telling.triggers)]
            found.append(Happening(min(a for a, _ in spans), max(b for _, b in spans), values))
    return tuple(found)


def figure(count: Count | None) -> int | None:
    """One number for a count: the figure, else the least."""
    if count is None:
        return None
    return count.best if count.best is not None else count.least


def named_in(entry: Named, sentence: str, codebook: Codebook) -> list[Heard]:
    """Where a sentence names an actor or a place of a codebook; of places that is known where it looks in them."""
    from conflictcli.reading import find

    kind = "actor" if entry.place[0] == "actors" else "place"
    found = find(Document("", sentence), [kind], codebook)
    return [
        Heard(m.start, m.end, m.kind, m.value, m.rule)
        for m in found
        if entry.label in (m.value.name, getattr(m.place, "name", ""))
    ]
