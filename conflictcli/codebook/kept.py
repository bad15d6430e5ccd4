"""Files of rules → Codebook, as `read` gives it, but read once: what they said is kept for the next run.

To read a large file takes a fifth of a second: what checks it has to be loaded, and its places are looked up one by
one. So the last few codebooks lie beside the patterns that are kept (`patterns`), as text and numbers alone, each under
a hash of its files and of all rules, code and places. Nothing is kept of a file with a fault.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import islice
from typing import Any, cast

from conflictcli import patterns
from conflictcli.codebook.found import bytes_of
from conflictcli.rules.own import entries
from conflictcli.rules.own.entries import Codebook
from conflictcli.ruleset import program

MOST = 8
"""Codebooks that are kept: those that were read last."""


def read_or_kept(paths: Sequence[str]) -> Codebook:
    """The codebook that some files are together. Raises `RulesError`."""
    store = patterns.path_of_store()
    key = key_of(paths) if store else None
    if store is None or key is None:
        return read(paths)
    path = store.with_name(store.name.replace("patterns", "codebooks"))
    kept = patterns.read(path)[1]
    with suppress(KeyError, TypeError, ValueError):
        return cast("Codebook", made_again(kept[key]))
    found = read(paths)
    if patterns.store().keeps:
        with suppress(OSError, TypeError, ValueError):
            last = islice(reversed(kept.items()), MOST - 1)
            patterns.write(path, {}, {**dict(reversed([*last])), key: plain(found)})
    return found


def read(paths: Sequence[str]) -> Codebook:
    """As `codebook.read` has it, which takes long to load."""
    from conflictcli.codebook import read

    return read.read(paths)


def key_of(paths: Sequence[str]) -> bytes | None:
    """What tells these files, as they are now, from all others; None where one cannot be read."""
    with suppress(OSError):
        told = (program(), *((path, bytes_of(path)) for path in paths))
        return blake2b(repr(told).encode("utf-8", "surrogateescape"), digest_size=16).digest()
    return None


# ---- values ↔ text and numbers -------------------------------------------------------------------------------


def plain(value: Any) -> Any:
    """A value as text, numbers and tuples of them, and a list for what is more: its class, then what it holds.

    Raises `TypeError` for what is none of our classes.
    """
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, tuple):
        return tuple(map(plain, value))
    if isinstance(value, Mapping):
        return ["", *(part for pair in value.items() for part in map(plain, pair))]
    kind = type(value)
    if kind not in names():
        raise TypeError(f"{kind} is not kept")
    return [names()[kind], *(plain(getattr(value, each.name)) for each in fields(kind) if each.init)]


def made_again(value: Any) -> Any:
    """The value of which `plain` made this. Raises `KeyError` or `TypeError` where it was another program's."""
    if type(value) is tuple:
        return tuple([made_again(each) if type(each) in (list, tuple) else each for each in value])
    if type(value) is not list:
        return value
    name, *held = made_again(tuple(value))
    return classes()[name](*held) if name else dict(zip(held[::2], held[1::2], strict=True))


@lru_cache(maxsize=1)
def classes() -> Mapping[str, type]:
    """By name what a codebook is made of."""
    from conflictcli.gazetteer.entries import Entry as Place
    from conflictcli.rules.actor import Actor
    from conflictcli.rules.own_actors import OwnActors, Party
    from conflictcli.rules.vague import Convention, Word

    ours = [each for each in vars(entries).values() if isinstance(each, type) and is_dataclass(each)]
    return {**{each.__name__: each for each in (*ours, Actor, OwnActors, Party, Convention, Word)}, "Place": Place}


@lru_cache(maxsize=1)
def names() -> Mapping[type, str]:
    return {each: name for name, each in classes().items()}
