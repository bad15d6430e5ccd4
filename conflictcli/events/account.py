"""Tellings of one event → an Account: what they say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from conflictcli.events.event import When
from conflictcli.events.gist import Gist, and_then, clearest, gist_of, values
from conflictcli.events.harm import Harm
from conflictcli.events.parties import better
from conflictcli.events.telling import Telling
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
    sentences, `like` is the type of the event before, where it is told as one like it. `so_far` is the gist of its
    tellings, `but_last` that of all but the last, where they are kept up.
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

    so_far: Gist | None = field(default=None, compare=False, repr=False)
    but_last: Gist | None = field(default=None, compare=False, repr=False)

    def also(self, telling: Telling) -> Account:
        """The account with one more telling."""
        told = (*self.tellings, telling)
        return replace(self, tellings=told, so_far=and_then(self.gist, telling), but_last=self.gist)

    def with_last(self, telling: Telling) -> Account:
        """The account with another telling in place of its last."""
        if len(self.tellings) == 1:
            return self.with_first(telling)
        rest = self.tellings[:-1]
        before = self.but_last or gist_of(rest)
        return replace(self, tellings=(*rest, telling), so_far=and_then(before, telling), but_last=before)

    def with_first(self, telling: Telling) -> Account:
        """The account with another telling in place of its first."""
        return replace(self, tellings=(telling, *self.tellings[1:]), so_far=None, but_last=None)

    @cached_property
    def gist(self) -> Gist:
        """What its tellings say together."""
        return self.so_far or gist_of(self.tellings)

    @property
    def first(self) -> Telling:
        return self.tellings[0]

    @cached_property
    def types(self) -> tuple[str, ...]:
        """The types that every telling may mean; those of the most telling one where they disagree; of two different
        things (a town taken, a battle) that for which the other was done, else the first told."""
        narrow = self.gist.narrow.types
        if set(narrow).isdisjoint(self.first.types) and TAKEN.isdisjoint(narrow):
            narrow = self.first.types
        return tuple(kind for kind in narrow if kind in self.gist.common) or narrow

    @property
    def counting(self) -> Telling | None:
        """The telling whose count stands: a stated one before an implied one, of stated ones the first."""
        return self.gist.counting

    @property
    def count(self) -> Count | None:
        return self.counting.count if self.counting else None

    @property
    def counted(self) -> bool:
        return self.counting is not None and self.counting.counted

    @property
    def when(self) -> When:
        """The most precise of the days told, the title's last; the first of equals."""
        return self.gist.dated.when

    @cached_property
    def places(self) -> tuple[Mention, ...]:
        """The places of the telling that places it best: named places before areas, known before unknown; those of a
        title where the text says nothing else."""
        return clearest(*((self.gist.best,) if self.gist.best else ()), *self.gist.above)

    @cached_property
    def located(self) -> tuple[Located, ...]:
        return values(self.places)

    @cached_property
    def parties(self) -> tuple[str, str]:
        """Who acted and who suffered: named parties before unnamed, earlier tellings before later."""
        return better(self.gist.parties)

    @property
    def harm(self) -> tuple[Mention, ...]:
        """The casualties of all tellings: where one of them tells of it alone, with its dead, the sum of several
        attacks is left out, unless the event is itself of several strikes."""
        return self.gist.hurt_alone if self.gist.toll and not self.counted else self.gist.hurt

    @cached_property
    def toll(self) -> Harm:
        """The dead and the injured of all tellings."""
        alone = self.gist.toll and not self.counted
        return (self.gist.tally_alone if alone else self.gist.tally).harm


def same_type(one: Sequence[str], other: Sequence[str]) -> bool:
    return bool(set(one) & set(other))


def broken_down(accounts: Sequence[Account], number: int, parts: Sequence[int]) -> list[Account]:
    """Accounts of which one has others as its parts, all by their numbers."""
    told = list(accounts)
    for part in parts:
        told[part] = replace(told[part], of=number)
    told[number] = replace(told[number], parts=tuple(parts))
    return told
