"""Cues and triggers → the role of an event and its status: what must be said of all of it, and what of a part."""

from __future__ import annotations

import pytest

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.events.governing import governs, shared_role, shared_status
from conflictcli.events.nearness import follows
from conflictcli.events.statement import stated
from conflictcli.mention import Mention
from conflictcli.rules.joints import Joint
from conflictcli.rules.role import Role
from conflictcli.sentences import Sentence


@pytest.mark.parametrize(
    ("roles", "role"),
    [
        (["planned"], "planned"),
        (["planned", "denied"], "planned"),
        (["planned", ""], ""),
        (["", "planned"], ""),
        (["claimed"], ""),
        (["planned", "claimed"], ""),
        ([""], ""),
    ],
)
def test_one_word_that_says_it_happened_makes_it_happen(roles: list[str], role: str) -> None:
    assert shared_role(roles) == role


@pytest.mark.parametrize(
    ("roles", "status"),
    [
        ([""], "reported"),
        (["", "claimed"], "claimed"),
        (["claimed", "disputed"], "disputed"),
        (["planned"], "reported"),
    ],
)
def test_the_strongest_doubt_is_the_status(roles: list[str], status: str) -> None:
    assert shared_status(roles) == status


def mention(kind: str, start: int, end: int, value: object) -> Mention:
    return Mention(kind, start, end, "x" * (end - start), value, "a-rule")


TRIGGER = mention("strike", 100, 106, None)


@pytest.mark.parametrize(
    ("start", "role", "breaks", "reaches"),
    [
        (90, Role("planned", 3), [], True),
        (59, Role("planned", 3), [], True),
        (58, Role("planned", 3), [], False),
        (90, Role("planned", 3), [97], False),
        (90, Role("planned", 3), [89], True),
        (90, Role("planned", 100), [97], True),
        (90, Role("planned", 99), [97], False),
        (120, Role("planned", 3), [], False),
        (120, Role("planned", 3, True), [], True),
        (142, Role("planned", 3, True), [], True),
        (143, Role("planned", 3, True), [], False),
        (102, Role("planned", 3), [], True),
        (102, Role("hypothetical", 3), [], False),
    ],
)
def test_how_far_a_cue_reaches(start: int, role: Role, breaks: list[int], reaches: bool) -> None:
    """Twelve characters a word, not into another clause, and back only where it says so."""
    cue = mention("role", start, start + 5, role)
    joints = [mention("joint", at, at + 2, Joint("break")) for at in breaks]
    assert governs(cue, TRIGGER, stated(Sentence("x" * 200, 0), [*joints, cue, TRIGGER])) is reaches


@pytest.mark.parametrize(
    ("kind", "told", "later", "near"),
    [
        ("prose", 1, 3, True),
        ("prose", 1, 4, False),
        ("title", -1, 7, True),
        ("title", -1, 8, False),
        ("heading", 2, 10, True),
        ("heading", 2, 11, False),
    ],
)
def test_how_far_behind_an_event_more_is_told_of_it(kind: str, told: int, later: int, near: bool) -> None:
    assert follows(Sentence("More.", 50, "prose", later), Sentence("It fell.", 0, kind, told)) is near


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Jets hit Mosul on 3 May 2031. The army denied responsibility.", "disputed"),
        ("Jets hit Mosul on 3 May 2031. Traders swept up the glass.", "reported"),
    ],
)
def test_what_the_next_sentence_says_of_it(text: str, status: str) -> None:
    assert [event.status for event in extract(Document("t", text))] == [status]
