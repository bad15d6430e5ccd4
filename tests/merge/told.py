"""A few words → an event row, as `conflict extract` would give it, for tests of what is made of rows."""

from __future__ import annotations

from conflictcli.merge.report import Report, report_of
from conflictcli.rules.trigger import EVENT_TYPE
from conflictcli.tables import EVENT_COLUMNS, Cell, Record

KINDS = {kind.split("/")[0].split()[0].lower(): kind for kind in EVENT_TYPE}
"""`air`, `shelling`, `armed`, `attack`, …"""

OSTRA = {"country": "Norland", "admin1": "Vell", "location": "Ostra", "latitude": 33.0, "longitude": 44.0}
PLACES: dict[str, dict[str, Cell]] = {
    "Ostra": OSTRA | {"geo_precision": 1},
    "near Ostra": OSTRA | {"geo_precision": 2},
    "Ostra Quarter": OSTRA | {"location": "Ostra Quarter", "latitude": 33.02, "geo_precision": 1},
    "Miro": OSTRA | {"location": "Miro", "latitude": 33.15, "geo_precision": 1},
    "Farr": OSTRA | {"location": "Farr", "admin1": "Sund", "latitude": 36.0, "geo_precision": 1},
    "Umm Qarnayn": OSTRA | {"location": "Umm Qarnayn", "latitude": 33.5, "geo_precision": 3},
    "Um Qarnein": OSTRA | {"location": "Um Qarnein", "latitude": 33.5, "geo_precision": 3},
    "Beit Sahel": OSTRA | {"location": "Beit Sahel", "latitude": 33.5, "geo_precision": 3},
    "Vell": OSTRA | {"location": "Vell", "latitude": 33.5, "geo_precision": 3},
    "Norland": {"country": "Norland", "latitude": 34.0, "longitude": 45.0, "geo_precision": 3},
    "Sudland": {"country": "Sudland", "latitude": 20.0, "longitude": 30.0, "geo_precision": 3},
    "": {},
}


def record(words: str, **cells: Cell) -> Record:
    """`"Ostra 3 air 5 by Reds at market"`: place, day of March 2031, type, dead, actor, target; each may be left out.

    A day may be `3-9`, a span, or `?`, none; dead `5+`, at least. `cells` have the last word.
    """
    head, _, target = words.partition(" at ")
    head, _, actor = head.partition(" by ")
    place = max((p for p in PLACES if head.startswith(p)), key=len)
    day, kind, dead = (*head[len(place) :].split(), "", "", "")[:3]
    row: Record = dict.fromkeys(EVENT_COLUMNS) | PLACES[place] | when(day or "3") | {"actor": actor or None}
    row |= {"sub_event_type": KINDS[kind or "air"], "event_type": EVENT_TYPE[KINDS[kind or "air"]]}
    row |= {"target": target or None, "status": "reported", "confidence": "medium", "published": "2031-03-04"}
    if dead:
        least = int(dead.rstrip("+"))
        row |= {"fatalities": least, "fatalities_min": least, "fatalities_max": None if "+" in dead else least}
    row |= {"event_id": words, "doc_id": f"of {words}"} | cells
    return row


def when(day: str) -> Record:
    if day == "?":
        return {"time_precision": 5}
    first, _, last = day.partition("-")
    span = int(last or first) - int(first)
    precision = 1 if not span else 2 if span < 10 else 3
    return {
        "event_date": f"2031-03-{int(first):02}",
        "event_date_end": f"2031-03-{int(last or first):02}",
        "time_precision": precision,
    }


def report(words: str, **cells: Cell) -> Report:
    return report_of(record(words, **cells))
