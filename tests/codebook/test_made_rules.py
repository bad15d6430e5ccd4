"""Entries of a codebook → the rules that they become, each with what it finds and what it leaves."""

from __future__ import annotations

from datetime import date

import pytest
from books import book
from hypothesis import given
from hypothesis import strategies as st

from conflictcli import events
from conflictcli.codebook.evidence import failures
from conflictcli.document import Document
from conflictcli.events.event import Event
from conflictcli.patterns import compiled
from conflictcli.rules.actors.table import names_of
from conflictcli.rules.count import exactly, vague
from conflictcli.rules.own.arms import LIKE
from conflictcli.rules.own.words import forms, guards, literally
from conflictcli.rules.own_actors import OwnActors
from conflictcli.rules.trigger import AIR, ATTACK, CIVILIANS, GRENADE, IED, SHELLING
from conflictcli.rules.weapons import RULES as WEAPONS

CASES = {
    "weapons": """
[[weapons]]
words = ["kestrel", "sea wasp", "SW-7"]
like = "aircraft"
finds = [
  "Two [kestrels] flew over a [sea wasp] and an [SW-7].",
  { text = "[Two kestrel strikes] shook Miro.", strikes = 2, type = "Air/drone strike" },
  { text = "[A sea wasp hit] the port.", strikes = 1, type = "Air/drone strike" },
  { text = "[Two SW-7s slammed into] the port.", munitions = 2, type = "Air/drone strike" },
  { text = "They [fired 12 kestrels] at Miro.", munitions = 12 },
  "He was killed by [a kestrel].",
  "Rebels [hit] Miro with a [sea wasp].",
  { text = "Rebels [launched SW-7s] at Miro.", type = "Air/drone strike" },
]
ignores = ["The wasp of the sea.", "An sw-7 road.", "He kestrelled.", "The hit song."]

[[weapons]]
words = ["thumper", "floating battery"]
like = "laid-explosive"
finds = [
  { text = "[Two floating batteries exploded].", strikes = 2 },
  { text = "[Two thumpers went off].", strikes = 2, type = "Remote explosive/landmine/IED" },
  { text = "[A thumper exploded].", strikes = 1 },
  { text = "[Three thumper blasts] were heard.", strikes = 3 },
]
ignores = ["Thump it.", "A thump exploded."]
""",
    "harm": """
[[harm]]
killed = ["smitten", "done in"]
injured = ["concussed"]
finds = [
  { text = "A bomb hit Miro: [two men were smitten].", killed = 2 },
  { text = "A bomb hit Miro: [three boys were concussed].", injured = 3 },
  { text = "Rebels attacked Miro and [concussed two guards].", injured = 2 },
  { text = "A bomb hit Miro and left [five people smitten].", killed = 5 },
  "Two men were [done in].",
  "[Omar Adi was smitten].",
  "[Teacher smitten] near Ostra",
  "[No one was smitten].",
  "[Six people were killed or concussed] and [six smitten or wounded].",
  { text = "A bomb hit Miro: [ten people were smitten], including two children.", killed = 10 },
  "Omar [was later smitten].",
]
ignores = ["Two men were killed.", "The smith met two men.", "Two men had done it in Miro.", "The deal was off."]

[[harm]]
killed = ["speared to death"]
injured = ["speared"]
finds = [
  { text = "Rebels attacked Miro: [two men were speared to death].", killed = 2 },
  { text = "Rebels attacked Miro: [four men were speared] and [two speared to death].", injured = 4, killed = 2 },
  { text = "Rebels attacked Miro: [four men were speared or speared to death].", injured = 0 },
]
ignores = ["Two spearmen came."]
""",
    "triggers": """
[[types]]
name = "Boarding"
acled = "Abduction/forced disappearance"

[[triggers]]
type = "Boarding"
nouns = ["boarding", "sea piracy", "ambush at sea"]
verbs = ["boarded", "came aboard"]
finds = [
  { text = "[Two boardings] off Miro.", strikes = 2, type = "Boarding" },
  "[Three sea piracies] and [another boarding].",
  "They [boarded] it and [came  aboard] it.",
]
ignores = ["An onboarding.", "They came on board.", "The piracy of films."]
""",
    "stop": """
[[triggers]]
type = "Attack"
verbs = ["boarded"]

[[stop]]
phrases = ["boarded up"]
finds = ["The shop was [boarded up]."]
ignores = ["They boarded.", "It was boarded by up to ten men."]

[[stop]]
phrases = ["a drill"]
scope = "sentence"
finds = ["In [a drill] gunmen attacked Miro and killed two guards."]
ignores = ["They drill for oil."]
""",
    "patterns": """
[[patterns]]
name = "sank"
type = "Attack"
pattern = '(?P<actor>[a-z]+ men) sank (?P<count>(?&COUNT)) (?P<target>trawlers?)(?: with (?P<killed>(?&COUNT) [a-z]+))?'
finds = [
  { text = "Then [dark men sank two trawlers with 12 sailors].", actor = "dark men", target = "trawlers", killed = 12 },
  { text = "Then [dark men sank three trawlers].", strikes = 3, type = "Attack" },
]
ignores = ["Men sank two trawlers.", "The dark men sank."]

[[patterns]]
name = "hurt-aboard"
type = "Attack"
pattern = 'raid on a trawler: (?P<injured>[a-z ]+) in hospital'
finds = [
  { text = "[Raid on a trawler: two cooks and a boy in hospital].", injured = 3 },
  { text = "[Raid on a trawler: the skipper in hospital].", injured = 1 },
  { text = "[Raid on a trawler: nobody in hospital].", injured = 0 },
]
ignores = ["Raid on a trawler."]

[[patterns]]
name = "broadside"
type = "Shelling/artillery/missile attack"
pattern = '(?:(?P<count>(?&COUNT)|heavy) )?(?P<noun>broadsides?)(?: of (?P<munitions>(?&COUNT)|no few) rounds)?'
finds = [
  { text = "[Two broadsides of 12 rounds].", strikes = 2, munitions = 12 },
  { text = "A [broadside].", strikes = 1 },
  { text = "[Heavy broadsides of no few rounds].", type = "Shelling/artillery/missile attack" },
]
ignores = ["Beside the broad side."]

[[patterns]]
name = "tube"
kind = "weapon"
like = "artillery"
pattern = 'sting(?:er|ray) tubes?'
finds = ["A [stinger tube]."]
ignores = ["A stingray."]
""",
    "actors": """
[[actors]]
name = "Vell Brigade"
aliases = ["VBR", "Hamas", "?IS: Vell Bay"]
finds = ["The [VBR] and [Hamas] met the [Vell Brigade].", "In Vell Bay [IS] men met."]
ignores = ["Hezbollah met.", "IS men met.", "A brigade of Vell."]
""",
}


