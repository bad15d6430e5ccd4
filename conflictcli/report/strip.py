"""Figures → the words of the figure strip."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from conflictcli.output.wording import counted

NONE = "–"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
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
    words["places_note"] = f"in {counted(figures['countries'], 'country', 'countries')}" if figures["countries"] else ""
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
    """ "25 Dec 2014", "25–31 Dec 2014", "Dec 2014", "2014", "25 Dec 2014 – 9 Oct 2023"; words.js words it likewise."""
    if first is None or last is None:
        return NONE
    a, b = date.fromisoformat(first), date.fromisoformat(last)
    if a == b:
        return day(a)
    if a.year != b.year:
        return f"{day(a)} – {day(b)}"
    if (a.month, a.day, b.month, b.day) == (1, 1, 12, 31):
        return str(a.year)
    if a.month != b.month:
        return f"{a.day} {MONTHS[a.month - 1]} – {day(b)}"
    if a.day == 1 and b.day == monthrange(b.year, b.month)[1]:
        return f"{MONTHS[a.month - 1]} {a.year}"
    return f"{a.day}–{day(b)}"


def day(when: date) -> str:
    """25 Dec 2014, whatever the language of the machine."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"
