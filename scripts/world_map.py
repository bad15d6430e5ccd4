"""The base map's topology → GeoJSON as the report draws it: small, and with the countries that rows name.

It is packed as ECharts unpacks it by itself (`registerMap`): a ring is a text, two letters a step, of which the code
less 64 is the step in hundredths of a degree, zigzag (0, -1, 1, -2 …), from `encodeOffsets` on.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from conflictcli.gazetteer.base_map import DRAWN_APART, NO_BORDER, lines_of, within
from conflictcli.gazetteer.countries import country_names

LEFT_OUT = ("Antarctica",)
SCALE = 100
"""Steps a degree: a kilometre each, which is finer than what the map has been drawn for."""

DETAIL = 0.0001
"""Square degrees: a corner is left out when the triangle that it makes with its neighbours is smaller."""

ISLET = 0.001
"""Square degrees: an island that is smaller is left out, unless it is all that there is of a country."""

Point = tuple[float, float]
"""Longitude and latitude, in this order as in GeoJSON, in degrees."""

Ring = tuple[int, ...]
"""Numbers of arcs, end to end; one drawn backwards is written `~number`."""

Polygon = tuple[Ring, ...]
"""The outer ring, then holes."""


def world(topology: Mapping[str, Any], codes: Mapping[int, str]) -> dict[str, Any]:
    """A FeatureCollection of countries by name, each with `properties.name` as rows have it.

    `codes`: ISO 3166-1, numeric → alpha-2. A part that the base map draws by itself belongs to the country under which
    the list of places has it, and lines across a country are not drawn: the map and the table say the same.
    """
    names = dict(country_names())
    shapes: dict[str, list[Polygon]] = defaultdict(list)
    for shape in topology["objects"]["countries"]["geometries"]:
        drawn_as = shape["properties"]["name"]
        code = codes.get(int(shape.get("id") or 0)) or DRAWN_APART.get(drawn_as, "")
        name = names.get(code, drawn_as)
        if name not in LEFT_OUT:
            shapes[name] += polygons_of(shape)
    arcs = [tuple((lon, lat) for lat, lon in line) for line in lines_of(topology)]
    for (held_by, of), box in NO_BORDER.items():
        moved(shapes, names[held_by], names[of], arcs, box)
    ends = [tuple(simple(arc)) for arc in arcs]
    features = []
    for name in sorted(shapes):
        whole = [[path(ring, ends) for ring in polygon] for polygon in united(shapes[name], arcs)]
        rings = [part for polygon in whole for part in halves(polygon)]
        features.append({"type": "Feature", "properties": {"name": name}, "geometry": geometry(rings)})
    return {"type": "FeatureCollection", "UTF8Encoding": True, "UTF8Scale": SCALE, "features": features}


def polygons_of(shape: Mapping[str, Any]) -> list[Polygon]:
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    return [tuple(tuple(ring) for ring in polygon) for polygon in polygons]


# ---- whose a part is -----------------------------------------------------------------------------------------


def moved(
    shapes: dict[str, list[Polygon]],
    held_by: str,
    of: str,
    arcs: Sequence[Sequence[Point]],
    box: tuple[float, float, float, float],
) -> None:
    """Gives the parts that a line in the box cuts off from one country back to it."""
    theirs = {numbered(arc) for polygon in shapes.get(of, ()) for ring in polygon for arc in ring}
    for polygon in list(shapes.get(held_by, ())):
        lines = theirs & {numbered(arc) for ring in polygon for arc in ring}
        if lines and all(within(tuple((lat, lon) for lon, lat in arcs[line]), box) for line in lines):
            shapes[held_by].remove(polygon)
            shapes[of].append(polygon)


def numbered(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def united(polygons: Sequence[Polygon], arcs: Sequence[Sequence[Point]]) -> list[Polygon]:
    """Polygons as they are, but for those that share a border: these are one, without it."""
    drawn = {arc for polygon in polygons for ring in polygon for arc in ring}
    inner = {arc for arc in drawn if ~arc in drawn}
    touching = [polygon for polygon in polygons if any(arc in inner for ring in polygon for arc in ring)]
    apart = [polygon for polygon in polygons if polygon not in touching]
    rings = stitched([arc for polygon in touching for ring in polygon for arc in ring if arc not in inner], arcs)
    return apart + nested(rings, arcs)


def stitched(pieces: Sequence[int], arcs: Sequence[Sequence[Point]]) -> list[Ring]:
    """Arcs put together end to end, until each ring closes."""
    starts: dict[Point, list[int]] = defaultdict(list)
    for piece in pieces:
        starts[end(piece, arcs, 0)].append(piece)
    rings = []
    while any(starts.values()):
        first = next(begin for begin, left in starts.items() if left)
        ring = [starts[first].pop()]
        while (at := end(ring[-1], arcs, -1)) != first:
            ring.append(starts[at].pop())
        rings.append(tuple(ring))
    return rings


def end(arc: int, arcs: Sequence[Sequence[Point]], which: int) -> Point:
    return arcs[arc][which] if arc >= 0 else arcs[~arc][-1 - which]


def nested(rings: Sequence[Ring], arcs: Sequence[Sequence[Point]]) -> list[Polygon]:
    """Rings → polygons: what turns the other way than the largest one is a hole, in the first that reaches round it."""
    if not rings:
        return []
    areas = {ring: area(path(ring, arcs)) for ring in rings}
    ordered = sorted(rings, key=lambda ring: -abs(areas[ring]))
    outer = [ring for ring in ordered if areas[ring] * areas[ordered[0]] > 0]
    polygons = {ring: [ring] for ring in outer}
    for hole in (ring for ring in ordered if ring not in polygons):
        home = next(ring for ring in outer if reaches_round(path(ring, arcs), path(hole, arcs)))
        polygons[home].append(hole)
    return [tuple(polygon) for polygon in polygons.values()]


def reaches_round(outer: Sequence[Point], inner: Sequence[Point]) -> bool:
    return all(
        min(p[axis] for p in outer) <= min(p[axis] for p in inner)
        and max(p[axis] for p in inner) <= max(p[axis] for p in outer)
        for axis in (0, 1)
    )


# ---- the date line -------------------------------------------------------------------------------------------


def halves(polygon: list[list[Point]]) -> list[list[list[Point]]]:
    """A polygon that crosses the date line → its parts on both sides of it; any other as it is."""
    rings = [unrolled(ring) for ring in polygon]
    if all(-180 <= lon <= 180 for ring in rings for lon, _ in ring):
        return [polygon]
    turned = [[(lon + 360, lat) for lon, lat in ring] if min(ring)[0] < -180 else ring for ring in rings]
    west = [cut(ring, 1) for ring in turned]
    east = [[(lon - 360, lat) for lon, lat in cut(ring, -1)] for ring in turned]
    return [[ring for ring in half if ring] for half in (west, east)]


def unrolled(ring: Sequence[Point]) -> list[Point]:
    """A ring without the jump from 180 to -180 degrees: longitudes go on beyond."""
    points, turns = [ring[0]], 0
    for (before, _), (lon, lat) in pairwise(ring):
        turns -= round((lon - before) / 360)
        points.append((lon + 360 * turns, lat))
    return points


def cut(ring: Sequence[Point], side: int) -> list[Point]:
    """What of a ring lies west (1) or east (-1) of 180 degrees, closed along that line; nothing where nothing does."""
    kept: list[Point] = []
    for a, b in pairwise(ring):
        if (a[0] - 180) * side <= 0:
            kept.append(a)
        if (a[0] - 180) * (b[0] - 180) < 0:
            kept.append((180.0, a[1] + (b[1] - a[1]) * (180 - a[0]) / (b[0] - a[0])))
    return [*kept, kept[0]] if len(kept) > 2 and any(lon != 180 for lon, _ in kept) else []


# ---- as few points as will do --------------------------------------------------------------------------------


def path(ring: Ring, arcs: Sequence[Sequence[Point]]) -> list[Point]:
    """The points of a ring; it ends where it began."""
    points: list[Point] = []
    for arc in ring:
        line = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        points += line[1:] if points else line
    return points


def simple(arc: Sequence[Point]) -> list[Point]:
    """An arc with the corners that show (Visvalingam and Whyatt 1993); its ends stay, so that neighbours meet."""
    before, after = [n - 1 for n in range(len(arc))], [n + 1 for n in range(len(arc))]
    size = [0.0, *(triangle(*corner) for corner in zip(arc, arc[1:], arc[2:], strict=False)), 0.0]
    smallest = [(size[n], n) for n in range(1, len(arc) - 1)]
    heapq.heapify(smallest)
    left = len(arc) - (4 if arc[0] == arc[-1] else 2)
    gone: set[int] = set()
    while smallest and left > 0 and smallest[0][0] < DETAIL:
        worth, n = heapq.heappop(smallest)
        if n in gone or worth != size[n]:
            continue
        gone.add(n)
        left -= 1
        before[after[n]], after[before[n]] = before[n], after[n]
        for near in (before[n], after[n]):
            if 0 < near < len(arc) - 1:
                # No less than what has gone already: else a whole coast could go, corner by corner.
                size[near] = max(worth, triangle(arc[before[near]], arc[near], arc[after[near]]))
                heapq.heappush(smallest, (size[near], near))
    return [point for n, point in enumerate(arc) if n not in gone]


def triangle(a: Point, b: Point, c: Point) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def area(ring: Sequence[Point]) -> float:
    """Square degrees; negative where it turns clockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) / 2


def geometry(polygons: Sequence[Sequence[Sequence[Point]]]) -> dict[str, Any]:
    """Polygons that can be seen, the largest one always; packed."""
    largest = max(polygons, key=lambda polygon: abs(area(polygon[0])))
    seen = [
        [packed(ring) for nth, ring in enumerate(polygon) if nth == 0 or abs(area(ring)) >= ISLET]
        for polygon in polygons
        if polygon is largest or abs(area(polygon[0])) >= ISLET
    ]
    return {
        "type": "MultiPolygon",
        "coordinates": [[letters for letters, _ in polygon] for polygon in seen],
        "encodeOffsets": [[start for _, start in polygon] for polygon in seen],
    }


def packed(ring: Sequence[Point]) -> tuple[str, list[int]]:
    """A ring's letters, and the point from which they step, in steps."""
    points = [(round(lon * SCALE), round(lat * SCALE)) for lon, lat in ring]
    points = [point for point, before in zip(points, [None, *points], strict=False) if point != before]
    start = points[0]
    steps = (new - old for before, point in pairwise([start, *points]) for old, new in zip(before, point, strict=True))
    return "".join(chr(64 + (step * 2 if step >= 0 else -step * 2 - 1)) for step in steps), list(start)
