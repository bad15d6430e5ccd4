"""What stands in assets/ of others: as recorded, with its licences, and a map of the countries that rows name."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from conflictcli.gazetteer.countries import country_names
from conflictcli.report import page
from conflictcli.report.page import asset
from conflictcli.report.world import Polygon, countries

VENDOR = Path(page.__file__).parent / "assets" / "vendor"


@cache
def shapes() -> dict[str, list[Polygon]]:
    return dict(countries(asset("world.json")))


def test_files_are_those_that_were_vendored() -> None:
    """echarts_parts.js is among them: whoever changes it must run scripts/vendor_page.py."""
    recorded = dict(reversed(line.split("  ")) for line in (VENDOR / "SHA256SUMS").read_text().splitlines())
    found = {name: hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() for name in recorded}
    assert found == recorded
    assert {"../echarts_parts.js", "../world.json"} | {path.name for path in VENDOR.iterdir()} == {
        *recorded,
        "SHA256SUMS",
    }


def test_each_licence_stands_in_the_script_that_goes_into_every_page() -> None:
    banner = asset("vendor/echarts.js").partition("*/")[0]
    for words in (
        "Apache ECharts 6.1.0",
        "Apache License, Version 2.0",
        (VENDOR / "NOTICE").read_text().splitlines()[-1],
    ):
        assert words in banner
    for name in ("LICENSE-zrender", "LICENSE-d3"):
        assert (VENDOR / name).read_text().strip() in banner


def test_versions_are_those_that_the_notice_names() -> None:
    pinned = json.loads((Path(__file__).parents[2] / "scripts" / "vendor_page" / "package-lock.json").read_text())[
        "packages"
    ]
    notice = (Path(__file__).parents[2] / "NOTICE").read_text()
    for name in ("echarts", "zrender"):
        version = pinned[f"node_modules/{name}"]["version"]
        assert f"{name} {version}" in notice.replace("ECharts", "echarts")
        assert version in asset("vendor/echarts.js")[:6000]
    assert all("integrity" in package for name, package in pinned.items() if name)


def test_rings_close_and_lie_on_the_globe() -> None:
    for polygons in shapes().values():
        for ring in (ring for polygon in polygons for ring in polygon):
            assert len(ring) >= 4
            assert ring[0] == ring[-1]
            assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in ring)
            # None runs across the whole map: those that cross the date line are cut there.
            assert max(abs(a[0] - b[0]) for a, b in pairwise(ring)) < 90


def test_countries_are_called_as_rows_call_them() -> None:
    known = {name for _, name in country_names()}
    assert set(shapes()) - known == {"Indian Ocean Ter.", "Siachen Glacier"}
    # Antarctica, which would take a third of the paper, and what the base map has under another's name or not at all.
    assert known - set(shapes()) == {
        *("Antarctica", "Bouvet Island", "Caribbean Netherlands", "Christmas Island", "Cocos Islands", "French Guiana"),
        *("Gibraltar", "Guadeloupe", "Martinique", "Mayotte", "Reunion", "Svalbard and Jan Mayen", "Tokelau", "Tuvalu"),
        "United States Minor Outlying Islands",
    }


@pytest.mark.parametrize(
    ("lat", "lon", "country"),
    [
        (44.6, 33.6, "Ukraine"),  # Sevastopol
        (48.5, 35.0, "Ukraine"),
        (9.56, 44.06, "Somalia"),  # Hargeisa
        (35.33, 33.2, "Cyprus"),  # Kyrenia
        (42.66, 21.16, "Kosovo"),  # Pristina
        (66.0, -172.0, "Russia"),  # beyond the date line
        (65.0, 177.0, "Russia"),  # on this side of it
        (-29.5, 28.2, "Lesotho"),  # a country in another's hole
        (-17.8, 178.0, "Fiji"),
        (36.33, 43.13, "Iraq"),
        (31.4, 34.35, "Palestine"),
    ],
)
def test_places_lie_where_the_list_of_places_has_them(lat: float, lon: float, country: str) -> None:
    """The lines of the base map are drawn as the table speaks: Crimea with Ukraine, Somaliland with Somalia."""
    assert [name for name, polygons in shapes().items() if any(within(polygon, lon, lat) for polygon in polygons)] == [
        country
    ]


def within(polygon: Polygon, lon: float, lat: float) -> bool:
    """In an odd number of rings: in the outer one and in no hole."""
    crossed = 0
    for ring in polygon:
        for (x1, y1), (x2, y2) in pairwise(ring):
            crossed += (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1
    return crossed % 2 == 1
