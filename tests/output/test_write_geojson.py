"""GeoJSON: features of RFC 7946, at the points of all places of a row; the same rows give the same bytes."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictcli import output
from conflictcli.output import geojson
from conflictcli.tables import EVENTS, MENTIONS, PLACES, Record


def written(rows: list[Record], columns=EVENTS, **options) -> str:
    stream = io.StringIO()
    output.write(rows, columns, stream, "geojson", **options)
    return stream.getvalue()


def read(rows: list[Record], **options) -> list[dict]:
    told = json.loads(written(rows, **options))
    assert (told["type"], set(told)) == ("FeatureCollection", {"type", "features"})
    return told["features"]


def row(**cells: object) -> Record:
    return {**dict.fromkeys(EVENTS), "event_id": "a1", **cells}  # type: ignore[dict-item]


MOSUL = {"country": "Iraq", "admin1": "Nineveh", "location": "Mosul", "latitude": 36.335, "longitude": 43.1189}


def test_a_row_is_a_feature_at_its_point_longitude_first():
    (told,) = read([row(**MOSUL, strikes=3, geo_precision=1)])
    assert (told["type"], told["id"]) == ("Feature", "a1")
    assert told["geometry"] == {"type": "Point", "coordinates": [43.1189, 36.335]}
    assert list(told["properties"]) == list(EVENTS)
    assert (told["properties"]["strikes"], told["properties"]["fatalities"]) == (3, None)


def test_several_places_of_one_count_are_a_multi_point():
    several = {
        "country": "Iraq; Syria",
        "admin1": "Nineveh; Raqqa",
        "location": "Mosul; Sinjar; Raqqa",
        "geo_precision": 2,
    }
    geometry = read([row(**MOSUL | several)])[0]["geometry"]
    assert geometry["type"] == "MultiPoint"
    assert geometry["coordinates"][0] == [43.1189, 36.335]
    assert [[round(angle) for angle in position] for position in geometry["coordinates"][1:]] == [[42, 36], [39, 36]]


def test_a_place_that_is_not_found_again_is_left_out_and_never_guessed():
    geometry = read([row(**MOSUL | {"location": "Mosul; Nowhereabad", "geo_precision": 2})])[0]["geometry"]
    assert geometry == {"type": "MultiPoint", "coordinates": [[43.1189, 36.335]]}


def test_where_nobody_knows_the_place_there_is_no_geometry():
    assert read([row(location="Ostra")])[0]["geometry"] is None


def test_no_rows():
    assert written([]) == '{"type": "FeatureCollection", "features": []}\n'


def test_a_line_is_a_feature(rows):
    lines = written(rows).splitlines()
    assert len(lines) == len(rows) + 2
    assert json.loads(lines[1].rstrip(",")) == read(rows)[0]


def test_mentions_and_places_have_points_too():
    mention = {**dict.fromkeys(MENTIONS), "kind": "place", "text": "Mosul", "latitude": 36.335, "longitude": 43.1189}
    told = json.loads(written([mention, dict.fromkeys(MENTIONS)], MENTIONS))["features"]
    assert [f["geometry"] and f["geometry"]["coordinates"] for f in told] == [[43.1189, 36.335], None]
    assert "id" not in told[0]
    place = {**dict.fromkeys(PLACES), "name": "Mosul", "latitude": 36.335, "longitude": 43.1189}
    assert json.loads(written([place], PLACES))["features"][0]["geometry"]["type"] == "Point"


def test_a_schema_gives_the_properties_and_the_row_the_geometry():
    (told,) = read([row(**MOSUL)], mapped=lambda told: {"where": told["location"]})
    assert told["properties"] == {"where": "Mosul"}
    assert told["geometry"]["coordinates"] == [43.1189, 36.335]


def test_it_is_written_as_the_rows_come():
    class Stop(Exception):
        pass

    def rows():
        yield row(**MOSUL)
        raise Stop

    stream = io.StringIO()
    with pytest.raises(Stop):
        geojson.write(rows(), stream)
    assert '"Mosul"' in stream.getvalue()


CELLS = {
    "text": st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=9),
    "integer": st.integers(0, 2**53),
    "decimal": st.floats(-90, 90),
    "date": st.dates().map(lambda day: day.isoformat()),
}


@given(st.lists(st.fixed_dictionaries({name: st.none() | CELLS[kind] for name, kind in EVENTS.items()}), max_size=3))
@settings(max_examples=15, deadline=None)
def test_what_is_written_is_read_back(told):
    assert [feature["properties"] for feature in read(told)] == told
    assert written(told) == written(told)


def test_geopandas_loads_it(tmp_path: Path):
    geopandas = pytest.importorskip("geopandas", reason="pip install geopandas")
    several = {"country": "Iraq; Syria", "admin1": "Nineveh; Raqqa", "location": "Mosul; Raqqa", "geo_precision": 2}
    rows = [
        row(**MOSUL, event_date="2031-05-02", strikes=3),
        row(**MOSUL | several, event_id="b2", event_date="2031-05-03", strikes=17),
        row(event_id="c3", evidence='<b>"=1+1"</b>'),
    ]
    (tmp_path / "events.geojson").write_text(written(rows), encoding="utf-8")
    frame = geopandas.read_file(tmp_path / "events.geojson")
    assert list(frame.columns)[-1] == "geometry" and set(EVENTS) <= set(frame.columns)
    assert frame.crs == "EPSG:4326"
    assert [None if g is None else g.geom_type for g in frame.geometry] == ["Point", "MultiPoint", None]
    assert (frame.geometry[0].x, frame.geometry[0].y) == (43.1189, 36.335)
    assert frame["strikes"].sum() == 20
    assert str(frame["event_date"].dtype).startswith("datetime64")
    assert frame["evidence"][2] == '<b>"=1+1"</b>'
