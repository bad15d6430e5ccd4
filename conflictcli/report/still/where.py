"""Marks → the map, in Mercator's projection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import asinh, degrees, radians, tan
from typing import TYPE_CHECKING, Any

from conflictcli.output.wording import counted
from conflictcli.report.page import WORLD, asset
from conflictcli.report.payload import Payload
from conflictcli.report.still.looks import BORDER, INK, LAND, LINE, MAP_NAME, MUTED, PAPER, SEA, families, shown
from conflictcli.report.still.marks import Mark, marks, radius
from conflictcli.report.world import Point, countries

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WHOLE = (-180.0, -58.0, 180.0, 76.0)
"""West, south, east, north in degrees: what is shown at most, and where nothing is known."""

CLOSEST = 5.0
"""Degrees across that are shown at least: one place alone stands in the land around it."""

EDGE = 0.08
"""Of the map's width and height, left free around the marks."""

NAMED = 14
"""Places that are named at most."""

LETTER = 6.6
"""Dots that a letter of a name takes, about."""

FOOT = 34.0
"""Dots from the foot of the map to the middle of its key."""

SHARED, IN_AREA = 0.0, 0.35
"""How far a mark is filled whose counts several places share, and one that lies somewhere in an area."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


def draw(axes: Axes, payload: Payload, palette: list[str]) -> None:
    found = marks(payload)
    size = axes.get_window_extent()
    points = [projected((payload.places[mark.place]["lon"], payload.places[mark.place]["lat"])) for mark in found]
    view = seen(points, size.width / size.height)
    axes.set(xlim=(view[0], view[2]), ylim=(view[1], view[3]), xticks=[], yticks=[], facecolor=SEA)
    for spine in axes.spines.values():
        spine.set_color(LINE)
    dots = size.width / (view[2] - view[0])
    taken = [around(payload, mark, found, dots) for mark in found]
    samples = key(found)
    taken.append((view[0] * dots, view[1] * dots, view[0] * dots + room(samples), view[1] * dots + 2 * FOOT))
    ground(axes, view, taken, dots)
    put(axes, points, found, palette)
    names_of_places(axes, payload, found, taken, dots)
    if found:
        explain(axes, samples, size)
    else:
        words = "No place of these events is known."
        axes.text(0.5, 0.5, words, transform=axes.transAxes, color=MUTED, fontsize=12, ha="center", va="center")


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
            return x - width / 2, y - width / shape / 2, x + width / 2, y + width / shape / 2
    width = max(east - west, (north - south) * shape)
    y = (south + north) / 2
    return -width / 2, y - width / shape / 2, width / 2, y + width / shape / 2


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


def put(axes: Axes, points: Sequence[Point], found: Sequence[Mark], palette: list[str]) -> None:
    """The marks, large ones below: a ring where counts are shared, paler where no more than an area is known."""
    from matplotlib.colors import to_rgba

    most = found[0].strikes if found else 0
    strong = [to_rgba(palette[mark.type]) for mark in found]
    faces = [
        (*colour[:3], SHARED if mark.is_shared else IN_AREA if mark.is_area else 0.75)
        for mark, colour in zip(found, strong, strict=True)
    ]
    axes.scatter(
        [x for x, _ in points],
        [y for _, y in points],
        s=[area_of(radius(mark.strikes, most)) for mark in found],
        facecolors=faces,
        edgecolors=[
            colour if mark.is_shared or mark.is_area else PAPER for mark, colour in zip(found, strong, strict=True)
        ],
        linewidths=[1.4 if mark.is_shared or mark.is_area else 0.6 for mark in found],
        zorder=2,
    )


def area_of(dots: float) -> float:
    """A radius in dots → the size that scatter takes: square points of the circle's square."""
    return float((2 * dots * 72 / 100) ** 2)


def names_of_places(axes: Axes, payload: Payload, found: Sequence[Mark], taken: list[Box], dots: float) -> None:
    """The places with most events, where their names cover nothing."""
    named = 0
    for mark in sorted(found, key=lambda mark: (-mark.events, mark.place)):
        place = payload.places[mark.place]
        name = shown(str(place["name"]))
        own = around(payload, mark, found, dots)
        box = (own[2], (own[1] + own[3]) / 2 - 7, own[2] + LETTER * len(name) + 6, (own[1] + own[3]) / 2 + 7)
        if not name or name == place["country"] or len(name) > 24 or mark.is_area:
            continue
        if any(overlap(box, other) for other in taken if other != own):
            continue
        taken.append(box)
        axes.text(
            *(box[0] / dots, (box[1] + box[3]) / 2 / dots, f" {name}"),
            color=INK,
            fontsize=9,
            fontfamily=families(name),
            va="center_baseline",
            zorder=3,
            clip_on=True,
            parse_math=False,
        )
        named += 1
        if named == NAMED:
            return


@dataclass(frozen=True)
class Sample:
    """A mark in the key: its radius in dots, how far it is filled, and what it means."""

    radius: float
    filled: float
    words: str


def key(found: Sequence[Mark]) -> list[Sample]:
    """How many strikes a mark of a size has; what a ring and a pale mark are, where there is one."""
    most = found[0].strikes if found else 0
    steps = [10**zeros for zeros in range(len(str(most)))][-3:] if most else []
    samples = [
        Sample(radius(step, most), 0, counted(step, "strike") if step == steps[-1] else f"{step:,}") for step in steps
    ]
    if any(mark.is_shared for mark in found):
        samples.append(Sample(6, SHARED, "one count shared by several places"))
    if any(mark.is_area and not mark.is_shared for mark in found):
        samples.append(Sample(6, IN_AREA, "somewhere in this area"))
    return samples


def room(samples: Sequence[Sample]) -> float:
    """The width of the key, in dots."""
    return 18 + sum(2 * sample.radius + LETTER * len(sample.words) + 24 for sample in samples)


def explain(axes: Axes, samples: Sequence[Sample], size: Any) -> None:
    """The key, at the foot of the map."""
    from matplotlib.colors import to_rgba

    left = 18.0
    for sample in samples:
        left += sample.radius
        axes.scatter(
            *(left / size.width, FOOT / size.height),
            s=area_of(sample.radius),
            facecolors=[(*to_rgba(MUTED)[:3], sample.filled)],
            edgecolors=MUTED,
            linewidths=1.0,
            transform=axes.transAxes,
            zorder=4,
        )
        left += sample.radius + 6
        axes.text(
            *(left / size.width, FOOT / size.height, sample.words),
            transform=axes.transAxes,
            color=MUTED,
            fontsize=9.5,
            va="center",
            zorder=4,
        )
        left += LETTER * len(sample.words) + 18


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


def overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


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
