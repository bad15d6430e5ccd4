"""One sentence, its dates: which of them is the day of the event."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from conflictcli.document import Document
from conflictcli.events import attach, extract
from conflictcli.events.days import shifted
from conflictcli.events.event import UNKNOWN, When
from conflictcli.events.rows import happened
from conflictcli.events.statement import stated
from conflictcli.events.telling import Telling
from conflictcli.reading import reading

PUBLISHED = date(2016, 3, 18)  # a Friday
PAGE = Path(__file__).parents[2] / "docs" / "dates.md"


def table() -> list[list[str]]:
    """The rows of the page's table from reports to the days of their events."""
    _, below = PAGE.read_text(encoding="utf-8").split("| report of Friday, 2016-03-18 |")
    lines = below.split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize("row", table(), ids=lambda row: row[0])
def test_the_table_of_the_documentation(row: list[str]) -> None:
    text, *expected = row
    (event,) = extract(Document("t", text, "", PUBLISHED))
    when = event.when
    assert [str(when.start or ""), str(when.end or ""), str(when.precision)] == expected


def told(text: str, published: date | None = PUBLISHED) -> list[Telling]:
    """The tellings of a text of one sentence."""
    read = reading(Document("t", text, "", published))
    (sentence,) = read.sentences
    return attach.tellings(stated(sentence, read.within(sentence)))


def days(text: str) -> list[str]:
    return [telling.when.start.isoformat() if telling.when.start else "" for telling in told(text)]


def span(text: str) -> str:
    (telling,) = told(text)
    when = telling.when
    return f"{when.start or ''} {when.end or ''} {when.precision}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three air strikes hit Mosul on Tuesday.", ["2016-03-15"]),
        ("Three air strikes hit Mosul on Tuesday, an official said on Wednesday.", ["2016-03-15"]),
        ("Three air strikes hit Mosul, an official said on Wednesday.", [""]),
        ("Air strikes hit Mosul on Monday and a car bomb went off in Tikrit on Tuesday.", ["2016-03-14", "2016-03-15"]),
        (
            "On Monday air strikes hit Mosul while on Tuesday a car bomb went off in Tikrit.",
            ["2016-03-14", "2016-03-15"],
        ),
        ("Monday's air strikes hit Mosul.", ["2016-03-14"]),
        ("Air strikes have hit Mosul since Monday.", [""]),
    ],
)
def test_when(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The day that opens a sentence is that of all it tells, ...
        (
            "On 14 March 2016, a man from Mosul, who was jailed on 2 March 2016 over a debt, spoke of a cell where he was beaten.",
            "2016-03-14",
        ),
        ("On 14 March 2016, jets bombed Mosul for the third day (12, 13 and 14 March).", "2016-03-14"),
        ("Around 14 March 2016 (between 9 and 17 March), jets bombed Mosul.", "2016-03-14"),
        ("Around 14 March 2016 (from 9 - 17 March), jets bombed Mosul.", "2016-03-14"),
        # ... unless it is that of the saying, or the event has one of its own.
        ("On Thursday, officials said that jets had bombed Mosul on Tuesday.", "2016-03-15"),
        ("On Thursday, officials said that jets had bombed Mosul.", ""),
        ("On Thursday, officials said that the air strike on Mosul was lawful.", ""),
        ("Officials on Thursday spoke following Tuesday's air strikes on Mosul.", "2016-03-15"),
        ("On Thursday, officials said that jets bombed Mosul.", "2016-03-17"),
        ("On Thursday, jets that had come from Tikrit bombed Mosul.", "2016-03-17"),
        ("On Thursday, police held a man over a car bomb in Mosul.", ""),
        ("A man was jailed in 2010 for a bombing in Mosul that killed two people in 2008.", "2008-01-01"),
        ("On Thursday, police held a man over a car bomb in Mosul on Tuesday.", "2016-03-15"),
        ("In 2016, jets bombed Mosul on March 15.", "2016-03-15"),
    ],
)
def test_the_day_that_opens_a_sentence(text: str, expected: str) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A clause about somebody or something else has a day of its own.
        ("Villagers who had come home on Monday were attacked by gunmen in Mosul on Tuesday.", "2016-03-15"),
        ("Police on Thursday named the gunmen who on Tuesday attacked Mosul.", "2016-03-15"),
        ("Villagers who had come home on Monday were attacked by gunmen in Mosul.", "2016-03-14"),
        ("A clerk, who came home on Monday, was shot dead by gunmen in Mosul on Tuesday.", "2016-03-15"),
        ("A car bomb in Mosul, which went off on Monday, killed six.", "2016-03-14"),
        ("The truce, which ended on Monday, was dead once jets bombed Mosul on Tuesday.", "2016-03-15"),
        # What has been so since then is no day of what happens now.
        ("Six died when jets bombed Mosul in the worst week since a war broke out in February.", ""),
        ("Jets bombed Mosul, the heaviest blow to the rebels since their chief fell in 2008.", ""),
        ("Since the truce ended on Monday, jets have bombed Mosul.", ""),
        ("Jets bombed Mosul for the first time since Monday.", ""),
        ("Jets bombed Mosul on Tuesday for the first time since the truce ended on Monday.", "2016-03-15"),
    ],
)
def test_the_day_of_another_clause(text: str, expected: str) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jets bombed Mosul on March 14 and 15.", "2016-03-14 2016-03-15 2"),
        ("Jets bombed Mosul on Monday and Tuesday.", "2016-03-14 2016-03-15 2"),
        ("Jets bombed Mosul on Monday and again on Wednesday.", "2016-03-14 2016-03-16 2"),
        ("Jets bombed Mosul on Monday and Wednesday, killing six.", "2016-03-14 2016-03-16 2"),
        ("Jets bombed Mosul late on Monday and early on Tuesday.", "2016-03-14 2016-03-15 2"),
        ("Jets bombed Mosul last night and early today.", "2016-03-17 2016-03-18 2"),
        ("Jets bombed Mosul on Monday or Tuesday.", "2016-03-14 2016-03-15 2"),
        ("Jets bombed Mosul on Sunday, Monday and Tuesday.", "2016-03-13 2016-03-15 2"),
        ("Jets bombed Mosul between March 8 and March 10.", "2016-03-08 2016-03-10 2"),
        ("Jets bombed Mosul from 8 a.m. Monday to 8 a.m. Tuesday.", "2016-03-14 2016-03-15 2"),
        ("Jets bombed Mosul in the night of 14-15 March 2016.", "2016-03-14 2016-03-15 2"),
        ("Jets bombed Mosul on Monday, and Tuesday was calm.", "2016-03-14 2016-03-14 1"),
        ("Jets bombed Mosul in 2014 and 2015.", "2014-01-01 2015-12-31 5"),
    ],
)
def test_several_days(text: str, expected: str) -> None:
    assert span(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was reported on 14 March 2016 that jets bombed Mosul.", "2016-03-14 2016-03-14 2"),
        ("It was reported on 14 March 2016 that jets bombed Mosul on 9 March.", "2016-03-09 2016-03-09 1"),
        ("Jets bombed Mosul, it was reported on 14 March 2016.", "  5"),
        ("It was reported by troops on 14 March 2016 that jets bombed Mosul.", "2016-03-14 2016-03-14 1"),
    ],
)
def test_the_day_of_a_report(text: str, expected: str) -> None:
    assert span(text) == expected


