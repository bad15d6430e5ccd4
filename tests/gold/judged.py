"""Rows and gold of a small war in Norland, written down as cells; and whatever rows there may be."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from conflictcli.gold.read import Gold, Looked
from conflictcli.gold.same import SCORED, Figure, figures
from conflictcli.gold.sheet import whole
from conflictcli.tables import EVENTS, Cell, Record

ALL: tuple[Figure, ...] = figures(SCORED)
EMPTY: Record = dict.fromkeys(EVENTS)
AIR, CLASH = "Air/drone strike", "Armed clash"


def row(doc: str = "a", **cells: Cell) -> Record:
    """A row: a day stands for a span of it alone, a figure for its bounds."""
    told: Record = {**EMPTY, "doc_id": doc, **cells}
    if "event_date_end" not in cells:
        told["event_date_end"] = told["event_date"]
    for name in ("strikes", "fatalities"):
        if f"{name}_min" not in cells and f"{name}_max" not in cells:
            told[f"{name}_min"] = told[f"{name}_max"] = told[name]
    return told


def raid(doc: str = "a", **cells: Cell) -> Record:
    told: Record = {
        "event_date": "2031-05-02",
        "sub_event_type": AIR,
        "country": "Norland",
        "location": "Ostra",
        "strikes": 4,
        "confidence": "high",
        **cells,
    }
    return row(doc, **told)


def gold_of(*rows: Record, silent: tuple[str, ...] = (), weights: dict[str, float] | None = None) -> Gold:
    """These events, and documents that report none."""
    ids = sorted({*(str(each["doc_id"]) for each in rows), *silent})
    documents = {
        id: Looked(id, tuple(whole(each) for each in rows if each["doc_id"] == id), "", (weights or {}).get(id, 1.0))
        for id in ids
    }
    return Gold(documents, frozenset(EVENTS), weighted=weights is not None)


# ---- whatever the rows ---------------------------------------------------------------------------------------

DAYS = st.none() | st.dates(date(2031, 5, 1), date(2031, 5, 4)).map(date.isoformat)
NUMBERS = st.none() | st.integers(0, 4)


def ended(told: Record, more: int) -> Record:
    if told["event_date"] is not None:
        told["event_date_end"] = (date.fromisoformat(str(told["event_date"])) + timedelta(more)).isoformat()
    return told


RECORDS = st.builds(
    ended,
    st.builds(
        row,
        doc=st.sampled_from("abc"),
        event_id=st.none() | st.sampled_from(["1", "2", "3"]),
        event_date=DAYS,
        sub_event_type=st.none() | st.sampled_from([AIR, CLASH]),
        country=st.none() | st.sampled_from(["Norland", "Sudland", "Norland; Sudland"]),
        location=st.none() | st.sampled_from(["Ostra", "Miro", "Vell", "Ostra; Miro"]),
        latitude=st.none() | st.sampled_from([30.0, 30.1, 31.0]),
        longitude=st.none() | st.just(40.0),
        strikes=NUMBERS,
        fatalities=NUMBERS,
        actor=st.none() | st.sampled_from(["army", "the army", "rebels"]),
        evidence=st.none() | st.sampled_from(["Jets hit Ostra.", "Jets hit Ostra. They came back.", "Shells fell."]),
        confidence=st.sampled_from(["high", "low"]),
    ),
    st.integers(0, 2),
)
TABLES = st.lists(RECORDS, max_size=7)
