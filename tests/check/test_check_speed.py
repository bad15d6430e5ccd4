"""Patterns that take too long are found. Nothing depends on how fast a machine is: steps are counted, or told here."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from conflictcli.check import speed
from conflictcli.check.speed import BREAK, LENGTH, NOTED, SLOW, Slow, Text, literals, texts, too_slow, verdict
from conflictcli.rule import Rule
from conflictcli.rules import RULES, VOCABULARY


def rule(pattern: str) -> Rule:
    return Rule("p", "strike", pattern, lambda m: None, {}, vocabulary=VOCABULARY)


def level(pattern: str) -> str:
    found = too_slow(rule(pattern), ())
    return found.level if found else ""


def counted(steps: Callable[[float], float]) -> Callable[[Rule, str], float]:
    """Steps that go by the letters of a text alone, as a part of the longest, without the words at its end."""
    return lambda _, text: steps(len(text.split(BREAK)[0]) / LENGTH)


@pytest.mark.parametrize(
    "pattern", [".*x.*y", "killed .*? [^.;]* in", "boarded.*by.*pirates.*off", "boarded [^.;]*by [^.;]*pirates"]
)
def test_a_pattern_that_may_stop_a_run_is_refused(pattern: str) -> None:
    assert level(pattern) == "error"


@pytest.mark.parametrize("pattern", ["killed .*? in", "burned .* down", "burned [^.;]* down", "(a+)+b"])
def test_of_one_that_is_slow_in_long_sentences_a_person_is_warned(pattern: str) -> None:
    assert level(pattern) == "warning"


@pytest.mark.parametrize("pattern", [r"(?:\w+ )*boarded", r"(?:\w+\s*)+boarded"])
def test_what_reads_the_same_words_in_many_ways_is_told(pattern: str) -> None:
    assert level(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "boardings?",
        "(?&COUNT) boardings?",
        r"(?:\w+ ){0,6}boarded",
        r"(?P<actor>(?:armed )?(?:men|pirates)) boarded (?P<target>(?:an?|the) (?:[a-z]+ ){0,2}(?:ship|tug))",
        r"(?P<actor>[\w-]+ (?:raiders|herders)) drove off (?&COUNT) (?:cows|goats)",
        r"boarded [^.;]{0,60}pirates",
        r"burned [^.;]{0,80} down",
    ],
)
def test_a_plain_pattern_never_is(pattern: str) -> None:
    assert too_slow(rule(pattern), ["[Two boardings] took place off Vell, and pirates boarded the tug."]) is None


@pytest.mark.parametrize(
    "own", [each for each in RULES if each.kind == "weapon" and each.pattern], ids=lambda each: each.name
)
def test_nor_is_one_of_ours(own: Rule) -> None:
    assert too_slow(own, [*own.finds][:1]) is None


def test_what_grows_with_the_text_is_no_fault() -> None:
    assert too_slow(rule("boarded"), (), counted(lambda part: 0.9 * SLOW * part)) is None


def test_what_grows_with_its_square_is_a_warning() -> None:
    found = too_slow(rule("boarded"), (), counted(lambda part: 4 * NOTED * part**2))
    assert found == Slow("'a.'", "warning", "the square")
    assert str(found) == (
        "this is slow in long sentences: its time grows with the square of their length, as in 3,000 letters of 'a.'"
    )


def test_what_grows_with_its_cube_is_an_error() -> None:
    found = too_slow(rule("boarded"), (), counted(lambda part: 4 * NOTED * part**3))
    assert found == Slow("'a.'", "error", "the cube, or more,")
    assert str(found) == (
        "this takes too long: its time grows with the cube, or more, of the length of a sentence,"
        " as in 3,000 letters of 'a.'"
    )


def test_what_nobody_would_notice_is_none() -> None:
    assert too_slow(rule("boarded"), (), counted(lambda part: 0.9 * NOTED * part**3)) is None


def test_what_is_too_slow_at_all_is_an_error() -> None:
    assert too_slow(rule("boarded"), (), counted(lambda part: 2 * SLOW * part)) == Slow("'a.'", "error")
    assert too_slow(rule("boarded"), (), counted(lambda part: 2 * SLOW * part**2)) == Slow(
        "'a.'", "error", "the square"
    )


def test_what_had_to_be_stopped_is_one() -> None:
    found = too_slow(rule("boarded"), (), counted(lambda part: float("inf")))
    assert str(found) == "this takes too long, as in 3,000 letters of 'a.'"


def test_an_error_is_told_before_a_warning() -> None:
    """Behind a text on which a pattern is slow the one is looked for on which it is much slower."""

    def steps(_: Rule, text: str) -> float:
        return 4 * NOTED * (len(text.split(BREAK)[0]) / LENGTH) ** (3 if text.startswith("A-") else 2)

    assert too_slow(rule("boarded"), (), steps) == Slow("'A-'", "error", "the cube, or more,")


def test_a_moment_in_which_the_machine_was_busy_is_no_fault() -> None:
    """What looks slow is measured again, and the least counts."""
    times = iter([5.0 * NOTED, 0.1 * NOTED, 5.0 * NOTED])
    assert verdict(rule("boarded"), Text("'a'", "a"), lambda _, text: next(times, 0.1 * NOTED), 5.0 * NOTED) is None


@pytest.mark.parametrize("slower", [0.2, 3.0])
def test_a_slow_machine_counts_the_same_steps(slower: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock on which everything takes as many times longer: the engine's plainest pattern does, too."""
    real = speed.process_time
    speed.usual_step.cache_clear()
    monkeypatch.setattr(speed, "process_time", lambda: real() * slower)
    assert (level("killed .*? in"), level("boardings?")) == ("warning", "")
    speed.usual_step.cache_clear()


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
