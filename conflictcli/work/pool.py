"""Parts → Pieces of results, in the order of the parts, read by processes on this machine.

Each worker has a pipe of its own and one part at a time, so that a worker that dies takes nothing with it but that
part, which is read once more from where its results broke off. A number in shared memory tells which document it held.
"""

from __future__ import annotations

import errno
import os
import pickle
import signal
import struct
import sys
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from conflictcli.gazetteer.overlay import use
from conflictcli.guard import watch
from conflictcli.work import WorkerFailed
from conflictcli.work.garbage import seldom_collected
from conflictcli.work.parts import Part
from conflictcli.work.pieces import Piece, Setup, pieces
from conflictcli.work.results import Attempt

AHEAD = 64 << 20
"""Bytes of results that are kept for their turn; beyond, workers wait."""
PARTS = 16
"""Parts for each worker that may be begun before their turn."""

_HEADER = struct.Struct("!Q?")
"""Before a piece: how many results of the part were sent by then, and whether that is all."""
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS", "RAYON_NUM_THREADS")
"""Libraries that would start a thread a core in every worker heed these."""


# ---- in a worker ---------------------------------------------------------------------------------------------


def work(connection: Connection, mark: Any, setup: Setup, folder: str | None) -> None:
    """A worker's life: parts come through the connection, pieces go back, None ends it, and so does a broken pipe."""
    if folder:
        os.chdir(folder)
    with suppress(ValueError, OSError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started the workers ends them
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    from conflictcli.patterns import kept

    held = watch(setup.options.timeout, alone=False)
    gone = suppress(EOFError, BrokenPipeError, ConnectionResetError)
    with gone, telling_of_memory(), kept(), seldom_collected(), held as here:
        use(setup.places)
        import conflictcli.events  # noqa: F401  The rules are loaded before the first part comes.

        connection.send_bytes(b"")
        while attempt := connection.recv():
            ahead = None
            for number, piece in pieces(attempt, setup, lambda at: setattr(mark, "value", at), here):
                if ahead:
                    connection.send_bytes(ahead)
                ahead = _HEADER.pack(number, False) + pickle.dumps(piece, pickle.HIGHEST_PROTOCOL)
                last = _HEADER.pack(number, True)
            if ahead:
                connection.send_bytes(last + ahead[_HEADER.size :])


@contextmanager
def telling_of_memory() -> Iterator[None]:
    """A worker without memory says so by its status: nobody reads a traceback of it."""
    try:
        yield
    except MemoryError:
        sys.exit(errno.ENOMEM)


# ---- in the process that started them ------------------------------------------------------------------------


@dataclass(eq=False)
class Task:
    """A part and its results so far: `pieces` that wait for their turn, `sent` results in them and before."""

    attempt: Attempt
    pieces: deque[bytes] = field(default_factory=deque)
    sent: int = 0
    finished: bool = False
    stumbled: int = -1
    """The number of the result before which a worker died while it read."""


@dataclass(eq=False)
class Worker:
    """A process, the pipe to it, the place where it marks how far it got, and the part that it has."""

    process: BaseProcess
    connection: Connection
    mark: Any
    loaded: bool = False
    task: Task | None = None

    def take(self, task: Task) -> None:
        self.task = task
        self.mark.value = 0
        with suppress(OSError):  # It has died: which is heard when its pipe is listened to.
            self.connection.send(task.attempt)


def in_order(parts: Iterable[Part], setup: Setup, workers: int) -> Generator[Piece, None, None]:
    """The results of all parts, in their order, by at most so many workers. Raises WorkerFailed.

    Whoever stops before the end must close this.
    """
    pool = Pool(iter(parts), setup, workers)
    try:
        yield from pool.pieces()
        pool.dismiss()
    finally:
        pool.end()


class Pool:
    """Workers, the parts that they have, and the results that wait for their turn."""

    def __init__(self, parts: Iterator[Part], setup: Setup, most: int) -> None:
        self._parts = parts
        self._setup = setup
        self._most = most
        self._context = get_context("spawn")
        self._workers: list[Worker] = []
        self._ready: deque[Task] = deque()
        """Parts that no worker has."""
        self._order: deque[Task] = deque()
        """Parts whose results are not all handed on, in order."""
        self._waiting = 0
        """Bytes of results that wait for their turn."""
        self._drained = False

    def pieces(self) -> Iterator[Piece]:
        """All results, in order."""
        while self._order or not self._drained:
            self._hand_out()
            while self._order and self._order[0].pieces:
                piece = self._order[0].pieces.popleft()
                self._waiting -= len(piece)
                yield pickle.loads(memoryview(piece)[_HEADER.size :])
            if self._order and self._order[0].finished:
                self._order.popleft()
            else:
                self._listen()

    def _hand_out(self) -> None:
        """Each free worker gets a part; another worker is started where there are more parts than workers."""
        for worker in self._workers:
            if worker.loaded and not worker.task and self._ready:
                worker.take(self._ready.popleft())
        starting = sum(not worker.loaded for worker in self._workers)
        for _ in range(min(self._most - len(self._workers), len(self._ready) - starting)):
            try:
                self._workers.append(self._started())
            except OSError as problem:
                self._give_up_one(problem.strerror or str(problem))
                return

    def _listen(self) -> None:
        """Wait until a worker says something; meanwhile the next part is made ready."""
        first = self._order[0] if self._order else None
        heard = [w for w in self._workers if w.task is None or w.task is first or self._waiting < AHEAD]
        more = (
            not self._drained
            and len(self._ready) < self._most
            and len(self._order) < PARTS * self._most
            and self._waiting < AHEAD
        )
        connections = {worker.connection: worker for worker in heard}
        said = wait(list(connections), timeout=0 if more else None) if connections else []
        for connection in said:
            self._hear(connections[connection])  # type: ignore[index]
        if more and not said:
            self._prepare()

    def _prepare(self) -> None:
        part = next(self._parts, None)
        if part is None:
            self._drained = True
            return
        task = Task(Attempt(part))
        self._ready.append(task)
        self._order.append(task)

    def _hear(self, worker: Worker) -> None:
        try:
            message = worker.connection.recv_bytes()
        except (EOFError, OSError):
            self._lose(worker)
            return
        if not worker.loaded:
            worker.loaded = True
            return
        if task := worker.task:
            task.sent, task.finished = _HEADER.unpack_from(message)
            task.pieces.append(message)
            self._waiting += len(message)
            if task.finished:
                worker.task = None

    def _lose(self, worker: Worker) -> None:
        """A worker has died: what it held is named, and the rest of its part is for another."""
        worker.connection.close()
        worker.process.join()
        self._workers.remove(worker)
        how = death(worker.process.exitcode or 0)
        if not worker.loaded:
            self._give_up_one(how)
            return
        task = worker.task
        if task is None:
            return
        number, in_rules = divmod(worker.mark.value, 2)
        attempt = replace(task.attempt, after=task.sent)
        if in_rules:
            attempt = replace(attempt, lost={**attempt.lost, number: f"the process that held it {how}"})
        elif task.stumbled == number:
            attempt = replace(attempt, broken={**attempt.broken, number: f"the process that read it {how}, twice"})
        else:
            task.stumbled = number
        task.attempt = attempt
        self._ready.appendleft(task)

    def _give_up_one(self, why: str) -> None:
        """One could not be started: those that are there do its work. Raises WorkerFailed where there is none."""
        self._most = len(self._workers)
        if not self._workers:
            raise WorkerFailed(f"a worker process could not be started: {why}. Try fewer: --workers 1")

    def _started(self) -> Worker:
        """Another worker. Raises OSError."""
        ours, theirs = self._context.Pipe()
        mark = self._context.RawValue("q", 0)
        process = self._context.Process(target=work, args=(theirs, mark, self._setup, here()), daemon=True)
        try:
            with elsewhere(), uninterrupted():
                process.start()
        finally:
            theirs.close()
        return Worker(process, ours, mark)

    def dismiss(self) -> None:
        """All is done: workers may go, and keep what they learnt of the rules."""
        for worker in self._workers:
            with suppress(OSError):
                worker.connection.send(None)
        for worker in self._workers:
            worker.process.join(2)

    def end(self) -> None:
        """No worker is left behind."""
        for worker in self._workers:
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join(0.5)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
            worker.connection.close()
        self._workers.clear()


def death(status: int) -> str:
    """How a process ended, in words."""
    if status == errno.ENOMEM:
        return "ran out of memory"
    if status >= 0:
        return f"ended with status {status}"
    if -status == getattr(signal, "SIGVTALRM", None):  # See guard.watch.
        return "went on and on in one step, and was ended; --timeout gives it more time"
    with suppress(ValueError):
        name = signal.Signals(-status).name
        hint = "; perhaps memory ran out" if name == "SIGKILL" else ""
        return f"was ended by {name}{hint}"
    return f"was ended by signal {-status}"


SAFE_PATH = "PYTHONSAFEPATH"
"""Where it is set, Python 3.11 and later look for no library in the folder that they are started in."""


@contextmanager
def elsewhere() -> Iterator[None]:
    """What is started here takes no library from the folder it is started in, which may hold what strangers wrote.

    A worker is `python -c …` at first, and would run a `multiprocessing.py` of that folder. Where Python cannot be told
    to leave it, it is started among Python's own libraries, and has to go back by itself.
    """
    before = os.environ.get(SAFE_PATH)
    folder = here()
    gone = folder is None  # Nothing can be started there. One can go back all the same, without its name.
    back = os.open(os.curdir, os.O_RDONLY) if gone else folder
    os.environ[SAFE_PATH] = "1"
    if gone or sys.version_info < (3, 11):
        os.chdir(Path(os.__file__).parent)
    try:
        yield
    finally:
        if back is not None and (gone or sys.version_info < (3, 11)):
            os.chdir(back)
        if isinstance(back, int):
            os.close(back)
        if before is None:
            del os.environ[SAFE_PATH]
        else:
            os.environ[SAFE_PATH] = before


def here() -> str | None:
    """The folder this runs in; None where it is gone."""
    with suppress(OSError):
        return os.getcwd()  # noqa: PTH109  Sent as it is.
    return None


@contextmanager
def uninterrupted() -> Iterator[None]:
    """What is started here is spared a Ctrl-C, which goes to all processes of a terminal: this one ends the others."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # Started later, it would let the signal through again (Python 3.13).
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
