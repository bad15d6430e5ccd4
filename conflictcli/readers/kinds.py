"""Name and first bytes → Kind: what a file is, or why it is not read."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from conflictcli.readers.compression import packing_of
from conflictcli.readers.delimited import is_header
from conflictcli.readers.encoding import encoding_of, has_mark
from conflictcli.readers.feeds import is_feed
from conflictcli.readers.mail import is_mail
from conflictcli.readers.options import ReadOptions
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Source


class Kind(Enum):
    """The kinds of file that are read."""

    TEXT = "plain text"
    MARKDOWN = "Markdown"
    HTML = "a web page"
    WARC = "a web archive"
    JSON_LINES = "JSON Lines"
    JSON = "JSON"
    TABLE = "CSV or TSV"
    ZIP = "a zip archive"
    TAR = "a tar archive"
    PARQUET = "Parquet or Arrow"
    FEED = "a feed"
    PDF = "PDF"
    MAIL = "e-mail"


_SUFFIXES: Mapping[str, Kind] = MappingProxyType(
    {
        **dict.fromkeys((".txt", ".text"), Kind.TEXT),
        **dict.fromkeys((".md", ".markdown"), Kind.MARKDOWN),
        **dict.fromkeys((".jsonl", ".ndjson"), Kind.JSON_LINES),
        **dict.fromkeys((".json",), Kind.JSON),
        **dict.fromkeys((".csv", ".tsv", ".tab"), Kind.TABLE),
        **dict.fromkeys((".rss", ".atom", ".rdf", ".xml"), Kind.FEED),
        **dict.fromkeys((".eml", ".mbox", ".mbx"), Kind.MAIL),
        **dict.fromkeys((".pdf",), Kind.PDF),
        **dict.fromkeys((".parquet", ".pq", ".feather", ".arrow"), Kind.PARQUET),
        **dict.fromkeys((".zip", ".wacz"), Kind.ZIP),
        **dict.fromkeys((".tar", ".tgz", ".tbz", ".tbz2", ".txz", ".tzst"), Kind.TAR),
        **dict.fromkeys((".warc", ".wet"), Kind.WARC),
        **dict.fromkeys((".html", ".htm", ".xhtml"), Kind.HTML),
    }
)

# What a person may well name and is not read: the suffixes, what they are, and what to do.
_SAVE_TEXT = "save its text as .txt"
_CONVERT = "convert it to JSON Lines or CSV"
_UNPACK = "unpack it and name the folder"
_OTHERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        **dict.fromkeys((".mhtml",), ("a web page with its pictures", _SAVE_TEXT)),
        **dict.fromkeys((".epub", ".ps"), ("a printed page", _SAVE_TEXT)),
        **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".pages", ".ppt", ".pptx"), ("an office file", _SAVE_TEXT)),
        **dict.fromkeys((".msg",), ("e-mail of Outlook's own", "save it as .eml or .txt")),
        **dict.fromkeys((".xls", ".xlsx", ".ods"), ("a spreadsheet", "save it as .csv")),
        **dict.fromkeys((".avro", ".orc"), ("a column file", _CONVERT)),
        **dict.fromkeys(
            (".db", ".sqlite", ".sqlite3", ".pkl"), ("a database", f"{_CONVERT}; a store of conflict is named by --db")
        ),
        **dict.fromkeys((".7z", ".rar", ".lz4", ".lzma", ".z"), ("an archive", _UNPACK)),
        **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff", ".svg"), ("a picture", _SAVE_TEXT)),
        **dict.fromkeys((".mp3", ".wav", ".mp4", ".mov", ".webm"), ("sound or film", "write down what it says")),
    }
)

_ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")  # a member, or the end of an archive of none
_MARKS: Mapping[bytes, Kind] = MappingProxyType(
    {
        **dict.fromkeys((b"PAR1", b"ARROW1"), Kind.PARQUET),
        b"%PDF-": Kind.PDF,
        **dict.fromkeys((b"WARC/0.", b"WARC/1."), Kind.WARC),
    }
)
_BINARY: Mapping[bytes, str] = MappingProxyType(
    {
        b"\xd0\xcf\x11\xe0": "an office file",
        b"\x89PNG": "a picture",
        b"\xff\xd8\xff": "a picture",
        b"GIF8": "a picture",
        b"7z\xbc\xaf": "a 7z archive",
        b"Rar!": "a RAR archive",
        b"SQLite format 3": "a database",
        b"\x7fELF": "a program",
    }
)
_PAGE = re.compile(
    r"(?:<\?xml[^>]{0,200}>)?(?:\s|<!--(?:(?!-->).){0,2000}-->)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP: Mapping[str, str] = MappingProxyType(
    {
        "<?xml": "XML",
        "{\\rtf": "an office file",
    }
)


def kind_by_name(source: Source) -> Kind | Skipped | None:
    """What the file's name says it is; None where it says nothing and the content must."""
    suffix = source.suffix
    if suffix in _SUFFIXES:
        if source.found and source.name.lower().startswith("readme"):
            return Skipped(source.path, "about the folder, not a document: name it to read it", error=False)
        return _SUFFIXES[suffix]
    what, remedy = _OTHERS.get(suffix, ("of another kind", ""))
    if source.found:
        return Skipped(source.path, f"{what} ({suffix or 'no suffix'}): not read", error=False)
    return Skipped(source.path, f"{what} ({suffix}) is not read: {remedy}") if remedy else None


