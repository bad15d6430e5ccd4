"""Bytes → choices: what a generator asks for is decided by the next bytes, so that each mutation is another choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Chosen = TypeVar("Chosen")


class Choices:
    """Decisions, one after another; where the bytes have run out it is always the first of what there is."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    @property
    def more(self) -> bool:
        return self.at < len(self.data)

    def byte(self) -> int:
        self.at += 1
        return self.data[self.at - 1] if self.at <= len(self.data) else 0

    def number(self, below: int) -> int:
        """A whole number from 0 to before `below`; two bytes decide where one does not suffice."""
        taken = self.byte() if below <= 256 else self.byte() << 8 | self.byte()
        return taken % below

    def one_of(self, several: Sequence[Chosen]) -> Chosen:
        return several[self.number(len(several))]

    def rest(self) -> bytes:
        rest, self.at = self.data[self.at :], len(self.data)
        return rest
