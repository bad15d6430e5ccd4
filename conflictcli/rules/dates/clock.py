"""Sentence → times of the clock: "8:25 a.m.", "0400 GMT", "8 p.m. on Thursday"."""

from __future__ import annotations

from conflictcli.mentions import Rule
from conflictcli.rules.dates.expressions import (
    Clock,
    Turn,
    Weekday,
)
from conflictcli.rules.dates.frames import (
    Match,
    got,
    rule,
)
from conflictcli.rules.dates.words import (
    how_many,
    weekday_number,
)
from conflictcli.rules.timex import Expression


def clock(m: Match) -> Expression | None:
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
    if got(m, "near"):
        day = Turn("day", {"yesterday": -1, "today": 0, "tomorrow": 1}[m["near"].lower()])
    zone = "Z" if got(m, "zone").upper() in ("UTC", "GMT", "Z") else ""
    return Clock(hour, minute, zone=zone, date=day)


RULES: tuple[Rule, ...] = (
    rule(
        "date-clock",
        r"(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))? ?(?P<half>(?&AM_PM))|(?P<hour>[012]?\d):(?P<minute>[0-5]\d)"
        r"(?::\d{2})?(?: ?(?:hrs|hours|h))?|(?P<hour>\d{1,2}|(?&SMALL)) o[’']clock"
        r"(?: in the (?P<part>morning|afternoon|evening))?|(?P<hour>[012]\d)(?P<minute>[0-5]\d) ?(?:hrs?|hours|(?=\s(?:(?&ZONE)"
        r"|local))))"
        r"(?:,? (?:\((?P<zone>(?&ZONE))\)|(?P<zone>(?&ZONE))\b)| local(?: time)?)?(?:,? (?:on )?(?:(?P<weekday>(?&WEEKDAY))|"
        r"(?P<near>yesterday|today|tomorrow)))?",
        clock,
        finds={
            "At [8:25 a.m.], at [0400 gmt], at [08:30 UTC] and at [19:15] guns spoke.": [
                *(Clock(8, 25), Clock(4, 0, zone="Z"), Clock(8, 30, zone="Z"), Clock(19, 15)),
            ],
            "From [8 a.m. Thursday] to [8 p.m. on Friday]": [Clock(8, date=Weekday(3)), Clock(20, date=Weekday(4))],
            "At [6:40 p.m. (GMT +8)], [8 p.m. Eastern Time], [2 p.m. ET on Saturday], [10.30am]. He left at [11 pm] ([0300 GMT]).": [
                *(Clock(18, 40), Clock(20), Clock(14, date=Weekday(5)), Clock(10, 30), Clock(23)),
                Clock(3, zone="Z"),
            ],
            "At [five o'clock], [3 o’clock in the afternoon], [two o'clock in the morning], [8 o’clock in the evening]": [
                *(Clock(5), Clock(15), Clock(2), Clock(20)),
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
        ignores=("a ratio of 25:10:3", "13 p.m.", "I am", "0530 men", "verse 3:5"),
        guard=(":", "a.m", "p.m", "am", "pm", "hour", "hr", "gmt", "local", "clock"),
    ),
)
