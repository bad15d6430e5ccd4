"""Country names and nationality words → ISO codes, from countries.csv."""

from __future__ import annotations

import csv
import re
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from conflictcli.gazetteer.normal import plain_form, words_of

_TABLE = Path(__file__).with_name("countries.csv")
_PLURALS = re.compile(r"(?:es|s|'s|’s)$")


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, str], ...]:
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def country_key(name: str) -> str:
    """Brackets tell the two Congos apart, so they stay in."""
    return plain_form(name.replace("(", " ").replace(")", " "))


def _codes(*columns: str) -> MappingProxyType[str, str]:
    return MappingProxyType(
        {
            country_key(name): row["code"]
            for column in columns
            for row in _table()
            for name in row[column].split("|")
            if name
        }
    )


@lru_cache(maxsize=1)
def country_codes() -> MappingProxyType[str, str]:
    """Key of a country's name or alias → its code."""
    return _codes("aliases", "name")


@lru_cache(maxsize=1)
def _codes_of_parts() -> MappingProxyType[str, str]:
    return _codes("parts")


@lru_cache(maxsize=1)
def _codes_of_demonyms() -> MappingProxyType[str, str]:
    return _codes("demonyms")


def is_written_as_a_name(name: str) -> bool:
    """Whether the capitals are those of a country: "us", "Us" and "turkey" are words, "US" and "U.S." are not."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) <= 3:
        return all(c.isupper() for c in letters)
    return name.removeprefix("the ")[:1].isupper()


@lru_cache(maxsize=4096)
def country_of(name: str) -> str | None:
    """`"Syria"`, `"DRC"`, `"the Gaza Strip"`, `"Somaliland"`, `"England"` → the ISO code of the country, else None.

    Besides the countries' own names this knows the parts that a text names in their stead; the place of such a part
    is another (see `conflictcli.gazetteer.candidates`).
    """
    if not is_written_as_a_name(name):
        return None
    key = country_key(name)
    return country_codes().get(key) or _codes_of_parts().get(key)


def code_of(typed: str) -> str | None:
    """What a person types for a country → its code: `"sy"`, `"Syria"`, `"drc"`, `"england"`; None where it is none.

    Unlike in a text, capitals do not matter.
    """
    code, key = typed.strip().upper(), country_key(typed)
    if any(row["code"] == code for row in _table()):
        return code
    return country_codes().get(key) or _codes_of_parts().get(key)


def like_country(typed: str) -> str:
    """The country that a person may have meant, as `"Syria (SY)"`; empty where no name is near."""
    import difflib

    known = {name.lower(): row for row in _table() for name in (row["name"], *row["aliases"].split("|")) if name}
    near = difflib.get_close_matches(typed.strip().lower(), known, n=1, cutoff=0.7)
    return f"{known[near[0]]['name']} ({known[near[0]]['code']})" if near else ""


@lru_cache(maxsize=4096)
def demonym(word: str) -> str | None:
    """`"Syrian"`, `"Yemenis"`, `"Nigerien"`, `"South Sudanese"` → the ISO code of the country, else None.

    Capitals matter ("polish" is a verb). A nationality is no location.
    """
    if not word[:1].isupper():
        return None
    known = _codes_of_demonyms()
    return known.get(country_key(word)) or known.get(country_key(_PLURALS.sub("", word)))


def country_names() -> tuple[tuple[str, str], ...]:
    """(code, name) of all countries, in the order of the codes."""
    return tuple((row["code"], row["name"]) for row in _table())


def demonyms_of(code: str) -> tuple[str, ...]:
    """The nationality words of a country: `demonyms_of("GB")` → `("British", "Briton", …)`."""
    return next((tuple(filter(None, r["demonyms"].split("|"))) for r in _table() if r["code"] == code), ())


def _names_of_nations(*columns: str) -> tuple[list[str], ...]:
    return tuple(
        words_of(name).split() for column in columns for row in _table() for name in row[column].split("|") if name
    )


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(words[0] for words in _names_of_nations("name", "aliases", "parts", "demonyms"))


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    return frozenset(words[-1] for words in _names_of_nations("name", "aliases", "parts"))


@lru_cache(maxsize=8_192)
def opens_a_nation(word: str) -> bool:
    """Whether a country's name or a nationality may begin with a word: "South", "Syrian", "Americans"."""
    first, openings = words_of(word).partition(" ")[0], _first_words()
    return first in openings or (word.endswith("s") and words_of(_PLURALS.sub("", word)).partition(" ")[0] in openings)


@lru_cache(maxsize=8_192)
def may_open_a_nation(part: str) -> bool:
    """The same of a word in lower case, as `words_of` parts them; True of some more that end in s."""
    return not _first_words().isdisjoint((part, part.removesuffix("s"), part.removesuffix("es")))


@lru_cache(maxsize=8192)
def closes_a_country(word: str) -> bool:
    """Whether a country's name may end with a word: "Arabia", "Lanka"."""
    return words_of(word).rpartition(" ")[2] in _last_words()
