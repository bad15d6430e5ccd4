"""The columns of a summary."""

from __future__ import annotations

FIGURES: tuple[str, ...] = ("strikes", "fatalities")
"""The columns that a summary adds up, each with its `_min` and `_max`."""

SUMMARY_COLUMNS: tuple[str, ...] = (
    "events",
    "strikes",
    "strikes_low",
    "strikes_high",
    "events_without_count",
    "documents",
    "fatalities",
    "fatalities_low",
    "fatalities_high",
)
