"""Payload → a still of the page as a PNG: title, figures, map, timeline.

    payload → marks (what is drawn where, and how large) → where (the map)  ┐
            → bars (how many when, by day, week, month …) → when (timeline) ┴ → one picture, by matplotlib

looks      colours, sizes, letters
"""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Mapping
from types import ModuleType
from typing import TYPE_CHECKING, Any

from conflictcli import __version__
from conflictcli.readers.extras import library
from conflictcli.report.payload import Payload
from conflictcli.report.still import when, where
from conflictcli.report.still.looks import MUTED, PAPER, TYPE_OTHER, colours, written
from conflictcli.report.strip import strip

if TYPE_CHECKING:
    from matplotlib.figure import Figure

WIDTH, HEIGHT, DOTS = 16.0, 10.0, 100
"""Inches, and dots an inch: 1600 by 1000 dots."""

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
    where.draw(figure.add_axes((0.03, 0.315, 0.94, 0.515)), payload, palette)
    key(figure, payload, palette)
    when.draw(figure.add_axes((0.06, 0.082, 0.91, 0.165)), payload, palette)
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


def key(figure: Figure, payload: Payload, palette: list[str]) -> None:
    """Which colour is which type, as many as there is room for; all that share the last colour are one."""
    named = [(kind["name"] or "type not told", colour) for kind, colour in zip(payload.types, palette, strict=True)]
    shown = [each for each in named if each[1] != TYPE_OTHER]
    shown += [("other types", TYPE_OTHER)] * (len(shown) < len(named))
    size = 10.0 if sum(len(name) for name, _ in shown) < 130 else 8.8
    left = 0.03
    for name, colour in shown:
        dot = written(figure, left, 0.288, "●", size=size + 3, colour=colour)
        left = written(figure, dot + 0.005, 0.288, name, size=size, room=0.97 - dot) + 0.018
        if left > 0.95:
            return


def missing(figures: Mapping[str, Any]) -> str:
    """What is in the sums and nowhere on the picture."""
    told = [f"{figures['unplaced']:,} without a place"] * bool(figures["unplaced"])
    told += [f"{figures['undated']:,} without a day"] * bool(figures["undated"])
    return f"Events not drawn: {', '.join(told)}." if told else ""
