"""Dates: phrase, anchor, value (docs/dates.md); one mention for one date; what is none; properties."""

from __future__ import annotations

import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictcli.document import Document
from conflictcli.mention import Mention
from conflictcli.mentions import read
from conflictcli.rules import dates
from conflictcli.rules.dates import four_figures
from conflictcli.rules.dates.expressions import Day, Month, Numeric, Shift, Turn, Weekday
from conflictcli.rules.dates.reading import BOUND, LEADING, ROUGHLY, last_word
from conflictcli.rules.dates.words import which_way
from conflictcli.rules.timex import Anchor, Timex, dated, days_of, precision, resolve
from conflictcli.sentences import Sentence, sentences

FRIDAY = date(2015, 1, 2)
TABLE = Path(__file__).parents[2] / "docs" / "dates.md"


def found(text: str, published: date | None = FRIDAY) -> list[Mention]:
    return dates.find(sentences(Document("x", text)), published)


def said(text: str, published: date | None = FRIDAY) -> list[tuple[str, str]]:
    return [(m.text, m.value.value) for m in found(text, published)]


# ---- the table of the documentation ----------------------------------------------------------------------


def rows(head: str) -> list[list[str]]:
    """The rows of all tables of the page whose first column is called so."""
    lines, found, told = TABLE.read_text(encoding="utf-8").splitlines(), [], False
    for line in lines:
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("| ") else []
        if told and cells and cells[0] != "---":
            found.append(cells)
        told = bool(cells) and (told or cells[0] == head)
    return found


def in_a_history(phrase: str, last: date) -> Timex:
    """The date of a phrase that follows a date said in a history."""
    lead = f"In 1939, 1940 and 1941 they fought. On {last.day} {last:%B} {last.year} they landed. "
    return found(lead + phrase[0].upper() + phrase[1:] + ".", FRIDAY)[-1].value


@pytest.mark.parametrize("phrase, anchor, value, days, exact", rows("phrase"), ids=lambda cell: cell)
def test_the_table_is_true(phrase: str, anchor: str, value: str, days: str, exact: str) -> None:
    if anchor.startswith("after "):
        told = in_a_history(phrase, date.fromisoformat(anchor.removeprefix("after ")))
    else:
        told = found(f"They {phrase}.", None if anchor == "unknown" else date.fromisoformat(anchor))[0].value
    stretch = " to ".join(sorted({day.isoformat() for day in (told.start, told.end) if day}))
    assert (told.value, stretch, told.precision) == (value, days, int(exact))


@pytest.mark.parametrize("text, anchor, first, last, days", rows("sentence"), ids=lambda cell: cell)
def test_the_table_of_ranges_is_true(text: str, anchor: str, first: str, last: str, days: str) -> None:
    begin, end = (m.value for m in found(text, None if anchor == "unknown" else date.fromisoformat(anchor)))
    assert (begin.value, end.value, f"{begin.start} to {begin.last}") == (first, last, days)


# ---- one date, one mention -------------------------------------------------------------------------------

WHOLE = [
    "Thursday, January 1, 2015",
    "the night of 14-15 March",
    "late on Tuesday",
    "Thursday morning",
    "early Wednesday",
    "8 a.m. Thursday",
    "the weekend",
    "last week",
    "earlier this week",
    "early 2014",
    "two days earlier",
    "the same day",
    "recent months",
    "last June",
    "the 1990s",
    "9/11",
    "Christmas Eve",
    "2 January",
    "02/01/2015",
    "2020-05-06",
    "the 23rd of October, 2023",
    "October 17th 2023",
    "8 May 2020",
    "Dec 5",
    "0400 gmt",
    "8:25 a.m.",
    "mid-July 1994",
    "the end of last year",
    "the day before yesterday",
    "the first week of March",
]


@pytest.mark.parametrize("words", WHOLE)
def test_a_date_is_one_mention(words: str) -> None:
    assert [m.text for m in found(f"It happened on {words}, they said.")] == [words]


@pytest.mark.parametrize("words", WHOLE)
def test_a_mention_shows_its_words(words: str) -> None:
    text = f"Rain fell.\n\nIt happened around {words}; more is not known."
    assert all(text[m.start : m.end] == m.text for m in found(text))


def test_a_date_that_opens_the_text() -> None:
    assert said("07/25/2019: Guns were fired.", None) == [("07/25/2019", "2019-07-25")]


# ---- ranges, since and until -----------------------------------------------------------------------------


