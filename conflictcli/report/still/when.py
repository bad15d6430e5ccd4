"""Bars → the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflictcli.report.payload import Payload
from conflictcli.report.still.bars import Bars, bars, ticks
from conflictcli.report.still.looks import LINE, MUTED, PAPER

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def draw(axes: Axes, payload: Payload, palette: list[str]) -> None:
    from matplotlib.ticker import MaxNLocator

    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color(LINE)
    axes.set_facecolor(PAPER)
    axes.tick_params(colors=MUTED, labelsize=9.5, length=0)
    found = bars(payload)
    if found is None:
        axes.set_axis_off()
        axes.text(0.5, 0.5, "No day is known of these events.", color=MUTED, fontsize=12, ha="center", va="center")
        return
    numbers = range(len(found.starts))
    below = [0] * len(found.starts)
    slots = [kind["colour"] for kind in payload.types]
    for kind, colour in sorted(enumerate(palette), key=lambda each: slots[each[0]]):  # What shares grey is one.
        heights = [found.counts[number, kind] for number in numbers]
        if any(heights):
            axes.bar(numbers, heights, bottom=below, width=0.9, color=colour, linewidth=0)
            below = [low + height for low, height in zip(below, heights, strict=True)]
    room = max(0.0, (12 - len(found.starts)) / 2)  # A few bars stand in the middle, not as wide as the picture.
    axes.set_xlim(-0.6 - room, len(found.starts) - 0.4 + room)
    axes.set_ylim(0, max(below) * 1.04)
    shown = ticks(found)
    axes.set_xticks([number for number, _ in shown], [words for _, words in shown])
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
    axes.yaxis.set_major_formatter(lambda count, _: f"{count:,.0f}")
    axes.grid(axis="y", color=LINE, linewidth=0.7)
    axes.set_axisbelow(True)
    axes.set_title(f"events a {found.unit}{left_out(found)}", loc="left", fontsize=10, color=MUTED, pad=6)


def left_out(found: Bars) -> str:
    told = [f"{found.earlier:,} earlier"] * bool(found.earlier) + [f"{found.later:,} later"] * bool(found.later)
    return f"; {' and '.join(told)} not drawn" if told else ""
