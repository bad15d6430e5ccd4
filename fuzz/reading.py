"""Bytes, a name → what a reader makes of them, and what must hold of it whatever the bytes are."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from conflictcli.document import Document
from conflictcli.readers import ReadOptions, Skipped, contents
from conflictcli.readers.sources import STDIN, Source
from fuzz.target import Broken, holds

Items = list[Document | Skipped]


def read(content: bytes, name: str, **options: object) -> Items:
    """What comes of standard input that is called like a file."""
    return of(Source(STDIN, called=name), stdin=io.BytesIO(content), **options)


def dribbled(content: bytes, name: str, sizes: bytes, **options: object) -> Items:
    """The same through a pipe that gives some bytes at a time."""
    return of(Source(STDIN, called=name), stdin=Dribbling(content, sizes), **options)


def from_file(content: bytes, name: str, **options: object) -> Items:
    """The same from a file, in which a reader can go back and forth."""
    path = folder() / name
    path.write_bytes(content)
    try:
        return of(Source(str(path)), **options)
    finally:
        path.unlink()


def of(source: Source, **options: object) -> Items:
    """Raises Broken where what is read is not as it is promised."""
    items = list(contents(source, ReadOptions(any_language=True, **options), set()))  # type: ignore[arg-type]
    for item in items:
        check(item)
    return items


def check(item: object) -> None:
    """A Document with a text, or a Skipped with a reason; all of it can be written to a file."""
    if isinstance(item, Document):
        told: Sequence[str] = (item.id, item.text, item.title, item.source, item.url, item.language)
        holds(item.id, "a document without an id", item)
        holds(item.text and not item.text.isspace(), "a document without a text", item)
        holds(item.published is None or 1900 <= item.published.year <= 2100, "a day out of all calendars", item)
    elif isinstance(item, Skipped):
        told = (item.where, item.reason, item.counted_as)
        holds(all(told), "skipped without a reason", item)
    else:
        raise Broken(f"neither document nor skipped: {item!r}")
    for each in told:
        holds(isinstance(each, str), "no text", each)
        try:
            each.encode()
        except UnicodeEncodeError:
            raise Broken(f"cannot be written: {each!r}") from None


def words_of(items: Items) -> list[tuple[object, ...]]:
    """What is the same wherever it was read."""
    return [
        (i.text, i.title, i.published, i.source, i.url, i.language) if isinstance(i, Document) else (i.error, i.sort)
        for i in items
    ]


def reads(*names: str, made: Callable[[bytes], bytes] = bytes, salvaged: bool = False) -> Callable[[bytes], None]:
    """A check: the first byte says how the content is delivered, the second how it is called, the rest is content.

    `made` makes the content of the rest. `salvaged`: of a damaged file more is read than of a pipe.
    """

    def check_all(data: bytes) -> None:
        how, called, content = *data[:2].ljust(2, b"\0"), made(data[2:])
        name = names[called % len(names)]
        items = read(content, name)
        if how % 8 == 5:
            held = dribbled(content, name, data[:7])
            holds(words_of(held) == words_of(items), "a pipe is read otherwise", items, held)
        elif how % 8 == 6:
            held = from_file(content, name)
            if salvaged and held != items:
                held, items = ([item for item in each if isinstance(item, Document)] for each in (held, items))
                held = held[: len(items)]
            holds(words_of(held) == words_of(items), "a file is read otherwise", items, held)
        elif how % 8 == 7:
            held = read(content, name)
            holds(held == items, "the second time is read otherwise", items, held)

    return check_all


def called(content: Iterable[bytes], how: int = 0, name: int = 0) -> list[bytes]:
    """Contents as inputs for what `reads` gives."""
    return [bytes((how, name)) + each for each in content]


class Dribbling(io.RawIOBase):
    """A pipe that gives as many bytes as it is in the mood for, and none before its end."""

    def __init__(self, content: bytes, sizes: bytes) -> None:
        self.content, self.sizes, self.at, self.turn = content, sizes or b"\0", 0, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        self.turn += 1
        size = min(len(view), 1 + self.sizes[self.turn % len(self.sizes)])
        piece = self.content[self.at : self.at + size]
        view[: len(piece)] = piece
        self.at += len(piece)
        return len(piece)


def folder() -> Path:
    """Where files lie for a moment: in memory, where there is such a place. It is gone with the process."""
    return Path(kept().name)


@lru_cache(maxsize=1)
def kept() -> tempfile.TemporaryDirectory[str]:
    memory = Path("/dev/shm")
    return tempfile.TemporaryDirectory(prefix="conflict-fuzz-", dir=memory if memory.is_dir() else None)
