"""Sentence → days that are counted: "the first Friday of December", "the last day of 2014", "the fifth of May"."""

from __future__ import annotations

import regex

from conflictcli.rule import Rule
from conflictcli.rules.dates.expressions import Day, Month, MonthOf, NthIn, PartOf, Turn, Year
from conflictcli.rules.dates.frames import Match, framed, got, lead, rule, words_before, year_of
from conflictcli.rules.dates.words import month_number, ordinal, plain, weekday_number, which_way
from conflictcli.rules.timex import Expression, exists

AGAIN = regex.compile(r"\b(?:every|each|on)\s$|\beach\sand\severy\s$", regex.I)
"""Before "first Friday of June": one that comes every year."""


def counted_day(m: Match) -> Expression | None:
    if not got(m, "lead") and AGAIN.search(words_before(m)):
        return None
    weekday = weekday_number(m["weekday"]) if got(m, "weekday") else None
    return framed(m, NthIn(ordinal(m["nth"]), weekday, stretch(m)))


def stretch(m: Match) -> Expression:
    """The month or year whose day is counted."""
    if got(m, "month"):
        number = month_number(m["month"])
        return MonthOf(number, *which_way(m["of"])) if got(m, "of") else Month(number, year_of(m))
    if got(m, "year"):
        return Year(int(m["year"]))
    shift, said = which_way(m["which"])
    return Turn(m["unit"].lower(), shift, said or plain(m["which"]) == "the")


def day_in_words(m: Match) -> Expression | None:
    month, day, year = month_number(m["month"]), ordinal(m["nth"]), year_of(m)
    if not exists(year, month, day):
        return None
    return framed(m, MonthOf(month, *which_way(m["of"]), day) if got(m, "of") else Day(month, day, year))


WHEN = r"(?P<month>(?&ANY_MONTH))(?:,? (?&FULL_YEAR)|,? (?P<of>(?&WHICH_YEAR)))?"

RULES: tuple[Rule, ...] = (
    rule(
        "date-counted-day",
        rf"{lead('the ')}(?:(?P<nth>(?&NTH)) (?P<weekday>(?&WEEKDAY))(?: (?P<after>(?&DAY_PART)))?|(?P<nth>first|last|final) day)"
        rf" (?:of|in) (?:{WHEN}|(?:the year )?(?P<year>(?&FOUR_DIGITS))"
        r"|(?P<which>this|last|next|that|the(?: (?:same|previous|following))?) (?P<unit>month|year))",
        counted_day,
        finds={
            "They vote on [the first Friday of December], [the last Sunday in May 2014] or [the 2nd Monday of June 2015].": [
                *(NthIn(1, 4, Month(12)), NthIn(0, 6, Month(5, 2014)), NthIn(2, 0, Month(6, 2015))),
            ],
            "It froze on [the final Tuesday night of January last year] and [the first day of March].": [
                *(PartOf(NthIn(0, 1, MonthOf(1, -1)), "NI"), NthIn(1, None, Month(3))),
            ],
            "It froze on [the last day of 2014], [the final day of the year 2013], [the first day of the month].": [
                *(NthIn(0, None, Year(2014)), NthIn(0, None, Year(2013)), NthIn(1, None, Turn("month", 0, True))),
            ],
            "On [the last day of last year], [the third Monday of this month], [the first day of next month] and [the last day of that year]": [
                *(NthIn(0, None, Turn("year", -1)), NthIn(3, 0, Turn("month", 0)), NthIn(1, None, Turn("month", 1))),
                NthIn(0, None, Turn("year", 0, True)),
            ],
            "On [the last day of the same month], [the first day of the previous month], [the first day of the following year]": [
                *(NthIn(0, None, Turn("month", 0, True)), NthIn(1, None, Turn("month", -1, True))),
                NthIn(1, None, Turn("year", 1, True)),
            ],
        },
        ignores=(
            *(
                "the second Monday of protests",
                "the first day of the raid",
                "the last day in office",
                "the last Friday",
            ),
            *("Every first Friday of June they meet.", "Each last Monday in May they meet.", "the day of June"),
        ),
        guard=("day of", "day in", "night of"),
    ),
    rule(
        "date-day-in-words",
        rf"the (?P<nth>(?&DAY_IN_WORDS)) (?:day )?of {WHEN}(?!['’]s)",
        day_in_words,
        finds={
            "On [the fifth of May], [the twenty-first of June 2014], [the tenth of March last year]": [
                *(Day(5, 5), Day(6, 21, 2014), MonthOf(3, -1, False, 10)),
            ],
            "By [the thirty-first of August], [the twentieth day of July], [the second of July] or [the third of April]": [
                *(Day(8, 31), Day(7, 20), Day(7, 2), Day(4, 3)),
            ],
        },
        ignores=(
            "the thirty-first of June",
            "the second of March’s raids",
            "the third of them",
            "a fifth of May sales",
        ),
        guard=("th of", "st of", "nd of", "rd of", "th day of"),
    ),
)
