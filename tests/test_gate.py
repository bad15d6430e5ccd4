"""The gate: it turns away what reports no event, and loses none."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli import events, gate
from conflictcli.document import Document
from conflictcli.gate import blocks, has_words, may_report, stems
from conflictcli.patterns import trie
from conflictcli.rule import Rule
from conflictcli.rules import RULES

ROOT = Path(__file__).parent.parent
FILES = sorted([*ROOT.glob("seeds/*.txt"), *ROOT.glob("seeds/*.md"), *ROOT.glob("tests/golden/*.txt")])

REPORTS = (
    "Warplanes carried out four airstrikes near Mosul in Iraq on Friday.",
    "WARPLANES CARRIED OUT FOUR AIR\nSTRIKES NEAR MOSUL.",
    "Six of the eight sorties were near Mosul, Iraq.",
    "Militants left two guards dead in Mosul, Iraq, on Friday.",
    "A soldier in Mosul lost his life; troops had come on Friday.",
    "The market was quiet. " * 60 + "Then a car bomb went off in Mosul.",
)

QUIET = (
    "",
    "The council met again about the harbour.",
    "Rail workers voted to walk out.",
    "It rained.\n\n\n" * 40,
    "x" * 5000,
)

DOCUMENTS = [
    *(Document(path.name, path.read_text(encoding="utf-8")) for path in FILES),
    *(Document(text[:30], text) for text in REPORTS + QUIET),
    Document("no space", "On 2 May 2031airstrikes hit Mosul. On 2 May, 2031airstrikes hit Vell."),
    *(Document("title", "It was calm on Friday.", title=text) for text in REPORTS),
]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.id)
def test_it_loses_nothing(document: Document) -> None:
    assert events.extract(document) == list(events.explain(document).events)


@pytest.mark.parametrize("text", REPORTS)
def test_it_lets_reports_pass(text: str) -> None:
    assert may_report(Document("report", text))
    assert may_report(Document("title", "It was calm.", title=text))


@pytest.mark.parametrize("text", QUIET)
def test_it_turns_quiet_news_away(text: str) -> None:
    assert not may_report(Document("quiet", text))


def test_words_alone_do_not_open_it() -> None:
    text = "The striker was on target in Miro, and the fired coach took control."
    assert has_words(text)
    assert not may_report(Document("match", text))


# ---- its words -----------------------------------------------------------------------------------------------


def test_every_rule_that_begins_an_event_has_a_guard() -> None:
    assert [rule.name for rule in (*gate.BEGIN, *gate.HARM) if not rule.guard] == []
    assert {rule.kind for rule in gate.BEGIN} == {"strike", "share"}


@pytest.mark.parametrize("rule", (*gate.BEGIN, *gate.HARM), ids=lambda r: r.name)
def test_its_words_stand_in_all_that_a_rule_finds(rule: Rule) -> None:
    pattern = re.compile(trie(stems([rule])))
    whole = "(?P<whole>" in rule.pattern
    for sentence in rule.finds:
        if not whole or " of the " in sentence:
            assert pattern.search(sentence.lower()), sentence


def test_the_rules_that_tell_of_arms() -> None:
    assert gate.ARMS
    assert {value for rule in gate.ARMS for value in rule.finds.values()} == {"arms"}


def test_a_rule_without_a_guard_lets_all_words_pass() -> None:
    strike = next(rule for rule in RULES if rule.kind == "strike")
    assert stems([strike])
    assert stems([strike, replace(strike, guard=())]) == frozenset()
    assert re.search(trie(()), "")


def test_words_within_words_and_phrases() -> None:
    guarded = [rule for rule in RULES if rule.kind == "strike" and rule.guard]
    told = stems(guarded)
    assert all(any(stem in guard for stem in told) for rule in guarded for guard in rule.guard)
    assert not any(" " in stem for stem in told)
    assert not any(a != b and a in b for a in told for b in told)


@given(st.sets(st.text("abc.", min_size=1, max_size=4), max_size=8), st.text("abc.", max_size=20))
def test_a_trie_finds_what_any_of_its_words_would(words: set[str], text: str) -> None:
    if words:
        assert bool(re.search(trie(words), text)) == any(word in text for word in words)
    else:
        assert re.search(trie(words), text)


@given(st.text("ab \n", max_size=60), st.integers(1, 9))
def test_blocks_cut_at_white_space(text: str, size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gate, "BLOCK", size)
        pieces = list(blocks(text))
    assert "".join(pieces) == text
    assert [word for piece in pieces for word in piece.split()] == text.split()
    assert all(piece for piece in pieces)
