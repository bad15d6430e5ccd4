"""`--field`, `--published`, `--narrative` → ReadOptions: what a person may tell the readers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import BinaryIO

from conflictcli.guard import SECONDS
from conflictcli.readers.wanted import Wanted

FIELDS = ("id", "text", "title", "published", "source", "url", "language")

LONGEST = 128 * 1024 * 1024
"""Characters of the longest text, line or record that is read: far above any report, below what hurts a laptop."""


class FieldError(ValueError):
    """A `--field` that cannot be meant: wrong usage, not bad input."""


def unheard(size: int) -> None:
    """Where nobody wants to know how far reading got."""


def _any(*texts: str) -> bool:
    """Where every document is wanted, whatever its words."""
    return True


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read.

    `fields` maps a field of a document to the column that holds it, instead of the usual names.
    `published` is the day of every document that gives none itself.
    `narrative` is whether every document tells a history; None leaves it to each text.
    `any_language` reads documents in any language; else those in one that the rules do not read are skipped.
    `stdin` is what the path `-` reads: bytes.
    `may_report` is told the paragraphs of a page, each way that they can be read, before the page is taken apart; where
    it says no, the document has no text, for nobody will read it, and stands for one that reports nothing.
    `is_known` is told the `raw` of a page before it is looked at; where it says yes, the document has no text either,
    but that `raw`. Where nobody asks, no page has one.
    `progress` is told how many bytes were read since it was last told, as they are stored (compressed where they are).
    `wanted` is what files are read for, where that is not documents: only their records are then read.
    `timeout` is how many seconds of the processor a document may take (guard.watch); 0 is as many as it needs.

    Raises FieldError where `fields` names something that a document does not have, or no column.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    published: date | None = None
    narrative: bool | None = None
    any_language: bool = False
    stdin: BinaryIO | None = None
    progress: Callable[[int], None] = unheard
    may_report: Callable[..., bool] = _any
    is_known: Callable[[str], bool] | None = None
    wanted: Wanted | None = None
    timeout: float = SECONDS

    def __post_init__(self) -> None:
        for name, column in self.fields.items():
            if name not in FIELDS:
                raise FieldError(f"unknown field {name!r}: a document has {', '.join(FIELDS)} (--field text=COLUMN)")
            if not column:
                raise FieldError(f"no column for the field {name!r}: say --field {name}=COLUMN")


def fields_of(pairs: Iterable[str]) -> dict[str, str]:
    """`["text=story", "published=day"]` → `{"text": "story", "published": "day"}`.

    Raises FieldError where a pair has no `=`, or a field is given two columns.
    """
    fields: dict[str, str] = {}
    for pair in pairs:
        name, equals, column = (part.strip() for part in pair.partition("="))
        if not equals:
            raise FieldError(f"--field {pair!r} names no column: say --field text=COLUMN")
        if fields.setdefault(name, column) != column:
            raise FieldError(f"two columns for the field {name!r}: {fields[name]!r} and {column!r}")
    return fields
