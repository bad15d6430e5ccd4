"""The columns of every table → what each holds, as a table in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from conflictcli.merge.columns import REPORTS
from conflictcli.tables import ADDED, COLUMNS, MENTIONS, PLACES

KINDS: Mapping[str, str] = MappingProxyType({"text": "text", "date": "day", "integer": "number", "decimal": "decimal"})

OF_MENTIONS: Mapping[str, str] = MappingProxyType(
    {
        "doc_id": "the document",
        "kind": "date, place, strike, casualty, share or actor; of a codebook also stop and type",
        "start": "where it starts in the text, in characters",
        "end": "where it ends",
        "text": "the words",
        "value": "what they mean: a date as TIMEX3 writes it, a place's name, a count with its bounds",
        "latitude": "degrees, of a place",
        "longitude": "degrees, of a place",
        "country": "of a place",
        "admin1": "first-level division, of a place",
        "rule": "the rule that found it",
    }
)
OF_PLACES: Mapping[str, str] = MappingProxyType(
    {
        "query": "the name that was asked for",
        "rank": "1 for the place that is meant, 2 for the next one",
        "name": "the place by its own name; empty where no list knows the name",
        "kind": "country, admin1, admin2, place or region",
        "country": "the country by name",
        "country_code": "the country by its two letters",
        "admin1": "first-level division",
        "latitude": "degrees",
        "longitude": "degrees",
        "population": "how many people live there, where that is known",
        "score": "in powers of ten of people: 1 more is as if ten times as many lived there",
        "why": "what speaks for it, and for the one above it",
    }
)


def table(rows: Iterable[tuple[str, str, str]]) -> str:
    lines = [f"| `{name}` | {KINDS[kind]} | {about} |" for name, kind, about in rows]
    return "\n".join(("| column | kind | holds |", "| --- | --- | --- |", *lines))


def events() -> str:
    return table((column.name, column.kind, column.about) for column in COLUMNS)


def merged() -> str:
    return table(REPORTS)


def added() -> str:
    return table((name, "text", about) for name, about in ADDED.items())


def mentions() -> str:
    return explained(MENTIONS, OF_MENTIONS)


def places() -> str:
    return explained(PLACES, OF_PLACES)


def explained(columns: Mapping[str, str], words: Mapping[str, str]) -> str:
    """Raises `KeyError` for a column that nobody has explained here."""
    return table((name, kind, words[name]) for name, kind in columns.items())
