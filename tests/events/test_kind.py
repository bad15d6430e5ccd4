"""The type of an event, by all that a text tells of it: words, weapons, who acted, who or what was hit."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import explain
from conflictcli.rules.trigger import (
    AIR,
    ATTACK,
    CHEMICAL,
    CLASH,
    GRENADE,
    IED,
    OVERTAKES,
    REGAINS,
    SHELLING,
    SUICIDE,
)


def types(text: str) -> list[str]:
    return [e.sub_event_type for e in explain(Document("t", text, published=date(2016, 3, 18))).events]


def decided(text: str) -> list[str]:
    """The decisions that spoke."""
    events = explain(Document("t", text, published=date(2016, 3, 18))).events
    return [rule for event in events for rule in event.rules if rule.startswith("type-")]


WEAPONS = {
    "A US drone fired three missiles into a house in Jaar on Tuesday, killing four people.": AIR,
    "Two missiles fired from a drone hit a car near Shabwa on Tuesday.": AIR,
    "A missile hit a car near Shabwa on Tuesday. Its driver and his son were killed by a pilotless aircraft.": AIR,
    "Rebels fired two missiles at a house in Jaar on Tuesday.": SHELLING,
    "Three soldiers were killed in a landmine attack by rebels near Jaar on Tuesday.": IED,
    "An attack in Jaar killed four people on Tuesday. The bomb had been planted by the road.": IED,
    "Militants detonated a suicide car bomb at a hotel in Mogadishu on Tuesday.": SUICIDE,
    "Youths hurled a petrol bomb into a shop in Dhaka on Tuesday, wounding two customers.": ATTACK,
    "Three people were hurt in an explosion in a bar in Nairobi on Tuesday. Police said it was a hand grenade.": GRENADE,
    "Gunmen shot dead a grocer who held a hand grenade in Mosul on Tuesday.": ATTACK,
    "Rebel positions were pounded with mustard gas near Mosul on Tuesday.": CHEMICAL,
    "An air strike hit a chemical weapons plant near Mosul on Tuesday.": AIR,
    "Three strikes destroyed a rocket rail near Mosul on Tuesday.": AIR,
    "The village was hit by mortars near Mosul on Tuesday.": SHELLING,
}
ACTORS = {
    "Nine of a family died in an Israeli bombing of two houses in Rafah on Tuesday.": AIR,
    "Nine people were killed in a bombing in Baghdad on Tuesday.": IED,
    "Nine people died in an Israeli bombardment in Rafah on Tuesday.": AIR,
    "Nine people died in a bombardment by the army in Aleppo on Tuesday.": SHELLING,
    "Houthi strikes on the port of Mokha killed three people on Tuesday.": SHELLING,
    "Taliban militants bombed a bridge near Kunduz on Tuesday.": IED,
}
TARGETS = {
    "Six people died in an assault by gunmen and suicide bombers on a hotel in Jakarta on Tuesday.": ATTACK,
    "Two farmers were killed in an ambush near Gao on Tuesday.": ATTACK,
    "Two soldiers were killed in an ambush near Gao on Tuesday.": CLASH,
    "Militants attacked an army base in Gao on Tuesday with gunfire and an explosion.": CLASH,
    "Gunmen attacked an army base near Gao on Tuesday, killing three soldiers.": CLASH,
    "Gunmen attacked a village near Gao on Tuesday, killing three farmers.": ATTACK,
}
GROUND = {
    "Rebels captured the town of Jaar on Tuesday.": OVERTAKES,
    "Troops, clashing with insurgents, captured a village near Jaar on Tuesday.": REGAINS,
    "Al-Shabaab fighters recaptured the town of Merka on Tuesday, hours after it was seized by troops.": OVERTAKES,
    "Militants attacked and then took over Merka on Tuesday, killing eight soldiers.": OVERTAKES,
    "Islamic State was driven out of Hit on Tuesday.": REGAINS,
    "Russian forces captured the town of Soledar on Tuesday.": OVERTAKES,
    "Iraqi forces captured the town of Hit on Tuesday.": REGAINS,
    "Rebels briefly seized control of Merka on Tuesday.": CLASH,
    "Seven army positions fell to the rebels near Jaar on Tuesday.": OVERTAKES,
}


@pytest.mark.parametrize(
    ("text", "kind"), [item for group in (WEAPONS, ACTORS, TARGETS, GROUND) for item in group.items()]
)
def test_the_type_of_an_event(text: str, kind: str) -> None:
    assert types(text)[:1] == [kind]


def test_what_is_like_the_event_before_is_of_its_type() -> None:
    text = (
        "A suicide bombing in Istanbul killed five people on Tuesday. A similar bombing in Izmir a month ago killed 31."
    )
    assert types(text) == [SUICIDE, SUICIDE]


def test_the_decision_stands_among_the_rules() -> None:
    assert decided("A US drone fired three missiles into a house in Jaar on Tuesday.") == ["type-fired-from-the-air"]
    assert decided("Gunmen kidnapped a nurse in Jaar on Tuesday.") == []
