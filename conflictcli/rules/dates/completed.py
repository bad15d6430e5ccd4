"""Dates of a sentence → the same, with what one says for another: ranges, a year said once, the day of an hour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import regex

from conflictcli.mention import Mention
from conflictcli.patterns import verbatim
from conflictcli.rules.dates.expressions import (
    Clock,
    Day,
    DayOfMonth,
    Edge,
    Feast,
    Fixed,
    FromEvent,
    Month,
    Off,
    Opens,
    PartOf,
    Season,
    Shift,
    ShortYear,
    Span,
    Turn,
    Weekday,
    Year,
)
from conflictcli.rules.timex import SEASONS, Expression, season_months, year_on
from conflictcli.sentences import Sentence

TO = verbatim(r"(?:[–-]|\s*/\s*|\s*(?:to|into|until|till|through)\s*)(?:the |about |around )?", regex.I)
DASH = regex.compile(r"\s*[–—-]\s*")
BARE = verbatim(
    r"(?:\W*(?:(?:early|mid|late|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august"
    r"|september|october|november|december|[ap]\.?m)\b|\d++(?:st|nd|rd|th)?))+\W*(?:\s(?:on )?\w{3,6}day)?",
    regex.I,
)
"""Dates of figures and months, between which a dash with spaces around it is a "to": "5 May – 7 June", not "on Tuesday –
Wednesday was calm"."""
AND = verbatim(r"\s*(?:and|&|or)\s*(?:again\s+)?(?:(?:at|in|on)\s+)?(?:(?:the|about|around)\s+)?", regex.I)
ON = regex.compile(r"\)?,?\s*(?:on\s+|of\s+)?(?:the )?", regex.I)
BRACKET = regex.compile(r"\s*\(", regex.I)
THAT_IS = regex.compile(r",\s*(?:on\s+)?", regex.I)
BETWEEN = regex.compile(r"\b(?:between|from)\s*(?:the )?$", regex.I)


def completed(sentence: Sentence, mentions: Iterable[Mention], history: bool, recent: bool) -> list[Mention]:
    """What is said once for two dates is given to the first.

    The year: "from May 14 to August 12, 1987", "March and April 1918"; the day: "at 9 a.m. on 12 May".
    `history`: whether lengths before an event are dates, as in "two days after the raid"; `recent`: whether the
    sentence before told a date.
    """
    told = from_events(sentence, list(mentions), recent) if history else list(mentions)
    for i in range(len(told) - 2, -1, -1):
        between = sentence.text[told[i].end - sentence.start : told[i + 1].start - sentence.start]
        season = season_of(core(told[i].value))
        if season is not None and season.year is None:
            dated = of_year(season, core(told[i + 1].value), between)
            if dated.year is not None:
                told[i] = replace(told[i], value=with_core(told[i].value, dated))
        elif (
            (ranged := is_range(sentence, told[i], told[i + 1]))
            or AND.fullmatch(between)
            or is_since(sentence, told[i], between)
        ):
            told[i] = replace(told[i], value=begun(told[i].value, told[i + 1].value, ranged))
            told[i + 1] = replace(told[i + 1], value=ended(told[i].value, told[i + 1].value, ranged))
        elif THAT_IS.fullmatch(between) and is_day_later(told[i].value) and isinstance(core(told[i + 1].value), Day):
            told[i] = replace(told[i], value=core(told[i + 1].value))
        elif BRACKET.fullmatch(between) and is_undated(told[i].value) and isinstance(told[i + 1].value, Clock):
            told[i] = replace(
                told[i], value=replace(told[i].value, date=told[i + 1].value.date)
            )  # "10am (0530 GMT) on …"
        elif ON.fullmatch(between) and isinstance(told[i].value, (Clock, PartOf)) and told[i].value.date is None:
            if between[:1] == "," and i and is_at(sentence, told[i - 1], told[i]):
                continue
            day = core(told[i + 1].value)
            if isinstance(day, (Day, Weekday, Turn, DayOfMonth)) and getattr(day, "unit", "day") == "day":
                told[i] = replace(told[i], value=replace(told[i].value, date=day))
    return told


