"""Document → what its events ask of it: a kind of mention is read in the sentence of which it is asked, and when it is.

Most sentences of a report tell no event, and of most of these nothing is asked but whether their words could tell one.
Which sentences are asked for what is the events' own affair: they ask this as they ask a whole `Reading`, and as each
kind of mention stands by itself, they hear the same. `reading` gives a whole one to whoever shows mentions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import cached_property, lru_cache, reduce
from operator import or_

from conflictcli.document import Document
from conflictcli.mention import Mention
from conflictcli.mentions import read_by
from conflictcli.places import Named
from conflictcli.reading import STOPPED, Kinds, Stops, as_read, hears, seen_by, unmarked, within
from conflictcli.rule import Rule
from conflictcli.rules import dates
from conflictcli.rules.actor import LISTED
from conflictcli.rules.own.entries import BUILT_IN, Codebook
from conflictcli.sentences import Sentence, sentences
from conflictcli.tried import Hearing, starts_of

ASKED_OF_ALL = ("strike", "share")
"""Kinds that are asked of nearly every sentence, and read of all of them together: what a processor has at hand of one
kind's rules, it has lost when it comes back from those of the others."""
SAYING = frozenset(("tone", "beat", "role", "joint", "tie"))
"""Kinds of which it is often asked for one thing that they may say: "crime", "disputed", "claims"."""


class Vocabulary:
    """The rules; `listed`: that of listed names; `kinds`: those of each kind, and those that may say a thing, as
    bits of `starts`."""

    def __init__(self, codebook: Codebook) -> None:
        from conflictcli.rules import rules_with

        rules = rules_with(codebook)
        self.starts = starts_of(rules)
        self.listed = next(rule for rule in rules if rule.name == LISTED)
        kinds: dict[tuple[str, str], list[Rule]] = {}
        for rule in rules:
            kinds.setdefault((rule.kind, ""), []).append(rule)
            for said in rule.says if rule.kind in SAYING else ():
                kinds.setdefault((rule.kind, said), []).append(rule)
        self.kinds = {kind: self.starts.bits(able) for kind, able in kinds.items()}
        self.has_stops = ("stop", "") in self.kinds

    def bits(self, kind: str, thing: str = "") -> int:
        """The rules of a kind, or those of them that may say a thing."""
        return self.kinds.get((kind, thing), 0)


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
        self._texts: dict[int, tuple[str, Hearing]] = {}
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
        if thing == LISTED or self._asked.bits(kind, thing) & self._words:
            for n in range(len(self._plain)):
                if self.may(n, kind, thing):
                    yield Told(self, n)

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
            for n in range(len(self._plain)) if kind in ASKED_OF_ALL else (number,):
                self.known[n][kind] = self._found(kind, n)
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
        return bool(self._text(number)[1].able(self._asked.bits(kind, thing)))

    def _is_named(self, number: int) -> bool:
        """Whether a party stands in a sentence by a name that is listed, be it within another's."""
        if number not in self._names:
            text = self._plain[number].text
            self._names[number] = next(iter(self._asked.listed.matches(text)), None) is not None
        return self._names[number]

    def _read(self, kind: str, number: int) -> Sequence[Mention]:
        text, hearing = self._text(number)
        tries = self._asked.starts.among(self._asked.bits(kind), hearing)
        return read_by(tries, self._plain[number], text) if tries else ()

    def _text(self, number: int) -> tuple[str, Hearing]:
        """A sentence as the rules read it, and what its words let them find."""
        known = self._texts.get(number)
        if known is None:
            text = as_read(self._plain[number])
            known = self._texts[number] = text, self._asked.starts.hearing(text)
        return known

    @cached_property
    def _words(self) -> int:
        """The rules that may find something somewhere, by the words of all sentences."""
        return reduce(or_, (self._text(number)[1].likely for number in range(len(self._plain))), 0)

    def _seen(self, found: Sequence[Mention]) -> Sequence[Mention]:
        return seen_by(self.codebook.convention, found)

    # ---- what hangs on the whole document --------------------------------------------------------------------

    def _hears(self, number: int) -> tuple[Sentence, Sequence[Mention]]:
        """A sentence with its dates, not anchored yet."""
        sentence = self._plain[number]
        if number not in self._heard:
            self._heard[number] = hears(sentence)
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
