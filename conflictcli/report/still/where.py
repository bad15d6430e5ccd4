"""Marks → the map, in Mercator's projection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import asinh, degrees, radians, tan
from typing import TYPE_CHECKING, Any

from conflictcli.report.page import WORLD, asset
from conflictcli.report.payload import Payload
from conflictcli.report.still.looks import BORDER, INK, LAND, LINE, MAP_NAME, MUTED, SEA, families
from conflictcli.report.still.marks import (
    FILLED,
    IN_AREA,
    LARGE,
    SHARED,
    SMALLEST,
    Mark,
    area_of,
    name_of,
    of_most,
    radius,
)
from conflictcli.report.still.names import LETTER, Box, Named, named, overlap
from conflictcli.report.world import Point, countries

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WHOLE = (-180.0, -58.0, 180.0, 76.0)
"""West, south, east, north in degrees: what is shown at most, and where nothing is known."""

CLOSEST = 5.0
"""Degrees across that are shown at least: one place alone stands in the land around it."""

EDGE = 0.07
"""Of the map's width and height, left free around the marks."""

LONGEST = 24
"""Letters of a place's name; longer ones are left out."""


def draw(axes: Axes, payload: Payload, palette: Sequence[str], found: Sequence[Mark]) -> None:
    """`found`: the payload's marks."""
    size = axes.get_window_extent()
    points = [projected((payload.places[mark.place]["lon"], payload.places[mark.place]["lat"])) for mark in found]
    view = seen(points, size.width / size.height)
    axes.set(xlim=(view[0], view[2]), ylim=(view[1], view[3]), xticks=[], yticks=[], facecolor=SEA)
    for spine in axes.spines.values():
        spine.set_color(LINE)
    dots = size.width / (view[2] - view[0])
    taken = [around(payload, mark, found, dots) for mark in found]
    west, south, east, north = (each * dots for each in view)
    names = named(wanted(payload, found, dots), taken, (west, south, east, north))
    ground(axes, view, [*taken, *(each.box for each in names)], dots)
    put(axes, points, found, palette)
    write(axes, names, dots)
    if not found:
        words = "No place of these events is known."
        box = {"facecolor": LAND, "edgecolor": LINE, "boxstyle": "round,pad=0.6"}
        axes.text(
            *(0.5, 0.5, words),
            transform=axes.transAxes,
            color=MUTED,
            fontsize=12,
            ha="center",
            va="center",
            bbox=box,
        )


def projected(point: Point) -> Point:
    """Longitude and latitude → Mercator's plane, in degrees; the poles are far off."""
    lon, lat = point
    return lon, degrees(asinh(tan(radians(max(-85.0, min(85.0, lat))))))


def seen(points: Sequence[Point], shape: float) -> Box:
    """What is shown: all points with some room, in the map's shape (width to height), on Mercator's plane."""
    west, south, east, north = (*projected(WHOLE[:2]), *projected(WHOLE[2:]))
    if points:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        free = 1 - 2 * EDGE
        width = max((max(xs) - min(xs)) / free, (max(ys) - min(ys)) / free * shape, CLOSEST)
        x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        if width < 360:
            left = shifted(x - width / 2, width, min(west, min(xs)), max(east, max(xs)))
            bottom = shifted(y - width / shape / 2, width / shape, min(south, min(ys)), max(north, max(ys)))
            return left, bottom, left + width, bottom + width / shape
    width = max(east - west, (north - south) * shape)
    y = (south + north) / 2
    return -width / 2, y - width / shape / 2, width / 2, y + width / shape / 2


def shifted(low: float, length: float, least: float, most: float) -> float:
    """Where a stretch begins so that it lies between two ends, if it fits between them: no sea beyond the world."""
    return max(least, min(low, most - length)) if length <= most - least else low


# ---- what is drawn -------------------------------------------------------------------------------------------


