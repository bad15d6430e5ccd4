"""Rows for tests of the report: few places, days and types, so that many fall together; texts may hold anything."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from conflictcli.merge.columns import MERGED_COLUMNS
from conflictcli.tables import Record

START = date(2030, 12, 30)
AIR = {"event_type": "Explosions/Remote violence", "sub_event_type": "Air/drone strike"}
CLASH = {"event_type": "Battles", "sub_event_type": "Armed clash"}
MIRO = {"country": "Norland", "admin1": "Vell", "location": "Miro", "latitude": 36.5, "longitude": 43.25}
OSTRA = {"country": "Norland", "admin1": "Ostra", "location": "Ostra", "latitude": 35.5, "longitude": 40.0}
VELL = {"country": "Norland", "admin1": "Vell", "latitude": 36.0, "longitude": 43.0, "geo_precision": 3}
NORLAND = {"country": "Norland", "latitude": 35.0, "longitude": 42.0, "geo_precision": 3}
SHARED = {
    "country": "Iraq", "admin1": "Nineveh", "location": "Mosul; Sinjar", "latitude": 36.335, "longitude": 43.1189,
    "geo_precision": 2,
}  # fmt: skip
NOWHERE = {"location_text": "somewhere"}
PLACES = (MIRO, OSTRA, VELL, NORLAND, SHARED, NOWHERE)

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!-- <b onclick='x'> -->",
    '"quoted" \\ back',
    "{{payload}} {{title}}",
    "line\u2028par\u2029\r\n\ttab\x00nul\x7f\x85",
    "half \ud800 of a pair \udfff",
    "غارة 空爆 🛰",
    "=1+2",
    "javascript:alert(1)",
    "]]>&amp;&lt;",
)


def row(event_id: str = "a", **cells: object) -> Record:
    """A row with what is given, and nothing else but what every row has."""
    told: Record = dict.fromkeys(MERGED_COLUMNS)
    told.update(
        event_id=event_id,
        doc_id=f"doc {event_id}",
        geo_precision=1,
        time_precision=5,
        confidence="high",
        status="reported",
    )
    told.update(cells)  # type: ignore[arg-type]
    return told


@st.composite
def figures(draw: st.DrawFn, name: str) -> dict[str, object]:
    """A figure with its bounds, as texts give them: exact, open, about, bounds alone, none."""
    low = draw(st.integers(0, 40))
    high = low + draw(st.integers(0, 9))
    return draw(
        st.sampled_from(
            (
                {},
                {name: low, f"{name}_min": low, f"{name}_max": low},
                {name: low, f"{name}_min": low},
                {name: low},
                {f"{name}_min": low},
                {name: high, f"{name}_min": low, f"{name}_max": high},
                {f"{name}_min": low, f"{name}_max": high},
            )
        )
    )


@st.composite
def rows(draw: st.DrawFn, most: int = 12) -> list[Record]:
    """Rows with ids of their own, some of them merged events."""
    found = []
    for nth in range(draw(st.integers(0, most))):
        cells: dict[str, object] = {**draw(st.sampled_from(PLACES)), **draw(st.sampled_from((AIR, CLASH, {})))}
        for name in ("strikes", "fatalities", "injuries"):
            cells |= draw(figures(name))
        if draw(st.booleans()):
            first = START + timedelta(draw(st.integers(0, 40)))
            cells |= {"event_date": first.isoformat()}
            cells |= {"event_date_end": (first + timedelta(draw(st.sampled_from((0, 0, 6, 400))))).isoformat()}
        cells |= {"civilian_fatalities": draw(st.sampled_from((None, 0, 3)))}
        cells |= {
            "n_reports": draw(st.sampled_from((None, 1, 4))),
            "source": draw(st.sampled_from((None, "Coast Herald"))),
        }
        cells |= {"evidence": draw(st.sampled_from(HOSTILE)), "title": draw(st.sampled_from((None, *HOSTILE)))}
        found.append(row(f"{nth:02}", **cells))
    return found
