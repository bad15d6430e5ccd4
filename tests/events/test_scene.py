"""A sentence without an event gives day and place to what the next one tells."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import extract

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
