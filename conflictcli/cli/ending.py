"""Whatever ends a command → a line and an exit status.

0 all read; 1 something was not; 2 wrong usage; 3 the store could not be used. Of signals `stops` takes care.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import typer

from conflictcli.memory import lacks_memory
from conflictcli.run import Stop
from conflictcli.talk import JSON, TEXT, Talk


class Usage(Exception):
    """The command was given something it cannot use; the message, of one line or several, says what to try."""

    def __str__(self) -> str:
        return "\n".join(self.args)


@contextmanager
def ending(talk: Talk = Talk()) -> Iterator[None]:  # noqa: B008  It is frozen.
    """Whatever ends a command, told in a line and an exit status, never in a traceback."""
    from conflictcli.merge import SpoolError
    from conflictcli.output.files import CannotWrite
    from conflictcli.patterns import kept
    from conflictcli.readers.extras import MissingExtra
    from conflictcli.rows.once import Twice
    from conflictcli.store import AddressError, Busy, StoreError
    from conflictcli.work import WorkerFailed

    try:
        with kept():
            yield
    except (Usage, Twice) as problem:
        talk.error("usage", *map(str, problem.args))
        raise typer.Exit(2) from problem
    except Stop as stop:
        talk.error("stopped", "stopped there, as --strict asks")
        raise typer.Exit(1) from stop
    except (CannotWrite, SpoolError) as problem:
        talk.error("unwritten", str(problem))
        raise typer.Exit(1) from problem
    except WorkerFailed as problem:
        talk.error("worker", str(problem))
        raise typer.Exit(1) from problem
    except MissingExtra as problem:
        talk.error("missing", str(problem))
        raise typer.Exit(2) from problem
    except AddressError as problem:
        talk.error("usage", str(problem))
        raise typer.Exit(2) from problem
    except StoreError as problem:
        talk.error("busy" if isinstance(problem, Busy) else "store", str(problem))
        raise typer.Exit(3) from problem
    except BrokenPipeError as closed:  # The reader of the pipe has what it wants.
        raise typer.Exit(0) from closed


def last(problem: BaseException, in_json: bool, arguments: Sequence[str]) -> int:
    """What nobody expected, wherever it happened → a line and an exit status; its traceback with `--verbose`."""
    from conflictcli.output.files import let_go

    let_go()
    if isinstance(problem, BrokenPipeError):
        return 0
    talk = Talk(JSON if in_json else TEXT)
    if lacks_memory(problem):
        talk.error("memory", "memory, or processes, ran out: --workers 1 takes least; ulimit -a tells what is allowed")
        return 1
    if isinstance(problem, OSError) and problem.strerror:
        talk.error("machine", f"{problem.filename or 'it broke off'}: {problem.strerror}")
        return 1
    from conflictcli.work.results import where

    if not {"-v", "--verbose"}.isdisjoint(arguments):
        import traceback

        traceback.print_exception(problem)
    talk.error("crashed", f"a fault of conflict itself: {where(problem)}; please report it, with what -v tells")
    return 1
