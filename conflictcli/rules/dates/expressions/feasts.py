"""Expression → Timex: feasts, fasts and observances: Christmas Eve, Good Friday, Ramadan, Passover, Diwali.

Moving feasts are dated by kept libraries, read only when such a feast is named: western and Orthodox Easter by
`dateutil.easter`, the Islamic year by `hijridate` (Umm al-Qura; 1924 to 2077), the Jewish year by `pyluach`. Where the
moon is sighted a day earlier or later than the calendar has it, an Islamic feast differs by that day: its precision is
2. Hindu and Chinese feasts stand in tables, as the `holidays` library 0.109 has them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

from conflictcli.rules.dates.expressions.calendar import close_ahead, when, year_near
from conflictcli.rules.timex import WEEKDAYS, Anchor, Timex, between, dated, stamp

Days = tuple[date, date]
"""The first and last day of a feast."""
Calendar = Callable[[int], Iterator[Days]]
"""Gregorian year → the feasts of a name that begin in it: one, none, or two of the short Islamic year."""


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast by its name; `year` where it is said, `shift` -1 and 1 for "last Christmas" and "next Easter".

    `off`: so many days from its first day: "the eve of Eid" is -1. `nth` and `unit`: a day, week or weekday (`MON`) of
    a long one, 0 the last: "the first day of Ramadan", "the second Friday of Ramadan". `weekend`: the one it makes long.
    """

    name: str
    year: int | None = None
    shift: int = 0
    off: int = 0
    nth: int | None = None
    unit: str = "day"
    weekend: bool = False

    def on(self, anchor: Anchor) -> Timex:
        days = self.chosen(anchor)
        meant = self.within(*days) if days else None
        if meant is None:
            return dated(stamp(self.year)) if self.year and self.year not in HIJRI else Timex("DATE", "XXXX-XX-XX")
        first, last = meant
        if self.weekend:
            saturday = first + timedelta(days=(8 - first.weekday()) % 7 - 3)
            week = saturday.isocalendar()
            return dated(f"{week.year:04d}-W{week.week:02d}-WE")
        if (last - first).days > LONGEST_OF_ONE_DATE:
            return between(Timex("DATE", f"{first}/{last}"), first, last)
        told = dated(stamp(first.year, first.month, first.day))
        if self.off == 0 and last > first:
            told = between(told, first, last)
        return replace(told, precision=max(told.precision, 2)) if self.name in SIGHTED else told

    def chosen(self, anchor: Anchor) -> Days | None:
        """The feast that is meant: in news the last one that has begun, or the coming one."""
        if self.year is not None and self.year in HIJRI:
            return in_hijri(self.name, self.year)
        if self.year is not None:
            told = feasts(self.name, self.year, self.year)
            begun = [days for days in told if anchor.published and days[0] <= anchor.published]
            return begun[-1] if begun else next(iter(told), None)
        today = anchor.published
        if anchor.narrative or today is None:
            line = when(anchor.line)
            if line is None or not 1 < line[0] < 9998:
                return None
            told = feasts(self.name, line[0], line[0])
            year = year_near(anchor, told[0][0].month) if told and line[1] else line[0]
            return next(iter(feasts(self.name, year, year)), None) if year else None
        told = feasts(self.name, today.year - 4, today.year + 4)
        past = [days for days in told if (meant := self.within(*days)) and meant[0] <= today]
        coming = [days for days in told if (meant := self.within(*days)) and meant[1] >= today]
        if self.shift < 0:
            over = [days for days in past if days[1] < today]
            return over[-1] if over else None
        near = anchor.tense == "unknown" and bool(coming) and close_ahead(coming[0][0], today)
        if anchor.future or self.shift > 0 or near:
            return coming[0] if coming else None
        return past[-1] if past else None

    def within(self, first: date, last: date) -> Days | None:
        """The days that are meant of a feast that lasts from the first to the last; None where it is not so long."""
        if self.nth is None:
            return first + timedelta(days=self.off), (first if self.off else last) + timedelta(days=self.off)
        if self.unit == "day":
            start = last if self.nth == 0 else first + timedelta(days=self.nth - 1)
        elif self.unit == "week":
            start = last - timedelta(days=6) if self.nth == 0 else first + timedelta(days=7 * self.nth - 7)
        else:
            weekday = WEEKDAYS.index(self.unit)
            since = (weekday - first.weekday()) % 7 + 7 * self.nth - 7
            start = first + timedelta(days=since) if self.nth else last - timedelta(days=(last.weekday() - weekday) % 7)
        if first == last:  # "The third day of Eid": of some feasts only the first day is known.
            return start, start + timedelta(days=6 * (self.unit == "week"))
        end = min(start + timedelta(days=6), last) if self.unit == "week" else start
        return (start, end) if first <= start <= last else None