def is_range(sentence: Sentence, first: Mention, last: Mention) -> bool:
    """Whether the words between two dates, or before both, make them the ends of a range."""
    gap = sentence.text[first.end - sentence.start : last.start - sentence.start]
    if len(gap) > FAR:
        return False
    if TO.fullmatch(gap):
        return True
    dash, joint = DASH.fullmatch(gap), AND.fullmatch(gap)
    if dash and gap != " — " and BARE.fullmatch(first.text) and BARE.fullmatch(last.text):
        return True
    at = first.start - sentence.start
    return bool((dash or joint) and BETWEEN.search(sentence.text[max(0, at - 40) : at]))


FAR = 40
"""No joint of two dates is longer."""


def begun(first: Any, last: Any, ranged: bool) -> Any:
    """The first of two dates with what is said of the last one only: its year, the day of its hour."""
    if isinstance(first, Clock) and first.date is None and isinstance(last, Clock) and last.date is not None:
        return of_day(first, last, ranged)
    day, end = hour_day(first), hour_day(last)
    if day is not None and end is not None:
        return replace(first, date=with_year(day, end, ranged))
    return with_core(first, with_year(core(first), core(last), ranged))


def of_day(first: Clock, last: Clock, ranged: bool) -> Clock:
    """The hour at which a range begins, on the day on which it ends: "from 8 to 10 a.m. Thursday"; on the day before where
    midnight lies between: "from 10 p.m. to 2 a.m. Thursday"."""
    if last.date is None or (first.hour, first.minute) < (last.hour, last.minute):
        return replace(first, date=last.date)
    return replace(first, date=Off(last.date, -1)) if ranged else first


def ended(first: Any, last: Any, ranged: bool) -> Any:
    """The hour at which a range ends, on the day after the first where midnight lies between: "8 p.m. Monday to 6 a.m."."""
    if not ranged or not isinstance(first, Clock) or not isinstance(last, Clock) or last.date or not first.date:
        return last
    over = (first.hour, first.minute) >= (last.hour, last.minute)
    return replace(last, date=Turn("day", 1, said=True)) if over else last


def hour_day(expression: Any) -> Any:
    """The day that is named with an hour."""
    return expression.date if isinstance(expression, Clock) else None


AT = regex.compile(r",?\s+at\s+(?:(?:about|around)\s+)?", regex.I)


def is_at(sentence: Sentence, day: Mention, hour: Mention) -> bool:
    """Whether an hour follows its day: "on 1 May at 4 p.m., on 2 May at noon"."""
    between = sentence.text[day.end - sentence.start : hour.start - sentence.start]
    return isinstance(core(day.value), (Day, Weekday)) and AT.fullmatch(between) is not None


def is_undated(expression: Any) -> bool:
    """Whether an hour has no day yet."""
    return isinstance(expression, Clock) and expression.date is None


def is_since(sentence: Sentence, mention: Mention, between: str) -> bool:
    """Whether a date begins what ended on the next one: "besieged since May 18, it fell on July 4, 1863"."""
    start = mention.start - sentence.start
    return SINCE.search(sentence.text[max(0, start - 20) : start]) is not None and THEN.fullmatch(between) is not None


SINCE = regex.compile(r"\bsince (?:early |late )?$", regex.I)
THEN = regex.compile(r"[^.;:]{1,40}\b(?:in|on|by) ", regex.I)


def with_year(first: Any, last: Any, ranged: bool) -> Any:
    """A day or month with the year of the later one after it; of two without, that of a range hangs on its end, as does
    the weekday that opens one: "from Friday to Saturday", "on Friday and Saturday"."""
    if isinstance(first, Weekday) and isinstance(last, Weekday) and not (first.shift or first.said or last.shift):
        return Opens(first, last) if ranged or (last.weekday - first.weekday) % 7 == 1 else first
    if not isinstance(first, (Day, Month)) or not isinstance(last, (Day, Month)) or first.year is not None:
        return first
    if last.year is not None:
        return replace(first, year=last.year if first.month <= last.month else year_on(last.year, -1))
    return Opens(first, last) if ranged and first.month > last.month else first


def is_lent(mention: Mention, following: Mention | None) -> bool:
    """Whether an hour or part of a day has its day from the date after it, which then is no later one: "at dawn the
    next day"."""
    if following is None or not isinstance(mention.value, (Clock, PartOf)) or mention.value.date is None:
        return False
    lender = following.value
    return mention.value.date is (lender.date if isinstance(lender, Clock) else core(lender))


