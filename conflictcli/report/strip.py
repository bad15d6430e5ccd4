"""Figures → the words of the figure strip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

SUMS = (
    ("strikes", "strikes"),
    ("fatalities", "dead"),
    ("injuries", "hurt"),
)
COUNTS = (("places", "places"), ("countries", "countries"), ("sources", "sources"))


@dataclass(frozen=True)
class Shown:
    """A figure's name in the payload, what it is called, what it is, and between what it lies."""

    name: str
    label: str
    value: str
    bounds: str = ""


def strip(figures: Mapping[str, Any]) -> list[Shown]:
    """Events, reports (of merged events), strikes, dead, hurt, places, countries, sources, and the days they span."""
    shown = [Shown("events", "events", f"{figures['events']:,}")]
    if figures["reports"] is not None:
        shown.append(Shown("reports", "reports", f"{figures['reports']:,}"))
    shown += [Shown(name, label, *summed(figures[name])) for name, label in SUMS]
    shown += [Shown(name, label, f"{figures[name]:,}") for name, label in COUNTS]
    shown.append(Shown("span", "span", span(figures["from"], figures["to"])))
    return shown


def summed(total: Sequence[int | None]) -> tuple[str, str]:
    """[143, 143, 177] → "143", "143 to 177"; [12, 12, None] → "12", "at least 12"; "–" where nothing is counted."""
    stated, least, most = total
    if least is None:
        return "–", ""
    if stated == least == most:
        return f"{stated:,}", ""
    bounds = f"at least {least:,}" if most is None else f"{least:,} to {most:,}"
    return ("–" if stated is None else f"{stated:,}"), bounds


def span(first: str | None, last: str | None) -> str:
    if first is None:
        return "no day known"
    return first if first == last else f"{first} – {last}"
