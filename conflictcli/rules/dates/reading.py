"""Sentences → date mentions: rules read, then each date is anchored, in order, by what was said before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise, zip_longest
from typing import Any

import regex

from conflictcli.mention import Mention
from conflictcli.mentions import read
from conflictcli.patterns import verbatim
from conflictcli.rule import Rule
from conflictcli.rules.dates import (
    again,
    clock,
    counted,
    days,
    feasts,
    figures,
    known_days,
    lengths,
    periods,
    relative,
    years,
)
from conflictcli.rules.dates.account import ahead, followed, opened, spoken, within_year
from conflictcli.rules.dates.completed import completed, core, is_lent, joined
from conflictcli.rules.dates.expressions import (
    Day,
    Every,
    Fixed,
    Month,
    Numeric,
    Season,
    Shift,
    Span,
    Turn,
    Weekday,
    Year,
)
from conflictcli.rules.dates.names import is_a_name
from conflictcli.rules.dates.order import day_first
from conflictcli.rules.dates.tense import tense_of
from conflictcli.rules.dates.words import A_MONTH
from conflictcli.rules.timex import Anchor, exists, resolve
from conflictcli.sentences import Sentence

RULES: tuple[Rule, ...] = (
    *days.RULES,
    *counted.RULES,
    *figures.RULES,
    *feasts.RULES,
    *known_days.RULES,
    *years.RULES,
    *clock.RULES,
    *relative.RULES,
    *lengths.RULES,
    *again.RULES,
    *periods.RULES,
)


def find(sentences: Sequence[Sentence], published: date | None, narrative: bool | None = None) -> list[Mention]:
    """Every date of a document's sentences, anchored: mentions of kind `date` whose value is a `Timex`.

    `published`: the day of the report; where it is unknown, that of its dateline. No other day completes anything.
    `narrative`: whether the text is a history, in which dates hang on the last one said; None decides by evidence.
    """
    heard = hear(sentences)
    return in_time(heard, published or written(heard), narrative)


Heard = Sequence[tuple[Sentence, Sequence[Mention]]]
"""Sentences, each with its dates as expressions, not anchored yet."""


def in_time(heard: Heard, published: date | None, narrative: bool | None = None) -> list[Mention]:
    """The dates of a document, anchored; `published` and `narrative` as for `find`."""
    said = [mention for _, mentions in heard for mention in mentions]
    history = is_narrative([mention.value for mention in said], published) if narrative is None else narrative
    anchor = Anchor(published, narrative=history, day_first=day_first(said, published))
    found: list[Mention] = []
    told: list[Mention] = []
    paragraph = -1
    for sentence, mentions in heard:
        recent = sentence.paragraph == paragraph and any(mention.value is anchor.line for mention in told)
        told, paragraph = [], sentence.paragraph
        anchor = opened(sentence, mentions, anchor)
        if not mentions:
            continue
        whole = within_year(sentence, completed(sentence, mentions, history, recent))
        for mention, following in zip_longest(whole, whole[1:]):
            dated, after = anchored(sentence, mention, anchor)
            anchor = anchor if is_lent(mention, following) else after
            if dated.value.value:
                told.append(dated)
        found += joined(sentence, told)
        anchor = datelined(anchor, told) if sentence.kind == "dateline" else anchor
    return found


def datelined(anchor: Anchor, told: Sequence[Mention]) -> Anchor:
    """The anchor behind a dateline: a report is written on its day, though it came out some days later."""
    days = [m.value.start for m in told if m.value.precision == 1 and m.value.start]
    if anchor.published and days and timedelta() < anchor.published - days[0] <= A_WEEK:
        return replace(anchor, published=days[0])
    return anchor


def hear(sentences: Sequence[Sentence]) -> Heard:
    """What the rules understand of a document's sentences, not anchored yet."""
    return [(sentence, heard_in(sentence)) for sentence in sentences]


def heard_in(sentence: Sentence) -> list[Mention]:
    """What the rules understand of a sentence, not anchored yet."""
    text = masked(sentence.text)
    told = read(sentence, RULES, text)
    return told and [m for m in told if not is_a_name(text, m.start - sentence.start, m.end - sentence.start, m.value)]


