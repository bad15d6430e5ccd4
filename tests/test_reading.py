"""The mentions of a document: all kinds, or some, which are read without the others."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.needed import TELLING
from conflictcli.reading import SHOWN, find
from conflictcli.rules.own.entries import Codebook, EventType, Stop
from conflictcli.rules.trigger import AIR

TEXT = """Air strikes hit Mosul in Iraq

On March 24, 2016, jets of the US-led coalition carried out 12 air strikes near Mosul. Five fighters of Islamic State
were killed and two civilians were wounded on Friday, officials in Baghdad said. Six of the strikes hit Tal Afar. In a
board game jets carried out air strikes near a refinery.
"""
OWN = Codebook(
    types=(EventType("own:on-oil", label="On oil", acled=AIR, where=("refinery",)),),
    stops=(Stop("own:board-game", phrases=("board game",), scope="sentence"),),
)
"""Finds mentions of the two kinds that only codebooks have."""


@pytest.mark.parametrize("kind", sorted(SHOWN))
def test_a_kind_read_by_itself_is_what_all_kinds_tell_of_it(kind: str) -> None:
    document = Document("t", TEXT, published=date(2016, 3, 25))
    everything = find(document, codebook=OWN)
    assert find(document, {kind}, OWN) == [m for m in everything if m.kind == kind] != []
    assert find(document, SHOWN - {kind}, OWN) == [m for m in everything if m.kind != kind]
    assert not any(m.kind in TELLING and "board game" in TEXT[m.start - 40 : m.start] for m in everything)
