"""Text → what its words hold of what rules need."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from conflictcli import literals, openings
from conflictcli.gate import has_words, words
from conflictcli.gate.words import Words, blocks, runs_on
from conflictcli.rule import Rule

PACKAGE = Path(words.__file__).parents[1]
DRONES = Rule("drones", "strike", r"(?:drones|f-?16s) (?:hit|struck)", lambda m: 1, {}, guard=("hit", "struck by"))


def may_find(rule: Rule, text: str) -> bool:
    words = Words()
    return words.asked([rule]).any(words.held(text))


@pytest.mark.parametrize(
    "text",
    [
        "Drones hit it.",
        "DRONES\n HIT it.",
        "“Drones” were hit.",
        "On 2 May 2031drones hit it.",
        "It was struck by five F-16s: they hit it.",
        "**drones**hit_",
        "Drones hıt it.",
        "Five drones² hit it.",
        "They were hit by some, and later came drones.",
    ],
)
def test_a_text_that_holds_what_is_needed(text: str) -> None:
    assert may_find(DRONES, text)


@pytest.mark.parametrize("text", ["", "Drones came.", "It was hit.", "Dronesque hits.", "They hit f-17s.", "12 hits"])
def test_a_text_that_lacks_it(text: str) -> None:
    assert not may_find(DRONES, text)


@pytest.mark.parametrize("word", ["mi", "jet", "bomb", "drones", "al-jaish"])
def test_a_word_of_any_length_is_found(word: str) -> None:
    rule = Rule("it", "strike", rf"\w*{word}\w*", lambda m: 1, {})
    assert may_find(rule, f"It was x{word}x.")
    assert may_find(rule, f"It was {word}.")
    assert not may_find(rule, f"It was {word[1:]}.")


def test_a_rule_whose_pattern_tells_nothing_is_free() -> None:
    assert may_find(Rule("any", "strike", r"\w+", lambda m: 1, {}), "")


def test_words_are_forgotten_when_they_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "MOST_WORDS", 2)
    known = Words()
    asked = known.asked([DRONES])
    for _ in range(3):
        assert asked.any(known.held("drones of ours hit theirs"))
        assert not asked.any(known.held("a b c d"))
        assert len(known.held_by) < 9


def test_a_word_that_is_known_counts_when_others_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "MOST_WORDS", 2)
    memory = Words()
    asked = memory.asked([DRONES])
    for text in ("Drones hit it.", "Drones hit Miro yesterday.", "By noon drones hit it again."):
        assert asked.any(memory.held(text)), text


def test_a_word_that_comes_again_is_not_looked_through_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "MOST_WORDS", 2)
    memory, looked = Words(), []
    memory.asked([DRONES])
    memory.held_by.within = lambda word: looked.append(word) or 0
    for text in ("drones of ours", "of", "of", "of", "drones came"):
        memory.held(text)
    assert looked == ["drones", "of", "ours", "came"]


@pytest.mark.parametrize("mark", ".,;:!?)\"”’'")
def test_a_mark_behind_a_word_is_as_good_as_another(mark: str) -> None:
    memory = Words()
    asked = memory.asked([DRONES])
    assert asked.any(memory.held(f"Drones{mark} hit"))
    assert not asked.any(memory.held(f"Drone{mark} hit"))


def test_names_of_several_words_are_not_asked_for_by_one_of_them() -> None:
    known = Words()
    asked = known.named("listed", [("ypg",), ("free", "army"), ("red", "front"), ("army", "of", "the", "red", "star")])
    for text in ("YPG men came.", "The Free Army's men", "Red Front", "THE ARMY OF THE RED STAR"):
        assert asked.any(known.held(text)), text
    for text in ("The army came.", "At the front it was free.", "The star of it", ""):
        assert not asked.any(known.held(text)), text


def test_where_a_sentence_may_be_cut_within_a_word_all_may_stand() -> None:
    known = Words()
    asked = known.asked([DRONES])
    told = known.held_in(["x" * 3001, "x" * 3000, "drones hit", "drones"])
    assert [asked.any(held) for held in told] == [True, False, True, False]


def test_a_sentence_may_be_cut_within_a_word_where_there_is_no_blank() -> None:
    assert runs_on("x" * 3001)
    assert not runs_on("x" * 3000)
    assert not runs_on("many words " * 2000)
    assert runs_on("many\nwords\n" * 2000)
    assert has_words("many\nwords\n" * 2000)


@given(st.text("ab \n", max_size=60), st.integers(1, 9))
def test_blocks_cut_at_white_space(text: str, size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words, "BLOCK", size)
        pieces = list(blocks(text))
    assert "".join(pieces) == text
    assert [word for piece in pieces for word in piece.split()] == text.split()
    assert all(piece for piece in pieces)


LETTERS = "".join(c for c in map(chr, range(0x10000)) if c.isalpha() and unicodedata.category(c) != "Cn")
CASED = "".join(c for c in LETTERS + "\u0345" if len({c, c.lower(), c.upper(), c.title(), c.casefold()}) > 1)


def test_letters_that_patterns_take_for_each_other_are_one() -> None:
    """Where letter case is free, what `regex` finds is what the words of a text hold."""
    told = {c: regex.compile(c, regex.IGNORECASE).findall(CASED) for c in CASED}
    assert {c: same for c, same in told.items() if len({literals.lowered(f"a{each}") for each in same}) > 1} == {}


@pytest.mark.parametrize("word", ["οδος", "ΟΔΟΣ", "µm", "ıʃık", "7", "№5", "5", "12", "7.62", "爆撃"])
def test_a_word_is_found_in_any_case(word: str) -> None:
    rule = Rule("own", "strike", re.escape(word), lambda m: 1, {}, guard=(word,))
    for text in (word, word.upper(), word.lower(), f"({word.upper()})", f"a {word.title()}, b"):
        if [*rule.matches(text)]:
            assert may_find(rule, text), text
    assert [*rule.matches(word)]


def test_all_code_is_named_that_needs_hang_on() -> None:
    for made_by in (literals.MADE_BY, openings.MADE_BY):
        told = set(made_by)
        for name in made_by:
            loaded = re.findall(r"^from conflictcli\.(\S+) import", (PACKAGE / name).read_text("utf-8"), re.MULTILINE)
            assert {f"{each.replace('.', '/')}.py" for each in loaded} <= told, name
