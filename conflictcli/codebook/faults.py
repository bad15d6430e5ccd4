"""Fault: what is wrong with a codebook, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Where = tuple[str | int, ...]
"""A path into the file: ("actors", 3, "kind"); entries count from 0."""


@dataclass(frozen=True, slots=True)
class Fault:
    """`line` counts from 1, 0 where it is not known. `words` say what is wrong, and what to try."""

    file: str
    line: int
    words: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.words}" if self.line else f"{self.file}: {self.words}"


class RulesError(ValueError):
    """A codebook cannot be used; `faults` has all that is wrong with it, in the order of the file."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)
