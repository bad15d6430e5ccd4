"""Runs that are killed at random moments, and then one that finishes: the rows of a run that nobody disturbed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parent.parent.parent / "bench"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="runs are forked")
def test_what_is_left_of_runs_that_were_killed(store_url: str, tmp_path: Path) -> None:
    """`bench/kills.py` with fewer of them; a process of its own, since it forks."""
    command = [sys.executable, BENCH / "kills.py", store_url, "--kills", "10", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=240)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["killed"] == 10
    assert told["documents"] == told["documents_undisturbed"] > 1900
    assert told["rows"] > 100 and told["events"] > 20
    assert told["same"] is True
