"""Feasts: their days as calendars have them, which one is meant, and that no calendar is read before one is named."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictcli.document import Document
from conflictcli.rules import dates
from conflictcli.rules.dates.expressions import Feast
from conflictcli.rules.dates.expressions.feasts import FEASTS, feasts
from conflictcli.rules.dates.feasts import SPELLINGS
from conflictcli.rules.timex import Anchor, Tense, days_of
from conflictcli.sentences import sentences

OCTOBER = date(2013, 10, 20)


def said(text: str, published: date = OCTOBER) -> list[tuple[str, str]]:
    return [(m.text, m.value.value) for m in dates.find(sentences(Document("x", text)), published)]


@pytest.mark.parametrize(
    "name, first_days",
    [
        ("easter", ["1961-04-02", "2000-04-23", "2008-03-23", "2015-04-05", "2038-04-25"]),
        ("orthodox easter", ["2013-05-05", "2014-04-20", "2016-05-01"]),
        ("good friday", ["2013-03-29"]),
        ("pentecost", ["2013-05-19"]),
        ("ramadan", ["2013-07-09", "2014-06-28", "2024-03-11"]),
        ("eid al-fitr", ["2013-08-08", "2014-07-28", "2024-04-10"]),
        ("eid al-adha", ["2013-10-15", "2014-10-04", "2024-06-16"]),
        ("ashura", ["2012-11-24", "2013-11-13"]),
        ("yom kippur", ["1973-10-06", "2013-09-14"]),
        ("passover", ["2013-03-26", "2002-03-28"]),
        ("hanukkah", ["2013-11-28"]),
        ("purim", ["2013-02-24", "2014-03-16"]),
        ("rosh hashanah", ["2013-09-05"]),
        ("diwali", ["2013-11-03", "2020-11-14"]),
        ("lunar new year", ["1968-01-30", "2013-02-10", "2020-01-25"]),
        ("thanksgiving", ["2013-11-28"]),
        ("memorial day", ["2013-05-27", "2010-05-31"]),
        ("martin luther king day", ["2013-01-21"]),
        ("labor day", ["2013-09-02"]),
        ("nowruz", ["2014-03-21"]),
    ],
)
def test_feasts_fall_on_their_days(name: str, first_days: list[str]) -> None:
    for day in first_days:
        year = int(day[:4])
        assert [str(first) for first, _ in feasts(name, year, year)] == [day]


def test_a_short_year_may_see_a_feast_twice() -> None:
    assert [str(first) for first, _ in feasts("eid al-fitr", 2000, 2000)] == ["2000-01-08", "2000-12-27"]


@pytest.mark.parametrize(
    "text, words, value",
    [
        ("They fought during Ramadan.", "Ramadan", "2013-07-09/2013-08-07"),
        ("They struck on the first day of Ramadan.", "the first day of Ramadan", "2013-07-09"),
        ("They struck in the last week of Ramadan.", "the last week of Ramadan", "2013-08-01"),
        ("They struck on the second Friday of Ramadan.", "the second Friday of Ramadan", "2013-07-19"),
        ("They struck on the third day of Eid.", "the third day of Eid", "2013-10-17"),
        ("They struck on the eve of Eid al-Adha.", "the eve of Eid al-Adha", "2013-10-14"),
        ("They struck on Eid al-Fitr.", "Eid al-Fitr", "2013-08-08"),
        ("They will strike after Eid al-Fitr.", "Eid al-Fitr", "2014-07-28"),
        ("They struck on Christmas Eve.", "Christmas Eve", "2012-12-24"),
        ("They will meet on Christmas Eve.", "Christmas Eve", "2013-12-24"),
        ("They struck on Ashura 2011.", "Ashura 2011", "2011-12-05"),
        ("They struck over the Memorial Day weekend.", "the Memorial Day weekend", "2013-W21-WE"),
        ("They struck on Ramadan 1850.", "Ramadan 1850", "1850"),
    ],
)
def test_the_feast_that_is_meant(text: str, words: str, value: str) -> None:
    assert said(text) == [(words, value)]


def test_where_the_moon_is_sighted_the_day_is_not_sure() -> None:
    (mention,) = dates.find(sentences(Document("x", "They struck on Eid al-Adha.")), OCTOBER)
    assert (mention.value.start, mention.value.end, mention.value.precision) == (date(2013, 10, 15),) * 2 + (2,)


@pytest.mark.parametrize(
    "text",
    [
        "Eid Mohammed said so.",
        "Ramadan Abdullah Shallah spoke to the court.",
        "The writer Tariq Ramadan left.",
        "They sailed for Easter Island and Christmas Island.",
        "The Yom Kippur War was short.",
        "They stood by the Christmas tree.",
        "Operation Nowruz went on.",
        "The Tet Offensive was costly.",
    ],
)
def test_what_bears_the_name_of_a_feast_is_none(text: str) -> None:
    assert said(text) == []


def test_every_spelling_has_its_calendar() -> None:
    assert {name for name, _ in SPELLINGS} - {"eid"} == set(FEASTS)


@given(
    st.sampled_from([*sorted(FEASTS), "eid"]),
    st.none() | st.integers(1, 9998),
    st.none() | st.dates(),
    st.sampled_from(["past", "future", "unknown"]),
    st.sampled_from([-1, 0, 1]),
)
@settings(max_examples=300, deadline=None)
def test_whatever_the_anchor_days_are_of_the_calendar(
    name: str, year: int | None, published: date | None, tense: Tense, shift: int
) -> None:
    told = Feast(name, year, shift).on(Anchor(published, tense=tense))
    if told.start and told.end:
        assert told.start <= told.end
        assert days_of(told.value)
    else:
        assert told.value.startswith("X")


def test_no_calendar_is_read_before_a_feast_is_named() -> None:
    code = "import sys, conflictcli.rules.dates; print([m for m in ('hijridate', 'pyluach', 'dateutil') if m in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
