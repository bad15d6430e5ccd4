"""Sentence → times of the clock: "8:25 a.m.", "0400 GMT", "8 p.m. on Thursday"."""

from __future__ import annotations

import regex

from conflictcli.mentions import Rule
from conflictcli.rules.dates.expressions import (
    Clock,
    Day,
    Turn,
    Weekday,
)
from conflictcli.rules.dates.frames import (
    Match,
    got,
    rule,
    words_before,
    year_of,
)
from conflictcli.rules.dates.words import (
    figure,
    how_many,
    month_number,
    weekday_number,
)
from conflictcli.rules.timex import Expression, exists

NO_CLOCK = regex.compile(
    r"\b(?:in|of|an?|his|her|their|verses?|psalms?|genesis|exodus|matthew|mark|luke|john|romans|ratio|score|won|lost|led|leads"
    r"|time|record)\s+$",
    regex.I,
)
"""What stands before a verse, a score or the time of a race: "ran it in 3:34"."""


def clock(m: Match) -> Expression | None:
    if not got(m, "half") and m[0][-3:-2] == ":" and NO_CLOCK.search(words_before(m)):
        return None
    told = how_many(m["hour"])
    if told is None:
        return None
    hour, minute = int(told), int(got(m, "minute") or 0)
    half = "".join(got(m, "half").lower().replace(".", " ").split())
    if got(m, "part"):
        half = "am" if m["part"].lower() == "morning" else "pm"
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    if hour > 24 or minute > 59:
        return None
    day: Expression | None = Weekday(weekday_number(m["weekday"])) if got(m, "weekday") else None
    if got(m, "month"):
        month, number, year = month_number(m["month"]), figure(m["day"]), year_of(m)
        day = Day(month, number, year) if exists(year, month, number) else None
    if got(m, "near"):
        day = Turn("day", {"yesterday": -1, "today": 0, "tomorrow": 1}[m["near"].lower()])
    zone = "Z" if got(m, "zone").upper() in ("UTC", "GMT", "Z") else ""
    return Clock(hour, minute, zone=zone, date=day)


def first_hour(m: Match) -> Expression | None:
    """The first hour of "from 8 to 10 a.m.": forenoon or afternoon is said once, unless noon lies between."""
    if m["joint"].lower() == "and" and not BETWEEN.search(words_before(m)):
        return None
    hour, last = int(m["hour"]), int(m["last"])
    if not (1 <= hour <= 12 and 1 <= last <= 12):
        return None
    late = (m["half"][0].lower() == "p") == (hour % 12 < last % 12)
    return Clock(hour % 12 + 12 * late, int(got(m, "minute") or 0))


BETWEEN = regex.compile(r"\bbetween\s+$", regex.I)

RULES: tuple[Rule, ...] = (
    rule(
        "date-first-hour",
        r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))?(?= (?P<joint>to|and) (?P<last>\d{1,2})(?::\d{2})? ?(?P<half>(?&AM_PM)))",
        first_hour,
        finds={
            "From [8] to 10 a.m., from [9:30] to 5 p.m., between [8] and 9 p.m., [3] to 4am, [3] to 4pm": [
                *(Clock(8), Clock(9, 30), Clock(20), Clock(3), Clock(15)),
            ],
        },
        ignores=("8 and 9 p.m.", "from 13 to 15 p.m.", "8 to 10 men"),
        guard=("am", "pm", "a.m", "p.m"),
    ),
    rule(
        "date-clock",
        r"(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))? ?(?P<half>(?&AM_PM))|(?P<hour>[012]?\d):(?P<minute>[0-5]\d)"
        r"(?::\d{2})?(?: ?(?:hrs|hours|h))?|(?P<hour>\d{1,2}|(?&SMALL)) o[’']clock"
        r"(?: in the (?P<part>morning|afternoon|evening))?|(?P<hour>[012]\d)(?P<minute>[0-5]\d) ?(?:hrs?|hours|(?=\s(?:(?&ZONE)"
        r"|local))))"
        r"(?:,? (?:\((?P<zone>(?&ZONE))\)|(?P<zone>(?&ZONE))\b)| local(?: time)?)?(?:,? (?:on )?(?:(?P<weekday>(?&WEEKDAY))(?!,? (?:(?&ANY_MONTH)|(?&DAY_TH) (?&ANY_MONTH)))|"
        r"(?P<near>yesterday|today|tomorrow))"
        r"| (?P<month>(?&ANY_MONTH)) (?P<day>(?&DAY_TH))(?:,? (?&FULL_YEAR))?(?!,\d))?",
        clock,
        finds={
            "At [8:25 a.m.], at [0400 gmt], at [08:30 UTC] and at [19:15] guns spoke.": [
                *(Clock(8, 25), Clock(4, 0, zone="Z"), Clock(8, 30, zone="Z"), Clock(19, 15)),
            ],
            "From [8 a.m. Thursday] to [8 p.m. on Friday]": [Clock(8, date=Weekday(3)), Clock(20, date=Weekday(4))],
            "At [7:20 p.m. (GMT +5)], [8 p.m. Eastern Time], [2 p.m. ET on Saturday], [10.30am]. He left at [11 pm] ([0300 GMT]).": [
                *(Clock(19, 20), Clock(20), Clock(14, date=Weekday(5)), Clock(10, 30), Clock(23)),
                Clock(3, zone="Z"),
            ],
            "At [five o'clock], [3 o’clock in the afternoon], [two o'clock in the morning], [8 o’clock in the evening]": [
                *(Clock(5), Clock(15), Clock(2), Clock(20)),
            ],
            "At [1 a.m. March 16] and [9:30 p.m. Dec. 2, 2012], at [2 a.m.] on Friday, March 16, and at [3 a.m.] Friday 2 May.": [
                *(Clock(1, date=Day(3, 16)), Clock(21, 30, date=Day(12, 2, 2012)), Clock(2), Clock(3)),
            ],
            "At [3pm local time], [11.30 p.m. yesterday], [7 am today] and [9 a.m. tomorrow]": [
                *(Clock(15), Clock(23, 30, date=Turn("day", -1)), Clock(7, date=Turn("day", 0))),
                Clock(9, date=Turn("day", 1)),
            ],
            "At [0530 hours], [03:00hrs], [0600 hr] and [1900 local time]": [
                Clock(5, 30),
                Clock(3),
                Clock(6),
                Clock(19),
            ],
            "At [08:30 hours], [19:00 h] and [2100 hrs]": [Clock(8, 30), Clock(19), Clock(21)],
        },
        ignores=("a ratio of 25:10:3", "13 p.m.", "I am", "0530 men", "verse 3:16", "John 3:16", "She ran it in 3:34."),
        guard=(":", "a.m", "p.m", "am", "pm", "hour", "hr", "gmt", "local", "clock"),
    ),
)