# ---- what stands around a date -------------------------------------------------------------------------------

MONTH = rf"{A_MONTH}[a-z]{{0,6}}\.?"
FIGURES = r"(?<![\d-])(?:\d{1,2}(?:st|nd|rd|th)?|[12]\d{3})"
RANGE_HYPHEN = verbatim(
    rf"(?<=(?<![\d-])[12]\d{{3}})-(?=(?:[12]\d{{3}}|\d\d)(?![\d-])|{MONTH}|present)"
    rf"|(?<=\b{MONTH}|{MONTH} {FIGURES})-(?=\d{{1,2}}(?![\d-])|{MONTH})"
    rf"|(?<=(?<![\d-])\d{{1,2}}(?:st|nd|rd|th)?)-(?=\d{{1,2}}(?:st|nd|rd|th)?,? (?:of )?{MONTH})"
    rf"|(?<=(?<![\d-])\d{{1,2}} )-(?= \d{{1,2}} {MONTH})"
    rf"|(?<=\d)-(?=\d{{1,4}} B\.?C)|(?<=[12]\d{{3}}|{MONTH})-(?=[a-z])|(?<=\b(?:[Mm]id|[Ee]arly|[Ll]ate|[Ee]nd))-(?={MONTH}"
    rf"|[12]\d{{3}}|[sw][up]|winter)"
    r"|(?<=(?<![\d.,-])\d{1,3})-(?=\d{1,3}[\s-](?:second|minute|hour|day|week|month|year|decade)s?(?![\w-]))"
    r"|(?<=\b\p{Lu}[a-z]{2,5}day)-(?=\p{Lu}[a-z]{2,5}day)"
    r"|(?<=\w)-(?=(?:second|minute|hour|day|week|month|quarter|year|decade|century)s?(?!\w|-(?!long|old)))",
)


def masked(text: str) -> str:
    """The text with a dash for the hyphen between two dates ("14-15 March", "1985-1987"), of the same length.

    Within words a hyphen belongs to the word; here it is a "to".
    """
    return RANGE_HYPHEN.sub("–", text) if "-" in text else text


BOUND = verbatim(
    r"\b(?:(?P<since>(?:since|starting(?: (?:in|on|from))?|beginning (?:in|on)|as of)(?: the| at least| about)?)"
    r"|(?P<until>(?:until|till|through)(?: the)?)|from)\s*$",
    regex.I,
)
"""Before a date: something began then and went on, or ended; after "from" only with ONWARD."""
ONWARD = regex.compile(r"\s+(?:on|onwards?)(?=[\s,.;])", regex.I)


ROUGHLY = regex.compile(
    r"(?:\b(?:around|circa|ca\.?|roughly|approximately)|(?:^\W*|\b(?:at|by|from|in|on|since) )about)\s+$", regex.I
)
"""Before a date: it is that one or one near it. "About" may also tell of what a book or a talk is."""


LEADING = frozenset(
    "since starting in on from beginning of the least about until till through around circa ca ca. roughly "
    "approximately".split()
)
"""The last words of what says so before a date: of three dates in four that is soon known."""


def last_word(before: str) -> str:
    """The last word of a text, in lower case and without what opens or joins it: `(since ` → `since`."""
    found = LAST_WORD.search(before)
    return found[0].lower() if found else ""


LAST_WORD = regex.compile(r"(?r)[^\W\d_]+\.?(?=\s*$)")


OF_ANY_TENSE = (Year, Fixed, Span, Every)
"""Dates of which, in news, nothing hangs on the tense of their clause."""


