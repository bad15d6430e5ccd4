"""Patterns that take too long are found; nothing is measured here but by the program itself, and by clocks of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conflictcli.check.speed import BREAK, LENGTH, PATIENCE, SLOW, Slow, Text, literals, texts, too_slow, verdict
from conflictcli.rule import Rule
from conflictcli.rules import RULES, VOCABULARY


def rule(pattern: str) -> Rule:
    return Rule("p", "strike", pattern, lambda m: None, {}, vocabulary=VOCABULARY)


def clock(seconds: Callable[[int], float]) -> Callable[[Rule, str], float]:
    """A clock that goes by the letters of a text alone, without the words at its end."""
    return lambda _, text: seconds(len(text.split(BREAK)[0]))


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+b",
        ".*x.*y",
        r"(?:\w+ )*boarded",
        r"(?:\w+\s*)+boarded",
        r"(?:[a-z]+ ?)+ seized",
        r"boarded.*by.*pirates.*off",
        r"boarded [^.;]*by [^.;]*pirates",
    ],
)
def test_a_pattern_that_reads_the_same_words_in_many_ways_is_refused(pattern: str) -> None:
    assert too_slow(rule(pattern), ()) is not None


@pytest.mark.parametrize(
    "pattern",
    [
        "boardings?",
        "(?&COUNT) boardings?",
        r"(?:\w+ ){0,6}boarded",
        r"(?P<actor>(?:armed )?(?:men|pirates)) boarded (?P<target>(?:an?|the) (?:[a-z]+ ){0,2}(?:ship|tug))",
        r"(?P<actor>[\w-]+ (?:raiders|herders)) drove off (?&COUNT) (?:cows|goats)",
        r"boarded [^.;]{0,60}pirates",
    ],
)
def test_a_plain_pattern_never_is(pattern: str) -> None:
    assert too_slow(rule(pattern), ["[Two boardings] took place off Vell, and pirates boarded the tug."]) is None


@pytest.mark.parametrize(
    "own", [each for each in RULES if each.kind == "weapon" and each.pattern], ids=lambda each: each.name
)
def test_nor_is_one_of_ours(own: Rule) -> None:
    assert too_slow(own, [*own.finds][:1]) is None


def test_what_grows_with_the_text_is_no_fault_however_slow_the_machine() -> None:
    assert too_slow(rule("boarded"), (), clock(lambda letters: letters * SLOW / LENGTH / 1.5)) is None


def test_what_grows_with_its_square_is_one() -> None:
    found = too_slow(rule("boarded"), (), clock(lambda letters: 0.1 * (letters / LENGTH) ** 2))
    assert found == Slow("'a.'", LENGTH, 0.1, 16.0)
    assert str(found) == "0.10 seconds for 6,000 letters of 'a.', 16 times as long as for a quarter of them"


def test_what_nobody_would_notice_is_none() -> None:
    assert too_slow(rule("boarded"), (), clock(lambda letters: 0.04 * (letters / LENGTH) ** 2)) is None


def test_what_is_too_slow_at_all_is_one() -> None:
    found = too_slow(rule("boarded"), (), clock(lambda letters: 4.0 * letters / LENGTH))
    assert found is not None
    assert (found.seconds, found.times) == (4.0, 4.0)


def test_what_had_to_be_stopped_is_one() -> None:
    found = too_slow(rule("boarded"), (), clock(lambda letters: float("inf")))
    assert str(found) == f"over {PATIENCE:.0f} seconds for 6,000 letters of 'a.'"


def test_a_moment_in_which_the_machine_was_busy_is_no_fault() -> None:
    """What looks slow is measured again, and the least of three counts."""
    times = iter([5.0, 5.0, 0.01, 5.0])
    assert verdict(rule("boarded"), Text("'a'", "a"), lambda _, text: next(times, 0.01)) is None


def test_texts_are_hostile_and_of_the_patterns_own_words() -> None:
    told = {text.kind: text for text in texts(rule("boarded|(?P<count>two) raids"), ["[Two raids] hit Vell."])}
    assert "'A-'" in told
    assert told["the pattern's word 'boarded '"].of(12) == f"boarded boar{BREAK}boarded two raids"
    assert told["the pattern's words 'boarded two raids '"].piece == "boarded two raids "
    assert (
        told["its example 'Two raids hit Vell. '"].of(30) == f"Two raids hit Vell. Two raids {BREAK}boarded two raids"
    )


@pytest.mark.parametrize(
    "pattern, words",
    [
        (r"(?P<actor>[\w-]+ (?:raiders|herders)) drove\s+off", ["raiders", "herders", "drove", "off"]),
        (r"(?&COUNT) boardings?", ["12", "boardings"]),
        (r"(?-i:Su-?\d\d){1,2}\p{Lu}x", ["Su", "x"]),
        (r"(a+)+b", ["a", "b"]),
    ],
)
def test_the_words_of_a_pattern(pattern: str, words: list[str]) -> None:
    assert literals(pattern) == words
