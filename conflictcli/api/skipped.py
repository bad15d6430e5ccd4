"""What could not be read → a warning, so that nobody takes what was read for all there is."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflictcli.readers.skipped import Skipped

HERE = str(Path(__file__).parent)
MOST = 3
"""How many are named in a warning; `skipped` has them all."""


class UnreadWarning(UserWarning):
    """Some of the input could not be read. `warnings.simplefilter("error", UnreadWarning)` makes an error of it."""


def warn(skipped: Sequence[Skipped]) -> None:
    """Warns of those that are errors, at the line of whoever called this package."""
    errors = [each for each in skipped if each.error]
    if not errors:
        return
    named = [str(each) for each in errors[:MOST]] + [f"and {len(errors) - MOST:,} more"] * (len(errors) > MOST)
    words = f"could not be read: {'; '.join(named)} (skipped has all that was passed over)"
    warnings.warn(words, UnreadWarning, stacklevel=_outside())


def _outside() -> int:
    """How many calls up the caller of this package is."""
    import sys

    level, frame = 2, sys._getframe(2)
    while frame.f_back and frame.f_code.co_filename.startswith(HERE):
        level, frame = level + 1, frame.f_back
    return level
