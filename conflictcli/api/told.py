"""What a caller gives → names, paths and numbers, or a TypeError that says what can be given."""

from __future__ import annotations

import operator
import os
from collections.abc import Iterable


def names(told: Iterable[object], asked: str) -> tuple[str, ...]:
    """As given, "country", "country,month", ["country", "month"], a tuple of them → each name in small letters.

    `asked`: what they are called, and an example, for who gives something else. Raises TypeError.
    """
    found: list[str] = []
    for each in told:
        if isinstance(each, str):
            found += (name.strip().lower() for name in each.split(",") if name.strip())
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


def word(told: object, example: str) -> str:
    """An option that is a word. `example`: one that is right, schema="acled". Raises TypeError for anything else."""
    if isinstance(told, str):
        return told
    raise TypeError(f"{type(told).__name__} is no word: give a str, {example}")


def seconds(told: object, example: str) -> float:
    """An option that is a time. `example`: one that is right, timeout=60. Raises TypeError for what is no number."""
    if isinstance(told, (int, float)):
        return float(told)
    raise TypeError(f"{type(told).__name__} is no number of seconds: give an int or a float, {example}")


def number(told: object, example: str) -> int:
    """An option that is a whole number. `example`: one that is right, top=10. Raises TypeError for anything else."""
    try:
        return operator.index(told)  # type: ignore[arg-type]
    except TypeError:
        raise TypeError(f"{type(told).__name__} is no whole number: give an int, {example}") from None
