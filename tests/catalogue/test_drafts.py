"""`conflict rules new`: drafts of entries, each of which passes as a file of its own and reads its sentence as it is meant."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from conflictcli.catalogue.draft import Ground, draft
from conflictcli.catalogue.drafted import appended
from conflictcli.catalogue.example import Wanted, differences
from conflictcli.catalogue.near_misses import base, near_misses, planned, without_numbers
from conflictcli.catalogue.telling import tellings
from conflictcli.catalogue.written import Written, text
from conflictcli.codebook.evidence import failures
from conflictcli.codebook.read import read
from conflictcli.rules.own.entries import BUILT_IN

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


def wanted(sentence: str, **meant: Any) -> Wanted:
    """A sentence, with brackets round the words that tell it, if any stand there."""
    plain = sentence.replace("[", "").replace("]", "")
    told = (sentence.index("["), sentence.index("]") - 1) if "[" in sentence else None
    return replace(Wanted(plain, told=told), **meant)


def drafted(sentence: str, **meant: Any) -> dict[str, Any]:
    """The entries of a draft that leaves nothing to be desired, as TOML says them."""
    found = draft(wanted(sentence, **meant), Ground())
    assert (found.left, found.failing) == ((), ())
    return tomllib.loads(text(found.entries))


@pytest.mark.parametrize(
    ("sentence", "meant", "sections"),
    [
        ("Gunmen boarded 12 ships off Miro.", {"type": "Boarding", "count": 12}, "types patterns"),
        ("Pirates boarded a tanker near Vell.", {"type": "Boarding"}, "types triggers"),
        ("Three boardings were reported off Vell.", {"type": "Boarding", "count": 3}, "types triggers"),
        ("Twelve boats were boarded by pirates.", {"type": "Boarding", "count": 12}, "types patterns"),
        (
            "Ostra raiders drove off 300 goats near Vell.",
            {"type": "Cattle raid", "count": 300, "actor": "Ostra raiders"},
            "types patterns",
        ),
        ("Raiders stole 40 cows, killing two herders.", {"type": "Cattle raid", "killed": 2}, "types triggers"),
        ("Protesters blocked the road to Ostra.", {"type": "Roadblock", "acled": "Attack"}, "types patterns"),
        ("The road to Vell was blocked by a mob.", {"type": "Roadblock", "acled": "Attack"}, "types patterns"),
        ("Militants set ablaze a clinic in Miro.", {"type": "Arson"}, "types patterns"),
        ("A cyberattack crippled the grid of Norland.", {"type": "Cyberattack"}, "types triggers"),
        ("Hackers wiped 14 servers in Ostra.", {"type": "Cyberattack", "count": 14}, "types patterns"),
        ("Twelve defacements were recorded in May.", {"type": "Cyberattack", "count": 12}, "types triggers"),
        ("Rustlers made away with 120 camels.", {"type": "Cattle raid", "count": 120}, "types patterns"),
        ("Four sea drones slammed into a jetty.", {"type": "Air/drone strike", "count": 4}, "patterns"),
        ("Two limpet mines damaged a freighter.", {"type": "Remote explosive/landmine/IED", "count": 2}, "patterns"),
        ("Rebel snipers picked off six guards at Vell.", {"type": "Attack", "killed": 6}, "patterns"),
        ("Four villagers were speared in Vell.", {"type": "Attack", "killed": 4}, "triggers harm"),
        (
            "The Ostra Front carried out six ambushes.",
            {"type": "Armed clash", "count": 6, "actor": "Ostra Front"},
            "triggers actors",
        ),
        ("Loiterers dropped nine Vipers on a camp.", {"type": "Air/drone strike", "weapon": "Vipers"}, "weapons"),
        ("Students rallied in Ostra.", {"type": "Protest"}, "types triggers"),
    ],
)
def test_a_draft_reads_the_sentence_and_passes_as_a_file(
    sentence: str, meant: dict[str, Any], sections: str, tmp_path: Path
) -> None:
    asked = wanted(sentence, **meant)
    assert differences(asked, BUILT_IN)
    found = draft(asked, Ground())
    assert (found.left, found.failing) == ((), ())
    assert " ".join(entry.section for entry in found.entries) == sections
    path = tmp_path / "rules.toml"
    path.write_text(text(found.entries), encoding="utf-8")
    codebook = read([str(path)])
    assert [*failures(codebook)] == []
    assert differences(asked, codebook) == []


def test_what_is_read_right_needs_no_entry() -> None:
    assert drafted("Four air strikes hit Vell, killing six people.", type="Air/drone strike", count=4, killed=6) == {}
    assert drafted("Airstrikes hit Miro.") == {}


def test_the_pattern_of_the_words_around() -> None:
    (entry,) = drafted("Gunmen boarded 12 ships off Miro.", type="Attack", count=12)["patterns"]
    assert entry["pattern"] == r"boarded (?P<count>(?&COUNT)) (?:[\p{L}-]+ ){0,2}ships?"
    assert entry["finds"] == [{"text": "Gunmen [boarded 12 ships] off Miro.", "type": "Attack", "strikes": 12}]
    assert entry["ignores"][0] == "Gunmen planned to board 12 ships off Miro."


def test_a_verb_of_many_senses_stands_with_its_object() -> None:
    objects = r"(?:(?:an?|the|its|their|his|her) )?(?:[\p{L}-]+ ){0,2}"
    (entry,) = drafted("Protesters blocked the main road to Ostra.", type="Roadblock")["patterns"]
    assert entry["pattern"] == f"blocked {objects}roads?"
    assert entry["ignores"] == [
        "Protesters planned to block the main road to Ostra.",
        "Protesters blocked a wall to Ostra.",
        "They blocked the talks.",
    ]
    (entry,) = drafted("The road to Vell was blocked by a mob.", type="Roadblock")["patterns"]
    assert entry["pattern"].startswith(f"{objects}roads?(?: ") and entry["pattern"].endswith("(?:was|were) blocked")


@pytest.mark.parametrize(
    ("sentence", "meant", "pattern", "near_miss"),
    [
        (
            "A donkey cart struck a pressure-plate mine near Vell.",
            {"type": "Landmine", "target": "donkey cart"},
            r"(?P<target>(?:[\p{L}-]+ ){0,2}carts?) struck (?:(?:an?|the|its|their|his|her) )?(?:[\p{L}-]+ ){0,2}mines?",
            "A donkey cart struck a wall near Vell.",
        ),
        (
            "Fighters seized 80 goats near Vell.",
            {"type": "Theft"},
            r"seized (?:(?&COUNT) )?(?:[\p{L}-]+ ){0,2}goats?",
            "Fighters seized a wall near Vell.",
        ),
        (
            "Raiders took the herd of Vell.",
            {"type": "Theft"},
            r"took (?:(?:an?|the|its|their|his|her) )?(?:[\p{L}-]+ ){0,2}herds?",
            "Raiders took a wall of Vell.",
        ),
    ],
)
def test_what_a_verb_of_many_senses_is_done_to_stands_in_the_pattern(
    sentence: str, meant: dict[str, Any], pattern: str, near_miss: str
) -> None:
    (made,) = drafted(sentence, **meant)["patterns"]
    assert made["pattern"] == pattern
    assert near_miss in made["ignores"]


def test_a_verb_of_many_senses_is_taken_alone_where_a_person_says_so() -> None:
    found = draft(wanted("Fighters [seized] Vell.", type="Capture"), Ground())
    assert any("a verb of many senses" in told for entry in found.entries for told in entry.told)


def test_a_verb_of_many_senses_without_what_it_is_done_to_tells_nothing() -> None:
    found = draft(wanted("The guild struck near Vell.", type="Landmine"), Ground())
    assert found.entries == ()
    assert [each.what for each in found.left] == ["type"]


def test_a_pattern_where_words_would_do() -> None:
    (entry,) = drafted("Pirates boarded a tanker near Vell.", type="Boarding", around=True)["patterns"]
    assert entry["pattern"].startswith("boarded ") and entry["pattern"].endswith("tankers?")


def test_words_in_brackets_are_taken() -> None:
    (entry,) = drafted("Men [fired upon] a bulk carrier off Vell.", type="Firing upon")["triggers"]
    assert entry["verbs"] == ["fired upon"]
    (entry,) = drafted("The [pushback] of Vell shocked them.", type="Pushback")["triggers"]
    assert entry["nouns"] == ["pushback"]


def test_a_type_of_ones_own_is_counted_where_acled_counts_none() -> None:
    assert drafted("Gunmen boarded 12 ships.", type="Boarding", count=12)["types"] == [
        {"name": "Boarding", "acled": "Attack", "counted": True}
    ]
    told = drafted("Gliders swooped on a camp.", type="Glider raid", acled="Air/drone strike", count=None)["types"]
    assert told == [{"name": "Glider raid", "acled": "Air/drone strike"}]


@pytest.mark.parametrize(("count", "key"), [(1, ("count", 1)), (12, None)])
def test_a_telling_that_says_no_number_may_count_one(count: int, key: tuple[str, int] | None) -> None:
    made = draft(wanted("Gunmen boarded a ship off Ostra.", type="Boarding", count=count), Ground())
    assert (made.left == ()) == (key is not None)
    assert (key in [each for entry in made.entries for each in entry.keys]) == (key is not None)


def test_a_type_is_known_by_its_whole_name_where_that_stands_there() -> None:
    (told,) = drafted("Sea drones slammed into it.", type="Sea drone")["types"]
    assert (told["of"], told["where"]) == (["Air/drone strike"], ["sea drone"])


def test_an_event_that_is_read_already_is_given_its_type_by_a_word() -> None:
    told = drafted("Raiders attacked herders of cattle at Vell, killing two.", type="Cattle raid")
    assert told == {
        "types": [
            {
                "name": "Cattle raid",
                "acled": "Attack",
                "of": ["Attack"],
                "where": ["cattle"],
                "finds": ["Raiders attacked herders of [cattle] at Vell, killing two."],
            }
        ]
    }


def test_a_place_that_no_list_knows() -> None:
    asked = wanted("Two air strikes hit Qarat Bem.", type="Air/drone strike", place="Qarat Bem")
    found = draft(asked, Ground())
    assert [each.what for each in found.left] == ["place"]
    assert tomllib.loads(text(found.entries)) == {}
    assert "# latitude = 0.0" in text(found.entries)
    whole = draft(replace(asked, at=(61.25, 9.5), country="NO"), Ground())
    assert (whole.left, whole.failing) == ((), ())
    assert tomllib.loads(text(whole.entries)) == {
        "places": [{"name": "Qarat Bem", "country": "NO", "latitude": 61.25, "longitude": 9.5}]
    }


def test_a_place_of_which_only_the_country_is_read_is_drafted() -> None:
    sentence = "The Vell Boys raided Wadi Tamat, Niger, killing two."
    (made,) = drafted(sentence, place="Wadi Tamat", at=(14.55, 2.05))["places"]
    assert made == {"name": "Wadi Tamat", "country": "NE", "latitude": 14.55, "longitude": 2.05}
    found = draft(wanted(sentence.replace("Tamat", "Sefla"), place="Wadi Sefla"), Ground())
    assert [entry.off.startswith("Wadi Sefla: no list knows it.") for entry in found.entries] == [True]
    assert draft(wanted("An air strike hit Agadez, Niger.", place="Agadez"), Ground()).left == ()


def test_what_the_file_has_is_not_drafted_again() -> None:
    first = draft(wanted("Gunmen boarded 12 ships.", type="Boarding", count=12), Ground())
    ground = Ground(text(first.entries))
    assert draft(wanted("Men boarded 3 ships.", type="Boarding", count=3), ground).entries == ()
    more = tomllib.loads(text(draft(wanted("Men boarded 3 barges.", type="Boarding", count=3), ground).entries))
    assert "types" not in more
    assert [entry["name"] for entry in more["patterns"]] == ["boarded-2"]


def test_no_entry_has_the_name_of_a_built_in_rule() -> None:
    (entry,) = drafted("The navy intercepted 5 skiffs.", type="Attack", count=5)["patterns"]
    assert entry["name"] == "my-intercepted"


def test_a_sentence_that_tells_nothing_leaves_what_was_asked() -> None:
    found = draft(wanted("There was nothing to see in Ostra.", type="Attack"), Ground())
    assert (found.entries, [each.what for each in found.left]) == ((), ["type"])


# ---- guesses -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Masked men boarded a ferry.", "boarded"),
        ("Fishermen said a boat rammed their trawler.", "rammed"),
        ("The rebels carried out two cattle raids.", "cattle raids"),
        ("Rustlers made away with goats.", "made away with"),
        ("Raiders stole cows, killing two.", "stole"),
        ("A mob burned down a shop.", "burned down"),
    ],
)
def test_the_words_that_tell_it(sentence: str, first: str) -> None:
    asked = Wanted(sentence)
    assert tellings(asked, BUILT_IN)[0].words(sentence) == first


@pytest.mark.parametrize(
    ("verb", "called"),
    [
        *(("boarded", "board"), ("seized", "seize"), ("rammed", "ram"), ("stole", "steal"), ("drove off", "drive off")),
        *(("rustled", "rustle"), ("torched", "torch"), ("bulldozed", "bulldoze"), ("rallied", "rally")),
        *(("raided", "raid"), ("fired upon", "fire upon"), ("crossed", "cross"), ("looted", "loot")),
        *(("killed", "kill"), ("rolled into", "roll into"), ("toppled", "topple"), ("executed", "execute")),
    ],
)
def test_what_a_verb_is_called_by(verb: str, called: str) -> None:
    assert base(verb) == called


def test_near_misses_are_near() -> None:
    assert planned("Gunmen boarded 12 ships.", "boarded") == "Gunmen planned to board 12 ships."
    assert planned("Twelve ships were boarded.", "boarded") == "Twelve ships may be boarded."
    assert without_numbers("Settlers felled 200 olive trees near Miro.") == "Settlers felled the talks near Miro."
    entry = Written("triggers", (("nouns", ["cattle raid"]),))
    assert next(near_misses("A cattle raid hit Vell.", entry)) == "An anti-cattle-raid drill was held."


# ---- appended ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "b = 1\n"),
        ("a = 1\n", "a = 1\n\nb = 1\n"),
        ("a = 1", "a = 1\n\nb = 1\n"),
        ("a = 1\r\n", "a = 1\r\n\r\nb = 1\r\n"),
        ("# note\n\n", "# note\n\n\nb = 1\n"),
    ],
)
def test_what_is_there_stays(before: str, after: str) -> None:
    assert appended(before, "b = 1\n") == after
