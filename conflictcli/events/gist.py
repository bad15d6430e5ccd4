"""Tellings of one event, one after the other → Gist: what they say together, kept up so that the next costs no more.

An event may be told a thousand times in a long text, and each telling asks what was told before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

from conflictcli.events.compare import places_agree
from conflictcli.events.harm import Tally
from conflictcli.events.telling import Parties, Telling
from conflictcli.events.victims import of_many
from conflictcli.mention import Mention
from conflictcli.places import Located

Places = tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Gist:
    """What some tellings of one event say together.

    `narrow`: the telling that may mean fewest types; `common`: the types that every
    telling may mean. `counting`: the telling whose count stands. `dated`: the one with the most precise day, a title's
    last. `below`: the places of the text, `above`: those of titles that agree with them, each telling's in a tuple,
    each once; `best`: those of the text that tell best where it was, empty where it names none.
    `parties`: actor and target of each, once. `hurt`: casualties; `hurt_alone`: those without the sums of several
    attacks; `tally` and `tally_alone`: what either comes to; `toll`: whether a telling of this event alone has its
    dead. `heads`: all stand in titles or headings;
    `listed`: one in a bullet; `fired`: one counts munitions.
    """

    narrow: Telling
    common: frozenset[str]
    counting: Telling | None
    dated: Telling
    below: frozenset[tuple[Located, ...]]
    above: tuple[Places, ...]
    best: Places
    parties: tuple[Parties, ...]
    hurt: tuple[Mention, ...]
    hurt_alone: tuple[Mention, ...]
    tally: Tally
    tally_alone: Tally
    toll: bool
    heads: bool
    listed: bool
    fired: bool


def first_of(telling: Telling, tally: Tally = Tally(), tally_alone: Tally = Tally()) -> Gist:  # noqa: B008  Frozen.
    """What a single telling says; its casualties with those told before."""
    places = (telling.places,) if telling.places else ()
    hurt_alone = alone(telling.harm)
    return Gist(
        telling,
        frozenset(telling.types),
        telling if telling.count is not None else None,
        telling,
        frozenset() if telling.heads else frozenset(map(values, places)),
        places if telling.heads else (),
        () if telling.heads else telling.places,
        (telling.parties,),
        telling.harm,
        hurt_alone,
        tally.also(telling.harm),
        tally_alone.also(hurt_alone),
        has_dead(telling),
        telling.heads,
        telling.sentence.kind == "bullet",
        telling.munitions is not None,
    )


def and_then(gist: Gist, telling: Telling) -> Gist:
    """What is said with one more telling."""
    new = first_of(telling, gist.tally, gist.tally_alone)
    return Gist(
        telling if len(telling.types) < len(gist.narrow.types) else gist.narrow,
        gist.common & new.common,
        telling if new.counting and (gist.counting is None or counts_better(telling, gist.counting)) else gist.counting,
        telling if precision(telling) < precision(gist.dated) else gist.dated,
        gist.below if new.below <= gist.below else gist.below | new.below,
        titles(gist, new),
        clearest(*(places for places in (gist.best, new.best) if places)),
        gist.parties if telling.parties in gist.parties else gist.parties + new.parties,
        gist.hurt + new.hurt,
        gist.hurt_alone + new.hurt_alone,
        new.tally,
        new.tally_alone,
        gist.toll or new.toll,
        gist.heads and new.heads,
        gist.listed or new.listed,
        gist.fired or new.fired,
    )


def titles(gist: Gist, new: Gist) -> tuple[Places, ...]:
    """The places of titles that agree with all that the text says: of equals the first."""
    left = gist.above if new.below <= gist.below else tuple(p for p in gist.above if agree(p, new.below))
    known = {values(p) for p in left} if new.above else ()
    return left + tuple(p for p in new.above if values(p) not in known and agree(p, gist.below))


def gist_of(tellings: Sequence[Telling]) -> Gist:
    return reduce(and_then, tellings[1:], first_of(tellings[0]))


def counts_better(telling: Telling, other: Telling) -> bool:
    """Whether a count stands rather than one told before: a stated one before one that only the grammar implies."""
    return telling.counted and not other.counted


def precision(telling: Telling) -> tuple[bool, bool, int, bool]:
    """The less, the better a telling dates its event."""
    when = telling.when
    return (when.start is None, telling.heads, when.precision, not when.text)


def clearest(*places: Places) -> Places:
    """Of several tellings' places those that tell best where an event was, of equals the first: named places before
    areas, known before unknown."""
    return min(places, key=vagueness, default=()) if len(places) != 1 else places[0]


def vagueness(places: Places) -> tuple[bool, bool]:
    return min(p.value.precision for p in places) >= 3, any(not p.value.known for p in places)


def agree(places: Places, others: Iterable[tuple[Located, ...]]) -> bool:
    """Whether the places of a title agree with all that the text says."""
    return all(places_agree(values(places), other) for other in others)


def values(places: Sequence[Mention]) -> tuple[Located, ...]:
    return tuple(m.value for m in places)


def alone(harm: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(m for m in harm if not m.value.several)


def has_dead(telling: Telling) -> bool:
    """Whether it tells of one event alone, with its dead."""
    return any(m.value.harm == "killed" and not m.value.part for m in alone(telling.harm)) and not of_many(telling)