@pytest.mark.parametrize("name", CASES)
def test_entries_find_what_they_say(name: str) -> None:
    assert [(f.sentence, f.words) for f in failures(book(CASES[name]))] == []


# ---- words -----------------------------------------------------------------------------------------------------

WORDS = st.lists(
    st.text("abcd", min_size=1, max_size=4).flatmap(
        lambda word: st.sampled_from((word, f"{word} {word}", f"{word}-x", word.title(), f"{word} {word.title()}"))
    ),
    min_size=1,
    max_size=40,
    unique=True,
)


@given(WORDS, st.integers(0, 39))
def test_words_match_themselves_and_none_else(words: list[str], at: int) -> None:
    pattern, word = compiled(literally(words)), words[at % len(words)]
    assert pattern.fullmatch(word) is not None
    assert pattern.fullmatch(word.replace(" ", "\n")) is not None
    assert pattern.fullmatch(word.replace(" ", "-")) is not None
    free = {each.lower() for each in words if each[1:] == each[1:].lower()}
    loud = word.upper()
    assert (pattern.fullmatch(loud) is not None) == (loud.lower() in free)
    assert pattern.fullmatch(f"{word}zz") is None


@given(WORDS, st.integers(0, 39))
def test_a_guard_of_words_stands_wherever_they_do(words: list[str], at: int) -> None:
    word = words[at % len(words)]
    for way in (word, word.replace(" ", "-"), *((word.upper(),) if word[1:] == word[1:].lower() else ())):
        assert any(guard in way or guard in way.lower() for guard in guards(words)), way
    assert guards(["a b c d e-f"]) == ("e-f",), "of a long one its longest word"