def days(text: str) -> list[tuple[str | None, str | None]]:
    return [(str(m.value.start), m.value.last and str(m.value.last)) for m in found(text)]


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("Between Aug. 8 and Aug. 10 planes came.", "2014-08-08", "2014-08-10"),
        ("From 8 a.m. Wednesday to 8 a.m. Thursday planes came.", "2014-12-31", "2015-01-01"),
        ("From May 14 to August 12, 1987 planes came.", "1987-05-14", "1987-08-12"),
        ("On 12-14 July 1950 planes came.", "1950-07-12", "1950-07-14"),
        ("From March 5-9, 2014 planes came.", "2014-03-05", "2014-03-09"),
        ("In November-December 2013 planes came.", "2013-11-01", "2013-12-31"),
        ("From 2010-2013 planes came.", "2010-01-01", "2013-12-31"),
    ],
)
def test_a_range_knows_both_its_ends(text: str, first: str, last: str) -> None:
    begin, end = days(text)
    assert begin == (first, last)
    assert end[1] is None
    assert found(text)[1].value.until


def test_two_days_are_no_range() -> None:
    assert [m.value.last for m in found("Planes came on Aug. 8 and Aug. 10.")] == [None, None]


@pytest.mark.parametrize(
    "text, since, until",
    [
        ("They have fought since August.", True, False),
        ("They have fought since early August.", True, False),
        ("They fought from Monday on.", True, False),
        ("They fought until August.", False, True),
        ("They fought in August.", False, False),
    ],
)
def test_since_and_until(text: str, since: bool, until: bool) -> None:
    (mention,) = found(text)
    assert (mention.value.since, mention.value.until) == (since, until)


# ---- what settles a date ---------------------------------------------------------------------------------


def test_figures_follow_the_evidence_of_the_document() -> None:
    assert [v for _, v in said("On 25/12/2014 it rained. On 02/03/2014 it froze.", None)] == [
        "2014-12-25",
        "2014-03-02",
    ]
    assert [v for _, v in said("On 12/25/2014 it rained. On 02/03/2014 it froze.", None)] == [
        "2014-12-25",
        "2014-02-03",
    ]
    assert [v for _, v in said("02.03.2014: it froze.", None)] == ["2014-03-02"]
    assert [v for _, v in said("Posted 02/01/2015. It froze on 03/01/2015.")] == ["2015-01-02", "2015-01-03"]


@pytest.mark.parametrize(
    "text, value",
    [
        ("It froze on Friday, 02/01/2015.", "2015-01-02"),
        ("It froze on Sunday, 02/01/2015.", "2015-02-01"),
        ("It froze on 02/01/2015. The frost of 2 January 2015 was hard.", "2015-01-02"),
        ("It froze on 02/01/2015. The frost of February 1, 2015, was hard.", "2015-02-01"),
        ("It froze on 05/02/2015.", "2015-02-05"),
        ("It froze on 10/12/2014 in Ostra; on 5 May it rained.", "2014-12-10"),
        ("It froze on 02/03/2014; on 5 May it rained.", "2014-03-02"),
        ("It froze on 02/03/2014; on May 5 it rained.", "2014-02-03"),
    ],
)
def test_the_rest_of_the_document_orders_figures(text: str, value: str) -> None:
    assert value in [told for _, told in said(text, date(2014, 12, 31) if "2014" in text else date(2015, 3, 1))]


def test_the_last_verb_before_a_date_gives_its_tense() -> None:
    assert said("They will, he said on Wednesday, leave.") == [("Wednesday", "2014-12-31")]
    assert said("A March 3 vote is due.") == [("March 3", "2015-03-03")]
    assert said("He vowed to leave by early June.") == [("early June", "2015-06")]
    assert said("The plan is to shut 80 mills, or a third of them, by early June.") == [("early June", "2015-06")]
    assert said("The vote is this Tuesday.") == [("this Tuesday", "2015-01-06")]
    assert said("They fled this Tuesday.") == [("this Tuesday", "2014-12-30")]
    assert said("The trial opens on Tuesday.") == [("Tuesday", "2015-01-06")]


