"""Sentence → times of the clock: "8:25 a.m.", "0400 GMT", "8 p.m. on Thursday"."""

from __future__ import annotations

import regex

from conflictcli.cues import Cues
from conflictcli.rule import Rule
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
    words_after,
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

NO_CLOCK = Cues(
    r"\b(?:in|of|an?|his|her|their|verses?|psalms?|genesis|exodus|matthew|mark|luke|john|romans|ratio|score|won|lost|led|leads"
    r"|time|record)\s+$",
    finds=(
        "He ran it [in ]| 3:34, his best [time ]| 3:34 and a [record ]| 3:33, with a mean [of ]| 3:35.",
        "It was [a ]| 5:4, [an ]| 8:3, [his ]| 3:34, [her ]| 3:35, [their ]| 3:36.",
        "He read [verse ]| 3:16, [verses ]| 3:16 to 18, [Psalm ]| 23:1 and [Psalms ]| 24:1.",
        "He read [Genesis ]| 1:1, [Exodus ]| 2:3, [Matthew ]| 5:3, [Mark ]| 1:2, [Luke ]| 2:1, [John ]| 3:16 and [Romans ]| 8:1.",
        "At a [ratio ]| 3:1, with the [score ]| 3:2, they [won ]| 3:2, [lost ]| 2:3, [led ]| 2:1; she [leads ]| 2:0.",
    ),
    ignores=("They left at | 3:34.",),
)
"""What stands before a verse, a score or the time of a race: "ran it in 3:34"."""


BARE = regex.compile(r"[\d:]+")


def clock(m: Match) -> Expression | None:
    if BARE.fullmatch(m[0]) and (NO_CLOCK.search(words_before(m)) or is_length(m)):
        return None
    told = how_many(m["hour"])
    if told is None:
        return None
    hour, minute = int(told), int(got(m, "minute") or 0)
    half = "".join(got(m, "half").lower().replace(".", " ").split())
    if got(m, "part") and not half and hour <= 12:
        half = half_of(m["part"], hour)
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    day: Expression | None = Weekday(weekday_number(m["weekday"])) if got(m, "weekday") else None
    if got(m, "month"):
        month, number, year = month_number(m["month"]), figure(m["day"]), year_of(m)
        day = Day(month, number, year) if exists(year, month, number) else None
    if got(m, "near"):
        day = Turn("day", {"yesterday": -1, "today": 0, "tomorrow": 1}[m["near"].lower()])
    zone = "Z" if got(m, "zone").upper() in ("UTC", "GMT", "Z") else ""
    return Clock(hour, minute, zone=zone, date=day)


def half_of(part: str, hour: int) -> str:
    """Forenoon or afternoon, by the part of the day in which an hour is said to lie: "ten at night" is pm, "two" am."""
    part = part.lower()
    return "am" if part == "morning" or (part == "night" and (hour < 5 or hour == 12)) else "pm"


def is_length(m: Match) -> bool:
    """Whether figures open a line as the length of a film does: "1:24 Fort Ostra"."""
    return len(m[0]) == 4 and not m.string[: m.start()].strip() and bool(CAPITAL_AFTER.match(words_after(m)))


CAPITAL_AFTER = regex.compile(r"\s+\p{Lu}")


