"""Tellings of one event → an Account: what they say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from conflictcli.events.compare import places_agree
from conflictcli.events.event import When
from conflictcli.events.parties import better
from conflictcli.events.telling import Telling
from conflictcli.events.victims import of_one_event
from conflictcli.mention import Mention
from conflictcli.places import Located
from conflictcli.rules.actors import Actor
from conflictcli.rules.count import Count
from conflictcli.rules.trigger import OVERTAKES, REGAINS

TAKEN = frozenset((REGAINS, OVERTAKES))
"""What a battle was fought for."""


@dataclass(frozen=True)
class Account:
    """One event, or one total, as the tellings so far have it.

    `parts` are numbers of the accounts that break its count down; `of` is the number of the one it is a part of.
    `hints` are places of strikes that were left uncounted ("most of them hit Ostra"), `rest` those of "the rest".
    For `kind`: `named` are weapons in its sentences, `named_later` in those after them, `cast` the parties in its
    sentences, `like` is the type of the event before, where it is told as one like it.
    """

    tellings: tuple[Telling, ...]
    parts: tuple[int, ...] = ()
    of: int | None = None
    hints: tuple[tuple[Mention, ...], ...] = ()
    rest: tuple[Mention, ...] = ()
    named: tuple[Mention, ...] = ()
    named_later: tuple[Mention, ...] = ()
    cast: tuple[Actor, ...] = ()
    like: str = ""

    def also(self, telling: Telling) -> Account:
        return replace(self, tellings=(*self.tellings, telling))

    @property
    def first(self) -> Telling:
        return self.tellings[0]

    @cached_property
    def types(self) -> tuple[str, ...]:
        """The types that every telling may mean; those of the most telling one where they disagree; of two different
        things (a town taken, a battle) that for which the other was done, else the first told."""
        narrow = min(self.tellings, key=lambda t: len(t.types)).types
        if set(narrow).isdisjoint(self.first.types) and TAKEN.isdisjoint(narrow):
            narrow = self.first.types
        return tuple(k for k in narrow if all(k in t.types for t in self.tellings)) or narrow

    @cached_property
    def counting(self) -> Telling | None:
        """The telling whose count stands: a stated one before an implied one, of stated ones the first."""
        told = [t for t in self.tellings if t.count is not None]
        return next((t for t in told if t.counted), told[0] if told else None)

    @cached_property
    def count(self) -> Count | None:
        return self.counting.count if self.counting else None

    @cached_property
    def counted(self) -> bool:
        return self.counting is not None and self.counting.counted

    @cached_property
    def when(self) -> When:
        """The most precise of the days told, the title's last; the first of equals."""
        told = min(self.tellings, key=lambda t: (t.when.start is None, t.heads, t.when.precision, not t.when.text))
        return told.when

    @cached_property
    def places(self) -> tuple[Mention, ...]:
        """The places of the telling that places it best: named places before areas, known before unknown; those of a
        title where the text says nothing else."""
        below = [t.places for t in self.tellings if t.places and not t.heads]
        above = [t.places for t in self.tellings if t.places and t.heads]
        told = [*below, *(p for p in above if all(places_agree(values(p), values(q)) for q in below))]
        return min(
            told, key=lambda p: (min(x.value.precision for x in p) >= 3, any(not x.value.known for x in p)), default=()
        )

    @cached_property
    def located(self) -> tuple[Located, ...]:
        return values(self.places)

    @cached_property
    def parties(self) -> tuple[str, str]:
        """Who acted and who suffered: named parties before unnamed, earlier tellings before later."""
        return better([t.parties for t in self.tellings])

    @cached_property
    def harm(self) -> tuple[Mention, ...]:
        return of_one_event(self.tellings, self.counted)


def same_type(one: Sequence[str], other: Sequence[str]) -> bool:
    return bool(set(one) & set(other))


def values(places: Sequence[Mention]) -> tuple[Located, ...]:
    return tuple(m.value for m in places)


def broken_down(accounts: Sequence[Account], number: int, parts: Sequence[int]) -> list[Account]:
    """Accounts of which one has others as its parts, all by their numbers."""
    told = [replace(account, of=number) if n in parts else account for n, account in enumerate(accounts)]
    told[number] = replace(told[number], parts=tuple(parts))
    return told
