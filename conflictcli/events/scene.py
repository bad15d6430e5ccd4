"""A sentence that tells no event but a day and a place → the scene of what the paragraph tells next.

"On 4 May, in Ostra, police carried out an operation. A shoot-out broke out."
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from conflictcli.events import attach
from conflictcli.events.days import days_told, when_of
from conflictcli.events.event import UNKNOWN, When
from conflictcli.events.nearness import of_speech
from conflictcli.events.telling import Telling
from conflictcli.mentions import Mention
from conflictcli.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Scene:
    """The paragraph that a scene stands in, its day and its places."""

    paragraph: int = -1
    when: When = UNKNOWN
    places: tuple[Mention, ...] = ()


NOWHERE = Scene()


def set_scene(scene: Scene, sentence: Sentence, mentions: Sequence[Mention], tells: bool) -> Scene:
    """The scene after one more sentence: a new one, or the one before; none after an event or a protest."""
    if tells or any(m.kind == "tone" and m.value == "protest" for m in mentions):
        return NOWHERE
    days = [m for m in days_told(mentions) if m.value.precision == 1 and m.value.start]
    sites = [
        m
        for m in mentions
        if m.kind == "place" and m.value.role == "event" and m.value.relation == "in" and not m.value.qualifies
    ]
    here = [m for m in sites if m.value.known and not of_speech(m, mentions)]
    if sentence.kind == "prose" and days and here:
        return Scene(sentence.paragraph, when_of(days[0]), tuple(here[:1]))
    return scene if scene.paragraph == sentence.paragraph else NOWHERE


def on_scene(scene: Scene, telling: Telling) -> Telling:
    """A telling without a day of its own in the paragraph of a scene, with that day and, if it has none, the
    places; general talk ("takes part in attacks") has no scene."""
    if scene.paragraph != telling.sentence.paragraph or telling.when.text or telling.definite or telling.share:
        return telling
    if not any(m.value.verb or attach.is_fresh(m.value) for m in telling.triggers):
        return telling
    return replace(telling, when=scene.when, places=telling.places or scene.places)
