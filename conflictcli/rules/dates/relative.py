"""Sentence → dates that point: yesterday, last week, two days ago, a month later, that morning, now."""

from __future__ import annotations

import regex

from conflictcli.patterns import verbatim
from conflictcli.rule import Rule
from conflictcli.rules.dates.expressions import (
    Edge,
    Fixed,
    FromEvent,
    Overnight,
    PartOf,
    SameTime,
    Shift,
    Span,
    Turn,
    Weekend,
    YearBefore,
)
from conflictcli.rules.dates.frames import Match, framed, got, rule, words_after, words_before
from conflictcli.rules.dates.words import (
    how_many,
    part_of,
    plain,
    unit_of,
    which_way,
)
from conflictcli.rules.timex import Expression


def near_day(m: Match) -> Expression | None:
    words = plain(m["day"])
    day = Turn("day", DAYS[words])
    if got(m, "after"):
        return PartOf(day, part_of(m["after"]))
    return Edge(day, "START" if got(m, "edge").lower().startswith("earl") else "END") if got(m, "edge") else day


DAYS = {
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
}


def near_night(m: Match) -> Expression:
    words = plain(m["night"])
    if got(m, "number"):
        return PartOf(Shift(how_many(m["number"]), "day", -1), "NI")
    if words == "the night before last":
        return PartOf(Turn("day", -2), "NI")
    if got(m, "before"):
        return PartOf(Turn("day", -1, said=True), part_of(m["before"]))
    if words.startswith("last"):
        return PartOf(Turn("day", -1), part_of(words))
    if words == "overnight":
        return Overnight()
    return PartOf(Turn("day", 0), "NI" if words == "tonight" else part_of(words))


def said_part(m: Match) -> Expression | None:
    if TOLD_AFTER.match(words_after(m)):
        return None
    return PartOf(Turn("day", 1, said=True) if got(m, "next") else None, part_of(m["after"]))


def turn(m: Match) -> Expression | None:
    which, unit = plain(m["which"]), unit_of(m["unit"])
    shift, said = which_way(which)
    if unit == "day" and which in ("this", "the past", "past", "coming", "last", "the last"):
        return None
    if unit in ("minute", "hour"):
        return None
    if which.endswith("past") and which != "past" and unit != "weekend":
        return Span(1, unit, direction=-1)
    if unit == "weekend" and not said:
        return framed(m, Weekend(shift, which == "this"))
    return framed(m, Turn(unit, shift, said))


ZONE, MOST, NAME = regex.compile(r"\s+zone"), regex.compile(r"\bmost\s+$", regex.I), regex.compile(r"\s+\p{Lu}")


def the_unit(m: Match) -> Expression | None:
    if got(m, "close"):
        return Edge(Turn(unit_of(m["unit"]), 0), "END")
    if TOLD_AFTER.match(words_after(m)):
        return None
    return framed(m, Turn("day" if got(m, "date") else unit_of(m["unit"]), 0, said=True))


TOLD_AFTER = verbatim(r"['’]?\s+(?:of|on|when|that|after|before|between|in which)\b|\s+from\s+(?-i:\p{Lu})", regex.I)
"""After "the day", "the night": which one it was is told here, and is no date said before."""


def the_weekend(m: Match) -> Expression:
    return Weekend()


COMPARED = verbatim(r"\b(?:compared|versus|against|than|from|up|down)\b[^.;]{0,30}$", regex.I)
"""What makes "a year ago" the same time of that year: "up from 14 percent a year ago"."""


OLDEST = 5000
"""So many years, and more days, lead to no year that a value can tell: "4.5 billion years ago"."""


def away(m: Match) -> Expression:
    way = plain(m["way"])
    back = way in ("ago", "earlier", "before", "previously", "prior")
    number, unit = how_many(got(m, "number")) if got(m, "number") else None, unit_of(m["unit"])
    if got(m, "half") and number is not None:
        number += 0.5
    if number is not None and number > OLDEST:
        number = None
    if unit == "year" and number == 1 and way in ("ago", "earlier"):
        return YearBefore(way == "earlier", bool(COMPARED.search(words_before(m))))
    if way == "ago" and unit == "week" and number == 1:
        number, unit = 7, "day"  # News says "a week ago" of a day; "three weeks ago" is a week.
    return Shift(number, unit, -1 if back else 1, way not in ("ago", "from now", "hence"))


