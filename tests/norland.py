"""Events to add up: a war in Norland, and any others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from conflictcli.document import Document
from conflictcli.events.event import Event, When, Where
from conflictcli.gazetteer.place import Place
from conflictcli.rules.count import Count, about, at_least, at_most, between, exactly, vague
from conflictcli.summary.groups import GROUPS

DOCUMENT = Document(
    id="wire/7",
    text="Jets carried out four raids near Ostra and Miro on Friday, killing at least 12 people.",
    title="Raids in Norland",
    published=date(2031, 5, 4),
    source="Vell Wire",
    url="https://vell.example/7",
)
OSTRA = Place("Ostra", "place", "NL", "Norland", "Vell Province", 33.123456, -44.00001, 80_000)
MIRO = Place("Miro", "place", "NL", "Norland", "Vell Province", 34.0, -45.5)
SUDVIK = Place("Sudvik", "place", "SL", "Sudland", "", 10.0, 20.0)
NORLAND = Place("Norland", "country", "NL", "Norland", "", 30.0, -40.0)
FRIDAY = When(date(2031, 5, 2), date(2031, 5, 2), 1, "Friday")
RAIDS = Event(
    document=DOCUMENT,
    sub_event_type="Air/drone strike",
    event_type="Explosions/Remote violence",
    when=FRIDAY,
    where=Where((OSTRA, MIRO), ("Ostra", "Miro"), "Ostra; Miro", 2),
    strikes=exactly(4),
    strikes_text="four raids",
    sum_check="ok",
    actor="jets",
    fatalities=at_least(12),
    evidence=DOCUMENT.text,
    start=0,
    end=len(DOCUMENT.text),
    rules=("raids carried out", "weekday"),
    confidence="high",
)


def in_country(country: str, strikes: Count | None, when: When = FRIDAY, doc: str = "a") -> Event:
    place = Place(country, "country", country[:2], country, "", 0.0, 0.0)
    where = Where((place,), (country,), country, 3)
    return replace(RAIDS, document=replace(DOCUMENT, id=doc), where=where, strikes=strikes, when=when, fatalities=None)


def days(first: date, last: date) -> When:
    return When(first, last, 2, "then")


# ---- whatever the events -------------------------------------------------------------------------------------

NUMBERS = st.integers(0, 60)
COUNTS = st.one_of(
    st.none(),
    NUMBERS.map(exactly),
    NUMBERS.map(at_least),
    NUMBERS.map(at_most),
    NUMBERS.map(about),
    st.tuples(NUMBERS, NUMBERS).map(lambda pair: between(min(pair), max(pair))),
    NUMBERS.map(lambda low: vague(low, None)),
)
DAYS = st.dates(date(2013, 12, 1), date(2015, 2, 1))
WHENS = st.one_of(
    st.just(When()),
    DAYS.map(lambda day: When(day, day, 1, "that day")),
    st.tuples(DAYS, st.integers(0, 40)).map(lambda span: days(span[0], span[0] + timedelta(days=span[1]))),
)
TEXTS = st.text(max_size=12)
EVENTS = st.builds(
    lambda event, fatalities, actor, target: replace(event, fatalities=fatalities, actor=actor, target=target),
    st.builds(in_country, st.sampled_from(["Norland", "Sudland", "Vell"]), COUNTS, WHENS, st.sampled_from("abc")),
    COUNTS,
    TEXTS,
    TEXTS,
)
BY = st.lists(st.sampled_from(GROUPS), min_size=1, max_size=3)
