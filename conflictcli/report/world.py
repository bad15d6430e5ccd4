"""The base map: countries by name, as rings of points."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Point = tuple[float, float]
"""Longitude and latitude, in this order as in GeoJSON, in degrees."""

Polygon = list[list[Point]]
"""The outer ring, then holes; each ends where it begins."""


def countries(world: str) -> Iterator[tuple[str, list[Polygon]]]:
    """The text of `assets/world.json` → a country's name, as rows have it, and its polygons."""
    found: Mapping[str, Any] = json.loads(world)
    for feature in found["features"]:
        shape = feature["geometry"]
        yield (
            feature["properties"]["name"],
            [
                [unpacked(letters, start, found["UTF8Scale"]) for letters, start in zip(rings, starts, strict=True)]
                for rings, starts in zip(shape["coordinates"], shape["encodeOffsets"], strict=True)
            ],
        )


def unpacked(letters: str, start: Sequence[int], scale: int) -> list[Point]:
    """A ring, as `scripts/world_map.py` packs it and ECharts unpacks it."""
    (x, y), points = start, []
    for across, up in zip(letters[::2], letters[1::2], strict=True):
        x += step(across)
        y += step(up)
        points.append((x / scale, y / scale))
    return points


def step(letter: str) -> int:
    """Zigzag: 0, -1, 1, -2 …"""
    code = ord(letter) - 64
    return (code >> 1) ^ -(code & 1)
