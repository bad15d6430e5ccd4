"""Name → what the words around it make of it: the words that are asked first lose nothing that the patterns find."""

from __future__ import annotations

import re

import pytest

from conflictcli.patterns import compiled
from conflictcli.places.located import role_told
from conflictcli.places.name import Name
from conflictcli.rules.places import NAMES, ROLES_AFTER, ROLES_BEFORE
from conflictcli.sentences import Sentence


def names_in(text: str) -> list[Name]:
    sentence = Sentence(text, 0)
    return [Name(text[a:b], a, sentence, ()) for a, b in NAMES.spans(text)]


def told_by_patterns(name: Name) -> str:
    text = name.sentence.text
    for rule in ROLES_AFTER:
        found = compiled(rule.expanded).match(text, name.at)
        if found is not None:
            return str(rule.meaning(found))
    before = {m.start("name"): rule.meaning(m) for rule in ROLES_BEFORE for m in rule.matches(text)}
    return before.get(name.at, "")


OWN = (
    "Ostra. The minister said so, and Vell (a town) called.",
    "Ostra – Vell forces left; Ostra & Vell said no.",
    "Ostra's Defence Ministry and Vell’s own army have struck.",
    "New Ostra Government officials, Ostra Foreign Ministry sources and Ostra Police said so.",
    "Ostra and its friends struck Vell, which on Monday said nothing.",
    "He told Ostra Television on Monday in the Vell that it was over.",
    "They met at a summit in the Ostra, by phone from Vell and in Miro.",
)


@pytest.mark.parametrize("text", [*(line for rule in (*ROLES_AFTER, *ROLES_BEFORE) for line in rule.finds), *OWN])
def test_words_asked_first_lose_nothing(text: str) -> None:
    bare = re.sub(r"[\[\]]", "", text)
    for name in names_in(bare):
        assert role_told(name) == told_by_patterns(name), name.text
