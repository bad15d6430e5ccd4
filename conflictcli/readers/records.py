"""Record → Document: which column is the text, the title, the day; the usual names, or those that `--field` gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from conflictcli.document import Document
from conflictcli.readers.encoding import whole
from conflictcli.readers.options import LONGEST, ReadOptions
from conflictcli.readers.published import published_of
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Source

EXAMPLE = '{"text": "..."}'
# Where a record has no text of its own, what tells most of it.
_SUMMARIES = ("description", "summary", "snippet", "abstract")
# The usual names, the likeliest first, as `_plain` makes them: "date_publish", "datePublish", "Date publish" are one.
_NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "id": ("id", "docid", "documentid", "articleid", "uid", "uuid", "guid"),
        "text": (
            *("text", "body", "content", "maintext", "article", "articletext", "articlebody", "bodytext", "fulltext"),
            *("contenttext", "textcontent", "cleanedtext", "story"),
            *_SUMMARIES,
        ),
        "title": ("title", "headline", "heading", "subject"),
        "published": (
            *("published", "date", "pubdate", "datepublish", "publishdate", "publishedat", "publicationdate"),
            *("datepublished", "publisheddate", "publishedon", "publishedtime", "createdat", "created", "timestamp"),
        ),
        "source": ("source", "sourcename", "site", "sitename", "publisher", "outlet", "newspaper", "sourcedomain"),
        "url": ("url", "link", "href", "permalink", "weburl", "sourceurl", "canonicallink"),
        "language": ("language", "lang"),
    }
)


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a file: where it stands (path:line, path:record), the file's name, and its values by column."""

    where: str
    name: str
    values: Mapping[str, object]


def document_of(record: Record, options: ReadOptions) -> Document | Skipped:
    """The document that a record holds, or why it holds none."""
    values = record.values
    columns = _columns(tuple(values), tuple(options.fields.items()))
    text = _text(values, columns["text"])
    if not text:
        return Skipped(record.where, _without_text(values, options))
    if len(text) > LONGEST:
        return Skipped(record.where, f"its text is longer than {LONGEST:,} characters: split it into reports")
    text = whole(text)
    return Document(
        _words(values, columns["id"]) or whole(record.where),
        text,
        _words(values, columns["title"]),
        published_of(_first(values, columns["published"]), text, record.name, options.published),
        _words(values, columns["source"]),
        _words(values, columns["url"]),
        _words(values, columns["language"]),
        options.narrative,
    )


def has_key_column(columns: Iterable[str], options: ReadOptions) -> bool:
    """Whether one of these columns is what a record cannot do without: the text, of documents."""
    return bool(key_columns(columns, options))


def key_columns(columns: Iterable[str], options: ReadOptions) -> tuple[str, ...]:
    """Those of the columns that may be the text, or whatever else a record cannot do without; the likeliest first."""
    return _columns_for(columns, options)[options.wanted.key if options.wanted else "text"]


def columns_used(columns: Iterable[str], options: ReadOptions) -> list[str]:
    """Those of the columns that a document, or whatever is wanted, may be made of; in order."""
    columns = tuple(columns)
    used = {name for names in _columns_for(columns, options).values() for name in names}
    return [name for name in columns if name in used]


def has_full_text(values: Mapping[str, object], options: ReadOptions) -> bool:
    """Whether a record has a text that is more than a summary: what a list of articles describes itself with.

    Of what is wanted otherwise: whether it has the column without which it is none.
    """
    if options.wanted:
        return options.wanted.key in values
    full = [name for name in key_columns(values, options) if _plain(name) not in _SUMMARIES]
    return bool(_text(values, full))


def known_columns(columns: Iterable[str], options: ReadOptions) -> int:
    """How many fields of a document, or of whatever is wanted, these columns have names for."""
    return sum(bool(names) for names in _columns_for(columns, options).values())


def no_key_column(columns: Iterable[str], options: ReadOptions) -> str:
    """What to tell a person whose table or record has no column for the text, or for what else it cannot do without."""
    listed = whole(_listed(columns))
    if options.wanted:
        return f"no {options.wanted.what}: no column {options.wanted.key!r} ({listed}). {options.wanted.hint}"
    return f"no text column ({listed}): say which it is with --field text=COLUMN"


def not_wanted(source: Source, columns: Iterable[str], options: ReadOptions) -> Skipped:
    """A table that has no such column: nothing amiss, where nobody named it."""
    if not source.found:
        return Skipped(source.path, no_key_column(columns, options))
    if options.wanted:
        return Skipped(source.path, f"no {options.wanted.what}: no column {options.wanted.key!r}", False)
    return Skipped(source.path, "no text column: not documents", False, "without a text column")


def example_of(options: ReadOptions) -> str:
    """A record, for a message."""
    return f'{{"{options.wanted.key}": "..."}}' if options.wanted else EXAMPLE


def _columns_for(columns: Iterable[str], options: ReadOptions) -> Mapping[str, tuple[str, ...]]:
    if options.wanted:
        return options.wanted.columns(columns)
    return _columns(tuple(columns), tuple(options.fields.items()))


@lru_cache(maxsize=256)  # records of one file have the same few sets of columns
def _columns(columns: tuple[str, ...], fields: tuple[tuple[str, str], ...]) -> Mapping[str, tuple[str, ...]]:
    """The columns that may hold each field, the likeliest first."""
    plain = tuple((column, _plain(column)) for column in columns)
    named = dict(fields)
    usual = {
        field: tuple(column for name in names for column, like in plain if like == name)
        for field, names in _NAMES.items()
    }
    given = {field: tuple(column for column in columns if column == named[field]) for field in named}
    return MappingProxyType(usual | given)


def _plain(column: str) -> str:
    return re.sub(r"[\W_]", "", column).lower()


# These loops run for every field of every record; as generators they take three times as long.


def _text(values: Mapping[str, object], columns: Iterable[str]) -> str:
    """The first string that says anything, else the empty string."""
    for column in columns:
        text = values[column]
        if isinstance(text, str) and text and not text.isspace():
            return text
    return ""


def _first(values: Mapping[str, object], columns: Iterable[str]) -> object:
    """The first value there is, in the order of the columns."""
    for column in columns:
        value = values[column]
        if value or value == 0:
            return value
    return None


def _words(values: Mapping[str, object], columns: Iterable[str]) -> str:
    """The first value there is, as words; the empty string where none can be put into words.

    That is a string, a number, or what a service calls a thing by: `{"id": "x", "name": "The Post"}`.
    """
    value = _first(values, columns)
    if type(value) is str:  # nearly all are
        return whole(value.strip())
    if isinstance(value, dict):
        value = value.get("name", value.get("$oid"))
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return whole(str(value).strip())


def _without_text(values: Mapping[str, object], options: ReadOptions) -> str:
    columns = key_columns(values, options)
    if not columns:
        wanted = options.fields.get("text")
        return f"no column {wanted!r} ({_listed(values)})" if wanted else no_key_column(values, options)
    held = _first(values, columns)
    if held is None or isinstance(held, str):
        return f"no text: its {columns[0]!r} is empty"
    return f"no text: its {columns[0]!r} is not a string but {_kind(held)}"


def _kind(value: object) -> str:
    kinds = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return kinds.get(type(value), type(value).__name__)


def _listed(columns: Iterable[str], most: int = 20) -> str:
    """The columns for a message: all, or the first of many."""
    names = [str(column)[:40] for column in columns]
    rest = f" and {len(names) - most} more" if len(names) > most else ""
    return f"its columns: {', '.join(names[:most])}{rest}" if names else "it has no columns"
