"""Dates of a history, in order → the line of its account: which of them it moves on to, and which are asides.

"In June 1942 they landed. A book of 2005 tells how. In August they fled": the book is an aside, and August is of 1942.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import regex

from conflictcli.mention import Mention
from conflictcli.patterns import verbatim
from conflictcli.rules.dates.completed import core, with_core
from conflictcli.rules.dates.expressions import (
    Clock,
    Day,
    DayOfMonth,
    Month,
    MonthOf,
    PartOf,
    Season,
    Shift,
    Turn,
    Year,
    is_day,
    when,
)
from conflictcli.rules.dates.tense import clause_in
from conflictcli.rules.dates.words import A_MONTH
from conflictcli.rules.timex import Anchor, Tense, Timex, moment
from conflictcli.sentences import Sentence

PAST_PERFECT = regex.compile(r"\b(?:had|having)\b(?:\W+\w+){0,9}\W*$", regex.I)
OPENS = verbatim(
    r"\W*(?:(?:and|but|or|so|then|again|already|only|even|also|later|finally|eventually|meanwhile|beginning|starting|as"
    r"|early|late|mid|in|by|on|from|during|throughout|over|around|about|towards?|at|for|between|the|of|years?|end|start"
    r"|middle|close|first|second|latter|half|part|months?|weeks|days|spring|summer|autumn|winter)\W+){0,8}",
    regex.I,
)
"""What may stand before a year that opens its sentence: "Already by early 1917"."""
OF = verbatim(
    r"\b(?:(?<!\b(?:days|weeks|months|half|part|quarter|course|rest|most|much|end|all)\s)of|since|until|till|to"
    r"|through|before|after|than|and)\s+(?:the\s+)?$",
    regex.I,
)
OWNED = verbatim(r"(?:\b(?:an?|the|its|their|his|her|this|that)(?:\s+\w+)?|['’]s?)\s+$", regex.I)
FORMER = regex.compile(r"\bof\s+(?:the\s+)?$", regex.I)
"""Before a date that lies behind: "the decree of 5 May 1939 was repealed"."""
RETOLD = verbatim(
    r"\b(?:published|republished|printed|reprinted|declassified|unveiled|filmed|broadcast|recalled|remembered|wrote"
    r"|written|estimated|admitted|acknowledged|confessed|argued|concluded|revealed|apologi[sz]ed)(?: \w+)? (?:in|on|of)\s+$",
    regex.I,
)
"""Before a date long after what it tells of: "a report published in 2001"."""
NAMED = regex.compile(r"['’]?\s*[\p{L}“\"]")
QUOTES = '"“”„«»'
NEAR = 160
"""So many characters before a date tell how it is meant."""
FARTHEST = 20
"""So many years ahead a year named in passing may lead an account on; a later one is that of a book or a treaty."""


def opened(sentence: Sentence, mentions: Sequence[Mention], anchor: Anchor) -> Anchor:
    """The anchor at the beginning of a sentence: asides are forgotten, a heading gives the years of its section."""
    if sentence.kind == "heading":
        years = [e.year for e in (dated_by(m.value) for m in mentions) if e is not None]
        section = (min(years), max(years)) if years else None
        anchor = anchor if section == anchor.section else replace(anchor, section=section)
    return replace(anchor, previous=anchor.line) if anchor.narrative and anchor.previous is not anchor.line else anchor


def ahead(sentence: Sentence, mention: Mention, tense: Tense, anchor: Anchor) -> int:
    """So many months ahead of the line the words around a date let it lie: "since March", "had left in March", "the
    following March", and "by December" after "in March"."""
    start = mention.start - sentence.start
    before = sentence.text[max(0, start - NEAR) : start]
    if SINCE.search(before):
        return 0
    if tense == "future" or FOLLOWING.match(mention.text):
        return 12
    if TOWARDS.search(before):
        return 11
    if PAST_PERFECT.search(clause(before)):
        return 3
    return 11 if anchor.at == sentence.start and AND_THEN.search(before) else AHEAD


AND_THEN = regex.compile(r"(?r)\b(?:and|then|but|before)\b[^()]*\b(?:in|on) (?:early |late )?$", regex.I)
FOLLOWING = regex.compile(r"(?:the )?(?:next|following)\b", regex.I)
AHEAD = 7
TOWARDS = verbatim(
    rf"\b(?:in|on|from) (?:early |late |mid-)?(?-i:{A_MONTH})[^.;]*\bby"
    r"(?: the (?:end|start|beginning|middle) of)?\s*$",
    regex.I,
)
SINCE = regex.compile(r"\bsince(?: the| early| late| mid)?\W*$", regex.I)


def spoken(sentence: Sentence, mention: Mention, anchor: Anchor) -> Anchor:
    """What a date hangs on: "next year" in the speech of a history on the day of the speech, which is not known."""
    told = core(mention.value)
    deictic = isinstance(told, (Turn, Shift, MonthOf)) and not told.said
    deictic |= isinstance(told, (Season, Month)) and told.year is None and told.shift != 0
    if anchor.narrative and deictic and quoted(sentence.text, mention.start - sentence.start):
        return replace(anchor, previous=None, day=None, line=None)
    return anchor


def quoted(text: str, at: int) -> bool:
    """Whether a place in a sentence lies within quotation marks."""
    return sum(text.count(mark, 0, at) for mark in QUOTES) % 2 == 1


def dated_by(expression: Any) -> Any:
    """The day, month, season or year that a text names with its year, within its frames; else None."""
    expression = core(expression)
    return expression if isinstance(expression, (Day, Month, Season, Year)) and expression.year is not None else None