@pytest.mark.parametrize(
    "text, value",
    [
        ("The vote is on January 20.", "2015-01-20"),
        ("Miro hosts Ostra on January 20.", "2015-01-20"),
        ("Final terms follow in February.", "2015-02"),
        ("The vote is on May 20.", "2014-05-20"),
        ("They voted on January 20.", "2014-01-20"),
        ("On January 20, the town voted.", "2014-01-20"),
        ("On January 20, guns and rockets of the north hit it.", "2014-01-20"),
        ("Output fell in February.", "2014-02"),
        ("Talks, due to be held in February, are off.", "2015-02"),
        ("A call that is hoped to be made in February is off.", "2015-02"),
        ("In February output fell.", "2014-02"),
    ],
)
def test_a_day_that_no_verb_puts_into_the_past_is_the_coming_one_where_it_is_near(text: str, value: str) -> None:
    assert said(text)[0][1] == value


@pytest.mark.parametrize(
    "text",
    [
        "They could not reach the village on Tuesday.",
        "He couldn't be reached on Tuesday.",
        "He said he would not comment on Tuesday, and wouldn’t eat.",
        "Guns could be heard on Tuesday.",
        "Six may have been killed on Tuesday.",
        "He must surely have died on Tuesday.",
        "They should have left on Tuesday, or would have hid on Tuesday.",
        "He could have slept on Tuesday, and might not have drunk on Tuesday.",
        "Ten needed to be flown out on Tuesday.",
        "It was worse than expected on Tuesday.",
        "The vote went ahead as planned on Tuesday.",
    ],
)
def test_what_could_or_would_not_be_and_what_may_have_been_is_not_to_come(text: str) -> None:
    assert {value for _, value in said(text)} == {"2014-12-30"}


@pytest.mark.parametrize(
    "text",
    [
        "He may have to leave on Tuesday.",
        "They will have left by Tuesday.",
        "They should have the result on Tuesday.",
        "She must have a visa on Tuesday.",
        "He would leave on Tuesday.",
        "Guns will hit it on Tuesday.",
        "He needs to leave on Tuesday.",
    ],
)
def test_what_must_or_will_be_lies_ahead(text: str) -> None:
    assert {value for _, value in said(text)} == {"2015-01-06"}


def test_what_is_past_did_not_follow_publication() -> None:
    assert said("The next day, they fled.") == [("The next day", "XXXX-XX-XX")]
    assert said("Three weeks later they fled.") == [("Three weeks later", "XXXX-WXX")]
    assert said("They came on Monday. The next day, they fled.")[-1] == ("The next day", "2014-12-30")
    assert said("They will leave a year from now.") == [("a year from now", "2016")]


@pytest.mark.parametrize(
    "text, values",
    [
        ("Sales rose in November from a year earlier.", ["2014-11", "2013-11"]),
        (
            "In the third quarter profit fell; in the quarter, wages rose from 9 a year ago.",
            ["2014-Q3", "2014-Q3", "2013-Q3"],
        ),
        ("On Monday it fell to 9 from 14 a year earlier.", ["2014-12-29", "2013"]),
        ("In November he said he left a year ago.", ["2014-11", "2014"]),
        ("He left the quarter of the tanners.", []),
        ("They will soon leave, and soon they left; they had previously stayed.", ["FUTURE_REF", "PAST_REF"]),
        ("He worked 8-10 years, a 2-3 day job.", ["P8Y", "P10Y", "P2D", "P3D"]),
    ],
)
def test_what_news_compares(text: str, values: list[str]) -> None:
    assert [value for _, value in said(text)] == values


def test_in_a_history_soon_is_no_date() -> None:
    text = "In 1939, 1940, 1941 and 1942 they fought. They would soon leave, as they previously had."
    assert [words for words, _ in said(text)][4:] == []


def test_the_weekday_finds_the_year_of_its_day() -> None:
    assert said("They left on Thursday, January 1.", date(2015, 6, 1)) == [("Thursday, January 1", "2015-01-01")]


def test_the_date_that_heads_a_record_is_its_day() -> None:
    assert said("11/23/2008: On Sunday a raid answered that of January 29th.", None) == [
        *(("11/23/2008", "2008-11-23"), ("Sunday", "2008-11-23"), ("January 29th", "2008-01-29")),
    ]


def test_a_dateline_of_the_days_before_publication_is_the_day_of_writing() -> None:
    text = "MIRO, March 14 (Agency) — Shells fell yesterday."
    assert said(text, date(2016, 3, 16))[-1] == ("yesterday", "2016-03-13")
    assert said(text, date(2016, 4, 16))[-1] == ("yesterday", "2016-04-15")


