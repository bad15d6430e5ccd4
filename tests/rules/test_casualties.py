"""The rules together: one value, the many ways to say it; and the words, each of which is needed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_evidence import needless_in_piece

from conflictcli.mentions import read
from conflictcli.patterns import compiled
from conflictcli.rule import Rule, expand
from conflictcli.rules.casualties import CASUALTY_WORDS, PEOPLE, RULES, Casualties
from conflictcli.rules.casualties.people import COLLECTIVE, PLURALS, THINGS
from conflictcli.rules.casualties.words import WORDS
from conflictcli.rules.count import Count, at_least, at_most, between, exactly, vague
from conflictcli.sentences import Sentence

DEAD, HURT, EITHER = "killed", "injured", "either"

CORPUS: dict[tuple[tuple[str, Count], ...], tuple[str, ...]] = {
    ((DEAD, exactly(5)),): (
        "The strike killed 5 people.",
        "The strike killed five.",
        "Five people were killed in the strike.",
        "Five people have been killed in the strike.",
        "Five people were reportedly killed.",
        "It left five people dead.",
        "Five dead in Miro strike",
        "Strike kills five in Miro",
        "The strike took five lives.",
        "The strike claimed the lives of five people.",
        "Five people lost their lives.",
        "Five people died when a shell hit their car.",
        "There were five fatalities.",
        "Five bodies were found.",
        "The strike caused the deaths of five people.",
        "The death toll rose to five.",
        "Five of the passengers were killed.",
        "All five were killed.",
        "A group of five men was killed.",
        "Gunmen shot five people dead.",
        "Five people, all from one family, were killed.",
        "Five members of the Adi family were killed.",
        "Five men working for the Vell Power Utility (VPU) were killed.",
        "Two soldiers and three villagers were killed.",
        "The blast killed a guard, his wife and three children.",
        "On 7 June 2019, five people were killed.",
        "At 20:04 on Monday, 3 June, five people were killed.",
        "The army managed to kill five rebels.",
    ),
    ((DEAD, exactly(1, "implied")),): (
        "A farmer was killed.",
        "A 25-year-old was shot dead.",
        "An aide to the governor was assassinated.",
        "Gunmen killed a former councillor.",
        "The strike killed rebel commander Omar Adi.",
        "Omar Adi, a teacher, was killed in the strike.",
        "Gunmen shot a police officer, Captain Omar Adi, dead.",
        "The strike led to his death.",
        "The body of a man was found.",
        "A man was dragged from his house and killed.",
    ),
    ((DEAD, at_least(30)),): (
        "At least 30 were killed.",
        "A blast, killing at least 30, hit Miro.",
        "More than 30 dead",
    ),
    ((DEAD, between(4, 12)),): ("It killed 4-12 people.", "Between four and 12 people were killed.", "4 to 12 killed"),
    ((DEAD, at_most(9)),): ("Up to nine people were killed.", "As many as 9 dead"),
    ((DEAD, vague(24, None)),): ("Dozens killed", "Dozens of people were killed.", "It killed dozens."),
    ((DEAD, exactly(7)),): ("He detonated it, killing himself and six others.",),
    ((DEAD, exactly(0)),): ("No one was killed.", "There were no fatalities.", "No deaths were reported."),
    ((EITHER, exactly(0)),): ("No casualties were reported.", "No one was hurt.", "There were no deaths or injuries."),
    ((EITHER, exactly(30)),): ("The blast killed or wounded 30.", "30 people were killed or injured.", "30 casualties"),
    ((HURT, exactly(12)),): (
        "12 wounded",
        "Twelve others were injured.",
        "The blast wounded 12 people.",
        "12 guards sustained serious injuries.",
        "12 people were left wounded.",
    ),
    ((DEAD, exactly(3)), (HURT, exactly(12))): (
        "Three people were killed and 12 wounded.",
        "The blast killed three and wounded 12.",
        "A blast, leaving 3 dead and 12 injured.",
        "Three guards, including an officer, were killed and 12, including two children, were injured.",
        "3 killed, 12 hurt",
    ),
    (): (
        "A dead end.",
        "The deal is dead.",
        "Parliament killed the bill.",
        "Injury time was added.",
        "His wounded pride would not heal.",
        "12 injured players of the squad stayed at home.",
        "Two people were killed in the crash of a bus.",
        "A quake killed 40 people.",
        "Casualties unknown.",
        "They planned to kill 300 people.",
        "The bomb could have killed 300 people.",
        "The raid was in retaliation for the killing of a commander.",
        "In 2015 militants were killed.",
        "It killed 40 sheep.",
    ),
}


@pytest.mark.parametrize(
    ("sentence", "expected"), [(s, list(values)) for values, sentences in CORPUS.items() for s in sentences]
)
def test_one_value_many_ways_to_say_it(sentence: str, expected: list[tuple[str, Count]]) -> None:
    found = [m.value for m in read(Sentence(sentence, 0), RULES)]
    assert [(c.harm, c.count) for c in found if not c.part] == expected


SINGULAR = sorted(PEOPLE.keys() - PLURALS - COLLECTIVE - {"couple"})


def test_every_noun_for_a_person_is_read() -> None:
    for noun in SINGULAR:
        first = read(Sentence(f"They killed 5 {noun}.", 0), RULES)
        assert [(m.value.count, m.value.group) for m in first] == [(exactly(5), PEOPLE[noun])], noun


def test_what_is_no_person_is_not_counted() -> None:
    assert [noun for noun in sorted(THINGS) if read(Sentence(f"They killed five {noun}.", 0), RULES)] == []


def of(sentence: str) -> Casualties:
    found = [m.value for m in read(Sentence(sentence, 0), RULES)]
    assert len(found) == 1
    value: Casualties = found[0]
    return value


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The war has killed 6,200 people since March.", {"cumulative"}),
        ("So far this year 40 guards have been killed.", {"cumulative"}),
        ("The blast killed 40 people, the worst attack this year.", set()),
        ("He blew it up, killing himself and six others.", {"own"}),
        ("Another five guards were killed.", {"more"}),
        ("One guard was also killed.", {"more"}),
        ("The death toll has risen to 40.", {"toll"}),
    ],
)
def test_how_it_is_told(sentence: str, told: set[str]) -> None:
    value = of(sentence)
    assert {name for name in ("part", "cumulative", "own", "more", "toll") if getattr(value, name)} == told


@pytest.mark.parametrize(
    ("sentence", "group", "civilians"),
    [
        ("5 soldiers and 3 civilians were killed.", "", 3),
        ("5 soldiers and 3 rebels were killed.", "combatants", 0),
        ("Three army officers were killed.", "forces", 0),
        ("Two boys and a nurse were killed.", "civilians", 3),
        ("Several villagers were killed.", "civilians", None),
        ("Ten people were killed.", "", None),
        ("Up to ten villagers were killed.", "civilians", 10),
    ],
)
def test_whom_it_hit(sentence: str, group: str, civilians: int | None) -> None:
    value = of(sentence)
    assert (value.group, value.civilians) == (group, civilians)


def fits(pattern: str, text: str) -> bool:
    return compiled(expand(pattern, WORDS)).fullmatch(text) is not None


@pytest.mark.parametrize("name", CASUALTY_WORDS)
def test_words_fit_their_evidence(name: str) -> None:
    words = CASUALTY_WORDS[name]
    assert [text for text in words.finds if not fits(words.pattern, text)] == []
    assert [text for text in words.ignores if fits(words.pattern, text)] == []


@pytest.mark.parametrize("name", CASUALTY_WORDS)
def test_every_word_of_the_vocabulary_is_found(name: str) -> None:
    """Each is shown by something that is found: no near miss does."""
    assert needless_in_piece(replace(CASUALTY_WORDS[name], ignores=()), WORDS) == []


def test_names_of_words_are_their_own() -> None:
    from conflictcli.rules.vocabulary import VOCABULARY

    assert not VOCABULARY.keys() & CASUALTY_WORDS.keys()


HOSTILE = (
    *("two soldiers ", "two soldiers and ", "two men, ", "a man and ", "a man from Vell, ", "killed ", "killed and "),
    *("two killed ", "including two ", "at least ", "12-", "1,", "Omar Ali ", "Vell and Miro ", "x", " ", "no one "),
    *(
        "death of ",
        "toll of ",
        "five people, including ",
        "two of the ",
        "– ",
        "shot and ",
        "reportedly ",
        "have been ",
    ),
)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_hostile_text_takes_linear_time(rule: Rule) -> None:
    """`matches` raises `TimeoutError` after two seconds a pattern."""
    for piece in HOSTILE:
        list(rule.matches(piece * (2000 // len(piece)) + "were killed"))
