"""Places → those of one shard: a slice of the input by bytes, so that many machines share it with nothing between them.

The input is all files, one after another. Of N shards each has the same number of bytes, but for what is left of a line
in a big file of JSON Lines, and of a file in all others: a line or file belongs to the shard in which it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from conflictcli.readers.options import ReadOptions
from conflictcli.readers.ranges import Range, is_lines, ranges
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Edge, Source
from conflictcli.work.parts import RANGE, length

LEAST = 2 << 20
"""Bytes of a file of JSON Lines that is cut between shards: to number its lines, each machine reads it once more."""


@dataclass(frozen=True, slots=True)
class Shard:
    """Number `index` (from 1) of `count` slices."""

    index: int
    count: int

    @classmethod
    def of(cls, told: str) -> Shard:
        """`2/8` → the second of eight. Raises ValueError."""
        parts = re.fullmatch(r"(\d{1,9})/(\d{1,9})", told, re.ASCII)
        if not parts or not 1 <= int(parts[1]) <= int(parts[2]):
            raise ValueError(told)
        return cls(int(parts[1]), int(parts[2]))

    def bounds(self, size: int) -> tuple[int, int]:
        """Of so many bytes the first of this shard and the first after it."""
        return size * (self.index - 1) // self.count, size * self.index // self.count

    def holds(self, byte: int, size: int) -> bool:
        """Whether what begins at this byte of so many is in this shard; what begins after the last is in the last."""
        first, after = self.bounds(size)
        return first <= byte < after or (byte >= size and self.index == self.count)


def shared(
    places: Iterable[Source | Skipped | Edge], size: int, shard: Shard, options: ReadOptions, least: int = LEAST
) -> Iterator[Source | Range | Skipped | Edge]:
    """The places of a shard. `size` is that of all sources together; files of JSON Lines from `least` bytes on are cut.

    Of a folder or pattern the edges are kept where both are in this shard: else nobody can say that it gave nothing.
    """
    first, after = shard.bounds(size)
    at = 0
    begun: Edge | None = None
    for place in places:
        here = shard.holds(at, size)
        size_here = length(place) or 0
        if isinstance(place, Edge):
            if here and not place.ends:
                begun = place
                yield place
            elif begun:
                if here:
                    yield place
                begun = None
        elif isinstance(place, Source) and size_here >= least and is_lines(place, options):
            start, end = max(0, first - at), min(size_here, after - at)
            if start < end:
                yield from ranges(place, RANGE, start, end)
        elif here:
            yield place
        at += size_here
