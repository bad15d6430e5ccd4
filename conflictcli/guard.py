"""How long a document may take: the last guard, behind the bounds of patterns, sentences and files.

A document that took too long is told and left, and the run goes on. Counted is the time of the processor, not that of
the clock: a machine that is busy with something else, or asleep, or waits for input, leaves nothing out.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

SECONDS = 60.0
"""What a document may take where nobody says how much: many times what it needs."""
SIZE = 1_000_000
"""Characters, or bytes of input, for which as much again is given."""
TICKS = 4
"""So often within that time it is looked how much a document has taken: a timer for each would cost more than most
documents do."""
LONGEST = 1e9
"""Seconds from which on there is no bound: no timer can be set so far ahead."""
GRACE = 30.0
"""Seconds more that a library may take without letting Python look, in a process that can be done without."""


class TimeUp(BaseException):
    """A document took longer than it may. No `Exception`: whoever expects those of a broken file must not catch it."""

    def __init__(self, took: float, given: float) -> None:
        super().__init__(took, given)
        self.took, self.given = took, given

    def __str__(self) -> str:
        """`took longer than 60 s and was left; --timeout 300 gives it more time`"""
        took = f"{self.took:,.0f}" if self.took >= 10 else f"{self.took:.3g}"
        return f"took longer than {took} s and was left; --timeout {5 * self.given:g} gives it more time"


class Watch:
    """Looks from time to time how long the same document has been at work. `seconds`: what is given for a million
    characters; 0 is all the time that there is."""

    def __init__(self, seconds: float = 0.0) -> None:
        self.seconds = seconds
        self.every = seconds / TICKS
        self.at_work = False
        self.may = 0.0
        self.took = 0.0

    def begin(self, size: int = 0) -> None:
        """A document of this size is at work from here on."""
        self.may = self.seconds * (1 + size / SIZE)
        self.took = -self.every  # The first look may come at once.
        self.at_work = True

    def end(self) -> None:
        self.at_work = False

    def more(self, size: int) -> None:
        """So much more was read for it."""
        self.may += self.seconds * size / SIZE

    def hearing(self, heard: Callable[[int], None]) -> Callable[[int], None]:
        """What hears how much was read, for it and for this."""

        def both(size: int) -> None:
            self.more(size)
            heard(size)

        return both

    def look(self, *_: object) -> None:
        """Raises TimeUp. Whoever catches it and goes on has as much time again."""
        if self.at_work:
            self.took += self.every
            if self.took >= self.may:
                self.took = 0.0
                raise TimeUp(self.may, self.seconds)


UNWATCHED = Watch()
"""Where nobody looks."""


@contextmanager
def watch(seconds: float, alone: bool = True) -> Iterator[Watch]:
    """A watch that looks, as long as this goes on; what the timer and its signal did before they do afterwards.

    Where there is no such timer (Windows), and in a thread that is not the main one, nobody looks. `alone`: whether the
    work ends with this process. Another may be ended by the system where a library goes on and on and never lets Python
    look: whoever started it hears of that.
    """
    bound = 0 < seconds < LONGEST
    if not bound or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield Watch()
        return
    here = Watch(seconds)
    look: Any = here.look if alone else _renewing(here)
    was = signal.signal(signal.SIGPROF, look)
    timer = signal.setitimer(signal.ITIMER_PROF, here.every, here.every)
    try:
        yield here
    finally:
        here.end()
        signal.setitimer(signal.ITIMER_PROF, *timer)
        signal.signal(signal.SIGPROF, signal.SIG_DFL if was is None else was)
        if not alone:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _renewing(here: Watch) -> Callable[..., None]:
    """What looks, and puts off the end of this process: SIGVTALRM, of which Python hears nothing."""

    def look(*_: object) -> None:
        signal.setitimer(signal.ITIMER_VIRTUAL, here.seconds + GRACE)
        here.look()

    look()
    return look
