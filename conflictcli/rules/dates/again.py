"""Sentence → what comes again: daily, every two weeks, twice a year, Sundays, every Friday night, each summer."""

from __future__ import annotations

import regex

from conflictcli.rule import Rule
from conflictcli.rules.dates.expressions import Each, Every
from conflictcli.rules.dates.frames import Match, got, rule, words_after, words_before
from conflictcli.rules.dates.words import (
    SEASON_CODES,
    how_many,
    month_number,
    part_of,
    plain,
    unit_of,
    weekday_number,
)
from conflictcli.rules.timex import Expression

NAMED = regex.compile(r"\s+\p{Lu}")


def every(m: Match) -> Expression | None:
    often = got(m, "often")
    if often:
        # "The Daily Mail", "the Ostra Weekly" are papers.
        named = often[0].isupper() and (NAMED.match(words_after(m)) or words_before(m).strip())
        return None if named else Every(*OFTEN[plain(often).replace(" ", "")])
    if got(m, "other"):
        return Every(2, unit_of(m["unit"]))
    return Every(how_many(got(m, "number")) if got(m, "number") else 1, unit_of(m["unit"]))


OFTEN = {
    "hourly": (1, "hour"),
    "daily": (1, "day"),
    "nightly": (1, "day"),
    "weekly": (1, "week"),
    "fortnightly": (2, "week"),
    "monthly": (1, "month"),
    "quarterly": (1, "quarter"),
    "semiannual": (6, "month"),
    "biannual": (6, "month"),
    "halfyearly": (6, "month"),
    "annual": (1, "year"),
    "annually": (1, "year"),
    "yearly": (1, "year"),
    "biennial": (2, "year"),
}


def on_weekdays(m: Match) -> Expression:
    day = f"XXXX-WXX-{weekday_number(m['weekday']) + 1}"
    return Each(day + (f"T{part_of(m['after'])}" if got(m, "after") else ""))


def at_times(m: Match) -> Expression:
    if got(m, "part"):
        return Each(f"XXXX-XX-XXT{part_of(m['part'])}")
    if got(m, "month"):
        return Each(f"XXXX-{month_number(m['month']):02d}")
    if got(m, "season"):
        return Each(f"XXXX-{SEASON_CODES[m['season'].lower()]}")
    return Each("XXXX-WXX-WE")


RULES: tuple[Rule, ...] = (
    rule(
        "date-every",
        r"(?P<often>hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|semi-?annual|biannual|half-yearly|annual|annually|yearly|biennial)"
        r"|(?<=(?<![\w’'-])(?P<lead>(?:(?:once|twice|(?:\d{1,2}|(?&SMALL)|several|many) times) )?"
        r"(?:(?:every|each|per)(?: (?P<number>(?&HOW_LONG))| (?P<other>other))? "
        r"|(?<=times |once |twice )an? )))"
        r"(?P<unit>(?&TIME_UNIT)|(?<=\d |(?&SMALL) |few )(?&TIME_UNITS))",
        every,
        finds={
            "[Daily] raids, [weekly], [monthly], [quarterly], [yearly], [annual], [annually], [hourly], [nightly]": [
                *(Every(1, "day"), Every(1, "week"), Every(1, "month"), Every(1, "quarter"), Every(1, "year")),
                *(Every(1, "year"), Every(1, "year"), Every(1, "hour"), Every(1, "day")),
            ],
            "A [fortnightly], [semiannual], [semi-annual] or [biennial] fair, [biannual] and [half-yearly] ones": [
                *(Every(2, "week"), Every(6, "month"), Every(6, "month"), Every(2, "year")),
                *(Every(6, "month"), Every(6, "month")),
            ],
            "[Every day], [each week], [per month], [every two days], [every few hours], [every other year]": [
                *(Every(1, "day"), Every(1, "week"), Every(1, "month"), Every(2, "day"), Every(None, "hour")),
                Every(2, "year"),
            ],
            "They met [once a week], [twice a day], [three times a year], [several times an hour], [10 times each month].": [
                *(Every(1, "week"), Every(1, "day"), Every(1, "year"), Every(1, "hour"), Every(1, "month")),
            ],
            "They met [many times a day] and [twice per week].": [Every(1, "day"), Every(1, "week")],
        },
        ignores=("everyday life", "each man", "per capita", "He reads the Daily Herald.", "The Vell Weekly", "a day"),
        guard=(
            *("hourly", "daily", "nightly", "weekly", "monthly", "quarterly", "annual", "yearly", "every ", "each "),
            *("per ", "times ", "once ", "twice ", "biennial"),
        ),
    ),
    rule(
        "date-weekdays",
        r"(?:every|each) (?P<weekday>(?&WEEKDAY))(?: (?P<after>(?&DAY_PART)))?|(?P<weekday>(?&WEEKDAY))s"
        r"|(?P<weekday>(?&WEEKDAY)) (?P<after>morning|afternoon|evening|night)s"
        r"|(?<=\b(?:every|each) (?&WEEKDAY) (?:and|or) )(?P<weekday>(?&WEEKDAY))",
        on_weekdays,
        finds={
            "[Every Monday] and [each Friday night], on [Sundays] or [Saturday evenings]": [
                *(Each("XXXX-WXX-1"), Each("XXXX-WXX-5TNI"), Each("XXXX-WXX-7"), Each("XXXX-WXX-6TEV")),
            ],
            "[Every Monday] and [Friday], [each Tuesday] or [Sunday]": [
                *(Each("XXXX-WXX-1"), Each("XXXX-WXX-5"), Each("XXXX-WXX-2"), Each("XXXX-WXX-7")),
            ],
            "On [Tuesdays], [Wednesday mornings], [Thursday nights], [Friday afternoons]": [
                *(Each("XXXX-WXX-2"), Each("XXXX-WXX-3TMO"), Each("XXXX-WXX-4TNI"), Each("XXXX-WXX-5TAF")),
            ],
        },
        ignores=("On Monday", "Every man", "Sunday's raid", "Monday night"),
        guard=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    ),
    rule(
        "date-at-such-times",
        r"(?:every|each) (?:(?P<part>(?&DAY_PART))|(?P<season>(?&SEASON))|(?P<month>(?&MONTH)))|weekends"
        r"|(?<=\b(?:at|by) )(?P<part>night)|(?P<part>night)(?=[\s–-](?:raids?|attacks?|fighting|patrols?|flights?)\b)"
        r"|(?P<part>night-?time|daytime)",
        at_times,
        finds={
            "[Every morning], [each summer], [every March] and on [weekends] it rained.": [
                *(Each("XXXX-XX-XXTMO"), Each("XXXX-SU"), Each("XXXX-03"), Each("XXXX-WXX-WE")),
            ],
            "They move at [night] and rest in [daytime]; by [night] they fled; [nighttime] and [night-time] fires": [
                *(Each("XXXX-XX-XXTNI"), Each("XXXX-XX-XXTDT"), Each("XXXX-XX-XXTNI")),
                *(Each("XXXX-XX-XXTNI"), Each("XXXX-XX-XXTNI")),
            ],
            "[Night] raids, a [night] raid, [night] attacks, [night] fighting, [night] patrols, [night] flights": [
                *[Each("XXXX-XX-XXTNI")] * 6,
            ],
        },
        ignores=("every man", "the weekend", "the night", "one night", "a night club", "at nightfall"),
        guard=("every ", "each ", "weekends", "night", "daytime"),
    ),
)
