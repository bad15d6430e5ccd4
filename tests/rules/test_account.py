"""The line of a history: which dates it moves on to, and which are asides."""

from __future__ import annotations

import time

import pytest

from conflictcli.document import Document
from conflictcli.rules import dates
from conflictcli.sentences import sentences


def told(text: str, narrative: bool = True) -> list[str]:
    """The values of a history's dates."""
    return [m.value.value for m in dates.find(sentences(Document("x", text)), None, narrative)]


START = "On 7 June 1942 they landed at Ostra. "


@pytest.mark.parametrize(
    "aside",
    [
        "A paper opened in 1994 tells how.",
        "It was the site of the 1939 fair.",
        "The treaty of 1944 names it.",
        "It had been burnt in March 1941.",
        "It had lain idle since 1940.",
        "“In 1939 it was a village,” a nun wrote.",
        "The siege, which lasted until March 1944, was hard.",
        "A new harbour was planned for 1944.",
        "The decree of 5 May 1939 was repealed.",
        "A report published in 1951 tells of it.",
        "They were starving, a nun recalled in May 1955.",
        "It was named for the war of 1940–41.",
        "Its head, who had gone to sea in 1919, and was dismissed by the end of the year, wept.",
        "The plan was to leave between July and October 1943.",
        "According to a 1960 memoir by a nun, it rained.",
        "The siege lasted until the fall of Vell in March 1944.",
        "Its fort (1938) was old.",
        "Its forts (1938–1940) were old.",
        "In a secret 1940 pact it was sold.",
    ],
)
def test_what_is_told_in_passing_leaves_the_line(aside: str) -> None:
    assert told(f"{START}{aside} In August they left.")[-1] == "1942-08"


@pytest.mark.parametrize(
    "step, then",
    [
        ("In 1943 they moved on.", "1943-08"),
        ("By early 1944 they were home.", "1944-08"),
        ("They came back in 1945.", "1945-08"),
        ("In March 1944 they moved on.", "1944-08"),
        ("For the first months of 1944 they slept.", "1944-08"),
        ("The following year they moved on.", "1943-08"),
        ("In January they moved on.", "1943-08"),
        ("The 1943 raids were harder. In the 1943 raids they lost the fort.", "1943-08"),
    ],
)
def test_what_is_told_in_turn_moves_the_line(step: str, then: str) -> None:
    assert told(f"{START}{step} In August they left.")[-1] == then


def test_a_year_named_after_its_day_keeps_the_month() -> None:
    assert (
        told("In 1941 they sailed. On 7 December (8 December at Vell), 1941, they landed. In January it fell.")[-1]
        == "1942-01"
    )


@pytest.mark.parametrize(
    "text, value",
    [
        ("On 7 March 1942 they landed. In January it froze.", "1942-01"),
        ("On 7 June 1942 they landed. In January it fell.", "1943-01"),
        ("On 7 March 1942 they landed. In October it fell.", "1942-10"),
        ("On 7 March 1942 they landed. On Tuesday, 5 January, it fell.", "1943-01-05"),
        ("On 7 March 1942 they landed. On Friday, 5 March, it fell.", "1943-03-05"),
        ("On 7 March 1942 they landed. They had trained in October.", "1941-10"),
        ("On 7 March 1942 they landed. From 9 in March they grew to 90 by December.", "1942-12"),
        ("On 7 March 1942 they landed. From 9 in March they grew to 90 by December. In May they fled.", "1942-05"),
        ("On 7 March 1942 they landed. In May it sat and was moved in January.", "1943-01"),
        ("On 7 March 1942 they landed. He came in the following February.", "1943-02"),
        ("On 7 March 1942 they landed. In early 1943 they slept. They had been there since November.", "1942-11"),
        ("On 7 March 1942 they landed. They trained since January.", "1942-01"),
        ("On 7 March 1942 they landed. He would fall in November.", "1942-11"),
    ],
)
def test_a_history_goes_on_rather_than_back(text: str, value: str) -> None:
    assert told(text)[-1] == value


