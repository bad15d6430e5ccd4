"""The towns of a country or division → the middle of its north, its southeast, its centre …: the table `part`.

Used at build time. A part is cut by latitude and longitude, not by numbers: northern Mali is large and empty, and no
third of the country's towns lies there. Of 98 phrases such as "northern Mali", 87 come within 300 km of where such news
happens, and 70 within 161.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from statistics import median

Point = tuple[float, float]

# Direction → steps north and east.
DIRECTIONS: dict[str, tuple[int, int]] = {
    "central": (0, 0), "north": (1, 0), "south": (-1, 0), "east": (0, 1), "west": (0, -1),
    "northeast": (1, 1), "northwest": (1, -1), "southeast": (-1, 1), "southwest": (-1, -1),
}  # fmt: skip

# Fewer towns than this have no parts worth telling apart.
TOWNS_AT_LEAST = 6
# Towns left out at each end before the width is measured: islands, outposts.
STRAY = 0.02
# The last third of the way south; of the way southeast, from corner to corner, the last quarter (a third of the way
# reaches too far into the middle).
SIDE, CORNER = 1 / 3, 1 / 4


def bounds(values: Sequence[float]) -> tuple[float, float]:
    """The ends of some values, without the strays."""
    ordered = sorted(values)
    return ordered[int(STRAY * len(ordered))], ordered[int((1 - STRAY) * len(ordered)) - 1]


def share(values: Sequence[float]) -> list[float]:
    """Values as shares of the way between their ends (a stray one lies below 0 or above 1)."""
    low, high = bounds(values)
    return [(v - low) / ((high - low) or 1.0) for v in values]


def without_date_line(points: Iterable[Point]) -> list[Point]:
    """The points of a country that lies on both sides of the 180th meridian, told as if they went on eastward."""
    found = list(points)
    if max(lon for _, lon in found) - min(lon for _, lon in found) <= 180:
        return found
    return [(lat, lon + 360 if lon < 0 else lon) for lat, lon in found]


def middle_of(points: Sequence[Point], direction: str) -> Point:
    """The median of the points that lie in that direction; `direction` is a key of DIRECTIONS."""
    points = without_date_line(points)
    norths, easts = share([lat for lat, _ in points]), share([lon for _, lon in points])
    north, east = DIRECTIONS[direction]
    if (north, east) == (0, 0):
        off = [max(abs(n - 0.5), abs(e - 0.5)) for n, e in zip(norths, easts, strict=True)]
        inside = chosen(points, off, lambda far: far <= 1 / 6) or [points[off.index(min(off))]]
    else:
        way = share([north * n + east * e for n, e in zip(norths, easts, strict=True)])
        last = CORNER if north and east else SIDE
        inside = chosen(points, way, lambda far: far >= 1 - last)
    latitude, longitude = median(lat for lat, _ in inside), median(lon for _, lon in inside)
    return round(latitude, 3), round((longitude + 180) % 360 - 180, 3)


def chosen(points: Sequence[Point], worth: Sequence[float], keep: Callable[[float], bool]) -> list[Point]:
    """The points whose worth is kept."""
    return [p for p, w in zip(points, worth, strict=True) if keep(w)]


def parts_of(areas: dict[tuple[str, str], list[Point]]) -> Iterator[tuple[str, str, str, Point]]:
    """(country, division or "") → its towns; gives (country, division, direction, middle), sorted."""
    for (country, division), points in sorted(areas.items()):
        if len(points) >= TOWNS_AT_LEAST:
            for direction in sorted(DIRECTIONS):
                yield country, division, direction, middle_of(points, direction)
