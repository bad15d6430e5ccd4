"""Rows of invented reports, as `conflict extract` would write them."""

from __future__ import annotations

COLUMNS = (
    "doc_id,event_date,sub_event_type,strikes,munitions,fatalities_min,location_text,confidence,date_text,evidence"
)


def table(*rows: str) -> str:
    """`n1 2031-05-02 Ostra high` → a CSV with these cells."""
    lines = [COLUMNS]
    for doc, day, place, level in map(str.split, rows):
        lines.append(f"{doc},{day.strip('-')},Attack,,,,{place.strip('-')},{level},,")
    return "\n".join(lines) + "\n"
