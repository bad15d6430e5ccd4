"""bench/merge.py: a table of what merging takes, with a line for each size that was asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).parent.parent.parent / "bench" / "merge.py"


def lines(*told: str) -> list[list[str]]:
    done = subprocess.run([sys.executable, str(BENCH), *told], capture_output=True, text=True, check=True)
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in done.stdout.splitlines() if line.strip()]


def test_a_line_for_each_size_that_is_asked_for() -> None:
    head, _, few, many, other, crowd, grown = lines("100", "1,000", "--other", "300", "--crowd", "50")
    assert [row[0] for row in (few, many, other, crowd)] == [
        "100",
        "1,000",
        "300 of another war",
        "50 of one town on one day",
    ]
    assert grown[0].startswith("10.0 times the rows: ")
    judged = dict(zip(head, many, strict=True))
    assert 100 < int(judged["events"]) < 500
    assert all(0.8 < float(judged[name]) <= 1 for name in ("precision", "recall", "F1"))


def test_what_is_not_asked_for_is_not_measured() -> None:
    assert [row[0] for row in lines("100", "--other", "0", "--crowd")[2:]] == ["100"]
