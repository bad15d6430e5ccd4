"""Target: what is fed with bytes, and what must hold for any."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

SHORT, MIDDLE, LONG = 512, 2048, 4096
"""Bytes of the longest input that is made: a slow one costs thousands of others."""


class Broken(AssertionError):
    """What was promised does not hold; the message says what, of which input."""


def holds(condition: object, *told: object) -> None:
    """Raises Broken, with what is told, unless the condition holds. (No `assert`: it would be gone under `-O`.)"""
    if not condition:
        raise Broken("; ".join(each if isinstance(each, str) else repr(each)[:600] for each in told))


def as_is(data: bytes) -> bytes:
    return data


@dataclass(frozen=True)
class Target:
    """`check` takes any bytes, and raises where something is not as promised.

    `seeds` gives inputs to begin with, of our own making; `words` are what a mutation may put in: tags, keywords, marks.
    `plain` makes of an input one that is the same after the rules' own words have changed (see `prose`). `area` is what
    it is counted with. `longest` is bytes of an input. `share` is how much of the time it gets, beside others.
    """

    name: str
    area: str
    check: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    words: tuple[bytes, ...] = ()
    longest: int = MIDDLE
    share: int = 1
    plain: Callable[[bytes], bytes] = as_is
