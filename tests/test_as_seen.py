"""Words are read as they are seen, and told as they stand."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli import extract
from conflictcli.as_seen import LONG_S, UNSEEN, as_seen
from conflictcli.document import Document
from conflictcli.events import explain
from conflictcli.reading import find

SAO_PAULO = "Sa\u0303o Paulo"
JOINING = "\u0301\u0303\u036f"


@pytest.mark.parametrize("sign", UNSEEN)
def test_a_sign_that_is_not_seen_hides_no_word_and_is_in_the_evidence(sign):
    told = f"Two air{sign}strikes hit Mo{sign}sul on 3 May 2015,{sign} kil{sign}ling 3{sign} people."
    text = f"Officials met.\n\n{sign}{told}{sign} They left."
    (row,) = extract(text)
    assert (row.strikes, row.location, row.fatalities) == (2, "Mosul", 3)
    assert row.evidence == text[row.start : row.end] == told
    document = Document("", text)
    for mention in (*explain(document).mentions, *find(document)):
        assert text[mention.start : mention.end] == mention.text
    assert f"Mo{sign}sul" in [mention.text for mention in find(document)]


def test_a_long_s_is_an_s():
    text = "Rebels kiſſed nobody: their ſtrikes went on for three dayſ. Two airſtrikes hit Moſul on 3 May 2015."
    (row,) = extract(text)
    assert (row.strikes, row.location, str(row.event_date)) == (2, "Mosul", "2015-05-03")
    assert row.evidence == "Two airſtrikes hit Moſul on 3 May 2015." == text[row.start : row.end]


def test_a_place_in_marks_that_join_its_letters_is_found():
    text = f"Two airstrikes hit {SAO_PAULO}, killing 3 people."
    (row,) = extract(text)
    assert (row.location, row.country, row.evidence) == ("Sao Paulo", "Brazil", text)
    (place,) = find(Document("", text), kinds=["place"])
    assert place.text == SAO_PAULO


def test_a_title_is_read_as_it_is_seen():
    (row,) = extract(Document("a", "Nothing else was known.", title="Two air\u00adstrikes hit Mosul"))
    assert row.strikes == 2 and row.title == "Two air\u00adstrikes hit Mosul"


@pytest.mark.parametrize("text", ["Two airstrikes hit “Mosul” — in the café of Ḥalab.", "Two \U0001f680 hit القائم"])
def test_what_hides_nothing_is_the_document_itself(text):
    document = Document("", text, title=text)
    assert as_seen(document).document is document


@given(st.text(alphabet=[*"aeoSxſ. \n", "ã", *UNSEEN, *JOINING, "\U0001f680"]))
def test_every_stretch_leads_back_to_what_it_was_made_of(text):
    seen = as_seen(Document("", text))
    shown = seen.document.text
    assert not {*UNSEEN, LONG_S} & set(shown)
    starts, ends = [seen.start(n) for n in range(len(shown))], [seen.end(n + 1) for n in range(len(shown))]
    assert [*starts, len(text)] == sorted([*starts, len(text)]) and [0, *ends] == sorted([0, *ends])
    for n, letter in enumerate(shown):
        if not set(shown[n : n + 2]) & set(JOINING):  # A letter that keeps its marks is more than one sign.
            there = "".join(sign for sign in text[starts[n] : ends[n]] if sign not in UNSEEN)
            assert unicodedata.normalize("NFC", there).replace(LONG_S, "s") == letter
