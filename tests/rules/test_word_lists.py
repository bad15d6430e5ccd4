"""Lists of words that code keeps prove themselves: `lists.toml` has a sentence for some words, and what is made of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.reading import find
from conflictcli.sentences import Sentence

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

LISTS: list[dict[str, str]] = tomllib.loads(Path(__file__).with_name("lists.toml").read_text(encoding="utf-8"))["list"]


def thing(text: str) -> str:
    """What was hit, as far as its words go."""
    from conflictcli.rules.actors.things import thing

    found = thing(text, text.index(" hit ") + len(" hit "))
    return text[slice(*found)] if found else ""


def target(text: str) -> str:
    """The same, if it can be struck."""
    from conflictcli.rules.actors.things import may_be_struck

    return thing(text) if may_be_struck(thing(text)) else ""


def hurt(text: str) -> str:
    """How many of whom were killed or injured."""
    found = find(document(text), ["casualty"])
    return "; ".join(f"{m.value.harm} {m.value.count.best} {m.value.group or 'people'}" for m in found)


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


def who(text: str) -> str:
    """Who struck, and whom, in the rows of a text."""
    return "; ".join(f"{row.actor or ''} > {row.target or ''}" for row in extract(document(text)))


def document(text: str) -> Document:
    return Document("shown", text, published=date(2016, 3, 25))


ASKED: Mapping[str, Callable[[str], str]] = {
    each.__name__: each for each in (thing, target, hurt, name, held, places, masked, actors, count, who)
}


@lru_cache(maxsize=1)
def cases() -> tuple[tuple[str, str, str, str], ...]:
    """Whom to ask, a text, what comes out, and the list that is shown."""
    return tuple(
        (
            each["asked"],
            each["text"].replace("{}", word),
            each["told"].replace("{}", word).replace("{=}", own),
            each["of"],
        )
        for each in LISTS
        for word, _, own in (entry.partition("=") for entry in each["words"].split("|"))
    )


@pytest.mark.parametrize("of", sorted({each["of"] for each in LISTS}))
def test_a_word_of_a_list_does_what_it_is_shown_to_do(of: str) -> None:
    wrong = [(text, ASKED[asked](text), told) for asked, text, told, list_ in cases() if list_ == of]
    assert [each for each in wrong if each[1] != each[2]] == []
