"""Role: words that say an event did not happen, or not now, or not as one event."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """What stands around a trigger makes it no event of its own.

    `name`: `planned`, `threatened`, `hypothetical`, `denied`, `foiled`, `general`, `cumulative`, `drill`, `retold`,
    `elsewhere` (another row of the same table has it), `ended`, `heard` or `claimed` (which is an event, of which only one side says so). `words`: how many words after the
    cue it still governs; `before`: it governs what stands before it as well.
    """

    name: str
    words: int
    before: bool = False
