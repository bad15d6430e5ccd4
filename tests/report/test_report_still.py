"""Payload → a still: where and how large things are drawn, how time is cut, and a picture that is always the same."""

from __future__ import annotations

import re
import struct
import warnings
import zlib
from datetime import date, timedelta
from importlib.util import find_spec
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from some_rows import AIR, CLASH, HOSTILE, MIRO, NORLAND, NOWHERE, OSTRA, SHARED, VELL, row, rows

from conflictcli.report.page import asset
from conflictcli.report.palette import COLOURS, GREY
from conflictcli.report.payload import Payload, payload
from conflictcli.report.still import DOTS, HEIGHT, WIDTH, looks, still
from conflictcli.report.still import drawn as draw_all
from conflictcli.report.still.bars import MOST, Bars, bars, start, ticks
from conflictcli.report.still.beside import key, kinds
from conflictcli.report.still.marks import LARGEST, SMALLEST, marks, name_of, of_most, radius
from conflictcli.report.still.names import FIRST, Box, covered, in_cells, named, overlap, within
from conflictcli.report.still.names import MOST as MOST_NAMES
from conflictcli.report.still.where import WHOLE, projected, seen, shifted
from conflictcli.rules.trigger import EVENT_TYPE
from conflictcli.tables import Record

drawn = pytest.mark.skipif(find_spec("matplotlib") is None, reason="needs conflictcli[png]")


def on(*days: str, **cells: object) -> Payload:
    return payload([row(f"{nth:03}", event_date=day, **AIR, **cells) for nth, day in enumerate(days)])


# ---- marks ---------------------------------------------------------------------------------------------------


def test_a_mark_a_point_with_what_happened_there() -> None:
    told = [
        row("a", **MIRO, **AIR, strikes=4, strikes_min=4),
        row("b", **MIRO, **CLASH),
        row("c", **MIRO, **CLASH),
        row("d", **OSTRA, **AIR, strikes_min=24),
        row("e", **NOWHERE, **AIR, strikes=9),
    ]
    shown = payload(told)
    found = [(shown.places[m.place]["name"], m.events, m.strikes, shown.types[m.type]["name"]) for m in marks(shown)]
    assert found == [("Ostra", 1, 24, "Air/drone strike"), ("Miro", 3, 4, "Armed clash")]


def test_a_count_that_places_share_is_at_all_of_them_and_marked() -> None:
    shown = payload([row("a", **SHARED, **AIR, strikes=5), row("b", **{**SHARED, "location": "Mosul"}, **AIR)])
    found = {shown.places[m.place]["name"]: (m.strikes, m.is_shared) for m in marks(shown)}
    assert found == {"Mosul": (5, False), "Sinjar": (5, True)}


def test_an_area_is_marked_where_nothing_better_is_known() -> None:
    (country,) = marks(payload([row("a", **NORLAND, **AIR)]))
    (town,) = marks(payload([row("a", **MIRO, **AIR), row("b", **{**MIRO, "geo_precision": 3}, **AIR)]))
    assert (country.is_area, town.is_area) == (True, False)


@settings(max_examples=30, deadline=None)
@given(rows())
def test_marks_of_sums_are_those_of_the_events(told: list[Record]) -> None:
    def points(shown: Payload) -> dict[tuple[float, float], tuple[int, int]]:
        places = shown.places
        return {(places[m.place]["lat"], places[m.place]["lon"]): (m.events, m.strikes) for m in marks(shown)}

    assert points(payload(told, limit=0)) == points(payload(told))


