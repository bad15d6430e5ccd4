"""Reports of one event → independent sources: what is told by one house, or in the same words, counts once."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from urllib.parse import urlsplit

from conflictcli.merge.report import Report
from conflictcli.merge.sketch import copies

_HOUSE = re.compile(r"^(?:www|feeds|rss|m|edition|amp)\.|^the(?=\w)|\.(?:com|org|net|co\.\w\w|info|news|int|[a-z]{2})$")
_FEED = re.compile(r"\s+[-–—|]\s+")
POSTMEN = frozenset(("news.google.com", "feedproxy.google.com", "msn.com", "news.yahoo.com"))
"""Who hands on what others wrote: no source of its own."""


def publisher(report: Report) -> str:
    """Who published a report: "The Guardian", "theguardian.com" → "guardian"; by its address where no source is told;
    empty for those who only hand on what others wrote."""
    told = report.words("source") or urlsplit(report.words("url")).netloc
    return "" if told.lower() in POSTMEN else house(told)


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
        for key in (("house", publisher(report)), ("document", report.doc_id)):
            if key[1]:
                join(root, n, by_name.setdefault(key, n))
        for anchor in report.sketch.anchors:
            others = by_anchor.setdefault(anchor, [])
            for m in others:
                if top(root, m) != top(root, n) and copies(report.sketch, group[m].sketch):
                    join(root, n, m)
            others.append(n)
    numbers: dict[int, int] = {}
    return [numbers.setdefault(top(root, n), len(numbers)) for n in range(len(group))]


def join(root: list[int], one: int, other: int) -> None:
    first, second = sorted((top(root, one), top(root, other)))
    root[second] = first


def top(root: Sequence[int], n: int) -> int:
    while root[n] != n:
        n = root[n]
    return n
