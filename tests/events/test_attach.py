"""One sentence, its tellings: which words speak of one event, and which count, day, place and harm is whose."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import attach, extract
from conflictcli.events.statement import stated
from conflictcli.events.telling import Telling
from conflictcli.mention import Mention
from conflictcli.reading import reading
from conflictcli.rules.count import Count, at_least, at_most, between, exactly, vague
from conflictcli.rules.trigger import AIR, ATTACK, CLASH, IED, REGAINS, Trigger
from conflictcli.tables import row

PUBLISHED = date(2016, 3, 18)  # a Friday
ONE = exactly(1, "implied")


def told(text: str, title: str = "") -> list[Telling]:
    """The tellings of a text of one sentence."""
    read = reading(Document("t", text, title, PUBLISHED))
    (sentence,) = read.sentences
    return attach.tellings(stated(sentence, read.within(sentence)))


def counts(text: str) -> list[Count | None]:
    return [telling.count for telling in told(text)]


def places(text: str) -> list[tuple[str, ...]]:
    return [tuple(m.value.name for m in telling.places) for telling in told(text)]


# ---- triggers that speak of one event ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three air strikes hit Mosul on Tuesday.", [exactly(3)]),
        ("Jets bombed Mosul, and the air strikes killed four people.", [None]),
        ("Jets struck Mosul in an air strike on Tuesday.", [ONE]),
        ("An air strike hit Mosul and another air strike hit Tikrit.", [ONE, ONE]),
        ("Four air strikes hit Mosul and six air strikes hit Tikrit.", [exactly(4), exactly(6)]),
        ("Four air strikes hit Mosul and two car bombs went off in Tikrit.", [exactly(4), exactly(2)]),
        ("An air strike hit Mosul on Monday and an air strike hit Mosul on Tuesday.", [ONE, ONE]),
        ("A second air strike hit Mosul.", [ONE]),
        ("In Mosul, a bomb killed two people; in Tikrit, a bomb killed four.", [ONE, ONE]),
        ("A bombing killed two in Mosul while an attack in Tikrit killed four.", [ONE, ONE]),
        ("A bomb killed two in Mosul, where an explosion in the city hit a market.", [ONE]),
        ("There were no air strikes in Mosul.", [exactly(0)]),
        ("Shoppers went home.", []),
    ],
)
def test_words_of_one_event_are_one_telling(text: str, expected: list[Count | None]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Around 4 May 2016 (as reported), in Mosul, police clashed with gunmen.", [("Mosul",)]),
        ("Artillery fire on the army was reported in Mosul on Friday.", [("Mosul",)]),
        ("Jets bombed the army base, a source reported in Mosul.", [()]),
        ("Troops fought a firefight with men with ties to rebels in Mosul.", [("Mosul",)]),
        ("An air strike killed six people on the road leading to Mosul.", [("Mosul",)]),
        ("An air strike killed six people as they fled to Mosul.", [()]),
        ("Rebels on one side and troops on the other in Mosul clashed.", [("Mosul",)]),
    ],
)
def test_words_before_a_name_tell_whether_it_happened_there(text: str, expected: list[tuple[str, ...]]) -> None:
    assert places(text) == expected


# ---- counts --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("29 air strikes", exactly(29)),
        ("twenty-nine air strikes", exactly(29)),
        ("a series of nine air strikes", exactly(9)),
        ("a total of 11 air strikes", exactly(11)),
        ("a pair of air strikes", exactly(2)),
        ("half a dozen air strikes", exactly(6)),
        ("two dozen air strikes", exactly(24)),
        ("at least seven air strikes", at_least(7)),
        ("no fewer than seven air strikes", at_least(7)),
        ("up to nine air strikes", at_most(9)),
        ("as many as nine air strikes", at_most(9)),
        ("between 10 and 15 air strikes", between(10, 15)),
        ("10 to 15 air strikes", between(10, 15)),
        ("10-15 air strikes", between(10, 15)),
        ("dozens of air strikes", vague(24, None)),
        ("several air strikes", vague(3, None)),
        ("a further three air strikes", exactly(3)),
        ("three more air strikes", exactly(3)),
        ("an air strike", ONE),
        ("another air strike", ONE),
        ("air strikes", None),
    ],
)
def test_how_many(words: str, count: Count | None) -> None:
    assert counts(f"Coalition jets carried out {words} near Mosul on Tuesday.") == [count]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("An air strike on Tuesday struck 14 positions near Mosul.", ONE),
        ("It was the seventh air strike on Mosul this year.", ONE),
        ("On March 17 air strikes hit Mosul.", None),
        ("At 3 a.m. air strikes hit Mosul.", None),
        ("Su-24 jets bombed Mosul on Tuesday.", None),
        ("Air strikes hit Mosul, a city of 1,200,000.", None),
        ("Air strikes hit a base 40 km south of Mosul.", None),
        ("Air strikes hit about 40 percent of Mosul.", None),
        ("Air strikes killed a 60-year-old man in Mosul.", None),
        ("Six aircraft hit Mosul in air strikes on Tuesday.", None),
        ("The army's 9th Brigade called in air strikes on Mosul.", None),
    ],
)
def test_numbers_near_a_strike_that_are_not_its_count(text: str, count: Count | None) -> None:
    assert counts(text) == [count]


def test_weapons_are_no_strikes() -> None:
    (telling,) = told("Gunners fired 40 rockets at Mosul on Tuesday.")
    assert (telling.count, telling.munitions) == (None, exactly(40))


# ---- places --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three air strikes hit Mosul and Tikrit on Tuesday.", [("Mosul", "Tikrit")]),
        ("There were 12 air strikes around Mosul, Tikrit and Ramadi.", [("Mosul", "Tikrit", "Ramadi")]),
        ("There were four air strikes near Mosul and three air strikes near Tikrit.", [("Mosul",), ("Tikrit",)]),
        ("There were four air strikes near Mosul and three near Tikrit.", [("Mosul",), ("Tikrit",)]),
        ("Near Mosul, three air strikes destroyed a bridge.", [("Mosul",)]),
        (
            "Near Mosul, two air strikes hit a bridge; near Tikrit, three air strikes hit tanks.",
            [("Mosul",), ("Tikrit",)],
        ),
        ("The 12 Iraq airstrikes destroyed a bridge.", [("Iraq",)]),
        ("Monday's five Mosul air strikes destroyed a bridge.", [("Mosul",)]),
        ("Three air strikes in Iraq hit a bridge near Mosul.", [("Mosul",)]),
        ("Iraqi jets carried out three air strikes in Syria.", [("Syria",)]),
        ("US air strikes hit a bridge on Tuesday.", [()]),
        ("Three air strikes hit a bridge, an official said in Geneva.", [()]),
        ("Three air strikes hit a bridge near Mosul, an official told reporters in Geneva.", [("Mosul",)]),
    ],
)
def test_where(text: str, expected: list[tuple[str, ...]]) -> None:
    assert places(text) == expected


# ---- shares --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "share", "count", "whole"),
    [
        ("Twelve of them were in Iraq.", "some", exactly(12), None),
        ("Six of the eight strikes hit Mosul.", "some", exactly(6), exactly(8)),
        ("Half of them hit Mosul.", "half", None, None),
        ("The rest hit Mosul.", "rest", None, None),
        ("Most of the attacks hit Mosul.", "most", None, None),
        ("Another struck near Mosul.", "some", ONE, None),
    ],
)
def test_shares(text: str, share: str, count: Count | None, whole: Count | None) -> None:
    (telling,) = told(text)
    assert (telling.share, telling.count, telling.whole) == (share, count, whole)


# ---- roles ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The army carried out three air strikes on Mosul.", ""),
        ("The army plans air strikes on Mosul.", "planned"),
        ("The army threatened air strikes on Mosul.", "threatened"),
        ("The army denied that it had carried out air strikes on Mosul.", "denied"),
        ("The army would carry out air strikes on Mosul if asked.", "hypothetical"),
        ("The army has carried out 5,000 air strikes since August.", "cumulative"),
        ("It brings to 1,023 the number of air strikes since August.", "cumulative"),
        ("Police foiled a suicide bombing in Mosul.", "foiled"),
        ("They want to halt the air strikes on Mosul.", "ended"),
        ("The army practised air strikes in a drill near Mosul.", "drill"),
    ],
)
def test_roles(text: str, role: str) -> None:
    assert {telling.role for telling in told(text)} == {role}


def test_a_claim_is_an_event_that_one_side_tells() -> None:
    (telling,) = told("The rebels claimed to have carried out a drone strike on Mosul.")
    assert (telling.role, telling.status) == ("", "claimed")


def test_a_role_ends_with_its_clause() -> None:
    first, second = told("The army denied an air strike on Mosul, but a car bomb went off in Tikrit on Tuesday.")
    assert (first.role, second.role) == ("denied", "")


# ---- harm ----------------------------------------------------------------------------------------------------


def test_harm_goes_to_the_nearest() -> None:
    first, second = told("An air strike killed four people in Mosul while a car bomb wounded nine in Tikrit.")
    assert [(m.value.harm, m.value.count) for m in first.harm] == [("killed", exactly(4))]
    assert [(m.value.harm, m.value.count) for m in second.harm] == [("injured", exactly(9))]


def test_harm_over_a_period_is_nobodys() -> None:
    assert [t.harm for t in told("Air strikes have killed 300 people in Mosul since January.")] == [()]


# ---- what points back and what is new ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "definite", "fresh", "also"),
    [
        ("The strikes hit Mosul.", True, False, False),
        ("Tuesday's air strikes hit Mosul.", True, False, False),
        ("An air strike hit Mosul.", False, True, False),
        ("Three air strikes hit Mosul.", False, True, False),
        ("Another air strike hit Mosul.", False, True, True),
        ("A second air strike hit Mosul.", False, True, True),
        ("Separately, an air strike hit Mosul.", False, True, True),
        ("Air strikes hit Mosul.", False, False, False),
    ],
)
def test_old_and_new(text: str, definite: bool, fresh: bool, also: bool) -> None:
    (telling,) = told(text)
    assert (telling.definite, telling.fresh, telling.also) == (definite, fresh, also)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("A grenade explosion in Mosul amid clashes with rebels killed one man.", [("Grenade", "1")]),
        (
            "Rebels seized the village of Badush in Iraq following heavy shelling.",
            [("Non-state actor overtakes territory", "")],
        ),
        ("Clashes in Tikrit went on amid air strikes on Mosul.", [("Armed clash", ""), ("Air/drone strike", "")]),
        ("Twelve men were killed in Mosul amid clashes.", [("Armed clash", "12")]),
        ("Troops fled following an air strike on Mosul amid clashes.", [("Air/drone strike", "")]),
    ],
)
def test_what_went_on_meanwhile_is_told_beside_an_event(text: str, types: list[tuple[str, str]]) -> None:
    rows = [row(event) for event in extract(Document("t", text))]
    assert [(r["sub_event_type"], r["fatalities"]) for r in rows] == types


# ---- questions to one trigger, or to two ---------------------------------------------------------------------

STRIKE = Trigger((AIR,), determiner="a")
ATTACKS = Trigger((ATTACK, CLASH, IED), plural=True)


@pytest.mark.parametrize(
    ("trigger", "fresh"),
    [
        (STRIKE, True),
        (replace(STRIKE, determiner="another"), True),
        (replace(STRIKE, determiner="the"), False),
        (replace(STRIKE, determiner="the", count=exactly(12)), False),
        (replace(STRIKE, determiner="", count=exactly(12)), True),
        (replace(STRIKE, determiner="", count=ONE), False),
        (replace(STRIKE, determiner=""), False),
        (replace(STRIKE, verb=True), False),
    ],
)
def test_what_brings_something_new(trigger: Trigger, fresh: bool) -> None:
    assert attach.is_fresh(trigger) is fresh


@pytest.mark.parametrize(
    ("many", "one", "another"),
    [
        (ATTACKS, STRIKE, True),
        (ATTACKS, replace(STRIKE, determiner="another"), True),
        (ATTACKS, replace(STRIKE, determiner="the"), False),
        (ATTACKS, replace(STRIKE, plural=True), False),
        (ATTACKS, replace(STRIKE, verb=True), False),
        (ATTACKS, replace(STRIKE, types=(ATTACK, CLASH, IED)), False),
        (replace(ATTACKS, plural=False), STRIKE, False),
        (replace(ATTACKS, verb=True), STRIKE, False),
        (replace(ATTACKS, count=exactly(3)), STRIKE, False),
        (replace(ATTACKS, types=(ATTACK, CLASH)), STRIKE, False),
    ],
)
def test_attacks_in_general_are_no_other_name_for_a_strike(many: Trigger, one: Trigger, another: bool) -> None:
    assert attach.one_of_many(many, one) is another


def test_types_in_common_are_those_of_the_word_that_says_most() -> None:
    assert attach.common_types([ATTACKS]) == (ATTACK, CLASH, IED)
    assert attach.common_types([ATTACKS, Trigger((IED, ATTACK))]) == (IED, ATTACK)
    assert attach.common_types([Trigger((IED,)), ATTACKS]) == (IED,)
    assert attach.common_types([STRIKE, ATTACKS]) == ()
    assert attach.without_fight((REGAINS, CLASH)) == (REGAINS,)
    assert attach.without_fight((CLASH, REGAINS)) == (CLASH, REGAINS)


def trigger_at(start: int, end: int, trigger: Trigger) -> Mention:
    return Mention("strike", start, end, "x" * (end - start), trigger, "a-rule")


def test_a_count_that_is_stated_stands_before_one_that_the_grammar_implies() -> None:
    implied, stated_, none = (
        trigger_at(n, n + 1, replace(STRIKE, count=count)) for n, count in enumerate((ONE, exactly(3), None))
    )
    assert attach.counting([none, implied, stated_]) is stated_
    assert attach.counting([none, implied]) is implied
    assert attach.counting([none]) is None


def test_separate_attacks_near_their_verb_are_what_was_done_in_them() -> None:
    verb = trigger_at(0, 6, replace(STRIKE, verb=True, determiner=""))
    for start, plural, near in ((46, True, True), (47, True, False), (20, False, False)):
        noun = trigger_at(start, start + 7, replace(STRIKE, plural=plural))
        assert attach.spread_out(noun, [verb]) is near
    assert not attach.spread_out(trigger_at(20, 27, ATTACKS), [verb, trigger_at(8, 12, STRIKE)])


@pytest.mark.parametrize(
    ("trigger", "another", "pointing"),
    [
        (STRIKE, False, False),
        (replace(STRIKE, determiner="another"), True, False),
        (replace(STRIKE, ordinal=True), True, False),
        (replace(STRIKE, ordinal=True, determiner="the"), False, True),
        (replace(STRIKE, determiner="the"), False, True),
        (replace(STRIKE, determiner="the", verb=True), False, False),
    ],
)
def test_one_more_and_one_that_is_known(trigger: Trigger, another: bool, pointing: bool) -> None:
    assert (bool(attach.sets_apart(trigger)), attach.points(trigger)) == (another, pointing)
