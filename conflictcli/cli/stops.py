"""Ctrl-C, the end of a job, a closed terminal → a line and an exit status, from the first moment of a run to the last.

The first signal ends the run from within: whatever is open closes, and takes with it what it has half written. Those
that follow at once change nothing, for that must not be broken off. It is here that a run begins, so next to nothing is
imported.
"""

from __future__ import annotations

import atexit
import os
import signal
import sys
import time
from contextlib import suppress

PATIENCE = 5.0
"""Seconds in which a run that was told to end may close what it has open; a signal after that ends it all the same."""

SAID = {
    "SIGINT": "interrupted",
    "SIGBREAK": "interrupted",
    "SIGTERM": "ended by SIGTERM",
    "SIGHUP": "ended by SIGHUP: the terminal was closed (nohup conflict … goes on without one)",
    "SIGXCPU": "ended by SIGXCPU: the time that ulimit -t allows is up",
}
"""What ends a run, and what is said of it. Other systems have fewer."""


class Ended(SystemExit):
    """Somebody asked this process to end. `code`: 128 and the number of the signal."""

    @property
    def number(self) -> int:
        return int(self.code or 0) - 128

    @property
    def words(self) -> str:
        return SAID[signal.Signals(self.number).name]


class Stops:
    """What becomes of signals. `since`: when the first came, or when the work was over: from then on none is wanted."""

    def __init__(self) -> None:
        self.since: float | None = None
        self.over = False
        self.raised: Ended | None = None
        self.end: Ended | None = None

    def listen(self) -> None:
        """From here on; what is ignored (by nohup, or a shell behind &) is left so."""
        with suppress(ValueError):  # Not the main thread, where nobody hears signals.
            for number in heard():
                signal.signal(number, self.hear)
        before = sys.unraisablehook

        def unraised(problem: sys.UnraisableHookArgs) -> None:
            """Where Python can raise nothing (an object was just taken apart), a signal is heard a moment later."""
            if isinstance(problem.exc_value, Ended):
                self.again(problem.exc_value.number)
            else:
                before(problem)

        sys.unraisablehook = unraised
        atexit.register(self.leave)  # The first to be registered is the last to be called.

    def hear(self, number: int, _: object) -> None:
        """Raises Ended."""
        now = time.monotonic()
        if self.since is not None and now - self.since < PATIENCE:
            return
        if self.over:
            os._exit(128 + number)
        self.since, self.raised = now, Ended(128 + number)
        raise self.raised

    def ended_by(self, problem: BaseException) -> Ended | None:
        """The signal by which a run ended, whatever those made of it that it came through: a library may wrap it."""
        if isinstance(problem, KeyboardInterrupt):
            return Ended(128 + signal.SIGINT)
        return None if isinstance(problem, SystemExit) and not problem.code else self.raised

    def again(self, number: int) -> None:
        from threading import Timer

        if not self.over:
            self.since = None
            Timer(0.05, signal.raise_signal, [number]).start()

    def done(self, end: Ended | None = None) -> None:
        """The work is over, by itself or by a signal: what comes now comes too late."""
        self.since, self.over, self.end = time.monotonic(), True, end

    def leave(self) -> None:
        """The last that is done. A signal that comes later would kill what has ended well.

        A shell that runs this in a loop must learn that Ctrl-C ended it, or it would go on with the next round.
        """
        for number in heard():
            signal.signal(number, signal.SIG_IGN)
        if self.end and self.end.number == signal.SIGINT and os.name == "posix" and is_terminal():
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            signal.raise_signal(signal.SIGINT)


def heard() -> list[signal.Signals]:
    """The signals of `SAID` that this system has, and that nobody has told this process to ignore."""
    there = (getattr(signal, name, None) for name in SAID)
    return [number for number in there if number is not None and signal.getsignal(number) != signal.SIG_IGN]


def is_terminal() -> bool:
    with suppress(OSError, ValueError):
        return sys.stderr is not None and sys.stderr.isatty()
    return False
