"""Every command, in the order in which --help lists them: a table, a store, why."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import typer

# isort: off
from conflictcli.cli import extract, merge, summarize, report, ingest, export, status, explain, mentions, places  # noqa: F401
from conflictcli.cli import check, rules, rules_new, sample, score  # noqa: F401

# isort: on
from conflictcli.cli.app import app
from conflictcli.output.letters import tolerate
from conflictcli.talk import JSON, Talk


def run(arguments: Sequence[str], in_json: bool) -> None:
    """What a command line asks for. `in_json`: whether it asks for JSON on standard error. Raises SystemExit."""
    tolerate(sys.stdout, sys.stderr)
    if not in_json:
        app(list(arguments), prog_name="conflict")
    try:
        sys.exit(app(list(arguments), prog_name="conflict", standalone_mode=False))
    except WRONG as problem:
        Talk(JSON).error("usage", problem.format_message())
        sys.exit(2)


WRONG: Any = typer.BadParameter.__mro__[1]
"""What is raised where a command or an option is none: typer gives no name to it."""