def clock_in_words(m: Match) -> Expression | None:
    told = how_many(m["hour"])
    if told is None or not 1 <= told <= 12:
        return None
    hour, minute = int(told), {"": 0, "half": 30, "quarter": 15}[got(m, "share").lower()]
    if got(m, "part"):
        hour = hour % 12 + (12 if half_of(m["part"], hour) == "pm" else 0)
    if got(m, "way").lower() == "to":
        hour, minute = (hour - 1) % 24 or 12, 60 - minute
    return Clock(hour, minute)


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
        r"(?P<hour>\d{1,2})(?::(?P<minute>[0-5]\d))?(?= (?P<joint>to|and) (?P<last>\d{1,2})(?::\d{2})? ?(?P<half>(?&AM_PM)))",
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
        r"|(?P<hour>[012]\d)\.?(?P<minute>[0-5]\d) ?(?:hrs?|hours|(?=\s(?:(?&ZONE)"
        r"|local))))(?: in the (?P<part>morning|afternoon|evening)| at (?P<part>night))?"
        r"(?:,? (?:\((?P<zone>(?&ZONE))\)|(?P<zone>(?&ZONE))\b)| local(?: time)?)?(?:,? (?:on )?(?:(?P<weekday>(?&WEEKDAY))(?!,? (?:(?&ANY_MONTH)|(?&DAY_TH) (?&ANY_MONTH)))"
        r"(?: (?P<part>morning|afternoon|evening|night))?|"
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
            "At [3:30 in the afternoon], [11 o'clock at night], [04.30 IST] and [22.15 hrs on Friday].": [
                *(Clock(15, 30), Clock(23), Clock(4, 30), Clock(22, 15, date=Weekday(4))),
            ],
            "At [2 o'clock at night], [8 o'clock Monday evening], [9 o'clock Tuesday morning], [10 o'clock on Friday night].": [
                *(Clock(2), Clock(20, date=Weekday(0)), Clock(9, date=Weekday(1)), Clock(22, date=Weekday(4))),
            ],
            "At [4 o'clock Sunday afternoon], [15:30 in the afternoon].": [Clock(16, date=Weekday(6)), Clock(15, 30)],
            "[1:24 a.m.] Ostra fell.": Clock(1, 24),
        },
        ignores=(
            *(
                "a ratio of 25:10:3",
                "at 24:30",
                "13 p.m.",
                "I am",
                "0530 men",
                "verse 3:16",
                "John 3:16",
                "She ran it in 3:34.",
            ),
            "1:24 Fort Ostra",
        ),
        guard=(":", "a.m", "p.m", "am", "pm", "hour", "hr", "gmt", "local", "clock"),
    ),
    rule(
        "date-clock-in-words",
        r"(?:(?P<share>half) past|(?:a )?(?P<share>quarter) (?P<way>past|to)) (?P<hour>(?&SMALL)|\d{1,2}\b)"
        r"(?: in the (?P<part>morning|afternoon|evening)| at (?P<part>night))?"
        r"|(?<=\b(?:at|around|about|until|from|by) )(?P<hour>(?&SMALL)|\d{1,2}) (?:in the (?P<part>morning|afternoon"
        r"|evening)|at (?P<part>night))",
        clock_in_words,
        finds={
            "At [half past five], [a quarter to six] and [quarter past 7 in the evening].": [
                *(Clock(5, 30), Clock(5, 45), Clock(19, 15)),
            ],
            "By [half past two in the afternoon], at [half past 3 in the morning], at [quarter to ten at night].": [
                *(Clock(14, 30), Clock(3, 30), Clock(21, 45)),
            ],
            "At [10 in the morning], around [one in the morning], about [four in the afternoon], until [8 in the evening].": [
                *(Clock(10), Clock(1), Clock(16), Clock(20)),
            ],
            "From [two in the morning] by [9 at night].": [Clock(2), Clock(21)],
        },
        ignores=("a quarter to a third", "half past it", "six in the morning raid", "at 40 in the evening", "at 9 men"),
        guard=(
            "half past",
            "quarter past",
            "quarter to",
            "in the morning",
            "in the afternoon",
            "in the evening",
            "at night",
        ),
    ),
    rule(
        "date-hour-in-figures",
        r"(?:(?<=\b(?-i:At) )|(?<=\bat )(?=0))(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?![\w%]|[.,:-]\d)(?! (?&COUNTED))"
        r"|(?P<hour>[012]?\d)h(?P<minute>[0-5]\d)",
        clock,
        finds={
            "[15h30]: shelling; [9h05]: calm. [10h30], [11h30], [12h30], [13h30], [14h30], [16h30], [17h30], [18h30]": [
                *(Clock(15, 30), Clock(9, 5), *(Clock(hour, 30) for hour in (10, 11, 12, 13, 14, 16, 17, 18))),
            ],
            "At [1530] the guns opened; at [0230] it was calm, with 0 dead.": [Clock(15, 30), Clock(2, 30)],
            "At [2045] it rained.": Clock(20, 45),
        },
        ignores=("prices at 1530", "At 1530 feet", "At 1530.25 the index", "at 0275", "0230", "25h30", "15h3"),
        guard=("At ", " 0", *(f"{n}h" for n in range(10))),
    ),
)
