"""Places, from whole texts: what is found, where it is, and what it is in its sentence."""

from __future__ import annotations

import time
import weakref

import pytest

from conflictcli import places
from conflictcli.document import Document
from conflictcli.mention import Mention
from conflictcli.places import Located
from conflictcli.reading import within
from conflictcli.sentences import sentences


def found(text: str, title: str = "") -> list[Mention]:
    return places.find(sentences(Document("t", text, title)))


def located(text: str, words: str) -> Located:
    """The value of the mention of those words."""
    value = next(m.value for m in found(text) if m.text == words)
    assert isinstance(value, Located)
    return value


def country(text: str, words: str) -> str:
    place = located(text, words).place
    return place.country if place else ""


def texts(text: str) -> list[str]:
    return [m.text for m in found(text)]


def events(text: str) -> list[str]:
    """Names of what may be where something happened."""
    return [m.value.name for m in found(text) if m.value.role == "event" and not m.value.qualifies]


@pytest.mark.parametrize(
    ("text", "words", "name", "relation", "precision"),
    [
        ("Shells fell near Mosul at dawn.", "Mosul", "Mosul", "near", 2),
        ("A bomb went off in the northern city of Aleppo.", "Aleppo", "Aleppo", "in", 1),
        ("Jets struck Raqqa twice.", "Raqqa", "Raqqa", "in", 1),
        ("They were hit 12 km south of Kirkuk.", "Kirkuk", "Kirkuk", "near", 2),
        ("Fighting went on around Fallujah.", "Fallujah", "Fallujah", "near", 2),
        ("Rockets hit Kabul airport.", "Kabul airport", "Kabul airport", "in", 1),
        ("Two died at Baghdad International Airport.", "Baghdad International Airport", None, "in", 1),
        ("Raids went on across Iraq.", "Iraq", "Iraq", "in", 3),
        ("A clash broke out in Idlib province.", "Idlib", "Idlib", "in", 3),
        ("Families fled from Homs.", "Homs", "Homs", "moved", 1),
        ("The capture of Tikrit took a week.", "Tikrit", "Tikrit", "done", 1),
        ("They were hit 12 miles (19 km) south of Kirkuk.", "Kirkuk", "Kirkuk", "near", 2),
        ("They were hit 50 miles south of Kirkuk.", "Kirkuk", "Kirkuk", "near", 2),
        ("They were hit 340 km north of Baghdad.", "Baghdad", "Baghdad", "near", 3),
        ("They were hit 210 miles (340 km) north of Baghdad.", "Baghdad", "Baghdad", "near", 3),
        ("Tikrit was bombed on Tuesday.", "Tikrit", "Tikrit", "", 1),
        ("Tikrit has been retaken.", "Tikrit", "Tikrit", "", 1),
        ("Tikrit fell to the rebels.", "Tikrit", "Tikrit", "", 1),
        ("Tikrit came under mortar fire.", "Tikrit", "Tikrit", "", 1),
        ("Six strikes hit the outskirts of Deir el-Zour.", "Deir el-Zour", "Deir ez-Zor", "near", 2),
    ],
)
def test_a_place_with_its_relation(text: str, words: str, name: str | None, relation: str, precision: int) -> None:
    value = located(text, words)
    assert value.known
    assert (value.relation, value.precision, value.role) == (relation, precision, "event")
    assert name is None or value.name == name


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("He said in Geneva that it was over.", "Geneva", "speech"),
        ("She told reporters in Washington that it was over.", "Washington", "speech"),
        ("Baghdad said it had no part in it.", "Baghdad", "actor"),
        ("The Damascus government denied it.", "Damascus", "actor"),
        ("Russia's defence ministry had no comment.", "Russia", "actor"),
        ("Israel launched forty missiles.", "Israel", "actor"),
        ("Twelve raids were flown by France.", "France", "actor"),
        ("The London-based Observatory counted nine.", "London-based", "actor"),
        ("Syrian troops left.", "Syrian", "demonym"),
        ("Attacks went on in Europe.", "Europe", "region"),
        ("KABUL, Afghanistan – Two guards were shot dead, police said.", "KABUL", "dateline"),
    ],
)
def test_what_a_name_is_in_its_sentence(text: str, words: str, role: str) -> None:
    roles = [m.value.role for m in found(text) if words.startswith(m.text)]
    assert roles == [role]


