"""Bodies that are at work in one country alone."""

from __future__ import annotations

import pytest

from conflictcli import gazetteer
from conflictcli.gazetteer.tables import parts, rows


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The OSCE SMM observed two explosions.", ("OSCE SMM", "UA")),
        ("Men of the Donbass People’s Militia fired.", ("Donbass People's Militia", "UA")),
        ("A worker of the MQM was shot.", ("MQM", "PK")),
        ("pro-Hadi fighters left", ("pro-Hadi", "YE")),
        ("An ex-MQM man was shot.", None),
        ("Fighters of Hezbollah left.", None),
        ("The eland ran.", None),
    ],
)
def test_a_body_tells_its_country(text: str, told: tuple[str, str] | None) -> None:
    assert gazetteer.home(text) == told


def test_each_body_has_one_home() -> None:
    bodies = [body for row in rows("homes") for body in parts(row["bodies"])]
    assert sorted(set(bodies)) == sorted(bodies)
    for row in rows("homes"):
        assert gazetteer.country(row["country"])
        for body in parts(row["bodies"]):
            assert gazetteer.home(f"men of {body} left") == (body, row["country"])
