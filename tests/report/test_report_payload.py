"""Rows → payload: what a page shows adds up to what the rows say."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from some_rows import AIR, CLASH, HOSTILE, MIRO, NORLAND, NOWHERE, OSTRA, SHARED, VELL, row, rows

from conflictcli.merge.columns import MERGED_COLUMNS
from conflictcli.report.groups import LEVELS
from conflictcli.report.payload import ALWAYS, PLAIN, POOLED, Payload, payload
from conflictcli.rows.once import Twice
from conflictcli.summary.sums import Sum, Totals
from conflictcli.tables import Record

FIGURES = ("strikes", "munitions", "fatalities", "civilian_fatalities", "injuries")


def added(shown: Payload, name: str) -> list[int | None]:
    """A figure of all entries, as the page adds it up."""
    nothing = [None] * shown.entries
    total = Sum()
    for cells in zip(*(shown.columns.get(f"{name}{end}", nothing) for end in ("", "_min", "_max")), strict=True):
        total.add(*cells)
    return [total.stated, total.low, total.high]


def whole(shown: Payload) -> None:
    """What holds of every payload, whatever is in it."""
    columns = shown.columns
    assert set(ALWAYS) <= set(columns)
    assert {len(column) for column in columns.values()} == {shown.entries}
    assert all(any(cell is not None for cell in column) for name, column in columns.items() if name not in ALWAYS)
    assert all(kind in range(len(shown.types)) for kind in columns["type"])
    assert all(place in range(len(shown.places)) for places in columns["places"] for place in places)
    assert all(len(set(places)) == len(places) for places in columns["places"])
    assert {place for places in columns["places"] for place in places} == set(range(len(shown.places)))
    for name, pool in shown.pools.items():
        assert len(set(pool)) == len(pool)
        assert {at for at in columns[name] if at is not None} == set(range(len(pool)))
    days = [day for day in columns["from"] if day is not None]
    assert columns["from"] == sorted(days) + [None] * (shown.entries - len(days))
    assert sum(kind["events"] for kind in shown.types) == shown.figures["events"]
    ranks = [kind["events"] for kind in shown.types]
    assert ranks == sorted(ranks, reverse=True)


# ---- one by one ----------------------------------------------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(rows())
def test_figures_are_the_totals_of_the_rows(told: list[Record]) -> None:
    shown = payload(told)
    totals = Totals.of(told)
    assert shown.kind == "events"
    assert shown.entries == shown.figures["events"] == totals.events
    for name in ("strikes", "fatalities", "injuries"):
        total: Sum = getattr(totals, name)
        assert shown.figures[name] == [total.stated, total.low, total.high]
    for name in FIGURES:
        assert added(shown, name) == shown.figures[name]
    assert shown.figures["uncounted"] == totals.strikes.without
    whole(shown)


@settings(max_examples=30, deadline=None)
@given(rows(), st.randoms())
def test_the_order_of_rows_changes_nothing(told: list[Record], chance: Any) -> None:
    shuffled = list(told)
    chance.shuffle(shuffled)
    assert payload(shuffled) == payload(told)
    assert payload(shuffled, limit=2, most=3) == payload(told, limit=2, most=3)


@settings(max_examples=40, deadline=None)
@given(rows())
def test_a_row_that_comes_twice_counts_once(told: list[Record]) -> None:
    twice = payload([*told, *told])
    assert twice.again == len(told)
    assert twice.told() == payload(told).told()


@pytest.mark.parametrize("limit", [1, 20])
def test_what_is_in_a_merged_event_does_not_count_besides(limit: int) -> None:
    merged = row(event_id="a1", n_reports=2, reports="a1; b2", strikes=4)
    for beside in (row(event_id="b2", strikes=4), row(event_id="c3", n_reports=2, reports="b2; c3", strikes=4)):
        with pytest.raises(Twice, match="the row b2"):
            payload([row(event_id="d4"), merged, beside], limit=limit)
    assert payload([merged, row(event_id="d4")], limit=limit).figures["strikes"][0] == 4


def test_every_cell_is_in_the_payload() -> None:
    cells = {name: f"{name} told" for name in (*PLAIN.values(), *POOLED.values())}
    cells |= {"event_date": "2031-05-01", "event_date_end": "2031-05-02", "n_reports": 3}
    cells |= {
        name: 7 for name in MERGED_COLUMNS if name.startswith(FIGURES) and not name.endswith(("_text", "_basis", "_by"))
    }
    shown = payload([row() | cells | AIR | MIRO])
    for name, of in PLAIN.items():
        assert shown.columns[name] == [cells[of]]
    for name, of in POOLED.items():
        assert [shown.pools[name][at] for at in shown.columns[name]] == [MIRO.get(of, cells[of])]
    left = set(MERGED_COLUMNS) - set(PLAIN.values()) - set(POOLED.values())
    # What is told by places and types, and what a page has no use for.
    assert left == {
        *("latitude", "longitude", "event_type", "sub_event_type"),
        *("start", "end", "reports"),
    }


def test_no_rows() -> None:
    shown = payload([])
    assert shown.told()["columns"] == {name: [] for name in ALWAYS}
    assert shown.figures["events"] == 0
    assert shown.figures["strikes"] == [None, None, None]
    assert (shown.figures["from"], shown.figures["to"], shown.figures["reports"]) == (None, None, None)
    assert shown.entries == 0


def test_by_day_then_by_id_undated_last() -> None:
    told = [
        row("d"),
        row("c", event_date="2031-05-02"),
        row("b", event_date="2031-05-02"),
        row("e", event_date="2030-01-01"),
    ]
    assert payload(told).columns["id"] == ["e", "b", "c", "d"]


def test_places_are_called_by_what_is_known() -> None:
    shown = payload([row("a", **MIRO), row("b", **VELL), row("c", **NORLAND), row("d", **NOWHERE), row("e", **MIRO)])
    assert [(place["name"], place["admin1"], place["country"]) for place in shown.places] == [
        ("Norland", "", "Norland"),
        ("Miro", "Vell", "Norland"),
        ("Vell", "Vell", "Norland"),
    ]
    assert shown.columns["places"] == [[1], [2], [0], [], [1]]
    assert shown.columns["where"] == [None, None, None, "somewhere", None]
    assert (shown.figures["places"], shown.figures["countries"], shown.figures["unplaced"]) == (3, 1, 1)


def test_one_count_of_several_places_counts_once_and_is_at_all() -> None:
    shown = payload([row("a", **SHARED, strikes=5, strikes_min=5, strikes_max=5)])
    assert [place["name"] for place in shown.places] == ["Mosul", "Sinjar"]
    assert shown.columns["places"] == [[0, 1]]
    assert shown.figures["strikes"] == added(shown, "strikes") == [5, 5, 5]


def test_the_best_that_is_known_of_a_place() -> None:
    shown = payload([row("a", **{**MIRO, "geo_precision": 3}), row("b", **MIRO)])
    assert [place["precision"] for place in shown.places] == [1]


def test_reports_of_merged_events() -> None:
    told = [
        row("a", n_reports=3, sources="Coast Herald; Levant Post"),
        row("b", source="Coast Herald"),
        row("c", n_reports=1),
    ]
    figures = payload(told).figures
    assert (figures["reports"], figures["sources"]) == (5, 2)
    assert payload([row("a")]).figures["reports"] is None


def tolls(*dead: int | None, limit: int = 20_000) -> tuple[str, ...]:
    return payload([row(f"{n:03}", fatalities=each) for n, each in enumerate(dead)], limit=limit).notes


def test_a_few_events_that_are_most_of_the_dead_are_told_of() -> None:
    few = "Such figures are often running totals: look at their evidence."
    assert tolls(1_000, 8_000, *[50] * 20) == (f"2 events of 1,000 dead or more make up 90 % of the dead. {few}",)
    assert tolls(1_200, *[30] * 20) == (f"1 event of 1,000 dead or more makes up 66 % of the dead. {few}",)
    assert tolls(1_200, *[30] * 20, limit=0)[1:] == tolls(1_200, *[30] * 20)
    assert tolls(1_000, *[50] * 20) == ()  # Half is not most.
    assert tolls(*[999] * 30) == ()
    assert tolls(*[None] * 30) == ()


@given(st.lists(st.none() | st.integers(0, 90_000), max_size=20))
def test_nothing_is_told_of_a_small_set_s_dead(dead: list[int | None]) -> None:
    assert tolls(*dead) == ()


@given(st.lists(st.none() | st.integers(0, 3_000), min_size=21, max_size=40))
def test_what_is_told_of_the_dead_is_so(dead: list[int | None]) -> None:
    large, whole = (sum(each for each in dead if each and each >= least) for least in (1_000, 0))
    assert bool(tolls(*dead)) == (large > whole / 2)
    assert tolls(*dead) == tolls(*reversed(dead))


def test_types_most_first() -> None:
    told = [row("a", **CLASH), row("b", **AIR), row("c", **AIR), row("d"), row("e", event_type="Battles")]
    assert [(kind["name"], kind["event_type"], kind["events"]) for kind in payload(told).types] == [
        ("Air/drone strike", "Explosions/Remote violence", 2),
        ("", "", 1),
        ("Armed clash", "Battles", 1),
        ("Battles", "Battles", 1),
    ]


@pytest.mark.parametrize("words", HOSTILE)
def test_texts_stay_as_they_are(words: str) -> None:
    shown = payload([row("a", evidence=words, actor=words)], title=words)
    assert shown.columns["evidence"] == shown.pools["actor"] == [words]
    assert shown.title == words


# ---- added up ------------------------------------------------------------------------------------------------


@settings(max_examples=50, deadline=None)
@given(rows(), st.integers(1, 6))
def test_sums_of_groups_are_those_of_the_rows(told: list[Record], most: int) -> None:
    shown, one_by_one = payload(told, limit=0, most=most), payload(told)
    if not told:
        return
    assert shown.kind == "groups"
    assert shown.entries <= most
    assert shown.figures == one_by_one.figures
    assert sum(shown.columns["events"]) == len(told)
    assert sum(shown.columns.get("uncounted", [0])) == shown.figures["uncounted"]
    for name in FIGURES:
        assert added(shown, name) == shown.figures[name]
    whole(shown)


def test_as_many_as_the_limit_are_shown_one_by_one() -> None:
    told = [row(f"{nth}", **MIRO) for nth in range(4)]
    assert payload(told, limit=4).kind == "events"
    assert payload(told, limit=3).kind == "groups"


def test_groups_by_place_month_and_type() -> None:
    may, june = {"event_date": "2031-05-09", "event_date_end": "2031-05-09"}, {"event_date": "2031-06-01"}
    told = [
        row("a", **MIRO, **AIR, **may, strikes=2, strikes_min=2, strikes_max=2),
        row("b", **MIRO, **AIR, **may, strikes=3, strikes_min=3),
        row("c", **MIRO, **CLASH, **may),
        row("d", **MIRO, **AIR, **june),
        row("e", **OSTRA, **AIR, event_date="2031-05-20", event_date_end="2031-06-02"),
        row("f", **OSTRA, **AIR),
    ]
    shown = payload(told, limit=5)
    entries = list(
        zip(*(shown.columns[name] for name in ("id", "from", "to", "type", "places", "events")), strict=True)
    )
    assert entries == [
        ("g1", "2031-05-01", "2031-05-31", 0, [1], 2),
        ("g2", "2031-05-01", "2031-05-31", 1, [1], 1),
        ("g3", "2031-05-01", "2031-06-30", 0, [0], 1),
        ("g4", "2031-06-01", "2031-06-30", 0, [1], 1),
        ("g5", None, None, 0, [0], 1),
    ]
    assert (shown.columns["strikes"][0], shown.columns["strikes_min"][0]) == (5, 5)
    assert shown.columns.get("strikes_max", [None])[0] is None
    assert shown.columns["uncounted"] == [0, 1, 1, 1, 1]
    assert shown.notes[0].startswith(
        "6 events are too many to show one by one: they are added up by place, month and type"
    )


def test_groups_get_coarser_until_they_are_few() -> None:
    """Two divisions with two towns each, of one country, in two years of two months each."""
    told = [
        row(f"{division}{town}{month}{year}", country="Norland", admin1=f"Division {division}", location=f"Town {town}",
            latitude=30 + division + town / 10, longitude=40.0, event_date=f"{year}-{month:02}-05", **AIR)
        for division in (1, 2) for town in (1, 2) for month in (3, 4) for year in (2031, 2032)
    ]  # fmt: skip
    counts = {most: payload(told, limit=0, most=most) for most in (16, 15, 7, 3, 1)}
    assert [shown.entries for shown in counts.values()] == [16, 8, 4, 2, 1]
    levels = [level.words for shown in counts.values() for level in LEVELS if level.words in shown.notes[0]]
    assert levels == [LEVELS[nth].words for nth in (0, 1, 2, 3, 5)]
    divisions = counts[15]
    assert [(place["name"], place["lat"], place["lon"]) for place in divisions.places] == [
        ("Division 1", 31.15, 40.0),
        ("Division 2", 32.15, 40.0),
    ]
    assert counts[3].columns["from"] == ["2031-01-01", "2032-01-01"]
    assert counts[3].columns["to"] == ["2031-12-31", "2032-12-31"]


def test_points_without_a_country_have_a_name_too() -> None:
    told = [row(f"{nth}", location=f"Town {nth}", latitude=30.0 + nth, longitude=40.0) for nth in range(2)]
    (place,) = payload(told, limit=0, most=1).places
    assert (place["name"], place["country"]) == ("country not told", "")


def test_the_middle_of_places_on_both_sides_of_the_date_line() -> None:
    told = [
        row(f"{nth}", country="Fiji", admin1="North", location=f"Town {nth}", latitude=-16.0, longitude=longitude)
        for nth, longitude in enumerate((179.0, -179.0))
    ]
    (place,) = payload(told, limit=0, most=1).places
    assert abs(place["lon"]) == 180.0


def test_a_million_rows_are_not_held() -> None:
    """Rows are let go as they are added up."""
    alive = 0

    class Told(dict[str, Any]):
        def __init__(self, cells: Record) -> None:
            nonlocal alive
            super().__init__(cells)
            alive += 1

        def __del__(self) -> None:
            nonlocal alive
            alive -= 1

    most = 0

    def each() -> Any:
        nonlocal most
        for nth in range(200):
            yield Told(row(f"{nth}", **MIRO, **AIR))
            most = max(most, alive)

    shown = payload(each(), limit=20)
    assert shown.figures["events"] == 200
    assert most <= 25
