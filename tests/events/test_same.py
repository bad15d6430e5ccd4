"""Whether a telling is of the event told before: what each vote says, sentence by sentence, and what they decide."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import attach, explain
from conflictcli.events.account import Account
from conflictcli.events.assemble import in_order
from conflictcli.events.event import UNKNOWN, When
from conflictcli.events.same import (
    VETO,
    VOTES,
    equal,
    fewer,
    gap,
    names_a_day,
    other_weekday,
    reasons,
    same,
    several,
    toll,
    verdict,
)
from conflictcli.events.telling import Telling
from conflictcli.reading import reading
from conflictcli.rules.count import Count, at_least, at_most, exactly, vague
from conflictcli.rules.own.entries import BUILT_IN, Codebook, Triggers

PUBLISHED = date(2016, 3, 18)  # a Friday


def tellings(
    text: str, title: str = "", codebook: Codebook = BUILT_IN, published: date | None = PUBLISHED
) -> list[Telling]:
    read = reading(Document("t", text, title, published), codebook)
    return [telling for statement in in_order(read) for telling in attach.tellings(statement)]


def votes(text: str, title: str = "", codebook: Codebook = BUILT_IN) -> dict[str, int]:
    """What the votes say of the last telling of a text and the first."""
    told = tellings(text, title, codebook)
    return dict(reasons(told[-1], Account((told[0],))))


RAID = "An air strike hit Mosul on Tuesday, killing six people. "
BATTLE = "Rebels seized the village of Ostra in Iraq on Tuesday. "

SAID = {
    "types": [
        (RAID + "Clashes broke out in Mosul on Tuesday.", -100),
        (BATTLE + "The clashes lasted an hour.", -1),
        (BATTLE + "A battle broke out.", -100),
        (RAID + "Artillery shelled Mosul on Tuesday.", -3),
        (RAID + "As many as five missiles hit a house in Mosul.", -1),
    ],
    "another": [
        (RAID + "Another air strike hit Mosul.", -100),
        (RAID + "Separately, an air strike hit Mosul.", -100),
        (RAID + "The air strike hit Mosul.", None),
    ],
    "set apart": [(RAID + "It came two days after an air strike on Mosul.", -100)],
    "looks back": [("An air strike hit Mosul. He had survived an air strike in January.", -100)],
    "day": [
        (RAID + "Tuesday's air strike shook windows.", 1),
        (RAID + "An air strike hit Mosul on Monday.", -100),
        (RAID + "Monday's air strike shook windows.", -3),
    ],
    "count": [
        ("Six air strikes hit Mosul. The six air strikes shook windows.", 1),
        ("Six air strikes hit Mosul. The five air strikes shook windows.", -100),
        ("An air strike hit Mosul. The two air strikes shook windows.", -100),
        ("An air strike hit Mosul. The air strike shook windows.", None),
        ("Six air strikes hit Mosul. There were no air strikes on Tikrit.", None),
        ("Six air strikes hit Mosul. Air strikes shook windows.", None),
        ("At least six air strikes hit Mosul. The seven air strikes shook windows.", None),
    ],
    "number": [
        ("Three air strikes hit Mosul. The strikes shook windows.", 1),
        (RAID + "The strikes shook windows.", -1),
        ("Three air strikes hit Mosul. The strike shook windows.", None),
        ("Dozens of air strikes hit Mosul. The strikes shook windows.", None),
    ],
    "place": [
        (RAID + "The air strike on Mosul shook windows.", 2),
        (RAID + "The air strike in Iraq shook windows.", 1),
        (RAID + "The air strike on Tikrit shook windows.", -4),
        (RAID + "The air strike on the village of Umm Qarnayn in Iraq shook windows.", -3),
        (RAID + "The air strike in Syria shook windows.", -100),
    ],
    "toll": [
        (RAID + "The air strike killed six people.", 3),
        (RAID + "An air strike killed eight people.", -100),
        (RAID + "The air strike killed one.", None),
        ("Army shells killed six people in Mosul. Shelling by rebels killed two people.", -3),
        ("Army shells killed two people in Mosul. Shelling by rebels killed six people.", None),
        ("Army shells killed six people in Mosul. Shelling by the army killed two people.", None),
        ("Army shells killed six people in Mosul. The shelling by rebels killed two people.", None),
        ("Army shells killed six people in Mosul. Shelling by rebels killed six people.", 3),
        ("Army shells killed six people in Mosul. Shelling by rebels hit a school.", None),
        ("An air strike hit Mosul, killing 12. The air strike killed 12 people.", 4),
        ("An air strike hit Mosul, killing three. The air strike killed three people.", 2),
        ("An air strike hit Mosul, hurting nine. The air strike hurt nine people.", 3),
    ],
    "actor": [
        ("An Israeli air strike hit Mosul. The air strike by Russian forces shook windows.", -3),
        ("An Israeli air strike hit Mosul. The air strike by Israeli forces shook windows.", None),
        ("An Israeli air strike hit Mosul. The air strike by a drone shook windows.", None),
    ],
    "pointing": [(RAID + "The attack shook windows.", 1), (RAID + "An attack shook windows.", None)],
}


@pytest.mark.parametrize(("name", "text", "voice"), [(n, t, v) for n, said in SAID.items() for t, v in said])
def test_what_a_vote_says(name: str, text: str, voice: int | None) -> None:
    assert votes(text).get(name) == voice


def test_a_title_speaks_for_the_lede_and_may_place_and_date_it_loosely() -> None:
    assert votes("An air strike hit Mosul.", "Air strike kills six in Iraq")["title"] == 2
    assert votes("An air strike hit Mosul on Tuesday.", "Wednesday's air strike kills six")["day"] == -1
    assert votes("An air strike hit Mosul.", "Air strike on Syria kills six")["place"] == -3


def test_a_lede_in_other_words_is_the_title_s_event_where_the_dead_are_the_same() -> None:
    assert votes("Rebels shelled a camp, killing six.", "Air strike kills six")["title"] == 1
    assert "title" not in votes("Rebels shelled a camp, killing nine.", "Air strike kills six")
    assert "title" not in votes("Rebels shelled a camp.", "Air strike kills six")
    assert "title" not in votes("Nobody slept.\n\nSchools shut.\n\nIt rained.\n\nA raid hit Mosul.", "Raid kills six")


def test_nothing_outweighs_a_veto() -> None:
    first, second = tellings(RAID + "Another air strike hit Mosul on Tuesday, killing six people.")
    assert sum(voice for _, voice in reasons(second, Account((first,)))) > VETO
    assert verdict(second, Account((first,))) == VETO


@pytest.mark.parametrize(
    ("one", "other", "voice"),
    [
        ("on Tuesday", "on Friday", VETO),
        ("on Tuesday", "on Tuesday night", 0),
        ("on Tuesday", "at 6 p.m.", 0),
        ("at 6 p.m.", "at noon", 0),
        ("on 4 May", "on 5 May", VETO),
        ("on Tuesday", "on 4 May", 0),
    ],
)
def test_days_of_a_text_that_nobody_dated(one: str, other: str, voice: int) -> None:
    first, second = tellings(f"A raid hit Mosul {one}. The raid hit a house {other}.", published=None)
    assert dict(reasons(second, Account((first,)))).get("day", 0) == voice
    assert other_weekday(second, Account((first,))) is (voice == VETO)


def test_the_lede_is_what_the_title_tells_whatever_it_is_set_against() -> None:
    for lede in ("Another air strike hit Mosul on Tuesday.", "Police held ten men days after an air strike in Mosul."):
        assert len(explain(Document("t", lede, "Air strike hits Mosul", PUBLISHED)).events) == 1, lede


def test_the_lede_is_not_what_others_did_in_the_title() -> None:
    lede = "A man was also killed in a strike by Hezbollah across the border."
    assert len(explain(Document("t", lede, "Three killed in Israeli strike in Lebanon", PUBLISHED)).events) == 2


def test_a_text_printed_twice_tells_no_more() -> None:
    text = (
        "An air strike killed six people in Mosul on Tuesday. Another air strike hit Tikrit hours later.\n\n"
        "Rebels later shelled the airport of Mosul. It was the second attack on the airport this week."
    )
    rows = [explain(Document("t", told, "", PUBLISHED)).events for told in (text, f"{text}\n\n{text}")]
    assert [(e.sub_event_type, e.when, e.where, e.fatalities) for e in rows[0]] == [
        (e.sub_event_type, e.when, e.where, e.fatalities) for e in rows[1]
    ]


def test_a_list_tells_each_line_of_its_own() -> None:
    lines = "- Near Mosul, an air strike hit a car.\n- Near Mosul, the air strike hit a truck."
    assert votes(lines)["line of a list"] == -100


def test_nouns_of_a_codebook_in_one_list_count_each_their_own() -> None:
    own = Codebook(triggers=(Triggers("own:raid", type="Attack", nouns=("cattle raid", "livestock raid")),))
    assert votes("Two cattle raids and a livestock raid hit Mosul.", codebook=own)["in a list"] == -100
    assert "in a list" not in votes("Two cattle raids hit Mosul. The cattle raids left two dead.", codebook=own)
    assert "in a list" not in votes("Two air strikes and a drone strike hit Mosul.")


def test_every_vote_is_tried_here() -> None:
    assert {vote.name for vote in VOTES} == {*SAID, "title", "line of a list", "in a list"}


@pytest.mark.parametrize(
    ("text", "one"),
    [
        (RAID + "The raid, by a drone, killed six people.", True),
        (RAID + "Six people were killed when missiles hit a house.", True),
        (RAID + "The missiles that hit Mosul on Tuesday killed six people.", True),
        (RAID + "The strike on Tikrit drew protests.", False),
        (BATTLE + "The clashes in Ostra lasted an hour.", True),
    ],
)
def test_what_the_votes_decide(text: str, one: bool) -> None:
    told = tellings(text)
    assert same(told[-1], Account((told[0],))) is one


def test_a_text_of_two_sentences_about_one_event_gives_one_row() -> None:
    for text in (
        "Gunmen captured the town of Ostra in Iraq on Tuesday. The clashes in Ostra left 14 soldiers dead.",
        "A drone killed six men in Mosul on Sunday. Six men died when missiles hit a car.",
        "A grenade was hurled at a shop in Mosul. The grenade went off at 6 p.m. on Tuesday, wounding two.",
    ):
        assert len(explain(Document("t", text, "", PUBLISHED)).events) == 1, text


# ---- figures and days of two tellings ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "voice"),
    [
        (exactly(1), exactly(1), 0),
        (exactly(2), exactly(2), 2),
        (exactly(3), exactly(3), 2),
        (exactly(4), exactly(4), 3),
        (exactly(9), exactly(9), 3),
        (exactly(10), exactly(10), 4),
        (exactly(5), exactly(6), 0),
        (exactly(24), vague(24, None), 4),
        (exactly(25), vague(24, None), 0),
        (vague(24, None), vague(24, None), 0),
        (exactly(5), None, 0),
        (None, exactly(5), 0),
    ],
)
def test_the_same_figure_speaks_the_more_the_larger_it_is(one: Count | None, other: Count | None, voice: int) -> None:
    assert equal(one, other) == voice


@pytest.mark.parametrize(
    ("one", "other", "falls"),
    [
        (exactly(3), exactly(5), True),
        (exactly(3), at_least(5), True),
        (exactly(1), exactly(5), True),
        (exactly(3), at_most(5), False),
        (exactly(5), exactly(5), False),
        (exactly(7), exactly(5), False),
        (exactly(0), exactly(5), False),
        (exactly(1, "implied"), exactly(5), False),
        (at_least(3), exactly(5), False),
        (exactly(3), None, False),
        (None, exactly(5), False),
    ],
)
def test_a_toll_that_falls(one: Count | None, other: Count | None, falls: bool) -> None:
    assert fewer(one, other) is falls


def test_several_are_two_or_more_that_are_told() -> None:
    counts = (None, exactly(0), exactly(1), exactly(2), vague(24, None), at_least(2))
    assert [several(count) for count in counts] == [False, False, False, True, False, True]


def test_a_toll_is_compared_with_that_of_all_that_was_told_before() -> None:
    first, second, third = tellings(RAID + "The air strike hurt nine people. The air strike killed six and hurt nine.")
    assert toll(third, Account((first, second))) == 3 + 3
    assert toll(third, Account((first,))) == toll(third, Account((second,))) == 3


def days(first: int, last: int | None = None) -> When:
    return When(date(2031, 5, first), date(2031, 5, last) if last else None, 1, "told")


@pytest.mark.parametrize(
    ("one", "other", "between"),
    [
        (days(2, 2), days(3, 3), 1),
        (days(2), days(3), 1),
        (days(2, 4), days(7, 7), 3),
        (days(2, 4), days(4, 4), 0),
        (days(2, 9), days(4, 4), 0),
        (days(2, 2), UNKNOWN, 0),
        (UNKNOWN, UNKNOWN, 0),
    ],
)
def test_the_days_between_two_times(one: When, other: When, between: int) -> None:
    assert gap(one, other) == gap(other, one) == between


def test_which_dates_name_a_day_without_its_anchor() -> None:
    values = ("XXXX-WXX-2", "XXXX-05-04", "XXXX-XX-XXT18:00", "XXXX-WXX")
    assert [names_a_day(value) for value in values] == [True, True, False, False]
