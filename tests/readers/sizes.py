"""What reading is expected to tell of its progress."""

from __future__ import annotations

from collections.abc import Sequence

from conflictcli.readers import ReadOptions
from conflictcli.readers.sources import met
from conflictcli.work.parts import surveyed


def total_bytes(paths: Sequence[str]) -> int | None:
    """The bytes that all paths come to, None where only reading tells."""
    return surveyed(met(paths), ReadOptions()).size
