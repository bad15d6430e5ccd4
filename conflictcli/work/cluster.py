"""Parts → Pieces of results, in the order of the parts, read by the workers of a Dask cluster.

A part's results come in one message and are taken once: a part that is read again, because the worker that had it died,
gives no row twice. Whoever reads must see the files: on storage that all machines share, or by a URL.
"""

from __future__ import annotations

import importlib.metadata
import logging
import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from threading import Lock
from typing import TYPE_CHECKING, Any

from conflictcli import __version__
from conflictcli.gazetteer.overlay import current, use
from conflictcli.patterns import kept
from conflictcli.readers.extras import MissingExtra, library
from conflictcli.readers.ranges import Range
from conflictcli.readers.sources import STDIN, Source, is_remote
from conflictcli.work import WorkerFailed
from conflictcli.work.parts import Part
from conflictcli.work.pieces import Piece, Setup, pieces
from conflictcli.work.pool import SAFE_PATH, elsewhere, uninterrupted
from conflictcli.work.results import Attempt, Failed, name_of

if TYPE_CHECKING:
    from distributed import Client

LOCAL = "local"
"""Instead of an address: workers on this machine, started for the run."""
AHEAD = 3
"""Parts for each thread of the cluster that are begun before their turn."""
PATIENCE = 10
"""Seconds in which a scheduler answers, and has a worker."""
DEATHS = 2
"""So many workers may die of a part before it is given up; a scheduler that others started has a number of its own."""

_ALONE = Lock()
"""Held while a part is read: the folder, the places and what was learnt of the rules belong to the whole process."""


class NotThere(Exception):
    """A worker does not see a file."""


def read_part(part: Part, setup: Setup, folder: str) -> list[Piece]:
    """All results of a part. `folder` is what its paths start from. Raises NotThere. Runs on a worker.

    A worker that has several threads reads one part at a time all the same.
    """
    with _ALONE:
        return _read_part(part, setup, folder)


def _read_part(part: Part, setup: Setup, folder: str) -> list[Piece]:
    with suppress(OSError):
        os.chdir(folder)
    for place in part:
        source = place.source if isinstance(place, Range) else place
        if isinstance(source, Source) and not is_there(source.path):
            raise NotThere(source.path)
    if current() != setup.places:
        use(setup.places)
    with kept():
        return [piece for _, piece in pieces(Attempt(part), setup)]


def is_there(path: str) -> bool:
    """Whether a file can be seen here; URLs always can."""
    return path == STDIN or is_remote(path) or os.path.lexists(path)


def in_order(parts: Iterable[Part], setup: Setup, address: str, workers: int) -> Generator[Piece, None, None]:
    """The results of all parts, in their order. `workers`: how many to start for the address `local`.

    Raises WorkerFailed where the cluster cannot be reached or used. Whoever stops before the end must close this.
    """
    with _client(address, workers) as client:
        ahead = AHEAD * _threads(client)
        begun: deque[tuple[Part, Any]] = deque()
        folder = os.getcwd()  # noqa: PTH109  Sent as it is.
        for part in parts:
            try:
                # pure=False: by its own name, a part is not looked up by what is in it.
                future = client.submit(read_part, part, setup, folder, pure=False)
            except Exception as problem:
                raise _lost(address, problem) from problem
            begun.append((part, future))
            if len(begun) == ahead:
                yield from _taken(*begun.popleft(), address)
        while begun:
            yield from _taken(*begun.popleft(), address)


