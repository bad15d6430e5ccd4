"""What several tellings of one event say together: kept up telling by telling, it is what all of them say at once."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from conflictcli.document import Document
from conflictcli.events import attach
from conflictcli.events.account import Account
from conflictcli.events.assemble import in_order
from conflictcli.events.compare import places_agree
from conflictcli.events.gist import gist_of, vagueness, values
from conflictcli.events.telling import Telling
from conflictcli.mention import Mention
from conflictcli.reading import reading

SENTENCES = (
    "An air strike hit Mosul on Tuesday, killing six people.",
    "Three air strikes hit Iraq.",
    "The attack killed two soldiers and wounded nine.",
    "Gunmen attacked a base in Tikrit on 2 May 2016.",
    "Rebels fired 40 rockets at Ostrallo in Iraq in May 2016.",
    "Ten guards were killed in separate attacks in Mosul.",
    "A suicide bomber blew himself up in Mosul.",
    "- Near Mosul, two strikes destroyed a bridge.",
    "Two separate blasts killed 30 people.",
)
TITLES = ("Air strikes in Syria kill six", "Bomb kills six in Mosul", "Attack in Iraq")


def tellings(text: str, title: str = "") -> list[Telling]:
    read = reading(Document("t", text, title, date(2016, 5, 13)))
    return [telling for statement in in_order(read) for telling in attach.tellings(statement)]


TOLD = (*(t for s in SENTENCES for t in tellings(s)), *(t for title in TITLES for t in tellings("None.", title)))
several = st.lists(st.sampled_from(TOLD), min_size=1, max_size=7)


def places_of(told: list[Telling]) -> tuple[Mention, ...]:
    """The places of the telling that places it best, by looking at all of them."""
    below = [t.places for t in told if t.places and not t.heads]
    above = [t.places for t in told if t.places and t.heads]
    able = [*below, *(p for p in above if all(places_agree(values(p), values(q)) for q in below))]
    return min(able, key=vagueness, default=())


def harm_of(told: list[Telling], counted: bool) -> tuple[Mention, ...]:
    hurt = tuple(m for t in told for m in t.harm)
    single = [
        t for t in told if not ((t.count is not None and t.count.best != 1) or any(m.value.plural for m in t.triggers))
    ]
    dead = any(m.value.harm == "killed" and not (m.value.part or m.value.several) for t in single for m in t.harm)
    return tuple(m for m in hurt if not m.value.several) if dead and not counted else hurt


@given(several)
@settings(max_examples=60, deadline=None)
def test_kept_up_it_is_what_all_say_at_once(told: list[Telling]) -> None:
    account = Account(tuple(told[:1]))
    for telling in told[1:]:
        account = account.also(telling)
    counting = [t for t in told if t.count is not None]
    assert account.gist == gist_of(told)
    assert account.counting is next((t for t in counting if t.counted), counting[0] if counting else None)
    best = min(told, key=lambda t: (t.when.start is None, t.heads, t.when.precision, not t.when.text))
    assert account.when == best.when
    assert account.places == places_of(told)
    assert account.harm == harm_of(told, account.counted)
    narrow = min(told, key=lambda t: len(t.types)).types
    assert account.types in (
        tuple(k for k in types if all(k in t.types for t in told)) or types for types in (narrow, told[0].types)
    )


@given(several, st.sampled_from(TOLD))
@settings(max_examples=40, deadline=None)
def test_another_telling_in_place_of_one(told: list[Telling], new: Telling) -> None:
    account = Account((told[0],))
    for telling in told[1:]:
        account = account.also(telling)
    assert account.with_last(new).gist == gist_of([*told[:-1], new])
    assert account.with_first(new).gist == gist_of([new, *told[1:]])


def test_the_examples_differ() -> None:
    """Titles and text, known and unknown places, one and several, with and without a day, dead and injured."""
    assert {t.heads for t in TOLD} == {True, False}
    assert {bool(t.places) for t in TOLD} == {bool(t.harm) for t in TOLD} == {t.counted for t in TOLD} == {True, False}
    assert len({t.types for t in TOLD}) > 4
    assert any(m.value.several for t in TOLD for m in t.harm)
