"""PDF → Document: one a file; its paragraphs, as far as its pages have text.

The day that it was made on is that of the file, not of the report, and is not read.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from conflictcli.document import Document
from conflictcli.readers.extras import library, needs
from conflictcli.readers.options import LONGEST, ReadOptions
from conflictcli.readers.records import Record, document_of
from conflictcli.readers.reflow import reflowed
from conflictcli.readers.seekable import seekable
from conflictcli.readers.skipped import Skipped
from conflictcli.readers.sources import Source
from conflictcli.readers.streams import Stream

_NO_TITLE = re.compile(
    r"Microsoft (?:Word|PowerPoint|Excel) - .*|untitled.*|(?:document|layout|slide) ?[0-9]*|\S+\.[a-z]{2,5}",
    re.IGNORECASE,
)


def pdf_document(source: Source, stream: Stream, options: ReadOptions) -> Iterator[Document | Skipped]:
    """One document; a page that cannot be read is named, and the others are read. Raises MissingExtra."""
    pypdf = library("pypdf", "pdf", "a PDF")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every small fault
    with seekable(stream, options) as file:
        try:
            reader = pypdf.PdfReader(file, strict=False)
            # Many are encrypted with an empty password, against changes alone.
            locked = reader.is_encrypted and not reader.decrypt("")
            count = 0 if locked else len(reader.pages)
        except pypdf.errors.DependencyError:
            yield Skipped(source.path, needs("an encrypted PDF", "pdf", "pypdf[crypto]"))
            return
        except Exception as error:  # of a broken file it raises what comes
            yield Skipped(source.path, f"broken PDF: {_said(error)}; fetch it again, nothing of it can be read")
            return
        if locked:
            yield Skipped(source.path, "an encrypted PDF: open it with its password and save it without")
            return
        pages, faults = _pages(reader, count)
        if faults:
            first, fault = next(iter(faults.items()))
            yield Skipped(source.path, f"{len(faults):,} of {count:,} pages cannot be read (page {first}: {fault})")
        text = reflowed(pages)
        if text:
            values = {"text": text, "title": _title(reader), "language": _language(reader)}
            # --field names columns, and a page has none.
            yield document_of(Record(source.path, source.name, values), replace(options, fields={}))
        elif not faults:
            reason = "a PDF without text, its pages are pictures: give it one by OCR (ocrmypdf OLD NEW) and name that"
            yield Skipped(source.path, reason)


def _pages(reader: Any, count: int) -> tuple[list[list[str]], dict[int, str]]:
    """The lines of each page; and what is wrong with those that cannot be read, by their number from 1."""
    pages: list[list[str]] = []
    faults: dict[int, str] = {}
    size = 0
    for number in range(count):
        try:
            text = reader.pages[number].extract_text()
        except Exception as error:
            faults[number + 1] = _said(error)
            continue
        size += len(text)
        pages.append(text.splitlines())
        if size > LONGEST:
            break
    return pages, faults


def _title(reader: Any) -> str:
    """The title that its maker gave it; not one that a program did."""
    try:
        title = " ".join(str(reader.metadata.title or "").split())
    except Exception:
        return ""
    return "" if _NO_TITLE.fullmatch(title) else title


def _language(reader: Any) -> str:
    try:
        return str(reader.trailer["/Root"].get("/Lang", ""))
    except Exception:
        return ""


def _said(error: Exception) -> str:
    return (" ".join(str(error).split()) or type(error).__name__)[:200]
