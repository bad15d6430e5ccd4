"""Deed in its scene → the parties and things that it may have struck, the surest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from conflictcli.events.parties.grammar import (
    SHOT_DOWN,
    STEPPED_ON,
    governed_by,
    is_governed,
    is_passive,
    lacks_object,
    only_meets,
    only_speaks,
    opposed,
)
from conflictcli.events.parties.objects import object_at
from conflictcli.events.parties.scene import Deed, Scene, Side
from conflictcli.rules.actors import SITES
from conflictcli.rules.trigger import ABDUCTION, CLASH, GROUND

WEAPONS = frozenset(("shelled", "fired-so-many", "so-many-fired", "aircraft-struck", "bombed", "blew-himself-up"))
"""Rules of verbs whose subject may be the weapon, so that a passive has no victim for its subject."""
KILLING = frozenset(("hurt-somebody", "beaten", "beaten-by"))
"""Rules of verbs whose object is somebody, who may be called by name."""
INSIDE = frozenset(("in", "near", "inside", "outside", "aboard", "on board", "around", "through", "over"))
"""Prepositions before the site of a blast."""
EXPLODED, REPELLED, ON_POSITIONS = "exploded", "repelled", "fired-on-positions"


Questions = tuple[Callable[[Deed, Scene], Side | None], ...]


def targets_of(d: Deed, scene: Scene) -> Iterator[Side]:
    """Everything that some reading of a trigger makes its target, the surest first."""
    verb: Questions = (opponent, defender, shot_down, sufferer, held, aimed_at, killed, before, site, enemy)
    noun: Questions = (opponent, defender, aimed_at, killed, slain, before, site, enemy)
    for ask in verb if d.verb else noun:
        side = ask(d, scene)
        if side is not None:
            yield side


def opponent(d: Deed, scene: Scene) -> Side | None:
    """`clashes between the army and [rebels]`, `clashed with [rebels]`."""
    side = opposed(d, scene)[1]
    if side:
        return side
    if d.types[:1] != (CLASH,):
        return None
    links = scene.behind(d, "with")
    return governed_by(links[0], scene) if links else None


def sufferer(d: Deed, scene: Scene) -> Side | None:
    """The object of a verb, or the subject of its passive."""
    if d.harm:
        hurt = next((s for s in scene.sides if s.overlaps(d)), None)
        if hurt:
            return hurt
    if is_passive(d, scene) or d.rule == STEPPED_ON:
        weapon_first = d.rule in WEAPONS and len(scene.words(d.start, d.end)) > 1
        return None if weapon_first else subject_of_passive(d, scene)
    if (d.types[:1] and d.types[0] in GROUND) or goes_off(d, scene):
        return None
    return object_at(d.end, scene, people=d.rule in KILLING or d.types[:1] == (ABDUCTION,))


def goes_off(d: Deed, scene: Scene) -> bool:
    """Whether a verb has no object: "exploded", "went off"; "blew up a pipeline" has one."""
    return d.rule == EXPLODED and not scene.text[d.start : d.end].lower().startswith(("blew", "detonated"))


def defender(d: Deed, scene: Scene) -> Side | None:
    """`[the army] repelled an attack`, `[the army] came under fire`: the party before was attacked."""
    links = scene.before(d, "resists")
    at = d.start if d.rule == REPELLED else links[0].start if links else None
    if at is None:
        return None
    clause = scene.clause(d.start)
    before = (s for s in reversed(scene.sides) if clause.start <= s.start and s.end <= at)
    return next((s for s in before if not is_governed(s, scene) and not only_speaks(s, d, scene)), None)


def shot_down(d: Deed, scene: Scene) -> Side | None:
    """`shot down [a Norlandic jet]`: whose it was."""
    return next((s for s in scene.sides if s.overlaps(d)), None) if d.rule == SHOT_DOWN else None


def slain(d: Deed, scene: Scene) -> Side | None:
    """`[Five soldiers] were killed in an ambush`: the dead before a noun of deed, where no other target is named."""
    for link in scene.before(d, "kills"):
        if scene.between(link.start - 12, link.start, "passive") or lacks_object(link, scene):
            return subject_of_passive(replace(d, start=link.start, end=link.end), scene)
    return None


def subject_of_passive(d: Deed, scene: Scene) -> Side | None:
    """The party or thing that opens the clause of a passive: "The bus station was attacked"."""
    clause = scene.clause(d.start)
    before = (s for s in reversed(scene.sides) if clause.start <= s.start and s.end <= d.start)
    free = next((s for s in before if not is_governed(s, scene) and not only_meets(s, d, scene)), None)
    if free:
        return free
    verb = next((k.start for k in scene.ties("passive") if clause.start <= k.start <= d.end), d.start)
    opening = scene.text[clause.start : verb]
    start = clause.start + max(opening.rfind(", ") + 1, opening.rfind(" and ") + 4 if " and " in opening else 0)
    start = max([start, *(s.end for s in scene.speech if s.end <= verb)])
    if clause.start and start == clause.start:
        start += len(opening.split(" ")[0])
    found = object_at(start, scene)
    return found if found and not scene.text[found.end : verb].strip() else None


def held(d: Deed, scene: Scene) -> Side | None:
    """`[drove rebels out of] Miro`, `took the town from [rebels]`: who lost the ground."""
    if not d.types or d.types[0] not in GROUND:
        return None
    if d.rule in ("took-ground", "drove-out"):
        within = next((s for s in scene.sides if s.start >= d.start and s.end <= d.end), None)
        if within:
            return within
    for link in scene.between(d.end - 5, scene.clause(d.start).end, "from", "on"):
        side = governed_by(link, scene)
        if side:
            return side
    return None


def aimed_at(d: Deed, scene: Scene) -> Side | None:
    """`[strikes] on`, `against`, `hit`: what follows the first of them that has something to follow."""
    names = ("on", "hits", "of") if d.types[:1] == (ABDUCTION,) or d.rule == ON_POSITIONS else ("on", "hits")
    if d.types and d.types[0] in GROUND:
        return None
    for link in scene.further(d, *names):
        if scene.between(link.start - 12, link.start, "passive") and link.name == "hits":
            continue
        if any(x is not d and x.start >= d.end and 0 <= link.start - x.end <= 1 for x in scene.deeds):
            break  # "strikes in answer to attacks on …": what another deed was aimed at.
        side = object_at(link.end, scene)
        if side:
            return side
    return None


def killed(d: Deed, scene: Scene) -> Side | None:
    """`[A strike] killed three [militants]`: the dead, where no other target is named."""
    for link in scene.further(d, "kills"):
        side = governed_by(link, scene)
        if side:
            return side
    return None


def before(d: Deed, scene: Scene) -> Side | None:
    """`hit a depot in [an air strike]`, `struck a ship, [killing] two`: what a verb before the deed struck."""
    for link in reversed(scene.before(d, "hits", "fights")):
        if not scene.between(link.start - 12, link.start, "passive"):
            side = object_at(link.end, scene)
            if side:
                return side
    return None


def site(d: Deed, scene: Scene) -> Side | None:
    """`[a bomb] went off in a market`: a kind of place that bombs are meant for."""
    for link in scene.further(d, "other"):
        side = object_at(link.end, scene) if scene.text[link.start : link.end].lower() in INSIDE else None
        if side and side.thing and side.thing.split()[-1].lower() in SITES:
            return side
    return None


def enemy(d: Deed, scene: Scene) -> Side | None:
    """`the coalition fighting [the group] …`: whom the sentence says that somebody fights."""
    found = (governed_by(link, scene) for link in scene.ties("fights") if link.end <= d.start)
    return next((side for side in found if side), None)