def test_a_mark_has_the_name_of_what_it_is() -> None:
    def name(*told: Record) -> str:
        shown = payload(told)
        (mark,) = marks(shown)
        return name_of(shown, mark)

    somewhere = {**MIRO, "geo_precision": 3}
    hamlet = {**somewhere, "location": "Acre Lane"}
    assert name(row("a", **MIRO)) == "Miro"
    assert name(row("a", **somewhere)) == "Vell"  # No place that is somewhere in it.
    assert name(row("a", **MIRO), row("b", **hamlet), row("c", **hamlet)) == "Miro"
    assert name(row("a", **NORLAND)) == ""
    assert name(row("a", **{**somewhere, "admin1": None})) == ""
    assert name(row("a", **{**somewhere, "admin1": None, "country": None})) == "Miro"


def test_strikes_or_events_whichever_are_more() -> None:
    told = [row("a", **OSTRA, strikes=3), *(row(f"m{n}", **MIRO) for n in range(5)), row("v", **VELL, strikes=4)]
    shown = payload(told)
    assert [name_of(shown, mark) for mark in of_most(marks(shown))] == ["Miro", "Vell", "Ostra"]


def test_area_grows_with_strikes() -> None:
    assert radius(400, 400) == LARGEST
    assert radius(100, 400) == LARGEST / 2
    assert radius(0, 400) == SMALLEST
    assert radius(4, 4) < LARGEST  # Nothing is drawn as large as can be where all are few.


# ---- bars ----------------------------------------------------------------------------------------------------


def units(*days: str) -> tuple[str, int]:
    found = bars(on(*days))
    assert found is not None
    return found.unit, len(found.starts)


def test_as_fine_as_can_be_told_apart() -> None:
    assert units("2031-05-01", "2031-05-01") == ("day", 1)
    assert units("2031-05-01", "2031-06-30") == ("day", 61)
    assert units("2031-01-01", "2031-12-31") == ("week", 53)
    assert units("2031-05-01", "2036-04-01") == ("month", 60)
    assert units("1990-05-01", "2036-04-01") == ("year", 47)
    assert units("0001-01-01", "9999-12-31") == ("year", 9999)


def test_each_event_in_the_bar_of_its_first_day() -> None:
    told = [
        row("a", **AIR, event_date="2031-05-01", event_date_end="2031-06-01"),
        row("b", **AIR, event_date="2031-05-01"),
        row("c", **CLASH, event_date="2031-05-03"),
        row("d", **AIR),
    ]
    assert bars(payload(told)) == Bars(
        "day", (date(2031, 5, 1), date(2031, 5, 2), date(2031, 5, 3)), {(0, 0): 2, (2, 1): 1}
    )


def test_sums_by_month_are_told_by_the_month() -> None:
    told = [row("a", event_date="2031-05-09"), row("b", event_date="2031-05-11"), row("c", event_date="2031-06-01")]
    found = bars(payload(told, limit=2))
    assert found is not None
    assert (found.unit, dict(found.counts)) == ("month", {(0, 0): 2, (1, 0): 1})


def test_a_few_that_lie_far_off_are_left_out_and_counted() -> None:
    days = [(date(2031, 5, 1) + timedelta(n % 50)).isoformat() for n in range(250)]
    found = bars(on("1898-02-15", *days, "2044-01-01", "2045-01-01"))
    assert found is not None
    assert (found.unit, found.starts[0], found.earlier, found.later) == ("day", date(2031, 5, 1), 1, 2)
    assert sum(found.counts.values()) == 250
    near = bars(on("2031-04-01", *days))
    assert near is not None
    assert (near.starts[0], near.earlier) == (date(2031, 4, 1), 0)  # It costs little to draw it.
    years = bars(on("1898-02-15", *(f"{1990 + n % 30}-05-01" for n in range(150))))
    assert years is not None
    assert (years.unit, years.starts[0], years.earlier) == ("year", date(1990, 1, 1), 1)


def test_no_day_no_bars() -> None:
    assert bars(payload([row("a"), row("b")])) is None


def test_a_week_begins_on_monday_also_the_first_of_all() -> None:
    assert start(date(2031, 5, 1), "week") == date(2031, 4, 28)
    assert start(date.min + timedelta(2), "week") == date.min


