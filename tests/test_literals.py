"""Pattern → what none of its matches does without."""

from __future__ import annotations

from contextlib import suppress

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.gate.words import Words
from conflictcli.literals import CLAUSES, clauses, needs
from conflictcli.patterns import compiled
from conflictcli.rule import Rule
from conflictcli.rule import Words as Named
from conflictcli.rules import RULES

VOCABULARY = {"ARM": Named("drone|mine", ()), "ARMS": Named("(?&ARM)s", ())}


def told(pattern: str) -> list[list[list[str]]]:
    return sorted(sorted(sorted(need) for need in way) for way in needs(pattern, VOCABULARY))


@pytest.mark.parametrize(
    ("pattern", "ways"),
    [
        ("bombed", [[[" bombed "]]]),
        ("(?:car|truck) bombs?", [[[" bomb ", " bombs "], [" car ", " truck "]]]),
        ("bomb(?:s|ed)", [[[" bombed ", " bombs "]]]),
        ("[hl]it", [[[" hit ", " lit "]]]),
        ("hit \\d+ homes", [[[" hit "], [" homes "]]]),
        ("hit(?: \\w+)? homes|fled", [[[" fled "]], [[" hit"], [" homes "]]]),
        ("(?&ARMS) hit \\w+", [[[" drones ", " mines "], [" hit "]]]),
        ("\\w+(?= fell) down", [[[" down "], [" fell"]]]),
        ("\\w+(?! fell)", [[]]),
        ("air ?raid", [[[" air "], [" raid "]], [[" air raid ", " airraid "]]]),
        ("open(?:ed)? fire|gunfire", [[[" fire "], [" open ", " opened "]], [[" gunfire "]]]),
        ("(?:armed|masked) men|hooded men|thugs", [[[" armed ", " hooded ", " masked "], [" men "]], [[" thugs "]]]),
        ("drove them from|drove them out", [[[" drove "], [" out ", " them "]]]),
        ("(?:raid)*", [[]]),
        ("(?:raid){2,3}", [[["raid"]]]),
        ("of the", [[[" of "], [" the "]]]),
        ("(?(1)raid|mine)s", [[[" mines ", " raids "]]]),
        ("(?R)", [[]]),
    ],
)
def test_what_a_pattern_needs(pattern: str, ways: list[list[list[str]]]) -> None:
    assert told(pattern) == ways


def test_a_rule_finds_only_what_holds_its_needs() -> None:
    for rule in RULES:
        for sentence in rule.finds:
            words = Words()
            asked = words.asked([rule])
            assert asked.any(words.held(sentence.replace("[", "").replace("]", ""))), (rule.name, sentence)


LITERAL = st.sampled_from(
    ["a", "b", "ab", "ba", "-", " ", " ?", "[ab]", ".", r"\w", r"\b", "a{2}", "b{1,3}", "a?", "b*", "a+"]
)


def grouped(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    ways = st.lists(st.lists(inside, min_size=1, max_size=3).map("".join), min_size=1, max_size=3).map("|".join)
    opened = st.sampled_from(["(?:", "(", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?-i:"])
    return st.builds(lambda start, told, times: f"{start}{told}){times}", opened, ways, st.sampled_from(["", "", "?"]))


PATTERN = st.lists(st.recursive(LITERAL, grouped, max_leaves=12), min_size=1, max_size=4).map("".join)


@given(PATTERN, st.text("aAb- ", max_size=12))
def test_what_matches_holds_what_is_needed(pattern: str, text: str) -> None:
    with suppress(ValueError, regex.error):
        if compiled(pattern).search(text):
            words = Words()
            assert words.asked([Rule("x", "x", pattern, lambda m: 1, {})]).any(words.held(text)), needs(pattern, {})


@pytest.mark.parametrize(
    ("pattern", "guard", "asked"),
    [
        (r"\w+", (), []),
        ("bombed", (), [{" bombed "}]),
        ("hit \\d+ homes", (), [{" homes "}, {" hit "}]),
        ("hit(?: \\w+)? homes|fled", (), [{" homes ", " fled "}]),
        ("(?:car|truck) bombs|shelled towns", (), [{" bombs ", " shelled "}, {" truck ", " car ", " towns "}]),
        ("\\w+ of \\w+", ("troops",), []),
        ("hit \\w+ of seven homes", ("seven",), [{" seven "}, {" homes "}]),
        ("(?:hit|struck) \\w+ homes", ("hit", "struck"), [{" homes "}, {" hit ", " struck "}]),
    ],
)
def test_each_match_holds_one_of_each_clause(pattern: str, guard: tuple[str, ...], asked: list[set[str]]) -> None:
    rule = Rule("it", "strike", pattern, lambda m: 1, {}, guard=guard, vocabulary=VOCABULARY)
    assert [set(clause) for clause in clauses(rule, {})] == asked
    assert len(asked) <= CLAUSES
