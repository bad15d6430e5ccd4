"""The day a report came out: one table for each place that it is read from, and their order."""

from __future__ import annotations

import time
from datetime import date, datetime

import pytest

from conflictcli.readers.published import (
    bare_date,
    dateline,
    dates_in,
    day_in_name,
    day_in_text,
    day_of,
    published_of,
)

DAY = date(2015, 1, 2)
AMBIGUOUS_OR_NONE = [
    *(None, "", " ", True, [], {}, "soon", "Thursday", "2015", 2015, "January 2015", "2015-01", "January 2"),
    *("02/01/2015", "2-1-2015", "2015-13-40", "30 February 2015", "0001-01-02", "1899-12-31", "2101-01-01"),
    *("2015-01-02 to 2015-01-05", "2 January 2015 / 3 January 2015", 0, 16_437, -1, float("nan"), float("inf")),
    *("12015-01-02", "2015-01-023", "x" * 200 + " 2015-01-02", 99_999_999_999_999, "2015-1", "1/13/15"),
]


@pytest.mark.parametrize(
    "value",
    [
        *("2015-01-02", " 2015-01-02 ", "2015-1-2", "2015/01/02", "2015.01.02", "20150102", 20150102),
        *("2015-01-02T23:30:00Z", "2015-01-02T23:30:00+14:00", "2015-01-02T00:10:00.000-11:00", "20150102T233000Z"),
        *("2015-01-02 23:30:00", "2015-01-02 23:30:00 UTC", "2015-01-02 23:30:00.123456+03:00", "2015-01-02T23:30"),
        *("Fri, 02 Jan 2015 23:30:00 +0300", "Fri, 2 Jan 2015 23:30:00 GMT", "02 Jan 2015 00:10 EST"),
        *("Fri, 02 Jan 15 23:30:00 GMT", "Fri Jan 02 23:30:00 +0000 2015", "Fri Jan  2 23:30:00 2015"),
        *(
            "January 2, 2015",
            "JANUARY 2, 2015",
            "Jan. 2, 2015",
            "Jan 2 2015",
            "January 2nd, 2015",
            "Friday, Jan 2, 2015",
        ),
        *("2 January 2015", "2 Jan. 2015", "2nd of January 2015", "02-Jan-2015", "2.January.2015", "2015 Jan 2"),
        *("January 2, 2015 at 10:30 p.m. EST", "10:30 PM, January 2, 2015", "Updated: 2 January 2015"),
        *(1420243199, "1420243199", 1420243199.9, 1420243199000, "1420243199000", 1420156800),
        *(DAY, datetime(2015, 1, 2, 23, 30)),
    ],
)
def test_a_field_gives_the_day_as_written(value):
    assert day_of(value) == DAY


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("13/01/2015", date(2015, 1, 13)),
        ("1/13/2015", date(2015, 1, 13)),
        ("13.1.2015", date(2015, 1, 13)),
        ("02/02/2015", date(2015, 2, 2)),
        ("26 FEB 87 10:30", date(1987, 2, 26)),
        ("29 February 2016", date(2016, 2, 29)),
        ("Sept. 3, 2012", date(2012, 9, 3)),
        ("31 May 1999", date(1999, 5, 31)),
        (1_000_000_000_000, date(2001, 9, 9)),
    ],
)
def test_other_days(value, day):
    assert day_of(value) == day


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_by_its_name(month):
    day = date(2012, month, 3)
    for words in (
        f"{day:%B} 3, 2012",
        f"{day:%b} 3, 2012",
        f"{day:%b}. 3, 2012",
        f"3 {day:%B} 2012",
        f"3-{day:%b}-2012",
    ):
        assert day_of(words) == day


@pytest.mark.parametrize("value", AMBIGUOUS_OR_NONE)
def test_a_field_that_gives_no_one_day(value):
    assert day_of(value) is None


@pytest.mark.parametrize(
    "line",
    [
        "BAGHDAD, Jan. 2, 2015 -- Two raids hit the port.",
        "BAGHDAD, Jan. 2, 2015 (Agency) - Two raids",
        "BAGHDAD, January 2, 2015 /Newsline/ -- Two raids",
        "SOUTHWEST ASIA, January 2, 2015 - Two raids",
        "KABUL, Afghanistan (Jan. 2, 2015) - Two raids",
        "Kabul, Afghanistan (January 2, 2015) – Two raids",
        "KOKOMO, Ind. (January 2, 2015) — Two raids",
        "GENEVA (2 January 2015) – Two raids",
        "New York, 2 January 2015 – Two raids",
        "Beirut/Damascus, Friday, 2 January 2015 — Two raids",
        "WASHINGTON — Jan. 2, 2015 — Two raids",
        "MOSCOW. Jan 2 2015 (Agency) - Two raids",
        "**BAGHDAD, Jan. 2, 2015** — Two raids",
        "Port-au-Prince, Jan 2, 2015: Two raids",
    ],
)
def test_a_dateline(line):
    assert dateline(line) == DAY == day_in_text(f"Port hit\n\n{line}\n")


