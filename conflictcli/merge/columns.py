"""The columns of a merged event: those of an event row, so that whatever takes rows takes these, and who said what."""

from __future__ import annotations

from conflictcli.tables import EVENTS, Columns

FIGURES = ("strikes", "munitions", "fatalities", "civilian_fatalities", "injuries")
"""What reports of one event may count differently."""

REPORTS: tuple[tuple[str, str, str], ...] = (
    ("civilian_fatalities_min", "integer", "at least so many"),
    ("civilian_fatalities_max", "integer", "at most so many, empty when open"),
    ("n_reports", "integer", "how many reports tell of it"),
    ("n_sources", "integer", "how many of them are independent: copies of one text count once"),
    ("first_seen", "date", "the day the first report came out"),
    ("last_seen", "date", "the day the last one did"),
    ("sources", "text", "who published them"),
    ("reports", "text", "the event_id of each report's row"),
    ("urls", "text", "the reports' addresses"),
    *((f"{figure}_by", "text", f"who told which figure of {figure.replace('_', ' ')}") for figure in FIGURES),
    ("part_of", "text", "figures that others tell of this and more strikes together, and who"),
    ("disagree", "text", "the columns in which reports contradict each other"),
)
"""Name, kind and one line on what it holds, of the columns that only merged events have."""

MERGED: Columns = {**EVENTS, **{name: kind for name, kind, _ in REPORTS}}

MERGED_COLUMNS: tuple[str, ...] = tuple(MERGED)
