"""Process → who it is, and whether it is still there.

Numbers of processes are used again, names of hosts too, by containers. So a process is marked with the start of the
machine it runs on, the room its number is counted in, and its own start.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import socket
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

UNKNOWN = "0" * 10
"""The start of a process where the system does not tell it."""

GONE = ("Z", "X", "x")
"""States of a process that has ended, and which nobody has asked about yet."""


@dataclass(frozen=True, slots=True)
class Process:
    """A process on some machine. `mark`: 18 hex digits, those of its machine's room, and of its own start."""

    host: str
    number: int
    user: str | None
    mark: str

    def __str__(self) -> str:
        if self.user is None:
            return f"process {self.number} on {self.host}"
        return f"{self.user}@{self.host} (process {self.number})"


def this_process() -> Process:
    return Process(socket.gethostname(), os.getpid(), user(), room() + (start_of(os.getpid()) or UNKNOWN))


def user() -> str | None:
    """Who runs this; None where the system has no name for them, as in many containers."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return None


def is_there(process: Process) -> bool | None:
    """Whether a process runs; None where nobody here can tell: it is, or was, on another machine."""
    if os.name != "posix" or process.host != socket.gethostname() or process.mark[:8] != room():
        return None
    started = start_of(process.number)
    if started is None:
        return False
    told = process.mark[8:]
    return UNKNOWN in (started, told) or started == told


def start_of(number: int) -> str | None:
    """When a process of this machine started: 10 hex digits, `UNKNOWN` where that is not told; None: there is none."""
    if Path("/proc/self/stat").exists():
        try:
            stat = Path(f"/proc/{number}/stat").read_text(errors="replace")
        except OSError:
            return None
        # The program's name stands before, in brackets, and may hold anything.
        state, *fields = stat.rpartition(")")[2].split()
        return None if state in GONE else f"{int(fields[18]):010x}"
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return None
    except OSError:  # It is there, and somebody else's.
        pass
    return UNKNOWN


def room() -> str:
    """Where numbers of processes mean what they mean here: this machine since its start, and this container of it."""
    told = []
    with suppress(OSError):
        told.append(Path("/proc/sys/kernel/random/boot_id").read_text().strip())
    with suppress(OSError):
        told.append(os.readlink("/proc/self/ns/pid"))  # noqa: PTH115  It links to no path.
    return hashlib.sha256(" ".join(told).encode()).hexdigest()[:8]
