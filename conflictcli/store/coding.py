"""Document → Coded, where the store does not know it yet: what a worker does with a document.

A document that is known comes to nothing, and costs one look-up. The look-up only saves work: whether a document is
new, and what becomes of it, is decided where it is written.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from conflictcli.document import Document
from conflictcli.readers.encoding import whole
from conflictcli.rules.own.entries import Codebook
from conflictcli.store.eye import Eye
from conflictcli.store.known import LOOK_UP, PAGE, State, Told, apart, content, day, identity, state
from conflictcli.store.likeness import likeness
from conflictcli.tables import EVENT_COLUMNS, Cell, Record
from conflictcli.work.asked import Events

Rows = tuple[tuple[Cell, ...], ...]
"""Rows of a document, in order; of each the cells in the order of `tables.EVENT_COLUMNS`."""


@dataclass(frozen=True, slots=True)
class Coded:
    """A version of a document, and its rows.

    `text`: packed, where it is to be kept. `apart`: what it is known by where another article has its address;
    `likeness` tells whether one is another.
    """

    identity: str
    content: str
    doc_id: str
    source: str | None
    title: str | None
    url: str | None
    published: str | None
    language: str | None
    narrative: bool | None
    text: bytes | None
    rows: Rows
    apart: str = ""
    likeness: bytes = b""
    raw: str | None = None


@dataclass(frozen=True, slots=True)
class TooOld:
    """A document that came out before the day from which on they are wanted."""


TOO_OLD = TooOld()


@dataclass(frozen=True, slots=True)
class Pages:
    """Whether the bytes of a page were read before: what `ReadOptions.is_known` asks. Fields as those of `Coding`."""

    address: str
    ruleset: str
    recode: bool = False
    _eye: Eye = field(default_factory=Eye, compare=False, repr=False)

    def __call__(self, raw: str) -> bool:
        found = self._eye.ask(self.address, PAGE, self.ruleset, raw)
        return found is not None and found[0] is not None and (bool(found[0]) or not self.recode)


@dataclass(frozen=True, slots=True)
class Coding:
    """What is asked of a document: its rows, unless the store knows it.

    `address`: of the store, None where there is none yet. `since`: a report that came out before this day is left out;
    one of which the day is unknown is not. `recode`: whether what has rows by other rules is coded anew. `keep_text`:
    whether texts are to be kept.
    """

    address: str | None
    ruleset: str
    codebook: Codebook
    since: date | None = None
    recode: bool = False
    keep_text: bool = False
    _eye: Eye = field(default_factory=Eye, compare=False, repr=False)

    def __call__(self, document: Document) -> Sequence[Coded | TooOld]:
        if self.since and document.published and document.published < self.since:
            return (TOO_OLD,)
        if document.raw and not document.text:  # A page that is known (`Pages`), and was not taken apart.
            return ()
        named, version, published = identity(document), content(document), day(document.published)
        told = self._told(named, version)
        if told and told.settles(version, self.ruleset, self.recode):
            return ()
        likes, other, title = likeness(document.text), apart(document), storable(document.title) or None
        if state(told, version, published, self.ruleset, likes, title) is State.OTHER:
            named = other
            told = self._told(named, version)
            if told and told.settles(version, self.ruleset, self.recode):
                return ()
        rows = tuple(map(cells, Events(self.codebook)(document)))
        return (
            Coded(
                identity=named,
                content=version,
                doc_id=storable(document.id),
                source=storable(document.source) or None,
                title=title,
                url=storable(document.url) or None,
                published=published,
                language=storable(document.language) or None,
                narrative=document.narrative,
                text=packed(document) if self.keep_text and document.text else None,
                rows=rows,
                apart=other,
                likeness=likes,
                raw=document.raw or None,
            ),
        )

    def _told(self, named: str, version: str) -> Told | None:
        found = self._eye.ask(self.address, LOOK_UP, version, named) if self.address else None
        if found is None:
            return None
        stands, ruleset, since, is_old, likes, title = found
        return Told(stands, ruleset, since, bool(is_old), bytes(likes), title)


def cells(record: Record) -> tuple[Cell, ...]:
    return tuple(storable(cell) if isinstance(cell := record[name], str) else cell for name in EVENT_COLUMNS)


def storable(text: str) -> str:
    """The text without what some database refuses: halves of letters, and the sign that ends a text in C."""
    return whole(text).replace("\0", "\ufffd")


def packed(document: Document) -> bytes:
    """All of a document that another one is to be made of, packed; letters as they are, also halves of them."""
    told = {
        "id": document.id,
        "text": document.text,
        "title": document.title,
        "published": day(document.published),
        "source": document.source,
        "url": document.url,
        "language": document.language,
        "narrative": document.narrative,
    }
    return zlib.compress(json.dumps(told).encode("ascii"))


def unpacked(data: bytes) -> Document:
    told = json.loads(zlib.decompress(data))
    published = told.pop("published")
    return Document(**told, published=date.fromisoformat(published) if published else None)