@pytest.mark.parametrize(
    "text",
    [
        "The Washington Post wrote so.",
        "They left the Paris agreement.",
        "Gen. Jordan and Mr. Clinton met.",
        "Michael Jordan scored.",
        "Hamas, the Taliban and Boko Haram denied it.",
        "Fighters of Islamic State left.",
        "In March a man was hit, and in May another.",
        "The White House had no comment.",
        "It cost US$40 million.",
        "“No,” said Noma. Noma went home.",
        "The Kremlin shrugged.",
        "Shells fell near Quxtl.",
        "Tikrit was loved.",
    ],
)
def test_no_place(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize(
    ("text", "words", "of", "wide"),
    [
        ("Two died in Tripoli, Lebanon.", "Tripoli", "Lebanon", ["Lebanon"]),
        ("Two died in Tripoli, Libya.", "Tripoli", "Libya", ["Libya"]),
        ("A raid hit Hit, Iraq.", "Hit", "Iraq", ["Iraq"]),
        ("He is from Athens, Georgia, and stayed there.", "Athens", "United States", ["Georgia"]),
        ("In San Pedro Sula, Cortes, three men were shot.", "San Pedro Sula", "Honduras", ["Cortes"]),
        ("Mortars fell in Al Husayniyah (Bayt Al Faqiah, Al Hudaydah).", "Al Husayniyah", "Yemen", None),
        ("Shells fell in Bannu city of Khyber Pakhtunkhwa province.", "Bannu", "Pakistan", ["Khyber Pakhtunkhwa"]),
    ],
)
def test_a_chain_tells_where(text: str, words: str, of: str, wide: list[str] | None) -> None:
    assert country(text, words) == of
    qualifying = [m.value.name for m in found(text) if m.value.qualifies]
    assert qualifying == wide if wide is not None else qualifying
    assert not located(text, words).qualifies


def test_an_owner_tells_where() -> None:
    assert country("Two fell in Lebanon's Tripoli.", "Tripoli") == "Lebanon"
    assert country("Two fell in the Lebanese city of Tripoli.", "Tripoli") == "Lebanon"


def test_names_under_one_preposition_share_a_group_and_a_relation() -> None:
    text = "Twelve strikes hit targets around Sinjar, Mosul and Fallujah, and one near Kirkuk."
    groups = [(m.text, m.value.relation, m.value.group) for m in found(text)]
    assert [(name, relation) for name, relation, _ in groups] == [
        ("Sinjar", "near"),
        ("Mosul", "near"),
        ("Fallujah", "near"),
        ("Kirkuk", "near"),
    ]
    numbers = [group for *_, group in groups]
    assert numbers[0] == numbers[1] == numbers[2]


def test_a_preposition_of_its_own_begins_a_group() -> None:
    groups = [m.value.group for m in found("In Iraq, around Sinjar and Mosul, nine were hurt.")]
    assert len(groups) == 3
    assert groups[0] != groups[1] == groups[2]


def test_a_home_told_with_the_age() -> None:
    assert located("Ana Ostra, 43, of Kirkuk, was freed.", "Kirkuk").relation == "moved"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Georgia Ostra is nine. Georgia began to skate at four, said Vell, Georgia's father.", 0),
        ("Jordan Smith won. Jordan's ball was hit far.", 0),
        ("Jordan Smith won. Jordan's king saw it in Jordan.", 2),
        ("Jordan Smith won. Jordan beat Syria; the Jordanian king saw it.", 1),
        ("Jordan Smith won. Fans in Amman, Jordan, saw it.", 1),
    ],
)
def test_a_given_name_that_is_a_country_too(text: str, count: int) -> None:
    assert [t for t in texts(text) if t in ("Georgia", "Jordan")] == ["Jordan"] * count


def test_months_with_a_hyphen_are_no_zone() -> None:
    assert texts("Prices rose in the October-December zone in Iraq.") == ["Iraq"]


def test_driven_out_of_a_town() -> None:
    assert located("Troops drove Islamic State out of Dhuluiya.", "Dhuluiya").relation == "done"


def test_islamic_state_in_two_countries() -> None:
    assert events("Jets hit Islamic State in Iraq and Syria.") == ["Iraq", "Syria"]
    assert events("A speaker for Islamic State of Iraq and Syria left.") == []


def test_a_list_of_districts_before_their_province() -> None:
    text = "Clashes went on in Shah Wali Kot and Maywand districts, Kandahar."
    assert {country(text, "Shah Wali Kot"), country(text, "Maywand")} == {"Afghanistan"}
    assert [m.value.qualifies for m in found(text)] == [False, False, True]


