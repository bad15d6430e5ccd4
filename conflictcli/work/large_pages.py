"""What a process holds → large pages of memory, where the system has them (Linux from 6.1 on).

Rules, words and places take a hundred megabytes, and a sentence asks for a little of nearly all of it. A processor
remembers where some two thousand pages lie: eight megabytes, where pages are small. To look up the others takes a
fourteenth of the time or more.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import process_time
from typing import Any

from conflictcli.document import Document

AFTER = (5.0, 60.0)
"""Seconds of work after which memory is laid together, which takes a third of one: whoever has worked so long goes on
for long, and holds most of what will be remembered."""
MOST = 1 << 30
"""Bytes: whoever holds more has other things in memory than our rules, and would wait for them."""
SIZE = Path("/sys/kernel/mm/transparent_hugepage/hpage_pmd_size")
"""Where Linux tells how large a large page is."""
MAPS = Path("/proc/self/maps")
COLLAPSE = 25
"""`MADV_COLLAPSE` of Linux, which older ones decline."""


class Gathering:
    """What is asked of documents; when that has gone on for some time, memory is laid together."""

    def __init__(self, asked: Callable[[Document], Sequence[Any]], clock: Callable[[], float] = process_time) -> None:
        self._asked = asked
        self._clock = clock
        self._times = [clock() + seconds for seconds in reversed(AFTER)]

    def __call__(self, document: Document) -> Sequence[Any]:
        if self._times and self._clock() >= self._times[-1]:
            self._times.pop()
            gather()
        return self._asked(document)


def gather() -> None:
    """Ask the system to lay what this process holds into large pages; where it cannot, all stays as it was."""
    if sys.platform != "linux":
        return
    with suppress(ImportError, OSError, ValueError, AttributeError):
        from ctypes import CDLL, c_int, c_size_t, c_void_p

        held = [*stretches(MAPS.read_text(encoding="utf-8", errors="replace").splitlines(), int(SIZE.read_text()))]
        if sum(end - start for start, end in held) > MOST:
            return
        advise = CDLL(None).madvise
        advise.argtypes = (c_void_p, c_size_t, c_int)
        for start, end in held:
            advise(start, end - start, COLLAPSE)


def stretches(maps: Iterable[str], size: int) -> Iterator[tuple[int, int]]:
    """Lines of `/proc/self/maps` → start and end of what Python has asked for, in whole pages of a size."""
    for line in maps:
        addresses, rights, _, _, file, *name = line.split(None, 5)
        if not rights.startswith("rw") or file != "0" or name not in ([], ["[heap]"]):
            continue
        first, last = (int(address, 16) for address in addresses.split("-"))
        start, end = -(-first // size) * size, last // size * size
        if start < end:
            yield start, end
