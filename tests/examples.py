"""Examples of pages: commands in ```console blocks, and what stands below them, which is what they print.

    $ conflict extract seeds/ -q | conflict merge -f table
    when        where        what …

A line that is `…` stands for lines that are left out. What a run has of its own (the time, the release) is not compared.

    python tests/examples.py docs/commands/*.md     # writes into pages what their examples print now: look at the diff
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ ((?:.*\\\n)*.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
CUT = "…"
TERMINAL = {"COLUMNS": "80", "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "FORCE_COLOR": "", "CLICOLOR_FORCE": ""}
"""What pages show is as wide as a terminal once was, and has no colours, whoever runs it."""
OF_A_RUN = (
    (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d(?= )"), "0000-00-00 00:00"),
    (re.compile(r"(?<![\w.])[ \d]\d s\b"), " 0 s"),
    (re.compile(r"\b\d+\.\d MB\b"), "0.0 MB"),
    (re.compile(r"\b\d+\.\d+\.\d+\+[0-9a-f]{10}\b"), "0.0.0+0000000000"),
)
"""Times, sizes, and rules by their hash."""


@dataclass(frozen=True)
class Example:
    """A command line, and what a page says that it prints."""

    command: str
    shown: str
    typed: str
    """The lines of the command in the page, its `$` before it."""


def examples(page: str) -> list[Example]:
    """The examples of a page, in order."""
    return [
        Example(m[1].replace("\\\n", " "), m[2], f"$ {m[1]}\n")
        for block in BLOCK.findall(page)
        for m in COMMAND.finditer(block)
    ]


def run(line: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Runs a line as a person would type it, in a terminal of 80 columns; `conflict` is the one beside these tests."""
    environment = {**os.environ, **TERMINAL, "PYTHONPATH": str(ROOT)}
    program = f"{shlex.quote(sys.executable)} -m conflictcli"
    typed = f'conflict() {{ {program} "$@"; }}\n{line}'
    return subprocess.run(
        ["bash", "-c", typed], cwd=cwd, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )


def run_here(line: str) -> subprocess.CompletedProcess[str]:
    """The same within this process, in the folder it is in: ten times as fast. For `conflict … | conflict …`."""
    from typer.testing import CliRunner

    from conflictcli.cli.commands import app

    piped, told = b"", ""
    for each in line.split(" | "):
        _, *arguments = shlex.split(each, comments=True)
        done = CliRunner().invoke(app, arguments, input=piped, env=TERMINAL, prog_name="conflict")
        piped, told = done.stdout_bytes, told + done.stderr
    return subprocess.CompletedProcess(line, done.exit_code, done.stdout, told)


def needs_a_shell(line: str) -> bool:
    """Whether something but `conflict` runs in it, or what would change this process: a user's own lists."""
    programs = {each.split()[0] for each in line.split(" | ")}
    return programs != {"conflict"} or any(sign in line for sign in (">", "<", ";", "--places", "--actors"))


def played(page: str, folder: Path) -> Iterator[tuple[Example, subprocess.CompletedProcess[str]]]:
    """Runs the examples of a page one after another, in a folder where the sample reports are."""
    for name in ("seeds", "docs"):
        if not (folder / name).exists():
            (folder / name).symlink_to(ROOT / name)
    before = Path.cwd()
    os.chdir(folder)
    try:
        for example in examples(page):
            line = example.command
            yield example, run(line, folder) if needs_a_shell(line) else run_here(line)
    finally:
        os.chdir(before)


def on_the_terminal(done: subprocess.CompletedProcess[str]) -> str:
    """What a person sees: the table, then what is said about it."""
    return done.stdout + done.stderr


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
    at = wanted.index(CUT)
    first, last = wanted[:at], wanted[at + 1 :]
    return len(got) > len(first) + len(last) and got[:at] == first and got[len(got) - len(last) :] == last


# ---- pages written anew --------------------------------------------------------------------------------------------


def retold(page: str, folder: Path) -> str:
    """The page with what its examples print now; where lines are left out, as many stay before and behind."""
    written, rest = "", page
    for example, done in played(page, folder):
        before, typed, rest = rest.partition(example.typed)
        same = shows(example.shown, on_the_terminal(done))
        written += before + typed + (example.shown if same else cut_alike(example.shown, done))
        rest = rest.removeprefix(example.shown)
    return written + rest


def cut_alike(shown: str, done: subprocess.CompletedProcess[str]) -> str:
    wanted = lines(shown)
    got = [line.rstrip() for line in on_the_terminal(done).strip("\n").splitlines()]
    if CUT in wanted:
        at = wanted.index(CUT)
        got = [*got[:at], CUT, *got[len(got) - (len(wanted) - at - 1) :]]
    return "\n".join(got) + "\n" * bool(got)


def main() -> None:
    for path in map(Path, sys.argv[1:]):
        page = path.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            path.write_text(retold(page, Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
