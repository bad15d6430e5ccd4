"""Command line → documents → rules → table, and the exit status. A file a command; the rest is what they share.

app        the command, its help
options    the options by name
meaning    what a person wrote behind them → what the program takes
goal       where a table goes
ending     errors → a line and an exit status
"""

from __future__ import annotations

import signal
import sys

# In the order in which --help lists them.
from conflictcli.cli import explain, export, extract, mentions, merge, places, status  # noqa: F401
from conflictcli.cli.app import app


def main() -> None:
    """The `conflict` command."""
    # A timed-out job leaves no half-written file behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    app(prog_name="conflict")
