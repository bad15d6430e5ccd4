"""Points that lie outside the country that is told with them."""

from __future__ import annotations

import pytest

from conflictcli.gazetteer.entries import Entry
from conflictcli.gazetteer.misplaced import outside


def place(country: str, latitude: float, longitude: float) -> Entry:
    return Entry("Vell", "place", country, "", latitude, longitude, 0, 0, ("Vell",))


SWAPPED = "it lies inside it if latitude and longitude change places"
AGAIN = "look at latitude, longitude and country again"


@pytest.mark.parametrize(
    "country, latitude, longitude, said",
    [
        ("BF", -0.16, 14.97, f"-0.16, 14.97 lies outside Burkina Faso, near Etoumbi in Republic of Congo; {SWAPPED}"),
        ("NE", 2.05, 114.55, f"2.05, 114.55 lies outside Niger, near Longnawang in Indonesia; {AGAIN}"),
        ("BF", 12.65, -8.0, f"12.65, -8 lies outside Burkina Faso, near Bamako in Mali; {AGAIN}"),
        ("YE", 44.2, 15.35, f"44.2, 15.35 lies outside Yemen, near Policnik in Croatia; {SWAPPED}"),
        ("SO", 45.0, -30.0, ""),  # At sea, and nowhere near when they change places.
        ("LK", 81.0, 7.0, f"81, 7 lies outside Sri Lanka; {SWAPPED}"),  # In the Arctic Ocean.
    ],
)
def test_far_outside(country: str, latitude: float, longitude: float, said: str) -> None:
    assert outside(place(country, latitude, longitude)) == said


@pytest.mark.parametrize(
    "country, latitude, longitude",
    [
        ("BF", 14.97, -0.16),
        ("ML", 22.5, -4.5),  # A desert without towns.
        ("SA", 19.0, 52.0),
        ("YE", 13.5, 52.0),  # At sea.
        ("GL", 77.0, -40.0),
        ("FJ", -17.0, 179.9),  # Beside the line where days change.
        ("", 15.0, 5.0),  # A region of several countries.
    ],
)
def test_not_far_outside(country: str, latitude: float, longitude: float) -> None:
    assert outside(place(country, latitude, longitude)) == ""
