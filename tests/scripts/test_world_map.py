"""The base map's topology → the map of a report."""

from __future__ import annotations

import world_map
from hypothesis import given, settings
from hypothesis import strategies as st
from world_map import Point, area, halves, moved, packed, path, polygons_of, simple, united, world

from conflictcli.report.world import unpacked

# Two fields side by side, with a border between them (arc 1), and an island in a pond.
ARCS: list[list[Point]] = [
    [(10, 10), (10, 0), (0, 0), (0, 10), (10, 10)],
    [(10, 0), (10, 10)],
    [(10, 10), (0, 10), (0, 0), (10, 0)],
    [(10, 0), (20, 0), (20, 10), (10, 10)],
    [(2, 2), (2, 4), (4, 4), (4, 2), (2, 2)],
    [(50, 50), (50, 51), (51, 51), (51, 50), (50, 50)],
]
WEST, EAST = ((1, 2),), ((3, ~1),)


def test_parts_that_share_a_border_become_one_without_it() -> None:
    (whole,) = united([WEST, EAST], ARCS)
    assert len(whole) == 1
    assert set(whole[0]) == {2, 3}
    assert abs(area(path(whole[0], ARCS))) == 200


def test_what_shares_no_border_stays_as_it_is() -> None:
    far = ((5,),)
    assert united([WEST, far], ARCS) == [WEST, far]
    assert united([(*WEST, (4,))], ARCS) == [(*WEST, (4,))]


def test_a_hole_stays_one() -> None:
    """The pond, which turns the other way than the land round it."""
    turns_as_land = area(ARCS[4]) * area(path((2, 3), ARCS)) > 0
    pond = (~4,) if turns_as_land else (4,)
    (whole,) = united([(*WEST, pond), EAST], ARCS)
    assert len(whole) == 2
    assert whole[1] == pond


def test_a_part_that_a_line_cuts_off_is_given_back() -> None:
    shapes = {"Norland": [WEST], "Vell": [EAST, ((5,),)]}
    moved(shapes, "Vell", "Norland", ARCS, (-1, 9, 11, 11))
    assert shapes == {"Norland": [WEST, EAST], "Vell": [((5,),)]}
    moved(shapes, "Norland", "Vell", ARCS, (-1, 0, 1, 1))  # The line is elsewhere.
    assert shapes == {"Norland": [WEST, EAST], "Vell": [((5,),)]}


def test_what_crosses_the_date_line_is_cut_there() -> None:
    ring: list[Point] = [(170, 60), (-170, 60), (-170, 70), (170, 70), (170, 60)]
    (west,), (east,) = halves([ring])
    assert abs(area(west)) == abs(area(east)) == 100
    assert (max(west)[0], min(east)[0]) == (180, -180)
    assert west[0] == west[-1]
    assert east[0] == east[-1]
    # Wherever the ring begins.
    (west,), (east,) = halves([[*ring[1:], ring[1]]])
    assert (abs(area(west)), abs(area(east))) == (100, 100)


def test_what_does_not_is_left() -> None:
    ring: list[Point] = [(0, 0), (0, 1), (1, 1), (0, 0)]
    assert halves([ring]) == [[ring]]


def test_corners_that_do_not_show_are_left_out_and_ends_stay() -> None:
    assert simple([(0, 0), (1, 0.00001), (2, 0), (3, 2), (4, 0)]) == [(0, 0), (2, 0), (3, 2), (4, 0)]
    # An island keeps enough of itself to be one.
    tiny: list[Point] = [(0, 0), (0, 0.001), (0.0005, 0.0015), (0.001, 0.001), (0.001, 0), (0, 0)]
    assert len(simple(tiny)) == 4


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(-18000, 18000), st.integers(-9000, 9000)), min_size=1, max_size=20))
def test_rings_come_back(steps: list[tuple[int, int]]) -> None:
    # Steps as long as those of a map: others would be no letters that JavaScript reads one by one.
    ring = [(x // 10 / world_map.SCALE, y / world_map.SCALE) for x, y in steps]
    letters, start = packed(ring)
    found = unpacked(letters, start, world_map.SCALE)
    once = [point for point, before in zip(ring, [None, *ring], strict=False) if point != before]
    assert found == once


def test_a_map() -> None:
    topology = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": [[[10, 0], [0, 10]], [[10, 10], [-10, 0], [0, -10], [10, 0]], [[10, 0], [10, 0], [0, 10], [-10, 0]]],
        "objects": {
            "countries": {
                "geometries": [
                    {"type": "Polygon", "arcs": [[0, 1]], "id": "706", "properties": {"name": "Somalia"}},
                    {"type": "MultiPolygon", "arcs": [[[2, ~0]]], "properties": {"name": "Somaliland"}},
                    {"type": "Polygon", "arcs": [[0, 1]], "id": "010", "properties": {"name": "Antarctica"}},
                ]
            }
        },
    }
    (country,) = world(topology, {706: "SO", 10: "AQ", 804: "UA", 643: "RU"})["features"]
    assert country["properties"] == {"name": "Somalia"}
    shape = country["geometry"]
    (ring,) = (
        unpacked(letters, start, 100)
        for letters, start in zip(shape["coordinates"][0], shape["encodeOffsets"][0], strict=True)
    )
    assert abs(area(ring)) == 200
    assert polygons_of(topology["objects"]["countries"]["geometries"][0]) == [((0, 1),)]  # type: ignore[index]
