"""Places → Parts: what one worker takes at a time, of about the same size, in order.

Reading is most of the work where news seldom reports an event, so it is left to the workers: some small files at a
time, or a range of a big one. What cannot be cut is read here and handed on as documents, unless there is enough of it
to keep every worker busy with a file of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeGuard

from conflictcli.document import Document
from conflictcli.guard import watch
from conflictcli.readers.kinds import Kind, kind_by_name
from conflictcli.readers.options import ReadOptions, unheard
from conflictcli.readers.ranges import Range, is_lines, ranges
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Edge, Source, size_of
from conflictcli.work.results import Place, read

Part = tuple[Place, ...]

FILES = 64
"""Files of a part, at most: opening them takes time, too."""
BYTES = 1 << 18
"""Bytes of small files, or characters of documents, that fill a part: where all tell of violence, seconds of work."""
RANGE = 1 << 19
"""Bytes of a big file that are a part."""
LARGE = RANGE
"""Bytes from which on a file is a part by itself, or several. Compressed, it may hold five times as many."""
AUTO = 4 << 20
"""Bytes from which on several processes are worth their start, unless a person says how many."""

_ALONE = frozenset((Kind.TEXT, Kind.MARKDOWN, Kind.HTML, Kind.PDF))
"""Kinds of which a file is one document: nothing is won where the file is read here."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What is to be read, before it is: `size` in bytes as stored, None where only reading tells (standard input).

    `whole`: how many big files there are that cannot be cut. `parts`: how many parts it will come to, about.
    """

    size: int | None
    whole: int
    parts: int


def surveyed(places: Iterable[Source | Skipped | Edge], options: ReadOptions) -> Survey:
    """What the sources come to. Opens big files alone."""
    total: int | None = 0
    whole = parts = small = 0
    for source in places:
        if not is_read(source):
            continue
        size = length(source)
        total = None if size is None or total is None else total + size
        if size is not None and size < LARGE:
            small += max(size, BYTES // FILES)
            continue
        cut = size is not None and is_lines(source, options)
        whole += not cut
        parts += 1 if is_alone(source) or size is None else size // RANGE
    return Survey(total, whole, parts + -(-small // BYTES))


def is_read(place: Source | Range | Skipped | Edge) -> TypeGuard[Source]:
    """Whether a place is a file of which more is read than its name."""
    return isinstance(place, Source) and not isinstance(kind_by_name(place), Skipped)


def length(place: Source | Range | Skipped | Edge) -> int | None:
    """Bytes of a place that count as input: 0 of what is not read, None where only reading tells.

    Whoever cuts the input by its bytes must count them all like this: else some of it is in no slice.
    """
    try:
        return size_of(place) if is_read(place) else 0
    except OSError:  # which reading it will tell
        return 0


def parts(
    places: Iterable[Source | Range | Document | Skipped | Edge],
    options: ReadOptions,
    seen: set[str],
    read_here: bool,
) -> Iterator[Part]:
    """The parts of all places, in order.

    `read_here`: whether big files that cannot be cut are read here, their columns noted in `seen`.
    """
    batch = _Batch()
    for place in places:
        size = len(place.text) if isinstance(place, Document) else length(place)
        if isinstance(place, Range):
            yield from batch.taken()
            yield (place,)
        elif isinstance(place, Source) and (size is None or size >= LARGE):
            yield from batch.taken()
            yield from _of_large(place, size, options, seen, read_here)
        else:
            yield from batch.add(place, size or 0)
    yield from batch.taken()


def is_alone(source: Source) -> bool:
    """Whether a file is one document, by its name."""
    return kind_by_name(source) in _ALONE


def _of_large(
    source: Source, size: int | None, options: ReadOptions, seen: set[str], read_here: bool
) -> Iterator[Part]:
    if size is not None and is_lines(source, options):
        for each in ranges(source, RANGE):
            yield (each,)
    elif size is None or (read_here and not is_alone(source)):
        batch = _Batch()
        with watch(options.timeout) as here:
            for item in read(source, options, seen, here):
                yield from batch.add(item, len(item.text) if isinstance(item, Document) else 0)
        yield from batch.taken()
    else:
        yield (source,)


class _Batch:
    """Places put together until they are worth a part."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._size = 0

    def add(self, place: Place, size: int) -> Iterator[Part]:
        """The part that is full with this place, if it is."""
        self._places.append(place)
        self._size += max(size, BYTES // FILES if isinstance(place, Source) else 0)
        if self._size >= BYTES or len(self._places) >= 1024:
            yield from self.taken()

    def taken(self) -> Iterator[Part]:
        """The part that was put together so far, if there is any."""
        if self._places:
            yield tuple(self._places)
        self._places, self._size = [], 0


def sendable(options: ReadOptions) -> ReadOptions:
    """The options without what only this process can use."""
    return replace(options, stdin=None, progress=unheard)
