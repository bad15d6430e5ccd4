"""A command → what it took: seconds by the clock, seconds of the processors, and memory of each of its processes."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

MEGABYTE = 1_000_000
BETWEEN = 0.02
"""Seconds between two looks at the processes of a command."""


@dataclass(frozen=True)
class Measured:
    """`clock` and `processors` in seconds; `memory` and `memory_of_worker` in MB, at their highest.

    `memory` is of the process that was started, `memory_of_worker` of the largest that it started itself: 0 without
    one, and where the system does not tell (no /proc). `told` is what it wrote to standard error.
    """

    clock: float
    processors: float
    memory: float
    memory_of_worker: float
    told: str


def measured(command: Sequence[str]) -> Measured:
    """Run a command to its end, its standard output thrown away. Raises `SystemExit` with its own words if it fails."""
    with tempfile.TemporaryFile("w+") as errors:
        began = monotonic()
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
        watch = Watch(running.pid)
        _, status, usage = os.wait4(running.pid, 0)
        clock = monotonic() - began
        watch.end()
        running.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        told = errors.read()
    if running.returncode:
        raise SystemExit(f"{' '.join(command)}\nended with {running.returncode}: {told[-2000:]}")
    own = watch.highest.pop(running.pid, 0.0)  # Not ru_maxrss: a process begins as a copy of this one.
    return Measured(clock, usage.ru_utime + usage.ru_stime, own, max(watch.highest.values(), default=0.0), told)


class Watch(threading.Thread):
    """Looks at a process and at those below it, and remembers the most memory that each of them held."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.highest: dict[int, float] = {}
        self.over = threading.Event()
        self.start()

    def run(self) -> None:
        while True:
            for pid in family(self.pid):
                if held := memory_of(pid):
                    self.highest[pid] = held
            if self.over.wait(BETWEEN):
                return

    def end(self) -> None:
        self.over.set()
        self.join()


def family(pid: int) -> Iterator[int]:
    """A process and all below it."""
    yield pid
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:  # It ended meanwhile, or there is no /proc.
        return
    for child in children:
        yield from family(child)


def memory_of(pid: int) -> float:
    """The most memory in MB that a process held so far (`VmHWM`); 0 where nothing tells."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)
