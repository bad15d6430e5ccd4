"""Country names, nationality words, and GeoNames' own points of countries."""

from __future__ import annotations

import pytest

from conflictcli import gazetteer
from conflictcli.gazetteer.countries import country_names, demonyms_of


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("US", ["US", "U.S.", "USA", "U.S.A.", "America", "United States", "the United States of America"]),
        ("GB", ["UK", "U.K.", "Britain", "Great Britain", "United Kingdom", "England", "Scotland", "Wales"]),
        ("CD", ["DRC", "DR Congo", "Democratic Republic of the Congo", "Congo", "Congo (Kinshasa)", "Zaire"]),
        ("CG", ["Republic of Congo", "Congo-Brazzaville", "Congo (Brazzaville)"]),
        ("MM", ["Myanmar", "Burma"]),
        ("AE", ["UAE", "United Arab Emirates"]),
        ("PS", ["Palestine", "Palestinian territories", "Gaza", "the Gaza Strip", "West Bank"]),
        ("CI", ["Ivory Coast", "Côte d'Ivoire", "Cote d’Ivoire"]),
        ("TR", ["Turkey", "Türkiye", "Turkiye"]),
        ("CZ", ["Czech Republic", "Czechia"]),
        ("SS", ["South Sudan"]),
        ("SD", ["Sudan"]),
        ("SO", ["Somalia", "Somaliland", "Puntland"]),
        ("XK", ["Kosovo"]),
        ("NL", ["Holland", "the Netherlands"]),
        ("KP", ["North Korea", "DPRK"]),
        ("CF", ["CAR", "Central African Republic"]),
        ("SY", ["Syria", "SYRIA", "Syrian Arab Republic"]),
        ("UA", ["Ukraine", "Crimea", "Donbas"]),
        ("GE", ["Georgia", "South Ossetia"]),
    ],
)
def test_names_of_countries(code: str, names: list[str]) -> None:
    assert {name: gazetteer.country_of(name) for name in names} == dict.fromkeys(names, code)


@pytest.mark.parametrize("word", ["us", "Us", "car", "turkey", "china", "chad", "Aleppo", "", "States", "Europe"])
def test_words_that_are_no_country(word: str) -> None:
    assert gazetteer.country_of(word) is None


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Syrian", "SY"),
        ("Syrians", "SY"),
        ("Iraqi", "IQ"),
        ("Saudi", "SA"),
        ("Saudis", "SA"),
        ("Emirati", "AE"),
        ("Afghan", "AF"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("Congolese", "CD"),
        ("Palestinian", "PS"),
        ("Israeli", "IL"),
        ("Turkish", "TR"),
        ("Turks", "TR"),
        ("Russian", "RU"),
        ("Ukrainian", "UA"),
        ("American", "US"),
        ("British", "GB"),
        ("Yemeni", "YE"),
        ("Yemenis", "YE"),
        ("South Sudanese", "SS"),
        ("Sudanese", "SD"),
        ("Burkinabé", "BF"),
        ("Swiss", "CH"),
        ("Filipino", "PH"),
        ("Lebanese", "LB"),
        ("Polish", "PL"),
    ],
)
def test_nationality_words(word: str, code: str) -> None:
    assert gazetteer.demonym(word) == code


@pytest.mark.parametrize("word", ["polish", "syrian", "Sunni", "Kurdish", "Arab", "Aleppo", "", "s"])
def test_words_that_are_no_nationality(word: str) -> None:
    assert gazetteer.demonym(word) is None


UNPEOPLED = {"AQ", "BL", "BQ", "BV", "CC", "CX", "GG", "GS", "HM", "JE", "MF", "MP", "MQ", "NF", "PM", "PN", "SJ", "SX"}
TERRITORIES = UNPEOPLED | {"TC", "TF", "UM", "VG", "VI", "WF"}


def test_every_state_has_a_nationality_word() -> None:
    assert {code for code, _ in country_names() if not demonyms_of(code)} <= TERRITORIES


# GeoNames' own points: the public sets are located by them, and another middle of a large country is too far away.
@pytest.mark.parametrize(
    ("code", "name", "latitude", "longitude"),
    [
        ("US", "United States", 39.76, -98.5),
        ("SY", "Syria", 35, 38),
        ("IQ", "Iraq", 33, 44),
        ("YE", "Yemen", 15.5, 47.5),
        ("UA", "Ukraine", 49, 32),
        ("AF", "Afghanistan", 33, 66),
        ("CD", "Democratic Republic of Congo", -2.5, 23.5),
        ("PS", "Palestine", 31.92157, 35.20329),
        ("TR", "Turkey", 39, 35),
        ("CA", "Canada", 60.10867, -113.64258),
    ],
)
def test_points_of_countries(code: str, name: str, latitude: float, longitude: float) -> None:
    place = gazetteer.country(code)
    assert (place.name, place.country, place.kind, place.admin1) == (name, name, "country", "")
    assert (place.latitude, place.longitude) == (latitude, longitude)


def test_all_countries_are_places() -> None:
    assert {code: gazetteer.country(code).name for code, _ in country_names()} == dict(country_names())
    assert len(country_names()) == 250


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        gazetteer.country("ZZ")
