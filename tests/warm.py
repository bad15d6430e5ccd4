"""The command as runs of a process that has loaded it already: each is a fork, with arguments, folder, environment and
streams of its own, and ends as any process does. A run that loads nothing takes a fifth of the time.

    python warm.py SOCKET

Whoever connects sends one JSON object (`args`, `folder`, `environment`) with three file descriptors, and is told the
exit status.
"""

from __future__ import annotations

import atexit
import gc
import io
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
"""Reports that ask for most rules: what one of them asks for is made ready once and not in every run."""
LIBRARIES = ("pandas", "pyarrow.parquet", "sqlalchemy", "alembic.command")
LONGEST = 1 << 20
PATIENCE = 240.0
"""Seconds that a run may take."""


class Warm:
    """The side of the tests: asks for runs."""

    def __init__(self, address: str) -> None:
        self._address = address

    def run(
        self, args: Sequence[str], folder: Path, environment: Mapping[str, str], stdin: bytes
    ) -> subprocess.CompletedProcess[bytes]:
        """One run of the command. Raises `TimeoutError` after `PATIENCE`."""
        with piped(stdin) as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            asked = json.dumps({"args": list(args), "folder": str(folder), "environment": dict(environment)})
            with socket.socket(socket.AF_UNIX) as line:
                line.settimeout(PATIENCE)
                line.connect(self._address)
                socket.send_fds(line, [asked.encode()], [given, out.fileno(), err.fileno()])
                line.shutdown(socket.SHUT_WR)
                status = int(line.recv(LONGEST))
            for each in (out, err):
                each.seek(0)
            return subprocess.CompletedProcess(args, status, out.read(), err.read())


@contextmanager
def piped(content: bytes) -> Iterator[int]:
    """The end of a pipe from which some bytes can be read, as they are written into the other end."""
    end, start = os.pipe()

    def write() -> None:
        with suppress(BrokenPipeError), os.fdopen(start, "wb") as stream:
            stream.write(content)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        yield end
    finally:
        os.close(end)
        writer.join()


@contextmanager
def warmed() -> Iterator[Warm]:
    """A process that has loaded the command, for as long as it is asked."""
    with tempfile.TemporaryDirectory() as folder:
        address = f"{folder}/line"
        process = subprocess.Popen([sys.executable, __file__, address], stdout=subprocess.PIPE)
        try:
            assert process.stdout is not None and process.stdout.readline() == b"loaded\n"
            yield Warm(address)
        finally:
            process.kill()
            process.communicate()


# ---- the process ---------------------------------------------------------------------------------------------


def load() -> None:
    """What runs would load: the rules, all of the package, and what stores and sums are made with."""
    import conflictcli.cli.commands
    from conflictcli.document import Document
    from conflictcli.events import extract
    from conflictcli.gate.paragraph import may_tell
    from conflictcli.patterns import kept

    assert conflictcli.cli.commands.app
    with kept():
        for path in sorted(SEEDS.glob("*.*")):
            report = path.read_text(encoding="utf-8")
            if may_tell(report):
                extract(Document(path.name, report))
    ours = (each.name for each in walk_packages(conflictcli.__path__, "conflictcli."))
    for module in (*LIBRARIES, *(name for name in ours if not name.endswith("__main__"))):
        with suppress(ImportError):  # An extra that is not installed is not asked for, either.
            import_module(module)


def serve(address: str) -> None:
    """A process a run, until this one is ended."""
    load()
    gc.freeze()  # Or the first collection of a run would touch, and so copy, all of it.
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(address)
        listener.listen()
        sys.stdout.write("loaded\n")
        sys.stdout.flush()
        while True:
            line, _ = listener.accept()
            bury()
            if os.fork():
                line.close()
                continue
            listener.close()
            asked, streams, _, _ = socket.recv_fds(line, LONGEST, 3)
            while more := line.recv(LONGEST):
                asked += more
            attend(line, asked, streams)


def bury() -> None:
    """What runs that have ended took is counted among what this process took."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def attend(line: socket.socket, asked: bytes, streams: Sequence[int]) -> None:
    """Waits for a run and tells how it ended; the run itself leaves this function as a program that ends."""
    run = os.fork()
    if not run:
        line.close()
        become(json.loads(asked), streams)
    _, status = os.waitpid(run, 0)
    line.sendall(str(os.waitstatus_to_exitcode(status)).encode())
    os._exit(0)


def become(asked: Mapping[str, object], streams: Sequence[int]) -> None:
    """The process that a shell would have started."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, closefd=False)), encoding="utf-8")
    sys.stdout = io.TextIOWrapper(io.BufferedWriter(io.FileIO(1, "w", closefd=False)), encoding="utf-8")
    sys.stderr = io.TextIOWrapper(
        io.BufferedWriter(io.FileIO(2, "w", closefd=False)), encoding="utf-8", line_buffering=True
    )
    os.environ.clear()
    os.environ.update(asked["environment"])  # type: ignore[call-overload]
    time.tzset()
    os.chdir(str(asked["folder"]))
    sys.argv = ["conflict", *asked["args"]]  # type: ignore[misc]
    from conflictcli.cli import main

    status = 0
    try:
        main()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        sys.excepthook(*sys.exc_info())
        status = 1
    leave(status)


def leave(status: int) -> None:
    """As Python ends a program, but for taking all that is loaded apart, which would copy each page of it."""
    gc.collect()  # What the run itself has made goes, with its open files and databases.
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    serve(sys.argv[1])