def test_a_dateline_stands_for_an_unknown_day_of_publication() -> None:
    text = "OSTRA, Norland (April 25, 2011) – A patrol was hit on Sunday."
    assert said(text, None)[-1] == ("Sunday", "2011-04-24")
    text = "Release 2010-08-CA-244\n\nOSTRA, Norland (Aug. 21) - A patrol was hit Friday."
    assert said(text, None)[-1] == ("Friday", "2010-08-20")


@pytest.mark.parametrize(
    "text",
    [
        "The siege of Vell (7 June 1942) is remembered. It rained on 18 March 2016.",
        "Some say the treaty (5 May 1990) is void. It rained on Friday.",
        "Vell (7 June 1942) was a siege. It rained on Friday.",
    ],
)
def test_a_date_in_brackets_is_no_dateline(text: str) -> None:
    assert dates.written(dates.hear(sentences(Document("x", text)))) is None


def test_a_year_said_once_holds_in_the_text() -> None:
    assert said("On 6 May 2020 guns were heard. They were quiet on 4 May.", None)[-1] == ("4 May", "2020-05-04")


def test_news_with_old_years_stays_news() -> None:
    text = "The raid on Monday and one last week followed wars in 1991, 1998, 2003 and 2006."
    assert said(text)[:2] == [("Monday", "2014-12-29"), ("last week", "2014-W52")]


def test_what_the_caller_knows_of_the_text_goes_before_its_evidence() -> None:
    text = "On 7 December 1941 they landed. In January it fell."
    as_history, as_news = (dates.find(sentences(Document("x", text)), FRIDAY, told) for told in (True, False))
    assert [m.value.value for m in as_history] == ["1941-12-07", "1942-01"]
    assert [m.value.value for m in as_news] == ["1941-12-07", "2015-01"]


def test_a_history_told_in_the_news_leaves_it_news() -> None:
    past = "Ostra was burnt in 1968, 1971 and 1974, taken in 1978, held in 1979 and 1981 and lost in 1984."
    assert said(f"Vell fell on Friday, in May and last year. {past}")[:2] == [
        ("Friday", "2015-01-02"),
        ("May", "2014-05"),
    ]


def test_years_that_do_not_follow_each_other_are_no_history() -> None:
    text = "Files of 1511, of 1633, of 1474, of 1986 and of 1795 were found. In May Vell fell."
    assert said(text)[-1] == ("May", "2014-05")


def test_a_sentence_that_opens_with_a_year_tells_of_its_months() -> None:
    assert said("In 2012 it fell in November.")[-1] == ("November", "2012-11")
    assert said("In 2012, on 9 March, it fell.")[-1] == ("9 March", "2012-03-09")
    assert said("It stood until 2012, when it fell on 9 March.")[-1] == ("9 March", "2012-03-09")
    assert said("In 2012 it retook what it had lost in November.")[-1] == ("November", "2014-11")
    assert said("The raid of 2012 was like that in November.")[-1] == ("November", "2014-11")


def test_a_day_of_another_year() -> None:
    assert said("They met on March 9 last year and on 5 May this year.", date(2015, 6, 1)) == [
        ("March 9 last year", "2014-03-09"),
        ("5 May this year", "2015-05-05"),
    ]
    text = "In May 2010 they met. On 16 January of the following year, and July 4 of that year, they met."
    assert [value for _, value in said(text)[1:]] == ["2011-01-16", "2011-07-04"]


def test_a_leap_day_without_a_year_is_the_last_there_was() -> None:
    assert said("They left on February 29.") == [("February 29", "2012-02-29")]


BACK, ON = (dates.DATE_WORDS[name].finds for name in ("PREVIOUS", "NEXT"))


@pytest.mark.parametrize("word, way", [*((word, -1) for word in BACK), *((word, 1) for word in ON)])
def test_every_word_for_last_and_next_points_one_way(word: str, way: int) -> None:
    assert which_way(f"the {word}")[0] == which_way(f"of the {word} year")[0] == which_way(word)[0] == way
    phrases = [f"the {word} {unit}" for unit in ("week", "month", "year", "quarter", "Friday")]
    phrases += [
        f"June of the {word} year",
        f"the {word} three weeks",
        f"the {word} fortnight",
        f"the {word} fiscal year",
    ]
    heard = [read(Sentence(f"They met in {phrase}.", 0), dates.RULES) for phrase in phrases]
    told = [(m.text, m.value) for mentions in heard for m in mentions if word in m.text]
    ways = {text: getattr(value, "shift", None) or getattr(value, "direction", 0) for text, value in told}
    assert len(ways) >= len(phrases) - 1 and set(ways.values()) == {way}, ways


