"""Match → what stands around a date and belongs to it: "early", "the end of", "the night of", "last"."""

from __future__ import annotations

from typing import Any

import regex

from conflictcli.rule import Rule
from conflictcli.rules.dates.expressions import Edge, PartOf
from conflictcli.rules.dates.words import ALL_WORDS, MONTH_NAMES, edge_of, part_of
from conflictcli.rules.timex import Expression

Match = regex.Match[str]


def got(m: Match, group: str) -> str:
    """What a group holds, empty where the pattern has no such group or it took no part."""
    return (m[group] or "") if group in m.re.groupindex else ""


def words_before(m: Match) -> str:
    """The few words before a match, for what a near glance tells."""
    return m.string[max(0, m.start() - 40) : m.start()]


def words_after(m: Match) -> str:
    """The few words after a match."""
    return m.string[m.end() : m.end() + 40]


def year_of(m: Match, group: str = "year") -> int | None:
    """The year that a match names in its group `year`, before Christ negative; None where it names none."""
    told = got(m, group)
    if not told:
        return None
    return -int(told) if got(m, "era") else int(told)


def framed(m: Match, core: Expression | None) -> Expression | None:
    """A date with what stands around it: "early", "the end of", "the night of", "morning"."""
    if core is None:
        return None
    part = got(m, "part") or got(m, "after")
    if part:
        return PartOf(core, part_of(part))
    return Edge(core, edge_of(got(m, "edge"))) if got(m, "edge") else core


MONTH_GUARD = (*map(str.title, MONTH_NAMES), *map(str.upper, MONTH_NAMES))


def rule(
    name: str, pattern: str, meaning: Any, finds: dict[str, Any], ignores: tuple[str, ...], guard: tuple[str, ...] = ()
) -> Rule:
    """A rule for dates, written in their words; a longer figure is for its pattern to refuse."""
    return Rule(name, "date", pattern, meaning, finds, ignores, guard, ALL_WORDS)


def lead(*patterns: str) -> str:
    """What may stand before a date and belongs to it, read backwards from the date: it is rare, and dates are too."""
    return "".join((r"(?:(?<=(?<![\w’'-])(?P<lead>", "".join(patterns), "))|)"))


CAPITAL = r"(?=(?-i:\p{Lu}))"
EDGE = r"(?:(?P<edge>(?&EDGE))[\s–])"
PART_OF = r"(?:(?P<part>(?&PART_OF)) )"
WHICH = r"(?:(?P<which>(?:the |this )?(?:(?&PREVIOUS)|(?&NEXT))|this|that) )"
