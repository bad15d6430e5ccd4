"""Sentence → days, months, years, seasons and times of the clock that are said by name or in figures."""

from __future__ import annotations

from typing import Any

import regex

from conflictcli.mentions import Rule
from conflictcli.rules.dates.expressions import (
    Clock,
    Day,
    DayOfMonth,
    Days,
    Easter,
    Edge,
    Fixed,
    Month,
    MonthOf,
    Named,
    Numeric,
    PartOf,
    Portion,
    Season,
    Turn,
    WeekOf,
    Weekday,
    Year,
)
from conflictcli.rules.dates.words import (
    ALL_WORDS,
    CENTURIES,
    NTHS,
    SEASON_CODES,
    edge_of,
    month_number,
    part_of,
    weekday_number,
)
from conflictcli.rules.timex import Expression, exists

Match = regex.Match[str]


def got(m: Match, group: str) -> str:
    """What a group holds, empty where the pattern has no such group or it took no part."""
    return (m[group] or "") if group in m.re.groupindex else ""


def year_of(m: Match, group: str = "year") -> int | None:
    """The year a match names, before Christ negative, a short one ('07) in full."""
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


# ---- days ----------------------------------------------------------------------------------------------------


def day_of_month(m: Match) -> Expression | None:
    month, day, year = month_number(m["month"]), int(regex.sub(r"\D", "", m["day"])), year_of(m)
    if not exists(year, month, day):
        return None
    weekday = weekday_number(m["weekday"]) if got(m, "weekday") else None
    if year is None and (month, day) == (9, 11) and regex.match(r"\s+(?:terror|attack|hijack)", m.string[m.end() :], regex.I):
        year = 2001
    return framed(m, Day(month, day, year, weekday if year is None else None))


def night_of_two_days(m: Match) -> Expression | None:
    month, year = month_number(m["month"]), year_of(m)
    first, last = (int(regex.sub(r"\D", "", m[day])) for day in ("first", "last"))
    if not first < last or not exists(year, month, last):
        return None
    days = Days(Day(month, first, year), Day(month, last, year))
    return PartOf(days, part_of(m["part"])) if got(m, "part") else days


def day_by_number(m: Match) -> Expression | None:
    return framed(m, DayOfMonth(int(regex.sub(r"\D", "", m["day"])), year_of(m)))


def iso(m: Match) -> Expression | None:
    year, month, day = int(m["year"]), int(m["month"]), int(m["day"])
    if not exists(year, month, day):
        return None
    return Clock(int(m["hour"]), int(m["minute"]), date=Day(month, day, year)) if m["hour"] else Day(month, day, year)


def in_figures(m: Match) -> Expression | None:
    first, second, year = int(m["first"]), int(m["second"]), int(m["year"])
    if len(m["year"]) == 2:
        year += 2000 if year < 50 else 1900
    if min(first, second) > 12 or not (exists(year, first, second) or exists(year, second, first)):
        return None
    return Numeric(first, second, year, day_first=m["mark"] == ".")


def weekday(m: Match) -> Expression | None:
    which = regex.sub(r"\s+", " ", got(m, "which").lower())
    shift = -1 if which.endswith(("last", "past", "previous")) else 1 if which.endswith(("next", "coming")) else 0
    following = which.endswith("following")
    return framed(m, Weekday(weekday_number(m["weekday"]), 1 if following else shift, following or which.startswith("that")))


def nine_eleven(m: Match) -> Expression:
    return Day(9, 11, 2001)


def holiday(m: Match) -> Expression:
    name, year = regex.sub(r"[’'.\s]+", "", m["name"].lower()), year_of(m)
    if name in EASTER:
        return framed(m, Easter(EASTER[name], year)) or Easter()
    return framed(m, Named(*HOLIDAYS[name], year)) or Year(0)


HOLIDAYS = {
    "christmaseve": (12, 24),
    "christmasday": (12, 25),
    "christmas": (12, 25),
    "boxingday": (12, 26),
    "newyearseve": (12, 31),
    "newyearsday": (1, 1),
    "newyearday": (1, 1),
    "valentinesday": (2, 14),
    "mayday": (5, 1),
    "halloween": (10, 31),
    "allsaintsday": (11, 1),
    "armisticeday": (11, 11),
    "bastilleday": (7, 14),
}
EASTER = {"goodfriday": -2, "eastersunday": 0, "easter": 0, "eastermonday": 1, "palmsunday": -7, "ashwednesday": -46}

# ---- months, years and longer --------------------------------------------------------------------------------

