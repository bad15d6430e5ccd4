"""Triggers in their sentence → who acts and who suffers.

    sides (actor mentions, joined) → by the grammar of each trigger, verb or noun → the first side that it gives

Nothing is guessed: where the sentence does not say, the party is empty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import regex

from conflictcli.mentions import Mention
from conflictcli.rules.actors import Actor
from conflictcli.rules.trigger import AIR, OVERTAKES, REGAINS
from conflictcli.sentences import Sentence

LONGEST_TARGET = 6
"""Words that a target has at most, when it is no known party."""


@dataclass(frozen=True, slots=True)
class Side:
    """One party as a stretch of the sentence: `start` and `end` count characters of the sentence."""

    start: int
    end: int
    actors: tuple[Actor, ...]

    @property
    def name(self) -> str:
        return "; ".join(dict.fromkeys(a.name for a in self.actors))

    @property
    def fights(self) -> bool:
        return any(a.kind != "civilians" or a.name in FIGHTING for a in self.actors)

    @property
    def known(self) -> bool:
        """Whether it has a name of its own: "Houthis", "Iraqi forces"; not "gunmen"."""
        return any(a.name[:1].isupper() or a.name in LOWER_NAMES or a.name[:3] == "al-" for a in self.actors)


FIGHTING = frozenset(("settlers", "protesters", "demonstrators", "villagers"))
LOWER_NAMES = frozenset(("peshmerga", "coalition", "anti-Balaka"))


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with what the questions about it need: its sides, its clauses' edges, its places and days."""

    text: str
    sides: tuple[Side, ...]
    breaks: tuple[int, ...]
    speech: tuple[tuple[int, int], ...]
    fixed: tuple[tuple[int, int], ...]
    places: tuple[tuple[int, int], ...]

    def clause(self, at: int) -> tuple[int, int]:
        """The span of the clause that holds a character."""
        start = max((b for b in self.breaks if b <= at), default=0)
        return start, min((b for b in self.breaks if b > at), default=len(self.text))


@dataclass(frozen=True, slots=True)
class Deed:
    """A trigger in its scene."""

    start: int
    end: int
    text: str
    verb: bool
    rule: str
    types: tuple[str, ...]
    scene: Scene

    @property
    def clause(self) -> tuple[int, int]:
        return self.scene.clause(self.start)


def parties(triggers: Sequence[Mention], mentions: Sequence[Mention], sentence: Sentence) -> tuple[str, str]:
    """Actor and target of one event, each empty when the sentence does not say.

    `triggers` are those of the event; `mentions` all of the sentence. Several parties on one side are joined by "; ".
    """
    scene = scene_of(mentions, sentence)
    deeds = [deed(m, scene) for m in triggers]
    actor = first(deeds, ACTOR_OF) or claimant(scene)
    targets = [side for side in (find(d) for d in deeds for find in TARGET_OF) if side]
    target = next((t for t in targets if not actor or t.start != actor.start), None)
    return (actor.name if actor else "", target.name if target else "")


def first(deeds: Iterable[Deed], questions: Sequence[Callable[[Deed], Side | None]]) -> Side | None:
    """The first answer with a name of its own, else the first answer."""
    found = [side for d in deeds for ask in questions if (side := ask(d)) is not None]
    return next((side for side in found if side.known), found[0] if found else None)


def claims(mentions: Sequence[Mention], sentence: Sentence) -> str:
    """Who claims an attack or is blamed for it, also where the sentence has no trigger: "The X claimed responsibility"."""
    side = claimant(scene_of(mentions, sentence))
    return side.name if side else ""


def better(told: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """Parties of several tellings of one event → the first actor and target with a name, else the first that is not empty."""
    told = list(told)
    return chosen([a for a, _ in told]), chosen([t for _, t in told])


def chosen(names: Sequence[str]) -> str:
    said = [name for name in names if name]
    return next((n for n in said if n[:1].isupper() or n[:3] == "al-" or n in LOWER_NAMES), said[0] if said else "")


# ---- the scene -----------------------------------------------------------------------------------------------

SAME = regex.compile(
    r"(?:['’]s?)?\s*(?:group(?:['’]s)?\s*|movement(?:['’]s)?\s*|\s\()?\s*"
    r"|\s+(?:group |network |movement )?(?:members? |fighters )?(?:of|from|belonging to|loyal to|linked to|affiliated with|allied with|allied to|known as|calling itself) (?:the )?(?:group )?",
    regex.IGNORECASE,
)
"""Between two mentions of one party: "Boko Haram | gunmen", "militants from the | Islamic State"."""
AND = regex.compile(
    r"\s*(?:,|/|,? and|,? or|,? as well as|,? together with|,? along with|,? alongside|,? teamed(?: up)? with|,? joined by|,? accompanied by)\s+"
    r"(?:(?:the|their|its|other|some|members of|units of|at least|\d+|two|three|four|five|six)\s+)*",
    regex.IGNORECASE,
)
"""Between two parties of one side."""


def scene_of(mentions: Sequence[Mention], sentence: Sentence) -> Scene:
    def spans(kind: str) -> tuple[tuple[int, int], ...]:
        return tuple((m.start - sentence.start, m.end - sentence.start) for m in mentions if m.kind == kind)

    text = sentence.text
    joints = [m for m in mentions if m.kind == "joint"]
    breaks = [m.start - sentence.start for m in joints if m.value.name == "break" and m.text.lower() not in RELATIVE]
    breaks += [m.end() for m in regex.finditer(r";|\bfor\b(?= (?:the|an?) (?:attack|bombing))", text)]
    speech = [m for m in joints if m.value.name == "speech" and not m.text.lower().startswith("claimed")]
    return Scene(
        text,
        sides(text, [m for m in mentions if m.kind == "actor"], sentence.start),
        tuple(sorted(breaks)),
        tuple((m.start - sentence.start, m.end - sentence.start) for m in speech),
        (*spans("place"), *spans("date")),
        spans("place"),
    )


RELATIVE = frozenset(("which", "who", "following"))


def sides(text: str, actors: Sequence[Mention], offset: int) -> tuple[Side, ...]:
    """Actor mentions → parties: words of one party are one, and parties that are listed stand together."""
    found: list[Side] = []
    for m in actors:
        side = Side(m.start - offset, m.end - offset, (m.value,))
        if found and SAME.fullmatch(text, found[-1].end, side.start):
            found[-1] = same(found[-1], side)
        else:
            found.append(side)
    joined: list[Side] = []
    for side in found:
        if joined and AND.fullmatch(text, joined[-1].end, side.start):
            joined[-1] = Side(joined[-1].start, side.end, (*joined[-1].actors, *side.actors))
        else:
            joined.append(side)
    return tuple(joined)


def same(one: Side, other: Side) -> Side:
    """Two words for one party: the one with a name stands."""
    return Side(one.start, other.end, other.actors if other.known and not one.known else one.actors)


def deed(m: Mention, scene: Scene) -> Deed:
    start = m.start - (m.start - scene_start(m, scene))
    return Deed(start, start + len(m.text), m.text, getattr(m.value, "verb", False), m.rule, tuple(m.value.types), scene)
