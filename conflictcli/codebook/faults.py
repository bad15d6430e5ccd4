"""Fault: what is wrong with a codebook, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Where = tuple[str | int, ...]
"""A path into the file: ("actors", 3, "kind"); entries count from 0."""

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Fault:
    """`line` counts from 1, 0 where it is not known. `words` say what is wrong, and what to try.

    An `error` keeps the codebook from being used; a `warning` tells of something in it that does nothing. Written out
    it is a line that editors understand: `rules.toml:12: error: …`
    """

    file: str
    line: int
    words: str
    level: Level = "error"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.level}: {self.words}" if self.line else self.without_line

    @property
    def without_line(self) -> str:
        return f"{self.file}: {self.level}: {self.words}"


class RulesError(ValueError):
    """A codebook cannot be used; `faults` has all that is wrong with it, in the order of the file."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)


class Unreadable(RulesError):
    """There is no such file, or it cannot be read."""
