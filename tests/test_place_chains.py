"""What neighbours tell of a place: chains, quarters, type words of some countries, parts of countries, borders."""

from __future__ import annotations

import pytest

from conflictcli import places
from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.places import Located
from conflictcli.sentences import sentences


def located(text: str, words: str) -> Located:
    """The value of the mention of those words."""
    found = places.find(sentences(Document("t", text)))
    value = next(m.value for m in found if m.text == words)
    assert isinstance(value, Located)
    return value


@pytest.mark.parametrize(
    ("text", "words", "country", "known"),
    [
        # The name that is most likely lies abroad: the chain keeps it at home.
        ("Two died at Mopti village in Sreepur upazila of Magura.", "Mopti", "BD", False),
        ("A clash broke out at Bolpur village in Quxtl upazila.", "Bolpur", "BD", False),
        ("Four died at a post in Zinder Tehsil , Kurram Agency.", "Zinder Tehsil", "PK", False),
        ("He was shot in Kaduna (Lavun LGA, Niger) on Monday.", "Niger", "NG", True),
        ("Shells fell near Shakhta imeni Kirova, Luhansk.", "Shakhta imeni Kirova", "UA", False),
        ("Guns fired at Uri sector (Kupwara district, J&K).", "Uri", "IN", True),
        ("Jets hit Quxtl (An Nuqat al Khams, West).", "Quxtl", "LY", False),
        ("Mortars fell on Tikrit, Salah al-Din, Iraq.", "Salah al-Din", "IQ", True),
        ("Mortars fell on Quxtl village, Ostrapur upazila, Rangpur.", "Quxtl", "BD", False),
        ("He was killed near Quxtl village inside Manipur.", "Quxtl", "IN", False),
        # What is told twice over needs no chain; an owner is none.
        ("Two men were shot in the Lyon suburb of St. Priest.", "St. Priest", "FR", True),
        ("A bomb went off in the Sunni area of Adhamiya, in Baghdad.", "Adhamiya", "IQ", True),
        ("They fled from Tripoli and Homs.", "Homs", "SY", True),
    ],
)
def test_a_chain_lies_in_one_country(text: str, words: str, country: str, known: bool) -> None:
    value = located(text, words)
    assert value.place is not None
    assert (value.place.country_code, value.known) == (country, known)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("A drone killed two in al-Rayyan area in northeast Mosul.", "al-Rayyan", "Mosul"),
        ("In Fortaleza, Ceara, a man was shot in Quxtlim neighborhood.", "Quxtlim", "Fortaleza"),
        ("A mine killed two in Quxtl quarter in Mosul.", "Quxtl", "Mosul"),
    ],
)
def test_a_quarter_lies_in_its_town(text: str, words: str, name: str) -> None:
    value = located(text, words)
    assert value.place is not None
    assert (value.known, value.place.name, value.precision) == (False, name, 2)


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Shells hit villages in southern Lebanon.", "Lebanon", "Southern Lebanon"),
        ("Troops took a hill in the northeast of Syria.", "Syria", "northeastern Syria"),
        ("Two died in central Mali.", "Mali", "central Mali"),
        ("A raid near the border with Niger killed two in Mali.", "Niger", "Mali-Niger border"),
        ("Rockets fell near the Turkish border, Syrian rebels said.", "Turkish border", "Syria-Turkey border"),
        ("A blast in the Turkish capital killed two.", "Turkish capital", "Ankara"),
        ("Jets bombed the Yemeni capital city.", "Yemeni capital city", "Sanaa"),
        ("A blast in the Somali capital, Mogadishu, killed two.", "Somali", None),
        ("Much Russian capital left in haste.", "Russian", None),
        ("A bomb went off in Lebanon.", "Lebanon", None),
        ("Clashes went on in Aleppo near the Turkish border.", "Turkish border", None),
        ("He is from the Southern Lebanon Army.", "Lebanon", None),
    ],
)
def test_what_is_meant_is_more_than_the_name(text: str, words: str, meant: str | None) -> None:
    found = [m.value.meant for m in places.find(sentences(Document("t", text))) if words in m.text]
    assert [place.name if place else None for place in found][-1:] in ([meant], [] if meant is None else [meant])


def test_a_row_stands_at_the_part_that_is_meant_and_the_name_at_its_own_point() -> None:
    text = "An air strike hit a village in southern Lebanon on 3 May 2024, killing two people."
    (event,) = extract(Document("t", text))
    (place,) = event.where.places
    assert (place.name, place.country_code, round(place.latitude)) == ("Southern Lebanon", "LB", 33)
    lebanon = located(text, "Lebanon").place
    assert lebanon is not None
    assert lebanon.name == "Lebanon"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shells fell near Khutir Quxtl, the Ukrainian army said.", ["Khutir Quxtl", "Ukrainian"]),
        ("Two Ukrainian guards died in Quxtl.", ["Ukrainian", "Quxtl"]),
        ("Two Ukrainian guards died in Quxtl and one in Kharkiv.", ["Ukrainian", "Kharkiv"]),
        ("Two guards died in Quxtl.", []),
        ("Shells fell near UNHCR, the Ukrainian army said.", ["Ukrainian"]),
    ],
)
def test_what_no_list_has_is_a_place_where_one_must_be(text: str, found: list[str]) -> None:
    assert [m.text for m in places.find(sentences(Document("t", text)))] == found


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The OSCE SMM observed two explosions near Quxtl.", "UA"),
        ("Two explosions were heard near Quxtl.", None),
    ],
)
def test_a_body_at_work_in_one_country_tells_it(text: str, country: str | None) -> None:
    found = [m.value.place for m in places.find(sentences(Document("t", text))) if m.text == "Quxtl"]
    assert [place.country_code if place else None for place in found] == ([country] if country else [])


@pytest.mark.parametrize(
    ("text", "words", "relation"),
    [
        ("A bomb went off between Mosul and Tal Afar.", "Mosul", "near"),
        ("A bomb went off between Mosul and Tal Afar.", "Tal Afar", "near"),
        ("Talks between Iran and Iraq went on.", "Iran", "moved"),
    ],
)
def test_between_two_towns_is_near_both(text: str, words: str, relation: str) -> None:
    value = located(text, words)
    assert (value.relation, value.precision) == (relation, 2 if relation == "near" else 3)


def test_a_row_between_two_towns_names_both() -> None:
    (event,) = extract(Document("t", "A bomb killed two people between Mosul and Tal Afar on 3 May 2016."))
    assert ([place.name for place in event.where.places], event.where.precision) == (["Mosul", "Tal Afar"], 2)
