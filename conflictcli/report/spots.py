"""A row → the places that it is drawn at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from conflictcli.rows.points import Point, points_of
from conflictcli.tables import Record

AREA = 3
"""ACLED's geo_precision of a division or country, drawn at its middle."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with a point on the map, in degrees. `precision`: ACLED's, of the event that is drawn here."""

    name: str
    admin1: str
    country: str
    latitude: float
    longitude: float
    precision: int

    @property
    def key(self) -> tuple[str, str, str, float, float]:
        """What makes a place: two of one name that lie apart are two."""
        return self.country, self.admin1, self.name, self.latitude, self.longitude

    def told(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "admin1": self.admin1,
            "country": self.country,
            "lat": self.latitude,
            "lon": self.longitude,
            "precision": self.precision,
        }


def spots_of(row: Record) -> tuple[Spot, ...]:
    """The places of a row of which the point is known, each once: several where one count is shared by them.

    A place is called by its name, else as the division or country that it is. Where the row has no point, none.
    """
    precision = row["geo_precision"]
    rough = precision if isinstance(precision, int) else AREA
    found = (spot(point, rough, bool(row["location"])) for point in points_of(row) if point is not None)
    return tuple({each.key: each for each in found}.values())


def spot(point: Point, precision: int, is_named: bool) -> Spot:
    """`is_named`: whether the row gives a name besides division and country."""
    name = point.name if is_named else point.admin1 or point.name
    return Spot(name, point.admin1, point.country, point.latitude, point.longitude, precision)
