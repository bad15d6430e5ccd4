"""Whatever ends a command → a line and an exit status: 0 all read, 1 something was not, 2 wrong usage,
3 the store cannot be used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from conflictcli.run import Stop, say


class Usage(Exception):
    """The command was given something it cannot use; the message says what to try."""


@contextmanager
def ending() -> Iterator[None]:
    """Whatever ends a command, told in a line and an exit status, never in a traceback."""
    from conflictcli.output.files import CannotWrite
    from conflictcli.patterns import kept
    from conflictcli.store import AddressError, StoreError
    from conflictcli.work import WorkerFailed

    try:
        with kept():
            yield
    except Usage as problem:
        say(f"conflict: {problem}")
        raise typer.Exit(2) from problem
    except Stop as stop:
        say("conflict: stopped there, as --strict asks")
        raise typer.Exit(1) from stop
    except (CannotWrite, WorkerFailed) as problem:
        say(f"conflict: {problem}")
        raise typer.Exit(1) from problem
    except StoreError as problem:
        say(f"conflict: {problem}")
        raise typer.Exit(2 if isinstance(problem, AddressError) else 3) from problem
    except BrokenPipeError as closed:  # The reader of the pipe has what it wants.
        raise typer.Exit(0) from closed
    except KeyboardInterrupt as stop:
        say("conflict: interrupted")
        raise typer.Exit(130) from stop
