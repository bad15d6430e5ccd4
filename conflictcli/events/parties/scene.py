"""Sentence with its mentions → Scene: its parties, its deeds, and the ties between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from conflictcli.mention import Mention
from conflictcli.rules import casualties
from conflictcli.rules.actors import Actor, kinship
from conflictcli.sentences import Sentence

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


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence as these questions need it."""

    text: str
    sides: tuple[Side, ...]
    links: tuple[Link, ...]
    deeds: tuple[Deed, ...]
    breaks: tuple[int, ...]
    speech: tuple[Span, ...]
    places: tuple[Span, ...]
    days: tuple[Span, ...]

    def words(self, a: int, b: int) -> list[str]:
        return self.text[a:b].split()

    def clause(self, at: int) -> Span:
        start = max((b for b in self.breaks if b <= at), default=0)
        return Span(start, min((b for b in self.breaks if b > at), default=len(self.text)))

    def between(self, a: int, b: int, *names: str) -> list[Link]:
        return [k for k in self.links if a <= k.start and k.end <= b and (not names or k.name in names)]


def is_name(name: str) -> bool:
    """Whether a party has a name of its own: "Houthis", "al-Qaeda", "Iraqi forces"; not "gunmen"."""
    return name[:1].isupper() or name.startswith(("al-", "anti-Bal", "peshmerga", "coalition", "contras"))


def scene_of(mentions: Sequence[Mention], sentence: Sentence) -> Scene:
    def spans(kind: str) -> tuple[Span, ...]:
        named = (m for m in mentions if m.kind == kind and getattr(m.value, "role", "") != "demonym")
        return tuple(span(m, sentence) for m in named)

    joints = [m for m in mentions if m.kind == "joint"]
    edges = [m.start for m in joints if m.value.name == "break" and m.text.lower() not in GO_ON]
    speech = [m for m in joints if m.value.name == "speech" and not m.text.lower().startswith("claimed")]
    links = [Link(*ends(m, sentence), m.value.name) for m in mentions if m.kind == "tie"]
    deeds = tuple(deed(m, sentence) for m in mentions if m.kind == "strike")
    return Scene(
        sentence.text,
        tuple(together(sentence.text, parties_in(mentions, sentence))),
        tuple(k for k in links if not any(k.name == "hits" and k.overlaps(d) and not d.verb for d in deeds)),
        deeds,
        tuple(start - sentence.start for start in edges),
        tuple(span(m, sentence) for m in speech),
        spans("place"),
        spans("date"),
    )


GO_ON = frozenset(("which", "who"))
"""Edges of a clause whose subject is the word before: "the group, | which attacked …"."""


def ends(m: Mention, sentence: Sentence) -> tuple[int, int]:
    return m.start - sentence.start, m.end - sentence.start


def span(m: Mention, sentence: Sentence) -> Span:
    return Span(*ends(m, sentence))


def deed(m: Mention, sentence: Sentence) -> Deed:
    types = tuple(getattr(m.value, "types", ()))
    verb = getattr(m.value, "verb", False)
    return Deed(*ends(m, sentence), verb, m.rule, types, m.rule in HARM)


def parties_in(mentions: Sequence[Mention], sentence: Sentence) -> Iterator[Side]:
    """Actor mentions, those that speak of one party as one: "Islamic State | militants"."""
    last: Side | None = None
    for m in mentions:
        if m.kind != "actor":
            continue
        side = Side(*ends(m, sentence), (m.value,))
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
