"""What stands in the cells of an event: when, where, what, how many, who → whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.text import Text

from conflictcli.output.terminal.frame import said
from conflictcli.output.wording import figure
from conflictcli.summary.sums import Sum
from conflictcli.tables import Cell, number


def when(row: Mapping[str, Cell]) -> Text:
    """The day or days; where no date is known, the words."""
    start, end = said(row["event_date"]), said(row["event_date_end"])
    if not start:
        return Text(said(row["date_text"]) or "unknown", style="dim italic")
    return Text(start if end in ("", start) else f"{start} –{end}")


def where(row: Mapping[str, Cell]) -> Text:
    """The place and its country; where neither is known, the words."""
    known = ", ".join(part for part in (said(row["location"]), said(row["country"])) if part)
    return Text(known) if known else Text(said(row["location_text"]), style="dim italic")


def what(row: Mapping[str, Cell]) -> Text:
    """ACLED's sub-event type."""
    return Text(said(row["sub_event_type"]))


def strikes(row: Mapping[str, Cell], between: str = " ") -> Text:
    """The count, else the weapons fired in dim, marked where the text's numbers do not add up."""
    told = counted_as(row, "strikes")
    text = (
        Text(told)
        if told
        else Text(f"({fired}{between}fired)" if (fired := counted_as(row, "munitions")) else "", style="dim")
    )
    if row["sum_check"] == "mismatch":
        text.append(" ≠", style="bold red")
    return text


def harm(row: Mapping[str, Cell]) -> Text:
    return Text(pair(counted_as(row, "fatalities"), counted_as(row, "injuries")))


def pair(dead: str, hurt: str) -> str:
    return slashed((dead, hurt))


def parties(row: Mapping[str, Cell]) -> Text:
    actor, target = said(row["actor"]), said(row["target"])
    text = Text(actor)
    if target:
        text.append(f"{' ' if actor else ''}→ {target}")
    if row["status"] not in (None, "reported"):
        text.append(f" ({said(row['status'])})", style="yellow")
    return text


def counted_as(row: Mapping[str, Cell], name: str) -> str:
    best, low, high = (number(row[name + end]) for end in ("", "_min", "_max"))
    return figure(best, low, high)


def compact(sums: Sum) -> str:
    """A sum in a narrow column: 63, or 63+ where a part is open above; its bounds below it where they differ."""
    if sums.low is None or sums.stated in (None, sums.low):
        return figure(sums.stated, sums.low, sums.high)
    return f"{sums.stated:,}\n{figure(None, sums.low, sums.high)}"


def slashed(told: Sequence[str]) -> str:
    """5 and 12 → "5/12"; an unknown side is a dash, and two of them are nothing."""
    return "/".join(each or "–" for each in told) if any(told) else ""
