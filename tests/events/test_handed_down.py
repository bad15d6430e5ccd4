"""Days that one sentence hands down to the event of another."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.events.event import Event

PUBLISHED = date(2016, 3, 18)  # a Friday


def events(*paragraphs: str, title: str = "", published: date | None = PUBLISHED) -> tuple[Event, ...]:
    return tuple(extract(Document("t", "\n\n".join(paragraphs), title, published)))


def days(*paragraphs: str, title: str = "", published: date | None = PUBLISHED) -> list[str]:
    return [str(e.when.start or "") for e in events(*paragraphs, title=title, published=published)]


# ---- from the account of an operation to what happened in it -------------------------------------------------

LEDE = "A joint force carried out an operation near the hills of the Sinjar district of Iraq on Wednesday."
ABOUT = "The man it was after runs a bomb workshop."


@pytest.mark.parametrize(
    "after",
    [
        ("During the operation, the force engaged and killed an armed insurgent.",),
        (ABOUT, "During the operation, a gunman came out. The troops engaged him and killed him."),
        (ABOUT, "Two insurgents were killed in the raid when gunmen opened fire on the soldiers."),
        # The one event of a report whose first sentence tells an operation.
        (ABOUT, "Near a well, the soldiers ambushed the insurgents, killing four."),
    ],
)
def test_an_event_has_the_day_of_its_operation(after: tuple[str, ...]) -> None:
    assert days(LEDE, *after) == ["2016-03-16"]
    assert days(LEDE, *after, title="Insurgents killed in Iraq") == ["2016-03-16"]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        # Not where the text tells another day in between, nor of an event that stands by itself.
        ((LEDE, "On Thursday it left.", "Two insurgents were killed by gunmen in Mosul."), ""),
        (("A joint force held a parade in Mosul on Wednesday.", "Gunmen killed a guard in Tikrit."), ""),
        (("A joint force is to begin an operation in Mosul on Wednesday.", "Gunmen killed a guard in Tikrit."), ""),
    ],
)
def test_no_day_without_a_tie(paragraphs: tuple[str, ...], expected: str) -> None:
    assert days(*paragraphs) == [expected]


# ---- from a later sentence that points back ------------------------------------------------------------------


@pytest.mark.parametrize(
    "paragraphs",
    [
        # "the incident", "Tuesday's blast", "the attacks early on Tuesday", and the sentence that tells the dead.
        (
            "Troops shelled a market in Mosul, killing 30 people.",
            "Most of the dead in the incident on Tuesday were women.",
        ),
        ("Troops shelled a market in Mosul. The incident happened on Tuesday.",),
        (
            "A bomb blast at a market in the Iraqi city of Mosul killed six people.",
            "No one has claimed Tuesday's blast near Tal Afar.",
        ),
        (
            "Jets bombed his house in Mosul, killing three.",
            "The old chief, whom protests forced out, left after the attack on Tuesday.",
        ),
        ("Insurgents killed in Mosul", "A patrol killed two insurgents in Mosul on Tuesday."),
    ],
)
def test_the_day_that_a_later_sentence_gives(paragraphs: tuple[str, ...]) -> None:
    assert days(*paragraphs) == ["2016-03-15"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Troops shelled a market in Mosul, killing 30 people.", "Most of those at the funeral on Tuesday were women."),
        ("Troops shelled a market in Mosul.", "The incident was told of by a clerk, officials said on Tuesday."),
        # A month or year long past is that of another event.
        ("An explosion killed six people in Mosul.", "He had survived a bombing in January."),
        ("An explosion killed six people in Mosul.", "The 2008 attack was the work of rebels."),
        ("Troops shelled a market in Mosul.", "Since the incident, talks have been held on Tuesday."),
    ],
)
def test_a_day_of_something_else_is_not_handed_back(paragraphs: tuple[str, ...]) -> None:
    assert days(*paragraphs) == [""]


# ---- from what it is set against -----------------------------------------------------------------------------


def test_what_comes_hours_after_has_the_day_last_told() -> None:
    text = (
        "The rebels named a new chief on Wednesday.",
        "Within an hour of the news, a suicide bomber killed six in Mosul.",
    )
    assert days(*text) == ["2016-03-16"]


def test_what_came_less_than_a_month_before_has_a_stretch_of_days() -> None:
    text = (
        "A car bomb killed 34 people in Mosul on Tuesday.",
        "It followed less than a month after a car bomb in Tikrit.",
    )
    when = events(*text)[1].when
    assert (when.start, when.end, when.precision) == (date(2016, 2, 14), date(2016, 3, 14), 3)
    assert days(*text, "No one has claimed the February 17 car bomb in Tikrit.") == ["2016-03-15", "2016-02-17"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A suicide bomber killed 20 people in Mosul on Thursday, a day after twin blasts in Tikrit killed nine.",
            ["2016-03-17", "2016-03-16"],
        ),
        (
            "A car bomb killed ten people in Mosul on Thursday, two days after an attack on a market in Tikrit that left 30 dead.",
            ["2016-03-17", "2016-03-15"],
        ),
        (
            "Air strikes killed 15 people in Tikrit on Thursday. The strikes came a day after rebels shelled Mosul.",
            ["2016-03-17", "2016-03-16"],
        ),
        ("Tuesday's air strike on Mosul followed Monday's air strike on Tikrit.", ["2016-03-15", "2016-03-14"]),
        ("Jets bombed Mosul on Thursday, two days after a crash in the sea, killing six.", ["2016-03-17"]),
    ],
)
def test_what_is_set_against_another_event_is_an_event_of_its_own(text: str, expected: list[str]) -> None:
    assert days(text) == expected


def test_what_something_else_is_set_against_is_told_once() -> None:
    text = "An air strike hit Mosul on Tuesday. Two days after the air strike, the chief was dead."
    assert days(text) == ["2016-03-15"]


def test_an_answer_comes_after_what_it_answers() -> None:
    text = "Rebels fired rockets at Mosul on Wednesday in response to an air strike that killed their chief in Tikrit."
    assert days(text) == ["2016-03-16", ""]
    text = "Rebels fired rockets at Mosul on Wednesday in revenge for an air strike on Tikrit on Tuesday."
    assert days(text) == ["2016-03-16", "2016-03-15"]


# ---- whose day it is -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jets bombed rebels in Mosul who were planning to disrupt Saturday's vote.", ""),
        ("Jets bombed Mosul during Saturday's vote.", ""),
        ("Saturday's deadly suicide bombing in Mosul killed six.", "2016-03-12"),
        ("Jets bombed Mosul ahead of Saturday's vote on Thursday.", "2016-03-17"),
    ],
)
def test_a_day_that_belongs_to_something_else(text: str, expected: str) -> None:
    assert days(text) == [expected]


# ---- nothing told has happened after the telling -------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("A suicide bombing in Mosul killed 37 people this month.", "2016-03-01", "2016-03-18", 3),
        ("A suicide bombing in Mosul killed 37 people this year.", "2016-01-01", "2016-03-18", 4),
        ("A suicide bombing in Mosul killed 37 people this week.", "2016-03-14", "2016-03-18", 2),
        ("A suicide bombing in Mosul killed 37 people last month.", "2016-02-01", "2016-02-29", 3),
        (
            "Police in Mosul detained men suspected of planning Saturday's bombing, which killed five people.",
            "2016-03-12",
            "2016-03-12",
            1,
        ),
        ("A suicide bombing in Mosul killed 37 people on 19 March 2016.", "2016-03-19", "2016-03-19", 1),
        ("A suicide bombing in Mosul killed 37 people on 30 March 2016.", "", "", 5),
    ],
)
def test_an_event_is_not_after_its_report(text: str, start: str, end: str, precision: int) -> None:
    (event,) = events(text)
    when = event.when
    assert (str(when.start or ""), str(when.end or ""), when.precision) == (start, end, precision)


# ---- "the attack" alone --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2016: Assailants shot down a plane in Mosul, Iraq. Nobody was hurt in the attack.",
        "On 4 March 2016, fighters sent drones at an oil plant in Mosul, Iraq. The attack caused a fire.",
        "On 4 March 2016, a brawl between two families began in Mosul. Troops came to end the clashes.",
    ],
)
def test_what_a_later_word_calls_an_attack(text: str) -> None:
    (event,) = events(text, published=None)
    assert (str(event.when.start), event.where.names) == ("2016-03-04", ("Mosul",))


@pytest.mark.parametrize(
    "text",
    [
        "On 4 March 2016, the court in Mosul, Iraq heard the case. The attack caused a fire.",
        "On 4 March 2016, residents held a protest in Mosul. Troops came to end the clashes.",
        "Fighters sent drones at an oil plant in Mosul. The attack caused a fire.",
    ],
)
def test_an_attack_that_nothing_tells(text: str) -> None:
    assert not events(text, published=None)
