"""Sentence → dates in figures: 2015-01-02, 02/01/2015, 01-Jan-2015, '69."""

from __future__ import annotations

from conflictcli.rule import Rule
from conflictcli.rules.dates.expressions import Clock, Day, Numeric, ShortYear
from conflictcli.rules.dates.frames import MONTH_GUARD, Match, got, rule
from conflictcli.rules.dates.words import month_number, weekday_number
from conflictcli.rules.timex import Expression, exists


def iso(m: Match) -> Expression | None:
    year, month, day = int(m["year"]), int(m["month"]), int(m["day"])
    if not exists(year, month, day):
        return None
    told = Day(month, day, year)
    return Clock(int(m["hour"]), int(m["minute"]), zone=m["zone"] or "", date=told) if m["hour"] else told


def in_figures(m: Match) -> Expression | None:
    first, second, year = int(m["first"]), int(m["second"]), full_year(m["year"])
    if min(first, second) > 12 or not (exists(year, first, second) or exists(year, second, first)):
        return None
    weekday = weekday_number(m["weekday"]) if got(m, "weekday") else None
    return Numeric(first, second, year, m["mark"] == ".", weekday)


def month_in_letters(m: Match) -> Expression | None:
    month, day, year = month_number(m["month"]), int(m["day"]), full_year(m["year"]) if got(m, "year") else None
    return Day(month, day, year) if exists(year, month, day) else None


def of_a_signal(m: Match) -> Expression | None:
    """The date and hour that head a soldier's message, as day, hour, minute, zone, month, year."""
    month, day, year = month_number(m["month"]), int(m["day"]), full_year(m["year"])
    if int(m["hour"]) > 23 or not exists(year, month, day):
        return None
    return Clock(int(m["hour"]), int(m["minute"]), zone="Z" if m["zone"] == "Z" else "", date=Day(month, day, year))


def shortened_year(m: Match) -> Expression:
    return ShortYear(int(m["year"]))


def full_year(figures: str) -> int:
    """`15` → 2015, `87` → 1987."""
    return int(figures) + (0 if len(figures) == 4 else 2000 if int(figures) < 50 else 1900)


