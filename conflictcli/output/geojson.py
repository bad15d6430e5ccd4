"""Table → GeoJSON (RFC 7946): one feature a row, at its point, or at the points of all places that share one count."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TextIO

from conflictcli.rows.points import points_of

if TYPE_CHECKING:
    from conflictcli.tables import Cell, Record

LATITUDE, LONGITUDE = "latitude", "longitude"
ID = "event_id"
"""The column that tells one row from all others: a feature has it as its `id`, too."""


def write(
    records: Iterable[Record],
    stream: TextIO,
    properties: Callable[[Record], Record] | None = None,
    ruleset: Callable[[], str] = str,
) -> None:
    """A FeatureCollection, one feature a line, as the records come; `features` is empty where there is none.

    A feature's properties are all cells of its row, typed, or what `properties` makes of it. `ruleset`, where it is
    known, is a member of the collection: RFC 7946 lets others ignore what it does not name.
    """
    stream.write('{"type": "FeatureCollection", "features": [')
    between = "\n"
    for record in records:
        stream.write(between + line(record, properties(record) if properties else record))
        between = ",\n"
    named = f', "ruleset": {json.dumps(name)}' if (name := ruleset()) else ""
    stream.write(("]" if between == "\n" else "\n]") + named + "}\n")


def line(record: Record, properties: Record) -> str:
    return json.dumps(feature(record, properties), ensure_ascii=False)


def feature(record: Record, properties: Record) -> dict[str, Any]:
    """A row → a feature; its geometry is null where nobody knows where it was."""
    named = {"id": record[ID]} if record.get(ID) is not None else {}
    return {"type": "Feature", **named, "geometry": geometry(record), "properties": properties}


def geometry(record: Record) -> dict[str, Any] | None:
    """A Point, or a MultiPoint where several places share one count: one position alone where only it is known."""
    latitude, longitude = record.get(LATITUDE), record.get(LONGITUDE)
    if latitude is None or longitude is None:
        return None
    told = points_of(record) if "location" in record else ()
    if len(told) <= 1:
        return {"type": "Point", "coordinates": position(latitude, longitude)}
    found = dict.fromkeys((point.latitude, point.longitude) for point in told if point)
    return {"type": "MultiPoint", "coordinates": [position(*each) for each in found]}


def position(latitude: Cell, longitude: Cell) -> list[Cell]:
    """Longitude first, as RFC 7946 has it."""
    return [longitude, latitude]
