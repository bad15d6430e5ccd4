"""Figures and foreign text → words for a person's screen."""

from __future__ import annotations

import re
from collections.abc import Mapping

_THING = re.compile(r"an? (.+?)((?: with | of | in ).+)?")  # "a page with pictures" has pages, not more pictures

_OVERRIDES = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""They put what follows in another order: a name that is none, or figures backwards (https://trojansource.codes)."""
CONTROLS = {
    code: "\N{REPLACEMENT CHARACTER}" for code in (*range(32), *range(127, 160), *_OVERRIDES) if chr(code) not in "\n\t"
}
CONTROLS |= dict.fromkeys(map(ord, "\r\u2028\u2029"), " ")


def plain(text: str) -> str:
    """An article's text or a file's name without controls, which a terminal would obey; as long as before.

    Also without those that turn the direction of writing. What cannot be seen `letters.in_letters` leaves out.
    """
    return text.translate(CONTROLS)


def line(text: str) -> str:
    """The same on one line: a file's name with line feeds in it looks like no second message."""
    return plain(text).replace("\n", "\\n")


def counted(number: int, one: str, many: str = "") -> str:
    """1, "event" → "1 event"; 1200, "event" → "1,200 events"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def age(seconds: float) -> str:
    """For how long something has been so: "under a minute", "12 minutes", "3 hours", "2 days"."""
    minutes = int(seconds // 60)
    if minutes < 1:
        return "under a minute"
    if minutes < 120:
        return counted(minutes, "minute")
    return counted(minutes // 60, "hour") if minutes < 48 * 60 else counted(minutes // (24 * 60), "day")


def by_sort(sorts: Mapping[str, int], most: int = 5) -> str:
    """{"a picture": 8, "hidden": 3, "not English": 1} → "8 pictures, 3 hidden, 1 not English".

    The most frequent come first, then by name; what goes beyond `most` sorts is added up as others. What begins with an
    article is a thing, of which there are several; anything else says how they are.
    """
    ranked = sorted(sorts.items(), key=lambda item: (-item[1], item[0]))
    told = [_of_sort(sort, number) for sort, number in ranked[:most]]
    others = sum(number for _, number in ranked[most:])
    return ", ".join([*told, *[counted(others, "other")] * bool(others)])


def _of_sort(sort: str, number: int) -> str:
    thing = _THING.fullmatch(sort)
    if not thing:
        return f"{number:,} {sort}"
    one, rest = thing.groups("")
    return counted(number, one + rest, f"{one}s{rest}")


def figure(best: int | None, low: int | None, high: int | None) -> str:
    """A count as short as can be: 12, 12+, ≤9, ~30, 10-15, 24+, and nothing where nothing is known."""
    if best is None:
        return "" if low is None else f"{low:,}+" if high is None else f"{low:,}-{high:,}"
    if low is None and high is None:
        return f"~{best:,}"
    if high is None:
        return f"{best:,}+" if low == best else f"{best:,} ({low:,}+)"
    return (
        f"{best:,}"
        if low == best == high
        else f"≤{high:,}"
        if low == 0 and high == best
        else f"{best:,} ({low or 0:,}-{high:,})"
    )


def total(best: int | None, low: int | None, high: int | None, one: str) -> str:
    """A sum and what it may be: "63 strikes", "63 strikes (60-70)", "no strikes counted".

    A row that gives bounds alone ("dozens") adds to them, not to the sum. Where that makes the least more than the sum,
    it is said: "29 strikes (at least 53 with vague ones)".
    """
    if low is None:
        return f"no {one}s counted"
    bounds = f"at least {low:,}" if high is None else f"{low:,}-{high:,}"
    if best is None:
        return f"{bounds} {one}s"
    vague = " with vague ones" if low > best else ""
    return counted(best, one) + ("" if best == low == high else f" ({bounds}{vague})")
