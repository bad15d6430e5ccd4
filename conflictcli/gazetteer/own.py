"""A user's CSV of places → an overlay of the shipped ones.

    use(read_own("villages.csv"))

The columns are those of supplement.csv: name, country, latitude and longitude; aliases (by "|"), kind and admin1 where
the file has them. Of two that are one place (one name, within 20 km), ours gives way and leaves its names and people,
as a listed one gives way to our supplement when places.db is built.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from conflictcli.gazetteer.choose import distance_km
from conflictcli.gazetteer.countries import code_of, like_country
from conflictcli.gazetteer.entries import REGION_PRIOR, SAME_PLACE_KM, SUPPLEMENT_AT_LEAST, Entry
from conflictcli.gazetteer.keys import keys_of, sounds_of
from conflictcli.gazetteer.lookup import country, query
from conflictcli.gazetteer.normal import normal_form, plain_form, without_articles
from conflictcli.gazetteer.overlay import Overlay, Row
from conflictcli.gazetteer.stored import KINDS, OWN, SCALE, WEIGHTS
from conflictcli.own_table import Cells, Fault, OwnTable, parts

NEEDED = ("name", "country", "latitude", "longitude")
COLUMNS = ("name", "aliases", "kind", "country", "admin1", "latitude", "longitude")


def read_own(path: str, more: Sequence[Entry] = ()) -> Overlay:
    """The places of a CSV, and `more` of a user's. Raises `TableError`."""
    table = OwnTable(path, NEEDED, COLUMNS)
    lines = table.lines()
    own = own_divisions(cells for _, cells in lines)
    return overlay_of((*table.each(lambda cells: entry_of(cells, own), lines), *more))


# ---- entries -------------------------------------------------------------------------------------------------


def entry_of(cells: Cells, own: Mapping[tuple[str, str], str]) -> Entry:
    """One line → an entry, whose division is a name. `own`: the first-level divisions that the file itself has."""
    kind = kind_of(cells["kind"])
    code = country_code(cells["country"], kind)
    latitude, longitude = degrees(cells, "latitude", 90), degrees(cells, "longitude", 180)
    names = tuple(dict.fromkeys((cells["name"], *parts(cells["aliases"]))))
    if not cells["name"]:
        raise Fault("no name; fill it in, or leave the line out")
    if len(normal_form(cells["name"])) < 2:
        raise Fault(f"name {cells['name']!r} has less than two Latin letters; write it as a text in English would")
    told = cells["name"] if kind == "admin1" else cells["admin1"]
    point = (latitude, longitude)
    return Entry(
        name=cells["name"],
        kind=kind,
        country=code,
        division=division_name(told, code, own) or (nearest_division(code, point) if kind == "place" else ""),
        latitude=latitude,
        longitude=longitude,
        population=0,
        prior=SUPPLEMENT_AT_LEAST if kind == "place" else REGION_PRIOR,
        primary=tuple(name for name in names if name),
    )


def kind_of(told: str) -> str:
    kinds = [kind for kind in KINDS if kind != "country"]
    kind = told.lower() or "place"
    if kind not in kinds:
        raise Fault(f"kind {told!r} is none there is; write {', '.join(kinds)}, or nothing for place")
    return kind


@lru_cache(maxsize=512)
def country_code(told: str, kind: str) -> str:
    if not told and kind == "region":  # One of several countries, such as the Sahel.
        return ""
    if not told:
        raise Fault("no country; write its two letters (SY) or its name (Syria)")
    code = code_of(told)
    if code is None:
        near = like_country(told)
        hint = f"did you mean {near}?" if near else "write its two letters, such as SY"
        raise Fault(f"country {told!r} is unknown; {hint}")
    return code


def degrees(cells: Cells, column: str, most: int) -> float:
    told = cells[column]
    try:
        value = float(told)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise Fault(f"{column} {told!r} is no number; write degrees with a point, such as 33.51")
    if abs(value) > most:
        swapped = column == "latitude" and abs(value) <= 180
        hint = "did longitude change places with it?" if swapped else f"write degrees within -{most} and {most}"
        raise Fault(f"{column} {told} is out of range; {hint}")
    return value


def own_divisions(lines: Iterable[Cells]) -> dict[tuple[str, str], str]:
    """The first-level divisions that the file has: country and key → name."""
    return {
        (code_of(cells["country"]) or "", normal_form(cells["name"])): cells["name"]
        for cells in lines
        if cells["kind"].lower() == "admin1"
    }


def division_name(told: str, code: str, own: Mapping[tuple[str, str], str]) -> str:
    """The name of the division that a line tells; empty where it tells none."""
    if not told or not code:
        return ""
    found = own.get((code, normal_form(told))) or listed_division(code, told)
    if not found:
        import difflib

        names = query("SELECT name FROM place WHERE country = ? AND kind = ?", code, KINDS.index("admin1"))
        known = {name.lower(): name for (name,) in names}
        near = difflib.get_close_matches(told.lower(), known, n=1)
        hint = f"did you mean {known[near[0]]}?" if near else "leave it empty for the one of the nearest town"
        raise Fault(f"admin1 {told!r} is no first-level division of {country(code).name}; {hint}")
    return found


