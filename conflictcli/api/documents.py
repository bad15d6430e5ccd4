"""Paths → Documents, read when they are asked for."""

from __future__ import annotations

import os
from collections.abc import Generator, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from conflictcli.api import told as given
from conflictcli.api.skipped import warn

if TYPE_CHECKING:
    import pandas as pd

    from conflictcli.document import Document
    from conflictcli.readers import ReadOptions, Skipped

Path = str | os.PathLike[str]

COLUMNS = {
    "id": "text", "published": "date", "source": "text", "title": "text", "url": "text", "language": "text",
    "text": "text",
}  # fmt: skip


class Documents:
    """The documents of some paths. They are read each time they are gone through, one at a time.

    `skipped`: what was passed over when they were last gone through to the end, each with the reason; if nobody has
    done so yet, that is done now. What could not be read is warned of (UnreadWarning), too.
    """

    def __init__(self, paths: tuple[str, ...], options: ReadOptions) -> None:
        self.paths = paths
        self.options = options
        self._skipped: tuple[Skipped, ...] | None = None

    def __iter__(self) -> Generator[Document, None, None]:
        from conflictcli.readers import Skipped, read

        skipped = []
        for each in read(self.paths, self.options):
            if isinstance(each, Skipped):
                skipped.append(each)
            else:
                yield each
        self.note(tuple(skipped))

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        if self._skipped is None:
            for _ in self:
                pass
        return self._skipped or ()

    def note(self, skipped: tuple[Skipped, ...]) -> None:
        """All was gone through, and this was passed over."""
        self._skipped = skipped
        warn(skipped)

    def frame(self) -> pd.DataFrame:
        """A row a document: id, published, source, title, url, language and the text itself."""
        from conflictcli.api.frames import frame_of

        return frame_of([{name: getattr(each, name) or None for name in COLUMNS} for each in self], COLUMNS)

    to_pandas = frame

    def __repr__(self) -> str:
        return f"Documents({', '.join(map(repr, self.paths))})"

    def _repr_html_(self) -> str:
        from conflictcli.api.html import SHOWN, Link, table

        with closing(self.__iter__()) as documents:
            first = list(islice(documents, SHOWN + 1))
        rows = [
            (
                Link(each.id, each.url),
                each.published.isoformat() if each.published else "",
                each.source,
                each.title,
                f"{len(each.text):,}",
            )
            for each in first[:SHOWN]
        ]
        note = f"These are the first {SHOWN}; the others are read when they are asked for." if first[SHOWN:] else ""
        return table(repr(self), ("id", "published", "source", "title", "characters"), rows, note)


def read(
    *paths: Path,
    published: date | str | None = None,
    fields: Mapping[str, str] | None = None,
    narrative: bool | None = None,
    any_language: bool = False,
) -> Documents:
    """The documents of files, folders (walked), patterns, archives and addresses, as `conflict extract` reads them.

    `published`: the day of every document that gives none itself. `fields`: which column holds what, {"text": "story"}.
    `narrative`: whether dates follow each other (True) or hang on the day of publication (False); else each text shows.
    `any_language`: also documents that are not in English.

    Raises FileNotFoundError where a path is nowhere, ValueError for a day or a field that is none, TypeError for what
    is no path.
    """
    if not paths:
        raise ValueError('no path: name files or folders, read("reports/")')
    told = tuple(given.path(path, 'or several: read("reports/", "more.csv")') for path in paths)
    for path in told:
        check(path)
    return Documents(told, options_of(published, fields, narrative, any_language))


def check(path: str) -> None:
    """Raises FileNotFoundError where a path is nowhere: told at once, not when it is read."""
    from conflictcli.readers import Skipped
    from conflictcli.readers.sources import STDIN, is_remote, sources_of

    if path == STDIN:
        raise ValueError('"-" is standard input, which can be read only once: name a file')
    if not is_remote(path):
        first = next(iter(sources_of(path)), None)
        if isinstance(first, Skipped) and first.error and first.where == path and not os.path.lexists(path):
            raise FileNotFoundError(str(first))


def options_of(
    published: date | str | None,
    fields: Mapping[str, str] | None,
    narrative: bool | None,
    any_language: bool,
) -> ReadOptions:
    from conflictcli.readers import ReadOptions

    if fields is not None and not isinstance(fields, Mapping):
        raise TypeError(f'{type(fields).__name__} does not say which column holds what: fields={{"text": "story"}}')
    return ReadOptions(dict(fields or {}), day_of(published), narrative, any_language)


def day_of(told: date | str | None) -> date | None:
    """A day, or its words: "2015-01-02". Raises ValueError."""
    if isinstance(told, str):
        try:
            return date.fromisoformat(told)
        except ValueError:
            raise ValueError(f'{told!r} is no day: write it as "2015-01-02"') from None
    if told is not None and not isinstance(told, date):
        raise TypeError(f'{type(told).__name__} is no day: give a datetime.date, or "2015-01-02"')
    # A moment is a day, too: not passed through a time zone.
    return date(told.year, told.month, told.day) if told is not None else None


def dated(document: Document, published: date | None, narrative: bool | None) -> Document:
    """A document with what it does not say itself."""
    document = replace(document, published=document.published or published)
    return document if narrative is None else replace(document, narrative=narrative)
