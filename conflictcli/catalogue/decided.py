"""What is decided without a pattern, by the names that the column `rules` has for it.

Both are read off the code itself: a decision says by what it decides, a vote for a place gives its words.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from typing import Any

from conflictcli.catalogue.written import Written
from conflictcli.events.kind import DECISIONS, UNTOLD, name_of
from conflictcli.places import support


def decisions() -> Iterator[tuple[str, str]]:
    """What decides the type of an event: name, and by what."""
    for each in DECISIONS:
        if each not in UNTOLD:
            yield name_of(each), about(each)


def of_decision(name: str, says: str) -> Written:
    return Written("", (), (f"{name}: {says}",), "Not in the terms of a file: it is decided by code.")


def about(decision: Any) -> str:
    return (inspect.getdoc(decision) or "").split("\n\n")[0].replace("\n", " ")


def supporting() -> list[str]:
    """The words that `places.support` gives: what its votes return, and what it sets."""
    tree = ast.parse(inspect.getsource(support))
    functions = {each.name: each for each in tree.body if isinstance(each, ast.FunctionDef)}
    votes = [functions[vote.__name__] for vote in support.VOTES]
    returns = (node.value for vote in votes for node in ast.walk(vote) if isinstance(node, ast.Return))
    sets = (node.value for node in ast.walk(tree) if isinstance(node, ast.Assign) and is_support(node))
    return list(dict.fromkeys(text for value in (*returns, *sets) for text in texts(value)))


def texts(value: Any) -> list[str]:
    """The texts that a value may be: of `"a place" if … else ""` the first."""
    if isinstance(value, ast.IfExp):
        return texts(value.body) + texts(value.orelse)
    return [value.value] if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value else []


def is_support(node: ast.Assign) -> bool:
    return bool(getattr(node.targets[0], "attr", "") == "support")
