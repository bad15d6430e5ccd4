"""What PCRE2 says of a pattern: it never holds back what `regex` would find, and holds back most of the rest."""

from __future__ import annotations

import re
import sys
import unicodedata
from pathlib import Path

import pytest
import regex

from conflictcli.mentions import read
from conflictcli.rule import Rule, Words
from conflictcli.rules import RULES, dates, masks, places
from conflictcli.sentences import Sentence
from conflictcli.sieve import LONG, LONGEST, SURE, Unbounded, bounded, is_sure, sieve

pcre2 = pytest.importorskip("pcre2")

EVERY = [rule for rule in (*dates.RULES, *RULES, *masks.RULES, *places.RULES) if rule.sieve is not None]
WIRE = re.sub(
    r"\[([^|\]]*)\|[^\]]*\]", r"\1", Path(__file__).with_name("rules").joinpath("newswire.txt").read_text("utf-8")
)
LINES = WIRE.splitlines()[::4]
HOSTILE = (
    "two of the three soldiers and " * 90,
    "at least 1,000 " * 190,
    "a " * 1400,
    "killed, wounded and " * 140,
    "“‘Ostra’—Vell” " * 190,
    "9" * 2900,
    "On 1 May 2014, " * 190,
)


def evidence(rule: Rule) -> list[str]:
    return [re.sub(r"[\[\]]", "", text) for text in (*rule.finds, *rule.ignores)]


def rule_of(pattern: str, vocabulary: dict[str, Words] | None = None) -> Rule:
    return Rule("r", "strike", pattern + "|" + "x" * LONG, lambda m: m[0], finds={}, vocabulary=vocabulary or {})


def may_begin(rule: Rule, text: str, place: int) -> bool:
    """Whether a match may begin at a place; a limit that it runs into holds nothing back."""
    assert rule.sieve is not None
    try:
        return rule.sieve.code.match(text, place) is not None
    except pcre2.LibraryError:
        return True


# ---- nothing is lost -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.name)
def test_what_a_rule_finds_is_let_through(rule: Rule) -> None:
    assert rule.sieve is not None
    for text in (*evidence(rule), *LINES):
        begins = [at for at in range(len(text)) if rule.engine.match(text, at)] if text not in LINES else []
        begins += [m.start() for m in rule.engine.finditer(text)]
        assert [at for at in begins if not may_begin(rule, text, at)] == []
        assert not begins or rule.sieve.next_place(text, 0) >= 0


def test_nearly_every_large_pattern_has_one() -> None:
    large = [rule for rule in RULES if len(rule.expanded) >= LONG]
    assert sum(rule.sieve is not None for rule in large) >= 0.97 * len(large)


def test_most_of_the_rest_is_held_back() -> None:
    text = "The minister said on Tuesday that talks in Ostra would go on, and that no one had left the table."
    told = [may_begin(rule, text, at) for rule in EVERY for at in range(len(text))]
    assert sum(told) < len(told) / 100


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:9])
def test_a_hostile_text_is_soon_done(text: str) -> None:
    assert is_sure(text)
    for rule in EVERY:
        for at in range(0, 60, 6):
            held = not may_begin(rule, text, at)
            assert not (held and at < 30 and rule.engine.match(text, at, timeout=5))


def test_what_runs_into_a_limit_is_let_through() -> None:
    slow = rule_of(r"(?:(?:a|b|ab)+)+c")
    assert slow.sieve is not None
    text = "ab" * 60
    assert [slow.sieve.next_place(text, at) for at in (0, 120)] == [0, -1]


def test_matches_are_those_of_a_search() -> None:
    """Each place that the sieve lets through is tried: also one where it holds nothing back and nothing matches."""
    rule = rule_of(r"(?<=on\s(?P<lead>two\s))air ?raids?|a{2,3}")
    texts = ("air raids", "On two air raids, on two airraid.", "aaaaa aaaaaaa", "aa" * 40)
    for text in texts:
        assert [m.span() for m in rule.matches(text)] == [m.span() for m in rule.engine.finditer(text)]


def test_a_text_that_cannot_be_encoded_is_not_asked_of() -> None:
    assert not is_sure("a \ud800 raid")
    (found,) = read(Sentence("a \ud800 raid", 0), (rule_of("raid"),))
    assert found.text == "raid"


