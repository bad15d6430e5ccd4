"""What is no event, and what is one of which only one side says so: cues and how far they reach.

Order is meaning: the first cue that governs a trigger gives it its role.
"""

from __future__ import annotations

from conflictcli.rule import Rule
from conflictcli.rules.roles import ahead, everyday, figures, over_time, retold, undone

RULES: tuple[Rule, ...] = (
    *ahead.RULES,
    *undone.RULES,
    *over_time.RULES,
    *retold.RULES,
    *figures.RULES,
    *everyday.RULES,
)