CASED = """
[[triggers]]
name = "rustling"
type = "Attack"
nouns = ["Cattle raid", "Sea Grab"]
verbs = ["Rustled", "TB2-ed"]
finds = ["[A cattle raid], [two cattle-raids] and [a CATTLE RAID]; they [rustled] and [RUSTLED], [TB2-ed], [a Sea Grab]."]
ignores = ["He bought cattle; a tb2-ed deal, a sea grab."]

[[weapons]]
words = ["Viper", "Sea Viper Two", "OCS"]
like = "artillery"
finds = ["A [viper], a [Viper], a [Sea-Viper Two] and an [OCS]."]
ignores = ["A sea, two ocs."]

[[harm]]
killed = ["Done in"]
finds = ["A bomb hit Miro: [two men were done-in], and [two men were done in]."]

[[stop]]
phrases = ["War game"]
finds = ["A [war game], a [war-game]."]
ignores = ["The war, a game."]

[[types]]
name = "Raid on herders"
acled = "Attack"
where = ["Herder"]
finds = ["An attack on [herders]."]
"""


def test_a_capital_at_the_beginning_of_a_word_is_none_and_a_blank_may_be_a_hyphen() -> None:
    assert [(f.sentence, f.words) for f in failures(book(CASED))] == []


def test_signs_of_patterns_are_taken_as_they_are() -> None:
    pattern = compiled(literally(["a.c", "no. 5 (b)", "c++"]))
    assert [m[0] for m in pattern.finditer("abc a.c no. 5 (b) c++ ccc")] == ["a.c", "no. 5 (b)", "c++"]


def test_plurals() -> None:
    assert forms(["boarding", "piracy", "ambush", "gunman", "raid on a ship", "day"]) == (
        *("boarding", "boardings", "piracy", "piracies", "ambush", "ambushes", "gunman", "gunmen"),
        *("raid on a ship", "raid on a ships", "day", "days"),
    )


# ---- events ----------------------------------------------------------------------------------------------------


def told(text: str, rules: str) -> list[Event]:
    return events.extract(Document("t", text, "", date(2031, 5, 5)), book(rules))


BY_HAND = "shot", "stabbed", "hacked"
FOR_THE_HURT = """
[[harm]]
injured = ["ill", "cut", "stabbed", "shot", "beaten", "hacked"]
"""
"""Of several tests: from words of harm all rules of casualties are made anew, which takes two seconds."""


@pytest.mark.parametrize(
    "deed", ["killed by gunmen", "executed by gunmen", "stabbed to death by gunmen", "shot dead", "beaten to death"]
)
def test_words_for_the_hurt_leave_the_dead_alone(deed: str) -> None:
    (event,) = told(f"An air strike hit Aleppo: two men were {deed}.", FOR_THE_HURT)
    assert (event.fatalities, event.injuries) == (exactly(2), None)


@pytest.mark.parametrize("word", BY_HAND)
def test_what_the_built_in_words_say_of_the_dead_and_the_hurt_stands(word: str) -> None:
    text = f"An air strike hit Aleppo: two men were {word} and killed, and three guards were {word} and wounded."
    (event,) = told(text, FOR_THE_HURT)
    assert event.fatalities == exactly(2)
    (event,) = told(f"An air strike hit Aleppo: two men were {word}.", FOR_THE_HURT)
    assert (event.fatalities, event.injuries) == (None, exactly(2))


