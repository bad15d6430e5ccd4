"""Rows for tests of merging: few places, days and tolls, so that many may be one event and few are sure to be."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from conflictcli.tables import EVENT_COLUMNS, Record

START = date(2031, 5, 30)
PLACES = (
    {"country": "Iraq", "admin1": "Nineveh", "location": "Mosul", "latitude": 36.335, "longitude": 43.1189},
    {"country": "Iraq", "admin1": "Nineveh", "location": "Tal Afar", "latitude": 36.3792, "longitude": 42.4497},
    {"country": "Iraq", "admin1": "Nineveh"},
    {"country": "Iraq"},
)
WORDS = (
    "Five people died when a shell struck the old market of the town.",
    "A shell struck the old market of the town and five people died, medics said.",
    "Warplanes bombed a depot north of the river before dawn.",
)


def row(event_id: str, **cells: object) -> Record:
    """A row with what is given, and nothing else but what every row has."""
    told: Record = dict.fromkeys(EVENT_COLUMNS)
    told.update(
        event_id=event_id,
        doc_id=f"doc {event_id}",
        event_type="Explosions/Remote violence",
        sub_event_type="Shelling/artillery/missile attack",
        geo_precision=1,
        time_precision=5,
        confidence="high",
        status="reported",
    )
    told.update(cells)  # type: ignore[arg-type]
    return told


def of_day(first: int, length: int = 1) -> Record:
    """The columns of a day, or of so many, counted from START."""
    start = START + timedelta(days=first)
    precision = 1 if length <= 2 else 2 if length <= 10 else 3 if length <= 45 else 4
    return {
        "event_date": start.isoformat(),
        "event_date_end": (start + timedelta(days=length - 1)).isoformat(),
        "time_precision": precision,
    }


@st.composite
def rows(draw: st.DrawFn) -> list[Record]:
    """Some rows, dated by the day, the week, the month, the year or not at all; some of one document, some twice."""
    told = []
    for number in range(draw(st.integers(0, 24))):
        day = draw(st.integers(0, 12))
        length = draw(st.sampled_from((1, 1, 1, 1, 2, 7, 31, 365)))
        dead = draw(st.sampled_from((None, 1, 5, 5, 6, 40)))
        strikes = draw(st.sampled_from((None, 1, 2, 3, 5)))
        published = draw(st.one_of(st.none(), st.integers(0, 14)))
        cells: Record = {
            **draw(st.sampled_from(PLACES)),
            **(of_day(day, length) if draw(st.integers(0, 5)) else {}),
            "published": None if published is None else (START + timedelta(days=published)).isoformat(),
            "fatalities": dead,
            "fatalities_min": dead,
            "fatalities_max": dead,
            "strikes": strikes,
            "strikes_min": strikes,
            "strikes_max": strikes,
            "evidence": draw(st.sampled_from(WORDS)),
            "source": draw(st.sampled_from((None, "Coast Herald", "Levant Post"))),
            "doc_id": f"doc {draw(st.integers(0, 20))}",
        }
        told.append(row(f"{draw(st.integers(0, 99)):02}" if draw(st.booleans()) else f"{number:02}", **cells))
    for number in range(draw(st.integers(0, 2))):
        told += total(f"t{number}", draw(st.integers(0, 12)), draw(st.sampled_from((1, 2, 7, 31))))
    return told


def total(name: str, day: int, length: int) -> list[Record]:
    """Two rows of one document, and their total as another has it."""
    when = of_day(day, length)
    told = [(2, PLACES[0], "parts"), (3, PLACES[1], "parts"), (5, PLACES[3], "total")]
    return [
        row(
            f"{name}{n}",
            **when,
            **place,
            doc_id=f"{document} {name}",
            **{f"strikes{end}": strikes for end in ("", "_min", "_max")},
        )
        for n, (strikes, place, document) in enumerate(told)
    ]
