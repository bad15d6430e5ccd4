"""Sentence → days that the world knows by a name: "9/11", "D-Day", "the September 11 attacks"."""

from __future__ import annotations

from conflictcli.cues import Cues
from conflictcli.rule import Rule
from conflictcli.rules.dates.expressions import Day
from conflictcli.rules.dates.frames import Match, rule
from conflictcli.rules.timex import Expression

KNOWN_DAYS = {
    "9/11": Day(9, 11, 2001),
    "7/7": Day(7, 7, 2005),
    "26/11": Day(11, 26, 2008),
    "D-Day": Day(6, 6, 1944),
}
OF_2001 = Cues(
    r"\s+(?:attacks|terror(?:ist)? attacks?|hijack(?:ings?|ers?))\b(?!\s+(?:on|in|at)\s)"
    r"|\s+(?:terror(?:ist)? )?attacks\s+(?:on|in|at)\s+(?:the\s+)?(?:United States|U\.?S\b|America|New York|Washington"
    r"|World Trade|Pentagon|Twin Towers)",
    finds=(
        "September 11|[ attacks], September 11|[ terror attacks], the September 11|[ terrorist attack], the September 11|[ hijackers] and September 11|[ hijackings],",
        "September 11|[ terrorist attacks on the United States], September 11|[ terror attacks in America] and September 11|[ attacks at the World Trade] towers,",
        "September 11|[ attacks on New York], September 11|[ attacks on Washington], September 11|[ attacks on the Pentagon], September 11|[ attacks on the Twin Towers], September 11|[ attacks on the US] and",
    ),
    ignores=(
        "On September 11| attacks on the camp went on.",
        "On September 11| attacks in Vell and| attacks at Miro went on.",
    ),
)
"""After "September 11": that of 2001; a "September 11 attack" and "attacks on the camp" may be of any year."""


def known_day(m: Match) -> Expression:
    return KNOWN_DAYS[m[0]]


def year_known(month: int, day: int, after: str) -> int | None:
    """The year of a day that what is named after it makes known."""
    return 2001 if (month, day) == (9, 11) and OF_2001.match(after) else None


RULES: tuple[Rule, ...] = (
    rule(
        "date-known-day",
        r"(?<!Fahrenheit )9/11(?![/\d])|(?:7/7|26/11)(?= (?:attacks?|bombings?|bombers?))|(?-i:D-Day)",
        known_day,
        finds={
            "Since [9/11] much has changed.": Day(9, 11, 2001),
            "The [7/7] attacks, the [7/7] bombings, the [7/7] bombers, the [26/11] attacks": [
                *[Day(7, 7, 2005)] * 3,
                Day(11, 26, 2008),
            ],
            "They landed on [D-Day].": Day(6, 6, 1944),
        },
        ignores=("On 9/11/2015 it rained.", "It scored 19/11.", "He won 7/7.", "a d-day", "He saw Fahrenheit 9/11."),
        guard=("9/11", "7/7", "26/11", "d-day"),
    ),
)
