"""Place: a point on the map with its names, as GeoNames knows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A populated place, a division, a country or a region.

    `kind` is one of `country`, `admin1`, `admin2`, `place`, `region`.
    `country_code` is ISO 3166-1 alpha-2 (empty for a region of several countries); `country` and `admin1` are names
    in English. Coordinates are degrees; `population` is 0 when unknown. `own`: out of a list of the user's own.
    """

    name: str
    kind: str
    country_code: str
    country: str
    admin1: str
    latitude: float
    longitude: float
    population: int = 0
    own: bool = False
