"""What is no date, whatever stands around it: people called May and June, small words, ages and scores."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from conflictcli.document import Document
from conflictcli.rules import dates
from conflictcli.sentences import sentences

PEOPLE = st.sampled_from(("May", "March", "June", "April", "August"))
SPEAKS = st.sampled_from(("said so", "told us so", "asked for more", "wrote to us", "smiled", "resigned"))
AS_NAMES = st.sampled_from(("Mrs. {0}", "Judge {0}", "{0} Ito", "{0} Miro", "President {0}"))
BEFORE = st.sampled_from(("", "Then ", "But ", "And ", "He left when ", "They say that ", "Once more, "))


def said(text: str) -> list[str]:
    return [m.text for m in dates.find(sentences(Document("x", text)), date(2015, 1, 2))]


@given(BEFORE, AS_NAMES, PEOPLE, SPEAKS)
@settings(max_examples=150, deadline=None)
def test_a_person_called_like_a_month_is_no_month(before: str, named: str, person: str, speaks: str) -> None:
    assert said(f"{before}{named.format(person)} {speaks}.") == []


@given(BEFORE, PEOPLE, SPEAKS)
@settings(max_examples=100, deadline=None)
def test_nor_is_one_who_speaks(before: str, person: str, speaks: str) -> None:
    assert said(f"{before}{person} {speaks}.") == []


@given(
    st.sampled_from(("the men", "they", "tanks", "guns near Vell")),
    st.sampled_from(("may", "march", "sat in the sun", "sat", "wed", "mar it", "second it", "fall", "spring up")),
    st.sampled_from(("on the town", "in the field", "by the river", "to Ostra", "for a second time", "with a march")),
)
@settings(max_examples=150, deadline=None)
def test_small_words_are_no_dates(who: str, does: str, where: str) -> None:
    assert said(f"It is true that {who} {does} {where}.") == []


@given(st.integers(1, 99), st.integers(1, 99), st.sampled_from(("boy", "man", "woman", "girl")))
@settings(max_examples=100, deadline=None)
def test_ages_and_scores_are_no_dates(one: int, other: int, who: str) -> None:
    assert said(f"A {one}-year-old {who} and a {who} aged {other} were hurt.") == []
    assert said(f"Ostra beat Miro {one}-{other}; the {who}, {one}, scored, and a {who} of {other} fell.") == []


@given(st.integers(1000, 2099), st.sampled_from(("were killed", "others fled", "are lost", "of them died")))
@settings(max_examples=100, deadline=None)
def test_the_killed_are_no_year(many: int, what: str) -> None:
    assert said(f"In all, 30 were hurt and {many} {what}.") == []
    assert said(f"The death toll rose to {many}.") == []
