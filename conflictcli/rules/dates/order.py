"""Dates of a document → how it orders day and month in figures: whether 02/01/2015 is in January or in February."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import regex

from conflictcli.mention import Mention
from conflictcli.rules.dates.completed import core
from conflictcli.rules.dates.expressions import Day, Numeric


def day_first(mentions: Sequence[Mention], published: date | None) -> bool | None:
    """How a document writes 02/01/2015, by the first of these that tells: its dates of a single reading; the reading that
    its dates in words or its day of publication have too; the one that lies not after publication; how it writes days
    in words ("2 January" or "January 2"). None where nothing tells."""
    told = [(core(mention.value), mention.text) for mention in mentions]
    figures = [date for date, _ in told if isinstance(date, Numeric)]
    if not figures:
        return None
    shown = [n.shows for n in figures if n.shows is not None]
    both = [(n.read(True), n.read(False)) for n in figures if n.shows is None]
    known = {(day.year, day.month, day.day) for day, _ in told if isinstance(day, Day)}
    known |= {(published.year, published.month, published.day)} if published else set()
    same = [a in known for a, b in both if (a in known) != (b in known)]
    today = (published.year, published.month, published.day) if published else (9999, 1, 1)
    past = [a <= today for a, b in both if (a <= today) != (b <= today)]
    words = [text[0].isdigit() for day, text in told if isinstance(day, Day) and WRITTEN.match(text)]
    return next((order for votes in (shown, same, past, words) if (order := majority(votes)) is not None), None)


WRITTEN = regex.compile(r"\p{L}{3,9}\.? \d|\d\d?(?:st|nd|rd|th)? (?:of )?\p{L}{3}")
"""A day in words: "January 2", "2 January"."""


def majority(votes: Sequence[bool]) -> bool | None:
    """What more than half of the votes say, None where there is no such half."""
    return None if 2 * sum(votes) == len(votes) else 2 * sum(votes) > len(votes)
