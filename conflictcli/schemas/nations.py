"""What others call a country, and by which number.

`countries.csv`: ISO 3166-1 numbers and letters (GeoNames' list of countries), ACLED's region, the number in Gleditsch
and Ward's list of states, which UCDP uses, and UCDP's name where it is another than ours. Empty where their list has
none: neither ISO nor ACLED has a number for Kosovo, and UCDP counts what happens in Palestine as Israel's.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from conflictcli.gazetteer.countries import country_names, demonym
from conflictcli.gazetteer.homes import home


@dataclass(frozen=True, slots=True)
class Nation:
    """A country in the terms of others; what they do not list is empty, or None."""

    code: str
    number: int | None
    letters: str
    region: str
    state: int | None
    ucdp: str


def _number(cell: str) -> int | None:
    return int(cell) if cell else None


@lru_cache(maxsize=1)
def _nations() -> dict[str, Nation]:
    with Path(__file__).with_name("countries.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: Nation(
                row["code"],
                _number(row["iso_numeric"]),
                row["iso_alpha3"],
                row["acled_region"],
                _number(row["gleditsch_ward"]),
                row["ucdp_name"],
            )
            for row in csv.DictReader(file)
        }


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    return {name: code for code, name in country_names()}


def nation_of(country: str) -> Nation | None:
    """A country by the name that rows have; None where it is none, or there are several."""
    code = _codes().get(country)
    return _nations().get(code) if code else None


@lru_cache(maxsize=4096)
def nation_of_party(name: str) -> Nation | None:
    """Whose a state's force is, where its name says so: "Israeli forces", "US forces", "Free Syrian Police"."""
    code = next((c for word in name.split()[:2] if (c := demonym(word) or _abroad(word))), None)
    if code is None and (found := home(name)) is not None:
        code = found[1]
    return _nations().get(code) if code else None


def _abroad(word: str) -> str | None:
    return {"US": "US", "U.S.": "US", "UK": "GB", "UAE": "AE"}.get(word)