# ---- where both read alike -----------------------------------------------------------------------------------

SURE_ONES = regex.findall(f"[{SURE}]", "".join(map(chr, range(0x3000))))


@pytest.mark.parametrize(
    "piece", [r"\w", r"\s", r"\d", r"\p{L}", r"\p{Lu}", r"\p{M}", r"\p{N}", r"[^\W\d_]", r"[\p{L}\d]"]
)
@pytest.mark.parametrize("free", [False, True])
def test_both_read_a_character_alike(piece: str, free: bool) -> None:
    ours = regex.compile(piece, regex.IGNORECASE if free else 0)
    theirs = pcre2.compile(piece, pcre2.IGNORECASE if free else 0)
    assert [c for c in SURE_ONES if (ours.match(c) is None) != (theirs.match(c) is None)] == []


def test_both_tell_a_letter_by_its_case_alike() -> None:
    letters = [c for c in SURE_ONES if unicodedata.category(c)[0] == "L"]
    text = "".join(SURE_ONES)
    for letter in letters:
        ours = regex.findall(letter, text, regex.IGNORECASE)
        assert ours == pcre2.compile(letter, pcre2.IGNORECASE).findall(text), letter


@pytest.mark.parametrize("text", ["A raıd", "x²", "a" + " " * 5 + "b", "1 \u212a", "日", "x" * (LONGEST + 1)])
def test_other_texts_are_read_without(text: str) -> None:
    assert not is_sure(text)


@pytest.mark.parametrize("text", ["Ağrı", "É", "“Štip” – 5 €", "Кий", "يوم", "a" + " " * 4 + "b", "\x00\x00 May"])
def test_texts_of_the_news_are_read_with_it(text: str) -> None:
    assert is_sure(text) == ("ı" not in text)


# ---- how a pattern is written for it -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (r"(?<!air\s+)raid", r"(?<!air\s{1,4})raid"),
        (r"(?<=in[\s\-–]?)raid\s+s", r"(?<=in[\s\-–]?)raid\s+s"),
        (r"(?<=(?<!x)(?P<lead>two\s+))raids", "raids"),
        (r"(?:(?<=(?P<lead>two\s+))raids)", r"(?:(?<=(?P<lead>two\s{1,4}))raids)"),
        (r"[(+]+\)(?<!\s*)", r"[(+]+\)(?<!\s{0,4})"),
    ],
)
def test_look_behinds_are_bounded(ours: str, theirs: str) -> None:
    assert bounded(ours) == theirs


def test_what_cannot_be_bounded_has_none() -> None:
    with pytest.raises(Unbounded):
        bounded(r"(?<=\w+ )raid")
    assert rule_of(r"(?<=\w+ )raid").sieve is None


def test_names_stay_names_unless_they_are_short_or_hold_groups() -> None:
    vocabulary = {
        "LONG": Words("(?&SHORT)|" + "|".join(f"word{n}" for n in range(60)), ()),
        "SHORT": Words("of", ()),
        "GROUP": Words(r"(?P<many>\d{2,}|(?&LONG))", ()),
    }
    test = sieve("(?&GROUP) (?(many)raids|raid) (?&LONG)", vocabulary)
    assert test is not None
    assert test.next_place("20 raids word7", 0) == 0
    assert test.next_place("word7 raids of", 0) == 0
    assert test.next_place("20 raid of", 0) == -1
    assert test.next_place("20 raids word70", 0) == -1


# ---- without it ----------------------------------------------------------------------------------------------


def test_without_pcre2_the_same_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [text for rule in RULES[::7] for text in evidence(rule)]
    rules = tuple(RULES)
    found = [read(Sentence(text, 0), rules) for text in texts]
    monkeypatch.setitem(sys.modules, "pcre2", None)
    for rule in rules:
        monkeypatch.delitem(rule.__dict__, "sieve", raising=False)
    assert sieve("raids?", {}) is None
    assert [read(Sentence(text, 0), rules) for text in texts] == found
    for rule in rules:
        assert rule.__dict__.pop("sieve", None) is None