def test_the_hurt_stay_hurt_beside_ones_own_word_for_the_dead() -> None:
    text = "An air strike hit Aleppo: two men were shot and wounded."
    (event,) = told(text, '[[harm]]\nkilled = ["shot"]\n')
    assert (event.fatalities, event.injuries) == (None, exactly(2))


def test_a_word_of_ones_own_for_the_hurt_leaves_open_who_died() -> None:
    text = "An air strike hit Aleppo: two men were concussed and killed."
    (event,) = told(text, '[[harm]]\ninjured = ["concussed"]\n')
    assert event.fatalities is not None
    assert (event.fatalities.best, event.fatalities.most) == (None, 2)


@pytest.mark.parametrize(
    ("words", "killed"),
    [
        ("12 sailors", 12),
        ("12 sailors from the Ana", 12),
        ("a cook, a guard and two sailors from Ostra", 4),
        ("1,200 sailors in May", 1200),
        ("5 sailors, 3 of them cooks", 5),
        ("a sailor of the 3rd fleet", 1),
        ("sailor Ana Ostra, 41", 1),
        ("more than 20", 20),
        ("nobody", 0),
        ("the crew of five", None),
        ("12 sailors from the Ana and three cooks", 15),
        ("a ship with 12 on board", None),
    ],
)
def test_people_in_a_group_of_a_pattern(words: str, killed: int | None) -> None:
    rules = (
        "[[patterns]]\nname = 'slew'\ntype = 'Attack'\npattern = 'slewing (?P<killed>[^.]+)'\n"
        "finds = ['a']\nignores = ['b']\n"
    )
    (event,) = told(f"Pirates seized the ship in Mosul, slewing {words}.", rules)
    assert (event.fatalities.best if event.fatalities else None) == killed


def test_every_built_in_kind_of_weapon_has_its_types() -> None:
    assert set(LIKE) == {rule.name for rule in WEAPONS}


@pytest.mark.parametrize(
    ("like", "type"),
    [("aircraft", AIR), ("artillery", SHELLING), ("laid-explosive", IED), ("thrown-grenade", GRENADE)],
)
def test_a_weapon_gives_its_event_the_type(like: str, type: str) -> None:
    rules = f'[[weapons]]\nwords = ["kestrel"]\nlike = "{like}"'
    (event,) = told("A kestrel hit a house in Mosul on 2 May.", rules)
    assert (event.sub_event_type, event.strikes) == (type, exactly(1, "implied"))
    assert told("A kestrel hit a house in Mosul on 2 May.", "") == []


def test_a_weapon_speaks_of_arms() -> None:
    text = "A blast hit Mosul on 2 May. The kestrel came."
    assert told(text, "") == []
    assert [e.rules[0] for e in told(text, '[[weapons]]\nwords = ["kestrel"]\nlike = "artillery"')] == ["bombing"]


def test_general_words_need_arms() -> None:
    rules = '[[triggers]]\ntype = "Attack"\nnouns = ["scuffle"]\ngeneral = {}'
    text = "A scuffle was seen in Mosul on 2 May."
    assert [e.sub_event_type for e in told(text, rules.format("false"))] == [ATTACK]
    assert told(text, rules.format("true")) == []
    assert [e.sub_event_type for e in told(f"{text} Troops came.", rules.format("true"))] == [ATTACK]


AS_REMOTE = """
[[types]]
name = "Boarding"
acled = "Air/drone strike"

[[triggers]]
type = "Boarding"
nouns = ["boarding"]
"""


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("29 boardings were reported in Syria on Monday, 12 of them in Homs.", [("Boarding", 12), ("Boarding", 17)]),
        ("28 boardings hit Syria on Monday. Half of them hit Homs.", [("Boarding", 14), ("Boarding", 14)]),
        ("29 air strikes hit Syria. Twelve of them hit Homs.", [(AIR, 12), (AIR, 17)]),
    ],
)
def test_a_share_is_of_the_type_of_that_of_which_it_is_one(text: str, types: list[tuple[str, int]]) -> None:
    found = told(text, AS_REMOTE)
    assert [(each.sub_event_type, each.strikes and each.strikes.best) for each in found] == types


