"""What is built in, in the terms of a rules.toml: what is printed is TOML, and what a file can hold passes as one."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.catalogue import toml
from conflictcli.catalogue.export import export
from conflictcli.catalogue.known import Item, known
from conflictcli.catalogue.terms import made_of, plain
from conflictcli.catalogue.written import Written, bars, folded, text
from conflictcli.codebook.evidence import failures
from conflictcli.codebook.read import in_one_line, read
from conflictcli.rules import RULES
from conflictcli.rules.actors.table import listed
from conflictcli.rules.own.entries import BUILT_IN, Codebook
from conflictcli.rules.trigger import Trigger

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ITEMS = known(BUILT_IN)
LIVE = [item for item in ITEMS if not item.write(False).off and item.kind not in ("vague", "convention")]
PATTERNS = [item for item in LIVE if item.section == "patterns"]


def read_back(words: str, folder: Path) -> Codebook:
    path = folder / "rules.toml"
    path.write_text(f'[codebook]\nname = "own"\n\n{words}', encoding="utf-8")
    return read([str(path)])


# ---- built in ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("expanded", [False, True])
def test_all_of_it_is_toml(expanded: bool) -> None:
    for item in ITEMS:
        entry = item.write(expanded)
        held = tomllib.loads(text([entry]))
        assert bool(held) != bool(entry.off), item.name


@pytest.mark.parametrize("item", PATTERNS, ids=lambda item: item.name)
def test_a_rule_that_a_file_can_say_is_read_back_as_it_is(item: Item, tmp_path: Path) -> None:
    (rule,) = (rule for rule in RULES if rule.name == item.name)
    book = read_back(text([item.write(False)]), tmp_path)
    (entry,) = book.patterns
    assert entry.name == f"own:my-{rule.name}"
    assert [plain(example.text) for example in entry.evidence.finds] == [*map(plain, rule.finds)]
    assert entry.evidence.ignores == tuple(rule.ignores)
    assert [*failures(book)] == []
    if rule.kind == "weapon":
        assert (entry.kind, entry.like) == ("weapon", rule.name)
    else:
        first = next(iter(rule.finds.values()))
        first = first[0] if isinstance(first, (tuple, list)) else first
        assert isinstance(first, Trigger)
        assert (entry.kind, entry.type) == ("event", first.types[0])


def test_a_rule_with_its_pieces_written_out_finds_the_same(tmp_path: Path) -> None:
    (item,) = (item for item in PATTERNS if item.name == "bombardment")
    (entry,) = read_back(text([item.write(True)]), tmp_path).patterns
    assert "(?&" not in entry.pattern
    made = made_of("bombardment", "strike", entry.pattern, entry.type)
    assert [m.group() for m in made.matches("Three bombardments, a bombardment.")] == [
        "Three bombardments",
        "a bombardment",
    ]


def test_the_parties_are_read_back(tmp_path: Path) -> None:
    written = text(item.write(False) for item in ITEMS if item.section == "actors")
    assert read_back(written, tmp_path).parties.parties == listed()


def test_the_figures_of_an_example_are_what_the_pattern_reads() -> None:
    (item,) = (item for item in PATTERNS if item.name == "air-strike")
    finds: list[Any] = dict(item.write(False).keys)["finds"]
    assert finds[0] == {"text": "[A series of 29 airstrikes] hit Miro.", "strikes": 29}


def test_what_a_file_cannot_say_has_its_reason() -> None:
    for item in ITEMS:
        entry = item.write(False)
        lines = text([entry]).splitlines()
        if entry.off:
            assert all(line.startswith("#") for line in lines), item.name
            assert any(line.startswith(("# Not in the terms of a file: ", "# It is known")) for line in lines), (
                item.name
            )


def test_how_much_a_file_can_say() -> None:
    told = Counter((item.section, bool(item.write(False).off)) for item in ITEMS if item.kind in ("strike", "weapon"))
    assert told[("patterns", False)] >= 50, told


def test_every_rule_and_piece_is_there_once() -> None:
    named = Counter((item.heading, item.name) for item in ITEMS)
    assert not [each for each, times in named.items() if times > 1]
    assert {rule.name for rule in RULES} <= {item.name for item in ITEMS if item.kind != "words"}


# ---- the whole as a file -------------------------------------------------------------------------------------


def test_the_export_is_a_file_that_can_be_read_and_the_same_twice(tmp_path: Path) -> None:
    items = [item for item in ITEMS if item.kind != "vague"]
    told = export(items, "0.1.0")
    assert told == export(items, "0.1.0")
    path = tmp_path / "all.toml"
    path.write_text(told, encoding="utf-8")
    found = read([str(path)])
    assert len(found.patterns) == len(PATTERNS)
    assert len(found.parties.parties) == len(listed())
    assert found.convention.name == ""


def test_what_is_one_table_stands_under_one_header_and_says_a_thing_once() -> None:
    counts = [item.write(False) for item in ITEMS if item.section == "counts"]
    held = tomllib.loads(text([*counts, *reversed(counts)]))
    assert held["counts"]["vague"] == "acled"
    assert held["counts"]["words"]["a number of"] == {"least": 2}


# ---- how it is written ---------------------------------------------------------------------------------------

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
VALUES = st.recursive(
    st.booleans() | st.integers(-(2**53), 2**53) | TEXTS,
    lambda held: st.lists(held, max_size=3) | st.dictionaries(TEXTS, held, max_size=3),
    max_leaves=8,
)


@given(VALUES)
def test_a_value_is_read_back_as_it_is(value: Any) -> None:
    assert tomllib.loads(f"a = {toml.value(value)}") == {"a": value}


@given(st.text("ab|()[]\\'\" ^", max_size=300))
def test_a_pattern_is_read_back_as_it_is(pattern: str) -> None:
    written = text([Written("patterns", (("pattern", pattern),))])
    assert in_one_line(tomllib.loads(written)["patterns"][0]["pattern"]) == pattern


def test_a_long_pattern_is_cut_before_alternatives() -> None:
    for rule in RULES:
        lines = folded(rule.pattern)
        assert in_one_line("\n".join(lines)) == rule.pattern, rule.name
        assert all(line.lstrip().startswith("|") for line in lines[1:]), rule.name
        assert not any(line.endswith(" ") for line in lines), rule.name


def test_bars_in_sets_and_escaped_ones_are_no_alternatives() -> None:
    assert list(bars(r"a|b[|]c\|d(?:e|f)")) == [(1, 0), (14, 1)]