def test_the_day_said_last_holds_until_a_month_is_said() -> None:
    assert told("On 7 March 1942 they landed. The next day they rested.")[-1] == "1942-03-08"
    assert (
        told("On 7 March 1942 they landed. Two days earlier they had sailed. The next day it rained.")[-1]
        == "1942-03-06"
    )
    assert told("On 7 March 1942 they landed. In May they rested. The next day it rained.")[-1] == "1942-05-XX"


def test_since_a_month_until_a_day_with_a_year() -> None:
    text = "On 7 March 1942 they landed. Vell, held since May, fell on 4 July 1943."
    assert told(text)[1:] == ["1943-05", "1943-07-04"]


def test_a_range_across_the_turn_of_the_year() -> None:
    assert told("On 7 March 1942 they landed. They had held out from October to March.")[1:] == ["1941-10", "1942-03"]


def test_a_heading_sets_the_years_of_its_section() -> None:
    text = "On 7 June 1942 they landed.\n\nThe retreat (1944–1945)\n\nIn August they left. In February they were home."
    assert told(text)[1:] == ["1944", "1945", "1944-08", "1945-02"]
    text = "1944: The retreat\n\nOn 20 December they left. In January they rested."
    assert told(text)[1:] == ["1944-12-20", "1945-01"]
    text = "1944: The retreat\n\nOn 20 December they left. In April they came."
    assert told(text)[-1] == "1944-04"
    text = "The retreat of 1944\n\nThe plan was made on 5 November 1943. On 15 July they left."
    assert told(text)[-1] == "1944-07-15"


@pytest.mark.parametrize(
    "text, value",
    [
        ("In October 1942 they landed. Over the winter they froze.", "1943-WI"),
        ("In January 1943 they landed. Over the winter they froze.", "1943-WI"),
        ("In October 1942 they landed. They left in the spring.", "1943-SP"),
        ("In June 1942 they landed. They left in autumn.", "1942-FA"),
        ("In June 1942 they landed. They froze over the winter. The next spring they left.", "1943-SP"),
        ("In October 1942 they landed. The previous summer it had rained.", "1942-SU"),
        ("In 1942 they landed. They froze in the winter.", "1943-WI"),
    ],
)
def test_seasons_of_a_history(text: str, value: str) -> None:
    assert told(text)[-1] == value


def test_a_winter_of_a_history_bears_the_year_of_its_january() -> None:
    winter = dates.find(
        sentences(Document("x", "In October 1942 they landed. Over the winter they froze.")), None, True
    )
    assert (str(winter[-1].value.start), str(winter[-1].value.end)) == ("1942-12-01", "1943-02-28")


@pytest.mark.parametrize(
    "text, values",
    [
        ("They passed the summer and early autumn of 1944 at sea.", ["1944-SU", "1944-FA"]),
        ("The Summer Offensive of 1942 was lost.", ["1942-SU", "1942"]),
        ("The Easter Offensive of 1942 was lost.", ["1942-04-05", "1942"]),
        ("Raids in summer and autumn 1942 were lost.", ["1942-SU", "1942-FA"]),
        ("The summer raids began in June 1942.", ["1942-SU", "1942-06"]),
        ("The winter and spring of 1943 were hard.", ["1943-WI", "1943-SP"]),
        (
            "In June 1941 they sat still. The summer, they said, was long; in June 1942 they left.",
            ["1941-SU", "1942-06"],
        ),
        ("In June 1941 they sat still. They had spent the summer at Vell in December 1942.", ["1941-SU", "1942-12"]),
    ],
)
def test_the_year_of_a_season_may_follow(text: str, values: list[str]) -> None:
    assert told(text)[-2:] == values