@lru_cache(maxsize=4096)
def listed_division(code: str, told: str) -> str:
    """The listed first-level division of that name, with or without its type word; empty where there is none."""
    for key in (plain_form(told), normal_form(told)):
        for (name,) in query(
            "SELECT p.name FROM name n JOIN place p ON p.id = n.place"
            " WHERE n.key = ? AND p.country = ? AND p.kind = ? ORDER BY n.how DESC, p.id",
            key,
            code,
            KINDS.index("admin1"),
        ):
            return str(name)
    return ""


@lru_cache(maxsize=16)
def towns_by_latitude(code: str) -> list[tuple[float, float, str]]:
    found = query(
        "SELECT p.latitude, p.longitude, d.name FROM place p JOIN place d ON d.id = p.division"
        " WHERE p.country = ? AND p.kind = ? ORDER BY p.latitude, p.longitude",
        code,
        KINDS.index("place"),
    )
    return [(latitude / SCALE, longitude / SCALE, name) for latitude, longitude, name in found]


def nearest_division(code: str, point: tuple[float, float]) -> str:
    """The division of the nearest listed town, sought outwards by latitude, on a map that is flat around the point."""
    towns = towns_by_latitude(code)
    start = bisect_left(towns, point)
    narrow = math.cos(math.radians(point[0]))
    best, name = math.inf, ""
    for way in (range(start, len(towns)), range(start - 1, -1, -1)):
        for at in way:
            latitude, longitude, division = towns[at]
            north = latitude - point[0]
            if north * north > best:
                break
            east = ((longitude - point[1] + 180) % 360 - 180) * narrow
            if north * north + east * east < best:
                best, name = north * north + east * east, division
    return name


# ---- over the listed ones ------------------------------------------------------------------------------------


def overlay_of(entries: Sequence[Entry]) -> Overlay:
    """Entries, each with its division's name → the rows that look-ups find, and the listed places that they replace."""
    entries = list(dict.fromkeys(entries))  # What stands twice is one place.
    taken: set[int] = set()
    joined: list[Entry] = []
    replaced: list[tuple[int, ...]] = []
    for entry in entries:
        same = [listed for listed in listed_as(entry) if listed.number not in taken]
        taken.update(listed.number for listed in same)
        replaced.append(tuple(listed.number for listed in same))
        joined.append(
            replace(
                entry,
                population=max((listed.population for listed in same), default=0),
                prior=max([entry.prior, *(listed.prior for listed in same)]),
            )
        )
    keys, heard = left_behind(taken)
    names: dict[str, list[Row]] = defaultdict(list)
    sounds: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for number, (entry, numbers) in enumerate(zip(joined, replaced, strict=True), 1):
        found = {key: how | OWN for key, how in keys_of(entry).items()}
        for key, how in (pair for each in numbers for pair in keys[each]):
            found.setdefault(key, how)  # A name of the listed place alone: found as before, and settles nothing.
        for key, how in found.items():
            names[key].append(row_of(-number, entry, how))
        for key in sounds_of(entry).union(*(heard[each] for each in numbers)):
            sounds[entry.country, key].append(row_of(-number, entry, 0))
    return Overlay(
        names={key: tuple(rows) for key, rows in names.items()},
        sounds={key: tuple(rows) for key, rows in sounds.items()},
        replaced=frozenset(taken),
        called=frozenset(plain_form(name) for entry in entries for name in entry.primary),
    )


def row_of(number: int, entry: Entry, how: int) -> Row:
    return (
        number,
        entry.name,
        KINDS.index(entry.kind),
        entry.country,
        round(entry.latitude * SCALE),
        round(entry.longitude * SCALE),
        entry.population,
        round(entry.prior * WEIGHTS),
        entry.division or None,
        country(entry.country).name if entry.country else None,
        how,
    )


@dataclass(frozen=True, slots=True)
class Listed:
    """A town of the shipped table."""

    number: int
    population: int
    prior: float


def listed_as(entry: Entry) -> Iterator[Listed]:
    """The listed towns that an entry is: one of its names, its country, and within 20 km."""
    if entry.kind != "place":
        return
    keys = {form(name) for name in entry.primary for form in (plain_form, without_articles, normal_form)}
    seen: set[int] = set()
    for key in sorted(keys):
        for number, latitude, longitude, population, prior in query(
            "SELECT p.id, p.latitude, p.longitude, p.population, p.prior FROM name n JOIN place p ON p.id = n.place"
            " WHERE n.key = ? AND p.country = ? AND p.kind = ?",
            key,
            entry.country,
            KINDS.index("place"),
        ):
            apart = distance_km((latitude / SCALE, longitude / SCALE), (entry.latitude, entry.longitude))
            if number not in seen and apart <= SAME_PLACE_KM:
                seen.add(number)
                yield Listed(number, population, prior / WEIGHTS)


def left_behind(numbers: Iterable[int]) -> tuple[Mapping[int, list[tuple[str, int]]], Mapping[int, list[str]]]:
    """The keys and the transliteration keys of listed places, by their numbers."""
    within = ",".join(map(str, sorted(numbers)))
    keys: dict[int, list[tuple[str, int]]] = defaultdict(list)
    heard: dict[int, list[str]] = defaultdict(list)
    if within:
        for number, key, how in query(f"SELECT place, key, how FROM name WHERE place IN ({within})"):
            keys[number].append((key, how))
        for number, key in query(f"SELECT place, key FROM sound WHERE place IN ({within})"):
            heard[number].append(key)
    return keys, heard
