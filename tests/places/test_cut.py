"""Run → pieces: words that no list has are one name, and the short way to say so agrees with the long one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from conflictcli.places.cut import cut, is_unknown, may_hold_a_place, pieces
from conflictcli.places.runs import Core, is_opening

WORDS = (
    *("Ostra", "Vellin", "Qwxzel", "Zzqorn", "UNX", "Ana", "Smith", "Jordan", "Aleppo", "Deir", "Zor", "al-Zor", "of"),
    *("Syrian", "Georgia", "Republic", "Army", "Police", "Islamic", "State", "North", "Camp", "Airport", "County"),
    *("Yesterday", "Environment", "Team", "Middle", "East", "White", "House", "Ky", "New", "York", "Ostra-based"),
    *("Miro/Vell", "St.", "Louis", "the", "Attorney", "General", "May", "As"),
)
RUNS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(RUNS, st.sampled_from(["", "body"]), st.booleans(), st.booleans())
def test_the_short_way_agrees_with_the_long_one(words: str, mask: str, opens: bool, dateline: bool) -> None:
    core = Core(words, mask, False, opens and is_opening(words), dateline)
    assert pieces(core) == tuple(cut(core, 0, len(words)))


@settings(max_examples=400, deadline=None)
@given(RUNS)
def test_in_what_is_unknown_there_is_no_place(words: str) -> None:
    core = Core(words, opens=is_opening(words))
    found = any(piece.found or piece.kind != "name" or piece.after for piece in cut(core, 0, len(words)))
    assert not (found and is_unknown(words))
    assert may_hold_a_place(words) or not found


def test_people_and_bodies_are_unknown() -> None:
    assert is_unknown("Qwxzel") and is_unknown("Qwxzel Zzqorn") and is_unknown("Qwxzel Smith")
    assert pieces(Core("Qwxzel Zzqorn")) == tuple(cut(Core("Qwxzel Zzqorn"), 0, 13))


def test_what_may_be_a_place_is_not() -> None:
    told = ("Aleppo", "Qwxzel Airport", "Camp Aleppo", "Republic of Georgia", "White House", "Ky", "Qwxzel-Zzqorn")
    assert not any(map(is_unknown, told))