BEFORE_A_MONTH = regex.compile(
    r"(?:\b(?:in|since|until|till|by|from|of|during|through|throughout|early|late|mid|last|next|this|and|to|between"
    r"|before|after|for|or|around)|[(,–/—-])\s*$",
    regex.I,
)
"""What makes "May" and "March" months where no day or year does."""


def month(m: Match) -> Expression | None:
    number, year, which = month_number(m["month"]), year_of(m), got(m, "which").lower()
    sure = year is not None or which or got(m, "edge") or got(m, "of")
    if not sure and number in (3, 5) and not BEFORE_A_MONTH.search(m.string[: m.start()]):
        return None
    if not sure and regex.match(r"\s+\d", m.string[m.end() :]) and not regex.match(r"\s+\d{3,}", m.string[m.end() :]):
        return None
    of = got(m, "of").lower()
    shift = -1 if which.endswith(("last", "previous", "past")) else 1 if which.endswith(("next", "coming")) else 0
    if of:
        back, on = regex.search("last|previous|past", of), regex.search("next|following|coming", of)
        return framed(m, MonthOf(number, -1 if back else 1 if on else 0, "that" in of or "same" in of or "following" in of))
    return framed(m, Month(number, year, shift))


def year(m: Match) -> Expression | None:
    told = int(m["year"])
    before, after = m.string[max(0, m.start() - 24) : m.start()], m.string[m.end() : m.end() + 24]
    if not got(m, "era") and not got(m, "edge") and not year_stands(before, after):
        return None
    return framed(m, Year(-told if got(m, "era") else told))


NO_YEAR_AFTER = regex.compile(
    r"(?:\b(?:no|nos|number|flight|room|route|highway|article|resolution|block|unit|model|about|approximately|some"
    r"|nearly|over|than|killed|wounded|killing|wounding|least|most|almost|roughly|estimated|boeing|airbus)\.?|[#$€£№]|\d[,.])\s*$",
    regex.I,
)
YEAR_AFTER = regex.compile(
    r"(?:\b(?:in|since|until|till|by|from|of|during|through|throughout|the|and|to|between|before|after|for|year|years"
    r"|ca|circa|early|late|mid|around|about|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|christmas|easter)\.?|[(\[,–/—:;-]|^)\s*$",
    regex.I,
)
YEAR_BEFORE = regex.compile(r"\s*(?:[),.;:–—/-]|$|and\b|or\b|to\b|when\b|that\b|the\b|after\b|until\b|was\b|were\b|had\b)")
HOURS = regex.compile(r"\s*(?:hours?|hrs?|GMT|UTC|local)\b", regex.I)


def year_stands(before: str, after: str) -> bool:
    """Whether four figures are a year: "in 1950", "(1998)", "the 1991 accord"; not "flight 1549", "2000 of them"."""
    if HOURS.match(after) or (NO_YEAR_AFTER.search(before) and not regex.search(r"\babout\s+$", before)):
        return False
    return bool(YEAR_AFTER.search(before) or YEAR_BEFORE.match(after))


def short_year(m: Match) -> Expression | None:
    return Year(int(m["century"] + m["year"])) if int(m["year"]) > int(m["first"]) else None


def before_christ(m: Match) -> Expression:
    return Year(-int(m["year"]))


def decade(m: Match) -> Expression | None:
    told = int(m["decade"]) // 10
    return framed(m, Fixed(f"BC{told:03d}X" if got(m, "era") else f"{told:03d}X"))


def century(m: Match) -> Expression | None:
    told = m["number"].lower()
    number = int(regex.sub(r"\D", "", told)) if told[0].isdigit() else CENTURIES[told]
    if not 1 <= number <= 22:
        return None
    return framed(m, Fixed(f"BC{number - 1:02d}" if got(m, "era") else f"{number - 1:02d}"))


BEFORE_A_SEASON = regex.compile(
    r"\b(?:in|during|since|until|till|by|through|throughout|early|late|of|over|and|before|after|between|to|all|mid)\s*$", regex.I
)


OFFENSIVE = regex.compile(r"\s+(?:offensive|campaign)\b", regex.I)


def season(m: Match) -> Expression | None:
    name, which, of, told = m["season"].lower(), got(m, "which").lower(), got(m, "of").lower(), year_of(m)
    pointed = which not in ("", "the")
    if told is None and not of:
        before, after = m.string[: m.start()], m.string[m.end() :]
        if name == "fall" and (regex.match(r"\s+of\b", after) or not (pointed or (which and BEFORE_A_SEASON.search(before)))):
            return None
        if not (which or got(m, "edge") or BEFORE_A_SEASON.search(before) or OFFENSIVE.match(after)):
            return None
    elif name == "fall" and not of and not (which or BEFORE_A_SEASON.search(m.string[: m.start()])):
        return None
    shift = -1 if regex.search("last|previous|past|preceding|prior", which + of) else int("next" in which + of or "coming" in which)
    return framed(m, Season(SEASON_CODES[name], told, shift))