RULES: tuple[Rule, ...] = (
    rule(
        "date-year-month-day",
        r"(?<!/)(?:(?P<year>\d{4})(?P<mark>[-–/.])(?P<month>\d{2})(?P=mark)(?P<day>\d{2})"
        r"|(?P<year>(?:19|20)\d\d)(?P<mark>[-–/])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2}))"
        r"(?:[T ](?:(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)|(?P<hour>24):(?P<minute>00))(?::\d{2}(?:\.\d+)?)?(?:(?P<zone>Z)|[+–-]\d{2}:?\d{2})?)?(?![-–/.,]\d|/)",
        iso,
        finds={
            "[2020-05-06]: shelling.": Day(5, 6, 2020),
            "At [2020-05-06T08:25:00Z], [2020-05-06 08:25].": [
                Clock(8, 25, zone="Z", date=Day(5, 6, 2020)),
                Clock(8, 25, date=Day(5, 6, 2020)),
            ],
            "At [2020-05-06T23:25:00+05:00], [2020-05-06T08:25-0800], [2020-05-06 23:25:00.123Z] and [2020-05-06 23:25–03:00].": [
                *(Clock(23, 25, date=Day(5, 6, 2020)), Clock(8, 25, date=Day(5, 6, 2020))),
                *(Clock(23, 25, zone="Z", date=Day(5, 6, 2020)), Clock(23, 25, date=Day(5, 6, 2020))),
            ],
            "On [2020/05/06], [2020–05–06], [2020.05.06]": [Day(5, 6, 2020)] * 3,
            "On [2020/5/6], [2020-5-06], [1999–12–1]": [Day(5, 6, 2020), Day(5, 6, 2020), Day(12, 1, 1999)],
            "On [2020-05-06] 25:10, [2020-05-06] 24:30, [2020-05-06] 10:99 and [2020-05-06 24:00]": [
                *(Day(5, 6, 2020), Day(5, 6, 2020), Day(5, 6, 2020), Clock(24, date=Day(5, 6, 2020))),
            ],
        },
        ignores=(
            *("0000-05-06", "2020-13-06", "2011-04-S-077", "Call 2020-05-0612.", "2020-02-30", "2020-05/06"),
            *("version 2020.5.6", "2120-5-6", "see ostra.example/2020/5/6/news", "2020-5-6-7"),
            "see ostra.example/2020/05/06/news",
        ),
        guard=("-", "–", "/", "."),
    ),
    rule(
        "date-in-figures",
        r"(?:(?<=(?P<lead>(?P<weekday>(?&WEEKDAY)|(?&WEEKDAY_SHORT)),? ))|)(?<!\d[/.-])(?P<first>\d{1,2})(?P<mark>[/.-])"
        r"(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d{2}|(?<=/)\d{2})(?![/.,:-]?\d|/)",
        in_figures,
        finds={
            "[07/02/2019]: shelling.": Numeric(7, 2, 2019),
            "On [14.03.2022], and [7/8/07].": [Numeric(14, 3, 2022, True), Numeric(7, 8, 2007)],
            "On [02-01-2015] and [Friday, 02/01/2015], [Fri 2/1/15]": [
                *(Numeric(2, 1, 2015), Numeric(2, 1, 2015, False, 4), Numeric(2, 1, 2015, False, 4)),
            ],
        },
        ignores=("13/14/2019", "1.2.3", "192.10.20.2019", "9/11", "Article 5/2014", "1/2 of it"),
        guard=("/", ".", "-"),
    ),
    rule(
        "date-month-in-letters",
        r"(?P<day>(?&DAY_NUMBER))[-–/](?P<month>(?&MONTH_SHORT)|(?&MONTH))(?:[-–/](?P<year>(?:19|20)?\d\d))?(?![-–/]\w)"
        r"|(?P<day>\d{1,2})(?P<month>(?&MONTH_SHORT)|(?-i:MAY|May))(?P<year>(?:19|20)?\d\d)",
        month_in_letters,
        finds={
            "On [01-Jan-2015], [2–Feb–15], [3/Mar/2015] and [4-June-1987]": [
                *(Day(1, 1, 2015), Day(2, 2, 2015), Day(3, 3, 2015), Day(6, 4, 1987)),
            ],
            "On [05MAY2014], [5May14], [24Dec14], [1JAN1999]": [
                *(Day(5, 5, 2014), Day(5, 5, 2014), Day(12, 24, 2014), Day(1, 1, 1999)),
            ],
            "On [5-Apr], [6-Jul-87], [7-Aug], [8-Sep], [9-Oct], [10-Nov], [11-Dec] and [12-May]": [
                *(Day(4, 5), Day(7, 6, 1987), Day(8, 7), Day(9, 8), Day(10, 9), Day(11, 10), Day(12, 11), Day(5, 12)),
            ],
        },
        ignores=("32-Jan-2015", "30-Feb-2015", "5-may", "A 5-Jan-x", "32JAN2015", "5May", "5mar15"),
        guard=MONTH_GUARD,
    ),
    rule(
        "date-of-a-signal",
        r"(?P<day>[0-3]\d)(?P<hour>[0-2]\d)(?P<minute>[0-5]\d) ?(?P<zone>(?-i:[A-Z])?) ?(?P<month>(?&MONTH)|(?&MONTH_SHORT)) ?"
        r"(?P<year>(?:19|20)?\d\d)",
        of_a_signal,
        finds={
            "[010430ZJAN15]: shelling. [312359Z DEC 2014]: calm. [151200L May 15]: rain. [151200 Feb15]: rain.": [
                *(Clock(4, 30, zone="Z", date=Day(1, 1, 2015)), Clock(23, 59, zone="Z", date=Day(12, 31, 2014))),
                *(Clock(12, date=Day(5, 15, 2015)), Clock(12, date=Day(2, 15, 2015))),
            ],
            "[151200Z MAR 15], [151200Z APR 15], [151200Z JUN 15], [151200Z JUL 15], [151200Z AUG 15]": [
                *(Clock(12, zone="Z", date=Day(month, 15, 2015)) for month in (3, 4, 6, 7, 8)),
            ],
            "[151200Z SEP 15], [151200Z OCT 15], [151200Z NOV 15]": [
                *(Clock(12, zone="Z", date=Day(month, 15, 2015)) for month in (9, 10, 11)),
            ],
        },
        ignores=("311200Z FEB 15", "152500Z JAN 15", "010430 men", "151200Z"),
        guard=MONTH_GUARD,
    ),
    rule(
        "date-shortened-year",
        r"(?<=\b(?:in|of|since|until|by|from|before|after) )['’‘](?P<year>\d\d)(?!['’‘])",
        shortened_year,
        finds={
            "In ['69], the class of [’68], since [‘91] and until ['04]": [*map(ShortYear, (69, 68, 91, 4))],
            "By ['12], from ['13], before ['14] or after ['15]": [*map(ShortYear, (12, 13, 14, 15))],
        },
        ignores=("in the '60s", "a group of '24'", "the '69 war"),
        guard=("'", "’", "‘"),
    ),
)
