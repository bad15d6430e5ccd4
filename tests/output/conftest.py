"""Events to write: a small war in Norland, and the mentions behind one of its rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from types import SimpleNamespace

import pytest

from conflictcli.document import Document
from conflictcli.events.event import Event, When, Where
from conflictcli.gazetteer.place import Place
from conflictcli.output.screen import Screen
from conflictcli.rules.count import at_least, exactly, vague
from conflictcli.tables import Record, records

TEXT = """Jets of the [b]Alliance[/b] carried out 12 raids near Ostra and Miro on Friday.
Shelling hit Sudland \x1b[31mlast week."""


@dataclass(frozen=True)
class Seen:
    """A mention, as far as output knows one."""

    kind: str
    start: int
    end: int
    text: str
    shown: str
    rule: str
    place: Place | None = None


COLOURED = Screen(colour=True, moves=True)
"""A terminal of eighty columns."""


@pytest.fixture
def coloured() -> Screen:
    return COLOURED


@pytest.fixture
def events() -> list[Event]:
    document = Document("wire/7", TEXT, published=date(2031, 5, 4), source="Vell Wire")
    ostra = Place("Ostra", "place", "NL", "Norland", "Vell Province", 33.0, 44.0)
    miro = replace(ostra, name="Miro")
    sudland = Place("Sudland", "country", "SL", "Sudland", "", 10.0, 20.0)
    end = TEXT.index("\n")
    raids = Event(
        document,
        "Air/drone strike",
        "Explosions/Remote violence",
        when=When(date(2031, 5, 2), date(2031, 5, 2), 1, "Friday"),
        where=Where((ostra, miro), ("Ostra", "Miro"), "Ostra; Miro", 2),
        strikes=exactly(12),
        strikes_text="12 raids",
        sum_check="ok",
        actor="Northern Alliance",
        target="River Front",
        fatalities=exactly(5),
        injuries=at_least(12),
        evidence=TEXT[:end],
        start=0,
        end=end,
        rules=("raids carried out", "weekday"),
        confidence="high",
        confidence_why="nothing competes with them",
    )
    shelling = Event(
        document,
        "Shelling/artillery/missile attack",
        "Explosions/Remote violence",
        when=When(date(2031, 4, 25), date(2031, 5, 1), 2, "last week"),
        where=Where((sudland,), ("Sudland",), "Sudland", 3),
        strikes=vague(24, None),
        strikes_text="dozens",
        sum_check="mismatch",
        actor='=HYPERLINK("x")',
        status="claimed",
        evidence=TEXT[end + 1 :],
        start=end + 1,
        end=len(TEXT),
    )
    battle = Event(document, "Government regains territory", "Battles", when=When(text="Monday"), munitions=exactly(40))
    return [raids, shelling, battle]


@pytest.fixture
def rows(events: list[Event]) -> list[Record]:
    return list(records(events))


@pytest.fixture
def explanation(events: list[Event]) -> SimpleNamespace:
    """What `conflictcli.events.explain` gives."""

    def seen(kind: str, words: str, rule: str) -> Seen:
        start = TEXT.index(words)
        return Seen(kind, start, start + len(words), words, words, rule)

    strike, count = seen("strike", "12 raids", "raids carried out"), seen("count", "12", "digits")
    place, shelling = seen("place", "Ostra", "near a place"), seen("strike", "Shelling", "shelling hit")
    return SimpleNamespace(
        mentions=[strike, count, place, seen("date", "Friday", "weekday"), shelling],
        events=events[:1],
        unused=[(shelling, "no count, and it sums up a period")],
    )