BACKWARD, FORWARD = regex.compile("last|previous|past|preceding|prior"), regex.compile("next|following|coming")


def portion(m: Match) -> Expression | None:
    number = NTHS.get(m["nth"].lower()) if got(m, "nth") else int(m["figure"])
    kind = "H" if got(m, "kind").lower() == "half" else "Q"
    if number is None or not 1 <= number <= (2 if kind == "H" else 4):
        return None
    of = got(m, "of").lower()
    return Portion(f"{kind}{number}", year_of(m), -1 if BACKWARD.search(of) else 1 if FORWARD.search(of) else 0)


def week_of(m: Match) -> Expression | None:
    nth = m["nth"].lower()
    number = 0 if nth in ("last", "final") else NTHS.get(nth) or int(nth[0])
    return WeekOf(number, Month(month_number(m["month"]), year_of(m)))


# ---- the clock -----------------------------------------------------------------------------------------------


def clock(m: Match) -> Expression | None:
    hour, minute = int(m["hour"]), int(got(m, "minute") or 0)
    half = regex.sub(r"[\s.]", "", got(m, "half").lower())
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    if hour > 24 or minute > 59:
        return None
    day: Expression | None = Weekday(weekday_number(m["weekday"])) if got(m, "weekday") else None
    if got(m, "near"):
        day = Turn("day", {"yesterday": -1, "today": 0, "tomorrow": 1}[m["near"].lower()])
    zone = "Z" if got(m, "zone").upper() in ("UTC", "GMT", "Z") else ""
    return Clock(hour, minute, zone=zone, date=day)


MONTH_GUARD = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def rule(name: str, pattern: str, meaning: Any, finds: dict[str, Any], ignores: tuple[str, ...], guard: tuple[str, ...] = ()) -> Rule:
    """A rule for dates: written in their words, and no date within a longer figure."""
    return Rule(name, "date", pattern, meaning, finds, ignores, guard, ALL_WORDS)




def lead(*patterns: str) -> str:
    """What may stand before a date and belongs to it, read backwards from the date: it is rare, and dates are too."""
    return "".join((r"(?:(?<=(?<![\w’'-])(?P<lead>", "".join(patterns), "))|)"))


CAPITAL = r"(?=(?-i:\p{Lu}))"
EDGE = r"(?:(?P<edge>(?&EDGE))[\s–])"
PART_OF = r"(?:(?P<part>(?&PART_OF)) )"
WHICH = r"(?:(?P<which>(?:the )?(?:(?&PREVIOUS)|(?&NEXT))|this|that) )"
WHICH_SEASON = r"(?:(?P<which>(?:the )?(?:(?&PREVIOUS)|(?&NEXT))|this|that|the) )"
WEEKDAY_BEFORE = r"(?:(?P<weekday>(?&WEEKDAY)|(?&WEEKDAY_SHORT)),? (?:(?P<after>(?&DAY_PART)) (?:of )?)?)?"

