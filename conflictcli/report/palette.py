"""A type of event → its colour: the same in every report, on the page and on a still, whatever else is told."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from conflictcli.rules.trigger import ABDUCTION, AIR, ATTACK, CLASH, IED, SHELLING, SUICIDE

COLOURS: Mapping[str, int] = MappingProxyType(
    {AIR: 0, SHELLING: 1, CLASH: 2, ATTACK: 3, IED: 4, SUICIDE: 5, ABDUCTION: 6},
)
"""Sub-event types that have a colour of their own, by its number in assets/page.css: as many as can be told apart, also
by the colour-blind."""

GREY = 7
"""What all other types share."""


def colour(name: str) -> int:
    """By the name of a sub-event type."""
    return COLOURS.get(name, GREY)
