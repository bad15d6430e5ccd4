"""Figures → the words of the figure strip; assets/words.js words them likewise, once rows are chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from conflictcli.output.days import day
from conflictcli.output.wording import counted

NONE = "–"
SUMS = ("strikes", "fatalities", "injuries")


def strip(figures: Mapping[str, Any]) -> dict[str, str]:
    """The payload's figures → {"events": "5,000", "strikes": "70", "strikes_bounds": "60–75", …}, as people read them.

    What nothing is known of is a dash; bounds and notes are empty where they would say nothing more.
    """
    words = {"events": f"{figures['events']:,}", "places": f"{figures['places']:,}"}
    for name in SUMS:
        stated = figures[name][0]
        words[name] = NONE if stated is None else f"{stated:,}"
        words[f"{name}_bounds"] = bounds(figures[name])
    words["places_note"] = counted(figures["countries"], "country", "countries") if figures["countries"] else ""
    words["span"] = span(figures["from"], figures["to"])
    words["span_note"] = f"{figures['undated']:,} without a day" if figures["undated"] else ""
    return words


def bounds(total: Sequence[int | None]) -> str:
    """[70, 60, 75] → "60–75"; [12, 12, None] → "at least 12"; nothing where they are the sum, or nothing is counted."""
    stated, least, most = total
    if least is None or stated == least == most:
        return ""
    return f"at least {least:,}" if most is None else f"{least:,}–{most:,}"


def span(first: str | None, last: str | None) -> str:
    if first is None or last is None:
        return NONE
    return day(first) if first == last else f"{day(first)} – {day(last)}"
