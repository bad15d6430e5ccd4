"""What events ask for is enough: the events of a document are those of a whole reading of it."""

from __future__ import annotations

import random
import re
from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import explain, extract
from conflictcli.mention import Mention
from conflictcli.reading import reading
from conflictcli.rules import RULES
from conflictcli.rules.own.entries import Codebook
from conflictcli.rules.own_actors import OwnActors, Party

EVIDENCE = [re.sub(r"[\[\]]", "", sentence) for rule in RULES for sentence in (*rule.finds, *rule.ignores)]
TEXTS = (
    "A bomb killed two people in Mosul on Monday. The Ostra Front claimed responsibility.",
    "A bomb killed two people in Mosul on Monday. Hamas claimed responsibility for the attack.",
    "Shells hit a school in Mosul on Monday. Both sides blamed rebels, and the army denied responsibility.",
    "Boko Haram has fought for years. Nothing else was told. On Friday the militants attacked a village near Maiduguri.",
    "Anti-Houthi groups are strong there. Talks went on. The rebels shelled Taiz on Friday, killing four civilians.",
    "The Taliban-linked fighters of al-Shabab left. On Friday gunmen killed a guard in Mogadishu. The group said no word.",
    "ISIS fighters spoke of it.\n\nA strike was called.\n\nOn Friday they attacked a post in Mosul; troops fled.",
)


def document(text: str) -> Document:
    return Document("t", text, published=date(2016, 3, 25))


@pytest.mark.parametrize("text", TEXTS)
def test_events_are_those_of_a_whole_reading(text: str) -> None:
    told = extract(document(text))
    assert told == list(explain(document(text)).events) != []


@pytest.mark.parametrize("seed", range(40))
def test_so_they_are_where_sentences_of_all_kinds_stand_together(seed: int) -> None:
    draw = random.Random(seed)
    text = "\n\n".join(" ".join(draw.sample(EVIDENCE, 4)) for _ in range(4)) + " " + draw.choice(TEXTS)
    assert extract(document(text)) == list(explain(document(text)).events)


def test_so_they_are_with_parties_of_a_user() -> None:
    own = Codebook(parties=OwnActors((Party.of("Ostra Front", "Front of Ostra", "non-state"),)))
    text = "The Front of Ostra was founded in May. Talks failed. On Friday the rebels bombed a market in Mosul."
    assert [e.actor for e in extract(document(text), codebook=own)] == ["Ostra Front"]
    assert extract(document(text), codebook=own) == list(explain(document(text), codebook=own).events)


def kinds(text: str, whole: bool) -> set[str]:
    return {m.kind for m in reading(document(text), whole=whole).mentions}


def test_ties_and_nameless_parties_are_left_out_where_nothing_is_told() -> None:
    text = "Villagers met with officers, who warned of strikes by pilots, two days after the election."
    assert kinds(text, whole=True) - kinds(text, whole=False) == {"tie", "role", "actor", "apart"}


def test_where_something_is_told_all_is_read() -> None:
    text = "Villagers met with officers two days after gunmen attacked a post in Mosul, who warned of more."
    assert kinds(text, whole=True) == kinds(text, whole=False) > {"tie", "actor", "apart"}


def test_a_name_is_read_with_the_longer_one_that_holds_it() -> None:
    def parties(whole: bool) -> list[Mention]:
        found = reading(document("Pro-Houthis fighters spoke at length of Hamas."), whole=whole).mentions
        return [m for m in found if m.kind == "actor"]

    assert parties(whole=False) == parties(whole=True) != []