def test_what_is_written_below_bars() -> None:
    def written(*days: str) -> list[str]:
        found = bars(on(*days))
        assert found is not None
        return [words for _, words in ticks(found)]

    assert written("2031-05-01", "2031-05-03") == ["1 May 2031", "2 May 2031", "3 May 2031"]
    assert written("2031-02-01", "2035-12-01")[:3] == ["Jul 2031", "Jan 2032", "Jul 2032"]
    assert written("1961-02-01", "2035-12-01")[:3] == ["1970", "1980", "1990"]
    assert len(written("2031-01-01", "2031-12-31")) <= 12


@settings(max_examples=30, deadline=None)
@given(rows())
def test_bars_hold_every_event_with_a_day(told: list[Record]) -> None:
    found = bars(payload(told))
    days = [each for each in told if each["event_date"]]
    if found is None:
        assert not days
        return
    assert sum(found.counts.values()) + found.earlier + found.later == len(days)
    assert len(found.starts) <= MOST


# ---- the map -------------------------------------------------------------------------------------------------


def test_all_points_are_seen_with_some_room() -> None:
    points = [projected(point) for point in ((43.0, 36.0), (45.0, 33.0), (30.0, 15.0))]
    left, bottom, right, top = seen(points, 2.5)
    assert abs((right - left) / (top - bottom) - 2.5) < 1e-9
    assert all(left < x < right and bottom < y < top for x, y in points)


def test_one_place_alone_stands_in_some_land() -> None:
    left, _, right, _ = seen([(43.0, 36.0)], 2.0)
    assert (left, right) == (40.5, 45.5)


def test_no_sea_beyond_the_world() -> None:
    left, bottom, right, top = seen([(-120.0, 70.0), (20.0, 60.0), (150.0, -30.0)], 16 / 9)
    west, south, east, north = (*projected(WHOLE[:2]), *projected(WHOLE[2:]))
    assert (west <= left, right <= east, south <= bottom, top <= north) == (True,) * 4
    assert shifted(-200, 50, -180, 180) == -180
    assert shifted(150, 50, -180, 180) == 130
    assert shifted(-10, 50, -180, 180) == -10
    assert shifted(-300, 500, -180, 180) == -300  # It does not fit.


def dot(x: float, y: float, size: float = 4.0) -> Box:
    return x - size, y - size, x + size, y + size


VIEW = (0.0, 0.0, 1000.0, 560.0)


def test_a_name_stands_beside_its_mark_where_there_is_room() -> None:
    def first(mark: Box, *others: Box) -> tuple[str, bool]:
        ((name, box, align),) = ((each.name, each.box, each.align) for each in named([("Miro", mark)], others, VIEW))
        assert name == "Miro"
        return align, box[1] > mark[3]

    assert first(dot(500, 300)) == ("left", False)
    assert first(dot(990, 300)) == ("right", False)
    assert first(dot(500, 300), dot(520, 300)) == ("right", False)
    assert first(dot(500, 300), dot(520, 300), dot(480, 300)) == ("center", True)


def test_names_of_most_come_first_and_may_stand_on_marks() -> None:
    crowd = [dot(6 * x, 6 * y) for x in range(170) for y in range(100)]
    inside = [dot(100 + 40 * n, 250) for n in range(FIRST + 8)]
    told = [*((f"m{n}", mark) for n, mark in enumerate(inside)), ("Far", dot(500, 60)), ("Less", dot(540, 60))]
    apart = [f"m{n}" for n in range(FIRST + 1, FIRST + 8, 2)]  # Most of all so far around.
    assert [each.name for each in named(told, crowd, VIEW)] == [*(f"m{n}" for n in range(FIRST)), *apart, "Far"]


