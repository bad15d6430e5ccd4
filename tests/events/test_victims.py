"""Whose dead they are: casualties of a sentence → the event that they belong to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import attach, extract
from conflictcli.events.assemble import in_order
from conflictcli.events.event import UNKNOWN, When
from conflictcli.events.statement import Statement
from conflictcli.events.telling import Telling
from conflictcli.events.victims import (
    coupled,
    definite_one,
    killing,
    may_be_of,
    of_another_day,
    of_many,
    of_no_war,
    of_one,
    share_out_harm,
)
from conflictcli.mention import Mention
from conflictcli.reading import reading
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


# ---- one sentence --------------------------------------------------------------------------------------------


def told_in(text: str) -> tuple[Statement, list[Telling]]:
    """The only sentence of a text with its tellings, to which no harm has been given yet."""
    (statement,) = in_order(reading(Document("1", text, "", date(2031, 5, 9))))
    return statement, [replace(t, harm=()) for t in attach.tellings(statement)]


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("An air strike on Mosul killed 37 people, including two children.", [["killed 37 people", "two children"]]),
        # What a time sums up is no event's, but who is counted among others may be.
        ("Since March an air strike on Mosul killed 37 people, including two children.", [["two children"]]),
        ("A car bomb in Mosul killed five, and in Tikrit a shell hit a bus, killing three.", [["five"], ["three"]]),
        # What did not happen hurts nobody.
        ("Rebels planned a bombing that would kill five people in Mosul.", [[]]),
        ("A bomb exploded in Mosul on Monday, but on Wednesday ten guards were killed.", [[]]),
        ("A bomb exploded in Mosul on Monday, but on Monday ten guards were killed.", [["ten guards were killed"]]),
        ("A bomb exploded in Mosul, but on Wednesday ten guards were killed.", [["ten guards were killed"]]),
        ("A bomb exploded in Mosul on Monday, but ten guards were killed.", [["ten guards were killed"]]),
    ],
)
def test_to_each_telling_its_own_casualties(text: str, harm: list[list[str]]) -> None:
    statement, told = told_in(text)
    shared = share_out_harm(told, statement)
    assert [len(telling.harm) for telling in shared] == list(map(len, harm))
    assert all(
        m.text.endswith(end) for t, ends in zip(shared, harm, strict=True) for m, end in zip(t.harm, ends, strict=True)
    )


def test_another_day_is_that_of_another_clause() -> None:
    statement, (bomb,) = told_in("A bomb exploded in Mosul on Monday, but on Wednesday ten guards were killed.")
    (dead,) = statement.of("casualty")
    assert of_another_day(dead, bomb, statement) is True
    assert of_another_day(dead, replace(bomb, day=None), statement) is False
    assert of_another_day(dead, replace(bomb, triggers=(dead,)), statement) is False
    assert of_another_day(dead, replace(bomb, day=statement.days[1]), statement) is False


def test_the_toll_of_one_attack_sums_up_no_month() -> None:
    statement, told = told_in("A bombing in Mosul killed nine people this month.")
    (toll,) = statement.of("casualty")
    assert toll.value == killed(exactly(9), cumulative=True)
    assert [m.value for m in share_out_harm(told, statement)[0].harm] == [killed(exactly(9))]
    assert of_one(replace(toll, value=killed(exactly(1999), cumulative=True)), told[0]).value == killed(exactly(1999))


def test_the_toll_of_many_attacks_or_of_a_war_does() -> None:
    statement, told = told_in("Bombings in Mosul killed nine people this month.")
    (toll,) = statement.of("casualty")
    assert of_one(toll, told[0]) is toll
    (one,) = told_in("A bombing in Mosul killed nine people this month.")[1]
    war = replace(toll, value=killed(exactly(2000), cumulative=True))
    assert of_one(war, one) is war


def test_the_dead_of_several_attacks_may_be_of_many_or_of_what_killed_them() -> None:
    _, (bomb,) = told_in("A bomb exploded in Mosul on Monday.")
    _, (bombs,) = told_in("Three bombs exploded in Mosul on Monday.")
    _, (raids,) = told_in("Air strikes hit Mosul on Monday.")
    beside = Mention("casualty", 90, 99, "ten guards", killed(exactly(10), several=True), "a-rule")
    in_it = replace(beside, start=bomb.head.start, end=bomb.head.end)
    one = replace(beside, value=killed(exactly(10)))
    assert not may_be_of(beside, (bomb,))
    assert not may_be_of(beside, ())
    assert may_be_of(beside, (bombs,))
    assert may_be_of(beside, (bomb, raids))
    assert may_be_of(in_it, (bomb,))
    assert may_be_of(one, (bomb,))


@pytest.mark.parametrize(
    ("text", "head", "of_a_deed"),
    [
        ("Nine guards were killed by militants in Mosul.", "Nine guards were killed", "Nine guards were killed"),
        # Not without arms, and not of whom a named event hurt or whom a whole year did.
        ("Nine guards were killed in Mosul.", "", ""),
        ("Militants met in Mosul.", "", ""),
        ("A bomb killed nine guards in Mosul.", "", ""),
        ("So far this year 300 people have been killed by militants.", "", ""),
        # The injured tell a clash in an operation alone, and those who are not hurt none.
        ("Three militants were injured.", "", "Three militants were injured"),
        ("No militants were injured.", "", ""),
        ("Three militants were injured and two were killed.", "two were killed", "Three militants were injured"),
    ],
)
def test_whom_somebody_killed_tells_an_event(text: str, head: str, of_a_deed: str) -> None:
    statement, _ = told_in(text)
    found, in_a_deed = killing(statement), killing(statement, deed=True)
    assert (found.text if found else "", in_a_deed.text if in_a_deed else "") == (head, of_a_deed)


@pytest.mark.parametrize(
    ("text", "one_breath"),
    [
        ("A bombing killed six and wounded 90 in Mosul.", True),
        ("A bombing killed six in Mosul and wounded 90.", False),
        ("A bombing killed six, and wounded 90 in Mosul.", False),
    ],
)
@pytest.mark.parametrize("before", ["", "It rained. "])
def test_what_is_told_in_one_breath(before: str, text: str, one_breath: bool) -> None:
    *_, statement = in_order(reading(Document("1", before + text)))
    (bombing,) = attach.tellings(statement)
    first, second = statement.of("casualty")
    assert coupled(first, second, bombing) is one_breath
    between = replace(first, start=first.end, end=second.start)
    assert not coupled(first, second, replace(bombing, triggers=(between,)))


def test_many_are_counted_or_in_the_plural_and_one_is_counted() -> None:
    _, (bomb,) = told_in("A bomb exploded in Mosul on Monday.")
    _, (raids,) = told_in("Air strikes hit Mosul on Monday.")
    assert [of_many(t) for t in (bomb, replace(bomb, count=None), raids)] == [False, False, True]
    assert of_many(replace(bomb, count=exactly(3)))
    assert of_many(replace(bomb, count=vague(24, None)))
    named = replace(bomb.head, value=None)
    assert [definite_one(m) for m in (bomb.head, raids.head, named)] == [True, False, False]
