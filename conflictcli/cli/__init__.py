"""Command line → documents → rules → table, and the exit status. A file a command; the rest is what they share.

stops      signals → an exit status
commands   every command, by name
app        the command, its help
options    the options by name
complete   what the shell offers behind them
meaning    what a person wrote behind them → what the program takes
goal       where a table goes
ending     errors → a line and an exit status
"""

from __future__ import annotations

import os
import sys
import time

from conflictcli.cli.stops import Ended, Stops

TYPE_CHECKING = False  # As in `conflictcli`: little is imported before signals are heard.

if TYPE_CHECKING:
    from collections.abc import Sequence


def main() -> None:
    """The `conflict` command. Raises SystemExit, and nothing else."""
    stops = Stops()
    stops.listen()
    in_json = talks_json(sys.argv[1:])
    try:
        hold_streams()
        from conflictcli.cli.commands import run

        run(sys.argv[1:], in_json)
    except BaseException as problem:
        end = stops.ended_by(problem)
        stops.done(end)
        if end is not None:
            tell(end, in_json)
            raise end from None
        if isinstance(problem, SystemExit):
            raise
        status = crashed(problem, in_json)
        if isinstance(problem, (MemoryError, ImportError)):
            os._exit(status)  # A library that is half loaded may fall over while Python takes leave.
        sys.exit(status)
    finally:
        stops.done(stops.end)


def crashed(problem: BaseException, in_json: bool) -> int:
    """What nobody expected, told in a line → an exit status; also where there is no room to load what words it."""
    try:
        from conflictcli.cli.ending import last

        return last(problem, in_json, sys.argv[1:])
    except Exception:  # Files can no more be opened, or memory has run out.
        why = getattr(problem, "strerror", None) or "memory ran out"
        words = f"{why}: ulimit -a tells what is allowed"
        now = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())
        line = f'{{"time": "{now}", "level": "error", "event": "memory", "message": "{words}"}}'
        os.write(2, (line if in_json else f"conflict: {words}").encode() + b"\n")
        return 1


def hold_streams() -> None:
    """A standard stream that is closed (`<&-`) is one that holds nothing: else the first file to be opened takes its
    number, and what is meant for the stream ends in that file."""
    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(number)


def tell(end: Ended, in_json: bool) -> None:
    """One line on what ended the run; what waits to be written to standard output is not waited for."""
    from conflictcli.output.files import let_go

    let_go()
    from conflictcli.talk import JSON, TEXT, Talk

    Talk(JSON if in_json else TEXT).error("interrupted", end.words)


def talks_json(arguments: Sequence[str]) -> bool:
    """Whether a command line asks for JSON on standard error, also one that is wrong elsewhere."""
    from itertools import pairwise

    told = "--log-format"
    return f"{told}=json" in arguments or (told, "json") in pairwise(arguments)
