"""A listed name → the name that news in English print, or none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from conflictcli.gazetteer.normal import normal_form, plain_form
from conflictcli.gazetteer.scope import ROMANISED
from conflictcli.gazetteer.tables import rows

_PLAIN = str.maketrans("əıøØłŁđĐħŦŧæÆœŒßðÐɓɗƙ", "aioOlLdDhTtaAoOsdDbdk")
"""Letters that Unicode does not take apart."""
_DIVISION_TYPE = re.compile(
    r"^(?P<name>.+?) (?:Governorate|Province|Oblast|Region|State|Republic|Krai|Kray|Department|District|County|"
    r"Prefecture|Raion|Rayon|Municipality|Division|Autonomous Okrug)$"
)
_ROMANISED_TYPE = re.compile(r"oblast|voblasts|[Rr]espublika|\bkray\b|okrug")
_DIRECTIONS = re.compile(
    r"^(?:(?:north|south|east|west)(?:ern)?[- ]?)+$|^(?:central|centre|red sea|coast|lakes)$", re.I
)


def is_latin(name: str) -> bool:
    """Whether all letters are Latin ones."""
    return all(unicodedata.name(c, "").startswith("LATIN") for c in name if c.isalpha())


def is_usable_alias(alias: str) -> bool:
    """Whether an alias is one that an English text may print.

    Out: other scripts; transliterations that start in lower case (860,000 of 1.18 million, and not one of the measured
    names lost); codes of airports ("DEZ") and abbreviations, which are short and all capitals; names with digits.
    """
    letters = alias.lstrip("'’‘`ʻʼʾʿ(")
    return (
        letters[:1].isupper()
        and is_latin(alias)
        and not any(c.isdigit() for c in alias)
        and not (alias.isupper() and len(alias) <= 5)
        and len(plain_form(alias)) >= 3
    )


def printed(name: str, country: str) -> str:
    """The listed name as tables in English write it (ACLED's, UCDP's): `"Ḩarastā"` → `"Harasta"`, `"Łódź"` → `"Lodz"`.

    Only what romanising added goes from names that are Latin at home: an apostrophe in "N'Djamena" stays.
    """
    if name.isascii() and country not in ROMANISED:
        return name
    folded = unicodedata.normalize("NFKD", name.replace("’", "'").translate(_PLAIN))
    bare = "".join(c for c in folded if not unicodedata.combining(c) and c not in "‘ʻʼʾʿˈ`ʹʺ")
    return re.sub(r"^'|'$|(?<=\s)'", "", bare)


def division_name(listed: str, aliases: tuple[str, ...], country: str, first: bool) -> str:
    """The English name of a division: `"Ţarţūs"` with the alias `"Tartus Governorate"` → `"Tartus"`.

    The type word of a second-level one goes ("Manbij District"); a first-level one that is listed with it needs it
    ("Free State", "Eastern Province").
    """
    own = None if first else _DIVISION_TYPE.match(listed)
    base = own["name"] if own else listed
    if _DIRECTIONS.match(base):
        return printed(listed, country)
    if country in ROMANISED and (not base.isascii() or _ROMANISED_TYPE.search(listed)):
        english = [m["name"] for a in aliases if a.isascii() and (m := _DIVISION_TYPE.match(a))]
        known = [name for name in english if name in aliases]
        good = [name for name in (known or english) if not _DIRECTIONS.match(name)]
        if good:
            return good[0]
    return printed(base, country)


@dataclass(frozen=True, slots=True)
class BadAliases:
    """bad_aliases.csv: names that are no alias anywhere, in one country, of one listed place."""

    anywhere: frozenset[str]
    in_country: frozenset[tuple[str, str]]
    of_place: frozenset[tuple[str, str, str]]

    def has(self, name: str, country: str, listed: str) -> bool:
        """Whether `name` is a bad alias of the place `listed`; of its own name, whether the place is a bad row."""
        key = normal_form(name)
        if name == listed:
            return (key, country, listed) in self.of_place
        return key in self.anywhere or (key, country) in self.in_country or (key, country, listed) in self.of_place


def bad_aliases() -> BadAliases:
    """The table as sets of normal forms."""
    table = [(normal_form(row["name"]), *row["country"].partition(":")) for row in rows("bad_aliases")]
    return BadAliases(
        anywhere=frozenset(key for key, country, _, _ in table if country == "*"),
        in_country=frozenset((key, country) for key, country, _, listed in table if country != "*" and not listed),
        of_place=frozenset((key, country, listed) for key, country, _, listed in table if listed),
    )


def good_aliases(aliases: Iterable[str], country: str, listed: str, bad: BadAliases) -> tuple[str, ...]:
    """The aliases of a listed place that stay, sorted."""
    return tuple(a for a in sorted({*aliases} - {listed}) if is_usable_alias(a) and not bad.has(a, country, listed))
