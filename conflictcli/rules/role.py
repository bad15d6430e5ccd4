"""Role: words that say an event did not happen, or not now, or not as one event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Role:
    """What stands around a trigger makes it no event of its own.

    `name`: one of `ROLES`. `words`: how many words after the cue it still governs; `before`: it governs what stands
    before it as well.
    """

    name: str
    words: int
    before: bool = False


ROLES: Mapping[str, str] = MappingProxyType(
    {
        "planned": "planned or ordered, has not happened",
        "called for": "called for, has not happened",
        "threatened": "threatened, has not happened",
        "feared": "feared or warned of, has not happened",
        "hypothetical": "would or could happen, has not happened",
        "denied": "did not happen, or is denied",
        "foiled": "foiled: it was prevented",
        "ended": "an end to it, not an event",
        "heard": "where it was heard or felt, not where it happened",
        "general": "told of such events at large, not of one",
        "cumulative": "a running total, or the sum of a period",
        "statistics": "a figure of statistics, not one event",
        "drill": "a drill or an exercise",
        "test": "a test or a launch, at nobody",
        "arms sale": "arms that are sold or delivered, not fired",
        "trial": "trial of an old attack, or an arrest over it",
        "anniversary": "anniversary of an old attack",
        "retold": "an inquiry into an old attack",
        "elsewhere": "another row of the same table has it",
        "protest": "a protest or a riot, or what it was about",
        "police work": "police work: a search, an arrest, a seizure",
        "accident": "an accident",
        "fiction": "a book, a film or a game",
        "figure": "a figure of speech",
        "claimed": "an event, of which only one side says so",
        "disputed": "an event, over which the sides disagree",
    }
)
"""Every role, and what it says of a trigger, in plain words."""

LOOKS_BACK = frozenset(("retold", "general", "trial", "anniversary"))
"""Roles of sentences that look back: an event that they date is told still."""
FRAMES = frozenset(("trial", "anniversary"))
"""Those of them in which a day may be that of the court or the ceremony."""
