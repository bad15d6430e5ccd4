"""Paths → Results, in order: read here, by several processes, or on a cluster; all of the input, or one shard of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from conflictcli.guard import watch
from conflictcli.readers.options import ReadOptions, unheard
from conflictcli.readers.sources import Edge, Source, met
from conflictcli.work.garbage import seldom_collected
from conflictcli.work.parts import AUTO, Survey, parts, sendable, surveyed
from conflictcli.work.results import Asked, Attempt, Result, results
from conflictcli.work.shard import Shard, shared

if TYPE_CHECKING:
    from conflictcli.document import Document
    from conflictcli.readers.ranges import Range
    from conflictcli.readers.skipped import Skipped
    from conflictcli.work.pieces import Piece, Setup


@dataclass(frozen=True, slots=True)
class Spread:
    """How the work is shared out.

    `workers`: how many processes, None for as many as pay. `shard`: which slice of the input. `cluster`: the address of
    a Dask scheduler, or "local".
    """

    workers: int | None = None
    shard: Shard | None = None
    cluster: str | None = None


@dataclass
class Work:
    """What is to be read, and how the work is shared out."""

    paths: Sequence[str]
    options: ReadOptions
    spread: Spread

    @cached_property
    def survey(self) -> Survey:
        """What all paths come to: a look at each folder, and at the size of each file."""
        return surveyed(met(self.paths), self.options)

    @property
    def size(self) -> int | None:
        """Bytes to be read, about; None where only reading tells."""
        size, shard = self.survey.size, self.spread.shard
        if size is None or shard is None:
            return size
        first, after = shard.bounds(size)
        return after - first

    @property
    def is_first(self) -> bool:
        """Whether what is read holds the beginning of the input."""
        return self.spread.shard is None or self.spread.shard.index == 1

    @property
    def workers(self) -> int:
        """How many processes are to read: one where starting more would take longer than they save."""
        if self.spread.workers is not None:
            return self.spread.workers
        size = self.size
        return 1 if size is None or size < AUTO else max(1, min(cores(), self.survey.parts))

    def places(self) -> Iterator[Source | Range | Document | Skipped | Edge]:
        """What is to be read, in order."""
        shard = self.spread.shard
        if shard is None:
            return met(self.paths)
        return shared(met(self.paths), self.survey.size or 0, shard, self.options)

    def results(
        self, asked: Asked, seen: set[str], heard: Callable[[int], None] = unheard
    ) -> Generator[Result, None, None]:
        """Whatever comes of the input, in order. Adds to `seen` as `readers.contents` does; `heard` is told the bytes.

        Raises WorkerFailed. Whoever stops before the end must close this.
        """
        options = replace(self.options, progress=heard)
        if self.spread.cluster or self.workers > 1:
            yield from self._by_workers(asked, options, seen)
            return
        with watch(options.timeout) as here, seldom_collected():
            for place in self.places():
                yield from results(Attempt((place,)), asked, options, seen, here=here)

    def _by_workers(self, asked: Asked, options: ReadOptions, seen: set[str]) -> Iterator[Result]:
        from conflictcli.gazetteer.overlay import current
        from conflictcli.work.pieces import Setup

        setup = Setup(asked, sendable(options), current())
        with closing(self._pieces(setup, options, seen)) as pieces:
            for piece in pieces:
                seen |= piece.seen
                options.progress(piece.size)
                yield from piece.results

    def _pieces(self, setup: Setup, options: ReadOptions, seen: set[str]) -> Generator[Piece, None, None]:
        if self.spread.cluster:
            from conflictcli.work import cluster

            # What is read here goes through one machine and one network: a cluster reads whole files, however large.
            portions = parts(self.places(), options, seen, read_here=False)
            return cluster.in_order(portions, setup, self.spread.cluster, self.spread.workers or cores())
        from conflictcli.work import pool

        portions = parts(self.places(), options, seen, read_here=self.survey.whole < self.workers)
        return pool.in_order(portions, setup, self.workers)


def cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
