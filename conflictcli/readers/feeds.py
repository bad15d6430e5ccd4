"""RSS, Atom and RDF feeds → Documents: an entry is a document, and one entry is in memory at a time.

A feed is cut into its entries here, and each is read by feedparser: a broken one spoils no other, and what a feed says
of itself is read once. Entities that a feed defines are never expanded, and nothing is fetched.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html.entities import name2codepoint
from itertools import accumulate
from types import ModuleType
from typing import Any, TextIO
from xml.sax import SAXException

from conflictcli.document import Document
from conflictcli.readers.encoding import encoding_of, has_mark, text_in
from conflictcli.readers.extras import library
from conflictcli.readers.markup import text_of_markup
from conflictcli.readers.options import ReadOptions
from conflictcli.readers.records import Record, document_of
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Source
from conflictcli.readers.streams import HEAD, Stream

_ROOTS = frozenset(("rss", "feed", "rdf"))
_CHUNK = 64 * 1024  # characters
_LONGEST_ENTRY = 8 * 1024 * 1024  # characters, as of a page: XML parsers look at a long tag again with each piece
_DEEPEST = 16  # elements around an entry; a feed has two
_LONGEST_OPENING = 16 * 1024  # characters of their tags: a root that names all namespaces there are has two thousand
_NAME = r"(?:[A-Za-z_][\w.-]*:)?"
# In a comment or a CDATA section "<item>" is no tag.
_CUT = re.compile(
    rf"<!\[CDATA\[|<!--|(?P<last></{_NAME}(?:rss|feed|rdf|RDF))(?=[\s>])"
    rf"|<(?P<end>/?)(?P<name>{_NAME}(?:item|entry))(?=[\s/>])"
)
_TAG = re.compile(rf"<!\[CDATA\[|<!--|<\?|<(?P<end>/?)(?P<name>{_NAME}[A-Za-z_][\w.-]*)(?=[\s/>])")
_CLOSED = {"<![CDATA[": "]]>", "<!--": "-->", "<?": "?>"}
_PROLOG = re.compile(r"\ufeff|\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_ROOT = re.compile(rf"<{_NAME}([A-Za-z_][\w.-]*)")
_DECLARED = re.compile(rb"\s*<\?xml\b[^>]{0,200}?\sencoding\s*=\s*[\"']([\w.-]+)")
_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,10});")
_OF_XML = frozenset(("amp", "lt", "gt", "quot", "apos"))


@dataclass(frozen=True, slots=True)
class _Feed:
    """What a feed says of itself, and the tags that stand around each of its entries: the outermost, if many."""

    title: str
    language: str
    opening: str
    closing: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a feed: the `head` before its entries, an `entry`, a `cut` or a `long` one, or an end `unclosed`."""

    what: str
    text: str


def feed_entries(source: Source, stream: Stream, options: ReadOptions) -> Iterator[Document | Skipped]:
    """The documents of a feed: each without an id or a link of its own is named path:record, counted from 1.

    An entry that is no good XML is read as far as it goes, and the feed is named; one that breaks off is not read.
    Raises MissingExtra.
    """
    text = text_in(_encoding(stream.head()), stream)
    start = text.read(HEAD)
    root = root_of(start)
    if not is_feed(start):
        what = f"XML, but no feed (its root is <{root}>)" if root else "no feed and no other XML"
        yield Skipped(source.path, f"{what}: save its text as .txt, or convert it to JSON Lines", not source.found)
        return
    parser = library("feedparser", "feeds", "a feed")
    # --field names columns, and a feed has none.
    options = replace(options, fields={})
    feed = _Feed("", "", "", "")
    number, faults, first = 0, 0, ""
    for piece in _pieces(start, text):
        if piece.what == "head":
            feed = _feed(piece.text, parser)
        elif piece.what == "entry":
            number += 1
            values, fault = _values(piece.text, feed, parser)
            faults += bool(fault)
            first = first or (f"entry {number:,}: {fault}" if fault else "")
            yield document_of(Record(f"{source.path}:{number}", source.name, values), options)
        elif piece.what == "long":
            where = f"{source.path}:{number + 1}"
            yield Skipped(where, f"longer than {_LONGEST_ENTRY:,} characters: the feed was read up to here")
            return
        elif piece.what == "cut":
            yield Skipped(f"{source.path}:{number + 1}", "the feed breaks off in this entry: fetch it again")
        else:
            yield Skipped(source.path, f"the feed breaks off after entry {number:,}: fetch it again")
    if faults:
        yield Skipped(source.path, f"broken XML in {faults:,} of {number:,} entries, read as far as they go ({first})")
    elif not number:
        yield Skipped(source.path, "no entries in it", error=False)


def is_feed(text: str) -> bool:
    """Whether a text begins as a feed does."""
    return root_of(text).lower() in _ROOTS


def root_of(text: str) -> str:
    """The name of the element that a text begins with, without its prefix; the empty string where none does."""
    root = _ROOT.match(text, _after_prolog(text))
    return root[1] if root else ""


def _after_prolog(text: str) -> int:
    at = 0
    while match := _PROLOG.match(text, at):
        at = match.end()
    return at


def _encoding(head: bytes) -> str:
    """The encoding: by a mark, UTF-8 where the bytes are, else as declared, else as detected."""
    declared = _DECLARED.match(head)
    if not declared or has_mark(head):
        return encoding_of(head)
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
        return "utf-8"
    except UnicodeDecodeError:
        name = declared[1].decode()
    try:
        # The declaration was read as ASCII: what is meant can be nothing that writes ASCII otherwise.
        legible = b"<?xml".decode(name) == "<?xml"
    except (LookupError, UnicodeError):
        legible = False
    if not legible:
        return encoding_of(head)
    # As browsers do: what is called Latin-1 has the quotation marks of Windows.
    return "cp1252" if codecs.lookup(name).name == "iso8859-1" else codecs.lookup(name).name


