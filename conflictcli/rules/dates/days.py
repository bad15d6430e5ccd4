"""Sentence → days: "25 June 1950", "Jan. 2", "Thursday morning", "Monday of last week", "the 23rd"."""

from __future__ import annotations

from conflictcli.patterns import verbatim
from conflictcli.rule import Rule
from conflictcli.rules.dates.expressions import (
    Day,
    DayIn,
    DayOfMonth,
    Days,
    Edge,
    MonthOf,
    Off,
    PartOf,
    Turn,
    Weekday,
    WeekdayOf,
    WeekWith,
)
from conflictcli.rules.dates.frames import (
    EDGE,
    MONTH_GUARD,
    PART_OF,
    WHICH,
    Match,
    framed,
    got,
    lead,
    rule,
    words_after,
    words_before,
    year_of,
)
from conflictcli.rules.dates.known_days import year_known
from conflictcli.rules.dates.words import (
    figure,
    how_many,
    month_number,
    part_of,
    plain,
    weekday_number,
    which_way,
)
from conflictcli.rules.timex import Expression, exists


def day_of_month(m: Match) -> Expression | None:
    month, day, year = month_number(m["month"]), figure(m["day"]), year_of(m)
    if not exists(year, month, day):
        return None
    if got(m, "of"):
        return framed(m, MonthOf(month, *which_way(m["of"]), day))
    weekday = weekday_number(m["weekday"]) if got(m, "weekday") else None
    if year is None:
        year = year_known(month, day, words_after(m))
    return framed(m, Day(month, day, year, weekday if year is None else None))


def night_of_two_days(m: Match) -> Expression | None:
    month, year = month_number(m["month"]), year_of(m)
    first, last = (figure(m[day]) for day in ("first", "last"))
    if not first < last or not exists(year, month, last):
        return None
    days = Days(Day(month, first, year), Day(month, last, year))
    return PartOf(days, part_of(m["part"])) if got(m, "part") else days


def day_by_number(m: Match) -> Expression | None:
    return framed(m, DayOfMonth(figure(m["day"]), year_of(m)))


NAMED_DAY = verbatim(
    r"\b(?:Black|Bloody|Super|Holy|Fat|Shrove|Cyber|Maundy|Whit) $|\b(?i:every|each)\s(?:\p{Lu}\p{Ll}+day\s(?:and|or)\s)?$"
)
"""A day with a name is none of last week: Black Monday, Bloody Sunday; nor is the second of "every Monday and Friday"."""


def weekday(m: Match) -> Expression | None:
    if NAMED_DAY.search(words_before(m)):
        return None
    which = plain(got(m, "which"))
    shift, said = (0, False) if which == "following" else which_way(which)  # "Following Tuesday's raid": after it
    return framed(m, Weekday(weekday_number(m["weekday"]), shift, said, which == "this"))


def week_with(m: Match) -> Expression | None:
    month, day, year = month_number(m["month"]), figure(m["day"]), year_of(m)
    return WeekWith(Day(month, day, year), m["unit"].lower()) if exists(year, month, day) else None


def day_in_month(m: Match) -> Expression:
    return DayIn(figure(m["day"]), Turn("month", *which_way(m["which"])))


def weekday_of_week(m: Match) -> Expression | None:
    return framed(m, WeekdayOf(weekday_number(m["weekday"]), *which_way(m["week"])))


def weekday_off(m: Match) -> Expression | None:
    weeks = int(how_many(got(m, "number")) or 1)
    if got(m, "times"):
        return Off(Weekday(weekday_number(m["weekday"]), -1), 7 - 7 * int(how_many(m["times"]) or 1))
    return Off(Weekday(weekday_number(m["weekday"])), -7 if got(m, "back") else 7 * weeks)


WEEKDAY_BEFORE = r"(?:(?P<weekday>(?&WEEKDAY)|(?&WEEKDAY_SHORT)),? (?:(?P<after>(?&DAY_PART)) (?:of )?)?)?"