def test_of_places_that_are_nearly_one_the_first_is_named() -> None:
    close = [("Miro", dot(500, 300)), ("Little Miro", dot(505, 303)), ("Ostra", dot(700, 100))]
    assert [each.name for each in named(close, [], VIEW)] == ["Miro", "Ostra"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(-50, 1050), st.integers(-50, 600), st.integers(1, 24)), max_size=60))
def test_names_cover_no_name_and_are_whole(points: list[tuple[int, int, int]]) -> None:
    told = [("x" * letters, dot(x, y)) for x, y, letters in points]
    found = [each.box for each in named(told, [mark for _, mark in told], VIEW)]
    assert all(within(box, VIEW) for box in found)
    assert not any(overlap(a, b) for a, b in combinations(found, 2))
    assert len(found) <= MOST_NAMES


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(-50, 300), st.integers(-50, 300), st.integers(1, 30)), max_size=30))
def test_marks_below_a_name_are_counted_each_once(points: list[tuple[int, int, int]]) -> None:
    marks = {dot(*point) for point in points}
    box, own = (30.0, 70.0, 140.0, 84.0), dot(100, 90, 20)
    assert covered(box, in_cells([*marks, own]), own) == sum(overlap(box, mark) for mark in marks - {own})


def test_at_most_the_whole_world() -> None:
    wide = seen([(-170.0, 60.0), (175.0, -40.0)], 2.0)
    assert wide == seen([], 2.0)
    assert wide[2] - wide[0] >= WHOLE[2] - WHOLE[0]


def test_the_key_tells_of_what_is_drawn() -> None:
    def words(*told: Record) -> list[str]:
        return [sample.words for sample in key(marks(payload(told)))]

    assert words() == []
    assert words(row("a", **MIRO)) == []
    assert words(row("a", **MIRO, strikes=1)) == ["1 strike"]
    assert words(row("a", **MIRO, strikes=1200)) == ["10", "100", "1,000 strikes"]
    assert words(row("a", **MIRO, strikes=123_456_789)) == ["1,000,000", "10,000,000", "100,000,000 strikes"]
    assert words(row("a", **SHARED)) == ["one count shared by several places"]
    assert words(row("a", **NORLAND), row("b", **MIRO, strikes=10)) == ["1", "10 strikes", "somewhere in this area"]


def test_types_in_the_key_and_all_that_are_grey_as_one() -> None:
    def told(*names: str) -> list[tuple[str, int]]:
        shown = payload([row(f"{n}", event_type=name, sub_event_type=name) for n, name in enumerate(names)])
        return [(name, events) for name, _, events in kinds(shown, looks.colours(shown.types))]

    assert told() == []
    assert told("Parade", "Attack") == [("Attack", 1), ("Parade", 1)]
    assert told("Parade", "Parade", "Feast", "Attack", "") == [("Attack", 1), ("3 other types", 4)]
    assert told("") == [("type not told", 1)]


# ---- the picture ---------------------------------------------------------------------------------------------


def chunks(picture: bytes) -> dict[bytes, bytes]:
    """A PNG's parts by name, checked."""
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    found, at = {}, 8
    while at < len(picture):
        (length,) = struct.unpack(">I", picture[at : at + 4])
        name, data = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + length]
        assert struct.unpack(">I", picture[at + 8 + length : at + 12 + length])[0] == zlib.crc32(name + data)
        found[name], at = data, at + 12 + length
    return found


@drawn
def test_a_picture_of_a_size_that_is_always_the_same() -> None:
    told = [
        row("a", **MIRO, **AIR, event_date="2031-05-01", strikes=4),
        row("b", **SHARED, **CLASH),
        row("c", **NORLAND),
    ]
    picture = still(payload(told))
    parts = chunks(picture)
    assert struct.unpack(">II", parts[b"IHDR"][:8]) == (1600, 1000)
    assert set(parts) <= {b"IHDR", b"IDAT", b"IEND", b"pHYs"}  # No day, no name of a program.
    assert still(payload(list(reversed(told)))) == picture
    assert still(payload(told, title="Ostra")) != picture


