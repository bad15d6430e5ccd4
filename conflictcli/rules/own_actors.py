"""A user's CSV of parties → OwnActors, which rules read along with `actors.csv`.

    extract(document, own=read_own("groups.csv"))

The columns are those of actors.csv: name; aliases (by "|") and kind where the file has them. An alias behind a question
mark means other things, too ("?AFP", a news agency): it counts in a text that gives the party another of its names, or one
of the words behind a colon ("?KIA: Kachin/Myanmar").
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from conflictcli.own_table import Cells, Fault, OwnTable
from conflictcli.rules.actor import KINDS, Actor, Kind

NEEDED = ("name",)
COLUMNS = ("name", "aliases", "kind")

NAME_WORD = regex.compile(r"\p{L}[\p{L}\d]*(?:['’](?!s\b)\p{L}+)*|\d+\p{L}*")
"""A word of a name, as a text is cut for names."""
LONGEST_NAME = 10
"""Words of a name, at most."""


@dataclass(frozen=True, slots=True)
class Party:
    """A party with its names; the first is what the table calls it.

    `doubtful`: names that mean other things, too, each with the words of which one must stand in the text.
    """

    actor: Actor
    names: tuple[str, ...]
    doubtful: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @classmethod
    def of(cls, name: str, aliases: str, kind: Kind) -> Party:
        """A line of a table."""
        told = [alias.strip() for alias in aliases.split("|") if alias.strip(" ?")]
        sure = (alias for alias in told if not alias.startswith("?"))
        doubtful = (supported(alias.lstrip("? ")) for alias in told if alias.startswith("?"))
        return cls(Actor(name, kind), tuple(dict.fromkeys((name, *sure))), tuple(dict.fromkeys(doubtful)))


def supported(alias: str) -> tuple[str, tuple[str, ...]]:
    """`KIA: Kachin/Myanmar` → the name, and the words that support it."""
    name, _, words = alias.partition(":")
    return name.strip(), tuple(word.strip() for word in words.split("/") if word.strip())


@dataclass(frozen=True, slots=True)
class OwnActors:
    """The parties of a user, in the order of the file."""

    parties: tuple[Party, ...] = ()

    def __hash__(self) -> int:
        return hash((len(self.parties), self.parties[:1]))  # Asked for each document, of lists of any length.


NONE = OwnActors()


def read_own(path: str) -> OwnActors:
    """The parties of a CSV. Raises `TableError`."""
    table = OwnTable(path, NEEDED, COLUMNS)
    named: dict[str, str] = {}

    def party(cells: Cells) -> Party:
        found = party_of(cells)
        for name in found.names:
            other = named.setdefault(name, found.actor.name)
            if other != found.actor.name:
                raise Fault(f"{name!r} is a name of {other!r}, too; leave it with one of them")
        return found

    return OwnActors(tuple(dict.fromkeys(table.each(party, table.lines()))))


def party_of(cells: Cells) -> Party:
    """One line → a party. Raises `Fault`."""
    if not cells["name"]:
        raise Fault("no name; fill it in, or leave the line out")
    party = Party.of(cells["name"], cells["aliases"], kind_of(cells["kind"]))
    for name in (*party.names, *(name for name, _ in party.doubtful)):
        words = NAME_WORD.findall(name)
        if not any(letter.isalpha() for word in words for letter in word):
            raise Fault(f"{name!r} has no letter; write a name as a text would")
        if len(words) > LONGEST_NAME:
            raise Fault(f"{name!r} has more than {LONGEST_NAME} words; write a shorter name of it")
    return party


def kind_of(told: str) -> Kind:
    kind = next((kind for kind in KINDS if kind == (told.lower() or "non-state")), None)
    if kind is None:
        raise Fault(f"kind {told!r} is none there is; write {', '.join(KINDS)}, or nothing for non-state")
    return kind
