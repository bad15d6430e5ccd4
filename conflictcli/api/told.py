"""What a caller gives → names and paths, or a TypeError that says what can be given."""

from __future__ import annotations

import os
from collections.abc import Iterable


def names(told: Iterable[object], asked: str) -> tuple[str, ...]:
    """As given, "country", "country,month", ["country", "month"], a tuple of them → each name, in order.

    `asked`: what they are called, and an example, for who gives something else. Raises TypeError.
    """
    found: list[str] = []
    for each in told:
        if isinstance(each, str):
            found += (name.strip() for name in each.split(",") if name.strip())
        elif isinstance(each, (list, tuple)):
            found += names(each, asked)
        else:
            raise TypeError(f"{type(each).__name__} is no name of a column: give {asked}")
    return tuple(found)


def path(told: object, example: str) -> str:
    """A path as text. `example`: a call that is right. Raises TypeError for what is no path."""
    if isinstance(told, (str, os.PathLike)) and isinstance(found := os.fspath(told), str):
        return found
    raise TypeError(f"{type(told).__name__} is no path: give a str or a pathlib.Path, {example}")
