"""The files of `conflictcli/rules/` → the headings under which their rules are told."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from conflictcli.rule import Rule

HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "strikes": "Strikes and shelling",
        "explosives": "Bombs, mines, grenades, poison",
        "launched": "What is launched and dropped",
        "fire": "Arms that are fired",
        "battles": "Battles",
        "ground": "Ground that changes hands",
        "attacks": "Attacks on civilians",
        "violence": "Violence by hand",
        "abductions": "Abductions",
        "roles.ahead": "What has not happened",
        "roles.undone": "What was prevented, denied or ended",
        "roles.over_time": "Running totals and habits",
        "roles.retold": "What is told again",
        "roles.figures": "Figures of speech",
        "roles.everyday": "Accidents, protests, police work",
        "tones": "What a text is about",
        "beats": "Which pages of the paper",
        "shares": "Parts of a count",
        "casualties": "The dead and the hurt",
        "actors": "Parties",
        "weapons": "Weapons",
        "joints": "Where a clause ends",
        "dates": "Dates",
        "places": "Names of places",
        "masks": "Names that are no places",
    }
)
"""In the order in which a reader looks for them."""


def listed(name: str) -> tuple[Rule, ...]:
    """The rules of one file, in order."""
    return tuple(import_module(f"conflictcli.rules.{name}").RULES)


def about(name: str) -> str:
    """What a file says of itself, in a line."""
    return (import_module(f"conflictcli.rules.{name}").__doc__ or "").strip().splitlines()[0]
