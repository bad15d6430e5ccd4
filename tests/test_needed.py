"""What events ask for is enough: the events of a document are those of a whole reading of it."""

from __future__ import annotations

import random
import re
from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import explain, extract, told
from conflictcli.events.assemble import assemble
from conflictcli.needed import Needed
from conflictcli.reading import reading
from conflictcli.rules import RULES
from conflictcli.rules.own.entries import Codebook, Stop
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


def asked(text: str) -> tuple[Needed, list[set[str]]]:
    """A document, and of each of its sentences the kinds that its events asked for."""
    needed = Needed(document(text))
    told(needed, assemble(needed))
    return needed, [{kind for kind, found in known.items() if found} for known in needed.known]


def test_of_a_sentence_that_tells_nothing_nothing_is_read() -> None:
    text = "Villagers met with officers, who warned of strikes by pilots, two days after the election."
    _, kinds = asked(text)
    assert kinds == [set()]
    assert {"tie", "role", "actor", "apart", "joint"} <= {m.kind for m in reading(document(text)).mentions}


def test_who_did_it_is_not_asked_of_what_is_left_out() -> None:
    _, (vague, told_in_full) = asked("Rebels spoke of the attack. On Friday gunmen attacked a post in Mosul.")
    assert "actor" not in vague and "actor" in told_in_full


def test_dates_are_found_where_somebody_asks_for_one() -> None:
    """One that hangs on the rest of the text is that of a whole reading, in whatever order it is asked."""
    text = "In May 2015 talks began. They failed in June. On the 4th, and a day later, they went home."
    needed, whole = Needed(document(text)), reading(document(text))
    for sentence in reversed(needed.sentences):
        assert list(needed.told(sentence)["date"]) == list(whole.told(sentence)["date"]) != []


@pytest.mark.parametrize("seed", range(8))
def test_each_kind_is_what_a_whole_reading_has(seed: int) -> None:
    draw = random.Random(seed)
    text = " ".join(draw.sample(EVIDENCE, 6)) + "\n\n" + draw.choice(TEXTS)
    needed, whole = Needed(document(text)), reading(document(text))
    kinds = sorted({m.kind for m in whole.mentions})
    for sentence in draw.sample(needed.sentences, len(needed.sentences)):
        for kind in draw.sample(kinds, len(kinds)):
            assert list(needed.told(sentence)[kind]) == list(whole.told(sentence)[kind])


def test_what_a_kind_may_say_is_known_by_words_alone() -> None:
    needed = Needed(document("The army denied responsibility. A child was born."))
    denied, born = map(needed.told, needed.sentences)
    assert denied.may("role", "disputed") and not born.may("role", "disputed")
    assert not denied.may("role", "planned") and not denied.may("type") and needed.known == [{}, {}]


def test_what_is_asked_of_every_sentence_is_read_of_all_together() -> None:
    needed = Needed(document("A bomb went off in Mosul. A raid followed, and a third. A child was born."))
    assert needed.within(1, "strike")
    assert [*map(set, needed.known)] == [{"strike"}] * 3


def test_a_name_is_read_with_the_longer_one_that_holds_it() -> None:
    text = document("Pro-Houthis fighters spoke at length of Hamas.")
    assert list(Needed(text).of("actor")) == list(reading(text).of("actor")) != []


def test_what_a_phrase_stops_is_not_asked_of() -> None:
    own = Codebook(stops=(Stop("drill", phrases=("in a drill",), scope="sentence"),))
    text = document("In a drill rebels shelled Mosul on Friday.")
    assert list(reading(text).of("strike")) and not list(reading(text, own).of("strike"))
    assert not list(Needed(text, own).of("strike"))
