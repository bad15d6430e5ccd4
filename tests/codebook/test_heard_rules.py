"""Own nouns and verbs are governed as the built-in words are, in each role, and in parts of what was counted."""

from __future__ import annotations

import re
from datetime import date

import pytest
from books import book

from conflictcli import events
from conflictcli.codebook.evidence import told
from conflictcli.document import Document
from conflictcli.events.event import Event
from conflictcli.mentions import read
from conflictcli.rule import Rule
from conflictcli.rules import RULES, rules_with
from conflictcli.rules.own.hearing import GROWN, MORE
from conflictcli.sentences import Sentence

OWN = """
[[triggers]]
type = "Air/drone strike"
nouns = ["gleep"]
verbs = ["gleep", "gleeps", "gleeped"]
"""
ROLES = [rule for rule in RULES if rule.kind in ("role", "share")]
BY_NAME = {rule.name: rule for rule in RULES}
FORMS = {
    **dict.fromkeys("strike attack raid bomb bombing assault".split(), "gleep"),
    **dict.fromkeys("strikes attacks raids bombings sorties assaults".split(), "gleeps"),
    **dict.fromkeys("struck attacked raided bombed shelled hit".split(), "gleeped"),
}
"""Built-in words of events → the form of the own one that stands in their place."""
IDIOMS = frozenset(
    (
        *("bombarded-with-questions", "fight-against-an-ill", "clash-in-words", "under-fire-from-critics"),
        *("crashed", "experts-and-hail", "stones-at-the-police", "police-raid", "protest-over-it"),
        *("bomb-was-found", "foiled-it", "weapons-test", "another-struck", "the-first-of-them", "the-rest"),
        *("so-many-elsewhere", "so-many-of-them"),
    )
)
"""Rules of phrases that are said of the built-in words alone ("heart attack", "bomb plot", "under attack")."""


def spans(rule: Rule, sentence: str) -> set[tuple[int, int]]:
    return {(m.start, m.end) for m in read(Sentence(sentence, 0), (rule,))}


def lost(rule: Rule, with_own: Rule) -> list[str]:
    """The evidence of a rule that hangs on a word of an event, and is not found with an own word in its place."""
    found = []
    for sentence in rule.finds:
        plain, _ = told(sentence)
        for m in re.finditer("|".join(rf"\b(?:air )?{word}\b" for word in FORMS), plain):
            other = f"{plain[: m.start()]}{FORMS[m[0].split()[-1]]}{plain[m.end() :]}"
            if len(spans(rule, other)) < len(spans(rule, plain)) and len(spans(with_own, other)) < len(
                spans(rule, plain)
            ):
                found.append(f"{m[0]}: {other}")
    return found


@pytest.mark.parametrize("rule", ROLES, ids=lambda rule: rule.name)
def test_own_words_are_governed_as_the_built_in_ones_are(rule: Rule) -> None:
    with_own = next(each for each in rules_with(book(OWN)) if each.name == rule.name)
    missing = lost(rule, with_own)
    assert bool(missing) == (rule.name in IDIOMS), missing


@pytest.mark.parametrize("rule", ROLES, ids=lambda rule: rule.name)
def test_near_misses_stay_near_misses(rule: Rule) -> None:
    with_own = next(each for each in rules_with(book(OWN)) if each.name == rule.name)
    for sentence in rule.ignores:
        assert spans(with_own, sentence) == set(), sentence


def test_each_list_that_grows_stands_in_its_rule() -> None:
    for name, lists in GROWN.items():
        for listed, _ in lists:
            assert f"(?:{listed}" in BY_NAME[name].pattern, (name, listed)
    assert all(name in BY_NAME for name in MORE)


RUSTLING = """
[[types]]
name = "Cattle raid"
acled = "Attack"
counted = true

[[triggers]]
type = "Cattle raid"
nouns = ["cattle raid", "livestock raid"]
verbs = ["rustled", "rustle"]

[[weapons]]
words = ["sea wasp"]
like = "artillery"
"""


