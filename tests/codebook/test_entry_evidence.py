"""Examples of entries that are not as they say: which, where they stand, and what is wrong with them."""

from __future__ import annotations

import pytest
from books import SECTIONS, book

from conflictcli.codebook.evidence import Failure, entries_of, failures, heard, told
from conflictcli.gazetteer import use
from conflictcli.gazetteer.overlay import NONE
from conflictcli.rules.own.made import asked_of

TRIGGERS = """
[codebook]
name = "own"
[[types]]
name = "Boarding"
acled = "Abduction/forced disappearance"
[[triggers]]
type = "Boarding"
nouns = ["boarding"]
verbs = ["boarded"]
"""


def words_of(rules: str) -> list[str]:
    return [failure.words for failure in failures(book(rules))]


def test_brackets_are_taken_out() -> None:
    assert told("Two [boardings] off [Miro].") == ("Two boardings off Miro.", [(4, 13), (18, 22)])
    assert told("None.") == ("None.", [])


def test_what_is_heard() -> None:
    codebook = book(TRIGGERS)
    (found,) = heard(asked_of(codebook.triggers[0], codebook).rules, "Then two boardings were told of.")
    assert (found.start, found.end, found.kind, found.rule) == (5, 18, "strike", "own:boarding")
    assert found.value.coded == "Boarding"


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        ('finds = ["[Two boardings]."]', []),
        ('finds = ["Two boardings."]', []),
        ('finds = ["Two [boardings]."]', ["“boardings” is to be found, but “Two boardings” is found"]),
        ('finds = ["Two [raids]."]', ["“raids” is to be found, but nothing is found"]),
        ('finds = ["Nothing."]', ["something is to be found in it, but nothing is"]),
        ('finds = ["[A boarding]; they boarded it."]', ["“boarded” is found, too, and in no brackets"]),
        ('ignores = ["They boarded it.", "It rained."]', ["is to be left, but “boarded” is found"]),
        ('finds = [{ text = "[Two boardings].", strikes = 3 }]', ["strikes is to be 3, but is 2"]),
        ('finds = [{ text = "[Two boardings].", type = "Attack" }]', ["type is to be 'Attack', but is 'Boarding'"]),
        ('finds = [{ text = "[Two boardings].", killed = 1 }]', ["killed is to be 1, but is nothing"]),
        ('finds = [{ text = "Hamas [boarded] a tanker.", actor = "Hamas", target = "tanker" }]', []),
        ('finds = [{ text = "Hamas [boarded] it.", target = "tanker" }]', ["target is to be 'tanker', but is nothing"]),
        ('finds = [{ text = "No plan to [boarded].", strikes = 1 }]', ["no event is read in it"]),
        ('finds = [{ text = "[A boarding]; then [two boardings].", strikes = 2 }]', []),
    ],
)  # fmt: skip
def test_examples_of_triggers(evidence: str, words: list[str]) -> None:
    assert words_of(TRIGGERS + evidence) == words


def test_it_is_told_where_they_stand() -> None:
    rules = f'{TRIGGERS}finds = ["[A boarding]", "[x]"]\nignores = ["x", "A boarding"]'
    assert list(failures(book(rules))) == [
        Failure(("triggers", 0, "finds", 1), "own:boarding", "[x]", "“x” is to be found, but nothing is found"),
        Failure(
            ("triggers", 0, "ignores", 1), "own:boarding", "A boarding", "is to be left, but “A boarding” is found"
        ),
    ]


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        ('finds = ["In [a pantomime] it rained."]', []),
        ('finds = ["In [a pantomime] two air strikes hit Miro."]', ["it is to tell no event, but it does"]),
        ('ignores = ["In a pantomime."]', ["is to be left, but “a pantomime” is found"]),
    ],
)
def test_examples_of_a_stop(evidence: str, words: list[str]) -> None:
    assert words_of(f'[[stop]]\nphrases = ["a pantomime"]\n{evidence}') == words
    wide = [word for word in words if "no event" not in word]
    assert words_of(f'[[stop]]\nphrases = ["a pantomime"]\nscope = "sentence"\n{evidence}') == wide


def test_examples_of_a_type() -> None:
    rules = '[[types]]\nname = "On a ship"\nacled = "Air/drone strike"\nwhere = ["tanker"]\n'
    right = 'finds = [{ text = "A drone strike hit a [tanker].", type = "On a ship" }]\nignores = ["A drone strike."]'
    wrong = 'finds = [{ text = "A mortar attack hit a [tanker].", type = "On a ship" }]'
    assert words_of(rules + right) == []
    assert words_of(rules + wrong) == ["type is to be 'On a ship', but is 'Shelling/artillery/missile attack'"]


def test_examples_of_harm() -> None:
    rules = '[[harm]]\nkilled = ["smitten"]\n'
    assert words_of(f'{rules}finds = ["Two men were [smitten]."]\nignores = ["Two men were killed."]') == []
    assert words_of(f'{rules}finds = ["Two men were [killed]."]') == ["“killed” is to be found, but nothing is found"]


def test_examples_of_places() -> None:
    rules = """
[[places]]
name = "Vell Roads"
aliases = ["the Roads"]
country = "Oman"
latitude = 24.5
longitude = 58.9
finds = ["They met at [Vell Roads]."]
ignores = ["They met in Muscat."]
"""
    codebook = book(rules)
    assert [failure.words for failure in failures(codebook)] == [
        "“Vell Roads” is to be found, but nothing is found",
    ], "where nobody looks in the codebook's places"
    from conflictcli.gazetteer.own import overlay_of

    use(overlay_of(codebook.places))
    try:
        assert list(failures(codebook)) == []
    finally:
        use(NONE)


def test_every_section_with_examples_is_asked() -> None:
    asked = {entry.place[0] for entry in entries_of(book("\n".join(SECTIONS.values())))}
    assert asked == set(SECTIONS) - {"counts", "actors", "sources", "letters"}, "actors bring no examples there"