RULES: tuple[Rule, ...] = (
    rule(
        "date-day-of-month",
        rf"(?=(?-i:\p{{Lu}})|\d|the (?:\d|(?-i:\p{{Lu}}))){lead(EDGE, '|', PART_OF)}{WEEKDAY_BEFORE}(?:(?:the )?(?P<day>(?&DAY_TH))(?: of)? (?P<month>(?&ANY_MONTH))(?:,? (?:of )?(?&YEAR))?"
        r"|(?P<month>(?&ANY_MONTH)) (?:the )?(?P<day>(?&DAY_TH))(?!,\d{3}(?!\d)|[.:]\d)(?:,? (?:of )?(?&YEAR)|(?=\s?–\s?(?&DAY_TH),? (?&YEAR)))?)"
        r"(?: (?P<after>(?&DAY_PART)))?",
        day_of_month,
        finds={
            "They met on [Thursday, January 1, 2015], in Ostra.": Day(1, 1, 2015),
            "It began on [the night of Monday, the 23rd of October, 2023].": PartOf(Day(10, 23, 2023), "NI"),
            "On [October 17th 2023] it rained, and on [2 January] it froze.": [Day(10, 17, 2023), Day(1, 2)],
            "The order of [Jan. 2] was read on [Sun 4 March].": [Day(1, 2), Day(3, 4, None, 6)],
            "At [Sunday dawn of 25 June 1950] the guns opened.": PartOf(Day(6, 25, 1950), "MO"),
            "They fled on [the 20th of June of 1792] and [April 19 morning].": [Day(6, 20, 1792), PartOf(Day(4, 19), "MO")],
            "The town fell on [September the 3rd, 490 BC], at noon.": Day(9, 3, -490),
            "[Late on 5 May] they crossed.": Edge(Day(5, 5), "END"),
            "It ran from [March 5]–9, 1918.": Day(3, 5, 1918),
            "He spoke of the [September 11] attacks.": Day(9, 11, 2001),
            "On [March 4 of 1801], [Feb. 2], [May 3], [July 4], [Aug. 5], [Nov. 6] and [Dec. 7]": [
                *(Day(3, 4, 1801), Day(2, 2), Day(5, 3), Day(7, 4), Day(8, 5), Day(11, 6), Day(12, 7)),
            ],
        },
        ignores=("They may 5 times a day.", "In May 10,000 men came.", "On February 30 nothing happened.", "March 12.5 km."),
        guard=MONTH_GUARD,
    ),
    rule(
        "date-two-days",
        rf"(?=the \d|\d|(?-i:\p{{Lu}}))(?<=(?P<lead>{PART_OF}))(?:the )?(?:(?P<first>(?&DAY_TH)) ?(?:–|-|to|and|/) ?(?P<last>(?&DAY_TH))(?: of)? (?P<month>(?&ANY_MONTH))"
        r"|(?P<month>(?&ANY_MONTH)) (?P<first>(?&DAY_TH)) ?(?:–|-|to|and|/) ?(?P<last>(?&DAY_TH)))(?:,? (?&YEAR))?",
        night_of_two_days,
        finds={
            "On [the night of 14-15 March] they struck.": PartOf(Days(Day(3, 14), Day(3, 15)), "NI"),
            "It burnt [overnight 3 to 4 May 2021].": PartOf(Days(Day(5, 3, 2021), Day(5, 4, 2021)), "NI"),
            "On [the night of the 7th and 8th of June] it rained.": PartOf(Days(Day(6, 7), Day(6, 8)), "NI"),
            "On [the night of June 7 and 8] it rained.": PartOf(Days(Day(6, 7), Day(6, 8)), "NI"),
            "In [the small hours of 7/8 June], [the morning of 7 and 8 May], [the evening of 3–4 April] they met.": [
                PartOf(Days(Day(6, 7), Day(6, 8)), "MO"),
                PartOf(Days(Day(5, 7), Day(5, 8)), "MO"),
                PartOf(Days(Day(4, 3), Day(4, 4)), "EV"),
            ],
            "[Overnight June 7 to 8] it rained.": PartOf(Days(Day(6, 7), Day(6, 8)), "NI"),
        },
        ignores=("On the night of 14 March they struck.", "14-15 March"),
        guard=("night", "hours", "morning", "evening"),
    ),
    rule(
        "date-first-of-two-days",
        r"(?:the )?(?P<day>(?&DAY_TH))(?=\s?(?:–|to|and|through|until|or|/)\s?(?:the )?(?&DAY_TH)(?: of)? (?P<month>(?&ANY_MONTH))(?!\w)(?:,? (?&YEAR))?)",
        day_of_month,
        finds={
            "From [12]–14 July 1950 they fought.": Day(7, 12, 1950),
            "From [the 28th] to the 29th of August they fought.": Day(8, 28),
            "They met on [3] and 4 May.": Day(5, 3),
            "They met from [3] through 4 May, and [3] until 4 May.": [Day(5, 3), Day(5, 3)],
            "They met on [3] or 4 May, [1] and 2 Jan., [1] and 2 Feb., [1] and 2 Mar., [1] and 2 Apr. or [1] and 2 Jun.": [
                *(Day(5, 3), Day(1, 1), Day(2, 1), Day(3, 1), Day(4, 1), Day(6, 1)),
            ],
            "On [1]/2 Jul., [1] and 2 Aug., [1] and 2 Sep., [1] and 2 Oct., [1] and 2 Nov. or [1] and 2 Dec.": [
                *(Day(month, 1) for month in range(7, 13)),
            ],
        },
        ignores=("Between 12 and 14 men came.", "The score was 3 to 4."),
        guard=MONTH_GUARD,
    ),
    rule(
        "date-second-of-two-days",
        r"(?<=(?&ANY_MONTH) (?&DAY_TH)\s?(?:–|to|and|through|or|/)\s?)(?:the )?(?P<day>(?&DAY_TH))(?!,\d{3}|[.:]\d)(?:, (?&YEAR))?(?! (?&COUNTED)|\s(?&ANY_MONTH))",
        day_by_number,
        finds={
            "From March 5–[9, 1918] they talked.": DayOfMonth(9, 1918),
            "From March 5 to [9] they talked.": DayOfMonth(9),
            "From March 5 through [9] they talked.": DayOfMonth(9),
            "On March 5th and [the 9th] they talked.": DayOfMonth(9),
            "On March 5 or [9] they talked.": DayOfMonth(9),
            "On Jan. 1/[2], Feb. 1–[2], Apr. 1–[2], May 1–[2], Jun. 1–[2] and Jul. 1–[2] they talked.": [DayOfMonth(2)] * 6,
            "On Aug. 1–[2], Sep. 1–[2], Oct. 1–[2], Nov. 1–[2] and Dec. 1–[2] they talked.": [DayOfMonth(2)] * 5,
        },
        ignores=("On March 5 and 6 April they talked.", "On March 5, 9 men came.", "On March 5 and 9 soldiers came."),
        guard=MONTH_GUARD,
    ),
    rule(
        "date-year-month-day",
        r"(?P<year>\d{4})[-–/](?P<month>\d{2})[-–/](?P<day>\d{2})(?:[T ](?P<hour>\d{2}):(?P<minute>\d{2})(?::\d{2})?Z?)?(?![-–/.,]\d)",
        iso,
        finds={
            "[2020-05-06]: shelling.": Day(5, 6, 2020),
            "At [2020-05-06T08:25:00Z].": Clock(8, 25, date=Day(5, 6, 2020)),
            "On [2020/05/06], [2020–05–06]": [Day(5, 6, 2020)] * 2,
        },
        ignores=("2020-13-06", "2011-04-S-077", "Call 2020-05-0612.", "2020-02-30"),
        guard=("-", "–", "/"),
    ),
    rule(
        "date-in-figures",
        r"(?<!\d[/.-])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d{2}|(?<=/)\d{2})(?![/.,:-]?\d)",
        in_figures,
        finds={
            "[07/02/2019]: shelling.": Numeric(7, 2, 2019),
            "On [14.03.2022], and [7/8/07].": [Numeric(14, 3, 2022, True), Numeric(7, 8, 2007)],
            "On [02-01-2015]": Numeric(2, 1, 2015),
        },
        ignores=("13/14/2019", "1.2.3", "192.10.20.2019", "9/11"),
        guard=("/", ".", "-"),
    ),
    rule(
        "date-nine-eleven",
        r"9/11(?![/\d])",
        nine_eleven,
        finds={"Since [9/11] much has changed.": Day(9, 11, 2001)},
        ignores=("On 9/11/2015 it rained.", "It scored 19/11."),
        guard=("9/11",),
    ),
    rule(
        "date-holiday",
        rf"{lead(EDGE, '|', PART_OF)}(?P<name>(?-i:C)hristmas(?: (?:eve|day))?|boxing day|new year(?:['’]?s)? (?:eve|day)"
        r"|(?:valentine|all saints?)['’]?s?['’]? day|(?-i:May) day|(?-i:H)alloween|armistice day|bastille day"
        r"|good friday|(?-i:E)aster(?: (?:sunday|monday))?|palm sunday|ash wednesday)(?:,? (?&YEAR))?(?: (?P<after>(?&DAY_PART)))?",
        holiday,
        finds={
            "On [Christmas Eve], [Christmas Day] and at [Christmas 1963] bombs fell.": [
                *(Named(12, 24), Named(12, 25), Named(12, 25, 1963)),
            ],
            "From [Boxing Day] to [New Year's Eve] or [New Year's Day]": [Named(12, 26), Named(12, 31), Named(1, 1)],
            "On [Valentine's Day], [All Saints' Day], [May Day] and [Halloween]": [
                *(Named(2, 14), Named(11, 1), Named(5, 1), Named(10, 31)),
            ],
            "On [Armistice Day] and [the night of Bastille Day]": [Named(11, 11), PartOf(Named(7, 14), "NI")],
            "On [Good Friday], [Easter Sunday], [Easter Monday 2019] and [Easter] it rained.": [
                *(Easter(-2), Easter(0), Easter(1, 2019), Easter(0)),
            ],
            "On [Palm Sunday] and [Ash Wednesday] and [Christmas night]": [
                *(Easter(-7), Easter(-46), PartOf(Named(12, 25), "NI")),
            ],
        },
        ignores=("The easter of the two", "A new year began.", "may day after day"),
        guard=("christmas", "boxing", "new year", "valentine", "saint", "may", "halloween", "armistice", "bastille")
        + ("friday", "easter", "palm", "ash "),
    ),
    rule(
        "date-weekday",
        rf"{lead('(?:', EDGE, '|', PART_OF, ')?', WHICH, '?')}(?P<weekday>(?&WEEKDAY))"
        r"(?:(?:['’]s)? (?P<after>(?&DAY_PART)))?",
        weekday,
        finds={
            "On [Thursday morning] and [late on Tuesday] they met.": [PartOf(Weekday(3), "MO"), Edge(Weekday(1), "END")],
            "[Early Wednesday] it began; [the night of Friday] it ended.": [
                *(Edge(Weekday(2), "START"), PartOf(Weekday(4), "NI")),
            ],
            "It rained [last Monday], [this Friday] and [next Sunday].": [Weekday(0, -1), Weekday(4), Weekday(6, 1)],
            "[The following Saturday] and [that Sunday] they met.": [Weekday(5, 1, True), Weekday(6, 0, True)],
            "[Thursday] was calm.": Weekday(3),
        },
        ignores=("The sun and the sat phone", "Sundays are quiet.", "mon ami"),
        guard=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    ),
    rule(
        "date-weekday-short",
        r"(?P<weekday>(?-i:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.)(?: (?P<after>(?&DAY_PART)))?",
        weekday,
        finds={
            "On [Mon.], [Tue.], [Tues.], [Wed. night], [Thu.], [Thur.], [Thurs.], [Fri.], [Sat.] and [Sun.] they met.": [
                *(Weekday(0), Weekday(1), Weekday(1), PartOf(Weekday(2), "NI"), Weekday(3), Weekday(3), Weekday(3)),
                *(Weekday(4), Weekday(5), Weekday(6)),
            ],
        },
        ignores=("They sat. Then", "In the sun. Then", "Sat on it"),
        guard=("mon.", "tue", "wed.", "thu", "fri.", "sat.", "sun."),
    ),
    rule(
        "date-month",
        rf"{CAPITAL}{lead(EDGE, '?', WHICH, '?')}(?:(?P<month>(?&MONTH))"
        r"(?:,? (?:of )?(?&YEAR)| (?P<of>(?:of )?(?:(?:that|the same|this)|(?:the )?(?:(?&PREVIOUS)|(?&NEXT))) year))?"
        r"|(?P<month>(?&MONTH_SHORT)),? (?:of )?(?&YEAR)|(?<=\b(?:in|since|by|until|last|late|early) )(?P<month>(?&MONTH_SHORT))(?![’' ]\d| (?-i:\p{Lu})))",
        month,
        finds={
            "In [June 1950], [February of 1940] and [October, 1917]": [Month(6, 1950), Month(2, 1940), Month(10, 1917)],
            "In [early May 1942], by [the end of March] and in [mid–July]": [
                *(Edge(Month(5, 1942), "START"), Edge(Month(3), "END"), Edge(Month(7), "MID")),
            ],
            "[Last June], [next May] and [this March] they met.": [Month(6, None, -1), Month(5, None, 1), Month(3)],
            "In [the previous April] and [the following July]": [Month(4, None, -1), Month(7)],
            "In [August of that year], [July of the same year], [June this year] and [May last year]": [
                *(MonthOf(8, 0, True), MonthOf(7, 0, True), MonthOf(6), MonthOf(5, -1)),
            ],
            "By [that June] and in [Nov. of 2011]": [Month(6), Month(11, 2011)],
            "In [April of this year], [June of last year] and [July the following year]": [
                *(MonthOf(4), MonthOf(6, -1), MonthOf(7, 1, True)),
            ],
            "In [May of the following year] and [Nov. 2011], [Dec 2012]": [MonthOf(5, 1, True), Month(11, 2011), Month(12, 2012)],
            "[March of 479 BC]": Month(3, -479),
            "In [Sept.], since [Oct.], by [Nov.], until [Dec.], [late Jan.], [last Feb.], [early Aug.] it rained.": [
                *(Month(9), Month(10), Month(11), Month(12), Edge(Month(1), "END"), Month(2, None, -1)),
                Edge(Month(8), "START"),
            ],
        },
        ignores=("It may rain.", "They march on.", "May we go?", "March on the town", "Jan Smuts led.", "In Jan Smuts' time"),
        guard=MONTH_GUARD,
    ),
    rule(
        "date-year",
        rf"(?=\d)(?<!\d[.,/:]){lead(EDGE)}(?:(?P<year>(?&FOUR_DIGITS))(?! (?:(?&COUNTED)|(?&BC)))|(?P<year>\d{{1,4}})(?P<era> (?&BC)))",
        year,
        finds={
            "In [1992], (since [1998]) and in the [2012] report": [Year(1992), Year(1998), Year(2012)],
            "In [early 2014], by [the end of 2013], [mid–1987] and [late in 1985]": [
                *(Edge(Year(2014), "START"), Edge(Year(2013), "END"), Edge(Year(1987), "MID"), Edge(Year(1985), "END")),
            ],
            "In [490 BC] and [44 B.C.] they fought.": [Year(-490), Year(-44)],
        },
        ignores=("Flight 1549 landed.", "Some 2000 of them left.", "In 2000 people fled.", "It cost $2000.", "at 2000 hours", "5,1950"),
        guard=("1", "20", "bc", "b.c"),
    ),
    rule(
        "date-years-before-christ",
        r"(?P<year>\d{1,4})(?P<era>)(?= ?(?:–|to|and) ?\d{1,4} (?&BC))",
        before_christ,
        finds={"From [499]–493 BC, [460] to 445 B.C. or between [44] and 43 BC": [Year(-499), Year(-460), Year(-44)]},
        ignores=("499–493 men", "460 to 445"),
        guard=("bc", "b.c"),
    ),
    rule(
        "date-short-year",
        r"(?<=(?<![\d-])(?P<century>1[5-9]|20)(?P<first>\d\d)–)(?P<year>\d\d)",
        short_year,
        finds={"In 1958–[59] and from 1990–[94] they dug.": [Year(1959), Year(1994)]},
        ignores=("From 1958–22 to", "a score of 58–59"),
        guard=("–",),
    ),
    rule(
        "date-decade",
        rf"{lead('(?:the )?', EDGE, '(?:the )?|the ')}(?:(?P<decade>(?:1[6-9]|20)\d0)['’]?s|(?P<decade>\d{{2,3}})s(?P<era> (?&BC)))",
        decade,
        finds={
            "In [the 1990s], [the late 1950s] and her [1980's] or [1970’s] songs": [
                *(Fixed("199X"), Edge(Fixed("195X"), "END"), Fixed("198X"), Fixed("197X")),
            ],
            "In [the 470s BC]": Fixed("BC047X"),
            "In [mid–1960s] style and at [the end of the 1940s]": [Edge(Fixed("196X"), "MID"), Edge(Fixed("194X"), "END")],
        },
        ignores=("In 1990 it", "the 747s", "1995s", "the 470s"),
        guard=("0s", "0'", "0’"),
    ),
    rule(
        "date-century",
        rf"{lead('(?:the )?', EDGE, '(?:the )?|the ')}(?P<number>(?&CENTURY_NTH)) ?century(?P<era> (?&BC))?",
        century,
        finds={
            "In [the 19th century], [the late 20th-century] and [the fifth century BC]": [
                *(Fixed("18"), Edge(Fixed("19"), "END"), Fixed("BC04")),
            ],
            "At [the end of the twelfth century]": Edge(Fixed("11"), "END"),
        },
        ignores=("a century ago", "the century"),
        guard=("century",),
    ),
    rule(
        "date-season",
        rf"{lead(EDGE, '?', WHICH_SEASON, '?', EDGE, '?')}(?P<season>(?&SEASON)|fall)"
        r"(?:,? (?:of )?(?&YEAR)| (?P<of>of (?:that|(?:the )?(?:(?&PREVIOUS)|(?&NEXT))) year))?",
        season,
        finds={
            "In [the summer of 1950], [spring 1951], [the fall of 1917] and [last winter]": [
                *(Season("SU", 1950), Season("SP", 1951), Season("FA", 1917), Season("WI", None, -1)),
            ],
            "In [summer], in [the early autumn], [next spring], [the late summer] and [this fall] it rained.": [
                *(Season("SU"), Edge(Season("FA"), "START"), Season("SP", None, 1), Edge(Season("SU"), "END")),
                Season("FA"),
            ],
            "By [that winter], [the previous autumn] or [spring of the next year]": [
                *(Season("WI"), Season("FA", None, -1), Season("SP", None, 1)),
            ],
            "In [the summer of that year] it rained.": Season("SU"),
        },
        ignores=("A spring broke.", "the fall of the town", "They spring up.", "They fall in 1950.", "this fall of snow"),
        guard=("spring", "summer", "autumn", "winter", "fall"),
    ),
    rule(
        "date-portion",
        r"(?:the )?(?:(?P<nth>first|second|third|fourth) (?P<kind>quarter|half)|(?-i:Q)(?P<figure>[1-4]))"
        r"(?:(?: of)?(?: the year)? (?&YEAR)|(?P<of>(?: of)?(?: (?:the|this|that)| (?:the )?(?:(?&PREVIOUS)|(?&NEXT))) year)|(?<=quarter))",
        portion,
        finds={
            "In [the fourth quarter of 2005], [Q3 2011] and [the first half of the year]": [
                *(Portion("Q4", 2005), Portion("Q3", 2011), Portion("H1")),
            ],
            "In [the second quarter], [the third quarter this year] and [the second half of that year]": [
                *(Portion("Q2"), Portion("Q3"), Portion("H2")),
            ],
            "In [the first half of last year]": Portion("H1", None, -1),
            "In [the first half of the previous year]": Portion("H1", None, -1),
            "In [the first half of the year 1990]": Portion("H1", 1990),
        },
        ignores=("the first half", "a quarter of it", "q4 it"),
        guard=("quarter", "half", "q"),
    ),
    rule(
        "date-week-of-month",
        r"(?:the )?(?P<nth>(?&NTH)) (?:full )?week (?:of|in) (?P<month>(?&MONTH))(?:,? (?&YEAR))?",
        week_of,
        finds={
            "In [the first week of March] and [the last week in May 2011]": [WeekOf(1, Month(3)), WeekOf(0, Month(5, 2011))],
            "In [the second full week of June]": WeekOf(2, Month(6)),
        },
        ignores=("the first week of the war", "a week of March rains"),
        guard=("week",),
    ),
    rule(
        "date-day-by-number",
        rf"(?=the \d){lead(EDGE, '|', PART_OF)}the (?P<day>(?&DAY_NUMBER)(?:st|nd|rd|th))(?=\s*(?:[,.;:)]|$))",
        day_by_number,
        finds={
            "On [the 23rd], [the 1st], [the 2nd], [the 15th], [the 4th], [the 6th], [the 17th], [the 8th], [the 9th], [the 20th], it rained.": [
                *(DayOfMonth(day) for day in (23, 1, 2, 15, 4, 6, 17, 8, 9, 20)),
            ],
            "On [the night of the 5th], it rained.": PartOf(DayOfMonth(5), "NI"),
        },
        ignores=("the 82nd Airborne", "the 9th division", "the 20th century"),
        guard=("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "0th"),
    ),
    rule(
        "date-clock",
        r"(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))? ?(?P<half>(?&AM_PM))|(?P<hour>[012]?\d):(?P<minute>[0-5]\d)(?::\d{2})?(?: ?(?:hrs|hours|h))?|(?P<hour>[012]\d)(?P<minute>[0-5]\d) ?(?:hrs?|hours|(?=\s(?:(?&ZONE)|local))))"
        r"(?:,? \(?(?P<zone>(?&ZONE))\b\)?| local(?: time)?)?(?:,? (?:on )?(?:(?P<weekday>(?&WEEKDAY))|(?P<near>yesterday|today|tomorrow)))?",
        clock,
        finds={
            "At [8:25 a.m.], at [0400 gmt], at [08:30 UTC] and at [19:15] guns spoke.": [
                *(Clock(8, 25), Clock(4, 0, zone="Z"), Clock(8, 30, zone="Z"), Clock(19, 15)),
            ],
            "From [8 a.m. Thursday] to [8 p.m. on Friday]": [Clock(8, date=Weekday(3)), Clock(20, date=Weekday(4))],
            "At [3pm local time], [11.30 p.m. yesterday], [7 am today] and [9 a.m. tomorrow]": [
                *(Clock(15), Clock(23, 30, date=Turn("day", -1)), Clock(7, date=Turn("day", 0))),
                Clock(9, date=Turn("day", 1)),
            ],
            "At [0530 hours], [03:00hrs], [0600 hr] and [1900 local time]": [Clock(5, 30), Clock(3), Clock(6), Clock(19)],
            "At [08:30 hours], [19:00 h] and [2100 hrs]": [Clock(8, 30), Clock(19), Clock(21)],
        },
        ignores=("a ratio of 25:10:3", "13 p.m.", "I am", "0530 men", "verse 3:5"),
        guard=(":", "a.m", "p.m", "am", "pm", "hour", "hr", "gmt", "local"),
    ),
)
