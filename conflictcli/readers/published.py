"""Field, text, file name → the day a report came out: as written, never guessed, never passed through a time zone.

The order is the contract's: the record's field, a "Published:" line or a dateline near the top of the text, a date in
the file's name, what `--published` says. A copyright line is no date, nor is the file's time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from types import MappingProxyType

_YEARS = range(1900, 2101)
_EPOCH = date(1970, 1, 1)
_SECONDS_A_DAY = 86_400
_SECONDS = range(10**8, 10**11)  # below: a year or a count of days, as likely as a second of 1973
_FIELD = 100  # characters: a longer value is no date
_HEAD = 1_000  # characters
_HEAD_LINES = 10
_BARE_LINES = 6  # further down a line that is a date may head an entry of a chronicle
_REACH = 120  # characters of a line, in which a dateline or a label with its date stands
_LABEL_REACH = 40  # characters from a label to its date: "Wednesday at 10:30 a.m. EST, "
_LABEL_LINE = 80  # characters of a line with a label and no colon; a longer one is prose

_MONTHS: Mapping[str, int] = MappingProxyType(
    dict(jan=1, feb=2, mar=3, apr=4, may=5, jun=6, jul=7, aug=8, sep=9, oct=10, nov=11, dec=12)  # noqa: C408
)
_MONTH = (
    r"(?P<month>(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b)\.?"
)
_DAY = r"(?P<day>[0-9]{1,2})"
_YEAR = r"(?P<year>[0-9]{4})"
_CLOCK = r"[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?:\s?[ap]\.?m\b\.?)?"
_ZONE = r"(?:[+-][0-9]{2}:?[0-9]{2}|\(?[a-z]{1,4}\)?)"
_WEEKDAY = r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?,?"


def _date(pattern: str) -> re.Pattern[str]:
    """A pattern with named groups, that does not begin or end within a number."""
    return re.compile(rf"(?<!\w)(?<![0-9][-/.:])(?:{pattern})(?![0-9])", re.IGNORECASE)


_DATES_OF_FIGURES = (
    # 2015-01-02, 2015/1/2, 2015.01.02, 2015-01-02T23:30:00+03:00
    _date(rf"{_YEAR}(?P<sep>[-/.])(?P<month>[0-9]{{1,2}})(?P=sep){_DAY}"),
    # 13/01/2015, 1/13/2015; 2/1/2015 is found too, so that it is known to be there, and is no day
    _date(rf"(?P<first>[0-9]{{1,2}})(?P<sep>[-/.])(?P<second>[0-9]{{1,2}})(?P=sep){_YEAR}"),
)
_DATES = (
    *_DATES_OF_FIGURES,
    # January 2, 2015; Jan. 2nd 2015
    _date(rf"{_MONTH}\s{{0,2}}{_DAY}(?:st|nd|rd|th)?,?\s{{1,2}}{_YEAR}"),
    # 2 January 2015; 2nd of Jan., 2015; 2-Jan-2015
    _date(rf"{_DAY}(?:st|nd|rd|th)?(?:\s{{1,2}}of)?[\s.-]{{0,2}}{_MONTH},?[\s-]{{0,2}}{_YEAR}"),
    # 02 Jan 15 23:30 (RFC 822, as old feeds have it)
    _date(rf"{_DAY}\s{_MONTH}\s(?P<year>[0-9]{{2}})(?=\s{_CLOCK})"),
    # Jan 02 23:30:00 +0300 2015
    _date(rf"{_MONTH}\s{{1,2}}{_DAY}\s{_CLOCK}\s(?:{_ZONE}\s)?{_YEAR}"),
    # 2015 Jan 2, 2015-Jan-02
    _date(rf"{_YEAR}[\s-]{_MONTH}[\s-]{_DAY}"),
)
# Day and year, with no more than "nd of September, " between them: few lines with a year have these.
_TWO_NUMBERS = re.compile(r"[0-9][^0-9]{1,24}[0-9]")
# ISO 8601, with hyphens or without, and what of the clock may follow: the common case, told in one look.
_ISO = re.compile(r"([0-9]{4})(-?)([0-9]{2})\2([0-9]{2})(?:[T ][0-9:.,]{4,18} ?(?:Z|UTC|GMT|[+-][0-9:]{2,6})?)?", re.I)
_NUMBER = re.compile(r"[0-9]{9,14}(?:\.[0-9]{1,6})?")
_IN_NAME = re.compile(r"(?<![0-9])([0-9]{4})([-_.]?)([0-9]{2})\2([0-9]{2})(?:[0-9]{6})?(?![0-9])")
_SOME_YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")

_MARKUP = r"[\s>*_#|•]*"
_RELEASED = r"(?:(?:first |originally )?(?:published|posted|issued|released)|(?:publication |pub |release )?date)"
_UPDATED = r"(?:last )?(?:updated|modified)"


def _label(words: str) -> re.Pattern[str]:
    """A label at the head of a line, or after a byline with a colon: "By Jane Roe Published: "."""
    return re.compile(rf"(?:{_MARKUP}\(?|.*?\b)(?P<label>{words}\b(?P<colon>\s?[*_]*:)?)", re.IGNORECASE)


_LABELLING = re.compile(r"ed\b|date\b", re.IGNORECASE)  # how all labels end: few lines have such a word
_PUBLISHED_LABEL = _label(_RELEASED)
_UPDATED_LABEL = _label(_UPDATED)
_NAME = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
_PLACE = rf"{_NAME}(?:(?:, ?|/| & | )(?:of |the |and )?{_NAME}){{0,6}}"
_BEFORE_IN_LINE = re.compile(rf"{_MARKUP}{_PLACE}(?:[,.] | \|| --? | ?[–—] ?)\s?(?:(?i:{_WEEKDAY})\s)?")
_BEFORE_IN_BRACKETS = re.compile(rf"{_MARKUP}{_PLACE},? ?\((?:(?i:{_WEEKDAY})\s)?")
_AFTER_IN_LINE = re.compile(r"[*_]*(?:,? ?(?:\([^()]{1,40}\)|/[^/]{1,30}/))?[*_]*\s?(?:-|–|—|:\s)")
_AFTER_IN_BRACKETS = re.compile(r"\)[*_]*\s?(?:-|–|—|:\s)")
_BEFORE_BARE = re.compile(rf"{_MARKUP}(?:{_CLOCK},?\s(?:{_ZONE},?\s)?)?(?:{_WEEKDAY}\s)?(?:on\s)?", re.IGNORECASE)
_AFTER_BARE = re.compile(
    rf"[*_]*(?:,?\s?(?:[-–—|@]|at|T)?\s?{_CLOCK}(?:\s?{_ZONE})?)?[*_]*(?:\s?[|•]\s?.{{0,40}})?\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a line, from `start` to `end` in characters; `day` is None where its figures do not say which."""

    start: int
    end: int
    day: date | None