LONGEST_OF_ONE_DATE = 8
"""Longer ones, as Ramadan, have no day for their value but both their ends."""


HIJRI = range(1343, 1501)
"""Years of the Hijra that the calendar knows: "17 Ramadan 1435"."""


def in_hijri(name: str, year: int) -> Days | None:
    """The feast of a name in a year of the Hijra."""
    from hijridate import Hijri

    start = Hijri(year, 1, 1).to_gregorian()
    told = feasts(name, start.year, start.year + 1) if name in SIGHTED else []
    return next((days for days in told if days[0] >= date(start.year, start.month, start.day)), None)


def feasts(name: str, first: int, last: int) -> list[Days]:
    """All feasts of a name that begin from the first to the last year, in order."""
    calendars = [FEASTS[each] for each in (("eid al-fitr", "eid al-adha") if name == "eid" else (name,))]
    return sorted(
        days for year in range(max(first, 2), min(last, 9998) + 1) for calendar in calendars for days in calendar(year)
    )


# ---- calendars -----------------------------------------------------------------------------------------------


def fixed(month: int, day: int, length: int = 1) -> Calendar:
    """The same day every year."""

    def days(year: int) -> Iterator[Days]:
        first = date(year, month, day)
        yield first, first + timedelta(days=length - 1)

    return days


def nth(month: int, weekday: int, number: int) -> Calendar:
    """A weekday of a month by its number, 0 the last: Thanksgiving is the fourth Thursday of November."""

    def days(year: int) -> Iterator[Days]:
        start = date(year, month, 1)
        day = start + timedelta(days=(weekday - start.weekday()) % 7 + 7 * (number - 1 if number else 4))
        day -= timedelta(days=7 * (day.month != month))
        yield day, day

    return days


def easter(offset: int = 0, orthodox: bool = False, length: int = 1) -> Calendar:
    """A day counted from Easter Sunday: Good Friday is -2."""

    def days(year: int) -> Iterator[Days]:
        from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN
        from dateutil.easter import easter as sunday

        if 1583 <= year <= 4099:
            first = sunday(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN) + timedelta(days=offset)
            yield first, first + timedelta(days=length - 1)

    return days


