"""Sentence with its mentions → Scene: its parties, its deeds, and the ties between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from conflictcli.events.statement import Statement
from conflictcli.mention import Mention
from conflictcli.rules import casualties
from conflictcli.rules.actors import Actor, kinship

FIGHTING = frozenset(("settlers", "protesters", "demonstrators", "villagers", "herders", "mob", "rioters"))
"""Civilians who may strike."""


HARM = frozenset(rule.name for rule in casualties.RULES)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the sentence, in its own characters."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Side(Span):
    """One party, or several that stand together. `thing`: the words, where it is no known party."""

    actors: tuple[Actor, ...] = ()
    thing: str = ""

    @property
    def name(self) -> str:
        return self.thing or "; ".join(dict.fromkeys(a.name for a in self.actors))

    @property
    def known(self) -> bool:
        return is_name(self.name)

    @property
    def fights(self) -> bool:
        return any(a.kind != "civilians" or a.name in FIGHTING for a in self.actors)


@dataclass(frozen=True, slots=True)
class Link(Span):
    """A tie in its sentence; see `rules.actors.Tie`."""

    name: str


@dataclass(frozen=True, slots=True)
class Deed(Span):
    """A trigger in its sentence. `harm`: it is no more than people hurt, so that whom its words name were."""

    verb: bool
    rule: str
    types: tuple[str, ...]
    harm: bool = False


@dataclass(frozen=True, eq=False)
class Scene:
    """A sentence as these questions need it. `start` is where it stands in the text; all else counts from there.

    `governed` and `objects` are what was asked of it so far: whether the party that begins at a place is governed by a
    preposition, and what thing begins there. A sentence with many deeds asks the same over and over.
    """

    start: int
    text: str
    sides: tuple[Side, ...]
    links: tuple[Link, ...]
    deeds: tuple[Deed, ...]
    breaks: tuple[int, ...]
    speech: tuple[Span, ...]
    places: tuple[Span, ...]
    days: tuple[Span, ...]
    governed: dict[int, bool] = field(default_factory=dict)
    objects: dict[tuple[int, bool], Side | None] = field(default_factory=dict)

    def words(self, a: int, b: int) -> list[str]:
        return self.text[a:b].split()

    @cached_property
    def clauses(self) -> Sequence[Span]:
        """Every clause, in order."""
        return [Span(a, b) for a, b in pairwise((0, *self.breaks, len(self.text)))]

    def clause(self, at: int) -> Span:
        return self.clauses[bisect_right(self.breaks, at)]

    @cached_property
    def named(self) -> Mapping[str, Sequence[Link]]:
        """Name → the ties of that name, in order."""
        named: dict[str, list[Link]] = {}
        for link in self.links:
            named.setdefault(link.name, []).append(link)
        return named

    def ties(self, *names: str) -> Sequence[Link]:
        """The ties of some names, in order."""
        found = [name for name in names if name in self.named]
        if len(found) > 1:
            return [k for k in self.links if k.name in found]
        return self.named[found[0]] if found else ()

    def between(self, a: int, b: int, *names: str) -> Sequence[Link]:
        """The ties in a stretch of the sentence, in order; those of some names, where any are given."""
        return [k for k in (self.ties(*names) if names else self.links) if a <= k.start and k.end <= b]

    def before(self, d: Deed, *names: str) -> Sequence[Link]:
        """The ties of some names before a deed, in its clause."""
        ties = self.ties(*names)
        if not ties:
            return ()
        start = self.clause(d.start).start
        return [k for k in ties if start <= k.start and k.end <= d.start]

    def behind(self, d: Deed, *names: str) -> Sequence[Link]:
        """The ties of some names behind a deed, in the clause in which it begins."""
        ties = self.ties(*names)
        if not ties:
            return ()
        end = self.clause(d.start).end
        return [k for k in ties if d.end <= k.start and k.end <= end]

    def further(self, d: Deed, *names: str) -> Sequence[Link]:
        """The ties of some names behind a deed, in the clause in which it ends."""
        ties = self.ties(*names)
        if not ties:
            return ()
        end = self.clause(d.end).end
        return [k for k in ties if d.end <= k.start and k.end <= end]


def is_name(name: str) -> bool:
    """Whether a party has a name of its own: "Houthis", "al-Qaeda", "Iraqi forces"; not "gunmen"."""
    return name[:1].isupper() or name.startswith(("al-", "anti-Bal", "peshmerga", "coalition", "contras"))


def scene_of(statement: Statement) -> Scene:
    """The parties, deeds and ties of a sentence."""
    text, start = statement.sentence.text, statement.sentence.start
    edges = [m.start - start for m in statement.joints("break") if m.text.lower() not in GO_ON]
    speech = [m for m in statement.joints("speech") if not m.text.lower().startswith("claimed")]
    links = [Link(m.start - start, m.end - start, m.value.name) for m in statement.of("tie")]
    deeds = tuple(deed(m, start) for m in statement.of("strike"))
    nouns = [d for d in deeds if not d.verb]
    return Scene(
        start,
        text,
        tuple(together(text, parties_in(statement))),
        tuple(k for k in links if k.name != "hits" or not any(k.overlaps(d) for d in nouns)),
        deeds,
        tuple(edges),
        tuple(span(m, start) for m in speech),
        tuple(span(m, start) for m in statement.of("place") if m.value.role != "demonym"),
        tuple(span(m, start) for m in statement.of("date")),
    )


GO_ON = frozenset(("which", "who"))
"""Edges of a clause whose subject is the word before: "the group, | which attacked …"."""


def span(m: Mention, start: int) -> Span:
    return Span(m.start - start, m.end - start)


def deed(m: Mention, start: int) -> Deed:
    types = tuple(getattr(m.value, "types", ()))
    verb = getattr(m.value, "verb", False)
    return Deed(m.start - start, m.end - start, verb, m.rule, types, m.rule in HARM)


def parties_in(statement: Statement) -> Iterator[Side]:
    """Actor mentions, those that speak of one party as one: "Islamic State | militants"."""
    sentence = statement.sentence
    last: Side | None = None
    for m in statement.of("actor"):
        side = Side(m.start - sentence.start, m.end - sentence.start, (m.value,))
        if last and kinship(sentence.text[last.end : side.start]) == "one":
            last = Side(last.start, side.end, side.actors if side.known and not last.known else last.actors)
            continue
        if last:
            yield last
        last = side
    if last:
        yield last


def together(text: str, found: Iterable[Side]) -> Iterator[Side]:
    """Parties in a list as one side: "the army and its allied militias". A comma alone joins none, unless the list goes
    on to an "and": in "Backed by jets, soldiers …" two parties stand side by side."""
    sides = list(found)
    gaps = [text[a.end : b.start] for a, b in pairwise(sides)]
    joined = [kinship(gap) == "several" for gap in gaps]
    for n in reversed(range(len(gaps))):
        bare = gaps[n].strip() == ","
        joined[n] = joined[n] and (not bare or (n + 1 < len(gaps) and joined[n + 1]))
    last: Side | None = None
    for n, side in enumerate(sides):
        if last and joined[n - 1]:
            last = Side(last.start, side.end, (*last.actors, *side.actors))
            continue
        if last:
            yield last
        last = side
    if last:
        yield last