def ground(axes: Axes, view: Box, taken: list[Box], dots: float) -> None:
    """Land and borders; the names of countries that have room for them, in their land and beside what is `taken`."""
    from matplotlib.collections import PathCollection
    from matplotlib.path import Path

    paths = []
    for name, polygons in countries(asset(WORLD)):
        rings = [[projected(point) for point in ring] for polygon in polygons for ring in polygon]
        near = [ring for ring in rings if overlap(bounds(ring), view)]
        if near:
            paths.append(Path.make_compound_path(*(Path(ring, closed=True) for ring in near)))
            largest = max(near, key=lambda ring: abs(area(ring)))
            left, _, right, _ = bounds(largest)
            x, y = centre(largest)
            half = LETTER * len(name) / 2
            box = (x * dots - half, y * dots - 7, x * dots + half, y * dots + 7)
            is_free = inside((x, y), view) and not any(overlap(box, other) for other in taken)
            if is_free and (right - left) * dots > 2 * half:
                taken.append(box)
                axes.text(
                    x, y, name.upper(), color=MAP_NAME, fontsize=8.5, ha="center", va="center", zorder=1.5, clip_on=True
                )
    axes.add_collection(PathCollection(paths, facecolors=LAND, edgecolors=BORDER, linewidths=0.7, zorder=1))


def put(axes: Axes, points: Sequence[Point], found: Sequence[Mark], palette: Sequence[str]) -> None:
    """The marks, large ones below: a ring where counts are shared, paler where no more than an area is known.

    All let through what lies below, and have a rim that does not.
    """
    from matplotlib.colors import to_rgba

    most = found[0].strikes if found else 0
    sizes = [radius(mark.strikes, most) for mark in found]
    rims = [to_rgba(palette[mark.type]) for mark in found]
    faces = [
        (*rim[:3], SHARED if mark.is_shared else IN_AREA if mark.is_area else LARGE if size > 2 * SMALLEST else FILLED)
        for mark, rim, size in zip(found, rims, sizes, strict=True)
    ]
    axes.scatter(
        [x for x, _ in points],
        [y for _, y in points],
        s=[area_of(size) for size in sizes],
        facecolors=faces,
        edgecolors=rims,
        linewidths=[1.4 if mark.is_shared or mark.is_area else 0.8 for mark in found],
        zorder=2,
    )


def write(axes: Axes, names: Sequence[Named], dots: float) -> None:
    """Names of places, each with a rim of land so that it can be read over what lies below."""
    from matplotlib.patheffects import withStroke

    for each in names:
        left, bottom, right, top = each.box
        x = {"left": left, "center": (left + right) / 2, "right": right}[each.align]
        axes.text(
            *(x / dots, (bottom + top) / 2 / dots, each.name),
            color=INK,
            fontsize=9,
            fontfamily=families(each.name),
            ha=each.align,
            va="center_baseline",
            zorder=3,
            clip_on=True,
            parse_math=False,
            path_effects=[withStroke(linewidth=2.5, foreground=LAND)],
        )


def wanted(payload: Payload, found: Sequence[Mark], dots: float) -> list[tuple[str, Box]]:
    """The names of places and the boxes of their marks, those of most strikes or events first.

    No countries: the map names those itself. A place that has several points is named at the first.
    """
    names: dict[tuple[str, str], Box] = {}
    for mark in of_most(found):
        name = name_of(payload, mark)
        if name and len(name) <= LONGEST:
            names.setdefault((name, payload.places[mark.place]["country"]), around(payload, mark, found, dots))
    return [(name, box) for (name, _), box in names.items()]


# ---- the plane -----------------------------------------------------------------------------------------------


def around(payload: Payload, mark: Mark, found: Sequence[Mark], dots: float) -> Box:
    """A mark's box in dots of the whole plane."""
    place = payload.places[mark.place]
    x, y = (each * dots for each in projected((place["lon"], place["lat"])))
    size = radius(mark.strikes, found[0].strikes)
    return x - size, y - size, x + size, y + size


def bounds(ring: Sequence[Point]) -> Box:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


def inside(point: Point, box: Box) -> bool:
    return box[0] < point[0] < box[2] and box[1] < point[1] < box[3]


def crosses(ring: Sequence[Point]) -> Iterator[tuple[Point, Point, float]]:
    for a, b in pairwise(ring):
        yield a, b, a[0] * b[1] - b[0] * a[1]


def area(ring: Sequence[Point]) -> float:
    return sum(cross for _, _, cross in crosses(ring)) / 2


def centre(ring: Sequence[Point]) -> Point:
    """The middle of a ring's area."""
    whole: Any = area(ring) * 6
    if not whole:
        return ring[0]
    return (
        sum((a[0] + b[0]) * cross for a, b, cross in crosses(ring)) / whole,
        sum((a[1] + b[1]) * cross for a, b, cross in crosses(ring)) / whole,
    )
