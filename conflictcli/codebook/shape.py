"""The shape of `rules.toml`: which tables it may have, which keys each, and what may stand behind them.

What a value means beyond its shape (whether a type is known, whether a pattern compiles) is asked in `read`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

NAME = r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$"

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^[^\r\n]+$")]
Name = Annotated[str, StringConstraints(pattern=NAME, max_length=60)]
Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80, pattern=r"^[^;\r\n]+$")]
"""What stands in a cell in which "; " parts several."""
Lines = list[Line]


Once = Annotated[int, Field(ge=1, le=100)]
"""What one telling counts."""


class Table(BaseModel):
    """A table of the file: no key that is not named here, no value of another kind."""

    model_config = ConfigDict(extra="forbid", strict=True)


class About(Table):
    """`[codebook]`"""

    name: Name | None = None
    version: Annotated[str, StringConstraints(pattern=r"^[\w.+-]{1,30}$")] | None = None
    about: str = ""


class Found(Table):
    """An example that says more than where: `{ text = "[Two boardings] off Vell", strikes = 2 }`."""

    text: Line
    type: Label | None = None
    strikes: int | None = None
    munitions: int | None = None
    killed: int | None = None
    injured: int | None = None
    actor: str | None = None
    target: str | None = None


class Evident(Table):
    """What may carry its evidence, as every entry may."""

    finds: list[Line | Found] = []
    ignores: Lines = []


class Type(Evident):
    """`[[types]]`"""

    name: Label
    acled: Label
    of: list[Label] = []
    where: Lines = []
    counted: bool = False


class TriggerWords(Evident):
    """`[[triggers]]`"""

    name: Name | None = None
    type: Label
    nouns: Lines = []
    verbs: Lines = []
    general: bool = False
    count: Once | None = None


class WeaponWords(Evident):
    """`[[weapons]]`"""

    name: Name | None = None
    words: Annotated[Lines, Field(min_length=1)]
    like: Line


class HarmWords(Evident):
    """`[[harm]]`"""

    name: Name | None = None
    killed: Lines = []
    injured: Lines = []


class StopWords(Evident):
    """`[[stop]]`"""

    name: Name | None = None
    phrases: Annotated[Lines, Field(min_length=1)]
    scope: Literal["phrase", "sentence", "document"] = "phrase"


class Party(Evident):
    """`[[actors]]`"""

    name: Label
    aliases: Lines = []
    kind: Line = "non-state"
    code: Label | None = None


class Place(Evident):
    """`[[places]]`"""

    name: Line
    aliases: Lines = []
    kind: str = ""
    country: str = ""
    admin1: str = ""
    latitude: float | int
    longitude: float | int


class Worth(Table):
    """What a vague word is worth: the least it commits to, and a figure for it, if there is to be one."""

    least: Annotated[int, Field(ge=0)]
    best: Annotated[int, Field(ge=0)] | None = None


class Counts(Table):
    """`[counts]`"""

    vague: Line | None = None
    plural: Annotated[int, Field(ge=2, le=100)] | None = None
    words: dict[str, Worth] = {}


class Source(Table):
    """`[[sources]]`"""

    name: Line
    aliases: Lines = []
    note: Line


class PatternShape(Table):
    """`[[patterns]]`: both kinds of evidence must be there."""

    name: Name
    kind: Literal["event", "weapon", "stop"] = "event"
    pattern: Annotated[str, StringConstraints(min_length=1)]
    type: Label | None = None
    count: Once | None = None
    like: Line | None = None
    scope: Literal["phrase", "sentence", "document"] = "phrase"
    finds: Annotated[list[Line | Found], Field(min_length=1)]
    ignores: Annotated[Lines, Field(min_length=1)]


class File(Table):
    """All of it."""

    codebook: About = About()
    types: list[Type] = []
    triggers: list[TriggerWords] = []
    weapons: list[WeaponWords] = []
    harm: list[HarmWords] = []
    stop: list[StopWords] = []
    actors: list[Party] = []
    places: list[Place] = []
    counts: Counts = Counts()
    sources: list[Source] = []
    patterns: list[PatternShape] = []