def test_of_two_events_each_has_its_day() -> None:
    text = "Four air strikes hit Mosul on Monday and on Tuesday six air strikes hit Tikrit."
    assert [(t.when.start, t.when.end) for t in told(text)] == [(date(2016, 3, 14),) * 2, (date(2016, 3, 15),) * 2]


@pytest.mark.parametrize(
    ("when", "by", "expected"),
    [
        (When(date(2015, 1, 1), date(2015, 1, 1), 1), (1, 1), (date(2014, 12, 31), date(2014, 12, 31), 1)),
        (When(date(2015, 1, 1), date(2015, 1, 1), 1), (1, 7), (date(2014, 12, 25), date(2014, 12, 31), 2)),
        (When(date(2015, 1, 1), date(2015, 1, 1), 1), (-2, -2), (date(2015, 1, 3), date(2015, 1, 3), 1)),
        (When(date(2015, 1, 1), date(2015, 1, 1), 1), (30, 180), (date(2014, 7, 5), date(2014, 12, 2), 4)),
        (When(), (1, 7), (None, None, 5)),
    ],
)
def test_days_set_against_another(when: When, by: tuple[int, int], expected: tuple[object, ...]) -> None:
    then = shifted(when, by, "days before")
    assert (then.start, then.end, then.precision) == expected
    assert then.text == "days before"


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("It came just days after 18 air strikes in Syria.", (1, 7)),
        ("It came a day after an air strike in Syria.", (1, 1)),
        ("Only days before, the army carried out 18 air strikes in Syria.", (1, 7)),
        ("Two weeks before, the army carried out 18 air strikes in Syria.", (14, 14)),
        ("The army carried out 18 air strikes in Syria.", None),
    ],
)
def test_apart(text: str, apart: tuple[int, int] | None) -> None:
    (telling,) = told(text)
    assert telling.apart == apart


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The words that set an event against another give that other's day.
        ("A few hours before a plane crashed in the sea on Tuesday, jets bombed Mosul.", "2016-03-15 2016-03-15 1"),
        ("Two days after the truce ended on Monday, jets bombed Mosul.", "2016-03-16 2016-03-16 1"),
        ("Two days before the truce began on Monday, jets bombed Mosul.", "2016-03-12 2016-03-12 1"),
        ("The crash on Tuesday came hours after jets had bombed Mosul.", "2016-03-15 2016-03-15 1"),
        ("The crash on Tuesday came two days after jets had bombed Mosul.", "2016-03-13 2016-03-13 1"),
        ("The crash on Tuesday, two days after jets had bombed Mosul, killed six.", "2016-03-13 2016-03-13 1"),
        ("The crash on Tuesday came two days before jets bombed Mosul.", "2016-03-17 2016-03-17 1"),
        ("The crash on Tuesday came less than a week after jets had bombed Mosul.", "2016-03-08 2016-03-14 2"),
        ("Two days before the air strikes on Mosul the talks ended on Tuesday.", "2016-03-15 2016-03-15 1"),
        # An aside sets against another what has its own day.
        ("On Thursday, two days after a crash in the sea, jets bombed Mosul.", "2016-03-17 2016-03-17 1"),
        ("Jets bombed Mosul on Thursday, two days after a crash in the sea.", "2016-03-17 2016-03-17 1"),
    ],
)
def test_days_from_what_it_is_set_against(text: str, expected: str) -> None:
    assert span(text) == expected


def test_a_decade_is_no_day_of_an_event() -> None:
    assert days("Jets bombed Mosul in the 1990s.") == [""]
    assert days("Jets bombed Mosul in 2014.") == ["2014-01-01"]


def test_what_counting_puts_after_the_report_is_no_day_of_an_event() -> None:
    day = When(date(2016, 3, 20), date(2016, 3, 20), 1, "")
    assert happened(day, PUBLISHED) == UNKNOWN
    assert happened(day, date(2016, 3, 19)) == day
    assert happened(day, None) == day
