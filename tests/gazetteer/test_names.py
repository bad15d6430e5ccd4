"""The keys that names are found under."""

from __future__ import annotations

import pytest

from conflictcli.gazetteer.normal import kind_asked, normal_form, plain_form, transliteration_key
from conflictcli.gazetteer.spelling import division_name, is_usable_alias, printed


@pytest.mark.parametrize(
    ("key", "spellings"),
    [
        ("deirzor", ["Deir ez-Zor", "Deir al-Zor", "DEIR EZ ZOR", "Deir ez–Zor"]),
        ("hasakah", ["Al-Ḩasakah", "Al Hasakah", "al-Hasakah", "Hasakah province", "the city of Al Hasakah"]),
        ("taizz", ["Ta'izz", "Ta’izz", "Taʻizz"]),
        ("khanyunis", ["Khan Yunis", "Khanyunis", "Khan Yunis camp", "Khan Yunis refugee camp"]),
        ("idlib", ["Idlib", "Idlib governorate", "Idlib Governorate", "province of Idlib"]),
        ("donetsk", ["Donetsk Oblast", "Donetsk region"]),
        ("usa", ["U.S.A.", "USA"]),
        ("lodz", ["Łódź"]),
        ("istanbul", ["İstanbul", "Istanbul"]),
        ("diyarbakir", ["Diyarbakır"]),
        ("as", ["As"]),
        ("city", ["City"]),
        ("tripoli", ["Tripoli (Lebanon)"]),
    ],
)
def test_spellings_of_one_normal_form(key: str, spellings: list[str]) -> None:
    assert {normal_form(s) for s in spellings} == {key}


def test_plain_form_keeps_articles_and_type_words() -> None:
    assert plain_form("El Salvador") == "elsalvador" != plain_form("Salvador")
    assert plain_form("Mexico City") == "mexicocity"
    assert plain_form("The Gambia") == plain_form("Gambia")


@pytest.mark.parametrize("name", ["", "  ", "'", "حلب", "()"])
def test_a_name_without_latin_letters_has_no_form(name: str) -> None:
    assert normal_form(name) == ""


@pytest.mark.parametrize(
    "spellings",
    [
        ["Khan Sheikhoun", "Khan Shaykhun", "Khan Sheikhun"],
        ["Latakia", "Lattakia"],
        ["Qamishli", "Kamishli"],
        ["Jisr al-Shughour", "Jisr al-Shughur", "Jisr ash Shughur", "Jisr al-Choughour"],
        ["Fallujah", "Falluja", "Faluja"],
        ["Tartus", "Tartous", "Tartouss"],
        ["Qusayr", "Qusair"],
        ["Hosseiniya", "Husainiyah"],
    ],
)
def test_spellings_of_one_sound(spellings: list[str]) -> None:
    assert len({transliteration_key(s) for s in spellings}) == 1


@pytest.mark.parametrize("pair", [("Homs", "Hama"), ("Ramadi", "Rawa"), ("Mosul", "Misrata"), ("Qana", "Khan")])
def test_other_towns_sound_otherwise(pair: tuple[str, str]) -> None:
    assert transliteration_key(pair[0]) != transliteration_key(pair[1])


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Idlib province", "admin1"),
        ("Donetsk Oblast", "admin1"),
        ("Manbij district", "admin2"),
        ("the city of Hit", "place"),
        ("Yarmouk camp", "place"),
        ("Idlib", None),
        ("Province", None),
    ],
)
def test_the_kind_that_a_name_asks_for(name: str, kind: str | None) -> None:
    assert kind_asked(name) == kind


@pytest.mark.parametrize("alias", ["Halab", "Dayr az-Zawr", "'Ayn al 'Arab", "Ségou", "Kyiv"])
def test_usable_aliases(alias: str) -> None:
    assert is_usable_alias(alias)


@pytest.mark.parametrize("alias", ["DEZ", "alrqt", "الرقة", "Дейр-эз-Зор", "Zona 5", "", "Ab"])
def test_unusable_aliases(alias: str) -> None:
    assert not is_usable_alias(alias)


def test_names_as_newspapers_print_them() -> None:
    assert printed("Ḩarastā", "SY") == "Harasta"
    assert printed("Al Qā’im", "IQ") == "Al Qa'im"
    assert printed("Popayán", "CO") == "Popayan"


def test_names_of_divisions() -> None:
    assert division_name("Ţarţūs", ("Tartus Governorate", "محافظة طرطوس"), "SY", True) == "Tartus"
    assert division_name("Poltavska oblast", ("Poltava", "Poltava Oblast"), "UA", True) == "Poltava"
    assert division_name("Manbij District", (), "SY", False) == "Manbij"
    assert division_name("Free State", (), "ZA", True) == "Free State"
    assert division_name("Eastern Province", (), "LK", True) == "Eastern Province"


@pytest.mark.parametrize(
    ("listed", "country", "shown"),
    [
        ("São Paulo", "BR", "Sao Paulo"),
        ("İstanbul", "TR", "Istanbul"),
        ("Łódź", "PL", "Lodz"),
        ("Kobani", "SY", "Kobani"),
        ("N'Djamena", "TD", "N'Djamena"),
    ],
)
def test_names_are_printed_in_plain_letters(listed: str, country: str, shown: str) -> None:
    assert printed(listed, country) == shown
