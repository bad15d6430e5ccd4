"""The base map → the borders of two countries: on a small made map, and on the shipped table."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from conflictcli.gazetteer import base_map, border, border_length_km, country, distance_km, division, neighbours
from conflictcli.gazetteer.tables import HERE, parts, rows

# Three squares in a row, 10, 20 and 30, each a degree wide, drawn with arcs that neighbours share; 30 has no number.
#   arcs: 0 = the line 10|20, drawn north; 1 = the line 20|30, drawn south; 2, 3, 4 = the rest of each.
MADE: dict[str, Any] = {
    "transform": {"scale": [0.5, 0.5], "translate": [0, 0]},
    "arcs": [
        [[2, 0], [0, 1], [0, 1]],
        [[4, 2], [0, -2]],
        [[2, 0], [-2, 0], [0, 2], [2, 0]],
        [[4, 0], [-2, 0]],
        [[4, 2], [2, 0], [0, -2], [-2, 0]],
        [[2, 2], [2, 0]],
    ],
    "objects": {
        "countries": {
            "geometries": [
                {"type": "Polygon", "id": "010", "properties": {"name": "Ostra"}, "arcs": [[0, -3]]},
                {"type": "MultiPolygon", "id": "020", "properties": {"name": "Vell"}, "arcs": [[[-1, 3, 1, 5]]]},
                {"type": "Polygon", "properties": {"name": "Kosovo"}, "arcs": [[-2, 4]]},
                {"type": "Polygon", "properties": {"name": "Glacier"}, "arcs": [[5]]},
            ]
        }
    },
}
CODES = {10: "OO", 20: "VV"}


def test_arcs_are_steps_added_up() -> None:
    assert base_map.lines_of(MADE)[0] == ((0.0, 1.0), (0.5, 1.0), (1.0, 1.0))
    assert base_map.lines_of(MADE)[1] == ((1.0, 2.0), (0.0, 2.0))


def test_a_border_is_the_arcs_that_two_share() -> None:
    found = base_map.shared(MADE, CODES)
    assert sorted(found) == [("OO", "VV"), ("VV", "XK")]
    assert found["VV", "XK"] == [((1.0, 2.0), (0.0, 2.0))]


def test_lines_across_one_country_are_no_border(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base_map, "NO_BORDER", {("OO", "VV"): (-1.0, 0.5, 2.0, 1.5)})
    assert sorted(base_map.shared(MADE, CODES)) == [("VV", "XK")]


def test_length_middle_and_points() -> None:
    found = base_map.borders(MADE, CODES)[0]
    assert found.length_km == pytest.approx(111.2, abs=0.1)
    assert found.middle == (0.5, 1.0)
    assert found.points == ((0.25, 1.0), (0.75, 1.0))


def test_pieces_are_put_end_to_end_whichever_way_they_run() -> None:
    a, b, c, far = (
        ((0.0, 0.0), (0.0, 1.0)),
        ((0.0, 2.0), (0.0, 1.0)),
        ((0.0, 2.0), (0.0, 3.0)),
        ((9.0, 0.0), (9.0, 1.0)),
    )
    whole = base_map.joined([a, c, far, b])
    assert [len(w) for w in whole] == [4, 2]
    assert {whole[0][0], whole[0][-1]} == {(0.0, 0.0), (0.0, 3.0)}


def test_without_npm_the_table_stays_and_the_message_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (HERE / "borders.csv").read_bytes()
    monkeypatch.setattr(shutil, "which", lambda _: None)
    base_map.main()
    assert "npm" in capsys.readouterr().err
    assert (HERE / "borders.csv").read_bytes() == before


def test_another_file_than_the_pinned_one_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    npm = tmp_path / "npm"
    npm.write_text("#!/bin/sh\nmkdir package && echo '{}' > package/countries-50m.json && tar czf a.tgz package\n")
    npm.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda _: str(npm))
    with pytest.raises(ValueError, match="not the pinned file"):
        base_map.fetch()


# The shipped table.


@pytest.mark.parametrize(
    ("first", "second", "latitude", "longitude"),
    [
        ("SY", "TR", 36.7, 38.9),
        ("IQ", "SY", 34.9, 41.2),
        ("IL", "LB", 33.1, 35.4),
        ("LB", "SY", 34.0, 36.3),
        ("RU", "UA", 50.2, 37.4),
        ("AF", "PK", 31.7, 69.3),
        ("NE", "NG", 13.2, 8.0),
        ("SD", "TD", 15.0, 22.8),
        ("SD", "SS", 10.0, 30.0),
        ("ET", "SO", 7.6, 47.4),
        ("KE", "SO", 1.2, 41.0),
        ("CD", "RW", -2.1, 29.1),
        ("SA", "YE", 16.9, 47.1),
        ("BD", "MM", 21.3, 92.5),
        ("AM", "AZ", 40.0, 45.8),
        ("EG", "PS", 31.27, 34.22),
        ("RS", "XK", 42.9, 21.2),
        ("CO", "VE", 6.8, -70.1),
        ("KP", "KR", 38.3, 127.5),
        ("IN", "PK", 29.0, 72.8),
        ("BF", "ML", 13.3, -3.6),
        ("KH", "TH", 13.9, 103.2),
    ],
)
def test_the_middle_of_a_border(first: str, second: str, latitude: float, longitude: float) -> None:
    """Read off a map by hand."""
    place = border(first, second)
    assert place is not None
    assert distance_km((place.latitude, place.longitude), (latitude, longitude)) < 60


def test_a_border_is_told_from_the_first_country() -> None:
    syrian, turkish = border("SY", "TR"), border("TR", "SY")
    assert syrian and turkish
    assert (syrian.name, syrian.kind, syrian.country_code, syrian.country) == (
        "Syria-Turkey border", "region", "SY", "Syria",
    )  # fmt: skip
    assert (turkish.name, turkish.country_code) == ("Turkey-Syria border", "TR")
    assert (syrian.latitude, syrian.longitude) == (turkish.latitude, turkish.longitude)


@pytest.mark.parametrize("pair", [("SY", "EG"), ("SY", "SY"), ("SY", ""), ("", ""), ("IL", "IQ"), ("XX", "SY")])
def test_no_shared_border(pair: tuple[str, str]) -> None:
    assert border(*pair) is None
    assert border_length_km(*pair) == 0


@pytest.mark.parametrize(
    ("pair", "division_of", "name", "latitude", "longitude"),
    [
        (("SY", "TR"), "SY", "Hasakah", 37.08, 41.0),
        (("SY", "TR"), "SY", "Idlib", 36.1, 36.4),
        (("SY", "IQ"), "SY", "Deir ez-Zor", 35.0, 41.2),
        (("AF", "PK"), "AF", "Kunar", 34.9, 71.2),
        (("IL", "PS"), "PS", "Gaza Strip", 31.4, 34.4),
        (("UA", "RU"), "UA", "Sumy", 51.2, 34.3),
        (("IN", "PK"), "IN", "Punjab", 31.0, 74.5),
    ],
)
def test_the_border_near_a_division(
    pair: tuple[str, str], division_of: str, name: str, latitude: float, longitude: float
) -> None:
    near = division(division_of, name)
    assert near is not None
    place = border(*pair, near=near)
    assert place is not None
    assert distance_km((place.latitude, place.longitude), (latitude, longitude)) < 60


def test_neighbours() -> None:
    assert neighbours("LB") == {"IL", "SY"}
    assert neighbours("PS") == {"EG", "IL", "JO"}
    assert neighbours("SY") == {"TR", "IQ", "JO", "IL", "LB"}
    assert neighbours("MG") == frozenset()


def test_lengths() -> None:
    assert 650 < border_length_km("TR", "SY") < 950
    assert 60 < border_length_km("IL", "LB") < 130


def test_each_border_is_one_of_two_countries() -> None:
    for row in rows("borders"):
        names = f"{row['first']}-{row['second']}"
        assert country(row["first"]) and country(row["second"]), names
        assert row["first"] < row["second"], names
        points = [tuple(map(float, p.split())) for p in parts(row["points"])]
        assert points and len(points) <= int(row["length_km"]) / base_map.STEP_KM + 3, names
        middle = (float(row["latitude"]), float(row["longitude"]))
        assert min(distance_km(middle, (lat, lon)) for lat, lon in points) <= base_map.STEP_KM, names
