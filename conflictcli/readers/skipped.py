"""What was not read → Skipped: a value with a reason, for the caller to show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that gave no document.

    `where` is a path, path:line or path:record. `reason` tells a person what was wrong and what to try.
    `error` is false where nothing is amiss: a picture in a folder of reports.
    """

    where: str
    reason: str
    error: bool = True

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"
