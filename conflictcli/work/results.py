"""Part → Results: what the rules make of its documents, and what could not be read, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from conflictcli.document import Document
from conflictcli.guard import UNWATCHED, TimeUp, Watch
from conflictcli.memory import lacks_memory
from conflictcli.readers import contents
from conflictcli.readers.options import ReadOptions
from conflictcli.readers.ranges import Range
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Edge, Source

Asked = Callable[[Document], Sequence[Any]]
"""What is asked of a document: see `asked`."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Documents that were read; `found` is what the rules made of the last. Of those before it they made nothing."""

    documents: int
    found: Sequence[Any] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """Something that was not read though its bytes are sound: a fault of ours, or the end of a process.

    `where`: the document or file, as the words name it.
    """

    words: str
    documents: int = 0
    where: str = ""


Result = Rows | Failed | Skipped | Edge

Place = Source | Range | Document | Skipped | Edge | Failed
"""What a part is made of: what is to be read, and what is known already."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A part to be read, for the first time or once more.

    Its results are numbered from 0. Those before number `after` came already. `lost` tells of documents that are not to
    be tried again, by number, what happened; `broken` of places where reading is to break off.
    """

    places: tuple[Place, ...]
    after: int = 0
    lost: Mapping[int, str] = field(default_factory=dict)
    broken: Mapping[int, str] = field(default_factory=dict)


def unmarked(mark: int) -> None:
    """Where nobody wants to know how far the work got."""


def results(
    attempt: Attempt,
    asked: Asked,
    options: ReadOptions,
    seen: set[str],
    mark: Callable[[int], None] = unmarked,
    here: Watch = UNWATCHED,
) -> Iterator[Result]:
    """The results of a part. Adds to `seen` as `readers.contents` does.

    `mark` is told twice the number of a result before it is read, and one more before the rules have it. `here` looks
    how long that takes.
    """
    number = 0
    for place in attempt.places:
        items = read(place, options, seen, here)
        mark(2 * number)
        while item := _broken(place, attempt.broken.get(number)) or next(items, None):
            mark(2 * number + 1)
            if number >= attempt.after:
                yield _result(item, asked, attempt.lost.get(number), here)
            number += 1
            mark(2 * number)
            if isinstance(item, Failed):
                break


def joined(results: Iterable[Result]) -> Iterator[Result]:
    """The same with documents that gave no row put together with what follows: fewer to send."""
    silent = 0
    for result in results:
        if isinstance(result, Rows):
            silent += result.documents
            if result.found:
                yield replace(result, documents=silent)
                silent = 0
            continue
        if silent:
            yield Rows(silent)
            silent = 0
        yield result
    if silent:
        yield Rows(silent)


NO_MEMORY = "memory ran out. Try fewer processes (--workers 1), or a machine with more"


def why(crash: Exception) -> str:
    """What broke off the reading: the machine, which a person may help, or a fault of ours."""
    if lacks_memory(crash):
        return NO_MEMORY
    if isinstance(crash, OSError) and crash.strerror:
        return crash.strerror
    return f"{where(crash)}; please report"


def where(crash: BaseException) -> str:
    """What went wrong and where, on one line, for a report."""
    frame = crash.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    place = f" ({Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno})" if frame else ""
    return f"{type(crash).__name__}: {crash}{place}"


def read(
    place: Place, options: ReadOptions, seen: set[str], here: Watch = UNWATCHED
) -> Iterator[Document | Skipped | Edge | Failed]:
    """What a place holds, as `readers.contents` gives it; a reader that crashes is told, and raises nothing.

    `here` looks how long each takes; the more is read for it, the more time it has.
    """
    if isinstance(place, (Document, Edge, Failed)):
        yield place
        return
    name = name_of(place)
    try:
        items = contents(place, replace(options, progress=here.hearing(options.progress)), seen)
        while item := _next(items, here):
            yield item
    except TimeUp as up:
        here.end()  # It may have come on the way there.
        yield Failed(f"{name}: reading {up}", where=name)
    except Exception as crash:
        yield Failed(f"{name}: reading broke off: {why(crash)}", where=name)


def _next(items: Iterator[Document | Skipped], here: Watch) -> Document | Skipped | None:
    here.begin()
    try:
        return next(items, None)
    finally:
        here.end()


def _broken(place: Place, how: str | None) -> Failed | None:
    name = name_of(place)
    return Failed(f"{name}: reading broke off: {how}; what comes before was read", where=name) if how else None


def name_of(place: Place) -> str:
    if isinstance(place, Range):
        return f"{place.source.path}:{place.line}"
    if isinstance(place, Failed):
        return place.words
    return place.id if isinstance(place, Document) else place.where if isinstance(place, Skipped) else place.path


def _result(item: Document | Skipped | Edge | Failed, asked: Asked, lost: str | None, here: Watch) -> Result:
    if not isinstance(item, Document):
        return item
    if lost:
        return Failed(f"{item.id} could not be read: {lost}", documents=1, where=item.id)
    here.begin(len(item.text))
    try:
        return Rows(1, asked(item))
    except TimeUp as up:
        return Failed(f"{item.id} {up}", documents=1, where=item.id)
    except Exception as crash:
        words = f"{item.id} could not be read by the rules: {why(crash)}"
        return Failed(words, documents=1, where=item.id)
    finally:
        here.end()
