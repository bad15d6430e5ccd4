"""What the words of a sentence make of a party or a deed: passive, governed by a preposition, merely speaking."""

from __future__ import annotations

from dataclasses import replace

from conflictcli.events.parties.objects import object_at
from conflictcli.events.parties.scene import Deed, Link, Scene, Side, Span
from conflictcli.rules.actors import goes_on, is_thought_to_be, opens_a_verb, speaks

NEAR = 3
"""Words between a tie and the party that it governs: "by | a group of | gunmen"."""
MEMBERS = frozenset(
    "warplanes aircraft jets planes drones helicopters members fighters soldiers men units elements group groups gang "
    "member offshoot faction gathering convoy dozens hundreds scores thousands number band wing branch militants "
    "insurgents gunmen team pair forces".split()
)
"""What may stand before "of" without making the party another's: "warplanes of | the coalition"."""
MEANS = frozenset("in with via through by".split())
"""Prepositions before the deed in which somebody was hurt."""
STEPPED_ON = "mine-or-device"
SHOT_DOWN = "aircraft-shot-down"
RESISTING = frozenset(("repelled", "intercepted", "found-dead"))
"""Rules of verbs whose subject was attacked, or found what others had done."""


def governed_by(link: Link, scene: Scene) -> Side | None:
    """The party right after a tie."""
    for side in scene.sides:
        if side.start >= link.end:
            gap = scene.text[link.end : side.start]
            near = len(gap.split()) <= NEAR and "," not in gap and not scene.between(link.end, side.start)
            return side if near else None
    return None


def is_verb(d: Deed, scene: Scene) -> bool:
    """Whether a trigger is a verb, or begins with one: `[threw a grenade]`."""
    return d.verb or any(k.start == d.start for k in scene.ties("does"))


def lacks_object(link: Link, scene: Scene) -> bool:
    """Whether a verb of harm is a passive, as headlines have it: "soldiers [killed] in an attack"."""
    following = scene.text[link.end :].split(maxsplit=1)[:1]
    return link.name == "kills" and bool(following) and following[0].lower().strip(",.") in MEANS


def is_ing(d: Deed, scene: Scene) -> bool:
    first = scene.text[d.start : d.end].split(maxsplit=1)[:1]
    return bool(first) and first[0].lower().endswith("ing")


def is_passive(d: Deed, scene: Scene) -> bool:
    """`was [attacked]`, `[killed] in`, `[abducted] by`; the trigger may hold the "was"."""
    if scene.between(d.start, d.end, "passive"):
        return True
    before = next((k for k in reversed(scene.ties("passive")) if k.end <= d.start), None)
    if before and not scene.text[before.end : d.start].strip():
        return not is_ing(d, scene)
    return any(0 <= k.start - d.end <= 1 for name in ("by", "blame") for k in scene.ties(name))


def stands_free(side: Side, d: Deed, scene: Scene) -> bool:
    """Whether a party may be a subject: not governed by a preposition, nor speaking, nor looking into what was done."""
    return not is_governed(side, scene) and not only_speaks(side, d, scene) and not only_meets(side, d, scene)


def only_meets(side: Side, d: Deed, scene: Scene) -> bool:
    """`police are investigating [the shootings]`, `the army repelled [an attack]`; not `found them and [shot]`."""
    links = scene.between(side.end, d.start, "meets", "resists")
    return (
        bool(links)
        and not any(other.start >= links[0].end and other.end <= d.start for other in scene.sides)
        and not (d.verb and opens_a_verb(scene.text[links[-1].end : d.start]))
    )


def is_governed(side: Side, scene: Scene) -> bool:
    """Whether a preposition or a verb of support right before a party governs it: "with | the army"."""
    if side.start not in scene.governed:
        scene.governed[side.start] = has_governor(side, scene)
    return scene.governed[side.start]


def has_governor(side: Side, scene: Scene) -> bool:
    for link in reversed(scene.links):
        if link.end > side.start or link.name in ("passive", "claims", "does"):
            continue
        gap = scene.text[link.end : side.start]
        passed = Span(link.end, side.start)
        if link.name == "support" and "," not in gap and not any(x.verb and x.overlaps(passed) for x in scene.deeds):
            return True
        if (
            len(gap.split()) > NEAR
            or "," in gap
            or any(link.end <= at < side.start for at in scene.breaks)
            or is_thought_to_be(gap)
            or any(x.overlaps(passed) for x in (*scene.deeds, *scene.days, *scene.speech))
        ):
            return False
        before = scene.text[: link.start].rsplit(maxsplit=1)[-1:]
        member = link.name == "of" and before and before[0].lower() in MEMBERS
        return not member
    return False


def only_speaks(side: Side, d: Deed, scene: Scene) -> bool:
    """`the army [said]`, `according to the army`; not `the army said it [struck]`."""
    if speaks(scene.text[side.end :]):
        return not any(goes_on(scene.text[s.end :]) and side.end <= s.start and s.end <= d.start for s in scene.speech)
    for said in scene.speech:
        if (
            0 <= said.start - side.end <= 30
            and not scene.between(side.end, said.start)
            and scene.words(side.end, said.start)[2:] == []
        ):
            return not (goes_on(scene.text[said.end :]) and said.end <= d.start)
        if 0 <= side.start - said.end <= 5 and scene.text[said.start : said.end].lower().startswith("according"):
            return True
    return False


def opposed(d: Deed, scene: Scene) -> tuple[Side | None, Side | None]:
    """The two parties after "between"; the one "among" which there was infighting."""
    links = scene.behind(d, "between")
    links = [k for k in links if k.start - d.end <= 1 or not scene.text.startswith("among", k.start)]
    side = governed_by(links[0], scene) if links else None
    if side is None:
        return None, None
    if len(side.actors) > 1:
        return replace(side, actors=side.actors[:1]), replace(side, actors=side.actors[1:])
    rest = scene.text[side.end :]
    return side, object_at(side.end + 5, scene) if rest.startswith(" and ") else None
