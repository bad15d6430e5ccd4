"""Payload → a still of the page as a PNG: title, figures, map, timeline.

    payload → marks (what is drawn where, and how large) → where (the map; names: of places, where they fit)  ┐
                                                         → beside (what colours and marks mean)               ┤
            → bars (how many when, by day, week, month …) → when (the timeline)                               ┴ → PNG

looks      colours, sizes, letters
"""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Mapping
from textwrap import wrap
from types import ModuleType
from typing import TYPE_CHECKING, Any

from conflictcli import __version__
from conflictcli.readers.extras import library
from conflictcli.report.payload import Payload
from conflictcli.report.still import beside, when, where
from conflictcli.report.still.looks import MUTED, PAPER, colours, written
from conflictcli.report.still.marks import marks
from conflictcli.report.strip import strip

if TYPE_CHECKING:
    from matplotlib.figure import Figure

WIDTH, HEIGHT, DOTS = 16.0, 10.0, 100
"""Inches, and dots an inch: 1600 by 1000 dots."""

MAP = (0.03, 0.255, 0.64, 0.576)
"""Left, bottom, width and height, of the picture's: 16 to 9 dots."""

LETTERS = 190
"""Of a note, on one line."""

SOURCE = f"Read from news reports by conflict {__version__}, and not verified; base map Natural Earth."
SHOWN = (
    ("events", "events", ""),
    ("strikes", "strikes", "strikes_bounds"),
    ("fatalities", "dead", "fatalities_bounds"),
    ("injuries", "injured", "injuries_bounds"),
    ("places", "places", "places_note"),
    ("span", "span", "span_note"),
)
"""Of the figure strip: the figure, what it is called, and what stands below it."""


def matplotlib() -> ModuleType:
    """The library that draws. Raises MissingExtra where it is not installed."""
    # It tells where its cache is and that it makes one; nobody who wants a picture has asked.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    return library("matplotlib", "png", "a still")


def still(payload: Payload) -> bytes:
    """The PNG's bytes: the same for the same payload, whatever day it is. Raises MissingExtra."""
    drawing = matplotlib()
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with drawing.rc_context(), warnings.catch_warnings():
        drawing.rcdefaults()  # Whatever a person has set for pictures of their own.
        warnings.simplefilter("ignore")  # A title in letters that no font here has.
        figure = Figure(figsize=(WIDTH, HEIGHT), dpi=DOTS, facecolor=PAPER)
        FigureCanvasAgg(figure)
        drawn(figure, payload)
        picture = io.BytesIO()
        figure.savefig(picture, format="png", metadata={"Software": None})
    return picture.getvalue()


def drawn(figure: Figure, payload: Payload) -> None:
    written(figure, 0.03, 0.966, payload.title, size=23, weight="bold", room=0.94)
    head(figure, strip(payload.figures))
    palette = colours(payload.types)
    found = marks(payload)
    where.draw(figure.add_axes(MAP), payload, palette, found)
    left, bottom, width, height = MAP
    dots, high = figure.bbox.width, figure.bbox.height
    room = ((left + width + 0.025) * dots, bottom * high, 0.97 * dots, (bottom + height) * high)
    beside.draw(figure, room, payload, palette, found)
    foot = 0.018
    for line in reversed([line for note in payload.notes for line in wrap(note, LETTERS)]):
        foot += 0.023
        written(figure, 0.03, foot, line, size=9.5, room=0.94)
    when.draw(figure.add_axes((0.06, foot + 0.057, 0.91, 0.147 - foot)), payload, palette)
    written(figure, 0.03, 0.018, SOURCE, size=9.5, colour=MUTED)
    written(figure, 0.97, 0.018, missing(payload.figures), size=9.5, colour=MUTED, align="right")


def head(figure: Figure, words: dict[str, str]) -> None:
    """The figure strip."""
    left = 0.03
    for name, label, below in SHOWN:
        written(figure, left, 0.917, label, size=10.5, colour=MUTED)
        right = written(figure, left, 0.884, words[name], size=19)
        left = (
            max(right, left + 0.05, written(figure, left, 0.858, words.get(below, ""), size=9.5, colour=MUTED)) + 0.035
        )


def missing(figures: Mapping[str, Any]) -> str:
    """What is in the sums and nowhere on the picture."""
    told = [f"{figures['unplaced']:,} without a place"] * bool(figures["unplaced"])
    told += [f"{figures['undated']:,} without a day"] * bool(figures["undated"])
    return f"Events not drawn: {', '.join(told)}." if told else ""
