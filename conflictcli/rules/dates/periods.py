"""Sentence → periods of business and comparison: fiscal 2013, the same week a year ago, year-end, midweek."""

from __future__ import annotations

import regex

from conflictcli.patterns import verbatim
from conflictcli.rule import Rule
from conflictcli.rules.dates.expressions import Edge, Fiscal, Pointed, Same, TheQuarter, Turn, Year
from conflictcli.rules.dates.figures import full_year
from conflictcli.rules.dates.frames import EDGE, Match, framed, got, lead, rule, words_before
from conflictcli.rules.dates.words import how_many, ordinal, unit_of, which_way
from conflictcli.rules.timex import Expression


def fiscal(m: Match) -> Expression | None:
    """A year of accounts, named for the year in which it ends: "2012-13" is FY2013, "1999-00" FY2000."""
    year = int(m["year"]) if got(m, "year") else None
    if got(m, "short"):
        year = full_year(m["short"]) if year is None else year + ((int(m["short"]) - year) % 100 or 100)
    shift, _ = which_way(got(m, "which"))
    nth = got(m, "nth").lower()
    return framed(m, Fiscal(year, shift, f"Q{ordinal(nth)}" if nth else ""))


def fiscal_quarter(m: Match) -> Expression:
    return Fiscal(None, 0, f"Q{ordinal(m['nth'])}")


def same(m: Match) -> Expression:
    unit = got(m, "unit").lower()
    unit = "" if unit in ("", "time") else unit
    if got(m, "year"):
        return Same(unit, 0, int(m["year"]))
    return Same(unit, -int(how_many(got(m, "back")) or 1) if got(m, "back") else -1)


def the_quarter(m: Match) -> Expression:
    return TheQuarter()


def pointed(m: Match) -> Expression:
    if m[0].lower() == "previously":
        return Pointed("PAST_REF")
    return Pointed("FUTURE_REF", "" if MODAL.search(words_before(m)) else "future")


MODAL = verbatim(r"\b(?:will|would|could|should|may|might|can|must|shall|[’']ll)\s+$", regex.I)


def end_of(m: Match) -> Expression:
    if got(m, "year"):
        return Edge(Year(int(m["year"])), "END")
    return Edge(Turn(unit_of(m["unit"]), 0), "END")


def mid(m: Match) -> Expression:
    return Edge(Turn(m["unit"].lower(), 0), "MID")