def is_day_later(expression: Any) -> bool:
    """Whether a day is told by one said before: "two days later", which "on 25 April" may explain."""
    return isinstance(expression, (Shift, Turn)) and expression.said and expression.unit == "day"


OF_NAMED = verbatim(r"(?:[’']s)?(?:\s+(?-i:\p{Lu})[\w’'-]+){0,3}\s+of\s+(?:the\s+year\s+)?", regex.I)


def season_of(expression: Any) -> Season | Feast | None:
    """The season or feast that a date is; one of no year in particular ("winter quarters") may still be given one."""
    if isinstance(expression, Fixed) and expression.value[5:] in SEASONS:
        return Season(expression.value[5:])
    return expression if isinstance(expression, (Season, Feast)) else None


def of_year(season: Season | Feast, later: Any, between: str) -> Season | Feast:
    """A season with the year said after it: "the spring and summer of 1983", "a Spring Offensive of 1918",
    "the summer offensive in June 1942"."""
    year: int | None = getattr(later, "year", None)
    if year is None:
        return season
    if isinstance(later, (Year, ShortYear)) and OF_NAMED.fullmatch(between):
        return replace(season, year=year)
    if isinstance(season, Feast):
        return season
    if isinstance(later, Season) and (TO.fullmatch(between) or AND.fullmatch(between)):
        return replace(season, year=year, january=season.season == "WI")
    within = isinstance(later, (Day, Month)) and later.month in season_months(season.season)
    if within and len(between) < 60 and STOP.isdisjoint(between):
        return replace(season, year=year, january=season.season == "WI" and later.month < 3)
    return season


STOP = frozenset(".;:!?,()")
EVENT = verbatim(r"\s+(?P<way>after|before)\s+(?=[\p{L}\d“\"])", regex.I)
BESIDE = regex.compile(r"\s*[,–—-]\s*(?:and\s+)?$")
ALSO = regex.compile(r"\band\s+$")


def from_events(sentence: Sentence, told: list[Mention], recent: bool) -> list[Mention]:
    """Lengths of time before an event are dates: "two days after the raid", where the raid's day was just told, or where
    they explain a date: "on 27 June, two days after the raid"."""
    text, found = sentence.text, told[:]
    for i, mention in enumerate(told):
        start, end = mention.start - sentence.start, mention.end - sentence.start
        event = of_event(mention.value, text, end)
        if event is None:
            continue
        last = found[i - 1] if i else None
        gap = text[last.end - sentence.start : start] if last else ""
        beside = None
        if last and isinstance(last.value, FromEvent):
            beside = last.value.beside if ALSO.search(gap) else None
        elif last and BESIDE.fullmatch(gap):
            beside = last.value
        just = event.direction > 0 and recent and i == 0
        found[i] = replace(mention, value=replace(event, beside=beside, recent=just))
    return found


def of_event(expression: Any, text: str, end: int) -> FromEvent | None:
    """What a length of time says of the event named after it."""
    if isinstance(expression, FromEvent):
        return expression
    if not isinstance(expression, Span) or expression.direction or expression.number is None:
        return None
    way = EVENT.match(text, end)
    return FromEvent(expression, 1 if way["way"].lower() == "after" else -1) if way else None


def core(expression: Any) -> Any:
    """The date within its frames: "the end of March" → March."""
    while isinstance(expression, (Edge, PartOf)) and expression.date is not None:
        expression = expression.date
    return expression


def with_core(expression: Any, new: Expression) -> Expression:
    if isinstance(expression, (Edge, PartOf)) and expression.date is not None:
        return replace(expression, date=with_core(expression.date, new))
    return new


def joined(sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
    """Two dates that are the ends of one range know it: the first bears the last day of it, the second is `until`."""
    told = list(mentions)
    for a in range(len(told) - 1):
        first, last = told[a].value, told[a + 1].value
        if is_range(sentence, told[a], told[a + 1]) and first.start and last.end and first.start <= last.end:
            told[a] = replace(told[a], value=replace(first, last=last.end))
            told[a + 1] = replace(told[a + 1], value=replace(last, until=True))
    return told