@pytest.mark.parametrize(
    "text, values",
    [
        ("On 7 June 1942, two days after the raid, they left.", ["1942-06-07"]),
        ("On 7 June 1942, two days after the raid and a month before the flood, they left.", ["1942-06-07"] * 2),
        ("In June 1942, two months before the flood, they left.", ["1942-06"]),
        ("The fort fell on 7 June. Two days after the fort fell, they left.", ["1942-06-09"]),
        ("The fort fell in June. Two months after the fort fell, they left.", ["1942-08"]),
        ("The fort fell in June. Two days after the fort fell, they left.", ["P2D"]),
        ("The fort fell on 7 June. It rained. Two days after the fort fell, they left.", ["P2D"]),
        ("The fort fell on 7 June. Two days before the flood, they left.", ["P2D"]),
        ("In 1942, two days after the raid, they left.", ["P2D"]),
        ("The fort fell on 7 June. For two days they rested.", ["P2D"]),
        ("On 7 June 1942, the day after the raid, they left.", ["1942-06-07", "1942-06-07"]),
        ("The fort fell on 7 June. The day after the fort fell, they left.", ["1942-06-07", "1942-06-08"]),
        ("The fort fell on 7 June. It rained. The day after the fort fell, they left.", ["1942-05", "1942-06-07"]),
        ("The fort fell on 7 June. They had slept the day before the fort fell.", ["1942-05", "1942-06-07"]),
        ("The fort fell on 7 June. At the same time guns were heard.", ["1942-06-07"] * 2),
    ],
)
def test_a_length_before_an_event_is_a_date(text: str, values: list[str]) -> None:
    assert told(f"In May 1942 they landed. {text}")[-len(values) :] == values


def test_in_news_a_length_before_an_event_is_a_length() -> None:
    text = "On 7 June 2014, the day after the raid, they left. At the same time guns were heard."
    assert told(text, narrative=False) == ["2014-06-07"]
    assert told("On 7 June 2014, two days after the raid, they left.", narrative=False)[-1] == "P2D"


@pytest.mark.parametrize(
    "text, value",
    [
        ("In the 470s BC they sailed. In the next decade they fought.", "BC046X"),
        ("In the 1930s they sailed. In the following decade they fought.", "194X"),
        ("In 490 BC they sailed. A decade earlier they had fought.", "BC050X"),
        ("In 387 BC they sailed. In the previous century they had fought.", "BC04"),
        ("In the 5th century BC they sailed. In the next century they fought.", "BC03"),
        ("In the 1930s they sailed. In 1942 they fought, and in the next decade they rested.", "195X"),
        ("In the 1st century BC they sailed. In the next century they fought.", "XX"),
    ],
)
def test_decades_and_centuries_follow_each_other(text: str, value: str) -> None:
    assert told(text)[-1] == value


@pytest.mark.parametrize(
    "words, value",
    [
        ("next year", "XXXX"),
        ("two months ago", "XXXX-XX"),
        ("next spring", "XXXX-SP"),
        ("last June", "XXXX-06"),
        ("tonight", "XXXX-XX-XXTNI"),
        ("in May", "1942-05"),
        ("in 1940", "1940"),
    ],
)
def test_what_points_to_the_day_of_a_speech(words: str, value: str) -> None:
    assert told(f"On 7 March 1942 he said: “It ends {words}.”")[-1] == value


def test_an_hour_that_has_its_day_from_the_date_after_it() -> None:
    assert told("On 7 March 1942 they landed. At dawn the next day they fled.")[1:] == ["1942-03-08TMO", "1942-03-08"]


def test_a_day_counted_and_then_named() -> None:
    text = "On 7 March 1942 they landed. Two days later, on 10 March, they fled. The next day, 11 March, it rained."
    assert told(text)[1:] == ["1942-03-10", "1942-03-10", "1942-03-11", "1942-03-11"]


@pytest.mark.parametrize(
    "words", ["had in May ", "(1942 ", "two days after 5 May, ", "by dawn the next day ", "In 2001 in May "]
)
def test_a_sentence_without_end_is_read_in_time(words: str) -> None:
    text = f"In 1939, 1940 and 1941 they fought. {words * (20_000 // len(words))}"
    began = time.process_time()
    assert told(text)
    assert time.process_time() - began < 4


@pytest.mark.parametrize(
    "text, value",
    [
        ("He was to become king in 1946. But when he fled later that year, they wept.", "1946"),
        ("He was to become king in 1946. But when he fled in May of that year, they wept.", "1946-05"),
        ("He was to become king in 1946. In August they left.", "1942-08"),
    ],
)
def test_that_year_is_the_one_said_last_be_it_an_aside(text: str, value: str) -> None:
    assert told(f"{START}{text}")[-1] == value
