"""docs/trust.md: every fault and attack it tells of is shown by a test that there is."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest
from examples import ROOT

PAGE = (ROOT / "docs" / "trust.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`(tests/[\w/.-]+\.py)::(\w+)`")
HEADS = re.compile(r"^\| [^|]+ \| what happens \| shown by \|$")


def rows() -> Iterator[tuple[str, str]]:
    """What each row of the page's tables tells of, and what shows it."""
    inside = False
    for line in PAGE.splitlines():
        inside = bool(HEADS.match(line)) or (inside and line.startswith("|"))
        if inside and not HEADS.match(line) and not line.startswith("| ---"):
            told, _, shown = re.split(r"(?<!\\) \| ", line.strip("| "))
            yield told, shown


@cache
def functions_in(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("told, shown", list(rows()))
def test_what_shows_it_is_there(told: str, shown: str) -> None:
    named = NAMED.findall(shown)
    assert named, f"no test is named for: {told}"
    for path, name in named:
        assert name.startswith("test_") and name in functions_in(path), f"{told}: no {name} in {path}"
