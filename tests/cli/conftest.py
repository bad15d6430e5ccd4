"""The real command, run as a person or a cron job would run it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from command import REPORT, Conflict, Done


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT)
    return path


@pytest.fixture
def conflict(tmp_path: Path) -> Conflict:
    """Runs the command in an empty folder; `patched` is Python that runs before it. No run may end in a traceback."""

    def run(*args: str | Path, stdin: str | bytes = "", patched: str = "") -> Done:
        start = ["-c", f"{patched}\nfrom conflictcli.cli import main\nmain()"] if patched else ["-m", "conflictcli"]
        done = subprocess.run(
            [sys.executable, *start, *map(str, args)],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, "COLUMNS": "80"},
            timeout=240,
        )
        told = Done(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in told.err, told.err
        return told

    return run
