"""Nationality words → the name of a nation, as one party of its own is called; the plural that names many."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from conflictcli.gazetteer.countries import country_of, demonym, demonyms_of

SHORT: Mapping[str, str] = MappingProxyType({"US": "US", "GB": "British", "AE": "Emirati", "MM": "Myanmar"})
"""Adjectives that are not the first nationality word of the gazetteer."""

LEADERS = frozenset(("US", "SA"))
"""Nations whose allies are one coalition in the news, so that "the U.S. and its allies" is the same as "US-led"."""

PEOPLES = frozenset(
    "Kurdish Kurd Tuareg Fulani Shiite Shi'ite Shia Shi'a Sunni Druze Chechen Baloch Baluch Tamil Hutu Tutsi Arab Islamist "
    "Islamic Maoist Muslim Christian Sikh Karen Kachin Rohingya Western Tigrayan Amhara Oromo Uighur Naxalite Bedouin Turkmen "
    "Alawite Yazidi Communist Hazara Dogon Darfuri Moro Basque Jewish Hindu Buddhist Abkhaz Ossetian".split()
)
"""Peoples and creeds, which fight under no state's name."""


def nation(words: str) -> str:
    """`"Syria"`, `"Syrians"`, `"Syrian"` → `Syrian`; `"American"` → `US`; empty for what is no nation."""
    if words.startswith(("The ", "A ")) or words in PEOPLES:
        return ""
    code = demonym(words) or country_of(words)
    if code is None:
        return ""
    return SHORT.get(code) or next(iter(demonyms_of(code)), "")


def plural(head: str) -> str:
    """`gunman` → `gunmen`, `attacker` → `attackers`, `police` → `police`."""
    if head.endswith("man"):
        return head[:-3] + "men"
    return head if head.endswith(("s", "men")) or head.split()[-1] in COLLECTIVE else head + "s"


COLLECTIVE = frozenset("police army military personnel people mujahideen schoolchildren".split())
