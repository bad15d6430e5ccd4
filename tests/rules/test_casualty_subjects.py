"""Where a list of people may begin: every word with which one can is known, and no match is lost by trying only there."""

from __future__ import annotations

import pytest

from conflictcli.rule import Rule, expand
from conflictcli.rules.casualties import CASUALTY_WORDS, RULES
from conflictcli.rules.casualties.subject import SOMEBODY, SubjectFirst, fate_of
from conflictcli.rules.vocabulary import VOCABULARY

FIRST = [rule for rule in RULES if isinstance(rule, SubjectFirst)]
COUNTS = ("UNIT", "TEEN", "TENS", "NUMBER", "BOUND", "WRAPPER", "ROUND", "VAGUE", "SPAN", "COUNT")
OPENING = [
    *(text for name in ("COUNTED", "SINGLE") for text in CASUALTY_WORDS[name].finds),
    *(text for name in COUNTS for text in VOCABULARY[name].finds),
    "our two men",
]


def test_people_begin_with_a_word_that_is_known() -> None:
    assert [text for text in OPENING if not SOMEBODY.match(text)] == []


@pytest.mark.parametrize("fast", [True, False], ids=["with PCRE2", "without"])
@pytest.mark.parametrize("rule", FIRST, ids=lambda r: r.name)
def test_no_match_is_lost(rule: SubjectFirst, fast: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not fast:
        monkeypatch.setitem(rule.__dict__, "sieve", None)
    texts = [
        *rule.finds,
        *rule.ignores,
        "Two guards and a boy ſhot were killed; İ was killed.",
        "Two Kurds, 12, were killed.",
    ]
    for sentence in texts:
        plain = sentence.replace("[", "").replace("]", "")
        anywhere = [m.span() for m in Rule.matches(rule, plain)]
        assert [m.span() for m in rule.matches(plain)] == anywhere, plain


@pytest.mark.parametrize("rule", FIRST, ids=lambda r: r.name)
def test_where_nothing_befell_anybody_nothing_is_tried(rule: SubjectFirst) -> None:
    assert (
        rule.fate.last("Two soldiers and a child said on Monday that they had been to Vell and killed nobody there")
        == -1
    )
    assert rule.fate.last("Two soldiers were killed.") > 0
    assert rule.fate.last("Two soldiers were killed. İ") > 0
    assert rule.fate is fate_of(expand(rule.befell, rule.vocabulary))


def befalls(words: str) -> bool:
    return any(rule.fate.last(f"Two men {words}.") > 0 for rule in FIRST[:2])


@pytest.mark.parametrize("name", ["AUX", "AUX_ONE"])
def test_auxiliaries_are_known(name: str) -> None:
    assert [text for text in CASUALTY_WORDS[name].finds if not befalls(f"{text} killed")] == []


@pytest.mark.parametrize("name", ["DIED", "SUFFERED"])
def test_harm_without_an_auxiliary_is_known(name: str) -> None:
    assert [text for text in CASUALTY_WORDS[name].finds if not befalls(text)] == []


@pytest.mark.parametrize("name", ["SLAYING", "SLAIN", "MAIMED", "BOTH_HARMS", "FATALLY", "TO_DEATH"])
def test_harm_is_known_by_its_end(name: str) -> None:
    assert [text for text in CASUALTY_WORDS[name].finds if FIRST[2].fate.last(f"Two men {text}.") < 0] == []
