"""A user's own places, laid over the shipped ones."""

from __future__ import annotations

import csv
import io
import multiprocessing
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflictcli import gazetteer
from conflictcli.gazetteer import NONE, candidates, choose, division, is_common, use
from conflictcli.gazetteer.own import COLUMNS, read_own
from conflictcli.gazetteer.tables import HERE
from conflictcli.own_table import TableError

Lay = Callable[..., None]
HEADER = "name,aliases,kind,country,admin1,latitude,longitude"


@pytest.fixture(autouse=True)
def afterwards() -> Iterator[None]:
    """Other tests look in the shipped table alone."""
    yield
    use(NONE)


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Lays lines over the shipped places."""

    def over(*lines: str, header: str = HEADER) -> None:
        path = tmp_path / "own.csv"
        path.write_text("\n".join([header, *lines]) + "\n")
        use(read_own(str(path)))

    return over


def first(name: str, country: str | None = None) -> gazetteer.Place:
    return candidates(name, country)[0].place


# ---- what is found -------------------------------------------------------------------------------------------


def test_a_place_that_no_list_has(lay: Lay) -> None:
    assert candidates("Ostrabad") == ()
    lay("Ostrabad,Ostravah|Al-Ostra,place,SY,Idlib,35.9,36.4")
    for name in ("Ostrabad", "OSTRABAD", "Ostravah", "el Ostra", "Ostrabad village"):
        (found,) = candidates(name)
        assert (found.place.name, found.place.country, found.place.admin1) == ("Ostrabad", "Syria", "Idlib"), name
        assert (found.place.latitude, found.place.longitude, found.own, found.place.own) == (35.9, 36.4, True, True)
    use(NONE)
    assert candidates("Ostrabad") == ()


def test_by_its_sound_in_its_country(lay: Lay) -> None:
    lay("Ostra Khan,,place,SY,Idlib,35.9,36.4")
    (found,) = candidates("Ostra Qan", "SY")
    assert (found.transliterated, found.own) == (True, False)
    assert candidates("Ostra Qan") == ()


def test_it_wins_over_every_listed_one_of_its_name(lay: Lay) -> None:
    lay("Mosul,,,IQ,,31.0,46.0", "Springfield,,,LR,,6.5,-10.0")
    assert (first("Mosul").latitude, first("Mosul", "IQ").latitude) == (31.0, 31.0)
    assert len(candidates("Mosul")) > 1  # the city, 600 km away, is a runner-up
    assert first("Springfield").country_code == "LR"
    assert candidates("Springfield")[0].score >= candidates("Springfield")[1].score + 1


def test_a_listed_place_within_20_km_is_the_same(lay: Lay) -> None:
    lay("Aleppo Town,Aleppo,place,SY,Aleppo,36.3,37.1")
    for name in ("Aleppo", "Halab", "Haleb"):  # its other names, and the sound of one, are kept
        found = [c.place for c in candidates(name, "SY") if c.place.kind == "place"]
        assert [(p.name, p.latitude) for p in found] == [("Aleppo Town", 36.3)], name
    assert found[0].population > 1_000_000


def test_a_name_that_the_user_did_not_write_settles_nothing(lay: Lay) -> None:
    """Lists have villages that are "also called Paris"."""
    lay("Halab,,place,SY,Aleppo,36.3,37.1")
    assert candidates("Halab")[0].own
    before = candidates("Aleppo")[0]
    assert (before.place.name, before.place.kind, before.place.own, before.own) == ("Halab", "place", True, False)
    assert before.primary  # the city, and not its province, as without the list


def test_one_further_off_is_another(lay: Lay) -> None:
    lay("Aleppo,,place,SY,Aleppo,36.6,37.1")
    towns = [c.place.latitude for c in candidates("Aleppo", "SY") if c.place.kind == "place"]
    assert (towns[0], len(towns)) == (36.6, 2)


def test_a_type_word_still_asks_for_its_kind(lay: Lay) -> None:
    lay("Idlib,,place,SY,Idlib,35.93,36.63", "Kansas,,place,LR,,6.5,-10.0")
    assert (first("Idlib").own, first("Idlib province").kind) == (True, "admin1")
    assert first("Kansas City").name == "Kansas City"
    assert first("Kansas").country_code == "LR"


def test_a_country_stays_a_country(lay: Lay) -> None:
    lay("Mali,,place,ID,,-7.0,110.0")
    assert first("Mali").kind == "country"
    assert not any(c.own for c in candidates("Mali"))
    assert first("Mali", "ID").own


def test_it_settles_the_name_unless_the_text_names_another_country(lay: Lay) -> None:
    lay("Tripoli,,place,SY,,35.0,38.0")
    found = candidates("Tripoli")
    libya = gazetteer.country("LY")

    def chosen(*countries: str) -> str:
        choice = choose(found, countries, others=[libya] if countries else [])
        return choice.place.country_code if choice else ""

    assert chosen() == "SY"
    assert chosen("SY") == chosen("LY", "SY") == "SY"
    assert chosen("LY") == "LY"
    near = choose(found, (), (), [libya])
    assert near is not None and near.own


def test_a_division_of_the_users_own(lay: Lay) -> None:
    lay("Vell,,admin1,SY,,35,38", "Ostrabad,,place,SY,Vell Province,35.1,38.1", "Idlib,,admin1,SY,,36.0,36.5")
    found = division("SY", "Vell province")
    assert found is not None and (found.kind, found.admin1) == ("admin1", "Vell")
    assert first("Ostrabad").admin1 == "Vell"
    own = division("SY", "Idlib")
    assert own is not None and own.latitude == 36.0


def test_a_region_of_several_countries(lay: Lay) -> None:
    lay("Ostrasahel,,region,,,15,5")
    assert (first("Ostrasahel").country_code, first("Ostrasahel", "ML").kind) == ("", "region")


def test_an_own_name_is_never_common(lay: Lay) -> None:
    assert is_common("Hit") and is_common("March")
    lay("Hit,,place,IQ,Anbar,33.64,42.83")
    assert not is_common("Hit")
    assert is_common("March")


def test_an_empty_division_is_the_one_of_the_nearest_town(lay: Lay) -> None:
    lay("Ostrabad,,,SY,,35.9,36.6", "Ostravell,,,IQ,,33.6,42.8", "Ostraborg,,region,SY,,35.9,36.6")
    assert (first("Ostrabad").admin1, first("Ostravell").admin1, first("Ostraborg").admin1) == ("Idlib", "Anbar", "")


# ---- how it is written ---------------------------------------------------------------------------------------


def test_columns_in_any_order_others_left_out_and_more_of_them(lay: Lay) -> None:
    lay("x,36.4,35.9,Ostrabad,syria", header="note,Longitude, latitude,NAME,country")
    place = first("Ostrabad")
    assert (place.kind, place.country_code, place.latitude, place.longitude) == ("place", "SY", 35.9, 36.4)


def test_our_own_supplement_is_such_a_file() -> None:
    use(read_own(str(HERE / "supplement.csv")))
    assert first("Dabiq").own


def test_a_mark_blank_lines_and_lines_that_stand_twice(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    line = "Ostrabad,,place,SY,Idlib,35.9,36.4\r\n"
    path.write_bytes(f"{HEADER}\r\n{line}\r\n,,,\r\n{line}".encode("utf-8-sig"))
    use(read_own(str(path)))
    assert len(candidates("Ostrabad")) == 1


def test_a_header_alone_is_no_place(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text(HEADER + "\n")
    assert read_own(str(path)) == NONE


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (",,,SY,,35,36", "no name; fill it in, or leave the line out"),
        ("حلب,,,SY,,35,36", "name 'حلب' has less than two Latin letters; write it as a text in English would"),
        ("Ostra,,,,,35,36", "no country; write its two letters (SY) or its name (Syria)"),
        ("Ostra,,,Syira,,35,36", "country 'Syira' is unknown; did you mean Syria (SY)?"),
        ("Ostra,,,Q9,,35,36", "country 'Q9' is unknown; write its two letters, such as SY"),
        ("Ostra,,town,SY,,35,36", "kind 'town' is none there is; write admin1, admin2, place, region, or nothing"),
        ("Ostra,,country,SY,,35,36", "kind 'country' is none there is; "),
        ("Ostra,,,SY,Idlibb,35,36", "admin1 'Idlibb' is no first-level division of Syria; did you mean Idlib?"),
        ("Ostra,,,SY,Qxyz,35,36", "admin1 'Qxyz' is no first-level division of Syria; leave it empty for the one"),
        ("Ostra,,,SY,,,36", "latitude '' is no number; write degrees with a point, such as 33.51"),
        ('Ostra,,,SY,,"33,5",36', "latitude '33,5' is no number; "),
        ("Ostra,,,SY,,nan,36", "latitude 'nan' is no number; "),
        ("Ostra,,,SY,,136,36", "latitude 136 is out of range; did longitude change places with it?"),
        ("Ostra,,,SY,,35,181", "longitude 181 is out of range; write degrees within -180 and 180"),
        ("Ostra,,,SY,Idlib, Syria,35,36", "8 cells where the header names 7; quote a cell that holds a comma"),
        ('"Ostra,,,SY,,35,36', "no CSV: unexpected end of data; check its quotes"),
    ],
)
def test_a_line_that_is_wrong(tmp_path: Path, line: str, says: str) -> None:
    path = tmp_path / "own.csv"
    path.write_text(f"{HEADER}\nMiro,,,SY,,35,36\n{line}\n")
    with pytest.raises(TableError) as told:
        read_own(str(path))
    assert str(told.value).startswith(f"{path}:3: {says}")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", ": empty; its first line must name the columns: name,aliases,kind,country,admin1,latitude,longitude"),
        (b"name,country,lat,lon\n", ":1: no column latitude, longitude; its first line must hold: name, country, "),
        (b"name;country;latitude;longitude\n", ":1: no column name, country, latitude, longitude; part the cells by "),
        (b"name,name,country,latitude,longitude\n", ":1: two columns are named name; rename one"),
        (HEADER.encode() + b"\nS\xe9gou,,,ML,,13,-6\n", ":2: no UTF-8; save the file as CSV in UTF-8"),
    ],
)
def test_a_file_that_is_wrong(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes(data)
    with pytest.raises(TableError) as told:
        read_own(str(path))
    assert str(told.value).startswith(f"{path}{says}")


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"absent.csv: no such file; name a CSV with the columns name,"):
        read_own(str(tmp_path / "absent.csv"))
    with pytest.raises(TableError, match=r": cannot be read: Is a directory; name a CSV file"):
        read_own(str(tmp_path))


# ---- at any size, in any process -----------------------------------------------------------------------------


def names_of(name: str) -> list[str]:
    return [c.place.name for c in candidates(name)]


def test_threads_and_other_processes_know_it(lay: Lay, tmp_path: Path) -> None:
    lay("Ostrabad,,place,SY,Idlib,35.9,36.4")
    overlay = read_own(str(tmp_path / "own.csv"))
    assert pickle.loads(pickle.dumps(overlay)) == overlay
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(names_of, ["Ostrabad"] * 4)) == [["Ostrabad"]] * 4
    with multiprocessing.get_context("spawn").Pool(1, use, (overlay,)) as processes:
        assert processes.map(names_of, ["Ostrabad"]) == [["Ostrabad"]]


LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=12)
LINES = st.lists(
    st.tuples(
        LETTERS.map(str.title),
        st.lists(LETTERS.map(str.title), max_size=2),
        st.sampled_from(["place", "region", "admin1", "admin2", ""]),
        st.sampled_from(["SY", "IQ", "ML"]),
        st.floats(-89, 89).map(lambda d: round(d, 4)),
        st.floats(-179, 179).map(lambda d: round(d, 4)),
    ),
    max_size=5,
)


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_every_own_place_is_found_first_by_each_of_its_names(
    tmp_path_factory: pytest.TempPathFactory, lines: list[tuple[str, list[str], str, str, float, float]]
) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows((n, "|".join(a), k, c, "", lat, lon) for n, a, k, c, lat, lon in lines)
    path = tmp_path_factory.mktemp("own") / "own.csv"
    path.write_text(text.getvalue(), newline="")
    use(read_own(str(path)))
    for name, aliases, _, code, latitude, longitude in lines:
        for called in (name, *aliases):
            found = candidates(called, code)
            assert found[0].own or found[0].place.kind == "country", called
            points = [(c.place.latitude, c.place.longitude) for c in found if c.place.own]
            assert (latitude, longitude) in points, called
            assert not is_common(called)
