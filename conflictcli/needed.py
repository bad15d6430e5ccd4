"""Document → what its events ask of it: a kind of mention is read in the sentence of which it is asked, and when it is.

Most sentences of a report tell no event, and of most of these nothing is asked but whether their words could tell one.
Which sentences are asked for what is the events' own affair: they ask this as they ask a whole `Reading`, and as each
kind of mention stands by itself, they hear the same. `reading` gives a whole one to whoever shows mentions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from datetime import date
from functools import cached_property, lru_cache

from conflictcli.document import Document
from conflictcli.mention import Mention
from conflictcli.mentions import read_by
from conflictcli.places import Named
from conflictcli.reading import DIGIT, STOPPED, Kinds, Stops, masked, seen_by, unmarked, within
from conflictcli.rules import dates
from conflictcli.rules.actor import LISTED
from conflictcli.rules.own.entries import BUILT_IN, Codebook
from conflictcli.sentences import Sentence, sentences
from conflictcli.tried import Tried, tried

SAYING = frozenset(("tone", "beat", "role", "joint", "tie"))
"""Kinds of which it is often asked for one thing that they may say: "crime", "disputed", "claims"."""


class Vocabulary:
    """The rules; `listed`: that of listed names; `sayers`: the names of those of a kind that may say a thing."""

    def __init__(self, codebook: Codebook) -> None:
        from conflictcli.rules import rules_with

        self.rules = rules_with(codebook)
        self.listed = next(rule for rule in self.rules if rule.name == LISTED)
        self.has_stops = any(rule.kind == "stop" for rule in self.rules)
        sayers: dict[tuple[str, str], set[str]] = {}
        for rule in self.rules:
            for said in rule.says if rule.kind in SAYING else ():
                sayers.setdefault((rule.kind, said), set()).add(rule.name)
        self.sayers = {said: frozenset(names) for said, names in sayers.items()}


@lru_cache(maxsize=4)
def vocabulary(codebook: Codebook = BUILT_IN) -> Vocabulary:
    return Vocabulary(codebook)


class Told(Kinds):
    """The mentions of a sentence by kind: each kind is read when it is first asked for."""

    __slots__ = ("_needed", "_number")

    def __init__(self, needed: Needed, number: int) -> None:
        super().__init__()
        self._needed, self._number = needed, number

    def __missing__(self, kind: str) -> Sequence[Mention]:
        found = self[kind] = self._needed.within(self._number, kind)
        return found

    def may(self, kind: str, thing: str = "") -> bool:
        return self._needed.may(self._number, kind, thing)


class Needed:
    """A document that is read as its events ask for it; it answers what a whole `Reading` does.

    `codebook`: what a user adds to the rules. `known`: what was read so far, of each sentence by kind.
    """

    def __init__(self, document: Document, codebook: Codebook = BUILT_IN) -> None:
        self.document = document
        self.codebook = codebook
        self.sentences = sentences(document)
        self._plain = [unmarked(sentence) for sentence in self.sentences]
        self._asked = vocabulary(codebook)
        self._number = {sentence.start: n for n, sentence in enumerate(self.sentences)}
        self.known: list[dict[str, Sequence[Mention]]] = [{} for _ in self.sentences]
        self._tries: dict[int, tuple[Mapping[str, Tried], Set[str], str]] = {}
        self._heard: dict[int, Sequence[Mention]] = {}
        self._parties: dict[int, Sequence[Mention]] = {}
        self._names: dict[int, bool] = {}
        self._resolved: list[Sequence[Mention]] = []
        self._said: list[Mention] = []

    # ---- what is asked ---------------------------------------------------------------------------------------

    def told(self, sentence: Sentence) -> Kinds:
        """The mentions that begin in a sentence, by kind."""
        return Told(self, self._number[sentence.start])

    def saying(self, kind: str, thing: str) -> Iterator[Kinds]:
        """The mentions of each sentence in which one of a kind may say a thing, as its words have it."""
        return (Told(self, n) for n in range(len(self._plain)) if self.may(n, kind, thing))

    def of(self, kind: str) -> Iterator[Mention]:
        """Every mention of a kind, in order of reading."""
        return (m for n in range(len(self._plain)) for m in self.within(n, kind))

    @cached_property
    def written(self) -> date | None:
        """The day it was published, else that of its dateline."""
        return self.document.published or dates.written(
            [*map(self._hears, range(min(len(self._plain), dates.LINES_BEFORE_THE_TEXT)))]
        )

    # ---- what is read ----------------------------------------------------------------------------------------

    def within(self, number: int, kind: str) -> Sequence[Mention]:
        """The mentions of a kind in a sentence, by its number."""
        known = self.known[number]
        if kind not in known:
            known[kind] = self._found(kind, number)
        return known[kind]

    def _found(self, kind: str, number: int) -> Sequence[Mention]:
        if kind == "date":
            return self._seen(within(self._days, self._plain[number])) if self._hears(number)[1] else ()
        if kind == "place":
            return self._seen(self._places.within(self._plain[number]))
        if kind == "actor":
            return self._seen(self._meant(number))
        found = self._read(kind, number)
        if found and kind in STOPPED and self._stops:
            found = [m for m in found if self._stops.stop_of(m) is None]
        return self._seen(found)

    def may(self, number: int, kind: str, thing: str = "") -> bool:
        """Whether there may be a mention of a kind in a sentence, or one that says a thing, as its words have it."""
        if thing == LISTED:
            return self._is_named(number)
        tries, names, _ = self._tried(number)
        return kind in tries if not thing else not names.isdisjoint(self._asked.sayers.get((kind, thing), ()))

    def _is_named(self, number: int) -> bool:
        """Whether a party stands in a sentence by a name that is listed, be it within another's."""
        if number not in self._names:
            text = self._plain[number].text
            self._names[number] = next(iter(self._asked.listed.matches(text)), None) is not None
        return self._names[number]

    def _read(self, kind: str, number: int) -> Sequence[Mention]:
        tries, _, text = self._tried(number)
        return read_by(tries[kind], self._plain[number], text) if kind in tries else ()

    def _tried(self, number: int) -> tuple[Mapping[str, Tried], Set[str], str]:
        """The rules that are tried on a sentence, by kind, their names, and its text as they read it."""
        known = self._tries.get(number)
        if known is None:
            tries: dict[str, Tried] = {}
            text = self._text(number)
            told = tried(self._asked.rules, text)
            for rule, places in told:
                tries.setdefault(rule.kind, []).append((rule, places))
            known = self._tries[number] = tries, {rule.name for rule, _ in told}, text
        return known

    def _text(self, number: int) -> str:
        """A sentence as the rules read it, without the figures of its dates."""
        sentence = self._plain[number]
        has_dates = DIGIT.search(sentence.text) and self._hears(number)[1]
        return masked(sentence, self._days) if has_dates else sentence.text

    def _seen(self, found: Sequence[Mention]) -> Sequence[Mention]:
        return seen_by(self.codebook.convention, found)

    # ---- what hangs on the whole document --------------------------------------------------------------------

    def _hears(self, number: int) -> tuple[Sentence, Sequence[Mention]]:
        """A sentence with its dates, not anchored yet."""
        sentence = self._plain[number]
        if number not in self._heard:
            self._heard[number] = dates.heard_in(sentence)
        return sentence, self._heard[number]

    @cached_property
    def _days(self) -> Sequence[Mention]:
        heard = [*map(self._hears, range(len(self._plain)))]
        return dates.in_time(heard, self.written, self.document.narrative)

    @cached_property
    def _places(self) -> Named:
        return Named(self._plain)

    @cached_property
    def _stops(self) -> Stops | None:
        """The phrases of a user's codebook that keep what they overlap from telling an event."""
        if not self._asked.has_stops:
            return None
        return Stops([m for n in range(len(self._plain)) for m in self._read("stop", n)], self.sentences)

    def _named(self, number: int) -> Sequence[Mention]:
        """The parties that a sentence names, by its own words."""
        if number not in self._parties:
            self._parties[number] = self._read("actor", number)
        return self._parties[number]

    def _meant(self, number: int) -> Sequence[Mention]:
        """The parties of a sentence as the document means them: a doubtful name hangs on what else it names, and "the
        group" on what was named before."""
        from conflictcli.rules.actors.meant import points_back, resolved
        from conflictcli.rules.actors.table import DOUBTFUL

        here, text = self._named(number), self.document.text
        if not any(m.rule == DOUBTFUL or points_back(m, text) for m in here):
            return here
        for n in range(len(self._resolved), number + 1):
            self._resolved.append([*resolved(self._supported(n), text, self._said)])
        return self._resolved[number]

    def _supported(self, number: int) -> Sequence[Mention]:
        """The parties of a sentence without doubtful names that nothing in the document supports."""
        from conflictcli.rules.actors.table import DOUBTFUL

        here = self._named(number)
        return [m for m in here if m in self._sure] if any(m.rule == DOUBTFUL for m in here) else here

    @cached_property
    def _sure(self) -> Collection[Mention]:
        from conflictcli.rules.actors.table import supported

        named = [m for n in range(len(self._plain)) for m in self._named(n)]
        return frozenset(supported(named, self.document.text, self.codebook.parties))
