"""A type of event → its colour: the same in every report, on the page and on a still, whatever else is told."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

COLOURS: Mapping[str, int] = MappingProxyType(
    {
        "Air/drone strike": 0,
        "Shelling/artillery/missile attack": 1,
        "Armed clash": 2,
        "Attack": 3,
        "Remote explosive/landmine/IED": 4,
        "Suicide bomb": 5,
        "Abduction/forced disappearance": 6,
    }
)
"""Sub-event types of `rules.trigger`, which a report does not load, that have a colour of their own, by its number in
assets/page.css: as many as can be told apart, also by the colour-blind."""

GREY = 7
"""What all other types share."""


def colour(name: str) -> int:
    """By the name of a sub-event type."""
    return COLOURS.get(name, GREY)