def anchored(sentence: Sentence, mention: Mention, anchor: Anchor) -> tuple[Mention, Anchor]:
    """A mention that holds an expression → the same with its Timex, and the anchor for what follows."""
    text, start, end = sentence.text, mention.start - sentence.start, mention.end - sentence.start
    before = text[max(0, start - 90) : start]
    led = last_word(before) in LEADING
    bound = BOUND.search(before) if led else None
    until = bound is not None and bound["until"] is not None
    since = bound is not None and not until and bool(bound["since"] or ONWARD.match(text, end))
    hangs = anchor.narrative or anchor.published is None  # In news no month hangs on the last one.
    if hangs or not isinstance(core(mention.value), OF_ANY_TENSE):
        tense = tense_of(text, start, end, anchor.narrative)
        most = ahead(sentence, mention, tense, anchor) if hangs else anchor.ahead
        if (tense, most) != (anchor.tense, anchor.ahead):
            anchor = replace(anchor, tense=tense, ahead=most)
    told = resolve(mention.value, spoken(sentence, mention, anchor))
    if since or until:
        told = replace(told, since=since, until=until)
    if led and told.type in ("DATE", "TIME") and not told.mod and ROUGHLY.search(before[-20:]):
        told = replace(told, mod="APPROX")
    dated = Mention(mention.kind, mention.start, mention.end, mention.text, told, mention.rule)
    return dated, followed(sentence, mention, told, anchor)


# ---- the document --------------------------------------------------------------------------------------------


def is_narrative(said: Sequence[Any], published: date | None) -> bool:
    """Whether dates follow each other: the years said are not those of publication, one leads to the next, and next to
    nothing looks back from the day of publication ("on Friday", "last year")."""
    told = [core(expression) for expression in said]
    years = [e.year for e in told if isinstance(e, (Day, Month, Year, Season)) and e.year is not None]
    far = sum(published is None or abs(year - published.year) > 2 for year in years)
    looking_back = sum(isinstance(e, (Weekday, Shift, Turn)) and not e.said for e in told)
    steps = sum(abs(after - before) <= STEP for before, after in pairwise(years))
    return far >= 4 and 2 * far > len(years) and far >= FEW_LOOK_BACK * looking_back and 2 * steps >= len(years) - 1


STEP, FEW_LOOK_BACK = 10, 8


A_WEEK = timedelta(days=7)
LINES_BEFORE_THE_TEXT = 12
NUMBERED = regex.compile(r"\b(?P<year>20\d\d)-(?P<month>\d\d)-\p{Lu}{1,3}-\d+")
"""The number of a release, which begins with its year and month: 2010-08-CA-244."""


PLACED = regex.compile(r"\W{0,3}\p{Lu}[\w.'’-]*(?:,? (?:of |the )?\p{Lu}[\w.'’-]*){0,6},? ?\(")
DASHED = regex.compile(r"\)\s*(?:[-–—−:]|\n|$)")
"""Around the day of a dateline in brackets: "MIRO, Norland (Feb. 16) –"."""


def heads(sentence: Sentence, mention: Mention, first: bool) -> bool:
    """Whether a day is that of a dateline, or heads the text: "16 May 2020: …". `first`: in its first sentence."""
    start, end = mention.start - sentence.start, mention.end - sentence.start
    before, text = sentence.text[:start], sentence.text
    if sentence.kind == "dateline" or (first and not before.strip() and text[end : end + 1] == ":"):
        return True
    return PLACED.fullmatch(before) is not None and DASHED.match(text, end) is not None


def written(heard: Heard) -> date | None:
    """The day a dateline gives, with the year of the release's number where it gives none; None without a dateline."""
    top = heard[:LINES_BEFORE_THE_TEXT]
    number = next(filter(None, (NUMBERED.search(sentence.text) for sentence, _ in top)), None)
    for sentence, mentions in top:
        for mention in mentions:
            day = mention.value
            if not isinstance(day, (Day, Numeric)) or not heads(sentence, mention, first=sentence is heard[0][0]):
                continue
            if isinstance(day, Numeric):
                return day.on(Anchor()).start
            year = day.year
            if year is None and number and (day.month - int(number["month"])) % 12 in (0, 1):
                year = int(number["year"]) + (day.month < int(number["month"]))
            if year and year > 0 and exists(year, day.month, day.day):
                return date(year, day.month, day.day)
    return None