TYPES = """
[[types]]
name = "Boarding"
acled = "Abduction/forced disappearance"
counted = {counted}

[[types]]
name = "Strike on a ship"
acled = "Attack"
of = ["Air/drone strike", "Abduction/forced disappearance"]
where = ["tanker"]

[[types]]
name = "Strike on a tanker"
acled = "Air/drone strike"
where = ["tanker"]

[[triggers]]
type = "Boarding"
nouns = ["boarding"]
verbs = ["boarded"]
"""


def test_a_type_is_counted_where_it_says_so() -> None:
    text = "Two boardings were reported near Aden on 2 May."
    (plain,), (counted,) = told(text, TYPES.format(counted="false")), told(text, TYPES.format(counted="true"))
    assert (plain.sub_event_type, plain.strikes, plain.strikes_text) == ("Boarding", None, "")
    assert (counted.strikes, counted.strikes_text) == (exactly(2), "Two boardings")
    assert plain.event_type == counted.event_type == CIVILIANS


def test_what_words_say_stands_before_what_is_named_beside_them() -> None:
    rules = TYPES.format(counted="false")
    said = told("Men boarded a tanker near Aden on 2 May.", rules)
    named = told("A drone strike hit a tanker near Aden on 2 May.", rules)
    neither = told("A drone strike hit a house in Aden on 2 May.", rules)
    assert [e.sub_event_type for e in (*said, *named, *neither)] == ["Boarding", "Strike on a ship", AIR]
    assert named[0].event_type == CIVILIANS, "as the type's own ACLED type has it"


def test_what_words_say_stands_whatever_else_is_named() -> None:
    rules = '[[types]]\nname = "Ramming"\nacled = "Attack"\n[[triggers]]\ntype = "Ramming"\nverbs = ["rammed"]'
    text = "Men rammed a ship near Aden on 2 May with an explosives-laden drone."
    assert [e.sub_event_type for e in told(text, rules)][:1] == ["Ramming"]
    assert [e.sub_event_type for e in told(text, rules.replace('"Ramming"\nverbs', '"Attack"\nverbs'))][:1] == [AIR]


PLURAL = "[counts]\nplural = 2"


@pytest.mark.parametrize(
    ("text", "strikes"),
    [
        ("Air strikes hit Mosul on 2 May.", [(vague(2, None), "Air strikes")]),
        ("Air strikes hit Mosul on 2 May. The strikes killed two.", [(vague(2, None), "Air strikes")]),
        ("Two air strikes hit Mosul on 2 May. Strikes hit Aden on 3 May.", [(exactly(2), "Two air strikes"), (vague(2, None), "Strikes")]),
        ("The air strikes hit Mosul on 2 May.", [(None, "")]),
        ("Jets bombed Mosul on 2 May.", [(None, "")]),
        ("Clashes broke out in Mosul on 2 May, killing two.", [(None, "")]),
        ("An air strike hit Mosul on 2 May. The strikes killed two.", [(exactly(1, "implied"), "An air strike")]),
        (
            "Jets carried out 29 airstrikes in Iraq on 2 May: 12 strikes near Mosul and strikes near Tikrit.",
            [(exactly(12), "12 strikes"), (exactly(17, "derived"), "29 airstrikes")],
        ),
    ],
)  # fmt: skip
def test_a_plural_without_a_number(text: str, strikes: list[object]) -> None:
    assert [(e.strikes, e.strikes_text) for e in told(text, PLURAL)] == strikes
    alone = [(e.strikes, e.strikes_text) for e in told(text, "")]
    assert alone == [(None, "") if count == vague(2, None) else (count, words) for count, words in strikes]


