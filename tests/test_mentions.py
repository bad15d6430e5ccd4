"""What a rule finds, which of two readings stands, which rules are tried, and how a value is shown."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.gazetteer.place import Place
from conflictcli.mention import Mention
from conflictcli.mentions import read, settle
from conflictcli.places import Located
from conflictcli.reading import MASK, Reading, masked
from conflictcli.rule import Rule, Words, expand
from conflictcli.rules.actors import Actor
from conflictcli.rules.casualties import Casualties
from conflictcli.rules.count import about, at_least, at_most, between, exactly, vague
from conflictcli.rules.role import Role
from conflictcli.rules.share import Share
from conflictcli.rules.timex import Timex
from conflictcli.rules.trigger import AIR, IED, SHELLING, SUICIDE, Trigger
from conflictcli.sentences import Sentence


def span(start: int, end: int, kind: str = "strike", rule: str = "a", value: Any = None) -> Mention:
    return Mention(kind, start, end, "x" * (end - start), value, rule)


def rule(name: str, pattern: str, *guard: str, kind: str = "strike") -> Rule:
    return Rule(name, kind, pattern, lambda m: m[0].lower(), finds={}, guard=guard)


# ---- a rule reads --------------------------------------------------------------------------------------------


def test_offsets_are_the_documents() -> None:
    (found,) = read(Sentence("An air raid hit Miro.", 100), [rule("raid", "air raid")])
    assert (found.start, found.end, found.text, found.value, found.rule) == (103, 111, "air raid", "air raid", "raid")


def test_a_lead_read_backwards_belongs_to_the_span() -> None:
    lead = Rule("raid", "strike", r"(?<=(?P<lead>two ))raids", lambda m: m["lead"], finds={})
    (found,) = read(Sentence("Then two raids came.", 0), [lead])
    assert (found.text, found.value) == ("two raids", "two ")


def test_a_meaning_may_decline() -> None:
    silent = Rule("raid", "strike", "raid", lambda m: None, finds={})
    assert read(Sentence("A raid.", 0), [silent]) == []


def test_a_masked_text_keeps_the_words_of_the_sentence() -> None:
    (found,) = read(Sentence("On May 24 raids came.", 0), [rule("raids", r"\S+ raids")], "On May \0\0 raids came.")
    assert found.text == "24 raids"


def test_names_in_a_pattern_are_written_out() -> None:
    words = {"TEN": Words("ten", ("ten",)), "MANY": Words("some (?&TEN)|many", ("many",))}
    assert expand("(?&MANY) raids", words) == "(?:some (?:ten)|many) raids"
    with pytest.raises(KeyError):
        expand("(?&FEW) raids", words)


# ---- two readings --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("found", "stand"),
    [
        ([span(0, 4), span(2, 9)], [(2, 9)]),
        ([span(0, 4, rule="first"), span(0, 4, rule="second")], [(0, 4)]),
        ([span(5, 9), span(0, 5)], [(0, 5), (5, 9)]),
        ([span(0, 9), span(1, 3), span(4, 8), span(9, 12)], [(0, 9), (9, 12)]),
        ([span(0, 9), span(2, 4, "place")], [(0, 9), (2, 4)]),
        ([], []),
    ],
)
def test_the_longest_stands(found: list[Mention], stand: list[tuple[int, int]]) -> None:
    assert [(m.start, m.end) for m in settle(found)] == stand


def test_of_equals_the_earlier_rule_stands() -> None:
    assert [m.rule for m in settle([span(0, 4, rule="first"), span(0, 4, rule="second")])] == ["first"]


SPANS = st.tuples(st.integers(0, 60), st.integers(1, 12), st.sampled_from(("strike", "place")))


@given(st.lists(SPANS, max_size=30))
def test_settled_as_if_each_were_held_against_all(spans: list[tuple[int, int, str]]) -> None:
    found = [span(start, start + size, kind, str(n)) for n, (start, size, kind) in enumerate(spans)]
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: m.start - m.end):
        if not any(mention.kind == other.kind and mention.overlaps(other) for other in kept):
            kept.append(mention)
    assert settle(found) == sorted(kept, key=lambda m: (m.start, m.end))


# ---- mentions of a sentence ----------------------------------------------------------------------------------

TITLE, FIRST, SECOND = Sentence("Raids", -6, "title", -1), Sentence("On 2 May.", 0), Sentence("On 3 May.", 10)


def test_mentions_within_a_sentence() -> None:
    mentions = tuple(span(start, start + 2) for start in (-6, -2, 0, 3, 7, 10, 12, 18))
    read_so = Reading(None, (TITLE, FIRST, SECOND), mentions)  # type: ignore[arg-type]
    assert [[m.start for m in read_so.within(s)] for s in (TITLE, FIRST, SECOND)] == [[-6, -2], [0, 3, 7], [10, 12, 18]]


def test_digits_of_dates_are_masked() -> None:
    days = [span(3, 8, "date"), span(13, 18, "date")]
    assert masked(FIRST, days) == f"On {MASK} May."
    assert masked(SECOND, days) == f"On {MASK} May."
    assert masked(Sentence("In 1999, 12 raids.", 40), [*days, span(43, 47, "date")]) == f"In {MASK * 4}, 12 raids."
    assert masked(TITLE, days) == "Raids"


# ---- shown ---------------------------------------------------------------------------------------------------

OSTRA = Place("Ostra", "place", "NL", "Norland", "Vell Province", 33.0, 44.0)


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("date", Timex("DATE", "2015-01-01", date(2015, 1, 1), date(2015, 1, 1), 1), "2015-01-01"),
        ("place", Located("Ostra", OSTRA, True, "event", "in", 1, False, 1), "Ostra"),
        ("actor", Actor("Norland forces", "state"), "Norland forces"),
        ("strike", Trigger((AIR,), exactly(29)), "Air/drone strike 29"),
        ("strike", Trigger((IED, SUICIDE)), "Remote explosive/landmine/IED; Suicide bomb"),
        ("strike", Trigger((SHELLING,), munitions=exactly(40)), "Shelling/artillery/missile attack (40 munitions)"),
        ("casualty", Casualties("killed", exactly(5)), "killed 5"),
        ("casualty", Casualties("injured", at_least(12)), "injured 12+"),
        ("casualty", Casualties("killed", at_most(9)), "killed ≤9"),
        ("casualty", Casualties("killed", about(30)), "killed ~30"),
        ("casualty", Casualties("killed", between(10, 15)), "killed 10-15"),
        ("casualty", Casualties("killed", vague(24, None)), "killed 24+"),
        ("casualty", Casualties("killed", exactly(0)), "killed 0"),
        ("share", Share("some", exactly(6), exactly(8)), "some 6 of 8"),
        ("share", Share("rest"), "rest"),
        ("tone", "arms", "arms"),
        ("role", Role("denied", 8), "Role(name='denied', words=8, before=False)"),
    ],
)
def test_a_value_is_shown(kind: str, value: Any, shown: str) -> None:
    assert span(0, 4, kind, value=value).shown == shown


def test_the_place_of_a_mention() -> None:
    located = Located("Ostra", OSTRA, True, "event", "in", 1, False, 1)
    assert span(0, 5, "place", value=located).place == OSTRA
    assert span(0, 5, "strike", value=Trigger((AIR,))).place is None
