"""The choice among candidates, by what the text names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.gazetteer import Candidate, Place, candidates, choose, country, distance_km, division
from conflictcli.gazetteer.choose import Setting, ranked


def place(name: str, code: str, latitude: float, longitude: float, division: str = "", kind: str = "place") -> Place:
    return Place(name, kind, code, code, division, latitude, longitude)


OSTRA = Candidate(place("Ostra", "NN", 10.0, 10.0, "Vell"), True, False, 6.0)
OTHER_OSTRA = Candidate(place("Ostra", "SS", -30.0, 40.0, "Kerr"), True, False, 5.0)
HAMLET = Candidate(place("Ostra", "NN", 10.0, 20.0, "Miro"), True, False, 3.3)
BY_EAR = Candidate(place("Ostrah", "NN", 10.5, 10.0, "Vell"), False, True, 5.5)
SEA = Candidate(Place("Ostra Sea", "region", "", "", "", 0.0, 0.0), True, False, 4.0)
VELL = place("Vell", "NN", 10.5, 10.5, "Vell", "admin1")
MIRO = place("Miro", "NN", 10.5, 20.5, "Miro", "admin1")


def test_the_prior_decides_where_the_text_says_nothing() -> None:
    assert choose([OSTRA, OTHER_OSTRA, HAMLET]) is OSTRA
    assert choose([]) is None


def test_a_named_country_outweighs_thirty_times_the_people() -> None:
    assert choose([OSTRA, OTHER_OSTRA], {"SS"}) is OTHER_OSTRA
    assert choose([OSTRA, OTHER_OSTRA], {"NN", "SS"}) is OSTRA
    assert choose([OSTRA, HAMLET], {"NN"}) is OSTRA


def test_the_nearest_to_a_named_division() -> None:
    assert choose([OSTRA, HAMLET], {"NN"}, [MIRO]) is HAMLET
    assert choose([OSTRA, HAMLET], {"NN"}, [VELL, MIRO]) is OSTRA


def test_else_the_nearest_to_the_other_places() -> None:
    assert choose([OSTRA, OTHER_OSTRA], others=[place("Kell", "SS", -30.2, 40.1)]) is OTHER_OSTRA
    assert choose([OSTRA, OTHER_OSTRA], others=[place("Kell", "NN", 10.2, 10.1)]) is OSTRA


def test_never_against_the_only_country_where_that_is_strict() -> None:
    assert choose([OSTRA], {"SS"}) is OSTRA
    assert choose([OSTRA], {"SS"}, strict_country=True) is None
    assert choose([OSTRA], {"SS", "KK"}, strict_country=True) is OSTRA
    assert choose([SEA], {"SS"}, strict_country=True) is SEA


def test_a_name_found_by_ear_never_stands_against_the_country() -> None:
    assert choose([BY_EAR], {"SS"}) is None
    assert choose([BY_EAR], {"NN"}) is BY_EAR


def test_a_division_said_with_the_name_holds_the_place() -> None:
    assert choose([OSTRA], {"NN"}, [MIRO]) is OSTRA
    assert choose([OSTRA], {"NN"}, [MIRO], strict_division=True) is None
    assert choose([OSTRA], {"NN"}, [VELL], strict_division=True) is OSTRA


def test_distance() -> None:
    assert distance_km((0, 0), (0, 0)) == 0
    assert distance_km((0, 0), (0, 180)) == pytest.approx(20_015, abs=1)
    assert distance_km((36.2, 37.16), (33.51, 36.29)) == pytest.approx(310, abs=3)
    assert distance_km((10, 179.5), (10, -179.5)) == pytest.approx(109.5, abs=0.5)


# The same on the shipped table.


@pytest.mark.parametrize("code", ["LY", "LB"])
def test_tripoli_by_the_country(code: str) -> None:
    chosen = choose(candidates("Tripoli"), {code}, strict_country=True)
    assert chosen is not None
    assert (chosen.place.country_code, chosen.place.kind) == (code, "place")


@pytest.mark.parametrize(("neighbour", "code"), [("Beirut", "LB"), ("Benghazi", "LY")])
def test_tripoli_by_the_other_places(neighbour: str, code: str) -> None:
    other = candidates(neighbour)[0].place
    chosen = choose(candidates("Tripoli"), (), (), [other])
    assert chosen is not None
    assert (chosen.place.country_code, chosen.place.kind) == (code, "place")


def test_georgia_beside_atlanta_is_the_state() -> None:
    atlanta = candidates("Atlanta")[0].place
    chosen = choose(candidates("Georgia"), {"US"}, (), [atlanta])
    assert chosen is not None
    assert (chosen.place.country_code, chosen.place.kind) == ("US", "admin1")
    tbilisi = candidates("Tbilisi")[0].place
    chosen = choose(candidates("Georgia"), {"RU"}, (), [tbilisi])
    assert chosen is not None
    assert chosen.place == country("GE")


def test_a_village_by_its_division() -> None:
    anbar = division("IQ", "Anbar")
    assert anbar is not None
    chosen = choose(candidates("Hit", "IQ"), {"IQ"}, [anbar], strict_country=True)
    assert chosen is not None
    assert chosen.place.admin1 == "Anbar"


POINTS = st.tuples(st.floats(-80, 80), st.floats(-180, 180))
PLACES = st.builds(
    lambda code, point, kind: place("Ostra", code, *point, "Vell", kind),
    st.sampled_from(["NN", "SS", ""]),
    POINTS,
    st.sampled_from(["place", "admin1"]),
)
CANDIDATES = st.builds(Candidate, PLACES, st.booleans(), st.booleans(), st.floats(2, 10), st.just(()), st.booleans())


@given(
    st.lists(CANDIDATES, max_size=4),
    st.sets(st.sampled_from(["NN", "SS", "KK"])),
    st.lists(PLACES, max_size=2),
    st.lists(PLACES, max_size=2),
    st.booleans(),
)
def test_what_is_beyond_doubt_is_what_all_distances_tell(
    found: list[Candidate], named: set[str], divisions: list[Place], others: list[Place], strict: bool
) -> None:
    found.sort(key=lambda c: (not c.own, -c.score))
    if any(c.own for c in found[1:]):
        return  # Their scores are raised above all others' before they are compared.
    best = ranked(found, Setting(named, divisions, others, strict, strict))
    assert choose(found, named, divisions, others, strict, strict) == (best[0] if best else None)
