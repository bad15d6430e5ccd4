"""What a row rests on → its confidence and what decided it: for each condition a text, and near misses that are high."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.events.confidence import CONDITIONS, HIGH

PUBLISHED = date(2016, 3, 18)  # A Friday.

HIGH_ROWS = (
    "Six air strikes hit Mosul on Tuesday.",
    "A bomb exploded near Tikrit, Iraq, on Tuesday, killing two people.",
    "On Tuesday, gunmen shot dead a farmer in Balad (Salah al-Din).",
    "Rockets fired from Kirkuk hit the town of Tuz Khurmatu in Iraq on Tuesday.",
    "A Turkish drone struck a car in Sinjar, Nineveh, on Tuesday.",
    "Mortars hit a school in Baghdad on Tuesday.",
    "Six air strikes hit Mosul, where rebels had camped, on Tuesday.",
)

# the words of a condition: texts whose (first) row it decides.
TEXTS: dict[str, tuple[str, ...]] = {
    "no place is told": ("The jets carried out six air strikes.", "Gunmen killed two farmers on Tuesday."),
    "nothing closer than a country is told, and no number of strikes": (
        "Air strikes hit Syria on Tuesday.",
        "Rebels clashed with the army in Mali on Tuesday.",
    ),
    "no day is told, and nothing closer than a division": ("Gunmen killed two farmers in Nineveh province.",),
    "its total and the parts of it do not add up": (
        "Nine air strikes were carried out in Iraq on Tuesday: eight near Mosul and four near Tikrit.",
    ),
    "its count is what other parts leave of a total": (
        "Nine air strikes were carried out in Iraq and Syria on Tuesday. Two of them were in Syria.",
    ),
    "no single day is told": ("Six air strikes hit Mosul.", "Six air strikes hit Mosul last week."),
    "its day is told of something else": (
        "Six air strikes hit Mosul on Tuesday. Separately, four air strikes hit Tikrit.",
    ),
    "its day and its place are told in different sentences": (
        "A car bomb killed six people on Tuesday. The car bomb exploded in Mosul.",
    ),
    "its day or its place may be another clause's": (
        "A bomb killed two in Tikrit on Monday. A rocket hit a car in Mosul, after which on Tuesday a curfew began.",
        "On Tuesday, a witness said, a bomb exploded near Mosul.",
    ),
    "it was a week or more before the report": ("Six air strikes hit Mosul on 2 March 2016.",),
    "only the title tells it": (),
    "no list knows its place": ("Six air strikes hit the village of Ostravah in Iraq on Tuesday.",),
    "its place is a division": ("Six air strikes were carried out in Nineveh province on Tuesday.",),
    "several places share it": ("Six air strikes hit Mosul and Tikrit on Tuesday.",),
    "no word puts it in or near its place": ("Tuesday's Baghdad bombing killed six people.",),
    "its place may be the town or the division of that name": (
        "On Tuesday gunmen killed two soldiers in rural Idlib.",
    ),
    "its place lies in a country of which the text names nothing else": (
        "On Tuesday Ukrainian forces fired mortars at positions in the area of Mine.",
        "A bomb exploded in al-Shaab on Tuesday. The Shaab market lies in the Iraqi capital.",
    ),
    "its sentence names a place that no list knows": (
        "Six air strikes hit Mosul on Tuesday after a raid in the village of Ostravah.",
    ),
    "its sentence names another place, too": ("Six air strikes hit Mosul on Tuesday while troops met in Tikrit.",),
}


def rows(text: str, title: str = "") -> list[tuple[str, str]]:
    return [(e.confidence, e.confidence_why) for e in extract(Document("t", text, title, PUBLISHED))]


@pytest.mark.parametrize("text", HIGH_ROWS)
def test_high(text: str) -> None:
    assert rows(text) == [HIGH]


@pytest.mark.parametrize(("words", "text"), [(words, text) for words, texts in TEXTS.items() for text in texts])
def test_what_decides(words: str, text: str) -> None:
    (level,) = (condition.level for condition in CONDITIONS if condition.words == words)
    assert (level, words) in rows(text)


def test_a_title_alone() -> None:
    assert rows("Nothing more was known.", "Six air strikes hit Mosul on Tuesday") == [
        ("medium", "only the title tells it")
    ]
    assert rows("Six air strikes hit Mosul on Tuesday.", "Six air strikes hit Mosul") == [HIGH]


def test_every_condition_has_a_text() -> None:
    assert list(TEXTS) == [condition.words for condition in CONDITIONS]
    assert [condition.level for condition in CONDITIONS] == sorted(condition.level for condition in CONDITIONS)
