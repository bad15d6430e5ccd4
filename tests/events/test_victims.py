"""The dead of a war are not those of one event."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli import extract
from conflictcli.document import Document
from conflictcli.rules.count import Count, at_least, exactly


def dead(text: str) -> list[Count | None]:
    return [event.fatalities for event in extract(Document("d", text, published=date(2015, 1, 2)))]


@pytest.mark.parametrize(
    "behind",
    [
        "The five-year conflict has killed more than 250,000 people.",
        "More than 250,000 people have been killed in the country's long civil war.",
        "The two-week bombardment has killed at least 4,600 people, officials said.",
        "Officials said 1,750 children had been killed in the 16 days of bombardment.",
        "At least 9,000 people have died in the war between the army and the rebels.",
        "The toll in the city has risen to 9,000 since the war began.",
    ],
)
def test_a_war_lends_its_dead_to_no_air_strike(behind: str) -> None:
    assert dead(f"Jets bombed Aleppo on Thursday. {behind}") == [None]


def test_an_event_of_thousands_has_a_day() -> None:
    assert dead("The attack on Ostra killed 3,000 people.") in ([], [None])
    assert dead("The attack on Aleppo on 11 September 2001 killed 3,000 people.") == [exactly(3000)]


def test_a_clash_called_a_conflict_has_its_dead() -> None:
    assert dead("A conflict between herders and farmers near Jos on Thursday killed at least six people.") == [
        at_least(6)
    ]
