"""Actors: every line of the table is found as it is written, and one party has one name however it is put."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.document import Document
from conflictcli.mentions import read
from conflictcli.patterns import compiled
from conflictcli.reading import find
from conflictcli.rule import expand
from conflictcli.rules import actors
from conflictcli.rules.actors import Actor, kinship, may_be_struck, nation, plural, thing
from conflictcli.rules.actors.reading import OfNations, Rereading
from conflictcli.rules.actors.table import folded, key_of, names_of, words_of
from conflictcli.rules.own_actors import NONE
from conflictcli.sentences import Sentence

TABLE = list(csv.DictReader(Path(actors.__file__).with_name("actors.csv").read_text(encoding="utf-8").splitlines()))
ALIASES = [
    (row["name"], alias.lstrip("?").partition(":")[0])
    for row in TABLE
    for alias in (row["name"], *filter(None, row["aliases"].split("|")))
]


def named(text: str) -> list[str]:
    found = read(Sentence(text, 0), actors.RULES)
    return [m.value.name for m in found if m.kind == "actor"]


def test_every_alias_is_found() -> None:
    assert [(name, alias) for name, alias in ALIASES if named(f"Men of the {alias} came.") != [name]] == []


def test_no_alias_means_two_parties() -> None:
    written = [alias for _, alias in ALIASES]
    assert sorted({alias for alias in written if written.count(alias) > 1}) == []


def test_every_party_has_a_kind() -> None:
    assert {row["kind"] for row in TABLE} <= {"state", "coalition", "non-state", "civilians", "unknown"}


ONE_NAME = {
    "Islamic State": (
        "ISIS struck.",
        "Daesh’s men fled.",
        "ISIL fighters fled.",
        "The Islamic State group fled.",
        "IS fled.",
    ),
    "US-led coalition": (
        "The U.S.-led coalition.",
        "United States-led air strikes.",
        "The U.S. and its allies.",
        "US, allies.",
    ),
    "Iraqi forces": (
        "Iraqi government forces.",
        "Iraq's army.",
        "The Iraqi military.",
        "Iraqi soldiers.",
        "Iraqi warplanes.",
    ),
    "Israeli forces": ("Israel struck.", "Israeli air strikes.", "The IDF.", "An Israeli drone.", "Israel's strikes."),
    "US forces": ("A U.S. drone strike.", "American troops.", "The US military.", "The United States launched raids."),
    "Iraqi police": ("Iraqi police.", "Iraqi police officers.", "Iraq's police."),
    "police": ("Policemen came.", "A police officer came.", "Police fired."),
    "Houthis": ("Houthi rebels.", "The Houthi movement.", "Ansar Allah.", "The Huthis."),
    "al-Shabaab": ("Al Shabab.", "al-Shabaab.", "Al-Shabab."),
    "Tehreek-e-Taliban Pakistan": ("The Pakistani Taliban.", "The TTP.", "Tehrik-i-Taliban Pakistan."),
    "unidentified gunmen": ("An unidentified gunman.", "Unidentified gunmen."),
    "Iran-backed militias": ("An Iran-backed militia.", "Iran-backed militias."),
}


@pytest.mark.parametrize(("name", "ways"), ONE_NAME.items(), ids=ONE_NAME)
def test_one_party_has_one_name(name: str, ways: tuple[str, ...]) -> None:
    assert [named(way)[:1] for way in ways] == [[name]] * len(ways)


@pytest.mark.parametrize(
    "text",
    [
        "What it is, is an open question.",
        "WHAT IT IS IS AN OPEN QUESTION.",
        "The ruling coalition split over the budget.",
        "Ostra United attacked down the left.",
        "An anti-IS rally filled the square.",
        "The taliban-style beard was his own.",
        "Iraqi officials met in Ostra.",
        "The police station reopened.",
        "Jordan is a river and a country.",
    ],
)
def test_what_is_no_actor(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("words", "name"),
    [("Syria", "Syrian"), ("American", "US"), ("U.S.", "US"), ("UK", "British"), ("Kurdish", ""), ("Ostra", "")],
)
def test_a_nation_by_any_word(words: str, name: str) -> None:
    assert nation(words) == name


def test_plurals() -> None:
    assert [plural(w) for w in ("gunman", "attacker", "border police", "rebels")] == [
        *("gunmen", "attackers", "border police", "rebels")
    ]


@pytest.mark.parametrize(
    ("gap", "kind"),
    [
        (" and their ", "several"),
        (" of the ", "one"),
        (" ", "one"),
        (" attacked ", ""),
        (", ", "several"),
        (" (", "one"),
    ],
)
def test_what_joins_two_parties(gap: str, kind: str) -> None:
    assert kinship(gap) == kind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the old grain store in Ostra", "old grain store"),
        ("at least three armed boats near the shore", "armed boats"),
        ("a convoy of the foreign guests on Monday", "convoy of the foreign guests"),
        ("a packed bus, killing two", "packed bus"),
        ("a guest house used by engineers", "guest house"),
        ("a family of nine", "family of nine"),
        ("on Monday", None),
        ("early on", None),
    ],
)
def test_the_thing_at_a_place(text: str, words: str | None) -> None:
    found = thing(text, 0)
    assert (text[slice(*found)] if found else None) == words


@pytest.mark.parametrize(
    "words", ["outskirts of Ostra", "northern tip of the lake", "town", "wave of attacks", "major shopping"]
)
def test_what_is_no_target(words: str) -> None:
    assert not may_be_struck(words)


def test_rebel_held_areas_may_be_struck() -> None:
    assert may_be_struck("rebel-held areas") and may_be_struck("cattle market")


HOSTILE = (
    "Iraqi " * 2000,
    "U.S." * 3000,
    "A" * 9000,
    "the government " * 2000,
    "-backed " * 2000,
    "Iraqi and " * 2000,
    "of " * 4000,
)


@pytest.mark.parametrize("rule", actors.RULES, ids=lambda r: r.name)
def test_patterns_take_linear_time(rule: object) -> None:
    for text in HOSTILE:
        read(Sentence(text, 0), [rule])  # type: ignore[list-item]


def test_every_name_of_a_pattern_is_known() -> None:
    for rule in actors.RULES:
        assert compiled(expand(rule.pattern, actors.SHARED))


def test_an_actor_prints_as_itself() -> None:
    assert str(Actor("Hamas", "non-state")) == "Actor(name='Hamas', kind='non-state')"


def in_document(text: str) -> list[str]:
    return [m.value.name for m in find(Document("d", text), ("actor",))]


def test_an_abbreviation_of_other_things_needs_its_party_in_full() -> None:
    assert in_document("A guard told AFP of it. The KIA stood outside. His JEM shirt and the SAS lounge.") == []
    assert in_document("The Armed Forces of the Philippines came. The AFP fired.") == ["Filipino forces"] * 2
    assert (
        in_document("The KIA stood outside. Men of the KIA fled in Kachin state.") == ["Kachin Independence Army"] * 2
    )
    assert in_document("The SAF fired. Men of the Sudanese Armed Forces fled.") == ["Sudanese forces"] * 2


def test_points_in_an_abbreviation_are_no_matter() -> None:
    assert in_document("U.N. troops came; UN troops left.") == ["UN peacekeepers"] * 2


@given(st.text("aZ9_'’sÉΣ -.", max_size=30) | st.text("aZ9_'s -.", max_size=30))
def test_a_text_has_the_same_words_whichever_engine_cuts_it(text: str) -> None:
    assert tuple(map(folded, words_of(text))) == key_of(text)


# ---- where a name may stand is known before it is looked for ---------------------------------------------------

PIECES = (
    *("U.S.", "US", "Iraqi", "Iraqis", "South", "Korean", "Korea", "THE", "The", "ISRAELI", "Kurdish", "Turkey", "Adi"),
    *(
        "forces",
        "troops",
        "army",
        "air strikes",
        "struck",
        "has bombed",
        "by",
        "blamed on",
        "and",
        "its allies",
        "-led",
    ),
    *("/", ".", ",", "’s", "'", "-", "(", "“", "Ёж", "这", "Éta", "NATO", "of", "coalition", "led", "x" * 30),
)


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.sampled_from((" ", "", "\n")))
def test_a_nation_is_found_as_if_every_name_was_asked(pieces: list[str], gap: str) -> None:
    text = gap.join(pieces) + " struck"
    for rule in actors.RULES:
        if isinstance(rule, OfNations):
            assert [m.span() for m in rule.matches(text)] == [m.span() for m in Rereading.matches(rule, text)]


@pytest.mark.parametrize("text", ["{}", "People {}.", "“{}”-led IS", "{}’s men and al", "(the {}) is"])
def test_no_listed_name_is_passed_over(text: str) -> None:
    for doubtful in (False, True):
        names = names_of(NONE, doubtful)
        for entry in (entry for found in names.entries.values() for entry in found):
            assert names.known.stand_in(text.format(entry.alias)), entry.alias


def test_most_texts_hold_no_listed_name_and_it_is_known_at_once() -> None:
    known = names_of(NONE).known
    assert not known.stand_in("It is said that people of the government met a military group, which is the first.")
    assert known.stand_in("It is said that IS came.")
    assert known.dull.issuperset(("It", "is", "said"))


def test_so_many_parts_of_texts_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conflictcli.rules.actors.table.MOST_PARTS", 9)
    known = type(names_of(NONE).known)({"is": names_of(NONE).entries["is"]})
    for n in range(40):
        assert not known.stand_in(f"word{n} army{n}")
        assert known.stand_in(f"word{n} IS")
        assert len(known) + len(known.dull) <= 9