@pytest.mark.parametrize(
    ("text", "words", "area"),
    [
        ("A mine killed two in Quxtl village (Pulwama district, J&K).", "Quxtl", "Jammu and Kashmir"),
        ("A mine killed two in Quxtl, Kandahar.", "Quxtl", "Kandahar"),
        ("Two died near Quxtl (Ad Dali).", "Quxtl", "Ad Dali"),
        ("A clash in the town of Quxtl, Syria, left two dead.", "Quxtl", "Syria"),
        ("Two died in Quxtl village of Qadis district, Badghis.", "Quxtl", "Badghis"),
    ],
)
def test_an_unknown_name_stands_at_what_the_text_gives(text: str, words: str, area: str) -> None:
    value = located(text, words)
    assert (value.known, value.precision, value.name) == (False, 3, words)
    assert value.place is not None
    assert area in (value.place.name, value.place.admin1) or value.place.kind == "place"


TABLE = """Syria
* Near Ar Raqqah, four strikes hit a unit.
* Near Quxtl Tepe, one strike hit a truck.
Iraq
* Near Hit, two strikes hit a unit.
* Near Al Huwayjah, one strike hit a truck.
"""


def test_a_heading_stands_over_its_bullets() -> None:
    named = [(m.text, m.value.place.country if m.value.place else "", m.value.known) for m in found(TABLE)]
    assert named == [
        ("Syria", "Syria", True),
        ("Ar Raqqah", "Syria", True),
        ("Quxtl Tepe", "Syria", False),
        ("Iraq", "Iraq", True),
        ("Hit", "Iraq", True),
        ("Al Huwayjah", "Iraq", True),
    ]


def test_one_sense_in_a_document() -> None:
    text = "A blast shook Tripoli, Lebanon, on Friday. Hours later Tripoli was calm. Two died in Tripoli."
    assert {m.value.place.country_code for m in found(text) if m.text == "Tripoli"} == {"LB"}


def test_a_title_and_a_headline() -> None:
    assert "Mosul" in [m.text for m in found("Twelve people were hurt.", "Strikes Hit Mosul As Talks Stall In Geneva")]
    assert "ALEPPO" in texts("BARREL BOMBS FALL ON ALEPPO")


def test_a_body_is_at_its_town_and_no_place_of_an_event() -> None:
    assert events("The Glasgow Police Department and the University of Manchester met.") == []


def test_offsets_are_those_of_the_text() -> None:
    text = "Near Mosul, Iraq, 3 died.\n\nThe town of Tal Afar, west of it, is Iraq's.\n\nTwo died in Deir ez-Zor."
    assert all(text[m.start : m.end] == m.text for m in found(text))


@pytest.mark.parametrize("text", ["", "\n\n", "...", "A", "(,)", "Of Of Of", "in", "Near , near", "’s ’s"])
def test_nothing_breaks_it(text: str) -> None:
    assert isinstance(found(text), list)


@pytest.mark.parametrize(
    "unit", ["Ostra ", "In Mosul, Iraq and ", "Al-", "the city of the ", "A.B.", "Mosul/", "de la "]
)
def test_time_grows_with_the_text(unit: str) -> None:
    found(unit)
    times = []
    for size in (4_000, 16_000):
        start = time.process_time()
        found(unit * (size // len(unit)))
        times.append(time.process_time() - start)
    assert times[1] < 12 * times[0] + 0.2


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Kentucky State Troopers came.", "Kentucky", "Kentucky"),
        ("The Oklahoma Republicans lost.", "Oklahoma", "Oklahoma"),
        ("The New York Attorney General wept.", "New York", "New York"),
        ("The Queensland Bird Watchers met.", "Queensland", "Queensland"),
        ("British Columbia Finance Minister Ana Ostra left.", "British Columbia", "British Columbia"),
        ("We asked Aleppo Mayor Ana Ostra.", "Aleppo", "Aleppo"),
        ("The Kenya Bird Watchers met.", "Kenya", "Kenya"),
        ("The Jordan Government fell.", "Jordan", "Jordan"),
        ("The Adair County Coroner wept.", "Adair County", "Adair County"),
        ("The Environment Canada forecast was wrong.", "Canada", "Canada"),
        ("The Team Alberta girls won.", "Alberta", "Alberta"),
        ("The CBC Toronto crew left.", "Toronto", "Toronto"),
        ("A New Mexico-based firm failed.", "New Mexico", "New Mexico"),
        ("The Team Alberta Juniors won.", "Alberta", "Alberta"),
        ("Western Cape SAPS officers came.", "Western Cape", "Western Cape"),
        ("He led the Adair County Detention Center.", "Adair County", "Adair County"),
        ("A teacher at the University of Manitoba left.", "Manitoba", "Manitoba"),
        ("A teacher at the University of British Columbia left.", "British Columbia", "British Columbia"),
        ("The Virginia Fire Department came.", "Virginia", "Virginia"),
    ],
)
def test_an_area_opens_or_ends_the_name_of_what_acts(text: str, words: str, name: str) -> None:
    value = next(m.value for m in found(text) if m.text.startswith(words))
    assert (value.name, value.role) == (name, "actor")


