"""How rules for actors read: words are looked up, and common nouns fold to their plural."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import regex

from conflictcli.rule import SECONDS_PER_PATTERN, Rule
from conflictcli.rules.actor import Actor, Kind
from conflictcli.rules.actors.nations import nations_in, plural
from conflictcli.sieve import LONGEST


@dataclass(frozen=True)
class Rereading(Rule):
    """A rule that looks words up: a match that its meaning declines is tried again from the next word."""

    def matches(self, text: str) -> Iterator[regex.Match[str]]:
        at = 0
        while m := self.next_match(text, at):
            if self.meaning(m) is not None:
                yield m
                at = m.end()
            else:
                at = after_word(text, m.start())


@dataclass(frozen=True)
class OfNations(Rereading):
    """One whose matches begin with a nation or a people: it is tried where a word stands that opens the name of one.

    A pattern that begins with any capital word would be tried, and its meaning asked, at every name of a text.
    """

    def matches(self, text: str) -> Iterator[regex.Match[str]]:
        places = nations_in(text) if len(text) <= LONGEST else None
        if places is None:
            yield from super().matches(text)
            return
        at = 0
        for place in places:
            m = self.engine.match(text, place, timeout=SECONDS_PER_PATTERN) if place >= at else None
            if m is not None:
                declined = self.meaning(m) is None
                if not declined:
                    yield m
                at = after_word(text, place) if declined else m.end()


def after_word(text: str, at: int) -> int:
    """The place behind the next blank or hyphen."""
    found = BREAK.search(text, at)
    return found.end() if found else len(text)


BREAK = re.compile(r"[\s-]")


def whole(kind: Kind, folds: Mapping[str, str]) -> Callable[[regex.Match[str]], Actor]:
    """A meaning for a common noun: the plural of its head, or what that folds to."""

    def meaning(m: regex.Match[str]) -> Actor:
        head = " ".join(m["head"].lower().split())
        return Actor(folds.get(plural(head), plural(head)), kind)

    return meaning
