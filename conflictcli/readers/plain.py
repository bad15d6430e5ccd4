"""Text → Document: plain text and Markdown, one document a file; the text is the whole file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from conflictcli.document import Document
from conflictcli.readers.encoding import content_of
from conflictcli.readers.options import LONGEST, ReadOptions
from conflictcli.readers.records import Record, document_of
from conflictcli.readers.skipped import Skipped, empty
from conflictcli.readers.sources import Source
from conflictcli.readers.streams import Stream

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n((?:(?!---|\.\.\.).*\n){0,100})(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_ENTRY = re.compile(r"([A-Za-z][\w -]{0,40}?)[ \t]*:[ \t]+(\S.*?)[ \t]*\r?", re.ASCII)


def plain_text(source: Source, stream: Stream, options: ReadOptions) -> Iterator[Document | Skipped]:
    """One document: a file of prose."""
    yield _document(source, stream, options, MappingProxyType({}))


def markdown(source: Source, stream: Stream, options: ReadOptions) -> Iterator[Document | Skipped]:
    """One document: a file of Markdown, whose front matter may give title, day, source, url and language."""
    yield _document(source, stream, options, None)


def front_matter(text: str) -> Mapping[str, str]:
    """`---`, lines of `key: value`, `---` at the top of a text → those values; anything else there is passed over."""
    block = _FRONT_MATTER.match(text)
    lines = block[1].split("\n") if block else []
    entries = (_ENTRY.fullmatch(line) for line in lines)
    return {entry[1]: _unquoted(entry[2]) for entry in entries if entry}


def _document(
    source: Source, stream: Stream, options: ReadOptions, front: Mapping[str, str] | None
) -> Document | Skipped:
    content = content_of(stream, LONGEST)
    if "\0" in content:
        return Skipped(source.path, "binary data, not text")
    if not content.strip():
        return empty(source.path)
    values = {**(front_matter(content) if front is None else front), "text": content}
    # --field names columns, and a text has none: what stands in front matter goes by its usual names.
    usual = replace(options, fields={}) if options.fields else options
    return document_of(Record(source.path, source.name, values), usual)


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
