"""Reported, claimed or disputed: who says so, and whether the other side says otherwise."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import extract


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Gunmen killed six soldiers near Goma on Monday.", "reported"),
        ("Gunmen killed six soldiers near Goma on Monday, the army said.", "reported"),
        ("The group claimed responsibility for the attack that killed six soldiers near Goma on Monday.", "reported"),
        ("The rebels claimed to have killed six soldiers near Goma on Monday.", "claimed"),
        ("The army said it had killed six rebels near Goma on Monday.", "claimed"),
        ("Norland said its forces shot down two drones near Goma on Monday.", "claimed"),
        ("Six soldiers were killed in an ambush near Goma on Monday, according to the group.", "claimed"),
        ("An alleged air strike killed six people near Goma on Monday.", "claimed"),
        ("An alleged air strike hit Goma on Monday. Monday's air strike on Goma killed six people.", "reported"),
        ("Shells hit a market in Goma on Monday; both sides blamed each other.", "disputed"),
        ("An air strike hit Goma on Monday, killing six people. The army denied responsibility.", "disputed"),
        ("An air strike hit Goma on Monday, killing six people. The sides traded blame for it.", "disputed"),
        (
            "An air strike hit Goma on Monday, killing six people. The minister denied wrongdoing in the sale of a house.",
            "reported",
        ),
        (
            "An air strike killed five people in Goma on Monday, police said. A hospital said the air strike killed seven.",
            "disputed",
        ),
    ],
)
def test_the_status_of_an_event(text: str, status: str) -> None:
    assert [event.status for event in extract(Document("t", text, "", date(2020, 5, 20)))] == [status]
