"""A place in a sentence → the party or thing whose name begins there."""

from __future__ import annotations

from conflictcli.events.parties.scene import Scene, Side, Span
from conflictcli.rules.actors import SITES, belongs, is_a_name, may_be_struck, thing


def object_at(at: int, scene: Scene, people: bool = False) -> Side | None:
    """The party or thing whose name begins here; none for a day or a bare place. `people`: also somebody's name."""
    if (at, people) not in scene.objects:
        scene.objects[at, people] = named_at(at, scene, people)
    return scene.objects[at, people]


def named_at(at: int, scene: Scene, people: bool) -> Side | None:
    link = next((k for k in scene.ties("on") if 0 <= k.start - at <= 1), None)
    found = thing(scene.text, link.end if link else at)
    if found is None:
        return None
    whole = Span(*found)
    if any(day.start <= whole.start < day.end for day in scene.days):
        return None
    within = [s for s in scene.sides if s.overlaps(whole)]
    side = next((s for s in within if s.known), within[0] if within else None)
    if side and (
        side.known
        or belongs(scene.text[whole.start : whole.end])
        or (whole.start >= side.start and whole.end <= side.end)
    ):
        return side
    words = bare(whole, scene)
    if words and not people and is_a_name(words):
        return None
    return Side(whole.start, whole.end, (), words) if words else None


def bare(whole: Span, scene: Scene) -> str:
    """The words of a thing, or nothing when they only name a place."""
    words = scene.text[whole.start : whole.end]
    if not may_be_struck(words):
        return ""
    left = words
    for place in scene.places:
        if place.overlaps(whole):
            a, b = max(place.start, whole.start) - whole.start, min(place.end, whole.end) - whole.start
            left = left[:a] + " " * (b - a) + left[b:]
    last = words.split()[-1].lower()
    if last not in SITES and left != words and left[: -len(last)].strip() in ("", "'s", "’s"):
        return ""  # "Ostra resumes", "Vell mayor": a place, and what no list of sites knows.
    rest = left.replace(" of ", " ").strip(" .,'’s-")
    if not rest or not may_be_struck(rest):
        rest = ""
    return " ".join(words.split()) if rest or last in SITES else ""
