"""Where a list of people may begin: every word with which one can is known, and no match is lost by trying only there."""

from __future__ import annotations

import pytest

from conflictcli.rule import Rule
from conflictcli.rules.casualties import CASUALTY_WORDS, RULES
from conflictcli.rules.casualties.subject import AUXILIARY, SOMEBODY, UNHELPED, SubjectFirst
from conflictcli.rules.vocabulary import VOCABULARY

COUNTS = ("UNIT", "TEEN", "TENS", "NUMBER", "BOUND", "WRAPPER", "ROUND", "VAGUE", "SPAN", "COUNT")
OPENING = [
    *(text for name in ("COUNTED", "SINGLE") for text in CASUALTY_WORDS[name].finds),
    *(text for name in COUNTS for text in VOCABULARY[name].finds),
    "our two men",
]


def test_people_begin_with_a_word_that_is_known() -> None:
    assert [text for text in OPENING if not SOMEBODY.match(text)] == []


@pytest.mark.parametrize("rule", [r for r in RULES if isinstance(r, SubjectFirst)], ids=lambda r: r.name)
def test_no_match_is_lost(rule: Rule) -> None:
    for sentence in rule.finds:
        plain = sentence.replace("[", "").replace("]", "")
        anywhere = [m.span() for m in Rule.matches(rule, plain)]
        assert [m.span() for m in rule.matches(plain)] == anywhere, plain


@pytest.mark.parametrize("name", ["AUX", "AUX_ONE"])
def test_auxiliaries_are_known(name: str) -> None:
    assert all(any(word in text.split() for word in AUXILIARY) for text in CASUALTY_WORDS[name].finds)


@pytest.mark.parametrize("name", ["DIED", "SUFFERED"])
def test_harm_without_an_auxiliary_is_known(name: str) -> None:
    assert all(any(part in text for part in UNHELPED) for text in CASUALTY_WORDS[name].finds)
