"""Examples of pages: commands in ```console blocks, and what stands below them, which is what they print.

    $ conflict extract seeds/ -q | conflict merge -f table
    when        where        what …

A line that is `…` stands for lines that are left out. What a run has of its own (the time, the release) is not compared.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ ((?:.*\\\n)*.*)\n?", re.MULTILINE)
CUT = "…"
OF_A_RUN = (
    (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d(?= )"), "0000-00-00 00:00"),
    (re.compile(r"(?<![\w.])[ \d]\d s\b"), " 0 s"),
    (re.compile(r"\b\d+\.\d+\.\d+\+[0-9a-f]{10}\b"), "0.0.0+0000000000"),
)
"""Times, and rules by their hash: they stand in the output of `conflict status`."""


@dataclass(frozen=True)
class Example:
    """A command line, and what a page says that it prints."""

    command: str
    shown: str


def examples(page: str) -> list[Example]:
    """The examples of a page, in order."""
    found = []
    for block in BLOCK.findall(page):
        _, *parts = COMMAND.split(block)
        found += [
            Example(command.replace("\\\n", " "), shown) for command, shown in zip(parts[::2], parts[1::2], strict=True)
        ]
    return found


def run(line: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Runs a line as a person would type it, in a terminal of 80 columns; `conflict` is the one beside these tests."""
    environment = {**os.environ, "COLUMNS": "80", "PYTHONPATH": str(ROOT)}
    program = f"{shlex.quote(sys.executable)} -m conflictcli"
    typed = f'conflict() {{ {program} "$@"; }}\n{line}'
    return subprocess.run(
        ["bash", "-c", typed], cwd=cwd, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )


def in_process(line: str) -> subprocess.CompletedProcess[str]:
    """The same within this process, in the folder it is in: ten times as fast. A line of `conflict … | conflict …`."""
    from typer.testing import CliRunner

    from conflictcli.cli import app

    piped, told = b"", ""
    for each in line.split(" | "):
        name, *arguments = shlex.split(each)
        assert name == "conflict", line
        done = CliRunner().invoke(app, arguments, input=piped, env={"COLUMNS": "80"}, prog_name="conflict")
        piped, told = done.stdout_bytes, told + done.stderr
    return subprocess.CompletedProcess(line, done.exit_code, done.stdout, told)


def lines(text: str) -> list[str]:
    """What a reader compares: lines without the blanks at their ends, and without what a run has of its own."""
    for pattern, instead in OF_A_RUN:
        text = pattern.sub(instead, text)
    return [line.rstrip() for line in text.strip("\n").splitlines()]


def shows(shown: str, printed: str) -> bool:
    """Whether a page shows what was printed, but for what it leaves out."""
    wanted, got = lines(shown), lines(printed)
    if CUT not in wanted:
        return wanted == got
    parts = [part.strip("\n") for part in re.split(rf"^{CUT}$", "\n".join(wanted), flags=re.MULTILINE)]
    whole = ".*".join(re.escape(part) for part in parts)
    return re.fullmatch(whole, "\n".join(got), re.DOTALL) is not None
