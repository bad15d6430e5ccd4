"""Every command, in the order in which --help lists them: a table, a store, why."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

# isort: off
from conflictcli.cli import extract, merge, summarize, report, ingest, export, status, explain, mentions, places  # noqa: F401
from conflictcli.cli import check, rules, rules_new, sample, score  # noqa: F401

# isort: on
from conflictcli.cli.app import WRONG, app
from conflictcli.output.letters import tolerate
from conflictcli.talk import JSON, Talk


def run(arguments: Sequence[str], in_json: bool) -> None:
    """What a command line asks for. `in_json`: whether it asks for JSON on standard error. Raises SystemExit."""
    tolerate(sys.stdout, sys.stderr)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # Nothing is reckoned by it, and each thread has its stack.
    if not in_json:
        app(list(arguments), prog_name="conflict")
    try:
        sys.exit(app(list(arguments), prog_name="conflict", standalone_mode=False))
    except WRONG as problem:
        Talk(JSON).error("usage", problem.format_message())
        sys.exit(2)
