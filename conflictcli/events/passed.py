"""The sentences that were passed → what they said last, and the scene that they set: looked at when that is asked.

Most sentences tell no event. What day they name, and whether they set a scene, matters only to an event told later, and
to few of these; so they are read no sooner.
"""

from __future__ import annotations

from collections.abc import Sequence

from conflictcli.events.days import of_sentence, when_of
from conflictcli.events.event import When
from conflictcli.events.scene import Scene, recalled, set_scene
from conflictcli.events.statement import Statement


class Passed:
    """Sentences in order of reading, those that were not looked at yet: for a day, and for a scene."""

    def __init__(self) -> None:
        self._for_days: list[Statement] = []
        self._for_scene: list[Statement] = []
        self.may_tell_a_deed = False
        """Whether one of them may tell an operation, to which what comes later may point back from afar."""

    def add(self, statement: Statement) -> None:
        self._for_days.append(statement)
        self._for_scene.append(statement)
        self.may_tell_a_deed = self.may_tell_a_deed or may_tell_a_deed(statement)

    def add_day_of(self, statement: Statement) -> None:
        """A sentence of which the scene is known."""
        self._for_days.append(statement)

    def said(self, before: tuple[int, When]) -> tuple[int, When]:
        """The last paragraph that named a day, and that day; `before`: the same, when it was last asked."""
        passed, self._for_days = self._for_days, []
        for statement in reversed(passed):
            if days := of_sentence(statement) if statement.of("date") else ():
                return statement.sentence.paragraph, when_of(days[0])
        return before

    def scene(self, before: Scene, paragraph: int) -> Scene:
        """The scene behind them, as a sentence of a paragraph sees it; `before`: the same, when it was last asked.

        None of them tells an event. Those of other paragraphs matter only if an operation is told.
        """
        passed, self._for_scene, self.may_tell_a_deed = self._for_scene, [], False
        for statement in passed[0 if before.deed else first_that_matters(passed, paragraph) :]:
            before = set_scene(recalled(before, statement), statement, tells=False)
        return before


def first_that_matters(passed: Sequence[Statement], paragraph: int) -> int:
    able = (n for n, s in enumerate(passed) if s.sentence.paragraph == paragraph or may_tell_a_deed(s))
    return next(able, len(passed))


def may_tell_a_deed(statement: Statement) -> bool:
    return statement.may("joint", "deed")
