"""A sentence without an event gives day and place to what the next one tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import attach, extract
from conflictcli.events.assemble import in_order
from conflictcli.events.event import UNKNOWN
from conflictcli.events.scene import NOWHERE, Scene, called_an_attack, on_scene, recalled, set_scene, sites_in
from conflictcli.events.statement import Statement
from conflictcli.reading import reading

OPERATION = "On 4 May 2020, in Mosul, police carried out an operation against a gang. "


def rows(text: str) -> list[tuple[str, str, str]]:
    found = extract(Document("t", text, "", date(2020, 5, 20)))
    return [(e.sub_event_type, str(e.when.start or ""), "; ".join(e.where.names)) for e in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OPERATION + "A shoot-out broke out.", [("Armed clash", "2020-05-04", "Mosul")]),
        (OPERATION + "They seized drugs. Gunmen fired at an officer.", [("Armed clash", "2020-05-04", "Mosul")]),
        (OPERATION + "A shoot-out broke out in Tikrit.", [("Armed clash", "2020-05-04", "Tikrit")]),
        (OPERATION + "Three gunmen were injured.", [("Armed clash", "2020-05-04", "Mosul")]),
        (OPERATION + "Three men were injured.", []),
        (OPERATION + "Two men were shot.", [("Attack", "2020-05-04", "Mosul")]),
        ("On 4 May 2020, in Mosul, police opened a school. Three gunmen were injured.", []),
        # It points back from further below.
        (
            OPERATION + "\n\nTraders were glad.\n\nDuring the operation gunmen fired at an officer.",
            [("Armed clash", "2020-05-04", "Mosul")],
        ),
        (OPERATION + "On 5 May 2020 gunmen fired at an officer.", [("Armed clash", "2020-05-05", "Mosul")]),
        (
            "On 4 May 2020, in Mosul, fighters sent drones at a plant. The attack caused a fire.",
            [("Air/drone strike", "2020-05-04", "Mosul")],
        ),
        (
            "On 4 May 2020, in Mosul, the governor opened a plant. Gunmen attacked a guard.",
            [("Attack", "2020-05-04", "Mosul")],
        ),
        ("In Mosul, the governor opened a plant. Gunmen attacked a guard.", [("Attack", "", "Mosul")]),
        (
            "On 4 May 2020, police carried out an operation. Gunmen attacked a guard in Tikrit.",
            [("Attack", "2020-05-04", "Tikrit")],
        ),
        # Not in another paragraph, not of talk in general, and not of a protest.
        (OPERATION + "\n\nA shoot-out broke out.", []),
        (OPERATION + "Its members take part in attacks.", []),
        ("On 4 May 2020, in Mosul, residents held a protest. They clashed with each other.", []),
    ],
)
def test_the_scene_of_what_comes_next(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(text) == expected


def test_a_mission_at_work_in_one_country_tells_the_country() -> None:
    text = "On 7 April 2020 the OSCE SMM observed 12 projectiles involving unknown weapons near Ostralla."
    (event,) = extract(Document("t", text, "", date(2020, 5, 20)))
    assert [place.country_code for place in event.where.places] == ["UA"]


# ---- sentence by sentence ------------------------------------------------------------------------------------


def sentences(text: str) -> list[Statement]:
    return list(in_order(reading(Document("t", text, "", date(2020, 5, 20)))))


def scene_of(text: str, tells: bool = False) -> Scene:
    """The scene that the only sentence of a text sets."""
    (statement,) = sentences(text)
    return set_scene(NOWHERE, statement, tells)


SCHOOL = "On 4 May 2020, in Mosul, the governor opened a school."


def test_a_scene_has_the_first_of_its_places_and_days() -> None:
    scene = scene_of("On 4 May 2020 the governor opened a school in Mosul and a bridge in Tikrit on 6 May 2020.")
    assert [place.text for place in scene.places] == ["Mosul"]
    assert (scene.when.start, scene.when.precision) == (date(2020, 5, 4), 1)
    assert not scene.deed


def test_a_place_alone_a_month_or_an_event_set_no_scene() -> None:
    assert scene_of("In Mosul the governor opened a school.") == NOWHERE
    assert scene_of("In May 2020 the governor opened a school in Mosul.") == NOWHERE
    assert scene_of("On 4 May 2020 the governor opened a school.") == NOWHERE
    assert scene_of(SCHOOL, tells=True) == NOWHERE
    assert scene_of(OPERATION, tells=True).deed


def test_how_long_a_scene_stands() -> None:
    (plain,) = sentences("Traders were glad.")
    (dated,) = sentences("Traders were glad on 7 May 2020.")
    (marched,) = sentences("Residents held a protest.")
    school, operation = scene_of(SCHOOL), scene_of(OPERATION)
    assert set_scene(school, plain, tells=False) is school
    assert set_scene(school, plain, tells=True) is NOWHERE
    assert set_scene(replace(school, recalled=7), plain, tells=False) is NOWHERE
    assert set_scene(operation, plain, tells=False) is operation
    assert set_scene(operation, plain, tells=True) is operation
    assert set_scene(operation, dated, tells=False) is NOWHERE
    assert set_scene(school, marched, tells=False) is NOWHERE
    assert set_scene(operation, marched, tells=False) is NOWHERE


def test_an_operation_is_told_on_in_the_paragraph_that_points_back_to_it() -> None:
    first, glad, back = sentences(OPERATION + "\n\nTraders were glad.\n\nDuring the operation a shoot-out broke out.")
    scene = set_scene(NOWHERE, first, tells=False)
    assert recalled(scene, glad) is scene
    again = recalled(scene, back)
    assert again == replace(scene, recalled=back.sentence.paragraph)
    assert (again.at(back.sentence), again.at(glad.sentence)) == (True, False)
    school = scene_of(SCHOOL)
    assert recalled(school, back) is school


def test_what_is_called_an_attack_was_told_by_the_sentence_before() -> None:
    first, second = sentences("On 4 May 2020, in Mosul, fighters sent drones at a plant. The attack caused a fire.")
    scene = set_scene(NOWHERE, first, tells=False)
    (attack,) = attach.tellings(second)
    called = called_an_attack(scene, attack)
    assert called is not None
    assert (called.sentence, called.when, called.places) == (first.sentence, scene.when, scene.places)
    elsewhere = replace(scene, recalled=7)
    for other in (NOWHERE, elsewhere, replace(scene, places=()), replace(scene, deed=True)):
        assert called_an_attack(other, attack) is None
    for untold in (
        replace(attack, definite=False),
        replace(attack, role="planned"),
        replace(attack, when=scene.when),
        replace(attack, places=scene.places),
    ):
        assert called_an_attack(scene, untold) is None


def test_what_happens_on_a_scene_takes_what_it_lacks() -> None:
    first, second = sentences(OPERATION + "A shoot-out broke out.")
    scene = set_scene(NOWHERE, first, tells=False)
    (fight,) = attach.tellings(second)
    assert (fight.when, fight.places) == (UNKNOWN, ())
    assert on_scene(scene, fight) == replace(fight, when=scene.when, places=scene.places)
    for other in (
        replace(fight, definite=True),
        replace(fight, role="planned"),
        replace(fight, share="half"),
        replace(fight, when=replace(scene.when, text="dawn")),
        replace(fight, triggers=()),
    ):
        assert on_scene(scene, other) is other
    assert on_scene(NOWHERE, fight) is fight


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        ("The governor opened a school in Mosul and a bridge in Tikrit.", ["Mosul", "Tikrit"]),
        ("The governor opened a school near Mosul.", []),
        ("The governor of Mosul opened a school in Tikrit.", ["Tikrit"]),
        ("The governor said in Mosul that a school had opened in Tikrit.", ["Tikrit"]),
        ("The governor opened a school.", []),
    ],
)
def test_the_sites_of_a_scene(text: str, sites: list[str]) -> None:
    (statement,) = sentences(text)
    assert [site.text for site in sites_in(statement)] == sites
