"""The one thing every reader makes and every rule reads: a Document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Document:
    """One report, as read.

    `text` is never rewritten: every offset in the program counts characters of it.
    `published` is the day the report says it came out, or None when nothing says so.
    `title` is empty when the source gives none apart from the text.
    `narrative`: whether its dates follow each other, as in a history, or hang on the day of publication, as in news;
    None when nobody says so, and the text itself shows it.
    `raw` tells the bytes that it was made of from any others, where making it of them takes long and somebody
    asks (`ReadOptions.is_known`); else it is empty.
    """

    id: str
    text: str
    title: str = ""
    published: date | None = None
    source: str = ""
    url: str = ""
    language: str = ""
    narrative: bool | None = None
    raw: str = ""