RULES: tuple[Rule, ...] = (
    rule(
        "date-day-of-month",
        rf"(?=(?-i:\p{{Lu}})|\d|the \d){lead(EDGE, '|', PART_OF)}{WEEKDAY_BEFORE}(?:(?:the )?"
        rf"(?P<day>(?&DAY_TH))(?: of)? (?P<month>(?&ANY_MONTH))(?:,? (?:of )?(?&FULL_YEAR)|,? (?P<of>(?&WHICH_YEAR)))?"
        r"|(?P<month>(?&ANY_MONTH))(?: |(?<=\.))(?:the )?(?P<day>(?&DAY_TH))(?!,\d{3}(?!\d)|[.:]\d)"
        r"(?: (?:of )?(?&FULL_YEAR)|,\s?(?&YEAR)|,? (?P<of>(?&WHICH_YEAR))|(?=\s?–\s?(?&DAY_TH),? (?&YEAR)))?)"
        r"(?: (?P<after>(?&DAY_PART)))?",
        day_of_month,
        finds={
            "They met on [Thursday, January 1, 2015], in Ostra.": Day(1, 1, 2015),
            "On [4 July of that year], [9 May last year] and [March 5 of the following year], [June 7, this year]": [
                *(MonthOf(7, 0, True, 4), MonthOf(5, -1, False, 9), MonthOf(3, 1, True, 5), MonthOf(6, 0, False, 7)),
            ],
            "It began on [the night of Friday, the 9th of June, 2023].": PartOf(Day(6, 9, 2023), "NI"),
            "On [6 May 2020] guns spoke, on [May 7 2020] rockets came, on [May 8], 2000 men left.": [
                *(Day(5, 6, 2020), Day(5, 7, 2020), Day(5, 8)),
            ],
            "On [October 17th 2023] it rained, and on [2 January] it froze.": [Day(10, 17, 2023), Day(1, 2)],
            "The order of [Jan. 2] was read on [Sun 4 March].": [Day(1, 2), Day(3, 4, None, 6)],
            "At [Monday dawn of 3 July 1951] the guns opened.": PartOf(Day(7, 3, 1951), "MO"),
            "They fled on [the 20th of June of 1792] and [April 19 morning].": [
                Day(6, 20, 1792),
                PartOf(Day(4, 19), "MO"),
            ],
            "The town fell on [September the 3rd, 490 BC], at noon.": Day(9, 3, -490),
            "[Late on 5 May] they crossed.": Edge(Day(5, 5), "END"),
            "It ran from [March 5]–9, 1918.": Day(3, 5, 1918),
            "It began on [Dec.24] and ended on [May 9,2014].": [Day(12, 24), Day(5, 9, 2014)],
            "He spoke of the [September 11] attacks; a [Sept. 11] attack on the camp, [September 11] attacks in Ostra": [
                *(Day(9, 11, 2001), Day(9, 11), Day(9, 11)),
            ],
            "On [March 4 of 1801], [Feb. 2], [May 3], [July 4], [Aug. 5], [Nov. 6] and [Dec. 7]": [
                *(Day(3, 4, 1801), Day(2, 2), Day(5, 3), Day(7, 4), Day(8, 5), Day(11, 6), Day(12, 7)),
            ],
        },
        ignores=(
            "They may 5 times a day.",
            "In May 10,000 men came.",
            "On February 30 nothing happened.",
            "March 12.5 km.",
        ),
        guard=MONTH_GUARD,
    ),
    rule(
        "date-two-days",
        rf"(?=the \d|\d|(?-i:\p{{Lu}}))(?<=(?P<lead>{PART_OF}))(?:the )?(?:(?P<first>(?&DAY_TH)) ?(?:–|-|to|and|&|/) ?"
        rf"(?P<last>(?&DAY_TH))(?: of)? (?P<month>(?&ANY_MONTH))"
        r"|(?P<month>(?&ANY_MONTH)) (?P<first>(?&DAY_TH)) ?(?:–|-|to|and|&|/) ?(?P<last>(?&DAY_TH)))(?:,? (?&YEAR))?",
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
            "On [the night of 7 & 8 June] and on [the night of June 7 & 8] it rained.": [
                PartOf(Days(Day(6, 7), Day(6, 8)), "NI"),
                PartOf(Days(Day(6, 7), Day(6, 8)), "NI"),
            ],
        },
        ignores=("On the night of 14 March they struck.", "14-15 March"),
        guard=("night", "hours", "morning", "evening"),
    ),
    rule(
        "date-first-of-two-days",
        r"(?:the )?(?P<day>(?&DAY_TH))(?=(?:, ?(?&DAY_TH)){0,4},?\s?(?:–|to|and|&|through|until|or|/)\s?(?:the )?(?&DAY_TH)(?: of)? (?P<month>"
        r"(?&ANY_MONTH))(?!\w)(?:,? (?&FULL_YEAR))?)",
        day_of_month,
        finds={
            "From [12]–14 July 1950 they fought.": Day(7, 12, 1950),
            "From [the 28th] to the 29th of August they fought.": Day(8, 28),
            "They met on [3] and 4 May, on [3] & 4 May.": [Day(5, 3), Day(5, 3)],
            "They met on [3], [4th], [5], and 7 May 2014.": [Day(5, 3, 2014), Day(5, 4, 2014), Day(5, 5, 2014)],
            "They met from [3] through 4 May, and [3] until 4 May.": [Day(5, 3), Day(5, 3)],
            "On [3] or 4 May, [1] and 2 Jan., [1] and 2 Feb., [1] and 2 Mar., [1] and 2 Apr., [1] and 2 Jun.": [
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
        r"(?<=(?&ANY_MONTH) (?&DAY_TH)\s?(?:–|to|and|&|through|or|/)\s?)(?:the )?(?P<day>(?&DAY_TH))(?!,\d{3}|[.:]\d)"
        r"(?:, (?&YEAR))?(?! (?&COUNTED)|\s(?&ANY_MONTH))",
        day_by_number,
        finds={
            "From March 5–[9, 1918] they talked.": DayOfMonth(9, 1918),
            "From March 5 to [9] they talked.": DayOfMonth(9),
            "From March 5 through [9] they talked.": DayOfMonth(9),
            "On March 5th and [the 9th] they talked.": DayOfMonth(9),
            "On March 5 or [9], on March 5 & [9] they talked.": [DayOfMonth(9), DayOfMonth(9)],
            "On Jan. 1/[2], Feb. 1–[2], Apr. 1–[2], May 1–[2], Jun. 1–[2] and Jul. 1–[2] they talked.": [DayOfMonth(2)]
            * 6,
            "On Aug. 1–[2], Sep. 1–[2], Oct. 1–[2], Nov. 1–[2] and Dec. 1–[2] they talked.": [DayOfMonth(2)] * 5,
        },
        ignores=("On March 5 and 6 April they talked.", "On March 5, 9 men came.", "On March 5 and 9 soldiers came."),
        guard=MONTH_GUARD,
    ),
    rule(
        "date-weekday",
        rf"{lead('(?:', EDGE, '|', PART_OF, '|(?P<part>noon|midnight|midday|dawn) )?', WHICH, '?')}(?P<weekday>(?&WEEKDAY))"
        r"(?:(?:['’]s)? (?P<after>(?&DAY_PART)))?(?!\.\w| (?-i:Times|Mirror|Telegraph|Express|Herald|Post|Independent)\b)",
        weekday,
        finds={
            "On [Thursday morning] and [late on Tuesday] they met.": [
                PartOf(Weekday(3), "MO"),
                Edge(Weekday(1), "END"),
            ],
            "[Early Wednesday] it began; [the night of Friday] it ended.": [
                *(Edge(Weekday(2), "START"), PartOf(Weekday(4), "NI")),
            ],
            "It rained [last Monday], [this Friday] and [next Sunday].": [
                Weekday(0, -1),
                Weekday(4, this=True),
                Weekday(6, 1),
            ],
            "It rained [this past Sunday]; [this coming Monday] it snows.": [Weekday(6, -1), Weekday(0, 1)],
            "[The following Saturday] and [that Sunday] they met.": [Weekday(5, 1, True), Weekday(6, 0, True)],
            "[Following Tuesday]'s raid they left.": Weekday(1),
            "[Thursday] was calm.": Weekday(3),
            "At [noon Monday], [midnight Tuesday], [midday Friday] and [dawn Sunday] they met.": [
                *(
                    PartOf(Weekday(0), "MI"),
                    PartOf(Weekday(1), "NI"),
                    PartOf(Weekday(4), "MI"),
                    PartOf(Weekday(6), "MO"),
                ),
            ],
        },
        ignores=(
            *(
                "The Sunday Times, Sunday Mirror, Sunday Telegraph",
                "The Sunday Express, Sunday Herald, Sunday Post",
                "Sunday Independent",
            ),
            "monday.example",
            "Every Monday and Friday",
            "On Black Monday",
            "Bloody Sunday",
            "Super Tuesday",
            "Holy Thursday",
            "Fat Tuesday",
            "Shrove Tuesday",
            "Cyber Monday",
            "Maundy Thursday",
            "Whit Monday",
            "The sun and the sat phone",
            "Sundays are quiet.",
            "mon ami",
        ),
        guard=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    ),
    rule(
        "date-week-with-a-day",
        r"the (?P<unit>week|weekend) (?:of|ended|ending|beginning|starting|from)(?: on)? (?:(?P<month>(?&ANY_MONTH)) (?P<day>(?&DAY_TH))"
        r"(?:,? (?&FULL_YEAR))?|(?P<day>(?&DAY_TH)) (?P<month>(?&ANY_MONTH))(?: (?&FULL_YEAR))?)(?!\s?–)",
        week_with,
        finds={
            "In [the week of March 18], [the week ended 16 May 2012] and over [the weekend of June 2, 2012]": [
                *(WeekWith(Day(3, 18)), WeekWith(Day(5, 16, 2012)), WeekWith(Day(6, 2, 2012), "weekend")),
            ],
            "In [the week ending on Jan. 4], [the week beginning 2 Feb.], [the week starting April 8], [the week from July 1]": [
                *(WeekWith(Day(1, 4)), WeekWith(Day(2, 2)), WeekWith(Day(4, 8)), WeekWith(Day(7, 1))),
            ],
        },
        ignores=("the week of the raid", "the week March 18", "the week of Feb. 30"),
        guard=("the week",),
    ),
    rule(
        "date-day-in-month",
        r"the (?P<day>\d{1,2}(?:st|nd|rd|th)) of (?P<which>this|last|next|that|the (?:same|previous|following)) month",
        day_in_month,
        finds={
            "On [the 12th of this month], [the 1st of last month], [the 3rd of next month] and [the 2nd of that month]": [
                *(DayIn(12, Turn("month", 0)), DayIn(1, Turn("month", -1)), DayIn(3, Turn("month", 1))),
                DayIn(2, Turn("month", 0, True)),
            ],
            "On [the 4th of the same month], [the 5th of the previous month], [the 6th of the following month]": [
                *(
                    DayIn(4, Turn("month", 0, True)),
                    DayIn(5, Turn("month", -1, True)),
                    DayIn(6, Turn("month", 1, True)),
                ),
            ],
        },
        ignores=("the 12th month", "the 12th of the men", "this month"),
        guard=("month",),
    ),
    rule(
        "date-weekday-of-week",
        r"(?P<weekday>(?&WEEKDAY))(?: (?P<after>(?&DAY_PART)))?,? (?:of )?(?P<week>last|this|next|the (?:previous|following)) week",
        weekday_of_week,
        finds={
            "On [Tuesday of last week], [Friday last week], [Monday of next week], [Sunday night this week]": [
                *(WeekdayOf(1, -1), WeekdayOf(4, -1), WeekdayOf(0, 1), PartOf(WeekdayOf(6, 0), "NI")),
            ],
            "By [Wednesday of the following week] or [Monday the previous week]": [
                *(WeekdayOf(2, 1, True), WeekdayOf(0, -1, True)),
            ],
        },
        ignores=("On Tuesday a week passed.", "last week"),
        guard=("week",),
    ),
    rule(
        "date-weekday-off",
        r"(?:(?P<number>an?|two|three) weeks? (?:from|on)|a week (?P<back>ago)(?: on)?) (?P<weekday>(?&WEEKDAY))"
        r"|(?P<weekday>(?&WEEKDAY)) week(?! ago| \d)|(?P<times>two|three|four) (?P<weekday>(?&WEEKDAY))s ago",
        weekday_off,
        finds={
            "It opens [a week from Tuesday], [two weeks from Friday], [three weeks on Monday] or [Friday week].": [
                *(Off(Weekday(1), 7), Off(Weekday(4), 14), Off(Weekday(0), 21), Off(Weekday(4), 7)),
            ],
            "It rained [two Fridays ago], [three Mondays ago] and [four Sundays ago].": [
                *(Off(Weekday(4, -1), -7), Off(Weekday(0, -1), -14), Off(Weekday(6, -1), -21)),
            ],
            "It shut [a week ago Friday] and [a week ago on Sunday].": [Off(Weekday(4), -7), Off(Weekday(6), -7)],
        },
        ignores=(
            *("a week ago", "Friday of the week", "a week after Tuesday"),
            *("It is a Sunday Week 5 game.", "They left on Thursday week ago."),
        ),
        guard=("week", "days ago"),
    ),
    rule(
        "date-weekday-short",
        r"(?P<weekday>(?-i:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.)(?: (?P<after>(?&DAY_PART)))?",
        weekday,
        finds={
            "On [Mon.], [Tue.], [Tues.], [Wed. night], [Thu.], [Thur.], [Thurs.], [Fri.], [Sat.], [Sun.] they met.": [
                *(Weekday(0), Weekday(1), Weekday(1), PartOf(Weekday(2), "NI"), Weekday(3), Weekday(3), Weekday(3)),
                *(Weekday(4), Weekday(5), Weekday(6)),
            ],
        },
        ignores=("They sat. Then", "In the sun. Then", "Sat on it"),
        guard=("mon.", "tue", "wed.", "thu", "fri.", "sat.", "sun."),
    ),
    rule(
        "date-day-by-number",
        rf"(?=the \d){lead(EDGE, '|', PART_OF)}the (?P<day>(?&DAY_NUMBER)(?:st|nd|rd|th))"
        r"(?=\s*(?:[,.;:)]|$)|\s+and (?!(?:the )?\d))",
        day_by_number,
        finds={
            "On [the 23rd], [the 1st], [the 2nd], [the 15th], [the 4th], it rained.": [
                *(DayOfMonth(day) for day in (23, 1, 2, 15, 4)),
            ],
            "By [the 6th], [the 17th], [the 8th], [the 9th], [the 20th], it rained.": [
                *(DayOfMonth(day) for day in (6, 17, 8, 9, 20)),
            ],
            "On [the night of the 5th], it rained.": PartOf(DayOfMonth(5), "NI"),
            "On [the 11th], [the 12th] and on [the 13th], it rained.": [*(DayOfMonth(day) for day in (11, 12, 13))],
        },
        ignores=(
            "the 5th and 6th divisions",
            "the 5th and the 6th Army",
            "the 82nd Airborne",
            "the 9th division",
            "the 20th century",
        ),
        guard=("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "0th", "1th", "2th", "3th"),
    ),
)
