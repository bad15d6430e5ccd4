"""Sentences → who speaks in them."""

from __future__ import annotations

import pytest

from conflictcli.mentions import read
from conflictcli.places.people import LAST_NAME, speakers_of
from conflictcli.rules import masks
from conflictcli.sentences import Sentence

EVIDENCE = [line.replace("[", "").replace("]", "") for rule in masks.SPEAKERS for line in (*rule.finds, *rule.ignores)]


@pytest.mark.parametrize(
    "text",
    [
        *EVIDENCE,
        "Ostra",
        "said",
        "Ostra said",
        "“We left,” said Ostra-Vell, and Miro’s men told  Dor so.",
        "Al-Ostra\nsaid it; (Vell) says: Miro added.",
        "“No.” Said Ostra, Vell SAID and Miro tells all",
        "İstanbul said so, Ñuble says.",
    ],
)
def test_looking_beside_words_of_speech_finds_all_speakers(text: str) -> None:
    sentence = Sentence(text, 0)
    whole = [word for mention in read(sentence, masks.SPEAKERS) for word in LAST_NAME.findall(mention.text)]
    assert list(speakers_of(sentence)) == whole


def test_a_speaker() -> None:
    assert list(speakers_of(Sentence("Ostra said so.", 0))) == ["Ostra"]
