"""Web page → Document: its main text, headline, day, address and site.

    bytes → markup (charset) → visible words (visible): may they report at all?
          → tree → what the page says of itself (about), and its main text (article) → Document

A page of which no word lets a rule try need not be taken apart: that takes a hundred times as long as looking at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from conflictcli.document import Document
from conflictcli.guard import TimeUp
from conflictcli.language import language_of
from conflictcli.readers.encoding import whole
from conflictcli.readers.extras import library
from conflictcli.readers.html.about import About, about, name_in_address
from conflictcli.readers.html.article import main_text
from conflictcli.readers.html.charset import markup_of
from conflictcli.readers.html.tree import tree_of
from conflictcli.readers.html.visible import visible
from conflictcli.readers.options import ReadOptions
from conflictcli.readers.published import published_of
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Source
from conflictcli.readers.streams import Stream

LONGEST_PAGE = 8 * 1024 * 1024
"""Bytes or characters of the longest page that is read: many times an article with all its scripts."""

_WEB = re.compile(r"https?://")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a page came from: how to name it, its document's id, its file's name, its address where that is known."""

    where: str
    id: str
    name: str
    url: str = ""


def page_documents(source: Source, stream: Stream, options: ReadOptions) -> Iterator[Document | Skipped]:
    """The document of a file that is a web page."""
    data = stream.read(LONGEST_PAGE + 1)
    # A member of an archive is named by the archive's address and its own path: nothing is there.
    url = source.path if source.called and _WEB.match(source.path) else ""
    yield page_document(data, "", Origin(source.path, source.path, source.name, url), options)


def page_document(data: bytes, charset: str, origin: Origin, options: ReadOptions) -> Document | Skipped:
    """The document that a page's bytes hold. `charset` is what its server said, else the empty string.

    Raises MissingExtra where the libraries for web pages are not installed.
    """
    try:
        return _page_document(data, charset, origin, options)
    except TimeUp as up:
        return Skipped(origin.where, str(up))


def _page_document(data: bytes, charset: str, origin: Origin, options: ReadOptions) -> Document | Skipped:
    # Asked for first: whether they are needed hangs on the page, and a run should not break off half way.
    library("trafilatura", "html", "a web page")
    if len(data) > LONGEST_PAGE:
        return Skipped(origin.where, f"a page longer than {LONGEST_PAGE:,} bytes: save its text as .txt")
    raw = _raw(data, charset, origin, options) if options.is_known else ""
    if options.is_known and options.is_known(raw):
        return Document(whole(origin.id), "", url=whole(origin.url), narrative=options.narrative, raw=raw)
    markup = markup_of(data, charset)
    seen = visible(markup)
    if not seen.text:
        return Skipped(origin.where, "no text on this page", error=False)
    if not options.may_report(*seen.paragraphs):
        # Without a text, which nobody will read; in its language all the same.
        language = language_of(Document("", seen.text))
        return Document(whole(origin.id), "", url=whole(origin.url), language=language, narrative=options.narrative)
    tree = tree_of(markup)
    if tree is None:
        return _document(seen.text, About(), origin, options, raw)
    told = about(tree, origin.url)
    return _document(main_text(tree, told.title) or seen.text, told, origin, options, raw)


def _raw(data: bytes, charset: str, origin: Origin, options: ReadOptions) -> str:
    """32 hex digits of all that a page's document is made of, but for its id."""
    told = (charset, origin.name, origin.url, str(options.published), str(options.narrative))
    return blake2b(data + "\0".join(told).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _document(text: str, told: About, origin: Origin, options: ReadOptions, raw: str) -> Document:
    # The day of an update is the last resort: it says when somebody touched the page.
    default = told.modified or options.published
    name = name_in_address(told.url or origin.url)
    published = published_of(told.published, text, name, None) or published_of(None, "", origin.name, default)
    return Document(
        id=whole(origin.id),
        text=text,
        title=whole(told.title),
        published=published,
        source=whole(told.site),
        url=whole(origin.url or told.url),
        language=told.language,
        narrative=options.narrative,
        raw=raw,
    )
