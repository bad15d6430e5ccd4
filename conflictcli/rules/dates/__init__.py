"""Sentences → dates: every day, month, week, hour and length of time a text names, anchored."""

from __future__ import annotations

from conflictcli.rules.dates.reading import LINES_BEFORE_THE_TEXT, RULES, find, hear, heard_in, in_time, written
from conflictcli.rules.dates.words import DATE_WORDS

__all__ = ["DATE_WORDS", "LINES_BEFORE_THE_TEXT", "RULES", "find", "hear", "heard_in", "in_time", "written"]
