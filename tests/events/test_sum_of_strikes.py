"""The invariant above all: however a count is broken down or told again, its strikes are counted once."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import extract

TWELVE = (
    "{deed} on Thursday: seven in Mosul and five in Kirkuk.",
    "{deed} on Thursday - seven in Mosul, three in Tikrit and two in Kirkuk.",
    "{deed} on Thursday, with four in Mosul, four in Tikrit and four in Kirkuk.",
    "{deed} on Thursday, including seven in Mosul and five in Kirkuk.",
    "{deed} in Iraq on Thursday. Seven were in Mosul and five in Kirkuk.",
    "{deed} in Iraq on Thursday. Seven of the {noun} were in Mosul. The other five were in Kirkuk.",
    "{deed} in Iraq on Thursday. Seven {noun} hit Mosul and five hit Kirkuk.",
    "{deed} in Iraq on Thursday. Three {noun} hit Mosul, two {noun} hit Kirkuk and the rest hit Tikrit.",
    "{deed} in Iraq on Thursday, more than half of them in Mosul.",
    "{deed} in Iraq and Syria on Thursday. In Iraq, seven {noun} hit Mosul. In Syria, five {noun} hit Raqqa.",
    "{deed} on Thursday. The 12 {noun} hit Mosul.",
    "{deed} on Thursday. Thursday's {noun} hit Mosul.",
    "12 {noun} hit Iraq on Thursday\n\n{deed} in Iraq on Thursday, a minister said. The {noun} hit Mosul and Kirkuk.",
    "{deed} near Mosul on Thursday, bringing to 400 the number of {noun} this year.",
    "{deed} near Mosul on Thursday. They have carried out 400 {noun} since August.",
    "{deed} near Mosul on Thursday, up from seven on Wednesday.",
    "{deed} near Mosul on Thursday, one of which killed three people.",
    "{deed} near Mosul on Thursday. One of the {noun} killed three people.",
    "{deed} near Mosul on Thursday. In one of the {noun}, three people died.",
    "Of the 12 {noun} on Thursday, seven hit Mosul and five Kirkuk.",
)
"""Ways to tell of twelve strikes on Thursday."""

DEEDS = {
    "air strikes": "Jets carried out 12 air strikes",
    "airstrikes": "The coalition conducted 12 airstrikes",
    "drone strikes": "The US carried out 12 drone strikes",
    "missile strikes": "Russia carried out 12 missile strikes",
    "artillery strikes": "Turkey carried out 12 artillery strikes",
    "car bombs": "Militants set off 12 car bombs",
    "bombings": "Militants carried out 12 bombings",
    "suicide bombings": "Militants carried out 12 suicide bombings",
}


@pytest.mark.parametrize("noun", DEEDS)
@pytest.mark.parametrize("text", TWELVE)
def test_twelve_strikes_are_twelve(text: str, noun: str) -> None:
    report = Document("d", text.format(deed=DEEDS[noun], noun=noun), published=date(2015, 1, 2))
    assert sum(event.strikes.best or 0 for event in extract(report) if event.strikes) == 12