def published_of(field: object, text: str, name: str, default: date | None) -> date | None:
    """The day a report came out, None where nothing says it.

    `field` is what its record gives, `name` the name of its file, `default` the day to fall back on.
    """
    return day_of(field) or day_in_text(text) or day_in_name(name) or default


def day_of(value: object) -> date | None:
    """The one day that a field's value gives: a date as people or programs write it, or seconds of Unix time (UTC)."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, datetime):
        return _valid(value.date())
    if isinstance(value, date):
        return _valid(value)
    if not isinstance(value, (str, int, float)):
        return None
    words = str(value).strip()
    if len(words) > _FIELD:
        return None
    return _iso(words) or _unix(words) or _only(found.day for found in dates_in(words))


def day_in_text(text: str) -> date | None:
    """The day that the top of a text says it came out."""
    # Most lines have no date, though they have a year.
    dated = [(place, line) for place, line in enumerate(_head(text)) if _first_date(line)]
    if not dated:
        return None
    lines = [line for _, line in dated]
    by_line = (*map(_after_published, lines), *map(dateline, lines))
    bare = _only(day for day in (bare_date(line) for place, line in dated if place < _BARE_LINES) if day)
    return next((day for day in (*by_line, bare, *map(_after_updated, lines)) if day), None)


@lru_cache(maxsize=256)  # the records of a file have one name
def day_in_name(name: str) -> date | None:
    """`raid-2015-01-02.txt` → that day; None where there is none, or more than one."""
    days = (_day(found[1], found[3], found[4]) for found in _IN_NAME.finditer(name))
    return _only(day for day in days if day)


def dates_in(line: str) -> Iterator[Dated]:
    """The dates of a line with day, month and year, from left to right."""
    if not _TWO_NUMBERS.search(line):
        return
    lowered = line.lower()
    patterns = _DATES if any(month in lowered for month in _MONTHS) else _DATES_OF_FIGURES
    matches = (match for pattern in patterns for match in pattern.finditer(line))
    end = 0
    for match in sorted(matches, key=lambda match: (match.start(), -match.end())):
        if match.start() >= end:
            end = match.end()
            yield Dated(match.start(), end, _read(match.groupdict()))


@lru_cache(maxsize=64)  # asked several times of the lines of one text
def _first_date(line: str) -> Dated | None:
    return next(dates_in(line), None)


def dateline(line: str) -> date | None:
    """`BAGHDAD, Jan. 2, 2015 (Agency) --`, `KABUL, Afghanistan (April 25, 2011) -` → the day, where it has a year."""
    found = _first_date(line)
    if found is None:
        return None
    before, after = line[: found.start], line[found.end :]
    # What follows tells most dates of prose apart, and is the shorter to look at.
    in_line = _AFTER_IN_LINE.match(after) and _BEFORE_IN_LINE.fullmatch(before)
    in_brackets = _AFTER_IN_BRACKETS.match(after) and _BEFORE_IN_BRACKETS.fullmatch(before)
    return found.day if in_line or in_brackets else None


def bare_date(line: str) -> date | None:
    """`Friday, January 2, 2015 | Page 4` → the day; a line that says more is prose."""
    found = _first_date(line)
    if found is None:
        return None
    alone = _AFTER_BARE.fullmatch(line[found.end :]) and _BEFORE_BARE.fullmatch(line[: found.start])
    return found.day if alone else None


def labelled(line: str, label: re.Pattern[str]) -> date | None:
    """`Published: Friday, January 2, 2015` → the day; `Published in 2014, the study of January 2, 2013 …` has none."""
    match = label.match(line) if _LABELLING.search(line) else None
    if not match:
        return None
    at_head = re.fullmatch(rf"{_MARKUP}\(?", line[: match.start("label")])
    if not match["colon"] and (not at_head or len(line) > _LABEL_LINE or match["label"].lower().endswith("date")):
        return None
    found = next(dates_in(line[match.end() : match.end() + _LABEL_REACH]), None)
    return found.day if found else None


def _after_published(line: str) -> date | None:
    return labelled(line, _PUBLISHED_LABEL)


def _after_updated(line: str) -> date | None:
    return labelled(line, _UPDATED_LABEL)


def _head(text: str) -> tuple[str, ...]:
    """The lines near the top that have a year, each as far as a date of the whole report may stand in it."""
    top = text[:_HEAD]
    if not any(century in top for century in ("19", "20", "21")):
        return ()
    broken = top.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = [line.strip() for line in broken if line and not line.isspace()]
    return tuple(line[:_REACH] for line in lines[:_HEAD_LINES] if _SOME_YEAR.search(line, 0, _REACH))


def _read(parts: Mapping[str, str | None]) -> date | None:
    """The day that the named groups of a date give."""
    year, first, second = parts["year"] or "", parts.get("first"), parts.get("second")
    if first and second:
        return _unambiguous(int(first), int(second), year)
    return _day(_full_year(year), parts["month"] or "", parts["day"] or "")


def _unambiguous(first: int, second: int, year: str) -> date | None:
    """Day and month in either order, where only one order makes a date, or both the same."""
    orders = {(first, second), (second, first)}
    return _only(day for day in (_day(year, str(month), str(number)) for month, number in orders) if day)


def _full_year(year: str) -> str:
    """`15` → 2015, `87` → 1987, as RFC 2822 (4.3) has it."""
    return year if len(year) == 4 else f"{20 if year < '50' else 19}{year}"


def _iso(words: str) -> date | None:
    match = _ISO.fullmatch(words)
    return _day(match[1], match[3], match[4]) if match else None


def _unix(words: str) -> date | None:
    """Seconds or milliseconds since 1970 → the day in Greenwich, the only one that such a number names."""
    if not _NUMBER.fullmatch(words):
        return None
    number = int(float(words))
    seconds = number if number < _SECONDS.stop else number // 1000
    return _valid(_EPOCH + timedelta(seconds // _SECONDS_A_DAY)) if seconds in _SECONDS else None


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdecimal() else _MONTHS.get(month[:3].lower(), 0)
    try:
        return _valid(date(int(year), number, int(day)))
    except ValueError:
        return None


def _valid(day: date) -> date | None:
    return day if day.year in _YEARS else None


def _only(days: Iterable[date | None]) -> date | None:
    """The day, where there is one and no other."""
    different = set(days)
    return different.pop() if len(different) == 1 else None