def followed(sentence: Sentence, mention: Mention, told: Timex, anchor: Anchor) -> Anchor:
    """The anchor after a date has been said."""
    if told.type not in ("DATE", "TIME"):
        return anchor
    if not moment(told.value):
        return replace(anchor, age=told) if AGE.fullmatch(told.value) else anchor
    day = told if is_day(told.value) else None
    if not anchor.narrative:
        if isinstance(mention.value, Year) and bracketed(sentence, mention) and sentence.kind == "prose":
            return replace(anchor, last=told)
        return replace(anchor, last=told, previous=told, line=told, day=day or anchor.day, age=None)
    anchor = replace(anchor, last=told)
    year = passing(sentence, mention, told, anchor)
    if year is not None and not is_told_again(year, sentence, anchor):
        return replace(anchor, previous=told, age=None, aside=(year, sentence.start))
    if looks_back(mention.value) or (anchor.previous is not anchor.line and hangs_on_last(core(mention.value))):
        return replace(anchor, previous=told, age=None, aside=None, day=day or anchor.day)
    at = sentence.start if isinstance(core(mention.value), (Day, Month)) else -1
    return replace(anchor, previous=told, age=None, aside=None, day=day, line=told, at=at)


AGE = regex.compile(r"(?:BC)?(?:\d{3}X?|\d\d)")
"""The value of a decade or a century."""


def within_year(sentence: Sentence, told: list[Mention]) -> list[Mention]:
    """Months and days of a clause that opens with their year: "In 2001 it fell in November", "until 1991, when in May …"."""
    found = told[:]
    for i in range(len(found) - 1):
        year, month = found[i].value, core(found[i + 1].value)
        if not isinstance(year, Year) or not isinstance(month, (Day, Month)) or month.year is not None:
            continue
        start, end, then = (at - sentence.start for at in (found[i].start, found[i].end, found[i + 1].start))
        between = sentence.text[end:then]
        framed = opens(sentence.text, start) or WHEN.match(between)
        if getattr(month, "shift", 0) == 0 and framed and not PAST_PERFECT.search(clause(between)):
            value = with_core(found[i + 1].value, replace(month, year=year.year))
            found[i + 1] = replace(found[i + 1], value=value)
    return found


WHEN = regex.compile(r",? (?:when|in which)\b", regex.I)


def opens(text: str, at: int) -> bool:
    """Whether a date opens its sentence, perhaps after "Already by early"."""
    return at < NEAR and OPENS.fullmatch(text, 0, at) is not None


def looks_back(expression: Any) -> bool:
    """Whether a date lies before the one it counts from: "the previous year", "two days earlier"."""
    if isinstance(expression, Turn):
        return expression.shift < 0
    return isinstance(expression, Shift) and expression.direction < 0


def hangs_on_last(expression: Any) -> bool:
    """Whether a date hangs on the very last one said, be it an aside: "that year", "the 5th", "at noon"."""
    return isinstance(expression, (Turn, Shift, MonthOf, DayOfMonth, Clock, PartOf))


def passing(sentence: Sentence, mention: Mention, told: Timex, anchor: Anchor) -> int | None:
    """The year of a date told in passing; None where the account moves on to it."""
    now = when(told)
    return now[0] if now and is_aside(sentence, mention, told, anchor) else None


def is_told_again(year: int, sentence: Sentence, anchor: Anchor) -> bool:
    """Whether a year that was said in passing before may be the account's: "the 1977 campaign" is told now."""
    line = when(anchor.line)
    if line is None or anchor.aside is None or not 0 < abs(year - line[0]) <= FARTHEST:
        return False
    return anchor.aside[0] == year and anchor.aside[1] != sentence.start


def is_aside(sentence: Sentence, mention: Mention, told: Timex, anchor: Anchor) -> bool:
    """Whether a date is told in passing: quoted, in brackets, of a book, before its time or yet to come."""
    text, start, end = sentence.text, mention.start - sentence.start, mention.end - sentence.start
    before, named = text[max(0, start - NEAR) : start], dated_by(mention.value)
    if sentence.kind == "heading":
        return TO.search(before) is not None
    if quoted(text, start):
        return True
    line, there = when(anchor.line), when(told)
    if told.since or (named is not None and (told.until or anchor.future or UNTIL.search(before))):
        return True
    if line is None or there is None:
        return False
    if months(there) - months(line) > AHEAD and TOWARDS.search(before):
        return True
    if there < line and PAST_PERFECT.search(clause(before)):
        return True
    if named is None or (there < line and FORMER.search(before)):
        return named is not None
    if there[0] > line[0] + 1 and RETOLD.search(before):
        return True
    if isinstance(named, Day):
        return False
    if there < line and OWNED.search(before) and NAMED.match(text, end):
        return True
    if not isinstance(named, Year):
        return False
    if bracketed(sentence, mention) or OF.search(before) or DASH.search(before):
        return True
    if there[0] > line[0] + 1 and OWNED.search(before) and NAMED.match(text, end):
        return True
    return not opens(text, start) and (there[0] == line[0] or abs(there[0] - line[0]) > FARTHEST)


UNTIL = regex.compile(r"\b(?:until|till)\b[^,;:.()]{0,60}$", regex.I)
DASH = regex.compile(r"[–—-]\s*$")
TO = regex.compile(r"(?:[–—-]|\bto)\s*$", regex.I)


def clause(before: str) -> str:
    """The end of a text, from its last comma or stop on."""
    return before[clause_in(before) :]


def months(moment: tuple[int, int]) -> int:
    return 12 * moment[0] + moment[1]


def bracketed(sentence: Sentence, mention: Mention) -> bool:
    """Whether a date stands within brackets, with others perhaps: "(1914)", "(1914–1918)"."""
    at = mention.start - sentence.start
    return sentence.text.rfind("(", 0, at) > sentence.text.rfind(")", 0, at)
