"""Documents with their strata, one after another → a sample of them, each with its weight.

A document is drawn by a hash of its id and the seed: in which order documents come, from which files, read by how many
processes, changes nothing. Of each stratum only those with the smallest hashes are kept: memory hardly grows.
"""

from __future__ import annotations

import hashlib
import heapq
from array import array
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from math import isqrt

from conflictcli.gold.seen import Seen
from conflictcli.gold.stratum import NO_ROW, TURNED_AWAY

SHARES: Mapping[str, int] = {NO_ROW: 20, TURNED_AWAY: 10}
"""Per cent of the sample for documents without rows: in these, events that are missed are looked for."""
LEAST = 2
"""Documents of each stratum, where it has so many: of one alone nobody knows how much they differ."""
MOST_STRATA = 200
REST = "others"


class TooManyStrata(ValueError):
    """Documents are of so many kinds that a sample of them says nothing of each; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A document of the sample: it stands for `weight` documents of its stratum."""

    seen: Seen
    stratum: str
    weight: float


@dataclass(order=True, slots=True)
class _Kept:
    """Orders a heap: the largest hash on top."""

    key: tuple[int, ...]
    seen: Seen = field(compare=False)


@dataclass(frozen=True, slots=True)
class Repeated:
    """Documents of one id. `again`: how many are another once more, to the letter, and count once. `mixed`: hashes of
    ids that documents of several texts have, `number` of them: which rows are whose nobody can tell, so none is drawn.
    `counts`: how many there are of each stratum without both."""

    counts: Counter[str]
    again: int
    mixed: frozenset[int]
    number: int


@dataclass
class Urn:
    """What is drawn from: how many documents there are of each stratum, and those that may be in the sample. Of all
    others it keeps some twenty bytes, to tell which have one id."""

    size: int
    seed: int
    counts: Counter[str] = field(default_factory=Counter)
    kept: dict[str, list[_Kept]] = field(default_factory=dict)
    held: set[tuple[str, int, int]] = field(default_factory=set)
    """What has been kept, maybe for a while: one that comes again is not kept twice."""
    ids: array[int] = field(default_factory=lambda: array("Q"))
    texts: array[int] = field(default_factory=lambda: array("Q"))
    strata: array[int] = field(default_factory=lambda: array("H"))

    def add(self, seen: Seen, stratum: str) -> None:
        """Raises TooManyStrata."""
        self.counts[stratum] += 1
        if len(self.counts) > MOST_STRATA:
            raise TooManyStrata(f"the documents are of more than {MOST_STRATA} kinds, too many to draw from each")
        id, text = key_of(seen, self.seed)
        heap = self.kept.setdefault(stratum, [])
        self.ids.append(id)
        self.texts.append(text)
        self.strata.append(list(self.kept).index(stratum))
        entry = _Kept((-id, -text), seen)
        if (stratum, id, text) in self.held or (len(heap) == self.size and entry < heap[0]):
            return
        self.held.add((stratum, id, text))
        if len(heap) < self.size:
            heapq.heappush(heap, entry)
        else:
            heapq.heapreplace(heap, entry)

    def repeated(self) -> Repeated:
        ordered = sorted(self.ids)
        twice = {one for one, other in pairwise(ordered) if one == other}
        there: dict[int, Counter[tuple[int, int]]] = {}
        for id, text, stratum in zip(self.ids, self.texts, self.strata, strict=True):
            if id in twice:
                there.setdefault(id, Counter())[text, stratum] += 1
        names, counts = list(self.kept), Counter(self.counts)
        again = number = 0
        mixed: set[int] = set()
        for id, told in there.items():
            if len(told) > 1:
                mixed.add(id)
                number += told.total()
            else:
                again += told.total() - 1
            for (_, stratum), times in told.items():
                counts[names[stratum]] -= times if len(told) > 1 else times - 1
        return Repeated(+counts, again, frozenset(mixed), number)

    def example(self, mixed: Collection[int]) -> str:
        """An id that several documents have, as far as one was kept."""
        there = (entry.seen.document.id for heap in self.kept.values() for entry in heap if -entry.key[0] in mixed)
        return min(there, default="")

    def drawn(self) -> list[Drawn]:
        """The sample in an order of chance: whoever looks at its first half has looked at a sample, too."""
        told = self.repeated()
        name_of = pooled(told.counts, self.size)
        sizes: Counter[str] = Counter()
        for stratum, number in told.counts.items():
            sizes[name_of[stratum]] += number
        chosen = allotted(sizes, self.size)
        entries: dict[str, list[_Kept]] = {}
        for stratum in name_of:
            kept = [entry for entry in self.kept[stratum] if -entry.key[0] not in told.mixed]
            entries.setdefault(name_of[stratum], []).extend(kept)
        taken = {name: heapq.nlargest(chosen[name], kept) for name, kept in entries.items()}
        sample = [(entry, name) for name, some in taken.items() for entry in some]
        sample.sort(key=lambda each: each[0].key, reverse=True)
        return [Drawn(entry.seen, name, round(sizes[name] / len(taken[name]), 6)) for entry, name in sample]


def key_of(seen: Seen, seed: int) -> tuple[int, int]:
    """What a document is drawn by: its id; and its text, by which two of one id are told apart."""
    return _hash(f"{seed}\x1f{seen.document.id}"), _hash(seen.document.text)


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:8], "big")


def pooled(counts: Mapping[str, int], size: int) -> dict[str, str]:
    """Stratum → what it is called in the sample. Where there are more strata than documents to draw, the smallest are
    one: each document has its chance."""
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    alone = len(ranked) if len(ranked) <= size else size - 1
    return {name: name if at < alone else REST for at, name in enumerate(ranked)}


def allotted(sizes: Mapping[str, int], size: int) -> dict[str, int]:
    """Stratum → how many of its documents are drawn: `size` in all, or every one where there are no more.

    Documents without rows have their share. Of the others a stratum has by the square root of its size: between as many
    of each, which tells most of the rare ones, and as they come, which tells most of the whole (power allocation: M.
    Bankier, 1988). Each has LEAST, as far as that goes.
    """
    names = sorted(sizes)
    size = min(size, sum(sizes.values()))
    chosen = dict.fromkeys(names, 0)
    for least in range(1, LEAST + 1):
        for name in sorted(names, key=lambda name: (-sizes[name], name)):
            if sum(chosen.values()) < size and chosen[name] < min(least, sizes[name]):
                chosen[name] += 1
    wanted = _wanted(sizes)
    while sum(chosen.values()) < size:
        # One more to the stratum that lacks most of its due.
        open_ = [name for name in names if chosen[name] < sizes[name]]
        chosen[max(open_, key=lambda name: (wanted[name] / (chosen[name] + 1), sizes[name]))] += 1
    return chosen


def _wanted(sizes: Mapping[str, int]) -> dict[str, Fraction]:
    """What is due to each stratum of a whole of 100."""
    roots = {name: isqrt(number * 1_000_000) for name, number in sizes.items() if name not in SHARES}
    rest = 100 - sum(SHARES[name] for name in sizes if name in SHARES)
    whole = sum(roots.values()) or 1
    return {name: Fraction(SHARES[name]) if name in SHARES else Fraction(rest * roots[name], whole) for name in sizes}
