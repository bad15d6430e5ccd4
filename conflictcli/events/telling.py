"""Telling: one sentence's account of one event, with what that sentence attaches to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from conflictcli.events.event import UNKNOWN, When
from conflictcli.mention import Mention
from conflictcli.places import Located
from conflictcli.rules.count import Count
from conflictcli.sentences import Sentence


class Parties(Protocol):
    """Who acted and who suffered, each empty where nothing says so: a tuple, or what is one when looked at."""

    def __getitem__(self, side: int, /) -> str: ...
    def __iter__(self) -> Iterator[str]: ...


class Unasked:
    """The parties of a telling, found when somebody looks: most tellings are left out before."""

    def __init__(self, find: Callable[[], tuple[str, str]]) -> None:
        self._find = find

    @cached_property
    def _found(self) -> tuple[str, str]:
        return self._find()

    def __getitem__(self, side: int, /) -> str:
        return self._found[side]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __eq__(self, other: object) -> bool:
        return self._found == (other._found if isinstance(other, Unasked) else other)

    def __hash__(self) -> int:
        return hash(self._found)

    def __repr__(self) -> str:
        return repr(self._found)


@dataclass(frozen=True, slots=True)
class Telling:
    """What one sentence says of one event, before the document is looked at as a whole.

    `head` is the mention that stands for it: the first trigger, or a share ("12 of them"). `types`: the sub-event types
    it may be. `count` and `munitions` with the mentions that gave them. `when` and `places` are the sentence's own;
    `harm` are casualty mentions. `definite`: the words point back ("the strikes"); `fresh`: they bring something new
    ("a", "another", a count without "the"). `also`: the same day as the event before ("separately", "another").
    `share`: `some`, `half`, `rest`, `most` of strikes counted before, with `whole` when said; empty for none.
    `shared`: of a share, the words of a user's codebook for what it is a share of.
    `apart`: days by which it precedes (positive) the event it is set against, with the width of that guess in days.
    `same_place`: "in the same areas". `role`: why it adds no row, or empty. `status` is the contract's. `parties`: who
    acted and who suffered.
    """

    sentence: Sentence
    head: Mention
    triggers: tuple[Mention, ...]
    types: tuple[str, ...]
    count: Count | None = None
    counted_by: Mention | None = None
    munitions: Count | None = None
    fired: Mention | None = None
    when: When = UNKNOWN
    day: Mention | None = None
    places: tuple[Mention, ...] = ()
    harm: tuple[Mention, ...] = ()
    definite: bool = False
    fresh: bool = False
    also: bool = False
    share: str = ""
    whole: Count | None = None
    shared: tuple[Mention, ...] = ()
    apart: tuple[int, int] | None = None
    same_place: bool = False
    role: str = ""
    status: str = "reported"
    parties: Parties = ("", "")

    @property
    def located(self) -> tuple[Located, ...]:
        return tuple(m.value for m in self.places)

    @property
    def counted(self) -> bool:
        """Whether the words give a number of strikes of their own, one bounded from below at least."""
        return self.count is not None and self.count.basis != "implied" and self.count.most != 0

    @property
    def of_counted(self) -> bool:
        """Whether a user's codebook counts the strikes of what it tells, whatever ACLED's type."""
        return any(m.value.counted for m in (*self.triggers, *self.shared))

    @property
    def heads(self) -> bool:
        """Whether it stands in a title or heading, which says it loosely and for the text below."""
        return self.sentence.kind in ("title", "heading")