def kind_by_mark(head: bytes) -> Kind | None:
    """The kind of a file that is no text, by the mark it begins with, whatever its name; None for all others."""
    if head.startswith(_ZIP_MARKS):
        return Kind.ZIP
    marked = next((kind for mark, kind in _MARKS.items() if head.startswith(mark)), None)
    return marked or (Kind.TAR if head[257:262] == b"ustar" else None)


def binary(head: bytes) -> str:
    """What binary data these bytes begin; the empty string where they may be text."""
    if has_mark(head):
        return ""
    if packing := packing_of(head):
        return f"{packing} in compressed data"
    known = next((what for magic, what in _BINARY.items() if head.startswith(magic)), "")
    return known or ("binary data" if b"\0" in head else "")


def kind_by_content(source: Source, head: bytes, options: ReadOptions) -> Kind | Skipped:
    """What the first bytes of a file say it is: prose, where nothing else does."""
    if is_mail(head):
        return Kind.MAIL
    text = _decoded(head).lstrip()
    if is_feed(text):
        return Kind.FEED
    if _PAGE.match(text):
        return Kind.HTML
    markup = next((what for mark, what in _MARKUP.items() if text[:20].lower().startswith(mark)), "")
    if markup:
        return Skipped(source.path, f"{markup} is not read: {_SAVE_TEXT}")
    json_kind = kind_of_json(text)
    if json_kind is not None:
        return json_kind
    return Kind.TABLE if is_header(text.split("\n", 1)[0], options) else Kind.TEXT


def kind_of_json(text: str) -> Kind | None:
    """JSON Lines, where lines are objects by themselves; other JSON, where a list or an object begins; or None."""
    lines = [line for line in text.split("\n")[:20] if line.strip()]
    objects = [_is_object(line) for line in lines]
    # One object and more text can be nothing else; where the first is broken, the others tell.
    if len(lines) > 1 and (objects[0] or 2 * sum(objects) >= len(lines)):
        return Kind.JSON_LINES
    begins = "".join(text[:200].split())[:2]
    return Kind.JSON if begins in ('{"', "{}", "[{", "[]") else None


def settled(kind: Kind, head: bytes) -> Kind:
    """The kind by name, or its sister where the content says so: JSON Lines in a .json, a page in a .xml."""
    if kind is Kind.FEED and _PAGE.match(_decoded(head).lstrip()):
        return Kind.HTML
    if kind not in (Kind.JSON, Kind.JSON_LINES):
        return kind
    text = _decoded(head).lstrip()
    told = kind_of_json(text)
    if kind is Kind.JSON_LINES and not text.startswith("["):
        return kind  # each line is named by itself, however many are broken
    return told or kind


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _decoded(head: bytes) -> str:
    decoder = codecs.getincrementaldecoder(encoding_of(head))("replace")
    return decoder.decode(head)
