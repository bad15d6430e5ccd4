"""Colours, and how words are written on a picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from conflictcli.output.wording import CONTROLS

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# The page's, in its light dress: assets/page.css.
PAPER, INK, MUTED, LINE = "#fdfcf9", "#1d2023", "#5a5e63", "#dcd8ce"
SEA, LAND, BORDER, MAP_NAME = "#e6ecef", "#f8f6f0", "#c3beb2", "#8a8578"
TYPES = ("#1f4fd0", "#c07a00", "#8a1c0a", "#1a9668", "#0d8bcf", "#74507f", "#120a66")
TYPE_OTHER = "#7c7f82"

OWN = "DejaVu Sans"
LAST_RESORT = "LastResortHE-Regular.ttf"
"""A font that has a box for every letter there is."""


def colours(types: Iterable[Mapping[str, Any]]) -> list[str]:
    """The colour of each of a payload's types, as on the page."""
    return [TYPES[kind["colour"]] if kind["colour"] < len(TYPES) else TYPE_OTHER for kind in types]


def written(
    figure: Figure,
    x: float,
    y: float,
    words: str,
    *,
    size: float,
    colour: str = INK,
    weight: str = "normal",
    align: str = "left",
    room: float = 0,
) -> float:
    """Words on one line, taken as they are ($ is no formula), and where they end. What is wider than `room` is cut.

    All in widths and heights of the picture, from the left and from below.
    """
    words = shown(words)
    text: Any = figure.text(
        *(x, y, words),
        fontsize=size,
        color=colour,
        fontweight=weight,
        fontfamily=families(words),
        ha=align,
        va="center",
        parse_math=False,
    )
    while room and len(words) > 1 and text.get_window_extent().width > room * figure.bbox.width:
        words = words[: max(1, len(words) * 9 // 10)]
        text.set_text(words + "…")
    return x if not words else float(text.get_window_extent().x1 / figure.bbox.width)


def shown(words: str) -> str:
    """Words on one line that can be drawn: no half of a pair, no control character."""
    return " ".join(words.translate(CONTROLS).encode("utf-8", "replace").decode().split())


def families(words: str) -> list[str]:
    """The font that matplotlib brings, and the first one here that has the letters which that one lacks, if any has."""
    from matplotlib.font_manager import fontManager

    missing = {ord(letter) for letter in words} - letters(OWN)
    if missing:
        for font in sorted(fontManager.ttflist, key=lambda font: (font.name, font.fname)):
            if not font.fname.endswith(LAST_RESORT) and missing <= letters(font.name, font.fname):
                return [OWN, font.name]
    return [OWN]


@cache
def letters(name: str, file: str = "") -> frozenset[int]:
    """The letters that a font has; none where its file cannot be read."""
    from matplotlib.font_manager import findfont, get_font

    try:
        return frozenset(get_font(file or findfont(name)).get_charmap())
    except (OSError, RuntimeError):
        return frozenset()
