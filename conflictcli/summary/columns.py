"""What can be added up, and the columns that it gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

FIGURES: Mapping[str, str] = {
    "strikes": "strikes",
    "fatalities": "the dead",
    "civilian_fatalities": "civilians among the dead",
    "injuries": "the injured",
    "munitions": "weapons fired, where the text counts those",
}
"""Columns of rows that are added up, with their `_min` and `_max`: each gives `NAME`, `NAME_low` and `NAME_high`."""

COUNTS: Mapping[str, str] = {
    "events": "rows",
    "events_without_count": "rows that give no figure of strikes",
    "documents": "different documents",
    "reports": "reports: of a row one, of a merged event all",
    "sources": "different papers",
    "places": "different places",
}
"""What is counted: each gives the column `NAME`."""

VALUES: tuple[str, ...] = (*FIGURES, *COUNTS)
"""Every name that `--values` takes."""

DEFAULT: tuple[str, ...] = ("events", "strikes", "events_without_count", "documents", "fatalities")
"""What is added up where nothing is said."""

ENDS: tuple[str, ...] = ("", "_low", "_high")


def columns_of_values(values: Sequence[str]) -> tuple[str, ...]:
    """The columns of a table, in order: "events", "strikes" → events, strikes, strikes_low, strikes_high."""
    return tuple(value + end for value in values for end in (ENDS if value in FIGURES else ENDS[:1]))


SUMMARY_COLUMNS: tuple[str, ...] = columns_of_values(DEFAULT)
"""The sums of a table where nothing is said: programs depend on them."""
