"""While documents are read, it is seldom looked for what only holds itself.

What stays in use, rules and names and places, are some 200,000 objects, and Python goes through all of them to find
the few that a document leaves in a circle: a tenth of the time, for next to nothing, and more while rules are loaded.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

OBJECTS = 50_000
"""New objects after which it is looked: some ten megabytes, or what the circles of 500 documents come to."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """As long as this goes on; afterwards it is looked as often as before."""
    before = gc.get_threshold()
    gc.set_threshold(max(OBJECTS, before[0]) if before[0] else 0, *before[1:])  # 0 is never, and stays so.
    try:
        yield
    finally:
        gc.set_threshold(*before)
