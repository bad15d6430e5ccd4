"""How rules for actors read: words are looked up, and common nouns fold to their plural."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import regex

from conflictcli.rule import Rule
from conflictcli.rules.actor import Actor, Kind
from conflictcli.rules.actors.nations import plural


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
                at = next(
                    (n + 1 for n in range(m.start(), len(text)) if text[n].isspace() or text[n] == "-"), len(text)
                )


def whole(kind: Kind, folds: Mapping[str, str]) -> Callable[[regex.Match[str]], Actor]:
    """A meaning for a common noun: the plural of its head, or what that folds to."""

    def meaning(m: regex.Match[str]) -> Actor:
        head = " ".join(m["head"].lower().split())
        return Actor(folds.get(plural(head), plural(head)), kind)

    return meaning