@pytest.mark.parametrize(
    "words",
    [
        *("attacks changed it", "terror attack was first", "terrorist attacks were it", "hijackers", "hijackings"),
        *("attacks on the United States", "attacks on the U.S.", "attacks on America", "attacks at the Pentagon"),
        *("attacks in New York", "attacks on Washington", "attacks on the World Trade Center"),
        *("terrorist attacks on the Twin Towers", "terror attacks on the US"),
    ],
)
def test_september_11_of_2001(words: str) -> None:
    assert said(f"They spoke of the Sept. 11 {words}.", date(2012, 9, 20)) == [("Sept. 11", "2001-09-11")]


@pytest.mark.parametrize("words", ["attack on the mill", "attacks on the camp", "terrorist attack in Ostra", "fair"])
def test_september_11_of_another_year(words: str) -> None:
    assert said(f"They spoke of the Sept. 11 {words}.", date(2012, 9, 20)) == [("Sept. 11", "2012-09-11")]


# ---- what is no date -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the town.",
        "The sun sat low; mon ami, a second strike came.",
        "March on, they cried.",
        "May I speak?",
        "A 20-year-old and a man of 45 were hurt.",
        "A woman, 33 years old, was hurt.",
        "Ostra won 3-2 and 21-14.",
        "Call 555-2014 or 2020-1234-11.",
        "It cost $2014, or €1950.",
        "Some 1,200 men left.",
        "A man aged 45 and a woman in her 30s, in their late twenties.",
        "The year-old boy, the week-old baby and a month-old girl slept.",
        "By 5 to 4, 6-3 and 7-5; an 8-1 vote.",
        "24/7 care, 1/2 cup, 9/10 of them, 2013:1.",
        "Article 5/2014, section 1983 and page 2001 of it.",
        "Call +44 20 7946 2013.",
        "Gate 1999, room 2012, Boeing 737-800, AK-47, No. 1983.",
        "It was 1999 degrees; 2,013 million; 1950 crowns; $1.2014.",
        "A town of population 1987 and of 2014 people.",
        "Go to https://ostra.example/2014/05/06/a?d=20140506 soon.",
        "May said she would go. Mrs. May left. Theresa May spoke.",
        "June Vell met April Ito and Judge August Miro.",
        "The March for Life drew many.",
        "On Black Friday shops were full.",
        "The Sunday Times and monday.example wrote of it.",
        "It ended 5.30 percent lower at 12.01 euros.",
        "She ran it in 3:34; see John 3:16.",
        "Sat down. Sun rises. Mon Dieu. Wed them.",
        "The Winter Palace and the Summer Games",
        "The Daily Herald and the Vell Weekly",
        "Some 2000 men left.",
        "The 82nd Airborne and the 1st Division left.",
        "Su-24 and F-16 jets flew.",
        "Flight 1549 landed in the Hudson.",
        "A quarter of the town burnt.",
        "A raid hit Now Zad district.",
        "It rose by 12.5 percent.",
        "The dec was long; the mar was deep.",
        "Mr Jan Novak sat.",
        "They fall into a spring.",
        "On February 30 the calendar ended.",
        "On 31/31/2014 the calendar ended.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert said(text) == []


# ---- properties ------------------------------------------------------------------------------------------

SOME_DAY = st.dates(date(1950, 1, 1), date(2090, 12, 31))
PHRASES = (
    *("on March 24", "in October", "last month", "this year", "last year", "in early June", "last summer", "yesterday"),
    *("today", "two days ago", "three months ago", "five years ago", "on Christmas Eve", "in the summer", "tomorrow"),
    "next year",
)
BY_THE_WEEK = ("last week", "on Friday", "over the weekend", "next Monday", "a week ago")


@given(SOME_DAY, st.sampled_from(PHRASES + BY_THE_WEEK))
@settings(max_examples=300, deadline=None)
def test_no_phrase_gives_an_impossible_day(published: date, phrase: str) -> None:
    for mention in found(f"They left {phrase}.", published):
        told = mention.value
        assert told.start and told.end and told.start <= told.end, told
        assert days_of(told.value) == (told.start, told.end)
        assert abs(told.start - published) < timedelta(days=6 * 366)
        assert told.precision == precision(told.start, told.end)


