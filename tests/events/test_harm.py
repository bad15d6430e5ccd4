"""Mentions of one event → its figures, by example and by property."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.document import Document
from conflictcli.events.harm import Harm, tally
from conflictcli.mention import Mention
from conflictcli.mentions import read
from conflictcli.rules.casualties import RULES, Casualties
from conflictcli.rules.count import Count, about, at_least, at_most, between, exactly, vague
from conflictcli.sentences import sentences


def harm_in(text: str) -> Harm:
    return tally([m for sentence in sentences(Document("1", text)) for m in read(sentence, RULES)])


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        ("Nothing was said of people.", Harm()),
        ("5 soldiers and 3 civilians were killed.", Harm(exactly(8), 3)),
        ("Five people were killed, including 2 children.", Harm(exactly(5), 2)),
        ("Six people were killed. Two of the victims were children.", Harm(exactly(6))),
        (
            "Militants killed 5 people and wounded 12. The 5 people were killed at dawn.",
            Harm(exactly(5), None, exactly(12)),
        ),
        ("Five soldiers were killed. Four rebels were also killed.", Harm(exactly(9), 0)),
        ("Two soldiers were killed. A rebel was killed.", Harm(exactly(3), 0)),
        ("Two guards were killed and another was shot dead.", Harm(exactly(3))),
        ("The death toll stood at 12. By noon the death toll had risen to 40.", Harm(exactly(40))),
        ("Ten were killed. Later the death toll rose to 14.", Harm(exactly(14))),
        (
            "Police said five people were killed. A hospital said seven people were killed.",
            Harm(between(5, 7), disputed=True),
        ),
        ("At least five people were killed. Seven people were killed, a doctor said.", Harm(exactly(7))),
        ("Dozens were killed. The hospital counted 31 dead.", Harm(exactly(31))),
        ("The blast killed 6-7 men. No fewer than seven men died.", Harm(exactly(7))),
        ("Ten people were killed. Three people were killed on a bus.", Harm(exactly(10))),
        ("Eight villagers were killed. In all, 13 people were killed.", Harm(exactly(13), 8)),
        ("The war has killed 6,200 people since March. Two guards were killed.", Harm(exactly(2), 0)),
        ("No casualties were reported.", Harm(exactly(0), None, exactly(0))),
        ("No one was killed. Three people were wounded.", Harm(exactly(0), None, exactly(3))),
        ("Two people were killed. No civilians were killed.", Harm(exactly(2), 0)),
        ("The blast killed or wounded 30.", Harm(between(0, 30), None, between(0, 30))),
        ("He detonated it, killing himself and six others.", Harm(exactly(7))),
        ("Omar was killed. He was killed near Vell. A man was killed.", Harm(exactly(1, "implied"))),
        ("Up to nine people were killed. Up to nine people died.", Harm(at_most(9))),
        # Not all of these can be right, and civilians are none of the dead where they are more.
        ("Six people were killed, including nine civilians.", Harm(exactly(6))),
        ("Six people were killed, including six civilians.", Harm(exactly(6), 6)),
    ],
)
def test_a_text_gives_its_figures(text: str, harm: Harm) -> None:
    assert harm_in(text) == harm


def mention(value: object, start: int = 0, kind: str = "casualty") -> Mention:
    return Mention(kind, start, start + 1, "", value, "a-rule")


def mentions(*values: Casualties) -> list[Mention]:
    return [mention(value, i) for i, value in enumerate(values)]


numbers = st.integers(min_value=1, max_value=500)
counts = st.one_of(
    numbers.map(exactly),
    numbers.map(at_least),
    numbers.map(at_most),
    numbers.map(about),
    st.tuples(numbers, numbers).filter(lambda p: p[0] < p[1]).map(lambda p: between(*p)),
    st.just(vague(24, None)),
    st.just(exactly(1, "implied")),
    st.just(exactly(0)),
)
figures = st.builds(
    Casualties,
    st.sampled_from(["killed", "injured", "either"]),
    counts,
    st.sampled_from(["civilians", "forces", "militants", "combatants", ""]),
    more=st.booleans(),
    toll=st.booleans(),
)


def bounded(count: Count | None) -> bool:
    return count is None or count.high is None or count.least <= count.high


@given(st.lists(figures, max_size=8))
def test_bounds_are_in_order(told: list[Casualties]) -> None:
    harm = tally(mentions(*told))
    assert bounded(harm.fatalities) and bounded(harm.injuries)
    if not told:
        assert harm == Harm()


@given(st.lists(figures, max_size=6), counts)
def test_a_part_and_a_sum_over_a_period_change_no_figure(told: list[Casualties], count: Count) -> None:
    plain = tally(mentions(*told))
    extra = tally(mentions(*told, Casualties("killed", count, part=True), Casualties("killed", count, cumulative=True)))
    assert (extra.fatalities, extra.injuries, extra.disputed) == (plain.fatalities, plain.injuries, plain.disputed)


@given(figures, st.integers(min_value=1, max_value=4))
def test_a_figure_told_again_is_told_once(figure: Casualties, times: int) -> None:
    assert tally(mentions(*[figure] * (times + 1))) == tally(mentions(figure))


@given(st.lists(numbers, min_size=1, max_size=5, unique=True), st.data())
def test_repeats_may_stand_in_any_order(said: list[int], data: st.DataObject) -> None:
    """Figures of different groups, each told more than once: the order of the telling is no matter."""
    groups = ["civilians", "forces", "militants"]
    told = [Casualties("killed", exactly(n), g) for n, g in zip(said, groups, strict=False)]  # type: ignore[arg-type]
    shuffled = data.draw(st.permutations([*told, *told]))
    assert tally(mentions(*shuffled)).fatalities == exactly(sum(c.count.least for c in told))


@given(st.lists(st.integers(min_value=1, max_value=900), min_size=1, max_size=6))
def test_a_toll_that_rises_leaves_its_last_figure(tolls: list[int]) -> None:
    told = [Casualties("killed", exactly(n), toll=True) for n in sorted(tolls)]
    assert tally(mentions(*told)).fatalities == exactly(max(tolls))


@given(numbers, numbers)
def test_figures_that_exclude_each_other_become_bounds(first: int, second: int) -> None:
    low, high = sorted((first, second))
    harm = tally(mentions(Casualties("killed", exactly(first)), Casualties("killed", exactly(second))))
    if low == high:
        assert harm == Harm(exactly(low))
    elif low >= 0.7 * high:
        assert harm == Harm(between(low, high), disputed=True)
    else:
        assert harm == Harm(exactly(high))


@given(st.lists(figures, max_size=6))
def test_mentions_of_other_kinds_are_passed_over(told: list[Casualties]) -> None:
    plain = mentions(*told)
    assert tally([mention("Miro", 90, "place"), *plain]) == tally(plain)


@pytest.mark.parametrize(
    ("text", "harm"),
    [
        # figures that compete
        (
            "The shell killed at least 16 people, while other sources put the toll at 18.",
            Harm(between(16, 18), disputed=True),
        ),
        (
            "The shell killed at least 16 people. A post stated that 18 had been killed.",
            Harm(between(16, 18), disputed=True),
        ),
        (
            "At least 11 died in the raid, though one report said that 15 were killed.",
            Harm(between(11, 15), disputed=True),
        ),
        ("The shell killed 16 people. Some reports said that more than 20 died.", Harm(at_least(16), disputed=True)),
        ("The shell killed 20 people. One report said that a woman had died.", Harm(exactly(20), 1)),
        ("The shell killed 16 people. Other sources put the toll at 16.", Harm(exactly(16))),
        ("Other sources said that 16 people were killed by a shell.", Harm(exactly(16))),
        # figures that no longer stand
        ("The bomb killed 40 people. Earlier reports said that 30 had died.", Harm(exactly(40))),
        ("The bomb killed 40 people, up from an earlier toll of 30.", Harm(exactly(40))),
        ("Initially 30 people were reported killed by the bomb.", Harm(exactly(30))),
        # bounds said together
        ("The shell killed at least 78, and up to 95, people.", Harm(between(78, 95))),
        ("The shell killed between 12 to 19 people.", Harm(between(12, 19))),
        ("The attack killed 12 last year.", Harm(exactly(12))),
        ("The attack killed 12 people early on Monday.", Harm(exactly(12))),
        ("The shell killed up to 15 people. 13 of the victims were identified by name.", Harm(between(13, 15))),
        ("Two policemen were shot, one of them fatally.", Harm(exactly(1))),
        # parts of another harm
        ("The bomb caused 30 casualties, including six dead.", Harm(exactly(6), None, exactly(24, "derived"))),
        # one person, told at length
        ("A man shot by gunmen in Vell died on the spot.", Harm(exactly(1, "implied"))),
        ("A suspect was shot and died.", Harm(exactly(1, "implied"))),
        ("A teacher chopped to death in Vell", Harm(exactly(1, "implied"), 1)),
        ("The raid killed 22, including six boys, and wounded as many.", Harm(exactly(22), 6)),
        ("A security official was killed. Forces killed four militants.", Harm(exactly(5), 0)),
    ],
)
def test_what_figures_are_to_each_other(text: str, harm: Harm) -> None:
    assert harm_in(text) == harm
