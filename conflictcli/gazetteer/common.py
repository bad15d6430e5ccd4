"""A name → whether it is also a word, a person's name or a unit, so that only strong support makes it a place."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from conflictcli.gazetteer.countries import country_of
from conflictcli.gazetteer.normal import plain_form
from conflictcli.gazetteer.overlay import current, remembered

_LIST = Path(__file__).with_name("common_names.txt")


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    return frozenset(plain_form(word) for line in lines if not line.startswith("#") for word in line.split(","))


@remembered(maxsize=8_192)
def is_common(name: str) -> bool:
    """`"Hit"`, `"March"`, `"Police"`, `"Smith"` → True: the place exists, but the name alone is no evidence of it.

    Never so of a country: "CAR" is one, as "Jordan" is; whether "Jordan said" is a man is for the sentence to tell. Nor
    of a name in the user's own list.
    """
    key = plain_form(name)
    return key in _common() and key not in current().called and country_of(name) is None
