"""The colours of types are told apart by everyone: against the paper and from each other, with any colour vision."""

from __future__ import annotations

import math
import re
from itertools import combinations

import pytest

from conflictcli.report.page import asset

Colour = tuple[float, float, float]

SEEN_AS = {
    "all cones": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    # G. M. Machado, M. M. Oliveira, L. A. F. Fernandes 2009, A Physiologically-based Model for Simulation of Color Vision
    # Deficiency, severity 1.0: on linear RGB.
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
}
APART = 20
"""CIE76: some nine times what one just notices."""


def themes() -> dict[str, dict[str, str]]:
    """The custom properties of each theme; the two places where dark stands say the same."""
    blocks = re.findall(r"(:root[^{,]*) \{\s*(--paper: #[^}]+)\}", asset("page.css"))
    found = {selector.strip(): dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", body)) for selector, body in blocks}
    assert found[':root[data-theme="dark"]'] == found[":root:not([data-theme])"]
    return {"light": found[":root"], "dark": found[':root[data-theme="dark"]']}


THEMES = themes()


def linear(hexadecimal: str) -> Colour:
    values = (int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values)
    return red, green, blue


def times(matrix: tuple[Colour, Colour, Colour], colour: Colour) -> Colour:
    red, green, blue = (min(1.0, max(0.0, sum(a * b for a, b in zip(line, colour, strict=True)))) for line in matrix)
    return red, green, blue


def lab(colour: Colour) -> Colour:
    red, green, blue = colour
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def contrast(one: str, other: str) -> float:
    lums = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(one), linear(other)))
    return (lums[1] + 0.05) / (lums[0] + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("vision", SEEN_AS)
def test_no_two_types_look_alike(theme: str, vision: str) -> None:
    types = {
        name: lab(times(SEEN_AS[vision], linear(value)))
        for name, value in THEMES[theme].items()
        if re.fullmatch(r"type-\d", name)
    }
    assert len(types) == 7
    near = {
        (a, b): round(math.dist(types[a], types[b]))
        for a, b in combinations(types, 2)
        if math.dist(types[a], types[b]) < APART
    }
    assert near == {}


@pytest.mark.parametrize("theme", THEMES)
def test_every_type_stands_out_from_land_and_paper_and_words_can_be_read(theme: str) -> None:
    colours = THEMES[theme]
    for name in (n for n in colours if n.startswith("type-")):
        assert min(contrast(colours[name], colours[ground]) for ground in ("paper", "land", "raised")) >= 3, name
    for words in ("ink", "muted", "accent"):
        assert min(contrast(colours[words], colours[ground]) for ground in ("paper", "raised", "sunk")) >= 4.5, words
    assert contrast(colours["ink"], colours["notice"]) >= 4.5
