"""Document → whether what begins an event in it could stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli import events
from conflictcli.document import Document
from conflictcli.events.credible import FOUND, MASSACRE, is_massacre, why_not
from conflictcli.events.telling import Telling
from conflictcli.gate import Rules
from conflictcli.gate.doubt import (
    FOR,
    SOME_ONE,
    Case,
    may_count,
    may_stand,
    telling,
)
from conflictcli.mention import Mention
from conflictcli.mentions import read
from conflictcli.rules.count import exactly
from conflictcli.rules.own.entries import BUILT_IN, Codebook
from conflictcli.rules.own_actors import OwnActors, Party
from conflictcli.rules.trigger import ATTACK, CLASH, Trigger
from conflictcli.sentences import Sentence

GATE = Rules.of(BUILT_IN)
RULES = sorted({rule.name for rule in GATE.strikes})
HERE = Sentence("It was so.", 0)
TONES = (*("crime", "labour", "sport", "fiction", "accident", "mishap", "private", "protest"), *FOR)
TONES = (*TONES, "massacre", "unhurt", "armed party")


def trigger(rule: str, kind: str, general: bool) -> Mention:
    return Mention("strike", 0, 2, "It", Trigger((kind,), general=general), rule)


TRIGGERS = st.lists(
    st.builds(
        trigger,
        st.sampled_from([*RULES, FOUND, FOUND, "arson", "hurled-a-bomb", "own:boarded"]),
        st.sampled_from([CLASH, ATTACK]),
        st.booleans(),
    ),
    min_size=1,
    max_size=3,
)
COUNTS = st.dictionaries(st.sampled_from(TONES), st.integers(0, 9)).map(Counter)


def told(triggers: tuple[Mention, ...]) -> Telling:
    return telling(HERE, triggers[0], triggers, ())


# ---- why what it takes for the best is sound -------------------------------------------------------------------


@given(TRIGGERS, COUNTS, COUNTS)
def test_what_is_against_all_triggers_is_against_any_of_them(
    triggers: list[Mention], about: Counter[str], here: Counter[str]
) -> None:
    alone = [m for m in triggers if m.rule == FOUND]
    asked = [told(tuple(group)) for group in (triggers, alone) if group]
    if all(why_not(t, about, here) for t in asked):
        groups = (group for n in range(1, len(triggers) + 1) for group in combinations(triggers, n))
        assert all(why_not(told(group), about, here) for group in groups)


@given(TRIGGERS, COUNTS, COUNTS, st.sampled_from(TONES))
def test_more_for_an_event_and_less_against_it_never_speak_against_it(
    triggers: list[Mention], about: Counter[str], here: Counter[str], tone: str
) -> None:
    one = told(tuple(triggers))
    if not why_not(one, about, here):
        step = Counter({tone: 1})
        for_it = tone in (*FOR, "massacre", "unhurt", "armed party")
        assert not why_not(one, about + step if for_it else about - step, here)
        assert not why_not(one, about, here + step if for_it else here - step)


@given(TRIGGERS, COUNTS, COUNTS)
def test_people_hurt_a_day_and_a_place_never_speak_against_it(
    triggers: list[Mention], about: Counter[str], here: Counter[str]
) -> None:
    best = replace(told(tuple(triggers)), harm=(SOME_ONE,))
    for less in (replace(best, harm=()), replace(best, places=()), replace(best, places=(), harm=())):
        if not why_not(less, about, here):
            assert not why_not(best, about, here)


@pytest.mark.parametrize("rule", GATE.harm, ids=lambda r: r.name)
def test_no_massacre_where_so_many_cannot_be_counted(rule) -> None:
    for text in (sentence.replace("[", "").replace("]", "") for sentence in rule.finds):
        hurt = [m for m in read(Sentence(text, 0), GATE.harm) if is_massacre(m) or m.value.count.basis == "vague"]
        assert not hurt or may_count(text, MASSACRE), text


# ---- what is read ---------------------------------------------------------------------------------------------


def test_figures_of_dates_are_not_read() -> None:
    told = case("Strikes hit Miro on 5 May. 5 strikes hit Miro on 6 May.")
    assert [m.value.count for look in told.of(0) for m in told.read(look, "strike")] == [None, exactly(5)]


def case(text: str, own: Codebook = BUILT_IN) -> Case:
    return Case(Document("case", text), own)


def test_nothing_is_read_that_nobody_asks_for() -> None:
    quiet = case("The council met.\n\nIt rained on the attack.\n\nDetectives said no more.")
    assert not quiet.may_stand()
    assert list(quiet.looks) == [1]
    assert not quiet.counted


def test_words_without_arms_anywhere_are_not_read() -> None:
    hopeless = case("The attack was long.\n\nThey met in Miro.")
    assert not hopeless.may_stand()
    assert [look.found for look in hopeless.of(0)] == [{}]


@pytest.mark.parametrize(
    ("text", "named"),
    [("IS men came. It is so.", 1), ("Hamas and Free Syrian Army men met.", 2), ("The army is free.", 0), ("", 0)],
)
def test_armed_groups_are_named(text: str, named: int) -> None:
    assert case(text).named == named


def test_a_tone_is_counted_in_the_sentences_that_may_hold_it() -> None:
    told = case("Troops came.\n\nDetectives met a sheriff.\n\nUnions met.")
    assert told.count("arms") == 1
    assert list(told.looks) == [0]
    assert (told.count("crime"), told.count("labour"), told.count("sport")) == (2, 1, 0)


CRIME = "The sheriff asked anyone with information to ring the tip line. Detectives seek a motive. A homicide, the coroner said."


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("A blast hit Miro.", False),
        ("A blast hit Miro and killed six people.", True),
        ("A blast hit Miro and killed nobody.", False),
        ("A blast hit Miro. Troops came.", True),
        ("A blast hit Miro. Two Hamas men came.", True),
        ("Gunmen killed a guard.", True),
        ("Gunmen met a guard.", False),
        (f"Gunmen killed a guard. {CRIME} {CRIME.replace('sheriff', 'medical examiner')}", False),
        ("Airstrikes hit Miro.", True),
        ("There would be no airstrikes on Miro.", False),
        ("He was tried over the airstrike on Miro of 3 May 2014.", True),
        ("The union called a strike on Miro. Workers came.", False),
        ("A storm hit the factory. An attack followed in the second half of the match.", False),
        ("A man was found dead.", False),
        ("A man was found dead, and with signs of torture.", True),
        ("Six of the eight sorties were near Miro.", True),
        ("Six of them were near Miro.", False),
        (
            "They met at a plant in Miro on Friday. Troops came. The attack began a strike by workers of unions.",
            True,
        ),
        (
            "They met at a plant in Miro on Friday.\n\nTroops came. The attack began a strike by workers of unions.",
            False,
        ),
    ],
)
def test_what_may_stand(text: str, stands: bool) -> None:
    assert may_stand(Document("it", text)) is stands
    assert stands or events.explain(Document("it", text)).events == ()


def test_a_user_s_parties_speak_for_an_event() -> None:
    own = Codebook(parties=OwnActors((Party.of("Miro Front", "", "non-state"),)))
    text = Document("it", "A blast hit Vell. Miro Front men came.")
    assert may_stand(text, own)
    assert not may_stand(text)