@pytest.mark.parametrize(
    "text",
    [
        "Jordan Ostra scored.",
        "Chad Smith and Paris Hilton met.",
        "The China Daily wrote so.",
        "Indiana Jones ran.",
        "Troops left New Guinea.",
        "They played on Line Kansas.",
        "Efkan Ala spoke.",
        "Jordan Hall and Virginia Ostra met.",
    ],
)
def test_a_person_or_a_paper_is_no_area(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Neighbouring Uganda closed the border.", "Uganda"),
        ("Unlike France, it voted no.", "France"),
        ("Floods came to Far North Queensland.", "Far North Queensland"),
        ("Many live in Sub-Saharan Africa.", "Sub-Saharan Africa"),
        ("It fell in the Asia-Pacific.", "Asia-Pacific"),
        ("They crossed the Sahara on foot.", "Sahara"),
        ("Snow fell across New England.", "New England"),
        ("They founded the Democratic Republic of Armenia.", "Democratic Republic of Armenia"),
    ],
)
def test_words_before_a_place_that_are_no_part_of_its_name(text: str, words: str) -> None:
    assert texts(text) == [words]


def test_a_town_that_no_list_has_is_met_again() -> None:
    text = "A man died in Quxtl, Kentucky, on Friday. He lived in Quxtl."
    again = found(text)[-1]
    assert (again.text, again.value.known, again.value.place.name) == ("Quxtl", False, "Kentucky")
    assert texts("Rain fell on Glasgow, Kentucky. Glasgow Police say so.").count("Glasgow") == 2
    assert texts("A man died in Quxtl, Kentucky. The Quxtl said so.").count("Quxtl") == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Michael Jordan won. Jordan was glad.", []),
        ("Michael Jordan won. Two died in Jordan.", ["Jordan"]),
        ("Jordan said it had no part in it.", ["Jordan"]),
        ("A man was hit in March in a Mobile home, reading Of Mice.", []),
        ("Police Date Hit Man Reading Mobile Most Van Border Front said.", []),
        ("Two died in Hit, Iraq, and one in Reading, England.", ["Hit", "Iraq", "Reading", "England"]),
    ],
)
def test_words_and_people_are_no_places(text: str, found: list[str]) -> None:
    assert texts(text) == found


ANYWHERE = """Hit was quiet. The Kafr Ostra road was cut. Rebels left Vellan.

Fighting went on in Iraq. Shells fell near Miro. Rockets landed in Hit, Anbar. Families fled Kafr Ostra.
They were stopped in Kafr Ostra, Aleppo province, Syria. Two died in Mosul and Tikrit. Iraqi forces left the Syrian
border. A man spoke in Dornan."""


@pytest.mark.parametrize(
    "text", [ANYWHERE, "Shells fell in Miro.\n\nTurkish jets left. It rained near the Iraqi border."]
)
def test_a_sentence_has_the_same_places_whichever_is_asked_for_first(text: str) -> None:
    cut = sentences(Document("t", text))
    told = places.find(cut)
    assert told
    for first in cut:
        named = places.Named(cut)
        for sentence in (first, *reversed(cut)):
            assert named.within(sentence) == within(told, sentence)


def test_what_is_not_asked_for_is_not_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(places, "mention", lambda name, *_: asked.append(name.text))
    cut = sentences(Document("t", "Shells fell in Mosul. Jets struck Raqqa. Two died in Aleppo."))
    places.Named(cut).within(cut[1])
    assert asked == ["Raqqa"]


def test_where_no_place_may_be_named_the_document_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    cut = sentences(
        Document(
            "t", "Shells fell in Mosul. Two men died. Then Qwxzel left the room in a hurry that nobody understood."
        )
    )
    monkeypatch.setattr(places, "spot", None)
    named = places.Named(cut)
    assert named.within(cut[1]) == named.within(cut[2]) == []


def test_what_was_read_goes_with_its_last_reader() -> None:
    named = places.Named(sentences(Document("t", ANYWHERE)))
    assert [*named.everywhere()]
    gone = weakref.ref(named)
    del named
    assert gone() is None