def the_day_beside(m: Match) -> Expression:
    if got(m, "event"):
        return FromEvent(Span(1, m["unit"].lower()), -1 if m["way"].lower() == "before" else 1, length=False)
    return Turn(m["unit"].lower(), -1 if m["way"].lower() == "before" else 1, said=True)


def the_same_time(m: Match) -> Expression | None:
    return None if ZONE.match(words_after(m)) else SameTime()


def reference(m: Match) -> Expression | None:
    before, after = words_before(m), words_after(m)
    if m["ref"] == "Now" and (before.rstrip()[-1:].isalnum() or NAME.match(after)):
        return None
    words = plain(m["ref"])
    first = words.removeprefix("the ").removeprefix("more ").removeprefix("very ").split()[0]
    if first == "recent" and MOST.search(before):
        return None
    if first in ("recent", "recently", "lately", "former", "past"):
        return Fixed("PAST_REF")
    return Fixed("FUTURE_REF" if first in ("soon", "future", "near", "foreseeable", "coming") else "PRESENT_REF")


RULES: tuple[Rule, ...] = (
    rule(
        "date-near-day",
        r"(?:(?P<edge>earlier|later|early|late) )?(?P<day>the day before yesterday|the day after tomorrow|yesterday"
        r"|today|tomorrow)(?:(?:['’]s)? (?P<after>(?&DAY_PART)))?",
        near_day,
        finds={
            "It fell [yesterday], [earlier today] and [late yesterday].": [
                *(Turn("day", -1), Edge(Turn("day", 0), "START"), Edge(Turn("day", -1), "END")),
            ],
            "[Later today], [early yesterday] or [tomorrow morning]": [
                *(Edge(Turn("day", 0), "END"), Edge(Turn("day", -1), "START"), PartOf(Turn("day", 1), "MO")),
            ],
            "[The day before yesterday] and [the day after tomorrow] they met.": [Turn("day", -2), Turn("day", 2)],
        },
        ignores=("the day before the raid", "yesteryear"),
        guard=("today", "yesterday", "tomorrow"),
    ),
    rule(
        "date-near-night",
        r"(?P<night>last (?:night|evening)|tonight|overnight|this (?:(?&DAY_PART))|(?P<number>(?&SMALL)|\d{1,2}) nights ago"
        r"|the night before last|the (?:previous|preceding) (?P<before>(?&DAY_PART))"
        r"|the (?P<before>morning|afternoon|evening|night) before(?=[,.;:)]|$))",
        near_night,
        finds={
            "It fell [last night], [this morning], [overnight], [tonight] and [last evening].": [
                *(PartOf(Turn("day", -1), "NI"), PartOf(Turn("day", 0), "MO"), Overnight()),
                *(PartOf(Turn("day", 0), "NI"), PartOf(Turn("day", -1), "EV")),
            ],
            "It fell [two nights ago], [3 nights ago], [the night before last], [the previous evening], [the preceding night].": [
                *(PartOf(Shift(2, "day", -1), "NI"), PartOf(Shift(3, "day", -1), "NI"), PartOf(Turn("day", -2), "NI")),
                *(PartOf(Turn("day", -1, True), "EV"), PartOf(Turn("day", -1, True), "NI")),
            ],
            "It had rained [the night before], [the morning before], [the afternoon before]; it froze [the evening before].": [
                *(PartOf(Turn("day", -1, True), part) for part in ("NI", "MO", "AF", "EV")),
            ],
        },
        ignores=("one night", "this day", "the last nightfall", "the night before the raid", "three nights long"),
        guard=("night", "this", "last", "previous", "preceding", "before"),
    ),
    rule(
        "date-part-of-said-day",
        r"(?:that(?: same)?|(?P<next>(?:the )?next|the following)|the same|(?<=\b(?:in|during|by|at|on) )the) "
        r"(?P<after>(?&DAY_PART))"
        r"|(?<=\b(?:at|by|before|after|around|until) )(?P<after>midnight|noon|midday|dawn|dusk|daybreak|sunset"
        r"|sunrise|nightfall)"
        r"|(?<=\bin )(?P<after>morning|afternoon|evening)(?= (?:trad(?:e|ing)|sessions?)\b)"
        r"|the (?P<after>(?:early|small|wee) hours(?: of the morning)?)",
        said_part,
        finds={
            "In [the early hours], [the small hours] and [the wee hours of the morning] it snowed.": [
                PartOf(None, "MO")
            ]
            * 3,
            "[That night] and [the next morning] they fled; in [the evening] they came back.": [
                *(PartOf(None, "NI"), PartOf(Turn("day", 1, True), "MO"), PartOf(None, "EV")),
            ],
            "[The following morning], [next morning] and [the same afternoon], [that same evening]": [
                *(PartOf(Turn("day", 1, True), "MO"), PartOf(Turn("day", 1, True), "MO"), PartOf(None, "AF")),
                PartOf(None, "EV"),
            ],
            "At [midnight], at [noon], by [dawn], before [dusk], after [daybreak], around [midday], until [sunset]": [
                *(PartOf(None, "NI"), PartOf(None, "MI"), PartOf(None, "MO"), PartOf(None, "EV"), PartOf(None, "MO")),
                *(PartOf(None, "MI"), PartOf(None, "EV")),
            ],
            "At [sunrise] they rose; by [nightfall] they slept.": [PartOf(None, "MO"), PartOf(None, "NI")],
            "In [morning] trade, in [afternoon] trading and in [evening] sessions": [
                *(PartOf(None, "MO"), PartOf(None, "AF"), PartOf(None, "EV")),
            ],
            "During [the night], by [the evening], on [the morning], at [the dusk]": [
                *(PartOf(None, "NI"), PartOf(None, "EV"), PartOf(None, "MO"), PartOf(None, "EV")),
            ],
        },
        ignores=(
            *("in the night between Monday and Tuesday", "during the night from Monday to Tuesday"),
            "the night of the raid",
            "one morning",
            "The Night Watch",
            "They came in evening dress, in afternoon light.",
        ),
        guard=(
            "early hours",
            "small hours",
            "wee hours",
            "night",
            "morning",
            "afternoon",
            "evening",
            "dawn",
            "dusk",
            "noon",
            "midday",
            "daybreak",
            "sun",
        ),
    ),
    rule(
        "date-turn",
        r"(?<=(?<![\w’'-])(?P<lead>(?:(?P<edge>(?&EDGE)) )?(?P<which>this|that(?: same| very)?|the (?:same|entire"
        r"|whole)|this past|(?:the )?(?:(?&PREVIOUS)|(?&NEXT))) ))"
        r"(?P<unit>(?&TIME_UNIT))",
        turn,
        finds={
            "[Last week], [next month], [this year] and [that day] it rained.": [
                *(Turn("week", -1), Turn("month", 1), Turn("year", 0), Turn("day", 0, True)),
            ],
            "[Earlier this week], by [the end of last year] and [the next day]": [
                *(Edge(Turn("week", 0), "START"), Edge(Turn("year", -1), "END"), Turn("day", 1, True)),
            ],
            "[The same day], [that same month], [that very day] and [the previous year]": [
                *(Turn("day", 0, True), Turn("month", 0, True), Turn("day", 0, True), Turn("year", -1, True)),
            ],
            "For [the entire month] and [the whole year]": [Turn("month", 0, True), Turn("year", 0, True)],
            "By [the end of this quarter], [this decade], [next century]": [
                *(Edge(Turn("quarter", 0), "END"), Turn("decade", 0), Turn("century", 1)),
            ],
            "[This past weekend] and [this past month]": [Weekend(-1), Span(1, "month", direction=-1)],
            "[Last weekend], over [the past year] and [this weekend]": [
                *(Weekend(-1), Span(1, "year", direction=-1), Weekend(this=True)),
            ],
        },
        ignores=("this hour", "the past day", "the last minute"),
        guard=("day", "week", "month", "quarter", "year", "decade", "centur", "weekend"),
    ),
    rule(
        "date-of-the-unit",
        r"(?<=(?<![\w’'-])(?P<lead>(?P<edge>(?&EDGE)) the ))(?P<unit>day|week|month|year)"
        r"|(?<=\b(?:end|ended|ending|began|closed) )the (?P<unit>day)|(?<=\b(?:on|of) )the (?P<unit>day)(?=[,.;)]|$)"
        r"|(?:the )?(?P<unit>week|month|year)['’]s (?P<close>end)|(?:this|that) (?P<date>date)(?![’'-])",
        the_unit,
        finds={
            "By [the end of the year] and [later in the day]": [
                *(Edge(Turn("year", 0, True), "END"), Edge(Turn("day", 0, True), "END")),
            ],
            "[Early in the month] and [earlier in the week]": [
                *(Edge(Turn("month", 0, True), "START"), Edge(Turn("week", 0, True), "START")),
            ],
            "They ended [the day] at 5, may end [the day] with 4, were ending [the day] up, at the low of [the day].": [
                *[Turn("day", 0, True)] * 4,
            ],
            "They began [the day] calmly and closed [the day] in tears.": [Turn("day", 0, True)] * 2,
            "It was calm on [the day].": Turn("day", 0, True),
            "At [month's end], by [the year's end], from [week’s end]": [
                *(Edge(Turn("month", 0), "END"), Edge(Turn("year", 0), "END"), Edge(Turn("week", 0), "END")),
            ],
            "[This date] is kept; on [that date] they met.": [Turn("day", 0, True)] * 2,
        },
        ignores=(
            *("on the day of the raid", "the year", "the end of the war", "late in the year of the raid"),
            *(
                "at war's end",
                "that date of birth",
                "the month's ending",
                "a view of the day with rain, on the day at sea",
            ),
        ),
        guard=("the day", "the week", "the month", "the year", "'s end", "’s end", "s date", "t date"),
    ),
    rule(
        "date-the-weekend",
        r"the weekend",
        the_weekend,
        finds={"Over [the weekend] it rained.": Weekend()},
        ignores=("every weekend", "the weekends"),
        guard=("weekend",),
    ),
    rule(
        "date-away",
        r"(?<=(?<![\w’'-])(?P<lead>(?:(?:(?&LENGTH_BOUND) )?(?P<number>(?&HOW_LONG)) (?:more )?(?P<unit>"
        r"(?&TIME_UNITS)|(?&TIME_UNIT))(?P<half> and a half)?|(?P<unit>(?&TIME_UNITS))) ))(?P<way>ago|earlier|later|afterwards?|previously"
        r"|from now|hence"
        r"|(?:before|after|prior)(?=[,.;:)]|$))",
        away,
        finds={
            "It began [a year and a half ago], [4.5 billion years ago] or [thousands of years ago].": [
                *(Shift(1.5, "year", -1), Shift(None, "year", -1), Shift(None, "year", -1)),
            ],
            "It began [a dozen years ago], [a few hundred years ago], [a couple weeks ago].": [
                *(Shift(12, "year", -1), Shift(None, "year", -1), Shift(2, "week", -1)),
            ],
            "It rose from 9 percent [a year earlier], up from 9 [a year ago]; he left [a year ago].": [
                *(YearBefore(True, True), YearBefore(False, True), YearBefore(False)),
            ],
            "It began [two days ago] and [a week later] it ended.": [Shift(2, "day", -1), Shift(1, "week", 1, True)],
            "[Twenty years earlier], [some days later] and [months ago]": [
                *(Shift(20, "year", -1, True), Shift(None, "day", 1, True), Shift(None, "month", -1)),
            ],
            "[Three months afterwards], [two days previously], [a year from now], [ten years hence]": [
                *(
                    Shift(3, "month", 1, True),
                    Shift(2, "day", -1, True),
                    Shift(1, "year", 1),
                    Shift(10, "year", 1),
                ),
            ],
            "It had rained [two days before], and [a day after], [a week prior].": [
                *(Shift(2, "day", -1, True), Shift(1, "day", 1, True), Shift(1, "week", -1, True)),
            ],
            "[Almost two decades earlier] and [a day afterward], [5 more days later]": [
                *(Shift(2, "decade", -1, True), Shift(1, "day", 1, True), Shift(5, "day", 1, True)),
            ],
        },
        ignores=("two days after the raid", "sooner or later", "the day before the raid"),
        guard=("ago", "earlier", "later", "after", "before", "prior", "previously", "from now", "hence"),
    ),
    rule(
        "date-day-beside",
        r"the (?P<unit>day|week|month|year) (?P<way>before|after)(?=[,.;:)]|$| that|(?P<event> \p{L}))",
        the_day_beside,
        finds={
            "It had rained [the day before]. ": Turn("day", -1, True),
            "[The week before], [the month after], [the year before], [the day after] that": [
                *(Turn("week", -1, True), Turn("month", 1, True), Turn("year", -1, True), Turn("day", 1, True)),
            ],
            "It rained [the day after] the raid and [the week before] they left.": [
                FromEvent(Span(1, "day"), 1, length=False),
                FromEvent(Span(1, "week"), -1, length=False),
            ],
        },
        ignores=("day and night", "the days after the raid"),
        guard=("before", "after"),
    ),
    rule(
        "date-same-time",
        r"(?<=\b(?:at|around|about) )the same time",
        the_same_time,
        finds={
            "At [the same time] they left, or around [the same time], or about [the same time].": [SameTime()] * 3,
        },
        ignores=("the same time zone", "by the same time-table"),
        guard=("same time",),
    ),
    rule(
        "date-reference",
        r"(?P<ref>(?:right )?now|currently|current(?! accounts?)|nowadays|presently|at present|(?:present|modern)(?: |-|–)day|these days"
        r"|the time being|this day(?=[.,;])"
        r"|(?:more )?recently|lately|recent (?:days|weeks|months|years|decades|times)|recent|former"
        r"|very soon|the (?:near|foreseeable|coming) (?:future|(?&TIME_UNITS))|coming (?:days|weeks|months|years)|(?:the )?(?-i:future)|the past(?=[.,;]|$))",
        reference,
        finds={
            "It is [now] quiet; the [current] truce, [currently] kept, holds [right now].": [Fixed("PRESENT_REF")] * 4,
            "[Nowadays], [presently], [at present], [these days], for [the time being]": [Fixed("PRESENT_REF")] * 5,
            "To [this day], in [present-day] Ostra, [modern-day] Vell and [modern–day] Miro": [Fixed("PRESENT_REF")]
            * 4,
            "[Recent] raids, [recently], [more recently] and [lately], the [former] head": [Fixed("PAST_REF")] * 5,
            "In [recent days], [recent weeks], [recent months], [recent years], [recent decades], [recent times]": [
                *[Fixed("PAST_REF")] * 6,
            ],
            "In [coming days], [coming weeks], [coming months] and [coming years]": [Fixed("FUTURE_REF")] * 4,
            "In [the past], and [very soon]": [Fixed("PAST_REF"), Fixed("FUTURE_REF")],
            "A [future] king, “[Now] we rest”": [Fixed("FUTURE_REF"), Fixed("PRESENT_REF")],
            "In [the future], [the near future], [the foreseeable future], [the coming weeks]": [Fixed("FUTURE_REF")]
            * 4,
        },
        ignores=(
            "The snow is deep.",
            "a present for him",
            "the past week",
            "It is nowhere.",
            "They soon fled.",
            "the most recent one",
            "the current account, current accounts",
            "the Future Party",
            "the ongoing talks",
            "A raid in Now Zad",
        ),
        guard=(
            *("now", "current", "present", "modern", "these days", "the time being", "this day", "recent", "lately"),
            *("former", "soon", "future", "coming", "the past"),
        ),
    ),
)
