"""Command line → documents → rules → table, and the exit status. A file a command; the rest is what they share.

app        the command, its help
options    the options by name
complete   what the shell offers behind them
meaning    what a person wrote behind them → what the program takes
goal       where a table goes
ending     errors → a line and an exit status
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import typer

# In the order in which --help lists them: a table, a store, why.
# isort: off
from conflictcli.cli import extract, merge, summarize, report, ingest, export, status, explain, mentions, places  # noqa: F401
from conflictcli.cli import check, rules, rules_new, sample, score  # noqa: F401

# isort: on
from conflictcli.cli.app import app
from conflictcli.cli.ending import end_on_sigterm
from conflictcli.output.letters import tolerate
from conflictcli.talk import JSON, Talk


def main() -> None:
    """The `conflict` command."""
    end_on_sigterm()
    tolerate(sys.stdout, sys.stderr)
    if not talks_json(sys.argv[1:]):
        app(prog_name="conflict")
    try:
        sys.exit(app(prog_name="conflict", standalone_mode=False))
    except WRONG as problem:
        Talk(JSON).error("usage", problem.format_message())
        sys.exit(2)


WRONG: Any = typer.BadParameter.__mro__[1]
"""What is raised where a command or an option is none: typer gives no name to it."""


def talks_json(arguments: Sequence[str]) -> bool:
    """Whether a command line asks for JSON on standard error, also one that is wrong elsewhere."""
    told = "--log-format"
    return f"{told}={JSON}" in arguments or (told, JSON) in pairwise(arguments)
