"""The same input gives the same bytes: whatever the hash seed, the locale, the time zone, the file system's order, the
libraries that make it fast, and the order in which files are named."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from command import Conflict
from examples import ROOT

COMMANDS = (
    "extract {seeds} -o rows.csv --workers 1",
    "mentions {seeds} -o mentions.jsonl --workers 1",
    "merge rows.csv -o merged.jsonl",
    "summarize merged.jsonl --by country,month,actor -o sums.csv",
    "export merged.jsonl --schema acled -o acled.csv",
    "export rows.csv -o map.geojson",
    "export rows.csv -o rows.xlsx",
    "report merged.jsonl -o page.html",
)
ALL_OF_THEM = """
import os, sys

class Backwards(list):
    __enter__ = lambda self: self
    __exit__ = lambda self, *_: None
    close = lambda self: None

listed, scanned = os.listdir, os.scandir
if "BACKWARDS" in os.environ:  # A file system may list a folder in any order.
    os.listdir = lambda *at: sorted(listed(*at), reverse=True)
    os.scandir = lambda *at: Backwards(sorted(scanned(*at), key=lambda each: each.name, reverse=True))
for name in os.environ.get("LACKING", "").split():
    sys.modules[name] = None

from conflictcli.cli.commands import run

for command in sys.argv[1:]:
    try:
        run(command.split(), False)
    except SystemExit as end:
        assert not end.code, (command, end.code)
"""


def made(folder: Path, **environment: str) -> dict[str, bytes]:
    """What all commands write, one after another in a process of its own."""
    folder.mkdir()
    command = [sys.executable, "-c", ALL_OF_THEM, *(each.format(seeds=ROOT / "seeds") for each in COMMANDS)]
    told = {"PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": os.devnull, **environment}
    done = subprocess.run(command, cwd=folder, env={**os.environ, **told}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_no_machine_gives_other_bytes(tmp_path: Path) -> None:
    """Two that have nothing in common."""
    pytest.importorskip("xlsxwriter", reason="pip install 'conflictcli[xlsx]' to test Excel")
    one = made(tmp_path / "one", PYTHONHASHSEED="1", LC_ALL="C.UTF-8", TZ="Pacific/Kiritimati")
    other = made(
        tmp_path / "other",
        PYTHONHASHSEED="2",
        LC_ALL="tr_TR.UTF-8",
        LANG="tr_TR.UTF-8",
        PYTHONIOENCODING="ascii",
        TZ="America/Adak",
        COLUMNS="40",
        BACKWARDS="1",
        LACKING="orjson pcre2 isal",
    )
    assert len(one) == len(COMMANDS)
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_files_in_another_order_give_the_same_rows_events_and_sums(conflict: Conflict, tmp_path: Path) -> None:
    """Rows come in the order in which files are named; events and sums of them in an order of their own."""
    files = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".md", ".jsonl"))
    shuffled = random.Random(10).sample(files, len(files))
    assert shuffled != files
    told = []
    for name, named in (("one", files), ("other", shuffled)):
        assert conflict("extract", *named, "-o", f"{name}.jsonl").status == 0
        rows = (tmp_path / f"{name}.jsonl").read_bytes().splitlines()
        merged = conflict("merge", f"{name}.jsonl", "-f", "jsonl").out
        sums = conflict("summarize", f"{name}.jsonl", "--by", "country,month", "-f", "csv").out
        assert conflict("ingest", *named, "--db", f"{name}.db").status == 0
        stored = conflict("export", "--db", f"{name}.db", "-f", "csv").out
        told.append((sorted(rows), merged, sums, stored))
        assert len(rows) > 20 and merged and sums and stored
    assert told[0] == told[1]