def _pieces(seen: str, text: TextIO) -> Iterator[_Piece]:
    """A feed that begins with `seen`, cut before and after its entries; what stands between two is left out."""
    name, depth, begun, at, closed = "", 0, 0, 0, False
    while True:
        match = _CUT.search(seen, at)
        end = _end(seen, match) if match else -1
        if not match or end < 0:
            at = match.start() if match else max(at, seen.rfind("<", at))
            begun = at if name and not depth else begun
            # As much again, so that a long entry is looked through a few times only.
            if len(seen) - begun > _LONGEST_ENTRY:
                yield _Piece("long", "")
                return
            more = text.read(max(_CHUNK, len(seen) - begun))
            if not more:
                break
            seen, at, begun = seen[begun:] + more, at - begun, 0
            continue
        at = end
        closed = closed or bool(match["last"])
        if match["name"] and not name:
            name = match["name"]
            yield _Piece("head", seen[: match.start()])
        if match["name"] and match["name"] == name:
            if match["end"]:
                if depth == 1:
                    yield _Piece("entry", seen[begun:at])
                depth = max(0, depth - 1)
            elif seen[at - 2] != "/":
                begun = begun if depth else match.start()
                depth += 1
        begun = at if name and not depth else begun
    if not name:
        yield _Piece("head", seen)
    if depth:
        yield _Piece("cut", seen[begun:])
    elif not closed:
        yield _Piece("unclosed", "")


def _end(text: str, match: re.Match[str]) -> int:
    """Where what begins with `match` ends, -1 where that is not seen yet: a comment, a CDATA section, else a tag."""
    mark = _CLOSED.get(match[0], ">")
    found = text.find(mark, match.end())
    return found + len(mark) if found >= 0 else -1


def _feed(head: str, parser: ModuleType) -> _Feed:
    head = head[_after_prolog(head) :]  # with the entities that are defined there
    tags = _open_tags(head)
    told = _parsed(head + _closing(tags), parser).get("feed", {})
    around = _around_each(tags)
    opening = "".join(tag for _, tag in around)
    return _Feed(_line(told, "title"), str(told.get("language") or ""), opening, _closing(around))


def _closing(tags: Sequence[tuple[str, str]]) -> str:
    return "".join(f"</{name}>" for name, _ in reversed(tags))


def _around_each(tags: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The outermost of some tags: what stands around each entry is read again with each, so it has an end."""
    sizes = accumulate(len(tag) for _, tag in tags)
    return [tag for tag, size in zip(tags[:_DEEPEST], sizes, strict=False) if size <= _LONGEST_OPENING]


def _open_tags(head: str) -> list[tuple[str, str]]:
    """The elements that are open where a text ends: name and start tag of each, from the outermost."""
    tags: list[tuple[str, str]] = []
    at = 0
    while (match := _TAG.search(head, at)) and (at := _end(head, match)) > 0:
        name = match["name"]
        if not name or head[at - 2] == "/":
            continue
        if not match["end"]:
            tags.append((name, head[match.start() : at]))
        elif tags and tags[-1][0] == name:
            tags.pop()
    return tags


def _values(entry: str, feed: _Feed, parser: ModuleType) -> tuple[Mapping[str, object], str]:
    """What an entry says, by the names of a document's fields; and what is wrong with its XML."""
    parsed = _parsed(feed.opening + entry + feed.closing, parser)
    told: Mapping[str, Any] = next(iter(parsed.get("entries", ())), {})
    title = _line(told, "title")
    contents = [*told.get("content", ()), told.get("summary_detail") or {}]
    detail, text = max(((each, _text(each)) for each in contents), key=lambda pair: len(pair[1]))
    values = {
        "id": told.get("id") or told.get("link"),
        "text": text or title,
        "title": title if text else "",
        # As it is written: what feedparser makes of it is a moment in Greenwich, on another day perhaps.
        "published": told.get("published") or told.get("created") or told.get("updated"),
        "source": _line(told.get("source") or {}, "title") or feed.title,
        "url": told.get("link"),
        "language": detail.get("language") or feed.language,
    }
    fault = parsed.get("bozo_exception")
    return values, _said(fault) if isinstance(fault, SAXException) else ""


def _parsed(xml: str, parser: ModuleType) -> Mapping[str, Any]:
    content = (_DECLARATION + _ENTITY.sub(_character, xml)).encode("utf-8", "replace")
    try:
        parsed: Mapping[str, Any] = parser.parse(io.BytesIO(content), resolve_relative_uris=False, sanitize_html=False)
    except Exception as error:  # feedparser reads what is no XML with a parser that may raise anything
        return {"bozo_exception": SAXException(f"{type(error).__name__}: {error}")}
    return parsed


def _character(entity: re.Match[str]) -> str:
    """`&nbsp;` → `&#160;`: names that HTML knows and XML does not."""
    known = entity[1] in name2codepoint and entity[1] not in _OF_XML
    return f"&#{name2codepoint[entity[1]]};" if known else entity[0]


def _text(detail: Mapping[str, Any]) -> str:
    value, kind = str(detail.get("value") or ""), str(detail.get("type") or "text/plain")
    if kind == "text/plain":
        return value.strip()
    return text_of_markup(value) if "html" in kind or kind.startswith("text/") else ""


def _line(told: Mapping[str, Any], name: str) -> str:
    """A title, without markup, on one line."""
    return " ".join(_text(told.get(f"{name}_detail") or {"value": told.get(name)}).split())


def _said(fault: SAXException) -> str:
    return fault.getMessage().strip().splitlines()[0][:200]
