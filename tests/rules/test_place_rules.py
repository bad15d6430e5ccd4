"""The rules that spot names and mask people prove themselves, as those of `conflictcli.rules.RULES` do."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
import regex
from test_evidence import Heard, fits, heard, needless_in_piece, needless_words, wanted

from conflictcli.rule import Rule, Words, expand
from conflictcli.rules import masks, places
from conflictcli.rules.masks import MASK_WORDS
from conflictcli.rules.place_words import PLACE_WORDS

RULES: tuple[Rule, ...] = (
    *masks.RULES,
    *masks.SPEAKERS,
    *masks.BODIES,
    *places.RULES,
    *places.ROLES_BEFORE,
    *places.ROLES_AFTER,
)
WORDS = [(words, name) for words in (PLACE_WORDS, MASK_WORDS) for name in words]
NAMES = [name for _, name in WORDS]


def are_among(found: Heard, expected: Heard) -> bool:
    """Whether all that is expected is found, and nothing is where nothing is expected."""
    return [item for item in found if item in expected] == expected and bool(expected or not found)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_a_rule_finds_what_it_says_and_leaves_its_near_misses(rule: Rule) -> None:
    assert rule.finds
    assert rule.ignores
    for sentence, values in rule.finds.items():
        plain, expected = wanted(sentence, values)
        assert are_among(heard(rule, plain), expected), sentence
    for sentence in rule.ignores:
        assert heard(rule, sentence) == [], sentence


def still_right(rule: Rule) -> bool:
    """Whether what evidence says is among what is found, and nothing is in near misses."""
    try:
        told = [(heard(rule, plain), expected) for plain, expected in (wanted(*item) for item in rule.finds.items())]
        return all(are_among(*each) for each in told) and not any(heard(rule, sentence) for sentence in rule.ignores)
    except (ValueError, regex.error):
        return False


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_every_word_and_guard_of_a_rule_is_shown(rule: Rule) -> None:
    assert needless_words(rule, still_right, are_among) == []
    for word in rule.guard:
        assert any(word in sentence.lower() for sentence in rule.finds), word


@pytest.mark.parametrize(("words", "name"), WORDS, ids=NAMES)
def test_words_fit_their_evidence(words: Mapping[str, Words], name: str) -> None:
    pattern = expand(words[name].pattern, words)
    assert [text for text in words[name].finds if not fits(pattern, text)] == []
    assert [text for text in words[name].ignores if fits(pattern, text)] == []
    assert needless_in_piece(words[name], words) == []


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
