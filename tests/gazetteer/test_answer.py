"""A name as a person gives it: the order is the one by which documents are read, and the reasons are the real ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.gazetteer import Candidate, Place, candidates, choose, country, division
from conflictcli.gazetteer.answer import answer
from conflictcli.gazetteer.choose import Setting, ranked
from conflictcli.gazetteer.countries import code_of, like_country
from conflictcli.gazetteer.lookup import query
from conflictcli.gazetteer.why import standing, why

NAMES = [name for (name,) in query("SELECT name FROM place WHERE id % 97 = 0 ORDER BY id")]
TYPES = ("", " province", " city", " district", " camp")


def why_of(name: str, nth: int = 0, code: str = "", near: Place | None = None) -> list[str]:
    return answer(name, code, near).places[nth].why.split("; ")


# ---- reasons -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "code", "reasons"),
    [
        ("Tripoli", "LY", ["primary name", "a capital", "seat of its division"]),
        ("Idlib province", "", ["without its article or type word", "a first-level division", "of the kind asked for"]),
        ("Halab", "SY", ["listed under this name, too", "seat of its division"]),
        ("Dabiq", "SY", ["primary name", "listed by hand"]),
        ("Deir Azour", "SY", ["found by its sound"]),
        ("Hit", "", ["a common word, too"]),
        ("Georgia", "", ["a country"]),
        ("Sinai", "", ["a region"]),
    ],
)
def test_reasons(name: str, code: str, reasons: list[str]) -> None:
    assert set(reasons) <= set(why_of(name, 0, code))


def test_what_counts_against_a_place() -> None:
    told = answer("Gaza City").places
    against = [found for found in told if found.place.kind == "admin1"]
    assert against and all("no town, as asked for" in found.why for found in against)


def test_the_lead() -> None:
    first, second = answer("Tripoli", "LB").places[0], answer("Tripoli").places[1]
    assert first.why.endswith("the only one")
    assert second.why.endswith("0.6 below the first")


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        (None, "the only one"),
        (1.44, "1.4 above the next"),
        (0.05, "0.05 above the next"),
        (0.0, "level with the next"),
        (-0.0001, "level with the first"),
        (-2.0, "2.0 below the first"),
    ],
)
def test_words_for_the_lead(lead: float | None, words: str) -> None:
    assert list(standing(lead)) == [words]


def test_distances_are_told() -> None:
    assert "68 km from Beirut" in why_of("Tripoli", near=candidates("Beirut")[0].place)
    assert "in Lebanon" in why_of("Tripoli", near=country("LB"))
    assert "in Idlib" in why_of("Sarmin, Idlib, Syria")


@given(st.sampled_from(NAMES), st.sampled_from(TYPES), st.sampled_from([None, "SY", "US", "NG"]))
def test_a_score_is_the_sum_of_its_parts(name: str, kind: str, code: str | None) -> None:
    for candidate in candidates(name + kind, code):
        assert sum(amount for _, amount in candidate.parts) == pytest.approx(candidate.score, abs=0.006)


PLACES = st.sampled_from([p for code in ("SY", "IQ", "US") if (p := country(code))]).flatmap(
    lambda land: st.sampled_from([land, *(c.place for c in candidates("Aleppo") + candidates("San Pedro"))])
)
SETTINGS = st.builds(
    Setting,
    st.frozensets(st.sampled_from(["SY", "IQ", "US", "MX"]), max_size=2),
    st.lists(st.sampled_from([d for d in (division("SY", "Idlib"), division("US", "Texas")) if d]), max_size=2),
    st.lists(PLACES, max_size=2),
    st.booleans(),
    st.booleans(),
)


@given(st.sampled_from(NAMES), SETTINGS)
def test_the_first_is_the_chosen_one_and_its_worth_is_told_in_full(name: str, setting: Setting) -> None:
    found = candidates(name)
    order = ranked(found, setting)
    chosen = choose(
        found, setting.countries, setting.divisions, setting.others, setting.strict_country, setting.strict_division
    )
    assert (order[0] if order else None) is chosen
    for candidate in order:
        amounts = [amount for _, amount in setting.parts(candidate)]
        assert sum(amounts) == pytest.approx(setting.worth(candidate), abs=0.006)
        assert why(candidate, setting, None)


def test_the_users_own_stands_first_unless_another_country_is_named() -> None:
    town = Place("Ostra", "place", "NN", "Norland", "Vell", 10, 10)
    listed = Candidate(town, True, False, 6.0)
    own = Candidate(Place("Ostra", "place", "SS", "Sudland", "", -30, 40, own=True), True, False, 4.0, own=True)
    assert ranked([listed, own], Setting()) == [own, listed]
    assert ranked([listed, own], Setting({"NN"})) == [listed, own]
    assert ranked([listed, own], Setting({"NN", "SS"})) == [own, listed]
    assert ranked([listed, own], Setting(others=(town,))) == [own, listed]


# ---- chains --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("chain", "code", "at"),
    [
        ("Tripoli, Lebanon", "", ("place", "LB", "North")),
        ("Atlanta, Georgia", "", ("place", "US", "Georgia")),  # no Atlanta in the country of that name
        ("Paris, Texas", "", ("place", "US", "Texas")),
        ("Sarmin, Idlib, Syria", "", ("place", "SY", "Idlib")),
        ("Sarmin , Idlib governorate,, Syria,", "", ("place", "SY", "Idlib")),
        ("Sadr City, Baghdad", "", ("place", "IQ", "Baghdad")),
        ("Idlib, Syria", "SY", ("place", "SY", "Idlib")),
        ("Tripoli, Lebanon", "LY", ("place", "LB", "North")),  # the name knows better than the option
        ("Idlib province, Syria", "", ("admin1", "SY", "Idlib")),
    ],
)
def test_chains(chain: str, code: str, at: tuple[str, str, str]) -> None:
    place = answer(chain, code).places[0].place
    assert (place.kind, place.country_code, place.admin1) == at


@pytest.mark.parametrize(
    ("chain", "says"),
    [
        ("Mosul, Idlib", "none known in Idlib"),
        ("Mosul, Qxyz", "no list knows Qxyz"),
        ("Qxyz", "no list knows it"),
        ("Qxyz, Idlib, Syria", "none known in Idlib"),
        (" , ", ""),
        ("", ""),
        ("حلب", "no list knows it"),
    ],
)
def test_chains_that_lead_nowhere(chain: str, says: str) -> None:
    told = answer(chain)
    assert (told.places, told.why) == ((), says)


@given(st.text(max_size=40) | st.lists(st.sampled_from(NAMES), min_size=2, max_size=4).map(", ".join))
def test_any_text_is_answered(text: str) -> None:
    told = answer(text)
    assert told.query == text
    worth = [found.worth for found in told.places]
    assert worth == sorted(worth, reverse=True)


def test_a_long_list_of_names_is_no_endless_chain() -> None:
    answer(", ".join(["San Pedro", "Santa Cruz", "San Juan"] * 4_000))


# ---- countries as a person types them ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "code"),
    [("sy", "SY"), (" Syria ", "SY"), ("drc", "CD"), ("UK", "GB"), ("england", "GB"), ("Côte d'Ivoire", "CI"),
     ("Q9", None), ("", None), ("Syrian", None)],
)  # fmt: skip
def test_country_typed(typed: str, code: str | None) -> None:
    assert code_of(typed) == code


def test_a_country_typed_wrongly() -> None:
    assert like_country("Lebanno") == "Lebanon (LB)"
    assert like_country("Qxyz") == ""
