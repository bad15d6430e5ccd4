"""What the tests of the command share: a report, and what a run leaves."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

REPORT = "Warplanes carried out four airstrikes near Mosul in Iraq on 2 May 2031, a spokesman said.\n"


@dataclass(frozen=True)
class Done:
    """What a run left: its status and both streams."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.out, newline="")))

    @property
    def closing(self) -> str:
        """The last line of talk."""
        return (self.err.splitlines() or [""])[-1]


class Conflict(Protocol):
    def __call__(self, *args: str | Path, stdin: str | bytes = "", patched: str = "") -> Done: ...