def islamic(month: int, day: int, length: int = 1) -> Calendar:
    """A day of the Islamic year; length 0 is the whole month."""

    def days(year: int) -> Iterator[Days]:
        from hijridate import Hijri

        for hijri in range((year - 622) * 33 // 32 - 1, (year - 622) * 33 // 32 + 3):
            if hijri not in HIJRI:
                continue
            start = Hijri(hijri, month, day)
            told = start.to_gregorian()
            first = date(told.year, told.month, told.day)
            if first.year == year:
                yield first, first + timedelta(days=(length or start.month_length()) - 1)

    return days


def jewish(month: int, day: int, length: int = 1) -> Calendar:
    """A day of the Jewish year, whose months are numbered from Nisan; Adar is the last, in leap years the second one."""

    def days(year: int) -> Iterator[Days]:
        from pyluach.dates import HebrewDate

        for hebrew in (year + 3760, year + 3761):
            leap = (7 * hebrew + 1) % 19 < 7
            first: date = HebrewDate(hebrew, 13 if month == 12 and leap else month, day).to_pydate()
            if first.year == year:
                yield first, first + timedelta(days=length - 1)

    return days


def listed(first_year: int, told: str) -> Calendar:
    """Days that stand in a table, year by year, as month and day: 0210."""
    table = dict(enumerate(told.split(), first_year))

    def days(year: int) -> Iterator[Days]:
        if year in table:
            day = date(year, int(table[year][:2]), int(table[year][2:]))
            yield day, day

    return days


DIWALI = """1114 1104 1025 1112 1101 1021 1109 1028 1017 1105 1026 1113 1103 1023 1111 1030 1019 1107 1027 1114 1104 1024
 1112 1031 1020 1108 1029 1017 1105 1026 1114 1102 1022 1110 1030"""
HOLI = """0310 0329 0318 0307 0326 0315 0304 0322 0311 0301 0320 0308 0327 0317 0306 0324 0313 0302 0321 0310 0329 0318
 0308 0325 0314 0304 0322 0311 0301 0320 0309 0327 0316 0305 0324"""
LUNAR_NEW_YEAR = """0128 0215 0205 0125 0213 0202 0121 0209 0130 0217 0206 0127 0215 0203 0123 0211 0131 0218 0207 0128
 0216 0205 0125 0213 0202 0220 0209 0129 0217 0206 0127 0215 0204 0123 0210 0131 0219 0207 0128 0216 0205 0124 0212 0201
 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206
 0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212"""

FEASTS: Mapping[str, Calendar] = MappingProxyType(
    {
        "new year's day": fixed(1, 1),
        "epiphany": fixed(1, 6),
        "orthodox christmas eve": fixed(1, 6),
        "orthodox christmas": fixed(1, 7),
        "valentine's day": fixed(2, 14),
        "women's day": fixed(3, 8),
        "st patrick's day": fixed(3, 17),
        "nowruz": fixed(3, 21),
        "april fools' day": fixed(4, 1),
        "anzac day": fixed(4, 25),
        "may day": fixed(5, 1),
        "fourth of july": fixed(7, 4),
        "bastille day": fixed(7, 14),
        "halloween": fixed(10, 31),
        "all saints' day": fixed(11, 1),
        "all souls' day": fixed(11, 2),
        "armistice day": fixed(11, 11),
        "christmas eve": fixed(12, 24),
        "christmas": fixed(12, 25),
        "boxing day": fixed(12, 26),
        "new year's eve": fixed(12, 31),
        "martin luther king day": nth(1, 0, 3),
        "presidents' day": nth(2, 0, 3),
        "memorial day": nth(5, 0, 0),
        "labor day": nth(9, 0, 1),
        "columbus day": nth(10, 0, 2),
        "remembrance sunday": nth(11, 6, 2),
        "thanksgiving": nth(11, 3, 4),
        "shrove tuesday": easter(-47),
        "ash wednesday": easter(-46),
        "lent": easter(-46, length=46),
        "palm sunday": easter(-7),
        "holy week": easter(-7, length=7),
        "maundy thursday": easter(-3),
        "good friday": easter(-2),
        "holy saturday": easter(-1),
        "easter": easter(),
        "easter monday": easter(1),
        "ascension": easter(39),
        "pentecost": easter(49),
        "whit monday": easter(50),
        "orthodox good friday": easter(-2, orthodox=True),
        "orthodox easter": easter(orthodox=True),
        "islamic new year": islamic(1, 1),
        "muharram": islamic(1, 1, 0),
        "ashura": islamic(1, 10),
        "arbaeen": islamic(2, 20),
        "mawlid": islamic(3, 12),
        "ramadan": islamic(9, 1, 0),
        "night of destiny": islamic(9, 27),
        "eid al-fitr": islamic(10, 1),
        "eid al-adha": islamic(12, 10),
        "passover": jewish(1, 15, 7),
        "shavuot": jewish(3, 6),
        "rosh hashanah": jewish(7, 1, 2),
        "yom kippur": jewish(7, 10),
        "sukkot": jewish(7, 15, 7),
        "hanukkah": jewish(9, 25, 8),
        "purim": jewish(12, 14),
        "diwali": listed(2001, DIWALI),
        "holi": listed(2001, HOLI),
        "lunar new year": listed(1960, LUNAR_NEW_YEAR),
    }
)
SIGHTED = frozenset(
    "islamic new year|muharram|ashura|arbaeen|mawlid|ramadan|night of destiny|eid|eid al-fitr|eid al-adha|nowruz".split(
        "|"
    )
)
"""Feasts that begin a day earlier or later in one country or another: by the moon, or by the hour of the equinox."""
