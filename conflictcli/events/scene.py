"""A sentence that tells no event but a day and a place → the scene of what the report tells next.

"On 4 May, in Ostra, police carried out an operation. A shoot-out broke out."
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from conflictcli.events import attach
from conflictcli.events.days import of_sentence, when_of
from conflictcli.events.event import UNKNOWN, When
from conflictcli.events.statement import Statement
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


def set_scene(scene: Scene, statement: Statement, tells: bool) -> Scene:
    """The scene behind one more sentence: a new one, or the one before; none after a protest, nor after another day."""
    sentence = statement.sentence
    if statement.is_of("protest"):
        return NOWHERE
    days = precise_days(statement)
    if sentence.kind == "prose" and days:
        deed, here = tells_a_deed(statement), sites_in(statement)
        if deed or (here and not tells):
            return Scene(sentence, when_of(days[0]), tuple(here[:1]), deed, sentence.paragraph)
    if scene.deed and not days:
        return scene
    return scene if scene.at(sentence) and not tells and not scene.deed else NOWHERE


def sites_in(statement: Statement) -> list[Mention]:
    """The places in which a sentence says that something happened, the known ones where there are some."""
    sites = [
        m
        for m in statement.of("place")
        if m.value.role == "event" and m.value.relation == "in" and not m.value.qualifies
    ]
    there = [m for m in sites if m.value.place is not None and not statement.of_speech(m)]
    return [m for m in there if m.value.known] or there


def recalled(scene: Scene, statement: Statement) -> Scene:
    """The scene at a sentence: an operation to which it points back is told on in its paragraph."""
    back = scene.deed and statement.joints("back")
    return replace(scene, recalled=statement.sentence.paragraph) if back else scene


def precise_days(statement: Statement) -> list[Mention]:
    """The days, known to the day, that a sentence tells."""
    if not statement.of("date"):
        return []
    return [m for m in of_sentence(statement) if m.value.precision == 1 and m.value.start]


def tells_a_deed(statement: Statement) -> bool:
    """Whether a sentence tells an operation that took place."""
    return bool(statement.joints("deed"))


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
