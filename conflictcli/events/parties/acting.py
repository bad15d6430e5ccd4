"""Deed in its scene → the parties that may have done it, the surest first."""

from __future__ import annotations

from collections.abc import Iterator

from conflictcli.events.parties.grammar import (
    MEANS,
    NEAR,
    RESISTING,
    SHOT_DOWN,
    STEPPED_ON,
    governed_by,
    is_governed,
    is_ing,
    is_passive,
    is_verb,
    lacks_object,
    opposed,
    stands_free,
)
from conflictcli.events.parties.scene import Deed, Link, Scene, Side
from conflictcli.rules.actors import is_of_old
from conflictcli.rules.trigger import ABDUCTION, AIR, GROUND

REACH = 90
"""Characters between a party and the noun of the deed that it "carried out"."""


def actors_of(d: Deed, scene: Scene) -> Iterator[Side]:
    """Every party that some reading of a trigger makes the one that acts, the surest first."""
    questions = (inside, agent, subject, between) if is_verb(d, scene) else (modifier, agent, between, doer, weapon)
    for ask in questions:
        side = ask(d, scene)
        if side is not None and side.fights:
            yield side


def inside(d: Deed, scene: Scene) -> Side | None:
    """`[Israeli warplanes hit]`: the trigger's own words hold its subject, or begin with it."""
    if (d.types and d.types[0] in GROUND) or d.rule in (STEPPED_ON, SHOT_DOWN) or d.harm:
        return None
    return next((s for s in scene.sides if s.overlaps(d)), None)


def modifier(d: Deed, scene: Scene) -> Side | None:
    """`a [suspected Taliban] attack`, `Israel's strikes`: the party stands in the noun phrase."""
    for side in scene.sides:
        if side.overlaps(d) or (0 <= d.start - side.end <= 3 and not scene.text[side.end : d.start].strip(" '’s")):
            bombed = (
                d.types[:1] == (AIR,) and d.rule == "air-strike" and "drone" not in scene.text[d.start : d.end].lower()
            )
            if not (bombed and all(a.kind == "non-state" for a in side.actors)):
                return side
    return None


def agent(d: Deed, scene: Scene) -> Side | None:
    """`[was shelled] by`, `[an attack] … claimed by`: the party that "by" brings in, before the next deed."""
    for link in scene.behind(d, "by", "blame"):
        side = governed_by(link, scene)
        if side is not None and not any(x.verb and link.start > x.start > d.end for x in scene.deeds):
            return side
    return None


def subject(d: Deed, scene: Scene) -> Side | None:
    """The party that a verb says did it: the nearest before it in its clause that stands free."""
    if is_passive(d, scene) or d.rule == STEPPED_ON or d.rule in RESISTING:
        return None
    clause = scene.clause(d.start)
    free = [s for s in scene.sides if clause.start <= s.start and s.end <= d.start and stands_free(s, d, scene)]
    if not free and is_ing(d, scene) and clause.start:
        whole = scene.clause(clause.start - 1)
        free = [s for s in scene.sides if whole.start <= s.start and s.end <= d.start and stands_free(s, d, scene)]
    if not free:
        return None
    nearest = free[-1]
    gap = scene.words(nearest.end, d.start)
    if len(gap) <= NEAR and "and" not in gap and "," not in scene.text[nearest.end : d.start] and not is_ing(d, scene):
        return nearest
    done = [x for x in scene.deeds if x.end <= d.start and x.start >= clause.start]
    before = [s for s in free if not any(x.start < s.start for x in done)]
    return before[-1] if before else nearest


def weapon(d: Deed, scene: Scene) -> Side | None:
    """`[a barrage] of Russian missiles`."""
    link = next((k for k in scene.ties("of") if 0 <= k.start - d.end <= 1), None)
    return governed_by(link, scene) if link and d.types[:1] != (ABDUCTION,) else None


def between(d: Deed, scene: Scene) -> Side | None:
    """`clashes between [the army] and rebels`: of two parties the first."""
    return opposed(d, scene)[0]


def doer(d: Deed, scene: Scene) -> Side | None:
    """`The coalition carried out [12 strikes]`: the subject of the verb that a noun of deed depends on."""
    clause = scene.clause(d.start)
    for link in reversed(scene.before(d, "does", "hits", "kills")):
        if d.start - link.end > REACH:
            break
        if link.name != "does" and (not done_in(link, d, scene) or lacks_object(link, scene)):
            continue
        if scene.between(link.start - 12, link.start, "passive"):
            continue
        before = (s for s in reversed(scene.sides) if clause.start <= s.start and s.end <= link.start)
        free = next((s for s in before if stands_free(s, d, scene)), None)
        if free:
            return free
    return None


def done_in(link: Link, d: Deed, scene: Scene) -> bool:
    """Whether a verb of harm was done in a deed: "killed six in [a raid]"; not "killed the man behind [the raid]"."""
    between = scene.between(link.end, d.start)
    return bool(between) and scene.text[between[-1].start : between[-1].end].lower() in MEANS


def claimant(scene: Scene, anew: bool = False) -> Iterator[Side]:
    """Who "claimed responsibility", but for attacks of old, or is blamed. `anew`: whom nobody merely accuses."""
    if not scene.ties("claims") and not scene.ties("blame"):
        return
    for link in scene.links:
        if link.name == "claims":
            accused = scene.text[link.start : link.end].lower().endswith("accused")
            before = [s for s in scene.sides if s.end <= link.start and not is_governed(s, scene)]
            if not before or (anew and accused) or is_of_old(scene.text[link.end :]):
                continue
            near = len(scene.words(before[-1].end, link.start)) <= NEAR
            if near and before[-1].fights and not scene.between(before[-1].end, link.start, "meets"):
                yield before[-1]
        if link.name == "blame" and not anew:
            side = governed_by(link, scene)
            if side and side.fights:
                yield side