def test_figures_for_vague_words() -> None:
    text = "Dozens of air strikes hit Mosul on 2 May, killing several people."
    rules = '[counts]\nvague = "acled"\n[counts.words]\ndozens = { least = 24, best = 30 }\nseveral = { least = 5 }'
    (event,) = told(text, rules)
    assert event.strikes is not None
    assert event.fatalities is not None
    assert (event.strikes.best, event.strikes.low, event.strikes.basis) == (30, 24, "vague")
    assert (event.fatalities.best, event.fatalities.low) == (None, 5)


def test_people_of_a_pattern_are_counted_once() -> None:
    rules = """
[[patterns]]
name = "onslaught"
type = "Attack"
pattern = 'onslaught that killed (?P<killed>(?&COUNT) [a-z]+)'
finds = ["An [onslaught that killed two sailors]."]
ignores = ["An onslaught."]
"""
    (event,) = told("An onslaught that killed two sailors and wounded a cook was told of near Aden on 2 May.", rules)
    assert (event.fatalities, event.injuries) == (exactly(2), exactly(1, "implied"))


def test_parties_of_a_pattern_are_called_as_the_rules_call_them() -> None:
    rules = """
[[patterns]]
name = "set-on"
type = "Attack"
pattern = '(?P<actor>[A-Za-z ]+?) set upon (?P<target>(?:the|a) [a-z ]+?)(?= near)'
finds = ["[Men set upon a ship] near Aden."]
ignores = ["Men set upon it."]
"""
    text = "{} set upon {} near Aden on 2 May."
    named = told(text.format("The Houthis", "the tanker"), rules)
    nameless = told(text.format("Seven dwarfs", "a  trawler"), rules)
    assert [(e.actor, e.target) for e in (*named, *nameless)] == [("Houthis", "tanker"), ("Seven dwarfs", "trawler")]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The 3 May crew set upon the Ana near Aden.", ("3 May crew", "Ana")),
        ("Gunmen set upon the ship of 3 May 2024 near Aden.", ("gunmen", "ship of 3 May 2024")),
        ("The *old* crew set upon the _Ana_ near Aden.", ("old crew", "Ana")),
    ],
)
def test_parties_of_a_pattern_are_in_the_words_of_the_text(text: str, parties: tuple[str, str]) -> None:
    rules = """
[[patterns]]
name = "set-on"
type = "Attack"
pattern = '(?P<actor>[^.]+?) set upon (?P<target>[^.]+?)(?= near)'
finds = ["[Men set upon a ship] near Aden."]
ignores = ["Men set upon it."]
"""
    (event,) = told(text, rules)
    assert (event.actor, event.target) == parties


def test_what_is_stopped_is_told_with_the_entry_that_did() -> None:
    rules = """
[codebook]
name = "own"
[[stop]]
phrases = ["mock raid"]
[[stop]]
phrases = ["novel"]
scope = "sentence"
"""
    text = "A mock raid was held in Mosul on 2 May. In the novel air strikes hit Aden. Air strikes hit Aden on 3 May."
    found = events.explain(Document("t", text, "", date(2031, 5, 5)), book(rules))
    assert [(m.text, why) for m, why in found.unused] == [
        ("raid", "stopped by own:mock-raid: “mock raid”"),
        ("air strikes", "stopped by own:novel: “novel”"),
    ]
    assert [e.when.text for e in found.events] == ["3 May"]


def test_a_stop_for_the_document() -> None:
    rules = '[[stop]]\nphrases = ["War game report"]\nscope = "document"'
    text = "Air strikes hit Aden on 3 May, killing two. {}."
    assert len(told(text.format("A tale of war games"), rules)) == 1
    assert told(text.format("War game report"), rules) == []


def test_a_name_in_two_lists_is_of_the_first() -> None:
    both = '[[actors]]\nname = "{}"\naliases = ["Vell Men"]'
    parties = [book(both.format(name)).parties.parties for name in ("Alpha", "Beta")]
    for first, second in (parties, reversed(parties)):
        entry = names_of(OwnActors((*first, *second))).entry("Vell Men")
        assert entry is not None
        assert entry.actor == first[0].actor
