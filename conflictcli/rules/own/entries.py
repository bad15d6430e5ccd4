"""Codebook: what a user says the rules are to know besides their own; frozen values, read from `rules.toml`.

Entries hold text and numbers alone, so that a codebook can be sent to another process; what the rules make of them is
in `made`. A codebook is equal to another, and hashes, by its `mark`: it is asked for with every sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from hashlib import blake2b
from typing import TYPE_CHECKING, Literal

from conflictcli.rules.own_actors import NONE, OwnActors
from conflictcli.rules.vague import BOUNDS, Convention, behind

if TYPE_CHECKING:
    from conflictcli.gazetteer.entries import Entry as Place

Scope = Literal["phrase", "sentence", "document"]
PatternKind = Literal["event", "weapon", "stop"]
Value = str | int | bool


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with square brackets round what is found, and what that means, as far as the file says it.

    `values`: by name ("strikes", "type", "killed", "actor", …), in the order of the file.
    """

    text: str
    values: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Sentences in which an entry finds what stands in brackets, and near misses in which it finds nothing."""

    finds: tuple[Example, ...] = ()
    ignores: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """What every entry has. `name`: what `rules` and messages call it, with the codebook's before it:
    "shipping:boarded". `place`: ("triggers", 3), where it stands in its file."""

    name: str
    evidence: Evidence = Evidence()
    place: tuple[str, int] = field(default=("", 0), compare=False)


@dataclass(frozen=True, slots=True)
class EventType(Entry):
    """A type of event of one's own; `sub_event_type` says its `label`.

    `acled`: the sub-event type of ACLED that it is there, which gives `event_type`. Besides what triggers and
    patterns say is of this type, an event of `of` is, in whose sentence one of the words of `where` stands. `counted`:
    its `strikes` are filled though ACLED's type is no remote violence.
    """

    label: str = ""
    acled: str = ""
    of: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Triggers(Entry):
    """Words that say that something happened. `type`: the label of an `EventType`, or a sub-event type of ACLED.

    `nouns` in the singular and `verbs` as they are written. `general`: they mean an event only in a text about arms, as
    "attack" does. `count`: what one telling counts where its words count nothing; 0 for nothing.
    """

    type: str = ""
    nouns: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    general: bool = False
    count: int = 0


@dataclass(frozen=True, slots=True)
class Weapons(Entry):
    """Words for a weapon. `like`: which of the built-in weapon rules knows such: "aircraft", "artillery", …"""

    words: tuple[str, ...] = ()
    like: str = ""


@dataclass(frozen=True, slots=True)
class Harm(Entry):
    """Verbs of harm, as participles: "were slain"."""

    killed: tuple[str, ...] = ()
    injured: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stop(Entry):
    """Phrases that tell no event: what overlaps them does not, nor their sentence, nor their document, by `scope`."""

    phrases: tuple[str, ...] = ()
    scope: Scope = "phrase"


@dataclass(frozen=True, slots=True)
class Pattern(Entry):
    """A pattern as the built-in rules write theirs. Of an event, groups tell more: `count` and `munitions` are numbers,
    `killed` and `injured` people, `actor` and `target` parties. `count`: as triggers have it.
    """

    pattern: str = ""
    kind: PatternKind = "event"
    type: str = ""
    like: str = ""
    scope: Scope = "phrase"
    count: int = 0


@dataclass(frozen=True, slots=True)
class Named(Entry):
    """The evidence of an actor or a place: `label` is its name; `place` tells which of the two."""

    label: str = ""


@dataclass(frozen=True, slots=True)
class Coded:
    """A party's code."""

    name: str
    code: str


@dataclass(frozen=True, slots=True)
class Source:
    """Who publishes. `names`: as `source` has it, or the host of its addresses."""

    names: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True, eq=False)
class Codebook:
    """Everything a user adds. `title`: name and version, of several joined by "+": "shipping-2".

    `plural`: the least that a plural without a number is worth ("air strikes"), 0 for nothing. `named`: actors and
    places that bring evidence.
    `mark`: a hash of it all.
    """

    title: str = ""
    types: tuple[EventType, ...] = ()
    triggers: tuple[Triggers, ...] = ()
    weapons: tuple[Weapons, ...] = ()
    harm: tuple[Harm, ...] = ()
    stops: tuple[Stop, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    parties: OwnActors = NONE
    codes: tuple[Coded, ...] = ()
    places: tuple[Place, ...] = ()
    convention: Convention = BOUNDS
    plural: int = 0
    sources: tuple[Source, ...] = ()
    named: tuple[Named, ...] = ()
    mark: str = field(default="", init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "mark", mark_of(*(getattr(self, each.name) for each in fields(self) if each.init)))

    def under(self, parties: OwnActors = NONE, convention: Convention | None = None) -> Codebook:
        """The codebook with a user's list of parties, and a convention that they name, over it."""
        found = replace(self, parties=OwnActors((*parties.parties, *self.parties.parties))) if parties.parties else self
        return found if convention is None else replace(found, convention=behind(found.convention, convention))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry that has rules, section by section."""
        return (*self.types, *self.triggers, *self.weapons, *self.harm, *self.stops, *self.patterns)

    def __hash__(self) -> int:
        return hash(self.mark)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Codebook) and self.mark == other.mark


def mark_of(*held: object) -> str:
    """Ten figures that tell these values from others."""
    return blake2b(repr(held).encode("utf-8", "backslashreplace"), digest_size=5).hexdigest()


BUILT_IN = Codebook()
"""Nothing but the rules' own."""
