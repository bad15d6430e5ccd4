"""Reports of one event → independent sources: what is told by one house, or in the same words, counts once."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from urllib.parse import urlsplit

from conflictcli.merge.report import Report
from conflictcli.merge.roots import find, join
from conflictcli.merge.sketch import copies

_HOUSE = re.compile(r"^(?:www|feeds|rss|m|edition|amp)\.|^the(?=\w)|\.(?:com|org|net|co\.\w\w|info|news|int|[a-z]{2})$")
_FEED = re.compile(r"(?<!\s)\s+[-–—|]\s+")
POSTMEN = frozenset(("news.google.com", "feedproxy.google.com", "msn.com", "news.yahoo.com"))
"""Who hands on what others wrote: no source of its own."""
SIGNED = "news.google.com"
"""Of these, who writes the paper's name at the end of each title."""
_DASH = re.compile(r"\s[-–—]\s+")


def publisher(report: Report) -> str:
    """Who published a report: "The Guardian", "theguardian.com" → "guardian"; by its address where no source is told;
    for those who only hand on what others wrote, the paper that the title names, else empty."""
    told = (report.words("source") or host(report.words("url"))).lower()
    if told not in POSTMEN:
        return house(told)
    _, *signed = _DASH.split(report.words("title")) if told == SIGNED else ("",)
    return house(signed[-1]) if signed else ""


def host(url: str) -> str:
    """An address's server; empty where it is no address."""
    try:
        return urlsplit(url).netloc
    except ValueError:
        return ""


def house(told: str) -> str:
    """Its name without what stands around it: "The Guardian - World", "CBC | Top Stories" name a feed of a house."""
    name = re.sub(r"[^\w.]+", "", _FEED.split(told, maxsplit=1)[0].lower())
    while (shorter := _HOUSE.sub("", name)) != name and shorter:
        name = shorter
    return name


def origins(group: Sequence[Report]) -> list[int]:
    """For each report the number of the independent source that it belongs to, counted from 0 in order."""
    root = list(range(len(group)))
    by_name: dict[Hashable, int] = {}
    by_anchor: dict[int, list[int]] = {}
    for n, report in enumerate(group):
        text = report.sketch.pairs if report.sketch.anchors else 0
        told = ("text", text) in by_name
        for key in (("house", publisher(report)), ("document", report.document), ("text", text)):
            if key[1]:
                join(root, n, by_name.setdefault(key, n))
        # Of many copies of one text the first stands for all.
        for anchor in () if told else report.sketch.anchors:
            others = by_anchor.setdefault(anchor, [])
            for m in others:
                if find(root, m) != find(root, n) and copies(report.sketch, group[m].sketch):
                    join(root, n, m)
            others.append(n)
    numbers: dict[int, int] = {}
    return [numbers.setdefault(find(root, n), len(numbers)) for n in range(len(group))]
