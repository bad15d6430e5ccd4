"""Why a trigger gives no row → the same in plain words, for `conflict explain`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from conflictcli.rules.role import ROLES

REASONS: Mapping[str, str] = MappingProxyType(
    {
        **ROLES,
        "crime report": "a crime report: no armed group, no politics",
        "no foul play": "a body was found, and nothing says that it was killed",
        "labour dispute": "a labour dispute, not an air strike",
        "sport": "sport",
        "mishap": "a mishap: a crash, a gas leak, an animal",
        "private": "a private quarrel, not political violence",
        "no arms": "a general word, and nothing about it speaks of arms or of anybody hurt",
        "none": "none is said to have happened",
        "share of nothing": "a part of strikes that the text does not count",
        "too vague": "too general to be an event of its own: no day, no place, nobody hurt",
    }
)
"""Every role, and every other reason, in words."""
