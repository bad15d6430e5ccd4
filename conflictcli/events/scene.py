"""A sentence that tells no event but a day and a place → the scene of what the report tells next.

"On 4 May, in Ostra, police carried out an operation. A shoot-out broke out."
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from conflictcli.events import attach
from conflictcli.events.days import days_told, of_sentence, when_of
from conflictcli.events.event import UNKNOWN, When
from conflictcli.events.nearness import of_speech
from conflictcli.events.telling import Telling
from conflictcli.mention import Mention
from conflictcli.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Scene:
    """The sentence that sets a scene, its day and its places.

    `deed`: it tells an operation, to which later paragraphs may point back ("during the operation"); `recalled` is the
    last paragraph that does. A scene without a deed is that of its own paragraph.
    """

    sentence: Sentence | None = None
    when: When = UNKNOWN
    places: tuple[Mention, ...] = ()
    deed: bool = False
    recalled: int = -1

    def at(self, sentence: Sentence) -> bool:
        """Whether a sentence tells what happened on the scene."""
        return self.sentence is not None and sentence.paragraph == self.recalled


NOWHERE = Scene()


def set_scene(scene: Scene, sentence: Sentence, mentions: Sequence[Mention], tells: bool) -> Scene:
    """The scene behind one more sentence: a new one, or the one before; none after a protest, nor after another day."""
    if any(m.kind == "tone" and m.value == "protest" for m in mentions):
        return NOWHERE
    days = precise_days(sentence, mentions)
    sites = [
        m
        for m in mentions
        if m.kind == "place" and m.value.role == "event" and m.value.relation == "in" and not m.value.qualifies
    ]
    there = [m for m in sites if m.value.place is not None and not of_speech(m, mentions)]
    here = [m for m in there if m.value.known] or there
    deed = tells_a_deed(mentions)
    if sentence.kind == "prose" and days and (deed or (here and not tells)):
        return Scene(sentence, when_of(days[0]), tuple(here[:1]), deed, sentence.paragraph)
    if scene.deed and not days:
        return scene
    return scene if scene.at(sentence) and not tells and not scene.deed else NOWHERE


def recalled(scene: Scene, sentence: Sentence, mentions: Sequence[Mention]) -> Scene:
    """The scene at a sentence: an operation to which it points back is told on in its paragraph."""
    back = any(m.kind == "joint" and m.value.name == "back" for m in mentions)
    return replace(scene, recalled=sentence.paragraph) if scene.deed and back else scene


def precise_days(sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
    """The days, known to the day, that a sentence tells."""
    return [m for m in of_sentence(days_told(mentions), sentence, mentions) if m.value.precision == 1 and m.value.start]


def tells_a_deed(mentions: Sequence[Mention]) -> bool:
    """Whether a sentence tells an operation that took place."""
    return any(m.kind == "joint" and m.value.name == "deed" for m in mentions)


def on_scene(scene: Scene, telling: Telling) -> Telling:
    """A telling without a day of its own, on the scene, with that day and, if it has none, the places; general talk
    ("takes part in attacks") has no scene."""
    if not scene.at(telling.sentence) or telling.when.text or telling.definite or telling.share or telling.role:
        return telling
    if not any(m.value.verb or attach.is_fresh(m.value) for m in telling.triggers):
        return telling
    return replace(telling, when=scene.when, places=telling.places or scene.places)


def called_an_attack(scene: Scene, telling: Telling) -> Telling | None:
    """ "Fighters sent drones at a plant in Ostra on Friday. [The attack] caused a fire": what a later word calls so was
    told by the sentence that set the scene."""
    if scene.deed or scene.sentence is None or not scene.at(telling.sentence) or not scene.places:
        return None
    if not telling.definite or telling.role or telling.when.text or telling.places:
        return None
    return replace(telling, sentence=scene.sentence, when=scene.when, places=scene.places)