@pytest.mark.parametrize(
    "line",
    [
        "BAGHDAD, Jan. 2 -- Two raids",
        "BAGHDAD (Agency) -- Two raids hit the port on January 2, 2015.",
        "BAGHDAD, 1/2/2015 -- Two raids",
        "On January 2, 2015 - a Friday - two raids hit the port",
        "Two raids hit Gazir on January 2, 2015 - the first of the year",
        "John Roe (January 2, 2015 – March 3, 2015) was a port",
        "John Roe (January 2, 2015) wrote that two raids",
        "The raids of January 2, 2015 -- two of them",
        "In Gazir, January 2, 2015 was a Friday",
        "© Copyright Gazir Post, January 2, 2015 - All rights reserved",
    ],
)
def test_a_line_that_is_no_dateline_with_a_day(line):
    assert dateline(line) is None
    assert day_in_text(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Published: 2015-01-02",
        "PUBLISHED: Friday, January 2, 2015 10:30 a.m. EST",
        "Published on 2 January 2015",
        "First published: 2 Jan 2015",
        "Posted on January 2, 2015 by the desk",
        "Posted: Friday, January 2, 2015 1:55 PM EST Updated: Saturday, January 3, 2015",
        "(Published Friday, Jan. 2, 2015)",
        "Date: 2 January 2015",
        "**Date:** January 2, 2015",
        "- Publication date: 2015-01-02",
        "Issued: 2 January 2015",
        "By Jane Roe | Published: Jan 2, 2015",
        "by: Jane Roe Published: Jan 2, 2015 - 3:25 PM",
        "Published: Friday, 2015/01/02 - Updated: 2 weeks ago",
        "Updated: Jan 2, 2015 - 3:25 PM",
        "Last updated 2 January 2015",
    ],
)
def test_a_line_that_says_when(line):
    assert day_in_text(f"Port hit\r\n{line}\r\nTwo raids hit the port.") == DAY


def test_publication_goes_before_update():
    assert day_in_text("Updated: January 5, 2015\nPublished: January 2, 2015\n") == DAY
    assert day_in_text("Updated: January 5, 2015\nBAGHDAD, Jan. 2, 2015 -- Two raids\n") == DAY


@pytest.mark.parametrize(
    "text",
    [
        "A study published January 2, 2015 says so",
        "Published in 2014, the study of January 2, 2013 has been cited in every report on raids along the river since",
        "Published: 02/01/2015",
        "Published: yesterday",
        "Date January 2, 2015 was set for the trial",
        "The update: two raids",
        "© Copyright Gazir Post 2024. All rights reserved.",
        "Copyright (c) January 2, 2015 Gazir Post",
        "Two raids hit the port on January 2, 2015.",
        "\n".join(["One more line."] * 12 + ["Published: January 2, 2015"]),
        "x" * 1_100 + "\nPublished: January 2, 2015",
    ],
)
def test_a_text_that_does_not_say_when(text):
    assert day_in_text(text) is None


@pytest.mark.parametrize(
    "line",
    [
        "January 2, 2015",
        "Friday, 2 January 2015",
        "January 2, 2015 | Page 4",
        "*2 January 2015*",
        "2015-01-02 10:30",
        "January 2, 2015, 10:30 a.m. EST",
        "10:30 p.m. EST, Friday January 2, 2015",
    ],
)
def test_a_line_that_is_a_date(line):
    assert bare_date(line) == DAY == day_in_text(f"Port hit\n{line}\nTwo raids")


def test_two_lines_that_are_dates_are_a_chronicle():
    assert day_in_text("January 2, 2015\nTwo raids.\nJanuary 3, 2015\nOne raid.\n") is None


def test_a_line_that_begins_with_a_date_is_prose():
    assert bare_date("January 2, 2015 was a Friday") is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2015-01-02.txt", DAY),
        ("raids_2015_01_02.jsonl.gz", DAY),
        ("raids20150102.txt", DAY),
        ("2015.01.02 port.md", DAY),
        ("page-20150102233000.txt", DAY),
        ("2015-01-02-2015.01.02.txt", DAY),
        ("2015-13-40.txt", None),
        ("20151340.txt", None),
        ("1234201501025.txt", None),
        ("2015-01.txt", None),
        ("2015-01_02.txt", None),
        ("1815-01-02.txt", None),
        ("2015-01-02_2015-01-09.csv", None),
        ("-", None),
    ],
)
def test_a_date_in_the_name_of_a_file(name, day):
    assert day_in_name(name) == day


def test_the_order_of_the_contract():
    days = [date(2015, 1, number) for number in range(2, 6)]
    field, name, default = "2015-01-02", "raid-2015-01-04.txt", days[3]
    text = "Published: 2015-01-03\nTwo raids"
    assert published_of(field, text, name, default) == days[0]
    assert published_of("soon", text, name, default) == days[1]
    assert published_of(None, "Two raids", name, default) == days[2]
    assert published_of(None, "Two raids", "raid.txt", default) == days[3]
    assert published_of(None, "Two raids", "raid.txt", None) is None


def test_only_the_name_of_the_file_counts_and_not_its_folder(put, reading):
    assert reading(put("2015-01-02/a.txt", "Two raids")).document.published is None
    assert reading(put("a/2015-01-02.txt", "Two raids")).document.published == DAY


def test_dates_show_their_words():
    line = "From 2015-01-02 to 3/2/2015 and January 5, 2015"
    assert [line[found.start : found.end] for found in dates_in(line)] == [
        *("2015-01-02", "3/2/2015", "January 5, 2015"),
    ]


@pytest.mark.parametrize(
    "part", ["1", "1 ", "A ", "Jan ", "1/", "2015 ", "2015-", "A, ", "(", "*", "Published ", "10:10 "]
)
def test_hostile_lines_take_no_time(part):
    line = part * 2_000 + "2015"
    before = time.perf_counter()
    published_of(line, line + "\n" + ("2015 " + line)[:900], line[:255], None)
    assert time.perf_counter() - before < 0.2
