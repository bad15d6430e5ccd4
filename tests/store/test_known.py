"""A document is known by where it stands, else by what it says; its version by all that its rows depend on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.document import Document
from conflictcli.store.coding import Coded, packed, storable, unpacked
from conflictcli.store.known import State, Told, content, identity, state
from conflictcli.store.likeness import likeness
from conflictcli.store.standing import settled

ARTICLE = Document(
    "1", "Shells fell.", "A raid", date(2031, 5, 2), "Coast Herald", "https://paper.example/raid", "en", None
)
NO_ADDRESS = replace(ARTICLE, url="")


def test_an_address_tells_a_document() -> None:
    assert identity(ARTICLE) == identity(replace(ARTICLE, text="Shells fell again.", id="2", source=""))
    assert identity(ARTICLE) == identity(replace(ARTICLE, url="http://www.paper.example/raid/?utm_source=mail"))
    assert identity(ARTICLE) != identity(replace(ARTICLE, url="https://paper.example/raid-2"))


@pytest.mark.parametrize("other", [{"text": "No shells."}, {"title": ""}, {"source": "Wire"}, {"published": None}])
def test_without_an_address_words_day_and_source_tell_it(other: dict[str, object]) -> None:
    assert identity(NO_ADDRESS) == identity(replace(NO_ADDRESS, id="2", language="fr", narrative=True))
    assert identity(NO_ADDRESS) != identity(replace(NO_ADDRESS, **other))  # type: ignore[arg-type]
    assert identity(replace(NO_ADDRESS, url="https://paper.example/")) == identity(NO_ADDRESS)  # a front page


def test_words_are_not_shifted_between_fields() -> None:
    assert identity(replace(NO_ADDRESS, title="A raid S", text="hells fell.")) != identity(NO_ADDRESS)


def test_a_page_that_was_turned_away_unread_is_known_by_its_address_or_its_file() -> None:
    page = Document("pages/1.html", "", language="en")
    assert identity(page) != identity(replace(page, id="pages/2.html"))
    assert content(page) == content(replace(page, id="pages/2.html"))
    assert identity(replace(page, url=ARTICLE.url)) == identity(ARTICLE)
    assert content(replace(page, url=ARTICLE.url)) != content(ARTICLE)


@pytest.mark.parametrize(
    "other",
    [{"text": "!"}, {"title": ""}, {"source": ""}, {"published": None}, {"language": "de"}, {"narrative": False}],
)
def test_a_version_is_all_that_rows_depend_on(other: dict[str, object]) -> None:
    assert content(ARTICLE) != content(replace(ARTICLE, **other))  # type: ignore[arg-type]
    assert content(ARTICLE) == content(replace(ARTICLE, id="2", url="https://other.example/a"))


HERE, ELSEWHERE = likeness("A raid hit the town of Miro."), likeness("The budget was agreed on.")


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (None, State.NEW),
        (Told("c", "1", None, False, HERE, "A raid"), State.KNOWN),
        (Told("c", "1", None, False, ELSEWHERE, "A raid"), State.KNOWN),
        (Told("c", "2", None, False, HERE, "A raid"), State.CODED_OTHERWISE),
        (Told("d", "1", None, True, HERE, "A raid"), State.KNOWN),
        (Told("d", "1", None, True, ELSEWHERE, "A raid"), State.KNOWN),
        (Told("d", "1", None, False, HERE, "A raid"), State.CHANGED),
        (Told("d", "1", None, False, ELSEWHERE, "A raid"), State.OTHER),
        (Told("d", "1", "2031-05-02", False, HERE, "A raid"), State.CHANGED),
        (Told("d", "1", "2031-05-03", False, HERE, "A raid"), State.OLDER),
        (Told("d", "1", "2031-05-03", False, ELSEWHERE, "A raid"), State.OTHER),
        (Told("d", "1", None, False, b"", "A raid"), State.CHANGED),
        (Told("d", "1", "2031-05-03", True, HERE, "A raid"), State.KNOWN),
    ],
)
def test_what_a_version_is_to_a_store(told: Told | None, found: State) -> None:
    assert state(told, "c", "2031-05-02", "1", HERE, "A budget") is found


@pytest.mark.parametrize(
    ("title", "published", "its_title", "its_day", "found"),
    [
        ("A raid", "2031-05-02", "A raid", "2031-05-02", State.CHANGED),
        ("A raid", "2031-05-02", "“A  RAID!”", None, State.CHANGED),
        ("A raid", None, "A raid", "2031-05-02", State.CHANGED),
        ("A raid", "2031-05-02", "A raid", "2031-05-01", State.OTHER),
        ("A raid", "2031-05-02", "A raid", "2031-05-03", State.OTHER),
        ("A raid", "2031-05-02", "A raid on Miro", "2031-05-02", State.OTHER),
        ("", None, None, None, State.OTHER),
        ("…", None, "!", None, State.OTHER),
    ],
)
def test_what_is_written_anew_under_its_headline_is_a_version_that_day(
    title: str, published: str | None, its_title: str | None, its_day: str | None, found: State
) -> None:
    told = Told("d", "1", its_day, False, ELSEWHERE, its_title)
    assert state(told, "c", published, "1", HERE, title) is found


def version(content: str, published: str | None = None) -> Coded:
    return Coded("i", content, "1", None, None, None, published, None, None, None, ((content,),))


VERSIONS = st.lists(st.builds(version, st.sampled_from("abcd"), st.sampled_from([None, "2031-05-01", "2031-05-02"])))


@given(VERSIONS.filter(bool), st.integers(min_value=1), st.booleans())
def test_versions_stand_the_same_however_they_are_batched(came: list[Coded], cut: int, recode: bool) -> None:
    whole, states = settled(None, came, "1", recode)
    cut = cut % len(came) or len(came)
    first, before = settled(None, came[:cut], "1", recode)
    # As a store has it, after the first batch.
    first = replace(first, coded=None, left=frozenset())
    second, behind = settled(first, came[cut:], "1", recode) if came[cut:] else (first, [])
    assert (second.content, second.published, second.superseded) == (whole.content, whole.published, whole.superseded)
    assert before + behind == states
    # All of it once more changes nothing.
    again, states = settled(replace(second, coded=None, left=frozenset()), came, "1", recode)
    assert (again.coded, again.left, set(states)) == (None, frozenset(), {State.KNOWN})


def test_other_rules_count_only_where_all_is_to_be_coded_anew() -> None:
    stands, _ = settled(None, [version("a")], "1", False)
    assert settled(stands, [version("a")], "2", False) == (stands, [State.KNOWN])
    anew, states = settled(stands, [version("a"), version("a")], "2", True)
    assert (anew.ruleset, states) == ("2", [State.CODED_OTHERWISE, State.KNOWN])


@given(
    st.text(alphabet=st.characters()), st.sampled_from([None, True, False]), st.sampled_from([None, date(2031, 5, 2)])
)
def test_a_document_that_is_packed_comes_out_as_it_was(text: str, narrative: bool | None, day: date | None) -> None:
    document = replace(ARTICLE, text=text + "\ud800\0", narrative=narrative, published=day)
    assert unpacked(packed(document)) == document


def test_what_no_database_takes_is_marked() -> None:
    assert storable("a\0b\ud800c é") == "a\ufffdb\ufffdc é"
