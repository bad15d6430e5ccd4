"""Nationality words → the name of a nation, as one party of its own is called; the plural that names many."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from conflictcli.gazetteer.countries import country_of, demonym, demonyms_of, opens_a_nation
from conflictcli.patterns import UPPER

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


FIRST_WORD = re.compile(rf"[{UPPER}](?:\.(?:[{UPPER}]\.?){{1,3}}|[^\W\d_]+)")
"""The first word of what may be the name of a nation: "U.S.", "South"."""
OTHER_SCRIPT = re.compile("[^\x00-\u024f\u1e00-\u1eff\u2000-\u20bf]")


@lru_cache(maxsize=16)
def nations_in(text: str) -> tuple[int, ...] | None:
    """Where a word stands that may open the name of a nation or of a people; remembered, as several rules ask.

    None where that cannot be told: in a text with capitals of another script, or where another name stands before it
    and neither blank nor hyphen between the two ("Adi/Iraqi").
    """
    if not any(map(opens, FIRST_WORD.findall(text))):
        return () if text.isascii() or not has_other_capitals(text) else None
    if not text.isascii() and has_other_capitals(text):
        return None
    found = [m.start() for m in FIRST_WORD.finditer(text) if opens(m[0])]
    return None if any(is_second(text, place) for place in found) else tuple(found)


def has_other_capitals(text: str) -> bool:
    return any(map(str.isupper, OTHER_SCRIPT.findall(text)))


def is_second(text: str, place: int) -> bool:
    """Whether a name stands before that at a place, and neither blank nor hyphen between the two."""
    if place == 0 or text[place - 1] in " -":
        return False
    begins = max(text.rfind(" ", 0, place), text.rfind("-", 0, place)) + 1
    return FIRST_WORD.search(text, begins, place) is not None


@lru_cache(maxsize=8_192)
def opens(word: str) -> bool:
    """Whether a nation, a people or NATO may be called by a name that begins with a word."""
    return word in PEOPLES or word in ("NATO", "Nato", "THE") or opens_a_nation(word) or bool(nation(word))


def plural(head: str) -> str:
    """`gunman` → `gunmen`, `attacker` → `attackers`, `police` → `police`."""
    if head.endswith("man"):
        return head[:-3] + "men"
    return head if head.endswith(("s", "men")) or head.split()[-1] in COLLECTIVE else head + "s"


COLLECTIVE = frozenset("police army military personnel people mujahideen schoolchildren".split())
