"""Whose dead they are: casualties of a sentence → the event that they belong to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.events.event import UNKNOWN, When
from conflictcli.events.victims import of_no_war
from conflictcli.mention import Mention
from conflictcli.rules.casualties.value import Casualties, injured, killed
from conflictcli.rules.count import Count, at_least, exactly, vague


def dead_in(text: str) -> dict[str, Count | None]:
    """Place as written → the dead of the row."""
    return {event.where.text: event.fatalities for event in extract(Document("1", text))}


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        (
            "A guard said on Tuesday that 20 policemen died when rebels attacked Mosul on Monday.",
            {"Mosul": exactly(20)},
        ),
        ("Ten guards were killed in three separate ambushes in Mosul.", {"Mosul": exactly(10)}),
        (
            "Ten villagers were killed at dawn. Dozens of others were hurt in the air strike on Mosul.",
            {"Mosul": exactly(10)},
        ),
        ("A man was shot in Mosul. He was killed on the spot.", {"Mosul": exactly(1, "implied")}),
        ("Last year ten villagers were killed. On Monday an air strike hit Mosul.", {"Mosul": None}),
        ("A similar bombing in Izmir a month ago killed 29 people.", {"Izmir": exactly(29)}),
        (
            "A car bomb exploded in Mosul. At least four people were killed across three separate attacks.",
            {"Mosul": None},
        ),
        ("Three blasts in Mosul killed 65 people.", {"Mosul": exactly(65)}),
    ],
)
def test_whose_dead_they_are(text: str, dead: dict[str, Count | None]) -> None:
    assert dead.items() <= dead_in(text).items()


STRIKE = "An air strike hit Mosul on Monday"


@pytest.mark.parametrize(
    ("text", "dead", "hurt"),
    [
        (f"{STRIKE}. Ten villagers were killed.", exactly(10), None),
        (f"{STRIKE}.\n\nTen villagers were killed.", exactly(10), None),
        (f"{STRIKE}. Traders swept the street. Ten villagers were killed.", exactly(10), None),
        (f"{STRIKE}, killing two. Ten villagers were killed.", exactly(10), None),
        (f"{STRIKE}, wounding two. Ten villagers were killed.", exactly(10), exactly(2)),
        (f"Ten villagers were killed. {STRIKE}.", exactly(10), None),
        (f"Ten villagers were killed on Tuesday. {STRIKE}.", None, None),
        (f"Ten villagers may have been killed. {STRIKE}.", None, None),
        (f"Ten villagers were killed.\n\n{STRIKE}.", None, None),
        (f"Ten villagers were killed. Traders swept the street. {STRIKE}.", None, None),
    ],
)
def test_the_dead_of_the_sentences_beside_the_only_event(text: str, dead: Count | None, hurt: Count | None) -> None:
    (event,) = extract(Document("1", text, "", date(2031, 5, 9)))
    assert (event.fatalities, event.injuries) == (dead, hurt)


def test_the_dead_of_several_attacks_are_not_those_of_the_one_that_has_its_own() -> None:
    text = (
        "More than 65 people were killed in multiple attacks in Mosul.\n\n"
        "A suicide bomber attacked a bus station in Mosul, and more than 20 were killed there."
    )
    assert list(dead_in(text).values()) == [at_least(20)]


def test_each_event_of_a_sentence_has_its_own_dead() -> None:
    text = "In Mosul a car bomb killed five people, and in Tikrit a shell hit a bus, killing three."
    assert list(dead_in(text).values()) == [exactly(5), exactly(3)]


def test_two_figures_in_one_breath_are_of_one_event() -> None:
    text = "A truck bombing killed six and wounded 90 in Mosul, another attack that rebels claimed."
    events = extract(Document("1", text))
    assert (events[0].fatalities, events[0].injuries) == (exactly(6), exactly(90))


@pytest.mark.parametrize(
    "text",
    [
        "Since Norland launched its offensive, more than 370 people have been killed in air strikes on Mosul.",
        "At least 370 people have been killed in air strikes on Mosul since the offensive began.",
        "At least 370 people have been killed in air strikes on Mosul since Norland invaded.",
    ],
)
def test_what_sums_up_a_time_is_no_events(text: str) -> None:
    assert all(event.fatalities is None for event in extract(Document("1", text)))


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        # Of one terrible day, told with its day.
        ("Hijackers killed 2,900 people in an attack on Mosul on 3 May 2031.", exactly(2900)),
        # Of a war, whatever day stands beside it.
        ("An air strike hit Mosul on 3 May 2031, killing 250,000 people.", None),
        ("Up to 13,000 people were killed when shells hit Mosul.", None),
        ("An air strike hit Mosul, killing 2,900 people.", None),
    ],
)
def test_so_many_die_in_wars_not_in_one_event(text: str, dead: Count | None) -> None:
    assert list(dead_in(text).values()) == [dead]


DAY = When(date(2031, 5, 3), date(2031, 5, 3), 1, "3 May 2031")


@pytest.mark.parametrize(
    ("harm", "count", "when", "war"),
    [
        (killed, exactly(1999), UNKNOWN, False),
        (killed, exactly(2000), UNKNOWN, True),
        (injured, exactly(2000), UNKNOWN, True),
        (killed, at_least(2000), UNKNOWN, True),
        (killed, vague(2000, None), UNKNOWN, True),
        (killed, exactly(2000), replace(DAY, precision=3), True),
        (killed, exactly(4999), DAY, False),
        (killed, exactly(5000), DAY, True),
        (injured, exactly(5000), DAY, False),
    ],
)
def test_how_many_are_those_of_a_war(harm: Callable[[Count], Casualties], count: Count, when: When, war: bool) -> None:
    toll = Mention("casualty", 0, 4, "many", harm(count), "a-rule")
    other = Mention("place", 5, 9, "Vell", None, "a-rule")
    assert of_no_war([toll, other], when) == ([other] if war else [toll, other])


def test_more_may_be_wounded_on_a_day_than_die() -> None:
    (event,) = extract(Document("1", "An explosion in Mosul on 3 May 2031 killed 200 people and wounded 6,500."))
    assert (event.fatalities, event.injuries) == (exactly(200), exactly(6500))
