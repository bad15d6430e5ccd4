"""Payload and marks → the key beside the map: what colours mean, and what marks do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflictcli.output.wording import counted
from conflictcli.report.payload import Payload
from conflictcli.report.still.looks import MUTED, TYPE_OTHER, written
from conflictcli.report.still.marks import IN_AREA, SHARED, Mark, name_of, of_most, radius
from conflictcli.report.still.names import Box

if TYPE_CHECKING:
    from matplotlib.figure import Figure

LINE = 24.0
"""Dots from one line to the next."""

APART = 130.0
"""Dots between two columns of numbers."""

LISTED = 8
"""Places that are listed at most: on the map some have no room for a name."""


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


def kinds(payload: Payload, palette: Sequence[str]) -> list[tuple[str, str, int]]:
    """A name, its colour and how many events it has; all that share the grey colour are one, and last."""
    told = [
        (kind["name"] or "type not told", colour, kind["events"])
        for kind, colour in zip(payload.types, palette, strict=True)
    ]
    grey = [each for each in told if each[1] == TYPE_OTHER]
    named = [each for each in told if each[1] != TYPE_OTHER]
    if len(grey) > 1:
        grey = [(f"{len(grey)} other types", TYPE_OTHER, sum(events for *_, events in grey))]
    return named + grey


def draw(figure: Figure, box: Box, payload: Payload, palette: Sequence[str], found: Sequence[Mark]) -> None:
    """`box`: where there is room, in dots of the picture."""
    left, bottom, right, top = box
    width, height = figure.bbox.width, figure.bbox.height
    y = top - LINE / 2

    def line(x: float, words: str, *, size: float = 10.5, colour: str = MUTED, align: str = "left") -> None:
        room = (right - x) / width if align == "left" else 0
        written(figure, x / width, y / height, words, size=size, colour=colour, align=align, room=room)

    told = kinds(payload, palette)
    if told:
        line(left, "type", size=9.5)
        line(right, "events", size=9.5, align="right")
    for name, colour, events in told:
        y -= LINE
        written(figure, left / width, y / height, "●", size=14, colour=colour)
        written(figure, (left + 22) / width, y / height, name, size=10.5, room=(right - left - 110) / width)
        line(right, f"{events:,}", align="right")
    samples = key(found)
    sizes = [sample for sample in samples if sample.words[0].isdigit()]
    y -= 2 * LINE
    x = left
    for sample in sizes:
        circle(figure, x + sample.radius, y, sample)
        line(x + 2 * sample.radius + 7, sample.words)
        x += 2 * sample.radius + 7 + 8 * len(sample.words) + 22
    y -= LINE * 0.4 * bool(sizes)
    for sample in samples[len(sizes) :]:
        y -= LINE
        circle(figure, left + 8, y, sample)
        line(left + 22, sample.words)
    listed = [mark for mark in of_most(found) if name_of(payload, mark) and not mark.is_shared][:LISTED]
    y -= 2 * LINE  # A place whose counts are all shared is not one of most.
    is_shared = any(mark.has_shared for mark in listed)
    room = int((y - bottom) / LINE) - is_shared
    if not listed or room < 1:
        return
    line(left, "most strikes or events", size=9.5)
    line(right - APART, "events", size=9.5, align="right")
    line(right, "strikes, at least", size=9.5, align="right")
    for mark in listed[:room]:
        y -= LINE
        name = name_of(payload, mark)
        written(figure, left / width, y / height, name, size=10.5, room=(right - left - APART - 60) / width)
        line(right - APART, f"{mark.events:,}", align="right")
        line(right, f"{mark.strikes:,}" if mark.strikes else "–", align="right")
    if is_shared:
        y -= LINE
        line(left, "A count that several places share is at each.", size=9.5)


def circle(figure: Figure, x: float, y: float, sample: Sample) -> None:
    """A mark of the key at a point of the picture, in dots."""
    from matplotlib.colors import to_rgba
    from matplotlib.patches import Circle
    from matplotlib.transforms import IdentityTransform

    figure.add_artist(
        Circle(
            (x, y),
            sample.radius,
            facecolor=(*to_rgba(MUTED)[:3], sample.filled),
            edgecolor=MUTED,
            linewidth=1.0,
            transform=IdentityTransform(),
        )
    )
