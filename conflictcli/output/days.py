"""First and last day → words, whatever the language of the machine; report/assets/words.js words them likewise."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(iso: str) -> str:
    """2014-12-25 → "25 Dec 2014"."""
    when = date.fromisoformat(iso)
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def days(first: str, last: str) -> str:
    """ISO days → "25 Dec 2014", "25–31 Dec 2014", "Dec 2014", "Dec 2014 – Jan 2015", "2014", and so on."""
    a, b = date.fromisoformat(first), date.fromisoformat(last)
    if a == b:
        return day(first)
    month, last_month = MONTHS[a.month - 1], MONTHS[b.month - 1]
    of_months = a.day == 1 and b.day == monthrange(b.year, b.month)[1]
    if of_months and (a.month, b.month) == (1, 12):
        return str(a.year) if a.year == b.year else f"{a.year}–{b.year}"
    if a.year != b.year:
        return f"{month} {a.year} – {last_month} {b.year}" if of_months else f"{day(first)} – {day(last)}"
    if a.month == b.month:
        return f"{month} {a.year}" if of_months else f"{a.day}–{b.day} {month} {a.year}"
    return f"{month} – {last_month} {b.year}" if of_months else f"{a.day} {month} – {b.day} {last_month} {b.year}"
