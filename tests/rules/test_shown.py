"""Words that code keeps, in patterns and in lists, prove themselves as those of rules do: `shown/` has their evidence.

`patterns.toml`: under the name of a pattern texts in which it finds what stands in ⟦brackets⟧. `lists.toml`: sentences
with {} for each of some words, and what comes out where one of them stands there.
"""

from __future__ import annotations

import importlib
import random
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import regex
from test_evidence import without_each_word

from conflictcli.document import Document
from conflictcli.reading import find
from conflictcli.sentences import Sentence

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

SHOWN = Path(__file__).with_name("shown")
MISSED_AT_LEAST = 0.95
SAMPLE = 200


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((SHOWN / name).read_text(encoding="utf-8"))


PATTERNS: Mapping[str, list[str]] = table("patterns.toml")
LISTS: list[dict[str, str]] = table("lists.toml")["list"]

# ---- patterns ------------------------------------------------------------------------------------------------

Pattern = regex.Pattern[str] | re.Pattern[str]


def pattern_named(name: str) -> Pattern:
    """`rules.casualties.told BEFORE[killed]` → what is there; a text is compiled as a piece of grammar is."""
    module, _, rest = name.partition(" ")
    attribute, _, key = rest.rstrip("]").partition("[")
    found = getattr(importlib.import_module(f"conflictcli.{module}"), attribute)
    if key:
        found = found[int(key) if isinstance(found, tuple) else key]
    if isinstance(found, str):
        from conflictcli.rules.actors.neighbours import phrase

        return phrase(found)
    assert isinstance(found, (regex.Pattern, re.Pattern))
    return found


def told(text: str) -> tuple[str, tuple[int, int]]:
    start, end = text.index("⟦"), text.index("⟧") - 1
    return text.replace("⟦", "").replace("⟧", ""), (start, end)


def finds(pattern: Pattern, text: str) -> bool:
    plain, span = told(text)
    found = pattern.search(plain)
    return found is not None and found.span() == span


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_finds_what_it_is_shown(name: str) -> None:
    pattern = pattern_named(name)
    assert [text for text in PATTERNS[name] if not finds(pattern, text)] == []


def needless(name: str, word: str, mutant: str) -> bool:
    pattern = pattern_named(name)
    if isinstance(pattern, regex.Pattern):
        without: Pattern = regex.compile(mutant, pattern.flags & (regex.I | regex.M | regex.S | regex.X))
    else:
        without = re.compile(mutant, pattern.flags)
    return all(finds(without, text) for text in PATTERNS[name] if word.lower() in text.lower()) and all(
        finds(without, text) for text in PATTERNS[name]
    )


def mutants() -> Iterator[tuple[str, str, str]]:
    for name in PATTERNS:
        for word, without in without_each_word(pattern_named(name).pattern):
            yield name, word, without


def test_nearly_every_word_of_a_pattern_is_shown() -> None:
    """Of some words, drawn by chance and the same each time: `python bench/mutation.py` asks of all vocabularies."""
    drawn = random.Random(9).sample(sorted(mutants()), SAMPLE)
    alive = []
    for name, word, without in drawn:
        try:
            if needless(name, word, without):
                alive.append((name, word))
        except (regex.error, re.error):
            pass
    assert len(alive) <= len(drawn) * (1 - MISSED_AT_LEAST), alive


# ---- lists ---------------------------------------------------------------------------------------------------


def thing(text: str) -> str:
    from conflictcli.rules.actors.things import thing

    found = thing(text, 0)
    return text[slice(*found)] if found else ""


def struck(text: str) -> str:
    from conflictcli.rules.actors.things import may_be_struck

    return "may be struck" if may_be_struck(text) else ""


def name(text: str) -> str:
    from conflictcli.rules.actors.things import is_a_name

    return "a name" if is_a_name(text.title()) else ""


def held(text: str) -> str:
    from conflictcli.rules.actors.things import belongs

    return "belongs to a party" if belongs(text) else ""


def places(text: str) -> str:
    """Places with what they are taken for, in order."""
    found = find(document(text), ["place"])
    told = ((m.text, m.value.name, m.value.role, m.value.relation or "-", m.value.precision) for m in found)
    return "; ".join("{} = {} ({}, {}, {})".format(*each) for each in told)


def count(text: str) -> str:
    from conflictcli.rules.counts import count_of

    found = count_of(text)
    return f"{found.best} {found.low} {found.high} {found.basis}" if found else ""


def masked(text: str) -> str:
    """What is taken for a first name and a surname."""
    from conflictcli.rules.masks import RULES

    found = (m for rule in RULES for m in rule.mentions(Sentence(text, 0), text))
    return "; ".join(f"{m.text} = {m.value.what}" for m in found if m.value.what == "name")


def actors(text: str) -> str:
    return "; ".join(f"{m.text} = {m.value.name}, {m.value.kind}" for m in find(document(text), ["actor"]))


def document(text: str) -> Document:
    return Document("shown", text, published=date(2016, 3, 25))


ASKED: Mapping[str, Callable[[str], str]] = {
    each.__name__: each for each in (thing, struck, name, held, places, masked, actors, count)
}


@lru_cache(maxsize=1)
def cases() -> tuple[tuple[str, str, str, str], ...]:
    """Whom to ask, a text, what comes out, and the list that is shown."""
    return tuple(
        (each["asked"], each["text"].replace("{}", word), each["told"].replace("{}", word), each["of"])
        for each in LISTS
        for word in each["words"].split("|")
    )


@pytest.mark.parametrize("of", sorted({each["of"] for each in LISTS}))
def test_a_word_of_a_list_does_what_it_is_shown_to_do(of: str) -> None:
    wrong = [(text, ASKED[asked](text), told) for asked, text, told, list_ in cases() if list_ == of]
    assert [each for each in wrong if each[1] != each[2]] == []