def rows(text: str, rules: str = RUSTLING) -> list[Event]:
    document = Document("t", text, "", date(2031, 5, 5))
    with_gate, without = events.extract(document, book(rules)), events.explain(document, book(rules))
    assert with_gate == list(without.events)
    return with_gate


WHERE = "in Mosul on 2 May"


@pytest.mark.parametrize(
    "text",
    [
        f"Bandits never rustled cattle {WHERE}.",
        f"Bandits have not rustled cattle {WHERE}.",
        f"Bandits did not rustle cattle {WHERE}.",
        f"Cattle were not rustled {WHERE}.",
        f"Bandits could have rustled cattle {WHERE}.",
        f"Bandits are expected to have rustled cattle {WHERE}.",
        f"Nobody rustled cattle {WHERE}.",
        f"No one rustled cattle {WHERE}.",
        f"No cattle were rustled {WHERE}.",
        f"Bandits plan to rustle cattle {WHERE}.",
        f"The village fears a cattle raid {WHERE}.",
        f"The village fears a cattle-raid {WHERE}.",
        f"The village fears a sea wasp attack {WHERE}.",
        f"A film of the cattle raid was shown {WHERE}.",
        f"Herders practised cattle raids {WHERE}.",
        f"There was no sign of a cattle raid {WHERE}.",
    ],
)
def test_what_did_not_happen_gives_no_row(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"Bandits rustled cattle {WHERE}.",
        f"No doubt the cattle were rustled {WHERE}.",
        f"No fewer than six cows were rustled {WHERE}.",
        f"No matter who rustled cattle {WHERE}, a guard said.",
        f"The village, which nobody guarded, was hit by a cattle raid {WHERE}.",
        f"They expected rain, and bandits rustled cattle {WHERE}.",
        f"A sea wasp attack {WHERE} killed two.",
    ],
)
def test_what_did_happen_gives_one(text: str) -> None:
    assert len(rows(text)) == 1


# ---- totals and parts ------------------------------------------------------------------------------------------


def counts(text: str, rules: str = RUSTLING) -> list[tuple[str, int | None, str]]:
    return [(e.sub_event_type, e.strikes.best if e.strikes else None, e.where.text) for e in rows(f"{text}.", rules)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There were 12 cattle raids in Iraq on 2 May, seven of them near Mosul", [(7, "Mosul"), (5, "Iraq")]),
        ("Six of the eight cattle raids on 2 May hit Mosul", [(6, "Mosul"), (2, "Mosul")]),
        (
            "Herders told of 12 cattle raids in Iraq on 2 May. Two of the cattle raids were near Mosul",
            [(2, "Mosul"), (10, "Iraq")],
        ),
        ("Two cattle raids and a livestock raid were reported near Mosul on 2 May", [(2, "Mosul"), (1, "Mosul")]),
        ("Two cattle raids, a livestock raid and an ambush were told of near Mosul on 2 May", [(2, "Mosul"), (1, "Mosul")]),
        (
            "Two cattle raids hit Iraq on 2 May, a cattle raid near Mosul and a cattle raid near Tikrit",
            [(1, "Mosul"), (1, "Tikrit")],
        ),
        ("Two cattle raids hit Mosul on 2 May. In one cattle raid a herder was hurt", [(1, "Mosul"), (1, "Mosul")]),
        (
            "A cattle raid hit Mosul on 2 May. On 3 May another hit Tikrit. The two cattle raids killed six",
            [(1, "Mosul"), (1, "Tikrit")],
        ),
    ],
)  # fmt: skip
def test_own_strikes_are_counted_in_totals_and_parts(text: str, found: list[tuple[int, str]]) -> None:
    assert [(n, where) for kind, n, where in counts(text) if kind == "Cattle raid"] == found


def test_what_is_not_counted_takes_no_part_in_it() -> None:
    text = "There were 12 cattle raids in Iraq on 2 May, seven of them near Mosul"
    assert counts(text, RUSTLING.replace("counted = true", "")) == [("Cattle raid", None, "Iraq")]


def test_a_part_names_the_rule_that_says_its_type() -> None:
    seven, _ = rows("There were 12 cattle raids in Iraq on 2 May, seven of them near Mosul.")
    assert seven.rules[-1] == "rules:cattle-raid"
