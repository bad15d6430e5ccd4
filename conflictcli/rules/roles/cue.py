"""Cue: words that give the triggers within their reach a role."""

from __future__ import annotations

from collections.abc import Sequence

from conflictcli.rule import Rule
from conflictcli.rules.role import Role
from conflictcli.rules.vocabulary import VOCABULARY


def cue(
    *, name: str, role: Role, pattern: str, guard: Sequence[str], finds: Sequence[str], ignores: Sequence[str]
) -> Rule:
    """A rule whose every match means the same role."""
    return Rule(name, "role", pattern, lambda m: role, dict.fromkeys(finds, role), ignores, guard, VOCABULARY)


SENTENCE = 200
"""Words: as far as a sentence goes."""
