"""Name: a piece of text that may be a place; Located: what it has become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conflictcli.gazetteer import Candidate, Place
from conflictcli.gazetteer.normal import normal_form
from conflictcli.rules.places import lead_of, may_type, words_before
from conflictcli.sentences import Sentence

LARGE = 100_000
"""People: a city of so many is a place without any support."""
NOTABLE = 5_000
"""People: a town of so many is one in a country that the text names."""
SPEAKS = 500_000
"""People: a city of so many may speak for its country ("Baghdad said"); a lesser name that speaks is a person."""


@dataclass(frozen=True, slots=True)
class Located:
    """A place as the text names it, and where it is.

    `name`: as the gazetteer has it, or as written where no list knows it (`known` is False, and `place` is the
    division or country that the text gives with it, or None). `role` is `event` (may be where something happened),
    `dateline`, `speech`, `demonym`, `actor` or `region` (a continent: too wide for an event). `relation` is the class
    of the words before it: `in`, `near`, `moved` ("from", "to"), `done` ("the capture of"), `agent` ("by") or empty.
    `precision`: 1 the place itself, 2 near it, 3 an area. `qualifies`: it only tells where the name before it lies.
    `group`: one number for names that share one preposition. `meant` is what an event there lies in where the words
    tell more than the name: the south of a country ("southern Lebanon"), a border ("near the Turkish border").
    """

    name: str
    place: Place | None
    known: bool
    role: str
    relation: str
    precision: int
    qualifies: bool
    group: int
    meant: Place | None = None


@dataclass(slots=True, eq=False)
class Name:
    """A piece of text that may be a place, on its way to being one.

    `kind`: `name`, `feature` ("Ostra airport"), `body` (a body's town), `loud` (from a headline), `demonym` or `wide`.
    `mask`: `body` or `word` ("Ostra-based") where the name is a part of something that acts. `after` is the type word
    that follows ("district"), `feature` what its span takes in ("airport"), `lead` the relation and the type word
    before it, read when first asked for. `parent` tells where it lies; `settled` is a place (or, with none, the
    knowledge that no list has it) that nothing else may change. `support` is the vote that let it in.
    """

    text: str
    start: int
    sentence: Sentence
    found: tuple[Candidate, ...]
    kind: str = "name"
    mask: str = ""
    after: str = ""
    feature: str = ""
    lead: tuple[str, str] | None = None
    code: str = ""
    parent: Name | None = None
    qualifies: bool = False
    group: int = 0
    heading: str = ""
    place: Place | None = None
    settled: bool = False
    support: str = ""
    listed: bool = False
    sense: Name | None = None
    preceding: Sequence[str] | None = None

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def at(self) -> int:
        """Where it begins in its sentence."""
        return self.start - self.sentence.start

    @property
    def words_before(self) -> Sequence[str]:
        """The words before it, in lower case: they tell whether a pattern need be tried."""
        if self.preceding is None:
            self.preceding = words_before(self.sentence.text, self.at)
        return self.preceding

    @property
    def last_before(self) -> str:
        """The last word before it, or the one before that where the last is "the"."""
        words = self.words_before
        return (words[-2] if words[-1] == "the" and len(words) > 1 else words[-1]) if words else ""

    @property
    def told(self) -> tuple[str, str]:
        if self.lead is None:
            self.lead = lead_of(self.sentence.text, self.at, self.words_before)
        return self.lead

    @property
    def relation(self) -> str:
        """The class of the words before it, or before the list that it stands in."""
        return self.told[0]

    @relation.setter
    def relation(self, relation: str) -> None:
        self.lead = relation, self.told[1]

    @property
    def before(self) -> str:
        """The type word before it: "town" in "the town of Ostra"."""
        if self.lead is None:
            words = self.words_before
            if not words or not may_type(words[-1]):
                return ""
        return self.told[1]

    @before.setter
    def before(self, typed: str) -> None:
        self.lead = self.told[0], typed

    @property
    def in_bracket(self) -> bool:
        return self.at > 0 and self.sentence.text[self.at - 1] == "("

    @property
    def key(self) -> str:
        return normal_form(self.bare)

    @property
    def bare(self) -> str:
        """The name without the feature that its span takes in."""
        feature = self.feature
        return self.text[: -len(feature)].rstrip() if feature and self.text.endswith(feature) else self.text
