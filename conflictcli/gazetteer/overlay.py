"""The user's own places that this process looks in besides the shipped table, and what it remembers of look-ups.

    use(read_own("villages.csv"))    # from here on, in this process; use(NONE) takes it back

An `Overlay` can be pickled, so that a pool of processes takes it as an argument of its initialiser.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

Row = tuple[int, str, int, str, int, int, int, int, str | None, str | None, int]
"""As a look-up gives it: number, name, kind, country, latitude, longitude, people, prior, names of the division and of
the country, how the key names the place. The numbers of a user's own places are below nought."""

Given = ParamSpec("Given")
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Overlay:
    """Places laid over the shipped ones.

    `names`: rows by key; `sounds`: by country and transliteration key. `replaced` are the numbers of the listed places
    that these are; `called` the plain forms of the names as the user wrote them.
    """

    names: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    sounds: Mapping[tuple[str, str], tuple[Row, ...]] = field(default_factory=dict)
    replaced: frozenset[int] = frozenset()
    called: frozenset[str] = frozenset()


NONE = Overlay()


class _Process:
    """What one process looks in. Look-ups are remembered for the overlay they were made with, and for no other."""

    def __init__(self) -> None:
        self.overlay = NONE
        self.remembered: list[_lru_cache_wrapper[object]] = []


_PROCESS = _Process()


def current() -> Overlay:
    """The places that were laid over the shipped ones last; `NONE` at first."""
    return _PROCESS.overlay


def use(overlay: Overlay) -> None:
    """Look in these places too, from here on, and forget what was looked up without them."""
    _PROCESS.overlay = overlay
    for function in _PROCESS.remembered:
        function.cache_clear()


@contextmanager
def looking_in(overlay: Overlay) -> Iterator[None]:
    """Look in these places, and afterwards where it was looked before."""
    before = current()
    if overlay != before:
        use(overlay)
    try:
        yield
    finally:
        if current() != before:
            use(before)


def remembered(maxsize: int) -> Callable[[Callable[Given, Found]], Callable[Given, Found]]:
    """`functools.lru_cache` for a function of the places there are: forgets when they change."""

    def cached(function: Callable[Given, Found]) -> Callable[Given, Found]:
        wrapper = lru_cache(maxsize=maxsize)(function)
        _PROCESS.remembered.append(wrapper)
        return wrapper  # type: ignore[return-value]

    return cached
