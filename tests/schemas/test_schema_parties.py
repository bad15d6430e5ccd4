"""Who is what: kinds of parties, which have names of their own, and which are anybody."""

from __future__ import annotations

import pytest

from conflictcli.schemas.parties import party


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("civilians", "civilians"),
        ("Israeli civilians", "civilians"),
        ("displaced villagers", "civilians"),
        ("home of journalists", ""),
        ("shelter for villagers", ""),
        ("police and journalists", ""),
        ("armed civilians", ""),
        ("journalists' union", ""),
        ("car near police", ""),
        ("retired police", ""),
        ("house", ""),
        ("police", "state"),
    ],
)
def test_more_may_be_said_of_civilians_and_of_nobody_else(name, kind):
    assert party(name).kind == kind


@pytest.mark.parametrize(
    ("name", "known", "organised", "unidentified"),
    [
        ("Hamas", True, True, False),
        ("Iraqi forces", True, True, False),
        ("police", True, True, False),
        ("US-led coalition", True, True, False),
        ("rebels", False, True, False),
        ("terrorists", False, True, False),
        ("Kurdish militants", False, True, False),
        ("militants", False, True, True),
        ("pro-Ostra fighters", False, True, False),
        ("gunmen", False, False, True),
        ("unidentified gunmen", False, False, True),
        ("Palestinian gunmen", False, False, False),
        ("suicide bombers", False, False, True),
        ("bandits", False, False, False),
        ("unknown persons", False, False, False),
        ("villagers", False, False, False),
        ("house", False, False, False),
    ],
)
def test_who_is_known_and_who_is_anybody(name, known, organised, unidentified):
    told = party(name)
    assert (told.known, told.organised, told.unidentified) == (known, organised, unidentified)