@drawn
def test_whatever_a_person_has_set_for_pictures_of_their_own() -> None:
    import matplotlib

    picture = still(payload([row("a", **MIRO, **AIR)]))
    with matplotlib.rc_context({"font.size": 30, "axes.facecolor": "red", "savefig.dpi": 30}):
        assert still(payload([row("a", **MIRO, **AIR)])) == picture


@drawn
def test_no_rows_and_any_letters_give_a_picture() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for words in ("", " ".join(("$x^{2", *HOSTILE, "long " * 200))):
            told = [row("a", **{**MIRO, "location": words or "Miro"}, event_type=words, sub_event_type=words)]
            chunks(still(payload(told, title=words)))
        chunks(still(payload([])))


def test_colours_are_those_of_the_page() -> None:
    css = asset("page.css")
    light = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", css[: css.index("}")]))
    names = {"TYPE_OTHER": "type-other", "MAP_NAME": "map-name"}
    names |= {name: name.lower() for name in ("PAPER", "INK", "MUTED", "LINE", "SEA", "LAND", "BORDER")}
    assert {name: getattr(looks, name) for name in names} == {name: light[told] for name, told in names.items()}
    assert list(looks.TYPES) == [light[f"type-{number}"] for number in range(len(looks.TYPES))]
    assert f"type-{len(looks.TYPES)}" not in light
    assert len(looks.TYPES) == GREY
    assert f"GREY = {GREY};" in asset("theme.js")


def test_a_type_has_its_colour_whatever_is_most() -> None:
    def of(*told: Record) -> dict[str, str]:
        shown = payload(told)
        names = (kind["name"] for kind in shown.types)
        return dict(zip(names, looks.colours(shown.types), strict=True))

    attack = {"event_type": "Violence against civilians", "sub_event_type": "Attack"}
    parade = {"event_type": "Protests", "sub_event_type": "Parade"}
    first = of(row("a", **attack), row("b", **attack), row("c", **CLASH), row("d", **parade))
    second = of(row("a", **parade), row("b", **parade), row("c", **AIR), row("d", **AIR), row("e", **attack))
    assert first["Attack"] == second["Attack"] == looks.TYPES[3]
    assert first["Parade"] == second["Parade"] == looks.TYPE_OTHER
    assert (first["Armed clash"], second["Air/drone strike"]) == (looks.TYPES[2], looks.TYPES[0])


def test_every_colour_is_one_type_of_ours() -> None:
    assert sorted(COLOURS.values()) == list(range(GREY))
    assert set(COLOURS) < set(EVENT_TYPE)


@drawn
def test_all_that_is_written_stands_in_the_picture_and_none_of_the_key_on_the_map() -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    told = [row(f"t{n}", **SHARED, event_type=f"Type {n}", sub_event_type=f"Type {n}" * 9) for n in range(4)]
    told += [
        row(f"{n:02}", **{**MIRO, "location": f"Ostra {'long ' * 30}{n}", "latitude": 30.0 + n}, **AIR, strikes=10**n)
        for n in range(9)
    ]
    told += [row(f"d{n:02}", **NORLAND, **CLASH, fatalities=90_000) for n in range(20)]
    figure = Figure(figsize=(WIDTH, HEIGHT), dpi=DOTS)
    FigureCanvasAgg(figure)
    draw_all(figure, payload(told, title="Norland", limit=5))
    figure.draw_without_rendering()
    land = figure.axes[0].get_window_extent()
    boxes = {text.get_text(): text.get_window_extent() for text in figure.texts if text.get_text()}
    assert "Armed clash" in boxes
    assert any(words.startswith("20 events of 1,000 dead") for words in boxes)
    assert [words for words, box in boxes.items() if not (box.x0 >= 0 and box.x1 <= 1600 and box.y0 >= 0)] == []
    assert [words for words, box in boxes.items() if box.overlaps(land)] == []
