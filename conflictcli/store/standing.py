"""Versions of a document, one after another → the one that stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from conflictcli.store.coding import Coded
from conflictcli.store.known import State, Told, state


@dataclass(frozen=True, slots=True)
class Standing:
    """A document as it is in the store, or will be after some versions of it that came.

    `superseded`: the versions that are no more. `coded`: the one of those that came that is to be written, if any;
    `left`: those versions that are to be noted as superseded.
    """

    content: str
    ruleset: str
    published: str | None
    likeness: bytes
    title: str | None
    superseded: frozenset[str] = frozenset()
    coded: Coded | None = None
    left: frozenset[str] = frozenset()

    def leaving(self, version: str) -> Standing:
        return replace(self, superseded=self.superseded | {version}, left=self.left | {version})


def after(standing: Standing | None, came: Coded, ruleset: str, recode: bool) -> tuple[Standing, State]:
    """What stands after a version came, and what that was to what stood.

    It does not matter which versions come together, nor whether one came before: what was seen once is known.
    """
    if standing is None:
        return Standing(came.content, ruleset, came.published, came.likeness, came.title, coded=came), State.NEW
    is_old = came.content in standing.superseded
    told = Told(standing.content, standing.ruleset, standing.published, is_old, standing.likeness, standing.title)
    found = state(told, came.content, came.published, ruleset, came.likeness, came.title)
    if found is State.CODED_OTHERWISE and recode:
        return replace(standing, ruleset=ruleset, coded=came), found
    if found is State.OLDER:
        return standing.leaving(came.content), found
    if found is State.CHANGED:
        first, _ = after(None, came, ruleset, recode)
        stands = replace(first, superseded=standing.superseded, left=standing.left)
        return stands.leaving(standing.content), found
    return standing, found if found is State.OTHER else State.KNOWN


def settled(
    standing: Standing | None, came: Sequence[Coded], ruleset: str, recode: bool
) -> tuple[Standing, list[State]]:
    """What stands after all of some versions, of which there is at least one, and what each was."""
    states = []
    for each in came:
        standing, found = after(standing, each, ruleset, recode)
        states.append(found)
    assert standing is not None
    return standing, states
