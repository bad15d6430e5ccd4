"""Every rule and every named piece of pattern proves itself: finds, ignores, refuses the empty, needs each of its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
import regex

from conflictcli.mentions import read
from conflictcli.patterns import compiled, spelled
from conflictcli.rule import Rule, Words, expand
from conflictcli.rules import RULES as OTHER_RULES
from conflictcli.rules import VOCABULARY as OTHER_WORDS
from conflictcli.rules import dates
from conflictcli.rules.dates.words import ALL_WORDS
from conflictcli.sentences import Sentence
from conflictcli.sieve import sieve

RULES = (*OTHER_RULES, *dates.RULES)
VOCABULARY = [
    pytest.param(name, words, id=name)
    for own, words in ((OTHER_WORDS, OTHER_WORDS), (dates.DATE_WORDS, ALL_WORDS))
    for name in own
]
"""Every name, with the vocabulary in which it stands: dates have words of their own."""

WORD = regex.compile(r"\(\?[P&]<?\w+[>)]|\\[pP]\{\w+\}|\\\w|\(\?[a-z-]*:|\[[^\]]*\](*SKIP)(*FAIL)|(?<![\\\w])\p{L}{2,}")
"""A run of letters that stands for itself in a pattern; names of groups, classes and escapes are skipped."""


def told(sentence: str) -> tuple[str, list[tuple[int, int]]]:
    """`Two [air strikes] hit.` → the plain sentence and the spans that were in brackets."""
    spans: list[tuple[int, int]] = []
    plain = ""
    for part in regex.split(r"(\[[^\]]*\])", sentence):
        if part.startswith("["):
            spans.append((len(plain), len(plain) + len(part) - 2))
            part = part[1:-1]
        plain += part
    return plain, spans


def heard(rule: Rule, sentence: str) -> list[tuple[int, int, Any]]:
    return [(m.start, m.end, m.value) for m in read(Sentence(sentence, 0), [rule])]


def wanted(sentence: str, values: Any) -> tuple[str, list[tuple[int, int, Any]]]:
    """One value stands for every span of the sentence; a tuple or list of them for one span each."""
    plain, spans = told(sentence)
    spans = spans or [(0, len(plain))]
    values = list(values) if isinstance(values, (list, tuple)) else [values] * len(spans)
    assert len(spans) == len(values), f"{sentence!r}: {len(spans)} spans in brackets, {len(values)} values"
    return plain, [(start, end, value) for (start, end), value in zip(spans, values, strict=True)]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_a_rule_finds_what_it_says(rule: Rule) -> None:
    assert rule.finds, "a rule brings evidence"
    for sentence, values in rule.finds.items():
        plain, expected = wanted(sentence, values)
        assert heard(rule, plain) == expected, sentence


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_a_rule_leaves_its_near_misses(rule: Rule) -> None:
    assert rule.ignores, "a near miss for every rule"
    for sentence in rule.ignores:
        assert heard(rule, sentence) == [], sentence


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(set(names)) == sorted(names)


def without_each_word(pattern: str) -> list[tuple[str, str]]:
    """(word, the pattern in which that word can never match) for every word of a pattern.

    The last letter stays, so that a `?` behind it makes that letter optional and not the refusal.
    """
    words = [m for m in WORD.finditer(pattern) if m[0].isalpha()]
    return [(m[0], pattern[: m.start()] + "(?!)" + pattern[m.end() - 1 :]) for m in words]


def still_right(rule: Rule) -> bool:
    try:
        return all(
            heard(rule, plain) == expected for plain, expected in (wanted(*item) for item in rule.finds.items())
        ) and not any(heard(rule, sentence) for sentence in rule.ignores)
    except (ValueError, regex.error):
        return False


def quickly_found(rule: Rule) -> set[tuple[str, int, int]] | None:
    """Where PCRE2, which reads a pattern in a twentieth of the time, matches a span that the evidence says is found;
    None where it is not installed or cannot read the pattern. What leads up to a match it does not read: of a rule with
    such words the ends of spans are compared."""
    quick = sieve(rule.pattern, rule.vocabulary)
    if quick is None:
        return None
    sentences = dict(map(told, rule.finds))
    found = {(plain, *m.span()) for plain in sentences for m in quick.code.finditer(plain)}
    wanted = {(plain, *span) for plain, spans in sentences.items() for span in spans}
    if not rule.leads:
        return found & wanted
    return {(plain, end, end) for plain, _, end in found} & {(plain, end, end) for plain, _, end in wanted}


def needless_words(rule: Rule, is_right: Callable[[Rule], bool] = still_right) -> list[str]:
    """Words without which the evidence is as right as with them. A word is needed where a span gets lost without it;
    only where PCRE2 loses none is the rule itself compiled anew."""
    found = quickly_found(rule)

    def is_lost(pattern: str) -> bool:
        left = quickly_found(replace(rule, pattern=pattern)) if found else None
        return left is not None and not found <= left

    mutants = without_each_word(rule.pattern)
    return [word for word, p in mutants if not is_lost(p) and is_right(replace(rule, pattern=p))]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_every_word_of_a_rule_is_shown(rule: Rule) -> None:
    assert needless_words(rule) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_every_guard_is_shown(rule: Rule) -> None:
    """A guard that no evidence needs is dead; a guard that keeps evidence out is caught by the evidence itself."""
    for word in rule.guard:
        assert any(word.lower() in sentence.lower() for sentence in rule.finds), word


def fits(pattern: str, text: str) -> bool:
    return regex.fullmatch(spelled(pattern), text, regex.IGNORECASE) is not None


def piece_fits(words: Words, vocabulary: Mapping[str, Words]) -> bool:
    """Whether a named piece matches each of its `finds` as a whole, and none of its `ignores`."""
    try:
        pattern = expand(words.pattern, vocabulary)
        return all(fits(pattern, text) for text in words.finds) and not any(
            fits(pattern, text) for text in words.ignores
        )
    except (ValueError, regex.error):
        return False


@pytest.mark.parametrize("name, vocabulary", VOCABULARY)
def test_words_fit_their_evidence(name: str, vocabulary: Mapping[str, Words]) -> None:
    words = vocabulary[name]
    pattern = expand(words.pattern, vocabulary)
    assert [text for text in words.finds if not fits(pattern, text)] == []
    assert [text for text in words.ignores if fits(pattern, text)] == []


@pytest.mark.parametrize("name, vocabulary", VOCABULARY)
def test_every_word_of_the_vocabulary_is_shown(name: str, vocabulary: Mapping[str, Words]) -> None:
    words = vocabulary[name]
    mutants = without_each_word(words.pattern)
    assert [word for word, pattern in mutants if piece_fits(replace(words, pattern=pattern), vocabulary)] == []


HOSTILE = (
    *(
        "a." * 5000,
        "A-" * 5000,
        "a" * 10_000,
        " " * 10_000,
        "10," * 3000,
        "U.S. " * 2000,
        "Abc " * 2500,
        "Ab's " * 2000,
    ),
    *("an " * 3000, "at least 10 " * 1000, "killed and " * 1000, "two strikes, " * 1000, "planned to " * 1000),
)
"""Long texts that make a pattern slow which can read the same words in many ways."""


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
def test_a_rule_is_soon_done(rule: Rule) -> None:
    """`matches` raises `TimeoutError` after `SECONDS_PER_PATTERN`."""
    for text in HOSTILE:
        assert sum(1 for _ in rule.matches(text)) <= len(text)


def test_a_pattern_that_can_match_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="match nothing"):
        compiled("(?:air strikes?)?")
