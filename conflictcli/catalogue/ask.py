"""Names and words that a person gives → the items they mean."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from conflictcli.catalogue.known import BUILT_IN, Item


class Unknown(LookupError):
    """No item has such a name; the message says which ones are near."""


def named(items: Sequence[Item], name: str) -> list[Item]:
    """The items of a name, also without the codebook's before it; letter case is free. Raises `Unknown`."""
    told = " ".join(name.split())
    for same in (exactly, but_for_case, without_codebook):
        found = [item for item in items if same(item, told)]
        if found:
            return found
    raise Unknown(f"{name!r} is no name of a rule, a piece of pattern, a party or a type. {hint(items, told)}")


def exactly(item: Item, name: str) -> bool:
    return item.name == name


def but_for_case(item: Item, name: str) -> bool:
    """Also by another name of a party."""
    aliases = item.holds.split("|") if item.kind in ("party", "place", "source") else ()
    return name.lower() in (item.name.lower(), *(alias.split(":")[0].lstrip("? ").lower() for alias in aliases))


def without_codebook(item: Item, name: str) -> bool:
    return item.origin != BUILT_IN and item.name.lower().rpartition(":")[2] == name.lower()


def hint(items: Sequence[Item], name: str) -> str:
    """Names that are written nearly so, else those that have the words in them, else where names are listed."""
    names = {item.name.lower(): item.name for item in items}
    near = difflib.get_close_matches(name.lower(), names, n=2, cutoff=0.7)
    near += [low for low in names if all(word in low for word in name.lower().split()) and low not in near][:2]
    if near:
        return f"Did you mean {' or '.join(repr(names[low]) for low in near)}?"
    return f"conflict rules list {name.split()[0] if name.split() else ''} tells which have the word in them".strip()


def asked(items: Sequence[Item], words: Sequence[str], kinds: Sequence[str]) -> list[Item]:
    """The items of some kinds, or sections of a file, that have all of some words."""
    return [item for item in items if (not kinds or item.kind in kinds or item.section in kinds) and item.has(words)]


def kinds_of(items: Sequence[Item]) -> list[str]:
    """What items can be asked for by."""
    return sorted({told for item in items for told in (item.kind, item.section) if told})
