"""The mentions of a document: all kinds, or some, which are read without the others."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.document import Document
from conflictcli.mention import Mention
from conflictcli.reading import MASK, SHOWN, STOPPED, as_read, find, masked, parted
from conflictcli.rule import Rule
from conflictcli.rules import dates
from conflictcli.rules.own.entries import Codebook, EventType, Stop
from conflictcli.rules.trigger import AIR
from conflictcli.sentences import Sentence

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
    assert not any(m.kind in STOPPED and "board game" in TEXT[m.start - 40 : m.start] for m in everything)


def mention(kind: str, start: int, end: int, value: str = "") -> Mention:
    return Mention(kind, start, end, "x" * (end - start), value, "own")


CUT = [Sentence("x" * 9, 10 * n) for n in range(5)]
STOPS = st.lists(
    st.tuples(st.integers(0, 45), st.sampled_from(("phrase", "phrase", "sentence"))),
    max_size=6,
    unique_by=lambda s: s[0],
)


@given(STOPS, st.lists(st.tuples(st.integers(0, 45), st.integers(1, 9)), max_size=8))
def test_what_overlaps_a_phrase_or_stands_in_its_sentence_is_stopped(
    stops: list[tuple[int, str]], told: list[tuple[int, int]]
) -> None:
    phrases = [mention("stop", start, start + 1, scope) for start, scope in stops]
    strikes = [mention("strike", start, start + length) for start, length in told]
    left, stopped = parted(sorted([*phrases, *strikes], key=lambda m: (m.start, m.end)), CUT)
    reach = [
        (s.start, s.end, stop)
        for stop in phrases
        for s in ([stop] if stop.value == "phrase" else [c for c in CUT if c.start <= stop.start < c.end])
    ]
    for strike in strikes:
        over = [stop for start, end, stop in reach if strike.start < end and start < strike.end]
        assert (strike in left) == (not over)
        assert {stop.start for m, stop in stopped if m is strike} <= {stop.start for stop in over}
    assert len(left) + len(stopped) == len(phrases) + len(strikes)


def test_mentions_show_their_words_as_they_stand_in_the_text_with_marks_of_emphasis() -> None:
    document = Document("a", "Two men were killed in Deir **al-Zor** on the 2nd of **May** 2031.")
    found = find(document)
    assert {"Deir **al-Zor", "the 2nd of **May** 2031"} <= {m.text for m in found}
    assert all(document.text[m.start : m.end] == m.text for m in found)


# ---- as rules read it that find no dates ----------------------------------------------------------------------


@pytest.mark.parametrize("rule", dates.RULES, ids=lambda rule: rule.name)
def test_a_date_with_figures_is_one_whatever_else_the_document_tells(rule: Rule) -> None:
    """So that the sentence alone tells which of its figures are those of dates."""
    for text in (text.replace("[", "").replace("]", "") for text in (*rule.finds, *rule.ignores)):
        heard = [(HERE, ()), (said := Sentence(text, len(HERE.text) + 1), dates.heard_in(said))]
        for published, narrative in product((None, date(2016, 3, 25)), (False, True)):
            assert masked(said, dates.in_time(heard, published, narrative)) == as_read(said), text


HERE = Sentence("It was so.", 0)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "12 strikes hit Miro on 24 May 2016, and 3 on Monday.",
            "12 strikes hit Miro on __ May ____, and 3 on Monday.",
        ),
        ("At the same time 12 strikes hit Miro.", "At the same time 12 strikes hit Miro."),
        ("Strikes hit Miro.", "Strikes hit Miro."),
    ],
)
def test_a_sentence_is_read_without_the_figures_of_its_dates(text: str, read: str) -> None:
    assert as_read(Sentence(text, 0)) == read.replace("_", MASK)