@given(st.dates(date(1996, 1, 1), date(2040, 12, 31)), st.sampled_from((28, 56)), st.sampled_from(PHRASES))
@settings(max_examples=300, deadline=None)
def test_a_text_moved_by_whole_years_moves_its_dates_by_as_many(published: date, years: int, phrase: str) -> None:
    """Twenty-eight years keep leap years (and weekdays) in step, as long as no century intervenes."""
    published = published.replace(day=min(published.day, 28))
    now = found(f"They left {phrase}.", published)
    then = found(f"They left {phrase}.", published.replace(year=published.year + years))
    assert [m.value.value.replace(m.value.value[:4], str(int(m.value.value[:4]) + years), 1) for m in now] == [
        m.value.value for m in then
    ]


@given(
    st.integers(1, 12),
    st.integers(1, 31),
    st.none() | st.integers(1, 2100),
    st.none() | SOME_DAY,
    st.booleans(),
    st.booleans(),
    st.none() | st.sampled_from(["1950-06-25", "1950", "BC0490", "2014-W23", "2016-02-29", "9999-12-31", "0001-01-01"]),
)
@settings(max_examples=500, deadline=None)
def test_whatever_the_anchor_days_are_of_the_calendar(
    month: int, day: int, year: int | None, published: date | None, future: bool, narrative: bool, last: str | None
) -> None:
    previous = dated(last) if last else None
    anchor = Anchor(published, previous, previous, "future" if future else "past", narrative)
    expressions = (
        *(
            Day(month, min(day, 28), year),
            Day(month, min(day, 28)),
            Month(month),
            Month(month, year),
            Month(month, None, -1),
        ),
        *(Weekday(day % 7), Weekday(day % 7, -1), Weekday(day % 7, 1, True), Numeric(month, min(day, 28), 2014)),
        *(Turn("day", 1, True), Turn("week", -1), Turn("year", 1), Turn("month", -1), Turn("weekend", 0)),
        *(Shift(day, "day", -1), Shift(day, "year", 1, True), Shift(day, "month", -1, True), Shift(None, "week", 1)),
    )
    for expression in expressions:
        told = resolve(expression, anchor)
        assert (told.start is None) == (told.end is None)
        assert resolve(expression, anchor) == told
        if (
            "X" not in told.value
            and "REF" not in told.value
            and told.value[:1].isdigit()
            and "0001" <= told.value[:4] < "9999"
        ):
            assert told.start is not None, (expression, told)


