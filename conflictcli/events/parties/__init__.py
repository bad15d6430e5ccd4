"""Triggers in their sentence → who acts and who suffers.

    actor mentions → sides (a party, or several together) → asked of each trigger, verb or noun → the surest answer

Nothing is guessed: where the sentence does not say, the party is empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from conflictcli.events.parties.acting import actors_of, claimant
from conflictcli.events.parties.scene import Scene, Side, deed, is_name, scene_of
from conflictcli.events.parties.suffering import targets_of
from conflictcli.events.statement import Statement
from conflictcli.mention import Mention
from conflictcli.reading import EMPHASIS, MASK
from conflictcli.rules.actors import is_a_people


def parties(triggers: Sequence[Mention], scene: Scene) -> tuple[str, str]:
    """Actor and target of one event, each empty when the sentence does not say.

    `triggers` are the event's; `scene` is its sentence's (`scene.scene_of`). Parties that stand together are joined by
    "; ".
    """
    deeds = [deed(m, scene.start) for m in triggers]
    said = named_in_pattern(triggers, scene)
    if all(said):
        return said
    actor = best(chain((side for d in deeds for side in actors_of(d, scene)), claimant(scene)))
    target = struck((side for d in deeds for side in targets_of(d, scene)), actor)
    return (said[0] or (actor.name if actor else ""), said[1] or (target.name if target else ""))


def named_in_pattern(triggers: Sequence[Mention], scene: Scene) -> tuple[str, str]:
    """The actor and the target that a pattern of a user's codebook names in groups of its own; as the rules call them,
    where they know them, else in the pattern's words without an article."""

    def called(words: str, trigger: Mention) -> str:
        text = EMPHASIS.sub(lambda m: " " * len(m[0]), scene.text)
        shape = re.compile(re.escape(words).replace(MASK, r"\d"))  # The figures of dates were blotted out.
        # What a pattern only looks back at stands before its match.
        found = shape.search(text, max(0, trigger.start - scene.start)) or shape.search(text)
        if found is None:
            return ""
        known = [side.name for side in scene.sides if found.start() <= side.start and side.end <= found.end()]
        return "; ".join(dict.fromkeys(known)) or " ".join(ARTICLE.sub("", found[0]).split())

    def named(role: str) -> str:
        told = ((getattr(m.value, role, ""), m) for m in triggers)
        return next((called(words, m) for words, m in told if words), "")

    return named("actor"), named("target")


ARTICLE = re.compile(r"\A(?:an?|the|its|their|his|her)\s+(?=\S)", re.IGNORECASE)


def struck(found: Iterable[Side], actor: Side | None) -> Side | None:
    """The first target that is not the actor; a party with a name before one without."""
    others = (without(side, actor) if actor else side for side in found)
    able = (side for side in others if (not actor or side.name != actor.name) and not is_lone_attacker(side))
    first = next(able, None)
    if first is None or first.thing or first.known:
        return first
    return next((side for side in able if side.known and not side.thing), first)


def without(side: Side, actor: Side) -> Side:
    """Of several that stand together those that did not act: "soldiers and rebels were killed", when rebels acted."""
    rest = tuple(a for a in side.actors if a not in actor.actors)
    return replace(side, actors=rest) if rest else side


def is_lone_attacker(side: Side) -> bool:
    """Whether a party is who blew himself up, and so not whom somebody struck."""
    return side.name in ("suicide bombers", "attackers", "assailants", "bombers")


def claims(statement: Statement) -> str:
    """Who claims an attack or is said to be behind it, in a sentence that tells none: "The Miro Front claimed it.".

    Empty where attacks of old are claimed, and for whom somebody only accuses.
    """
    side = best(claimant(scene_of(statement), anew=True))
    return side.name if side else ""


def better(told: Iterable[Iterable[str]]) -> tuple[str, str]:
    """The parties of several tellings of one event → the first actor and target with a name, else the first told.

    No party strikes itself, and "militants" do not turn out to be an army.
    """
    told = list(told)
    actors = [actor for actor, _ in told if actor]
    actor = chosen([name for name in actors if not (is_irregular(actors[0]) and is_of_a_state(name))])
    acting = actor.split("; ")
    return actor, chosen(["; ".join(name for name in target.split("; ") if name not in acting) for _, target in told])


def is_irregular(name: str) -> bool:
    """Whether a party without a name is no state's: "militants", "unidentified gunmen"."""
    return not is_name(name) and name.split()[-1] in IRREGULAR


def is_of_a_state(name: str) -> bool:
    return name.split()[-1] in ("forces", "police", "coalition", "army")


IRREGULAR = frozenset(
    "militants rebels gunmen insurgents jihadists terrorists bandits guerrillas extremists separatists kidnappers "
    "bombers".split()
)


def chosen(names: Sequence[str]) -> str:
    said = [name for name in names if name]
    return next((name for name in said if is_name(name) and not is_a_people(name)), said[0] if said else "")


def best(sides: Iterable[Side]) -> Side | None:
    """The first with a name, else the first."""
    first = None
    for side in sides:
        if side.known:
            return side
        first = first or side
    return first
