"""Codebooks of several files: of what they say twice the last stands, in every table."""

from __future__ import annotations

from pathlib import Path

import pytest

from conflictcli.codebook.read import read
from conflictcli.rules import rules_with
from conflictcli.rules.own.entries import Codebook

HEAD = '[codebook]\nname = "sea"\n'
PLACE = '[[places]]\nname = "Vell"\ncountry = "Syria"\nlatitude = {}\nlongitude = 36\n'


@pytest.fixture
def both(tmp_path: Path):
    def made(first: str, second: str, head: str = "") -> Codebook:
        for name, text in (("a.toml", first), ("b.toml", second)):
            (tmp_path / name).write_text(head + text)
        return read([str(tmp_path / "a.toml"), str(tmp_path / "b.toml")])

    return made


def test_a_type_is_that_of_the_last(both) -> None:
    text = '[[types]]\nname = "Boarding"\nacled = "{}"\n'
    assert [each.acled for each in both(text.format("Attack"), text.format("Armed clash")).types] == ["Armed clash"]


def test_a_word_is_that_of_the_last(both) -> None:
    first = '[[triggers]]\ntype = "Attack"\nnouns = ["Boarding", "sea grab"]\nverbs = ["boarded"]\n'
    second = '[[triggers]]\ntype = "Armed clash"\nnouns = ["boarding"]\nverbs = ["boarded"]\n'
    found = both(first, second)
    assert [(each.type, each.nouns, each.verbs) for each in found.triggers] == [
        ("Attack", ("sea grab",), ()),
        ("Armed clash", ("boarding",), ("boarded",)),
    ]
    assert len(both(second, second).triggers) == 1


@pytest.mark.parametrize(
    ("section", "text", "one", "other"),
    [
        ("weapons", '[[weapons]]\nwords = ["thumper"]\nlike = "{}"\n', "aircraft", "artillery"),
        ("stops", '[[stop]]\nphrases = ["drill"]\nscope = "{}"\n', "phrase", "sentence"),
        ("harm", '[[harm]]\n{} = ["felled"]\n', "killed", "injured"),
        ("codes", '[[actors]]\nname = "Vell Front"\ncode = "{}"\n', "X1", "X2"),
        ("sources", '[[sources]]\nname = "Vell Wire"\nnote = "{}"\n', "one", "two"),
        ("places", PLACE, "33", "35"),
    ],
)
def test_an_entry_is_that_of_the_last(both, section: str, text: str, one: str, other: str) -> None:
    found = both(text.format(one), text.format(other))
    (alone,) = getattr(both("", text.format(other)), section)
    assert getattr(found, section) == (alone,)


def test_figures_are_joined_word_by_word(both) -> None:
    first = '[counts]\nvague = "acled"\nplural = 3\n[counts.words]\nscores = { least = 50 }\ndozens = { least = 20 }\n'
    found = both(first, "[counts.words]\ndozens = { least = 24, best = 30 }\n")
    assert (found.convention.name, found.plural) == ("acled", 3)
    assert sorted(found.convention.figures) == [("dozens", 24, 30), ("scores", 50, None)]
    assert both("[counts.words]\nscores = { least = 50 }\n", '[counts]\nvague = "isaf"\n').convention.figures


def test_no_two_rules_have_one_name(both) -> None:
    first = '[[triggers]]\nname = "took"\ntype = "Attack"\nverbs = ["boarded"]\n'
    found = both(first, first.replace("boarded", "seized"), HEAD)
    assert [each.verbs for each in found.triggers] == [("seized",)]
    names = [rule.name for rule in rules_with(found)]
    assert len(names) == len(set(names))
