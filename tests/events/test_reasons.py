"""Why a trigger gives no row: every role and every reason has its words, and no sentence is left with a bare code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import conflictcli.events
from conflictcli.document import Document
from conflictcli.events import explain
from conflictcli.events.reasons import REASONS
from conflictcli.rules.role import FRAMES, LOOKS_BACK, ROLES
from conflictcli.rules.roles import RULES

HERE = Path(conflictcli.events.__file__).parent


def texts_of(node: ast.AST) -> Iterator[str]:
    """The texts that an expression may be: of both branches of an `x if y else z`, too."""
    if isinstance(node, ast.IfExp):
        yield from (*texts_of(node.body), *texts_of(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value


def codes() -> set[str]:
    """Every reason that the code gives by name: to `leaving_out`, or as the answer of `why_not`."""
    found: set[str] = set()
    for path in HERE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "leaving_out":
                found.update(texts_of(node.args[1]))
            if isinstance(node, ast.FunctionDef) and node.name == "why_not":
                found.update(
                    t for r in ast.walk(node) if isinstance(r, ast.Return) and r.value for t in texts_of(r.value)
                )
    return found


def roles() -> set[str]:
    return {role.name for rule in RULES for role in rule.finds.values()}


def test_every_role_has_its_words_and_a_rule() -> None:
    assert roles() == set(ROLES)
    assert FRAMES < LOOKS_BACK < set(ROLES)


def test_every_reason_has_its_words() -> None:
    assert {"crime report", "cumulative", "no arms"} <= codes()
    assert codes() <= set(REASONS)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The army plans air strikes on Mosul.", "planned"),
        ("The senator called for air strikes on Mosul.", "called for"),
        ("The group threatened to carry out air strikes on Mosul.", "threatened"),
        ("The army fears an attack on Mosul.", "feared"),
        ("Firing missiles on Mosul would start a war.", "hypothetical"),
        ("The army denied air strikes on Mosul.", "denied"),
        ("Police foiled a suicide bombing in Mosul.", "foiled"),
        ("The air strikes on Mosul must stop.", "ended"),
        ("Rebels often attack Mosul.", "general"),
        ("It brings to 1,023 the number of air strikes since August.", "cumulative"),
        ("Kidnappings in Mosul decreased by 34 percent.", "statistics"),
        ("Jets dropped bombs near Mosul in a military exercise.", "drill"),
        ("Norland fired a missile into the sea near Mosul in a test.", "test"),
        ("He pleaded guilty to bombing a church in Mosul.", "trial"),
        ("Monday marks ten years since the bombing of a mosque in Mosul.", "anniversary"),
        ("A public inquiry into the air strike on Mosul began.", "retold"),
        ("The novel tells how rebels bombed the port of Mosul.", "fiction"),
        ("The minister came under attack in Mosul for her views.", "figure"),
        ("Students hurled stones at the army in Mosul on Monday.", "protest"),
        ("A jet crashed near Mosul, killing six soldiers.", "accident"),
        ("Police raided a bar in Mosul and arrested six men.", "police work"),
        ("A man was shot in the 400 block of Vell Street in Mosul, police say.", "crime report"),
    ],
)
def test_a_sentence_and_why_it_gives_no_row(text: str, code: str) -> None:
    explanation = explain(Document("t", text, "", date(2020, 5, 20)))
    assert not explanation.events
    assert {why for _, why in explanation.unused} == {code}
