"""Two codebooks → one: of what both say, the second's stands, whichever table it is in.

An entry is another's by its name, a type by its label, a party, a place, a code or a source by what it is called. A
word is so by itself: it is taken from the first's entry, which goes where no word is left.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from conflictcli.rules.own import entries
from conflictcli.rules.own.entries import Codebook
from conflictcli.rules.own.words import lower
from conflictcli.rules.own_actors import OwnActors
from conflictcli.rules.vague import Convention

Entry = TypeVar("Entry", bound=entries.Entry)
Held = TypeVar("Held")

NAMELESS = "own"
"""What an entry is called of which nothing can be made a name; several may be."""


def joined(first: Codebook, second: Codebook) -> Codebook:
    """What two codebooks say together."""
    if first == entries.BUILT_IN:
        return second
    parties = others(first.parties.parties, second.parties.parties, lambda each: each.actor.name.lower())
    return Codebook(
        title="+".join(filter(None, (first.title, second.title))),
        types=(*others(unnamed(first.types, second.types), second.types, lambda each: each.label), *second.types),
        triggers=worded(first.triggers, second.triggers, "nouns", "verbs"),
        weapons=worded(first.weapons, second.weapons, "words"),
        harm=worded(first.harm, second.harm, "killed", "injured"),
        stops=worded(first.stops, second.stops, "phrases"),
        patterns=(*unnamed(first.patterns, second.patterns), *second.patterns),
        parties=OwnActors((*second.parties.parties, *parties)),
        codes=(*others(first.codes, second.codes, lambda each: each.name.lower()), *second.codes),
        places=(*others(first.places, second.places, lambda each: (each.name.lower(), each.country)), *second.places),
        convention=convention(first.convention, second.convention),
        plural=second.plural or first.plural,
        sources=(*others(first.sources, second.sources, lambda each: each.names[0].lower()), *second.sources),
        named=(
            *others(first.named, second.named, lambda each: (each.place[0], each.label.lower())),
            *second.named,
        ),
    )


def others(first: Iterable[Held], second: Iterable[Held], key: Callable[[Held], Hashable]) -> tuple[Held, ...]:
    """What only the first has, by a key."""
    said = {key(each) for each in second}
    return tuple(each for each in first if key(each) not in said)


def unnamed(first: Iterable[Entry], second: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries of the first of whose name the second has none."""
    said = {each.name for each in second}
    return tuple(each for each in first if each.name not in said or each.name.endswith(f":{NAMELESS}"))


def worded(first: Sequence[Entry], second: Sequence[Entry], *keys: str) -> tuple[Entry, ...]:
    """Entries of words, without the words of the first that the second has."""
    said = set(lower(word for each in second for key in keys for word in getattr(each, key)))

    def is_free(word: str) -> bool:
        return said.isdisjoint(lower((word,)))

    def left(each: Entry) -> Entry | None:
        kept: dict[str, Any] = {key: tuple(filter(is_free, getattr(each, key))) for key in keys}
        return replace(each, **kept) if any(kept.values()) else None

    return (*filter(None, map(left, unnamed(first, second))), *second)


def convention(first: Convention, second: Convention) -> Convention:
    """The convention that the second names, else that of the first; and the figures of both, word by word."""
    figures = {word: (word, least, best) for word, least, best in (*first.figures, *second.figures)}
    return replace(second if second.name else first, figures=tuple(figures.values()))