def _taken(part: Part, future: Any, address: str) -> Iterator[Piece]:
    from distributed import KilledWorker

    try:
        found = future.result()
    except NotThere as missing:
        path = str(missing)
        if not is_there(path):  # It has gone everywhere.
            yield _failed(f"{path}: cannot be opened: it was there, and has gone", path)
            return
        raise WorkerFailed(
            f"{path} is not on every machine of the cluster {address}. Put the input where all of them see it under the"
            " same name, or name it by a URL: s3://…"
        ) from missing
    except KilledWorker:
        name = _words(part)
        yield _failed(f"{name} could not be read: the workers that held it died; perhaps memory ran out", name)
    except Exception as problem:  # Dask has many, and none of them has to do with what was to be read.
        raise _lost(address, problem) from problem
    else:
        yield from found
    finally:
        with suppress(Exception):
            future.release()


def _lost(address: str, problem: Exception) -> WorkerFailed:
    words = (str(problem).strip() or "no reason given").splitlines()[0]
    return WorkerFailed(
        f"the cluster was lost: {type(problem).__name__}: {words}. See whether its scheduler runs ({address}), and"
        " start again"
    )


def _failed(words: str, where: str) -> Piece:
    return Piece((Failed(words, where=where),), 0, frozenset())


def _words(part: Part) -> str:
    """What a part holds: `feed.jsonl:1201`, or the first and the last of several files."""
    names = list(dict.fromkeys(map(name_of, (part[0], part[-1]))))
    if isinstance(part[0], Range):
        return f"{names[0]} and what follows it, to byte {part[0].end:,},"
    return " to ".join(names)


# ---- the cluster ---------------------------------------------------------------------------------------------


@contextmanager
def _client(address: str, workers: int) -> Iterator[Client]:
    """A cluster that can be used. Raises WorkerFailed."""
    try:
        distributed = library("distributed", "cluster", "--cluster")
    except MissingExtra as missing:
        raise WorkerFailed(str(missing)) from missing
    import dask

    _hush()
    settings = {
        "distributed.scheduler.allowed-failures": DEATHS - 1,
        "distributed.logging.distributed": "critical",
        # Also for a worker that is started in the place of one that died.
        f"distributed.nanny.pre-spawn-environ.{SAFE_PATH}": "1",
    }
    with dask.config.set(settings):
        try:
            if address == LOCAL:
                with elsewhere(), uninterrupted():
                    cluster = distributed.LocalCluster(
                        n_workers=workers,
                        threads_per_worker=1,
                        dashboard_address=None,
                        silence_logs=logging.CRITICAL,
                    )
            else:
                cluster = None
            client = distributed.Client(cluster or address, timeout=PATIENCE)
        except (OSError, ValueError, TimeoutError) as problem:
            raise WorkerFailed(
                f"--cluster {address}: no Dask scheduler answers there. Start one (dask scheduler) and name its"
                " address, such as tcp://10.0.0.1:8786, or use --cluster local"
            ) from problem
        try:
            try:
                _check(client, address)
            except (OSError, RuntimeError, CancelledError) as problem:
                raise _lost(address, problem) from problem
            yield client
        finally:
            with suppress(Exception):
                client.close(timeout=2)
            if cluster is not None:
                with suppress(Exception):
                    cluster.close(timeout=5)


def _hush() -> None:
    """Dask would tell of each thing that breaks, with a traceback, on standard error. Its client has its own level."""
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


def _check(client: Client, address: str) -> None:
    """Raises WorkerFailed where there is no worker, or one that has not what this process has."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError as problem:
        raise WorkerFailed(
            f"--cluster {address}: the scheduler has no workers. Start some: dask worker {address}"
        ) from problem
    versions = client.run(importlib.metadata.version, "conflictcli", on_error="return")
    for worker, version in versions.items():
        if isinstance(version, Exception):
            raise WorkerFailed(
                f"--cluster {address}: the worker {worker} has no conflictcli. Install {__version__} of it there"
            )
        if version != __version__:
            raise WorkerFailed(
                f"--cluster {address}: the worker {worker} has version {version} of conflictcli, and this is"
                f" {__version__}. Install the same on all machines"
            )


def _threads(client: Any) -> int:
    threads: dict[str, int] = client.nthreads()
    return max(1, sum(threads.values()))