@given(st.text(alphabet="0123456789-/.: AMPapmJunefthsdy–,", max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_is_survived(text: str) -> None:
    for mention in found(text):
        assert text[mention.start : mention.end] == mention.text
        assert isinstance(mention.value, Timex)


@given(SOME_DAY)
def test_values_and_days_agree(day: date) -> None:
    assert dated(day.isoformat()).start == dated(day.isoformat()).end == day


HOSTILE = [
    "1 ",
    "12 ",
    "the ",
    "early ",
    "May ",
    "a ",
    "two ",
    "last ",
    "year ",
    "1990-",
    "14-15 ",
    "1.",
    "1:",
    "several ",
]


@pytest.mark.parametrize("word", HOSTILE)
def test_rules_stay_linear_on_hostile_text(word: str) -> None:
    text = word * (20_000 // len(word))
    began = time.process_time()
    for rule in dates.RULES:
        list(rule.matches(text))
    assert time.process_time() - began < 4


@pytest.mark.parametrize(
    "text, values",
    [
        ("Jets bombed Ostra from 8 to 10 a.m. Thursday.", ["2015-01-01T08:00", "2015-01-01T10:00"]),
        ("They fought between 8 p.m. and 9 p.m. on Thursday.", ["2015-01-01T20:00", "2015-01-01T21:00"]),
        ("They fought from 10 p.m. to 2 a.m. Thursday.", ["2014-12-31T22:00", "2015-01-01T02:00"]),
        ("They fought from 10 p.m. Wednesday to 2 a.m. Tuesday.", ["2014-12-24T22:00", "2014-12-30T02:00"]),
        ("They met at 10 p.m. or 2 a.m. Thursday.", ["2015-01-02T22:00", "2015-01-01T02:00"]),
        ("It lasted from 8 p.m. Monday until 6 a.m.", ["2014-12-29T20:00", "2014-12-30T06:00"]),
        ("Open 9 a.m. – 5 p.m. on Thursday.", ["2015-01-01T09:00", "2015-01-01T17:00"]),
        ("Open 9 a.m. Wednesday – 5 p.m. Thursday.", ["2014-12-31T09:00", "2015-01-01T17:00"]),
        ("It fell 9 a.m. Wednesday – Thursday was calm.", ["2014-12-31T09:00", "2015-01-01"]),
        ("It lasted from 8 p.m. Monday until 9 p.m.", ["2014-12-29T20:00", "2014-12-29T21:00"]),
        ("It fell at 8 a.m. and again at 10 a.m. Thursday.", ["2015-01-01T08:00", "2015-01-01T10:00"]),
        ("It fell at 8 a.m. or about 10 a.m. Thursday.", ["2015-01-01T08:00", "2015-01-01T10:00"]),
        ("It fell at 8 a.m. and around 10 a.m. Thursday.", ["2015-01-01T08:00", "2015-01-01T10:00"]),
        ("It lasted from 8 a.m. to about 10 a.m. Thursday.", ["2015-01-01T08:00", "2015-01-01T10:00"]),
        ("It lasted from 8 a.m. to around 10 a.m. Thursday.", ["2015-01-01T08:00", "2015-01-01T10:00"]),
        ("It fell in May and again in June 1987.", ["1987-05", "1987-06"]),
        ("It fell on May 5 and on the 7 June 1987.", ["1987-05-05", "1987-06-07"]),
    ],
)
def test_the_day_of_a_range_of_hours_is_said_once(text: str, values: list[str]) -> None:
    assert [value for _, value in said(text)] == values


@pytest.mark.parametrize(
    "text, days",
    [
        ("They fought on Tuesday — Wednesday was calm.", 1),
        ("They fought on Tuesday - Wednesday was calm.", 1),
        ("It fell in 2013 — 2014 was calm.", 365),
        ("It lasted from Monday – Wednesday.", 3),
        ("Ostra Festival (5 May – 7 May 2014)", 3),
        ("It fell in 2013 – 2014.", 730),
        ("It fell in May/June 2014.", 61),
        ("From May 14—May 16, 2014 it rained.", 3),
        ("The war (2013—2014) was lost.", 730),
        ("It lasted from Monday into Wednesday.", 3),
        ("It lasted Monday until Wednesday.", 3),
        ("It lasted Monday till Wednesday.", 3),
        ("It lasted Monday through Wednesday.", 3),
    ],
)
def test_a_dash_that_parts_two_clauses_makes_no_range(text: str, days: int) -> None:
    first = found(text)[0].value
    assert first.start and first.end and ((first.last or first.end) - first.start).days + 1 == days


@pytest.mark.parametrize(
    "text, value",
    [
        ("Ostra hosts a summit this weekend.", "2015-W02-WE"),
        ("Nine fled this weekend.", "2015-W01-WE"),
        ("Ostra hosts a summit over the weekend.", "2015-W01-WE"),
    ],
)
def test_this_weekend_lies_ahead_unless_a_verb_puts_it_into_the_past(text: str, value: str) -> None:
    assert said(text, date(2015, 1, 7))[0][1] == value


def test_of_two_numbers_of_years_ago_the_date_is_one() -> None:
    assert said("It fell 12 to 14 years ago.") == [("14 years ago", "2001")]


@pytest.mark.parametrize(
    "text, mod",
    [
        *(
            ("It fell around 1950.", "APPROX"),
            ("It fell in about 1950.", "APPROX"),
            ("It fell at about 8 a.m.", "APPROX"),
        ),
        *(
            ("It was built circa 1950.", "APPROX"),
            ("They met ca. 1950.", "APPROX"),
            ("It fell by about 1950.", "APPROX"),
        ),
        *(("It fell on roughly May 5.", "APPROX"), ("It fell on approximately May 5.", "APPROX")),
        *(
            ("About May 1950 it fell.", "APPROX"),
            ("A book about May 1950 fell.", ""),
            ("They turned around. 1950 was calm.", ""),
        ),
        *(("It fell around the end of 1950.", "END"), ("They wept from about 1950 to 1960.", "APPROX")),
        ("It had stood since about 1950.", "APPROX"),
    ],
)
def test_a_date_that_is_given_roughly_says_so(text: str, mod: str) -> None:
    assert found(text)[0].value.mod == mod


def test_an_hour_ends_no_clause() -> None:
    values = [value for _, value in said("The road will be shut from 10 p.m. to 4 a.m. Sunday.")]
    assert values == ["2015-01-03T22:00", "2015-01-04T04:00"]
    assert said("They will shut it at 10 a.m. on Sunday.")[-1][1].startswith("2015-01-04")


def test_an_hour_with_its_zone_is_no_score() -> None:
    assert [m.value.value for m in found("As of 14:48 UTC it was calm, by a score of 14:48.")] == ["2015-01-02T14:48Z"]


# ---- what is not on the calendar --------------------------------------------------------------------------


def test_the_53rd_week_of_a_year_that_has_none_is_its_last() -> None:
    text = "It rained this week. It was wetter than the same week a year ago."
    assert said(text, date(2016, 1, 3)) == [("this week", "2015-W53"), ("the same week a year ago", "2014-W52")]
    assert days_of("2014-W53") is None


def test_a_weekday_that_fits_no_order_of_figures_decides_nothing() -> None:
    assert said("It fell on Monday, 25/12/2014.")[0][1] == "2014-12-25"


@pytest.mark.parametrize(
    "text, value",
    [
        ("In 1 AD they met. The previous year it had rained.", "BC0001"),
        ("In 5 AD they met. Ten years earlier it had rained.", "BC0006"),
        ("In 5 BC they met. Ten years later they fled.", "0006"),
    ],
)
def test_there_is_no_year_0(text: str, value: str) -> None:
    assert dates.find(sentences(Document("x", text)), None, narrative=True)[-1].value.value == value
    assert not found("It fell on 0000-05-06.")


@pytest.mark.parametrize(
    "text, value",
    [
        ("It fell in the fifth week of February 2015.", "XXXX-WXX"),
        ("It fell in the fifth week of March 2015.", "2015-W14"),
        ("It fell on the 31st day of Ramadan 2014.", "2014"),
        ("It fell on the fifth Friday of Ramadan 2014.", "2014"),
    ],
)
def test_no_day_lies_outside_its_month_or_feast(text: str, value: str) -> None:
    assert said(text)[-1][1] == value


@pytest.mark.parametrize(
    "verb",
    "adjourned barred closed deferred delayed extended moved postponed prolonged remanded renewed rescheduled suspended".split(),
)
@pytest.mark.parametrize("until", ("to", "until", "till", "through"))
def test_what_was_put_off_until_a_day_lies_ahead(verb: str, until: str) -> None:
    text = f"It was {verb} again {until} January 20."
    (told,) = dates.find(sentences(Document("x", text)), date(2015, 1, 2))
    assert told.value.value == "2015-01-20"


@pytest.mark.parametrize(
    "text, mod",
    [
        *(("It fell in early May.", "START"), ("It fell in mid-May.", "MID"), ("It fell at the end of 1950.", "END")),
        *(("It took more than two days.", "MORE_THAN"), ("It took nearly two days.", "LESS_THAN")),
        *(("It took about two days.", "APPROX"), ("It fell in May.", "")),
    ],
)
def test_what_modifies_a_date_is_told(text: str, mod: str) -> None:
    assert [m.value.mod for m in found(text)] == [mod]


@pytest.mark.parametrize("before", ["since", "Since", "(until the", "as of", "starting in", "beginning on the", "from"])
@pytest.mark.parametrize("more", ["", " at least", " about"])
def test_words_that_bound_a_date_are_known_by_their_last(before: str, more: str) -> None:
    text = f"It went on {before}{more} "
    assert BOUND.search(text) is None or last_word(text) in LEADING
    assert BOUND.search(f"It went on {before} ") is not None


@pytest.mark.parametrize("word", ["around", "circa", "ca.", "ca", "roughly", "approximately", "about"])
def test_words_that_make_a_date_rough_are_known(word: str) -> None:
    assert ROUGHLY.search(f"{word} ") is not None
    assert last_word(f"he left {word} ") in LEADING


PLAIN_BEFORE_A_YEAR = (
    "in since until till during through throughout before after year years january february march april may june july "
    "august september october november december"
)


@pytest.mark.parametrize("word", PLAIN_BEFORE_A_YEAR.split())
def test_what_says_plainly_that_a_year_follows_leaves_no_doubt(word: str) -> None:
    for before in (f"{word} ", f"They left {word} ", f"It grew ({word.title()}  "):
        assert four_figures.PLAINLY.search(before) and four_figures.IN_TIME.search(before)
        others = (four_figures.NO_YEAR_AFTER, four_figures.COUNTED_TO, four_figures.COUNTED_FROM, four_figures.AT)
        assert not any(other.search(before) for other in others)