RULES: tuple[Rule, ...] = (
    rule(
        "date-fiscal-year",
        rf"{lead(EDGE, '?(?:(?:the )?(?P<nth>first|second|third|fourth) quarter of )?', '(?:the )?')}"
        r"(?:(?:fiscal|financial)(?: years?)? (?:(?P<year>(?&FOUR_DIGITS))(?:[/–-](?P<short>\d\d))?(?!\d))"
        r"|(?-i:FY) ?(?:(?P<year>(?&FOUR_DIGITS))(?:[/–-](?P<short>\d\d))?(?!\d)|[’']?(?P<short>\d\d)(?!\d))"
        r"|(?P<year>(?&FOUR_DIGITS))(?:[/–-](?P<short>\d\d))? (?:fiscal|financial) year"
        r"|(?P<which>(?:(?&PREVIOUS)|(?&NEXT)|this|current) )?(?:fiscal|financial) year)",
        fiscal,
        finds={
            "In [fiscal 2013], [fiscal year 2014], [financial year 2012–13] and [FY2011], [FY 12], [FY’13]": [
                *(Fiscal(2013), Fiscal(2014), Fiscal(2013), Fiscal(2011), Fiscal(2012), Fiscal(2013)),
            ],
            "For [the 2012/13 financial year], [the 2014 fiscal year], in [the last fiscal year], [this fiscal year]": [
                *(Fiscal(2013), Fiscal(2014), Fiscal(None, -1), Fiscal()),
            ],
            "By [the end of the financial year], in [the current fiscal year] and [next fiscal year]": [
                *(Edge(Fiscal(), "END"), Fiscal(), Fiscal(None, 1)),
            ],
            "In [the fourth quarter of fiscal 2013], [first quarter of fiscal 2013], [second quarter of fiscal 2013]": [
                *(Fiscal(2013, 0, "Q4"), Fiscal(2013, 0, "Q1"), Fiscal(2013, 0, "Q2")),
            ],
            "In [the third quarter of fiscal 2013], [fiscal years 2012]": [Fiscal(2013, 0, "Q3"), Fiscal(2012)],
            "In [FY98], [fiscal 1999-00] and [FY1999/00]": [Fiscal(1998), Fiscal(2000), Fiscal(2000)],
        },
        ignores=("a fiscal cliff", "the financial centre", "in 2013", "fy 13", "a year"),
        guard=("fiscal", "financial", "fy"),
    ),
    rule(
        "date-fiscal-quarter",
        r"(?:(?:its|their|the|our) )?(?:fiscal (?P<nth>first|second|third|fourth)|(?P<nth>first|second|third|fourth) fiscal)[\s–-]quarter",
        fiscal_quarter,
        finds={
            "In [its fiscal first quarter], [the fiscal second-quarter], [their fiscal third quarter], [our fiscal fourth quarter]": [
                *(Fiscal(None, 0, f"Q{n}") for n in (1, 2, 3, 4)),
            ],
            "In [the first fiscal quarter], [second fiscal quarter], [third fiscal quarter], [fourth fiscal quarter]": [
                *(Fiscal(None, 0, f"Q{n}") for n in (1, 2, 3, 4)),
            ],
        },
        ignores=("the first quarter", "a fiscal quarter"),
        guard=("fiscal",),
    ),
    rule(
        "date-same-period",
        r"(?:the )?(?:same|corresponding|comparable|equivalent) (?P<unit>period|time|day|week|month|quarter)"
        r"(?: of| in| from)? (?:(?:the )?(?:(?&PREVIOUS)) year|a year (?:ago|earlier|before)|(?P<year>(?&FOUR_DIGITS))"
        r"|(?P<back>(?&SMALL)) years (?:ago|earlier|before))"
        r"|(?:the |a )?(?:year[\s–-]ago|year[\s–-]earlier|prior[\s–-]year) (?P<unit>period|quarter|month|week)"
        r"|this time last year",
        same,
        finds={
            "Against [the same week a year ago], [the same period last year], [the same quarter of the previous year]": [
                *(Same("week"), Same("period"), Same("quarter")),
            ],
            "Over [the corresponding period in 2012], [the comparable week a year earlier], [the equivalent day last year]": [
                *(Same("period", 0, 2012), Same("week"), Same("day")),
            ],
            "Than [the same period from two years earlier], [the same time a year before], [the same day two years ago]": [
                *(Same("period", -2), Same(""), Same("day", -2)),
            ],
            "It was [the same month three years before].": Same("month", -3),
            "Since [the year-ago quarter], [the year-earlier period], [the prior-year month], [a year-ago week]": [
                *(Same("quarter"), Same("period"), Same("month"), Same("week")),
            ],
            "At [this time last year] it rained.": Same(""),
        },
        ignores=("the same month", "the same man a year ago", "a year ago", "this time"),
        guard=("same", "corresponding", "comparable", "equivalent", "ago", "earlier", "prior", "this time"),
    ),
    rule(
        "date-the-quarter",
        r"(?:the|that) quarter",
        the_quarter,
        finds={"In [the quarter] profit fell; [that quarter] was weak.": TheQuarter()},
        ignores=("a quarter", "the quarters", "the quarter-final"),
        guard=("quarter",),
    ),
    rule(
        "date-seen-from-the-report",
        r"(?<!too |how )soon(?! (?:after|as|became))|previously",
        pointed,
        finds={
            "They will [soon] leave; [previously] they stayed; [soon] they left.": [
                *(Pointed("FUTURE_REF"), Pointed("PAST_REF"), Pointed("FUTURE_REF", "future")),
            ],
        },
        ignores=("As soon as it rained", "too soon", "how soon", "soon after", "soon as it", "soon became", "sooner"),
        guard=("soon", "previously"),
    ),
    rule(
        "date-unit-end",
        r"(?:the )?(?P<unit>year|month|week|quarter)(?:[–-]|['’]s )end(?: (?&YEAR))?",
        end_of,
        finds={
            "At [year-end 1986] it was due.": Edge(Year(1986), "END"),
            "By [year-end] and at [month's end], [the year’s end], by [quarter-end], at [week's end]": [
                *(Edge(Turn("year", 0), "END"), Edge(Turn("month", 0), "END"), Edge(Turn("year", 0), "END")),
                *(Edge(Turn("quarter", 0), "END"), Edge(Turn("week", 0), "END")),
            ],
        },
        ignores=("a year ends", "the end of it", "the weekend"),
        guard=("-end", "s end"),
    ),
    rule(
        "date-mid",
        r"mid[–-]?(?P<unit>year|week|month)",
        mid,
        finds={
            "By [midyear], [midweek] and [mid-month]": [
                *(Edge(Turn("year", 0), "MID"), Edge(Turn("week", 0), "MID"), Edge(Turn("month", 0), "MID")),
            ],
        },
        ignores=("mid-air", "the middle"),
        guard=("mid",),
    ),
)
